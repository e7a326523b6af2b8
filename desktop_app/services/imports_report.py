"""The report of an import: a copy of the list in which what was said of each row is marked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from desktop_app.documents.import_report import MarkKind, ReportRemark, render_import_report
from desktop_app.intake.cells import Cell, is_empty, text_of
from desktop_app.intake.headers import Header
from desktop_app.intake.spreadsheet import Sheet
from desktop_app.intake.worker_list import WorkerList
from desktop_app.services.imports_result import ImportResult, Remark


def render_report(people: WorkerList, result: ImportResult) -> bytes:
    """The workbook's bytes. Titles above the header are left out; every row below it is there, with its own number."""
    sheet, header = people.sheet, people.header
    titles = _titles(sheet, header)
    numbered = [(number, row) for number, row in enumerate(sheet.rows, 1) if number > header.last_row + 1]
    kept = [(number, row) for number, row in numbered if any(not is_empty(cell) for cell in row)]
    marks = [
        *_marks(result.rejected, MarkKind.REJECTED, titles),
        *_marks(result.asked, MarkKind.ASKED, titles),
        *_marks(result.warnings, MarkKind.WARNING, titles),
    ]
    rows = [[_shown(cell) for cell in row] for _, row in kept]
    return render_import_report(titles, rows, marks, row_numbers=[number for number, _ in kept])


def _titles(sheet: Sheet, header: Header) -> list[str]:
    """Each column's head as the remarks name it. One called like another that was read gets a number."""
    taken = set(header.columns.values())
    heads = []
    for column in range(max((len(row) for row in sheet.rows), default=0)):
        cells = (row[column] for row in sheet.rows[header.first_row : header.last_row + 1] if column < len(row))
        text = header.texts[column] if column < len(header.texts) else ""
        head = text or " ".join(text_of(cell) for cell in cells if not is_empty(cell))
        heads.append(f"{head} (2)" if column not in taken and head in header.titles.values() else head)
    return heads


def _marks(remarks: Sequence[Remark], kind: MarkKind, titles: Sequence[str]) -> list[ReportRemark]:
    return [
        ReportRemark(r.row, r.column if r.column in titles else "", kind, _with_choices(r), r.value) for r in remarks
    ]


def _with_choices(remark: Remark) -> str:
    named = "; ".join(f"{choice.name} ({choice.code})" for choice in remark.choices)
    return f"{remark.message} [{named}]" if named else remark.message


def _shown(cell: Cell) -> object:
    return str(cell) if isinstance(cell, timedelta) else cell
