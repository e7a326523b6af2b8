"""What runs out for those who are across (stay, travel document, contract), and how many went this year."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, or_, select
from sqlalchemy.orm import Session, aliased

from db.models import (
    Contract,
    Crossing,
    Employer,
    Handover,
    JobOrder,
    Partner,
    Placement,
    Plan,
    Programme,
    StayPermit,
    TravelDocument,
    Worker,
)
from db.queries.among import among
from db.queries.clearance import standing
from db.queries.fetch import fetch
from db.vocabulary import ContractState, Direction, DocumentState, PlacementState, Sex

AWAY = (PlacementState.ACROSS, PlacementState.MISSING)
RUNNING = (ContractState.SIGNED, ContractState.EXTENDED)


class RunsOut(NamedTuple):
    """One paper of somebody across, and its last day."""

    worker_id: int
    what: str
    """stay, document or contract."""
    until: date


class Person(NamedTuple):
    """Whom a line names, and where they work."""

    id: int
    full_name: str
    employer_vi: str | None
    employer_zh: str | None


class Reached(NamedTuple):
    """How many of a programme have gone since the year began, and how many are to go."""

    programme: str
    name_vi: str
    name_zh: str
    name_en: str
    minimum: int | None
    maximum: int | None
    people: int
    women: int


def _unless_home() -> tuple[type[Crossing], ColumnElement[bool]]:
    """A departure, and that it stands and nobody has come back from it."""
    out, back = aliased(Crossing), aliased(Crossing)
    returned = select(back.id).where(back.departure_id == out.id, standing(back)).exists()
    return out, and_(out.direction == Direction.OUT, standing(out), ~returned)


def running_out(session: Session, until: date) -> list[RunsOut]:
    """Every paper of those across whose last day is at most `until`, in no order.

    Of several the one that lasts longest counts. A stay permit that was over before the departure is of an earlier
    stay; a paper without a last day never runs out.
    """
    found: list[RunsOut] = []
    for query in (_stays(until), _documents(until), _contracts(until)):
        found.extend(fetch(session, query, RunsOut))
    return found


def _away() -> Select[*tuple[Any, ...]]:
    return select(Placement.worker_id).where(Placement.state.in_(AWAY))


def _stays(until: date) -> Select[*tuple[Any, ...]]:
    """Only permits that end near are looked at; then whether a longer one is there, and the departure."""
    out, away = _unless_home()
    longer = aliased(StayPermit)
    lasts = select(longer.id).where(longer.worker_id == StayPermit.worker_id, longer.expires_on > until).exists()
    return (
        select(StayPermit.worker_id, literal("stay"), func.max(StayPermit.expires_on))
        .select_from(StayPermit)
        .join(out, out.worker_id == StayPermit.worker_id)
        .where(
            StayPermit.expires_on <= until, StayPermit.worker_id.in_(_away()), away, StayPermit.expires_on >= out.day,
            ~lasts,
        )
        .group_by(StayPermit.worker_id)
    )  # fmt: skip


def _documents(until: date) -> Select[*tuple[Any, ...]]:
    d = TravelDocument
    endless = func.sum(case((d.expires_on.is_(None), 1), else_=0))
    last = func.max(d.expires_on)
    return (
        select(d.worker_id, literal("document"), last)
        .where(d.state == DocumentState.HELD, d.worker_id.in_(_away()))
        .group_by(d.worker_id)
        .having(and_(endless == 0, last <= until))
    )


def _contracts(until: date) -> Select[*tuple[Any, ...]]:
    last = func.max(Contract.ends_on)
    endless = func.sum(case((Contract.ends_on.is_(None), 1), else_=0))
    return (
        select(Placement.worker_id, literal("contract"), last)
        .join(Contract, Contract.placement_id == Placement.id)
        .where(Placement.state.in_(AWAY), Contract.state.in_(RUNNING))
        .group_by(Placement.worker_id)
        .having(and_(endless == 0, last <= until))
    )


def people(session: Session, ids: Iterable[int]) -> dict[int, Person]:
    """These people with the employer of their latest placement."""
    later = aliased(Placement)
    latest = select(func.max(later.id)).where(later.worker_id == Worker.id).scalar_subquery()
    query = (
        select(Worker.id, Worker.full_name, func.coalesce(Employer.name_vi, Placement.wanted_employer),
               Employer.name_zh)
        .select_from(Worker)
        .outerjoin(Placement, Placement.id == latest)
        .outerjoin(JobOrder, JobOrder.id == Placement.job_order_id)
        .outerjoin(Employer, Employer.id == JobOrder.employer_id)
        .where(among(session, Worker.id, ids))
    )  # fmt: skip
    return {row.id: row for row in fetch(session, query, Person)}


def year_so_far(session: Session, first: date, last: date) -> tuple[Reached, ...]:
    """Programmes with a plan for the year of `last`, or with departures since `first`: the plan, and who has gone.

    A departure counts under the programme of its job order, else of its handover, as in the summary.
    """
    gone = {code: (people, women) for code, people, women in session.execute(_gone(first, last))}
    p = Programme
    query = (
        select(p.code, p.name_vi, p.name_zh, p.name_en, Plan.minimum, Plan.maximum)
        .outerjoin(Plan, and_(Plan.programme_id == p.id, Plan.year == last.year))
        .where(or_(Plan.id.is_not(None), p.code.in_(sorted(gone))))
        .order_by(Plan.maximum.desc().nulls_last(), p.code)
    )
    return tuple(Reached(*row, *gone.get(row[0], (0, 0))) for row in session.execute(query))


def _gone(first: date, last: date) -> Select[*tuple[Any, ...]]:
    """Departures by programme, of whom women. Counted by placement first: there are few job orders, many crossings."""
    c = Crossing
    each = (
        select(
            Placement.job_order_id.label("job_order_id"),
            Handover.partner_id.label("partner_id"),
            func.count().label("people"),
            func.sum(case((Worker.sex == Sex.FEMALE, 1), else_=0)).label("women"),
        )
        .select_from(c)
        .join(Worker, Worker.id == c.worker_id)
        .outerjoin(Placement, Placement.id == c.placement_id)
        .outerjoin(Handover, and_(Placement.job_order_id.is_(None), Handover.id == c.handover_id))
        .where(standing(), c.direction == Direction.OUT, c.day.between(first, last))
        .group_by(Placement.job_order_id, Handover.partner_id)
        .subquery()
    )
    return (
        select(Programme.code, func.sum(each.c.people), func.sum(each.c.women))
        .select_from(each)
        .outerjoin(JobOrder, JobOrder.id == each.c.job_order_id)
        .outerjoin(Employer, Employer.id == JobOrder.employer_id)
        .join(Partner, Partner.id == func.coalesce(Employer.partner_id, each.c.partner_id))
        .join(Programme, Programme.id == Partner.programme_id)
        .group_by(Programme.code)
    )
