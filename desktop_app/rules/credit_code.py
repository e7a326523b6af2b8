"""The unified social credit code of a Chinese body: 18 characters with a check character (GB 32100-2015)."""

from __future__ import annotations

_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # without I, O, S, V, Z
_LENGTH = 18


def check_character(first_17: str) -> str:
    """The 18th character that belongs to the first 17: weights are the powers of 3 modulo 31."""
    total = sum(_LETTERS.index(c) * pow(3, place, 31) for place, c in enumerate(first_17))
    return _LETTERS[(31 - total % 31) % 31]


def credit_code_problem(code: str) -> str | None:
    """Why this is no credit code: credit_code_length, credit_code_letters or credit_code_check; None if it is one."""
    if len(code) != _LENGTH:
        return "credit_code_length"
    if any(c not in _LETTERS for c in code):
        return "credit_code_letters"
    if check_character(code[:-1]) != code[-1]:
        return "credit_code_check"
    return None
