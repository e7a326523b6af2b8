"""What an index of workers holds in memory: all of them at once, or those whom later transactions touched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, String, func, select, true, type_coerce
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.models import AuditEntry, AuditLine, FormerIdentity, Placement, TravelDocument, Worker, WorkerTag
from db.queries.among import among
from db.queries.quick import Quick
from db.queries.worker_filter import NOTHING, Narrowing, conditions
from db.vocabulary import ChangeKind

_PARTS: dict[str, type[TravelDocument | FormerIdentity | Placement | WorkerTag]] = {
    "travel_document": TravelDocument,
    "former_identity": FormerIdentity,
    "placement": Placement,
    "worker_tag": WorkerTag,
}
_AT_ONCE = 2_000
Ids = Iterable[int] | None


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


def _of(session: Session, column: InstrumentedAttribute[int], ids: Ids) -> ColumnElement[bool]:
    return true() if ids is None else among(session, column, ids)


def _stream(session: Session, query: Select[*tuple[Any, ...]]) -> Iterator[Any]:
    """The rows, never many of them in memory at once."""
    yield from session.connection().execute(query, execution_options={"yield_per": _AT_ONCE})


def order(session: Session) -> Iterator[tuple[int, str]]:
    """Everybody's id and sort key in Vietnamese order by given name, also of records that were merged into others."""
    return _stream(session, select(Worker.id, Worker.sort_key).order_by(Worker.sort_key, Worker.id))


def workers(session: Session, ids: Ids = None) -> Iterator[IndexRow]:
    """In no order; without records that were merged into others."""
    query = select(Worker.id, Worker.sort_key, Worker.name_folded, Worker.citizen_id, Worker.phone, Worker.commune_id)
    query = query.where(_of(session, Worker.id, ids), Worker.merged_into_id.is_(None))
    return (IndexRow(*row) for row in _stream(session, query))


def papers(session: Session, ids: Ids = None) -> Iterator[tuple[int, str]]:
    """Worker id and number of each travel document."""
    query = select(TravelDocument.worker_id, TravelDocument.number)
    return _stream(session, query.where(_of(session, TravelDocument.worker_id, ids)))


def former(session: Session, ids: Ids = None) -> Iterator[tuple[int, str | None, str | None]]:
    """Worker id, citizen ID and name of each former identity."""
    query = select(FormerIdentity.worker_id, FormerIdentity.citizen_id, FormerIdentity.full_name)
    return _stream(session, query.where(_of(session, FormerIdentity.worker_id, ids)))


def states(session: Session, ids: Ids = None) -> Iterator[tuple[int, str]]:
    """Worker id and state (a value of PlacementState) of each placement; a later one comes after."""
    query = select(Placement.worker_id, type_coerce(Placement.state, String)).where(
        _of(session, Placement.worker_id, ids)
    )
    return _stream(session, query.order_by(Placement.id))


def tags(session: Session, ids: Ids = None) -> Iterator[tuple[int, int]]:
    """Worker id and tag id of each mark."""
    query = select(WorkerTag.worker_id, WorkerTag.tag_id).where(_of(session, WorkerTag.worker_id, ids))
    return _stream(session, query)


def narrowed(session: Session, narrowing: Narrowing) -> Iterator[int]:
    """Those for whom the conditions hold."""
    if narrowing == NOTHING:
        return
    for (worker_id,) in _stream(session, select(Worker.id).where(*conditions(narrowing))):
        yield worker_id


_MOMENT = Quick(
    lambda _: select(
        select(func.max(AuditEntry.sequence)).scalar_subquery(), select(func.max(Worker.id)).scalar_subquery()
    )
)


def moment(session: Session) -> Moment:
    """The record as it is now."""
    ((sequence, newest),) = _MOMENT.rows(session)
    return Moment(sequence or 0, newest or 0)


def touched(session: Session, since: int, most: int) -> set[int] | None:
    """The workers whom transactions after that entry touched; None where it is simpler to read everybody anew."""
    query = select(AuditLine.noun, AuditLine.record_id, AuditLine.change, AuditLine.old).where(
        AuditLine.sequence > since, AuditLine.noun.in_((*_PARTS, "worker"))
    )
    lines = session.execute(query.limit(most + 1)).all()
    if len(lines) > most:
        return None
    found = {record_id for noun, record_id, _, _ in lines if noun == "worker"}
    for noun, _, change, old in lines:
        if noun in _PARTS and change is ChangeKind.REMOVED:
            if not isinstance(old, dict) or not isinstance(old.get("worker_id"), int):
                return None
            found.add(old["worker_id"])
    for noun, model in _PARTS.items():
        ids = [record_id for of, record_id, change, _ in lines if of == noun and change is not ChangeKind.REMOVED]
        if ids:
            found |= set(session.scalars(select(model.worker_id).where(among(session, model.id, ids))))
            found |= _moved_from(lines, noun)
    return found


def _moved_from(lines: Iterable[Any], noun: str) -> set[int]:
    """Whose a part was before it became another's."""
    olds = (old for of, _, change, old in lines if of == noun and change is ChangeKind.CHANGED and old)
    return {old["worker_id"] for old in olds if isinstance(old.get("worker_id"), int)}
