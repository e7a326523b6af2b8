"""What a cooperation paper tells beside the ledger: agreements, wages that the record knows, incidents by kind."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import Session

from db.models import Agreement, Contract, Employer, Incident, JobOrder, Meeting, Partner, Placement, Worker
from db.queries.fetch import fetch
from db.vocabulary import ContractState, Currency, IncidentKind, IncidentState, MeetingKind, WagePer


class AgreementRow(NamedTuple):
    """An agreement of the programme, or with one partner."""

    number: str
    title_vi: str
    title_zh: str | None
    partner_code: str | None
    partner_vi: str | None
    partner_zh: str | None
    signed_on: date | None
    valid_from: date
    valid_until: date | None


class MetRow(NamedTuple):
    """A meeting, delegation or survey."""

    kind: MeetingKind
    begins: date
    ends: date | None
    place: str | None
    about: str
    outcome: str | None


class WageRow(NamedTuple):
    """The wages of the contracts that say one, for one job."""

    job_vi: str
    job_zh: str | None
    currency: Currency
    per: WagePer
    contracts: int
    lowest: int
    mean: float
    highest: int


class CaseRow(NamedTuple):
    """Incidents of a kind."""

    kind: IncidentKind
    opened: int
    settled: int


def _of(programme_id: int, partner_id: int | None) -> ColumnElement[bool]:
    own = Partner.programme_id == programme_id
    return own if partner_id is None else and_(own, Partner.id == partner_id)


def read_agreements(session: Session, programme_id: int, partner_id: int | None) -> tuple[AgreementRow, ...]:
    """The agreements that cover the cooperation, the oldest first; those between authorities cover every partner."""
    a = Agreement
    query = (
        select(
            a.number, a.title_vi, a.title_zh, Partner.code, Partner.name_vi, Partner.name_zh, a.signed_on,
            a.valid_from, a.valid_until,
        )
        .outerjoin(Partner, Partner.id == a.partner_id)
        .where(a.programme_id == programme_id)
    )  # fmt: skip
    if partner_id is not None:
        query = query.where(or_(a.partner_id.is_(None), a.partner_id == partner_id))
    return fetch(session, query.order_by(a.valid_from, a.number), AgreementRow)


def read_meetings(
    session: Session, programme_id: int, partner_id: int | None, first: date, last: date
) -> tuple[MetRow, ...]:
    """The meetings about it, the oldest first."""
    m = Meeting
    query = select(m.kind, m.begins, m.ends, m.place, m.about, m.outcome).where(
        m.programme_id == programme_id, m.begins.between(first, last)
    )
    if partner_id is not None:
        query = query.where(or_(m.partner_id.is_(None), m.partner_id == partner_id))
    return fetch(session, query.order_by(m.begins, m.id), MetRow)


def read_wages(
    session: Session, programme_id: int, partner_id: int | None, first: date, last: date
) -> tuple[WageRow, ...]:
    """What contracts signed in these years pay, job by job; only those whose wage is on record."""
    c, j = Contract, JobOrder
    keys = (j.job_vi, j.job_zh, j.currency, c.wage_per)
    query = (
        select(*keys, func.count(c.id), func.min(c.wage), func.avg(c.wage), func.max(c.wage))
        .join(Placement, Placement.id == c.placement_id)
        .join(j, j.id == Placement.job_order_id)
        .join(Employer, Employer.id == j.employer_id)
        .join(Partner, Partner.id == Employer.partner_id)
        .where(
            _of(programme_id, partner_id), c.wage.is_not(None), c.wage_per.is_not(None),
            c.state != ContractState.WAITING, c.signed_on.between(first, last),
        )
        .group_by(*keys)
        .order_by(func.count(c.id).desc(), j.job_vi)
    )  # fmt: skip
    return fetch(session, query, WageRow)


def read_cases(
    session: Session, programme_id: int, partner_id: int | None, first: date, last: date
) -> tuple[CaseRow, ...]:
    """Incidents opened in these years by kind, and how many of them are settled by now."""
    i = Incident
    settled = func.sum(case((i.state == IncidentState.SETTLED, 1), else_=0))
    query = (
        select(i.kind, func.count(i.id), settled)
        .join(Worker, Worker.id == i.worker_id)
        .join(Placement, Placement.id == i.placement_id)
        .join(JobOrder, JobOrder.id == Placement.job_order_id)
        .join(Employer, Employer.id == JobOrder.employer_id)
        .join(Partner, Partner.id == Employer.partner_id)
        .where(_of(programme_id, partner_id), i.opened_on.between(first, last))
        .group_by(i.kind)
        .order_by(func.count(i.id).desc(), i.kind)
    )
    return fetch(session, query, CaseRow)
