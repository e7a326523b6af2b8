"""Questions that can be answered before SQLAlchemy is loaded: those of the first lists that an officer sees.

A `Question` names a statement that db/queries builds, and the row that answers it. With a session the statement is
built and run. The file of a record (db/record_file.py) is asked directly, by the SQL to which the same statement came:
`python -m db.keep_statements` writes it into resources/statements.json, and tests compare both.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from db import vocabulary
from resources import ROOT

if TYPE_CHECKING:
    from sqlalchemy import Select
    from sqlalchemy.orm import Session

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)
STATEMENTS = ROOT / "statements.json"
MOMENT = "%Y-%m-%d %H:%M:%S.%f"
"""How a moment lies in a file: UTC, without its zone."""


@dataclass(frozen=True, slots=True)
class Question(Generic[R]):
    """`statement` is "module of db.queries:function", `row` what its columns make, in their order."""

    statement: str
    row: Callable[..., R]


class Ask(Protocol):
    """Asks a question; the values are the statement's bindparams by their names."""

    def __call__(self, question: Question[R], **values: object) -> tuple[R, ...]:
        """The rows."""
        ...


def by_session(session: Session) -> Ask:
    """Ask through a session, of whichever database."""

    def ask(question: Question[R], **values: object) -> tuple[R, ...]:
        return tuple(question.row(*row) for row in session.execute(built(question.statement), values))

    return ask


def directly(connection: Any) -> Ask:
    """Ask a connection to a record's file."""

    def ask(question: Question[R], **values: object) -> tuple[R, ...]:
        kept = _kept()[question.statement]
        given = {name: _given(value) for name, value in values.items()}
        readers = [_reader(kind) for kind in kept["columns"]]
        rows = connection.execute(kept["sql"], {**kept["fixed"], **given})
        return tuple(
            question.row(*(v if v is None or r is None else r(v) for r, v in zip(readers, row, strict=True)))
            for row in rows
        )

    return ask


@cache
def built(statement: str) -> Select[*tuple[Any, ...]]:
    """The statement of that name."""
    module, _, name = statement.partition(":")
    made: Select[*tuple[Any, ...]] = getattr(import_module(f"db.queries.{module}"), name)()
    return made


@cache
def _kept() -> Mapping[str, Mapping[str, Any]]:
    found: Mapping[str, Mapping[str, Any]] = json.loads(STATEMENTS.read_text(encoding="utf-8"))
    return found


def _given(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime(MOMENT)
    return value.isoformat() if isinstance(value, date) else value


@cache
def _reader(kind: str) -> Callable[[Any], Any] | None:
    """What makes our value of the driver's; None where it is one already."""
    if kind.startswith("enum:"):
        found: Callable[[Any], Any] = getattr(vocabulary, kind.removeprefix("enum:"))
        return found
    return _READERS[kind]


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


_READERS: Mapping[str, Callable[[Any], Any] | None] = {
    "plain": None,
    "flag": bool,
    "date": date.fromisoformat,
    "moment": _moment,
}
