"""Ctrl+K wherever the focus is, and what was opened. Whatever it finds with is loaded when it is first asked for."""

# ruff: noqa: PLC0415 - as the docstring says

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QWidget

from desktop_app.ui.find.recent import Recent
from desktop_app.ui.focus_watch import FocusWatch
from desktop_app.ui.rail_button import RailButton

if TYPE_CHECKING:
    from desktop_app.services.work import Desk
    from desktop_app.ui.find.dialog import FindDialog
    from desktop_app.ui.rail import Rail
    from desktop_app.ui.tasks import Tasks
    from desktop_app.ui.window import MainWindow

KEYS = "Ctrl+K"
GATE = "gateWindow"
_ICON = 20
_KINDS = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress})


class Finder(FocusWatch):
    """Opens the dialog over what is in sight. Fields would take Ctrl+K for themselves, so it is heard before them."""

    def __init__(self, window: MainWindow, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._desk: Desk | None = None
        self.recent = Recent(self)
        self.dialog: FindDialog | None = None
        QShortcut(QKeySequence(KEYS), window).activated.connect(self.open)

    def add_to(self, rail: Rail) -> None:
        """Put its button on the rail."""
        self.button = FindButton()
        self.button.clicked.connect(self.open)
        rail.add_foot(self.button)

    def begin(self, desk: Desk | None) -> None:
        """An officer has signed in, or left."""
        self._desk = desk
        if self.dialog is not None:
            self.dialog.close()
        if desk is not None:
            self.recent.begin(getattr(desk, "officer_id", 0))

    def open(self) -> None:
        """Over the window, or over the dialog that is open in it."""
        over = QApplication.activeModalWidget() or self._window
        self.open_over(over)

    def open_over(self, over: QWidget) -> None:
        """Over that window; where a choice or a scan is waited for nothing is opened."""
        if self._desk is None or isinstance(over, QMessageBox | QFileDialog) or not self._window.shell.isEnabled():
            return
        if self._window.once_loaded(self.open):
            return
        if over.objectName() == GATE:
            from desktop_app.ui import messages
            from desktop_app.ui.theme import Tone

            said = self.tr("In gate mode every key belongs to the scan field. Leave gate mode, then press {keys}.")
            messages.notify(over, said.format(keys=KEYS), Tone.INFO)
            return
        if self.dialog is None:
            from desktop_app.ui.find.dialog import FindDialog

            self.dialog = FindDialog(self._desk, self._tasks, self._window, self.recent, over)
            self.dialog.finished.connect(self._closed)
            self.dialog.show_over(over)

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
            self._window.activateWindow()

    # The key

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _KINDS and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()  # of the override: the key itself comes next, and no field has taken it
            if event.type() is QEvent.Type.KeyPress and isinstance(watched, QWidget) and not event.isAutoRepeat():
                self._asked(watched.window())
            return True
        return super().eventFilter(watched, event)

    def _asked(self, over: QWidget) -> None:
        known = over is self._window or over.objectName() == GATE or isinstance(over, QDialog)
        if known and over is not self.dialog:
            self.open_over(over)


class FindButton(RailButton):
    """On the rail: for whoever does not know the key yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        from desktop_app.ui import icons
        from desktop_app.ui.theme import tokens_for

        super().__init__(parent)
        self.setObjectName("railFind")
        self.setIconSize(QSize(_ICON, _ICON))
        self.setIcon(icons.icon("search", tokens_for(self.palette()).rail_text))
        self.retell()

    def retell(self) -> None:
        """Say it in the window's language."""
        self.setText(self.tr("  Find…"))
        self.setAccessibleName(self.tr("Find"))
        self.setToolTip(self.tr("Find a person, a handover, a paper, an action · {keys}").format(keys=KEYS))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retell()
        super().changeEvent(event)


def _is_ours(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_K and event.modifiers() == Qt.KeyboardModifier.ControlModifier
