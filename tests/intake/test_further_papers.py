"""Columns about what a programme asks beside travel papers and health."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from db.vocabulary import CertificateKind
from desktop_app.intake.further_papers import DATES, PAPER_FIELDS, ListedPaper
from desktop_app.intake.headers import fields
from desktop_app.intake.spreadsheet import Sheet
from desktop_app.intake.worker_list import ListRow, read_list

K = CertificateKind


def read(**cells: Any) -> ListRow:
    heads = ["Họ và tên", "Số CCCD", *cells]
    rows = [heads, ["Nông Văn Bình", "020090123456", *cells.values()]]
    return read_list([Sheet("Danh sách", rows)], date(2026, 11, 22)).rows[0]


def test_every_such_field_is_known_by_its_headers() -> None:
    assert set(PAPER_FIELDS) <= set(fields())
    assert set(DATES.values()) <= set(PAPER_FIELDS)


def test_a_row_tells_of_its_papers() -> None:
    row = read(
        **{
            "Giáo dục định hướng": "02/10/2026",
            "Chứng chỉ ngoại ngữ": "EPS-TOPIK",
            "Số chứng chỉ ngoại ngữ": "K-0123",
            "Ngày cấp chứng chỉ ngoại ngữ": "05/06/2026",
            "Số phiếu lý lịch tư pháp": "88/STP",
            "Ngày cấp lý lịch tư pháp": "01/09/2026",
            "Số thị thực": "E9-77",
            "Hạn thị thực": "30/11/2029",
            "Ngày ký quỹ": "12/10/2026",
        }
    )
    assert set(row.papers) == {
        ListedPaper(K.ORIENTATION, issued_on=date(2026, 10, 2)),
        ListedPaper(K.LANGUAGE, "EPS-TOPIK", number="K-0123", issued_on=date(2026, 6, 5)),
        ListedPaper(K.CRIMINAL_RECORD, number="88/STP", issued_on=date(2026, 9, 1)),
        ListedPaper(K.VISA, number="E9-77", expires_on=date(2029, 11, 30)),
        ListedPaper(K.DEPOSIT, issued_on=date(2026, 10, 12)),
    }


def test_a_bare_date_is_of_the_paper_before_it() -> None:
    row = read(
        **{
            "Số hộ chiếu": "C1234567",
            "Ngày cấp": "01/02/2026",
            "Ngày hết hạn": "31/01/2036",
            "Số thị thực": "E9-77",
            "Ngày hết hạn ": "30/11/2029",
        }
    )
    assert row.document_expires_on == date(2036, 1, 31)
    assert row.papers == (ListedPaper(K.VISA, number="E9-77", expires_on=date(2029, 11, 30)),)


def test_a_list_without_such_columns_has_none() -> None:
    assert read(**{"Ghi chú": "x"}).papers == ()
    assert read(**{"Số thị thực": None}).papers == ()


@pytest.mark.parametrize(
    ("head", "cell", "code"), [("Ngày ký quỹ", "hôm nọ", "date_unreadable"), ("Số thị thực", "9" * 70, "text_too_long")]
)
def test_what_cannot_be_read_is_told(head: str, cell: str, code: str) -> None:
    row = read(**{head: cell})
    assert [remark.code for remark in row.remarks if remark.rejects] == [code]
    assert row.papers == ()
