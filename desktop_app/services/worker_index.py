"""Search as one types, among all workers.

Everybody is read once (services.worker_base); whom later transactions of any officer touch is kept beside and compared
one by one, until that is too much and everything is read anew. It finds just what db.queries.workers.matching finds.
"""

from __future__ import annotations

import threading
from array import array
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from db.memory import give_back
from db.queries import worker_index as queries
from db.queries.worker_filter import NOTHING, Narrowing
from db.queries.workers import SUFFIX_FROM, Wanted, commune_names, tag_names
from db.vocabulary import PlacementState
from desktop_app.formats import fold
from desktop_app.services import bits
from desktop_app.services.worker_base import Base, upper
from desktop_app.services.worker_search import Known, folded_names

_MOST_BESIDE = 2_000
_NEVER = queries.Moment(-1, 0)
Make = Callable[[Known], Wanted]
"""Takes a search apart, given the names of communes and tags."""
States = frozenset[PlacementState | None]


@dataclass(frozen=True, slots=True)
class Entry:
    """One worker as searched, and how many of those in the base stand before them."""

    id: int
    sort_key: str
    before: int
    words: frozenset[str]
    numbers: tuple[bytes, ...]
    commune_id: int | None
    state: PlacementState | None
    tags: frozenset[int]


@dataclass(frozen=True, slots=True)
class Found:
    """Who matches: members of the base, and those beside it, in order."""

    base: int
    beside: tuple[Entry, ...]

    def __len__(self) -> int:
        return self.base.bit_count() + len(self.beside)


def read_entries(session: Session, ids: Collection[int], base: Base) -> Iterator[Entry]:
    """The entries of these; those who are gone or merged into others have none."""
    numbers: dict[int, list[str]] = defaultdict(list)
    words: dict[int, set[str]] = defaultdict(set)
    tags: dict[int, set[int]] = defaultdict(set)
    for worker_id, number in queries.papers(session, ids):
        numbers[worker_id].append(number)
    for worker_id, citizen_id, name in queries.former(session, ids):
        numbers[worker_id].append(citizen_id or "")
        words[worker_id].update(fold(name or "").split())
    for worker_id, tag_id in queries.tags(session, ids):
        tags[worker_id].add(tag_id)
    states = {worker_id: PlacementState(state) for worker_id, state in queries.states(session, ids)}
    for row in queries.workers(session, ids):
        yield Entry(
            row.id,
            row.sort_key,
            base.before(row.sort_key, row.id),
            frozenset(words[row.id].union(row.name_folded.split())),
            tuple(upper(n) for n in (row.citizen_id, row.phone, *numbers[row.id]) if n),
            row.commune_id,
            states.get(row.id),
            frozenset(tags[row.id]),
        )


def _has_words(entry: Entry, words: Iterable[str]) -> bool:
    return all(any(mine.startswith(word) for mine in entry.words) for word in words)


def _has_number(entry: Entry, number: bytes, *, ends: bool) -> bool:
    return any(mine.startswith(number) or (ends and mine.endswith(number)) for mine in entry.numbers)


def matches(entry: Entry, wanted: Wanted) -> bool:
    """Whether one entry is looked for; states and narrowing are not looked at."""
    if wanted.words and not _has_words(entry, wanted.words):
        placed = (
            _has_words(entry, place.words)
            for place in wanted.places
            if (place.commune_ids is None or entry.commune_id in place.commune_ids)
            and (place.tag_ids is None or not entry.tags.isdisjoint(place.tag_ids))
        )
        if not any(placed):
            return False
    return all(
        _has_number(entry, digits.encode(), ends=len(digits) >= SUFFIX_FROM) for digits in wanted.numbers
    ) and all(_has_number(entry, upper(paper), ends=False) for paper in wanted.papers)


def states_of(wanted: Wanted) -> States:
    """The states that are wanted, None for no placement; none at all where it does not matter."""
    return wanted.states | (frozenset({None}) if wanted.registered else frozenset())


