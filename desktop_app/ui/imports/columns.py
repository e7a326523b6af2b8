"""What is remarked about a list: kinds, the table's columns, and the rows that it shows."""

from __future__ import annotations

from collections.abc import Sequence
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
    """How grave a remark is."""

    REJECTED = "rejected"
    ASKED = "asked"
    WARNING = "warning"


TONES = {Kind.REJECTED: Tone.BLOCK, Kind.ASKED: Tone.INFO, Kind.WARNING: Tone.WARN}


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


def kind_words(kind: Kind) -> str:
    """The kind in a word or two."""
    return {
        Kind.REJECTED: translate("Import", "Not taken in"),
        Kind.ASKED: translate("Import", "To be answered"),
        Kind.WARNING: translate("Import", "To be checked"),
    }[kind]


def remark_rows(
    rejected: Sequence[Remark], asked: Sequence[Remark], warnings: Sequence[Remark]
) -> tuple[RemarkRow, ...]:
    """All remarks, the graver kind first, in the order of the list."""
    kinds = ((Kind.REJECTED, rejected), (Kind.ASKED, asked), (Kind.WARNING, warnings))
    pairs = [(kind, remark) for kind, remarks in kinds for remark in sorted(remarks, key=lambda r: r.row)]
    return tuple(_row(number, kind, remark) for number, (kind, remark) in enumerate(pairs, start=1))


def columns() -> tuple[Column, ...]:
    """The columns of the table of remarks."""
    return (
        Column("row", translate("Import", "Line"), 70, lambda r: r.row, right=True),
        Column("kind", translate("Import", "What becomes of it"), 160, lambda r: kind_words(r.kind), pill=_pill),
        Column("column", translate("Import", "Column"), 140, lambda r: r.column, tip=lambda r: r.column),
        Column("value", translate("Import", "As written"), 170, lambda r: r.value, tip=lambda r: r.value),
        Column(
            "message",
            translate("Import", "What is wrong, and what to do"),
            300,
            lambda r: r.message,
            stretch=True,
            tip=lambda r: r.message,
        ),
    )


def _pill(row: RemarkRow) -> Pill:
    return Pill(kind_words(row.kind), TONES[row.kind])


def _row(number: int, kind: Kind, remark: Remark) -> RemarkRow:
    names = tuple(choice.name for choice in remark.choices)
    return RemarkRow(
        number, kind, str(remark.row), " ".join(remark.column.split()), remark.value, remark.message, names
    )
