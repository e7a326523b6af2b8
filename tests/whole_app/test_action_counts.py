"""What the jobs of the gate's morning cost (screens.md), counted by a filter on the application from real events.

A roster for fifty, a tick, a late-comer, the closing. The other jobs are counted in test_scan_actions (a chip card, a
passport), test_report_actions (last month's report) and test_print_declarations (the week's declarations).

One action is a scan with its Enter, a click, a key chord, or one field typed with the Tab that leaves it; at the gate
the Enter that ends what was typed belongs to it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select, update

from db.engine import WRITES
from db.models import DocumentOutput, JobOrder, Placement, Worker
from db.vocabulary import Direction, HandoverState, OutputAct, Presence
from desktop_app.clock import HANOI, fixed_clock
from desktop_app.services import demand, gate_count, handovers, stores
from desktop_app.services.work import Desk
from desktop_app.ui.handovers import editor
from desktop_app.ui.preview import printing
from desktop_app.ui.preview.printing import PrinterChoice
from desktop_app.ui.window import MainWindow
from resources import ROOT

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
PATIENCE = 20_000
ORDER, PEOPLE = "ĐH-2026-101", 50
DAY = datetime(2026, 11, 23, 7, 30, tzinfo=HANOI)
CONTROL, BARE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
_HELD = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt}
_ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_GATE = "gateField"
_BETWEEN_KEYS = 0.12
click: Callable[..., None] = QTest.keyClick


class Counter(QObject):
    """Counts what an officer does, wherever in the application it goes."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self._typing: QObject | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.MouseButtonPress and event.spontaneous() and isinstance(watched, QWidget):
            self._count("click")  # what the program sends to itself is nobody's act
        if event.type() is QEvent.Type.ShortcutOverride and watched is QApplication.focusWidget():
            assert isinstance(event, QKeyEvent)  # each key asks once whether it is a shortcut
            self._key(watched, event)
        return False

    def _key(self, watched: QObject, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if key in _HELD:
            return
        if event.text().isprintable() and event.text() and not held and _takes_text(watched):
            if self._typing is not watched:
                self._count("typed", watched)
        elif self._typing is watched and (key == Qt.Key.Key_Tab or (key in _ENDS and watched.objectName() == _GATE)):
            self._typing = None
        else:
            self._count(key.name)

    def _count(self, what: str, typing: QObject | None = None) -> None:
        self.done.append(what)
        self._typing = typing


def _takes_text(widget: QObject) -> bool:
    """A space in an empty line at the gate ticks the row; elsewhere what is typed into a line is text."""
    return isinstance(widget, QLineEdit) or getattr(widget, "isEditable", bool)()


class Announcer(QObject):
    """Carries changes to the window, as the application does."""

    made = Signal(object)


class Officer:
    """At the keyboard, with a scanner."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot
        self.counter = Counter()
        self._app = QApplication.instance()
        window.activateWindow()
        self.see(lambda: QApplication.focusWidget() is not None and not window._tasks.busy)

    def __enter__(self) -> Counter:
        self.counter = Counter()
        assert self._app is not None
        self._app.installEventFilter(self.counter)
        return self.counter

    def __exit__(self, *_: object) -> None:
        assert self._app is not None
        self._app.removeEventFilter(self.counter)

    def see(self, what: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(what()), timeout=PATIENCE)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = BARE) -> None:
        QTest.keyClick(self._at(), key, held)

    def type(self, text: str) -> None:
        """As hands do it: what comes faster is taken for a scan, and held until it turns out to be none."""
        at = self._at()
        for character in text:
            click(at, character)
            self.look(_BETWEEN_KEYS)

    def scan(self, text: str) -> None:
        """Keys as a scanner sends them; what its keyboard cannot type comes as text with them."""
        at = self._at()
        for character in text:
            if character.isascii():
                click(at, character)
            else:
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    QApplication.sendEvent(at, QKeyEvent(kind, Qt.Key.Key_unknown, BARE, character))
        self.press(Qt.Key.Key_Return)

    def dialog(self, name: str) -> Any:
        self.see(lambda: getattr(QApplication.activeModalWidget(), "objectName", str)() == name)
        self.look()
        return QApplication.activeModalWidget()

    def look(self, seconds: float = 0.3) -> None:
        """Nobody presses a key before they have looked."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            QApplication.processEvents()
            time.sleep(0.002)

    def _at(self) -> QWidget:
        """Where the keys go. Offscreen nobody makes a window active again after a dialog."""
        gates = (each for each in QApplication.topLevelWidgets() if each.objectName() == "gateWindow")
        front = QApplication.activeModalWidget() or next(gates, self.window)
        found = QApplication.focusWidget()
        if found is None or found.window() is not front:
            front.activateWindow()
            self.see(lambda: getattr(QApplication.focusWidget(), "window", object)() is front)
            found = QApplication.focusWidget()
        assert found is not None
        return found


@pytest.fixture
def orders(own_desk: Desk, population: ModuleType) -> Desk:
    """Ninety people on one job order, of whom more than fifty may cross."""
    demand.apply_file(own_desk, ROOT / "samples" / "partners_and_orders.json")
    population.fill(own_desk.store.engine, 90)
    with own_desk.store.engine.execution_options(**{WRITES: True}).begin() as connection:
        order = connection.scalars(select(JobOrder.id).where(JobOrder.number == ORDER)).one()
        connection.execute(update(Placement).values(job_order_id=order))
    return own_desk


def _people(desk: Desk, number: str) -> int:
    return len(handovers.show(desk, number).lines)


def test_a_roster_of_fifty_is_in_the_printer_after_six_actions(
    orders: Desk,
    open_window: Callable[[Desk], MainWindow],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """From a job order; through the program's own way of printing, into a file in the printer's place."""

    def to_file(name: str, title: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(75)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / f"{name}.pdf"))
        printer.setDocName(title)
        return printer

    monkeypatch.setattr(editor, "printers", lambda: (PrinterChoice("may-in", default=True),))
    monkeypatch.setattr(printing, "printer_for", to_file)
    officer = Officer(open_window(orders), qtbot)
    with officer as counter:
        officer.press(Qt.Key.Key_4, CONTROL)
        officer.see(lambda: officer.window.page("handovers") is not None and not officer.window._tasks.busy)
        officer.look()
        officer.press(Qt.Key.Key_N, CONTROL)
        officer.dialog("newHandover")
        officer.type("101")
        officer.press(Qt.Key.Key_Return)
        officer.see(lambda: handovers.listed(orders))
        number = handovers.listed(orders)[0].number
        officer.see(lambda: _people(orders, number) >= PEOPLE and not officer.window._tasks.busy)
        officer.look()
        officer.press(Qt.Key.Key_I, CONTROL)
        officer.dialog("issueDialog")
        officer.press(Qt.Key.Key_Return)
        officer.see(lambda: _printed(orders) == 1)
    assert len(counter.done) == 6, counter.done
    assert handovers.show(orders, number).row.version == 1
    assert len(PdfReader(tmp_path / "may-in.pdf").pages) > 1
    officer.see(lambda: not officer.window._tasks.busy)


def _printed(desk: Desk) -> int:
    with desk.read() as session:
        asked = select(func.count(DocumentOutput.id)).where(DocumentOutput.act == OutputAct.PRINTED)
        return session.scalars(asked).one()


@pytest.fixture
def morning(orders: Desk) -> Iterator[tuple[Desk, str]]:
    """The day itself: a list of six is issued, and somebody who may cross is not on it."""
    number = handovers.new(
        orders, programme="chongzuo", direction=Direction.OUT, at=DAY, point="huu-nghi", partner="PX-01"
    ).number
    view = handovers.add_cleared(orders, number, job_order=ORDER)
    handovers.remove(orders, number, [line.worker_id for line in view.lines[6:]])
    handovers.issue(orders, number)
    there = {"username": "lan", "password": "mat-khau-thu"}
    desk = stores.open_desk(orders.store.location, **there, clock=fixed_clock(DAY + timedelta(minutes=10)))
    yield desk, number
    desk.close()


def test_a_tick_a_late_comer_and_the_closing_cost_one_five_and_six(
    morning: tuple[Desk, str], open_window: Callable[[Desk], MainWindow], qtbot: QtBot
) -> None:
    desk, number = morning
    officer = Officer(open_window(desk), qtbot)
    announcer = Announcer()
    announcer.made.connect(officer.window.records_changed)
    desk.announce = announcer.made.emit
    _open_gate(officer, number)

    def present() -> int:
        return sum(line.presence is Presence.PRESENT for line in handovers.show(desk, number).lines)

    listed = handovers.show(desk, number).lines
    for ticked, way in enumerate(("scan", "number", "space"), start=1):
        if way == "space":
            officer.press(Qt.Key.Key_Down)  # to the row that is meant: the last one that was answered is marked
        with officer as counter:
            if way == "scan":
                officer.scan(_card(desk, listed[3].worker_id))
            elif way == "number":
                officer.type("5")
                officer.press(Qt.Key.Key_Return)
            else:
                officer.press(Qt.Key.Key_Space)
            officer.see(lambda so_far=ticked: present() == so_far)  # type: ignore[misc]  # so many are there
        assert len(counter.done) == 1, counter.done
        officer.look()

    late = _somebody_else(desk, number)
    with officer as counter:
        officer.scan(_card(desk, late))
        officer.look()
        officer.press(Qt.Key.Key_F6)
        officer.dialog("gateList")
        officer.press(Qt.Key.Key_Return)
        officer.see(lambda: handovers.show(desk, number).row.version == 2)
    assert len(counter.done) == 3, counter.done
    officer.see(lambda: QApplication.activeModalWidget() is None and not officer.window._tasks.busy)
    officer.look()
    assert late in {line.worker_id for line in handovers.show(desk, number).lines}

    for line in handovers.show(desk, number).lines:
        if line.presence is not Presence.PRESENT:
            officer.look()
            ticked = present() + 1
            officer.type(str(line.ordinal))
            officer.press(Qt.Key.Key_Return)
            officer.see(lambda so_far=ticked: present() == so_far)  # type: ignore[misc]  # so many are there
    officer.look()
    found = gate_count.standing(desk, number).differences.ticked
    officer.press(Qt.Key.Key_F8)
    officer.dialog("gateCountsDialog")
    with officer as counter:
        for figure in (found.people, found.women, found.people):
            officer.type(str(figure))
            officer.press(Qt.Key.Key_Tab)
        officer.type(str(found.women))
        officer.press(Qt.Key.Key_Return)
        officer.look()
        officer.press(Qt.Key.Key_Return)
        officer.see(lambda: handovers.show(desk, number).row.state is HandoverState.CLOSED)
    assert len(counter.done) == 6, counter.done
    officer.see(lambda: not officer.window._tasks.busy)


def _open_gate(officer: Officer, number: str) -> None:
    officer.window.go("handovers")
    page: Any = officer.window.page("handovers")
    officer.see(lambda: not officer.window._tasks.busy)
    page.open_gate(number)
    officer.see(lambda: getattr(QApplication.focusWidget(), "objectName", str)() == _GATE)
    officer.look()


def _card(desk: Desk, worker_id: int) -> str:
    """The code on a citizen card."""
    with desk.read() as session:
        person = session.get_one(Worker, worker_id)
        born = f"{person.birth_date:%d%m%Y}"
        return f"{person.citizen_id}||{person.full_name}|{born}|Nam|Xã Đồng Đăng, Lạng Sơn|15082021"


def _somebody_else(desk: Desk, number: str) -> int:
    """Who may cross that day, and is not on the list."""
    other = handovers.new(
        desk, programme="chongzuo", direction=Direction.OUT, at=DAY, point="huu-nghi", partner="PX-01"
    )
    found = handovers.add_cleared(desk, other.number, job_order=ORDER).lines[0].worker_id
    handovers.cancel(desk, other.number, "thử")
    assert number != other.number
    return found
