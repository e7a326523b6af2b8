"""The audit's form: what a value looks like in it, its canonical text, and the hash that chains its entries.

A line of an addition holds the fields that are not empty; of a removal likewise; of a change those that differ.
Bytes stand there by their SHA-256. The hash of an entry covers the hash before it, its head and its lines in order,
all as stored, so that a personal value may later be stored under its person's key without breaking the chain.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import JSON, Boolean, Date, Enum, Integer, LargeBinary, Table
from sqlalchemy.types import TypeEngine

from db.bulk import columns_of
from db.types import NfcString, SealedBytes, UtcTime
from db.vocabulary import ChangeKind

Fields = dict[str, Any]
Shown = Callable[[Any], Any]

_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode

NO_HASH = "0" * 64
"""What the first entry names as the hash before it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One record that was added, changed or removed."""

    noun: str
    record_id: int
    change: ChangeKind
    old: Fields | None
    new: Fields | None


@dataclass(frozen=True)
class Head:
    """What an entry says of itself, without its hash."""

    sequence: int
    at: datetime
    officer_id: int | None
    action: str
    reason: str | None = None
    undoes: int | None = None


def canonical(value: Any) -> str:
    """The one text of a JSON value: keys in order, no spaces."""
    return _encode(value)


def entry_hash(previous: str, head: Head, lines: Iterable[str]) -> str:
    """SHA-256 of an entry, in hex; `lines` are the texts of its lines, in order."""
    digest = hashlib.sha256(previous.encode())
    digest.update(f"[{head.sequence},{said_after_sequence(head)}".encode())
    for line in lines:
        digest.update(f"\n{line}".encode())
    return digest.hexdigest()


def said_after_sequence(head: Head) -> str:
    """What the hash sees of a head after its sequence: a server may put the sequence before it (db/chain.py)."""
    return _encode([_moment(head.at), head.officer_id, head.action, head.reason, head.undoes])[1:]


def line_text(line: Line, old: str, new: str) -> str:
    """What the hash sees of a line, with the canonical texts of its fields."""
    return f'["{line.noun}",{line.record_id},"{line.change}",{old},{new}]'


def plain_fields(table: Table, row: Mapping[str, Any]) -> Fields:
    """A record's fields as the audit holds them, without the empty ones. `row` is keyed by column."""
    return {
        name: shown(value) if shown else value
        for name, shown in shown_columns(table)
        if (value := row.get(name)) is not None
    }


def plain_many(table: Table, rows: Sequence[Mapping[str, Any]]) -> list[Fields]:
    """plain_fields of many rows, each of which has every column."""
    columns_shown = sorted(shown_columns(table), key=itemgetter(0))
    shown = [pair for pair in columns_shown if any(row[pair[0]] is not None for row in rows)]
    names = [name for name, _ in shown]
    columns = [columns_of(rows, name, show) for name, show in shown]
    return [
        {name: value for name, value in zip(names, values, strict=True) if value is not None}
        for values in zip(*columns, strict=True)
    ]


def plain(table: Table, name: str, value: Any) -> Any:
    """One field's value as the audit holds it."""
    shown = dict(shown_columns(table))[name]
    return value if value is None or shown is None else shown(value)


def stored(table: Table, name: str, value: Any) -> Any:
    """A field's value as a record takes it, from how the audit holds it. ValueError for bytes: only their digest is."""
    if value is None:
        return None
    kind = table.c[name].type
    for family, taken in _TAKEN:
        if isinstance(kind, family):
            return taken(kind, value)
    return value


def _refuse_digest(_kind: TypeEngine[Any], _value: Any) -> Any:
    msg = "the audit holds bytes only by their digest"
    raise ValueError(msg)


def _member(kind: TypeEngine[Any], value: str) -> Any:
    enumeration = kind.python_type
    return enumeration(value)


@cache
def shown_columns(table: Table) -> tuple[tuple[str, Shown | None], ...]:
    """Each column with the function that makes its plain value; None where the value is plain already."""
    return tuple((column.name, _shown(column.type)) for column in table.columns)


def _shown(kind: TypeEngine[Any]) -> Shown | None:
    for family, shown in _SHOWN:
        if isinstance(kind, family):
            return shown
    return _composed


def _composed(value: str) -> str:
    return unicodedata.normalize("NFC", value)


def _moment(value: datetime) -> str:
    return value.astimezone(UTC).isoformat()


def _digest(value: bytes) -> str:
    return f"sha256:{hashlib.sha256(value).hexdigest()}"


def _through_json(value: Any) -> Any:
    return json.loads(_encode(value))


_SHOWN: tuple[tuple[type[TypeEngine[Any]], Shown | None], ...] = (
    (Enum, str),
    (NfcString, _composed),
    (UtcTime, _moment),
    (Date, date.isoformat),
    (LargeBinary, _digest),
    (SealedBytes, _digest),
    (JSON, _through_json),
    (Boolean, bool),
    (Integer, None),
)

_TAKEN: tuple[tuple[type[TypeEngine[Any]], Callable[[TypeEngine[Any], Any], Any]], ...] = (
    (Enum, _member),
    (UtcTime, lambda _, value: datetime.fromisoformat(value)),
    (Date, lambda _, value: date.fromisoformat(value)),
    (LargeBinary, _refuse_digest),
    (SealedBytes, _refuse_digest),
)
