"""The rail gives way on a small screen, so that a page has the same room as on an office screen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.ui.tasks import Tasks
from desktop_app.ui.window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, tasks: Tasks) -> MainWindow:
    made = MainWindow(tasks)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.rail.let_in(on=True, officer="Nông Thị Hường")
    return made


def test_a_page_has_the_room_of_an_office_screen_at_150_percent_too(window: MainWindow) -> None:
    office = window.width() - window.rail.width()
    window.resize(1280, 720)
    assert window.width() - window.rail.width() >= office - 2
    assert window.findChild(QLabel, "product").isVisible()


def test_words_stand_under_the_signs_and_then_leave_them_alone(window: MainWindow) -> None:
    button = window.findChild(QPushButton, "go_workers")
    assert button.text().strip() == button.accessibleName()
    low = {}
    for width in (1280, 1092):
        window.resize(width, 614)
        low[width] = _lowest(button.grab().toImage())
    assert low[1280] > low[1092]
    assert button.accessibleName() in button.toolTip()


def test_a_window_that_grows_has_its_wide_rail_again(window: MainWindow) -> None:
    wide, hint = window.rail.width(), window.findChild(QPushButton, "go_workers").sizeHint()
    window.resize(1092, 614)
    assert window.rail.width() < wide
    window.resize(1366, 768)
    assert (window.rail.width(), window.findChild(QPushButton, "go_workers").sizeHint()) == (wide, hint)


def _lowest(image: QImage) -> int:
    """How far down something is drawn, of a button's height in hundredths."""
    ground = image.pixelColor(2, image.height() // 2)
    drawn = [y for y in range(image.height()) for x in range(image.width()) if image.pixelColor(x, y) != ground]
    return max(drawn) * 100 // image.height()
