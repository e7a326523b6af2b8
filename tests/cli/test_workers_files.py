"""`bangiao workers` into files."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pypdf import PdfReader
from sqlalchemy import select

from db.models import AuditEntry
from db.vocabulary import Sex
from desktop_app.services import workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerForm

Call = Callable[..., Any]


@pytest.fixture(autouse=True)
def people(practice_desk: Desk) -> None:
    for at in range(60):
        workers.save(practice_desk, None, WorkerForm(f"Lý Thị Hoa {'abcdefghij'[at % 10]}{'klmnop'[at // 10]}"))
    form = WorkerForm("Nông Văn Dũng", "020095007720", date(1995, 11, 21), sex=Sex.MALE)
    workers.save(practice_desk, None, form)


def test_all_who_match_are_written(call: Call, practice_desk: Desk, tmp_path: Path) -> None:
    told = call("workers", "hoa", "-o", str(tmp_path / "ds.xlsx"), "--json")
    assert (told.code, told.json["rows"], len(told.json["columns"])) == (0, 60, 15)
    sheet = openpyxl.load_workbook(tmp_path / "ds.xlsx").worksheets[0]
    cells = [row[0] for row in sheet.iter_rows(values_only=True)]
    assert "Tìm: hoa" in cells
    assert "DỮ LIỆU THỬ / 练习" in cells
    assert sum(str(cell).startswith("Lý Thị Hoa ") for cell in cells) == 60
    told = call("workers", "-o", str(tmp_path / "ds.csv"), "--limit", "2")
    assert (told.code, "2 người" in told.out) == (0, True)
    rows = list(csv.reader(io.StringIO((tmp_path / "ds.csv").read_text("utf-8-sig"))))
    assert len(rows) == 3
    with practice_desk.read() as session:
        logged = session.scalars(select(AuditEntry).where(AuditEntry.action == "workers.export")).all()
    assert [entry.reason and entry.reason.split(" · ")[:2] for entry in logged] == [["ds.xlsx", "60"], ["ds.csv", "2"]]


def test_fifty_are_shown(call: Call) -> None:
    assert len(call("workers", "--json").json) == 50
    assert len(call("workers", "hoa", "--limit", "55", "--json").json) == 55


def test_a_workers_sheet(call: Call, tmp_path: Path) -> None:
    told = call("workers", "--sheet", "020095007720", "-o", str(tmp_path / "phieu.pdf"), "--json")
    assert (told.code, told.json["full_name"]) == (0, "Nông Văn Dũng")
    text = " ".join(" ".join(p.extract_text() for p in PdfReader(tmp_path / "phieu.pdf").pages).split())
    for words in ("020095007720", "NONG VAN DUNG", "Nam 男", "21/11/1995", "Trung tâm không thu", "DỮ LIỆU THỬ"):
        assert words in text, words


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--sheet", "020095007720"), "sheet_needs_file"),
        (("--sheet", "999", "-o", "x.pdf"), "unknown_worker"),
        (("--sheet", "020095007720", "-o", "x.doc"), "output_kind"),
        (("-o", "x.doc"), "output_kind"),
        (("-o", "/nowhere/at/all/x.csv"), "output_unwritable"),
    ],
)
def test_mistakes_are_told(call: Call, words: tuple[str, ...], code: str) -> None:
    told = call("workers", *words, "--json")
    assert told.code == 1
    assert told.json["error"]["code"] == code
