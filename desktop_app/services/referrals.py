"""The referral board of a job order: who is referred, selected, declined, withdrawn; each move is a unit of work.

Nobody disappears: what came to nothing stays on the board with who said so and why, and the worker may be referred
again, here or elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import JobOrder, Placement, Worker
from db.queries import referral as queries
from db.queries.among import among
from db.vocabulary import BirthPrecision, DecidedBy, Direction, JobOrderState, PlacementState, Sex, Verdict
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.formats import tidy
from desktop_app.services.clearance import FindingRow, PersonClearance, clear_people, make_question
from desktop_app.services.permission import require
from desktop_app.services.referral_rank import (
    LIMIT,
    Asked,
    Candidate,
    CandidateFilter,
    Candidates,
    asked_by,
    candidates,
    find_order,
    held,
    judged,
)
from desktop_app.services.work import Desk, Work
from desktop_app.services.worker_save import move_placement
from desktop_app.wording import sentence

__all__ = [
    "LIMIT", "Board", "BoardColumn", "BoardPerson", "Candidate", "CandidateFilter", "Candidates", "Moved", "OrderHead",
    "board", "candidates", "decline", "refer", "select_people", "withdraw",
]  # fmt: skip

_P = PlacementState


class BoardColumn(StrEnum):
    """Where a placement stands on the board."""

    REFERRED = "referred"
    SELECTED = "selected"
    CONTRACTED = "contracted"
    """And everything that follows a contract: listed, across, returned, ended."""
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


_OWN_COLUMN = {
    _P.REFERRED: BoardColumn.REFERRED,
    _P.SELECTED: BoardColumn.SELECTED,
    _P.DECLINED: BoardColumn.DECLINED,
    _P.WITHDRAWN: BoardColumn.WITHDRAWN,
}


@dataclass(frozen=True, slots=True)
class OrderHead:
    """What stands above the board. `held` places are those from selection on; `women_held` of whom women."""

    id: int
    number: str
    job_vi: str
    job_zh: str
    employer_vi: str
    state: JobOrderState
    headcount: int
    women: int | None
    held: int
    women_held: int
    day: date
    """For which the papers are judged."""
    employer_zh: str = ""


@dataclass(frozen=True, slots=True)
class BoardPerson:
    """A placement on the board. `id` is the worker's; verdict None where nothing is looked at any more."""

    id: int
    placement_id: int
    full_name: str
    sex: Sex | None
    birth_date: date | None
    birth_precision: BirthPrecision
    commune: str
    phone: str
    state: PlacementState
    since: datetime
    by: DecidedBy | None
    why: str
    verdict: Verdict | None = None
    findings: tuple[FindingRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Board:
    """The order, its people by column, and what is to be thought of (more people than places)."""

    order: OrderHead
    columns: Mapping[BoardColumn, tuple[BoardPerson, ...]]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Moved:
    """How many were moved, the audit's entry that undo takes, and what is to be thought of."""

    count: int
    entry: int
    warnings: tuple[str, ...] = ()


def board(desk: Desk, job_order: str) -> Board:
    """Everybody who was ever referred to a job order. KnownError("unknown_job_order")."""
    with desk.read() as session:
        asked = asked_by(session, find_order(session, job_order), desk.today())
        rows = queries.on_board(session, asked.order.id)
        people = queries.people(session, {row.worker_id for row in rows})
        judged_now = _judged(session, asked, rows, desk.language)
        columns: dict[BoardColumn, list[BoardPerson]] = {column: [] for column in BoardColumn}
        for row in rows:
            person = _person(row, people[row.worker_id], judged_now.get(row.placement_id))
            columns[_OWN_COLUMN.get(row.state, BoardColumn.CONTRACTED)].append(person)
        head = _head(session, asked)
        return Board(
            head, {name: tuple(some) for name, some in columns.items()}, _too_many(session, asked.order, desk.language)
        )


def _head(session: Session, asked: Asked) -> OrderHead:
    order = asked.order
    places, women = held(session, order.id)
    return OrderHead(
        id=order.id,
        number=order.number,
        job_vi=order.job_vi,
        job_zh=order.job_zh or "",
        employer_vi=order.employer.name_vi,
        employer_zh=order.employer.name_zh or "",
        state=order.state,
        headcount=order.headcount,
        women=order.women,
        held=places,
        women_held=women,
        day=asked.ask.day,
    )


Judgement = tuple[Verdict, tuple[FindingRow, ...]]


def _judged(session: Session, asked: Asked, rows: Sequence[queries.BoardRow], language: str) -> dict[int, Judgement]:
    """By placement: the papers of whoever is referred; from selection on all that clearance asks."""
    referred = {row.worker_id: row.placement_id for row in rows if row.state is _P.REFERRED}
    chosen = {row.worker_id: row.placement_id for row in rows if row.state in {_P.SELECTED, _P.CONTRACTED, _P.LISTED}}
    found: dict[int, Judgement] = {}
    for one in judged(session, asked, list(referred), language):
        found[referred[one.id]] = one.verdict, one.findings
    for other in _cleared(session, asked, list(chosen), language):
        found[chosen[other.worker_id]] = other.verdict, other.findings
    return found


def _cleared(session: Session, asked: Asked, ids: list[int], language: str) -> tuple[PersonClearance, ...]:
    code = queries.programme_code(session, asked.order)
    question = make_question(session, asked.ask.day, code, Direction.OUT, None, None, None)
    return clear_people(session, question, ids, language)


def _person(row: queries.BoardRow, who: queries.PersonRow, judgement: Judgement | None) -> BoardPerson:
    verdict, findings = judgement or (None, ())
    return BoardPerson(
        id=who.id,
        placement_id=row.placement_id,
        full_name=who.full_name,
        sex=who.sex,
        birth_date=who.birth_date,
        birth_precision=who.birth_precision,
        commune=who.commune or "",
        phone=who.phone or "",
        state=row.state,
        since=row.since,
        by=row.by,
        why=row.why or "",
        verdict=verdict,
        findings=findings,
    )


# Moves


def refer(desk: Desk, job_order: str, worker_ids: Sequence[int]) -> Moved:
    """Refer these people. Whoever waits for an order goes on with that placement, others begin a new one.

    Raises KnownError("unknown_job_order", "referrals_closed") for an order that is not open, "already_placed" with the
    names of those who are referred or placed already, "gone", or "nobody_chosen".
    """
    ids = list(dict.fromkeys(worker_ids))
    with desk.work("referral.refer") as work:
        order = find_order(work.session, job_order)
        if order.state is not JobOrderState.OPEN:
            raise KnownError("referrals_closed", number=order.number)
        _lock(work.session, ids)
        waiting = _free(work.session, ids)
        for worker_id in ids:
            _refer(work, order, worker_id, waiting.get(worker_id))
        work.session.flush()
        warnings = _too_many(work.session, order, desk.language)
    return Moved(len(ids), work.entry or 0, warnings)


def _refer(work: Work, order: JobOrder, worker_id: int, waiting: Placement | None) -> None:
    if waiting is not None:
        waiting.job_order_id = order.id
        move_placement(work, waiting, _P.REFERRED)
        return
    work.session.add(
        Placement(id=new_id(), worker_id=worker_id, job_order_id=order.id, state=_P.REFERRED, since=work.now)
    )


def _lock(session: Session, ids: Sequence[int]) -> None:
    """Two officers who refer the same person at once come one after the other (a server locks rows for that)."""
    if not ids:
        raise KnownError("nobody_chosen")
    if session.get_bind().dialect.name == "postgresql":
        query = select(Worker.id).where(among(session, Worker.id, ids)).order_by(Worker.id)
        session.execute(query.with_for_update())


def _free(session: Session, ids: Sequence[int]) -> dict[int, Placement]:
    """The placements of those who wait for an order; raises where somebody may not be referred."""
    known = set(
        session.scalars(select(Worker.id).where(among(session, Worker.id, ids), Worker.merged_into_id.is_(None)))
    )
    if lacking := [i for i in ids if i not in known]:
        raise KnownError("gone", noun="worker", id=lacking[0])
    busy = (
        select(Worker.full_name, JobOrder.number)
        .join(Placement, Placement.worker_id == Worker.id)
        .outerjoin(JobOrder, JobOrder.id == Placement.job_order_id)
        .where(Placement.state.in_(queries.BUSY), among(session, Worker.id, ids))
    )
    names = [f"{name} ({number or '—'})" for name, number in session.execute(busy.order_by(Worker.sort_key))]
    if names:
        raise KnownError("already_placed", names=names)
    query = select(Placement).where(Placement.state == _P.WAITING, among(session, Placement.worker_id, ids))
    return {placement.worker_id: placement for placement in session.scalars(query.order_by(Placement.id))}


def select_people(desk: Desk, job_order: str, worker_ids: Sequence[int]) -> Moved:
    """The employer takes these people: each gets a place. More people than places is a warning of the answer.

    Raises KnownError("not_on_board") for whoever is not on the order, or "move_not_allowed".
    """
    with desk.work("referral.select") as work:
        order = find_order(work.session, job_order)
        moved = _moved(work, order, worker_ids, lambda p: move_placement(work, p, _P.SELECTED), desk.language)
    return replace(moved, entry=work.entry or 0)


def decline(desk: Desk, job_order: str, worker_ids: Sequence[int], by: DecidedBy | None, why: str) -> Moved:
    """Somebody says no to these people, and why; they may be referred again at once.

    Raises InvalidInputError at `by` and `why`; KnownError as select_people.
    """
    require(desk, "referral.decline")
    return _leave(desk, _P.DECLINED, job_order, worker_ids, by, why)


def withdraw(desk: Desk, job_order: str, worker_ids: Sequence[int], by: DecidedBy | None, why: str) -> Moved:
    """A referral is taken back (mostly by the worker), and why; see decline."""
    require(desk, "referral.withdraw")
    return _leave(desk, _P.WITHDRAWN, job_order, worker_ids, by, why)


def _leave(
    desk: Desk,
    state: PlacementState,
    job_order: str,
    worker_ids: Sequence[int],
    by: DecidedBy | None,
    why: str,
) -> Moved:
    reason = tidy(why)
    problems = [FieldProblem(name, "needed") for name, said in (("by", by), ("why", reason)) if not said]
    if problems:
        raise InvalidInputError(problems)

    def leave(placement: Placement) -> None:
        move_placement(work, placement, state)
        placement.decided_by, placement.decline_reason = by, reason

    with desk.work("referral.decline" if state is _P.DECLINED else "referral.withdraw", reason) as work:
        moved = _moved(work, find_order(work.session, job_order), worker_ids, leave, desk.language)
    return replace(moved, entry=work.entry or 0)


def _moved(
    work: Work, order: JobOrder, worker_ids: Sequence[int], act: Callable[[Placement], Any], language: str
) -> Moved:
    ids = list(dict.fromkeys(worker_ids))
    _lock(work.session, ids)
    mine = select(Placement).where(Placement.job_order_id == order.id, among(work.session, Placement.worker_id, ids))
    latest = {p.worker_id: p for p in work.session.scalars(mine.order_by(Placement.id))}
    if lacking := [i for i in ids if i not in latest]:
        names = list(work.session.scalars(select(Worker.full_name).where(Worker.id.in_(lacking))))
        raise KnownError("not_on_board", names=names or ["—"], number=order.number)
    for placement in latest.values():
        act(placement)
    work.session.flush()
    return Moved(len(ids), 0, _too_many(work.session, order, language))


def _too_many(session: Session, order: JobOrder, language: str) -> tuple[str, ...]:
    """More people hold a place than there are; or men hold places that are kept for women."""
    places, women = held(session, order.id)
    found = []
    if places > order.headcount:
        found.append(sentence("referral", "over_headcount", language, held=places, headcount=order.headcount))
    if order.women and places - women > order.headcount - order.women:
        kept = {"men": places - women, "places": order.headcount - order.women, "women": order.women}
        found.append(sentence("referral", "over_men", language, **kept))
    return tuple(found)
