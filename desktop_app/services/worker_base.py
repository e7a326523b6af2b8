"""Everybody as read at one moment, as compactly as they can be searched.

What is looked for at every key is kept as sets of people (services.bits): one for each word that many bear, one for
each character at each place of a citizen ID, phone or paper's number. So the beginning or the end of a number is
found by joining as many sets as it has digits, and nothing is compared one by one.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from operator import or_

from sqlalchemy.orm import Session

from db.queries import worker_index as queries
from db.queries.workers import SUFFIX_FROM, Wanted
from desktop_app.formats import fold
from desktop_app.services import bits

_WIDTH = 12
_DENSE = 128
"""A word that more than one in so many bear has its set ready; of others the bearers are listed."""
_MOST_KNOWN = 48
_USUAL = re.compile(rb"[A-Z]{0,3}[0-9]+")
_BLANK = ord(" ")
_ENDS = b"|"


class Numbers:
    """One number of each person, at most _WIDTH characters; nobody must have one."""

    def __init__(self, text: bytearray) -> None:
        self.size = len(text) // _WIDTH
        columns = (bytes(text[at::_WIDTH]) for at in range(_WIDTH))
        self._at: list[dict[int, int]] = [
            {byte: bits.of_byte(column, byte) for byte in sorted({*column} - {_BLANK})} for column in columns
        ]
        there = [reduce(or_, here.values(), 0) for here in self._at] + [0]
        long = {length: there[length - 1] & ~there[length] for length in range(1, _WIDTH + 1)}
        self._long = {length: who for length, who in long.items() if who}

    def _with(self, number: bytes, start: int, found: int) -> int:
        for at, byte in enumerate(number, start):
            found &= self._at[at].get(byte, 0)
            if not found:
                break
        return found

    def beginning(self, number: bytes) -> int:
        """Whose number begins so."""
        return self._with(number, 0, -1) if 0 < len(number) <= _WIDTH else 0

    def ending(self, number: bytes) -> int:
        """Whose number ends so."""
        fitting = ((n - len(number), who) for n, who in self._long.items() if n >= len(number))
        return reduce(or_, (self._with(number, start, who) for start, who in fitting), 0)


class _Others:
    """Numbers that are unusual, and people's second ones: few, so they are looked through."""

    def __init__(self, found: Iterable[tuple[int, bytes]]) -> None:
        self._who = array("I")
        self._starts = array("Q")
        text = bytearray()
        for at, number in found:
            self._who.append(at)
            self._starts.append(len(text))
            text += _ENDS + number.replace(_ENDS, b" ").replace(b"\n", b" ") + _ENDS + b"\n"
        self._text = bytes(text)

    def holding(self, pattern: bytes, size: int) -> int:
        """Who has a number with this in it, bars around it."""
        return bits.of_positions(self._lines_with(pattern), size)

    def _lines_with(self, pattern: bytes) -> Iterator[int]:
        find, starts = self._text.find, self._starts
        at, line = find(pattern), 0
        while at >= 0:
            line = bisect_left(starts, at + 1, line) - 1
            yield self._who[line]
            line += 1
            if line == len(starts):
                return
            at = find(pattern, starts[line])


class _Keys:
    """Everybody's sort key, in order: each that differs is kept once, with the first who has it."""

    def __init__(self) -> None:
        self._text = bytearray()
        self._ends = array("Q", [0])
        self._firsts = array("I")
        self._last: bytes | None = None
        self._size = 0

    def add(self, key: str) -> None:
        """The next person's."""
        text = _key(key)
        if text != self._last:
            self._last = text
            self._text += text
            self._ends.append(len(self._text))
            self._firsts.append(self._size)
        self._size += 1

    def bearers(self, key: str) -> tuple[int, int]:
        """Where those with this key begin, and where those after them do: the same place where nobody has it."""
        text = _key(key)
        at = bisect_left(range(len(self._firsts)), text, key=self._at)
        has = at < len(self._firsts) and self._at(at) == text
        return self._first(at), self._first(at + has)

    def _at(self, at: int) -> bytes:
        return bytes(self._text[self._ends[at] : self._ends[at + 1]])

    def _first(self, at: int) -> int:
        return self._firsts[at] if at < len(self._firsts) else self._size


def _key(key: str) -> bytes:
    return key.encode("utf-8", "surrogatepass")


class Groups:
    """Sets of people by some value of theirs."""

    def __init__(self, sets: Mapping[object, int | array[int]], size: int) -> None:
        """A set is a number, or where few bear the value a list of them."""
        self._size = size
        self._sets = dict(sets)

    def of(self, values: Iterable[object]) -> int:
        """Who bears one of these values."""
        sets = [self._sets[value] for value in values if value in self._sets]
        listed = [at for who in sets if not isinstance(who, int) for at in who]
        found = bits.of_positions(listed, self._size) if listed else 0
        return reduce(or_, (who for who in sets if isinstance(who, int)), found)


def _grouped(found: Mapping[object, array[int]], size: int) -> Groups:
    dense = {value: bits.of_positions(who, size) if len(who) * _DENSE > size else who for value, who in found.items()}
    return Groups(dense, size)


Listed = dict[object, "array[int]"]


def _listed() -> Listed:
    return defaultdict(lambda: array("I"))


