"""Whatever stands in a list, reading it ends in rows, remarks or a known error."""

from __future__ import annotations

import zipfile
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.errors import KnownError
from desktop_app.intake.cells import Cell
from desktop_app.intake.headers import find_header
from desktop_app.intake.spreadsheet import Sheet, read_sheets
from desktop_app.intake.worker_list import read_list

TODAY = date(2026, 11, 22)
HEADS = [
    "Họ và tên",
    "Ngày sinh",
    "Giới tính",
    "Số CCCD",
    "Địa chỉ",
    "Số điện thoại",
    "Loại giấy tờ",
    "Số giấy tờ",
    "Ngày cấp",
    "Ngày hết hạn",
    "Ngày khám",
    "Kết quả SK",
    "Ngày ký HĐ",
    "Thôn",
]
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
digits = st.from_regex(r"[0-9./ \-]{1,14}", fullmatch=True)
cells = st.one_of(
    st.none(),
    st.just(""),
    texts,
    digits,
    st.booleans(),
    st.floats(allow_nan=True, allow_infinity=True),
    st.integers(-(10**18), 10**18),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
    st.sampled_from(["Nam", "GTH", "Đủ SK", "Hộ chiếu", "Tổng cộng", "05/03/1990", 20090123456.0]),
)
rows = st.lists(st.lists(cells, max_size=len(HEADS) + 2), max_size=6)


@given(rows)
def test_any_cells_below_a_header(found: list[list[Cell]]) -> None:
    with suppress(KnownError):
        people = read_list([Sheet("A", [list(HEADS), *found])], TODAY).rows
        assert [row.number for row in people] == sorted({row.number for row in people})


@given(rows)
def test_any_rows_may_be_searched_for_a_header(found: list[list[Cell]]) -> None:
    find_header(found)


@given(data=st.binary(max_size=300))
def test_any_bytes_are_a_list_or_a_known_error(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "bytes.xlsx"
    for start in (b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        path.write_bytes(start + data)
        with suppress(KnownError):
            read_list(read_sheets(path), TODAY)


def test_real_python_values_of_every_kind() -> None:
    kinds: list[Cell] = [datetime(1990, 3, 5), time(7, 30), timedelta(hours=30), True, 1e300]  # noqa: DTZ001
    for kind in kinds:
        (row,) = read_list([Sheet("A", [list(HEADS), [kind] * len(HEADS)])], TODAY).rows
        assert row.number == 2


def test_an_open_document_spreadsheet(tmp_path: Path) -> None:
    path = tmp_path / "ds.ods"
    body = "".join(
        f'<table:table-row><table:table-cell office:value-type="string"><text:p>{name}</text:p></table:table-cell>'
        f"{number}</table:table-row>"
        for name, number in (
            ("Họ và tên", '<table:table-cell office:value-type="string"><text:p>Số CCCD</text:p></table:table-cell>'),
            ("Vi Văn An", '<table:table-cell office:value-type="float" office:value="20090123456"/>'),
        )
    )
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "table", "text")
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}><office:body><office:spreadsheet>'
            f'<table:table table:name="DS">{body}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    (row,) = read_list(read_sheets(path), TODAY).rows
    assert (row.full_name, row.citizen_id, row.citizen_id_is_number) == ("Vi Văn An", "20090123456", True)
