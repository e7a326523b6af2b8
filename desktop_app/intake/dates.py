"""Dates in the ways people write them: day first, never month first in silence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from db.vocabulary import BirthPrecision
from desktop_app.formats import fold
from desktop_app.intake.cells import Cell, text_of

_EPOCH = date(1899, 12, 30)
_EARLIEST, _LATEST = 1900, 2100
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEP = r"\s*[./\\\-, ]\s*"
_DMY = re.compile(rf"(\d{{1,2}}){_SEP}(\d{{1,2}}){_SEP}(\d{{4}}|\d{{2}})")
_YMD = re.compile(rf"(\d{{4}}){_SEP}(\d{{1,2}}){_SEP}(\d{{1,2}})")
_MY = re.compile(rf"(\d{{1,2}}){_SEP}(\d{{4}})")
_YM = re.compile(rf"(\d{{4}}){_SEP}(\d{{1,2}})")
_WORDS = re.compile(r"(?:ngay )?(\d{1,2}) ?thang (\d{1,2}),? ?nam (\d{4})")
_MONTH_WORDS = re.compile(r"thang (\d{1,2}),? ?nam (\d{4})")
_HAN = re.compile(r"(\d{4}) ?年 ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?[日号])?")
_NAMED = re.compile(
    rf"(\d{{1,2}}){_SEP}([a-z]{{3}})[a-z]*{_SEP}(\d{{4}}|\d{{2}})|([a-z]{{3}})[a-z]* (\d{{1,2}}),? (\d{{4}})"
)
_TIME = re.compile(r"[ t]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[ap]m)?z?$")


@dataclass(frozen=True)
class ReadDate:
    """A date as read. Without a day, `problem` says why; `doubt` names a reading that an officer should confirm."""

    day: date | None = None
    precision: BirthPrecision = BirthPrecision.DAY
    problem: str | None = None
    doubt: str | None = None


_UNREADABLE = ReadDate(problem="date_unreadable")


def read_date(cell: Cell, today: date) -> ReadDate:
    """The date in a cell that is not empty: a real date, a spreadsheet's serial number, or text.

    Only a year, or a month and a year, gives that precision and the first day of it; whether that is enough is the
    column's matter. A year of two digits is the last such year before a hundred years ago were reached: see _century.
    """
    if isinstance(cell, datetime):
        return _within(cell.date())
    if isinstance(cell, date):
        return _within(cell)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _from_number(float(cell))
    return _from_text(text_of(cell), today.year) if isinstance(cell, str) else _UNREADABLE


def _within(day: date) -> ReadDate:
    return ReadDate(day) if _EARLIEST <= day.year <= _LATEST else ReadDate(problem="date_year_implausible")


def _from_number(number: float) -> ReadDate:
    if not 0 < number < 1e8:  # neither infinite nor no number at all
        return _UNREADABLE
    whole = int(number)
    if number.is_integer() and _EARLIEST <= whole <= _LATEST:
        return ReadDate(date(whole, 1, 1), BirthPrecision.YEAR)
    if 1_000_000 <= whole <= 99_999_999 and number.is_integer():
        return _from_digits(f"{whole:08d}")
    if 3_000 <= whole <= 75_000:
        return _within(_EPOCH + timedelta(days=whole))
    return _UNREADABLE


def _from_digits(digits: str) -> ReadDate:
    read = _day(int(digits[4:]), int(digits[2:4]), int(digits[:2]))
    if read.day is None and _EARLIEST <= int(digits[:4]) <= _LATEST:
        read = _day(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    return ReadDate(read.day, doubt="date_from_digits") if read.day else read


def _day(year: int, month: int, day: int, doubt: str | None = None) -> ReadDate:
    if not _EARLIEST <= year <= _LATEST:
        return ReadDate(problem="date_year_implausible")
    if month > 12:
        return ReadDate(problem="date_month_first" if day <= 12 and month <= 31 else "date_impossible")
    try:
        return ReadDate(date(year, month, day), doubt=doubt)
    except ValueError:
        return ReadDate(problem="date_impossible")


def _month(year: int, month: int) -> ReadDate:
    if not (1 <= month <= 12 and _EARLIEST <= year <= _LATEST):
        return ReadDate(problem="date_impossible")
    return ReadDate(date(year, month, 1), BirthPrecision.MONTH)


def _century(two_digits: int, this_year: int) -> int:
    """The year meant by two digits: not more than 20 years ahead (a passport's end), else of the century before."""
    year = this_year - this_year % 100 + two_digits
    return year if year <= this_year + 20 else year - 100


def _numeric(text: str, this_year: int) -> ReadDate | None:
    if text.isdecimal():
        return _undivided(text)
    if hit := _DMY.fullmatch(text):
        day, month, year = (int(part) for part in hit.groups())
        short = len(hit.group(3)) == 2
        return _day(_century(year, this_year) if short else year, month, day, "year_two_digits" if short else None)
    if hit := _YMD.fullmatch(text):
        year, month, day = (int(part) for part in hit.groups())
        return _day(year, month, day)
    if hit := _MY.fullmatch(text):
        return _month(int(hit.group(2)), int(hit.group(1)))
    hit = _YM.fullmatch(text)
    return _month(int(hit.group(1)), int(hit.group(2))) if hit else None


def _undivided(text: str) -> ReadDate:
    if len(text) == 4:
        year = int(text)
        known = _EARLIEST <= year <= _LATEST
        return ReadDate(date(year, 1, 1), BirthPrecision.YEAR) if known else ReadDate(problem="date_year_implausible")
    if len(text) == 5:
        serial = _from_number(float(text))
        return ReadDate(serial.day, doubt="date_from_digits") if serial.day else serial
    return _from_digits(text) if len(text) == 8 else _UNREADABLE


def _worded(text: str, this_year: int) -> ReadDate | None:
    if hit := _WORDS.fullmatch(text):
        return _day(int(hit.group(3)), int(hit.group(2)), int(hit.group(1)))
    if hit := _MONTH_WORDS.fullmatch(text):
        return _month(int(hit.group(2)), int(hit.group(1)))
    if hit := re.fullmatch(r"nam (\d{4})", text):
        return _numeric(hit.group(1), _LATEST)
    if hit := _HAN.fullmatch(text):
        year, month = int(hit.group(1)), int(hit.group(2))
        return _day(year, month, int(hit.group(3))) if hit.group(3) else _month(year, month)
    return _named(text, this_year)


def _named(text: str, this_year: int) -> ReadDate | None:
    """A day whose month is an English word, as spreadsheets write it: "5-Mar-90", "March 5, 1990"."""
    hit = _NAMED.fullmatch(text)
    if hit is None:
        return None
    day, name, digits = hit.group(1, 2, 3) if hit.group(1) else hit.group(5, 4, 6)
    if name not in _MONTHS:
        return None
    short = len(digits) == 2
    year = _century(int(digits), this_year) if short else int(digits)
    return _day(year, _MONTHS.index(name) + 1, int(day), "year_two_digits" if short else None)


@lru_cache(maxsize=65536)
def _from_text(text: str, this_year: int) -> ReadDate:
    folded = _TIME.sub("", fold(text)).strip(" .,;")
    folded = re.sub(r"^ngay (?=\d{1,2}[./ -])", "", folded) if "thang" not in folded else folded
    return _numeric(folded, this_year) or _worded(folded, this_year) or _UNREADABLE


def could_be_month_first(cell: Cell) -> bool:
    """Whether a date would be another real day with day and month exchanged: a real date, or figures and separators.

    A spreadsheet set to write the day first reads 05/06 typed by somebody who writes the month first as 5 June, so a
    real date is no proof either.
    """
    if isinstance(cell, date):
        return cell.day <= 12 and cell.day != cell.month
    hit = _DMY.fullmatch(_TIME.sub("", text_of(cell)).strip(" .,;")) if isinstance(cell, str) else None
    if hit is None:
        return False
    first, second = int(hit.group(1)), int(hit.group(2))
    return first != second and 1 <= first <= 12 and 1 <= second <= 12
