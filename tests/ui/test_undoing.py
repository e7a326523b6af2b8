"""Ctrl+Z and Ctrl+Y over the whole window: units of work, in their order, told in words; text fields keep their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QMessageBox, QPushButton, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from db.models import OfficeSetting, Worker
from db.vocabulary import HealthResult
from desktop_app.services import bulk, deeds, workers
from desktop_app.services.bulk import HealthResults
from desktop_app.services.work import Changes, Desk
from desktop_app.services.worker_forms import WorkerForm
from desktop_app.ui.messages import Banner
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.undoing import UndoBar, Undoing

Settle = Callable[..., None]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Announcements(QObject):
    made = Signal(object)


class Window(QWidget):
    """A table, a text field and the buttons, as the main window has them."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self.undoing = Undoing(self, tasks)
        self.bar = UndoBar(self.undoing)
        self.table = QTableView()
        self.line = QLineEdit()
        layout = QVBoxLayout(self)
        for part in (self.bar, self.table, self.line):
            layout.addWidget(part)
        self.undoing.begin(desk)
        self.announcements = Announcements()
        self.announcements.made.connect(self.undoing.heard)
        desk.announce = self.announcements.made.emit

    def said(self) -> str:
        banner = self.findChild(Banner, "banner", Qt.FindChildOption.FindDirectChildrenOnly)
        assert banner is not None
        label = banner.findChild(QLabel, "bannerText")
        assert label is not None
        return label.text()


@pytest.fixture
def window(qtbot: QtBot, desk_sqlite: Desk, tasks: Tasks) -> Window:
    made = Window(desk_sqlite, tasks)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.table.setFocus()
    return made


def name_of(desk: Desk, worker_id: int) -> str:
    return workers.load(desk, worker_id).form.full_name


def press(window: Window, key: Qt.Key, settle: Settle, modifiers: Any = CTRL) -> None:
    QTest.keyClick(window.focusWidget() or window, key, modifiers)
    settle()


def rename(desk: Desk, worker_id: int, name: str) -> None:
    workers.save(desk, worker_id, replace(workers.load(desk, worker_id).form, full_name=name))


def test_the_last_units_are_taken_back_in_their_order_and_done_again(
    desk_sqlite: Desk, window: Window, settle: Settle
) -> None:
    binh = workers.save(desk_sqlite, None, WorkerForm(full_name="Nông Văn Bình"))
    rename(desk_sqlite, binh, "Nông Văn Bính")
    act = HealthResults(date(2026, 11, 20), HealthResult.FIT)
    bulk.apply(desk_sqlite, bulk.preview(desk_sqlite, act, [binh]))
    settle()
    assert window.undoing.next_undo == "ghi kết quả khám: Nông Văn Bính"
    press(window, Qt.Key.Key_Z, settle)
    assert window.said() == "Đã hoàn tác: ghi kết quả khám: Nông Văn Bính"
    assert workers.load(desk_sqlite, binh).form.health == ()
    press(window, Qt.Key.Key_Z, settle)
    assert name_of(desk_sqlite, binh) == "Nông Văn Bình"
    press(window, Qt.Key.Key_Z, settle)
    assert workers.total(desk_sqlite) == 0
    press(window, Qt.Key.Key_Z, settle)
    assert window.said() == "Không có gì để hoàn tác."
    for modifiers, key in ((CTRL, Qt.Key.Key_Y), (CTRL | SHIFT, Qt.Key.Key_Z), (CTRL, Qt.Key.Key_Y)):
        press(window, key, settle, modifiers)
    assert name_of(desk_sqlite, binh) == "Nông Văn Bính"
    assert len(workers.load(desk_sqlite, binh).form.health) == 1
    press(window, Qt.Key.Key_Y, settle)
    assert window.said() == "Không có gì để làm lại."
    press(window, Qt.Key.Key_Z, settle)
    assert workers.load(desk_sqlite, binh).form.health == ()


def test_a_new_deed_ends_what_could_be_done_again(desk_sqlite: Desk, window: Window, settle: Settle) -> None:
    binh = workers.save(desk_sqlite, None, WorkerForm(full_name="Nông Văn Bình"))
    rename(desk_sqlite, binh, "Nông Văn Bính")
    settle()
    press(window, Qt.Key.Key_Z, settle)
    assert window.undoing.next_redo == "sửa Nông Văn Bính"
    rename(desk_sqlite, binh, "Nông Văn Bỉnh")
    settle()
    assert window.undoing.next_redo is None
    assert not window.bar.redo.isEnabled()


