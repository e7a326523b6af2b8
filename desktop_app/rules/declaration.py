"""By when a commune must be told of a contract: so many working days after the day of the event."""

from __future__ import annotations

from collections.abc import Container
from datetime import date, timedelta

_SATURDAY = 5


def working_days_after(day: date, count: int, holidays: Container[date]) -> date:
    """The `count`-th working day after a day: Saturdays, Sundays and public holidays do not count."""
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < _SATURDAY and day not in holidays
    return day
