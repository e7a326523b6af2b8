"""What a handover's list does with people: their order, the paper that is printed, who may be listed. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from db.vocabulary import ContractState, Direction, DocumentKind, DocumentState, HandoverState, PlacementState
from desktop_app.errors import KnownError
from desktop_app.formats import fold

CHANGEABLE = frozenset({HandoverState.DRAFT, HandoverState.ISSUED})
"""States in which people may be added to the list, taken off it, and the list issued."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A travel document, as far as the choice of the one to print goes."""

    kind: DocumentKind
    number: str
    issued_on: date | None
    expires_on: date | None
    state: DocumentState


@dataclass(frozen=True, slots=True)
class Term:
    """A contract's term."""

    state: ContractState
    starts_on: date | None
    ends_on: date | None


def paper_number(running: int, sign: str) -> str:
    """The number that a roster bears ("147/DS-TTDVVL"): the handover's running number of its year."""
    return f"{running}/DS-{sign}"


def handover_number(year: int, running: int) -> str:
    """The number by which a handover is known ("BG-2026-0147")."""
    return f"BG-{year}-{running:04d}"


def running_number(number: str) -> int:
    """The running number in a handover's number."""
    return int(number.rpartition("-")[2])


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


def choose_paper(papers: Sequence[Paper], day: date, needed_until: date | None) -> Paper | None:
    """The document to cross with on that day: held, in date, outlasting the contract, where there is such a one."""

    def worth(paper: Paper) -> tuple[bool, bool, bool, date]:
        until = paper.expires_on or date.min
        in_date = until >= day and (paper.issued_on is None or paper.issued_on <= day)
        return paper.state is DocumentState.HELD, in_date, needed_until is None or until >= needed_until, until

    return max(papers, key=worth, default=None)


def choose_term(terms: Sequence[Term], day: date) -> Term | None:
    """The contract to print: signed or extended, covering or beginning on the day, if there is one; else the latest."""

    def worth(at: int) -> tuple[bool, bool, int]:
        term = terms[at]
        signed = term.state in {ContractState.SIGNED, ContractState.EXTENDED}
        started = term.starts_on is None or term.starts_on <= day
        return signed, started and (term.ends_on is None or term.ends_on >= day), at

    return terms[max(range(len(terms)), key=worth)] if terms else None