class Base:
    """Everybody, in Vietnamese order by given name."""

    def __init__(self, session: Session | None = None) -> None:
        """Read everybody from the record; nobody without one."""
        self.ids = array("q")
        self.keys = _Keys()
        for worker_id, key in queries.order(session) if session else ():
            self.ids.append(worker_id)
            self.keys.add(key)
        self.size = len(self.ids)
        self.everybody = bits.everybody(self.size)
        """With records that were merged into others; `alive` are those who are searched."""
        self.alive = 0
        self._known: dict[str, int] = {}
        self._slots: tuple[Numbers, ...] = ()
        self._words: list[str] = []
        if session is not None:
            self._read(session, {worker_id: at for at, worker_id in enumerate(self.ids)})

    def _read(self, session: Session, at_of: Mapping[int, int]) -> None:
        """What is searched of them, in the order in which it lies in the store."""
        words, others = _listed(), list[tuple[int, bytes]]()
        citizens, phones, papers = (bytearray(b" ") * (_WIDTH * self.size) for _ in range(3))
        self._read_people(session, at_of, words, (citizens, phones, others))
        for worker_id, number in queries.papers(session):
            if (at := at_of.get(worker_id)) is not None:
                _put(papers, at, number, others)
        for worker_id, citizen_id, name in queries.former(session):
            if (at := at_of.get(worker_id)) is not None:
                others += [(at, upper(citizen_id))] if citizen_id else []
                for word in set(fold(name or "").split()):
                    words[word].append(at)
        self._slots = (Numbers(citizens), Numbers(phones), Numbers(papers))
        self._others = _Others(others)
        self._words = sorted(str(word) for word in words)
        self._by_word = _grouped(words, self.size)
        self._read_groups(session, at_of)

    def _read_people(
        self,
        session: Session,
        at_of: Mapping[int, int],
        words: Listed,
        numbers: tuple[bytearray, bytearray, list[tuple[int, bytes]]],
    ) -> None:
        citizens, phones, others = numbers
        communes, there = _listed(), bytearray(self.size)
        for row in queries.workers(session):
            at = at_of[row.id]
            there[at] = 1
            for word in set(row.name_folded.split()):
                words[word].append(at)
            communes[row.commune_id].append(at)
            _put(citizens, at, row.citizen_id, others)
            _put(phones, at, row.phone, others)
        self.alive = bits.of_byte(there, 1)
        self._communes = _grouped(communes, self.size)

    def _read_groups(self, session: Session, at_of: Mapping[int, int]) -> None:
        """The states of the latest placements, and tags."""
        numbers: dict[object, int] = {None: 0}
        column = bytearray(self.size)
        for worker_id, state in queries.states(session):
            if (at := at_of.get(worker_id)) is not None:
                column[at] = numbers.setdefault(state, len(numbers))
        self._states = Groups({state: bits.of_byte(column, n) for state, n in numbers.items()}, self.size)
        tags = _listed()
        for worker_id, tag_id in queries.tags(session):
            if (at := at_of.get(worker_id)) is not None:
                tags[tag_id].append(at)
        self._tags = _grouped(tags, self.size)

    # Asking

    def find(self, wanted: Wanted) -> int:
        """Everybody who is looked for; states and narrowing are not looked at."""
        if self.size == 0:
            return 0
        found = self.everybody
        if wanted.words:
            named = self._named(wanted.words)
            for place in wanted.places:
                here = self._named(place.words)
                if here and place.commune_ids is not None:
                    here &= self._communes.of(place.commune_ids)
                if here and place.tag_ids is not None:
                    here &= self._tags.of(place.tag_ids)
                named |= here
            found &= named
        for digits in wanted.numbers:
            found &= self._numbered(digits.encode(), ends=len(digits) >= SUFFIX_FROM)
        for paper in wanted.papers:
            found &= self._numbered(upper(paper), ends=False)
        return found

    def in_states(self, states: Iterable[object]) -> int:
        """Those in one of these states; None is nobody's placement."""
        return self._states.of(states) if self.size else 0

    def among(self, ids: set[int]) -> int:
        """Those whose ids these are."""
        return bits.of_flags(map(ids.__contains__, self.ids))

    def before(self, key: str, worker_id: int) -> int:
        """How many stand before this place in the order."""
        first, after = self.keys.bearers(key)
        return bisect_left(self.ids, worker_id, first, after)

    def _named(self, words: Iterable[str]) -> int:
        found = self.everybody
        for word in words:
            found &= self._begun(word)
            if not found:
                break
        return found

    def _begun(self, word: str) -> int:
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            first, after = bisect_left(self._words, word), bisect_left(self._words, f"{word}\U0010ffff")
            known = self._known[word] = self._by_word.of(self._words[first:after])
        return known

    def _numbered(self, number: bytes, *, ends: bool) -> int:
        found = self._others.holding(_ENDS + number, self.size)
        for slot in self._slots:
            found |= slot.beginning(number)
        if ends:
            found |= self._others.holding(number + _ENDS, self.size)
            for slot in self._slots:
                found |= slot.ending(number)
        return found


def upper(number: str) -> bytes:
    """A number as it is compared."""
    return number.encode("utf-8", "surrogatepass").upper()


def _put(column: bytearray, at: int, number: str | None, others: list[tuple[int, bytes]]) -> None:
    """Write a number in a person's place; one that does not fit, or finds another there, goes to the others."""
    if not number:
        return
    text, start = upper(number), at * _WIDTH
    if len(text) <= _WIDTH and column[start] == _BLANK and _USUAL.fullmatch(text):
        column[start : start + len(text)] = text
    else:
        others.append((at, text))
