"""Stay permits: enter one, renew those of several people at once, mend one. Undo takes an entry back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy.orm import Session

from db.base import new_ids
from db.models import StayPermit, Worker
from db.queries import across as queries
from db.vocabulary import StayPermitKind
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.formats import tidy
from desktop_app.rules.stay import MOST_DAYS
from desktop_app.services import stay_policy
from desktop_app.services.across_facts import Fact, facts
from desktop_app.services.conflict import change
from desktop_app.services.demand import Saved
from desktop_app.services.work import Desk, Work


@dataclass(frozen=True)
class PermitInput:
    """What an officer writes down of a permit."""

    kind: StayPermitKind = StayPermitKind.STAY
    number: str = ""
    issued_on: date | None = None
    expires_on: date | None = None
    note: str = ""


@dataclass(frozen=True)
class PermitView:
    """A permit as it is kept. `counts`: it says until when this person may stay now."""

    id: int
    version_id: int
    form: PermitInput
    renews_id: int | None
    counts: bool


@dataclass(frozen=True)
class Renewed:
    """How many got a permit, and the audit's entry."""

    people: int
    entry: int | None


@dataclass(frozen=True)
class Stays:
    """Somebody's permits, and until when they may stay: None for whoever is not across."""

    permits: tuple[PermitView, ...]
    until: date | None
    assumed: bool


def of_worker(desk: Desk, worker_id: int) -> tuple[PermitView, ...]:
    """Somebody's permits, the one that expires last first."""
    return stays(desk, worker_id).permits


def stays(desk: Desk, worker_id: int) -> Stays:
    """What is known of how long somebody may stay."""
    with desk.read() as session:
        fact = facts(session, desk.today(), stay_policy.read(session), worker_id).get(worker_id)
        counting = fact.permit_id if fact else None
        permits = tuple(
            PermitView(p.id, p.version_id, _form(p), p.renews_id, p.id == counting)
            for p in queries.permits_of(session, worker_id)
        )
    return Stays(permits, fact.stay_until if fact else None, bool(fact and fact.assumed))


def _form(permit: StayPermit) -> PermitInput:
    return PermitInput(permit.kind, permit.number or "", permit.issued_on, permit.expires_on, permit.note or "")


def add(desk: Desk, worker_id: int, given: PermitInput) -> Saved:
    """Enter somebody's permit; it renews the one that counted. Its id and the audit's entry.

    InvalidInputError at `issued_on`, `expires_on`, `number`; KnownError: gone, stay_not_across.
    """
    with desk.work("stay_permit.add") as work:
        (row,) = _rows(work, [worker_id], given)
        work.insert_many(StayPermit, [row])
    return Saved(row["id"], work.entry)


def renew(desk: Desk, worker_ids: Sequence[int], given: PermitInput) -> Renewed:
    """Enter the same term for several people at once (a group's permits are renewed together).

    As `add`; a number is one paper's, so with several people it must be left out. KnownError("stay_not_across") names
    who is not across.
    """
    wanted = list(dict.fromkeys(worker_ids))
    with desk.work("stay_permit.renew") as work:
        rows = _rows(work, wanted, given)
        work.insert_many(StayPermit, rows)
    return Renewed(len(rows), work.entry)


def mend(desk: Desk, permit_id: int, version_id: int | None, given: PermitInput) -> Saved:
    """Correct what was written wrongly. InvalidInputError as in `add`; KnownError: gone, conflict."""
    with desk.work("stay_permit.edit") as work:
        permit = work.session.get(StayPermit, permit_id)
        if permit is None:
            raise KnownError("gone", noun="stay_permit", id=permit_id)
        fact = _facts(work.session, work.today, [permit.worker_id]).get(permit.worker_id)
        own = fact is not None and permit.departure_id in {None, fact.departure_id}
        _refuse(given, work.today, fact.departed_on if fact and own else None)
        change(work, StayPermit, permit_id, version_id, _values(given))
    return Saved(permit_id, work.entry)


def _facts(session: Session, today: date, worker_ids: Sequence[int]) -> dict[int, Fact]:
    policy = stay_policy.read(session)
    if len(worker_ids) == 1:
        return facts(session, today, policy, worker_ids[0])
    return facts(session, today, policy)


def _rows(work: Work, worker_ids: Sequence[int], given: PermitInput) -> list[dict[str, Any]]:
    across = _facts(work.session, work.today, worker_ids)
    for worker_id in worker_ids:
        if worker_id not in across:
            _refuse_home(work.session, worker_id)
    departed = max((across[i].departed_on for i in worker_ids), default=None)
    _refuse(given, work.today, departed, people=len(worker_ids))
    return [
        {
            "id": permit_id,
            "worker_id": worker_id,
            "placement_id": across[worker_id].placement_id,
            "departure_id": across[worker_id].departure_id,
            "renews_id": across[worker_id].permit_id,
            **_values(given),
        }
        for permit_id, worker_id in zip(new_ids(len(worker_ids)), worker_ids, strict=True)
    ]


def _refuse_home(session: Session, worker_id: int) -> None:
    worker = session.get(Worker, worker_id)
    if worker is None:
        raise KnownError("gone", noun="worker", id=worker_id)
    raise KnownError("stay_not_across", name=worker.full_name)


def _values(given: PermitInput) -> dict[str, Any]:
    return {
        "kind": given.kind,
        "number": tidy(given.number).upper() or None,
        "issued_on": given.issued_on,
        "expires_on": given.expires_on,
        "note": tidy(given.note) or None,
    }


def _refuse(given: PermitInput, today: date, departed: date | None, *, people: int = 1) -> None:
    problems: list[FieldProblem] = []
    if given.expires_on is None:
        problems.append(FieldProblem("expires_on", "needed"))
    else:
        problems += _expiry_problems(given.expires_on, given.issued_on, today, departed)
    if given.issued_on is not None and given.issued_on > today:
        problems.append(FieldProblem("issued_on", "in_the_future", {"day": given.issued_on}))
    if people > 1 and tidy(given.number):
        problems.append(FieldProblem("number", "number_of_one", {"people": people}))
    if problems:
        raise InvalidInputError(problems)


def _expiry_problems(
    expires_on: date, issued_on: date | None, today: date, departed: date | None
) -> list[FieldProblem]:
    if issued_on is not None and expires_on < issued_on:
        return [FieldProblem("expires_on", "expires_before_issue", {"then": expires_on, "first": issued_on})]
    if departed is not None and expires_on < departed:
        return [FieldProblem("expires_on", "expires_before_departure", {"then": expires_on, "first": departed})]
    if expires_on > today + timedelta(days=MOST_DAYS):
        return [FieldProblem("expires_on", "expires_too_late", {"then": expires_on})]
    return []
