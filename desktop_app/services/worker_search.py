"""From what was typed to what is looked for: names, numbers, communes and tags, in any order."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from db.queries.worker_filter import NOTHING, Narrowing
from db.queries.workers import Places, Wanted
from db.vocabulary import PlacementState
from desktop_app.formats import fold, visible

_SHORTEST_PLACE = 3
_MOST_TOKENS = 12
_MOST_TYPED = 300
_GAP = re.compile(r"(?<=\d)[ .\-\xa0]+(?=\d)")
_ABROAD = re.compile(r"\+84[ .\-]*(?=[1-9])")
_WIDE = {0xFF01 + at: 0x21 + at for at in range(94)} | dict.fromkeys((*range(32), 127, *range(0xD800, 0xE000)), 32)
"""Characters as a Chinese keyboard makes them become plain ones; what no text holds becomes a space."""
REGISTERED = "registered"


@dataclass(frozen=True, slots=True)
class WorkerFilter:
    """Narrows a search. `states` are placement states, or `registered` for those without a placement."""

    states: frozenset[str] = frozenset()
    job_order: str | None = None
    employer: str | None = None
    more: Narrowing = field(default=NOTHING)

    @property
    def narrowing(self) -> Narrowing:
        """All of it but the states."""
        if self.job_order is None and self.employer is None:
            return self.more
        job_order, employer = self.job_order or self.more.job_order, self.employer or self.more.employer
        return replace(self.more, job_order=job_order, employer=employer)


NO_FILTER = WorkerFilter()


@dataclass(frozen=True, slots=True)
class Known:
    """Folded names that a search may name, in order: each with the id of its commune or tag."""

    communes: tuple[tuple[str, int], ...] = ()
    tags: tuple[tuple[str, int], ...] = ()


def folded_names(names: Iterable[tuple[int, str, str]]) -> tuple[tuple[str, int], ...]:
    """Communes (id, unit, name) as searched: with the unit and without it."""
    found: list[tuple[str, int]] = []
    for commune_id, unit, name in names:
        found += [(fold(name), commune_id), (fold(f"{unit} {name}"), commune_id)]
    return tuple(sorted(found))


def _from(names: Sequence[tuple[str, int]], run: str) -> Sequence[tuple[str, int]]:
    """Those of the sorted names that begin so."""
    return names[bisect_left(names, (run, 0)) : bisect_left(names, (f"{run}\U0010ffff", 0))]


def _runs(words: tuple[str, ...], names: Sequence[tuple[str, int]]) -> list[tuple[frozenset[int], tuple[str, ...]]]:
    """Each run of words that begins a name: whose, and the words left. A short single word must be the whole name."""
    found = []
    for start in range(len(words)):
        here = names
        for end in range(start + 1, len(words) + 1):
            run = " ".join(words[start:end])
            here = _from(here, run)
            if not here:
                break
            short = end == start + 1 and len(run) < _SHORTEST_PLACE
            ids = frozenset(i for name, i in here if not short or name == run)
            if ids:
                found.append((ids, words[:start] + words[end:]))
    return found


def _places(words: tuple[str, ...], known: Known) -> tuple[Places, ...]:
    found = [Places(left, commune_ids=ids) for ids, left in _runs(words, known.communes)]
    for place in (Places(words), *found):
        found += [replace(place, words=left, tag_ids=ids) for ids, left in _runs(place.words, known.tags)]
    return tuple(found)


def _tokens(text: str) -> list[str]:
    plain = _ABROAD.sub("0", visible(text[:_MOST_TYPED]).translate(_WIDE))
    return _GAP.sub("", fold(plain).replace(",", " ").replace(";", " ")).split()[:_MOST_TOKENS]


def has_letters(text: str) -> bool:
    """Whether a search may name a commune at all."""
    return any(not any(c.isdigit() for c in token) for token in _tokens(text))


def is_number(token: str) -> bool:
    """Whether a token is digits alone."""
    return token.isascii() and token.isdigit()


def wanted(text: str, known: Known, narrowed: WorkerFilter = NO_FILTER) -> Wanted:
    """Take a search apart. Digits in groups ("0912 345 678") are one number; +84 stands for the first 0.

    What is longer than any name with all that could be added to it is cut.
    """
    tokens = _tokens(text)
    words = tuple(t for t in tokens if not any(c.isdigit() for c in t))
    return Wanted(
        words=words,
        places=_places(words, known),
        numbers=tuple(t for t in tokens if is_number(t)),
        papers=tuple(t for t in tokens if not is_number(t) and any(c.isdigit() for c in t)),
        states=frozenset(PlacementState(s) for s in narrowed.states if s != REGISTERED),
        registered=REGISTERED in narrowed.states,
        narrowing=narrowed.narrowing,
    )


def who_formerly(words: Iterable[str], names: Sequence[tuple[int, str]]) -> dict[str, list[int]]:
    """For each word, who has a former name (worker id, name) in which a word begins so."""
    folded = [(worker_id, fold(name).split()) for worker_id, name in names]
    return {
        word: sorted({i for i, parts in folded if any(part.startswith(word) for part in parts)}) for word in set(words)
    }


def born_between(youngest: int | None, oldest: int | None, today: date) -> tuple[date | None, date | None]:
    """The first and the last day of birth of those who are `youngest` to `oldest` years old today."""
    return (
        None if oldest is None else date.fromordinal(_years_before(today, oldest + 1).toordinal() + 1),
        None if youngest is None else _years_before(today, youngest),
    )


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
