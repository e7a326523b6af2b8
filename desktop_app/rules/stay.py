"""How long somebody may stay over there, and when the office is to be reminded. Pure.

The office's usual term (30 days, domain.md (A)) counts from the day after the crossing. It stands wherever no permit of
that stay was written down, and is marked as assumed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from db.vocabulary import StayPermitKind

DEFAULT_DAYS = 30
DEFAULT_STEPS = (30, 14, 7, 3)
DEFAULT_AHEAD = 30
MOST_DAYS = 3650
_BY_ENTRY = frozenset({StayPermitKind.STAY, StayPermitKind.OTHER})
"""Given at an entry: they end with the stay, whatever day is printed on them."""


@dataclass(frozen=True, slots=True)
class StayPolicy:
    """What the office has set. `steps` are days before the end of a stay, the most first."""

    days: int = DEFAULT_DAYS
    steps: tuple[int, ...] = DEFAULT_STEPS
    contract_ahead: int = DEFAULT_AHEAD
    paper_ahead: int = DEFAULT_AHEAD


@dataclass(frozen=True, slots=True)
class Permit:
    """A permit as it was written down. `departure_id` names the crossing with which its stay began, if known."""

    id: int
    kind: StayPermitKind
    expires_on: date
    departure_id: int | None = None


@dataclass(frozen=True, slots=True)
class StayEnd:
    """Until when somebody may stay; without a permit the usual term is assumed."""

    expires_on: date
    permit_id: int | None

    @property
    def assumed(self) -> bool:
        """Whether nobody has seen a paper."""
        return self.permit_id is None


def counts(permit: Permit, departure_id: int, departed_on: date) -> bool:
    """Whether a permit speaks of the stay that began with this departure."""
    if permit.departure_id == departure_id:
        return True
    if permit.departure_id is not None and permit.kind in _BY_ENTRY:
        return False
    return permit.expires_on >= departed_on


def stay_end(permits: Iterable[Permit], departure_id: int, departed_on: date, days: int = DEFAULT_DAYS) -> StayEnd:
    """The end of a stay: of the permits that speak of it the one that expires last, else the usual term."""
    own = [permit for permit in permits if counts(permit, departure_id, departed_on)]
    if not own:
        return StayEnd(departed_on + timedelta(days=days), None)
    last = max(own, key=lambda permit: (permit.expires_on, permit.id))
    return StayEnd(last.expires_on, last.id)


def days_left(expires_on: date, today: date) -> int:
    """Days that remain: 0 on the last one, below 0 once it is over."""
    return (expires_on - today).days


def is_overstayed(expires_on: date, today: date) -> bool:
    """Whether the last day is past."""
    return expires_on < today


def step_of(expires_on: date, today: date, steps: Sequence[int]) -> int | None:
    """The narrowest reminder that a coming end falls in (7 for six days left); None: too far ahead, or past."""
    left = days_left(expires_on, today)
    return min((step for step in steps if step >= left), default=None) if left >= 0 else None


def read_steps(text: str) -> tuple[int, ...] | None:
    """Steps as an officer writes them ("30, 14, 7, 3"), the most first; None where that is no such list."""
    parts = [part.strip() for part in text.replace(";", ",").split(",") if part.strip()]
    if not parts or not all(part.isdecimal() and 0 < int(part) <= MOST_DAYS for part in parts):
        return None
    return tuple(sorted({int(part) for part in parts}, reverse=True))


def months_between(first: date, last: date) -> int:
    """Whole months from a day to another: the age of a certificate."""
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
