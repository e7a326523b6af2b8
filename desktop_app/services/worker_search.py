"""From what was typed to what is looked for: names, numbers and communes, in any order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from db.queries.workers import Places, Wanted
from db.vocabulary import PlacementState
from desktop_app.formats import fold

_SHORTEST_PLACE = 3
_GAP = re.compile(r"(?<=\d)[ .]+(?=\d)")
REGISTERED = "registered"


@dataclass(frozen=True, slots=True)
class WorkerFilter:
    """Narrows a search. `states` are placement states, or `registered` for those without a placement."""

    states: frozenset[str] = frozenset()
    job_order: str | None = None
    employer: str | None = None


NO_FILTER = WorkerFilter()


def folded_names(names: Iterable[tuple[int, str, str]]) -> tuple[tuple[str, int], ...]:
    """Communes (id, unit, name) as searched: with the unit and without it."""
    found: list[tuple[str, int]] = []
    for commune_id, unit, name in names:
        found += [(fold(name), commune_id), (fold(f"{unit} {name}"), commune_id)]
    return tuple(found)


def _communes(run: str, communes: Iterable[tuple[str, int]]) -> tuple[int, ...]:
    """Whose name begins with these words; a short single word must be the whole name."""
    whole = " " not in run and len(run) < _SHORTEST_PLACE
    return tuple(sorted({i for name, i in communes if (name == run if whole else name.startswith(run))}))


def _places(words: tuple[str, ...], communes: Iterable[tuple[str, int]]) -> tuple[Places, ...]:
    found: list[Places] = []
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            ids = _communes(" ".join(words[start:end]), communes)
            if ids:
                found.append(Places(ids, words[:start] + words[end:]))
    return tuple(found)


def has_letters(text: str) -> bool:
    """Whether a search may name a commune at all."""
    return any(token.isalpha() for token in fold(text).split())


def wanted(text: str, communes: Iterable[tuple[str, int]], narrowed: WorkerFilter = NO_FILTER) -> Wanted:
    """Take a search apart. `communes` come from folded_names. Digits in groups ("0912 345 678") are one number."""
    tokens = _GAP.sub("", fold(text).replace(",", " ")).split()
    words = tuple(t for t in tokens if not any(c.isdigit() for c in t))
    return Wanted(
        words=words,
        places=_places(words, tuple(communes)),
        numbers=tuple(t for t in tokens if t.isdigit()),
        papers=tuple(t for t in tokens if not t.isdigit() and any(c.isdigit() for c in t)),
        states=frozenset(PlacementState(s) for s in narrowed.states if s != REGISTERED),
        registered=REGISTERED in narrowed.states,
        job_order=narrowed.job_order,
        employer=narrowed.employer,
    )
