"""Looking through the audit: by person, officer, action and period, the newest first; values opened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session

from db.models import AuditEntry, AuditLine, Officer
from db.queries import worker_history
from db.queries.worker_history import Gone, HistoryRow

_CHANGES_SHOWN = 500


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; None or empty is everything."""

    worker_id: int | None = None
    officer_id: int | None = None
    actions: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    text: str = ""
    """In the reason."""
    since: datetime | None = None
    until: datetime | None = None
    """Exclusive."""


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One entry."""

    id: int
    """Its sequence."""
    at: datetime
    officer: str | None
    action: str
    reason: str | None
    undoes: int | None
    records: int


def actions_there(session: Session) -> tuple[str, ...]:
    """Every action that the audit has."""
    return tuple(session.scalars(select(AuditEntry.action).distinct().order_by(AuditEntry.action)))


def sequences(session: Session, wanted: Wanted, count: int) -> list[int]:
    """The newest entries that are looked for."""
    query = _narrowed(select(AuditEntry.sequence), session, wanted)
    return list(session.scalars(query.order_by(AuditEntry.sequence.desc()).limit(count)))


def _narrowed(query: Select[int], session: Session, wanted: Wanted) -> Select[int]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.officer_id is not None:
        conditions.append(AuditEntry.officer_id == wanted.officer_id)
    if wanted.actions:
        conditions.append(AuditEntry.action.in_(wanted.actions))
    if wanted.since is not None:
        conditions.append(AuditEntry.at >= wanted.since)
    if wanted.until is not None:
        conditions.append(AuditEntry.at < wanted.until)
    if wanted.text:
        conditions.append(func.lower(AuditEntry.reason).contains(wanted.text.lower(), autoescape=True))
    if wanted.nouns:
        about = select(AuditLine.sequence).where(AuditLine.noun.in_(wanted.nouns))
        conditions.append(AuditEntry.sequence.in_(about))
    if wanted.worker_id is not None:
        conditions.append(AuditEntry.sequence.in_(_about(session, wanted.worker_id)))
    return query.where(*conditions)


def _about(session: Session, worker_id: int) -> Select[int]:
    gone = Gone()
    worker_history.refresh_gone(session, gone)
    parts = worker_history.parts(session, worker_id, gone)
    touching = [(AuditLine.noun == noun) & AuditLine.record_id.in_(ids) for noun, ids in parts.items() if ids]
    return select(AuditLine.sequence).where(or_(*touching))


def page(session: Session, wanted: Sequence[int]) -> list[EntryRow]:
    """Those entries, in the order given."""
    if not wanted:
        return []
    counted = (
        select(AuditLine.sequence, func.count().label("records"))
        .where(AuditLine.sequence.in_(wanted))
        .group_by(AuditLine.sequence)
        .subquery()
    )
    query = (
        select(
            AuditEntry.sequence, AuditEntry.at, Officer.full_name, AuditEntry.action, AuditEntry.reason,
            AuditEntry.undoes, func.coalesce(counted.c.records, 0),
        )
        .outerjoin(Officer, Officer.id == AuditEntry.officer_id)
        .outerjoin(counted, counted.c.sequence == AuditEntry.sequence)
        .where(AuditEntry.sequence.in_(wanted))
    )  # fmt: skip
    found = {row[0]: EntryRow(*row) for row in session.execute(query)}
    return [found[sequence] for sequence in wanted if sequence in found]


def lines(session: Session, sequence: int) -> list[HistoryRow]:
    """What one entry changed, opened; of a very large one the first records."""
    return worker_history.lines(session, AuditLine.sequence == sequence, most=_CHANGES_SHOWN)
