"""The figures of a period, added up in SQL: one pass over the ledger, one row a group of people."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import Session, aliased

from db.models import (
    AgencyName,
    Commune,
    Crossing,
    Employer,
    FormerResidence,
    Gate,
    Handover,
    JobOrder,
    Partner,
    Placement,
    Plan,
    Programme,
    Worker,
)
from db.queries.fetch import fetch
from db.vocabulary import AgencyRole, Direction, Sex


class LedgerRow(NamedTuple):
    """One group of the ledger. Ids are None where the record does not say."""

    job_order_id: int | None
    partner_id: int | None
    """Of the handover, where the placement names no job order."""
    commune_id: int | None
    gate_id: int | None
    sex: Sex | None
    out_before: int
    back_before: int
    out_within: int
    back_within: int
    out_until: int
    back_until: int


class ReturnRow(NamedTuple):
    """Returns of the period by the gate that they came back through."""

    job_order_id: int | None
    partner_id: int | None
    gate_id: int | None
    sex: Sex | None
    returned: int


class ReachedRow(NamedTuple):
    """Departures since the start of the plan's year."""

    job_order_id: int | None
    partner_id: int | None
    reached: int


class DayRow(NamedTuple):
    """The passages of a day, by what they count under."""

    job_order_id: int | None
    partner_id: int | None
    day: date
    direction: Direction
    people: int


class JobRow(NamedTuple):
    """A job order with all that stands above it."""

    id: int
    job_vi: str
    employer_code: str
    employer_vi: str
    partner_id: int


class PartnerRow(NamedTuple):
    """A partner with its programme."""

    id: int
    code: str
    name_vi: str
    programme_code: str
    market: str


class NamedRow(NamedTuple):
    """A code and a name."""

    id: int
    code: str
    name: str


class PlanRow(NamedTuple):
    """A programme's plan of a year."""

    programme_code: str
    minimum: int
    maximum: int


def standing_set(entry: type[Crossing]) -> ColumnElement[bool]:
    """Whether an entry counts, asked of the whole ledger at once."""
    taking = aliased(Crossing)
    taken_back = select(taking.takes_back_id).where(taking.takes_back_id.is_not(None))
    return and_(entry.takes_back_id.is_(None), entry.id.not_in(taken_back))


def _sum(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((and_(*conditions), 1), else_=0)), 0)


def departed(entry: Any, own: Any, of_departure: Any) -> ColumnElement[Any]:
    """What the departure says, even where that is nothing: a return must not count where its departure does not."""
    return case((entry.departure_id.is_(None), own), else_=of_departure)


def placed(query: Select[*tuple[Any, ...]], entry: Any, departure: Any) -> Select[*tuple[Any, ...]]:
    """With the placement of the departure, and its handover where that placement names no job order."""
    placement_id = departed(entry, entry.placement_id, departure.placement_id)
    handover_id = departed(entry, entry.handover_id, departure.handover_id)
    return query.outerjoin(Placement, Placement.id == placement_id).outerjoin(
        Handover, and_(Placement.job_order_id.is_(None), Handover.id == handover_id)
    )


def read_ledger(session: Session, first: date, last: date) -> tuple[LedgerRow, ...]:
    """Every group of the ledger up to `last`. A return counts under the job, gate, handover and home of its departure.

    Who left and came back before `first` adds nothing to any figure, and is passed over. Of those who have moved since
    they left, one row takes the figures away from where they live now, and another counts them where they lived then.
    """
    departure = aliased(Crossing)
    query = _ledger(departure, first, last)
    rows = fetch(session, query.group_by(*_keys(departure)), LedgerRow)
    home = aliased(FormerResidence)
    moved = query.add_columns(home.commune_id).join(home, lived(home, departure))
    for then, row in fetch(session, moved.group_by(*_keys(departure), home.commune_id), _moved):
        rows = (*rows, row._replace(commune_id=then), LedgerRow(*row[:5], *(-figure for figure in row[5:])))
    return rows


def _moved(*values: Any) -> tuple[int | None, LedgerRow]:
    return values[-1], LedgerRow(*values[:-1])


def _keys(departure: Any) -> tuple[Any, ...]:
    gate_id = departed(Crossing, Crossing.gate_id, departure.gate_id)
    return Placement.job_order_id, Handover.partner_id, Worker.commune_id, gate_id, Worker.sex


def lived(home: Any, departure: Any) -> ColumnElement[bool]:
    """Whether that is where somebody lived on the day of the departure, and does no more."""
    day = departed(Crossing, Crossing.day, departure.day)
    later = aliased(FormerResidence)
    sooner = select(later.id).where(later.worker_id == home.worker_id, later.until >= day, later.until < home.until)
    return and_(home.worker_id == Crossing.worker_id, home.until >= day, ~sooner.exists())


