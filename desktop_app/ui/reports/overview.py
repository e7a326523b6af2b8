"""The figures of a period at a glance: four cards, and three charts."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.documents.summary import SummaryData
from desktop_app.rules.summary import parse_period
from desktop_app.ui.combo import QuietCombo
from desktop_app.ui.reports.asked import Asked
from desktop_app.ui.reports.bar_chart import BarChart
from desktop_app.ui.reports.cards import FigureCard
from desktop_app.ui.reports.month_chart import MonthChart
from desktop_app.ui.reports.plan_chart import PlanChart
from desktop_app.wording import sentence

MAIN = ("across_opening", "handed_over", "returned", "across_closing")
_SPLITS = ("employer", "commune", "job", "partner", "market", "point")


class Overview(QScrollArea):
    """Shows one summary; `asked(Asked)` for the people behind a figure."""

    asked = Signal(object)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reportOverview")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._language = language
        self._data: SummaryData | None = None
        self._build()
        self._connect()

    def show_data(self, data: SummaryData) -> None:
        """Show this one."""
        self._data = data
        lines = {line.code: line for line in data.lines}
        for code, card in self.cards.items():
            card.show_line(lines[code], data)
        self.months.show_months(data.months)
        self.plan.show_plan(data.plan, parse_period(data.period).year)
        self._show_bars()

    def _build(self) -> None:
        self.cards = {code: FigureCard(code) for code in MAIN}
        self.months, self.bars, self.plan = MonthChart(), BarChart(), PlanChart()
        self.split, self.figure = self._choice("reportBarsSplit"), self._choice("reportBarsFigure")
        self.split.addItems([sentence("split", split, self._language) for split in _SPLITS])
        self.split.setAccessibleName(self.tr("Bars by"))
        self.figure.addItems([sentence("figure", code, self._language) for code in MAIN])
        self.figure.setAccessibleName(self.tr("Figure of the bars"))
        self.figure.setCurrentIndex(1)
        inside = QWidget()
        inside.setObjectName("reportOverviewInside")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 8, 0, 0)
        grid.setSpacing(12)
        for place, card in enumerate(self.cards.values()):
            grid.addWidget(card, 0, place)
            grid.setColumnStretch(place, 1)
        choices = QHBoxLayout()
        choices.addWidget(self.figure, 3)
        choices.addWidget(self.split, 2)
        grid.addWidget(_card(self.tr("Out and back, month by month"), self.months), 1, 0, 1, 2)
        grid.addWidget(_card("", self.bars, choices), 1, 2, 1, 2)
        grid.addWidget(_card("", self.plan), 2, 0, 1, 4)
        grid.setRowStretch(1, 1)
        self.setWidget(inside)

    def _choice(self, name: str) -> QuietCombo:
        made = QuietCombo()
        made.setObjectName(name)
        made.setMinimumContentsLength(8)
        return made

    def _connect(self) -> None:
        for card in self.cards.values():
            card.asked.connect(self.asked)
        self.months.asked.connect(self._ask_month)
        self.bars.asked.connect(self._ask_bar)
        self.plan.asked.connect(partial(self._ask_plan))
        self.split.currentIndexChanged.connect(self._show_bars)
        self.figure.currentIndexChanged.connect(self._show_bars)

    def _show_bars(self, _place: int = 0) -> None:
        if self._data is not None:
            split, figure = _SPLITS[self.split.currentIndex()], MAIN[self.figure.currentIndex()]
            title = f"{self.figure.currentText()} · {self.split.currentText()}"
            self.bars.show_rows(self._data.by.get(split, ()), figure, title)

    # The people behind

    def _ask_month(self, key: tuple[str, str]) -> None:
        if self._data is None:
            return
        month, figure = key
        to_the_14th = parse_period(self._data.period).year_from.month != 1
        period = f"{month}@15" if to_the_14th else month
        title = sentence("figure", figure, self._language)
        self.asked.emit(Asked(f"{title} · {month[5:]}/{month[:4]}", period, self._programme(), figure))

    def _ask_bar(self, code: str) -> None:
        if self._data is None:
            return
        split, figure = _SPLITS[self.split.currentIndex()], MAIN[self.figure.currentIndex()]
        row = next((row for row in self._data.by[split] if row.code == code), None)
        name = row.name if row is not None and row.name else self.tr("not known")
        title = f"{self.figure.currentText()} · {name}"
        self.asked.emit(Asked(title, self._data.period, self._programme(), figure, split, code))

    def _ask_plan(self, figure: str) -> None:
        if self._data is not None:
            title = sentence("figure", figure, self._language)
            self.asked.emit(Asked(title, self._data.period, self._programme(), figure))

    def _programme(self) -> str | None:
        return (self._data.programme_code or None) if self._data is not None else None


def _card(title: str, chart: QWidget, head: QHBoxLayout | None = None) -> QFrame:
    card = QFrame()
    card.setProperty("role", "card")
    layout = QVBoxLayout(card)
    layout.setContentsMargins(14, 10, 14, 8)
    layout.setSpacing(6)
    if title:
        label = QLabel(title)
        label.setProperty("role", "section")
        layout.addWidget(label)
    if head is not None:
        layout.addLayout(head)
    layout.addWidget(chart, 1)
    return card
