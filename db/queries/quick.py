"""Statements that are asked at every key that is typed: compiled once for each database, and run as text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Select
from sqlalchemy.engine import Compiled
from sqlalchemy.orm import Session


class Quick:
    """One statement. `make` is given the dialect's name; values that change are bindparams without types of ours.

    Rows hold what the driver gives: dates are texts on SQLite, enumerations their values.
    """

    def __init__(self, make: Callable[[str], Select[*tuple[Any, ...]]]) -> None:
        self._make = make
        self._compiled: dict[str, Compiled] = {}

    def rows(self, session: Session, **values: object) -> Sequence[Any]:
        """The rows."""
        dialect = session.get_bind().dialect
        compiled = self._compiled.get(dialect.name)
        if compiled is None:
            compiled = self._compiled[dialect.name] = self._make(dialect.name).compile(dialect=dialect)
        found: dict[str, Any] = dict(compiled.construct_params(values) or {})
        order: list[str] | None = getattr(compiled, "positiontup", None)
        given: Any = found if order is None else tuple(found[name] for name in order)
        return session.connection().exec_driver_sql(str(compiled), given).fetchall()
