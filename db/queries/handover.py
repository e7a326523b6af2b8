"""Handovers: heads with their counts, lines, and what a roster prints of each person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, select
from sqlalchemy.orm import Session, aliased

from db.models import (
    Commune,
    Contract,
    Employer,
    Gate,
    Handover,
    HandoverLine,
    HandoverVersion,
    JobOrder,
    Officer,
    Partner,
    Placement,
    Programme,
    TravelDocument,
    Worker,
)
from db.queries.among import among
from db.queries.fetch import fetch
from db.rows import HandoverLineRow, HandoverRow
from db.vocabulary import (
    BirthPrecision,
    ContractState,
    Direction,
    DocumentKind,
    DocumentState,
    HandoverState,
    PlacementState,
    Presence,
    Sex,
)

OPEN = (HandoverState.DRAFT, HandoverState.ISSUED, HandoverState.COUNTED)
NOT_GOING = (Presence.ABSENT, Presence.REFUSED)


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One issued version."""

    id: int
    version: int
    issued_at: datetime
    issued_by: str
    approved_by: str | None
    digest: str
    left_out: list[Any]
    document_id: int


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A travel document of one person."""

    worker_id: int
    kind: DocumentKind
    number: str
    issued_on: date | None
    expires_on: date | None
    state: DocumentState


@dataclass(frozen=True, slots=True)
class TermRow:
    """The term of one contract of one placement."""

    placement_id: int
    state: ContractState
    starts_on: date | None
    ends_on: date | None


@dataclass(frozen=True, slots=True)
class RosterPersonRow:
    """One person on a live list, with everything that a roster prints but the document and the contract."""

    line_id: int
    ordinal: int
    worker_id: int
    placement_id: int | None
    placement_state: PlacementState | None
    citizen_id: str | None
    full_name: str
    sort_key: str
    passport_name: str | None
    name_zh: str | None
    birth_date: date | None
    birth_precision: BirthPrecision
    sex: Sex | None
    commune_unit: str | None
    commune: str | None
    employer_code: str | None
    employer_vi: str | None
    employer_zh: str | None
    job_vi: str | None
    job_zh: str | None


def _counted(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(case((and_(*conditions), HandoverLine.id)))


def _heads() -> Select[*tuple[Any, ...]]:
    expected = HandoverLine.presence != Presence.UNEXPECTED
    latest = and_(HandoverVersion.handover_id == Handover.id, HandoverVersion.version == Handover.version)
    counts = (
        select(
            HandoverLine.handover_id.label("of"),
            _counted(expected).label("listed"),
            _counted(expected, Worker.sex == Sex.FEMALE).label("women"),
            *(
                _counted(HandoverLine.presence == p).label(p.value)
                for p in (Presence.PRESENT, Presence.ABSENT, Presence.REFUSED, Presence.UNEXPECTED)
            ),
        )
        .join(HandoverLine.worker)
        .group_by(HandoverLine.handover_id)
        .subquery()
    )
    names = ("listed", "women", "present", "absent", "refused", "unexpected")
    return (
        select(
            Handover.id, Handover.version_id, Handover.number, Handover.state, Handover.version, Handover.direction,
            Programme.code, Gate.code, Gate.name_vi, Gate.name_zh, Handover.at,
            Partner.id, Partner.code, Partner.name_vi, Partner.name_zh,
            *(func.coalesce(counts.c[name], 0) for name in names),
            Handover.ours_people, Handover.ours_women, Handover.theirs_people, Handover.theirs_women,
            Handover.cancel_reason, HandoverVersion.digest, HandoverVersion.left_out,
        )
        .join(Handover.programme)
        .join(Handover.gate)
        .join(Handover.partner)
        .outerjoin(counts, counts.c["of"] == Handover.id)
        .outerjoin(HandoverVersion, latest)
    )  # fmt: skip


def heads(session: Session) -> tuple[HandoverRow, ...]:
    """All handovers, the latest crossing first."""
    return fetch(session, _heads().order_by(Handover.at.desc(), Handover.number.desc()), HandoverRow)


def head(session: Session, number: str) -> HandoverRow | None:
    """One handover by its number."""
    found = fetch(session, _heads().where(Handover.number == number), HandoverRow)
    return found[0] if found else None


def head_by_id(session: Session, handover_id: int) -> HandoverRow | None:
    """One handover by its id."""
    found = fetch(session, _heads().where(Handover.id == handover_id), HandoverRow)
    return found[0] if found else None


def lines(session: Session, handover_id: int) -> tuple[HandoverLineRow, ...]:
    """The live list in its order."""
    query = (
        select(
            HandoverLine.id, HandoverLine.ordinal, HandoverLine.worker_id, HandoverLine.placement_id,
            Worker.citizen_id, Worker.full_name, Worker.sex, Worker.birth_date, Worker.birth_precision,
            Employer.name_vi, JobOrder.job_vi, Placement.state, HandoverLine.presence, HandoverLine.reason,
            Employer.name_zh, JobOrder.job_zh,
        )
        .join(HandoverLine.worker)
        .outerjoin(HandoverLine.placement)
        .outerjoin(Placement.job_order)
        .outerjoin(JobOrder.employer)
        .where(HandoverLine.handover_id == handover_id)
        .order_by(HandoverLine.ordinal, HandoverLine.id)
    )  # fmt: skip
    return fetch(session, query, HandoverLineRow)


def roster_people(session: Session, handover_id: int) -> tuple[RosterPersonRow, ...]:
    """The live list in its order, as a roster needs it."""
    query = (
        select(
            HandoverLine.id, HandoverLine.ordinal, Worker.id, Placement.id, Placement.state, Worker.citizen_id,
            Worker.full_name, Worker.sort_key, Worker.passport_name, Worker.name_zh, Worker.birth_date,
            Worker.birth_precision, Worker.sex, Commune.unit, Commune.name, Employer.code,
            func.coalesce(Employer.name_vi, Placement.wanted_employer), Employer.name_zh,
            func.coalesce(JobOrder.job_vi, Placement.wanted_job), JobOrder.job_zh,
        )
        .join(HandoverLine.worker)
        .outerjoin(Worker.commune)
        .outerjoin(HandoverLine.placement)
        .outerjoin(Placement.job_order)
        .outerjoin(JobOrder.employer)
        .where(HandoverLine.handover_id == handover_id)
        .order_by(HandoverLine.ordinal, HandoverLine.id)
    )  # fmt: skip
    return fetch(session, query, RosterPersonRow)


def papers(session: Session, worker_ids: Iterable[int]) -> dict[int, list[PaperRow]]:
    """The travel documents of these people."""
    d = TravelDocument
    query = select(d.worker_id, d.kind, d.number, d.issued_on, d.expires_on, d.state).order_by(d.id)
    found: dict[int, list[PaperRow]] = {}
    for row in fetch(session, query.where(among(session, d.worker_id, worker_ids)), PaperRow):
        found.setdefault(row.worker_id, []).append(row)
    return found


def terms(session: Session, placement_ids: Iterable[int]) -> dict[int, list[TermRow]]:
    """The contracts of these placements, the oldest first."""
    query = select(Contract.placement_id, Contract.state, Contract.starts_on, Contract.ends_on).order_by(Contract.id)
    found: dict[int, list[TermRow]] = {}
    for row in fetch(session, query.where(among(session, Contract.placement_id, placement_ids)), TermRow):
        found.setdefault(row.placement_id, []).append(row)
    return found


def versions(session: Session, handover_id: int) -> tuple[VersionRow, ...]:
    """The issued versions, the first first."""
    approver = aliased(Officer)
    query = (
        select(
            HandoverVersion.id, HandoverVersion.version, HandoverVersion.issued_at, Officer.full_name,
            approver.full_name, HandoverVersion.digest, HandoverVersion.left_out, HandoverVersion.document_id,
        )
        .join(Officer, Officer.id == HandoverVersion.issued_by_id)
        .outerjoin(approver, approver.id == HandoverVersion.approved_by_id)
        .where(HandoverVersion.handover_id == handover_id)
        .order_by(HandoverVersion.version)
    )  # fmt: skip
    return fetch(session, query, VersionRow)


def on_open_lists(
    session: Session, worker_ids: Iterable[int], handover_id: int, directions: Iterable[Direction]
) -> dict[int, str]:
    """Which of these people are on another open handover of these directions: worker id -> its number."""
    query = (
        select(HandoverLine.worker_id, Handover.number)
        .join(HandoverLine.handover)
        .where(
            Handover.state.in_(OPEN),
            Handover.direction.in_(directions),
            Handover.id != handover_id,
            HandoverLine.presence.not_in(NOT_GOING),
            among(session, HandoverLine.worker_id, worker_ids),
        )
        .order_by(Handover.at.desc())
    )
    return dict(session.execute(query).all())


def candidates(
    session: Session, handover: HandoverRow, states: Iterable[PlacementState], job_order: str | None
) -> list[int]:
    """Workers who could go: with an employer of the partner, or on one job order, and in one of these states."""
    query = (
        select(Worker.id)
        .join(Placement, Placement.worker_id == Worker.id)
        .join(Placement.job_order)
        .join(JobOrder.employer)
        .join(Employer.partner)
        .join(Partner.programme)
        .where(Placement.state.in_(tuple(states)), Programme.code == handover.programme)
        .order_by(Worker.sort_key, Worker.id)
    )
    if job_order is None:
        query = query.where(Partner.id == handover.partner_id)
    else:
        query = query.where(JobOrder.number == job_order)
    return list(dict.fromkeys(session.scalars(query)))
