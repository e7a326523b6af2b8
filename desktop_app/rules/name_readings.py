"""Chinese characters that a Vietnamese name may be written with. A reading suggests and never decides.

A syllable of Chinese origin has a few characters behind it, and only the family knows which one is meant; a native
syllable has none, and nothing is made up for it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product

from desktop_app.formats import tidy

MOST_NAMES = 6
_MOST_EACH = 3
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_VOWELS = frozenset("aăâeêioôơuưy")


@dataclass(frozen=True)
class Readings:
    """Characters by `key` of a syllable, the most usual in names first."""

    family: Mapping[str, tuple[str, ...]]
    given: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Syllable:
    """One syllable of a name, and the characters it may be written with, the likeliest first; () if none is known."""

    text: str
    characters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a name may be in Chinese."""

    syllables: tuple[Syllable, ...]
    names: tuple[str, ...]
    """Whole names, the likeliest first; () where some syllable has no known character."""


def key(syllable: str) -> str:
    """What two ways of writing one syllable have in common: Hòa and Hoà, Lý and Lí, Mỹ and Mĩ."""
    letters, tone = "", ""
    for char in unicodedata.normalize("NFD", syllable.casefold()):
        if char in _TONES:
            tone = char
        else:
            letters += char
    plain = unicodedata.normalize("NFC", letters)
    if len(plain) > 1 and plain.endswith("y") and plain[-2] not in _VOWELS:
        plain = f"{plain[:-1]}i"
    return plain + tone


def readings(rows: Iterable[tuple[str, str, str]]) -> Readings:
    """The table from rows of (family or given, syllable, characters)."""
    parts: dict[str, dict[str, tuple[str, ...]]] = {"family": {}, "given": {}}
    for part, syllable, characters in rows:
        known = parts[part].get(key(syllable), ())
        parts[part][key(syllable)] = tuple(dict.fromkeys((*known, *characters)))
    return Readings(parts["family"], parts["given"])


def suggest(name: str, table: Readings) -> Suggestion:
    """The characters of each syllable, and whole names in which as few as possible are not the usual one."""
    words = tidy(name).split(" ") if name.strip() else []
    syllables = tuple(Syllable(word, _characters(word, at == 0, table)) for at, word in enumerate(words))
    return Suggestion(syllables, _names(syllables))


def _characters(word: str, first: bool, table: Readings) -> tuple[str, ...]:
    """A family's own characters stand alone: what the syllable means elsewhere is not how a family is written."""
    if first and key(word) in table.family:
        return table.family[key(word)]
    return table.given.get(key(word), ())


def _names(syllables: tuple[Syllable, ...]) -> tuple[str, ...]:
    if not syllables or not all(syllable.characters for syllable in syllables):
        return ()
    choices = [tuple(enumerate(syllable.characters[:_MOST_EACH])) for syllable in syllables[:_MOST_SYLLABLES]]
    ranked = sorted(product(*choices), key=lambda chosen: (sum(rank for rank, _ in chosen), [r for r, _ in chosen]))
    tail = "".join(syllable.characters[0] for syllable in syllables[_MOST_SYLLABLES:])
    return tuple("".join(char for _, char in chosen) + tail for chosen in ranked[:MOST_NAMES])


_MOST_SYLLABLES = 6
"""Of these all choices are weighed; a longer name is rare, and takes the usual character for the rest."""
