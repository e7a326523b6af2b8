"""What every workbook of ours has in common: real values, no formula out of a text, same data same bytes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from desktop_app.formats import nfc

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

PRACTICE = "DỮ LIỆU THỬ / 练习"
FONT = "Times New Roman"
_EARLIEST_YEAR = 1900


def made(fill: Callable[[Workbook], None], *, title: str, made_at: datetime | None = None) -> bytes:
    """The bytes of a workbook that `fill` fills. XlsxWriter is imported at the first call."""
    from xlsxwriter import Workbook  # noqa: PLC0415  the window must not wait for XlsxWriter

    file = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    workbook = Workbook(file, options)
    moment = (made_at or datetime(2000, 1, 1, tzinfo=UTC)).astimezone(UTC).replace(tzinfo=None)
    workbook.set_properties({"title": title, "created": moment, "author": "Bàn Giao"})
    fill(workbook)
    workbook.close()
    return file.getvalue()


def put(sheet: Worksheet, row: int, column: int, value: Any, style: Format, day_style: Format | None = None) -> None:
    """Write a value as what it is: numbers as numbers, dates as dates, every text as text (also one that begins "=").

    None and "" leave the cell empty, with its style.
    """
    if value is None or value == "":
        sheet.write_blank(row, column, None, style)
    elif isinstance(value, bool):
        sheet.write_boolean(row, column, value, style)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value, style)
    elif hasattr(value, "year") and value.year >= _EARLIEST_YEAR:
        naive = value.replace(tzinfo=None) if isinstance(value, datetime) else value
        sheet.write_datetime(row, column, naive, day_style or style)
    else:
        sheet.write_string(row, column, nfc(str(value)), style)


def styles(workbook: Workbook) -> dict[str, Format]:
    """The formats by name: head, text, number, day, total, title, note, mark."""
    base = {"font_name": FONT, "font_size": 11, "valign": "vcenter"}
    cell = {**base, "border": 1, "text_wrap": True}
    return {
        "title": workbook.add_format({**base, "font_size": 14, "bold": True}),
        "note": workbook.add_format({**base, "italic": True}),
        "mark": workbook.add_format({**base, "bold": True, "font_color": "#A9271F"}),
        "head": workbook.add_format({**cell, "bold": True, "align": "center", "bg_color": "#E3F1F0"}),
        "text": workbook.add_format(cell),
        "number": workbook.add_format({**cell, "num_format": "#,##0"}),
        "percent": workbook.add_format({**cell, "num_format": '0.0" %"'}),
        "total": workbook.add_format({**cell, "num_format": "#,##0", "bold": True}),
        "day": workbook.add_format({**cell, "num_format": "dd/mm/yyyy", "align": "center"}),
    }


def page(sheet: Worksheet, *, head_row: int, last_row: int, last_column: int, practice: bool) -> None:
    """Landscape A4, as wide as the paper, head frozen and repeated, print area set, page n of N at the foot."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.6, right=0.6, top=0.8, bottom=0.8)
    sheet.freeze_panes(head_row + 1, 0)
    sheet.repeat_rows(head_row)
    sheet.print_area(0, 0, max(last_row, head_row), last_column)
    sheet.set_footer("&C&P/&N")
    if practice:
        sheet.set_header(f"&C&B{PRACTICE}")
