"""What has changed in what earlier reports told, person by person; read when the tab is first looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.documents.summary import AdjustmentLine, SummaryData
from desktop_app.errors import KnownError
from desktop_app.formats import show_date
from desktop_app.services import reports
from desktop_app.ui import messages
from desktop_app.ui.model import Column
from desktop_app.ui.naming import grouped
from desktop_app.ui.reports.asked import days_words, period_words
from desktop_app.ui.reports.outputs import TableOutputs
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Latest, Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table."""

    id: int
    line: AdjustmentLine


class AdjustmentsTab(QWidget):
    """`worker_asked(id)` for one of them; Enter opens."""

    worker_asked = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reportAdjustments")
        self._desk = desk
        self._reading = Latest(tasks)
        self._period = ""
        self._programme: str | None = None
        self._stale = True
        self._build(tasks)
        self.table.opened.connect(self._open)

    def forget(self, period: str, programme: str | None) -> None:
        """Another period, or other records: read again when looked at."""
        self._period, self._programme, self._stale = period, programme, True
        if self.isVisible():
            self.activated()

    def activated(self) -> None:
        """Shown."""
        if self._stale and self._period:
            self._stale = False
            self.empty.say(self.tr("Reading…"))
            self.table.rows.show_rows([])
            self._reading.run(
                reports.figures, self._desk, self._period, self._programme, done=self._show, failed=self._tell
            )

    def about(self) -> tuple[str, tuple[str, ...]]:
        """For paper: what these are."""
        return self.tr("Adjustments") + f" · {days_words(self._period)}", ()

    def _build(self, tasks: Tasks) -> None:
        self.carried = QLabel()
        self.carried.setObjectName("reportCarried")
        self.carried.setWordWrap(True)
        self.table = Table("reportAdjustmentTable", self._columns(), tasks, label=self.tr("Adjustments"))
        self.empty = EmptyState("reportAdjustmentEmpty", "check-circle", "")
        self.outputs = TableOutputs(self._desk, tasks, self.table, self.about, self)
        foot = QHBoxLayout()
        foot.addLayout(self.outputs.row)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.carried)
        layout.addWidget(TableCard(self.table, self.empty), 1)
        layout.addLayout(foot)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("report", self.tr("Report"), 130, lambda row: row.line.report),
            Column("period", self.tr("Period"), 120, lambda row: period_words(row.line.period)),
            Column("name", self.tr("Full name"), 170, lambda row: row.line.full_name),
            Column("citizen_id", self.tr("Citizen ID"), 130, lambda row: row.line.citizen_id),
            Column("day", self.tr("Day"), 112, lambda row: show_date(row.line.day), hidden=True),
            Column("said", self.tr("What changed"), 220, lambda row: row.line.said, stretch=True,
                   tip=lambda row: row.line.said),
            Column("out", self.tr("Out"), 66, lambda row: _signed(row.line.handed_over), right=True),
            Column("back", self.tr("Back"), 66, lambda row: _signed(row.line.returned), right=True),
            Column("across", self.tr("Across"), 128, lambda row: _signed(row.line.across), right=True),
        )  # fmt: skip

    def _show(self, data: SummaryData) -> None:
        rows = [Row(place, line) for place, line in enumerate(data.adjustments, 1)]
        self.empty.say(
            self.tr("Nothing has changed in earlier reports"),
            self.tr("Once a report is issued, what is added or mended later stands here, person by person."),
        )
        self.table.rows.show_rows(rows)
        carried = data.carried
        self.carried.setVisible(carried is not None)
        if carried is not None:
            said = self.tr("Report {report} closed with {closing} across; {difference} since then; opening {opening}.")
            self.carried.setText(
                said.format(report=carried.report, closing=grouped(carried.closing),
                            difference=_signed(carried.difference), opening=grouped(carried.opening))
            )  # fmt: skip

    def _open(self, row_id: int | None) -> None:
        row = self.table.rows.record((row_id or 0) - 1)
        if isinstance(row, Row):
            self.worker_asked.emit(row.line.worker_id)

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)


def _signed(value: int) -> str:
    return f"{value:+d}" if value else "0"
