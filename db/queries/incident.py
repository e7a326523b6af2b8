"""Cases with whom and whose they are, their threads, and the people who may be called about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from db.models import (
    Attachment,
    Commune,
    Contract,
    Crossing,
    Employer,
    Incident,
    IncidentNote,
    IncidentPattern,
    IncidentPerson,
    JobOrder,
    Officer,
    OfficialLetter,
    Partner,
    PartyContact,
    Placement,
    Worker,
    WorkerContact,
)
from db.queries.clearance import standing
from db.queries.fetch import fetch
from db.vocabulary import (
    ContactKind,
    Direction,
    IncidentKind,
    IncidentNoteKind,
    IncidentState,
    PlacementState,
)


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """One case. Where it is hidden from who asks, what tells of the person is None or "" (services.incidents)."""

    id: int
    version_id: int
    number: str
    kind: IncidentKind | None
    state: IncidentState
    about: str
    happened_on: date | None
    place: str | None
    opened_on: date
    settled_on: date | None
    due_on: date | None
    waiting_for: str | None
    outcome: str | None
    officer_id: int | None
    officer: str | None
    worker_id: int | None
    full_name: str
    sort_key: str
    citizen_id: str | None
    name_zh: str | None
    phone: str | None
    commune: str | None
    placement_id: int | None
    placement_state: PlacementState | None
    employer_id: int | None
    employer: str | None
    """Its code."""
    employer_vi: str | None
    employer_zh: str | None
    partner_id: int | None
    partner: str | None
    """Its code."""
    partner_vi: str | None
    partner_zh: str | None


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One entry of a thread."""

    id: int
    kind: IncidentNoteKind
    at: datetime
    officer: str
    with_whom: str | None
    text: str
    state: IncidentState | None = None
    to_officer: str | None = None
    letter_id: int | None = None
    letter_number: str | None = None
    letter_about: str | None = None
    letter_dated: date | None = None


@dataclass(frozen=True, slots=True)
class LinkedRow:
    """Somebody else whom a case concerns."""

    id: int
    worker_id: int
    full_name: str
    citizen_id: str | None
    phone: str | None
    part: str | None


@dataclass(frozen=True, slots=True)
class CallRow:
    """Somebody who may be called: the person's own, the employer's or the partner's."""

    side: str
    """worker, employer, partner."""
    kind: ContactKind | None
    full_name: str
    said: str | None
    """In words: the relation, or what somebody does there."""
    phone: str | None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class WorkRow:
    """One placement of a person with the term of its latest contract."""

    placement_id: int
    employer_id: int | None
    starts_on: date | None
    ends_on: date | None
    ended_on: date | None
    state: PlacementState


@dataclass(frozen=True, slots=True)
class OfficerRow:
    """An officer to be chosen."""

    id: int
    username: str
    full_name: str


def cases(session: Session, *conditions: ColumnElement[bool]) -> tuple[IncidentRow, ...]:
    """The cases that fulfil the conditions, in the order in which they were opened."""
    i, w = Incident, Worker
    query = (
        select(
            i.id, i.version_id, i.number, i.kind, i.state, i.about, i.happened_on, i.place, i.opened_on, i.settled_on,
            i.due_on, i.waiting_for, i.outcome, i.officer_id, Officer.full_name, w.id, w.full_name, w.sort_key,
            w.citizen_id, w.name_zh, w.phone, Commune.unit + " " + Commune.name, Placement.id, Placement.state,
            Employer.id, Employer.code, func.coalesce(Employer.name_vi, Placement.wanted_employer), Employer.name_zh,
            Partner.id, Partner.code, Partner.name_vi, Partner.name_zh,
        )
        .join(w, w.id == i.worker_id)
        .outerjoin(Officer, Officer.id == i.officer_id)
        .outerjoin(Commune, Commune.id == w.commune_id)
        .outerjoin(Placement, Placement.id == i.placement_id)
        .outerjoin(Employer, Employer.id == i.employer_id)
        .outerjoin(Partner, Partner.id == Employer.partner_id)
        .where(*conditions)
        .order_by(i.opened_on, i.id)
    )  # fmt: skip
    return fetch(session, query, IncidentRow)


def notes(session: Session, incident_id: int) -> tuple[NoteRow, ...]:
    """The thread, the earliest first."""
    n, to = IncidentNote, aliased(Officer)
    query = (
        select(
            n.id, n.kind, n.at, Officer.full_name, n.with_whom, n.text, n.state, to.full_name, n.letter_id,
            OfficialLetter.number, OfficialLetter.about, OfficialLetter.dated,
        )
        .join(Officer, Officer.id == n.officer_id)
        .outerjoin(to, to.id == n.to_officer_id)
        .outerjoin(OfficialLetter, OfficialLetter.id == n.letter_id)
        .where(n.incident_id == incident_id)
        .order_by(n.at, n.id)
    )  # fmt: skip
    return fetch(session, query, NoteRow)


