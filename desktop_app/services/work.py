"""One use case, one transaction: Desk.work() opens it, audits it, commits it and tells who listens what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from sqlalchemy import Table, bindparam, inspect, select, text
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from db import guards
from db.audit import Fields, plain, plain_fields, plain_many
from db.base import Base
from db.bulk import insert_rows
from db.engine import WRITES
from db.queries import audit, ledger
from db.vocabulary import OfficerRole
from desktop_app.clock import hanoi_day
from desktop_app.errors import KnownError
from desktop_app.rules.permission import allowed
from desktop_app.services import outcome
from desktop_app.services.desk import OFFICER, Changes, Desk, Store, nobody_listens
from desktop_app.services.recorder import VERSION, Intended, Recorder, is_versioned, with_defaults
from desktop_app.services.trouble import known_trouble

__all__ = [
    "OFFICER",
    "BothValues",
    "Changes",
    "Desk",
    "Store",
    "Work",
    "both_values",
    "known_trouble",
    "reading",
    "refuse_unless_allowed",
    "working",
]

_BATCH = 500
_OFFICER = text("SELECT role, active FROM officer WHERE id = :id")


class BothValues(dict[str, Any]):
    """One field of a conflict: {"field", "yours", "theirs"}; as a text, both values."""

    def __str__(self) -> str:
        yours, theirs = ("—" if self[name] is None else self[name] for name in ("yours", "theirs"))
        return f"{self['field']} ({yours} ≠ {theirs})"


class Work:
    """What a use case needs while its transaction is open."""

    def __init__(self, session: Session, now: datetime, officer_id: int | None) -> None:
        self.session = session
        self.now = now
        self.today: date = hanoi_day(now)
        self.officer_id = officer_id
        self.reason: str | None = None
        """Why it is done, where the officer was asked; it stands in the audit."""
        self.undoes: int | None = None
        """The audit's entry that this work takes back."""
        self.confirmed: frozenset[str] = frozenset()
        """Of what two people confirm (rules.two_people.Matter), what they did."""
        self.request: str | None = None
        """What the client calls this work, where it may have to send it again after a lost connection."""
        self.entry: int | None = None
        """After the commit: the sequence of the audit's entry; None where nothing was changed."""
        self.recorder = Recorder(session)
        session.info[OFFICER] = officer_id

    @property
    def officer(self) -> int:
        """The officer's id where a record must name one."""
        if self.officer_id is None:
            msg = "this work is done by nobody"
            raise RuntimeError(msg)
        return self.officer_id

    def insert_many(self, model: type[Base], rows: Sequence[Mapping[str, Any]]) -> None:
        """Add many records at once, audited. Each row names its columns; ids come from db.base.new_ids.

        A column that a row leaves out gets its default, or stays empty.
        """
        if not rows:
            return
        table = _table(model)
        self.session.flush()
        full = with_defaults(table, rows)
        for row, fields in zip(full, plain_many(table, full), strict=True):
            self.recorder.added(table, row["id"], fields)
        insert_rows(self.session.connection(), table, full)

    def update_many(self, model: type[Base], rows: Sequence[Mapping[str, Any]]) -> None:
        """Change many records at once, audited. Each row names its id and the same other columns.

        Records that already are so stay as they are. Records loaded before are refreshed when next read.
        """
        if not rows:
            return
        table = _table(model)
        self.session.flush()
        names = [name for name in rows[0] if name != "id"]
        before = self._before(table, [row["id"] for row in rows])
        changed = [row for row in rows if self._note_change(table, before[row["id"]], row, names)]
        if changed:
            self._update(table, changed, names)
            self._refresh(model, [row["id"] for row in changed])

    def remove_many(self, model: type[Base], ids: Sequence[int]) -> None:
        """Take many records away at once, audited. Those that refer to them must have gone before."""
        table = _table(model)
        self.session.flush()
        before = self._before(table, ids)
        for record_id, row in before.items():
            self.recorder.removed(table, record_id, plain_fields(table, row))
        parameters = [{"of_id": record_id} for record_id in before]
        if parameters:
            self.session.connection().execute(table.delete().where(table.c.id == bindparam("of_id")), parameters)
            self.session.expire_all()

    def finish(self, action: str, *, always: bool = False) -> tuple[audit.Entry | None, Mapping[str, frozenset[int]]]:
        """Flush; the audit's entry, not yet written, and which records changed. `always`: an entry even of nothing."""
        self.session.flush()
        lines = self.recorder.lines()
        ledger.follow(self.session, lines)
        nouns: dict[str, set[int]] = {}
        for line in lines:
            nouns.setdefault(line.noun, set()).add(line.record_id)
        found = {noun: frozenset(ids) for noun, ids in nouns.items()}
        if not lines and not always:
            return None, found
        entry = audit.prepare(
            self.session,
            at=self.now,
            officer_id=self.officer_id,
            action=action,
            lines=lines,
            reason=self.reason,
            undoes=self.undoes,
            request=self.request,
        )
        return entry, found

    @property
    def intended(self) -> Sequence[Intended]:
        """What the flushes set out to change."""
        return self.recorder.intended

    def _before(self, table: Table, ids: Sequence[int]) -> dict[int, dict[str, Any]]:
        found: dict[int, dict[str, Any]] = {}
        for start in range(0, len(ids), _BATCH):
            query = select(table).where(table.c.id.in_(ids[start : start + _BATCH]))
            found |= {row["id"]: dict(row) for row in self.session.connection().execute(query).mappings()}
        return found

    def _note_change(self, table: Table, before: Fields, row: Mapping[str, Any], names: list[str]) -> bool:
        old = {name: plain(table, name, before[name]) for name in names}
        new = {name: plain(table, name, row[name]) for name in names}
        differ = [name for name in names if old[name] != new[name]]
        if not differ:
            return False
        old, new = {n: old[n] for n in differ}, {n: new[n] for n in differ}
        if is_versioned(table):
            old[VERSION], new[VERSION] = before[VERSION], before[VERSION] + 1
        self.recorder.changed(table, row["id"], old, new)
        return True

    def _refresh(self, model: type[Base], ids: Iterable[int]) -> None:
        keys = {(record_id,) for record_id in ids}
        for record in self.session.identity_map.values():
            if isinstance(record, model) and inspect(record).identity in keys:
                self.session.expire(record)

    def _update(self, table: Table, rows: Sequence[Mapping[str, Any]], names: list[str]) -> None:
        if guards.update(self.session.connection(), table, [{n: row[n] for n in ("id", *names)} for row in rows]):
            return
        values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in names}
        if is_versioned(table):
            values[VERSION] = table.c[VERSION] + 1
        statement = table.update().where(table.c.id == bindparam("of_id")).values(values)
        parameters = [{"of_id": row["id"], **{f"new_{name}": row[name] for name in names}} for row in rows]
        self.session.connection().execute(statement, parameters)


