"""Search as one types, among all workers: sets of people as long numbers, one bit a person, in Vietnamese order.

The index is read once; what later transactions of any officer touch is kept beside it and compared one by one, until
that is too much and everything is read anew. It finds just what db.queries.workers.matching finds.
"""

from __future__ import annotations

import threading
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from itertools import compress
from operator import or_

from sqlalchemy.orm import Session

from db.queries import worker_index as queries
from db.queries.workers import SUFFIX_FROM, Wanted, commune_names
from db.vocabulary import PlacementState
from desktop_app.services.worker_search import folded_names

_MOST_BESIDE = 2_000
_MOST_KNOWN = 500
"""Answers to single words and numbers that are kept; each is a bit a person."""
_BITS = bytes(digit == ord("1") for digit in range(256))
_ENDS = "|"
_NEVER = queries.Moment(-1, 0)


@dataclass(frozen=True, slots=True)
class Entry:
    """One worker as searched. `numbers` are wrapped in bars: "|020200123456|K1234567|"."""

    id: int
    sort_key: str
    words: tuple[str, ...]
    numbers: str
    commune_id: int | None
    state: PlacementState | None
    job_order: str | None
    employer: str | None


def read_entries(session: Session, ids: Iterable[int] | None = None) -> Iterator[Entry]:
    """The entries of all workers, or of some, in Vietnamese order."""
    wanted = None if ids is None else list(ids)
    numbers: dict[int, list[str]] = defaultdict(list)
    for worker_id, number in queries.numbers(session, wanted):
        numbers[worker_id].append(number.upper())
    placed = {row.worker_id: row for row in queries.latest(session, wanted)}
    for row in queries.workers(session, wanted):
        known = [n for n in (row.citizen_id, row.phone) if n] + numbers.get(row.id, [])
        place = placed.get(row.id)
        yield Entry(
            row.id,
            row.sort_key,
            tuple(row.name_folded.split()),
            f"{_ENDS}{_ENDS.join(known)}{_ENDS}",
            row.commune_id,
            place.state if place else None,
            place.job_order if place else None,
            place.employer if place else None,
        )


def _patterns(digits: str) -> tuple[str, ...]:
    """What stands in an entry's numbers where one begins, or for a longer search ends, with these digits."""
    begins = f"{_ENDS}{digits}"
    return (begins, f"{digits}{_ENDS}") if len(digits) >= SUFFIX_FROM else (begins,)


def _has_words(entry: Entry, words: Iterable[str]) -> bool:
    return all(any(mine.startswith(word) for mine in entry.words) for word in words)


def matches(entry: Entry, wanted: Wanted) -> bool:
    """Whether one entry is looked for."""
    if wanted.words and not _has_words(entry, wanted.words):
        placed = (p for p in wanted.places if entry.commune_id in p.commune_ids)
        if not any(_has_words(entry, p.words) for p in placed):
            return False
    if not all(any(p in entry.numbers for p in _patterns(digits)) for digits in wanted.numbers):
        return False
    if not all(f"{_ENDS}{paper.upper()}" in entry.numbers for paper in wanted.papers):
        return False
    if (wanted.states or wanted.registered) and not (
        entry.state in wanted.states or (wanted.registered and entry.state is None)
    ):
        return False
    return wanted.job_order in {None, entry.job_order} and wanted.employer in {None, entry.employer}


