"""The faces of every paper: Tinos for Latin and Vietnamese, Noto Serif SC for Chinese, HanaMinB for rare characters.

The files are opened once a process, when the first paper is made; after that everything here is a look-up.
Safe between threads.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import groupby
from threading import Lock

from desktop_app.documents.truetype import FontFile
from desktop_app.formats import tidy
from resources import ROOT

FACES = {
    "TR": "Tinos_400Regular",
    "TI": "Tinos_400Regular_Italic",
    "TB": "Tinos_700Bold",
    "TX": "Tinos_700Bold_Italic",
    "CR": "NotoSerifSC_400Regular",
    "CB": "NotoSerifSC_700Bold",
    "CX": "HanaMinB",
    "BR": "BeVietnamPro_400Regular",
    "BB": "BeVietnamPro_600SemiBold",
}
CHAINS = {
    "regular": ("TR", "CR", "CX"),
    "italic": ("TI", "CR", "CX"),
    "bold": ("TB", "CB", "CR", "CX"),
    "bolditalic": ("TX", "CB", "CR", "CX"),
    "poster": ("BR", "CR", "CX"),
    "posterbold": ("BB", "CB", "CR", "CX"),
}
"""A style's faces in the order in which they are asked for a character. The poster's are for what hangs on a board."""

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]+"
)
"""Controls, marks of direction, joiners, selectors and stray surrogates: nothing that a reader would see."""

ABSENT = -1_000_000_000
_opened: dict[str, Face] = {}
_lock = Lock()


class _Known(dict[str, int]):
    """Answers kept as they are first asked for."""

    def __init__(self, find: Callable[[str], int]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, char: str) -> int:
        value = self[char] = self._find(char)
        return value


class Face:
    """One font file with what was asked of it so far."""

    def __init__(self, code: str, file_name: str) -> None:
        """Open the file; nothing is decoded yet."""
        self.code = code
        self.name = file_name.replace("_", "-")
        self.file = FontFile(ROOT / "fonts" / f"{file_name}.ttf")
        self.glyphs = _Known(lambda char: self.file.glyph(ord(char)))
        self.widths = _Known(self._advance)
        """Character -> advance in thousandths of the size; far below zero for one that the face has not."""

    def _advance(self, char: str) -> int:
        glyph = self.glyphs[char]
        return self.file.advance(glyph) if glyph else ABSENT

    def width(self, text: str) -> int:
        """The length of a text in thousandths of the size; below zero where the face lacks a character of it."""
        return sum(map(self.widths.__getitem__, text))


def face(code: str) -> Face:
    """The face of that code (a key of FACES), opened at its first use."""
    known = _opened.get(code)
    if known is None:
        with _lock:
            known = _opened.get(code) or Face(code, FACES[code])
            _opened[code] = known
    return known


def open_all() -> None:
    """Open every face now, so that the first paper need not wait (to be called in a thread after the first paint)."""
    for code in FACES:
        face(code)


@lru_cache(maxsize=8192)
def _face_of(char: str, style: str) -> str:
    """The code of the first face that has the character; "" where none has."""
    return next((code for code in CHAINS[style] if face(code).glyphs[char]), "")


def printable(text: str) -> str:
    """Text as it goes on paper: NFC, single spaces, nothing invisible (soft hyphens, joiners, variation selectors)."""
    return tidy(_INVISIBLE.sub("", text))


def missing_characters(text: str) -> str:
    """The characters that no bundled font has, each once, in order: "" for nearly every text."""
    return "".join(dict.fromkeys(char for char in printable(text) if not _face_of(char, "regular")))


def runs(text: str, style: str) -> tuple[tuple[str, str], ...]:
    """A printable text as (face code, part) in order.

    A character that no font has is written as its number: "(U+30000)", so that no paper shows an empty box.
    """
    first = CHAINS[style][0]
    if 0 not in map(face(first).glyphs.__getitem__, text):
        return ((first, text),) if text else ()
    parts: list[tuple[str, str]] = []
    for code, chars in groupby(text, key=lambda char: _face_of(char, style)):
        part = "".join(chars)
        parts.append((code, part) if code else (first, "".join(f"(U+{ord(char):04X})" for char in part)))
    return tuple(parts)
