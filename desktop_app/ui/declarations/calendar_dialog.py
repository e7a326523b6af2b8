"""How the office counts: its deadline in working days, the year's holidays, and its own corrections of them."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app import wording
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.formats import show_date
from desktop_app.services import deeds, office_calendar
from desktop_app.services.office_calendar import CalendarDay, OfficeCalendar, Recounted
from desktop_app.ui import messages
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.entering import is_enter
from desktop_app.ui.forms import ChoiceField, DateField, Form, NumberField, TextField, restyle
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.sizes import resize_within
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Latest, Tasks
from desktop_app.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.services.work import Desk

_YEARS_BEFORE, _YEARS_AFTER = 3, 2
translate = QCoreApplication.translate


class CalendarDialog(Dialog):
    """Every change is kept at once, counts anew what is still due, and can be taken back. Open with open()."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendarDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Calendar and deadline"))
        resize_within(self, 820, 640)
        self._desk = desk
        self._tasks = tasks
        self._reading = Latest(tasks)
        self._calendar: OfficeCalendar | None = None
        self._entry: int | None = None
        self._make_fields()
        self._build()
        self._connect()
        self._read()

    # Building

    def _make_fields(self) -> None:
        this = self._desk.today().year
        years = range(this - _YEARS_BEFORE, this + _YEARS_AFTER + 1)
        self.year = ChoiceField("calendarYear", self.tr("Year"), [(year, str(year)) for year in years])
        self.year.drop_empty()
        self.year.set_value(this)
        self.days = NumberField(
            "calendar_days", self.tr("Working days to tell the commune"), least=1, most=office_calendar.MOST_DAYS
        )
        self.set_days = make_button("calendarSetDays", self.tr("Set"))
        self.day = DateField("calendar_day", self.tr("Day"), needed=True)
        self.works = ChoiceField("calendar_works", self.tr("On this day the office"))
        self.works.drop_empty()
        self.works.add_choice(False, self.tr("is closed"))
        self.works.add_choice(True, self.tr("works"))
        self.works.set_value(False)
        self.name = TextField("calendar_name", self.tr("Why"), needed=True)
        self.add = make_button("calendarAdd", self.tr("Add the correction"), role="primary", icon="plus")
        self.withdraw = make_button("calendarWithdraw", self.tr("Withdraw the correction"), role="quiet", icon="trash")
        self.withdraw.setEnabled(False)
        for button in (self.set_days, self.add, self.withdraw):
            button.setAutoDefault(False)
        self.add.setDefault(True)
        self.form = Form([(self.day, self.works, self.name)])
        self.deadline = Form([(self.days,)])

    def _build(self) -> None:
        self.table = Table("calendarTable", _columns(), self._tasks, label=self.tr("Days of the year"))
        empty = EmptyState("calendarEmpty", "calendar", self.tr("No holiday is known of this year"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addLayout(self._head())
        layout.addWidget(TableCard(self.table, empty), 1)
        layout.addWidget(self.form)
        self.told = QLabel()
        self.told.setObjectName("calendarTold")
        self.told.setWordWrap(True)
        self.back = make_button("calendarUndo", self.tr("Undo"), role="quiet", icon="undo")
        self.back.setAutoDefault(False)
        self.back.hide()
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        for button in (self.back, self.withdraw, self.add):
            foot.addWidget(button)
        layout.addLayout(foot)

    def _head(self) -> QHBoxLayout:
        hint = QLabel(
            self.tr(
                "Saturdays, Sundays and public holidays do not count. A change counts anew what is still due and not "
                "printed; letters that were written keep their day."
            )
        )
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(hint, 1)
        self.deadline.setFixedWidth(210)
        row.addWidget(self.deadline)
        row.addWidget(self.set_days, 0, Qt.AlignmentFlag.AlignBottom)
        self.year.setFixedWidth(96)
        row.addWidget(self.year)
        return row

    def _connect(self) -> None:
        self.year.changed.connect(self._read)
        self.table.chosen.connect(self._chosen)
        self.add.clicked.connect(self._add)
        self.set_days.clicked.connect(self._set_days)
        self.withdraw.clicked.connect(self._withdraw)
        self.back.clicked.connect(self._take_back)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the number of days sets it; everywhere else it adds the correction."""
        if is_enter(event) and self.days.line.hasFocus():
            self._set_days()
        else:
            super().keyPressEvent(event)

    # Reading

    def _read(self) -> None:
        self._reading.run(office_calendar.of_year, self._desk, self.year.value(), done=self._show, failed=self._failed)

    def _show(self, calendar: OfficeCalendar) -> None:
        self._calendar = calendar
        self.days.set_value(calendar.working_days)
        kept = self.table.current_id()
        self.table.rows.show_rows(calendar.days)
        if kept is not None:
            self.table.select_id(kept)

    def _current(self) -> CalendarDay | None:
        days = self._calendar.days if self._calendar else ()
        return next((day for day in days if day.id == self.table.current_id()), None)

    def _chosen(self, _id: int | None) -> None:
        day = self._current()
        self.withdraw.setEnabled(day is not None and day.correction is not None)

    # Doing

    def _add(self) -> None:
        if self.form.check():
            said = self.form.values()
            act = partial(office_calendar.correct, works=said["calendar_works"], name=said["calendar_name"])
            self._run(lambda desk: act(desk, said["calendar_day"]), self._added)

    def _added(self, done: Recounted) -> None:
        day: date | None = self.day.value()
        self.form.load({"calendar_works": False})
        if day is not None and self.year.offers(day.year):
            self.year.set_value(day.year)
        self._did(done)

    def _set_days(self) -> None:
        if self.deadline.check():
            days = self.days.value()
            self._run(lambda desk: office_calendar.set_working_days(desk, days), self._did)

    def _withdraw(self) -> None:
        day = self._current()
        if day is not None and day.correction is not None:
            correction = day.correction
            self._run(lambda desk: office_calendar.withdraw(desk, correction), self._did)

    def _run(self, work: Callable[[Desk], Recounted], done: Callable[[Recounted], None]) -> None:
        self._tasks.run(work, self._desk, done=done, failed=self._failed)

    def _did(self, done: Recounted) -> None:
        self._entry = done.entry
        self.back.setVisible(done.entry is not None)
        if done.entry is None:
            self._say(self.tr("It was so already; nothing was changed."), Tone.INFO)
        else:
            self._say(self.tr("Kept. {n} declarations that are due got another day.").format(n=done.moved), Tone.OK)
        self._read()

    def _take_back(self) -> None:
        if self._entry is not None:
            self._tasks.run(deeds.take_back, self._desk, self._entry, done=self._taken_back, failed=self._failed)

    def _taken_back(self, _entry: int) -> None:
        self._entry = None
        self.back.hide()
        self._say(self.tr("Taken back: all is as it was."), Tone.INFO)
        self._read()

    def _failed(self, error: KnownError) -> None:
        problems = error.problems if isinstance(error, InvalidInputError) else ()
        for problem in problems:
            said = wording.sentence("problem", problem.code, self._desk.language, **problem.params)
            form = self.deadline if problem.field == "days" else self.form
            form.show_problem(f"calendar_{problem.field}", said)
        if not problems:
            messages.tell(self, error, self._desk.language)

    def _say(self, words: str, tone: Tone) -> None:
        self.told.setProperty("tone", tone.value)
        restyle(self.told)
        self.told.setMargin(6)
        self.told.setText(words)


def _columns() -> tuple[Column, ...]:
    return (
        Column("day", translate("CalendarDialog", "Day"), 196, _day),
        Column("name", translate("CalendarDialog", "Name"), 240, lambda r: r.name, stretch=True, tip=lambda r: r.name),
        Column("works", translate("CalendarDialog", "Office"), 130, lambda r: _works(r).text, pill=_works),
        Column("source", translate("CalendarDialog", "From"), 190, _source, muted=True),
    )


def _day(row: Any) -> str:
    names = (
        translate("CalendarDialog", "Monday"),
        translate("CalendarDialog", "Tuesday"),
        translate("CalendarDialog", "Wednesday"),
        translate("CalendarDialog", "Thursday"),
        translate("CalendarDialog", "Friday"),
        translate("CalendarDialog", "Saturday"),
        translate("CalendarDialog", "Sunday"),
    )
    return f"{show_date(row.day)} · {names[row.day.weekday()]}"


def _works(row: Any) -> Pill:
    if row.works:
        return Pill(translate("CalendarDialog", "Works"), Tone.INFO)
    return Pill(translate("CalendarDialog", "Closed"), Tone.NEUTRAL)


def _source(row: Any) -> str:
    if row.correction is None:
        return translate("CalendarDialog", "Public calendar")
    if row.overrides:
        return translate("CalendarDialog", "The office, other than the public calendar")
    return translate("CalendarDialog", "The office")
