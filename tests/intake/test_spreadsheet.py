from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from desktop_app.errors import KnownError
from desktop_app.intake import spreadsheet
from desktop_app.intake.spreadsheet import read_sheets

TEXT = "Họ và tên,Số CCCD\r\nNông Văn Bình,020090123456\r\n"


def refused(path: Path) -> str:
    with pytest.raises(KnownError) as caught:
        read_sheets(path)
    return caught.value.code


def workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Tên", None, 20090123456, date(1990, 3, 5)])
    sheet["B3"] = "'020"
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_workbook_keeps_numbers_text_and_dates_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(workbook())
    (sheet,) = read_sheets(path)
    assert sheet.rows == [["Tên", "", 20090123456.0, date(1990, 3, 5)], ["", "", "", ""], ["", "'020", "", ""]]


def test_the_content_decides_not_the_ending(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(workbook())
    assert read_sheets(path)[0].rows[0][0] == "Tên"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_in_its_encodings(tmp_path: Path, encoding: str, delimiter: str) -> None:
    path = tmp_path / "ds.csv"
    path.write_bytes(TEXT.replace(",", delimiter).encode(encoding))
    (sheet,) = read_sheets(path)
    assert (sheet.name, sheet.rows) == ("ds", [["Họ và tên", "Số CCCD"], ["Nông Văn Bình", "020090123456"]])


def test_csv_in_windows_1258(tmp_path: Path) -> None:
    path = tmp_path / "ds.csv"
    decomposed = "Ho\u0323 va\u0300 tên;Sô\u0301 CCCD\r\nTrâ\u0300n Thi\u0323 Thu\u0301y;020190123456\r\n"
    path.write_bytes(decomposed.encode("cp1258"))
    (sheet,) = read_sheets(path)
    assert sheet.rows[1] == ["Trần Thị Thúy", "020190123456"]


def test_csv_with_quotes_blank_lines_and_a_declared_mark(tmp_path: Path) -> None:
    path = tmp_path / "ds.csv"
    path.write_text('sep=;\n\nTên;Địa chỉ\nAn;"xã A, huyện B;\ndòng hai"\n', encoding="utf-8")
    rows = read_sheets(path)[0].rows
    assert rows == [[], [], ["Tên", "Địa chỉ"], ["An", "xã A, huyện B;\ndòng hai"]]


def test_addresses_full_of_commas_do_not_hide_the_semicolon(tmp_path: Path) -> None:
    path = tmp_path / "ds.csv"
    path.write_text("Tên;Địa chỉ;CCCD\nAn;Thôn A, xã B, tỉnh C;1\nBa;xã B, tỉnh C;2\n", encoding="utf-8")
    assert read_sheets(path)[0].rows[1] == ["An", "Thôn A, xã B, tỉnh C", "1"]


def test_files_that_cannot_be_read_say_why(tmp_path: Path) -> None:
    assert refused(tmp_path / "không có.xlsx") == "list_missing"
    assert refused(tmp_path) == "list_folder"
    cases = {
        "list_empty": b"  \r\n",
        "list_broken": workbook()[:2000],
        "list_not_a_list": b"<html><table></table></html>",
        "list_encrypted": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") + bytes(2000),
        "list_encoding": b"H\xd2\xff\xfe\x81\x8d,\n",
    }
    for code, data in cases.items():
        path = tmp_path / "a.xlsx"
        path.write_bytes(data)
        assert refused(path) == code
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000))
    assert refused(path) == "list_broken"
    path.write_bytes(b"%PDF-1.7\x00\x01" + bytes(100))
    assert refused(path) in {"list_not_a_list", "list_encoding"}


def test_what_is_too_big_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(workbook())
    monkeypatch.setattr(spreadsheet, "MOST_ROWS", 2)
    assert refused(path) == "list_too_many_rows"
    monkeypatch.setattr(spreadsheet, "MOST_UNPACKED", 100)
    assert refused(path) == "list_too_big"
    monkeypatch.setattr(spreadsheet, "MOST_BYTES", 100)
    assert refused(path) == "list_too_big"
    text = tmp_path / "a.csv"
    text.write_text("a,b\n" * 5, encoding="utf-8")
    assert refused(text) == "list_too_many_rows"


@pytest.mark.parametrize("cell", ['<c r="A1048576"><v>1</v></c>', '<c r="XFD1"><v>1</v></c>'])
def test_a_lone_cell_far_away_does_not_fill_the_memory(tmp_path: Path, cell: str) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(BytesIO(workbook())) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                data = data.replace(b"</sheetData>", f"<row>{cell}</row></sheetData>".encode())
            target.writestr(name, data)
    assert refused(path) == "list_too_many_rows"


def test_cells_merged_downwards_are_known(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Danh sách", None], ["Họ tên", "Công ty"], ["Vi Văn An", "Công ty Một"], ["Vi Thị Ba", None]):
        sheet.append(row)
    sheet.merge_cells("A1:B1")
    sheet.merge_cells("B3:B4")
    book.save(tmp_path / "a.xlsx")
    (read,) = read_sheets(tmp_path / "a.xlsx")
    assert read.merged == ((2, 3, 1),)
