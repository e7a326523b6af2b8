"""The declared lives: which state may follow which, for everything that has a life.

A move that is not declared here raises KnownError("move_not_allowed"). A pair of the same state is a move too,
and allowed only where it is declared (an issued handover gets its next version, an extended contract its next term).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Generic, TypeVar

from db.vocabulary import (
    ConfirmationState,
    ConsentState,
    ContractState,
    DeclarationState,
    DocumentState,
    HandoverState,
    IncidentState,
    JobOrderState,
    PlacementState,
)
from desktop_app.errors import KnownError

State = TypeVar("State", bound=StrEnum)


@dataclass(frozen=True)
class Life(Generic[State]):
    """One noun's life: its first states and, for each state, those that may follow."""

    noun: str
    starts: frozenset[State]
    moves: Mapping[State, frozenset[State]]

    def allows(self, frm: State, to: State) -> bool:
        """Whether `to` may follow `frm`."""
        return to in self.moves.get(frm, frozenset())


def _life(noun: str, starts: tuple[State, ...], moves: dict[State, tuple[State, ...]]) -> Life[State]:
    table = {state: frozenset(following) for state, following in moves.items()}
    return Life(noun, frozenset(starts), MappingProxyType(table))


_P, _C, _H, _D = PlacementState, ContractState, HandoverState, DeclarationState

PLACEMENT = _life(
    "placement",
    (_P.WAITING, _P.REFERRED, _P.ACROSS),  # across: only where it follows one that moved, for a move is no crossing
    {
        _P.WAITING: (_P.REFERRED, _P.CONTRACTED, _P.WITHDRAWN),
        _P.REFERRED: (_P.SELECTED, _P.DECLINED, _P.WITHDRAWN),
        _P.SELECTED: (_P.CONTRACTED, _P.DECLINED, _P.WITHDRAWN),
        _P.CONTRACTED: (_P.LISTED, _P.ENDED),
        _P.LISTED: (_P.ACROSS, _P.CONTRACTED),
        _P.ACROSS: (_P.RETURNED, _P.MISSING, _P.MOVED),
        _P.MISSING: (_P.ACROSS, _P.RETURNED, _P.CLOSED),
        _P.RETURNED: (_P.LISTED, _P.CLOSED),
    },
)
CONTRACT = _life(
    "contract",
    (_C.WAITING,),
    {
        _C.WAITING: (_C.SIGNED,),
        _C.SIGNED: (_C.EXTENDED, _C.ENDED),
        _C.EXTENDED: (_C.EXTENDED, _C.ENDED),
    },
)
JOB_ORDER = _life(
    "job_order",
    (JobOrderState.OPEN,),
    {
        JobOrderState.OPEN: (JobOrderState.FULL, JobOrderState.LAPSED, JobOrderState.CANCELLED),
        JobOrderState.FULL: (JobOrderState.OPEN,),
        JobOrderState.LAPSED: (JobOrderState.OPEN,),
    },
)
HANDOVER = _life(
    "handover",
    (_H.DRAFT,),
    {
        _H.DRAFT: (_H.ISSUED, _H.CANCELLED),
        _H.ISSUED: (_H.COUNTED, _H.ISSUED, _H.CANCELLED),
        _H.COUNTED: (_H.CLOSED, _H.ISSUED),
    },
)
DECLARATION = _life(
    "declaration",
    (_D.DUE,),
    {
        _D.DUE: (_D.SENT, _D.SUPERSEDED),
        _D.SENT: (_D.ACKNOWLEDGED, _D.RETURNED, _D.SUPERSEDED),
        _D.RETURNED: (_D.SENT,),
    },
)
CONSENT = _life(
    "consent",
    (ConsentState.GIVEN, ConsentState.REFUSED),
    {
        ConsentState.GIVEN: (ConsentState.WITHDRAWN,),
        ConsentState.REFUSED: (ConsentState.GIVEN,),
        ConsentState.WITHDRAWN: (ConsentState.GIVEN,),
    },
)
DOCUMENT = _life(
    "document",
    (DocumentState.HELD,),
    {DocumentState.HELD: (DocumentState.LOST, DocumentState.CANCELLED, DocumentState.REPLACED)},
)
INCIDENT = _life(
    "incident",
    (IncidentState.OPEN,),
    {
        IncidentState.OPEN: (IncidentState.WAITING, IncidentState.SETTLED),
        IncidentState.WAITING: (IncidentState.OPEN, IncidentState.SETTLED),
        IncidentState.SETTLED: (IncidentState.OPEN,),
    },
)
CONFIRMATION = _life(
    "confirmation",
    (ConfirmationState.SENT,),
    {
        ConfirmationState.SENT: (ConfirmationState.ANSWERED, ConfirmationState.DONE),
        ConfirmationState.ANSWERED: (ConfirmationState.ANSWERED, ConfirmationState.DONE),
        ConfirmationState.DONE: (ConfirmationState.ANSWERED, ConfirmationState.DONE),  # a difference opened again
    },
)


def move(life: Life[State], frm: State, to: State) -> State:
    """The new state, if the life declares the move; otherwise KnownError("move_not_allowed", noun, frm, to)."""
    if not life.allows(frm, to):
        raise KnownError("move_not_allowed", noun=life.noun, frm=frm.value, to=to.value)
    return to


def reachable(life: Life[State], frm: State) -> frozenset[State]:
    """Every state that can still come after `frm`, in any number of moves (`frm` itself only through a circle)."""
    found: set[State] = set()
    waiting = [frm]
    while waiting:
        fresh = life.moves.get(waiting.pop(), frozenset()) - found
        found |= fresh
        waiting.extend(fresh)
    return frozenset(found)
