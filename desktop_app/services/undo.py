"""Take back one unit of work, whatever it was, from what the audit holds of it: an edit, a bulk change, an import.

Nothing is taken back in part. A later change of the same field, or a record that has come to depend on an added one,
stands in the way, and the officer is told what it is. Taking back is itself a unit of work: taking *that* back does
it again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import Column, ForeignKey, Table, select
from sqlalchemy.orm import Session

from db.audit import Line, plain, plain_fields, stored
from db.base import Base
from db.models import AuditEntry, AuditLine, Handover, HandoverLine, Worker
from db.queries import audit
from db.queries.among import among
from db.queries.persons import forgotten
from db.vocabulary import ChangeKind, HandoverState
from desktop_app.errors import KnownError
from desktop_app.services.permission import require_here
from desktop_app.services.recorder import VERSION
from desktop_app.services.two_people import Approval, Confirmed, confirming, note
from desktop_app.services.work import Desk, Work

FINAL = frozenset({
    "audit_entry", "audit_line", "crossing", "document_output", "handover_version", "issued_document", "issued_line",
    "laptop", "number_series", "officer", "own_key", "packet", "report",
})  # fmt: skip
"""What is added to these nouns stays: the ledger, the archive, numbers given, keys made, who may sign in."""
_KEPT = frozenset({"import_batch"})
"""A record of the work itself: it outlives it, and its own service marks it."""
_NAMES_SHOWN = 5


@dataclass(frozen=True)
class _Group:
    """Lines of one table that do the same."""

    model: type[Base]
    table: Table
    lines: list[Line]


def _model_of(noun: str) -> type[Base]:
    return next(m.class_ for m in Base.registry.mappers if m.class_.__tablename__ == noun)


def _action(session: Session, sequence: int) -> str:
    return session.scalar(select(AuditEntry.action).where(AuditEntry.sequence == sequence)) or ""


def undo(
    desk: Desk,
    sequence: int,
    *,
    reason: str | None = None,
    also: Callable[[Work], None] | None = None,
    approval: Approval | None = None,
) -> int:
    """Take back the audit's entry of that sequence; the sequence of the entry that does so.

    `also` joins the same transaction. Raises KnownError("already_undone"), KnownError("cannot_undo") where the entry
    holds what is final, KnownError("built_upon", what=..., who=[names]) where later work stands in the way,
    KnownError("undo_after_closing") where it said who was there on a list that is closed by now, and as
    two_people.confirming where two people have to confirm it.
    """
    return confirming(desk, approval, partial(_undo, desk, sequence, reason, also))


def _undo(desk: Desk, sequence: int, reason: str | None, also: Callable[[Work], None] | None, said: Confirmed) -> int:
    with desk.work("undo", reason) as work:
        note(work, said)
        _refuse_twice(work.session, sequence)
        require_here(work.session, desk.officer_id, _action(work.session, sequence))
        lines = [line for line in audit.lines_of(work.session, sequence) if line.noun not in _KEPT]
        if not lines or any(map(_is_final, lines)) or forgotten(work.session, lines):
            raise KnownError("cannot_undo")
        _refuse_after_closing(work.session, lines)
        work.undoes = sequence
        _take_back(work, lines)
        if also is not None:
            also(work)
    if work.entry is None:
        raise KnownError("cannot_undo")
    return work.entry


def _refuse_after_closing(session: Session, lines: Sequence[Line]) -> None:
    """The ledger was written from what stood on the list when it was closed; it is corrected by entries of its own."""
    touched = [line for line in lines if line.noun == "handover_line" and not _is_whose(line)]
    here = select(HandoverLine.handover_id).where(among(session, HandoverLine.id, [t.record_id for t in touched]))
    handovers = {line.old["handover_id"] for line in touched if line.old and "handover_id" in line.old}
    handovers |= set(session.scalars(here)) if touched else set()
    closed = select(Handover.number).where(
        among(session, Handover.id, handovers), Handover.state == HandoverState.CLOSED
    )
    number = session.scalar(closed.limit(1)) if handovers else None
    if number is not None:
        raise KnownError("undo_after_closing", number=number)


def can_undo(desk: Desk, sequence: int) -> bool:
    """Whether an entry is of a kind that can be taken back and was not; later work may still stand in the way."""
    with desk.read() as session:
        nouns = set(session.scalars(select(AuditLine.noun).where(AuditLine.sequence == sequence))) - _KEPT
        final = bool(nouns & FINAL) and any(map(_is_final, audit.lines_of(session, sequence)))
        return bool(nouns) and not final and not _undone(session, sequence)


def undoable(session: Session, sequences: Sequence[int]) -> set[int]:
    """Those of these entries of which can_undo is true."""
    query = select(AuditLine.sequence, AuditLine.noun).where(among(session, AuditLine.sequence, sequences)).distinct()
    nouns: dict[int, set[str]] = defaultdict(set)
    for sequence, noun in session.execute(query):
        if noun not in _KEPT:
            nouns[sequence].add(noun)
    return {
        sequence
        for sequence, found in nouns.items()
        if not (found & FINAL and any(map(_is_final, audit.lines_of(session, sequence))))
        and not _undone(session, sequence)
    }


def _is_final(line: Line) -> bool:
    """Whose a passage or a printed line is may change where two records are one person's; nothing else of it may."""
    return line.noun in FINAL and not _is_whose(line)


def _is_whose(line: Line) -> bool:
    return line.change is ChangeKind.CHANGED and (line.new or {}).keys() - {VERSION} == {"worker_id"}


