"""What a scanner does with Vietnamese letters, told by a code of which it is known what it holds. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from desktop_app.formats import nfc

_BASE = "aăâeêioôơuưy"
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TELEX = {"\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r", "\u0323": "j"}
_TELEX_BASE = {"ă": "aw", "â": "aa", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw", "đ": "dd"}
_VNI = {"\u0300": "2", "\u0301": "1", "\u0303": "4", "\u0309": "3", "\u0323": "5"}
_VNI_BASE = {"ă": "a8", "â": "a6", "ê": "e6", "ô": "o6", "ơ": "o7", "ư": "u7", "đ": "d9"}
_OPENING = "BANGIAO:TEST"
_TELEX_PROBE, _VNI_PROBE = "as af dd aa ow", "a1 a2 d9 a6 o7"
_LOST = "?\ufffd\u25a1\u00bf"


class ScannerFault(StrEnum):
    """What happens to Vietnamese letters on the way."""

    NONE = "none"
    TELEX_ON = "telex_on"
    """The keyboard's input method takes the scanner's keys for Telex."""
    VNI_ON = "vni_on"
    TELEX_SENT = "telex_sent"
    """The scanner itself writes ee for ê."""
    VNI_SENT = "vni_sent"
    BYTES = "bytes"
    """The bytes of UTF-8 are sent as if each were a letter."""
    MARKS_DROPPED = "marks_dropped"
    REPLACED = "replaced"
    """? or another sign stands for them."""
    LEFT_OUT = "left_out"
    SOME = "some"
    """Some letters come wrong, in no way that has a name."""
    UNREADABLE = "unreadable"
    """This was not the test code, or nothing of it is left."""


@dataclass(frozen=True, slots=True)
class ScannerCheck:
    """What the scanner does. `wrong` are the letters that do not arrive, each with what came instead."""

    fault: ScannerFault
    wrong: tuple[tuple[str, str], ...] = ()
    capitals_swapped: bool = False
    """Caps Lock was on."""
    separators: bool = True
    """Whether "|" arrives; without it no card can be read."""


def vietnamese_letters() -> str:
    """All letters that Vietnamese has beyond ASCII, small and then capital."""
    small = "".join(
        nfc(base + tone) for base in _BASE for tone in ("", *_TONES) if not (base.isascii() and not tone)
    )  # fmt: skip
    return small + "đ" + (small + "đ").upper()


def code_text() -> str:
    """What the test code holds: words for input methods to stumble over, then every letter."""
    letters = vietnamese_letters()
    half = len(letters) // 2
    return "|".join((_OPENING, _TELEX_PROBE, _VNI_PROBE, " ".join(letters[:half]), " ".join(letters[half:]), "END"))


def check_scanner(text: str) -> ScannerCheck:
    """What to think of a scanner that gave this for the test code."""
    said = nfc(text.strip())
    swapped = said.startswith(_OPENING.lower())
    if swapped:
        said = said.swapcase()
    if not said.startswith(_OPENING[:7]):
        return ScannerCheck(ScannerFault.UNREADABLE)
    fields = said.split("|")
    if len(fields) != code_text().count("|") + 1:
        fault = _of_probes(said, said)
        return ScannerCheck(fault or ScannerFault.UNREADABLE, capitals_swapped=swapped, separators="|" in said)
    return ScannerCheck(
        _fault(fields), _wrong_letters(" ".join(fields[3:5]).split(), "".join(fields[3:5])), capitals_swapped=swapped
    )


def _fault(fields: list[str]) -> ScannerFault:
    wanted = code_text().split("|")
    came, expected = " ".join(fields[3:5]), " ".join(wanted[3:5])
    if fault := _of_probes(fields[1], fields[2]):
        return fault
    if came == expected:
        return ScannerFault.NONE
    for fault, rendering in _renderings(expected):
        if _like(came, rendering):
            return fault
    lost = sum(came.count(sign) for sign in _LOST)
    if lost > len(vietnamese_letters()) // 3:
        return ScannerFault.REPLACED
    if len(came.replace(" ", "")) < len(vietnamese_letters()) // 3:
        return ScannerFault.LEFT_OUT
    return ScannerFault.SOME


def _of_probes(telex: str, vni: str) -> ScannerFault | None:
    if _TELEX_PROBE not in telex and any(sign in telex for sign in "áàđâơ"):
        return ScannerFault.TELEX_ON
    if _VNI_PROBE not in vni and any(sign in vni for sign in "áàđâơ"):
        return ScannerFault.VNI_ON
    return None


def _renderings(expected: str) -> Iterator[tuple[ScannerFault, str]]:
    yield ScannerFault.MARKS_DROPPED, "".join(_bare(char) for char in expected)
    yield ScannerFault.TELEX_SENT, "".join(_keys(char, _TELEX, _TELEX_BASE) for char in expected)
    yield ScannerFault.VNI_SENT, "".join(_keys(char, _VNI, _VNI_BASE) for char in expected)
    yield ScannerFault.BYTES, expected.encode().decode("cp1252", "replace")
    yield ScannerFault.BYTES, expected.encode().decode("latin-1")
    yield ScannerFault.BYTES, "".join(chr(byte) for byte in expected.encode() if byte < 0x80 or byte >= 0xA0)


def _like(came: str, rendering: str) -> bool:
    return SequenceMatcher(None, came, rendering, autojunk=False).ratio() > 0.9


def _bare(char: str) -> str:
    swapped = {"đ": "d", "Đ": "D"}.get(char, char)
    return "".join(part for part in unicodedata.normalize("NFD", swapped) if not unicodedata.combining(part))


def _keys(char: str, tones: dict[str, str], bases: dict[str, str]) -> str:
    parts = unicodedata.normalize("NFD", char)
    tone = "".join(part for part in parts if part in tones)
    base = nfc("".join(part for part in parts if part not in tones))
    typed = bases.get(base.lower(), base.lower()) + (tones[tone] if tone else "")
    return typed if char.islower() or not char.isalpha() else typed[:1].upper() + typed[1:]


def _wrong_letters(came: list[str], joined: str) -> tuple[tuple[str, str], ...]:
    letters = vietnamese_letters()
    if len(came) == len(letters):
        return tuple((letter, said) for letter, said in zip(letters, came, strict=True) if letter != said)
    return tuple((letter, "") for letter in letters if letter not in joined)
