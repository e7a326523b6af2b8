"""A summary of a period as XLSX: the numbers of the paper as real numbers, one sheet a split, and what they mean."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.documents.summary import SPLITS, SummaryData, SummaryFigures, SummaryRow
from desktop_app.documents.summary_words import SHEETS
from desktop_app.documents.workbook import PRACTICE, made, page, put, styles
from desktop_app.formats import show_date

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

FIGURES = ("Đầu kỳ", "Bàn giao", "Về nước", "Cuối kỳ")
HEADS = ("Mã", "Tên", *FIGURES, *(f"{head} – nữ" for head in FIGURES))
WHOLE = (
    "Chỉ tiêu", "Kỳ này", "Kỳ này – nữ", "Cùng kỳ năm trước", "Cùng kỳ năm trước – nữ", "Lũy kế từ đầu năm",
    "Lũy kế từ đầu năm – nữ",
)  # fmt: skip
ADJUSTED = (
    "Báo cáo", "Kỳ", "Họ và tên", "Số căn cước", "Ngày", "Nội dung điều chỉnh", "Bàn giao", "Về nước", "Cuối kỳ",
)  # fmt: skip
_WIDTHS = (16, 44, *([13] * 8))
_GATES = (
    "Theo cửa khẩu lúc đi; người về qua cửa khẩu khác vẫn tính vào cửa khẩu lúc đi. Về qua cửa khẩu nào: xem trang "
    "“Cửa khẩu lúc về”."
)
_FURTHER = (
    ("nữ", "Trong đó là nữ; người chưa rõ giới tính không tính vào cột này."),
    ("Cửa khẩu", _GATES),
    ("Ô trống", "Chưa biết. Không có thì ghi 0."),
    ("Cân đối", "Ở mọi dòng và dòng cộng: đầu kỳ + bàn giao – về nước = cuối kỳ."),
)
Cell = str | float | date | None


def _flat(figures: SummaryFigures) -> tuple[int | None, ...]:
    return figures.across_opening, figures.handed_over, figures.returned, figures.across_closing


def render_summary_xlsx(data: SummaryData) -> bytes:
    """The summary as XLSX. Zero is written 0; what is not known is left blank."""

    def fill(workbook: Workbook) -> None:
        looks = styles(workbook)
        _whole(workbook.add_worksheet("Tổng hợp"), data, looks)
        for split in (*SPLITS, *sorted(set(data.by) - set(SPLITS))):
            if split in data.by:
                _split(workbook.add_worksheet(SHEETS.get(split, split)[:31]), data, split, looks)
        if data.months:
            _months(workbook.add_worksheet("Theo tháng"), data, looks)
        if data.since is not None:
            _adjustments(workbook.add_worksheet("Điều chỉnh"), data, looks)
        _definitions(workbook.add_worksheet("Định nghĩa"), data, looks)

    return made(fill, title=f"Tổng hợp {data.period} {data.programme_name}".strip(), made_at=data.issued_at)


def _top(sheet: Worksheet, data: SummaryData, looks: dict[str, Format]) -> int:
    """Title, and the period with its days as dates; gives the row of the table's head."""
    put(sheet, 0, 0, f"TỔNG HỢP {data.programme_name}".strip(), looks["title"])
    days = f"Từ ngày {show_date(data.period_from)} đến hết ngày {show_date(data.period_to)} (kỳ {data.period})"
    put(sheet, 1, 0, f"{data.office_vi} · {days}" if data.office_vi else days, looks["note"])
    if data.practice:
        put(sheet, 2, 0, PRACTICE, looks["mark"])
    return 3


def _table(
    sheet: Worksheet,
    data: SummaryData,
    looks: dict[str, Format],
    heads: Sequence[tuple[str, int]],
    rows: Sequence[Sequence[Cell]],
    total: Sequence[Cell] = (),
) -> int:
    """Heads, rows with a filter over them, and a total beneath that no filter takes; the last row."""
    head = _top(sheet, data, looks)
    for column, (name, width) in enumerate(heads):
        sheet.set_column(column, column, width)
        put(sheet, head, column, name, looks["head"])
    for number, row in enumerate(rows, head + 1):
        for column, value in enumerate(row):
            look = "number" if isinstance(value, int | float) else "text"
            put(sheet, number, column, value, looks[look], looks["day"])
    last = head + len(rows)
    if rows:
        sheet.autofilter(head, 0, last, len(heads) - 1)
    if total:
        last += 1
        for column, value in enumerate(total):
            put(sheet, last, column, value, looks["total"])
    page(sheet, head_row=head, last_row=last, last_column=len(heads) - 1, practice=data.practice)
    return last


