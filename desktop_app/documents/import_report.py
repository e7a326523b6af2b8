"""The report of an import: a copy of the list with its problems marked, and a sheet that lists them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from desktop_app.documents.workbook import made, page, put, styles

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet


class MarkKind(StrEnum):
    """How grave a remark is: the row was not taken in, something is asked, or only look at it."""

    REJECTED = "rejected"
    ASKED = "asked"
    WARNING = "warning"


_COLOURS = {MarkKind.REJECTED: "#F4A6A0", MarkKind.ASKED: "#FFE08A", MarkKind.WARNING: "#FFF6DF"}
_NAMES = {MarkKind.REJECTED: "Không nhận", MarkKind.ASKED: "Cần trả lời", MarkKind.WARNING: "Lưu ý"}
_GRAVEST = (MarkKind.REJECTED, MarkKind.ASKED, MarkKind.WARNING)
NOTES_HEAD = "Ghi chú của Bàn Giao"


@dataclass(frozen=True, slots=True)
class ReportRemark:
    """One remark: `row` is the row's number as a spreadsheet shows it, `column` its head ("" for the whole row)."""

    row: int
    column: str
    kind: MarkKind
    message: str
    value: str = ""


def render_import_report(
    header: Sequence[str],
    rows: Sequence[Sequence[object]],
    remarks: Sequence[ReportRemark],
    *,
    row_numbers: Sequence[int],
) -> bytes:
    """The list with rejected cells red, asked ones yellow and warnings light, their sentences in the last column.

    `row_numbers` gives each row's number in the file. A remark about a row that is not in `rows` stands on the second
    sheet only.
    """

    def fill(workbook: Workbook) -> None:
        looks = styles(workbook)
        marked = {kind: workbook.add_format({**_MARKED, "bg_color": colour}) for kind, colour in _COLOURS.items()}
        days = {
            kind: workbook.add_format({**_MARKED, "bg_color": colour, "num_format": "dd/mm/yyyy"})
            for kind, colour in _COLOURS.items()
        }
        _copy(workbook.add_worksheet("Danh sách"), header, rows, remarks, row_numbers, (looks, marked, days))
        _list(workbook.add_worksheet("Tổng hợp"), remarks, looks, marked)

    return made(fill, title="Báo cáo nhập danh sách")


_MARKED = {"font_name": "Times New Roman", "font_size": 11, "valign": "vcenter", "border": 1, "text_wrap": True}
Looks = tuple["dict[str, Format]", "dict[MarkKind, Format]", "dict[MarkKind, Format]"]


def _gravest(kinds: Sequence[MarkKind]) -> MarkKind:
    return min(kinds, key=_GRAVEST.index)


def _copy(
    sheet: Worksheet,
    header: Sequence[str],
    rows: Sequence[Sequence[object]],
    remarks: Sequence[ReportRemark],
    row_numbers: Sequence[int],
    looks: Looks,
) -> None:
    plain, marked, days = looks
    by_row: dict[int, list[ReportRemark]] = {}
    for remark in remarks:
        by_row.setdefault(remark.row, []).append(remark)
    for column, name in enumerate((*header, NOTES_HEAD)):
        sheet.set_column(column, column, 60 if column == len(header) else 18)
        put(sheet, 0, column, name, plain["head"])
    for place, (number, values) in enumerate(zip(row_numbers, rows, strict=True), 1):
        here = by_row.get(number, [])
        for column, name in enumerate(header):
            value: Any = values[column] if column < len(values) else None
            kinds = [remark.kind for remark in here if remark.column == name]
            style, day = (marked, days) if kinds else (None, None)
            kind = _gravest(kinds) if kinds else MarkKind.WARNING
            put(
                sheet, place, column, value, style[kind] if style else plain["text"], day[kind] if day else plain["day"]
            )
        look = marked[_gravest([remark.kind for remark in here])] if here else plain["text"]
        put(sheet, place, len(header), "\n".join(remark.message for remark in here), look)
    page(sheet, head_row=0, last_row=len(rows), last_column=len(header), practice=False)


def _list(
    sheet: Worksheet, remarks: Sequence[ReportRemark], looks: dict[str, Format], marked: dict[MarkKind, Format]
) -> None:
    counts = Counter(remark.kind for remark in remarks)
    put(sheet, 0, 0, "Các điểm cần xem trong danh sách", looks["title"])
    put(sheet, 1, 0, " · ".join(f"{_NAMES[kind]}: {counts[kind]}" for kind in _GRAVEST), looks["note"])
    head = 3
    for column, (name, width) in enumerate((("Dòng", 8), ("Mức", 14), ("Cột", 24), ("Giá trị", 28), ("Nội dung", 90))):
        sheet.set_column(column, column, width)
        put(sheet, head, column, name, looks["head"])
    for place, remark in enumerate(sorted(remarks, key=lambda r: (r.row, _GRAVEST.index(r.kind))), head + 1):
        put(sheet, place, 0, remark.row, looks["text"])
        put(sheet, place, 1, _NAMES[remark.kind], marked[remark.kind])
        for column, words in enumerate((remark.column, remark.value, remark.message), 2):
            put(sheet, place, column, words, looks["text"])
    page(sheet, head_row=head, last_row=head + len(remarks), last_column=4, practice=False)
