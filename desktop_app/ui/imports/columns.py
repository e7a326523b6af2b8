"""What is remarked about a list: kinds, the table's columns, and the rows that it shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.model import Column, Pill
from desktop_app.ui.theme import Tone

if TYPE_CHECKING:
    from desktop_app.services.imports import Remark

translate = QCoreApplication.translate


class Kind(StrEnum):
    """How grave a remark is; ANSWERED: an officer said something to it, and it is settled so."""

    REJECTED = "rejected"
    ASKED = "asked"
    WARNING = "warning"
    ANSWERED = "answered"


TONES = {Kind.REJECTED: Tone.BLOCK, Kind.ASKED: Tone.INFO, Kind.WARNING: Tone.WARN, Kind.ANSWERED: Tone.OK}


@dataclass(frozen=True)
class Said:
    """What an officer said to a remark: the code of a choice, or the text that replaces the cell; and its words."""

    remark: Remark
    code: str
    words: str
    corrects: bool


@dataclass(frozen=True)
class RemarkRow:
    """A remark in the table."""

    id: int
    kind: Kind
    row: str
    column: str
    value: str
    message: str
    choices: tuple[str, ...]
    remark: Remark
    said: Said | None = None


def kind_words(kind: Kind) -> str:
    """The kind in a word or two."""
    return {
        Kind.REJECTED: translate("Import", "Not taken in"),
        Kind.ASKED: translate("Import", "To be answered"),
        Kind.WARNING: translate("Import", "To be checked"),
        Kind.ANSWERED: translate("Import", "Answered"),
    }[kind]


def remark_rows(
    rejected: Sequence[Remark],
    asked: Sequence[Remark],
    warnings: Sequence[Remark],
    said: Mapping[tuple[int, str], Said] | None = None,
) -> tuple[RemarkRow, ...]:
    """All remarks, the graver kind first, in the order of the list; last what was answered."""
    kinds = ((Kind.REJECTED, rejected), (Kind.ASKED, asked), (Kind.WARNING, warnings))
    pairs = [(kind, remark, None) for kind, remarks in kinds for remark in sorted(remarks, key=lambda r: r.row)]
    answered = sorted((said or {}).values(), key=lambda each: each.remark.row)
    every = [*pairs, *((Kind.ANSWERED, each.remark, each) for each in answered)]
    return tuple(_row(number, kind, remark, each) for number, (kind, remark, each) in enumerate(every, start=1))


def columns() -> tuple[Column, ...]:
    """The columns of the table of remarks."""
    return (
        Column("row", translate("Import", "Line"), 64, lambda r: r.row, right=True),
        Column("kind", translate("Import", "What becomes of it"), 158, lambda r: kind_words(r.kind), pill=_pill),
        Column("who", translate("Import", "Person"), 150, lambda r: r.remark.who, tip=lambda r: r.remark.who),
        Column("column", translate("Import", "Column"), 134, lambda r: r.column, tip=lambda r: r.column),
        Column("value", translate("Import", "As written"), 166, lambda r: r.value, tip=lambda r: r.value),
        Column(
            "message",
            translate("Import", "What is wrong, and what to do"),
            260,
            lambda r: r.message,
            stretch=True,
            tip=lambda r: r.message,
        ),
    )


def _pill(row: RemarkRow) -> Pill:
    return Pill(kind_words(row.kind), TONES[row.kind])


def _row(number: int, kind: Kind, remark: Remark, said: Said | None) -> RemarkRow:
    names = tuple(choice.name for choice in remark.choices)
    message = remark.message if said is None else said.words
    return RemarkRow(
        number,
        kind,
        str(remark.row),
        " ".join(remark.column.split()),
        remark.value,
        message,
        names,
        remark,
        said,
    )
