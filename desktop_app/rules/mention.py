"""Finding somebody in free text, and taking them out of it.

A name is found whatever its marks and case, a number whatever the spaces or dots in it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Any

GONE = "[…]"
"""What stands where somebody was named."""
_LEAST_DIGITS = 6
_BETWEEN = r"[ .\-]?"
_NOTHING = re.compile(r"(?!)")


class Mentions:
    """By what some people may be named in a text. A name of one word alone is too common to be looked for."""

    def __init__(self, names: Iterable[str], numbers: Iterable[str]) -> None:
        found = {_number(number) for number in numbers} | {_name(name) for name in names}
        patterns = sorted((pattern for pattern in found if pattern), key=len, reverse=True)
        self._pattern = re.compile("|".join(patterns)) if patterns else _NOTHING

    def __contains__(self, text: str) -> bool:
        """Whether one of them is named."""
        return self._pattern.search(_level(text)) is not None

    def without(self, text: str) -> str:
        """The text with GONE in their place."""
        composed = unicodedata.normalize("NFC", text)
        parts, at = [], 0
        for found in self._pattern.finditer(_level(composed)):
            parts += [composed[at : found.start()], GONE]
            at = found.end()
        return "".join([*parts, composed[at:]]) if parts else text

    def without_in(self, value: Any) -> Any:
        """The same in every text of a JSON value."""
        if isinstance(value, str):
            return self.without(value)
        if isinstance(value, list):
            return [self.without_in(each) for each in value]
        if isinstance(value, dict):
            return {key: self.without_in(each) for key, each in value.items()}
        return value


def _name(name: str) -> str:
    words = _level(unicodedata.normalize("NFC", name)).split()
    plain = r"\s+".join(map(re.escape, words))
    if name.isascii() or any("a" <= letter <= "z" for letter in plain):
        return rf"(?<!\w){plain}(?!\w)" if len(words) > 1 else ""
    return re.escape(words[0]) if len(words) == 1 and len(words[0]) > 1 else ""


def _number(number: str) -> str:
    letters = [letter for letter in _level(number) if letter.isalnum()]
    if len(letters) < _LEAST_DIGITS:
        return ""
    return rf"(?<![0-9a-z]){_BETWEEN.join(map(re.escape, letters))}(?![0-9a-z])"


def _level(text: str) -> str:
    """The text without marks and capitals, letter for letter, so that places in both agree."""
    return "".join(map(_letter, unicodedata.normalize("NFC", text)))


@cache
def _letter(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0].lower()
    return "d" if base == "đ" else base if len(base) == 1 else letter
