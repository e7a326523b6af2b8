"""Workers sorted by a column: names in Vietnamese order within, those without a value last, either way round."""

from __future__ import annotations

import threading
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy.orm import Session

from db.queries import worker_order as queries
from db.queries.worker_index import Moment, moment
from db.queries.worker_order import WorkerSort
from db.vocabulary import PlacementState
from desktop_app.formats import sort_key, tidy

_LIVES = {state.value: place for place, state in enumerate(PlacementState, start=1)}


@dataclass(frozen=True, slots=True)
class _Order:
    moment: Moment
    sort: WorkerSort
    descending: bool
    ids: array[int]


class WorkerOrders:
    """The last order that was asked for, until the record changes."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last: _Order | None = None

    def of(self, session: Session, sort: WorkerSort, *, descending: bool) -> array[int]:
        """Everybody's id in that order; not to be changed."""
        with self._lock:
            now = moment(session)
            last = self._last
            if last is None or (last.moment, last.sort, last.descending) != (now, sort, descending):
                ids = _sorted(session, sort, descending=descending)
                last = self._last = _Order(now, sort, descending, ids)
            return last.ids


def _sorted(session: Session, sort: WorkerSort, *, descending: bool) -> array[int]:
    key = _KEYS.get(sort, _plain)
    known: list[tuple[Any, int]] = []
    unknown = array("q")
    for worker_id, value in queries.values(session, sort):
        if value is None and sort is not WorkerSort.STATE:
            unknown.append(worker_id)
        else:
            known.append((key(value), worker_id))
    known.sort(key=_first, reverse=descending)  # of equals the first stays first, also in reverse: names go on as ever
    return array("q", [worker_id for _, worker_id in known]) + unknown


def _first(pair: tuple[Any, int]) -> Any:
    return pair[0]


def _plain(value: Any) -> Any:
    return str(value)


@cache
def _in_words(text: str) -> str:
    """The order of a dictionary: word by word from the first."""
    return " ".join(sort_key(word) for word in tidy(text).split(" "))


def _life(state: str | None) -> int:
    """Registered first, then along a placement's life."""
    return 0 if state is None else _LIVES[state]


_KEYS: dict[WorkerSort, Callable[[Any], Any]] = {
    WorkerSort.COMMUNE: _in_words,
    WorkerSort.EMPLOYER: _in_words,
    WorkerSort.JOB: _in_words,
    WorkerSort.STATE: _life,
}
