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
    """Job orders open at the end, and places filled in the period."""

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
    office_vi: str = ""
    issued_at: datetime | None = None
    practice: bool = False
