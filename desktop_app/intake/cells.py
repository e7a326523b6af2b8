"""What one cell of a list means: text, dates, words for sex, papers and health, numbers that lost a zero. Pure.

A cell is what the file held: text, a number (whole numbers come as floats), a real date, or nothing. The difference
matters: a number lost its leading zeros, text did not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from db.vocabulary import DocumentKind, HealthResult, Sex
from desktop_app.formats import fold, tidy

Cell = str | float | int | bool | date | datetime | time | timedelta | None

_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x7f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]")
_PLAIN = re.compile(r"[^0-9a-z\u4e00-\u9fff]+")
_PASSPORT = re.compile(r"[A-Z][0-9]{7,8}")
_DAMAGE = re.compile("[\ufffd?=]")
_IN_NAMES = frozenset(" '’‘ʼ`-.·")
_WHOLE = re.compile(r"([0-9]+)[.,]0{1,2}")
_GROUPED = re.compile(r"[0-9]{2,}(?:[.\-][0-9]{2,})+")
_SEXES = {
    **dict.fromkeys(("nam", "m", "male", "man", "trai", "con trai", "男", "男性"), Sex.MALE),
    **dict.fromkeys(("nu", "f", "female", "woman", "gai", "con gai", "女", "女性"), Sex.FEMALE),
}
_KINDS = {
    **dict.fromkeys(("ho chieu", "hc", "passport", "pp", "ho chieu pho thong", "护照"), DocumentKind.PASSPORT),
    **dict.fromkeys(
        ("giay thong hanh vung bien gioi", "gth vung bien gioi", "gthvbg", "gth vbg", "边境地区出入境通行证"),
        DocumentKind.BORDER_AREA_PASS,
    ),
    **dict.fromkeys(
        ("giay thong hanh xuat nhap canh", "gth xuat nhap canh", "gthxnc", "gth xnc", "giay thong hanh xnc"),
        DocumentKind.ENTRY_EXIT_PASS,
    ),
    **dict.fromkeys(
        ("gth", "giay thong hanh", "thong hanh", "so thong hanh", "so gth", "通行证", "出入境通行证", "pass"),
        DocumentKind.PASS_UNSTATED,
    ),
}
_FIT = ("du suc khoe", "du sk", "du dieu kien suc khoe", "du dieu kien", "dat", "du", "dat yeu cau", "fit")
_FIT_MORE = ("du suc khoe lam viec", "du suc khoe di lam viec", "du suc khoe lao dong", "体检合格", "合格", "健康")
_UNFIT = ("khong du suc khoe", "khong du sk", "khong dat", "khong du", "khong du dieu kien", "chua du suc khoe")
_UNFIT_MORE = ("chua du sk", "khong du dieu kien suc khoe", "khong dat yeu cau", "unfit", "不合格", "体检不合格")
_RESULTS = {
    **dict.fromkeys((*_FIT, *_FIT_MORE), HealthResult.FIT),
    **dict.fromkeys((*_UNFIT, *_UNFIT_MORE), HealthResult.UNFIT),
}


def is_empty(cell: Cell) -> bool:
    """Whether nothing is written there; spaces and unseen characters are nothing, and so is a lone dash."""
    if cell is None or cell == "":
        return True
    return isinstance(cell, str) and _clean(cell) in {"", "-", "–", "—"}


@lru_cache(maxsize=65536)
def _clean(text: str) -> str:
    shown = tidy(_UNSEEN.sub("", text))
    return tidy(shown[1:]) if shown.startswith("'") else shown


def text_of(cell: Cell) -> str:
    """What an officer reads in the cell: NFC, single spaces, nothing unseen, no leading apostrophe of a spreadsheet.

    A whole number has no decimal point; a date is written day first.
    """
    if isinstance(cell, str):
        return _clean(cell)
    if isinstance(cell, bool) or cell is None:
        return "" if cell is None else str(cell).upper()
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    return str(cell)


def is_number(cell: Cell) -> bool:
    """Whether the file held a whole number, so that leading zeros may be lost."""
    return isinstance(cell, int | float) and not isinstance(cell, bool) and float(cell).is_integer()


def digits_of(cell: Cell) -> tuple[str, bool]:
    """The figures of an ID or a phone without what divides them, and whether they may have lost zeros as a number.

    "20097059501.0" is a number that a program wrote as text; its ".0" is no digit. Dots and hyphens that do not divide
    groups of figures stay: "2.0097E+10" and "20097059501-1" must not become other numbers.
    """
    text = re.sub(r"\s", "", text_of(cell))
    if whole := _WHOLE.fullmatch(text):
        return whole.group(1), not whole.group(1).startswith("0")
    return re.sub(r"[.\-]", "", text) if _GROUPED.fullmatch(text) else text, is_number(cell)


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """Folded, with punctuation and line breaks as single spaces: what words and headers are compared in."""
    return _PLAIN.sub(" ", fold(_clean(text))).strip()


def _capitalised(word: str) -> str:
    keep = word[:1].isupper() and not word.isupper()  # "McDonald" stays; "LƯƠNG" and "lương" become "Lương"
    if keep and len(word) > 1:
        return word
    return "".join(part[:1].upper() + part[1:].lower() for part in re.split(r"([-'’])", word))


@lru_cache(maxsize=65536)
def name_of(text: str) -> str:
    """A person's name with capitals as Vietnamese names have them; the tone marks stay as they are written."""
    return " ".join(_capitalised(word) for word in _clean(text).replace(" -", "-").replace("- ", "-").split(" "))


