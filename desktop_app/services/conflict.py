"""Two officers and one record: the second to save is told, with both values, and nothing is overwritten."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from desktop_app.errors import KnownError


class _Versioned(Protocol):
    version_id: Any


def refuse_stale(record: _Versioned, version_id: int | None, noun: str, mine: Mapping[str, Any]) -> None:
    """Raise KnownError("conflict") if the record was saved by somebody else since `version_id` was read.

    Its param `fields` lists {"field", "theirs", "yours"} for each value that differs.
    """
    if version_id is None or record.version_id == version_id:
        return
    theirs = {name: getattr(record, name) for name in mine}
    fields = [{"field": n, "theirs": theirs[n], "yours": mine[n]} for n in mine if theirs[n] != mine[n]]
    raise KnownError("conflict", noun=noun, fields=fields)
