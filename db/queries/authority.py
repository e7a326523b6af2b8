"""What the authority asks for each worker who was abroad in a period: one row a stay."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sqlalchemy import and_, case, func, or_, select
from sqlalchemy.orm import Session, aliased

from db.models import (
    ChongzuoUnit,
    Commune,
    Contract,
    Crossing,
    Employer,
    Gate,
    Handover,
    JobOrder,
    Partner,
    Placement,
    Programme,
    TravelDocument,
    Worker,
    WorkerSkill,
)
from db.queries.among import among
from db.queries.fetch import fetch
from db.queries.summary_sql import placed, standing_set
from db.vocabulary import (
    BirthPrecision,
    Currency,
    Direction,
    DocumentKind,
    DocumentState,
    Education,
    PlacementState,
    Sex,
    WagePer,
)


class StayRow(NamedTuple):
    """A departure with its return, whose it is, and where they went."""

    departure_id: int
    worker_id: int
    citizen_id: str | None
    full_name: str
    sort_key: str
    birth_date: date | None
    birth_precision: BirthPrecision
    sex: Sex | None
    phone: str | None
    address: str | None
    commune: str | None
    education: Education | None
    qualification: str | None
    exit_day: date
    exit_gate: str | None
    entry_day: date | None
    entry_gate: str | None
    placement_id: int | None
    placement_state: PlacementState | None
    job: str | None
    employer: str | None
    workplace: str | None
    """As the job order says, else where the employer lies."""
    partner: str | None
    market: str | None
    wage: int | None
    """Of the job order, in whole units of the currency."""
    wage_per: WagePer | None
    currency: Currency | None
    months: int | None


class DocumentRow(NamedTuple):
    """A travel document."""

    worker_id: int
    kind: DocumentKind
    number: str
    issued_on: date | None
    expires_on: date | None
    state: DocumentState


class TermRow(NamedTuple):
    """A contract of a placement."""

    placement_id: int
    number: str | None
    starts_on: date | None
    ends_on: date | None
    wage: int | None
    wage_per: WagePer | None


def read_stays(session: Session, first: date, last: date, programme_id: int | None) -> tuple[StayRow, ...]:
    """Everybody who was abroad on some day of the period, by name; returns are told also if they came later."""
    c, back = Crossing, aliased(Crossing)
    out_gate, in_gate, of_handover, unit = aliased(Gate), aliased(Gate), aliased(Partner), aliased(ChongzuoUnit)
    partner_id = func.coalesce(Partner.id, of_handover.id)
    workplace = func.coalesce(JobOrder.place, Employer.address, unit.name_vi)
    home = and_(back.departure_id == c.id, back.direction == Direction.BACK, standing_set(back))
    query = (
        select(
            c.id, Worker.id, Worker.citizen_id, Worker.full_name, Worker.sort_key, Worker.birth_date,
            Worker.birth_precision, Worker.sex, Worker.phone, Worker.address, Commune.unit + " " + Commune.name,
            Worker.education, Worker.qualification, c.day, out_gate.name_vi, back.day, in_gate.name_vi,
            Placement.id, Placement.state, JobOrder.job_vi, Employer.name_vi, workplace,
        )
        .add_columns(
            func.coalesce(Partner.name_vi, of_handover.name_vi), Programme.market, JobOrder.wage_cny,
            JobOrder.wage_per, case((JobOrder.wage_cny.is_not(None), JobOrder.currency)), JobOrder.months,
        )
        .select_from(c)
        .join(Worker, Worker.id == c.worker_id)
        .outerjoin(back, home)
    )  # fmt: skip
    query = (
        placed(query, c, c)
        .outerjoin(JobOrder, JobOrder.id == Placement.job_order_id)
        .outerjoin(Employer, Employer.id == JobOrder.employer_id)
        .outerjoin(Partner, Partner.id == Employer.partner_id)
        .outerjoin(of_handover, of_handover.id == Handover.partner_id)
        .outerjoin(Programme, Programme.id == func.coalesce(Partner.programme_id, of_handover.programme_id))
        .outerjoin(unit, unit.id == Employer.unit_id)
        .outerjoin(Commune, Commune.id == Worker.commune_id)
        .outerjoin(out_gate, out_gate.id == c.gate_id)
        .outerjoin(in_gate, in_gate.id == back.gate_id)
        .where(
            standing_set(c), c.direction == Direction.OUT, c.day <= last, or_(back.day.is_(None), back.day >= first)
        )
        .order_by(Worker.sort_key, Worker.id, c.day, partner_id)
    )  # fmt: skip
    if programme_id is not None:
        query = query.where(Programme.id == programme_id)
    return fetch(session, query, StayRow)


def read_documents(session: Session, worker_ids: Iterable[int]) -> dict[int, list[DocumentRow]]:
    """The travel documents of these workers, the oldest first."""
    d = TravelDocument
    query = select(d.worker_id, d.kind, d.number, d.issued_on, d.expires_on, d.state).where(
        among(session, d.worker_id, worker_ids)
    )
    found: dict[int, list[DocumentRow]] = defaultdict(list)
    for row in fetch(session, query.order_by(d.issued_on, d.id), DocumentRow):
        found[row.worker_id].append(row)
    return found


def read_skills(session: Session, worker_ids: Iterable[int]) -> dict[int, list[str]]:
    """What these workers can do, with its level."""
    s = WorkerSkill
    query = select(s.worker_id, s.name, s.level).where(among(session, s.worker_id, worker_ids)).order_by(s.id)
    found: dict[int, list[str]] = defaultdict(list)
    for worker_id, name, level in session.execute(query):
        found[worker_id].append(f"{name} ({level})" if level else name)
    return found


def read_terms(session: Session, placement_ids: Iterable[int]) -> dict[int, list[TermRow]]:
    """The contracts of these placements, the oldest first."""
    c = Contract
    query = select(c.placement_id, c.number, c.starts_on, c.ends_on, c.wage, c.wage_per).where(
        among(session, c.placement_id, placement_ids)
    )
    found: dict[int, list[TermRow]] = defaultdict(list)
    for row in fetch(session, query.order_by(c.id), TermRow):
        found[row.placement_id].append(row)
    return found
