"""Lists that tell of papers beside travel papers and health."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select

from db.models import Certificate
from db.vocabulary import CertificateKind
from desktop_app.services import imports
from desktop_app.services.imports import ImportResult
from desktop_app.services.work import Desk

PERSON = {
    "Họ và tên": "Nông Văn Bình",
    "Ngày sinh": "05/03/1990",
    "Giới tính": "Nam",
    "Số CCCD": "020090123456",
    "Địa chỉ": "Thôn Nà Pàn, xã Quan Sơn, tỉnh Lạng Sơn",
}
TOPIK = {
    "Chứng chỉ ngoại ngữ": "EPS-TOPIK",
    "Số chứng chỉ ngoại ngữ": "K-0123",
    "Ngày cấp chứng chỉ ngoại ngữ": "05/06/2026",
}


def take(desk: Desk, folder: Path, *rows: dict[str, str]) -> ImportResult:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    heads = list(dict.fromkeys(head for row in rows for head in row))
    sheet.append(heads)
    for row in rows:
        sheet.append([row.get(head) for head in heads])
    book.save(folder / "list.xlsx")
    return imports.import_file(desk, folder / "list.xlsx")


def kept(desk: Desk) -> list[tuple[CertificateKind, str, str | None, date | None, date | None]]:
    c = Certificate
    with desk.read() as session:
        query = select(c.kind, c.name, c.number, c.issued_on, c.expires_on).order_by(c.id)
        return [(row[0], row[1], row[2], row[3], row[4]) for row in session.execute(query)]


def test_papers_are_added_once_and_completed(desk: Desk, tmp_path: Path) -> None:
    assert (
        take(desk, tmp_path, {**PERSON, "Chứng chỉ ngoại ngữ": "EPS-TOPIK", "Giáo dục định hướng": "02/10/2026"}).new
        == 1
    )
    assert kept(desk) == [
        (CertificateKind.ORIENTATION, "Giáo dục định hướng", None, date(2026, 10, 2), None),
        (CertificateKind.LANGUAGE, "EPS-TOPIK", None, None, None),
    ]
    again = take(desk, tmp_path, {**PERSON, **TOPIK})
    assert (again.new, again.changed) == (0, 1)
    assert (CertificateKind.LANGUAGE, "EPS-TOPIK", "K-0123", date(2026, 6, 5), None) in kept(desk)
    same = take(desk, tmp_path, {**PERSON, **TOPIK, "Giáo dục định hướng": "02/10/2026"})
    assert (same.changed, same.unchanged) == (0, 1)
    renewed = {**TOPIK, "Số chứng chỉ ngoại ngữ": "K-9999", "Ngày cấp chứng chỉ ngoại ngữ": "05/11/2026"}
    take(desk, tmp_path, {**PERSON, **renewed})
    assert len(kept(desk)) == 3


@pytest.mark.parametrize("head", ["Số thị thực", "签证号码", "Visa no"])
def test_headers_in_all_languages(desk_sqlite: Desk, tmp_path: Path, head: str) -> None:
    take(desk_sqlite, tmp_path, {**PERSON, head: "E9-77"})
    assert kept(desk_sqlite) == [(CertificateKind.VISA, "Thị thực", "E9-77", None, None)]
