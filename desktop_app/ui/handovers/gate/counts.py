"""Two counts, entered apart and blind; then what differs, each difference with its reason; then the closing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.vocabulary import BodySide, HandoverState
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.formats import show_date
from desktop_app.services import gate_count, gate_session
from desktop_app.services.gate_count import Counting
from desktop_app.services.gate_view import GateLine, GateView
from desktop_app.ui import messages
from desktop_app.ui.handovers.gate.asking import GateDialog, ReasonDialog
from desktop_app.ui.handovers.gate.count_outcome import Outcome
from desktop_app.ui.handovers.gate.count_side import CountSide
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_WIDTH = 860


class CountsDialog(GateDialog):
    """`closed` once the handover is closed."""

    closed = Signal()

    def __init__(
        self, desk: Desk, tasks: Tasks, view: GateView, lines: Sequence[GateLine], parent: QWidget | None
    ) -> None:
        title = self.tr("Counts of both sides · {number}").format(number=view.number)
        super().__init__("gateCountsDialog", title, parent)
        self.setMinimumWidth(_WIDTH)
        self._desk = desk
        self._tasks = tasks
        self._number = view.number
        self._day = view.day
        self._missing = 0
        self._build(lines)
        self._connect()
        for side in self.sides.values():
            side.show_entered(on=side.side in view.counted)
        if view.state is HandoverState.COUNTED:
            self._run(gate_count.standing, desk, view.number, done=self._stands)
        else:
            self._next()

    # Building

    def _build(self, lines: Sequence[GateLine]) -> None:
        self.sides = {
            BodySide.OURS: CountSide(BodySide.OURS, self.tr("Our count")),
            BodySide.THEIRS: CountSide(BodySide.THEIRS, self.tr("Their count")),
        }
        self.entry = QWidget()
        entry = QVBoxLayout(self.entry)
        entry.setContentsMargins(0, 0, 0, 0)
        entry.setSpacing(14)
        panes = QHBoxLayout()
        panes.setSpacing(16)
        for side in self.sides.values():
            panes.addWidget(side, 1)
        entry.addLayout(panes)
        self.outcome = Outcome(lines)
        self.note = self.add_text(
            self.tr("Each side counts heads and types its own two numbers. What the other side typed stays hidden.")
        )
        self.column.addWidget(self.entry)
        self.column.addWidget(self.outcome)
        self.again = QPushButton(self.tr("Count again…"))
        self.again.setObjectName("gateCountAgain")
        self.again.setToolTip(self.tr("Both sides count anew, with a reason; the list can be ticked meanwhile"))
        self.again.setAutoDefault(False)
        self.compare = self.add_foot(self.tr("Compare"))
        self.close_it = QPushButton(self.tr("Close the handover"))
        self.close_it.setObjectName("gateCountClose")
        self.close_it.setProperty("role", "primary")
        self.close_it.setToolTip(f"{self.close_it.text()} · Enter")
        self.foot.insertWidget(0, self.again)
        self.foot.addWidget(self.close_it)
        self._show_page(entry=True)

    def _connect(self) -> None:
        for side in self.sides.values():
            side.entered.connect(self._next)
            side.begun.connect(self._hide_other)
        self.compare.clicked.connect(self._next)
        self.outcome.settled.connect(self._settle)
        self.again.clicked.connect(self.ask_again)
        self.close_it.clicked.connect(self._ask_to_close)

    def _show_page(self, *, entry: bool) -> None:
        self.entry.setVisible(entry)
        self.outcome.setVisible(not entry)
        self.note.setVisible(entry)
        self.compare.setVisible(entry)
        self.compare.setDefault(entry)
        self.again.setVisible(not entry)
        self.close_it.setVisible(not entry)
        self.column.activate()
        self.adjustSize()

    # Entering

    def _hide_other(self, begun: BodySide) -> None:
        for side in self.sides.values():
            if side.side is not begun:
                side.hide_numbers()

    def _next(self) -> None:
        """To the next number that is not typed yet; with all four, compare."""
        for side in self.sides.values():
            if side.go_to_empty():
                return
        if all(side.check() for side in self.sides.values()):
            self._send()

    def _send(self) -> None:
        given = [self.sides[side].heads() for side in (BodySide.OURS, BodySide.THEIRS)]
        self.compare.setEnabled(False)
        enter = partial(gate_session.enter_counts, self._desk, self._number, *given)
        self._tasks.run(enter, done=self._stands, failed=self._not_entered)

    def _not_entered(self, error: KnownError) -> None:
        self.compare.setEnabled(True)
        if isinstance(error, InvalidInputError):
            self.sides[BodySide.THEIRS].show_problem(messages.sentence_of(error, self._desk.language))
        else:
            self._failed(error)

    # What came of it

    def _stands(self, counting: Counting) -> None:
        self.compare.setEnabled(True)
        self._missing = counting.missing
        self.outcome.show_counting(counting)
        self._show_page(entry=False)
        ready = not counting.missing and not counting.unticked
        self.close_it.setEnabled(ready)
        self.close_it.setDefault(ready)
        if ready:
            self.close_it.setFocus()
        else:
            self.outcome.take_focus()

    def _settle(self, worker_id: int | None, reason: str) -> None:
        self._run(_settle, self._desk, self._number, worker_id, reason, done=self._stands)

    def ask_again(self) -> None:
        """Ask why both sides count anew."""
        dialog = ReasonDialog(
            self.tr("Count again"),
            self.tr("The reason stands in the minutes."),
            (
                self.tr("one side had miscounted"),
                self.tr("somebody came or went while counting"),
                self.tr("the list has to be ticked again"),
            ),
            self.tr("Count again"),
            self,
            needed=True,
        )
        dialog.asked.connect(self._recount)
        dialog.interrupted.connect(self.interrupted)
        dialog.open()

    def _recount(self, reason: str) -> None:
        self._run(gate_count.recount, self._desk, self._number, reason, done=self._begin_anew)

    def _begin_anew(self, _view: object) -> None:
        """Back to the list: whoever counts again may have to tick again first."""
        self.accept()

    def _ask_to_close(self) -> None:
        """Whoever closes before the day of the crossing has the wrong day, or the wrong handover: that is asked."""
        if self._day <= self._desk.today():
            self._close_handover()
            return
        question = self.tr(
            "The day of the crossing, {day}, has not come yet. Everybody ticked will be entered as across."
        )
        asked = question.format(day=show_date(self._day))
        messages.ask(self, asked, self.tr("Close the handover"), self._close_handover, danger=True)

    def _close_handover(self) -> None:
        self.close_it.setEnabled(False)
        self._run(gate_count.close, self._desk, self._number, done=self._done)

    def _done(self, _view: object) -> None:
        self.accept()
        self.closed.emit()

    def _run(self, work: Callable[..., Any], *args: object, done: Callable[..., object]) -> None:
        self._tasks.run(work, *args, done=done, failed=self._failed)

    def _failed(self, error: KnownError) -> None:
        self.close_it.setEnabled(True)
        messages.tell(self, error, self._desk.language)


def _settle(desk: Desk, number: str, worker_id: int | None, reason: str) -> Counting:
    gate_count.settle(desk, number, worker_id, reason)
    return gate_count.standing(desk, number)
