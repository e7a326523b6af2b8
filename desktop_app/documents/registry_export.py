"""A list of the registry as it is shown, for other programs: XLSX with real dates, CSV that Excel opens right.

No text becomes a formula. In a workbook texts are stored as texts, and those that look like a formula are marked as
quoted, so that editing them does not make them one. A CSV cannot say what is a text: there such a text gets an
apostrophe before it, and a number whose zeros or last digits Excel would drop gets a no-break space after it.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from desktop_app.documents.workbook import PRACTICE, made, page, put, styles
from desktop_app.formats import nfc

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_FORMULA = re.compile(r"""[\s"'\ufeff\u200b]*[=+\-@＝＋－＠﹦﹢﹣﹫]|[\t\r\n]""")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_MANGLED = re.compile(r"0[0-9]+|[0-9]{12,}")
_LONGEST = 32_000
"""A cell of Excel holds a few more characters."""
_EVERY = 1_000
_EARLIEST_YEAR = 1900
Value = str | date | int | None
Step = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ExportColumn:
    """A column's head, and its width in characters."""

    title: str
    width: int = 16


@dataclass(frozen=True, slots=True)
class RegistryTable:
    """What is exported. `notes` stand over the table: which list this is, of when, by whom."""

    title: str
    columns: tuple[ExportColumn, ...]
    rows: Sequence[Sequence[Value]]
    made_at: datetime
    notes: tuple[str, ...] = ()
    practice: bool = False


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet might take the text for a formula, also behind spaces, quotes, or as a wide character."""
    return _FORMULA.match(text) is not None


def _nothing(_done: int, _every: int) -> None:
    """Nobody asks how far it is."""


def render_xlsx(table: RegistryTable, step: Step = _nothing) -> bytes:
    """The workbook. `step` is told how many rows are written, and may raise to stop."""

    def fill(workbook: Workbook) -> None:
        _fill(workbook, table, step)

    return made(fill, title=table.title, made_at=table.made_at)


def _fill(workbook: Workbook, table: RegistryTable, step: Step) -> None:
    looks = styles(workbook)
    quoted = workbook.add_format({"font_name": "Times New Roman", "font_size": 11, "valign": "vcenter", "border": 1})
    quoted.set_text_wrap()
    quoted.set_quote_prefix()
    sheet = workbook.add_worksheet(re.sub(r"[\[\]:*?/\\']", " ", table.title)[:31])
    top = [(table.title, "title"), *((note, "note") for note in table.notes)]
    top += [(PRACTICE, "mark")] if table.practice else []
    for at, (words, look) in enumerate(top):
        put(sheet, at, 0, words, looks[look])
    head = len(top)
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, column.width)
        put(sheet, head, at, column.title, looks["head"])
    write = _writer(sheet, looks, quoted)
    for row, values in enumerate(table.rows, head + 1):
        for at, value in enumerate(values):
            write(row, at, value)
        if row % _EVERY == 0:
            step(row - head, len(table.rows))
    last = head + len(table.rows)
    if table.rows:
        sheet.autofilter(head, 0, last, len(table.columns) - 1)
    page(sheet, head_row=head, last_row=last, last_column=len(table.columns) - 1, practice=table.practice)


def _writer(sheet: Worksheet, looks: dict[str, Format], quoted: Format) -> Callable[[int, int, Value], None]:
    """Writes a cell as what it is; made for many cells."""
    text, day, number = looks["text"], looks["day"], looks["number"]
    write_text, write_day, write_blank = sheet.write_string, sheet.write_datetime, sheet.write_blank

    def write(row: int, at: int, value: Value) -> None:
        if value is None or value == "":
            write_blank(row, at, None, text)
        elif isinstance(value, str):
            clean = _CONTROLS.sub("", nfc(value))[:_LONGEST]
            write_text(row, at, clean, quoted if _FORMULA.match(clean) else text)
        elif isinstance(value, int):
            sheet.write_number(row, at, value, number)
        elif value.year < _EARLIEST_YEAR:
            write_text(row, at, f"{value:%d/%m/%Y}", text)
        else:
            write_day(row, at, value, day)

    return write


def render_csv(table: RegistryTable, step: Step = _nothing) -> bytes:
    """UTF-8 with its mark, commas, every cell in quotes, dates as 2026-11-22. The heads are the first line."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([_plain(column.title) for column in table.columns])
    for at, values in enumerate(table.rows, 1):
        writer.writerow([_plain(value) for value in values])
        if at % _EVERY == 0:
            step(at, len(table.rows))
    return b"\xef\xbb\xbf" + file.getvalue().encode("utf-8", "replace")


def _plain(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int):
        return str(value)
    text = _CONTROLS.sub("", nfc(value))
    if _FORMULA.match(text):
        return f"'{text}"
    return f"{text}\u00a0" if _MANGLED.fullmatch(text) else text
