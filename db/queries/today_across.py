"""Who is across, narrowly: only what Today needs of them; and how many went this year."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlalchemy import CTE, Select, and_, case, func, literal, null, or_, select, union_all
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
from db.queries.across import open_departures
from db.queries.among import among
from db.queries.clearance import standing
from db.queries.fetch import fetch
from db.rows import Reached
from db.vocabulary import ContractState, Direction, DocumentState, PlacementState, Sex, StayPermitKind

OVER_THERE = (PlacementState.ACROSS, PlacementState.MISSING)
RUNNING = (ContractState.SIGNED, ContractState.EXTENDED)
BY_ENTRY = (StayPermitKind.STAY, StayPermitKind.OTHER)
"""Permits that end with the stay for which they were given (rules.stay)."""


class Ending(NamedTuple):
    """What ends for somebody across. Of a stay: the departure and its day, from which the rule goes on."""

    what: str
    worker_id: int
    until: date
    departure_id: int | None


class Person(NamedTuple):
    """Whom a line names, and where they work."""

    id: int
    full_name: str
    employer_vi: str | None
    employer_zh: str | None


def endings(
    session: Session, *, stay_by: date, usual_days: int, paper_by: date, contract_by: date
) -> tuple[Ending, ...]:
    """What ends by these days for those across, in one statement that finds out once who that is.

    Of several papers the one that lasts longest counts; one without a last day does not end. A line `stay` names a
    departure after which no permit that counts lasts longer than `stay_by`, with its day; which permit does count
    is for rules.stay to say.
    """
    away = _away().cte("away")
    query = union_all(
        _stays(away, stay_by, stay_by - timedelta(days=usual_days)),
        _documents(away, paper_by),
        _contracts(away, contract_by),
    )
    return tuple(Ending(row[0], row[1], row[2], row[3]) for row in session.execute(query))


def _away() -> Select[*tuple[Any, ...]]:
    """Departures without a return, with the placement by which somebody is there now."""
    c, there = Crossing, aliased(Placement)
    now = select(func.max(there.id)).where(there.worker_id == c.worker_id, there.state.in_(OVER_THERE))
    return select(
        c.worker_id.label("worker_id"),
        c.id.label("departure_id"),
        c.day.label("day"),
        func.coalesce(now.scalar_subquery(), c.placement_id).label("placement_id"),
    ).where(c.id.in_(open_departures()))


def _stays(away: CTE, until: date, departed_by: date) -> Select[*tuple[Any, ...]]:
    p = StayPermit
    of_this = or_(p.departure_id.is_(None), p.departure_id == away.c.departure_id, p.kind.not_in(BY_ENTRY))
    lasts = select(p.id).where(p.worker_id == away.c.worker_id, p.expires_on > until, of_this).exists()
    other = aliased(StayPermit)
    some = select(other.id).where(other.worker_id == away.c.worker_id).exists()
    return select(literal("stay"), away.c.worker_id, away.c.day, away.c.departure_id).where(
        ~lasts, or_(away.c.day <= departed_by, some)
    )


def _documents(away: CTE, until: date) -> Select[*tuple[Any, ...]]:
    d = TravelDocument
    ends = and_(func.count() == func.count(d.expires_on), func.max(d.expires_on) <= until)
    return (
        select(literal("document"), d.worker_id, func.max(d.expires_on), null())
        .where(d.state == DocumentState.HELD, d.worker_id.in_(select(away.c.worker_id)))
        .group_by(d.worker_id)
        .having(ends)
    )


def _contracts(away: CTE, until: date) -> Select[*tuple[Any, ...]]:
    c = Contract
    ends = and_(func.count() == func.count(c.ends_on), func.max(c.ends_on) <= until)
    return (
        select(literal("contract"), away.c.worker_id, func.max(c.ends_on), null())
        .select_from(away)
        .join(c, c.placement_id == away.c.placement_id)
        .where(c.state.in_(RUNNING))
        .group_by(away.c.worker_id)
        .having(ends)
    )


def permits(session: Session, ids: Iterable[int]) -> list[tuple[int, int, StayPermitKind, date, int | None]]:
    """The stay permits of these people: worker, id, kind, last day, departure."""
    p = StayPermit
    query = select(p.worker_id, p.id, p.kind, p.expires_on, p.departure_id).where(among(session, p.worker_id, ids))
    return [(row[0], row[1], row[2], row[3], row[4]) for row in session.execute(query)]


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
