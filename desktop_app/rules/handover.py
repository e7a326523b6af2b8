"""What a handover's list does with people: their order, the numbers, who may be listed. Pure."""

from __future__ import annotations

from db.vocabulary import Direction, HandoverState, PlacementState
from desktop_app.errors import KnownError
from desktop_app.formats import fold
from desktop_app.rules.numbering import printed, running_of, series_number

CHANGEABLE = frozenset({HandoverState.DRAFT, HandoverState.ISSUED})
"""States in which people may be added to the list, taken off it, and the list issued."""


def paper_number(number: str, sign: str) -> str:
    """The number that a handover's roster bears ("147/DS-TTDVVL"): the handover's running number of its year."""
    return printed(number, "DS", sign)


def handover_number(year: int, running: int, prefix: str = "") -> str:
    """The number by which a handover is known ("BG-2026-0147"); a laptop that works apart puts its prefix."""
    return series_number("BG", year, running, prefix)


def running_number(number: str) -> int:
    """The running number in a handover's number."""
    return running_of(number)


def may_be_listed(direction: Direction) -> tuple[PlacementState, ...]:
    """The states in which a placement may come onto a list to be filled from a job order."""
    if direction is Direction.OUT:
        return PlacementState.CONTRACTED, PlacementState.RETURNED
    return PlacementState.ACROSS, PlacementState.MISSING


def refuse_unchangeable(number: str, state: HandoverState) -> None:
    """Raise KnownError("handover_not_changeable") for a handover that was counted, closed or cancelled."""
    if state not in CHANGEABLE:
        raise KnownError("handover_not_changeable", number=number, state=state.value)


def order_key(employer: str | None, name_key: str, citizen_id: str | None) -> tuple[str, str, str]:
    """The order of a roster: by the partner's employer, then Vietnamese alphabetical order by given name."""
    return fold(employer) if employer else "\uffff", name_key, citizen_id or ""