def _whole(sheet: Worksheet, data: SummaryData, looks: dict[str, Format]) -> None:
    rows = [(line.name, *line.now, *line.before, *line.since) for line in data.lines]
    widths = (52, *([14] * 6))
    last = _table(sheet, data, looks, tuple(zip(WHOLE, widths, strict=True)), rows)
    head = last - len(rows)
    for number, line in enumerate(data.lines, head + 1):
        if line.percent:
            for column, part in enumerate((*line.now, *line.before, *line.since), 1):
                put(sheet, number, column, part, looks["percent"])
    facts: list[tuple[str, Cell]] = [("Kỳ này: từ ngày", data.period_from), ("Kỳ này: đến hết ngày", data.period_to)]
    if data.before:
        facts += [("Cùng kỳ năm trước: từ ngày", data.before[0]), ("Cùng kỳ năm trước: đến hết ngày", data.before[1])]
    if data.since:
        facts.append(("Lũy kế: từ ngày", data.since))
    if data.carried:
        facts += [
            (f"Cuối kỳ trước, theo báo cáo {data.carried.report}", data.carried.closing),
            ("Điều chỉnh (trang “Điều chỉnh”)", data.carried.difference),
            ("Đầu kỳ này", data.carried.opening),
        ]
    for row, (name, value) in enumerate(facts, last + 2):
        put(sheet, row, 0, name, looks["text"])
        put(sheet, row, 1, value, looks["number"], looks["day"])
    sheet.print_area(0, 0, last + 1 + len(facts), len(WHOLE) - 1)


def _split(sheet: Worksheet, data: SummaryData, split: str, looks: dict[str, Format]) -> None:
    rows: list[list[Cell]] = [[row.code, row.name or "(chưa rõ)", *_of_row(row)] for row in data.by[split]]
    both: tuple[int | None, ...] = (*_flat(data.figures), *_flat(data.women))
    if split == "return_point":
        both = (None, None, data.figures.returned, None, None, None, data.women.returned, None)
    total: list[Cell] = ["", "Cộng", *both]
    _table(sheet, data, looks, tuple(zip(HEADS, _WIDTHS, strict=True)), rows, total)


def _of_row(row: SummaryRow) -> tuple[int | None, ...]:
    return (*_flat(row.figures), *_flat(row.women))


def _months(sheet: Worksheet, data: SummaryData, looks: dict[str, Format]) -> None:
    rows = [(month.month, month.handed_over, month.returned) for month in data.months]
    _table(sheet, data, looks, (("Tháng", 16), ("Bàn giao", 14), ("Về nước", 14)), rows)


def _adjustments(sheet: Worksheet, data: SummaryData, looks: dict[str, Format]) -> None:
    widths = (16, 14, 30, 18, 14, 60, 12, 12, 12)
    rows = [
        (a.report, a.period, a.full_name, a.citizen_id, a.day, a.said, a.handed_over, a.returned, a.across)
        for a in data.adjustments
    ]
    sums = [sum(a.handed_over for a in data.adjustments), sum(a.returned for a in data.adjustments),
            sum(a.across for a in data.adjustments)]  # fmt: skip
    total: list[Cell] = ["", "", "Cộng", "", "", "", *sums]
    _table(sheet, data, looks, tuple(zip(ADJUSTED, widths, strict=True)), rows, total)


def _definitions(sheet: Worksheet, data: SummaryData, looks: dict[str, Format]) -> None:
    rows = [*((line.name, line.means) for line in data.lines), *_FURTHER]
    _table(sheet, data, looks, (("Chỉ tiêu", 36), ("Cách tính", 110)), rows)
