"""The other side as rows: partners, agreements, employers, job orders, plans, and what may be chosen."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Label, Subquery, case, func, or_, select
from sqlalchemy.orm import Session

from db.models import (
    Agreement,
    AgreementExtension,
    ChongzuoUnit,
    Employer,
    ExchangeRate,
    Gate,
    JobOrder,
    Partner,
    PartyContact,
    Placement,
    Plan,
    PointOfDeparture,
    Programme,
    Worker,
)
from db.queries.fetch import fetch
from db.rows import (
    AgreementRow,
    ChoiceRow,
    EmployerRow,
    ExtensionRow,
    GateRow,
    JobOrderRow,
    PartnerRow,
    PartyContactRow,
    PlanRow,
    ProgrammeRow,
    RateRow,
)
from db.vocabulary import HOLDS_A_PLACE, PlacementState, Sex


def programmes(session: Session) -> tuple[ProgrammeRow, ...]:
    """The active programmes, by code."""
    columns = (Programme.id, Programme.code, Programme.name_vi, Programme.name_zh, Programme.name_en)
    query = select(*columns, Programme.land_gate).where(Programme.active).order_by(Programme.code)
    return fetch(session, query, ProgrammeRow)


def units(session: Session) -> tuple[ChoiceRow, ...]:
    """Chongzuo and its units, by code."""
    query = select(ChongzuoUnit.id, ChongzuoUnit.code, ChongzuoUnit.name_vi, ChongzuoUnit.name_zh)
    return fetch(session, query.order_by(ChongzuoUnit.code), ChoiceRow)


def gates(session: Session, on: date, programme: str | None = None) -> tuple[GateRow, ...]:
    """The gates as they stand on a day; of one programme, if one is given, only its points of departure.

    Of two dated rows of a gate the later one holds.
    """
    columns = (Gate.id, Gate.code, Gate.name_vi, Gate.name_zh, Gate.gate_class, Gate.people_cross)
    query = (
        select(*columns, Gate.opens, Gate.closes, Gate.note)
        .where(or_(Gate.since.is_(None), Gate.since <= on), or_(Gate.until.is_(None), Gate.until >= on))
        .order_by(Gate.code, Gate.since.nulls_first())
    )
    if programme is not None:
        point = select(Gate.code).join(PointOfDeparture.gate).join(PointOfDeparture.programme)
        query = query.where(Gate.code.in_(point.where(Programme.code == programme)))
    latest = {row.code: GateRow(*row) for row in session.execute(query)}
    return tuple(latest.values())


def partners(session: Session) -> tuple[PartnerRow, ...]:
    """All partners, by code."""
    agreements = select(func.count()).where(Agreement.partner_id == Partner.id).scalar_subquery()
    employers_ = select(func.count()).where(Employer.partner_id == Partner.id).scalar_subquery()
    query = (
        select(
            Partner.id,
            Partner.version_id,
            Partner.code,
            Programme.code,
            Partner.name_vi,
            Partner.name_zh,
            Partner.credit_code,
            ChongzuoUnit.code,
            ChongzuoUnit.name_vi,
            Partner.contact,
            Partner.phone,
            agreements,
            employers_,
            Partner.name_latin,
            Partner.address,
        )
        .join(Partner.programme)
        .outerjoin(Partner.unit)
        .order_by(Partner.code)
    )
    known = contacts(session, PartyContact.partner_id)
    return tuple(replace(row, contacts=known.get(row.id, ())) for row in fetch(session, query, PartnerRow))


def agreements(session: Session) -> tuple[AgreementRow, ...]:
    """All agreements, the latest first."""
    query = (
        select(
            Agreement.id,
            Agreement.version_id,
            Agreement.number,
            Programme.code,
            Partner.code,
            Partner.name_vi,
            Agreement.title_vi,
            Agreement.title_zh,
            Agreement.signed_on,
            Agreement.valid_from,
            Agreement.valid_until,
            Agreement.party_ours,
            Agreement.party_theirs,
            Agreement.scope,
            Agreement.note,
            Partner.name_zh,
        )
        .join(Agreement.programme)
        .outerjoin(Agreement.partner)
        .order_by(Agreement.valid_from.desc(), Agreement.number)
    )
    known = extensions(session)
    return tuple(replace(row, extensions=known.get(row.id, ())) for row in fetch(session, query, AgreementRow))


def employers(session: Session) -> tuple[EmployerRow, ...]:
    """All employers, by code."""
    orders = select(func.count()).where(JobOrder.employer_id == Employer.id).scalar_subquery()
    query = (
        select(
            Employer.id,
            Employer.version_id,
            Employer.code,
            Partner.code,
            Partner.name_vi,
            Employer.name_vi,
            Employer.name_zh,
            ChongzuoUnit.code,
            ChongzuoUnit.name_vi,
            Employer.sector,
            orders,
            Employer.name_latin,
            Employer.credit_code,
            Employer.address,
            Employer.address_zh,
        )
        .join(Employer.partner)
        .outerjoin(Employer.unit)
        .order_by(Employer.code)
    )
    known = contacts(session, PartyContact.employer_id)
    return tuple(replace(row, contacts=known.get(row.id, ())) for row in fetch(session, query, EmployerRow))


def contacts(session: Session, party: Any) -> dict[int, tuple[PartyContactRow, ...]]:
    """Whom to ask, by the id of the partner or the employer (a column of PartyContact)."""
    c = PartyContact
    query = select(party, c.id, c.version_id, c.name_vi, c.name_zh, c.role, c.phone, c.email, c.note)
    found: dict[int, list[PartyContactRow]] = defaultdict(list)
    for row in session.execute(query.where(party.is_not(None)).order_by(c.id)):
        found[row[0]].append(PartyContactRow(*row[1:]))
    return {whose: tuple(rows) for whose, rows in found.items()}


def extensions(session: Session) -> dict[int, tuple[ExtensionRow, ...]]:
    """The extensions of all agreements, by the agreement's id, the first one first."""
    e = AgreementExtension
    query = select(e.agreement_id, e.id, e.number, e.signed_on, e.ran_until, e.valid_until)
    found: dict[int, list[ExtensionRow]] = defaultdict(list)
    for row in session.execute(query.order_by(e.valid_until, e.id)):
        found[row[0]].append(ExtensionRow(*row[1:]))
    return {whose: tuple(rows) for whose, rows in found.items()}


