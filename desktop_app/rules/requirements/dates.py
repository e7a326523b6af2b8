"""Counting in months and years as the law does: by the calendar, the last day of a month where the day is missing."""

from __future__ import annotations

import calendar
from datetime import date

from db.vocabulary import BirthPrecision


def add_months(day: date, months: int) -> date:
    """The same day of a later (or earlier) month; the month's last day where it has no such day."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    if year > date.max.year:
        return date.max
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def birthday(born: date, years: int) -> date:
    """The day on which somebody born on `born` becomes `years` old; of 29 February it is 1 March in a common year."""
    year = born.year + years
    if (born.month, born.day) == (2, 29) and not calendar.isleap(year):
        return date(year, 3, 1)
    return born.replace(year=year)


def birth_range(born: date, precision: BirthPrecision) -> tuple[date, date]:
    """The first and the last day on which the person may have been born."""
    if precision is BirthPrecision.YEAR:
        return date(born.year, 1, 1), date(born.year, 12, 31)
    if precision is BirthPrecision.MONTH:
        return born.replace(day=1), born.replace(day=calendar.monthrange(born.year, born.month)[1])
    return born, born
