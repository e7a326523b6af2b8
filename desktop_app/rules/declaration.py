"""By when a commune must be told of a contract, and which commune: that where the worker lives on the day of the event.

A duty of the cooperation mechanism. The deadline and the calendar are the office's data; here is only how they are
counted.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from db.vocabulary import DeclarationState
from desktop_app.errors import KnownError
from desktop_app.rules.numbering import printed, series_number

_SATURDAY = 5
TOLD = frozenset({DeclarationState.SENT, DeclarationState.ACKNOWLEDGED})
"""The states in which the commune has been told."""
TO_PRINT = frozenset({DeclarationState.DUE})
"""The states in which a declaration may come into a letter."""


@dataclass(frozen=True)
class Calendar:
    """Which days count. `off` and `on` are the office's own corrections and go before the kept calendar."""

    holidays: Container[date] = frozenset()
    make_up: Container[date] = frozenset()
    """Saturdays and Sundays that are worked in exchange for another day."""
    off: Container[date] = frozenset()
    on: Container[date] = frozenset()

    def works(self, day: date) -> bool:
        """Whether a day is a working day."""
        if day in self.on or day in self.off:
            return day in self.on
        if day in self.make_up:
            return True
        return day.weekday() < _SATURDAY and day not in self.holidays


def working_days_after(day: date, count: int, calendar: Calendar) -> date:
    """The `count`-th working day after a day; the day itself does not count."""
    while count > 0:
        day += timedelta(days=1)
        count -= calendar.works(day)
    return day


def end_of_week(day: date) -> date:
    """The Sunday that ends the week of a day."""
    return day + timedelta(days=6 - day.weekday())


@dataclass(frozen=True, slots=True)
class Home:
    """Where a worker lives today, and where until when before. A commune that is not known is None."""

    commune_id: int | None
    former: tuple[tuple[date, int | None], ...] = field(default=())
    """(last day there, commune) of each earlier home."""

    def on(self, day: date) -> int | None:
        """The commune on that day."""
        past = [(until, commune_id) for until, commune_id in self.former if until >= day]
        return min(past, key=lambda home: home[0])[1] if past else self.commune_id


def is_late(state: DeclarationState, due_on: date | None, sent_on: date | None, today: date) -> bool:
    """Sent after its day, or not sent although its day has passed. What was superseded is late no more."""
    if state is DeclarationState.SUPERSEDED or due_on is None:
        return False
    return (sent_on or today) > due_on


def refuse_untellable(numbers: Iterable[str], sent_on: date, event_on: date | None) -> None:
    """A letter cannot have been sent before what it tells of. KnownError("sent_before_event")."""
    if event_on is not None and sent_on < event_on:
        raise KnownError("sent_before_event", number=", ".join(numbers), day=event_on)


def letter_number(year: int, running: int, prefix: str = "") -> str:
    """The number by which a letter is known ("KB-2026-0015"); a laptop that works apart puts its prefix."""
    return series_number("KB", year, running, prefix)


def paper_number(number: str, sign: str) -> str:
    """The number that the letter bears ("15/KB-TTDVVL")."""
    return printed(number, "KB", sign)