@contextmanager
def reading(store: Store) -> Iterator[Session]:
    """A read-only session; a store's trouble comes out as KnownError."""
    with known_trouble(), Session(store.engine) as session:
        yield session


@contextmanager
def working(
    store: Store,
    action: str,
    now: datetime,
    officer_id: int | None,
    announce: Callable[[Changes], None] = nobody_listens,
    *,
    always: bool = False,
) -> Iterator[Work]:
    """See Desk.work and Desk.log; this is for the making of a store, when there is no desk yet."""
    with _one_writer(store), known_trouble():
        outcome.settle(store, action)
        writer = store.engine.execution_options(**{WRITES: True})
        with Session(writer, expire_on_commit=False) as session:
            session.connection()  # begins: whoever must wait for another writer waits before doing anything
            work = Work(session, now, officer_id)
            work.request = outcome.new_request() if store.on_server else None
            try:
                yield work
                entry, nouns = work.finish(action, always=always)
                work.entry = outcome.commit(store, session, entry, action)
            except StaleDataError as error:
                session.rollback()
                raise _conflict(session, work.intended) from error
    announce(Changes(nouns, work.entry, action, work.undoes))


@contextmanager
def _one_writer(store: Store) -> Iterator[None]:
    """On SQLite threads of this program queue here, in order, rather than at the file. A server locks by itself."""
    if store.on_server:
        yield
    else:
        with store.writer:
            yield


def refuse_unless_allowed(session: Session, officer_id: int, action: str) -> None:
    """The officer's role is read each time, so that who was disabled a moment ago does nothing more."""
    row = session.connection().execute(_OFFICER, {"id": officer_id}).one()
    if not row.active or not allowed(OfficerRole(row.role), action):
        raise KnownError("not_allowed")


def _conflict(session: Session, intended: Sequence[Intended]) -> Exception:
    """What the other officer saved, beside what this one wanted."""
    for mine in intended:
        row = session.connection().execute(select(mine.table).where(mine.table.c.id == mine.record_id)).mappings()
        theirs = row.one_or_none()
        if theirs is None:
            return KnownError("gone", noun=mine.table.name, id=mine.record_id)
        if theirs.get(VERSION, mine.version) != mine.version:
            return KnownError(
                "conflict", noun=mine.table.name, fields=both_values(mine.table, mine.fields, dict(theirs))
            )
    return RuntimeError("a record was stale, yet none has changed")


def both_values(table: Table, yours: Fields, theirs: Mapping[str, Any]) -> list[BothValues]:
    """Both values of each field that differs. `yours` is as the audit shows it, `theirs` as read from the record."""
    pairs = ((name, mine, plain(table, name, theirs.get(name))) for name, mine in yours.items())
    return [BothValues(field=name, yours=mine, theirs=their) for name, mine, their in pairs if mine != their]


def _table(model: type[Any]) -> Table:
    table = model.__table__
    if not isinstance(table, Table):
        msg = f"{model.__name__} is not a table of its own"
        raise TypeError(msg)
    return table
