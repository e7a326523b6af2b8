"""The tab of backups: the last one, the second place, what lies there, trying one and going back to one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel

from desktop_app import settings
from desktop_app.errors import KnownError
from desktop_app.formats import show_moment
from desktop_app.services import backup_rounds, permission, sessions
from desktop_app.services.backup_rounds import Round, Standing
from desktop_app.ui import messages
from desktop_app.ui.forms import TextField, restyle
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.office.ask_dialog import AskDialog
from desktop_app.ui.office.restoring import Restoring
from desktop_app.ui.office.tab import ListTab
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.table import EmptyState
from desktop_app.ui.tasks import Lane, Task, Tasks
from desktop_app.ui.theme import Tone

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Row:
    """One backup in the list."""

    id: int
    file: Path
    made_at: datetime
    size: int
    second: bool


class BackupsTab(ListTab):
    """Backups are made in the papers' thread, so that nobody waits for them."""

    restored = Signal()
    """The store was put back: the window has to be signed in to again."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(desk, tasks)
        empty = EmptyState("backupsEmpty", "save", self.tr("No backup was made yet"))
        note = self.tr(
            "A backup is made every day and when the window is closed, if anything changed. It is as encrypted as the "
            "record and opens with the passwords of its day."
        )
        self.lay("backups", self.tr("Backups"), _columns(), empty, note)
        self._standing: Standing | None = None
        self._task: Task | None = None
        self._username = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        self.try_one = make_button("backupTry", self.tr("Try it…"), icon="check-circle")
        self.back = make_button("backupRestore", self.tr("Go back to it…"), icon="undo")
        self.place = make_button("backupPlace", self.tr("Second place…"), icon="folder")
        self.now = make_button("backupNow", self.tr("Back up now"), icon="save", role="primary")
        self.stop = make_button("backupStop", self.tr("Cancel"))
        self.stop.hide()
        self.add_buttons(self.place, self.try_one, self.back, self.stop, self.now)
        self.state = QFrame()
        self.state.setObjectName("backupState")
        self.words = QLabel()
        self.words.setObjectName("backupWords")
        self.words.setWordWrap(True)
        row = QHBoxLayout(self.state)
        row.setContentsMargins(12, 8, 12, 8)
        row.addWidget(self.words, 1)
        self.body.insertWidget(0, self.state)
        self._chosen(None)

    def _connect(self) -> None:
        self.now.clicked.connect(self.make)
        self.stop.clicked.connect(self._cancel)
        self.place.clicked.connect(self.choose_place)
        self.try_one.clicked.connect(self.ask_try)
        self.back.clicked.connect(self.ask_restore)
        self.table.chosen.connect(self._chosen)

    def activated(self) -> None:
        """Shown: backups may have been made meanwhile."""
        self.read_once = False
        super().activated()

    def reader(self) -> Callable[[Desk], tuple[Standing, bool, str]]:
        second = settings.load().backup_folder
        return lambda desk: _read(desk, second)

    def show_found(self, found: tuple[Standing, bool, str]) -> None:
        self._standing, may, self._username = found
        self.back.setVisible(may)
        told = self._standing
        both = [(file, False) for file in told.here] + [(file, True) for file in told.there]
        both.sort(key=lambda pair: (pair[0].made_at, not pair[1]), reverse=True)
        self.show_rows([Row(n, f.file, f.made_at, f.size, second) for n, (f, second) in enumerate(both)])
        self._tell_standing(told)

    def _tell_standing(self, told: Standing) -> None:
        said, tone = [], Tone.OK
        if not told.here:
            said.append(self.tr("There is no backup yet."))
            tone = Tone.WARN
        else:
            last = show_moment(told.here[0].made_at)
            words = self.tr("Last backup: {moment}.")
            if told.changed:
                words = self.tr("Last backup: {moment}; something was done since.")
            said.append(words.format(moment=last))
        if told.trouble is not None:
            said.append(messages.sentence_of(told.trouble, self.desk.language))
            tone = Tone.WARN
        elif not told.second:
            said.append(
                self.tr("There is no second place: a fire or a thief takes the record and its backups together.")
            )
            tone = Tone.WARN
        else:
            said.append(self.tr("Second place: {folder}.").format(folder=told.second))
        if told.try_due:
            said.append(self.tr("No restore was tried for half a year: choose a backup and try it."))
            tone = Tone.WARN
        self._show_state("\n".join(said), tone)
        self.said.emit(self.tr("{n} backups").format(n=len(told.here) + len(told.there)))

    def _show_state(self, words: str, tone: Tone) -> None:
        self.words.setText(words)
        self.state.setProperty("tone", tone.value)
        restyle(self.state)

    def _chosen(self, found: int | None) -> None:
        for button in (self.try_one, self.back):
            button.setEnabled(found is not None)

    def tell(self, error: KnownError) -> None:
        """On a server this tab only says where backups are made."""
        if error.code == "backup_on_server":
            for button in (self.now, self.place, self.try_one, self.back):
                button.hide()
            self._show_state(messages.sentence_of(error, self.desk.language), Tone.INFO)
            return
        super().tell(error)

    # Making

    def make(self) -> None:
        """Back up now, here and in the second place."""
        self._busy(on=True)
        second = settings.load().backup_folder
        self._task = self.tasks.run(
            backup_rounds.make_round,
            self.desk,
            second,
            done=self._made,
            failed=self._not_made,
            progress=self._step,
            stopped=self._stopped,
            lane=Lane.PAPERS,
        )

    def _step(self, part: str) -> None:
        words = {
            "copy": self.tr("Backing up: copying the record…"),
            "second": self.tr("Backing up: copying to the second place…"),
        }
        self._show_state(words.get(part, self.tr("Backing up: comparing every table…")), Tone.INFO)

    def _made(self, _done: Round) -> None:
        self._busy(on=False)
        messages.notify(self, self.tr("Backed up and compared."))
        self.reload()

    def _not_made(self, error: KnownError) -> None:
        self._busy(on=False)
        self.reload()
        self.tell(error)

    def _stopped(self) -> None:
        self._busy(on=False)
        self.reload()

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _busy(self, *, on: bool) -> None:
        self.now.setEnabled(not on)
        self.stop.setVisible(on)

    # The second place

    def choose_place(self) -> None:
        """Another disk's folder, or none."""
        chooser = QFileDialog(self, self.tr("Second place of the backups"), settings.load().backup_folder)
        chooser.setObjectName("backupChooser")
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.fileSelected.connect(self.set_place)
        chooser.open()

    def set_place(self, folder: str) -> None:
        """Take a folder as the second place, once it was found fit."""
        done = lambda _none: self._placed(folder)  # noqa: E731  the folder is all that it adds
        self.tasks.run(backup_rounds.check_second, self.desk, folder, done=done, failed=self.tell)

    def _placed(self, folder: str) -> None:
        settings.change(backup_folder=folder)
        messages.notify(self, self.tr("Backups go there as well from now on."))
        self.reload()

    # Trying, and going back

    def ask_try(self) -> None:
        """Unpack the chosen one aside and compare it."""
        row = self.current()
        if row is None:
            return
        own = TextField("try_own", self.tr("Your password on the day of the backup"), needed=True, password=True)
        dialog = AskDialog(
            "tryDialog",
            self.tr("Try the backup of {moment}").format(moment=show_moment(row.made_at)),
            [(own,)],
            self.tr("Try it"),
            self,
            note=self.tr("It is unpacked aside, opened and compared table by table. The record is not touched."),
        )
        dialog.done_with.connect(self._tried)
        username = self._username
        dialog.run_with(
            self.tasks,
            self.desk,
            lambda desk, said: backup_rounds.try_restore(desk, row.file, username, said["own"]),
        )

    def _tried(self, rows: int) -> None:
        messages.notify(self, self.tr("The backup is whole: {n} rows were compared.").format(n=f"{rows:,}"))
        self.reload()

    def ask_restore(self) -> None:
        """Show what going back would bring and take away, then do it."""
        row = self.current()
        if row is not None:
            restoring = Restoring(self, self.desk, self.tasks, row.file, self._username)
            restoring.restored.connect(self.restored)
            restoring.ask()


def _read(desk: Desk, second: str) -> tuple[Standing, bool, str]:
    standing = backup_rounds.standing(desk, second)
    return standing, permission.may(desk, "backup.restore"), sessions.own_username(desk)


def _columns() -> tuple[Column, ...]:
    return (
        Column("made", translate("BackupsTab", "Made"), 200, lambda r: show_moment(r.made_at)),
        Column("size", translate("BackupsTab", "Size"), 110, lambda r: f"{r.size / 1e6:.1f} MB", right=True),
        Column("place", translate("BackupsTab", "Place"), 170, lambda r: _place(r).text, pill=_place),
        Column("file", translate("BackupsTab", "File"), 320, lambda r: str(r.file), stretch=True, muted=True,
               tip=lambda r: str(r.file)),
    )  # fmt: skip


def _place(row: Any) -> Pill:
    if row.second:
        return Pill(translate("BackupsTab", "Second place"), Tone.INFO)
    return Pill(translate("BackupsTab", "Beside the record"), Tone.NEUTRAL)
