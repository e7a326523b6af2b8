"""handover tick, untick, count, settle, close, as scripts use them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from resources import ROOT

SAMPLES = ROOT / "samples"
Call = Callable[..., Any]
NEW = ("--programme", "chongzuo", "--direction", "out", "--point", "huu-nghi", "--at", "2026-11-25 07:30")


@pytest.fixture
def issued(call: Call) -> Any:
    call("apply", str(SAMPLES / "partners_and_orders.json"))
    call("import", str(SAMPLES / "worker_list_clean.xlsx"), "--consents-on-file")
    number = call("handover", "new", *NEW, "--partner", "PX-01", "--json").json["number"]
    call("handover", "add", number, "--cleared")
    return call("handover", "issue", number, "--json").json


def test_from_the_first_tick_to_the_ledger(call: Call, issued: Any, tmp_path: Path) -> None:
    number, lines = issued["number"], issued["lines"]
    first, second, *rest = lines
    told = call("handover", "tick", number, first["citizen_id"], "absent", "--reason", "ốm", "--json").json
    assert told["counts"]["absent"] == 1
    refused = call("handover", "tick", number, second["citizen_id"], "refused")
    assert refused.code == 1
    assert "vì sao" in refused.err
    call("handover", "tick", number, second["citizen_id"], "refused", "--reason", "giấy rách", "--by", "Biên phòng")
    call("handover", "untick", number, second["citizen_id"])
    for line in (second, *rest):
        assert call("handover", "tick", number, line["citizen_id"], "present").code == 0
    people = len(lines) - 1
    women = issued["counts"]["women"]
    assert call("handover", "close", number).code == 1
    ours = call("handover", "count", number, "--side", "ours", "--people", str(people), "--women", str(women), "--json")
    assert ours.json["counts"]["ours"] == {"people": people, "women": women}
    assert ours.json["counts"]["theirs"] is None
    hidden = call("handover", "show", number).out
    assert "Bên bạn đếm: chưa đếm" in hidden
    assert f"Bên ta đếm: {people}" not in hidden
    assert "vắng mặt: ốm" in hidden
    both = call(
        "handover", "count", number, "--side", "theirs", "--people", str(people), "--women", str(women), "--json"
    )
    assert both.json["state"] == "counted"
    assert f"Bên bạn đếm: {people} người ({women} nữ)" in call("handover", "show", number).out
    assert call("handover", "untick", number, second["citizen_id"]).code == 1
    again = call("handover", "recount", number, "--reason", "còn người chưa đánh dấu", "--json").json
    assert (again["state"], again["counts"]["ours"], again["counts"]["theirs"]) == ("issued", None, None)
    for side in ("ours", "theirs"):
        counted = call("handover", "count", number, "--side", side, "--people", str(people), "--women", str(women))
    assert "Đánh dấu đi qua" in counted.out
    open_ones = call("handover", "close", number)
    if open_ones.code:  # the one who is absent may be a woman
        told = open_ones.err
        assert "chênh lệch" in told
        call("handover", "settle", number, "--unnamed", "--reason", "đếm nhầm giới tính")
    closed = call("handover", "close", number, "--json")
    assert ("25/11/2026" in closed.err) == (closed.code == 0), "its day has not come yet: that is said"
    state = closed.json.get("state") or call("handover", "show", number, "--json").json["state"]
    assert state == "closed"
    assert call("summary", "2026-11", "--json").json["across_closing"] == people
    assert call("minutes", number, "-o", str(tmp_path / "bb.pdf")).code == 0
    assert (tmp_path / "bb.pdf").read_bytes().startswith(b"%PDF")
    wrong = call("handover", "correct", number, second["citizen_id"], "--reason", "không qua", "--json").json
    assert [(p["direction"], p["handover"], p["corrected"]) for p in wrong] == [("out", number, True)]
    assert call("handover", "correct", number, second["citizen_id"], "--reason", "lần nữa").code == 1
    assert "đã đính chính" in call("handover", "passages", second["citizen_id"]).out
    assert call("summary", "2026-11", "--json").json["across_closing"] == people - 1


MISTAKES = (
    ("tick", "BG-2026-0001", "020000000000", "present"),
    ("settle", "BG-2026-0001", "--unnamed", "--reason", "x"),
    ("count", "BG-2026-0001", "--side", "ours", "--people", "2", "--women", "3"),
    ("close", "BG-2026-0001"),
    ("untick", "BG-2026-0001", "020000000000"),
)


def test_mistakes_are_sentences(call: Call, issued: Any) -> None:
    assert issued["number"] == "BG-2026-0001"
    for words in MISTAKES:
        told = call("handover", *words)
        assert told.code == 1, words
        assert told.err.strip(), words
        assert "Traceback" not in told.err
