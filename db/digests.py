"""A digest of every table: two records with the same digests hold the same, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from db.base import Base

_BATCH = 5_000


@dataclass(frozen=True)
class TableDigest:
    """How many rows a table has, and what they are."""

    rows: int
    digest: str


def said_tables() -> list[Table]:
    """The tables that hold what the record says; those of its place's own keys are left out."""
    return [table for table in Base.metadata.sorted_tables if not table.info.get("apart")]


def table_digests(
    session: Session, key: bytes = b"", step: Callable[[str], object] = lambda _: None
) -> dict[str, TableDigest]:
    """Every table with its digest. With a key nobody without it can guess rows from a digest. `step` hears each name.

    Rows are taken in the order of their key; moments in UTC, JSON by its meaning, so that both databases agree.
    """
    found = {}
    for table in said_tables():
        step(table.name)
        found[table.name] = _digest(session, table, key)
    return found


def differing(ours: Mapping[str, TableDigest], theirs: Mapping[str, TableDigest]) -> list[str]:
    """The names of the tables that are not alike."""
    return sorted(name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name))


def _digest(session: Session, table: Table, key: bytes) -> TableDigest:
    made = hmac.new(key, digestmod=hashlib.sha256)
    rows = 0
    order = list(table.primary_key.columns)
    query = select(table).order_by(*order).execution_options(yield_per=_BATCH)
    for part in session.connection().execute(query).partitions():
        rows += len(part)
        for row in part:
            made.update(repr([_plain(value) for value in row]).encode())
    return TableDigest(rows, made.hexdigest())


def _plain(value: Any) -> Any:
    if value is None or type(value) in {int, str, bytes, bool}:
        return int(value) if type(value) is bool else value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, dict | list):
        return json.dumps(value, sort_keys=True, ensure_ascii=False)
    return bytes(value) if isinstance(value, Iterable) else str(value)
