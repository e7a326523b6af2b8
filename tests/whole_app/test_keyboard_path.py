"""The whole main job by keyboard alone, on real services: sign in, demand, import, mend, hand over, issue, save.

Runs offscreen with the other tests, and in a real window when QT_QPA_PLATFORM says so (.ci/run does, under Xvfb). With
BANGIAO_PICTURES naming a folder, what the officer sees is kept there.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from db.slots import Cost
from desktop_app import settings
from desktop_app.app import Application
from desktop_app.clock import Clock
from desktop_app.services import handovers, stores
from desktop_app.services.work import Desk

PATIENCE = 30_000
OFFICER, PASSWORD = "lan", "mat-khau-thu"


class Officer:
    """Somebody at the keyboard: presses keys into whatever has the focus, and waits to see what comes of it."""

    def __init__(self, qtbot: QtBot, pictures: Path | None) -> None:
        self._qtbot = qtbot
        self._pictures = pictures
        self._count = 0

    def _at(self) -> QWidget:
        self.see(self._somewhere)
        found = self._somewhere()
        assert found is not None
        return found

    def _somewhere(self) -> QWidget | None:
        """Where the keys go. Offscreen there is no window manager to make the window active again after a dialog."""
        if (popup := QApplication.activePopupWidget()) is not None:
            return popup
        front, found = QApplication.activeModalWidget() or _main_window(), QApplication.focusWidget()
        if front is not None and (found is None or found.window() is not front):
            front.activateWindow()
            return None
        return found

    def at(self) -> str:
        """The name of what has the focus."""
        found = QApplication.focusWidget()
        return found.objectName() if found else ""

    def press(self, chord: str) -> None:
        combination = QKeySequence(chord)[0]
        QTest.keyClick(self._at(), combination.key(), combination.keyboardModifiers())
        self._qtbot.wait(30)

    def type(self, text: str) -> None:
        QTest.keyClicks(self._at(), text)  # type: ignore[no-untyped-call,unused-ignore]
        self._qtbot.wait(30)

    def see(self, what: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(what()), timeout=PATIENCE)

    def dialog(self, name: str) -> QDialog:
        self.see(lambda: getattr(QApplication.activeModalWidget(), "objectName", str)() == name)
        self.see(self._somewhere)
        found = QApplication.activeModalWidget()
        assert isinstance(found, QDialog)
        return found

    def name_a_file(self, path: Path) -> None:
        self.see(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
        self.see(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
        self.press("Ctrl+A")
        self.type(str(path))
        if QApplication.activePopupWidget() is not None:
            self.press("Esc")
        self.press("Return")

    def picture(self, name: str, window: QWidget) -> None:
        if self._pictures is not None:
            self._count += 1
            self._qtbot.wait(300)
            self._pictures.mkdir(parents=True, exist_ok=True)
            shown = QApplication.activeModalWidget() or window
            shown.grab().save(str(self._pictures / f"{self._count}-{name}.png"))


@pytest.fixture
def officer(qtbot: QtBot) -> Officer:
    folder = os.environ.get("BANGIAO_PICTURES")
    return Officer(qtbot, Path(folder) if folder else None)


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Path:
    """A practice store with its first officer."""
    stores.init_store(
        tmp_path / "store",
        username=OFFICER,
        full_name="Lý Thị Lan",
        password=PASSWORD,
        practice=True,
        clock=clock,
        cost=Cost(passes=1, memory_kib=8, lanes=1),
    )
    return tmp_path / "store"


@pytest.fixture
def application(
    qapp: QApplication, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Application]:
    monkeypatch.setenv(settings.FOLDER_VARIABLE, str(tmp_path / "config"))
    monkeypatch.setenv("BANGIAO_NOW", "2026-11-22T09:00:00")
    for name in ("BANGIAO_OFFICER", "BANGIAO_PASSWORD", "BANGIAO_STORE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    log = logging.getLogger("bangiao.crash")
    before = set(log.handlers)
    made = Application(qapp, store=str(store), language="vi")
    made.window.resize(1366, 768)
    made.show()
    yield made
    made.window.close()
    made.close()
    made._language.speak("en")
    made.window.deleteLater()
    made.deleteLater()
    for handler in set(log.handlers) - before:
        log.removeHandler(handler)
        handler.close()


def _main_window() -> QWidget | None:
    return next((w for w in QApplication.topLevelWidgets() if w.objectName() == "mainWindow"), None)


def _in_sight(window: QWidget, name: str) -> bool:
    page = window.findChild(QWidget, name)
    return isinstance(page, QWidget) and page.isVisible()


def _words(window: QWidget, name: str) -> str:
    label = window.findChild(QLabel, name)
    assert isinstance(label, QLabel), name
    return label.text()


def _sign_in(officer: Officer) -> None:
    officer.dialog("signIn")
    officer.type(OFFICER)
    officer.press("Tab")
    officer.type(PASSWORD)
    officer.press("Return")


def _take_demand(officer: Officer, window: QWidget, samples: Path) -> None:
    officer.press("Ctrl+3")
    officer.see(lambda: _in_sight(window, "demandPage"))
    officer.press("Ctrl+O")
    officer.name_a_file(samples / "partners_and_orders.json")
    officer.see(lambda: "15.000" in _words(window, "demandLine"))
    officer.picture("demand", window)


def _import(officer: Officer, window: QWidget, samples: Path) -> None:
    officer.press("Ctrl+2")
    officer.see(lambda: _in_sight(window, "workersPage"))
    officer.press("Ctrl+I")
    dialog = officer.dialog("importDialog")
    officer.press("Ctrl+O")
    officer.name_a_file(samples / "worker_list_as_kept.xlsx")
    officer.dialog("importDialog")
    officer.press("Return")
    officer.see(lambda: "57" in _words(dialog, "importFacts"))
    officer.picture("import", window)
    officer.press("Return")
    officer.see(lambda: not dialog.findChild(QWidget, "importGo").isVisible())
    officer.press("Return")
    officer.see(lambda: QApplication.activeModalWidget() is None)
    officer.see(lambda: "57" in _words(window, "workersFound"))


def test_the_main_job_by_keyboard(application: Application, officer: Officer, samples: Path, tmp_path: Path) -> None:
    window = application.window
    _sign_in(officer)
    officer.see(lambda: application._desk is not None)
    desk = application._desk
    assert isinstance(desk, Desk)
    officer.see(lambda: window.page("today"))
    officer.press("Ctrl+2")
    officer.see(lambda: window.page("workers"))
    _take_demand(officer, window, samples)
    _import(officer, window, samples)
    officer.type("toan nong")
    officer.see(lambda: _words(window, "workersFound").startswith("1 "))
    officer.press("Down")
    officer.see(lambda: _words(window, "workerName") == "Nông Thế Toàn")
    officer.picture("worker", window)
    _mend(officer, window)
    _hand_over(officer, window, desk)
    _save_paper(officer, window, tmp_path / "roster.pdf")
    stored = handovers.roster_bytes(desk, "BG-2026-0001")
    assert (tmp_path / "roster.pdf").read_bytes() == stored
    pages = pypdfium2.PdfDocument(stored)
    assert "BÀN GIAO" in pages[0].get_textpage().get_text_bounded()
    pages.close()


def _mend(officer: Officer, window: QWidget) -> None:
    """The missing health certificate is entered: what stood in the way is gone while it is typed."""
    officer.see(lambda: _shown(window, "finding_health"))
    officer.press("Return")
    officer.press("Ctrl+Tab")
    officer.press("Ctrl+Tab")
    officer.see(lambda: _in_sight(window, "workerAddHealth"))
    for _step in range(30):
        if officer.at() == "workerAddHealth":
            break
        officer.press("Tab")
    officer.press("Space")
    officer.see(lambda: officer.at().endswith("_examined_on"))
    officer.type("20/11/2026")
    officer.press("Tab")
    officer.press("Down")  # nobody is presumed fit: the result is chosen
    officer.see(lambda: not _shown(window, "finding_health"))
    officer.picture("mended", window)
    officer.press("Ctrl+S")
    officer.see(lambda: _words(window, "bannerText").endswith("Nông Thế Toàn"))


def _shown(window: QWidget, name: str) -> bool:
    return any(card.isVisible() for card in window.findChildren(QWidget, name))


def _hand_over(officer: Officer, window: QWidget, desk: Desk) -> None:
    officer.press("Ctrl+4")
    officer.see(lambda: _in_sight(window, "handoversPage"))
    officer.press("Ctrl+N")
    officer.dialog("newHandover")
    officer.type("101")
    for _field in ("fill", "partner", "direction", "gate", "day"):
        officer.press("Tab")
    officer.press("Ctrl+A")
    officer.type("25/11/2026")
    officer.picture("new-handover", window)
    officer.press("Return")
    officer.see(lambda: QApplication.activeModalWidget() is None and handovers.listed(desk))
    officer.see(lambda: _words(window, "handoverTitle") == "BG-2026-0001")
    officer.see(lambda: handovers.show(desk, "BG-2026-0001").lines)
    assert "Nông Thế Toàn" in {line.full_name for line in handovers.show(desk, "BG-2026-0001").lines}
    officer.picture("handover", window)
    officer.press("Ctrl+I")
    officer.dialog("issueDialog")
    officer.picture("issue", window)
    officer.press("Return")
    officer.see(lambda: handovers.show(desk, "BG-2026-0001").row.version == 1)


def _save_paper(officer: Officer, window: QWidget, path: Path) -> None:
    officer.see(lambda: QApplication.activeModalWidget() is None or officer.dialog("previewDialog"))
    officer.press("Ctrl+E")
    officer.name_a_file(path)
    officer.see(path.exists)
    officer.picture("issued", window)
