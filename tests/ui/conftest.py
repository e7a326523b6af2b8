"""Fixtures for the window's tests: the threads, dressed widgets, a folder for settings of their own, and patience."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import settings
from desktop_app.ui import theme
from desktop_app.ui.language import Language
from desktop_app.ui.tasks import Tasks

PATIENCE = 20_000


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings in a folder of the test's own."""
    folder = tmp_path / "config"
    monkeypatch.setenv(settings.FOLDER_VARIABLE, str(folder))
    return folder


@pytest.fixture(autouse=True)
def spoken(qapp: QApplication) -> Iterator[Language]:
    """The application as officers see it: our type and colours, Vietnamese."""
    theme.load_text_fonts()
    if not qapp.styleSheet():
        theme.dress(qapp, dark=False)
    language = Language("vi")
    yield language
    language.speak("en")
    qapp.clipboard().clear()  # what Python put there must not outlive it: Qt crashes when the run ends


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    """Both threads; when the test ends nothing may be left running, and nothing may have crashed."""
    crashes: list[object] = []
    made = Tasks()
    made.crashed.connect(crashes.append)
    yield made
    qtbot.waitUntil(lambda: not made.busy, timeout=PATIENCE)
    made.close()
    assert crashes == []


@pytest.fixture
def settle(qtbot: QtBot, tasks: Tasks) -> Callable[[int], None]:
    """Waits until short timers have rung and every task has been delivered."""

    def wait(timers: int = 250) -> None:
        qtbot.wait(timers)
        qtbot.waitUntil(lambda: not tasks.busy, timeout=PATIENCE)
        while _goes_on(tasks):  # what one task brought may ask for the next
            qtbot.waitUntil(lambda: not tasks.busy, timeout=PATIENCE)

    return wait


def _goes_on(tasks: Tasks) -> bool:
    for _ in range(3):
        QApplication.processEvents()
        if tasks.busy:
            return True
    return False


@pytest.fixture
def type_in() -> Callable[[QWidget, str], None]:
    """Types as an input method for Vietnamese does: it commits whole pieces of text."""

    def commit(widget: QWidget, text: str) -> None:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(widget, event)

    return commit
