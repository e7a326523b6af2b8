"""Writes resources/statements.json, the SQL of db/questions.py: `python -m db.keep_statements` after a change."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, Boolean, Date, Enum, Integer, Select, String
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.types import TypeEngine

from db.queries.first_questions import QUESTIONS
from db.questions import STATEMENTS, Question, built
from db.types import NfcString, UtcTime

_KINDS: tuple[tuple[type[TypeEngine[Any]] | tuple[type[TypeEngine[Any]], ...], str], ...] = (
    (UtcTime, "moment"),
    (Date, "date"),
    (Boolean, "flag"),
    ((String, NfcString, Integer, BigInteger), "plain"),
)
_SAMPLES = {"moment": datetime(2026, 1, 1, tzinfo=UTC), "date": date(2026, 1, 1), "plain": 0}
"""Of each kind that is given when it is asked: without its values a statement is not made into SQL."""


def text() -> str:
    """What the file should hold."""
    kept = {question.statement: _kept(question) for question in QUESTIONS}
    return json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _kept(question: Question[Any]) -> dict[str, Any]:
    statement: Select[*tuple[Any, ...]] = built(question.statement)
    compiled = statement.compile(dialect=dialect(paramstyle="named"))
    given = {name: _SAMPLES[_kind(bind.type)] for name, bind in compiled.binds.items() if bind.required}
    expanded = compiled.construct_expanded_state(given)
    fixed = {name: _plain(value) for name, value in expanded.parameters.items() if name not in given}
    columns = [_kind(column.type) for column in statement.selected_columns]
    return {"sql": expanded.statement, "fixed": fixed, "columns": columns}


def _kind(column: TypeEngine[Any]) -> str:
    if isinstance(column, Enum) and column.enum_class is not None:
        return f"enum:{column.enum_class.__name__}"
    return next(kind for types, kind in _KINDS if isinstance(column, types))


def _plain(value: object) -> object:
    """A value of the statement's own, as it lies in a file."""
    if isinstance(value, (date, datetime)):
        msg = f"a day belongs among the values that are given: {value}"
        raise TypeError(msg)
    return value.value if isinstance(value, StrEnum) else value


if __name__ == "__main__":
    STATEMENTS.write_text(text(), encoding="utf-8")
