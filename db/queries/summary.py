"""The figures of a period, added up in SQL: one pass over the ledger, one row a group of people."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, SQLColumnExpression, case, func, or_, select
from sqlalchemy.orm import Session

from db.models import (
    AgencyName,
    AuditEntry,
    Commune,
    Employer,
    Gate,
    JobOrder,
    LedgerEntry,
    LedgerTotal,
    Partner,
    Plan,
    Programme,
)
from db.queries.fetch import fetch
from db.queries.ledger import half_of
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


class HalfRow(NamedTuple):
    """The passages of a half month (LedgerEntry.half), by what they count under."""

    job_order_id: int | None
    partner_id: int | None
    half: int
    out: int
    back: int


class JobRow(NamedTuple):
    """A job order with all that stands above it. `job` and `employer` are as they are to be shown."""

    id: int
    job_vi: str
    job: str
    employer_code: str
    employer: str
    partner_id: int


class PartnerRow(NamedTuple):
    """A partner with its programme."""

    id: int
    code: str
    name: str
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


def _said(value: int) -> int | None:
    """An id of a row of sums; what stands there for "not said" is None."""
    return value or None


def _sex(woman: int) -> Sex | None:
    return {1: Sex.FEMALE, 0: Sex.MALE}.get(woman)


def read_ledger(session: Session, first: date, last: date) -> tuple[LedgerRow, ...]:
    """Every group of the ledger up to `last`, from its sums; a period begins and ends on the edge of a half month.

    A return counts under the job, gate, handover and home of its departure.
    """
    t = LedgerTotal
    begins, ends = half_of(first), half_of(last)
    before, within = t.span < begins, t.span >= begins
    keys = (t.job_order_id, t.partner_id, t.commune_id, t.gate_id, t.woman)
    sums = [func.sum(case((condition, way), else_=0)) for condition in (before, within) for way in (t.out, t.back)]
    query = select(*keys, *sums).where(_up_to(first.year, ends)).group_by(*keys)
    return tuple(
        LedgerRow(
            _said(job), _said(partner), _said(commune), _said(gate), _sex(woman), ob, bb, ow, bw, ob + ow, bb + bw
        )
        for job, partner, commune, gate, woman, ob, bb, ow, bw in map(_whole, session.execute(query))
    )


def _whole(row: Any) -> tuple[int, ...]:
    """PostgreSQL sums whole numbers into decimals."""
    return tuple(map(int, row))


def _up_to(year: int, ends: int) -> ColumnElement[bool]:
    """The years before that one, and its half months, up to a half month that may lie in a later year."""
    t = LedgerTotal
    return or_(t.span.between(1 - year, -1), t.span.between(half_of(date(year, 1, 1)), ends))


def read_returns(session: Session, first: date, last: date) -> tuple[ReturnRow, ...]:
    """The period's returns by their own gate, which is not always the gate of the departure."""
    e = LedgerEntry
    keys = (e.job_order_id, e.partner_id, e.own_gate_id, e.woman)
    query = select(*keys, func.count()).where(e.direction == Direction.BACK, e.day.between(first, last))
    return tuple(
        ReturnRow(_said(job), _said(partner), _said(gate), _sex(woman), count)
        for job, partner, gate, woman, count in session.execute(query.group_by(*keys))
    )


def read_reached(session: Session, year_from: date, last: date) -> tuple[ReachedRow, ...]:
    """The departures that count towards the year's plan."""
    t = LedgerTotal
    keys = (t.job_order_id, t.partner_id)
    query = select(*keys, func.sum(t.out)).where(t.span.between(half_of(year_from), half_of(last))).group_by(*keys)
    return tuple(ReachedRow(_said(job), _said(partner), int(out)) for job, partner, out in session.execute(query))


def read_halves(session: Session, first: date, last: date) -> tuple[HalfRow, ...]:
    """What crossed in each half month, out and back."""
    t = LedgerTotal
    keys = (t.job_order_id, t.partner_id, t.span)
    query = select(*keys, func.sum(t.out), func.sum(t.back)).where(t.span.between(half_of(first), half_of(last)))
    return tuple(
        HalfRow(_said(job), _said(partner), span, int(out), int(back))
        for job, partner, span, out, back in session.execute(query.group_by(*keys))
    )


def record_began(session: Session) -> datetime:
    """When the first entry of the record was made."""
    return session.scalars(select(AuditEntry.at).order_by(AuditEntry.sequence).limit(1)).one()


def _name(chinese: bool, zh: SQLColumnExpression[Any], vi: SQLColumnExpression[Any]) -> SQLColumnExpression[Any]:
    """The Chinese name where it is wanted and known, else the Vietnamese one."""
    return func.coalesce(func.nullif(zh, ""), vi) if chinese else vi


def read_jobs(session: Session, *, chinese: bool = False) -> dict[int, JobRow]:
    """All job orders."""
    job = _name(chinese, JobOrder.job_zh, JobOrder.job_vi)
    employer = _name(chinese, Employer.name_zh, Employer.name_vi)
    query = select(JobOrder.id, JobOrder.job_vi, job, Employer.code, employer, Employer.partner_id)
    return {row.id: row for row in fetch(session, query.join(Employer, Employer.id == JobOrder.employer_id), JobRow)}


def read_partners(session: Session, *, chinese: bool = False) -> dict[int, PartnerRow]:
    """All partners."""
    name = _name(chinese, Partner.name_zh, Partner.name_vi)
    query = select(Partner.id, Partner.code, name, Programme.code, Programme.market)
    joined = query.join(Programme, Programme.id == Partner.programme_id)
    return {row.id: row for row in fetch(session, joined, PartnerRow)}


def read_communes(session: Session) -> dict[int, NamedRow]:
    """All communes, with their unit ("Xã Quan Sơn")."""
    query = select(Commune.id, Commune.code, Commune.unit + " " + Commune.name)
    return {row.id: row for row in fetch(session, query, NamedRow)}


def read_gates(session: Session, *, chinese: bool = False) -> dict[int, NamedRow]:
    """All rows of gates."""
    query = select(Gate.id, Gate.code, _name(chinese, Gate.name_zh, Gate.name_vi))
    return {row.id: row for row in fetch(session, query, NamedRow)}


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
