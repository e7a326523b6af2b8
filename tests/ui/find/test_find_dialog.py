"""Ctrl+K from anywhere, by keys alone: people, handovers, actions; what was opened is kept by its number only."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QLineEdit, QMessageBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import settings
from desktop_app.services import worker_find, workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerForm
from desktop_app.ui import messages
from desktop_app.ui.find import actions
from desktop_app.ui.find.dialog import FindDialog
from desktop_app.ui.find.recent import Recent
from desktop_app.ui.navigation import PLACES
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.window import MainWindow

Settle = Callable[..., None]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def people(desk_sqlite: Desk) -> list[int]:
    names = ("Nông Văn Bình", "Lý Thị Hoa", "Nông Thị Én")
    return [workers.save(desk_sqlite, None, WorkerForm(full_name=name)) for name in names]


@pytest.fixture
def window(qtbot: QtBot, tasks: Tasks, desk_sqlite: Desk, people: list[int], settle: Settle) -> Iterator[MainWindow]:
    made = MainWindow(tasks)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.admit(desk_sqlite)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    settle()
    assert people
    yield made
    settle()


def opened(window: MainWindow, settle: Settle, over: QWidget | None = None) -> FindDialog:
    """Presses Ctrl+K where the focus is."""
    place = over or window
    QTest.keyClick(place.focusWidget() or place, Qt.Key.Key_K, CTRL)
    settle(50)
    assert window.finder.dialog is not None
    return window.finder.dialog


def listed(dialog: FindDialog) -> list[str]:
    return [row.title for row in dialog.rows.rows if row.what is not None]


def type_and_wait(dialog: FindDialog, text: str, settle: Settle) -> None:
    dialog.line.clear()
    QTest.keyClicks(dialog.line, text)
    settle(50)


def test_a_person_is_opened_by_keys_alone(window: MainWindow, people: list[int], settle: Settle) -> None:
    window.go("workers")
    settle()
    page: Any = window.page("workers")
    assert page.search.hasFocus()  # a field, which would take Ctrl+K to delete the rest of its line
    page.search.setText("abc")
    dialog = opened(window, settle)
    assert page.search.text() == "abc"
    type_and_wait(dialog, "nong", settle)
    assert listed(dialog)[:2] == ["Nông Văn Bình", "Nông Thị Én"]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(dialog.line, key)
    settle()
    assert window.finder.dialog is None
    assert page.panel.worker_id == people[2]


def test_what_was_opened_is_offered_again_after_a_restart_and_no_name_is_on_disk(
    window: MainWindow, people: list[int], settle: Settle, own_settings: Path, desk_sqlite: Desk
) -> None:
    dialog = opened(window, settle)
    type_and_wait(dialog, "hoa", settle)
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    settle()
    dialog = opened(window, settle)
    assert listed(dialog)[0] == "Lý Thị Hoa"
    QTest.keyClick(dialog.line, Qt.Key.Key_Escape)
    assert window.finder.dialog is None
    again = Recent(window)
    again.begin(desk_sqlite.officer_id)
    assert again.things() == (("worker", people[1]),)
    assert "Hoa" not in (own_settings / "window.json").read_text(encoding="utf-8")
    again.begin(desk_sqlite.officer_id + 1)
    assert again.things() == ()
    settings.change(recent={str(desk_sqlite.officer_id): ("worker x", "nonsense 1", "worker 5 6", "worker 7")})
    again.begin(desk_sqlite.officer_id)
    assert again.things() == (("worker", 7),)


def test_the_line_that_is_chosen_is_read_out(
    window: MainWindow, people: list[int], settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The focus stays where one types, so nothing else tells of it."""
    assert people
    said: list[str] = []
    monkeypatch.setattr(messages, "read_out", lambda _widget, text: said.append(text))
    dialog = opened(window, settle)
    type_and_wait(dialog, "nong", settle)
    QTest.keyClick(dialog.line, Qt.Key.Key_Down)
    assert said[-1].startswith("Nông Thị Én")


def test_enter_waits_for_what_was_typed_last(window: MainWindow, people: list[int], settle: Settle) -> None:
    dialog = opened(window, settle)
    QTest.keyClicks(dialog.line, "hoa")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)  # before any answer has come
    settle()
    page: Any = window.page("workers")
    assert page.panel.worker_id == people[1]


