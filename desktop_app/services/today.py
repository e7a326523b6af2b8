"""What needs an officer now. Each line is found by a query, names the thing that it opens, and goes when it is done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from db.models import Handover
from db.queries import today as queries
from db.queries import today_across as across
from db.queries.clearance_setting import handover_people
from db.queries.today_across import Reached
from db.vocabulary import Direction, HandoverState, Severity
from desktop_app.services import incident_patterns
from desktop_app.services import today_lines as say
from desktop_app.services.today_line import BLOCKED_AHEAD, MOST, SHOWN, Line, Part, Section, Target, Urgency
from desktop_app.services.work import Desk

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

    with desk.read() as session:
        parts = [
            make(say.Asked(session, desk.language, desk.officer_id, desk.today(), lines(section)))
            for section, make in say.MAKERS.items()
        ]
    parts.append(say.patterns(desk.language, incident_patterns.patterns(desk), lines(Section.PATTERNS)))
    return tuple(part for part in parts if part.total)


def papers(desk: Desk, shown: int = SHOWN) -> Part:
    """What runs out for those who are across. Looks at everybody who is: some 0.3 s where ten thousand are."""
    with desk.read() as session:
        return say.papers(say.Asked(session, desk.language, desk.officer_id, desk.today(), shown))


def blocked(desk: Desk, shown: int = SHOWN) -> Part:
    """People on coming handovers out whom clearance blocks, with the first reason and the last day to mend it."""
    from desktop_app.services import clearance  # noqa: PLC0415  after the other lists, which are shown without it

    today = desk.today()
    lines: list[Line] = []
    with desk.read() as session:
        for handover in _coming(session, today):
            question = clearance.handover_question(session, handover.id)
            ids = handover_people(session, handover.id)
            for person in clearance.clear_people(session, question, ids, desk.language):
                reasons = [f for f in person.findings if f.severity is Severity.BLOCK]
                if reasons:
                    lines.append(say.blocked(desk.language, handover, person, reasons))
    return Part(Section.BLOCKED, tuple(lines[:shown]), len(lines), Target("handovers"), len(lines))


def year(desk: Desk) -> tuple[Reached, ...]:
    """Each programme's plan of this year and who has gone so far; the plan is None where nobody made one."""
    today = desk.today()
    with desk.read() as session:
        return across.year_so_far(session, date(today.year, 1, 1), today)


def _coming(session: Session, today: date) -> Sequence[queries.HandoverDue]:
    ends = say.begins_on(today) + BLOCKED_AHEAD
    return queries.handovers(
        session,
        Handover.at >= say.begins_on(today),
        Handover.at < ends,
        Handover.direction == Direction.OUT,
        Handover.state.in_((HandoverState.DRAFT, HandoverState.ISSUED)),
    )
