"""Names that look like formulas or statements are text: in the record, in the search, in every file that goes out."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import openpyxl
import pytest

from desktop_app.cli.main import main
from desktop_app.errors import KnownError
from desktop_app.services import workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerForm
from tests.faults.sign_in import PASSWORD, USERNAME

FORMULAS = ("=cmd|'/C calc'!A1", "+1+1", "-2+3", "@SUM(A1)", '=HYPERLINK("http://x","y")')  # fmt: skip
STATEMENTS = (
    "'); DROP TABLE worker;--", '" OR 1=1 --', "Robert'); DELETE FROM audit_entry;--", "%' OR '1'='1", "a\\'b;--", "*",
    "NEAR(", "_%_",
)  # fmt: skip


@pytest.fixture
def filled(desk_sqlite: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("BANGIAO_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("BANGIAO_STORE", desk_sqlite.store.location)
    monkeypatch.setenv("BANGIAO_OFFICER", USERNAME)
    monkeypatch.setenv("BANGIAO_PASSWORD", PASSWORD)
    for number, text in enumerate((*FORMULAS, *STATEMENTS)):
        try:
            workers.save(desk_sqlite, None, WorkerForm(full_name=text, citizen_id=f"0200901{number:05d}"))
        except KnownError:  # a name that is none: then it stands in the address
            form = WorkerForm(full_name=f"Nông Văn {chr(65 + number)}", citizen_id=f"0200901{number:05d}", address=text)
            workers.save(desk_sqlite, None, form)
    return desk_sqlite


def count(desk: Desk) -> int:
    with desk.read() as session:
        return int(session.connection().exec_driver_sql("SELECT count(*) FROM worker").scalar_one())


def test_a_search_for_statements_is_a_search(filled: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    everybody = count(filled)
    for text in (*FORMULAS, *STATEMENTS):
        for words in (["workers", "--", text], ["handover", "show", "--", text], ["clearance", f"--worker={text}"]):
            assert main(words) in {0, 1}, (words, capsys.readouterr())
            told = capsys.readouterr()
            assert "Traceback" not in told.err + told.out
            assert "bangiao-cli.log" not in told.err
    assert count(filled) == everybody == len(FORMULAS) + len(STATEMENTS)


def test_what_goes_out_is_text(filled: Desk, tmp_path: Path) -> None:
    assert main(["workers", "-o", str(tmp_path / "a.xlsx")]) == 0
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    risky = [cell for cell in cells if str(cell.value)[:1] in "=+-@"]
    assert all(cell.data_type == "s" for cell in risky)
    assert main(["workers", "-o", str(tmp_path / "a.csv")]) == 0
    rows = list(csv.reader(io.StringIO((tmp_path / "a.csv").read_text(encoding="utf-8-sig"))))
    assert [cell for row in rows for cell in row if cell[:1] in set("=+-@\t\r")] == []
    assert count(filled) == len(rows) - 1
