"""The form of a travel document's number, which a check digit does not see.

A check digit of ICAO 9303 counts a letter as its place after 9 (A is 10) and keeps only the last figure of the sum. So
every character shares its value with others: A, K and U with 0, B, L and V with 1, C, M and W with 2, and so on. A
letter in the place of such a digit passes. A Vietnamese passport has one letter and seven or eight digits.

What no rule can see: a letter in the place of another letter of the same value (B, L, V), and an empty place in the
place of a last 0 or the other way round.
"""

from __future__ import annotations

import re

_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_HOME = "VNM"
_HOME_FORM = re.compile(r"[A-Z][0-9]{7,8}")
_SHAPE = re.compile(r"[0-9A-Z][0-9A-Z]{7,8}")
_ANY_FORM = re.compile(r"[0-9A-Z]{5,20}")


def same_value(character: str) -> str:
    """The other characters that a check digit cannot tell from this one; "<" counts as 0."""
    value = 0 if character == "<" else _CHARACTERS.index(character) % 10
    return "".join(c for at, c in enumerate(_CHARACTERS) if at % 10 == value and c != character)


def likely_readings(number: str) -> tuple[str, ...]:
    """The Vietnamese passport numbers that pass the same check digit where letters and digits changed places.

    Empty where the form is right already, or where nothing of the right form comes near.
    """
    if _HOME_FORM.fullmatch(number) or not _SHAPE.fullmatch(number):
        return ()
    first = same_value(number[0]) if number[0].isdigit() else number[0]
    letters = [c for c in first if c.isalpha()]
    digits = [c if c.isdigit() else str(_CHARACTERS.index(c) % 10) for c in number[1:]]
    return tuple(letter + "".join(digits) for letter in letters)


def number_problem(number: str, country: str | None) -> str | None:
    """Code of a doubt about a number's form; None when it is usual. Other countries' forms are not known.

    document_number_letters: a letter stands for a digit, or a digit for the letter. document_number_form: any other.
    """
    if country != _HOME:
        return None if _ANY_FORM.fullmatch(number) else "document_number_form"
    if _HOME_FORM.fullmatch(number):
        return None
    return "document_number_letters" if likely_readings(number) else "document_number_form"
