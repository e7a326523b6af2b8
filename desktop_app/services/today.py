"""What needs an officer now. Each line is found by a query, names the thing that it opens, and goes when it is done.

The first lists are read without loading SQLAlchemy (db/questions.py); those that cost more load it.
"""

# ruff: noqa: PLC0415 - what costs more is loaded by those lists

from __future__ import annotations

from typing import TYPE_CHECKING

from db.rows import Reached
from desktop_app.services import incident_together
from desktop_app.services import today_lines as lists
from desktop_app.services.today_line import MOST, SHOWN, Line, Part, Section, Target, Urgency
from desktop_app.services.today_words import Asked

if TYPE_CHECKING:
    from desktop_app.services.desk import Desk

__all__ = [
    "MOST",
    "SHOWN",
    "Line",
    "Part",
    "Reached",
    "Section",
    "Target",
    "Urgency",
    "blocked",
    "papers",
    "read",
    "year",
]


def read(desk: Desk, shown: int = SHOWN, whole: frozenset[Section] = frozenset()) -> tuple[Part, ...]:
    """Every list but `papers` and `blocked`, which cost more; those without a line are left out.

    The lists of `whole` have every line, up to MOST.
    """

    def lines(section: Section) -> int:
        return MOST if section in whole else shown

    today = desk.today()
    with desk.ask() as ask:
        all_cases = incident_together.sees_all(ask, desk.officer_id)
        parts = [
            make(Asked(ask, desk.language, desk.officer_id, all_cases, today, lines(section)))
            for section, make in lists.MAKERS.items()
        ]
        found = incident_together.standing(ask, today, all_cases=all_cases)
    parts.append(lists.patterns(desk.language, found, lines(Section.PATTERNS)))
    return tuple(part for part in parts if part.total)


def papers(desk: Desk, shown: int = SHOWN) -> Part:
    """What runs out for those who are across. Looks at everybody who is: some 0.3 s where ten thousand are."""
    from desktop_app.services import today_late

    return today_late.papers(desk, shown)


def blocked(desk: Desk, shown: int = SHOWN) -> Part:
    """People on coming handovers out whom clearance blocks, with the first reason and the last day to mend it."""
    from desktop_app.services import today_late

    return today_late.blocked(desk, shown)


def year(desk: Desk) -> tuple[Reached, ...]:
    """Each programme's plan of this year and who has gone so far; the plan is None where nobody made one."""
    from desktop_app.services import today_late

    return today_late.year(desk)
