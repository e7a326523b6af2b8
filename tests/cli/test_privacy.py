"""privacy on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli.main import main
from desktop_app.services import stores, workers
from tests.conftest import OFFICER, Templates


@pytest.fixture
def store(templates: Templates, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    location, _ = templates.copy("sqlite", True, tmp_path)
    monkeypatch.setenv("BANGIAO_STORE", location)
    monkeypatch.setenv("BANGIAO_OFFICER", OFFICER["username"])
    monkeypatch.setenv("BANGIAO_PASSWORD", OFFICER["password"])
    desk = stores.open_desk(location, **OFFICER)
    workers.save(desk, None, workers.WorkerForm(full_name="Nông Thị Hai", citizen_id="020190123456"))
    desk.close()
    return location


def test_asked_looked_at_and_erased(store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def run(*words: str) -> object:
        code = main([*words, "--json"])
        told = json.loads(capsys.readouterr().out)
        assert code == 0, told
        return told

    assert store
    asked = run("privacy", "request", "delete", "--worker", "020190123456")
    assert isinstance(asked, dict)
    assert run("privacy", "requests", "--waiting") == [asked]
    file = tmp_path / "all.json"
    run("privacy", "access", "020190123456", "-o", str(file))
    assert "Nông Thị Hai" in file.read_text(encoding="utf-8")
    seen = run("privacy", "erase", "020190123456", "--look")
    assert isinstance(seen, dict)
    assert (seen["staying"]["worker"], seen["refused"]) == (1, [])
    answer = tmp_path / "answer.pdf"
    run("privacy", "erase", "020190123456", "--reason", "đơn", "--request", str(asked["id"]), "-o", str(answer))
    assert answer.read_bytes().startswith(b"%PDF")
    told = run("privacy", "requests")
    assert isinstance(told, list)
    done = told[0]
    assert (done["state"], done["asked_by"]) == ("done", "—")
    assert run("privacy", "transfers") == []
    assert run("privacy", "retention") == {"months": 24, "people": [], "archive_years": 10, "papers": []}
    assert main(["privacy", "erase", "020190123456", "--reason", "đơn"]) == 1


def test_deadlines_breaches_and_old_papers(store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def run(*words: str) -> Any:
        code = main([*words, "--json"])
        told = json.loads(capsys.readouterr().out)
        assert code == 0, told
        return told

    assert store
    assert run("privacy", "settings", "--set", "access_days=8")["access_days"] == 8
    assert run("privacy", "settings")["breach_hours"] == 72
    assert main(["privacy", "settings", "--set", "tea_days=8"]) == 1
    notice = tmp_path / "notice.pdf"
    made = run("privacy", "breach", "add", "--what", "Mất máy", "-o", str(notice))
    assert notice.read_bytes().startswith(b"%PDF")
    assert main(["privacy", "breach", "close", str(made["id"])]) == 1  # not told yet
    capsys.readouterr()
    assert run("privacy", "breach", "told", str(made["id"]))["told_at"]
    assert run("privacy", "breach", "close", str(made["id"]))["closed_on"]
    assert [row["id"] for row in run("privacy", "breaches")] == [made["id"]]
    assert main(["privacy", "breaches"]) == 0
    assert "Mất máy" in capsys.readouterr().out
    assert run("privacy", "papers") == []
    assert run("privacy", "papers", "--destroy", "--reason", "hết hạn") == {"papers": 0, "entries": []}