def entry_of(session: Session, noun: str, record_id: int) -> int | None:
    """The sequence of the entry that added a record."""
    query = select(AuditLine.sequence).where(
        AuditLine.noun == noun, AuditLine.record_id == record_id, AuditLine.change == ChangeKind.ADDED
    )
    return session.scalar(query.order_by(AuditLine.sequence.desc()).limit(1))


def _undone(session: Session, sequence: int) -> bool:
    """An entry that was taken back may be done again by taking back the entry that took it back."""
    takers = session.scalars(select(AuditEntry.sequence).where(AuditEntry.undoes == sequence)).all()
    return any(not _undone(session, taker) for taker in takers)


def _refuse_twice(session: Session, sequence: int) -> None:
    if session.get(AuditEntry, sequence) is None:
        raise KnownError("cannot_undo")
    if _undone(session, sequence):
        raise KnownError("already_undone")


def _grouped(lines: Iterable[Line], change: ChangeKind) -> list[_Group]:
    """The lines of one kind by table; those that refer to others after those they refer to."""
    by_noun: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        if line.change is change:
            by_noun[line.noun].append(line)
    tables = [table for table in Base.metadata.sorted_tables if table.name in by_noun]
    return [_Group(_model_of(table.name), table, by_noun[table.name]) for table in tables]


def _take_back(work: Work, lines: Sequence[Line]) -> None:
    added = _grouped(lines, ChangeKind.ADDED)
    changed = _grouped(lines, ChangeKind.CHANGED)
    for group in added:
        _refuse_if_changed(work.session, group)
        _refuse_if_needed(work.session, group, {other.table.name: _ids(other) for other in added}, changed)
    for group in changed:
        _refuse_if_changed(work.session, group)
    for group in _grouped(lines, ChangeKind.REMOVED):
        work.insert_many(group.model, [_row(group.table, line.record_id, line.old or {}) for line in group.lines])
    for group in changed:
        _set_back(work, group)
    for group in reversed(added):
        work.remove_many(group.model, [line.record_id for line in group.lines])


def _ids(group: _Group) -> set[int]:
    return {line.record_id for line in group.lines}


def _row(table: Table, record_id: int, fields: Mapping[str, Any]) -> dict[str, Any]:
    try:
        return {name: stored(table, name, value) for name, value in fields.items()} | {"id": record_id}
    except ValueError as error:
        raise KnownError("cannot_undo") from error


def _set_back(work: Work, group: _Group) -> None:
    rows: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    for line in reversed(group.lines):  # the last first: a number was given up before it was given to another
        fields = {name: value for name, value in (line.old or {}).items() if name != VERSION}
        rows[tuple(fields)].append(_row(group.table, line.record_id, fields))
    for some in rows.values():
        work.update_many(group.model, some)


def _refuse_if_changed(session: Session, group: _Group) -> None:
    """What the entry wrote must still stand."""
    now = {row["id"]: dict(row) for row in _rows(session, group.table, [line.record_id for line in group.lines])}
    touched = [line for line in group.lines if not _still(group.table, line, now.get(line.record_id))]
    if touched:
        raise _built_upon(session, group.table, [line.record_id for line in touched])


def _still(table: Table, line: Line, row: Mapping[str, Any] | None) -> bool:
    """Its version does not count: what was changed and set back again is as it was."""
    if row is None:
        return False
    wanted = {name: value for name, value in (line.new or {}).items() if name != VERSION and name in row}
    if line.change is ChangeKind.ADDED:
        now = plain_fields(table, row)
        now.pop(VERSION, None)
        return now == wanted
    return all(plain(table, name, row[name]) == value for name, value in wanted.items())


def _refuse_if_needed(
    session: Session, group: _Group, going: Mapping[str, set[int]], changed: Sequence[_Group]
) -> None:
    """Records that refer to the added ones must go with them, or be set back to what they referred to before."""
    for table, column in _referring(group.table):
        query = select(table.c.id).where(among(session, column, _ids(group)))
        needed = set(session.scalars(query)) - going.get(table.name, set())
        for other in changed:
            if other.table is table:
                needed -= {line.record_id for line in other.lines if column.name in (line.old or {})}
        if needed:
            raise _built_upon(session, table, sorted(needed))


def _referring(to: Table) -> Iterator[tuple[Table, Any]]:
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if "id" in table.c and any(_refers(key, to) for key in column.foreign_keys):
                yield table, column


def _refers(key: ForeignKey, to: Table) -> bool:
    return key.column.table is to


def _rows(session: Session, table: Table, ids: Sequence[int]) -> Iterator[Mapping[str, Any]]:
    column: Any = table.c.id
    query = select(*_without_bytes(table)).where(among(session, column, ids))
    yield from map(dict, session.execute(query).mappings())


def _without_bytes(table: Table) -> list[Column[Any]]:
    """Bytes never change, so they need not be read."""
    return [column for column in table.columns if column.type.python_type is not bytes]


def _built_upon(session: Session, table: Table, ids: Sequence[int]) -> KnownError:
    """Say by name whose records stand in the way, where they are somebody's."""
    column: Any = table.c.id if table.name == "worker" else table.c.get("worker_id")
    names: list[str] = []
    if column is not None:
        whose = select(column).where(among(session, table.c.id, ids))
        query = select(Worker.full_name).where(Worker.id.in_(whose)).order_by(Worker.sort_key).limit(_NAMES_SHOWN)
        names = list(session.scalars(query))
    return KnownError("built_upon", noun=table.name, count=len(ids), who=", ".join(names) or "—")
