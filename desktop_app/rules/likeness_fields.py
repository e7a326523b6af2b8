"""How the numbers, birth dates and phones of two people agree: one code a field, None where one is unknown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from db.vocabulary import BirthPrecision, Sex
from desktop_app.rules.identity import is_citizen_id, read_id
from desktop_app.rules.slips import slips

_NOT_DIGITS = re.compile(r"\D")


def compare_ids(mine: tuple[str, ...], theirs: tuple[str, ...], *, consistent: bool) -> str | None:
    """Citizen IDs, the present one first (empty where there is none), then former ones.

    `consistent`: both IDs agree with birth year and sex of their holders; then neither looks mistyped.
    """
    if mine[0] and mine[0] == theirs[0]:
        return "citizen_id_same"
    if any(number and number in theirs for number in mine):
        return "citizen_id_former"
    if not mine[0] or not theirs[0]:
        return None
    if slips(mine[0], theirs[0], 1) == 1:
        return "citizen_id_near"
    return "citizen_id_different" if consistent else "citizen_id_doubtful"


def id_fits(citizen_id: str, birth_date: date | None, sex: Sex | None) -> bool:
    """Whether an ID says of its holder what is known: the year of birth and the sex."""
    if not is_citizen_id(citizen_id):
        return False
    facts = read_id(citizen_id)
    return (birth_date is None or facts.birth_year == birth_date.year) and (sex is None or facts.sex is sex)


def compare_documents(mine: Iterable[str], theirs: Iterable[str]) -> tuple[str | None, str, str]:
    """The code, and the two numbers that are most alike."""
    pairs = [(slips(a, b), a, b) for a in mine for b in theirs]
    if not pairs:
        return None, "", ""
    distance, a, b = min(pairs)
    code = {0: "document_same", 1: "document_near"}.get(distance, "document_different")
    return code, a, b


def phone_digits(phone: str | None) -> str:
    """A phone as it is dialled within the country: +84 912 345 678 and 0912.345.678 are one."""
    digits = _NOT_DIGITS.sub("", phone or "")
    return f"0{digits[2:]}" if digits.startswith("84") and len(digits) > 10 else digits


def compare_phones(mine: str | None, theirs: str | None) -> str | None:
    """Phones, however they are written."""
    a, b = phone_digits(mine), phone_digits(theirs)
    if not a or not b:
        return None
    distance = slips(a, b, 1)
    return {0: "phone_same", 1: "phone_near"}.get(distance, "phone_different")


Birth = tuple[date | None, BirthPrecision]


def compare_births(mine: Birth, theirs: Birth) -> str | None:
    """Birth dates of whatever precision. A first of January beside another day of that year may stand for the year."""
    (a, how), (b, other) = mine, theirs
    if a is None or b is None:
        return None
    if BirthPrecision.YEAR in {how, other}:
        return "birth_year_same" if a.year == b.year else "birth_different"
    if BirthPrecision.MONTH in {how, other}:
        return "birth_month_same" if (a.year, a.month) == (b.year, b.month) else "birth_different"
    return _compare_days(a, b)


def eight_digits(day: date) -> str:
    """ddmmyyyy, for years that were mistyped too."""
    return f"{day.day:02d}{day.month:02d}{day.year:04d}"


def _compare_days(a: date, b: date) -> str:
    if a == b:
        return "birth_same"
    if a.year == b.year and (a.day, a.month) == (b.month, b.day):
        return "birth_swapped"
    if a.year == b.year and {(a.day, a.month), (b.day, b.month)} & {(1, 1)}:
        return "birth_year_only"
    near = slips(eight_digits(a), eight_digits(b), 1) == 1
    return "birth_near" if near else "birth_different"
