"""Last month's report as PDF and XLSX in three actions, counted on the application from Ctrl+7 on."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import settings
from desktop_app.services import demand
from desktop_app.services.work import Desk
from desktop_app.ui.reports.page import ReportsPage
from desktop_app.ui.window import MainWindow
from resources import ROOT

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
PATIENCE = 60_000
_HELD = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt}
CONTROL, BARE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


class Counter(QObject):
    """Counts key chords and clicks, wherever in the application they go."""

    def __init__(self) -> None:
        super().__init__()
        self.actions = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.ShortcutOverride and watched is QApplication.focusWidget():
            assert isinstance(event, QKeyEvent)  # each key asks first whether it is a shortcut, and goes on if not
            self.actions += event.key() not in _HELD
        if event.type() is QEvent.Type.MouseButtonPress and event.spontaneous() and isinstance(watched, QWidget):
            self.actions += 1
        return False


def press(key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    """A key for whatever has the focus; nobody presses faster than they look."""
    until = time.monotonic() + 0.3
    while time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.002)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


def test_last_months_report_takes_three_actions(
    own_desk: Desk, open_window: Callable[[Desk], MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    """Go there, ask for both files, take the folder that is shown: the one of last time."""
    folder = tmp_path / "báo cáo"
    folder.mkdir()
    settings.change(folders={"reports": str(folder)})
    demand.apply_file(own_desk, ROOT / "samples" / "partners_and_orders.json")
    window = open_window(own_desk)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=PATIENCE)
    counter = Counter()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(counter)

    press(Qt.Key.Key_7, CONTROL)
    qtbot.waitUntil(lambda: isinstance(window.page("reports"), ReportsPage), timeout=PATIENCE)
    page = window.page("reports")
    assert isinstance(page, ReportsPage)
    qtbot.waitUntil(lambda: page.data is not None, timeout=PATIENCE)
    press(Qt.Key.Key_Return, BARE)
    qtbot.waitUntil(lambda: bool(dialogs()), timeout=PATIENCE)
    press(Qt.Key.Key_Return, BARE)
    qtbot.waitUntil(lambda: len(list(folder.glob("bao-cao-*.xlsx"))) == 1, timeout=PATIENCE)

    app.removeEventFilter(counter)
    assert counter.actions == 3
    (pdf,), (xlsx,) = folder.glob("*.pdf"), folder.glob("*.xlsx")
    month = page.picker.period
    assert (pdf.stem, xlsx.stem) == (f"bao-cao-{month}", f"bao-cao-{month}")
    assert f"{month[5:]}/{month[:4]}" in PdfReader(pdf).pages[0].extract_text()
    assert openpyxl.load_workbook(xlsx).sheetnames
    qtbot.waitUntil(lambda: not page._tasks.busy, timeout=PATIENCE)


def dialogs() -> list[QWidget]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog) and w.isVisible()]
