"""What the audit holds of one worker and of all that hangs on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from threading import Lock
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, func, or_, select
from sqlalchemy.orm import Session

from db.base import Base
from db.models import AuditEntry, AuditLine, Consent, Officer
from db.queries.among import among
from db.queries.persons import opened
from db.vocabulary import ChangeKind

OWNERS = {
    "travel_document": "worker_id",
    "health_certificate": "worker_id",
    "consent": "worker_id",
    "former_identity": "worker_id",
    "worker_contact": "worker_id",
    "worker_skill": "worker_id",
    "wish": "worker_id",
    "worker_note": "worker_id",
    "worker_tag": "worker_id",
    "certificate": "worker_id",
    "former_residence": "worker_id",
    "attachment": "worker_id",
    "placement": "worker_id",
    "contract": "placement_id",
    "contract_extension": "contract_id",
    "commune_declaration": "contract_id",
}
"""The parts of a worker: table -> the column that says whose it is; those that hang on another part come after it."""
REMOVABLE = ("former_identity", "worker_contact", "worker_skill", "wish", "worker_tag", "certificate")
"""The parts that officers take away; any other goes only when its addition is taken back."""
Parts = Mapping[str, frozenset[int]]


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One record that one entry changed."""

    sequence: int
    at: datetime
    officer: str | None
    action: str
    reason: str | None
    position: int
    noun: str
    record_id: int
    change: ChangeKind
    old: dict[str, Any] | None
    new: dict[str, Any] | None


@dataclass
class Gone:
    """Parts that are no longer there, known up to an entry: (table, owner's id) -> their ids. Used under its lock."""

    lock: Lock = field(default_factory=Lock)
    sequence: int = 0
    ids: dict[tuple[str, int], set[int]] = field(default_factory=lambda: defaultdict(set))


def refresh_gone(session: Session, gone: Gone) -> None:
    """Learn which parts went since the last time; the first time, from all that the audit names and nobody has."""
    last = session.scalar(select(func.max(AuditEntry.sequence))) or 0
    if last == gone.sequence:
        return
    removed = select(AuditLine.noun, AuditLine.record_id, AuditLine.old).where(AuditLine.change == ChangeKind.REMOVED)
    if gone.sequence:
        _learn(session.execute(removed.where(AuditLine.sequence > gone.sequence)), gone)
    else:
        undone = list(session.scalars(select(AuditEntry.sequence).where(AuditEntry.undoes.is_not(None))))
        if undone:
            _learn(session.execute(removed.where(among(session, AuditLine.sequence, undone))), gone)
        for noun in REMOVABLE:
            ids = _without_record(session, noun)
            if ids:
                _learn(session.execute(removed.where(AuditLine.noun == noun, _in(session, ids))), gone)
    gone.sequence = last


def _without_record(session: Session, noun: str) -> list[int]:
    table = _table(noun)
    there = select(table.c.id).where(table.c.id == AuditLine.record_id).exists()
    return list(session.scalars(select(AuditLine.record_id).where(AuditLine.noun == noun, ~there).distinct()))


def _learn(rows: Iterable[Any], gone: Gone) -> None:
    for noun, record_id, old in rows:
        owner = (old or {}).get(OWNERS.get(noun, ""))
        if owner is not None:
            gone.ids[noun, owner].add(record_id)


def _table(noun: str) -> Table:
    return Base.metadata.tables[noun]


def parts(session: Session, worker_id: int, gone: Gone) -> Parts:
    """The ids of everything that is or was part of one worker, by table."""
    found: dict[str, frozenset[int]] = {"worker": frozenset({worker_id})}
    owners = {"worker_id": "worker", "placement_id": "placement", "contract_id": "contract"}
    for noun, column in OWNERS.items():
        table, whose = _table(noun), found[owners[column]]
        there = session.scalars(select(table.c.id).where(table.c[column].in_(whose))) if whose else ()
        found[noun] = frozenset(there).union(*(gone.ids.get((noun, owner), ()) for owner in whose))
    return found


def page_of_sequences(session: Session, those: Parts, before: int | None, count: int) -> list[int]:
    """The newest entries that touched one of these records, older than `before`."""
    query = select(AuditLine.sequence).where(_touching(session, those)).distinct()
    if before is not None:
        query = query.where(AuditLine.sequence < before)
    return list(session.scalars(query.order_by(AuditLine.sequence.desc()).limit(count)))


def rows(session: Session, those: Parts, sequences: Sequence[int] | None = None) -> list[HistoryRow]:
    """The lines of these records in these entries (or in all), the newest entry first."""
    conditions = [_touching(session, those)]
    if sequences is not None:
        conditions.append(AuditLine.sequence.in_(sequences))
    return lines(session, *conditions)


def lines(session: Session, *conditions: ColumnElement[bool], most: int | None = None) -> list[HistoryRow]:
    """The lines of the audit that fulfil these, opened, the newest entry first; so many at the most."""
    query = (
        select(
            AuditLine.sequence, AuditEntry.at, Officer.full_name, AuditEntry.action, AuditEntry.reason,
            AuditLine.position, AuditLine.noun, AuditLine.record_id, AuditLine.change, AuditLine.old, AuditLine.new,
        )
        .join(AuditEntry, AuditEntry.sequence == AuditLine.sequence)
        .outerjoin(Officer, Officer.id == AuditEntry.officer_id)
        .where(*conditions)
        .order_by(AuditLine.sequence.desc(), AuditLine.position)
        .limit(most)
    )  # fmt: skip
    rows = session.execute(query).all()
    olds, news = opened(session, [row.old for row in rows]), opened(session, [row.new for row in rows])
    return [replace(HistoryRow(*row), old=old, new=new) for row, old, new in zip(rows, olds, news, strict=True)]


def records_beyond(session: Session, those: Parts, sequences: Sequence[int]) -> dict[int, int]:
    """Entry -> how many records it changed that are none of these (a new word for a tag is nobody's)."""
    query = (
        select(AuditLine.sequence, func.count())
        .where(AuditLine.sequence.in_(sequences), AuditLine.noun != "tag")
        .group_by(AuditLine.sequence)
    )
    found = {row[0]: row[1] for row in session.execute(query)}
    for sequence, own in session.execute(query.where(_touching(session, those))):
        found[sequence] -= own
    return found


def _touching(session: Session, those: Parts) -> ColumnElement[bool]:
    return or_(
        *(
            and_(AuditLine.noun == noun, _in(session, ids))
            for noun, ids in those.items()
            if ids
        )
    )  # fmt: skip


def _in(session: Session, ids: Iterable[int]) -> ColumnElement[bool]:
    listed = list(ids)
    return AuditLine.record_id.in_(listed) if len(listed) < 100 else among(session, AuditLine.record_id, listed)


def consents(session: Session, worker_id: int) -> dict[int, str]:
    """Consent -> its purpose."""
    rows = session.execute(select(Consent.id, Consent.purpose).where(Consent.worker_id == worker_id))
    return {row.id: row.purpose.value for row in rows}
