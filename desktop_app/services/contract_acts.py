"""What happens to a signed contract: it is extended, ended early or in time, or left for another employer.

Each owes the commune a declaration.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import Contract, ContractExtension, JobOrder, Placement, Worker
from db.vocabulary import ContractState, DeclarationEvent, JobOrderState, PlacementState
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.formats import tidy
from desktop_app.rules import lives
from desktop_app.services.conflict import refuse_stale
from desktop_app.services.contract_overlap import overlap_problems
from desktop_app.services.declarations import owe
from desktop_app.services.work import Desk, Work
from desktop_app.services.worker_forms import ContractForm

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
        problems = _extension_problems(contract, said, work.today) + _met_by(work.session, contract, said)
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
        found.append(FieldProblem("ends_on", "contract_not_longer", {"day": contract.ends_on}))
    return found


def _met_by(session: Session, contract: Contract, said: Extension) -> list[FieldProblem]:
    """Another contract of the worker's that the longer one would meet, unless an officer said before why they may."""
    worker_id = session.scalars(select(Placement.worker_id).where(Placement.id == contract.placement_id)).one()
    form = ContractForm(
        signed_on=contract.signed_on,
        starts_on=contract.starts_on,
        ends_on=said.ends_on,
        overlap_reason=contract.overlap_reason,
    )
    problems = overlap_problems(session, worker_id, form, contract.id)
    return [FieldProblem("ends_on", problem.code, problem.params) for problem in problems]


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


def move_employer(desk: Desk, worker_id: int, job_order: str, form: ContractForm, reason: str) -> int:
    """Somebody who is across goes on to another employer, without crossing; the new placement's id.

    The old placement is `moved` and its contract ends, for the reason, on the day before the new one begins; the new
    placement is across at once. Both the end and the signing are owed to the commune. The ledger has no entry of it:
    the return counts under the departure, whoever employs by then.

    Raises InvalidInputError at `job_order`, `contract....` and `reason`; KnownError("gone"), KnownError("not_across")
    for somebody who is not across.
    """
    why = tidy(reason)
    with desk.work("contract.move", why) as work:
        old = _across(work.session, worker_id)
        order = work.session.scalar(select(JobOrder).where(JobOrder.number == tidy(job_order)))
        running = _running_contract(work.session, old.id)
        problems = [*_move_problems(old, order, form, work.today), *_left_problems(running, form)]
        problems += overlap_problems(work.session, worker_id, form, running.id if running else None)
        if not why:
            problems.append(FieldProblem("reason", "needed"))
        if problems or order is None or form.signed_on is None or form.starts_on is None:
            raise InvalidInputError(problems)
        old.state, old.since = lives.move(lives.PLACEMENT, old.state, PlacementState.MOVED), work.now
        if running is not None:
            _end_for_move(work, running, form.starts_on, why)
        fresh = Placement(
            id=new_id(), worker_id=worker_id, job_order_id=order.id, state=PlacementState.ACROSS, since=work.now
        )
        work.session.add(fresh)
        work.session.flush()
        _sign(work, fresh, form, form.signed_on)
        return fresh.id


def _across(session: Session, worker_id: int) -> Placement:
    worker = session.get(Worker, worker_id)
    if worker is None:
        raise KnownError("gone", noun="worker", id=worker_id)
    query = select(Placement).where(Placement.worker_id == worker_id).order_by(Placement.id.desc()).limit(1)
    placement = session.scalar(query)
    if placement is None or placement.state is not PlacementState.ACROSS:
        raise KnownError("not_across", name=worker.full_name)
    return placement


def _running_contract(session: Session, placement_id: int) -> Contract | None:
    """What ends by the move: the contract that runs still. One that was ended before stays as it is."""
    query = select(Contract).where(Contract.placement_id == placement_id, Contract.state.in_(RUNNING))
    return session.scalar(query.order_by(Contract.id.desc()).limit(1))


def _move_problems(old: Placement, order: JobOrder | None, form: ContractForm, today: date) -> list[FieldProblem]:
    found = []
    if order is None:
        found.append(FieldProblem("job_order", "needed"))
    elif order.state is not JobOrderState.OPEN:
        found.append(FieldProblem("job_order", "order_not_open", {"value": order.number}))
    elif old.job_order is not None and old.job_order.employer_id == order.employer_id:
        found.append(FieldProblem("job_order", "same_employer", {"employer": order.employer.name_vi}))
    elif old.job_order is not None and _programme_id(old.job_order) != _programme_id(order):
        found.append(FieldProblem("job_order", "other_programme", {"value": order.number}))
    days = {"signed_on": form.signed_on, "starts_on": form.starts_on, "ends_on": form.ends_on}
    found += [FieldProblem(f"contract.{name}", "needed") for name, day in days.items() if day is None]
    if form.signed_on is not None and form.signed_on > today:
        found.append(FieldProblem("contract.signed_on", "in_the_future", {"day": form.signed_on}))
    if form.starts_on is not None and form.starts_on > today + timedelta(days=1):
        found.append(FieldProblem("contract.starts_on", "move_later", {"day": form.starts_on}))
    if form.starts_on and form.ends_on and form.ends_on < form.starts_on:
        said = {"first": form.starts_on, "then": form.ends_on}
        found.append(FieldProblem("contract.ends_on", "ends_before_start", said))
    if form.wage is not None and form.wage_per is None:
        found.append(FieldProblem("contract.wage_per", "needed"))
    return found


def _programme_id(order: JobOrder) -> int:
    return order.employer.partner.programme_id


def _left_problems(old: Contract | None, form: ContractForm) -> list[FieldProblem]:
    """The new contract begins after the one that is left."""
    since = (old.starts_on or old.signed_on) if old else None
    if since is None or form.starts_on is None or form.starts_on > since:
        return []
    return [FieldProblem("contract.starts_on", "moved_before_begun", {"day": since})]


def _end_for_move(work: Work, contract: Contract, starts_on: date, why: str) -> None:
    last = starts_on - timedelta(days=1)
    last = min(last, contract.ends_on) if contract.ends_on else last
    contract.state = lives.move(lives.CONTRACT, contract.state, ContractState.ENDED)
    contract.ended_on, contract.end_reason = last, why
    work.session.flush()
    owe(work, contract, DeclarationEvent.ENDED, last)


def _sign(work: Work, placement: Placement, form: ContractForm, signed_on: date) -> None:
    contract = Contract(
        id=new_id(),
        placement_id=placement.id,
        number=tidy(form.number or "") or None,
        signed_on=signed_on,
        starts_on=form.starts_on,
        ends_on=form.ends_on,
        state=lives.move(lives.CONTRACT, ContractState.WAITING, ContractState.SIGNED),
        wage=form.wage,
        wage_per=form.wage_per,
        overlap_reason=tidy(form.overlap_reason or "") or None,
    )
    work.session.add(contract)
    work.session.flush()
    owe(work, contract, DeclarationEvent.SIGNED, signed_on)
