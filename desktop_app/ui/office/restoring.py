"""Going back to a backup: shown before it is done, asked with the password; what is replaced is kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.errors import KnownError
from desktop_app.formats import show_moment
from desktop_app.services import backups
from desktop_app.services.audit_search import noun_words
from desktop_app.services.backups import RestorePreview
from desktop_app.ui import messages
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.forms import TextField
from desktop_app.ui.naming import grouped
from desktop_app.ui.office.ask_dialog import AskDialog
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk


class Restoring(QObject):
    """`restored` once the backup is in the store's place; the desk is closed by then."""

    restored = Signal()

    def __init__(self, over: QWidget, desk: Desk, tasks: Tasks, file: Path, username: str) -> None:
        super().__init__(over)
        self._over = over
        self._desk = desk
        self._tasks = tasks
        self._file = file
        self._username = username
        self._password = ""

    def ask(self) -> None:
        """Ask for the password of the backup's day, then look."""
        own = TextField(
            "restore_own", self.tr("Your password on the day of the backup"), needed=True, password=True
        )  # fmt: skip
        dialog = AskDialog(
            "restoreAskDialog",
            self.tr("Go back to a backup"),
            [(own,)],
            self.tr("Look first"),
            self._over,
            note=self.tr("Nothing is changed yet: you see first what comes back and what is lost."),
        )
        dialog.done_with.connect(self._show)
        dialog.run_with(self._tasks, self._desk, self._look)

    def _look(self, desk: Desk, said: dict[str, Any]) -> RestorePreview:
        self._password = said["own"]
        return backups.look(desk.store.location, self._file, self._username, self._password)

    def _show(self, seen: RestorePreview) -> None:
        self.dialog = dialog = Dialog(self._over)
        dialog.setObjectName("restoreDialog")
        dialog.setWindowTitle(self.tr("Go back to a backup"))
        dialog.setMinimumWidth(560)
        layout = QVBoxLayout(dialog)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        title = QLabel(self.tr("The backup of {moment}").format(moment=show_moment(seen.manifest.made_at)))
        title.setProperty("role", "card_title")
        layout.addWidget(title)
        layout.addLayout(self._counts(seen))
        lost = QLabel(self._lost(seen))
        lost.setObjectName("restoreLost")
        lost.setWordWrap(True)
        lost.setProperty("tone", "warn")
        lost.setMargin(10)
        layout.addWidget(lost)
        cancel = make_button("restoreCancel", self.tr("Cancel"))
        cancel.clicked.connect(dialog.reject)
        go = make_button("restoreGo", self.tr("Go back to this backup"), role="danger")
        go.clicked.connect(self._restore)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(go)
        layout.addLayout(foot)
        dialog.finished.connect(self._forget)
        dialog.open()

    def _counts(self, seen: RestorePreview) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        heads = (self.tr("What"), self.tr("In the backup"), self.tr("Now"))
        rows = [heads]
        for name in backups.SHOWN:
            if name in seen.manifest.tables:
                now = "—" if seen.now is None else grouped(seen.now[name])
                rows.append((noun_words(name, self._desk.language), grouped(seen.manifest.tables[name].rows), now))
        for down, row in enumerate(rows):
            for across, words in enumerate(row):
                label = QLabel(words)
                label.setProperty("role", "label" if not down else "")
                grid.addWidget(label, down, across)
        grid.setColumnStretch(0, 1)
        return grid

    def _lost(self, seen: RestorePreview) -> str:
        kept = self.tr("What is there now is kept whole in a folder beside it, so this can be taken back.")
        if not seen.lost_entries:
            return kept
        said = self.tr("{n} acts that were done since this backup will not be in the record.")
        return f"{said.format(n=grouped(seen.lost_entries))} {kept}"

    def _restore(self) -> None:
        self.dialog.setEnabled(False)
        self._tasks.run(self._swap, self._desk, done=self._done, failed=self._failed)

    def _swap(self, desk: Desk) -> Path | None:
        """The store is let go of first: nobody may have it open."""
        desk.close()
        return backups.restore(desk.store.location, self._file, self._username, self._password, clock=desk.clock)

    def _done(self, aside: Path | None) -> None:
        self.dialog.accept()
        said = self.tr("The record is as in the backup. Please sign in again.")
        more = self.tr("What was there before is kept in {folder}.").format(folder=aside) if aside else ""
        box = messages.inform(self._over, said, more)
        box.finished.connect(lambda _result: self.restored.emit())

    def _failed(self, error: KnownError) -> None:
        self.dialog.setEnabled(True)
        messages.tell(self.dialog, error, self._desk.language)

    def _forget(self, _result: int) -> None:
        self._password = ""