def test_the_buttons_say_what_they_would_do(desk_sqlite: Desk, window: Window, settle: Settle) -> None:
    assert not window.bar.undo.isEnabled()
    assert window.bar.undo.toolTip() == "Không có gì để hoàn tác. · Ctrl+Z"
    workers.save(desk_sqlite, None, WorkerForm(full_name="Nông Văn Bình"))
    settle()
    assert window.bar.undo.toolTip() == "Hoàn tác: thêm Nông Văn Bình · Ctrl+Z"
    window.bar.undo.click()
    settle()
    assert window.bar.redo.toolTip() == "Làm lại: thêm Nông Văn Bình · Ctrl+Y"
    window.bar.redo.click()
    settle()
    assert workers.total(desk_sqlite) == 1


def test_what_was_taken_back_elsewhere_is_not_taken_back_twice(
    desk_sqlite: Desk, window: Window, settle: Settle
) -> None:
    heard: list[Changes] = []
    window.announcements.made.connect(heard.append)
    workers.save(desk_sqlite, None, WorkerForm(full_name="Nông Văn Bình"))
    settle()
    assert heard[0].entry is not None
    deeds.take_back(desk_sqlite, heard[0].entry)
    settle()
    assert window.undoing.next_undo is None
    press(window, Qt.Key.Key_Y, settle)
    assert workers.total(desk_sqlite) == 1


def test_what_later_work_rests_on_stays_and_the_officer_is_told(
    desk_sqlite: Desk, window: Window, settle: Settle, open_again: Callable[[Desk], Desk]
) -> None:
    binh = workers.save(desk_sqlite, None, WorkerForm(full_name="Nông Văn Bình"))
    rename(desk_sqlite, binh, "Nông Văn Bính")
    settle()
    rename(open_again(desk_sqlite), binh, "Nông Văn Bỉnh")
    press(window, Qt.Key.Key_Z, settle)
    box = window.findChild(QMessageBox)
    assert box is not None
    assert "Nông Văn Bỉnh" in box.text()
    box.close()
    assert window.undoing.next_undo == "sửa Nông Văn Bính"


def test_what_can_never_be_taken_back_is_told_once_and_passed_over(
    desk_sqlite: Desk, window: Window, settle: Settle
) -> None:
    workers.save(desk_sqlite, None, WorkerForm(full_name="Nông Văn Bình"))
    with desk_sqlite.work("test.final") as work:
        work.session.add(OfficeSetting(key="x", value="1"))
    window.undoing.heard(Changes({"issued_document": frozenset({1})}, entry=1))  # the store's first, which is final
    settle()
    press(window, Qt.Key.Key_Z, settle)
    box = window.findChild(QMessageBox)
    assert box is not None
    box.close()
    window.undoing.undo()
    settle()
    window.undoing.undo()
    settle()
    with desk_sqlite.read() as session:
        assert session.query(Worker).count() == 0


def test_a_print_is_nothing_to_undo(window: Window) -> None:
    window.undoing.heard(Changes({"document_output": frozenset({1})}, entry=7))
    window.undoing.heard(Changes())
    assert window.undoing.next_undo is None


def test_a_text_field_keeps_its_own(desk_sqlite: Desk, window: Window, settle: Settle) -> None:
    workers.save(desk_sqlite, None, WorkerForm(full_name="Nông Văn Bình"))
    window.line.setFocus()
    QTest.keyClicks(window.line, "abc")
    press(window, Qt.Key.Key_Z, settle)
    assert window.line.text() == ""
    assert workers.total(desk_sqlite) == 1


def test_two_presses_at_once_take_back_two_things_one_after_the_other(
    desk_sqlite: Desk, window: Window, settle: Settle
) -> None:
    for name in ("Nông Văn Bình", "Lý Thị Hoa", "Hà Thị Én"):
        workers.save(desk_sqlite, None, WorkerForm(full_name=name))
    settle()
    for _ in range(2):
        QTest.keyClick(window.table, Qt.Key.Key_Z, CTRL)
    settle()
    assert workers.total(desk_sqlite) == 1
    assert isinstance(window.bar.undo, QPushButton)


def test_a_long_one_is_said_to_be_under_way(desk_sqlite: Desk, window: Window, settle: Settle) -> None:
    workers.save(desk_sqlite, None, WorkerForm(full_name="Nông Văn Bình"))
    settle()
    window.undoing._say_busy()
    assert window.said() == "Đang hoàn tác hoặc làm lại; xin chờ một chút…"
    window.undoing.undo()
    settle(500)
    assert window.said().startswith("Đã hoàn tác: ")
