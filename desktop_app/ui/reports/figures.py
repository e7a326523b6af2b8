"""Every figure of a summary in one table: now, of whom women, the same period last year, since the year began."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.documents.summary import FigureLine, SummaryData
from desktop_app.rules.summary import parse_period, year_before
from desktop_app.ui.model import Column
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.reports.asked import Asked, number_words
from desktop_app.ui.reports.outputs import TableOutputs
from desktop_app.ui.reports.people_tab import PeopleTab
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_PARTS = ("now", "before", "since")


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table."""

    id: int
    line: FigureLine


class FiguresTab(PeopleTab):
    """All figures, one a row; what is not known is blank, zero is 0."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(desk, "reportFigures", parent)
        self._build(tasks)
        self.connect_people()

    def show_data(self, data: SummaryData) -> None:
        """Show the figures of this summary."""
        self._data = data
        self.table.rows.show_rows([Line(place, line) for place, line in enumerate(data.lines, 1)])
        self._follow()

    def about(self) -> tuple[str, tuple[str, ...]]:
        """For paper: what these figures are of."""
        return self.called(self.tr("All figures"))

    def _build(self, tasks: Tasks) -> None:
        self.table = Table("reportFigureTable", self._columns(), tasks, label=self.tr("All figures"))
        empty = EmptyState("reportFigureEmpty", "chart", self.tr("Reading…"))
        self.means = QLabel()
        self.means.setObjectName("reportFigureMeans")
        self.means.setProperty("role", "muted")
        self.means.setWordWrap(True)
        self.means.setMinimumHeight(40)
        self.means.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.outputs = TableOutputs(self._desk, tasks, self.table, self.about, self)
        self.people = make_button("reportFigurePeople", self.tr("Show the people"), icon="people",
                                  tip=self.tr("Show the people behind it (Enter)"))  # fmt: skip
        self.lay_out(TableCard(self.table, empty), below=self.means)

    def _columns(self) -> tuple[Column, ...]:
        heads = {
            "now": self.tr("This period"),
            "before": self.tr("Last year"),
            "since": self.tr("Since the year began"),
        }
        columns = [Column("name", self.tr("Figure"), 300, lambda row: row.line.name, stretch=True,
                          tip=lambda row: row.line.means)]  # fmt: skip
        for part in _PARTS:
            width = {"now": 120, "before": 176, "since": 176}[part]
            columns += [
                Column(part, heads[part], width, partial(_words, part, 0), right=True),
                Column(f"{part}.women", self.tr("women"), 84, partial(_words, part, 1), right=True, muted=True),
            ]
        return tuple(columns)

    def meant(self) -> Asked | None:
        """The figure that one is in; None where there is nobody to name."""
        index = self.table.currentIndex()
        row = self.table.rows.record(index.row()) if index.isValid() else None
        data = self._data
        if data is None or not isinstance(row, Line) or not (row.line.people or row.line.code == "plan.reached"):
            return None
        part, _, women = self.table.rows.columns[index.column()].key.partition(".")
        part = "now" if part == "name" else part
        earlier = year_before(parse_period(data.period))
        period = earlier.text if part == "before" and earlier is not None else data.period
        if getattr(row.line, part)[1 if women else 0] is None:
            return None
        title = row.line.name + (" · " + self.tr("women") if women else "")
        return Asked(title, period, data.programme_code or None, row.line.code, women=bool(women),
                     since_year=part == "since")  # fmt: skip

    def _follow(self) -> None:
        index = self.table.currentIndex()
        row = self.table.rows.record(index.row()) if index.isValid() else None
        self.means.setText(
            f"{row.line.name}: {row.line.means}"
            if isinstance(row, Line)
            else self.tr("Choose a line: what it counts is said here.")
        )
        super()._follow()


def _words(part: str, place: int, row: Line) -> str:
    return number_words(getattr(row.line, part)[place], percent=row.line.percent)
