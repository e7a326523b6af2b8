"""Inserting tens of thousands of rows as fast as the driver can: values are prepared a column at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice, repeat
from typing import Any

from sqlalchemy import Column, Connection, Table
from sqlalchemy.exc import DBAPIError

Row = Mapping[str, Any]
_BATCH = 10_000


def insert_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert rows; each has a value for every column. Columns that are empty in all of them are left out."""
    filled = [column for column in table.columns if any(row[column.name] is not None for row in rows)]
    columns = [_bound(connection, column, rows) for column in filled]
    insert_tuples(connection, table, [column.name for column in filled], list(zip(*columns, strict=True)))


def insert_tuples(connection: Connection, table: Table, names: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert rows whose values are as the driver takes them, in the order of `names`."""
    if rows:
        insert_stream(connection, table, names, iter(rows))


def insert_stream(connection: Connection, table: Table, names: Sequence[str], rows: Iterator[tuple[Any, ...]]) -> None:
    """The same for rows that are made one by one: they are never all in memory."""
    listed = ", ".join(names)
    if connection.dialect.name == "postgresql":
        _copy(connection, f"COPY {table.name} ({listed}) FROM STDIN", rows)
        return
    marks = ", ".join(repeat("?", len(names)))
    statement = f"INSERT INTO {table.name} ({listed}) VALUES ({marks})"  # noqa: S608  names of ours
    while some := list(islice(rows, _BATCH)):
        connection.exec_driver_sql(statement, some)


def columns_of(rows: Sequence[Row], name: str, shown: Callable[[Any], Any] | None) -> list[Any]:
    """One column's values, each as `shown` makes it; empty ones stay so."""
    values = [row[name] for row in rows]
    if shown is None:
        return values
    return [None if value is None else shown(value) for value in values]


def _bound(connection: Connection, column: Column[Any], rows: Sequence[Row]) -> list[Any]:
    dialect = connection.dialect
    return columns_of(rows, column.name, column.type.dialect_impl(dialect).bind_processor(dialect))


def _copy(connection: Connection, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
    driver: Any = connection.connection.driver_connection
    errors = connection.dialect.loaded_dbapi.Error
    try:
        with driver.cursor() as cursor, cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row(row)
    except errors as error:
        raise DBAPIError.instance(statement, None, error, errors, dialect=connection.dialect) from error
