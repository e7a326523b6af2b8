"""Lists that leave the record: the same rows and columns, nothing that a spreadsheet would run, a word in the audit."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

import openpyxl
import pytest
from sqlalchemy import select

from db.models import AuditEntry
from db.vocabulary import BirthPrecision, Sex
from desktop_app.errors import KnownError
from desktop_app.services import worker_export, worker_sheet, workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import DocumentForm, WorkerForm

PEOPLE = (
    WorkerForm("Nông Văn Dũng", "020095007720", date(1995, 11, 21), sex=Sex.MALE, phone="0912345678"),
    WorkerForm("Lý Thị Hoa", "020196001234", date(1996, 1, 1), BirthPrecision.YEAR, address='=HYPERLINK("x","y")'),
    WorkerForm(
        "Hoàng Văn Ánh", address="-2+3", documents=(DocumentForm(number="C0000012", expires_on=date(2034, 1, 5)),)
    ),
)


@pytest.fixture
def ids(desk_sqlite: Desk) -> list[int]:
    for form in PEOPLE:
        workers.save(desk_sqlite, None, form)
    return list(workers.matching_ids(desk_sqlite))


def rows_of(content: bytes) -> list[list[Any]]:
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def test_a_workbook_has_real_dates_and_texts_as_they_are(desk_sqlite: Desk, ids: list[int]) -> None:
    columns = ("name", "birth", "citizen", "address", "document", "expires")
    title, made, heads, *rows = rows_of(worker_export.content(desk_sqlite, ".xlsx", ids, columns))
    assert title[0] == "Danh sách người lao động"
    assert made[0].startswith("3 người · ")
    assert heads == ["Họ và tên", "Ngày sinh", "Số căn cước", "Địa chỉ", "Số giấy tờ đi lại", "Giấy tờ hết hạn"]
    assert [row[0] for row in rows] == ["Hoàng Văn Ánh", "Nông Văn Dũng", "Lý Thị Hoa"]
    assert (rows[1][1].date(), rows[2][1]) == (date(1995, 11, 21), "1996")
    assert (rows[1][2], rows[2][3], rows[0][3]) == ("020095007720", '=HYPERLINK("x","y")', "-2+3")
    assert (rows[0][4], rows[0][5].date()) == ("C0000012", date(2034, 1, 5))
    sheet = openpyxl.load_workbook(io.BytesIO(worker_export.content(desk_sqlite, ".xlsx", ids, columns))).worksheets[0]
    assert [cell.data_type for cell in sheet["D"]][3:] == ["s", "n", "s"]
    assert sheet["D6"].quotePrefix


def test_a_csv_opens_right(desk_sqlite: Desk, ids: list[int]) -> None:
    content = worker_export.content(desk_sqlite, ".csv", ids, ("name", "birth", "citizen", "phone", "address"))
    assert content.startswith(b"\xef\xbb\xbf")
    heads, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert heads == ["Họ và tên", "Ngày sinh", "Số căn cước", "Điện thoại", "Địa chỉ"]
    assert rows[1] == ["Nông Văn Dũng", "1995-11-21", "020095007720\u00a0", "0912345678\u00a0", ""]
    assert rows[2][4] == '\'=HYPERLINK("x","y")'
    assert rows[0][4] == "'-2+3"


def test_every_column_has_a_head_and_the_order_is_as_given(desk_sqlite: Desk, ids: list[int]) -> None:
    made = worker_export.table(desk_sqlite, list(reversed(ids)))
    assert len({column.title for column in made.columns}) == len(worker_export.COLUMNS) == 15
    assert [row[0] for row in made.rows] == ["Lý Thị Hoa", "Nông Văn Dũng", "Hoàng Văn Ánh"]


def test_it_tells_how_far_it_is_and_stops(desk_sqlite: Desk, ids: list[int]) -> None:
    steps: list[tuple[int, int]] = []
    worker_export.content(desk_sqlite, ".csv", ids, progress=lambda *step: steps.append(step))
    assert steps
    with pytest.raises(KnownError, match="cancelled"):
        worker_export.content(desk_sqlite, ".xlsx", ids, cancelled=lambda: True)


def test_exports_stand_in_the_audit_without_what_was_searched(desk_sqlite: Desk, ids: list[int]) -> None:
    worker_export.log(desk_sqlite, "ds.xlsx", 3, ("name", "birth"))
    worker_sheet.log(desk_sqlite, ids[0], "phieu.pdf")
    with desk_sqlite.read() as session:
        last = session.scalars(select(AuditEntry).order_by(AuditEntry.sequence.desc()).limit(2)).all()
    assert [(entry.action, entry.reason) for entry in last] == [
        ("worker_sheet.export", f"{ids[0]} · phieu.pdf"),
        ("workers.export", "ds.xlsx · 3 · name, birth"),
    ]
