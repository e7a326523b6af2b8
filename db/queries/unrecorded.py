"""What stands in the tables and is not what the audit says: what another program changed, added or took away.

The lines of each record, one after the other, say what it must be now. Where the law took something out of them, that
part is not compared.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Row, Table, select
from sqlalchemy.orm import Session

from db.audit import Fields, plain_fields
from db.base import Base
from db.models import AuditLine, PersonKey
from db.queries.among import among
from db.queries.audit import nobody
from db.queries.persons import SEALED, is_clear
from db.vocabulary import ChangeKind

_BATCH = 2_000
_VERSION = "version_id"
_NONCE_BYTES = 12
_MARK = "[…]"
"""What stands in a line where somebody was named whose data were erased since (rules/mention.GONE)."""
_KEYS, _WORKERS = Base.metadata.tables["person_key"], Base.metadata.tables["worker"]


@dataclass(frozen=True, slots=True)
class Astray:
    """A record that is not as the audit says. `fields`: which; empty where the record itself is missing or unknown.

    Of noun `person_key` (by the worker's id): the key with which the audit is read is gone, or another.
    """

    noun: str
    record_id: int
    fields: tuple[str, ...]
    sequence: int | None
    """The last entry about it; None where no entry is."""


@dataclass(slots=True)
class _Said:
    """What the lines of one record say of it."""

    record_id: int
    there: bool = False
    fields: Fields | None = None
    unknown: bool = False
    """Whether something of it lies under a key that is gone or opens it no more."""
    sequence: int | None = None


def astray(session: Session, walked: Callable[[int], object] = nobody) -> Iterator[Astray]:
    """Every such record, table by table. `walked` is told of so many more lines of the audit as they are read."""
    for table in audited_tables():
        yield from _compared(_said(session, table, walked), _rows(session, table), table)


def audited_tables() -> list[Table]:
    """Those of which the audit tells."""
    return [
        table
        for table in Base.metadata.sorted_tables
        if not table.name.startswith(("audit_", "ledger_")) and table is not _KEYS and not table.info.get("apart")
    ]


def _compared(said: Iterator[_Said], rows: Iterator[tuple[int, Fields]], table: Table) -> Iterator[Astray]:
    """Both in the order of their ids, side by side."""
    record, row = next(said, None), next(rows, None)
    while record is not None or row is not None:
        if row is None or (record is not None and record.record_id < row[0]):
            assert record is not None  # noqa: S101  the loop's own condition
            if record.there:
                yield Astray(table.name, record.record_id, (), record.sequence)
            record = next(said, None)
        elif record is None or row[0] < record.record_id:
            yield Astray(table.name, row[0], (), None)
            row = next(rows, None)
        else:
            if not record.there:
                yield Astray(table.name, row[0], (), record.sequence)
            elif record.unknown and table is _WORKERS and row[1].get("merged_into_id") is None:
                yield Astray(_KEYS.name, row[0], (), record.sequence)  # whoever was erased names itself there
            elif names := _differing(table, record, row[1]):
                yield Astray(table.name, row[0], names, record.sequence)
            record, row = next(said, None), next(rows, None)


def _differing(table: Table, said: _Said, row: Fields) -> tuple[str, ...]:
    told = said.fields or {}
    if told == row:  # nearly every record
        return ()
    return tuple(
        name
        for name in (column.name for column in table.columns)
        if (name != _VERSION or table.c[name].foreign_keys)
        and (is_clear(name) or not said.unknown)
        and told.get(name) != row.get(name)
        and _MARK not in str(told.get(name))
    )


# What the audit says


def _said(session: Session, table: Table, walked: Callable[[int], object]) -> Iterator[_Said]:
    lines = _with_fields(session, _stored_lines(session, table), walked)
    for record_id, group in groupby(lines, key=lambda pair: pair[0].record_id):
        yield _after(record_id, group)


def _after(record_id: int, lines: Iterable[tuple[Row[Any], Fields | None]]) -> _Said:
    said = _Said(record_id)
    for row, new in lines:
        said.sequence = row.sequence
        said.there = row.change is not ChangeKind.REMOVED
        told = dict(new or {})
        sealed = bool(told.pop(SEALED, None))
        if row.change is ChangeKind.ADDED:
            said.fields, said.unknown = told, sealed
            continue
        said.unknown |= sealed
        said.fields = {name: value for name, value in ((said.fields or {}) | told).items() if value is not None}
    return said


def _stored_lines(session: Session, table: Table) -> Iterator[Sequence[Row[Any]]]:
    """Lines about a table's records, in the order of the records."""
    line = AuditLine
    query = select(line.record_id, line.sequence, line.position, line.change, line.new).where(line.noun == table.name)
    order = (line.record_id, line.sequence, line.position)
    yield from session.execute(query.order_by(*order), execution_options={"yield_per": _BATCH}).partitions()


def _with_fields(
    session: Session, batches: Iterator[Sequence[Row[Any]]], walked: Callable[[int], object]
) -> Iterator[tuple[Row[Any], Fields | None]]:
    for rows in batches:
        walked(len(rows))
        ciphers = _ciphers(session, {row.new[SEALED][0] for row in rows if row.new and SEALED in row.new})
        for row in rows:
            yield row, _opened(row.new, ciphers)


def _opened(stored: Fields | None, ciphers: Mapping[int, AESGCM]) -> Fields | None:
    """As it was before sealing; SEALED stays in it where it cannot be opened any more."""
    if stored is None or SEALED not in stored:
        return stored
    person, text = stored[SEALED]
    cipher = ciphers.get(person)
    if cipher is None:
        return stored
    sealed = base64.b64decode(text)
    try:
        opened = cipher.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], str(person).encode())
    except InvalidTag:
        return stored
    hidden: Fields = json.loads(opened.decode())
    return {name: value for name, value in stored.items() if name != SEALED} | hidden


def _ciphers(session: Session, persons: set[int]) -> dict[int, AESGCM]:
    if not persons:
        return {}
    query = select(PersonKey.worker_id, PersonKey.key).where(
        among(session, PersonKey.worker_id, persons), PersonKey.key.is_not(None)
    )
    return {person: AESGCM(bytes(key)) for person, key in session.execute(query) if key is not None}


# What there is


def _rows(session: Session, table: Table) -> Iterator[tuple[int, Fields]]:
    result = session.execute(select(table).order_by(table.c.id), execution_options={"yield_per": _BATCH})
    names = tuple(result.keys())
    for rows in result.partitions():
        for row in rows:
            record = dict(zip(names, row, strict=True))
            yield record["id"], plain_fields(table, record)
