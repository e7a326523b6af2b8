"""Known errors as sentences, and as the JSON that scripts read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any

from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.telling import blank, headline
from desktop_app.wording import sentence


def _problems(error: KnownError, language: str) -> list[dict[str, str]]:
    if not isinstance(error, InvalidInputError):
        return []
    return [
        {"field": p.field, "code": p.code, "message": sentence("problem", p.code, language, **p.params)}
        for p in error.problems
    ]


def sentences(error: KnownError, language: str) -> list[str]:
    """What went wrong and what to do, then a line for each field or person it is about."""
    lines = [headline(error, language)]
    lines += [f"  {p['field']}: {p['message']}" for p in _problems(error, language)]
    for person in error.params.get("people", ()):
        lines.append(f"  {person['full_name']} ({blank(person['citizen_id'])}): {' '.join(person['messages'])}")
    return lines


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(item) for item in value]
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)


def error_json(error: KnownError, language: str) -> dict[str, Any]:
    """{"error": {"code", "message", "details"}}."""
    details = _plain(error.params)
    if isinstance(error, InvalidInputError):
        details["problems"] = _problems(error, language)
    return {"error": {"code": error.code, "message": headline(error, language), "details": details}}
