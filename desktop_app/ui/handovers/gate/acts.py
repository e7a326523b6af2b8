"""What the window asks of the record, in its order: every answer comes after the commit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from db.vocabulary import Presence
from desktop_app.errors import KnownError
from desktop_app.services import gate_view
from desktop_app.services.gate_session import GateSession, Heard
from desktop_app.services.gate_view import GateView, LineState
from desktop_app.ui.tasks import Latest, Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Changes, Desk

_TOGETHER = 150
"""Milliseconds in which ticks of others are gathered before they are read, all at once."""


class GateActs(QObject):
    """`answered(Heard)` for one act, `viewed(GateView)` when the whole list was read, `states` for some lines."""

    answered = Signal(object)
    viewed = Signal(object)
    states = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, number: str, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._session = GateSession(desk, number)
        self._reading = Latest(tasks)
        self._view: GateView | None = None
        self._touched: set[int] = set()
        self._soon = QTimer(self, singleShot=True, interval=_TOGETHER)
        self._soon.timeout.connect(self._read_touched)
        self.pending = 0
        """How many acts have not been answered yet."""

    @property
    def number(self) -> str:
        """The handover's number."""
        return self._session.number

    # Acts, each answered in its turn

    def hear(self, text: str) -> None:
        """A whole scan, a number, or a document."""
        self._act(self._session.hear, text)

    def meet(self, worker_id: int) -> None:
        """Somebody who was chosen in the list, or has just been registered."""
        self._act(self._session.meet, worker_id)

    def mark(self, worker_id: int, presence: Presence, reason: str = "", refused_by: str = "") -> None:
        """What the officer says of one person."""
        self._act(self._session.mark, worker_id, presence, reason, refused_by)

    def mark_all(self, worker_ids: Sequence[int], presence: Presence, reason: str = "") -> None:
        """What the officer says of several."""
        self._act(self._session.mark_all, tuple(worker_ids), presence, reason)

    def take_back(self) -> None:
        """Undo the last tick of this window."""
        self._act(self._session.take_back)

    def list_and_issue(
        self,
        worker_id: int,
        approved_by: str | None,
        approver_password: str | None,
        passport_forms: bool,
        *,
        done: Callable[[], object],
        failed: Callable[[KnownError], object],
    ) -> None:
        """Put a latecomer on the list with its next version; `done` once it is issued, `failed` hears why not."""
        issue = partial(
            self._session.list_and_issue,
            worker_id,
            approved_by=approved_by,
            approver_password=approver_password,
            passport_forms=passport_forms,
        )
        self.pending += 1
        self._tasks.run(
            issue,
            done=partial(self._issued, done),
            failed=partial(self._failed_with, failed),
            stopped=self._stopped,
        )

    def _act(self, act: Callable[..., Any], *args: object) -> None:
        self.pending += 1
        self._tasks.run(act, *args, done=self._answered, failed=self._failed, stopped=self._stopped)

    def _answered(self, heard: Heard | tuple[Heard, ...] | None) -> None:
        self.pending -= 1
        several = heard if isinstance(heard, tuple) else (heard,)
        now = tuple(one.now for one in several if one is not None and one.now is not None)
        self._touched.difference_update(state.line_id for state in now)
        if len(several) > 1:
            self.states.emit(now)
        for one in several[-1:]:
            self.answered.emit(one)

    def _failed(self, error: KnownError) -> None:
        self.pending -= 1
        self.failed.emit(error)

    def _issued(self, done: Callable[[], object], heard: Heard) -> None:
        done()
        self._answered(heard)

    def _failed_with(self, failed: Callable[[KnownError], object], error: KnownError) -> None:
        self.pending -= 1
        failed(error)

    def _stopped(self) -> None:
        self.pending -= 1

    # Reading

    def read(self) -> None:
        """Read the whole list (again)."""
        self._reading.run(gate_view.open_gate, self._desk, self.number, done=self._viewed, failed=self._not_read)

    def _viewed(self, view: GateView) -> None:
        self._view = view
        self._touched.clear()
        self.viewed.emit(view)

    def _not_read(self, error: KnownError) -> None:
        self.failed.emit(error)

    def changed(self, changes: Changes) -> None:
        """Something was committed, here or elsewhere: lines of this list are read again, soon and together."""
        if self._view is None:
            return
        if self._view.id in changes.nouns.get("handover", ()):
            self.read()
        ids = changes.nouns.get("handover_line", frozenset())
        if ids:
            self._touched |= ids
            self._soon.start()

    def _read_touched(self) -> None:
        if self._view is None or not self._touched:
            return
        asked, self._touched = frozenset(self._touched), set()
        again = partial(_again, self._desk, self._view.id, asked)
        self._tasks.run(again, done=self._read_some, failed=self._not_read)

    def _read_some(self, found: tuple[frozenset[int], tuple[LineState, ...]]) -> None:
        asked, states = found
        known = {line.state.line_id for line in self._view.lines} if self._view else set()
        gone = (asked - {state.line_id for state in states}) & known
        if gone or any(state.line_id not in known for state in states):
            self.read()
        elif states:
            self.states.emit(states)


def _again(desk: Desk, handover_id: int, ids: frozenset[int]) -> tuple[frozenset[int], tuple[LineState, ...]]:
    return ids, gate_view.lines_again(desk, handover_id, ids)
