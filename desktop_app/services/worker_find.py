"""Looking for workers: by the store for one search at a time, by the index in memory as fast as one types."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from db.queries import workers as queries
from db.rows import WorkerListRow
from db.vocabulary import PlacementState
from desktop_app.services.work import Desk
from desktop_app.services.worker_index import WorkerIndex
from desktop_app.services.worker_search import (
    NO_FILTER,
    REGISTERED,
    Known,
    WorkerFilter,
    folded_names,
    has_letters,
    wanted,
    who_formerly,
)

_PAGE = 500


def _wanted(session: Session, text: str, filters: WorkerFilter) -> queries.Wanted:
    if not has_letters(text):
        return wanted(text, Known(), filters)
    tags = tuple(sorted((folded, i) for i, folded, _ in queries.tag_names(session)))
    found = wanted(text, Known(folded_names(queries.commune_names(session)), tags), filters)
    return queries.with_former_names(found, who_formerly(found.words, queries.former_names(session)))


def search(
    desk: Desk, text: str = "", *, limit: int | None = 50, filters: WorkerFilter = NO_FILTER
) -> list[WorkerListRow]:
    """The first who match, in Vietnamese order by given name. Marks, case and the order of words do not matter.

    For one search at a time (the command line): it asks the store, and makes no index.
    """
    with desk.read() as session:
        query = queries.matching(_wanted(session, text, filters)).limit(limit)
        ids = list(session.scalars(query))
        return [row for at in range(0, len(ids), _PAGE) for row in queries.page(session, ids[at : at + _PAGE])]


def matching_ids(desk: Desk, text: str = "", filters: WorkerFilter = NO_FILTER) -> array[int]:
    """The ids of all who match, in Vietnamese order, asked of the store."""
    with desk.read() as session:
        return array("q", session.scalars(queries.matching(_wanted(session, text, filters))))


def total(desk: Desk, text: str = "", filters: WorkerFilter = NO_FILTER) -> int:
    """How many match, asked of the store, as search does."""
    with desk.read() as session:
        return queries.count(session, _wanted(session, text, filters))


def first(
    desk: Desk, text: str = "", *, limit: int = 50, filters: WorkerFilter = NO_FILTER
) -> tuple[list[WorkerListRow], int]:
    """The rows of the first who match, and how many match in all: what is shown at every key that is typed."""
    with desk.read() as session:
        ids, count = _index(desk).first(session, lambda known: wanted(text, known, filters), limit)
        return queries.page(session, ids), count


def search_ids(desk: Desk, text: str = "", filters: WorkerFilter = NO_FILTER) -> array[int]:
    """The ids of all who match, in Vietnamese order: what a table scrolls through, as fast as one types."""
    with desk.read() as session:
        return _index(desk).ids(session, lambda known: wanted(text, known, filters))


def count(desk: Desk, text: str = "", filters: WorkerFilter = NO_FILTER) -> int:
    """How many match."""
    return counts(desk, text, filters, (frozenset(),))[0]


def counts(desk: Desk, text: str, filters: WorkerFilter, groups: Sequence[frozenset[str]]) -> tuple[int, ...]:
    """How many match in each group of states; an empty group is any state."""
    states = [frozenset(None if s == REGISTERED else PlacementState(s) for s in group) for group in groups]
    with desk.read() as session:
        return _index(desk).counts(session, lambda known: wanted(text, known, filters), states)


def _index(desk: Desk) -> WorkerIndex:
    """The desk's index of workers, made at the first search."""
    kept = desk.kept.get("workers")
    if not isinstance(kept, WorkerIndex):
        kept = desk.kept["workers"] = WorkerIndex()
    return kept


def page(desk: Desk, ids: Sequence[int]) -> list[WorkerListRow]:
    """The rows of these ids in this order, in one statement. Meant for a screenful, at most some hundreds."""
    with desk.read() as session:
        return queries.page(session, ids)


def as_json(row: WorkerListRow) -> dict[str, Any]:
    """A line of `workers --json`."""
    commune = {"code": row.commune_code, "name": row.commune_name} if row.commune_code else None
    return {
        "id": row.id,
        "citizen_id": row.citizen_id,
        "full_name": row.full_name,
        "birth_date": row.birth_date.isoformat() if row.birth_date else None,
        "birth_precision": row.birth_precision.value,
        "sex": row.sex.value if row.sex else None,
        "commune": commune,
        "state": row.state_code,
    }
