"""The periods and the figures of a summary.

Figures, by the day in Hanoi of each crossing, taken-back entries left out:

- across at opening: departures before the period less returns before it
- handed over: departures in the period; returned: returns in it, each under the split of its departure
- across at closing: departures up to the last day less returns up to it. It is counted for itself and must balance:
  opening + handed over - returned = closing

Contracts signed and ended count by their day, extensions by the day of their declaration's event. Declarations are due
by their due day, sent by the day of sending, late when their due day lies in the period and they were sent after it or,
by the period's end, not at all. The plan is reached by the departures from the start of its year to the period's end.

FIGURES lists every figure once. What each is called and how it is counted stands in the wording (sections `figure` and
`figure.means`), in three languages; screens, papers and files take both from there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from desktop_app.errors import KnownError

_FORM = re.compile(
    r"(?P<year>20\d\d)(?:-(?P<month>\d\d)(?P<fifteenth>@15)?|-Q(?P<quarter>[1-4])|-H(?P<half>[12])|(?P<dec>@15dec))?",
    re.ASCII,
)
_FIRST_OF_NEW_MONTH = 15
_EARLIEST_YEAR = 2000


@dataclass(frozen=True)
class Period:
    """Days `first` to `last`, both included. `year` is the plan's year, which begins on `year_from`."""

    text: str
    first: date
    last: date
    year: int
    year_from: date


def parse_period(text: str) -> Period:
    """2026-10, 2026-10@15, 2026-Q4, 2026-H2, 2026 or 2026@15dec; anything else is KnownError("period_unknown").

    2026-10@15 is the month that ends on the 14th: 15 September to 14 October. Its year, like 2026@15dec, runs from
    15 December to 14 December (Circular 21/2021).
    """
    form = _FORM.fullmatch(text)
    month = int(form["month"]) if form and form["month"] else None
    if form is None or month == 0 or (month or 0) > 12:
        raise KnownError("period_unknown", text=text)
    year = int(form["year"])
    if form["dec"]:
        return _to_the_fourteenth(text, year, 12, 12)
    if month and form["fifteenth"]:
        return _to_the_fourteenth(text, year, month, 1)
    if month:
        return _calendar(text, year, month, 1)
    if form["quarter"]:
        return _calendar(text, year, int(form["quarter"]) * 3, 3)
    if form["half"]:
        return _calendar(text, year, int(form["half"]) * 6, 6)
    return _calendar(text, year, 12, 12)


def _months_before(year: int, month: int, count: int) -> tuple[int, int]:
    index = year * 12 + month - 1 - count
    return index // 12, index % 12 + 1


def _calendar(text: str, year: int, last_month: int, months: int) -> Period:
    following = date(*_months_before(year, last_month, -1), 1)
    return Period(
        text, date(*_months_before(year, last_month, months - 1), 1), following - timedelta(days=1), year,
        date(year, 1, 1),
    )  # fmt: skip


def _to_the_fourteenth(text: str, year: int, last_month: int, months: int) -> Period:
    first = date(*_months_before(year, last_month, months), _FIRST_OF_NEW_MONTH)
    last = date(year, last_month, _FIRST_OF_NEW_MONTH - 1)
    return Period(text, first, last, year, date(year - 1, 12, _FIRST_OF_NEW_MONTH))


@dataclass(frozen=True, slots=True)
class Flow:
    """The four figures of a group."""

    across_opening: int = 0
    handed_over: int = 0
    returned: int = 0
    across_closing: int = 0

    def __add__(self, other: Flow) -> Flow:
        return Flow(
            self.across_opening + other.across_opening,
            self.handed_over + other.handed_over,
            self.returned + other.returned,
            self.across_closing + other.across_closing,
        )

    @property
    def balances(self) -> bool:
        """Whether opening + handed over - returned = closing, and nobody came back who had not left."""
        held = self.across_opening + self.handed_over - self.returned
        return held == self.across_closing and self.across_opening >= 0 and self.across_closing >= 0


def total(flows: Iterable[Flow]) -> Flow:
    """The sum of groups that do not overlap."""
    return sum(flows, Flow())


# ---- the figures, each once


class Source(StrEnum):
    """What a figure is counted from."""

    LEDGER = "ledger"
    CONTRACTS = "contracts"
    DECLARATIONS = "declarations"
    INCIDENTS = "incidents"
    ORDERS = "job_orders"
    OUTREACH = "outreach"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure. `women`: whether they are counted apart; `people`: whether there are people to name behind it."""

    code: str
    source: Source
    women: bool = True
    people: bool = True
    percent: bool = False


FIGURES: tuple[Figure, ...] = (
    Figure("across_opening", Source.LEDGER),
    Figure("handed_over", Source.LEDGER),
    Figure("returned", Source.LEDGER),
    Figure("across_closing", Source.LEDGER),
    Figure("contracts.signed", Source.CONTRACTS),
    Figure("contracts.extended", Source.CONTRACTS),
    Figure("contracts.ended", Source.CONTRACTS),
    Figure("declarations.due", Source.DECLARATIONS),
    Figure("declarations.sent", Source.DECLARATIONS),
    Figure("declarations.late", Source.DECLARATIONS),
    Figure("incidents.opened", Source.INCIDENTS),
    Figure("incidents.settled", Source.INCIDENTS),
    Figure("job_orders.open", Source.ORDERS, women=False, people=False),
    Figure("job_orders.places_filled", Source.ORDERS, women=False, people=False),
    Figure("counselled", Source.OUTREACH, people=False),
    Figure("plan.min", Source.PLAN, women=False, people=False),
    Figure("plan.max", Source.PLAN, women=False, people=False),
    Figure("plan.reached", Source.PLAN, women=False, people=False),
    Figure("plan.percent_of_min", Source.PLAN, women=False, people=False, percent=True),
    Figure("plan.percent_of_max", Source.PLAN, women=False, people=False, percent=True),
)
"""Every figure of a summary, in the order in which it is shown."""

BY_CODE = {figure.code: figure for figure in FIGURES}


def year_before(period: Period) -> Period | None:
    """The same period of the year before; None where no period of ours is that old."""
    year = int(period.text[:4])
    return parse_period(f"{year - 1}{period.text[4:]}") if year > _EARLIEST_YEAR else None


def since_year_began(period: Period) -> Period:
    """From the first day of the period's year to the period's end."""
    return replace(period, first=period.year_from)


def series(text: str) -> str:
    """The kind of a period: month, month@15, quarter, half, year or year@15dec.

    Reports of one kind follow each other, and each tells what has changed in those before.
    """
    form = _FORM.fullmatch(text)
    if form is None:
        raise KnownError("period_unknown", text=text)
    if form["month"]:
        return "month@15" if form["fifteenth"] else "month"
    if form["quarter"]:
        return "quarter"
    if form["half"]:
        return "half"
    return "year@15dec" if form["dec"] else "year"


def months_until(period: Period, count: int = 12) -> list[Period]:
    """The last months up to the period's end, of its own kind: calendar months, or those that end on the 14th."""
    mark = "" if period.year_from.month == 1 else "@15"
    earlier = [_months_before(period.last.year, period.last.month, back) for back in reversed(range(count))]
    return [parse_period(f"{year}-{month:02d}{mark}") for year, month in earlier]