def _ledger(departure: Any, first: date, last: date) -> Select[*tuple[Any, ...]]:
    c, earlier = Crossing, aliased(Crossing)
    out, back = c.direction == Direction.OUT, c.direction == Direction.BACK
    before, within, until = c.day < first, c.day.between(first, last), c.day <= last
    home_already = select(earlier.departure_id).where(
        earlier.direction == Direction.BACK,
        earlier.day < first,
        earlier.departure_id.is_not(None),
        standing_set(earlier),
    )
    counts = or_(c.day >= first, and_(out, c.id.not_in(home_already)), and_(back, c.departure_id.is_(None)))
    query = (
        select(
            *_keys(departure),
            _sum(out, before), _sum(back, before), _sum(out, within), _sum(back, within),
            _sum(out, until), _sum(back, until),
        )
        .select_from(c)
        .join(Worker, Worker.id == c.worker_id)
        .outerjoin(departure, departure.id == c.departure_id)
    )  # fmt: skip
    return placed(query, c, departure).where(standing_set(c), c.day <= last, counts)


def read_returns(session: Session, first: date, last: date) -> tuple[ReturnRow, ...]:
    """The period's returns by their own gate, which is not always the gate of the departure."""
    c, departure = Crossing, aliased(Crossing)
    keys = (Placement.job_order_id, Handover.partner_id, c.gate_id, Worker.sex)
    query = (
        select(*keys, func.count())
        .select_from(c)
        .join(Worker, Worker.id == c.worker_id)
        .outerjoin(departure, departure.id == c.departure_id)
    )
    query = placed(query, c, departure).where(
        standing_set(c), c.direction == Direction.BACK, c.day.between(first, last)
    )
    return fetch(session, query.group_by(*keys), ReturnRow)


def read_reached(session: Session, year_from: date, last: date) -> tuple[ReachedRow, ...]:
    """The departures that count towards the year's plan."""
    c = Crossing
    keys = (Placement.job_order_id, Handover.partner_id)
    query = placed(select(*keys, func.count()).select_from(c), c, c).where(
        standing_set(c), c.direction == Direction.OUT, c.day.between(year_from, last)
    )
    return fetch(session, query.group_by(*keys), ReachedRow)


def read_days(session: Session, first: date, last: date) -> tuple[DayRow, ...]:
    """What crossed on each day, out and back."""
    c, departure = Crossing, aliased(Crossing)
    keys = (Placement.job_order_id, Handover.partner_id, c.day, c.direction)
    query = select(*keys, func.count()).select_from(c).outerjoin(departure, departure.id == c.departure_id)
    query = placed(query, c, departure).where(standing_set(c), c.day.between(first, last))
    return fetch(session, query.group_by(*keys), DayRow)


def read_jobs(session: Session) -> dict[int, JobRow]:
    """All job orders."""
    query = select(JobOrder.id, JobOrder.job_vi, Employer.code, Employer.name_vi, Employer.partner_id)
    return {row.id: row for row in fetch(session, query.join(Employer, Employer.id == JobOrder.employer_id), JobRow)}


def read_partners(session: Session) -> dict[int, PartnerRow]:
    """All partners."""
    query = select(Partner.id, Partner.code, Partner.name_vi, Programme.code, Programme.market)
    joined = query.join(Programme, Programme.id == Partner.programme_id)
    return {row.id: row for row in fetch(session, joined, PartnerRow)}


def read_communes(session: Session) -> dict[int, NamedRow]:
    """All communes, with their unit ("Xã Quan Sơn")."""
    query = select(Commune.id, Commune.code, Commune.unit + " " + Commune.name)
    return {row.id: row for row in fetch(session, query, NamedRow)}


def read_gates(session: Session) -> dict[int, NamedRow]:
    """All rows of gates."""
    return {row.id: row for row in fetch(session, select(Gate.id, Gate.code, Gate.name_vi), NamedRow)}


def read_programmes(session: Session) -> dict[str, NamedRow]:
    """All programmes, by code."""
    query = select(Programme.id, Programme.code, Programme.name_vi)
    return {row.code: row for row in fetch(session, query, NamedRow)}


def read_plans(session: Session, year: int) -> tuple[PlanRow, ...]:
    """The plans of a year."""
    query = select(Programme.code, Plan.minimum, Plan.maximum).join(Programme, Programme.id == Plan.programme_id)
    return fetch(session, query.where(Plan.year == year), PlanRow)


def issuing_agency(session: Session, day: date) -> str:
    """The name that the issuing agency bears on that day; empty where none is known."""
    a = AgencyName
    query = select(a.name_vi).where(
        a.role == AgencyRole.ISSUING, or_(a.since.is_(None), a.since <= day), or_(a.until.is_(None), a.until >= day)
    )
    return session.scalars(query.order_by(a.since.is_(None), a.since.desc())).first() or ""