def pictures(session: Session, incident_id: int) -> tuple[NoteRow, ...]:
    """The files of a case as entries of its thread, the earliest first; `text` is the file's name."""
    a = Attachment
    query = (
        select(a.id, a.added_at, Officer.full_name, a.name)
        .join(Officer, Officer.id == a.added_by_id)
        .where(a.incident_id == incident_id, a.removed_at.is_(None))
        .order_by(a.added_at, a.id)
    )
    rows = session.execute(query)
    return tuple(NoteRow(row[0], IncidentNoteKind.PICTURE, row[1], row[2], None, row[3]) for row in rows)


def linked(session: Session, incident_id: int) -> tuple[LinkedRow, ...]:
    """Whom else a case concerns, by name."""
    p, w = IncidentPerson, Worker
    query = select(p.id, w.id, w.full_name, w.citizen_id, w.phone, p.part).join(w, w.id == p.worker_id)
    query = query.join(Incident, and_(Incident.id == p.incident_id, Incident.worker_id != p.worker_id))
    return fetch(session, query.where(p.incident_id == incident_id).order_by(w.sort_key, p.id), LinkedRow)


def calls(session: Session, worker_id: int, employer_id: int | None, partner_id: int | None) -> tuple[CallRow, ...]:
    """Who may be called about a person: family and commune first, then the employer's people, then the partner's."""
    c = WorkerContact
    mine = select(c.kind, c.full_name, c.relation, c.phone, c.address).where(c.worker_id == worker_id)
    order = {ContactKind.FAMILY: 0, ContactKind.COMMUNE: 1, ContactKind.OTHER: 2}
    found = [CallRow("worker", *row) for row in session.execute(mine.order_by(c.id))]
    found.sort(key=lambda call: order[call.kind] if call.kind else 3)
    for side, condition in (
        ("employer", PartyContact.employer_id == employer_id),
        ("partner", and_(PartyContact.partner_id == partner_id, PartyContact.employer_id.is_(None))),
    ):
        found += _party(session, side, condition)
    about = select(Partner.contact, Partner.name_vi, Partner.phone).where(Partner.id == partner_id)
    for contact, name, phone in session.execute(about):
        if phone and all(call.phone != phone for call in found):
            found.append(CallRow("partner", None, contact or name, None, phone))
    return tuple(found)


def _party(session: Session, side: str, condition: ColumnElement[bool]) -> list[CallRow]:
    p = PartyContact
    query = select(p.name_vi, p.role, p.phone).where(condition).order_by(p.id)
    return [CallRow(side, None, *row) for row in session.execute(query)]


def works(session: Session, worker_id: int) -> tuple[WorkRow, ...]:
    """A person's placements on job orders, in their order, each with its latest contract's term."""
    latest = select(func.max(Contract.id)).where(Contract.placement_id == Placement.id).correlate(Placement)
    query = (
        select(
            Placement.id, JobOrder.employer_id, Contract.starts_on, Contract.ends_on, Contract.ended_on,
            Placement.state,
        )
        .outerjoin(Placement.job_order)
        .outerjoin(Contract, Contract.id == latest.scalar_subquery())
        .where(Placement.worker_id == worker_id)
        .order_by(Placement.id)
    )  # fmt: skip
    return fetch(session, query, WorkRow)


def stays(session: Session, worker_id: int) -> tuple[tuple[int | None, date, date | None], ...]:
    """(placement, day of the departure, day of the return or None) of each departure that stands."""
    back = aliased(Crossing)
    query = (
        select(Crossing.placement_id, Crossing.day, back.day)
        .outerjoin(back, and_(back.departure_id == Crossing.id, standing(back)))
        .where(Crossing.worker_id == worker_id, Crossing.direction == Direction.OUT, standing())
        .order_by(Crossing.at, Crossing.id)
    )
    return tuple((placement, left, returned) for placement, left, returned in session.execute(query))


def pattern_rows(session: Session) -> Sequence[IncidentPattern]:
    """What the office has set, by kind."""
    return session.scalars(select(IncidentPattern).order_by(IncidentPattern.kind)).all()


def officers(session: Session) -> tuple[OfficerRow, ...]:
    """The officers who may have a case."""
    query = select(Officer.id, Officer.username, Officer.full_name).where(Officer.active).order_by(Officer.full_name)
    return fetch(session, query, OfficerRow)


def of_worker(worker_id: int) -> ColumnElement[bool]:
    """Whether a case concerns a person, as its own or as linked."""
    also = select(IncidentPerson.incident_id).where(IncidentPerson.worker_id == worker_id)
    return or_(Incident.worker_id == worker_id, Incident.id.in_(also))


def parties(
    session: Session,
) -> tuple[tuple[tuple[str, str, str | None], ...], tuple[tuple[str, str, str | None], ...]]:
    """(code, Vietnamese name, Chinese name) of the employers and of the partners."""
    employers = select(Employer.code, Employer.name_vi, Employer.name_zh).order_by(Employer.code)
    partners = select(Partner.code, Partner.name_vi, Partner.name_zh).order_by(Partner.code)
    return (
        tuple((code, vi, zh) for code, vi, zh in session.execute(employers)),
        tuple((code, vi, zh) for code, vi, zh in session.execute(partners)),
    )
