"""Reading and writing the audit: its last link, a new entry, and the walk along the chain.

Where the law takes a person's data out of an entry (`redact`), a later entry says what the earlier one hashes to since:
a line of noun `audit_entry`. Anything else that differs is a broken link.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Row, Select, String, bindparam, func, select, type_coerce
from sqlalchemy.orm import Session

from db import chain, guards, live
from db.audit import NO_HASH, Fields, Head, Line, canonical, entry_hash, line_text, said_after_sequence
from db.base import Base, new_ids
from db.bulk import insert_rows, insert_tuples
from db.chain import CHAIN_LOCK
from db.models.audit import AuditEntry, AuditLine
from db.queries.persons import Sealer, keys_for, opened, whose
from db.vocabulary import ChangeKind

_BATCH = 5_000
_LINES_AT_ONCE = 2_000
_NEWEST = "SELECT sequence, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1"
_ENTRIES = Base.metadata.tables["audit_entry"]
_LINES = Base.metadata.tables["audit_line"]
_NO_LINES: tuple[float, tuple[()]] = (float("inf"), ())
REDACTED = "redacted"
"""In a line of noun `audit_entry`: what that entry hashes to since something was taken out of it."""
_COLUMNS = ("id", "sequence", "position", "noun", "record_id", "change", "old", "new")


@dataclass(frozen=True)
class Entry:
    """What will be the next entry: all of it but its place in the chain. Made before the chain is locked."""

    at: datetime
    officer_id: int | None
    action: str
    lines: Sequence[Line]
    texts: Sequence[tuple[str, str]]
    """Of each line what is stored, old and new."""
    reason: str | None = None
    undoes: int | None = None
    request: str | None = None

    def head(self, sequence: int) -> Head:
        """What it says of itself at that place."""
        return Head(sequence, self.at, self.officer_id, self.action, self.reason, self.undoes)

    def line_texts(self) -> Iterator[str]:
        """What the hash sees of its lines."""
        return map(_hashed, self.lines, self.texts)


def prepare(
    session: Session,
    *,
    at: datetime,
    officer_id: int | None,
    action: str,
    lines: Sequence[Line],
    reason: str | None = None,
    undoes: int | None = None,
    request: str | None = None,
) -> Entry:
    """Make an entry ready: what is about people is sealed. Nothing is locked."""
    return Entry(at, officer_id, action, lines, _texts(session, lines), nfc(reason), undoes, request)


def append(session: Session, entry: Entry) -> int:
    """Write it as the next entry; its sequence. The chain stays locked until the transaction ends."""
    sequence, previous = last_link(session, lock=True)
    head = entry.head(sequence + 1)
    row = {
        "sequence": head.sequence,
        "at": entry.at,
        "officer_id": entry.officer_id,
        "action": entry.action,
        "reason": entry.reason,
        "undoes": entry.undoes,
        "request": entry.request,
        "previous_hash": previous,
        "hash": entry_hash(previous, head, entry.line_texts()),
    }
    insert_rows(session.connection(), _ENTRIES, [row])
    rows = _stored(entry)
    placed = [(row[0], head.sequence, position, *row[1:]) for position, row in enumerate(rows)]
    insert_tuples(session.connection(), _LINES, _COLUMNS, placed)
    return head.sequence


def append_and_commit(session: Session, entry: Entry, desk: str) -> int:
    """Write it as the next entry, tell it to who listens as from `desk`, and commit; its sequence. On a server.

    A DBAPIError of a lost line leaves open whether it was committed.
    """
    session.flush()
    connection = session.connection()
    if len(entry.lines) > chain.FEW_LINES:
        sequence = append(session, entry)
        live.tell(connection, sequence, desk)
    else:
        head = (entry.at, entry.officer_id, entry.action, entry.reason, entry.undoes, entry.request)
        said = "".join([said_after_sequence(entry.head(0)), *(f"\n{line}" for line in entry.line_texts())])
        sequence = chain.append_and_commit(connection, head, said, _stored(entry), desk)
    session.commit()
    return sequence


def nfc(text: str | None) -> str | None:
    """The text as the store keeps it, which is what the hash must cover."""
    return None if text is None else unicodedata.normalize("NFC", text)


def _texts(session: Session, lines: Sequence[Line]) -> list[tuple[str, str]]:
    """What is stored of each line, old and new: what is about a person lies under that person's key."""
    persons = whose(session, lines)
    sealer = Sealer(keys_for(session, filter(None, persons)))
    return [
        (sealer.text(line.old, person), sealer.text(line.new, person))
        for line, person in zip(lines, persons, strict=True)
    ]


