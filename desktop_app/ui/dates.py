"""Dates as officers type them. Pure; day first, always."""

from __future__ import annotations

import re
from datetime import date

from db.vocabulary import BirthPrecision

_DAY = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})")
_RUN = re.compile(r"(\d{2})(\d{2})(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH = re.compile(r"(\d{1,2})[/.\- ](\d{4})")
_YEAR = re.compile(r"(\d{4})")
_EARLIEST, _LATEST = 1900, 2100


def read_day(text: str) -> date | None:
    """The day that `text` names: dd/mm/yyyy, with / . - or a space, or none; or yyyy-mm-dd. None when it is no day."""
    text = text.strip()
    if match := _DAY.fullmatch(text) or _RUN.fullmatch(text):
        return _made(int(match[3]), int(match[2]), int(match[1]))
    if match := _ISO.fullmatch(text):
        return _made(int(match[1]), int(match[2]), int(match[3]))
    return None


def read_birth(text: str) -> tuple[date, BirthPrecision] | None:
    """A birth date, of which only month and year, or only the year, may be known (then the first day stands for it)."""
    if day := read_day(text):
        return day, BirthPrecision.DAY
    text = text.strip()
    if match := _MONTH.fullmatch(text):
        day = _made(int(match[2]), int(match[1]), 1)
        return (day, BirthPrecision.MONTH) if day else None
    if match := _YEAR.fullmatch(text):
        day = _made(int(match[1]), 1, 1)
        return (day, BirthPrecision.YEAR) if day else None
    return None


def _made(year: int, month: int, day: int) -> date | None:
    if not _EARLIEST <= year <= _LATEST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
