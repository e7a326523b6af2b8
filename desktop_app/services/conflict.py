"""Two officers and one record: the second to save is told, with both values, and nothing is overwritten."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol, TypeVar

from db.audit import plain
from db.base import Recorded
from desktop_app.errors import KnownError
from desktop_app.services.work import Work, both_values

Model = TypeVar("Model", bound=Recorded)


class _Versioned(Protocol):
    version_id: Any


def refuse_stale(record: _Versioned, version_id: int | None, noun: str, mine: Mapping[str, Any]) -> None:
    """Raise KnownError("conflict") if somebody saved the record since `version_id` was read, and it now differs.

    Its param `fields` lists {"field", "theirs", "yours"} for each value that would be overwritten. Without a version
    the record is taken as it is now.
    """
    if version_id is None or record.version_id == version_id:
        return
    table = type(record).__table__  # type: ignore[attr-defined]  # every record is mapped to a table
    yours = {name: plain(table, name, value) for name, value in mine.items()}
    fields = both_values(table, yours, {name: getattr(record, name) for name in mine})
    if fields:
        raise KnownError("conflict", noun=noun, fields=fields)


def change(work: Work, model: type[Model], record_id: int, version_id: int | None, values: Mapping[str, Any]) -> Model:
    """Set what differs in one record that was shown with that version; see refuse_stale. KnownError("gone") if none."""
    noun = str(model.__tablename__)  # type: ignore[attr-defined]  # as above
    record = work.session.get(model, record_id)
    if record is None:
        raise KnownError("gone", noun=noun, id=record_id)
    refuse_stale(record, version_id, noun, values)  # type: ignore[arg-type]  # what is edited carries a version
    for name, value in values.items():
        if getattr(record, name) != value:
            setattr(record, name, value)
    return record
