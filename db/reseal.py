"""After a change of a server's key: every value that may change is sealed with the newest key.

It may be interrupted anywhere and begun again. Somebody may work meanwhile: a value is replaced only where it still is
as it was read. Tables that are never changed (db/guards.py) keep their values under the key of their day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sqlalchemy import Column, Engine, LargeBinary, Table, bindparam, func, select, type_coerce
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session

from db import sealing
from db.base import Base
from db.engine import WRITES
from db.errors import StoreProblem
from db.guards import GUARDED
from db.types import SealedBytes, SealedText

_TEXTS, _FILES = 1_000, 20
"""So many values of a column of texts, or of files, in one transaction."""
Step = Callable[[str], object]


def sealed_columns() -> Iterator[tuple[Table, Column[object]]]:
    """Every sealed column with its table."""
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if isinstance(column.type, SealedText | SealedBytes):
                yield table, column


def reseal(engine: Engine, newest: int, step: Step = lambda _: None) -> int:
    """Seal anew what lies under a former key; how many values. `step` hears each table and column."""
    writer = engine.execution_options(**{WRITES: True})
    count = 0
    for table, column in sealed_columns():
        if table.name in GUARDED:
            continue
        step(f"{table.name}.{column.name}")
        after: int | None = 0
        while after is not None:
            with writer.begin() as connection:
                done, after = _some(connection, table, column, newest, after)
            count += done
    return count


def damaged(session: Session) -> dict[str, int]:
    """How many sealed values do not open, by table and column; nothing where the record lies in a folder."""
    connection = session.connection()
    if connection.dialect.name != "postgresql":
        return {}
    found: dict[str, int] = {}
    for table, column in sealed_columns():
        label = f"{table.name}.{column.name}"
        raw = type_coerce(column, LargeBinary())
        query = select(raw).where(column.is_not(None)).execution_options(yield_per=_FILES)
        wrong = sum(not _opens(connection, label, stored) for stored in connection.execute(query).scalars())
        if wrong:
            found[label] = wrong
    return found


def _opens(connection: Connection, label: str, stored: bytes) -> bool:
    try:
        sealing.unseal(connection.dialect, label, stored)
    except StoreProblem:
        return False
    return True


def _some(
    connection: Connection, table: Table, column: Column[object], newest: int, after: int
) -> tuple[int, int | None]:
    """Some values, from that id on: how many, and the last id; None where there are no more."""
    raw = type_coerce(column, LargeBinary())
    former = func.substring(raw, 1, sealing.MARK_BYTES) != sealing.mark_of(newest)
    most = _FILES if isinstance(column.type, SealedBytes) else _TEXTS
    query = select(table.c.id, raw).where(table.c.id > after, column.is_not(None), former)
    rows = connection.execute(query.order_by(table.c.id).limit(most)).all()
    if not rows:
        return 0, None
    label = f"{table.name}.{column.name}"
    dialect = connection.dialect
    values = [
        {"of_id": of, "former": old, "sealed": sealing.seal(dialect, label, sealing.unseal(dialect, label, old))}
        for of, old in rows
    ]
    same = raw == bindparam("former", type_=LargeBinary())
    change = table.update().where(table.c.id == bindparam("of_id"), same)
    connection.execute(change.values({column.name: bindparam("sealed", type_=LargeBinary())}), values)
    return len(rows), rows[-1][0]
