"""Every act of `handover` answers with the object of the contract, late entries too; a roster's code tells its age."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from resources import ROOT

SAMPLES = ROOT / "samples"
Call = Callable[..., Any]
KEYS = {"number", "state", "version", "direction", "point", "at", "partner", "lines", "counts", "left_out", "digest"}
LINE = {"ordinal", "citizen_id", "full_name", "document_number", "presence", "reason"}
COUNTS = {"listed", "women", "present", "absent", "refused", "unexpected", "ours", "theirs"}


def told(call: Call, *words: str) -> Any:
    """What an act answers, which is the contract's object."""
    done = call("handover", *words, "--json")
    assert done.code == 0, done.err
    found = done.json
    assert found.keys() >= KEYS
    assert found["counts"].keys() == COUNTS
    assert all(line.keys() >= LINE for line in found["lines"])
    for side in ("ours", "theirs"):
        assert found["counts"][side] is None or found["counts"][side].keys() == {"people", "women"}
    return found


def refused(call: Call, *words: str) -> str:
    """The code of a refusal, told in a sentence and with exit code 1."""
    done = call("handover", *words, "--json")
    assert (done.code, done.json.keys()) == (1, {"error"})
    assert done.json["error"].keys() == {"code", "message", "details"}
    assert done.err.strip()
    return str(done.json["error"]["code"])


def pictured(call: Call, number: str, version: str, folder: Path) -> str:
    """A page of that version, as a camera sees it."""
    paper, picture = folder / f"{version}.pdf", folder / f"{version}.png"
    assert call("roster", number, "--version", version, "-o", str(paper)).code == 0
    document = pypdfium2.PdfDocument(paper.read_bytes())
    seen = io.BytesIO()
    document[0].render(scale=3).to_pil().save(seen, "PNG")
    document.close()
    picture.write_bytes(seen.getvalue())
    return str(picture)


@pytest.mark.parametrize("store_kind", ["sqlite"], indirect=True)
def test_a_late_entry_from_the_draft_to_the_ledger(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BANGIAO_NOW", "2026-11-27T09:00:00+07:00")
    call("apply", str(SAMPLES / "partners_and_orders.json"))
    call("import", str(SAMPLES / "worker_list_clean.xlsx"), "--consents-on-file")
    new = ("new", "--programme", "chongzuo", "--point", "huu-nghi", "--partner", "PX-01")
    made = told(call, *new, "--direction", "out", "--at", "2026-11-25 06:30")
    number = made["number"]
    assert (made["at"], made["state"], made["version"]) == ("2026-11-25T06:30:00+07:00", "draft", 0)
    cleared = told(call, "add", number, "--cleared")["lines"]
    one, two, *others = [line["citizen_id"] for line in cleared]
    told(call, "remove", number, *(word for citizen_id in others for word in ("--worker", citizen_id)))
    assert told(call, "issue", number)["version"] == 1
    assert refused(call, "issue", number) == "nothing_changed"
    told(call, "tick", number, two, "absent", "--reason", "ốm")
    told(call, "remove", number, "--worker", two)
    assert told(call, "add", number, "--worker", others[0])["changed"] is True
    assert told(call, "issue", number)["version"] == 2
    for version, latest in (("1", False), ("2", True)):
        seen = call("scan", "--image", pictured(call, number, version, tmp_path), "--json").json
        assert seen["roster"].keys() >= {"number", "version", "latest"}
        assert (seen["roster"]["version"], seen["roster"]["latest"]) == (int(version), latest)
    told(call, "tick", number, one, "present")
    assert refused(call, "remove", number, "--worker", one) == "ticked_not_removed"
    told(call, "tick", number, others[0], "present")
    women = str(told(call, "show", number)["counts"]["women"])
    count = ("count", number, "--people", "2", "--women", women)
    told(call, *count, "--side", "ours")
    assert refused(call, "count", number, "--side", "ours", "--people", "1", "--women", "0") == "recount_needs_reason"
    assert refused(call, "count", number, "--side", "ours", "--people", "1", "--women", "2") == "invalid_input"
    assert told(call, *count, "--side", "theirs")["state"] == "counted"
    assert refused(call, "settle", number, "--unnamed", "--reason", "x") == "nothing_to_settle"
    assert refused(call, "untick", number, one) == "not_tickable"
    assert refused(call, "cancel", number, "--reason", "x") == "move_not_allowed"
    assert told(call, "close", number)["state"] == "closed"
    listed = call("handover", "list", "--json").json
    assert listed[0].keys() >= KEYS - {"lines"}
    assert "lines" not in listed[0]
    back = told(call, *new, "--direction", "back", "--at", "2026-11-25 16:00")["number"]
    told(call, "add", back, "--worker", one, "--worker", two)
    checked = call("clearance", "--handover", back, "--json").json
    assert [person["verdict"] for person in checked].count("blocked") == 0
    told(call, "issue", back)
    told(call, "tick", back, one, "present")
    told(call, "tick", back, two, "refused", "--reason", "chưa đi", "--by", "Biên phòng")
    assert call("summary", "2026-11", "--json").json["handed_over"] == 2
    of_women = "1" if one in _women(call) else "0"
    for side in ("ours", "theirs"):
        told(call, "count", back, "--side", side, "--people", "1", "--women", of_women)
    told(call, "close", back)
    assert call("summary", "2026-11", "--json").json["returned"] == 1
    assert call("minutes", back, "-o", str(tmp_path / "bb.pdf")).code == 0


def _women(call: Call) -> set[str]:
    return {row["citizen_id"] for row in call("workers", "--json", "--limit", "99").json if row["sex"] == "female"}
