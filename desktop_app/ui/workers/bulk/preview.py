"""What an act would change, person by person and field by field; and who is left out, with why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.services import bulk
from desktop_app.services.bulk import Act, BulkPlan
from desktop_app.services.long_work import Cancelled, Progress
from desktop_app.ui.model import Column
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One thing that changes about one person."""

    id: int
    name: str
    citizen_id: str
    what: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class LeftRow:
    """A person to whom it is not done."""

    id: int
    name: str
    citizen_id: str
    why: str


@dataclass(frozen=True, slots=True)
class Looked:
    """A plan, and its rows as the tables show them; made off the GUI thread, for they may be very many."""

    plan: BulkPlan
    changes: tuple[ChangeRow, ...]
    left: tuple[LeftRow, ...]


def look(
    desk: Desk,
    act: Act,
    worker_ids: Sequence[int],
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Looked:
    """Preview an act; raises as bulk.preview."""
    plan = bulk.preview(desk, act, worker_ids, progress=progress, cancelled=cancelled)
    changes = (
        (person.name, person.citizen_id or "—", field.what, field.old, field.new)
        for person in plan.changes
        for field in person.fields
    )
    left = ((person.name, person.citizen_id or "—", person.why) for person in plan.left_out)
    return Looked(
        plan,
        tuple(ChangeRow(number, *row) for number, row in enumerate(changes)),
        tuple(LeftRow(number, *row) for number, row in enumerate(left)),
    )


class Preview(QWidget):
    """Two lists, and how many are in each."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bulkPreview")
        self.changes = Table("bulkChanges", _change_columns(), tasks, label=self.tr("What changes"))
        self.left = Table("bulkLeftOut", _left_columns(), tasks, label=self.tr("Who is left out"))
        self.empty = EmptyState("bulkNoChanges", "info", "")
        none_left = EmptyState("bulkNobodyLeft", "check-circle", self.tr("Nobody is left out"))
        self._lists = QStackedWidget()
        self._lists.addWidget(TableCard(self.changes, self.empty))
        self._lists.addWidget(TableCard(self.left, none_left))
        self._pills = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(8)
        for number, (name, tone) in enumerate((("bulkShowChanges", "ok"), ("bulkShowLeftOut", "warn"))):
            pill = QPushButton()
            pill.setObjectName(name)
            pill.setProperty("role", "pill")
            pill.setProperty("tone", tone)
            pill.setCheckable(True)
            pill.setAutoDefault(False)
            self._pills.addButton(pill, number)
            row.addWidget(pill)
        self._pills.idClicked.connect(self._lists.setCurrentIndex)
        self.so_already = QLabel()
        self.so_already.setObjectName("bulkSoAlready")
        self.so_already.setProperty("role", "muted")
        row.addWidget(self.so_already)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self._lists, 1)

    def wait(self, title: str, hint: str = "") -> None:
        """Nothing can be shown yet: say what to do first."""
        self.changes.rows.show_rows([])
        self.left.rows.show_rows([])
        self.empty.say(title, hint)
        self._count(0, 0, 0)
        self._look_at(0)

    def show_plan(self, looked: Looked) -> None:
        """Show what a plan says."""
        plan = looked.plan
        self.changes.rows.show_rows(looked.changes)
        self.left.rows.show_rows(looked.left)
        self.empty.say(self.tr("Nothing would change"))
        self._count(len(plan.changes), len(plan.left_out), plan.unchanged)
        self._look_at(0 if plan.changes or not plan.left_out else 1)

    def _count(self, changes: int, left: int, already: int) -> None:
        self._pills.button(0).setText(self.tr("Changes: {n}").format(n=changes))
        self._pills.button(1).setText(self.tr("Left out: {n}").format(n=left))
        self._pills.button(1).setEnabled(left > 0)
        self.so_already.setText(self.tr("{n} are so already").format(n=already) if already else "")

    def _look_at(self, number: int) -> None:
        self._pills.button(number).setChecked(True)
        self._lists.setCurrentIndex(number)


def _change_columns() -> tuple[Column, ...]:
    translate = QCoreApplication.translate
    return (
        Column("name", translate("Bulk", "Full name"), 190, lambda row: row.name),
        Column("citizen", translate("Bulk", "Citizen ID"), 136, lambda row: row.citizen_id),
        Column("what", translate("Bulk", "What"), 180, lambda row: row.what),
        Column("old", translate("Bulk", "Now"), 220, lambda row: row.old, muted=True, tip=lambda row: row.old),
        Column("new", translate("Bulk", "Then"), 260, lambda row: row.new, stretch=True, tip=lambda row: row.new),
    )


def _left_columns() -> tuple[Column, ...]:
    translate = QCoreApplication.translate
    return (
        Column("name", translate("Bulk", "Full name"), 190, lambda row: row.name),
        Column("citizen", translate("Bulk", "Citizen ID"), 136, lambda row: row.citizen_id),
        Column("why", translate("Bulk", "Why"), 500, lambda row: row.why, stretch=True, tip=lambda row: row.why),
    )
