"""The tables of a summary: the four figures, and of whom women, by one split; every cell opens its people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from desktop_app.documents.summary import SPLITS, SummaryData, SummaryFigures, SummaryRow
from desktop_app.ui.model import Column
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.reports.asked import Asked, number_words
from desktop_app.ui.reports.outputs import TableOutputs
from desktop_app.ui.reports.people_tab import PeopleTab
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Tasks
from desktop_app.wording import sentence

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

FIGURES = ("across_opening", "handed_over", "returned", "across_closing")
ALL_SPLITS = (*SPLITS, "return_point")


@dataclass(frozen=True, slots=True)
class SplitLine:
    """A row of the table; `code` None is the whole."""

    id: int
    name: str
    code: str | None
    figures: SummaryFigures
    women: SummaryFigures


class SplitsTab(PeopleTab):
    """One table by one split; Enter takes the column that one is in."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(desk, "reportSplits", parent)
        self.split = "employer"
        self._build(tasks)
        self.connect_people()

    def show_data(self, data: SummaryData) -> None:
        """Show the tables of this summary."""
        self._data = data
        self.show_split(self.split)

    def show_split(self, split: str) -> None:
        """Show the table of one split."""
        self.split = split
        self.pills[split].setChecked(True)
        if self._data is None:
            return
        at = self.table.currentIndex()
        self.table.rows.show_rows(self._lines(self._data.by.get(split, ())))
        if at.isValid() and at.row() < self.table.rows.rowCount():
            self.table.setCurrentIndex(self.table.rows.index(at.row(), at.column()))
        self._follow()

    def _lines(self, rows: tuple[SummaryRow, ...]) -> list[SplitLine]:
        unknown = self.tr("not known")
        lines = [SplitLine(n, row.name or unknown, row.code, row.figures, row.women) for n, row in enumerate(rows, 1)]
        if lines and self._data is not None:
            whole, women = self._data.figures, self._data.women
            if self.split == "return_point":
                whole, women = (SummaryFigures(None, None, one.returned, None) for one in (whole, women))
            lines.append(SplitLine(0, self.tr("Total"), None, whole, women))
        return lines

    # Building

    def _build(self, tasks: Tasks) -> None:
        language = self._desk.language
        self.pills: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        pills = QHBoxLayout()
        pills.setSpacing(4)
        for split in ALL_SPLITS:
            pill = QPushButton(sentence("split", split, language))
            pill.setObjectName(f"reportSplit_{split}")
            pill.setProperty("role", "pill")
            pill.setCheckable(True)
            pill.setAccessibleName(pill.text())
            pill.clicked.connect(lambda *_, split=split: self.show_split(split))
            group.addButton(pill)
            self.pills[split] = pill
            pills.addWidget(pill)
        pills.addStretch(1)
        self.table = Table("reportSplitTable", self._columns(), tasks, label=self.tr("Figures by split"))
        empty = EmptyState("reportSplitEmpty", "chart", self.tr("Nobody in this period"),
                           hint=self.tr("Pick another period or programme above."))  # fmt: skip
        self.outputs = TableOutputs(self._desk, tasks, self.table, self.about, self)
        self.people = make_button("reportSplitPeople", self.tr("Show the people"), icon="people")
        self.lay_out(pills, TableCard(self.table, empty))

    def _columns(self) -> tuple[Column, ...]:
        def value(figure: str, *, women: bool) -> Callable[[SplitLine], str]:
            return lambda line: number_words(getattr(line.women if women else line.figures, figure))

        columns = [
            Column("name", self.tr("Name"), 240, lambda line: line.name, stretch=True, tip=lambda line: line.name)
        ]
        heads = (self.tr("Across before"), self.tr("Handed over"), self.tr("Returned"), self.tr("Across after"))
        for figure, head in zip(FIGURES, heads, strict=True):
            women = self.tr("women")
            columns += [
                Column(figure, head, 116, value(figure, women=False), right=True),
                Column(f"{figure}.women", women, 72, value(figure, women=True), right=True, muted=True),
            ]
        return tuple(columns)

    def about(self) -> tuple[str, tuple[str, ...]]:
        """For paper: which table this is."""
        return self.called(sentence("split", self.split, self._desk.language))

    # The people behind a cell

    def meant(self) -> Asked | None:
        """The figure that one is in; None where there is nobody to name."""
        index = self.table.currentIndex()
        line = self.table.rows.record(index.row()) if index.isValid() else None
        if self._data is None or not isinstance(line, SplitLine):
            return None
        key = self.table.rows.columns[index.column()].key
        figure, _, women = key.partition(".")
        if figure == "name":
            figure = "returned" if self.split == "return_point" else "handed_over"
        if getattr(line.women if women else line.figures, figure) is None:
            return None
        title = sentence("figure", figure, self._desk.language) + f" · {line.name}"
        if women:
            title += " · " + self.tr("women")
        split = self.split if line.code is not None else ""
        return Asked(title, self._data.period, self._data.programme_code or None, figure, split, line.code,
                     women=bool(women))  # fmt: skip

    def _follow(self) -> None:
        asked = self.meant()
        self.people.setEnabled(asked is not None)
        words = self.tr("Show the people: {figure}").format(figure=asked.title) if asked else self.tr("Show the people")
        metrics = self.people.fontMetrics()
        self.people.setText(" " + metrics.elidedText(words, Qt.TextElideMode.ElideRight, 520))
        self.people.setAccessibleName(words)
        self.people.setToolTip(f"{words} (Enter)")
