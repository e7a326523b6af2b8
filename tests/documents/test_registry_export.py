"""No text that leaves the registry runs in a spreadsheet, and none is lost on the way."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import UTC, date, datetime

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop_app.documents.registry_export import ExportColumn, RegistryTable, Value, render_csv, render_xlsx
from desktop_app.formats import nfc

NOW = datetime(2026, 11, 22, 2, tzinfo=UTC)
STARTS = "=+-@\t\r\n＝＋－＠"
NASTY = (
    "=1+1", "+84912", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＋1", "－1", "＠A", " =1", '"=1+1"', "'=1",
    "\ufeff=1",
    "\n=cmd|' /C calc'!A0", '=HYPERLINK("http://x","y")', "  \t @x",
)  # fmt: skip
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.sampled_from(NASTY)


def table(*rows: tuple[Value, ...]) -> RegistryTable:
    columns = tuple(ExportColumn(f"C{n}") for n in range(len(rows[0]) if rows else 1))
    return RegistryTable("Danh sách", columns, rows, NOW, ("ghi chú",))


def from_csv(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))[1:]


@given(texts=st.lists(TEXTS, min_size=1, max_size=5))
@example(texts=list(NASTY))
@settings(max_examples=80)
def test_no_cell_of_a_csv_begins_like_a_formula(texts: list[str]) -> None:
    ((*cells,),) = from_csv(render_csv(table(tuple(texts))))
    assert len(cells) == len(texts)
    for cell in cells:
        assert cell[:1] not in {*STARTS}
        bare = cell.lstrip(' \u00a0"\ufeff\u200b')
        assert bare[:1] not in {*STARTS} or cell.startswith("'")


@pytest.mark.parametrize("text", NASTY)
def test_every_known_trick_is_defused(text: str) -> None:
    ((cell,),) = from_csv(render_csv(table((text,))))
    assert cell.startswith("'")
    sheet = openpyxl.load_workbook(io.BytesIO(render_xlsx(table((text,))))).worksheets[0]
    assert sheet["A4"].data_type == "s"
    assert sheet["A4"].quotePrefix
    with zipfile.ZipFile(io.BytesIO(render_xlsx(table((text,))))) as book:
        assert b"<f>" not in b"".join(book.read(name) for name in book.namelist() if "sheet1" in name)


def test_zeros_are_kept_and_dates_are_dates() -> None:
    values = ("020095007720", "0912345678", "12345678901", "123456789012", "C0000012", date(1995, 11, 21), None, 7)
    ((*cells,),) = from_csv(render_csv(table(values)))
    assert [cell.rstrip("\u00a0") for cell in cells] == [*values[:5], "1995-11-21", "", "7"]
    assert [cell.endswith("\u00a0") for cell in cells] == [True, True, False, True, False, False, False, False]
    row = list(openpyxl.load_workbook(io.BytesIO(render_xlsx(table(values)))).worksheets[0].iter_rows())[3]
    assert [cell.value for cell in row] == [*values[:5], datetime(1995, 11, 21), None, 7]  # noqa: DTZ001  a cell's
    assert row[5].number_format == "dd/mm/yyyy"
    old = list(openpyxl.load_workbook(io.BytesIO(render_xlsx(table((date(1899, 5, 1),))))).worksheets[0].iter_rows())
    assert old[3][0].value == "01/05/1899"


@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=30))
@settings(max_examples=40)
def test_a_workbook_gives_back_what_was_written(text: str) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(render_xlsx(table((text, "x"))))).worksheets[0]
    assert (sheet["A4"].value or "") == nfc(text)


def test_an_empty_list_has_its_head_and_the_same_data_the_same_bytes() -> None:
    assert from_csv(render_csv(table())) == []
    assert render_xlsx(table(("a",))) == render_xlsx(table(("a",)))
