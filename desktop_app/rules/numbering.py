"""How our own papers are numbered: "CV-2026-0025" in the record, "25/CV-TTDVVL" on paper. Pure.

A laptop that works apart has a prefix, which stands in both ("CV-L1-2026-0001", "1/CV-TTDVVL-L1"): what it numbers
never meets what the office numbers.
"""

from __future__ import annotations

import re

from desktop_app.errors import KnownError

LETTER = "CV"
_FORM = re.compile(r"(?P<mark>[^\W\d_]+)-(?:(?P<prefix>[A-Z0-9]+)-)?(?P<year>\d{4})-(?P<running>\d{4,})")
_PREFIX = re.compile(r"(?!\d{4}\Z)[A-Z0-9]{1,6}", re.ASCII)


def series_number(mark: str, year: int, running: int, prefix: str = "") -> str:
    """The number by which a paper is known ("BG-2026-0147")."""
    return f"{mark}-{prefix + '-' if prefix else ''}{year}-{running:04d}"


def running_of(number: str) -> int:
    """The running number in it."""
    return int(number.rpartition("-")[2])


def prefix_of(number: str) -> str:
    """The prefix of the laptop that gave it; "" for the office's, and for what is no number of ours."""
    form = _FORM.fullmatch(number)
    return (form["prefix"] or "") if form else ""


def series_year(number: str, mark: str) -> int | None:
    """The year of a number of that series of ours; None for any other number."""
    form = _FORM.fullmatch(number)
    return int(form["year"]) if form and form["mark"] == mark else None


def printed(number: str, mark: str, sign: str) -> str:
    """As the paper bears it ("147/DS-TTDVVL"); behind the office's sign stands the prefix, if there is one."""
    return "-".join(part for part in (f"{running_of(number)}/{mark}", sign, prefix_of(number)) if part)


def letter_paper_number(number: str, sign: str) -> str:
    """An official letter's number as it is printed; one that is not of our series (an old one) stays as it is."""
    return number if series_year(number, LETTER) is None else printed(number, LETTER, sign)


def check_prefix(prefix: str) -> str:
    """The prefix, if it may be one: up to six capitals and digits, not read as a year. KnownError("bad_prefix")."""
    if prefix and not _PREFIX.fullmatch(prefix):
        raise KnownError("bad_prefix", value=prefix)
    return prefix
