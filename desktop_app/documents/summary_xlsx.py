"""A summary of a period as XLSX: the numbers of the paper as real numbers, one sheet a split, and what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.documents.summary import SPLITS, SummaryData, SummaryFigures, SummaryRow
from desktop_app.documents.workbook import PRACTICE, made, page, put, styles
from desktop_app.formats import show_date

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

SHEETS = {
    "market": "Thị trường",
    "partner": "Đối tác",
    "employer": "Công ty tiếp nhận",
    "job": "Công việc",
    "commune": "Xã, phường",
    "point": "Cửa khẩu",
    "sex": "Giới tính",
}
FIGURES = (
    "Đang ở nước ngoài đầu kỳ",
    "Bàn giao trong kỳ",
    "Về nước trong kỳ",
    "Đang ở nước ngoài cuối kỳ",
)
HEADS = ("Mã", "Tên", *FIGURES, *(f"{head} – nữ" for head in FIGURES))
WIDTHS = (16, 44, *([14] * 8))
_DEFINITIONS = (
    ("Đang ở nước ngoài đầu kỳ", "Số người đã xuất cảnh và chưa về, tính đến trước ngày đầu kỳ."),
    ("Bàn giao trong kỳ", "Số lượt người xuất cảnh trong kỳ, kể cả người đi ngoài một lần bàn giao (có ghi lý do)."),
    ("Về nước trong kỳ", "Số lượt người về trong kỳ, tính theo chương trình, đối tác, công ty, công việc, xã lúc đi."),
    ("Đang ở nước ngoài cuối kỳ", "Đầu kỳ + bàn giao – về nước = cuối kỳ."),
    ("nữ", "Trong đó là nữ; người chưa rõ giới tính không tính vào cột này."),
    (
        "Cửa khẩu",
        "Theo cửa khẩu của mỗi lượt đi hoặc về: cuối kỳ của từng cửa khẩu không phải là số người đang ở nước ngoài.",
    ),
    ("Ô trống", "Chưa biết. Không có thì ghi 0."),
    ("Đạt %", "Số lượt xuất cảnh của năm so với mức thấp nhất và mức cao nhất của kế hoạch, một chữ số thập phân."),
)


def _flat(figures: SummaryFigures) -> tuple[int | None, ...]:
    return figures.across_opening, figures.handed_over, figures.returned, figures.across_closing


def render_summary_xlsx(data: SummaryData) -> bytes:
    """The summary as XLSX. Zero is written 0; what is not known is left blank."""

    def fill(workbook: Workbook) -> None:
        looks = styles(workbook)
        _whole(workbook.add_worksheet("Tổng hợp"), data, looks)
        for split in (*SPLITS, *sorted(set(data.by) - set(SPLITS))):
            if split in data.by:
                sheet = workbook.add_worksheet(SHEETS.get(split, split)[:31])
                _split(sheet, data, data.by[split], looks)
        _definitions(workbook.add_worksheet("Định nghĩa"), data, looks)

    return made(fill, title=f"Tổng hợp {data.period} {data.programme_name}", made_at=data.issued_at)


def _top(sheet: Worksheet, data: SummaryData, looks: dict[str, Format]) -> int:
    """Title and period; gives the row of the table's head."""
    put(sheet, 0, 0, f"TỔNG HỢP {data.programme_name}".strip(), looks["title"])
    days = f"Từ ngày {show_date(data.period_from)} đến hết ngày {show_date(data.period_to)} (kỳ {data.period})"
    put(sheet, 1, 0, f"{data.office_vi} · {days}" if data.office_vi else days, looks["note"])
    if data.practice:
        put(sheet, 2, 0, PRACTICE, looks["mark"])
    return 3


