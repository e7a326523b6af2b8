"""Taking back what was saved of a worker, from a line of the history."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.errors import KnownError
from desktop_app.formats import show_moment
from desktop_app.services import undo
from desktop_app.services.work import Desk
from desktop_app.services.worker_history import HistoryLine
from desktop_app.ui import messages
from desktop_app.ui.tasks import Tasks


class TakeBack(QObject):
    """`is_changed` tells whether something typed is not saved: nothing earlier is taken back then."""

    taken_back = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, is_changed: Callable[[], bool], over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._tasks = tasks
        self._is_changed = is_changed
        self._over = over

    def ask(self, line: HistoryLine) -> None:
        """Ask, then take back everything that was saved together with this line."""
        if self._is_changed():
            said = self.tr("Save what you typed, or give it up, before you take back an earlier save.")
            messages.inform(self._over, said)
            return
        question = self.tr("Take back “{action}” of {moment} by {officer}, with everything that was saved together?")
        said = question.format(action=line.action, moment=show_moment(line.at), officer=line.officer)
        more = self.tr("It also changed {count} records of others: they are taken back too.").format(count=line.others)
        act = partial(self.undo, line.sequence)
        messages.ask(self._over, said, self.tr("Take it back"), act, more=more if line.others else "")

    def undo(self, sequence: int) -> None:
        """Take back everything that was saved with that entry."""
        self._tasks.run(undo.undo, self._desk, sequence, done=self._done, failed=self._tell)

    def _done(self, entry: int) -> None:
        messages.notify(self._over, self.tr("Taken back"), undo=partial(self.undo, entry))
        self.taken_back.emit()

    def _tell(self, error: KnownError) -> None:
        messages.tell(self._over, error, self._desk.language)
