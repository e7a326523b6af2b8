"""The last minute of a window: a backup where anything was done, in a small window that can be cancelled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from desktop_app import settings
from desktop_app.errors import KnownError
from desktop_app.ui import messages
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Lane, Tasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.services.work import Desk

_SHOWN_AFTER = 300


class ClosingBackup(Dialog):
    """`over` when the window may close: the backup is made, was cancelled, or failed and that was read."""

    over = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("closingBackup")
        self.setWindowTitle(self.tr("Backing up"))
        self._desk = desk
        self._over = parent
        words = QLabel(self.tr("The day's work is being backed up and compared. The window closes by itself."))
        words.setWordWrap(True)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        self.stop = make_button("closingStop", self.tr("Close without a backup"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        for part in (words, bar):
            layout.addWidget(part)
        layout.addLayout(foot)
        self.setMinimumWidth(420)
        self._task = tasks.run(
            _last_things,
            desk,
            settings.load().backup_folder,
            done=self._done,
            failed=self._failed,
            progress=_nothing,
            stopped=self.over.emit,
            lane=Lane.PAPERS,
        )
        self._late = QTimer(self, singleShot=True)
        self._late.timeout.connect(self.open)
        self._late.start(_SHOWN_AFTER)
        self.stop.clicked.connect(self.reject)

    def reject(self) -> None:
        """Cancelled: nothing half-made is left, and the window closes."""
        self._late.stop()
        self.stop.setEnabled(False)
        self._task.cancel()

    def _done(self, _made: bool) -> None:
        self._late.stop()
        self.hide()
        self.over.emit()

    def _failed(self, error: KnownError) -> None:
        self._late.stop()
        self.hide()
        if error.code == "backup_stopped":
            self.over.emit()
            return
        box = messages.tell(self._over, error, self._desk.language)
        box.finished.connect(lambda _result: self.over.emit())


def _nothing(*_step: object) -> None:
    """The bar does not say how long it takes."""


def _last_things(desk: Desk, second: str, *, progress: Callable[..., object], cancelled: Callable[[], bool]) -> bool:
    """Say that the officer left; back up where anything was done. That the second place is away holds nobody up."""
    from desktop_app.services import backup_rounds, sessions  # noqa: PLC0415  loaded once the window is painted

    sessions.ended(desk)
    if not backup_rounds.wanted_now(desk):
        return False
    backup_rounds.make_round(desk, second, progress=progress, cancelled=cancelled)
    return True


def daily(desk: Desk, second: str) -> bool:
    """A backup while the window stands open, once the last one is a day old."""
    from desktop_app.services import backup_rounds, backups  # noqa: PLC0415  as above

    if not backups.is_due(desk) or not backup_rounds.wanted_now(desk):
        return False
    backup_rounds.make_round(desk, second)
    return True