def job_orders(session: Session) -> tuple[JobOrderRow, ...]:
    """All job orders, by number."""
    counts = _counts_by_order()
    query = (
        select(
            JobOrder.id,
            JobOrder.version_id,
            JobOrder.number,
            Employer.code,
            Employer.name_vi,
            Employer.name_zh,
            Partner.code,
            JobOrder.job_vi,
            JobOrder.job_zh,
            JobOrder.headcount,
            JobOrder.women,
            JobOrder.wage_cny,
            JobOrder.wage_per,
            JobOrder.months,
            JobOrder.needed_by,
            JobOrder.state,
            JobOrder.note,
            func.coalesce(counts.c.placed, 0),
            func.coalesce(counts.c.placed_women, 0),
            func.coalesce(counts.c.referred, 0),
            JobOrder.currency,
            JobOrder.hours_per_day,
            JobOrder.days_per_week,
            JobOrder.board,
            JobOrder.place,
            JobOrder.starts_on,
            JobOrder.age_min,
            JobOrder.age_max,
            JobOrder.sex,
            JobOrder.skill,
            JobOrder.language,
            JobOrder.closed_reason,
            Programme.code,
            ChongzuoUnit.name_vi,
        )
        .join(JobOrder.employer)
        .join(Employer.partner)
        .join(Partner.programme)
        .outerjoin(Employer.unit)
        .outerjoin(counts, counts.c.job_order_id == JobOrder.id)
        .order_by(JobOrder.number)
    )
    return fetch(session, query, JobOrderRow)


def _counts_by_order() -> Subquery:
    """How many people hold a place on each order, of whom women, and how many are referred."""
    holds, referred = Placement.state.in_(HOLDS_A_PLACE), Placement.state == PlacementState.REFERRED

    def counted(condition: ColumnElement[bool], name: str) -> Label[int]:
        return func.count(case((condition, 1))).label(name)

    return (
        select(
            Placement.job_order_id,
            counted(holds, "placed"),
            counted(holds & (Worker.sex == Sex.FEMALE), "placed_women"),
            counted(referred, "referred"),
        )
        .join(Worker, Worker.id == Placement.worker_id)
        .where(or_(holds, referred))
        .group_by(Placement.job_order_id)
        .subquery()
    )


def rates(session: Session, until: date | None = None) -> tuple[RateRow, ...]:
    """The exchange rates, the latest first; up to a day, if one is given."""
    e = ExchangeRate
    query = select(e.id, e.version_id, e.currency, e.day, e.vnd, e.source).order_by(e.day.desc(), e.currency)
    return fetch(session, query if until is None else query.where(e.day <= until), RateRow)


def plans(session: Session) -> tuple[PlanRow, ...]:
    """All plans, the latest year first."""
    query = (
        select(Plan.id, Plan.version_id, Programme.code, Plan.year, Plan.minimum, Plan.maximum)
        .join(Programme, Programme.id == Plan.programme_id)
        .order_by(Plan.year.desc(), Programme.code)
    )
    return fetch(session, query, PlanRow)
