"""Rows on the clipboard as Excel takes them: numbers of papers stay texts, dates are dates, and no text is a formula.

A spreadsheet reads the HTML; whatever takes plain text gets the same cells between tabs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from html import escape
from typing import Any

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from desktop_app.ui.model import Column

_DATE = re.compile(r"(\d{2})/(\d{2})/(\d{4})")
_NUMBER = re.compile(r"-?(0|[1-9]\d{0,10})")
_GROUPED = re.compile(r"-?[1-9]\d{0,2}([.,])\d{3}(\1\d{3})*")
_FORMULA = ("=", "+", "-", "@")
_QUOTED = re.compile(r'[\t\n\r"]')
_EXCELS_FIRST = date(1899, 12, 30).toordinal()
"""Day 0 of Excel's dates, as far as they agree with the calendar: from 1 March 1900."""
_FIRST_DATE = date(1900, 3, 1)
_HEAD = (
    '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" '
    'xmlns="http://www.w3.org/TR/REC-html40"><head><meta charset="utf-8"><style>'
    "td,th{{white-space:normal}}br{{mso-data-placement:same-cell}}"
    r".t{{mso-number-format:'\@'}}.d{{mso-number-format:'dd\/mm\/yyyy'}}.n{{mso-number-format:'0'}}"
    "</style></head><body><!--StartFragment--><table>{rows}</table><!--EndFragment--></body></html>"
)
_STYLES = {"t": r"mso-number-format:'\@'", "d": r"mso-number-format:'dd\/mm\/yyyy'", "n": "mso-number-format:'0'"}


class Kind(StrEnum):
    """What a spreadsheet takes a cell for; the class of its style."""

    TEXT = "t"
    DATE = "d"
    NUMBER = "n"


@dataclass(frozen=True, slots=True)
class Cell:
    """One value as shown, what it is, and the number that stands for it."""

    text: str
    kind: Kind = Kind.TEXT
    value: int | None = None


def put(columns: Sequence[Column], records: Iterable[Any]) -> None:
    """Put rows on the clipboard under their headings; `columns` are those in sight, in their order."""
    QGuiApplication.clipboard().setMimeData(as_mime(columns, records))


def as_mime(columns: Sequence[Column], records: Iterable[Any]) -> QMimeData:
    """The same for whoever carries it elsewhere."""
    heads = [Cell(column.title) for column in columns]
    rows = [[cell_of(column, record) for column in columns] for record in records]
    made = QMimeData()
    made.setText("\n".join("\t".join(_plain(cell) for cell in row) for row in (heads, *rows)))
    body = "".join(f"<tr>{''.join(_html(cell) for cell in row)}</tr>" for row in rows)
    made.setHtml(_HEAD.format(rows=f"<tr>{''.join(f'<th>{escape(head.text)}</th>' for head in heads)}</tr>{body}"))
    return made


def cell_of(column: Column, record: Any) -> Cell:
    """A cell. Only what stands to the right, as figures do, is a number; an ID of digits never is."""
    text = column.value(record)
    day = _day(text)
    if day is not None and day >= _FIRST_DATE:
        return Cell(text, Kind.DATE, day.toordinal() - _EXCELS_FIRST)
    if column.right and (_NUMBER.fullmatch(text) or _GROUPED.fullmatch(text)):
        return Cell(text, Kind.NUMBER, int(text.replace(".", "").replace(",", "")))
    return Cell(text)


def _day(text: str) -> date | None:
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    day, month, year = (int(part) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _plain(cell: Cell) -> str:
    """Between tabs: quoted where it must be; before what would be reckoned an apostrophe, which a spreadsheet drops."""
    if cell.kind is Kind.NUMBER and cell.value is not None:
        return str(cell.value)
    text = f"'{cell.text}" if cell.text.lstrip().startswith(_FORMULA) else cell.text
    return '"{}"'.format(text.replace('"', '""')) if _QUOTED.search(text) else text


def _html(cell: Cell) -> str:
    """`x:num` is what Excel reads, `sdval` with `sdnum` what LibreOffice does; others read what is shown."""
    style = _STYLES[cell.kind.value]
    if cell.kind is Kind.TEXT:
        shown = escape(cell.text).replace("\n", "<br>").replace("\t", " ")
        return f'<td class="t" style="{style}" x:str sdnum="1033;0;@">{shown}</td>'
    known = "1033;1066;DD/MM/YYYY" if cell.kind is Kind.DATE else "1033;0;0"
    number = f'x:num="{cell.value}" sdval="{cell.value}" sdnum="{known}"'
    return f'<td class="{cell.kind.value}" style="{style}" align="right" {number}>{escape(cell.text)}</td>'
