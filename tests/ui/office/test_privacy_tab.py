"""Personal data in the window: a request is taken and acknowledged, and a deletion is shown before it is done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.models import IssuedDocument
from db.vocabulary import DataRequestKind, DataRequestState, IssuedKind
from desktop_app.clock import HANOI, fixed_clock
from desktop_app.services import breaches, data_requests, privacy_settings, retention, stores, workers
from desktop_app.services.breaches import BreachInput
from desktop_app.services.data_requests import RequestInput
from desktop_app.services.work import Desk
from desktop_app.ui import files
from desktop_app.ui.office.ask_dialog import AskDialog
from desktop_app.ui.office.privacy.tab import PrivacyTab
from desktop_app.ui.tasks import Tasks
from tests.conftest import NOW, OFFICER, Templates
from tests.ui.conftest import PATIENCE

Settle = Callable[..., None]


@pytest.fixture
def desk(templates: Templates, tmp_path: Path) -> Iterator[Desk]:
    """Its audit is not replayed afterwards: with a destroyed key it cannot be."""
    location, _ = templates.copy("sqlite", False, tmp_path)
    made = stores.open_desk(location, **OFFICER, clock=fixed_clock(NOW))
    workers.save(made, None, workers.WorkerForm(full_name="Nông Thị Hai", citizen_id="020190123456"))
    yield made
    made.close()


@pytest.fixture
def tab(qtbot: QtBot, desk: Desk, tasks: Tasks, settle: Settle) -> PrivacyTab:
    made = PrivacyTab(desk, tasks)
    qtbot.addWidget(made)
    made.show()
    made.activated()
    settle()
    return made


def dialog(tab: PrivacyTab, qtbot: QtBot, name: str) -> AskDialog:
    qtbot.waitUntil(lambda: tab.findChild(AskDialog, name) is not None, timeout=PATIENCE)
    found = tab.findChild(AskDialog, name)
    assert isinstance(found, AskDialog)
    return found


def test_a_request_is_taken_and_acknowledged(tab: PrivacyTab, desk: Desk, qtbot: QtBot, settle: Settle) -> None:
    tab.requests.new.click()
    asked = dialog(tab, qtbot, "requestDialog")
    asked.form.load({"request_kind": DataRequestKind.ACCESS, "request_citizen_id": "020190123456"})
    asked.go.click()
    qtbot.waitUntil(lambda: tab.requests.table.rows.rowCount() == 1, timeout=PATIENCE)
    tab.requests.table.selectRow(0)
    tab.requests.tell_received.click()
    settle()
    assert data_requests.listed(desk)[0].state is DataRequestState.ACKNOWLEDGED


def test_a_deletion_is_shown_and_done(
    tab: PrivacyTab, desk: Desk, qtbot: QtBot, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []
    monkeypatch.setattr(files, "choose_where", lambda *given: proposed.append(given[4]))
    data_requests.add(desk, RequestInput(DataRequestKind.DELETE, workers.find(desk, "020190123456")))
    tab.requests.reload()
    qtbot.waitUntil(lambda: tab.requests.table.rows.rowCount() == 1, timeout=PATIENCE)
    tab.requests.table.selectRow(0)
    tab.requests.finish.click()
    asked = dialog(tab, qtbot, "eraseDialog")
    assert any("1" in label.text() for label in asked.findChildren(QLabel))
    asked.form.load({"erase_reason": "đơn", "erase_own": OFFICER["password"]})
    asked.go.click()
    qtbot.waitUntil(lambda: bool(proposed), timeout=PATIENCE)
    settle()
    assert proposed == ["tra-loi-xoa-du-lieu.pdf"]
    (row,) = data_requests.listed(desk)
    assert (row.state, row.asked_by) == (DataRequestState.DONE, "—")


def test_every_list_can_be_shown(tab: PrivacyTab, settle: Settle) -> None:
    for pill, one in zip(tab.pills.buttons(), tab.lists, strict=True):
        pill.click()
        settle()
        assert tab.stack.currentWidget() is one
        assert one.read_once


def test_old_papers_are_destroyed_from_their_list(tab: PrivacyTab, desk: Desk, qtbot: QtBot, settle: Settle) -> None:
    with desk.work("test.paper") as work:
        old = datetime(2010, 1, 1, tzinfo=HANOI)
        paper = IssuedDocument(kind=IssuedKind.ROSTER, number="BG-0", version=1, media_type="application/pdf",
                               digest="x", content=b"x", issued_at=old, issued_by_id=work.officer)  # fmt: skip
        work.session.add(paper)
    tab.pills.button(tab.lists.index(tab.papers)).click()
    settle()
    assert tab.papers.table.rows.rowCount() == 1
    tab.papers.destroying.click()
    asked = dialog(tab, qtbot, "eraseDialog")
    asked.form.load({"erase_reason": "hết hạn", "erase_own": OFFICER["password"]})
    asked.go.click()
    qtbot.waitUntil(lambda: tab.papers.table.rows.rowCount() == 0, timeout=PATIENCE)
    assert retention.due(desk).papers == ()


def test_the_deadlines_are_set_by_who_may(tab: PrivacyTab, desk: Desk, settle: Settle) -> None:
    tab.pills.button(tab.lists.index(tab.deadlines)).click()
    settle()
    deadlines = tab.deadlines
    deadlines.editors["privacy.access_days"].setText("0")
    deadlines.save.click()
    settle()
    assert deadlines.problems["privacy.access_days"].text() == "Nhập một số từ 1 đến 60."
    deadlines.editors["privacy.access_days"].setText("8")
    assert not deadlines.may_leave(lambda: None)
    deadlines.save.click()
    settle()
    assert privacy_settings.load(desk)["privacy.access_days"] == 8
    assert deadlines.values() == {}


def test_a_breach_is_told_and_closed(tab: PrivacyTab, desk: Desk, settle: Settle) -> None:
    found = desk.now() - timedelta(hours=5)
    breach_id = breaches.save(desk, None, BreachInput(found, "Mất máy"))
    tab.pills.button(tab.lists.index(tab.breaches)).click()
    settle()
    tab.breaches.table.selectRow(0)
    row = tab.breaches.current()
    assert row.hours_left(desk.now()) == 67
    assert not tab.breaches.close_it.isEnabled()
    tab.breaches.told.click()
    settle()
    assert tab.breaches.close_it.isEnabled()
    breaches.close(desk, breach_id)
    tab.breaches.reload()
    settle()
    assert not tab.breaches.close_it.isEnabled()
