"""A workbook is tested by what a spreadsheet program reads in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from db.vocabulary import BirthPrecision
from desktop_app.documents.import_report import NOTES_HEAD, MarkKind, ReportRemark, render_import_report
from desktop_app.documents.roster import RosterData
from desktop_app.documents.roster_xlsx import COLUMNS, render_working_copy
from desktop_app.documents.summary import (
    ContractCounts,
    FigureLine,
    PlanReached,
    SummaryData,
    SummaryFigures,
    SummaryRow,
)
from desktop_app.documents.summary_xlsx import HEADS, render_summary_xlsx

Make = Callable[..., RosterData]


def opened(data: bytes) -> Any:
    return openpyxl.load_workbook(BytesIO(data))


def head_row(sheet: Any, first: str) -> int:
    return next(int(row[0].row) for row in sheet.iter_rows() if row[0].value == first)


def test_the_working_copy_holds_real_values(roster: Make) -> None:
    data = roster(31)
    sheet = opened(render_working_copy(data)).active
    head = head_row(sheet, COLUMNS[0][0])
    assert [cell.value for cell in sheet[head]] == [name for name, _ in COLUMNS]
    for line, cells in zip(data.lines, sheet.iter_rows(min_row=head + 1), strict=False):
        assert cells[0].value == line.ordinal
        assert (cells[1].value, cells[2].value, cells[3].value) == (line.full_name, line.passport_name, line.name_zh)
        assert cells[4].value.date() == line.birth_date
        assert cells[4].number_format == "dd/mm/yyyy"
        assert cells[7].value == line.document_number
        assert (cells[10].value, cells[11].value) == (line.employer_vi, line.employer_zh)
        assert cells[15].value.date() == line.contract_ends
    assert sheet.freeze_panes == f"A{head + 1}"
    assert sheet.print_title_rows == f"${head}:${head}"
    assert sheet.page_setup.orientation == "landscape"
    assert "$A$1:$Q$" in sheet.print_area


@pytest.mark.parametrize("text", ["=1+1", "+84 912", "-x", "@SUM(A1)", '=HYPERLINK("http://x")', "http://a.b", "0123"])
def test_no_text_becomes_a_formula_a_link_or_a_number(roster: Make, text: str) -> None:
    line = replace(roster(1).lines[0], note=text)
    sheet = opened(render_working_copy(roster(1, lines=(line,)))).active
    cell = sheet.cell(head_row(sheet, COLUMNS[0][0]) + 1, len(COLUMNS))
    assert cell.value == text
    assert cell.data_type == "s"
    assert cell.hyperlink is None


def test_the_working_copy_of_practice_says_so_and_bytes_are_steady(roster: Make) -> None:
    data = roster(2, practice=True)
    assert render_working_copy(data) == render_working_copy(data)
    assert any(cell.value == "DỮ LIỆU THỬ / 练习" for (cell,) in opened(render_working_copy(data)).active["A1:A9"])


def test_a_birth_year_alone_stays_a_year(roster: Make) -> None:
    line = replace(
        roster(1).lines[0], birth_date=date(1990, 1, 1), birth_precision=BirthPrecision.YEAR, expires_on=None
    )
    sheet = opened(render_working_copy(roster(1, lines=(line,)))).active
    row = head_row(sheet, COLUMNS[0][0]) + 1
    assert sheet.cell(row, 5).value == "1990"
    assert sheet.cell(row, 9).value is None


def summary() -> SummaryData:
    whole, women = SummaryFigures(10, 7, 2, 15), SummaryFigures(4, 3, 0, 7)
    rows = (
        SummaryRow("CT-01", "Công ty A", SummaryFigures(10, 0, 2, 8), SummaryFigures(4, 0, 0, 4)),
        SummaryRow("CT-02", "=Công ty B", SummaryFigures(0, 7, 0, 7), SummaryFigures(None, 3, 0, 3)),
    )
    return SummaryData(
        period="2026-11",
        period_from=date(2026, 11, 1),
        period_to=date(2026, 11, 30),
        programme_code="chongzuo",
        programme_name="Lạng Sơn – Sùng Tả",
        figures=whole,
        women=women,
        by={"employer": rows, "sex": ()},
        contracts=ContractCounts(signed=7, extended=0),
        plan=PlanReached(110_000, 120_000, 159_986),
        lines=(
            FigureLine("contracts.signed", "Hợp đồng đã ký", "Ký trong kỳ.", (7, 3), (5, None)),
            FigureLine("contracts.extended", "Hợp đồng gia hạn", "Gia hạn trong kỳ.", (0, 0)),
            FigureLine("contracts.ended", "Hợp đồng chấm dứt", "Chấm dứt trong kỳ.", (None, None)),
            FigureLine(
                "plan.percent_of_min", "Đạt % mức thấp nhất", "So với mức thấp nhất.", (145.4, None), percent=True
            ),
        ),
    )


def test_the_summary_holds_real_numbers() -> None:
    book = opened(render_summary_xlsx(summary()))
    assert book.sheetnames == ["Tổng hợp", "Công ty tiếp nhận", "Giới tính", "Định nghĩa"]
    sheet = book["Công ty tiếp nhận"]
    head = head_row(sheet, "Mã")
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=head)]
    assert rows[0] == list(HEADS)
    assert rows[1] == ["CT-01", "Công ty A", 10, 0, 2, 8, 4, 0, 0, 4]
    assert rows[2] == ["CT-02", "=Công ty B", 0, 7, 0, 7, None, 3, 0, 3]
    assert rows[3] == [None, "Cộng", 10, 7, 2, 15, 4, 3, 0, 7]
    assert sheet.freeze_panes == f"A{head + 1}"
    assert sheet.print_area


def test_the_summary_says_zero_and_leaves_the_unknown_blank() -> None:
    sheet = opened(render_summary_xlsx(summary()))["Tổng hợp"]
    values = {row[0].value: row[1].value for row in sheet.iter_rows()}
    assert values["Hợp đồng đã ký"] == 7
    assert values["Hợp đồng gia hạn"] == 0
    assert values["Hợp đồng chấm dứt"] is None
    assert values["Đạt % mức thấp nhất"] == 145.4
    assert values["Kỳ này: đến hết ngày"].date() == date(2026, 11, 30)


def test_the_import_report_marks_cells_and_lists_all() -> None:
    header = ["STT", "Họ và tên", "Số CCCD", "Ngày sinh"]
    rows = [
        [1, "Bế Thị Ánh", "=020", date(1994, 5, 12)],
        [2, "Nông Văn Bình", 20097059501.0, datetime(1991, 3, 14)],  # noqa: DTZ001  as a list holds it
        [3, "Lý Thị Hoa", "020199001234"],
    ]
    remarks = [
        ReportRemark(6, "Số CCCD", MarkKind.REJECTED, "Số căn cước phải có 12 chữ số.", "=020"),
        ReportRemark(6, "Họ và tên", MarkKind.WARNING, "Xem lại tên."),
        ReportRemark(7, "Số CCCD", MarkKind.WARNING, "Đã thêm số 0 đầu.", "20097059501"),
        ReportRemark(8, "", MarkKind.ASKED, "Xã nào?"),
        ReportRemark(99, "", MarkKind.WARNING, "Dòng cộng đã bỏ qua."),
    ]
    book = opened(render_import_report(header, rows, remarks, row_numbers=[6, 7, 8]))
    sheet, listed = book["Danh sách"], book["Tổng hợp"]
    assert [cell.value for cell in sheet[1]] == [*header, NOTES_HEAD]
    assert sheet["C2"].value == "=020"
    assert sheet["C2"].data_type == "s"
    colours = {name: sheet[name].fill.fgColor.rgb for name in ("C2", "B2", "A2", "C3", "E4")}
    assert colours == {"C2": "FFF4A6A0", "B2": "FFFFF6DF", "A2": "00000000", "C3": "FFFFF6DF", "E4": "FFFFE08A"}
    assert sheet["E2"].value == "Số căn cước phải có 12 chữ số.\nXem lại tên."
    assert sheet["D2"].value.date() == date(1994, 5, 12)
    assert sheet["D3"].value.date() == date(1991, 3, 14)
    assert listed["A2"].value == "Không nhận: 1 · Cần trả lời: 1 · Lưu ý: 3"
    assert [row[0].value for row in listed.iter_rows(min_row=5)] == [6, 6, 7, 8, 99]
