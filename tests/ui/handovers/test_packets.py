"""The dialog of sealed packets, driven by real events: keys, sending, taking in, deciding."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from db.models import Worker
from db.slots import Cost
from db.vocabulary import Direction, HandoverState
from desktop_app.clock import HANOI, Clock
from desktop_app.services import handovers, packets_conflicts, packets_in, packets_keys, packets_out, stores
from desktop_app.services.handovers import HandoverView
from desktop_app.services.work import Desk
from desktop_app.ui.declarations.dialogs import ActDialog
from desktop_app.ui.handovers.packets.dialog import PacketsDialog
from desktop_app.ui.handovers.page import HandoversPage
from desktop_app.ui.tasks import Tasks

LEFT = Qt.MouseButton.LeftButton
Settle = Callable[..., None]


@pytest.fixture
def laptop(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    store, password = tmp_path / "laptop", "mat-khau-thu"
    cost = Cost(passes=1, memory_kib=8, lanes=1)
    stores.init_store(store, username="minh", password=password, full_name="Nông Văn Minh", clock=clock, cost=cost)
    desk = stores.open_desk(store, username="minh", password=password, clock=clock)
    yield desk
    desk.close()


@pytest.fixture
def issued(samples_desk_sqlite: Desk) -> HandoverView:
    desk, at = samples_desk_sqlite, datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)
    given = {"programme": "chongzuo", "point": "huu-nghi", "partner": "PX-01"}
    number = handovers.new(desk, direction=Direction.OUT, at=at, **given).number
    lines = handovers.add_cleared(desk, number).lines
    handovers.remove(desk, number, [line.worker_id for line in lines[3:]])
    return handovers.issue(desk, number)


@pytest.fixture
def office(samples_desk_sqlite: Desk, issued: HandoverView) -> Desk:
    assert issued.row.state is HandoverState.ISSUED
    return samples_desk_sqlite


def opened(desk: Desk, tasks: Tasks, qtbot: QtBot, settle: Settle, number: str | None = None) -> PacketsDialog:
    dialog = PacketsDialog(desk, tasks, number)
    qtbot.addWidget(dialog)
    dialog.show()
    settle(50)
    return dialog


def read_and_close(dialog: PacketsDialog) -> str:
    """The message that stands over the dialog."""
    box = dialog.findChild(QMessageBox)
    assert box is not None
    said = f"{box.text()} {box.informativeText()}"
    box.accept()
    box.deleteLater()
    return said


def change(desk: Desk, worker_id: int, phone: str) -> None:
    with desk.work("worker.edit") as work:
        work.session.get_one(Worker, worker_id).phone = phone


def test_a_laptop_is_enrolled_and_gets_a_handover(
    office: Desk, laptop: Desk, issued: HandoverView, tasks: Tasks, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    there = opened(laptop, tasks, qtbot, settle)
    there.book.setCurrentWidget(there.laptops)
    QTest.mouseClick(there.laptops.enrol, LEFT)
    asking = there.findChild(ActDialog)
    assert asking is not None
    QTest.keyClicks(asking.form.fields["enrolLaptop_name"].line, "Gate 1")  # type: ignore[attr-defined]  # a TextField
    QTest.mouseClick(asking.yes, LEFT)
    key, packet = tmp_path / "may.pub", tmp_path / "p1.bgp"
    chooser = there.findChild(QFileDialog)
    assert chooser is not None
    chooser.fileSelected.emit(str(key))
    chooser.reject()
    settle(50)
    made = packets_keys.enrolled(laptop)
    assert made is not None
    assert made.checksum in read_and_close(there)
    assert key.read_bytes() == made.content

    here = opened(office, tasks, qtbot, settle, issued.number)
    assert not here.exchange.send.isEnabled()
    here.laptops.load_from(key)
    settle(50)
    assert made.checksum in read_and_close(here)
    assert here.exchange.handover.value() == issued.number
    here.exchange.send_to(issued.number, packet)
    settle(50)
    assert made.checksum in here.exchange.told.text()
    assert here.exchange.table.rows.rowCount() == 1

    there.exchange.take_from(packet)
    settle(50)
    assert issued.number in there.exchange.told.text()
    assert len(handovers.show(laptop, issued.number).lines) == len(issued.lines)
    there.exchange.take_from(packet)
    settle(50)
    assert "nothing" in there.exchange.told.text() or "không có gì" in there.exchange.told.text()
    there.exchange.take_from(key)
    settle(50)
    assert read_and_close(there).strip()
    assert there.exchange.take.isEnabled()


def test_a_person_decides_with_both_sides_in_sight(
    office: Desk, laptop: Desk, issued: HandoverView, tasks: Tasks, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    key = packets_keys.enrol(laptop, "Máy 1").content
    packets_in.take_in(laptop, packets_out.send_out(office, issued.number, key_file=key).content)
    for line in issued.lines[:2]:
        change(office, line.worker_id, "0900000001")
        change(laptop, line.worker_id, "0900000002")
    file = tmp_path / "p2.bgp"
    file.write_bytes(packets_out.send_out(laptop, issued.number).content)
    dialog = opened(office, tasks, qtbot, settle)
    dialog.exchange.take_from(file)
    settle(50)
    page = dialog.conflicts
    assert dialog.book.currentWidget() is page
    assert page.table.rows.rowCount() == 2
    shown = [page.findChild(QLabel, f"conflict_phone_{side}") for side in ("ours", "theirs")]
    assert [label.text() for label in shown if label is not None] == ["0900000001", "0900000002"]
    QTest.mouseClick(page.theirs, LEFT)
    settle(50)
    assert len(packets_conflicts.conflicts(office)) == 2  # no reason was given
    QTest.keyClicks(page.reason.line, "da hoi")
    QTest.mouseClick(page.theirs, LEFT)
    settle(50)
    assert page.table.rows.rowCount() == 1
    page.table.selectAll()
    QTest.keyClicks(page.reason.line, "cu dung")
    QTest.mouseClick(page.ours, LEFT)
    settle(50)
    assert packets_conflicts.conflicts(office) == ()
    assert {row.decided for row in packets_conflicts.conflicts(office, decided=True)} == {"ours", "theirs"}
    assert page.empty.isVisible()


def test_a_key_is_revoked_with_a_reason(office: Desk, laptop: Desk, tasks: Tasks, qtbot: QtBot, settle: Settle) -> None:
    packets_keys.load_key(office, packets_keys.enrol(laptop, "Máy 1").content)
    dialog = opened(office, tasks, qtbot, settle)
    dialog.book.setCurrentWidget(dialog.laptops)
    dialog.laptops.table.selectRow(0)
    QTest.mouseClick(dialog.laptops.revoke, LEFT)
    asking = dialog.findChild(ActDialog)
    assert asking is not None
    QTest.keyClicks(asking.form.fields["revokeLaptop_reason"].line, "mat may")  # type: ignore[attr-defined]  # as above
    QTest.mouseClick(asking.yes, LEFT)
    settle(50)
    (row,) = packets_keys.laptops(office)
    assert row.revoked_at is not None
    assert not dialog.laptops.revoke.isEnabled()


def test_the_page_opens_it(office: Desk, issued: HandoverView, tasks: Tasks, qtbot: QtBot, settle: Settle) -> None:
    page = HandoversPage(office, tasks)
    qtbot.addWidget(page)
    page.show()
    settle(50)
    QTest.mouseClick(page.packets, LEFT)
    settle(50)
    dialog = page.findChild(PacketsDialog)
    assert dialog is not None
    assert dialog.exchange.handover.value() == issued.number
    dialog.reject()
