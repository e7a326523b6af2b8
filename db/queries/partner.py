"""The other side as rows: partners, agreements, employers, job orders, plans, and what may be chosen."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from db.models import (
    Agreement,
    ChongzuoUnit,
    Employer,
    Gate,
    JobOrder,
    Partner,
    Placement,
    Plan,
    PointOfDeparture,
    Programme,
)
from db.queries.fetch import fetch
from db.rows import AgreementRow, ChoiceRow, EmployerRow, GateRow, JobOrderRow, PartnerRow, PlanRow, ProgrammeRow
from db.vocabulary import PlacementState

HOLDS_A_PLACE = (
    PlacementState.SELECTED,
    PlacementState.CONTRACTED,
    PlacementState.LISTED,
    PlacementState.ACROSS,
    PlacementState.MISSING,
)
"""The states in which a placement takes one of its job order's places."""


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
        )
        .join(Partner.programme)
        .outerjoin(Partner.unit)
        .order_by(Partner.code)
    )
    return fetch(session, query, PartnerRow)


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
        )
        .join(Agreement.programme)
        .outerjoin(Agreement.partner)
        .order_by(Agreement.valid_from.desc(), Agreement.number)
    )
    return fetch(session, query, AgreementRow)


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
        )
        .join(Employer.partner)
        .outerjoin(Employer.unit)
        .order_by(Employer.code)
    )
    return fetch(session, query, EmployerRow)


def job_orders(session: Session) -> tuple[JobOrderRow, ...]:
    """All job orders, by number."""
    held = (Placement.job_order_id == JobOrder.id) & Placement.state.in_(HOLDS_A_PLACE)
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
            func.count(Placement.id),
        )
        .join(JobOrder.employer)
        .join(Employer.partner)
        .outerjoin(Placement, held)
        .group_by(JobOrder.id, Employer.id, Partner.id)
        .order_by(JobOrder.number)
    )
    return fetch(session, query, JobOrderRow)


def plans(session: Session) -> tuple[PlanRow, ...]:
    """All plans, the latest year first."""
    query = (
        select(Plan.id, Plan.version_id, Programme.code, Plan.year, Plan.minimum, Plan.maximum)
        .join(Programme, Programme.id == Plan.programme_id)
        .order_by(Plan.year.desc(), Programme.code)
    )
    return fetch(session, query, PlanRow)
