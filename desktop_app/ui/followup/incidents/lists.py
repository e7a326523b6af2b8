"""The list of cases: pills with counts, search, filters by kind, employer and partner, and the table."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.vocabulary import IncidentState
from desktop_app.rules.incident import View
from desktop_app.services import incidents
from desktop_app.services.incidents import Case, Filters, Offered
from desktop_app.ui.followup.incidents.columns import columns, order_of
from desktop_app.ui.followup.incidents.words import VIEW_TONES, empty_words, kinds, named, view_words
from desktop_app.ui.forms import ChoiceField
from desktop_app.ui.narrowing import make_pills, make_search, narrowing_row, pill_row, year_field
from desktop_app.ui.ordering import in_order
from desktop_app.ui.remembering import Remembered
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Latest, Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

Answer = tuple[View, int, tuple[Case, ...], Mapping[View, int], Offered]


class CaseList(QWidget):
    """Shows one list at a time. `at_hand` are its cases, searched for or not."""

    chosen = Signal(object)
    """The id of the case in sight, or None."""
    counted = Signal(object)
    """How many cases stand in each list, whenever they were read."""
    trouble = Signal(object)
    new_asked = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("incidentList")
        self._desk = desk
        self._tasks = tasks
        self._reading = Latest(tasks)
        self._wanted: int | None = None
        self.view = View.UNSETTLED
        self.at_hand: tuple[Case, ...] = ()
        self.offered: Offered | None = None
        self._build()
        self._connect()

    def reload(self, select: int | None = None) -> None:
        """Read the list again; `select` is the case to be shown, in whichever list it stands."""
        if select is not None:
            self._wanted = select
        self._reading.run(
            _read, self._desk, self.view, self.chosen_year, self._wanted, done=self._show, failed=self.trouble.emit
        )

    def show_view(self, view: View) -> None:
        """Show another list."""
        self._turn_to(view)
        self.reload()

    def open_case(self, incident_id: int) -> None:
        """Show one case, whatever is searched for now."""
        self._clear()
        self.reload(incident_id)

    def _clear(self) -> None:
        self.search.clear()
        self.remembered.forget()
        for field in (self.kind, self.employer, self.partner):
            field.set_value(None)

    def show_unsettled(self) -> None:
        """Show all that are not settled, whatever was searched for."""
        self._clear()
        self.show_view(View.UNSETTLED)

    def focus(self) -> None:
        """Let the keys go through the rows, or to what is to be done where there are none."""
        place: QWidget = self.table if self.table.rows.rowCount() else self.empty.button
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def chosen_year(self) -> int:
        """The year of the settled ones."""
        return int(self.year.value() or self._desk.today().year)

    def shown(self) -> list[Case]:
        """The cases in sight, in their order."""
        rows = self.table.rows
        found = (rows.record(n) for n in range(rows.rowCount()))
        return [case for case in found if case is not None]

    # Building

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(self._pill_row())
        layout.addLayout(self._finding_row())
        self.table = Table("incidents", columns(self._desk.language), self._tasks, label=self.tr("Cases"))
        title, hint = empty_words(self.view)
        self.empty = EmptyState("incidentsEmpty", "warning", title, hint=hint, action=self.tr("Open a case…"))
        layout.addWidget(TableCard(self.table, self.empty), 1)

    def _pill_row(self) -> QHBoxLayout:
        self.pills = make_pills(self, "incidents", ((view, view_words(view), VIEW_TONES[view]) for view in View))
        self.pills[self.view].setChecked(True)
        return pill_row(self.pills.values(), 6)

    def _finding_row(self) -> QHBoxLayout:
        self.search = make_search("incidents", self.tr("Name, number, words"))
        self.kind = ChoiceField("incidentsKind", self.tr("Kind"), kinds(), empty=self.tr("All kinds"))
        self.employer = ChoiceField(
            "incidentsEmployer", self.tr("Employer"), search=True, empty=self.tr("All employers")
        )
        self.partner = ChoiceField("incidentsPartner", self.tr("Partner"), search=True, empty=self.tr("All partners"))
        self.year = year_field("incidents", self._desk.today().year)
        fields = ((self.kind, 138), (self.employer, 154), (self.partner, 144), (self.year, 90))
        return narrowing_row(self.search, fields, 8)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._fill())
        narrows = {"kind": self.kind, "employer": self.employer, "partner": self.partner}
        self.remembered = Remembered(self, narrows)
        for field in narrows.values():
            field.changed.connect(self._fill)
            field.changed.connect(self.remembered.keep)
        self.year.changed.connect(self._read_year)
        for view, pill in self.pills.items():
            pill.clicked.connect(partial(self._press, view))
        self.table.chosen.connect(self.chosen)
        self.table.sort_asked.connect(self._sort_by)
        self.empty.button.clicked.connect(self.new_asked)

    # Showing

    def _read_year(self) -> None:
        self.reload()

    def _press(self, view: View) -> None:
        self.show_view(view)
        self.focus()

    def _turn_to(self, view: View) -> None:
        self.view = view
        self.pills[view].setChecked(True)
        self.year.setVisible(view is View.SETTLED)

    def _show(self, answer: Answer) -> None:
        view, year, self.at_hand, counts, self.offered = answer
        self._turn_to(view)
        self.year.set_value(year)
        for one, pill in self.pills.items():
            pill.setText(f"{view_words(one)} {QLocale().toString(counts[one])}")
        language = self._desk.language
        for field, parties in ((self.employer, self.offered.employers), (self.partner, self.offered.partners)):
            field.set_choices((code, named(vi, zh, language)) for code, vi, zh in parties)
        if self._wanted is None:
            self.remembered.restore()
        self._fill()
        self.counted.emit(counts)

    def _filters(self) -> Filters:
        return Filters(self.search.text(), self.kind.value(), self.employer.value(), self.partner.value())

    def _fill(self) -> None:
        """Show what search and filters leave, as it is sorted; the case that was in sight stays so."""
        found = list(incidents.matching(self.at_hand, self._filters()))
        if self.table.sorting is not None:
            name, down = self.table.sorting
            value = order_of(name, self._desk.language)
            found.sort(key=lambda case: in_order(value(case)), reverse=down)
        current = self._wanted if self._wanted is not None else self.table.current_id()
        self._wanted = None
        self._say_empty()
        self.table.rows.show_rows(found)
        if found and (current is None or not self.table.select_id(current)):
            self.table.selectRow(0)
        elif not found:
            self.chosen.emit(None)

    def _say_empty(self) -> None:
        if self.at_hand:
            self.empty.say(self.tr("Nothing found"), self.tr("No case of this list fits the search."), action=False)
        else:
            title, hint = empty_words(self.view)
            self.empty.say(title, hint, action=self.view is View.UNSETTLED)

    def _sort_by(self, _name: str, _down: bool) -> None:
        self._fill()


def _read(desk: Desk, view: View, year: int, wanted: int | None) -> Answer:
    """The list, or the one in which the wanted case stands."""
    if wanted is not None:
        row = incidents.load(desk, wanted).case.row
        year = row.settled_on.year if row.settled_on else year
        if (row.state is IncidentState.SETTLED) is not (view is View.SETTLED):
            view = View.SETTLED if row.settled_on else View.UNSETTLED
    unsettled = incidents.listed(desk)
    if view is View.SETTLED:
        shown = incidents.listed(desk, View.SETTLED, year=year)
    else:
        shown = incidents.of_view(unsettled, view, desk.officer_id)
    if wanted is not None and all(case.id != wanted for case in shown):
        view, shown = View.UNSETTLED, unsettled
    counts = incidents.tally(unsettled, incidents.settled_in(desk, year), desk.officer_id)
    return view, year, shown, counts, incidents.offered(desk)
