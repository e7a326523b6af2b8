"""Hidden rows, formulas without a value, merged cells: what calamine does not say."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.intake.sheet_marks import document_marks, worksheet_marks
from desktop_app.intake.spreadsheet import read_sheets
from desktop_app.intake.text_bytes import decode_text
from desktop_app.intake.worker_list import read_list

TODAY = date(2026, 11, 22)
SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "table", "text")
)


def ods(path: Path, table: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {SPACES}><office:body>'
            f'<office:spreadsheet><table:table table:name="D &amp; S">{table}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    return path


def cell(text: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="string"{more}><text:p>{text}</text:p></table:table-cell>'


def test_cells_merged_in_an_open_document_hold_for_all(tmp_path: Path) -> None:
    merged = ' table:number-rows-spanned="2" table:number-columns-spanned="1"'
    rows = [
        cell("Họ và tên") + cell("Số CCCD") + cell("Công ty tiếp nhận"),
        cell("Vi Văn An") + cell("020090123456") + cell("Liên Sáng", merged),
        cell("Vi Văn Ba") + cell("020090123457") + "<table:covered-table-cell/>",
        cell("Vi Văn Chi") + cell("020090123458") + "<table:table-cell/>",
    ]
    hidden = ["", "", ' table:visibility="collapse"', ""]
    body = "".join(f"<table:table-row{more}>{row}</table:table-row>" for row, more in zip(rows, hidden, strict=True))
    people = read_list(read_sheets(ods(tmp_path / "a.ods", body)), TODAY)
    assert [row.employer for row in people.rows] == ["Liên Sáng", "Liên Sáng", None]
    assert people.hidden == (3,)


def test_repeated_rows_and_columns_are_counted() -> None:
    xml = (
        b'<table:table table:name="A"><table:table-row table:number-rows-repeated="3"><table:table-cell/>'
        b'</table:table-row><table:table-row><table:table-cell table:number-columns-repeated="2"/>'
        b'<table:table-cell table:number-rows-spanned="4" office:value="a&gt;b"/></table:table-row>'
        b'<table:table-row table:visibility="filter"/></table:table>'
    )
    marks = document_marks(xml)["A"]
    assert (marks.merged, marks.hidden) == (((3, 6, 2),), (4,))


def test_formulas_without_a_value_and_hidden_rows_of_a_workbook(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["Họ và tên", "Số CCCD"],
        ["Vi Văn An", "020090123456"],
        ["Vi Văn Ba", '="0"&"1"'],
        ["Vi Văn Chi", "x"],
    ):
        sheet.append(row)
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["C"].hidden = True
    book.create_sheet("Trống & khác")
    book.save(tmp_path / "a.xlsx")
    first, second = read_sheets(tmp_path / "a.xlsx")
    assert (first.hidden, first.without_value) == ((1,), frozenset({(2, 1)}))
    assert (second.hidden, second.without_value) == ((), frozenset())
    people = read_list((first,), TODAY)
    assert (people.hidden, people.without_value) == ((2,), {"citizen_id": (3,)})


@pytest.mark.parametrize(
    ("xml", "found"),
    [
        (b'<c r="B5"><f>A1</f><v></v></c>', {(4, 1)}),
        (b'<c r="B5" s="1" t="str"><f t="shared" si="0"/><v/></c>', {(4, 1)}),
        (b'<c r="AA10"><f>A1&amp;"x"</f></c>', {(9, 26)}),
        (b'<c r="B5"><f>A1</f><v>3</v></c><c r="B6"><f>A1</f><v>4</v></c>', set()),
        (b'<c r="B5"><v>3</v></c><f>', set()),
    ],
)
def test_formulas_in_their_writings(xml: bytes, found: set[tuple[int, int]]) -> None:
    marks = worksheet_marks(xml)
    assert (set(marks.without_value) if marks else set()) == found


@given(st.binary(max_size=200), st.sampled_from([b"", b'<f><row hidden="1" ', b"<table:table table:visibility= "]))
def test_any_bytes_have_marks_or_none(data: bytes, start: bytes) -> None:
    worksheet_marks(start + data)
    document_marks(start + data)
    decode_text(start + data)


def test_a_workbook_of_many_rows_is_not_slowed_by_patterns() -> None:
    rows = b"".join(b'<row r="%d"><c r="A%d"><f>B%d</f><v>1</v></c></row>' % (n, n, n) for n in range(1, 20_000))
    assert worksheet_marks(rows + b' hidden="0"') is None


def test_chinese_lists_stay_chinese() -> None:
    text = "姓名,身份证号\r\n农文平,020090123456\r\n韦氏花,020190654321\r\n"
    assert decode_text(text.encode("gb18030")) == text
    assert decode_text(text.encode("gbk")) == text
    assert decode_text(text.encode()) == text


def test_a_list_without_any_mark_is_read(tmp_path: Path) -> None:
    out = BytesIO("Ho va ten;So CCCD\r\nVi Van An;020090123456\r\n".encode("ascii"))
    (tmp_path / "a.csv").write_bytes(out.getvalue())
    assert read_list(read_sheets(tmp_path / "a.csv"), TODAY).rows[0].full_name == "Vi Van An"
