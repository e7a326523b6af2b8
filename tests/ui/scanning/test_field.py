"""The scan field: no input method in it, and what is scanned, typed or pasted into it is one scan."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage, QInputMethodQueryEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.scanning.field import ScanLine, ScanStrip
from desktop_app.ui.scanning.gather import Gather

CARD = "020090001234||Hoang Van Thu|01021990|Nam|Thon Na Lan, Lang Son|15082021"
FIRST = "P<VNMHOANG<<VAN<THU<<<<<<<<<<<<<<<<<<<<<<<<<"
SECOND = "C1234567<0VNM9002014M3108154020090001234<<50"
click: Callable[..., None] = QTest.keyClick


@pytest.fixture
def line(qtbot: QtBot) -> Iterator[ScanLine]:
    window = QWidget()
    made = ScanLine()
    made.said = []  # type: ignore[attr-defined]  # what the test hears
    made.scanned.connect(made.said.append)  # type: ignore[attr-defined]  # as above
    QVBoxLayout(window).addWidget(made)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.setFocus()
    yield made
    QGuiApplication.clipboard().clear()


def type_in(widget: QWidget, text: str, gap: int = 0) -> None:
    for character in text:
        click(widget, character)
        if gap:
            QTest.qWait(gap)


def heard(line: ScanLine) -> list[str]:
    return list(line.said)  # type: ignore[attr-defined]  # see the fixture


def test_the_input_method_is_off(line: ScanLine) -> None:
    assert not line.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not line.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)
    asked = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)  # as the system's input method asks
    QApplication.sendEvent(line, asked)
    assert not asked.value(Qt.InputMethodQuery.ImEnabled)
    assert line.inputMethodHints() & Qt.InputMethodHint.ImhLatinOnly
    assert line.inputMethodHints() & Qt.InputMethodHint.ImhNoPredictiveText
    assert QApplication.focusWidget() is line


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_an_ending_key_ends_a_scan(line: ScanLine, end: Qt.Key) -> None:
    type_in(line, CARD)
    click(line, end)
    assert heard(line) == [CARD]
    assert line.text() == ""
    assert line.hasFocus()


def test_without_an_ending_key_silence_ends_it(line: ScanLine, qtbot: QtBot) -> None:
    type_in(line, CARD)
    qtbot.waitUntil(lambda: heard(line) == [CARD])


def test_what_a_person_types_waits_for_enter(line: ScanLine, qtbot: QtBot) -> None:
    type_in(line, FIRST[:20], gap=130)
    qtbot.wait(250)
    assert heard(line) == []
    click(line, Qt.Key.Key_Return)
    assert heard(line) == [FIRST[:20]]


def test_pasted_lines_stay_lines(line: ScanLine) -> None:
    QGuiApplication.clipboard().setText(f"{FIRST}\n{SECOND}")
    click(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert heard(line) == [f"{FIRST}\n{SECOND}"]


def test_a_pasted_picture_is_a_picture(line: ScanLine, qtbot: QtBot) -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    data = QMimeData()
    data.setImageData(image)
    QGuiApplication.clipboard().setMimeData(data)
    with qtbot.waitSignal(line.picture_pasted):
        click(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_escape_closes_the_strip(qtbot: QtBot) -> None:
    strip = ScanStrip()
    qtbot.addWidget(strip)
    strip.listen()
    assert strip.isVisible()
    assert strip.words().startswith("Đang chờ thẻ")
    click(strip.line, Qt.Key.Key_Escape)
    assert not strip.isVisible()


def test_lines_are_put_together(qtbot: QtBot) -> None:
    gather = Gather(wait=50)
    whole: list[str] = []
    gather.complete.connect(whole.append)
    with qtbot.waitSignal(gather.waiting):
        gather.take(FIRST)
    gather.take(FIRST)  # scanned twice: it is still the first line
    assert gather.is_waiting
    gather.take(SECOND)
    assert whole == [f"{FIRST}\n{SECOND}"]
    gather.take(FIRST)
    gather.take(CARD)  # the officer has begun anew
    assert whole[-1] == CARD
    with qtbot.waitSignal(gather.expired):
        gather.take(FIRST)
    assert not gather.is_waiting
    gather.take(SECOND)
    assert whole[-1] == SECOND
