"""A store with an issued list of 40, made once; each test opens gate mode on a copy of its own."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from db.engine import WRITES
from db.models import Worker
from db.vocabulary import Direction
from desktop_app.clock import HANOI, fixed_clock
from desktop_app.services import demand, handovers, stores
from desktop_app.services.gate_view import GateLine, open_gate
from desktop_app.services.work import Desk
from desktop_app.ui.handovers.gate.window import GateWindow
from desktop_app.ui.tasks import Tasks
from resources import ROOT
from tests.benchmarks.population import fill

NOW = datetime(2026, 11, 25, 7, 42, tzinfo=HANOI)
OFFICER = {"username": "lan", "password": "mat-khau-thu"}
LISTED, MANY = 40, 300


class Announcer(QObject):
    """Carries changes to the GUI thread, as the application does."""

    announced = Signal(object)


class Gate:
    """An officer's hands at the gate: keys, and what is seen."""

    def __init__(self, desk: Desk, window: GateWindow, settle: Callable[..., None]) -> None:
        self.desk = desk
        self.window = window
        self.settle = settle

    @property
    def lines(self) -> tuple[GateLine, ...]:
        """The list as the record has it."""
        return open_gate(self.desk, self.window.acts.number).lines

    def keys(self, text: str, widget: QWidget | None = None) -> None:
        """Each character as a key of its own, whatever letters a scanner sends."""
        for character in text:
            target = widget or QApplication.focusWidget() or self.window.field
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character)
                QApplication.sendEvent(target, event)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One key, or a chord, wherever the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window.field, key, modifier)

    def scan(self, text: str) -> None:
        """A scan with its Enter, answered."""
        self.keys(text)
        self.press(Qt.Key.Key_Return)
        self.settle(20)

    def dialog(self) -> QDialog:
        """The question that is open."""
        found = QApplication.activeModalWidget()
        assert isinstance(found, QDialog)
        return found

    def come_back(self) -> None:
        """Until the window has the keys again after a dialog."""
        self.settle(20)
        self.window.activateWindow()
        self.settle(20)

    def said(self) -> str:
        """What the answer says."""
        return self.window.strip.words()


def card(person: GateLine | Worker, name: str = "") -> str:
    """The code on a citizen card."""
    born = f"{person.birth_date:%d%m%Y}"
    sex = "Nữ" if person.sex == "female" else "Nam"
    return f"{person.citizen_id}||{name or person.full_name}|{born}|{sex}|Xã Đồng Đăng, Lạng Sơn|15082021"


def issue(desk: Desk, people: int) -> str:
    given: dict[str, Any] = {"programme": "chongzuo", "point": "huu-nghi", "partner": "PX-01"}
    number = handovers.new(desk, direction=Direction.OUT, at=NOW, **given).number
    view = handovers.add_cleared(desk, number)
    handovers.remove(desk, number, [line.worker_id for line in view.lines[people:]])
    handovers.issue(desk, number)
    return number


def prepare(location: str, people: int) -> str:
    """Fill a store and issue a list; its number."""
    desk = stores.open_desk(location, **OFFICER, clock=fixed_clock(NOW))
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    fill(desk.store.engine, people * 4 // 3 + 20)
    with desk.store.engine.execution_options(**{WRITES: True}).begin() as connection:
        connection.execute(update(Worker).values(name_zh="黄文南"))
    number = issue(desk, people)
    desk.close()
    return number


@pytest.fixture(scope="session")
def gate_store(templates: Any, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    location, _ = templates.copy("sqlite", practice=False, folder=tmp_path_factory.mktemp("gate"))
    return Path(location), prepare(location, LISTED)


@pytest.fixture
def large_gate(gate_desk: Desk, open_gate_window: Callable[[str], Gate]) -> Gate:
    """Another list, of 300."""
    fill(gate_desk.store.engine, MANY * 4 // 3, seed=7)
    return open_gate_window(issue(gate_desk, MANY))


@pytest.fixture
def gate_desk(gate_store: tuple[Path, str], tmp_path: Path) -> Iterator[Desk]:
    shutil.copytree(gate_store[0], tmp_path / "store")
    desk = stores.open_desk(str(tmp_path / "store"), **OFFICER, clock=fixed_clock(NOW))
    yield desk
    desk.close()


@pytest.fixture
def open_gate_window(
    gate_desk: Desk, tasks: Tasks, settle: Callable[..., None], qtbot: QtBot
) -> Iterator[Callable[[str], Gate]]:
    """Opens gate mode on a handover, as large as an office screen."""
    host = QWidget()
    qtbot.addWidget(host)
    announcer = Announcer()
    gate_desk.announce = announcer.announced.emit

    def opened(number: str) -> Gate:
        window = GateWindow(gate_desk, tasks, number, host)
        announcer.announced.connect(window.changed)
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        settle(20)
        return Gate(gate_desk, window, settle)

    yield opened
    settle(20)


@pytest.fixture
def gate(open_gate_window: Callable[[str], Gate], gate_store: tuple[Path, str]) -> Gate:
    return open_gate_window(gate_store[1])


@pytest.fixture
def card_of() -> Callable[..., str]:
    return card
