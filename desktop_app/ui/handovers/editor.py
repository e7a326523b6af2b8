"""One handover: its list with clearance beside every name, and everything that is done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from db.rows import JobOrderRow
from db.vocabulary import Direction
from desktop_app.clock import hanoi_day
from desktop_app.errors import KnownError
from desktop_app.formats import show_date
from desktop_app.services import clearance, demand, handovers
from desktop_app.services.clearance import PersonClearance
from desktop_app.services.handovers import HandoverView
from desktop_app.ui import going, messages
from desktop_app.ui.handovers.add_dialog import AddPeopleDialog, OrderDialog
from desktop_app.ui.handovers.columns import LineRow, why
from desktop_app.ui.handovers.extras import Extras
from desktop_app.ui.handovers.head import CHANGEABLE, EditorHead
from desktop_app.ui.handovers.issue_dialog import Issue, IssueDialog, read_for_issue
from desktop_app.ui.handovers.lines import Lines
from desktop_app.ui.handovers.papers import Papers
from desktop_app.ui.handovers.questions import ask_cancel
from desktop_app.ui.handovers.side import SideCard
from desktop_app.ui.naming import own
from desktop_app.ui.preview.printing import printers
from desktop_app.ui.tasks import Latest, Task, Tasks
from desktop_app.ui.theme import Tone

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_NAMED = 12
_PAUSE = 400


class Editor(QWidget):
    """Shows a handover by its number. `backAsked` to return to the list, `gateAsked(number)` for gate mode."""

    backAsked = Signal()
    gateAsked = Signal(str)

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("handoverEditor")
        self._desk = desk
        self._tasks = tasks
        self._latest = Latest(tasks)
        self._view: HandoverView | None = None
        self._people: dict[int, PersonClearance] = {}
        self._issue: Issue | None = None
        self._acting = False
        self._task: Task | None = None
        self._keep_order_soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._busy_soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self.head = EditorHead()
        self.lines = Lines(tasks)
        self.side = SideCard()
        self.papers = Papers(desk, tasks, self)
        self.extras = Extras(self, desk, tasks)
        self._build()
        self._connect()

    @property
    def number(self) -> str:
        """Of the handover that is shown; empty while there is none."""
        return self._view.number if self._view else ""

    def open(self, number: str) -> None:
        """Read a handover and show it."""
        if self._view is not None and self._view.number != number:
            self._view = None
            self._people = {}
        self._latest.run(handovers.show, self._desk, number, done=self.show_view, failed=self._tell)

    def reload(self) -> None:
        """Read it again."""
        if self._view is not None:
            self.open(self._view.number)

    def refresh(self) -> None:
        """Read it again after a change elsewhere, unless a change of its own is under way."""
        if not self._acting and not self._keep_order_soon.isActive():
            self.reload()

    def show_view(self, view: HandoverView) -> None:
        """Show a handover as a service gave it, and ask clearance about its people."""
        self._view = view
        going.saw(self, "handover", view.id)
        self.head.show_handover(view.row, changed=view.changed)
        self.side.show_versions(view.versions)
        self.side.show_gate(view.row.state)
        self.papers.show_handover(view)
        self.extras.show_handover(view)
        self._show_lines()
        self._latest.run(clearance.for_handover, self._desk, view.id, done=self._cleared, failed=self._tell)

    # Building

    def _build(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self.lines, 1)
        body.addWidget(self.side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 20, 20)
        layout.setSpacing(12)
        self.busy = QProgressBar()
        self.busy.setObjectName("handoverBusy")
        self.busy.setAccessibleName(self.tr("Working"))
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.setObjectName("handoverStop")
        self.stop.setToolTip(self.tr("Stop; nothing will have been changed"))
        self._under_way = QWidget()
        row = QHBoxLayout(self._under_way)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.busy, 1)
        row.addWidget(self.stop)
        self._under_way.hide()
        layout.addWidget(self.head)
        layout.addWidget(self._under_way)
        for bar in (self.extras.bar, self.extras.not_back, self.extras.late):
            layout.addWidget(bar)
        layout.addLayout(body, 1)

    def _connect(self) -> None:
        self.head.backAsked.connect(self.backAsked)
        self.head.issueAsked.connect(self.ask_issue)
        self.head.cancelAsked.connect(self.ask_cancel)
        self.head.previewAsked.connect(self.papers.look_at_version)
        self.head.printAsked.connect(self.papers.ask_roster_printer)
        self.head.pdfAsked.connect(self.papers.ask_where_roster)
        self.side.versionAsked.connect(self.papers.look_at_version)
        self.side.gateAsked.connect(self._ask_gate)
        self.lines.clearedAsked.connect(self.ask_order)
        self.lines.peopleAsked.connect(self.ask_people)
        self.lines.removeAsked.connect(self.remove)
        self.lines.moveAsked.connect(self.move_line)
        self.lines.chosen.connect(self._choose)
        self._keep_order_soon.timeout.connect(self._keep_order)
        self._busy_soon.timeout.connect(self._under_way.show)
        self.stop.clicked.connect(self._stop)

    # Showing

    def _show_lines(self) -> None:
        view = self._view
        if view is None:
            return
        rows = [
            LineRow(line, place, self._people.get(line.worker_id), view.documents.get(line.worker_id) or "")
            for place, line in enumerate(view.lines, start=1)
        ]
        self.lines.show_rows(rows, changeable=view.row.state in CHANGEABLE)
        self._choose(self.lines.table.current_id())

    def _cleared(self, people: Sequence[PersonClearance]) -> None:
        self._people = {person.worker_id: person for person in people}
        self._show_lines()

    def _choose(self, worker_id: int | None) -> None:
        row = self.lines.row(worker_id)
        self.side.show_person(row, self._where())

    def _where(self) -> str:
        if self._view is None:
            return ""
        row = self._view.row
        said = self.tr("for {day}, gate {gate}")
        return said.format(day=show_date(hanoi_day(row.at)), gate=own(row, "gate"))

    def _ask_gate(self) -> None:
        self.keep_order()
        self.gateAsked.emit(self.number)

    # The list

    def ask_order(self) -> None:
        """Which job order's cleared people are to be put on the list? On the way back: who of those across?"""
        if self._view is not None and self._view.row.direction is Direction.BACK:
            self.extras.ask_across()
            return
        self._tasks.run(demand.list_job_orders, self._desk, done=self._choose_order, failed=self._tell)

    def _choose_order(self, orders: Sequence[JobOrderRow]) -> None:
        if self._view is None:
            return
        dialog = OrderDialog(orders, self._view.row.partner, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.asked.connect(self.add_cleared)
        dialog.open()

    def add_cleared(self, order: str | None) -> None:
        """Put the cleared people of an order on the list; says who could not be put there."""
        self.act(partial(handovers.add_cleared, self._desk, self.number, job_order=order), self._added, stoppable=True)

    def _added(self, view: HandoverView) -> None:
        before = len(self._view.lines) if self._view else 0
        self.show_view(view)
        added = len(view.lines) - before
        if not view.left_out:
            messages.notify(self, self.tr("{n} people were put on the list.").format(n=added))
            return
        said = self.tr("{n} people were put on the list. {left} may not go and stayed off it:")
        named = [why(person) for person in view.left_out[:_NAMED]]
        if rest := len(view.left_out) - _NAMED:
            named += [self.tr("… and {n} more").format(n=rest)] if rest > 0 else []
        messages.inform(self, said.format(n=added, left=len(view.left_out)), "\n".join(named))

    def ask_people(self) -> None:
        """Look for people and put them on the list."""
        if self._view is None:
            return
        dialog = AddPeopleDialog(self._desk, self._tasks, self._view.row, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.asked.connect(self.add_people)
        dialog.open()

    def add_people(self, ids: Sequence[int]) -> None:
        """Put these on the list; a draft takes blocked people too and shows why."""
        self.act(partial(handovers.add_workers, self._desk, self.number, ids), self.show_view)

    def remove(self, ids: Sequence[int]) -> None:
        """Take these off the list; they can be put back at once."""
        self.act(partial(handovers.remove, self._desk, self.number, ids), partial(self._removed, tuple(ids)))

    def _removed(self, ids: Sequence[int], view: HandoverView) -> None:
        self.show_view(view)
        said = self.tr("{n} people were taken off the list.").format(n=len(ids))
        messages.notify(self, said, undo=partial(self.add_people, ids))

    def move_line(self, worker_id: int, by: int) -> None:
        """Move a line up or down: shown at once, kept when the officer pauses."""
        if self._view is None or self._acting:
            return
        lines = list(self._view.lines)
        at = next(place for place, line in enumerate(lines) if line.worker_id == worker_id)
        if not 0 <= at + by < len(lines):
            return
        lines[at], lines[at + by] = lines[at + by], lines[at]
        self._view = replace(self._view, lines=tuple(lines))
        self._show_lines()
        self._keep_order_soon.start()

    def keep_order(self) -> None:
        """Keep the order that is shown, if it was changed."""
        if self._view is not None and self._keep_order_soon.isActive():
            self._keep_order()

    def _keep_order(self) -> None:
        self._keep_order_soon.stop()
        if self._view is None:
            return
        ids = [line.worker_id for line in self._view.lines]
        self._tasks.run(handovers.reorder, self._desk, self.number, ids, done=self._kept, failed=self._not_kept)

    def _kept(self, view: HandoverView) -> None:
        if not self._keep_order_soon.isActive() and view.number == self.number:
            self.show_view(view)

    def _not_kept(self, error: KnownError) -> None:
        self._tell(error)
        self.reload()

    # Issuing and cancelling

    def ask_issue(self) -> None:
        """Show what issuing means, by verdicts asked anew."""
        if self._view is None or not self._view.lines:
            messages.notify(self, self.tr("Put people on the list first."), Tone.WARN)
            return
        self.keep_order()
        self._tasks.run(read_for_issue, self._desk, self._view.id, done=self._confirm_issue, failed=self._tell)

    def _confirm_issue(self, found: tuple[Sequence[str], Sequence[PersonClearance]]) -> None:
        if self._view is None:
            return
        approvers, people = found
        self._cleared(people)
        QTimer.singleShot(0, self, partial(self._open_issue, approvers))

    def _open_issue(self, approvers: Sequence[str]) -> None:
        if self._view is None:
            return
        dialog = IssueDialog(self._view.row, self.lines.all_rows(), approvers, printers(), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.asked.connect(self.issue)
        dialog.open()

    def issue(self, asked: Issue, *, passport_forms: bool = False) -> None:
        """Issue the list as the dialog decided."""
        self._issue = asked
        issue = partial(
            handovers.issue,
            self._desk,
            self.number,
            leave_out_blocked=asked.leave_out_blocked,
            approved_by=asked.approver,
            approver_password=asked.approver_password,
            passport_forms=passport_forms,
        )
        self.act(issue, self._issued, self._not_issued, stoppable=True)

    def _issued(self, view: HandoverView) -> None:
        self.show_view(view)
        said = self.tr("{number}, version {n} was issued: {people} people.")
        messages.notify(self, said.format(number=view.number, n=view.row.version, people=len(view.lines)))
        printer = self._issue.printer if self._issue else None
        if printer:
            self.papers.print_roster_on(printer)
        else:
            self.papers.look_at_version()

    def _not_issued(self, error: KnownError) -> None:
        self._rest()
        if error.code != "character_missing" or self._issue is None:
            self._tell(error)
            return
        messages.ask(
            self,
            messages.sentence_of(error, self._desk.language),
            self.tr("Print the passport form"),
            partial(self.issue, self._issue, passport_forms=True),
        )

    def ask_cancel(self) -> None:
        """Ask for the reason, then cancel."""
        if self._view is not None:
            ask_cancel(self._view.row, self.cancel, self)

    def cancel(self, reason: str) -> None:
        """Cancel the handover for that reason."""
        self.act(partial(handovers.cancel, self._desk, self.number, reason), self.show_view)

    # Work

    def act(
        self,
        work: Callable[[], HandoverView],
        done: Callable[[HandoverView], object],
        failed: Callable[[KnownError], object] | None = None,
        *,
        stoppable: bool = False,
    ) -> None:
        """One change after the other: nothing more is begun while one is under way."""
        if self._acting:
            return
        self.keep_order()
        self._acting = True
        self.stop.setVisible(stoppable)
        self.stop.setEnabled(True)
        self.busy.setRange(0, 0)
        self._busy_soon.start()
        self._task = self._tasks.run(
            work,
            done=partial(self._done, done),
            failed=failed or self._failed,
            progress=self._step if stoppable else None,
            stopped=self._stopped,
        )

    def _step(self, done: int, every: int) -> None:
        self.busy.setRange(0, every)
        self.busy.setValue(done)

    def _stop(self) -> None:
        if self._task is not None:
            self.stop.setEnabled(False)
            self._task.cancel()

    def _stopped(self) -> None:
        self._rest()
        messages.notify(self, self.tr("Stopped. Nothing was changed."), Tone.WARN)

    def _done(self, done: Callable[[HandoverView], object], view: HandoverView) -> None:
        self._rest()
        done(view)

    def _failed(self, error: KnownError) -> None:
        self._rest()
        self._tell(error)

    def _rest(self) -> None:
        self._acting = False
        self._task = None
        self._busy_soon.stop()
        self._under_way.hide()

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)
