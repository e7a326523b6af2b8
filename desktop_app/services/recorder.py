"""Gathers what a transaction does to each record, from ORM flushes and from bulk statements, for the audit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Connection, Table, event, select
from sqlalchemy.orm import Mapper, ORMExecuteState, Session, UOWTransaction, object_mapper
from sqlalchemy.orm.attributes import History, get_history
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from db.audit import Fields, Line, plain, plain_fields
from db.base import Base, new_ids
from db.vocabulary import ChangeKind

VERSION = "version_id"


def is_versioned(table: Table) -> bool:
    """Whether its rows count their versions. A column of that name may also refer to another table's row."""
    return VERSION in table.c and not table.c[VERSION].foreign_keys


@dataclass(frozen=True)
class Intended:
    """What a flush set out to change in one record: needed to show a conflict after the flush has failed."""

    table: Table
    record_id: int
    version: int
    fields: Fields


class Recorder:
    """Listens to one session; `lines()` is what happened to each record, several changes of one record summed up."""

    def __init__(self, session: Session) -> None:
        self.intended: list[Intended] = []
        self._lines: dict[tuple[str, int], Line] = {}
        self._before: dict[tuple[str, int], Mapping[str, Any]] = {}
        event.listen(session, "before_flush", self._before_flush)
        event.listen(session, "after_flush", self._after_flush)
        event.listen(session, "do_orm_execute", _refuse_bulk)

    def lines(self) -> list[Line]:
        """One line a record, in the order in which they were first touched."""
        return list(self._lines.values())

    def added(self, table: Table, record_id: int, new: Fields) -> None:
        """Note an addition by a bulk statement."""
        self._note(Line(table.name, record_id, ChangeKind.ADDED, None, new))

    def changed(self, table: Table, record_id: int, old: Fields, new: Fields) -> None:
        """Note a change by a bulk statement; only the fields that differ."""
        self._note(Line(table.name, record_id, ChangeKind.CHANGED, old, new))

    def removed(self, table: Table, record_id: int, old: Fields) -> None:
        """Note a removal by a bulk statement."""
        self._note(Line(table.name, record_id, ChangeKind.REMOVED, old, None))

    def _before_flush(self, session: Session, _context: UOWTransaction, _instances: object) -> None:
        connection = session.connection()
        for record in session.deleted:
            self._keep(connection, record)
        for record in session.dirty:
            changes = list(_changes(record))
            if any(not history.deleted for _, history in changes):
                self._keep(connection, record)
            if changes and record not in session.deleted:
                self._intend(record, changes)

    def _keep(self, connection: Connection, record: Any) -> None:
        """Read a record's old values where the session does not hold them all."""
        table, record_id = _table(record), record.id
        row = connection.execute(select(table).where(table.c.id == record_id)).mappings().one_or_none()
        self._before[table.name, record_id] = dict(row) if row else {}

    def _intend(self, record: Any, changes: list[tuple[str, History]]) -> None:
        table = _table(record)
        fields = {name: plain(table, name, history.added[0] if history.added else None) for name, history in changes}
        self.intended.append(Intended(table, record.id, getattr(record, VERSION, 0), fields))

    def _after_flush(self, session: Session, _context: UOWTransaction) -> None:
        for record in session.new:
            self._note(_addition(record))
        for record in session.dirty:
            if record not in session.deleted and (line := self._change(record)):
                self._note(line)
        for record in session.deleted:
            table = _table(record)
            old = plain_fields(table, self._before[table.name, record.id])
            self._note(Line(table.name, record.id, ChangeKind.REMOVED, old, None))

    def _change(self, record: Any) -> Line | None:
        table = _table(record)
        kept = self._before.get((table.name, record.id), {})
        old, new = Fields(), Fields()
        for name, history in _changes(record):
            before = history.deleted[0] if history.deleted else kept.get(name)
            old[name] = plain(table, name, before)
            new[name] = plain(table, name, history.added[0] if history.added else None)
        if not new:
            return None
        if is_versioned(table):
            new[VERSION] = getattr(record, VERSION)
            old[VERSION] = new[VERSION] - 1
        return Line(table.name, record.id, ChangeKind.CHANGED, old, new)

    def _note(self, line: Line) -> None:
        key = (line.noun, line.record_id)
        earlier = self._lines.get(key)
        merged = line if earlier is None else _summed(earlier, line)
        if merged is None:
            del self._lines[key]
        else:
            self._lines[key] = merged


def _addition(record: Any) -> Line:
    table = _table(record)
    return Line(table.name, record.id, ChangeKind.ADDED, None, plain_fields(table, record.__dict__))


def _table(record: Any) -> Table:
    table = object_mapper(record).local_table
    if not isinstance(table, Table):
        msg = f"{type(record).__name__} is not a table of its own"
        raise TypeError(msg)
    return table


def _changes(record: Any) -> Iterator[tuple[str, History]]:
    """The column attributes of a record that were set to something else, apart from its version."""
    mapper: Mapper[Base] = object_mapper(record)
    for prop in mapper.column_attrs:
        if prop.key == VERSION or prop.key not in record.__dict__:
            continue
        history = get_history(record, prop.key)
        if history.has_changes():
            yield prop.key, history


def _summed(first: Line, then: Line) -> Line | None:
    """Two changes of one record in one transaction as one; None where nothing is left of them."""
    match first.change, then.change:
        case ChangeKind.ADDED, ChangeKind.REMOVED:
            return None
        case ChangeKind.ADDED, _:
            return _line(then, ChangeKind.ADDED, None, _filled({**(first.new or {}), **(then.new or {})}))
        case ChangeKind.CHANGED, ChangeKind.REMOVED:
            return _line(then, ChangeKind.REMOVED, _filled({**(then.old or {}), **(first.old or {})}), None)
    old = {**dict.fromkeys(then.new or {}), **(then.old or {}), **(first.old or {})}
    new = {**dict.fromkeys(first.old or {}), **(first.new or {}), **(then.new or {})}
    kept = [name for name in new if old.get(name) != new[name]]
    if not kept:
        return None
    return _line(then, ChangeKind.CHANGED, {n: old.get(n) for n in kept}, {n: new[n] for n in kept})


def _line(like: Line, change: ChangeKind, old: Fields | None, new: Fields | None) -> Line:
    return Line(like.noun, like.record_id, change, old, new)


def _filled(fields: Fields) -> Fields:
    return {name: value for name, value in fields.items() if value is not None}


def _refuse_bulk(state: ORMExecuteState) -> None:
    """A bulk statement would pass the audit by."""
    if state.is_insert or state.is_update or state.is_delete:
        msg = "a bulk statement is not audited: use Work.insert_many, Work.update_many or the session's records"
        raise RuntimeError(msg)


def with_defaults(table: Table, rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The rows with every column, so that one statement takes them all."""
    empty = {column.name: _default(column) for column in table.columns}
    unknown = set().union(*rows) - empty.keys()
    if unknown:
        msg = f"{table.name} has no {', '.join(sorted(unknown))}"
        raise ValueError(msg)
    ids = iter(new_ids(sum(row.get("id") is None for row in rows)))
    return [{**empty, **row, "id": row["id"] if row.get("id") is not None else next(ids)} for row in rows]


def _default(column: Column[Any]) -> Any:
    return column.default.arg if isinstance(column.default, ScalarElementColumnDefault) else None