def _hashed(line: Line, text: tuple[str, str]) -> str:
    return line_text(line, *text)


def last_link(session: Session, *, lock: bool = False) -> tuple[int, str]:
    """Sequence and hash of the last entry; 0 and NO_HASH in an empty record."""
    connection = session.connection()
    if lock and connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({CHAIN_LOCK})")
    row = connection.exec_driver_sql(_NEWEST).first()
    return (row.sequence, row.hash) if row else (0, NO_HASH)


def _stored(entry: Entry) -> list[tuple[Any, ...]]:
    """The lines as chain.COLUMNS."""
    return [
        (
            line_id,
            line.noun,
            line.record_id,
            line.change.value,
            None if line.old is None else old,
            None if line.new is None else new,
        )
        for line_id, line, (old, new) in zip(new_ids(len(entry.lines)), entry.lines, entry.texts, strict=True)
    ]


def entries(session: Session, since: int = 0) -> Iterator[AuditEntry]:
    """All entries after that one, without their lines."""
    for batch in _batches(session, since):
        yield from batch


def _batches(session: Session, since: int) -> Iterator[Sequence[AuditEntry]]:
    last = since
    query = select(AuditEntry).order_by(AuditEntry.sequence).limit(_BATCH)
    while batch := session.scalars(query.where(AuditEntry.sequence > last)).all():
        yield batch
        last = batch[-1].sequence


def count_lines(session: Session) -> int:
    """How many lines there are."""
    return session.scalars(select(func.count()).select_from(AuditLine)).one()


def lines_of(session: Session, sequence: int) -> list[Line]:
    """The lines of one entry, in order, opened."""
    return _opened(session, _lines().where(AuditLine.sequence == sequence))


def lines_after(session: Session, sequence: int) -> list[Line]:
    """All lines of the entries after that one, in order, opened."""
    return _opened(session, _lines().where(AuditLine.sequence > sequence))


def _opened(session: Session, query: Select[tuple[str, int, ChangeKind, Fields | None, Fields | None]]) -> list[Line]:
    rows = session.execute(query).all()
    olds, news = opened(session, [row.old for row in rows]), opened(session, [row.new for row in rows])
    return [Line(row.noun, row.record_id, row.change, old, new) for row, old, new in zip(rows, olds, news, strict=True)]


def _lines() -> Select[tuple[str, int, ChangeKind, Fields | None, Fields | None]]:
    return select(AuditLine.noun, AuditLine.record_id, AuditLine.change, AuditLine.old, AuditLine.new).order_by(
        AuditLine.sequence, AuditLine.position
    )


def as_line(row: Row[tuple[str, int, ChangeKind, Fields | None, Fields | None]]) -> Line:
    """A line as the hash sees it: as stored."""
    return Line(row.noun, row.record_id, row.change, row.old, row.new)


def nobody(_: int) -> None:
    """Nobody asks how far it is."""


def first_broken_link(
    session: Session, since: tuple[int, str] = (0, NO_HASH), walked: Callable[[int], object] = nobody
) -> int | None:
    """The sequence of the first entry that is missing, changed or out of place; None while the chain holds.

    `since` is an entry, by sequence and hash, up to which the chain was walked before. `walked` is told of so many more
    lines as they are read.
    """
    (expected, previous), redacted = (since[0] + 1, since[1]), _redacted(session)
    for batch in _batches(session, since[0]):
        texts = _texts_of(session, batch[0].sequence, batch[-1].sequence, walked)
        for entry, found in zip(batch, _hashes(batch, texts), strict=True):
            told = redacted.get(entry.sequence, entry.hash)
            if entry.sequence != expected or entry.previous_hash != previous:
                return expected
            if found != told and _hash_again(session, entry) != told:
                return expected
            expected, previous = expected + 1, entry.hash
    return None


