"""A page's head and a dialog's size follow the room there is: a laptop at 125 % has 1092 x 614."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.pagehead import PageHead, make_button
from desktop_app.ui.sizes import resize_within


@pytest.fixture
def buttons() -> dict[str, QPushButton]:
    return {
        "copy": make_button("copy", "Likely duplicates", role="quiet", icon="copy", shortcut="Ctrl+D"),
        "import": make_button("import", "Import a list…", icon="import", shortcut="Ctrl+I"),
        "new": make_button("new", "New worker", role="primary", icon="plus", shortcut="Ctrl+N"),
    }


def test_buttons_keep_their_signs_and_keys_where_room_is_small(qtbot: QtBot, buttons: dict[str, QPushButton]) -> None:
    page = QWidget()
    head = PageHead("testHead", "Workers", page)
    for button in buttons.values():
        head.add_button(button)
    qtbot.addWidget(page)
    head.resize(900, 50)
    page.show()
    assert [button.text() for button in buttons.values()] == [" Likely duplicates", " Import a list…", " New worker"]
    head.resize(420, 50)
    qtbot.waitUntil(lambda: not buttons["copy"].text())
    assert buttons["new"].text() == " New worker"
    assert buttons["copy"].shortcut() == QKeySequence("Ctrl+D")
    assert buttons["copy"].accessibleName() == "Likely duplicates"
    head.resize(900, 50)
    qtbot.waitUntil(lambda: buttons["copy"].text() == " Likely duplicates")
    assert buttons["copy"].shortcut() == QKeySequence("Ctrl+D")


def test_a_dialog_is_no_larger_than_its_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1092, 582)
    dialog = QDialog(window)
    resize_within(dialog, 1120, 500)
    assert (dialog.width(), dialog.height()) == (1068, 500)
    resize_within(dialog, 300, 200)
    assert (dialog.width(), dialog.height()) == (300, 200)
