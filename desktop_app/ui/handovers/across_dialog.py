"""Who comes back: those across with the partner, by person with their departure; by contract's end, all, or chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.clock import hanoi_day
from desktop_app.errors import KnownError
from desktop_app.formats import fold, show_date
from desktop_app.services import returns
from desktop_app.services.returns import Departed
from desktop_app.ui import messages
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.forms import CheckField, DateField
from desktop_app.ui.model import Column
from desktop_app.ui.naming import listed
from desktop_app.ui.sizes import resize_within
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Latest, Tasks

if TYPE_CHECKING:
    from db.rows import HandoverRow
    from desktop_app.services.work import Desk


class AcrossDialog(Dialog):
    """`asked(ids)` of those who are to come back. Nobody is kept from it. Open with open()."""

    asked = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, handover: HandoverRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("acrossDialog")
        self.setWindowTitle(self.tr("Add those who are across"))
        resize_within(self, 1040, 600)
        self._desk = desk
        self._tasks = tasks
        self._latest = Latest(tasks)
        self._handover = handover
        self._people: tuple[Departed, ...] = ()
        self._build()
        self._connect()
        self._read()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        title = QLabel(self.tr("Who comes back on {number}?").format(number=self._handover.number))
        title.setProperty("role", "card_title")
        filters = self._filters()
        self.table = Table("acrossTable", self._columns(), self._tasks, label=self.tr("Those who are across"))
        self.empty = EmptyState(
            "acrossEmpty",
            "people",
            self.tr("Nobody is across with this partner"),
            hint=self.tr("Whoever left and has not come back stands here. Others are found by “Add people”."),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(title)
        layout.addLayout(filters)
        layout.addWidget(TableCard(self.table, self.empty), 1)
        layout.addLayout(self._foot())

    def _filters(self) -> QHBoxLayout:
        self.search = QLineEdit()
        self.search.setObjectName("acrossSearch")
        self.search.setProperty("role", "search")
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setPlaceholderText(self.tr("Name, citizen ID, employer or departure"))
        self.search.setClearButtonEnabled(True)
        self.until = DateField("acrossUntil", self.tr("Contract over by"))
        self.all = CheckField("acrossAll", self.tr("Also of other partners"))
        filters = QHBoxLayout()
        filters.setSpacing(16)
        filters.addWidget(self.search, 1, Qt.AlignmentFlag.AlignBottom)
        filters.addWidget(self.until)
        filters.addWidget(self.all, 0, Qt.AlignmentFlag.AlignBottom)
        return filters

    def _foot(self) -> QHBoxLayout:
        self.count = QLabel()
        self.count.setObjectName("acrossCount")
        self.count.setProperty("role", "muted")
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName("acrossCancel")
        self.cancel.setAutoDefault(False)
        self.every = QPushButton()
        self.every.setObjectName("acrossEvery")
        self.every.setAutoDefault(False)
        self.go = QPushButton()
        self.go.setObjectName("acrossGo")
        self.go.setProperty("role", "primary")
        self.go.setDefault(True)
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        for button in (self.cancel, self.every, self.go):
            foot.addWidget(button)
        return foot

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("name", self.tr("Full name"), 160, lambda p: p.full_name),
            Column("citizen", self.tr("Citizen ID"), 136, lambda p: p.citizen_id),
            Column("employer", self.tr("Employer"), 150, lambda p: p.employer_vi, stretch=True, tip=_employer),
            Column("departure", self.tr("Left on"), 104, lambda p: show_date(p.departed_on)),
            Column("handover", self.tr("Departure"), 126, lambda p: p.departure or "–"),
            Column("ends", self.tr("Contract until"), 116, lambda p: show_date(p.contract_ends) or "–"),
            Column("remark", self.tr("To look at"), 130, self._remark, tip=self._remark),
        )

    def _remark(self, person: Departed) -> str:
        said = []
        if person.missing:
            said.append(self.tr("contact was lost"))
        if person.listed_on:
            said.append(self.tr("on {number}").format(number=person.listed_on))
        if person.contract_ends is not None and person.contract_ends > hanoi_day(self._handover.at):
            said.append(self.tr("contract still runs"))
        return listed(said)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.until.changed.connect(self._filter)
        self.all.changed.connect(self._read)
        self.table.picked.connect(lambda _ids: self._name())
        self.table.opened.connect(lambda _id: self._ask_chosen())
        self.search.returnPressed.connect(self._ask_chosen)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._ask_chosen)
        self.every.clicked.connect(self._ask_every)

    def _read(self) -> None:
        read = partial(returns.across_with, self._desk, self._handover.number, all_partners=self.all.value())
        self._latest.run(read, done=self._show, failed=self._tell)

    def _show(self, people: tuple[Departed, ...]) -> None:
        self._people = people
        self._filter()

    def shown(self) -> tuple[Departed, ...]:
        """Those whom search and day leave."""
        words = fold(self.search.text()).split()
        day = self.until.value()
        found = self._people if day is None else returns.ending_by(self._people, day)
        return tuple(one for one in found if all(word in _searched(one) for word in words))

    def _filter(self) -> None:
        shown = self.shown()
        self.table.rows.show_rows(shown)
        if shown:
            self.table.selectRow(0)
        said = self.tr("{n} of {all} people who are across with this partner")
        self.count.setText(said.format(n=len(shown), all=len(self._people)))
        self.every.setText(self.tr("Add all {n}").format(n=len(shown)))
        self.every.setEnabled(bool(shown))
        self._name()

    def _name(self) -> None:
        ids = self.table.selected_ids()
        self.go.setEnabled(bool(ids))
        self.go.setText(self.tr("Add {n} chosen").format(n=len(ids)))

    def _ask_chosen(self) -> None:
        self._give(self.table.selected_ids())

    def _ask_every(self) -> None:
        self._give([one.worker_id for one in self.shown()])

    def _give(self, ids: Sequence[int]) -> None:
        if ids:
            self.accept()
            self.asked.emit(tuple(ids))

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)


def _employer(person: Departed) -> str:
    return person.employer_vi


def _searched(person: Departed) -> str:
    return fold(f"{person.full_name} {person.citizen_id} {person.employer_vi} {person.departure}")
