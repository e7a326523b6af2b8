"""What stands around a clearance: gate, requirements, agreements, barred jobs, and the handover that is asked about."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.models import (
    Agreement,
    BarredJob,
    ChongzuoUnit,
    Commune,
    Employer,
    Gate,
    Handover,
    HandoverLine,
    JobOrder,
    Partner,
    Programme,
    Requirement,
)
from db.queries.clearance import PlacementRow
from db.queries.fetch import fetch
from db.vocabulary import (
    CommuneEra,
    Direction,
    GateClass,
    PlacementState,
    RequirementCode,
    Severity,
    YesNoUnknown,
)


class GateRow(NamedTuple):
    """A gate as it is on a day."""

    id: int
    code: str
    name_vi: str
    gate_class: GateClass
    people_cross: YesNoUnknown
    belongs_to: str | None


class RequirementRow(NamedTuple):
    """A requirement of a programme."""

    code: RequirementCode
    severity: Severity
    parameters: dict[str, Any]
    source_vi: str
    source_en: str
    source_zh: str
    since: date | None
    until: date | None


class AgreementRow(NamedTuple):
    """An agreement's cover and term."""

    number: str
    partner_id: int | None
    valid_from: date
    valid_until: date | None


class BarredRow(NamedTuple):
    """A kind of barred work."""

    code: str
    name_vi: str
    keywords_vi: str
    keywords_zh: str
    source: str


class HandoverRow(NamedTuple):
    """The head of a handover."""

    id: int
    at: datetime
    direction: Direction
    gate_id: int
    partner_id: int
    partner_vi: str
    programme_id: int


def read_gate(session: Session, code: str, day: date) -> GateRow | None:
    """The row of a gate's code that holds on that day; before all of them the first."""
    gates = session.execute(
        select(Gate.id, Gate.code, Gate.name_vi, Gate.gate_class, Gate.people_cross, Gate.belongs_to, Gate.since)
        .where(Gate.code == code, or_(Gate.until.is_(None), Gate.until >= day))
        .order_by(Gate.since.is_(None), Gate.since.desc())
    ).all()
    held = [g for g in gates if g.since is None or g.since <= day] or gates[-1:]
    return GateRow(*held[0][:6]) if held else None


def gate_code(session: Session, gate_id: int) -> str:
    """The code of a gate's row."""
    return session.scalars(select(Gate.code).where(Gate.id == gate_id)).one()


def read_requirements(session: Session, programme_id: int) -> tuple[RequirementRow, ...]:
    """A programme's requirements of all times, in their order."""
    r = Requirement
    query = select(r.code, r.severity, r.parameters, r.source_vi, r.source_en, r.source_zh, r.since, r.until)
    return fetch(session, query.where(r.programme_id == programme_id).order_by(r.position, r.id), RequirementRow)


def read_agreements(session: Session, programme_id: int) -> tuple[AgreementRow, ...]:
    """A programme's agreements of all times."""
    a = Agreement
    query = select(a.number, a.partner_id, a.valid_from, a.valid_until).where(a.programme_id == programme_id)
    return fetch(session, query.order_by(a.valid_from, a.id), AgreementRow)


def read_barred(session: Session) -> tuple[BarredRow, ...]:
    """The kinds of work that the law bars."""
    b = BarredJob
    return fetch(session, select(b.code, b.name_vi, b.keywords_vi, b.keywords_zh, b.source).order_by(b.code), BarredRow)


def read_handover(session: Session, handover_id: int) -> HandoverRow | None:
    """The head of a handover."""
    h = Handover
    query = select(h.id, h.at, h.direction, h.gate_id, h.partner_id, Partner.name_vi, h.programme_id)
    rows = fetch(session, query.join(Partner, Partner.id == h.partner_id).where(h.id == handover_id), HandoverRow)
    return rows[0] if rows else None


def handover_people(session: Session, handover_id: int) -> tuple[int, ...]:
    """The workers on a handover, in the order of its list."""
    query = select(HandoverLine.worker_id).where(HandoverLine.handover_id == handover_id)
    return tuple(session.scalars(query.order_by(HandoverLine.ordinal, HandoverLine.id)))


def programme_ids(session: Session) -> dict[str, int]:
    """Programme codes and their ids."""
    return {row.code: row.id for row in session.execute(select(Programme.code, Programme.id))}


def partner_name(session: Session, partner_id: int) -> str:
    """A partner's Vietnamese name."""
    return session.scalars(select(Partner.name_vi).where(Partner.id == partner_id)).one()


def job_order_as_placement(session: Session, number: str) -> PlacementRow | None:
    """How a placement on that job order would read, for a form that is not saved."""
    query = (
        select(
            JobOrder.id, JobOrder.id, Partner.programme_id, JobOrder.number, JobOrder.job_vi, JobOrder.job_zh,
            Employer.name_vi, Partner.id, Partner.name_vi, ChongzuoUnit.name_vi, ChongzuoUnit.border_area,
            Employer.sector,
        )
        .join(Employer, Employer.id == JobOrder.employer_id)
        .join(Partner, Partner.id == Employer.partner_id)
        .outerjoin(ChongzuoUnit, ChongzuoUnit.id == Employer.unit_id)
        .where(JobOrder.number == number)
    )  # fmt: skip
    found = session.execute(query).first()
    if found is None:
        return None
    return PlacementRow(
        0,
        0,
        PlacementState.REFERRED,
        found[2],
        found[3],
        found[4],
        found[5],
        None,
        *found[6:],
    )


def commune_now(session: Session, commune_id: int) -> tuple[str, str, str, bool | None] | None:
    """Code, unit, name and border of a commune of today."""
    query = select(Commune.code, Commune.unit, Commune.name, Commune.touches_border)
    found = session.execute(query.where(Commune.id == commune_id, Commune.era == CommuneEra.NOW)).first()
    return None if found is None else (found[0], found[1], found[2], found[3])
