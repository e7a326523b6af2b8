"""The main job from the command line: from an empty folder to the roster and the summary.

It is done once as separate programs; what is done a second time, to compare, is done in this process.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest

from desktop_app.cli.main import main
from resources import ROOT

REPOSITORY = ROOT.parent
SAMPLES = ROOT / "samples"
NOW = "2026-11-24T09:00:00+07:00"
Run = Callable[..., Any]


def given(folder: Path, store: str) -> dict[str, str]:
    return {
        "BANGIAO_STORE": str(folder / store), "BANGIAO_OFFICER": "lan", "BANGIAO_PASSWORD": "mat-khau-thu",
        "BANGIAO_NOW": NOW, "HOME": str(folder), "XDG_DATA_HOME": str(folder / "data"),
    }  # fmt: skip


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Starts the program; what it said as JSON."""

    def program(store: str, *words: str, code: int = 0) -> Any:
        done = subprocess.run(
            [sys.executable, "-m", "desktop_app", *words, "--json"],
            cwd=REPOSITORY, env=os.environ | given(tmp_path, store),
            capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert done.returncode == code, done.stderr
        assert "Traceback" not in done.stderr
        return json.loads(done.stdout)

    return program


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The same without starting a program."""

    def command(store: str, *words: str, code: int = 0) -> Any:
        for name, value in given(tmp_path, store).items():
            monkeypatch.setenv(name, value)
        capsys.readouterr()
        ended = main([*words, "--json"])
        told = capsys.readouterr()
        assert ended == code, told.err
        return json.loads(told.out)

    return command


def main_job(run: Run, store: str, roster: Path) -> dict[str, Any]:
    run(store, "init", "--practice", "--full-name", "Lý Thị Lan")
    run(store, "apply", str(SAMPLES / "partners_and_orders.json"))
    taken = run(store, "import", str(SAMPLES / "worker_list_clean.xlsx"), "--consents-on-file")
    assert (taken["rows"], taken["new"], taken["rejected"]) == (40, 40, [])
    made = run(
        store, "handover", "new", "--programme", "chongzuo", "--direction", "out", "--point", "huu-nghi",
        "--at", "2026-11-25 07:30", "--partner", "PX-01",
    )  # fmt: skip
    run(store, "handover", "add", made["number"], "--cleared")
    issued: dict[str, Any] = run(store, "handover", "issue", made["number"], "--leave-out-blocked")
    run(store, "roster", made["number"], "-o", str(roster))
    return issued


def test_the_same_steps_give_the_same_roster(run: Run, call: Run, tmp_path: Path) -> None:
    first, second = tmp_path / "first.pdf", tmp_path / "second.pdf"
    issued = main_job(run, "one", first)
    assert main_job(call, "two", second) == issued
    assert first.read_bytes() == second.read_bytes()

    text = "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(first.read_bytes())).pages)
    for line in issued["lines"]:
        assert line["full_name"] in text
        assert line["document_number"] in text
    assert issued["digest"] in text

    summary = call("one", "summary", "2026-11", "--programme", "chongzuo", "-o", str(tmp_path / "summary.xlsx"))
    assert summary["across_opening"] + summary["handed_over"] - summary["returned"] == summary["across_closing"]
    assert call("one", "check") == {"ok": True, "findings": []}
    assert call("one", "init", code=1)["error"]["code"] == "store_exists"


def test_demo_makes_the_store_and_the_papers_and_does_it_again(run: Run, call: Run, tmp_path: Path) -> None:
    made = run("none", "demo", "--no-window", "--store", str(tmp_path / "demo"))
    roster = Path(made["roster"]).read_bytes()
    assert made["remade"] is False
    assert made["handover"]["listed"] == 30
    assert all(Path(path).stat().st_size for path in (made["working_copy"], *made["summary"]))
    again = call("none", "demo", "--no-window", "--store", str(tmp_path / "demo"))
    assert again["remade"] is True
    assert Path(again["roster"]).read_bytes() == roster
    assert again["handover"] == made["handover"]


def test_demo_leaves_what_it_did_not_make_alone(call: Run, tmp_path: Path) -> None:
    kept = tmp_path / "mine" / "thesis.txt"
    kept.parent.mkdir()
    kept.write_text("mine")
    told = call("none", "demo", "--no-window", "--store", str(kept.parent), code=1)
    assert told["error"]["code"] == "demo_not_ours"
    assert kept.read_text() == "mine"
    assert list(kept.parent.iterdir()) == [kept]
