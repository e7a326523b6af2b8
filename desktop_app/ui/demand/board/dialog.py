"""The referral board: candidates at the left, at the right who is referred, selected, contracted; below, one person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from db.vocabulary import DecidedBy, JobOrderState
from desktop_app.errors import KnownError
from desktop_app.formats import show_date
from desktop_app.services import referrals, undo
from desktop_app.services.referrals import Board, BoardColumn, BoardPerson, CandidateFilter, Candidates, Moved
from desktop_app.ui import messages
from desktop_app.ui.demand.board.lists import CANDIDATES, Handing, PeopleList
from desktop_app.ui.demand.board.person import PersonDetail
from desktop_app.ui.demand.board.reason import ask_reason
from desktop_app.ui.demand.board.words import candidate_columns
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.naming import grouped, own
from desktop_app.ui.one_line import OneLine
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.remembering import keep_panes
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Latest, Tasks
from desktop_app.ui.theme import Tone

if TYPE_CHECKING:
    from desktop_app.services.work import Changes, Desk

_PAUSE = 150
_NOUNS = ("placement", "job_order", "worker", "contract", "travel_document", "health_certificate", "consent", "wish")
_OPEN_STAGES = frozenset({BoardColumn.REFERRED.value, BoardColumn.SELECTED.value})
_TAKES = {
    BoardColumn.REFERRED: frozenset({CANDIDATES}),
    BoardColumn.SELECTED: frozenset({BoardColumn.REFERRED.value}),
    BoardColumn.CONTRACTED: frozenset[str](),
    BoardColumn.DECLINED: _OPEN_STAGES,
    BoardColumn.WITHDRAWN: _OPEN_STAGES,
}


class BoardDialog(Dialog):
    """The board of one job order. `worker_wanted` carries the worker whose page is to be opened."""

    worker_wanted = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, job_order: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("boardDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Referral to {order}").format(order=job_order))
        self._desk = desk
        self._tasks = tasks
        self._order = job_order
        self._open = True
        self._looking = Latest(tasks)
        self._reading = Latest(tasks)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._last: PeopleList | None = None
        self._build()
        self._connect()
        self.reload()

    def reload(self) -> None:
        """Read the candidates and the board again."""
        self._look()
        self._reading.run(referrals.board, self._desk, self._order, done=self._show_board, failed=self._tell)

    def changed(self, changes: Changes) -> None:
        """Follow what was changed, here, by undo, or elsewhere."""
        if changes.touches(*_NOUNS):
            self.reload()

    # Building

    def _build(self) -> None:
        self.title, self.line = OneLine(), OneLine()
        self.title.setObjectName("boardTitle")
        self.title.setProperty("role", "page_title")
        self.line.setObjectName("boardLine")
        self.line.setProperty("role", "muted")
        self.warning = QLabel()
        self.warning.setObjectName("boardWarning")
        self.warning.setProperty("tone", "warn")
        self.warning.setWordWrap(True)
        self.warning.setMargin(8)
        self.warning.hide()
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setObjectName("boardSplit")
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self._candidates())
        self.split.addWidget(self._columns())
        self.split.setSizes([740, 540])
        keep_panes(self.split)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 14)
        layout.setSpacing(8)
        for part in (self.title, self.line, self.warning):
            layout.addWidget(part)
        layout.addWidget(self.split, 1)
        layout.addLayout(self._foot())

    def _candidates(self) -> QWidget:
        self.search = QLineEdit()
        self.search.setObjectName("boardSearch")
        self.search.setProperty("role", "search")
        self.search.setAccessibleName(self.tr("Search candidates"))
        self.search.setPlaceholderText(self.tr("Name, citizen ID or phone"))
        self.search.setToolTip(self.tr("Ctrl+F · Whoever is searched is shown also where the order asks for others"))
        self.search.setClearButtonEnabled(True)
        self.ready = QPushButton(self.tr("Papers in hand"))
        self.ready.setObjectName("boardReady")
        self.ready.setProperty("role", "pill")
        self.ready.setProperty("tone", "ok")
        self.ready.setCheckable(True)
        self.ready.setAutoDefault(False)
        self.ready.setToolTip(self.tr("Only those with a travel document in date and a health certificate"))
        self.count = QLabel()
        self.count.setObjectName("boardCount")
        self.count.setProperty("role", "muted")
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        row.addWidget(self.ready)
        columns = candidate_columns(self._desk.language, self._desk.today())
        self.table = Table("boardCandidates", columns, self._tasks, label=self.tr("Candidates"))
        self.handing = Handing(self.table, CANDIDATES, self.table.selected_ids, frozenset())
        empty = EmptyState(
            "boardEmpty", "people", self.tr("No candidates"),
            hint=self.tr("Nobody is free who fits. Type a name to look among everybody."),
        )  # fmt: skip
        side = QWidget()
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 4, 0)
        layout.setSpacing(6)
        layout.addLayout(row)
        layout.addWidget(self.count)
        layout.addWidget(TableCard(self.table, empty), 1)
        return side

    def _columns(self) -> QWidget:
        self.lists = {column: PeopleList(column, _TAKES[column]) for column in BoardColumn}
        self.after = QTabWidget()
        self.after.setObjectName("boardAfter")
        self.after.setAccessibleName(self.tr("What became of the others"))
        self.after.tabBar().setChangeCurrentOnDrag(True)
        for column in (BoardColumn.CONTRACTED, BoardColumn.DECLINED, BoardColumn.WITHDRAWN):
            self.lists[column].title.hide()
            self.after.addTab(self.lists[column], "")
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(self.lists[BoardColumn.REFERRED], 1)
        above.addWidget(self.lists[BoardColumn.SELECTED], 1)
        upper = QWidget()
        upper.setLayout(above)
        above.setContentsMargins(0, 0, 0, 0)
        self.detail = PersonDetail(self._desk.language)
        lower = QHBoxLayout()
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(8)
        lower.addWidget(self.after, 1)
        lower.addWidget(self.detail, 1)
        side = QWidget()
        layout = QVBoxLayout(side)
        layout.setContentsMargins(4, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(upper, 1)
        layout.addLayout(lower, 1)
        return side

    def _foot(self) -> QHBoxLayout:
        self.refer_button = make_button(
            "boardRefer",
            self.tr("Refer"),
            role="primary",
            icon="plus",
            tip=self.tr("Refer the chosen candidates · Enter"),
        )
        self.select_button = make_button(
            "boardSelect",
            self.tr("Select"),
            icon="check",
            tip=self.tr("The employer takes them · Enter among the referred"),
        )
        self.decline_button = make_button("boardDecline", self.tr("Decline…"), tip=self.tr("Decline… · Delete"))
        self.withdraw_button = make_button(
            "boardWithdraw", self.tr("Withdraw…"), tip=self.tr("Withdraw… · Shift+Delete")
        )
        self.open_button = make_button(
            "boardOpen", self.tr("Worker's page"), role="quiet", icon="person", shortcut="Ctrl+Return"
        )
        self.close_button = make_button("boardClose", self.tr("Close"), tip=self.tr("Close · Escape"))
        row = QHBoxLayout()
        row.setSpacing(8)
        self._acts = (self.refer_button, self.select_button, self.decline_button, self.withdraw_button)
        for button in (*self._acts, self.open_button, self.close_button):
            button.setAutoDefault(False)
        for button in (self.refer_button, self.open_button):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.select_button, self.decline_button, self.withdraw_button, self.close_button):
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        self.search.textEdited.connect(lambda _t: self._pause.start())
        self.search.returnPressed.connect(self._go_to_list)
        self._pause.timeout.connect(self._look)
        self.ready.toggled.connect(lambda _on: self._look())
        self.table.opened.connect(lambda _id: self.refer())
        self.table.chosen.connect(self._candidate_chosen)
        for people in self.lists.values():
            people.chosen.connect(partial(self._person_chosen, people))
            people.list.itemSelectionChanged.connect(self._mark)
            people.on.connect(self.select_them)
            people.down.connect(self.decline)
            people.off.connect(partial(self.decline, withdraw=True))
            people.opened.connect(self._open_worker)
            people.handing.handed.connect(partial(self._handed, people.column))
        self.refer_button.clicked.connect(self.refer)
        self.select_button.clicked.connect(self.select_them)
        self.decline_button.clicked.connect(lambda: self.decline(withdraw=False))
        self.withdraw_button.clicked.connect(lambda: self.decline(withdraw=True))
        self.open_button.clicked.connect(self._open_worker)
        self.close_button.clicked.connect(self.reject)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self.search.setFocus)

    # Showing

    def _look(self) -> None:
        wanted = CandidateFilter(self.search.text().strip(), ready_only=self.ready.isChecked())
        ask = partial(referrals.candidates, filters=wanted)
        self._looking.run(ask, self._desk, self._order, done=self._show_candidates, failed=self._tell)

    def _show_candidates(self, found: Candidates) -> None:
        kept = self.table.current_id()
        self.table.rows.show_rows(found.rows)
        if found.rows and (kept is None or not self.table.select_id(kept)):
            self.table.selectRow(0)
        said = self.tr("{shown} of {total} who may be referred, the best first")
        self.count.setText(said.format(shown=len(found.rows), total=found.total))
        self._mark()

    def _show_board(self, board: Board) -> None:
        order = board.order
        self._open = order.state is JobOrderState.OPEN
        self.title.setText(f"{order.number} · {own(order, 'job')}")
        places = self.tr("{held} of {headcount} places held").format(
            held=grouped(order.held), headcount=grouped(order.headcount)
        )
        women = (
            self.tr("{held} of {women} women").format(held=order.women_held, women=order.women) if order.women else ""
        )
        day = self.tr("papers judged for {day}").format(day=show_date(order.day))
        self.line.setText(" · ".join(part for part in (own(order, "employer"), places, women, day) if part))
        closed = "" if self._open else self.tr("This order is closed: nobody more is referred; those on it stay.")
        self.warning.setText("\n".join(part for part in (closed, *board.warnings) if part))
        self.warning.setVisible(bool(self.warning.text()))
        for column, people in self.lists.items():
            people.show_people(board.columns[column], self._desk.language, self._desk.today())
            place = self.after.indexOf(people)
            if place >= 0:
                self.after.setTabText(place, people.title.text())
        self._mark()

    def _candidate_chosen(self, worker_id: int | None) -> None:
        self._last = None
        row = None if worker_id is None else self.table.rows.record(self.table.currentIndex().row())
        if row is not None:
            self.detail.show_candidate(row)
        self._mark()

    def _person_chosen(self, people: PeopleList, person: BoardPerson | None) -> None:
        if person is not None:
            self._last = people
            for other in self.lists.values():
                if other is not people:
                    other.list.clearSelection()
            self.detail.show_person(person)
        self._mark()

    def _mark(self) -> None:
        """Only what can be done with whoever is chosen can be pressed."""
        column = self._last.column.value if self._last and self._last.selected_ids() else ""
        self.refer_button.setEnabled(self._open and bool(self.table.selected_ids()))
        self.select_button.setEnabled(column == BoardColumn.REFERRED.value)
        for button in (self.decline_button, self.withdraw_button):
            button.setEnabled(column in _OPEN_STAGES)
        self.open_button.setEnabled(bool(column) or self.table.current_id() is not None)

    def _go_to_list(self) -> None:
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    # Moving

    def refer(self) -> None:
        """Refer the chosen candidates."""
        if self.refer_button.isEnabled():
            self._refer(self.table.selected_ids())

    def _refer(self, ids: Sequence[int]) -> None:
        self._run(referrals.refer, ids, self.tr("Referred: {who}"))

    def select_them(self) -> None:
        """The employer takes whoever is chosen among the referred."""
        if self._last is not None and self._last.column is BoardColumn.REFERRED:
            self._run(referrals.select_people, self._last.selected_ids(), self.tr("Selected: {who}"))

    def decline(self, *, withdraw: bool = False) -> None:
        """Ask who says no and why, then take whoever is chosen off."""
        if self._last is not None and self._last.column.value in _OPEN_STAGES:
            self._ask_reason(self._last.selected_ids(), withdraw=withdraw)

    def _ask_reason(self, ids: Sequence[int], *, withdraw: bool) -> None:
        if ids:
            act = referrals.withdraw if withdraw else referrals.decline
            said = self.tr("Withdrawn: {who}") if withdraw else self.tr("Declined: {who}")

            def decided(by: DecidedBy, why: str) -> None:
                self._run(partial(act, by=by, why=why), ids, said)

            ask_reason(self._names(ids), decided, self._desk.language, self, withdraw=withdraw)

    def _handed(self, column: BoardColumn, _source: str, ids: Sequence[int]) -> None:
        """People were dropped on a column."""
        match column:
            case BoardColumn.REFERRED:
                self._refer(ids)
            case BoardColumn.SELECTED:
                self._run(referrals.select_people, ids, self.tr("Selected: {who}"))
            case BoardColumn.DECLINED | BoardColumn.WITHDRAWN:
                self._ask_reason(ids, withdraw=column is BoardColumn.WITHDRAWN)

    def _run(self, act: Callable[..., Moved], ids: Sequence[int], said: str) -> None:
        if not ids:
            return
        names = self._names(ids)
        who = names[0] if len(names) == 1 else self.tr("{count} people").format(count=len(ids))
        told = partial(self._moved, said.format(who=who))
        self._tasks.run(partial(act, worker_ids=tuple(ids)), self._desk, self._order, done=told, failed=self._tell)

    def _moved(self, said: str, moved: Moved) -> None:
        self.reload()
        tone = Tone.WARN if moved.warnings else Tone.OK
        messages.notify(self, " ".join((said, *moved.warnings)), tone, undo=partial(self._take_back, moved.entry))

    def _take_back(self, entry: int) -> None:
        self._tasks.run(undo.undo, self._desk, entry, done=lambda _entry: self.reload(), failed=self._tell)

    def _names(self, ids: Sequence[int]) -> list[str]:
        known = {row.id: row.full_name for people in self.lists.values() for row in people.people()}
        for place in range(self.table.rows.rowCount()):
            row = self.table.rows.record(place)
            if row is not None:
                known.setdefault(row.id, row.full_name)
        return [known.get(worker_id, "—") for worker_id in ids]

    def _open_worker(self) -> None:
        person = self._last.current() if self._last is not None else None
        worker_id = person.id if person is not None else self.table.current_id()
        if worker_id is not None:
            self.accept()
            self.worker_wanted.emit(worker_id)

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)
