"""The lists of Today that come after the others, since they cost more: everybody across, and clearance."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from db.models import Handover
from db.queries import today as queries
from db.queries import today_across as across
from db.queries.clearance_setting import handover_people
from db.queries.first_questions import HandoverDue
from db.rows import Reached
from db.vocabulary import Direction, HandoverState, Severity
from desktop_app.services import clearance, stay_policy
from desktop_app.services.today_line import BLOCKED_AHEAD, Line, Part, Section, Target, Urgency
from desktop_app.services.today_papers import RunsOut, running_out
from desktop_app.services.today_words import begins_on, counted, joined, named_in, say, urgency_of, when

if TYPE_CHECKING:
    from desktop_app.services.clearance import FindingRow, PersonClearance
    from desktop_app.services.work import Desk


def papers(desk: Desk, shown: int) -> Part:
    """What runs out while somebody is across: overstays first, then the earliest day."""
    today = desk.today()
    with desk.read() as session:
        found = running_out(session, today, stay_policy.read(session))
        first = found[:shown]
        who = across.people(session, {row.worker_id for row in first}) if first else {}
    lines = tuple(_paper(desk.language, row, who[row.worker_id], today) for row in first)
    pressing = sum(row.until < today for row in found)
    return Part(Section.PAPERS, lines, len(found), Target("followup", "across"), pressing)


def _paper(language: str, row: RunsOut, person: across.Person, today: date) -> Line:
    code = f"{row.what}_{'over' if row.until < today else 'ends'}"
    employer = named_in(language, person.employer_vi, person.employer_zh)
    assumed = say(language, "assumed") if row.assumed else ""
    detail = joined(say(language, code, day=row.until), assumed, employer)
    target = Target("workers", "worker", person.id)
    presses = urgency_of(row.until, today)
    aside = when(language, row.until, today)
    return Line(Section.PAPERS, person.id, person.full_name, detail, row.until, aside, presses, target)


def blocked(desk: Desk, shown: int) -> Part:
    """People on coming handovers out whom clearance blocks, with the first reason and the last day to mend it."""
    today = desk.today()
    lines: list[Line] = []
    with desk.read() as session:
        for handover in _coming(session, today):
            question = clearance.handover_question(session, handover.id)
            ids = handover_people(session, handover.id)
            for person in clearance.clear_people(session, question, ids, desk.language):
                reasons = [f for f in person.findings if f.severity is Severity.BLOCK]
                if reasons:
                    lines.append(_line(desk.language, handover, person, reasons))
    return Part(Section.BLOCKED, tuple(lines[:shown]), len(lines), Target("handovers"), len(lines))


def year(desk: Desk) -> tuple[Reached, ...]:
    """Each programme's plan of this year and who has gone so far; the plan is None where nobody made one."""
    today = desk.today()
    with desk.read() as session:
        return across.year_so_far(session, date(today.year, 1, 1), today)


def _coming(session: Session, today: date) -> Sequence[HandoverDue]:
    ends = begins_on(today) + BLOCKED_AHEAD
    return queries.handovers(
        session,
        Handover.at >= begins_on(today),
        Handover.at < ends,
        Handover.direction == Direction.OUT,
        Handover.state.in_((HandoverState.DRAFT, HandoverState.ISSUED)),
    )


def _line(
    language: str,
    handover: HandoverDue,
    person: PersonClearance,
    reasons: Sequence[FindingRow],
) -> Line:
    """Somebody who may not cross: the first reason in words, the earliest day by which something must be done."""
    days = [f.fix_by for f in reasons if f.fix_by is not None]
    by = min(days, default=None)
    rest = counted(language, "more_reasons", len(reasons) - 1) if len(reasons) > 1 else ""
    detail = joined(reasons[0].message, rest, handover.number)
    aside = say(language, "mend_by", day=f"{by:%d/%m}") if by is not None else say(language, "blocked")
    target = Target("workers", "worker", person.worker_id)
    return Line(Section.BLOCKED, person.worker_id, person.full_name, detail, by, aside, Urgency.NOW, target)
