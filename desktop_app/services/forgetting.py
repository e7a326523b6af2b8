"""Changing and removing records so that the audit keeps what was done, and nothing of what they said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Table, bindparam

from db import guards
from db.audit import plain
from db.base import Base
from desktop_app.services.recorder import VERSION, is_versioned
from desktop_app.services.work import Work

Row = Mapping[str, Any]


def forget_many(work: Work, model: type[Base], ids: Sequence[int]) -> None:
    """Take many records away; the audit keeps that they went."""
    table = _table(model)
    work.session.flush()
    for record_id in ids:
        work.recorder.removed(table, record_id, {"id": record_id})
    if ids:
        statement = table.delete().where(table.c.id == bindparam("of_id"))
        work.session.connection().execute(statement, [{"of_id": record_id} for record_id in ids])
        work.session.expire_all()


def blank_many(work: Work, model: type[Base], rows: Sequence[Row]) -> None:
    """Set other values in many records, each row naming its id; the audit keeps these, and not what was there."""
    set_many(work, model, rows, {})


def set_many(work: Work, model: type[Base], rows: Sequence[Row], told: Mapping[int, Row]) -> None:
    """The same; `told`: of a record (by id) what stays in it and the audit says beside."""
    table = _table(model)
    work.session.flush()
    by_names: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in rows:
        fields = {name: plain(table, name, value) for name, value in row.items() if name != "id"}
        work.recorder.changed(table, row["id"], dict.fromkeys(fields) | dict(told.get(row["id"], {})), fields)
        by_names[tuple(fields)].append(row)
    for names, some in by_names.items():
        _update(work, table, names, some)
    work.session.expire_all()


def _update(work: Work, table: Table, names: Sequence[str], rows: Sequence[Row]) -> None:
    connection = work.session.connection()
    if guards.update(connection, table, rows):
        return
    values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in names}
    if is_versioned(table):
        values[VERSION] = table.c[VERSION] + 1
    statement = table.update().where(table.c.id == bindparam("of_id")).values(values)
    connection.execute(statement, [{"of_id": row["id"], **{f"new_{n}": row[n] for n in names}} for row in rows])


def _table(model: type[Base]) -> Table:
    table = model.__table__
    if not isinstance(table, Table):
        raise TypeError(model)
    return table
