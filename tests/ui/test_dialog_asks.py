"""Escape and the window's own button do not throw away what was typed into a dialog unasked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMessageBox, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.dialog import Dialog
from desktop_app.ui.forms import Form, NoteField, TextField


@pytest.fixture
def dialog(qtbot: QtBot) -> Dialog:
    made = Dialog()
    layout = QVBoxLayout(made)
    search = QLineEdit(objectName="search")
    layout.addWidget(search)
    layout.addWidget(Form([(TextField("place", "Nơi"),), (NoteField("about", "Việc gì"),)]))
    qtbot.addWidget(made)
    made.open()
    return made


@pytest.mark.parametrize(("name", "asks"), [("search", False), ("place", True), ("about", True), ("", False)])
def test_escape_asks_where_a_field_was_typed_into(dialog: Dialog, name: str, asks: bool) -> None:
    if name:
        QTest.keyClicks(dialog.findChild(QWidget, name), "Nong Van")  # type: ignore[no-untyped-call,unused-ignore]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible() is asks
    questions = dialog.findChildren(QMessageBox)
    assert len(questions) == int(asks)
    for question in questions:
        button = question.findChild(QPushButton, "questionYes")
        assert button is not None
        button.click()
        assert not dialog.isVisible()


def test_what_was_loaded_is_not_typed(dialog: Dialog) -> None:
    (form,) = dialog.findChildren(Form)
    form.load({"place": "Đồng Đăng", "about": "Ốm"})
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
