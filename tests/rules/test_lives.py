"""Every pair of states of every life, against a list written out by hand from the design."""

from __future__ import annotations

import itertools
from enum import StrEnum
from typing import Any

import pytest

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
from desktop_app.rules import lives

DECLARED: list[tuple[lives.Life[Any], type[StrEnum], set[str]]] = [
    (
        lives.PLACEMENT,
        PlacementState,
        {
            "waiting>referred", "waiting>contracted", "waiting>withdrawn",
            "referred>selected", "referred>declined", "referred>withdrawn",
            "selected>contracted", "selected>declined", "selected>withdrawn",
            "contracted>listed", "contracted>ended",
            "listed>across", "listed>contracted",
            "across>returned", "across>missing", "across>moved",
            "missing>across", "missing>returned", "missing>closed",
            "returned>listed", "returned>closed",
        },
    ),
    (lives.CONTRACT, ContractState,
     {"waiting>signed", "signed>extended", "signed>ended", "extended>extended", "extended>ended"}),
    (lives.JOB_ORDER, JobOrderState,
     {"open>full", "open>lapsed", "open>cancelled", "full>open", "lapsed>open"}),
    (lives.HANDOVER, HandoverState,
     {"draft>issued", "issued>counted", "counted>closed", "issued>issued", "counted>issued",
      "draft>cancelled", "issued>cancelled"}),
    (lives.DECLARATION, DeclarationState,
     {"due>sent", "sent>acknowledged", "sent>returned", "returned>sent", "due>superseded", "sent>superseded"}),
    (lives.CONSENT, ConsentState, {"given>withdrawn", "refused>given", "withdrawn>given"}),
    (lives.DOCUMENT, DocumentState, {"held>lost", "held>cancelled", "held>replaced"}),
    (lives.INCIDENT, IncidentState,
     {"open>waiting", "waiting>open", "open>settled", "waiting>settled", "settled>open"}),
    (lives.CONFIRMATION, ConfirmationState,
     {"sent>answered", "sent>done", "answered>answered", "answered>done", "done>answered", "done>done"}),
]  # fmt: skip

PAIRS = [
    pytest.param(life, frm, to, f"{frm}>{to}" in allowed, id=f"{life.noun}:{frm}>{to}")
    for life, states, allowed in DECLARED
    for frm, to in itertools.product(states, states)
]


@pytest.mark.parametrize(("life", "frm", "to", "allowed"), PAIRS)
def test_every_pair_is_allowed_or_refused_as_declared(life: lives.Life[Any], frm: Any, to: Any, allowed: bool) -> None:
    if allowed:
        assert lives.move(life, frm, to) is to
        return
    with pytest.raises(KnownError) as refused:
        lives.move(life, frm, to)
    assert refused.value.code == "move_not_allowed"
    assert refused.value.params == {"noun": life.noun, "frm": frm.value, "to": to.value}


@pytest.mark.parametrize(("life", "states", "_allowed"), DECLARED, ids=lambda v: getattr(v, "noun", None))
def test_every_state_can_be_reached_from_the_start(
    life: lives.Life[Any], states: type[StrEnum], _allowed: set[str]
) -> None:
    reached = life.starts.union(*(lives.reachable(life, start) for start in life.starts))
    assert reached == set(states)


def test_nothing_follows_an_end() -> None:
    assert lives.reachable(lives.HANDOVER, HandoverState.CLOSED) == frozenset()
    assert PlacementState.LISTED in lives.reachable(lives.PLACEMENT, PlacementState.RETURNED)
    assert PlacementState.WAITING not in lives.reachable(lives.PLACEMENT, PlacementState.WAITING)
