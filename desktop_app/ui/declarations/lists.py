"""The lists of the place: pills with counts, search, commune and year, and a table for each list."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.rows import CommuneRow
from desktop_app.services import declaration_views
from desktop_app.services.declaration_views import OF_A_YEAR, Counts, Line, View
from desktop_app.ui.declarations.columns import VIEW_TONES, columns_of, empty_words, order_of, view_words
from desktop_app.ui.forms import ChoiceField
from desktop_app.ui.narrowing import make_pills, make_search, narrowing_row, pill_row, year_field
from desktop_app.ui.ordering import in_order
from desktop_app.ui.remembering import Remembered
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Latest, Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_SELECT_AGAIN = 500


class DeclarationLists(QWidget):
    """Shows one list at a time. `at_hand` are the rows of the list in sight, searched or not."""

    picked = Signal()
    """Another list, or other rows of it, are chosen."""
    opened = Signal(object)
    """A Line was asked for by Enter or a double click."""
    trouble = Signal(object)
    counted = Signal(object)
    """Counts, whenever the lists were read."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("declarationLists")
        self._desk = desk
        self._tasks = tasks
        self._reading = Latest(tasks)
        self.view = View.DUE
        self.at_hand: tuple[Line, ...] = ()
        self._build()
        self._connect()

    @property
    def table(self) -> Table:
        """The table in sight."""
        return self.tables[self.view]

    def selected(self) -> tuple[Line, ...]:
        """The rows that are selected."""
        wanted = set(self.table.selected_ids())
        return tuple(line for line in self.at_hand if line.id in wanted)

    @property
    def chosen_year(self) -> int:
        """The year of the lists that are of a year."""
        return int(self.year.value() or self._desk.today().year)

    def offer(self, communes: Sequence[CommuneRow]) -> None:
        """The communes by which may be filtered."""
        known = [(c.code, f"{c.name} ({c.unit.lower()})") for c in communes]
        self.commune.set_choices([("", self.tr("Commune not known")), *known])
        if self.remembered.restore():
            self._fill()

    def show_view(self, view: View) -> None:
        """Show another list."""
        self.view = view
        self.pills[view].setChecked(True)
        self.year.setVisible(view in OF_A_YEAR)
        self._layers.setCurrentWidget(self.cards[view])
        self.reload()

    def reload(self) -> None:
        """Read the list in sight again, and how many stand in each."""
        self._reading.run(_read, self._desk, self.view, self.chosen_year, done=self._show, failed=self.trouble.emit)

    def focus_table(self) -> None:
        """Let the keys go through the rows."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(self._finding_row())
        layout.addLayout(self._pill_row())
        self.place = QHBoxLayout()
        layout.addLayout(self.place)
        self._layers = QStackedWidget()
        self._layers.setObjectName("declarationTables")
        self.tables: dict[View, Table] = {}
        self.cards: dict[View, TableCard] = {}
        for view in View:
            table = Table(f"declarations_{view}", columns_of(view), self._tasks, label=view_words(view))
            title, hint = empty_words(view)
            empty = EmptyState(f"declarationsEmpty_{view}", "letter", title, hint=hint)
            self.tables[view], self.cards[view] = table, TableCard(table, empty)
            self._layers.addWidget(self.cards[view])
        layout.addWidget(self._layers, 1)

    def _finding_row(self) -> QHBoxLayout:
        hint = self.tr("Name with or without marks, citizen ID, contract or letter number")
        self.search = make_search("declarations", hint)
        self.commune = ChoiceField(
            "declarationsCommune", self.tr("Commune"), search=True, empty=self.tr("All communes")
        )
        self.year = year_field("declarations", self._desk.today().year)
        return narrowing_row(self.search, ((self.commune, 250), (self.year, 104)), 12)

    def _pill_row(self) -> QHBoxLayout:
        self.pills = make_pills(self, "declarations", ((view, view_words(view), VIEW_TONES[view]) for view in View))
        self.pills[View.DUE].setChecked(True)
        return pill_row(self.pills.values(), 8)

    def _connect(self) -> None:
        self.search.textEdited.connect(lambda _text: self._fill())
        self.search.textChanged.connect(lambda text: None if text else self._fill())
        self.remembered = Remembered(self, {"commune": self.commune})
        self.commune.changed.connect(self._fill)
        self.commune.changed.connect(self.remembered.keep)
        self.year.changed.connect(self.reload)
        for view, pill in self.pills.items():
            pill.clicked.connect(partial(self._press, view))
            table = self.tables[view]
            table.opened.connect(self._open)
            table.picked.connect(lambda _ids: self.picked.emit())
            table.sort_asked.connect(self._sort_by)

    # Showing

    def _press(self, view: View) -> None:
        self.show_view(view)
        self.focus_table()

    def _show(self, answer: tuple[View, tuple[Line, ...], Counts]) -> None:
        view, self.at_hand, counts = answer
        if view is not self.view:
            return
        for one, pill in self.pills.items():
            pill.setText(f"{view_words(one)} {QLocale().toString(counts.of[one])}")
        self._fill()
        self.counted.emit(counts)

    def _fill(self) -> None:
        """Show what the search and the commune leave, as it is sorted; whoever was selected and is there stays so."""
        found = list(declaration_views.matching(self.at_hand, self.search.text(), self.commune.value()))
        if self.table.sorting is not None:
            name, down = self.table.sorting
            value = order_of(name)
            found.sort(key=lambda line: in_order(value(line)), reverse=down)
        table, kept, current = self.table, self.table.selected_ids(), self.table.current_id()
        table.rows.show_rows(found)
        self._say_empty()
        if found and (current is None or not table.select_id(current)):
            table.selectRow(0)
        elif 1 < len(kept) <= _SELECT_AGAIN:
            self._select(kept)
        self.picked.emit()

    def _select(self, ids: Sequence[int]) -> None:
        rows = [row for row in (self.table.rows.row_of(i) for i in ids) if row is not None]
        chosen = QItemSelection()
        for row in rows:
            chosen.select(self.table.rows.index(row, 0), self.table.rows.index(row, 0))
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)

    def _say_empty(self) -> None:
        empty = self.cards[self.view].empty
        if self.at_hand:
            empty.say(self.tr("Nothing found"), self.tr("Take the search or the commune away to see all."))
        else:
            empty.say(*empty_words(self.view))

    def _sort_by(self, _name: str, _down: bool) -> None:
        self._fill()

    def _open(self, line_id: int) -> None:
        found = next((line for line in self.at_hand if line.id == line_id), None)
        if found is not None:
            self.opened.emit(found)


def _read(desk: Desk, view: View, year: int) -> tuple[View, tuple[Line, ...], Counts]:
    return view, declaration_views.lines(desk, view, year), declaration_views.counts(desk, year)
