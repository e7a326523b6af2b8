"""How the office counts the days until a commune must be told: working days, public holidays, its own corrections.

A change counts anew what is due and stands in no letter yet; what was printed, sent or answered keeps its day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import CommuneDeclaration, HolidayCorrection, OfficeSetting
from db.vocabulary import DeclarationState
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.formats import tidy
from desktop_app.services.declarations import SETTING, WORKING_DAYS, deadline
from desktop_app.services.holiday_names import holiday_name, made_up_name
from desktop_app.services.permission import require
from desktop_app.services.work import Desk, Work

MOST_DAYS = 60


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day that is not as its weekday would have it."""

    day: date
    name: str
    works: bool
    correction: int | None
    """The id of the office's correction; None: as the kept calendar has it."""
    overrides: bool = False
    """Whether the kept calendar says otherwise of a day that it names."""

    @property
    def id(self) -> int:
        """What a table knows it by."""
        return self.day.toordinal()


@dataclass(frozen=True, slots=True)
class OfficeCalendar:
    """A year as the office counts it."""

    year: int
    working_days: int
    days: tuple[CalendarDay, ...]


@dataclass(frozen=True, slots=True)
class Recounted:
    """What a change did: the audit's entry (None: nothing changed), and how many declarations got another day."""

    entry: int | None
    moved: int


def of_year(desk: Desk, year: int) -> OfficeCalendar:
    """The holidays and days worked in exchange of a year, with the office's corrections, in order."""
    days = {day.day: day for day in _kept(year, desk.language)}
    with desk.read() as session:
        for mine in session.scalars(
            select(HolidayCorrection).where(HolidayCorrection.day.between(date(year, 1, 1), date(year, 12, 31)))
        ):
            days[mine.day] = CalendarDay(mine.day, mine.name, mine.works, mine.id, mine.day in days)
        count = deadline(session).days
    return OfficeCalendar(year, count, tuple(days[day] for day in sorted(days)))


def _kept(year: int, language: str) -> Iterable[CalendarDay]:
    import holidays  # noqa: PLC0415  loaded when first needed

    kept = holidays.country_holidays("VN", years=[year], language="vi")
    yield from (
        CalendarDay(day, holiday_name(name, language), works=False, correction=None) for day, name in kept.items()
    )
    made_up = (day for day in kept.weekend_workdays if day.year == year)
    yield from (CalendarDay(day, made_up_name(language), works=True, correction=None) for day in made_up)


def correct(desk: Desk, day: date | None, *, works: bool, name: str) -> Recounted:
    """Say of a day that it is worked, or that it is off. InvalidInputError at `day` and `name`.

    A correction of the same day is replaced.
    """
    require(desk, "calendar.correct")
    problems = [FieldProblem(field, "needed") for field, value in (("day", day), ("name", tidy(name))) if not value]
    if problems or day is None:
        raise InvalidInputError(problems)
    with desk.work("calendar.correct") as work:
        mine = work.session.scalar(select(HolidayCorrection).where(HolidayCorrection.day == day))
        if mine is None:
            work.session.add(HolidayCorrection(id=new_id(), day=day, works=works, name=tidy(name)))
        else:
            mine.works, mine.name = works, tidy(name)
        moved = _count_anew(work)
    return Recounted(work.entry, moved)


def withdraw(desk: Desk, correction_id: int) -> Recounted:
    """Let a day be again what the kept calendar says of it. KnownError("gone")."""
    with desk.work("calendar.withdraw") as work:
        mine = work.session.get(HolidayCorrection, correction_id)
        if mine is None:
            raise KnownError("gone", noun="holiday_correction", id=correction_id)
        work.session.delete(mine)
        moved = _count_anew(work)
    return Recounted(work.entry, moved)


def set_working_days(desk: Desk, days: int | None) -> Recounted:
    """Set how many working days the office has. InvalidInputError at `days`."""
    require(desk, "calendar.days")
    if days is None or not 1 <= days <= MOST_DAYS:
        raise InvalidInputError([FieldProblem("days", "deadline_days", {"most": MOST_DAYS})])
    with desk.work("calendar.days") as work:
        kept = work.session.scalar(select(OfficeSetting).where(OfficeSetting.key == SETTING))
        if kept is not None:
            kept.value = str(days)
        elif days != WORKING_DAYS:
            work.session.add(OfficeSetting(id=new_id(), key=SETTING, value=str(days)))
        moved = _count_anew(work)
    return Recounted(work.entry, moved)


def _count_anew(work: Work) -> int:
    """Give what is due and stands in no letter the day that it has now; how many got another."""
    work.session.flush()
    counted = deadline(work.session)
    due = _due(work.session)
    rows = [
        {"id": i, "due_on": counted.due(event_on)} for i, event_on, due_on in due if counted.due(event_on) != due_on
    ]
    work.update_many(CommuneDeclaration, rows)
    return len(rows)


def _due(session: Session) -> list[tuple[int, date, date | None]]:
    d = CommuneDeclaration
    query = select(d.id, d.event_on, d.due_on).where(d.state == DeclarationState.DUE, d.letter_id.is_(None))
    return [(i, event_on, due_on) for i, event_on, due_on in session.execute(query) if event_on is not None]
