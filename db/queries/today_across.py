"""Who is across, narrowly: only what Today needs of them; and how many went this year."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Select, and_, case, func, or_, select
from sqlalchemy.orm import Session, aliased

from db.models import (
    Crossing,
    Employer,
    Handover,
    JobOrder,
    Partner,
    Placement,
    Plan,
    Programme,
    Worker,
)
from db.queries.across import open_departures
from db.queries.among import among
from db.queries.clearance import standing
from db.queries.fetch import fetch
from db.vocabulary import Direction, PlacementState, Sex

OVER_THERE = (PlacementState.ACROSS, PlacementState.MISSING)


class Away(NamedTuple):
    """With which departure somebody is across."""

    worker_id: int
    departure_id: int
    day: date
    placement_id: int | None


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


def away(session: Session) -> dict[int, Away]:
    """Worker id -> the latest departure without a return."""
    c = Crossing
    query = select(c.worker_id, c.id, c.day, c.placement_id).where(c.id.in_(open_departures())).order_by(c.at, c.id)
    return {row.worker_id: row for row in fetch(session, query, Away)}


def placed(session: Session) -> dict[int, int]:
    """Worker id -> the latest placement that is across or missing."""
    query = select(Placement.worker_id, Placement.id).where(Placement.state.in_(OVER_THERE)).order_by(Placement.id)
    return {worker_id: placement_id for worker_id, placement_id in session.execute(query)}  # noqa: C416  a row is no pair


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
