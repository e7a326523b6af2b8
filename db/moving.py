"""Copying every table of one record into another, between SQLite and PostgreSQL, table by table.

A server that is being filled holds a table MARK: what it is filled from, and which tables are whole. While it is there
nobody may work in that record. It goes in the transaction that ends the move.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Connection,
    Engine,
    Table,
    Text,
    cast,
    column,
    insert,
    inspect,
    select,
    type_coerce,
)
from sqlalchemy import table as lightweight

from db.base import Base
from db.bulk import insert_stream
from db.digests import said_tables
from db.engine import WRITES
from db.guards import OPEN_SETTING
from db.record_file import RECORD_FILE

MARK = "bangiao_move"
PART_FILE = "record.move.db"
_BATCH = 5_000
Step = Callable[[str], object]


def is_unfinished(engine: Engine) -> bool:
    """Whether a database on a server was left half filled."""
    return inspect(engine).has_table(MARK)


def is_unfinished_folder(folder: Path) -> bool:
    """Whether a folder was left half filled."""
    return (folder / PART_FILE).exists() and not (folder / RECORD_FILE).exists()


def begin(engine: Engine, head: str) -> frozenset[str]:
    """Mark a record as being filled; the tables that are whole already, where it was being filled from the same.

    `head` names the source and the end of its audit: with another one everything begins again.
    """
    there = is_unfinished(engine)
    with engine.execution_options(**{WRITES: True}).begin() as connection:
        if there:
            kept = {str(row[0]) for row in connection.execute(select(lightweight(MARK, column("name")).c.name))}
            if head in kept:
                return frozenset(kept - {head})
            _empty(connection)
            connection.exec_driver_sql(f"DROP TABLE {MARK}")
        connection.exec_driver_sql(f"CREATE TABLE {MARK} (name TEXT PRIMARY KEY)")
        _note(connection, head)
    return frozenset()


def _empty(connection: Connection) -> None:
    """Take away what an earlier move from something else brought."""
    names = ", ".join(f'"{table.name}"' for table in Base.metadata.sorted_tables)
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SET LOCAL {OPEN_SETTING} = 'on'")
        connection.exec_driver_sql(f"TRUNCATE {names}")


def _note(connection: Connection, name: str) -> None:
    connection.execute(insert(lightweight(MARK, column("name"))), {"name": name})


def end(connection: Connection) -> None:
    """Take the mark away, within the transaction that ends the move."""
    connection.exec_driver_sql(f"DROP TABLE {MARK}")


def copy(source: Connection, target: Engine, whole: frozenset[str], step: Step) -> None:
    """Copy every table that is not whole yet, each in a transaction of its own. `step` hears each name."""
    writer = target.execution_options(**{WRITES: True})
    for table in said_tables():
        if table.name in whole:
            continue
        step(table.name)
        with writer.begin() as connection:
            if connection.dialect.name == "sqlite":
                connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")  # a row may refer to a later one
            _copy_table(source, connection, table)
            _note(connection, table.name)


def _copy_table(source: Connection, target: Connection, table: Table) -> None:
    columns = list(table.columns)
    dialect = target.dialect
    bound = [None if _is_json(c) else c.type.dialect_impl(dialect).bind_processor(dialect) for c in columns]

    def rows() -> Iterator[tuple[Any, ...]]:
        query = select(*(_read(source, each) for each in columns)).order_by(*table.primary_key.columns)
        found = source.execute(query.execution_options(yield_per=_BATCH))
        for row in found:
            yield tuple(bind(v) if bind and v is not None else v for bind, v in zip(bound, row, strict=True))

    insert_stream(target, table, [each.name for each in columns], rows())


def _is_json(of: Column[Any]) -> bool:
    return isinstance(of.type, JSON)


def _read(source: Connection, of: Column[Any]) -> ColumnElement[Any]:
    """JSON goes over as the text that it is: the audit's hashes cover it."""
    if not _is_json(of):
        return of
    return cast(of, Text) if source.dialect.name == "postgresql" else type_coerce(of, Text)
