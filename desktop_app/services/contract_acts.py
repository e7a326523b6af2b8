"""What happens to a signed contract: it is extended, or ended early or in time. Each owes the commune a declaration."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from db.base import new_id
from db.models import Contract, ContractExtension, Placement
from db.vocabulary import ContractState, DeclarationEvent, PlacementState
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.formats import tidy
from desktop_app.rules import lives
from desktop_app.services.conflict import refuse_stale
from desktop_app.services.declarations import owe
from desktop_app.services.work import Desk, Work

RUNNING = (ContractState.SIGNED, ContractState.EXTENDED)
"""The states in which a contract is in force, or will be."""


@dataclass(frozen=True, slots=True)
class Extension:
    """A contract is to run longer: signed on a day, until another."""

    signed_on: date | None = None
    ends_on: date | None = None
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """A contract is over: on its last day or before."""

    ended_on: date | None = None
    reason: str = ""


def extend(desk: Desk, contract_id: int, said: Extension, *, version_id: int | None = None) -> int:
    """Let a contract run longer; the extension's id. The declaration of it is due from that day.

    Raises InvalidInputError at `signed_on` and `ends_on`, KnownError("move_not_allowed") for a contract that was
    never signed or is over, and KnownError("conflict").
    """
    with desk.work("contract.extend") as work:
        contract = _running(work.session, contract_id, version_id)
        problems = _extension_problems(contract, said, work.today)
        if problems or said.signed_on is None or said.ends_on is None:
            raise InvalidInputError(problems)
        contract.state = lives.move(lives.CONTRACT, contract.state, ContractState.EXTENDED)
        extension = ContractExtension(
            id=new_id(),
            contract_id=contract.id,
            number=tidy(said.number or "") or None,
            signed_on=said.signed_on,
            ran_until=contract.ends_on,
            ends_on=said.ends_on,
        )
        work.session.add(extension)
        contract.ends_on = said.ends_on
        work.session.flush()
        owe(work, contract, DeclarationEvent.EXTENDED, said.signed_on, extension=extension)
        return extension.id


def end(desk: Desk, contract_id: int, said: Ending, *, version_id: int | None = None) -> None:
    """End a contract on a day, for a reason. The declaration of it is due from that day.

    A worker who has not crossed leaves the job; one who is across stays across until they come back.
    Raises InvalidInputError at `ended_on` and `reason`, KnownError("move_not_allowed") or KnownError("conflict").
    """
    with desk.work("contract.end") as work:
        contract = _running(work.session, contract_id, version_id)
        problems = _ending_problems(contract, said, work.today)
        if problems or said.ended_on is None:
            raise InvalidInputError(problems)
        contract.state = lives.move(lives.CONTRACT, contract.state, ContractState.ENDED)
        contract.ended_on, contract.end_reason = said.ended_on, tidy(said.reason)
        _leave_job(work, contract)
        work.session.flush()
        owe(work, contract, DeclarationEvent.ENDED, said.ended_on)


def _running(session: Session, contract_id: int, version_id: int | None) -> Contract:
    contract = session.get(Contract, contract_id)
    if contract is None:
        raise KnownError("gone", noun="contract", id=contract_id)
    mine = {"state": contract.state, "ends_on": contract.ends_on}
    refuse_stale(contract, version_id, "contract", mine)
    return contract


def _extension_problems(contract: Contract, said: Extension, today: date) -> list[FieldProblem]:
    found = []
    if said.signed_on is None:
        found.append(FieldProblem("signed_on", "needed"))
    elif said.signed_on > today:
        found.append(FieldProblem("signed_on", "in_the_future", {"day": said.signed_on}))
    elif contract.signed_on and said.signed_on < contract.signed_on:
        said_both = {"first": contract.signed_on, "then": said.signed_on}
        found.append(FieldProblem("signed_on", "extended_before_signed", said_both))
    if said.ends_on is None:
        found.append(FieldProblem("ends_on", "needed"))
    elif contract.ends_on and said.ends_on <= contract.ends_on:
        found.append(FieldProblem("ends_on", "extension_not_longer", {"day": contract.ends_on}))
    return found


def _ending_problems(contract: Contract, said: Ending, today: date) -> list[FieldProblem]:
    found = []
    if said.ended_on is None:
        found.append(FieldProblem("ended_on", "needed"))
    elif said.ended_on > today:
        found.append(FieldProblem("ended_on", "in_the_future", {"day": said.ended_on}))
    elif contract.signed_on and said.ended_on < contract.signed_on:
        said_both = {"first": contract.signed_on, "then": said.ended_on}
        found.append(FieldProblem("ended_on", "ended_before_signed", said_both))
    if not tidy(said.reason):
        found.append(FieldProblem("reason", "needed"))
    return found


def _leave_job(work: Work, contract: Contract) -> None:
    """Whoever has not crossed has no job any more; a place on an open handover is taken off there, by an officer."""
    placement = work.session.get_one(Placement, contract.placement_id)
    if placement.state is PlacementState.LISTED:
        raise KnownError("contract_of_listed")
    if lives.PLACEMENT.allows(placement.state, PlacementState.ENDED):
        placement.state = lives.move(lives.PLACEMENT, placement.state, PlacementState.ENDED)
        placement.since = work.now
