"""The scanner dialog: its code can be read, and it says what a scanner does and how to set it."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import settings
from desktop_app.intake.picture_code import read_codes
from desktop_app.intake.scanner_check import code_text
from desktop_app.ui.scanning import serial
from desktop_app.ui.scanning.dialog import ScannerDialog
from desktop_app.ui.scanning.serial import PortFound, PortState, SerialReader
from desktop_app.ui.scanning.test_page import TestCode

click: Callable[..., None] = QTest.keyClick


class NoPort(SerialReader):
    """A reader whose ports are all unplugged."""

    def _try(self) -> None:
        self._say(PortState.GONE)


@pytest.fixture
def dialog(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> ScannerDialog:
    monkeypatch.setattr(serial, "ports", lambda: (PortFound("COM7", "COM7 · Zebra DS2208"),))
    made = ScannerDialog(NoPort())
    qtbot.addWidget(made)
    made.open()
    made.activateWindow()
    return made


def words(dialog: QWidget, name: str) -> str:
    label = dialog.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def type_into(dialog: ScannerDialog, text: str, end: Qt.Key | None) -> None:
    """As a scanner that can type only ASCII does."""
    for character in text:
        click(dialog.test.line, character)
    if end is not None:
        click(dialog.test.line, end)


def test_the_code_on_the_screen_can_be_read(dialog: ScannerDialog) -> None:
    code = dialog.findChild(TestCode)
    assert isinstance(code, TestCode)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    code.grab().save(buffer, "PNG")
    assert read_codes(bytes(buffer.data().data())) == (code_text(),)


def test_a_scanner_that_drops_letters_is_told_how_to_be_set(dialog: ScannerDialog, qtbot: QtBot) -> None:
    type_into(dialog, code_text().encode("ascii", "ignore").decode(), Qt.Key.Key_Return)
    assert dialog.test.result.isVisible()
    assert words(dialog, "scannerHead") == "Máy quét bỏ mất các chữ có dấu tiếng Việt."
    assert "USB-COM" in words(dialog, "scannerTodo")
    assert "ALT" in words(dialog, "scannerTodo")
    assert "Enter" in words(dialog, "scannerManner")
    assert dialog.isVisible()  # Enter closes nothing
    type_into(dialog, code_text().encode("ascii", "replace").decode(), Qt.Key.Key_Tab)
    assert "Tab" in words(dialog, "scannerManner")
    type_into(dialog, "hello", None)
    qtbot.waitUntil(lambda: "chưa đủ" in words(dialog, "scannerHead"))


def test_an_input_method_is_found_out(dialog: ScannerDialog, qtbot: QtBot) -> None:
    event = QInputMethodEvent()
    event.setCommitString(code_text().replace("as af dd aa ow", "á à đ â ơ"))
    QApplication.sendEvent(dialog.test.line, event)
    qtbot.waitUntil(dialog.test.result.isVisible)
    assert "Telex" in words(dialog, "scannerHead")
    assert "UniKey" in words(dialog, "scannerTodo")


def test_the_speed_is_told(dialog: ScannerDialog, qtbot: QtBot) -> None:
    for character in "BANGIAO:TEST":
        click(dialog.test.line, character)
        until = time.monotonic() + 0.02
        while time.monotonic() < until:
            QApplication.processEvents()
    qtbot.waitUntil(dialog.test.result.isVisible)
    gap = int("".join(char for char in words(dialog, "scannerManner") if char.isdecimal()))
    assert 18 <= gap <= 80


def test_a_port_is_chosen_and_remembered(dialog: ScannerDialog) -> None:
    combo = dialog.port.combo
    combo.setFocus()
    click(combo, Qt.Key.Key_Down)
    assert settings.load().scanner_port == "COM7"
    assert words(dialog, "scannerStateWords").startswith("Không thấy máy quét ở COM7")
    dialog._reader.text.emit(code_text())
    assert words(dialog, "scannerHead") == "Máy quét này đọc đúng chữ tiếng Việt."
    click(combo, Qt.Key.Key_Up)
    assert settings.load().scanner_port == ""
