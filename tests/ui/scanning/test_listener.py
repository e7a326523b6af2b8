"""A scanner that types is heard wherever the focus is; people's typing stays theirs, whole and in its order."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.forms import ChoiceField
from desktop_app.ui.scanning.listener import Listener

CARD = "020090001234|081234567|Hoang Van Thu|01021990|Nam|Thon Na Lan, Xa Dong Dang|15082021"
NUMBER = "C1234567"
click: Callable[..., None] = QTest.keyClick
hold: Callable[..., None] = QTest.keyPress
release: Callable[..., None] = QTest.keyRelease


class Bench(QWidget):
    """A page with a line, a list, a button and a note."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.list, self.button, self.note = QLineEdit(), QListWidget(), QPushButton("Do"), QPlainTextEdit()
        self.choice = ChoiceField("choice", "Commune", [(n, f"Commune {n}") for n in range(30)], search=True)
        self.list.addItems(["An", "Binh", "Chi"])
        self.scans: list[str] = []
        self.typed: list[str] = []
        self.pressed = 0
        layout = QVBoxLayout(self)
        for part in (self.line, self.list, self.button, self.note, self.choice):
            layout.addWidget(part)
        self.listener = Listener(self)
        self.listener.scanned.connect(self.scans.append)
        self.line.textEdited.connect(self.typed.append)
        self.button.clicked.connect(self._count)

    def _count(self) -> None:
        self.pressed += 1


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    made = Bench()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    QGuiApplication.clipboard().clear()


def scan(widget: QWidget, text: str, *, end: Qt.Key | None = Qt.Key.Key_Return, gap: int = 5) -> None:
    """A scanner's keys, `gap` milliseconds apart."""
    for character in text:
        click(widget, character)
        _wait(gap)
    if end is not None:
        click(widget, end)


def _wait(milliseconds: int) -> None:
    until = time.monotonic() + milliseconds / 1000
    while (left := until - time.monotonic()) > 0:
        QApplication.processEvents()
        time.sleep(min(left, 0.002))


def focus(widget: QWidget, qtbot: QtBot) -> None:
    widget.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None and widget.hasFocus())


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Tab, None])
@pytest.mark.parametrize("gap", [0, 5, 15])
@pytest.mark.parametrize("name", ["line", "list", "note"])
def test_a_scan_is_heard_wherever_the_focus_is(
    bench: Bench, qtbot: QtBot, name: str, end: Qt.Key | None, gap: int
) -> None:
    widget = getattr(bench, name)
    focus(widget, qtbot)
    scan(widget, CARD, end=end, gap=gap)
    qtbot.waitUntil(lambda: bool(bench.scans))
    assert bench.scans == [CARD]
    assert bench.line.text() == ""
    assert bench.note.toPlainText() == ""
    assert bench.typed == []
    assert widget.hasFocus()  # a Tab that ends a scan goes nowhere


def test_a_scan_presses_no_button_and_writes_into_no_choice(bench: Bench, qtbot: QtBot) -> None:
    focus(bench.button, qtbot)
    scan(bench.button, CARD)
    assert bench.scans == [CARD]
    bench.choice.combo.setFocus()
    qtbot.waitUntil(bench.choice.combo.hasFocus)
    before = bench.choice.combo.currentText()
    scan(bench.choice.combo, CARD)
    assert bench.scans == [CARD, CARD]
    assert bench.choice.combo.currentText() == before
    assert bench.pressed == 0


def test_typing_stays_typing(bench: Bench, qtbot: QtBot) -> None:
    focus(bench.line, qtbot)
    for character in "0201 PAVC nguyen 12":
        click(bench.line, character, Qt.KeyboardModifier.NoModifier, 60)
    qtbot.waitUntil(lambda: bench.line.text() == "0201 PAVC nguyen 12")
    assert bench.scans == []


def test_bursts_of_a_fast_typist_keep_their_order(bench: Bench, qtbot: QtBot) -> None:
    focus(bench.line, qtbot)
    text = "PAC12ab 90"
    for number, character in enumerate(text):
        click(bench.line, character, Qt.KeyboardModifier.NoModifier, 0 if number % 3 else 70)
    click(bench.line, Qt.Key.Key_Left)
    click(bench.line, Qt.Key.Key_Backspace)
    click(bench.line, "1")
    click(bench.line, Qt.Key.Key_Home)
    click(bench.line, "2")
    qtbot.waitUntil(lambda: bench.line.text() == "2PAC12ab 10")
    assert bench.scans == []


def test_enter_after_a_typed_digit_comes_after_it(bench: Bench, qtbot: QtBot) -> None:
    heard: list[str] = []
    bench.line.returnPressed.connect(lambda: heard.append(bench.line.text()))
    focus(bench.line, qtbot)
    for character in "101":
        click(bench.line, character)
    click(bench.line, Qt.Key.Key_Return)
    assert heard == ["101"]


def test_a_key_held_down_is_no_scan(bench: Bench, qtbot: QtBot) -> None:
    focus(bench.line, qtbot)
    none = Qt.KeyboardModifier.NoModifier
    hold(bench.line, "1")
    for _ in range(40):
        again = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, none, "1", True)
        QApplication.sendEvent(bench.line, again)
        QTest.qWait(2)
    release(bench.line, "1")
    qtbot.waitUntil(lambda: bench.line.text() == "1" * 41)
    for _ in range(40):  # and where the system does not say that the key repeats
        hold(bench.line, "2")
    release(bench.line, "2")
    qtbot.waitUntil(lambda: bench.line.text() == "1" * 41 + "2" * 40)
    assert bench.scans == []


