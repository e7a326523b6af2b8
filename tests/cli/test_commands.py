"""Every command as scripts use it: exact keys, exit codes, and one JSON document on standard output."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from resources import ROOT

SAMPLES = ROOT / "samples"
ORDERS, CLEAN, KEPT = (
    str(SAMPLES / name) for name in ("partners_and_orders.json", "worker_list_clean.xlsx", "worker_list_as_kept.xlsx")
)
NEW = ("--programme", "chongzuo", "--direction", "out", "--point", "huu-nghi", "--at", "2026-11-25 07:30")
HANDOVER = {
    "number", "state", "version", "direction", "programme", "point", "at", "partner", "counts", "left_out", "digest",
}  # fmt: skip
LINE = {"ordinal", "citizen_id", "full_name", "document_number", "presence", "reason"}
REMARK = {"row", "column", "value", "code", "message"}
SUMMARY = {
    "period", "programme", "across_opening", "handed_over", "returned", "across_closing", "women", "by", "contracts",
    "declarations", "incidents", "plan",
}  # fmt: skip
Call = Callable[..., Any]


@pytest.fixture
def filled(call: Call) -> Call:
    call("apply", ORDERS)
    call("import", CLEAN, "--consents-on-file")
    return call


def test_apply(call: Call) -> None:
    told = call("--json", "apply", ORDERS)
    assert (told.code, told.err) == (0, "")
    everything = {"partner": 2, "agreement": 2, "employer": 5, "job_order": 5, "plan": 1}
    assert told.json == {"added": everything, "changed": {}, "unchanged": {}}
    assert call("apply", ORDERS, "--json").json == {"added": {}, "changed": {}, "unchanged": everything}
    assert "2 đối tác" in call("apply", ORDERS).out


def test_import(call: Call, tmp_path: Path) -> None:
    call("apply", ORDERS)
    report = tmp_path / "report.xlsx"
    tried = call("import", KEPT, "--dry-run", "--json", "--report", str(report))
    assert tried.code == 0
    assert set(tried.json) >= {"rows", "new", "changed", "unchanged", "rejected", "asked", "warnings"}
    for kind in ("rejected", "asked", "warnings"):
        assert all(set(remark) >= REMARK for remark in tried.json[kind])
    assert all("choices" in remark for remark in tried.json["asked"])
    assert report.read_bytes()[:2] == b"PK"
    assert call("workers", "--json").json == []
    assert call("import", KEPT, "--json").json == tried.json
    again = call("import", KEPT, "--json").json
    assert (again["new"], again["changed"]) == (0, 0)
    assert call("import", KEPT).out.startswith(f"{again['rows']} dòng: 0 người mới")


def test_workers(filled: Call) -> None:
    found = filled("workers", "hue tran", "--json").json
    assert [set(row) for row in found] == [
        {"id", "citizen_id", "full_name", "birth_date", "birth_precision", "sex", "commune", "state"}
    ]
    assert found[0]["full_name"] == "Trần Ngọc Huệ"
    assert (found[0]["birth_date"], found[0]["sex"], found[0]["state"]) == ("1997-05-14", "female", "contracted")
    assert set(found[0]["commune"]) == {"code", "name"}
    assert len(filled("workers", "--limit", "3", "--json").json) == 3
    shown = filled("workers", "--limit", "3")
    assert shown.out.splitlines()[0].startswith("Số căn cước")
    assert "Có 40 người" in shown.err
    assert filled("workers", "khongcoai").out == "Không có ai.\n"


def test_clearance_of_one(filled: Call) -> None:
    citizen_id = filled("workers", "hue tran", "--json").json[0]["citizen_id"]
    found = filled("clearance", "--worker", citizen_id, "--on", "2026-11-25", "--point", "huu-nghi", "--json")
    assert found.code == 0
    (person,) = found.json
    assert person["worker"] == {"citizen_id": citizen_id, "full_name": "Trần Ngọc Huệ"}
    assert person["verdict"] == "warned"
    assert all(set(f) >= {"code", "severity", "message", "fix_by", "source"} for f in person["findings"])
    late = filled("clearance", "--worker", citizen_id, "--on", "25/11/2036", "--json").json[0]
    assert late["verdict"] == "blocked"
    assert "Trần Ngọc Huệ" in filled("clearance", "--worker", citizen_id).out
    assert filled("clearance", "--worker", "000000000000").code == 1
    assert filled("clearance", "--worker", citizen_id, "--on", "soon").code == 1
    assert filled("clearance").code == 2


def test_handover_from_draft_to_papers(filled: Call, tmp_path: Path) -> None:
    made = filled("handover", "new", *NEW, "--partner", "PX-01", "--json")
    assert set(made.json) >= HANDOVER | {"lines"}
    number = made.json["number"]
    stranger = filled("workers", "dat lanh", "--json").json[0]["citizen_id"]
    filled("handover", "add", number, "--worker", stranger)
    added = filled("handover", "add", number, "--cleared", "--json").json
    assert added["counts"]["listed"] == 31
    assert all(set(line) == LINE for line in added["lines"])
    refused = filled("handover", "issue", number, "--json")
    assert refused.code == 1
    assert refused.json["error"]["code"] == "handover_blocked"
    assert refused.json["error"]["details"]["people"][0]["citizen_id"] == stranger
    people = filled("clearance", "--handover", number, "--json").json
    assert [p["worker"]["citizen_id"] for p in people if p["verdict"] == "blocked"] == [stranger]
    assert len(filled("clearance", "--handover", number, "--point", "chi-ma", "--json").json) == 31
    issued = filled("handover", "issue", number, "--leave-out-blocked", "--json").json
    assert (issued["state"], issued["version"], issued["left_out"]) == ("issued", 1, [stranger])
    assert issued["counts"]["women"] == sum(1 for line in issued["lines"] if line["citizen_id"][3] in "13")
    shown = filled("handover", "show", number, "--json").json
    assert {k: shown[k] for k in HANDOVER} == {k: issued[k] for k in HANDOVER}
    (listed,) = filled("handover", "list", "--json").json
    assert set(listed) == HANDOVER

    pdf, xlsx = tmp_path / "roster.pdf", tmp_path / "roster.xlsx"
    assert filled("roster", number, "-o", str(pdf)).code == 0
    assert pdf.read_bytes()[:5] == b"%PDF-"
    assert filled("roster", number, "-o", str(xlsx), "--employer", "CT-01", "--json").json["file"] == str(xlsx)
    removed = filled("handover", "remove", number, "--worker", shown["lines"][0]["citizen_id"], "--json").json
    assert removed["changed"] is True
    assert filled("handover", "issue", number, "--json").json["version"] == 2
    first = tmp_path / "first.pdf"
    filled("roster", number, "--version", "1", "-o", str(first))
    assert first.read_bytes() == pdf.read_bytes()
    assert filled("handover", "cancel", number, "--json").json["error"]["code"] == "reason_needed"
    assert filled("handover", "cancel", number, "--reason", "Mưa lũ", "--json").json["state"] == "cancelled"


def test_handover_for_people(filled: Call) -> None:
    assert "bangiao handover new" in filled("handover", "list").out
    assert "BG-2026-0001 · nháp" in filled("handover", "new", *NEW, "--partner", "PX-01").out
    shown = filled("handover", "add", "bg-2026-0001", "--cleared", "--order", "ĐH-2026-104").out
    assert "Công ty TNHH Điện tử Liên Sáng" in shown
    assert "BG-2026-0001" in filled("handover", "list").out
    assert filled("handover", "show", "BG-2026-0009").err.startswith("Không có đợt bàn giao “BG-2026-0009”")


def test_summary(filled: Call, tmp_path: Path) -> None:
    told = filled("summary", "2026-11", "--programme", "chongzuo", "--json")
    assert set(told.json) >= SUMMARY
    assert told.json["period"] == {"from": "2026-11-01", "to": "2026-11-30"}
    assert set(told.json["plan"]) >= {"min", "max", "reached", "percent_of_min", "percent_of_max"}
    for name in ("s.json", "s.xlsx", "s.pdf"):
        assert filled("summary", "2026-11", "-o", str(tmp_path / name)).code == 0
        assert (tmp_path / name).stat().st_size > 100
    assert filled("summary", "2026-13").code == 1
    assert filled("summary", "2026-11", "-o", str(tmp_path / "s.doc")).code == 1


def test_check_and_migrate(call: Call, practice_desk: Any) -> None:
    checked = call("check", "--json")
    assert (checked.code, checked.json) == (0, {"ok": True, "findings": []})
    assert call("check").out.startswith("Kho dữ liệu tốt")
    told = call("migrate", "--check", "--json").json
    assert (told["needed"], told["copy"]) == (False, None)
    told = call("migrate")  # on a server the product's own role may alter nothing: the owner's address is asked for
    assert (told.code, "chủ cơ sở dữ liệu" in told.err) == ((1, True) if practice_desk.store.on_server else (0, False))


def test_options_hold_before_and_after_the_subcommand(call: Call, practice_desk: Any) -> None:
    store = practice_desk.store.location
    for words in (
        ("--json", "--lang", "en", "--store", store, "handover", "list"),
        ("handover", "--json", "--lang", "en", "--store", store, "list"),
        ("handover", "list", "--json", "--lang", "en", "--store", store),
        ("--json", "handover", "--lang", "en", "list", "--store", store),
    ):
        told = call(*words)
        assert (told.code, told.json) == (0, [])
