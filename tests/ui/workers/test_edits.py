"""Typing is taken back and done again across fields and parts; typing on is one step."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.workers.edits import Edit, Edits
from desktop_app.ui.workers.panel import WorkerPanel
from desktop_app.ui.workers.section import Memento

Show = Callable[[str], WorkerPanel]
Find = Callable[[QWidget, type[Any], str], Any]
TypeIn = Callable[[QWidget, str], None]
Settle = Callable[..., None]
CONTROL = Qt.KeyboardModifier.ControlModifier


def step(text: str, before: str = "", field: str = "name") -> Edit:
    return Edit("identity", field, Memento(((field, before),)), Memento(((field, text),)))


def test_typing_on_in_one_field_is_one_step_until_a_word_ends() -> None:
    edits = Edits()
    edits.push(step("N"))
    edits.push(step("Nô", "N"))
    edits.push(step("Nô ", "Nô"), word_ends=True)
    edits.push(step("Nô V", "Nô "))
    first = edits.undo()
    second = edits.undo()
    assert first is not None
    assert second is not None
    assert first.before == Memento((("name", "Nô "),))
    assert second.before == Memento((("name", ""),))
    assert edits.undo() is None
    assert edits.redo() == second


def test_a_new_edit_forgets_what_was_undone() -> None:
    edits = Edits()
    edits.push(step("a"))
    edits.undo()
    assert edits.can_redo
    edits.push(step("b", field="phone"))
    assert not edits.can_redo


def keys(text: str, editor: QLineEdit) -> None:
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, text)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_ctrl_z_goes_back_through_fields_and_parts(show: Show, find: Find, settle: Settle) -> None:
    panel = show("identity")
    phone, ethnicity = find(panel, QLineEdit, "worker_phone"), find(panel, QLineEdit, "worker_ethnicity")
    keys("0900000001", phone)
    keys("Tay", ethnicity)
    panel.sheet.show_part("contract")
    number: QLineEdit = find(panel, QLineEdit, "contract_number")
    keys("118/HD", number)
    settle()
    QTest.keyClick(focused(), Qt.Key.Key_Z, CONTROL)
    assert number.text() == ""
    QTest.keyClick(focused(), Qt.Key.Key_Z, CONTROL)
    assert panel.sheet.in_sight() == ("identity",)
    assert focused().objectName() == "worker_ethnicity"
    assert ethnicity.text() == ""
    QTest.keyClick(focused(), Qt.Key.Key_Z, CONTROL)
    assert phone.text() == "0912345678"
    assert not panel.is_changed()
    for _ in range(3):
        QTest.keyClick(focused(), Qt.Key.Key_Y, CONTROL)
    assert (phone.text(), ethnicity.text(), number.text()) == ("0900000001", "Tay", "118/HD")
    assert panel.typed().phone == "0900000001"
    assert panel.is_changed()


def test_half_a_date_is_taken_back_too_and_counts_as_typed(show: Show, find: Find) -> None:
    panel = show("identity")
    born = find(panel, QLineEdit, "worker_birth_date")
    keys("2x", born)
    assert panel.is_changed()
    QTest.keyClick(born, Qt.Key.Key_Z, CONTROL)
    assert born.text() == "21/11/1995"
    assert not panel.is_changed()
    QTest.keyClick(born, Qt.Key.Key_Y, CONTROL)
    assert born.text() == "2x"
    assert panel.is_changed()


def test_a_row_that_was_added_or_taken_away_comes_and_goes(show: Show, find: Find, settle: Settle) -> None:
    panel = show("contacts")
    rows = panel.sheet.section("contacts").lists()[0]
    find(panel, QPushButton, "workerAddContact").click()
    QTest.keyClicks(focused(), "Ly Van Thanh")
    assert len(panel.typed().contacts) == 2
    find(panel, QPushButton, "contact1Remove").click()
    assert [c.full_name for c in panel.typed().contacts] == ["Ly Van Thanh"]
    assert len(panel.typed().removed_contacts) == 1
    settle(20)
    QTest.keyClick(focused(), Qt.Key.Key_Z, CONTROL)
    assert [c.full_name for c in panel.typed().contacts] == ["Ly Van Thanh", "Hoàng Thị Mai"]
    assert rows.removed == ()
    while panel.sheet.edits.can_undo:
        QTest.keyClick(focused(), Qt.Key.Key_Z, CONTROL)
    assert not panel.is_changed()


def test_a_choice_is_a_step(show: Show, find: Find) -> None:
    panel = show("identity")
    sex = find(panel, QComboBox, "worker_sex")
    sex.setFocus()
    QTest.keyClick(sex, Qt.Key.Key_Down)
    assert panel.is_changed()
    QTest.keyClick(sex, Qt.Key.Key_Z, CONTROL)
    assert not panel.is_changed()


def test_with_nothing_typed_the_keys_are_left_to_the_window(show: Show, find: Find, type_in: TypeIn) -> None:
    panel = show("identity")
    asked: list[str] = []
    panel.sheet.keys.undo.connect(lambda: asked.append("undo"))
    for chord in ("Ctrl+Z", "Ctrl+Y"):
        QShortcut(QKeySequence(chord), panel).activated.connect(partial(asked.append, f"{chord} of the window"))
    phone = find(panel, QLineEdit, "worker_phone")
    phone.setFocus()
    QTest.keyClick(phone, Qt.Key.Key_Z, CONTROL)
    QTest.keyClick(phone, Qt.Key.Key_Y, CONTROL)
    assert asked == ["Ctrl+Z of the window", "Ctrl+Y of the window"]
    type_in(phone, "0923456789")
    QTest.keyClick(phone, Qt.Key.Key_Z, CONTROL)
    assert asked[2:] == ["undo"]


def test_the_context_menu_of_a_field_leads_to_its_history(
    qtbot: QtBot, show: Show, find: Find, settle: Settle, type_in: TypeIn
) -> None:
    panel = show("identity")
    phone = find(panel, QLineEdit, "worker_phone")
    keys("", phone)
    type_in(phone, "0923456789")
    panel.save()
    settle()
    phone.setFocus()
    QTest.keyClick(phone, Qt.Key.Key_H, CONTROL)
    settle()
    dialog = find(panel, QWidget, "fieldHistoryDialog")
    assert dialog.isVisible()
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "0912345678 → 0923456789" in said
    dialog.close()
    panel.activateWindow()
    phone.setFocus()
    qtbot.waitUntil(phone.hasFocus)
    QApplication.sendEvent(phone, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5)))
    menu = find(phone, QMenu, "fieldMenu")
    assert "fieldHistory" in [action.objectName() for action in menu.actions()]
    menu.close()
