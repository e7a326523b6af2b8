"""No dialog is higher than its screen: what stands above its buttons is scrolled, and goes to what has the focus."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

import desktop_app.ui
from desktop_app.ui.dialog import Dialog

_ROOM = 400


class _Tall(Dialog):
    def __init__(self, lines: int) -> None:
        super().__init__()
        self.lines = [QLineEdit() for _ in range(lines)]
        self.later = QLabel("later")
        self.later.setMinimumHeight(_ROOM)
        self.later.hide()
        self.no, self.yes = QPushButton("No"), QPushButton("Yes")
        column = QVBoxLayout(self)
        column.addWidget(QLabel("Head"))
        for line in self.lines:
            column.addWidget(line)
        column.addWidget(self.later)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.no)
        foot.addWidget(self.yes)
        column.addLayout(foot)
        if self.lines:
            self.lines[0].setFocus()

    def room(self) -> QSize:
        return QSize(600, _ROOM)


def _shown(qtbot: QtBot, lines: int) -> _Tall:
    dialog = _Tall(lines)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.yes.isVisible() and dialog.isActiveWindow())
    return dialog


def test_a_dialog_with_room_is_left_alone(qtbot: QtBot) -> None:
    dialog = _shown(qtbot, 2)
    assert dialog.scrolled is None
    assert isinstance(dialog.layout(), QVBoxLayout)


def test_the_buttons_of_a_tall_one_stay_in_sight_and_the_rest_is_reached_by_tab(qtbot: QtBot) -> None:
    dialog = _shown(qtbot, 20)
    assert dialog.height() == _ROOM
    assert dialog.scrolled is not None
    assert dialog.rect().contains(dialog.yes.geometry())
    assert dialog.yes.x() > dialog.no.x() > 50
    assert not dialog.later.isVisible()
    assert dialog.focusWidget() is dialog.lines[0]
    for _ in range(19):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    last = dialog.lines[-1]
    assert dialog.focusWidget() is last
    assert last.visibleRegion().boundingRect().size() == last.size()
    QTest.keyClick(last, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.no
    QTest.keyClick(dialog.no, Qt.Key.Key_PageUp)
    QTest.keyClick(dialog.no, Qt.Key.Key_PageUp)
    assert dialog.scrolled.verticalScrollBar().value() == 0


def test_one_that_grows_where_it_stands_is_scrolled_then(qtbot: QtBot) -> None:
    dialog = _shown(qtbot, 2)
    dialog.later.show()
    qtbot.waitUntil(lambda: dialog.scrolled is not None and dialog.height() == _ROOM)
    qtbot.waitUntil(dialog.yes.isVisible)
    assert dialog.later.isVisible()
    assert dialog.rect().contains(dialog.yes.geometry())


def test_every_dialog_of_the_program_is_one() -> None:
    folder = Path(next(iter(desktop_app.ui.__path__)))
    bare = re.compile(r"\(QDialog\):|= QDialog\(")
    found = [path.name for path in folder.rglob("*.py") if bare.search(path.read_text(encoding="utf-8"))]
    assert found == ["dialog.py"]