def _hashes(batch: Sequence[AuditEntry], texts: Iterator[tuple[int, str]]) -> Iterator[str]:
    """What each of these entries hashes to; `texts` are sequence and text of their lines, in order."""
    groups = groupby(texts, key=itemgetter(0))
    sequence, lines = next(groups, _NO_LINES)
    for entry in batch:
        while sequence < entry.sequence:
            sequence, lines = next(groups, _NO_LINES)
        mine = lines if sequence == entry.sequence else ()
        yield entry_hash(entry.previous_hash, _head(entry), (text for _, text in mine))


def _texts_of(session: Session, first: int, last: int, walked: Callable[[int], object]) -> Iterator[tuple[int, str]]:
    """Sequence and hashed text of the lines of these entries, in order.

    In a folder the fields lie as they were hashed, and are not taken apart. Where the law took something out they lie
    otherwise: then `_hash_again` has to say.
    """
    line = AuditLine
    plain = session.get_bind().dialect.name == "sqlite"
    old, new = (type_coerce(c, String) if plain else c for c in (line.old, line.new))
    query = select(line.sequence, line.noun, line.record_id, type_coerce(line.change, String), old, new)
    query = query.where(line.sequence.between(first, last)).order_by(line.sequence, line.position)
    for rows in session.execute(query, execution_options={"yield_per": _LINES_AT_ONCE}).partitions():
        walked(len(rows))
        for sequence, noun, record_id, change, before, after in rows:
            both = (before or "null", after or "null") if plain else (canonical(before), canonical(after))
            yield sequence, f'["{noun}",{record_id},"{change}",{both[0]},{both[1]}]'


def _redacted(session: Session) -> dict[int, str]:
    """Entry -> what it hashes to, as the latest entry that took something out of it says."""
    query = select(AuditLine.sequence, AuditLine.record_id, AuditLine.new).where(AuditLine.noun == _ENTRIES.name)
    told = session.execute(query.order_by(AuditLine.sequence))
    return {of: new[REDACTED] for by, of, new in told if new and by > of}


Both = tuple[Fields | None, Fields | None]
"""What a line says of before and after."""


def redact(session: Session, sequence: int, reason: str | None, lines: Mapping[int, Both]) -> str:
    """Give an entry another reason, and some of its lines (by id) other fields; what it hashes to from now on.

    Only what was taken out may differ. The caller keeps the hash in its own entry, under REDACTED.
    """
    connection = session.connection()
    if guards.is_guarded(connection, _ENTRIES.name):
        guards.amend(connection, _ENTRIES.name, [{"id": sequence, "reason": nfc(reason)}])
        guards.amend(connection, _LINES.name, [{"id": i, "old": old, "new": new} for i, (old, new) in lines.items()])
        session.expire_all()
        return _hash_again(session, session.get_one(AuditEntry, sequence))
    connection.execute(_ENTRIES.update().where(_ENTRIES.c.sequence == sequence).values(reason=nfc(reason)))
    rows = [{"of_id": i, "said_old": old, "said_new": new} for i, (old, new) in lines.items()]
    if rows:
        values: dict[str, Any] = {"old": bindparam("said_old"), "new": bindparam("said_new")}
        connection.execute(_LINES.update().where(_LINES.c.id == bindparam("of_id")).values(values), rows)
    session.expire_all()
    return _hash_again(session, session.get_one(AuditEntry, sequence))


def _hash_again(session: Session, entry: AuditEntry) -> str:
    lines = map(as_line, session.execute(_lines().where(AuditLine.sequence == entry.sequence)))
    texts = (line_text(line, canonical(line.old), canonical(line.new)) for line in lines)
    return entry_hash(entry.previous_hash, _head(entry), texts)


def _head(entry: AuditEntry) -> Head:
    return Head(entry.sequence, entry.at, entry.officer_id, entry.action, entry.reason, entry.undoes)