def _mask(positions: Iterable[int], size: int) -> int:
    bits = bytearray(size // 8 + 1)
    for at in positions:
        bits[at >> 3] |= 1 << (at & 7)
    return int.from_bytes(bits, "little")


class _Base:
    """Everybody as read at one moment. Sets of people are numbers whose bit n is the n-th in Vietnamese order."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        by_word: dict[str, list[int]] = defaultdict(list)
        by_value: dict[tuple[str, object], list[int]] = defaultdict(list)
        texts: list[str] = []
        self.ids = array("q")
        self.keys: list[str] = []
        for at, entry in enumerate(entries):
            self.ids.append(entry.id)
            self.keys.append(entry.sort_key)
            texts.append(entry.numbers)
            for word in set(entry.words):
                by_word[word].append(at)
            for name in ("commune_id", "state", "job_order", "employer"):
                by_value[name, getattr(entry, name)].append(at)
        size = len(self.ids)
        self.everybody = (1 << size) - 1
        self._words = sorted(by_word)
        self._by_word = {word: _mask(found, size) for word, found in by_word.items()}
        self._by_value = {key: _mask(found, size) for key, found in by_value.items()}
        self._numbers = "\n".join(texts)
        self._starts = array("q", self._line_starts(texts))
        self._known: dict[str, int] = {}
        self._positions: dict[int, int] | None = None
        for begin in ("0", "02", "020", "0200", "0201", "0202", "0203", "09", "03"):
            self._holding(f"{_ENDS}{begin}")

    @staticmethod
    def _line_starts(texts: Iterable[str]) -> Iterator[int]:
        start = 0
        for text in texts:
            yield start
            start += len(text) + 1

    def position(self, worker_id: int) -> int | None:
        """Where a worker stands, if they were there."""
        if self._positions is None:
            self._positions = {i: at for at, i in enumerate(self.ids)}
        return self._positions.get(worker_id)

    def _begun(self, word: str) -> int:
        if word not in self._known:
            first = bisect_left(self._words, word)
            after = bisect_left(self._words, word + "\U0010ffff")
            self._known[word] = reduce(or_, (self._by_word[w] for w in self._words[first:after]), 0)
        return self._known[word]

    def _holding(self, pattern: str) -> int:
        if pattern not in self._known:
            self._known[pattern] = _mask(self._lines_with(pattern), len(self.ids))
        return self._known[pattern]

    def _lines_with(self, pattern: str) -> Iterator[int]:
        """The lines of the numbers in which a pattern stands; after a hit the search goes on in the next line."""
        find, starts = self._numbers.find, self._starts
        at, line = find(pattern), 0
        while at >= 0:
            line = bisect_left(starts, at + 1, line) - 1
            yield line
            line += 1
            if line == len(starts):
                return
            at = find(pattern, starts[line])

    def _all_begun(self, words: Iterable[str]) -> int:
        return reduce(lambda found, word: found & self._begun(word), words, self.everybody)

    def _valued(self, name: str, values: Iterable[object]) -> int:
        return reduce(or_, (self._by_value.get((name, value), 0) for value in values), 0)

    def find(self, wanted: Wanted) -> int:
        """Everybody who is looked for."""
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
        found = self.everybody
        if wanted.words:
            named = self._all_begun(wanted.words)
            for place in wanted.places:
                named |= self._valued("commune_id", place.commune_ids) & self._all_begun(place.words)
            found &= named
        for digits in wanted.numbers:
            found &= reduce(or_, (self._holding(p) for p in _patterns(digits)))
        for paper in wanted.papers:
            found &= self._holding(f"{_ENDS}{paper.upper()}")
        if wanted.states or wanted.registered:
            states: list[object] = [*wanted.states, *([None] if wanted.registered else [])]
            found &= self._valued("state", states)
        for name, value in (("job_order", wanted.job_order), ("employer", wanted.employer)):
            if value is not None:
                found &= self._valued(name, [value])
        return found

    def ids_of(self, found: int) -> array[int]:
        """The ids of a set, in order."""
        if found == self.everybody:
            return self.ids[:]
        digits = f"{found:b}"[::-1].encode().translate(_BITS)
        return array("q", compress(self.ids, digits))


class WorkerIndex:
    """Answers searches of one store; may be asked from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._moment = _NEVER
        self._base = _Base(())
        self._alive = 0
        self._beside: dict[int, Entry] = {}
        self.communes: tuple[tuple[str, int], ...] = ()

    def ids(self, session: Session, make: Callable[[tuple[tuple[str, int], ...]], Wanted]) -> array[int]:
        """The ids of all who match, in Vietnamese order. `make` takes the search apart, given the communes."""
        with self._lock:
            self._refresh(session)
            wanted = make(self.communes)
            found = self._base.find(wanted) & self._alive
            result = self._base.ids_of(found)
            late = sorted(((e.sort_key, e.id) for e in self._beside.values() if matches(e, wanted)), reverse=True)
            for key, worker_id in late:
                result.insert((found & ((1 << self._before(key, worker_id)) - 1)).bit_count(), worker_id)
            return result

    def count(self, session: Session, make: Callable[[tuple[tuple[str, int], ...]], Wanted]) -> int:
        """How many match."""
        with self._lock:
            self._refresh(session)
            wanted = make(self.communes)
            found = self._base.find(wanted) & self._alive
            return found.bit_count() + sum(matches(entry, wanted) for entry in self._beside.values())

    def _before(self, key: str, worker_id: int) -> int:
        """How many of those read at first stand before this place in the order."""
        at = bisect_left(self._base.keys, key)
        while at < len(self._base.keys) and self._base.keys[at] == key and self._base.ids[at] < worker_id:
            at += 1
        return at

    def _refresh(self, session: Session) -> None:
        now = queries.moment(session)
        if now == self._moment:
            return
        unheard = now.sequence == self._moment.sequence or self._moment == _NEVER
        touched = None if unheard else queries.touched(session, self._moment.sequence, _MOST_BESIDE)
        if touched is None or len(touched) + len(self._beside) > _MOST_BESIDE:
            self._base = _Base(read_entries(session))
            self._alive, self._beside = self._base.everybody, {}
            self.communes = folded_names(commune_names(session))
        elif touched:
            self._beside |= {entry.id: entry for entry in read_entries(session, touched)}
            for worker_id in touched:
                at = self._base.position(worker_id)
                if at is not None:
                    self._alive &= ~(1 << at)
        self._moment = now
