"""What people may ask about their data, by when it is answered (Law 91/2025, Decree 356/2025), and the 72 hours.

The days are working days and the office may set them; what is here holds until it does.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from db.vocabulary import DataRequestKind, DataRequestState
from desktop_app.rules.lives import Life

_S = DataRequestState
LIFE = Life(
    "data_request",
    starts=frozenset({_S.OPEN}),
    moves={
        _S.OPEN: frozenset({_S.ACKNOWLEDGED, _S.DONE, _S.REFUSED}),
        _S.ACKNOWLEDGED: frozenset({_S.DONE, _S.REFUSED}),
    },
)
ACKNOWLEDGE = "privacy.acknowledge_days"
DAYS: Mapping[DataRequestKind, str] = {kind: f"privacy.{kind.value}_days" for kind in DataRequestKind}
RETENTION_MONTHS = "privacy.retention_months"
ARCHIVE_YEARS = "privacy.archive_years"
BREACH_HOURS = "privacy.breach_hours"
SETTINGS: Mapping[str, int] = {
    ACKNOWLEDGE: 2,
    DAYS[DataRequestKind.ACCESS]: 10,
    DAYS[DataRequestKind.CORRECT]: 10,
    DAYS[DataRequestKind.WITHDRAW]: 15,
    DAYS[DataRequestKind.RESTRICT]: 15,
    DAYS[DataRequestKind.DELETE]: 20,
    BREACH_HOURS: 72,
    RETENTION_MONTHS: 24,
    ARCHIVE_YEARS: 10,
}
"""What the office may set, with what holds until it does. Months and years of keeping are assumed, not from the law."""
MOST: Mapping[str, int] = {BREACH_HOURS: 72, RETENTION_MONTHS: 600, ARCHIVE_YEARS: 100}
MOST_DAYS = 60
WAITING = frozenset({_S.OPEN, _S.ACKNOWLEDGED})


def next_deadline(state: DataRequestState, acknowledge_by: date, due_on: date) -> date | None:
    """The day by which something must be done next; None when all is done."""
    if state is _S.OPEN:
        return min(acknowledge_by, due_on)
    return due_on if state is _S.ACKNOWLEDGED else None


def is_overdue(state: DataRequestState, acknowledge_by: date, due_on: date, today: date) -> bool:
    """Whether that day has passed."""
    by = next_deadline(state, acknowledge_by, due_on)
    return by is not None and today > by


def tell_by(found_at: datetime, hours: int = SETTINGS[BREACH_HOURS]) -> datetime:
    """By when the authority is told of a breach. The law's 72 hours are the most; an office may want it sooner."""
    return found_at + timedelta(hours=hours)


def breach_late(by: datetime, told_at: datetime | None, now: datetime) -> bool:
    """Whether it was told too late, or is not told although the time is over."""
    return (told_at or now) > by


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier, or the last of a shorter month."""
    at = day.year * 12 + day.month - 1 - months
    first = date(at // 12, at % 12 + 1, 1)
    last = (date(first.year + first.month // 12, first.month % 12 + 1, 1) - timedelta(days=1)).day
    return first.replace(day=min(day.day, last))


def years_after(day: date, years: int) -> date:
    """The same day so many years later."""
    return months_before(day, -12 * years)