def _whole(sheet: Worksheet, data: SummaryData, looks: dict[str, Format]) -> None:
    head = _top(sheet, data, looks)
    for column, (name, width) in enumerate((("Chỉ tiêu", 52), ("Số lượng", 16), ("Trong đó nữ", 16))):
        sheet.set_column(column, column, width)
        put(sheet, head, column, name, looks["head"])
    rows = list(zip(FIGURES, _flat(data.figures), _flat(data.women), strict=True))
    rows += [(name, value, None) for name, value in _others(data)]
    for row, (name, value, women) in enumerate(rows, head + 1):
        put(sheet, row, 0, name, looks["text"])
        put(sheet, row, 1, value, looks["number"])
        put(sheet, row, 2, women, looks["number"])
    last = head + len(rows)
    if data.plan is not None:
        for name, percent in (
            ("Đạt % mức thấp nhất", data.plan.percent_of_min),
            ("Đạt % mức cao nhất", data.plan.percent_of_max),
        ):
            last += 1
            put(sheet, last, 0, name, looks["text"])
            put(sheet, last, 1, percent, looks["percent"])
            put(sheet, last, 2, None, looks["text"])
    page(sheet, head_row=head, last_row=last, last_column=2, practice=data.practice)


def _others(data: SummaryData) -> list[tuple[str, int | None]]:
    """The further figures, in order."""
    rows: list[tuple[str, int | None]] = [
        ("Hợp đồng đã ký", data.contracts.signed),
        ("Hợp đồng gia hạn", data.contracts.extended),
        ("Hợp đồng chấm dứt", data.contracts.ended),
        ("Khai báo với xã: đến hạn", data.declarations.due),
        ("Khai báo với xã: đã gửi", data.declarations.sent),
        ("Khai báo với xã: chậm", data.declarations.late),
        ("Sự cố phát sinh", data.incidents.opened),
        ("Sự cố đã giải quyết", data.incidents.settled),
        ("Đơn hàng đang mở", data.job_orders.open),
        ("Chỗ làm đã có người", data.job_orders.places_filled),
        ("Lượt người được tư vấn", data.counselled),
    ]
    if data.plan is not None:
        rows += [
            ("Kế hoạch năm: mức thấp nhất", data.plan.minimum),
            ("Kế hoạch năm: mức cao nhất", data.plan.maximum),
            ("Đã thực hiện trong năm", data.plan.reached),
        ]
    return rows


def _split(sheet: Worksheet, data: SummaryData, rows: tuple[SummaryRow, ...], looks: dict[str, Format]) -> None:
    head = _top(sheet, data, looks)
    for column, (name, width) in enumerate(zip(HEADS, WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        put(sheet, head, column, name, looks["head"])
    for number, row in enumerate(rows, head + 1):
        put(sheet, number, 0, row.code, looks["text"])
        put(sheet, number, 1, row.name, looks["text"])
        for column, value in enumerate((*_flat(row.figures), *_flat(row.women)), 2):
            put(sheet, number, column, value, looks["number"])
    last = head + len(rows) + 1
    put(sheet, last, 0, "", looks["total"])
    put(sheet, last, 1, "Cộng", looks["total"])
    for column, value in enumerate((*_flat(data.figures), *_flat(data.women)), 2):
        put(sheet, last, column, value, looks["total"])
    page(sheet, head_row=head, last_row=last, last_column=len(HEADS) - 1, practice=data.practice)


def _definitions(sheet: Worksheet, data: SummaryData, looks: dict[str, Format]) -> None:
    head = _top(sheet, data, looks)
    for column, (name, width) in enumerate((("Chỉ tiêu", 30), ("Cách tính", 100))):
        sheet.set_column(column, column, width)
        put(sheet, head, column, name, looks["head"])
    for row, (name, meaning) in enumerate(_DEFINITIONS, head + 1):
        put(sheet, row, 0, name, looks["text"])
        put(sheet, row, 1, meaning, looks["text"])
    page(sheet, head_row=head, last_row=head + len(_DEFINITIONS), last_column=1, practice=data.practice)