def name_problem(name: str) -> str | None:
    """Code of what makes a name unusable or doubtful: None when plain.

    name_damaged, name_has_digits, name_has_signs ("A (Tèo)", "+Lê Văn B"), name_short.
    """
    if _DAMAGE.search(name):
        return "name_damaged"
    if any(char.isdigit() for char in name):
        return "name_has_digits"
    if not all(char.isalpha() or char in _IN_NAMES for char in name):
        return "name_has_signs"
    latin = all(ord(char) < 0x2000 for char in name)
    return "name_short" if latin and " " not in name else None


def sex_of(text: str) -> Sex | None:
    """The sex that a word says; None for a word that is not known."""
    return _SEXES.get(plain(text))


def kind_of(text: str) -> DocumentKind | None:
    """The kind of paper that a word says. "GTH" does not say which pass it is. None for a word that is not known."""
    return _KINDS.get(plain(text))


def result_of(text: str) -> HealthResult | None:
    """The health result that a word says; None for a word that is not known ("Loại II" is a class, not a result)."""
    return _RESULTS.get(plain(text))


def document_number_of(text: str) -> str:
    """A document number in capitals without spaces."""
    return re.sub(r"[\s.]", "", text).upper()


def document_number_problem(number: str, kind: DocumentKind) -> str | None:
    """Code of a doubt about a number's form, to be confirmed. A Vietnamese passport has a letter and 7 or 8 digits."""
    if kind is DocumentKind.PASSPORT and not _PASSPORT.fullmatch(number):
        return "passport_number_form"
    return None if re.fullmatch(r"[0-9A-ZĐ/-]{5,20}", number) else "document_number_form"


@dataclass(frozen=True)
class Phone:
    """A phone number as it is kept, whether a zero was put back, and whether its form is usual."""

    number: str
    restored: bool = False
    usual: bool = True


def phone_of(cell: Cell) -> Phone:
    """A phone number without spaces and dots, +84 as 0; the zero that a number cell lost is put back."""
    read, was_number = digits_of(cell)
    digits = re.sub(r"[.()\-]", "", read)
    if digits.startswith(("+84", "0084")):
        digits = "0" + digits.removeprefix("+84").removeprefix("0084").removeprefix("0")
    elif digits.startswith("84") and len(digits) == 11:
        digits = "0" + digits[2:]
    restored = was_number and len(digits) == 9 and digits[0] in "235789"
    number = "0" + digits if restored else digits
    foreign = number.startswith("+") and number[1:].isdecimal()
    usual = foreign or (number.isascii() and number.isdecimal() and number.startswith("0") and len(number) in {10, 11})
    return Phone(number, restored, usual)
