"""The list that is sent to communes to be filled in: drop-downs, checked dates, numbers that keep their zeros."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.documents.workbook import FONT, PRACTICE, made, put, styles

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

ROWS = 500
HEAD_ROW = 3
"""0-based row of the headers; the example stands below it."""
_CHOICES_SHEET = "Danh mục"
_LIST_SHEET = "Danh sách"
_EARLIEST, _LATEST = date(1900, 1, 1), date(2100, 12, 31)


class ColumnKind(StrEnum):
    """How a column is filled in."""

    TEXT = "text"
    NUMBER = "number"
    """Figures that are kept as text, so that zeros survive."""
    DAY = "day"
    CHOICE = "choice"
    """One of its choices and nothing else."""
    PROPOSED = "proposed"
    """Its choices are offered; something else may be written."""


@dataclass(frozen=True)
class TemplateColumn:
    """One column: its head, how it is filled in, what is said when its cells are chosen, and the example."""

    head: str
    kind: ColumnKind
    about: str
    example: str | date = ""
    choices: tuple[str, ...] = ()
    width: int = 16
    needed: bool = False
    digits: int | None = None


@dataclass(frozen=True)
class TemplateData:
    """What the workbook says. `instructions` are lines of the first sheet."""

    title: str
    note: str
    columns: tuple[TemplateColumn, ...]
    instructions: tuple[str, ...]
    practice: bool = False


def render_import_template(data: TemplateData) -> bytes:
    """The workbook's bytes: the list to fill in, how to fill it in, and the choices of the drop-downs."""

    def fill(workbook: Workbook) -> None:
        looks = styles(workbook)
        rows = workbook.add_worksheet(_LIST_SHEET)
        told = workbook.add_worksheet("Hướng dẫn")
        choices = workbook.add_worksheet(_CHOICES_SHEET)
        places = _choices(choices, data.columns, looks)
        _table(workbook, rows, data, looks, places)
        _instructions(told, data, looks)

    return made(fill, title=data.title)


def _choices(sheet: Worksheet, columns: Sequence[TemplateColumn], looks: dict[str, Format]) -> dict[str, str]:
    """The drop-downs' choices, a column each; the range that holds each head's."""
    places = {}
    with_choices = [column for column in columns if column.choices]
    for place, column in enumerate(with_choices):
        sheet.set_column(place, place, max(18, *(len(choice) + 2 for choice in column.choices)))
        put(sheet, 0, place, column.head, looks["head"])
        for row, choice in enumerate(column.choices, 1):
            put(sheet, row, place, choice, looks["text"])
        letter = _letters(place)
        places[column.head] = f"='{_CHOICES_SHEET}'!${letter}$2:${letter}${len(column.choices) + 1}"
    sheet.freeze_panes(1, 0)
    return places


def _letters(place: int) -> str:
    from xlsxwriter.utility import xl_col_to_name  # noqa: PLC0415  the window must not wait for XlsxWriter

    return str(xl_col_to_name(place))


def _table(
    workbook: Workbook, sheet: Worksheet, data: TemplateData, looks: dict[str, Format], places: dict[str, str]
) -> None:
    base = {"font_name": FONT, "font_size": 11, "valign": "vcenter", "border": 1, "border_color": "#E2E6EB"}
    as_text = workbook.add_format({**base, "num_format": "@"})
    as_day = workbook.add_format({**base, "num_format": "dd/mm/yyyy", "align": "center"})
    plain = workbook.add_format({**base, "text_wrap": True})
    example = {"italic": True, "font_color": "#5A6673", "bg_color": "#F5F6F8"}
    shown = workbook.add_format({**base, **example, "num_format": "@"})
    shown_day = workbook.add_format({**base, **example, "num_format": "dd/mm/yyyy", "align": "center"})
    needed = workbook.add_format({**base, "bold": True, "align": "center", "text_wrap": True, "bg_color": "#FFF2D9"})
    looks_of = {ColumnKind.NUMBER: as_text, ColumnKind.DAY: as_day}
    put(sheet, 0, 0, data.title, looks["title"])
    put(sheet, 1, 0, data.note, looks["note"])
    if data.practice:
        put(sheet, 2, 0, PRACTICE, looks["mark"])
    for place, column in enumerate(data.columns):
        sheet.set_column(place, place, column.width, looks_of.get(column.kind, plain))
        put(sheet, HEAD_ROW, place, column.head, needed if column.needed else looks["head"])
        put(sheet, HEAD_ROW + 1, place, column.example, shown, shown_day)
        _validate(sheet, place, column, places.get(column.head))
    sheet.set_row(HEAD_ROW, 34)
    sheet.freeze_panes(HEAD_ROW + 1, 2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEAD_ROW)
    sheet.set_footer("&C&P/&N")


_TITLE_MOST, _ABOUT_MOST = 32, 255


def _validate(sheet: Worksheet, place: int, column: TemplateColumn, choices: str | None) -> None:
    says = {"input_title": column.head[:_TITLE_MOST], "input_message": column.about[:_ABOUT_MOST], "ignore_blank": True}
    wrong = {"error_title": column.head[:_TITLE_MOST], "error_message": column.about[:_ABOUT_MOST]}
    first, last = HEAD_ROW + 1, HEAD_ROW + ROWS
    rule: dict[str, object]
    if choices is not None:
        kind = "stop" if column.kind is ColumnKind.CHOICE else "information"
        rule = {"validate": "list", "source": choices, "error_type": kind, **wrong}
    elif column.kind is ColumnKind.DAY:
        rule = {"validate": "date", "criteria": "between", "minimum": _EARLIEST, "maximum": _LATEST, **wrong}
    elif column.digits is not None:
        rule = {"validate": "length", "criteria": "==", "value": column.digits, "error_type": "warning", **wrong}
    else:
        rule = {"validate": "any"}
    sheet.data_validation(first, place, last, place, {**rule, **says})


def _instructions(sheet: Worksheet, data: TemplateData, looks: dict[str, Format]) -> None:
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, 100)
    put(sheet, 0, 0, data.title, looks["title"])
    row = 2
    for line in data.instructions:
        put(sheet, row, 0, line, looks["note"])
        row += 1
    row += 1
    for column in data.columns:
        if column.about:
            put(sheet, row, 0, column.head, looks["head"])
            put(sheet, row, 1, column.about, looks["text"])
            row += 1
