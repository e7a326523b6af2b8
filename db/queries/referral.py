"""Who may be referred to a job order, found among all workers in one statement, and who stands on it already."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, case, func, literal, or_, select
from sqlalchemy.orm import Session

from db.models import (
    Certificate,
    Commune,
    Consent,
    Employer,
    HealthCertificate,
    JobOrder,
    Partner,
    Placement,
    TravelDocument,
    Wish,
    Worker,
    WorkerSkill,
)
from db.queries.among import among
from db.queries.fetch import fetch
from db.vocabulary import (
    BirthPrecision,
    CertificateKind,
    ConsentPurpose,
    ConsentState,
    DecidedBy,
    DocumentState,
    HealthResult,
    PlacementState,
    Sex,
    SkillKind,
    WagePer,
)

_P = PlacementState
BUSY = (_P.REFERRED, _P.SELECTED, _P.CONTRACTED, _P.LISTED, _P.ACROSS, _P.MISSING)
"""Whoever has a placement in one of these is referred to nothing else meanwhile."""
CAME_TO_NOTHING = (_P.DECLINED, _P.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Pool:
    """Whom to look for, and what speaks for somebody in a coarse count. `text` is folded."""

    day: date
    programme_id: int
    text: str = ""
    commune_id: int | None = None
    sex: Sex | None = None
    born_from: date | None = None
    born_until: date | None = None
    jobs: tuple[str, ...] = ()
    """The wished jobs that are this job, as they are written."""
    skills: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    women_wanted: bool = False
    ready_only: bool = False


class PersonRow(NamedTuple):
    """Who somebody is, for the board."""

    id: int
    full_name: str
    sort_key: str
    sex: Sex | None
    birth_date: date | None
    birth_precision: BirthPrecision
    phone: str | None
    commune: str | None


class WishRow(NamedTuple):
    """What somebody looks for."""

    worker_id: int
    programme_id: int | None
    job: str | None
    place: str | None
    wage_cny: int | None
    wage_per: WagePer | None
    months: int | None
    ready_from: date | None


class SkillRow(NamedTuple):
    """What somebody can do."""

    worker_id: int
    kind: SkillKind
    name: str
    level: str | None


class PastRow(NamedTuple):
    """An earlier referral that came to nothing."""

    worker_id: int
    order_id: int | None
    order: str | None
    employer_id: int | None
    by: DecidedBy | None
    why: str | None
    since: datetime


class BoardRow(NamedTuple):
    """A placement on the job order."""

    worker_id: int
    placement_id: int
    state: PlacementState
    since: datetime
    by: DecidedBy | None
    why: str | None


def distinct_texts(session: Session) -> tuple[set[str], set[tuple[SkillKind, str, str]]]:
    """Every wished job, and every (kind, name, level) of a skill, as they are written in the record."""
    jobs = set(session.scalars(select(Wish.job).where(Wish.job.is_not(None)).distinct()))
    query = select(WorkerSkill.kind, WorkerSkill.name, func.coalesce(WorkerSkill.level, "")).distinct()
    return {job for job in jobs if job}, {(kind, name, level) for kind, name, level in session.execute(query)}


def free(pool: Pool) -> ColumnElement[bool]:
    """Whether a worker may be referred, and is looked for."""
    busy = select(Placement.worker_id).where(Placement.state.in_(BUSY))
    found = Worker.merged_into_id.is_(None) & Worker.id.not_in(busy)
    for word in pool.text.split():
        part = f"%{word}%"
        found &= or_(Worker.name_folded.like(part), Worker.citizen_id.like(part), Worker.phone.like(part))
    if pool.commune_id is not None:
        found &= Worker.commune_id == pool.commune_id
    if pool.sex is not None:
        found &= or_(Worker.sex.is_(None), Worker.sex == pool.sex)
    if pool.born_from is not None:
        found &= or_(Worker.birth_date.is_(None), Worker.birth_date >= pool.born_from)
    if pool.born_until is not None:
        found &= or_(Worker.birth_date.is_(None), Worker.birth_date <= pool.born_until)
    if pool.ready_only:
        found &= Worker.id.in_(_documented(pool.day)) & Worker.id.in_(_healthy())
    return found


def coarse(session: Session, pool: Pool, limit: int) -> tuple[tuple[int, ...], int]:
    """The ids of those who stand highest in a coarse count, and how many may be referred in all."""
    where = free(pool)
    points = sum(
        (case((Worker.id.in_(query), worth), else_=0) for query, worth in _worth(pool)), start=literal(0)
    ) + case((Worker.sex == Sex.FEMALE, 10 if pool.women_wanted else 0), else_=0)
    query = select(Worker.id).where(where).order_by(points.desc(), Worker.sort_key, Worker.id).limit(limit)
    count = session.scalar(select(func.count(Worker.id)).where(where)) or 0
    return tuple(session.scalars(query)), count


def _worth(pool: Pool) -> list[tuple[Select[Any], int]]:
    wishing, able = select(Wish.worker_id), select(WorkerSkill.worker_id)
    given = select(Consent.worker_id).where(
        Consent.state == ConsentState.GIVEN, Consent.purpose == ConsentPurpose.ROSTER_ABROAD
    )
    found = [
        (_documented(pool.day), 6),
        (_healthy(), 6),
        (given, 1),
        (wishing.where(Wish.programme_id == pool.programme_id), 15),
        (wishing.where(Wish.programme_id != pool.programme_id), -15),
        (wishing.where(Wish.ready_from > pool.day), -20),
    ]
    if pool.jobs:
        found.append((wishing.where(Wish.job.in_(pool.jobs)), 20))
    if pool.skills:
        found.append((able.where(WorkerSkill.name.in_(pool.skills)), 30))
    if pool.languages:
        spoken = able.where(WorkerSkill.kind == SkillKind.LANGUAGE, WorkerSkill.name.in_(pool.languages))
        found.append((spoken, 20))
    return found


def _documented(day: date) -> Select[int]:
    t = TravelDocument
    return select(t.worker_id).where(t.state == DocumentState.HELD, t.expires_on >= day)


def _healthy() -> Select[int]:
    return select(HealthCertificate.worker_id).where(HealthCertificate.result == HealthResult.FIT)


def people(session: Session, ids: Iterable[int]) -> dict[int, PersonRow]:
    """Who these are."""
    w = Worker
    query = select(
        w.id, w.full_name, w.sort_key, w.sex, w.birth_date, w.birth_precision, w.phone,
        Commune.unit + " " + Commune.name,
    ).outerjoin(Commune, Commune.id == w.commune_id)  # fmt: skip
    return {row.id: row for row in fetch(session, query.where(among(session, w.id, ids)), PersonRow)}


def wishes(session: Session, ids: Sequence[int]) -> dict[int, WishRow]:
    """What these look for."""
    w = Wish
    query = select(w.worker_id, w.programme_id, w.job, w.place, w.wage_cny, w.wage_per, w.months, w.ready_from)
    return {row.worker_id: row for row in fetch(session, query.where(among(session, w.worker_id, ids)), WishRow)}


def skills(session: Session, ids: Sequence[int]) -> dict[int, list[SkillRow]]:
    """What these can do; a language certificate says it too."""
    s, c = WorkerSkill, Certificate
    query = select(s.worker_id, s.kind, s.name, s.level).where(among(session, s.worker_id, ids))
    found: dict[int, list[SkillRow]] = {}
    for row in fetch(session, query.order_by(s.id), SkillRow):
        found.setdefault(row.worker_id, []).append(row)
    papers = select(c.worker_id, c.name, c.level).where(
        c.kind == CertificateKind.LANGUAGE, among(session, c.worker_id, ids)
    )
    for worker_id, name, level in session.execute(papers.order_by(c.id)):
        found.setdefault(worker_id, []).append(SkillRow(worker_id, SkillKind.LANGUAGE, name, level))
    return found


def came_to_nothing(session: Session, ids: Sequence[int]) -> dict[int, list[PastRow]]:
    """The earlier referrals of these that were declined or withdrawn, the latest first."""
    p = Placement
    query = (
        select(
            p.worker_id, p.job_order_id, JobOrder.number, JobOrder.employer_id,
            p.decided_by, p.decline_reason, p.since,
        )
        .outerjoin(JobOrder, JobOrder.id == p.job_order_id)
        .where(p.state.in_(CAME_TO_NOTHING), among(session, p.worker_id, ids))
        .order_by(p.id.desc())
    )  # fmt: skip
    found: dict[int, list[PastRow]] = {}
    for row in fetch(session, query, PastRow):
        found.setdefault(row.worker_id, []).append(row)
    return found


def latest_states(session: Session, ids: Sequence[int]) -> dict[int, PlacementState]:
    """The state of each worker's latest placement."""
    last = select(func.max(Placement.id)).where(among(session, Placement.worker_id, ids)).group_by(Placement.worker_id)
    query = select(Placement.worker_id, Placement.state).where(Placement.id.in_(last))
    return {row[0]: row[1] for row in session.execute(query)}


def on_board(session: Session, order_id: int) -> tuple[BoardRow, ...]:
    """Everybody who was ever referred to the order; of several referrals of one worker all."""
    p = Placement
    query = select(p.worker_id, p.id, p.state, p.since, p.decided_by, p.decline_reason)
    return fetch(session, query.where(p.job_order_id == order_id).order_by(p.since.desc(), p.id), BoardRow)


def programme_code(session: Session, order: JobOrder) -> str:
    """The code of the programme that an order belongs to."""
    query = select(Partner).join(Employer, Employer.partner_id == Partner.id).where(Employer.id == order.employer_id)
    return session.scalars(query).one().programme.code
