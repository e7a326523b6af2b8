"""What a citizen ID says about its holder, and what to make of one that a spreadsheet has harmed.

Twelve digits: province of birth registration (3), century and sex (1), last two digits of the birth year (2), six more.
There is no check digit. Since July 2024 only "12 digits" is law, so what disagrees is confirmed by an officer, never
refused.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from db.vocabulary import Sex

ID_LENGTH = 12
MOST_ZEROS_LOST = 2
"""Province codes begin with one or two zeros (020, 001), so a number may have lost that many."""


@dataclass(frozen=True)
class IdFacts:
    """What the digits say."""

    province: str
    sex: Sex
    birth_year: int


def is_citizen_id(text: str) -> bool:
    """Whether the text is twelve plain digits."""
    return len(text) == ID_LENGTH and text.isascii() and text.isdecimal()


def read_id(citizen_id: str) -> IdFacts:
    """The facts in an ID for which is_citizen_id holds."""
    century = int(citizen_id[3])
    year = 1900 + 100 * (century // 2) + int(citizen_id[4:6])
    return IdFacts(citizen_id[:3], Sex.FEMALE if century % 2 else Sex.MALE, year)


def disagreements(
    citizen_id: str, birth_date: date | None, sex: Sex | None, provinces: Collection[str]
) -> tuple[str, ...]:
    """Codes of what an ID and its holder do not agree in: citizen_id_province, citizen_id_year, citizen_id_sex.

    Each is a warning to confirm. What is not known of the holder is not compared.
    """
    facts = read_id(citizen_id)
    found = []
    if facts.province not in provinces:
        found.append("citizen_id_province")
    if birth_date is not None and facts.birth_year != birth_date.year:
        found.append("citizen_id_year")
    if sex is not None and facts.sex is not sex:
        found.append("citizen_id_sex")
    return tuple(found)


def restore_zeros(digits: str, birth_date: date | None, provinces: Collection[str]) -> str | None:
    """The twelve digits that a spreadsheet turned into a number and so shortened; None where that is not certain.

    `digits` must come from a number cell: text keeps its zeros, so shorter text is simply too short. Certain means that
    the padded province exists and the birth year agrees. A sex that disagrees does not count against it.
    """
    if not digits.isdecimal() or not ID_LENGTH - MOST_ZEROS_LOST <= len(digits) < ID_LENGTH or birth_date is None:
        return None
    padded = digits.zfill(ID_LENGTH)
    facts = read_id(padded)
    return padded if facts.province in provinces and facts.birth_year == birth_date.year else None