def test_an_action_is_found_without_marks_and_done(window: MainWindow, settle: Settle) -> None:
    dialog = opened(window, settle)
    type_and_wait(dialog, "them dot ban", settle)
    assert listed(dialog) == ["Thêm đợt bàn giao"]
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    settle()
    form = window.page("handovers").findChild(QDialog)  # type: ignore[union-attr]
    assert form is not None
    assert form.isVisible()
    dialog = opened(window, settle, form)  # over that dialog
    type_and_wait(dialog, "hoa", settle)
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    settle(50)
    question = form.findChild(QMessageBox)
    assert question is not None  # what is typed in it would be lost
    question.findChild(QAbstractButton, "questionYes").click()
    settle()
    assert window.page("handovers").findChild(QDialog) is None  # type: ignore[union-attr]
    assert window.place == "workers"


def test_nothing_found_says_so_and_many_lead_to_the_list(window: MainWindow, settle: Settle) -> None:
    dialog = opened(window, settle)
    type_and_wait(dialog, "xyzq", settle)
    assert listed(dialog) == []
    assert "xyzq" in dialog.rows.rows[0].title
    dialog._found = dialog._found.__class__("nong", (), 0)
    type_and_wait(dialog, "ngon ngu", settle)
    assert "Ngôn ngữ: 中文" in listed(dialog)
    spoken: list[str] = []
    window.language_asked.connect(spoken.append)
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert spoken


def test_gate_mode_keeps_its_keys(window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    gate = QWidget(window, Qt.WindowType.Window)
    gate.setObjectName("gateWindow")
    line = QLineEdit()
    QVBoxLayout(gate).addWidget(line)
    gate.show()
    gate.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    QTest.keyClicks(line, "BG-1")
    QTest.keyClick(line, Qt.Key.Key_K, CTRL)
    settle(50)
    assert window.finder.dialog is None
    assert line.text() == "BG-1"
    assert "Ctrl+K" in gate.findChild(QLabel, "bannerText").text()
    gate.close()


def test_nobody_at_the_desk_finds_nothing(window: MainWindow) -> None:
    window.dismiss()
    window.finder.open()
    assert window.finder.dialog is None


def test_every_offered_action_has_its_button_and_its_words(window: MainWindow, settle: Settle) -> None:
    for place in PLACES:
        window.go(place.key)
        settle(20)
        page: Any = window.page(place.key)
        for action in (one for one in actions.OFFERED if one.place == place.key):
            if action.tab:
                actions.turn_to(page, action)
                settle(20)
            line = page.findChild(QAction, action.control)
            if line is not None:  # in a menu
                assert action.words() == line.text(), action.control
                continue
            button = page.findChild(QAbstractButton, action.control)
            assert button is not None, action.control
            said = {button.text().strip(), button.accessibleName(), button.toolTip().partition(" (")[0]}
            assert action.words() in said, (action.control, said)


def test_a_page_is_built_anew_in_another_language(window: MainWindow, settle: Settle, spoken: Any) -> None:
    window.go("workers")
    settle()
    window.speak(lambda: spoken.speak("zh"))
    settle()
    page: Any = window.page("workers")
    assert window.place == "workers"
    assert page.head.title.text() == "务工人员"
    spoken.speak("vi")


def test_another_language_asks_before_a_dialog_that_is_open_goes(window: MainWindow, settle: Settle) -> None:
    window.go("handovers")
    settle()
    page: Any = window.page("handovers")
    page.new.click()
    settle()
    form = page.findChild(QDialog)
    turned: list[int] = []
    for stay in (True, False):
        window.speak(lambda: turned.append(1))
        settle(50)
        question = form.findChild(QMessageBox, "question")
        assert form.windowTitle() in question.text()
        assert turned == []
        if stay:
            QTest.keyClick(question, Qt.Key.Key_Escape)
            question.setObjectName("answered")
        else:
            question.findChild(QAbstractButton, "questionYes").click()
        settle(50)
        assert bool(turned) is not stay
        assert form.isVisible() if stay else page is not window.page("handovers")
    assert window.place == "handovers"


def test_what_the_first_key_waits_for_is_read_while_the_line_opens(
    window: MainWindow, desk_sqlite: Desk, settle: Settle
) -> None:
    assert not worker_find.is_ready(desk_sqlite)
    window.finder.open()
    settle()
    assert worker_find.is_ready(desk_sqlite)
