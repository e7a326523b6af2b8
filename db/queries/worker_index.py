"""What an index of workers holds in memory: all of them at once, or those whom later transactions touched."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.models import (
    AuditEntry,
    AuditLine,
    Employer,
    FormerIdentity,
    JobOrder,
    Placement,
    TravelDocument,
    Worker,
)
from db.queries.among import among
from db.queries.fetch import fetch
from db.vocabulary import ChangeKind, PlacementState

_PARTS: dict[str, type[TravelDocument | FormerIdentity | Placement]] = {
    "travel_document": TravelDocument,
    "former_identity": FormerIdentity,
    "placement": Placement,
}
_RENAMING = frozenset({"job_order", "employer"})


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One worker."""

    id: int
    sort_key: str
    name_folded: str
    citizen_id: str | None
    phone: str | None
    commune_id: int | None


@dataclass(frozen=True, slots=True)
class Moment:
    """What a state of the record is known by: the audit's latest entry, and the newest worker."""

    sequence: int
    newest: int


@dataclass(frozen=True, slots=True)
class LatestRow:
    """The latest placement of one worker."""

    worker_id: int
    state: PlacementState
    job_order: str | None
    employer: str | None


def _of(session: Session, column: InstrumentedAttribute[int], ids: Iterable[int] | None) -> ColumnElement[bool]:
    return true() if ids is None else among(session, column, ids)


def workers(session: Session, ids: Iterable[int] | None = None) -> tuple[IndexRow, ...]:
    """In Vietnamese order by given name."""
    query = select(
        Worker.id, Worker.sort_key, Worker.name_folded, Worker.citizen_id, Worker.phone, Worker.commune_id
    ).where(_of(session, Worker.id, ids))
    return fetch(session, query.order_by(Worker.sort_key, Worker.id), IndexRow)


def numbers(session: Session, ids: Iterable[int] | None = None) -> list[tuple[int, str]]:
    """Worker id and the number of each travel document and former citizen ID."""
    wanted = None if ids is None else list(ids)
    papers = select(TravelDocument.worker_id, TravelDocument.number)
    former = select(FormerIdentity.worker_id, FormerIdentity.citizen_id).where(FormerIdentity.citizen_id.is_not(None))
    found = [(i, n) for i, n in session.execute(papers.where(_of(session, TravelDocument.worker_id, wanted)))]
    return found + [
        (i, n) for i, n in session.execute(former.where(_of(session, FormerIdentity.worker_id, wanted))) if n
    ]


def latest(session: Session, ids: Iterable[int] | None = None) -> tuple[LatestRow, ...]:
    """The latest placement of each worker who has one."""
    newest = select(func.max(Placement.id)).where(_of(session, Placement.worker_id, ids)).group_by(Placement.worker_id)
    query = (
        select(Placement.worker_id, Placement.state, JobOrder.number, Employer.code)
        .outerjoin(Placement.job_order)
        .outerjoin(JobOrder.employer)
        .where(Placement.id.in_(newest))
    )
    return fetch(session, query, LatestRow)


def moment(session: Session) -> Moment:
    """The record as it is now."""
    sequence = session.scalar(select(func.max(AuditEntry.sequence)))
    return Moment(sequence or 0, session.scalar(select(func.max(Worker.id))) or 0)


def touched(session: Session, since: int, most: int) -> set[int] | None:
    """The workers whom transactions after that entry touched; None where it is simpler to read everybody anew."""
    query = select(AuditLine.noun, AuditLine.record_id, AuditLine.change).where(
        AuditLine.sequence > since, AuditLine.noun.in_((*_PARTS, *_RENAMING, "worker"))
    )
    lines = session.execute(query.limit(most + 1)).all()
    renamed = any(noun in _RENAMING and change is ChangeKind.CHANGED for noun, _, change in lines)
    if len(lines) > most or renamed or any(change is ChangeKind.REMOVED for _, _, change in lines):
        return None
    found = {record_id for noun, record_id, _ in lines if noun == "worker"}
    for noun, model in _PARTS.items():
        ids = [record_id for of, record_id, _ in lines if of == noun]
        if ids:
            found |= set(session.scalars(select(model.worker_id).where(among(session, model.id, ids))))
    return found
