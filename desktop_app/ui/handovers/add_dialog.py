"""Putting people on a handover: the cleared ones of a job order, or anybody who is looked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from db.rows import JobOrderRow, WorkerListRow
from db.vocabulary import Verdict
from desktop_app.clock import hanoi_day
from desktop_app.errors import KnownError
from desktop_app.formats import show_date
from desktop_app.services import clearance, workers
from desktop_app.services.clearance import PersonClearance
from desktop_app.ui import messages
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.entering import is_enter
from desktop_app.ui.forms import ChoiceField, restyle
from desktop_app.ui.handovers.columns import verdict_pill, verdict_words
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.naming import listed, order_words, sentences
from desktop_app.ui.sizes import resize_within
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Latest, Tasks

if TYPE_CHECKING:
    from db.rows import HandoverRow
    from desktop_app.services.work import Desk

_SHOWN = 50
_PAUSE = 120


class OrderDialog(Dialog):
    """Which job order's cleared people? `asked(number)`; None for those of every order of the partner."""

    asked = Signal(object)

    def __init__(self, orders: Sequence[JobOrderRow], partner: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("addClearedDialog")
        self.setWindowTitle(self.tr("Add cleared people"))
        self.setMinimumWidth(520)
        of_partner = [order for order in orders if order.partner == partner]
        self.order = ChoiceField(
            "addClearedOrder",
            self.tr("Job order"),
            [(order.number, order_words(order)) for order in of_partner],
            search=True,
            empty=self.tr("All job orders of this partner"),
        )
        note = QLabel(
            self.tr(
                "Everybody who may cross on this handover's day is put on the list; the others stay where they are."
            )
        )
        note.setProperty("role", "muted")
        note.setWordWrap(True)
        self.go = _primary("addClearedGo", self.tr("Add the cleared ones"))
        self.cancel = _plain("addClearedCancel", self.tr("Cancel"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        layout.addWidget(self.order)
        layout.addWidget(note)
        layout.addLayout(_foot(self.cancel, self.go))
        if len(of_partner) == 1:
            self.order.set_value(of_partner[0].number)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._ask)
        self.order.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        self.accept()
        self.asked.emit(self.order.value())


class AddPeopleDialog(Dialog):
    """Look for people, see whether they may cross on this handover, add one or several: `asked(ids)`, each time."""

    asked = Signal(object)

    def __init__(
        self, desk: Desk, tasks: Tasks, handover: HandoverRow, parent: QWidget | None = None, *, instead: str = ""
    ) -> None:
        """`instead`: the question where one person is looked for, who goes in another's place."""
        super().__init__(parent)
        self.setObjectName("addPeopleDialog")
        self.setWindowTitle(instead or self.tr("Add people"))
        self._instead = instead
        resize_within(self, 860, 560)
        self._desk = desk
        self._tasks = tasks
        self._handover = handover
        self._latest = Latest(tasks)
        self._verdicts: dict[int, PersonClearance] = {}
        self._rows: Sequence[WorkerListRow] = ()
        self._looking = self._go_down_then = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._build()
        self._connect()
        self._look()

    def _build(self) -> None:
        self.search = QLineEdit()
        self.search.setObjectName("addPeopleSearch")
        self.search.setProperty("role", "search")
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setPlaceholderText(self.tr("Name with or without marks, citizen ID, document, phone, commune"))
        self.search.setClearButtonEnabled(True)
        self.table = Table("addPeopleTable", self._columns(), self._tasks, label=self.tr("People found"))
        self.empty = EmptyState(
            "addPeopleEmpty", "search", self.tr("Nobody found"), hint=self.tr("Type part of a name or of a number.")
        )
        self.told = QLabel()
        self.told.setObjectName("addPeopleTold")
        self.told.setWordWrap(True)
        self.told.setMargin(8)
        self.told.hide()
        self.go = _primary("addPeopleGo", self.tr("Add to the list"))
        self.go.setToolTip(self.tr("Add the selected people (Enter)"))
        self.cancel = _plain("addPeopleClose", self.tr("Close"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(self.search)
        layout.addWidget(TableCard(self.table, self.empty), 1)
        layout.addWidget(self.told)
        layout.addLayout(_foot(self.cancel, self.go))

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("name", self.tr("Full name"), 200, lambda r: r.full_name, stretch=True),
            Column("born", self.tr("Born"), 110, lambda r: show_date(r.birth_date, r.birth_precision)),
            Column("citizen", self.tr("Citizen ID"), 140, lambda r: r.citizen_id or ""),
            Column("commune", self.tr("Commune"), 140, lambda r: r.commune_name or ""),
            Column("verdict", self.tr("May cross"), 164, self._verdict_text, pill=self._verdict),
        )

    def _connect(self) -> None:
        self.search.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self._look)
        self.table.opened.connect(lambda _id: self._ask())
        self.table.picked.connect(self._picked)
        self.table.chosen.connect(self._say_why)
        self.go.clicked.connect(self._ask)
        self.cancel.clicked.connect(self.reject)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the search adds the only one who is called so, and goes to the list where there are several."""
        if not is_enter(event) or not self.search.hasFocus():
            super().keyPressEvent(event)
        elif self._pause.isActive() or self._looking:  # what is listed is not yet what was typed
            self._go_down_then = True
        else:
            self._go_down()

    def _look(self) -> None:
        self._looking = True
        self._latest.run(_found, self._desk, self.search.text(), self._handover, done=self._show, failed=self._tell)

    def _show(self, found: tuple[Sequence[WorkerListRow], dict[int, PersonClearance]]) -> None:
        self._looking = False
        self._rows, self._verdicts = found
        self.table.rows.show_rows(self._rows)
        self.told.hide()
        if self._rows:
            self.table.selectRow(0)
        if self._go_down_then:
            self._go_down_then = False
            self._go_down()

    def _tell(self, error: KnownError) -> None:
        self._looking = self._go_down_then = False
        messages.tell(self, error, self._desk.language)

    def _go_down(self) -> None:
        if len(self._rows) == 1:
            self._ask()
        else:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _picked(self, ids: tuple[int, ...]) -> None:
        self.go.setEnabled(bool(ids))
        if self._instead:
            self.go.setEnabled(len(ids) == 1)
            self.go.setText(self.tr("Swap"))
            return
        many = self.tr("Add {n} people to the list").format(n=len(ids))
        self.go.setText(many if len(ids) > 1 else self.tr("Add to the list"))

    def _ask(self) -> None:
        ids = self.table.selected_ids()
        if not ids or (self._instead and len(ids) != 1):
            return
        if self._instead:
            self.accept()
        self.asked.emit(ids)
        if self._instead:
            return
        added = listed(row.full_name for row in self._rows if row.id in ids)
        self._say(self.tr("Added: {names}").format(names=added), "ok")
        self.search.clear()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_why(self, worker_id: int | None) -> None:
        person = self._verdicts.get(worker_id or 0)
        if person is None:
            return
        blocked = person.verdict is Verdict.BLOCKED
        said = sentences(*(part for finding in person.findings[:2] for part in (finding.message, finding.fix)))
        self._say(said, "block" if blocked else "warn")

    def _say(self, text: str, tone: str) -> None:
        self.told.setProperty("tone", tone)
        restyle(self.told)
        self.told.setText(text)
        self.told.setVisible(bool(text))

    def _verdict_text(self, row: WorkerListRow) -> str:
        person = self._verdicts.get(row.id)
        return verdict_words(person.verdict) if person else ""

    def _verdict(self, row: WorkerListRow) -> Pill | None:
        person = self._verdicts.get(row.id)
        return verdict_pill(person.verdict) if person else None


def _found(desk: Desk, text: str, handover: HandoverRow) -> tuple[list[WorkerListRow], dict[int, PersonClearance]]:
    rows = workers.search(desk, text, limit=_SHOWN)
    people = clearance.for_workers(
        desk,
        [row.id for row in rows],
        on=hanoi_day(handover.at),
        gate_code=handover.gate_code,
        partner_id=handover.partner_id,
        programme_code=handover.programme,
        direction=handover.direction,
        handover_id=handover.id,
    )
    return rows, {person.worker_id: person for person in people}


def _primary(name: str, words: str) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName(name)
    button.setProperty("role", "primary")
    button.setDefault(True)
    return button


def _plain(name: str, words: str) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName(name)
    button.setAutoDefault(False)
    return button


def _foot(cancel: QPushButton, go: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(cancel)
    row.addWidget(go)
    return row
