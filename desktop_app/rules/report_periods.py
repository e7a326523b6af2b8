"""The periods that a report may have, as an officer picks them: a kind, a year, and a number within it."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum

from desktop_app.rules.summary import parse_period, series

_LAST_MONTH = 12
_FIRST_OF_NEW_MONTH = 15


class PeriodKind(StrEnum):
    """As `rules.summary.series` names them."""

    MONTH = "month"
    TO_THE_14TH = "month@15"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    YEAR_TO_DECEMBER = "year@15dec"

    @property
    def in_a_year(self) -> int:
        """How many of them a year has."""
        return {"month": 12, "month@15": 12, "quarter": 4, "half": 2}.get(self.value, 1)


def period_text(kind: PeriodKind, year: int, number: int = 1) -> str:
    """As `parse_period` reads it."""
    part = {
        PeriodKind.MONTH: f"-{number:02d}",
        PeriodKind.TO_THE_14TH: f"-{number:02d}@15",
        PeriodKind.QUARTER: f"-Q{number}",
        PeriodKind.HALF: f"-H{number}",
        PeriodKind.YEAR: "",
        PeriodKind.YEAR_TO_DECEMBER: "@15dec",
    }
    return f"{year}{part[kind]}"


def period_parts(text: str) -> tuple[PeriodKind, int, int]:
    """Kind, year and number of a period; the number of a year is 1. KnownError("period_unknown")."""
    period = parse_period(text)
    number = re.search(r"-[QH]?(\d+)", text)
    return PeriodKind(series(text)), period.year, int(number[1]) if number else 1


def shifted(text: str, by: int) -> str:
    """The period of the same kind so many places later."""
    kind, year, number = period_parts(text)
    place = year * kind.in_a_year + number - 1 + by
    return period_text(kind, place // kind.in_a_year, place % kind.in_a_year + 1)


def proposed(kind: PeriodKind, today: date) -> str:
    """What is most likely meant: the last month that is over, else the quarter, half or year that runs."""
    year, month = today.year, today.month
    match kind:
        case PeriodKind.MONTH:
            return shifted(period_text(kind, year, month), -1)
        case PeriodKind.TO_THE_14TH:
            this = period_text(kind, year, month)
            return this if today.day >= _FIRST_OF_NEW_MONTH else shifted(this, -1)
        case PeriodKind.QUARTER:
            return period_text(kind, year, (month + 2) // 3)
        case PeriodKind.HALF:
            return period_text(kind, year, (month + 5) // 6)
        case PeriodKind.YEAR:
            return period_text(kind, year)
        case PeriodKind.YEAR_TO_DECEMBER:
            begun = month == _LAST_MONTH and today.day >= _FIRST_OF_NEW_MONTH
            return period_text(kind, year + begun)
