"""Asking about many records in one statement, whatever their number."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ARRAY, BigInteger, ColumnElement, bindparam, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session


def among(
    session: Session, column: InstrumentedAttribute[Any] | ColumnElement[Any], ids: Iterable[int]
) -> ColumnElement[bool]:
    """Whether the column holds one of the ids: one parameter for all of them, so that no limit on parameters is met."""
    wanted = list(ids)
    if session.get_bind().dialect.name == "sqlite":
        listed = func.json_each(json.dumps(wanted)).table_valued("value")
        return column.in_(select(listed.c.value))
    array = bindparam(None, wanted, type_=ARRAY(BigInteger))
    return column == func.any(array)
