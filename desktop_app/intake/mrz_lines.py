"""Machine-readable lines as they arrive: put into lines, and lines cut into fields. Pure. ICAO 9303 parts 4, 5 and 6.

Line breaks, spaces and case carry nothing and are not damage. A filler that came as another character is: then the
keyboard layout is not the scanner's, and letters may have changed places too (Y and Z).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle

_VALUES = {char: value for value, char in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")} | {"<": 0}
_OPENING = re.compile(r"[ACIPV][A-Z<][A-Z<]{3}")
_SECOND = re.compile(r"[A-Z0-9<]{9}[0-9<][A-Z<]{3}[0-9]{7}[MFX<][0-9<]{7}|[0-9]{7}[MFX<][0-9<]{7}[A-Z<]{3}")
_BREAK = re.compile(r"(?:[\r\n\v\f\x1c-\x1e\u2028\u2029]|\\[NR])+")
"""Also as a shell passes it on: a backslash and a letter, which no line can hold."""
_LEAST, _MOST = 27, 110


@dataclass(frozen=True, slots=True)
class Form:
    """One size of document: how many lines of how many characters, and the letters that may open it."""

    lines: int
    width: int
    opens: str


TD1, TD2, TD3 = Form(3, 30, "ACI"), Form(2, 36, "ACIPV"), Form(2, 44, "PV")
_FORMS = (TD1, TD2, TD3)


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of one document. `wrong` are the positions of lines that are too long or too short."""

    form: Form
    texts: tuple[str, ...]
    wrong: tuple[int, ...] = ()
    filler_replaced: str | None = None

    @property
    def complete(self) -> bool:
        """Whether all lines have come."""
        return len(self.texts) >= self.form.lines


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields as written, with their check digits. A field is "" where its line is missing or has a wrong length."""

    code: str = ""
    state: str = ""
    number: str = ""
    number_check: str = ""
    nationality: str = ""
    birth: str = ""
    birth_check: str = ""
    sex: str = ""
    expiry: str = ""
    expiry_check: str = ""
    optional: str = ""
    optional_check: str | None = None
    """Only a passport has one of its own."""
    all_text: str = ""
    all_check: str = ""
    name: str = ""


def check_digit(text: str) -> str | None:
    """The check digit of a field: weights 7, 3, 1. None where a character has no value."""
    total = 0
    for char, weight in zip(text, cycle((7, 3, 1)), strict=False):
        value = _VALUES.get(char)
        if value is None:
            return None
        total += value * weight
    return str(total % 10)


def _as_typed(text: str) -> tuple[str, str | None]:
    """The text in capitals with its fillers, and what stood for them if it was another character."""
    shown = text.upper()
    if shown.count("<") >= 3:
        return shown, None
    others = Counter(char for char in shown if not char.isalnum() and not char.isspace() and char != "|")
    if not others:
        return shown, None
    filler, times = others.most_common(1)[0]
    return (shown.replace(filler, "<"), filler) if times >= 4 else (shown, None)


def _pieces(text: str) -> list[str]:
    pieces = ["".join(piece.split()) for piece in _BREAK.split(text)]
    pieces = [piece for piece in pieces if piece]
    if len(pieces) == 1 and "\t" in text.strip():
        pieces = ["".join(piece.split()) for piece in text.split("\t") if piece.strip()]
    return pieces


def _is_mrz(joined: str) -> bool:
    if not _LEAST <= len(joined) <= _MOST:
        return False
    known = sum(char in _VALUES for char in joined)
    if known < 0.8 * len(joined):
        return False
    opened = bool(_OPENING.match(joined)) and (joined.count("<") >= 3 or sum(map(str.isdigit, joined)) >= 10)
    return opened or bool(_SECOND.search(joined)) or (joined.count("<") >= 8 and "<<" in joined)


def _exact(pieces: Sequence[str], joined: str) -> tuple[Form, int] | None:
    """The form that the lengths fit, and how many of its lines there are."""
    widths = {len(piece) for piece in pieces}
    for form in _FORMS:
        whole = len(joined) == form.lines * form.width and (len(pieces) == 1 or widths == {form.width})
        if whole and joined[0] in form.opens:
            return form, form.lines
        if widths == {form.width} and len(pieces) < form.lines:
            return form, len(pieces)
    return (TD1, 2) if len(joined) == 2 * TD1.width and len(pieces) == 1 else None


def _nearest(pieces: Sequence[str]) -> Form:
    if len(pieces) == TD1.lines:
        return TD1
    longest = max(len(piece) for piece in pieces)
    if len(pieces) == 1:
        return min(_FORMS, key=lambda form: min(abs(longest - form.width), abs(longest - form.width * form.lines)))
    return min(_FORMS, key=lambda form: abs(longest - form.width))


def split_lines(text: str) -> Lines | None:
    """The lines in a text, or None where it holds no machine-readable lines."""
    if len(text) > 4 * _MOST:
        return None
    shown, filler = _as_typed(text)
    pieces = _pieces(shown)
    joined = "".join(pieces)
    if not _is_mrz(joined):
        return None
    if fit := _exact(pieces, joined):
        form, count = fit
        texts = tuple(joined[at * form.width : (at + 1) * form.width] for at in range(count))
        opens = bool(_OPENING.match(joined)) or len(texts) == form.lines
        return Lines(form, texts, () if opens else (0,), filler)
    form = _nearest(pieces)
    texts = tuple(pieces[: form.lines])
    wrong = [at for at, line in enumerate(texts) if len(line) != form.width]
    return Lines(form, texts, tuple(wrong) or (0,), filler)


def cut(lines: Lines) -> Fields:
    """The fields of the lines that are there and have their length."""
    there = [
        text if at not in lines.wrong and len(text) == lines.form.width else None for at, text in enumerate(lines.texts)
    ]
    there += [None] * (lines.form.lines - len(there))
    if lines.form is TD1:
        return _cut_td1(there[0], there[1], there[2])
    return _cut_long(lines.form, there[0], there[1])


def _cut_long(form: Form, first: str | None, second: str | None) -> Fields:
    """TD3 and TD2: the second line holds everything that has a check digit."""
    code, state, name = (first[:2], first[2:5], first[5:]) if first else ("", "", "")
    if not second:
        return Fields(code=code, state=state, name=name)
    last = form.width - 1
    own_check = second[42] if form is TD3 else None
    return Fields(
        code=code,
        state=state,
        number=second[:9],
        number_check=second[9],
        nationality=second[10:13],
        birth=second[13:19],
        birth_check=second[19],
        sex=second[20],
        expiry=second[21:27],
        expiry_check=second[27],
        optional=second[28:42] if form is TD3 else second[28:last],
        optional_check=own_check,
        all_text=second[:10] + second[13:20] + second[21:last],
        all_check=second[last],
        name=name,
    )


def _cut_td1(first: str | None, second: str | None, third: str | None) -> Fields:
    a, b = first or "", second or ""
    whole = bool(first and second)
    return Fields(
        code=a[:2],
        state=a[2:5],
        number=a[5:14],
        number_check=a[14:15],
        nationality=b[15:18],
        birth=b[:6],
        birth_check=b[6:7],
        sex=b[7:8],
        expiry=b[8:14],
        expiry_check=b[14:15],
        optional=a[15:],
        all_text=a[5:] + b[:7] + b[8:15] + b[18:29] if whole else "",
        all_check=b[29:],
        name=third or "",
    )
