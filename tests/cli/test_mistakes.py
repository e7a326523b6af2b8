"""What goes wrong is told in sentences; never a traceback."""

import errno
import os
import pathlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli import crash, main, output
from desktop_app.services.work import Desk
from resources import ROOT

ORDERS = str(ROOT / "samples" / "partners_and_orders.json")
KEPT = ROOT / "samples" / "worker_list_as_kept.xlsx"
Call = Callable[..., Any]


@pytest.mark.parametrize(
    "words",
    [
        ("nonsense",),
        (),
        ("workers", "--limit", "0"),
        ("handover",),
        ("handover", "tick", "x"),
        ("handover", "new"),
        ("clearance",),
        ("clearance", "--worker", "1", "--handover", "2"),
        ("apply",),
        ("roster", "BG-2026-0001"),
        ("--lang", "fr", "workers"),
    ],
)
def test_wrong_use_is_2(call: Call, words: tuple[str, ...]) -> None:
    told = call(*words)
    assert told.code == 2
    assert told.out == ""
    assert told.err.startswith("usage:")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("apply", "no-such-file.json"), "file_unreadable"),
        (("import", "no-such-file.xlsx"), "list_missing"),
        (("handover", "show", "BG-1"), "unknown_handover"),
        (("handover", "add", "BG-1", "--worker", "1"), "unknown_worker"),
        (("roster", "BG-1", "-o", "x.doc"), "output_kind"),
        (("roster", "BG-1", "-o", "/no/such/folder/x.pdf"), "output_unwritable"),
        (("summary", "soon"), "period_unknown"),
        (
            ("handover", "new", "--programme", "chongzuo", "--direction", "out", "--point", "huu-nghi", "--at", "soon",
             "--partner", "PX-01"),
            "bad_moment",
        ),
    ],
)  # fmt: skip
def test_a_known_error_is_1_and_one_json_document(call: Call, words: tuple[str, ...], code: str) -> None:
    told = call(*words, "--json")
    assert told.code == 1
    assert set(told.json) == {"error"}
    assert set(told.json["error"]) == {"code", "message", "details"}
    assert told.json["error"]["code"] == code
    spoken = call(*words)
    assert (spoken.code, spoken.out) == (1, "")
    assert told.json["error"]["message"] in spoken.err


def test_every_problem_of_a_file_is_a_line(call: Call, tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text('{"partners": [{"code": "A"}], "job_orders": [{"number": "1", "headcount": "x"}]}')
    told = call("apply", str(bad))
    assert told.code == 1
    assert "  job_orders[1].headcount: “x” không phải số nguyên." in told.err.splitlines()
    details = call("apply", str(bad), "--json").json["error"]["details"]
    assert {"field": "partners[1].name_vi", "code": "needed", "message": "Cần nhập."} in details["problems"]


def test_a_wrong_password_and_no_password(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BANGIAO_PASSWORD", "sai")
    assert call("workers", "--json").json["error"]["code"] == "wrong_password"
    monkeypatch.delenv("BANGIAO_PASSWORD")
    assert call("workers", "--json").json["error"]["code"] == "sign_in_missing"


def test_a_store_that_is_not_there(call: Call, tmp_path: Path) -> None:
    assert call("workers", "--store", str(tmp_path), "--json").json["error"]["code"] == "store_missing"


def test_a_bug_is_logged_without_personal_data(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = tmp_path / "logs" / "cli.log"
    monkeypatch.setattr(crash, "log_file", lambda: log)

    def fail(_context: object) -> int:
        message = "Nông Thị Hòa 020200123456"
        raise ZeroDivisionError(message)

    monkeypatch.setattr(main, "_command", lambda _runs: fail)
    told = call("workers", "--json")
    assert (told.code, told.json["error"]["code"]) == (1, "unexpected")
    assert "Traceback" not in told.err
    kept = log.read_text(encoding="utf-8")
    assert "ZeroDivisionError" in kept
    assert "test_mistakes.py" in kept
    assert "Hòa" not in kept
    assert "0202" not in kept


def test_stopped_by_hand(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_context: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(main, "_command", lambda _runs: stop)
    assert call("workers", "--json").json["error"]["code"] == "interrupted"


def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "roster.pdf"
    target.write_bytes(b"old")

    def full(_number: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Exception, match="output_unwritable"):
        output.write_file(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_log_that_fails_leaves_no_file(tmp_path: Path) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        output.write_file(tmp_path / "roster.pdf", b"new", fail)
    assert list(tmp_path.iterdir()) == []


def test_now_counts_only_in_practice(
    desk_sqlite: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BANGIAO_NOW", "2026-11-24T09:00")
    monkeypatch.setenv("BANGIAO_OFFICER", "lan")
    monkeypatch.setenv("BANGIAO_PASSWORD", "mat-khau-thu")
    assert main.main(["--store", desk_sqlite.store.location, "workers"]) == 0
    assert "BANGIAO_NOW" in capsys.readouterr().err


def test_a_bad_now_is_told(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BANGIAO_NOW", "yesterday")
    assert call("workers", "--json").json["error"]["code"] == "bad_now"


def test_a_closed_pipe_is_no_crash(tmp_path: Path) -> None:
    program = f"{sys.executable} -m desktop_app --help | true"
    done = subprocess.run(["bash", "-c", program], capture_output=True, text=True, check=False, cwd=tmp_path.parent)
    assert "Traceback" not in done.stderr


def test_help_and_mistakes_load_neither_qt_nor_the_record() -> None:
    program = (
        "import sys; from desktop_app.cli.main import main; main(['--help']); main(['nonsense']);"
        "print(sorted({'PySide6', 'sqlalchemy', 'reportlab', 'xlsxwriter'} & set(sys.modules)), file=sys.stderr)"
    )
    root = pathlib.Path(main.__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=root)
    assert done.stderr.splitlines()[-1] == "[]"


def test_a_report_that_cannot_be_written_is_known_before_the_list_is_taken_in(call: Call, tmp_path: Path) -> None:
    (tmp_path / "r.xlsx").mkdir()
    refused = call("import", str(KEPT), "--json", "--report", str(tmp_path / "r.xlsx"))
    assert (refused.code, refused.json["error"]["code"]) == (1, "output_unwritable")
    assert call("workers", "--json").json == []


def test_a_report_that_fails_later_does_not_hide_that_the_list_was_taken_in(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    failed = call("import", str(KEPT), "--json", "--report", str(tmp_path / "r.xlsx"))
    assert (failed.code, failed.json["error"]["code"]) == (1, "report_unwritable")
    assert failed.json["error"]["details"]["new"] == len(call("workers", "--json", "--limit", "99").json) > 0


def test_json_nested_too_deep_is_told(call: Call, tmp_path: Path) -> None:
    (tmp_path / "deep.json").write_text("[" * 100_000, encoding="utf-8")
    told = call("apply", str(tmp_path / "deep.json"), "--json")
    assert (told.code, told.json["error"]["code"]) == (1, "file_not_json")
