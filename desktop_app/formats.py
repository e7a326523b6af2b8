"""How text, names and dates are written and compared. Pure; used by every layer of the application."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from functools import lru_cache

from desktop_app.clock import BEIJING, HANOI

_SPACES = re.compile(r"\s+")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_APOSTROPHES = "'’‘ʼ`´′"
_D = str.maketrans("đĐðÐɖƉ", "dDdDdD", _APOSTROPHES)
"""Also the letters of other languages that look like đ, and that some keyboards type for it."""
_WITHOUT_APOSTROPHES = str.maketrans("", "", _APOSTROPHES)
_LOOKS_LIKE_D = str.maketrans("ðÐɖƉ", "đĐđĐ", _APOSTROPHES)
_TONES = {"\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0301": "5", "\u0323": "6"}
_LETTER_RANK = {letter: chr(0x61 + rank) if rank < 26 else chr(0xE0 + rank) for rank, letter in enumerate(_ALPHABET)}


def nfc(text: str) -> str:
    """Text as it is stored: Unicode NFC."""
    return unicodedata.normalize("NFC", text)


def visible(text: str) -> str:
    """The text without control characters and such as have no width."""
    return _UNSEEN.sub("", text)


def tidy(text: str) -> str:
    """NFC with single spaces and none at the ends."""
    return _SPACES.sub(" ", nfc(text)).strip()


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """What search and matching compare: no marks, no case, đ as d, single spaces. Chinese stays as it is.

    Apostrophes fall out, as in a passport: each keyboard types another in "H'Hen", and lists have none.
    """
    bare = unicodedata.normalize("NFD", tidy(text).translate(_D).casefold())
    return unicodedata.normalize("NFC", "".join(c for c in bare if not unicodedata.combining(c)))


def passport_form(full_name: str) -> str:
    """The name as a passport prints it: no marks, capitals ("Bế Thị Ánh" -> "BE THI ANH").

    ICAO 9303: apostrophes fall out and a hyphen is a space ("H'Hen Y-Ban" -> "HHEN Y BAN").
    """
    return tidy(fold(full_name).replace("-", " ")).upper()


def has_no_marks(text: str) -> bool:
    """Whether nothing was lost when the text was folded but case and apostrophes."""
    return tidy(text).translate(_WITHOUT_APOSTROPHES).casefold() == fold(text)


@lru_cache(maxsize=65536)
def _syllable_key(syllable: str) -> tuple[str, str]:
    letters: list[str] = []
    tone = "1"
    for char in unicodedata.normalize("NFD", syllable.translate(_LOOKS_LIKE_D).casefold()):
        if char in _TONES:
            tone = _TONES[char]
        elif unicodedata.combining(char) and letters:
            letters[-1] = unicodedata.normalize("NFC", letters[-1] + char)
        else:
            letters.append(char)
    return "".join(_LETTER_RANK.get(letter, letter) for letter in letters), tone


@lru_cache(maxsize=65536)
def sort_key(full_name: str) -> str:
    """A text whose plain (code point) order is the Vietnamese order of names: given name, then middle, then family.

    Letters are compared first and tones after them, syllable by syllable; where the tone mark stands does not matter.
    """
    syllables = tidy(full_name).split(" ")
    ordered = [syllables[-1], *syllables[1:-1], *syllables[:1]] if len(syllables) > 1 else syllables
    keys = [_syllable_key(s) for s in ordered]
    return " ".join(f"{letters}{tone}" for letters, tone in keys)


def words_key(words: str) -> str:
    """The Vietnamese order of what is no person's name (places, companies, jobs): word by word from the first."""
    return " ".join(sort_key(word) for word in tidy(words).split(" "))


def show_date(day: date | None, precision: str = "day") -> str:
    """dd/mm/yyyy as officers write it; mm/yyyy or yyyy where no more is known; nothing for None."""
    if day is None:
        return ""
    return {"day": f"{day:%d/%m/%Y}", "month": f"{day:%m/%Y}", "year": f"{day:%Y}"}[precision]


def grouped(number: int, language: str = "vi") -> str:
    """A whole number as officers write it: "11.520.000"; in Chinese and English "11,520,000"."""
    return f"{number:,}".replace(",", ".") if language == "vi" else f"{number:,}"


def round_step(most: int, steps: int = 5) -> int:
    """The step of a chart's axis: 1, 2 or 5 times a power of ten of which about `steps` reach `most`; at least 1."""
    least = max(1, -(-most // steps))
    power = 1
    while power * 10 <= least:
        power *= 10
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= least)


def show_moment(moment: datetime) -> str:
    """dd/mm/yyyy HH:MM in Hanoi."""
    return f"{moment.astimezone(HANOI):%d/%m/%Y %H:%M}"


def both_zones(moment: datetime) -> str:
    """The time at a gate on both sides: "07:30 (Hà Nội) / 08:30 (北京)"."""
    return f"{moment.astimezone(HANOI):%H:%M} (Hà Nội) / {moment.astimezone(BEIJING):%H:%M} (北京)"
