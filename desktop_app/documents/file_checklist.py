"""The checklist of a worker's file: every paper with a box, what is there, what is missing and by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from desktop_app.documents.consent_form import EMPTY_BOX, TICKED_BOX, Person, facts
from desktop_app.documents.letter import Letter, Signature, render_letter
from desktop_app.documents.letter_blocks import AnyBlock, Column, Facts, Paragraph, Table, Title
from desktop_app.documents.typeset import mm
from desktop_app.formats import show_date
from desktop_app.wording import sentence


@dataclass(frozen=True, slots=True)
class ChecklistLine:
    """One paper: its code, what is there, what is wrong with it (in Vietnamese), and by when it is mended."""

    code: str
    there: bool
    held: str = ""
    lacking: tuple[str, ...] = ()
    by: date | None = None


@dataclass(frozen=True, slots=True)
class FileChecklistData:
    """A checklist ready to be printed."""

    person: Person
    programme_vi: str
    programme_zh: str
    day: date
    """The day of leaving that it is computed for."""
    lines: tuple[ChecklistLine, ...]
    issuing: str
    dated: date
    issued_at: datetime
    superior: str = ""
    place: str = "Lạng Sơn"
    job: str = ""
    contract: str = ""
    officer: str = ""
    practice: bool = False


def render_file_checklist(data: FileChecklistData) -> bytes:
    """The checklist, as PDF."""
    there = sum(line.there for line in data.lines)
    total = {"there": there, "total": len(data.lines)}
    blocks: tuple[AnyBlock, ...] = (
        Title(_vi("title"), (_zh("title"),)),
        Facts((*facts(data.person)[:3], *_about(data)), label=mm(60), size=125),
        Paragraph(f"{_vi('count', **total)} {_zh('count', **total)}", "bold", 125, indent=False, keep=True),
        _table(data.lines),
        Paragraph(f"{_vi('no_fee')} {_zh('no_fee')}", size=115, indent=False),
    )
    return render_letter(
        Letter(
            issuing=data.issuing,
            superior=data.superior,
            place=data.place,
            dated=data.dated,
            issued_at=data.issued_at,
            title=f"{_vi('title').capitalize()} – {data.person.full_name}",
            blocks=blocks,
            signatures=(Signature(_vi("officer"), data.officer, (_zh("officer"),)),),
            numbered_foot=data.person.full_name,
            practice=data.practice,
        )
    )


def paper_code(code: str) -> str:
    """The code of a paper's name: `no_fee` is the sentence at the foot already."""
    return "papers_no_fee" if code == "no_fee" else code


def _about(data: FileChecklistData) -> tuple[tuple[str, str], ...]:
    programme = " ".join(filter(None, (data.programme_vi, data.programme_zh)))
    rows = [
        (_both("programme"), programme),
        (_both("job"), data.job),
        (_both("contract"), data.contract),
        (_both("day"), show_date(data.day)),
    ]
    return tuple(row for row in rows if row[1])


def _table(lines: tuple[ChecklistLine, ...]) -> Table:
    columns = (
        Column("TT", 10, "centre", "序号"),
        Column(_vi("paper"), 58, head_below=_zh("paper")),
        Column(_vi("there"), 13, "centre", _zh("there")),
        Column(_vi("held"), 60, head_below=_zh("held")),
        Column(_vi("by"), 23, "centre", _zh("by")),
    )
    rows = tuple(
        (
            str(number),
            f"{_vi(paper_code(line.code))}\n{_zh(paper_code(line.code))}",
            TICKED_BOX if line.there else EMPTY_BOX,
            "\n".join((*((line.held,) if line.held else ()), *line.lacking)),
            show_date(line.by),
        )
        for number, line in enumerate(lines, 1)
    )
    return Table(columns, rows, size=110)


_vi = partial(sentence, "checklist")


def _zh(code: str, **said: object) -> str:
    return sentence("checklist", code, "zh", **said)


def _both(code: str) -> str:
    return f"{_vi(code)} {_zh(code)}"
