"""Chinese characters that a Vietnamese name may be written with. A reading suggests and never decides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Table = Mapping[str, tuple[str, ...]]
"""Syllable in lower case -> characters, the most usual in names first; "family:" before the syllable of a family."""


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
