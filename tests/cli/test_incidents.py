"""incidents list, open, show, note, wait, resume, hand, settle, reopen, report, patterns, as scripts use them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from desktop_app.services import demand, workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import ContractForm, WorkerForm
from resources import ROOT

Call = Callable[..., Any]
ONE, OTHER = "020095012345", "020095012346"
CASE = {
    "number", "kind", "state", "hidden", "overdue", "worker", "about", "happened_on", "place", "employer", "partner",
    "opened_on", "due_on", "settled_on", "waiting_for", "officer", "outcome",
}  # fmt: skip


@pytest.fixture
def filled(call: Call, practice_desk: Desk) -> Call:
    """Two people with contracts at one employer."""
    demand.apply_file(practice_desk, ROOT / "samples" / "partners_and_orders.json")
    for name, citizen_id in (("Nông Văn Bình", ONE), ("Hoàng Thị An", OTHER)):
        contract = ContractForm("HĐ-1", date(2026, 11, 2), date(2026, 11, 3), date(2027, 5, 1))
        form = WorkerForm(full_name=name, citizen_id=citizen_id, job_order="ĐH-2026-101", contract=contract)
        workers.save(practice_desk, None, form)
    return call


def test_a_case_from_open_to_the_report(filled: Call, tmp_path: Path) -> None:
    def incidents(*words: str) -> Any:
        return filled("incidents", *words, "--json")

    made = incidents("open", ONE, "--kind", "unpaid_wages", "--about", "Chưa trả lương", "--also", OTHER).json
    assert set(made) == CASE | {"missing", "thread", "people"}
    number = made["number"]
    assert (number, made["worker"]["citizen_id"], made["people"][0]["citizen_id"]) == ("VV-2026-0001", ONE, OTHER)
    assert made["employer"] is not None
    assert incidents("note", number, "Hẹn thứ Hai", "--kind", "call", "--whom", "quản đốc").code == 0
    assert incidents("wait", number, "--for", "đối tác", "--due", "2026-11-30").json["state"] == "waiting"
    (line,) = incidents("list", "--view", "waiting", "--kind", "unpaid_wages").json
    assert set(line) == CASE
    assert incidents("list", "--view", "overdue").json == []
    assert incidents("resume", number).json["state"] == "open"
    assert incidents("settle", number, "--outcome", "Đã trả đủ").json["settled_on"] == "2026-11-24"
    assert incidents("list").json == []
    assert incidents("reopen", number, "--reason", "Trả thiếu").json["outcome"] is None
    told = incidents("due", number, "--on", "2026-12-01").json
    assert [entry["state"] for entry in told["thread"]] == [None, "waiting", "open", "settled", "open"]
    paper = tmp_path / "vu-viec.pdf"
    assert incidents("report", number, "-o", str(paper)).json["full"] is True
    text = "".join(page.extract_text() for page in PdfReader(paper).pages)
    assert "Nông Văn Bình" in text
    assert "Trả thiếu" in text
    assert number in filled("incidents", "list").out
    assert "Trả thiếu" in filled("incidents", "show", number).out
    assert incidents("patterns").json == []


def test_mistakes_are_told(filled: Call) -> None:
    assert filled("incidents", "open", ONE, "--kind", "lost_contact", "--about", "Mất liên lạc").code == 0
    number = "VV-2026-0001"
    for words, code in (
        (("show", "VV-1"), "unknown_incident"),
        (("settle", number, "--outcome", "xong"), "invalid_input"),
        (("hand", number, "--to", "ai"), "invalid_input"),
        (("resume", number), "incident_not_waiting"),
        (("contact", number, "--text", "gọi được"), "incident_not_missing"),
        (("open", "1", "--kind", "other", "--about", "x"), "unknown_worker"),
    ):
        told = filled("incidents", *words, "--json")
        assert (told.code, told.json["error"]["code"]) == (1, code)
    assert filled("incidents", "settle", number, "--outcome", "không thấy", "--not-found").code == 0
    assert filled("incidents", "open", ONE).code == 2


def test_a_note_and_its_file_are_kept_together_or_not_at_all(filled: Call) -> None:
    number = filled("incidents", "open", ONE, "--kind", "other", "--about", "x", "--json").json["number"]
    told = filled("incidents", "note", number, "có ảnh", "--file", "/khong/co.jpg", "--json")
    assert (told.code, told.json["error"]["code"]) == (1, "attachment_unreadable")
    assert filled("incidents", "show", number, "--json").json["thread"] == []
