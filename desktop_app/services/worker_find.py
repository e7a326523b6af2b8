"""Looking for workers: by the store for one search at a time, by the index in memory as fast as one types."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Employer, JobOrder, Programme
from db.queries import workers as queries
from db.queries.worker_filter import Missing
from db.queries.worker_order import WorkerSort
from db.rows import WorkerListRow
from db.vocabulary import PlacementState
from desktop_app.services.personal_sight import personal_sight, refuse_health
from desktop_app.services.work import Desk
from desktop_app.services.worker_index import WorkerIndex
from desktop_app.services.worker_order import WorkerOrders
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
Kept = TypeVar("Kept")


def _wanted(session: Session, text: str, filters: WorkerFilter) -> queries.Wanted:
    if not has_letters(text):
        return wanted(text, Known(), filters)
    tags = tuple(sorted((folded, i) for i, folded, _ in queries.tag_names(session)))
    found = wanted(text, Known(folded_names(queries.commune_names(session)), tags), filters)
    return queries.with_former_names(found, who_formerly(found.words, queries.former_names(session)))


def _refuse_hidden(session: Session, filters: WorkerFilter) -> None:
    """Who lacks a health certificate is told only to those who may see health."""
    if Missing.HEALTH in filters.narrowing.missing:
        refuse_health(session)


def search(
    desk: Desk, text: str = "", *, limit: int | None = 50, filters: WorkerFilter = NO_FILTER
) -> list[WorkerListRow]:
    """The first who match, in Vietnamese order by given name. Marks, case and the order of words do not matter.

    For one search at a time (the command line): it asks the store, and makes no index.
    """
    with desk.read() as session:
        _refuse_hidden(session, filters)
        query = queries.matching(_wanted(session, text, filters)).limit(limit)
        ids = list(session.scalars(query))
        return [row for at in range(0, len(ids), _PAGE) for row in queries.page(session, ids[at : at + _PAGE])]


def matching_ids(desk: Desk, text: str = "", filters: WorkerFilter = NO_FILTER) -> array[int]:
    """The ids of all who match, in Vietnamese order, asked of the store."""
    with desk.read() as session:
        _refuse_hidden(session, filters)
        return array("q", session.scalars(queries.matching(_wanted(session, text, filters))))


def total(desk: Desk, text: str = "", filters: WorkerFilter = NO_FILTER) -> int:
    """How many match, asked of the store, as search does."""
    with desk.read() as session:
        _refuse_hidden(session, filters)
        return queries.count(session, _wanted(session, text, filters))


def first(
    desk: Desk, text: str = "", *, limit: int = 50, filters: WorkerFilter = NO_FILTER
) -> tuple[list[WorkerListRow], int]:
    """The rows of the first who match, and how many match in all: what is shown at every key that is typed.

    The very first list, of everybody, comes from the store: it is there before the index is.
    """
    if not text and filters == NO_FILTER and not _index(desk).is_ready:
        return search(desk, limit=limit), total(desk)
    with desk.read() as session:
        _refuse_hidden(session, filters)
        ids, count = _index(desk).first(session, lambda known: wanted(text, known, filters), limit)
        return queries.page(session, ids), count


def search_ids(desk: Desk, text: str = "", filters: WorkerFilter = NO_FILTER) -> array[int]:
    """The ids of all who match, in Vietnamese order: what a table scrolls through, as fast as one types."""
    with desk.read() as session:
        _refuse_hidden(session, filters)
        return _index(desk).ids(session, lambda known: wanted(text, known, filters))


def sorted_ids(
    desk: Desk,
    text: str = "",
    filters: WorkerFilter = NO_FILTER,
    *,
    sort: WorkerSort = WorkerSort.NAME,
    descending: bool = False,
) -> array[int]:
    """The ids of all who match, sorted by a column; within it by name, and those without a value last."""
    found = search_ids(desk, text, filters)
    if sort is WorkerSort.NAME:
        return found[::-1] if descending else found
    with desk.read() as session:
        order = _kept(desk, "worker_order", WorkerOrders).of(session, sort, descending=descending)
    if len(found) == len(order):
        return order[:]
    return array("q", filter(set(found).__contains__, order))


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """What may be chosen in filters, as (value, words)."""

    communes: tuple[tuple[int, str], ...]
    employers: tuple[tuple[str, str], ...]
    job_orders: tuple[tuple[str, str], ...]
    programmes: tuple[tuple[str, str], ...]
    tags: tuple[tuple[int, str], ...]
    hidden: frozenset[str] = frozenset()
    """What this officer's role does not see."""


def filter_choices(desk: Desk) -> FilterChoices:
    """Everything that people may be narrowed to."""
    chinese = desk.language == "zh"
    with desk.read() as session:
        employers = session.execute(select(Employer.code, Employer.name_vi, Employer.name_zh).order_by(Employer.code))
        orders = session.execute(
            select(JobOrder.number, JobOrder.job_vi, JobOrder.job_zh).order_by(JobOrder.number.desc())
        )
        names = Programme.name_zh if chinese else Programme.name_en if desk.language == "en" else Programme.name_vi
        programmes = session.execute(select(Programme.code, names).order_by(Programme.id))
        return FilterChoices(
            tuple((row.id, row.full_name) for row in queries.communes_of_today(session)),
            tuple((code, (zh if chinese else vi) or vi) for code, vi, zh in employers),
            tuple((number, f"{number} · {(zh if chinese else vi) or vi}") for number, vi, zh in orders),
            tuple((code, name or code) for code, name in programmes),
            tuple((tag_id, name) for tag_id, _, name in queries.tag_names(session)),
            personal_sight(session).hidden,
        )


def count(desk: Desk, text: str = "", filters: WorkerFilter = NO_FILTER) -> int:
    """How many match."""
    return counts(desk, text, filters, (frozenset(),))[0]


def counts(desk: Desk, text: str, filters: WorkerFilter, groups: Sequence[frozenset[str]]) -> tuple[int, ...]:
    """How many match in each group of states; an empty group is any state."""
    states = [frozenset(None if s == REGISTERED else PlacementState(s) for s in group) for group in groups]
    with desk.read() as session:
        _refuse_hidden(session, filters)
        return _index(desk).counts(session, lambda known: wanted(text, known, filters), states)


def is_ready(desk: Desk) -> bool:
    """Whether everybody has been read, so that searches are answered as fast as one types."""
    return _index(desk).is_ready


def _index(desk: Desk) -> WorkerIndex:
    """The desk's index of workers, made at the first search."""
    return _kept(desk, "workers", WorkerIndex)


def _kept(desk: Desk, name: str, make: type[Kept]) -> Kept:
    kept = desk.kept.get(name)
    if not isinstance(kept, make):
        kept = desk.kept[name] = make()
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