class WorkerIndex:
    """Answers searches of one store; may be asked from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._moment = _NEVER
        self._base = Base()
        self._alive = 0
        self._beside: dict[int, Entry] = {}
        self._known = Known()
        self._narrowed: tuple[queries.Moment, Narrowing, int, frozenset[int]] = (_NEVER, NOTHING, 0, frozenset())

    @property
    def is_ready(self) -> bool:
        """Whether everybody has been read once: until then the first answer takes its time."""
        return self._moment != _NEVER

    def first(self, session: Session, make: Make, count: int) -> tuple[array[int], int]:
        """The ids of the first who match, in Vietnamese order, and how many there are in all."""
        with self._lock:
            found = self._find(session, make)
            ids = bits.first(self._base.ids, found.base, count)
            return self._with_beside(ids, found)[:count], len(found)

    def ids(self, session: Session, make: Make) -> array[int]:
        """The ids of all who match, in Vietnamese order."""
        with self._lock:
            found = self._find(session, make)
            return self._with_beside(bits.chosen(self._base.ids, found.base), found)

    def counts(self, session: Session, make: Make, groups: Sequence[States]) -> tuple[int, ...]:
        """How many match in each group of states (any state where a group is empty)."""
        with self._lock:
            found = self._find(session, make)
            return tuple(len(self._in_states(found, states)) for states in groups)

    def _find(self, session: Session, make: Make) -> Found:
        self._refresh(session)
        wanted = make(self._known)
        found = Found(
            self._base.find(wanted) & self._alive,
            tuple(entry for entry in self._beside.values() if matches(entry, wanted)) if self._beside else (),
        )
        if wanted.narrowing != NOTHING:
            among, beside = self._allowed(session, wanted.narrowing)
            found = Found(found.base & among, tuple(entry for entry in found.beside if entry.id in beside))
        return self._in_states(found, states_of(wanted))

    def _in_states(self, found: Found, states: States) -> Found:
        if not states:
            return found
        beside = tuple(entry for entry in found.beside if entry.state in states)
        return Found(found.base & self._base.in_states(states), beside)

    def _allowed(self, session: Session, narrowing: Narrowing) -> tuple[int, frozenset[int]]:
        """For whom the conditions hold: asked of the store once for each state of the record."""
        moment, known, among, beside = self._narrowed
        if moment != self._moment or known != narrowing:
            ids = set(queries.narrowed(session, narrowing))
            among, beside = self._base.among(ids), frozenset(ids & self._beside.keys())
            self._narrowed = (self._moment, narrowing, among, beside)
        return among, beside

    def _with_beside(self, ids: array[int], found: Found) -> array[int]:
        """Put those beside the base in their places; from the last to the first, so that places hold."""
        for entry in sorted(found.beside, key=lambda e: (e.sort_key, e.id), reverse=True):
            rank = (found.base & ((1 << entry.before) - 1)).bit_count()
            if rank <= len(ids):
                ids.insert(rank, entry.id)
        return ids

    def _refresh(self, session: Session) -> None:
        now = queries.moment(session)
        if now == self._moment:
            return
        unheard = now.sequence == self._moment.sequence or self._moment == _NEVER
        touched = None if unheard else queries.touched(session, self._moment.sequence, _MOST_BESIDE)
        if touched is None or len(touched) + len(self._beside) > _MOST_BESIDE:
            self._read_anew(session)
        elif touched:
            for worker_id in touched:
                self._beside.pop(worker_id, None)
            self._alive &= ~self._base.among(touched)
            self._beside |= {entry.id: entry for entry in read_entries(session, touched, self._base)}
        self._known = Known(
            self._known.communes or folded_names(commune_names(session)),
            tuple(sorted((folded, i) for i, folded, _ in tag_names(session))),
        )
        self._moment = now

    def _read_anew(self, session: Session) -> None:
        self._base, self._alive, self._beside = Base(), 0, {}  # what was there goes before the new comes
        self._moment = _NEVER
        self._base = Base(session)
        self._alive = self._base.alive
        give_back(session)
