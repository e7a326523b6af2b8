"""What a summary of a period is made of: plain data. None is "not known" and is left blank; zero is written 0."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

SPLITS = ("market", "partner", "employer", "job", "commune", "point", "sex")
"""The splits of a summary, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class SummaryFigures:
    """The four figures of the ledger: across at opening + handed over - returned = across at closing."""

    across_opening: int | None
    handed_over: int | None
    returned: int | None
    across_closing: int | None


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One row of a split."""

    code: str
    name: str
    figures: SummaryFigures
    women: SummaryFigures


@dataclass(frozen=True, slots=True)
class ContractCounts:
    """Contracts signed, extended and ended in the period."""

    signed: int | None = None
    extended: int | None = None
    ended: int | None = None


@dataclass(frozen=True, slots=True)
class DeclarationCounts:
    """Declarations to communes: fallen due, sent, sent or still unsent after their day."""

    due: int | None = None
    sent: int | None = None
    late: int | None = None


@dataclass(frozen=True, slots=True)
class IncidentCounts:
    """Incidents opened and settled in the period."""

    opened: int | None = None
    settled: int | None = None


@dataclass(frozen=True, slots=True)
class JobOrderCounts:
    """Job orders that are open, and places on them that are held, when the report is made."""

    open: int | None = None
    places_filled: int | None = None


@dataclass(frozen=True, slots=True)
class PlanReached:
    """The plan of the year as a range, and how many departures of the year count towards it."""

    minimum: int
    maximum: int
    reached: int

    @property
    def percent_of_min(self) -> float | None:
        """One decimal; None where the plan is zero."""
        return _percent(self.reached, self.minimum)

    @property
    def percent_of_max(self) -> float | None:
        """One decimal; None where the plan is zero."""
        return _percent(self.reached, self.maximum)


def _percent(part: int, whole: int) -> float | None:
    return round(part * 100 / whole, 1) if whole else None


Pair = tuple[int | None, int | None]
"""All, and of whom women."""
NOTHING_KNOWN: Pair = (None, None)


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One figure of rules.summary.FIGURES in words, with what it is compared with."""

    code: str
    name: str
    means: str
    """How it is counted, in a sentence or two."""
    now: tuple[float | None, float | None]
    """All, and of whom women; percents have one decimal."""
    before: tuple[float | None, float | None] = NOTHING_KNOWN
    """The same period of the year before."""
    since: tuple[float | None, float | None] = NOTHING_KNOWN
    """From the start of the year to the period's end."""
    women: bool = True
    """Whether women are counted apart."""
    people: bool = True
    """Whether there are people to name behind it."""
    percent: bool = False


@dataclass(frozen=True, slots=True)
class MonthFlow:
    """What crossed in a month, "2026-10": a calendar month, or the one that ends on its 14th where the period does."""

    month: str
    handed_over: int
    returned: int


@dataclass(frozen=True, slots=True)
class AdjustmentLine:
    """What has changed, of one person, in what an earlier report told."""

    report: str
    """The number of that report, as it is printed; "" for what stood before the first of them."""
    period: str
    worker_id: int
    full_name: str
    citizen_id: str
    day: date
    said: str
    """What changed, in words."""
    handed_over: int = 0
    """By how much it changes what that report told: -1, 0 or 1."""
    returned: int = 0
    across: int = 0
    """By how much it changes who is across at that report's closing."""


@dataclass(frozen=True, slots=True)
class Carried:
    """How this opening comes from the closing of the report before: closing + difference = opening."""

    report: str
    closing: int
    difference: int
    opening: int


@dataclass(frozen=True, slots=True)
class SummaryData:
    """A period's figures for one programme (or for all: `programme_code` is ""). Days are inclusive."""

    period: str
    """As asked for: "2026-10", "2026-10@15", "2026-Q4"."""
    period_from: date
    period_to: date
    programme_code: str
    programme_name: str
    figures: SummaryFigures
    women: SummaryFigures
    by: dict[str, tuple[SummaryRow, ...]] = field(default_factory=dict)
    """Split (one of SPLITS) -> its rows, in the order to be shown."""
    contracts: ContractCounts = ContractCounts()
    declarations: DeclarationCounts = DeclarationCounts()
    incidents: IncidentCounts = IncidentCounts()
    job_orders: JobOrderCounts = JobOrderCounts()
    counselled: int | None = None
    plan: PlanReached | None = None
    lines: tuple[FigureLine, ...] = ()
    """Every figure in the order of rules.summary.FIGURES, in the reader's language."""
    before: tuple[date, date] | None = None
    """The same period of the year before, where it was compared."""
    since: date | None = None
    """The first day of the year that `since` counts from."""
    months: tuple[MonthFlow, ...] = ()
    """The twelve months up to the period's end, where they were asked for."""
    adjustments: tuple[AdjustmentLine, ...] = ()
    carried: Carried | None = None
    office_vi: str = ""
    issued_at: datetime | None = None
    practice: bool = False
