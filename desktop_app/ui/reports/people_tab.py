"""A table of figures whose cells open the people behind them: what every such tab has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.documents.summary import SummaryData
from desktop_app.ui.reports.asked import Asked, days_words
from desktop_app.ui.reports.outputs import TableOutputs
from desktop_app.ui.table import Table

if TYPE_CHECKING:
    from desktop_app.services.work import Desk


class PeopleTab(QWidget):
    """`asked(Asked)` for the people behind a figure. A tab makes its `table`, `outputs` and `people` as it is built."""

    asked = Signal(object)
    table: Table
    outputs: TableOutputs
    people: QPushButton

    def __init__(self, desk: Desk, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._desk = desk
        self._data: SummaryData | None = None

    def meant(self) -> Asked | None:
        """The figure that one is in; None where there is nobody to name."""
        raise NotImplementedError

    def called(self, title: str) -> tuple[str, tuple[str, ...]]:
        """For paper: what a table of that title is of."""
        if self._data is None:
            return title, ()
        notes = (self._data.programme_name,) if self._data.programme_name else ()
        return f"{title} · {days_words(self._data.period)}", notes

    def lay_out(self, *above: QWidget | QHBoxLayout, below: QWidget | None = None) -> None:
        """One beneath the other: what is given (the last takes the room), `below`, the ways out."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        for part in above:
            if isinstance(part, QWidget):
                layout.addWidget(part, 1)
            else:
                layout.addLayout(part)
        if below is not None:
            layout.addWidget(below)
        foot = QHBoxLayout()
        foot.addLayout(self.outputs.row)
        foot.addStretch(1)
        foot.addWidget(self.people)
        layout.addLayout(foot)

    def connect_people(self) -> None:
        """Enter and the button open the people; the button follows the cell."""
        self.table.opened.connect(self._open)
        self.people.clicked.connect(lambda: self._open(None))
        self.table.selectionModel().currentChanged.connect(lambda *_: self._follow())

    def _follow(self) -> None:
        self.people.setEnabled(self.meant() is not None)

    def _open(self, _row: int | None) -> None:
        asked = self.meant()
        if asked is not None:
            self.asked.emit(asked)