def test_what_is_pasted_stays(bench: Bench, qtbot: QtBot) -> None:
    focus(bench.line, qtbot)
    QGuiApplication.clipboard().setText(CARD)
    click(bench.line, "7")
    click(bench.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert bench.line.text() == "7" + CARD
    assert bench.scans == []


def test_what_an_input_method_writes_stays_in_order(bench: Bench, qtbot: QtBot) -> None:
    focus(bench.line, qtbot)
    click(bench.line, "1")
    for part in ("Nguyễn", " Văn", " Đức"):
        event = QInputMethodEvent()
        event.setCommitString(part)
        QApplication.sendEvent(bench.line, event)
    assert bench.line.text() == "1Nguyễn Văn Đức"
    assert bench.scans == []


def test_a_scan_through_an_input_method_is_taken_whole(bench: Bench, qtbot: QtBot) -> None:
    """Digits come as keys, words as the input method makes them: all of it is the scan, nothing stays in the line."""
    focus(bench.line, qtbot)
    scan(bench.line, "020090001234|", end=None)
    for part in ("Hoàng", " Ăn", " Thử"):
        event = QInputMethodEvent()
        event.setCommitString(part)
        QApplication.sendEvent(bench.line, event)
    scan(bench.line, "|01021990|Nam|15082021")
    assert bench.scans == ["020090001234|Hoàng Ăn Thử|01021990|Nam|15082021"]
    assert bench.line.text() == ""


def test_a_hook_that_replaces_letters_spoils_the_scan_and_not_the_line(bench: Bench, qtbot: QtBot) -> None:
    """UniKey presses Backspace and sends another letter."""
    focus(bench.line, qtbot)
    scan(bench.line, "020090001234|Hoang Va", end=None)
    click(bench.line, Qt.Key.Key_Backspace)
    for key in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(bench.line, QKeyEvent(key, Qt.Key.Key_Aacute, Qt.KeyboardModifier.NoModifier, "á"))
    scan(bench.line, "n Thu|01021990|Nam||15082021")
    assert bench.scans == ["020090001234|Hoang Ván Thu|01021990|Nam||15082021"]
    assert bench.line.text() == ""


def test_a_bar_code_goes_into_the_line_in_which_it_was_scanned(bench: Bench, qtbot: QtBot) -> None:
    heard: list[str] = []
    bench.line.returnPressed.connect(lambda: heard.append(bench.line.text()))
    focus(bench.line, qtbot)
    scan(bench.line, NUMBER)
    assert heard == [NUMBER]
    assert bench.scans == []


def test_two_lines_in_one_go_are_two_scans(bench: Bench, qtbot: QtBot) -> None:
    focus(bench.list, qtbot)
    scan(bench.list, "P<VNMHOANG<<VAN<THU<<<<<<<<<<<<<<<<<<<<<<<<<")
    scan(bench.list, "C1234567<0VNM9002014M3108154020090001234<<50")
    assert [len(said) for said in bench.scans] == [44, 44]


def test_a_click_amid_held_keys_comes_after_them(bench: Bench, qtbot: QtBot) -> None:
    focus(bench.line, qtbot)
    click(bench.line, "1")
    click(bench.line, "2")
    QTest.mouseClick(bench.line, Qt.MouseButton.LeftButton)
    assert bench.line.text() == "12"
    click(bench.line, "3")
    bench.note.setFocus()
    assert bench.line.text() == "123"
    assert bench.note.toPlainText() == ""


def test_the_list_of_proposals_hides_no_scan(bench: Bench, qtbot: QtBot) -> None:
    combo = bench.choice.combo
    combo.setFocus()
    qtbot.waitUntil(combo.hasFocus)
    line, completer = combo.lineEdit(), combo.completer()
    assert line is not None
    assert completer is not None
    line.selectAll()
    scan(combo, "comm", end=None, gap=10)
    popup = completer.popup()
    assert isinstance(popup, QWidget)
    qtbot.waitUntil(popup.isVisible)
    scan(popup, CARD)
    assert bench.scans == [CARD]
    assert combo.currentText() == "comm"
    popup.hide()


@pytest.mark.parametrize("at", [1, 3, 6])
def test_a_scanner_that_hesitates_at_its_beginning_is_heard_whole(bench: Bench, qtbot: QtBot, at: int) -> None:
    """The first keys had gone into the line already: they are taken back."""
    bench.line.setText("Nông")
    focus(bench.line, qtbot)
    roster = "BANGIAO:1|ROSTER|1/DS-TTDVVL|1|30|11|f49a d08e 177f"
    scan(bench.line, roster[:at], end=None)
    qtbot.waitUntil(lambda: bench.line.text() == "Nông" + roster[:at])
    scan(bench.line, roster[at:])
    assert bench.scans == [roster]
    assert bench.line.text() == "Nông"
    assert bench.typed[-1] == "Nông"


def test_what_was_typed_before_a_scan_stays(bench: Bench, qtbot: QtBot) -> None:
    focus(bench.line, qtbot)
    scan(bench.line, "Lan 12", end=None, gap=60)
    scan(bench.line, CARD)
    assert bench.scans == [CARD]
    assert bench.line.text() == "Lan 12"


def test_asleep_and_out_of_sight_it_lets_all_through(bench: Bench, qtbot: QtBot) -> None:
    focus(bench.line, qtbot)
    bench.listener.asleep = True
    scan(bench.line, CARD)
    assert bench.line.text() == CARD
    assert bench.scans == []
