"""The lists of Today in words: one small function a list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from db.models import Handover
from db.queries import today as queries
from db.queries import today_across as across
from db.vocabulary import HandoverState, IncidentState, LetterDirection
from desktop_app.clock import HANOI, hanoi_day
from desktop_app.formats import grouped, show_date
from desktop_app.services import stay_policy
from desktop_app.services.agreements import warn_days_in
from desktop_app.services.incident_patterns import Pattern
from desktop_app.services.incident_sight import sight
from desktop_app.services.today_line import (
    AGREEMENT_GONE,
    ORDERS_AHEAD,
    WEEK,
    Line,
    Part,
    Section,
    Target,
    Urgency,
)
from desktop_app.services.today_papers import RunsOut, running_out
from desktop_app.wording import sentence

if TYPE_CHECKING:
    from desktop_app.services.clearance import FindingRow, PersonClearance

_SOON = 7
_NAMED = 3


@dataclass(frozen=True)
class Asked:
    """What every list is made with."""

    session: Session
    language: str
    officer_id: int
    today: date
    shown: int


def _say(language: str, code: str, **params: Any) -> str:
    return sentence("today", code, language, **params)


def counted(language: str, code: str, count: int) -> str:
    """So many of something: the word for one differs in English."""
    return _say(language, f"{code}_one" if count == 1 else code, n=grouped(count, language))


def _joined(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)


def when(language: str, day: date | None, today: date) -> str:
    """A day beside the line, in words."""
    if day is None:
        return ""
    days = (day - today).days
    if days < 0:
        return counted(language, "late", -days)
    if days < 2:
        return _say(language, "tomorrow" if days else "today")
    return counted(language, "left", days)


def _presses(day: date | None, today: date) -> Urgency:
    if day is None:
        return Urgency.KNOWN
    days = (day - today).days
    return Urgency.NOW if days < 0 else Urgency.SOON if days <= _SOON else Urgency.KNOWN


def _named(language: str, vi: str | None, zh: str | None) -> str:
    return (zh or vi or "") if language == "zh" else vi or ""


def _part(section: Section, lines: Sequence[Line], shown: int, target: Target) -> Part:
    pressing = sum(line.urgency is Urgency.NOW for line in lines)
    return Part(section, tuple(lines[:shown]), len(lines), target, pressing)


# Handovers


def begins_on(day: date) -> datetime:
    """The moment when that day begins in Hanoi."""
    return datetime.combine(day, time(), HANOI)


def _people(language: str, row: queries.HandoverDue) -> str:
    return _joined(
        counted(language, "people", row.people),
        _say(language, "women", n=grouped(row.women, language)) if row.women else "",
    )


def _at(language: str, moment: datetime, today: date) -> str:
    day, hour = hanoi_day(moment), f"{moment.astimezone(HANOI):%H:%M}"
    days = (day - today).days
    if days in {0, 1}:
        return f"{_say(language, 'tomorrow' if days else 'today')} {hour}"
    return f"{day:%d/%m} {hour}"


def _handover(language: str, row: queries.HandoverDue, section: Section, aside: str, urgency: Urgency) -> Line:
    gate = _named(language, row.gate_vi, row.gate_zh)
    state = sentence("state.handover", row.state.value, language)
    way = sentence("state.direction", row.direction.value, language)
    detail = _joined(state, _people(language, row), _named(language, row.partner_vi, row.partner_zh))
    target = Target("handovers", "handover", row.id, row.number)
    return Line(section, row.id, _joined(row.number, gate, way), detail, hanoi_day(row.at), aside, urgency, target)


def handovers(asked: Asked) -> Part:
    """Today's and the next."""
    language = asked.language
    lines = []
    for row in queries.handovers(asked.session, Handover.at >= begins_on(asked.today)):
        near = (hanoi_day(row.at) - asked.today).days <= 1
        presses = Urgency.SOON if near and row.state is HandoverState.DRAFT else Urgency.KNOWN
        lines.append(_handover(language, row, Section.HANDOVERS, _at(language, row.at, asked.today), presses))
    return _part(Section.HANDOVERS, lines, asked.shown, Target("handovers"))


def unfinished(asked: Asked) -> Part:
    """Those whose day has gone, and which are not counted, not closed, or were never issued."""
    language = asked.language
    lines = [
        _handover(language, row, Section.UNFINISHED, when(language, hanoi_day(row.at), asked.today), Urgency.NOW)
        for row in queries.handovers(asked.session, Handover.at < begins_on(asked.today))
    ]
    return _part(Section.UNFINISHED, lines, asked.shown, Target("handovers"))


def blocked(
    language: str,
    handover: queries.HandoverDue,
    person: PersonClearance,
    reasons: Sequence[FindingRow],
) -> Line:
    """Somebody who may not cross: the first reason in words, the earliest day by which something must be done."""
    days = [f.fix_by for f in reasons if f.fix_by is not None]
    by = min(days, default=None)
    rest = counted(language, "more_reasons", len(reasons) - 1) if len(reasons) > 1 else ""
    detail = _joined(reasons[0].message, rest, handover.number)
    aside = _say(language, "mend_by", day=f"{by:%d/%m}") if by is not None else _say(language, "blocked")
    target = Target("workers", "worker", person.worker_id)
    return Line(Section.BLOCKED, person.worker_id, person.full_name, detail, by, aside, Urgency.NOW, target)


# Who is across


def papers(asked: Asked) -> Part:
    """What runs out while somebody is across: overstays first, then the earliest day."""
    found = running_out(asked.session, asked.today, stay_policy.read(asked.session))
    first = found[: asked.shown]
    who = across.people(asked.session, {row.worker_id for row in first}) if first else {}
    lines = tuple(_paper(asked.language, row, who[row.worker_id], asked.today) for row in first)
    pressing = sum(row.until < asked.today for row in found)
    return Part(Section.PAPERS, lines, len(found), Target("followup", "across"), pressing)


def _paper(language: str, row: RunsOut, person: across.Person, today: date) -> Line:
    code = f"{row.what}_{'over' if row.until < today else 'ends'}"
    employer = _named(language, person.employer_vi, person.employer_zh)
    assumed = _say(language, "assumed") if row.assumed else ""
    detail = _joined(_say(language, code, day=row.until), assumed, employer)
    target = Target("workers", "worker", person.id)
    presses = _presses(row.until, today)
    aside = when(language, row.until, today)
    return Line(Section.PAPERS, person.id, person.full_name, detail, row.until, aside, presses, target)


def incidents(asked: Asked) -> Part:
    """Cases that are not settled: overdue ones first. Of what an officer may not see only the number is said."""
    seen = sight(asked.session, asked.officer_id)
    rows = queries.incidents(asked.session)
    lines = [
        _incident(asked.language, row, asked.today, hidden=not seen.sees(row.kind, row.officer_id))
        for row in rows[: asked.shown]
    ]
    pressing = sum(row.due_on is not None and row.due_on < asked.today for row in rows)
    return Part(Section.INCIDENTS, tuple(lines), len(rows), Target("followup", "incident"), pressing)


def patterns(language: str, found: Sequence[Pattern], shown: int) -> Part:
    """Employers at which cases of a kind come together."""
    lines = [
        Line(
            Section.PATTERNS,
            one.employer_id,
            _named(language, one.name_vi, one.name_zh),
            _joined(
                sentence("state.incident_kind", one.kind.value, language),
                _say(language, "cases_within", n=one.cases, days=one.rule.within_days),
                ", ".join(one.numbers[:_NAMED]),
            ),
            None,
            _say(language, "look_at"),
            Urgency.SOON,
            Target("followup", "incident", one.incident_ids[0], one.numbers[0]),
        )
        for one in found
    ]
    return _part(Section.PATTERNS, lines, shown, Target("followup", "incident"))


def _incident(language: str, row: queries.OpenIncident, today: date, *, hidden: bool) -> Line:
    state = sentence("state.incident", row.state.value, language)
    if hidden:
        title, detail = _joined(row.number, _say(language, "private")), _joined(state, _say(language, "private_why"))
    else:
        title = _joined(row.worker, sentence("state.incident_kind", row.kind.value, language))
        waits = row.state is IncidentState.WAITING and row.waiting_for
        said = _say(language, "waits_for", who=row.waiting_for) if waits else row.about
        detail = _joined(row.number, state, said)
    presses = Urgency.SOON if row.due_on is None else _presses(row.due_on, today)
    aside = when(language, row.due_on, today) or show_date(row.opened_on)
    target = Target("followup", "incident", row.id, row.number)
    return Line(Section.INCIDENTS, row.id, title, detail, row.due_on, aside, presses, target)


# Papers of the office


def declarations(asked: Asked) -> Part:
    """By commune: what is overdue, was returned, or falls due within a week."""
    language = asked.language
    lines = []
    for row in queries.owed(asked.session, asked.today, asked.today + WEEK):
        detail = _joined(
            counted(language, "declarations", row.people),
            _say(language, "of_them_late", n=row.late) if row.late else "",
            _say(language, "of_them_returned", n=row.returned) if row.returned else "",
        )
        title = row.commune or _say(language, "commune_unknown")
        presses = Urgency.NOW if row.late or row.returned else _presses(row.due_on, asked.today)
        noun = "commune_returned" if row.returned == row.people else "commune"
        target = Target("declarations", noun, row.commune_id or 0, row.code or "")
        aside = when(language, row.due_on, asked.today)
        line_id = row.commune_id or 0
        lines.append(Line(Section.DECLARATIONS, line_id, title, detail, row.due_on, aside, presses, target))
    return _part(Section.DECLARATIONS, lines, asked.shown, Target("declarations"))


def confirmations(asked: Asked) -> Part:
    """Differences between a partner's answer and the record."""
    lines = [
        Line(
            Section.CONFIRMATIONS,
            row.id,
            _named(asked.language, row.partner_vi, row.partner_zh),
            _joined(row.number, counted(asked.language, "differences", row.differences)),
            row.as_of,
            show_date(row.as_of),
            Urgency.SOON,
            Target("followup", "confirmation", row.id, row.number),
        )
        for row in queries.confirmations(asked.session)
    ]
    return _part(Section.CONFIRMATIONS, lines, asked.shown, Target("followup", "confirmation"))


def packets(asked: Asked) -> Part:
    """What a laptop and the office changed differently."""
    lines = [
        Line(
            Section.PACKETS,
            row.id,
            _joined(row.handover or row.code, row.laptop),
            counted(asked.language, "conflicts", row.conflicts),
            None,
            _say(asked.language, "decide"),
            Urgency.NOW,
            Target("handovers", "packet", row.id, row.handover or ""),
        )
        for row in queries.packets(asked.session)
    ]
    return _part(Section.PACKETS, lines, asked.shown, Target("handovers", "packet"))


def letters(asked: Asked) -> Part:
    """Ours to answer, and theirs that have not come."""
    lines = []
    for row in queries.letters(asked.session, asked.today + WEEK):
        ours = row.direction is LetterDirection.IN
        detail = _joined(_say(asked.language, "we_answer" if ours else "they_answer"), row.about)
        target = Target("demand", "official_letter", row.id, row.number or "")
        title = _joined(row.number, row.other_side)
        aside, presses = when(asked.language, row.answer_due, asked.today), _presses(row.answer_due, asked.today)
        lines.append(Line(Section.LETTERS, row.id, title, detail, row.answer_due, aside, presses, target))
    return _part(Section.LETTERS, lines, asked.shown, Target("demand", "official_letter"))


def agreements(asked: Asked) -> Part:
    """Those that run out within the office's own number of days, or did so lately and nothing followed."""
    ahead = timedelta(days=warn_days_in(asked.session))
    lines = []
    for row in queries.agreements(asked.session, asked.today - AGREEMENT_GONE, asked.today + ahead):
        gone = row.valid_until < asked.today
        partner = _named(asked.language, row.partner_vi, row.partner_zh)
        detail = _joined(_say(asked.language, "ran_out" if gone else "runs_out", day=row.valid_until), partner)
        title = _joined(row.number, _named(asked.language, row.title_vi, row.title_zh))
        target = Target("demand", "agreement", row.id, row.number)
        presses = Urgency.NOW if gone else Urgency.SOON
        aside = when(asked.language, row.valid_until, asked.today)
        lines.append(Line(Section.AGREEMENTS, row.id, title, detail, row.valid_until, aside, presses, target))
    return _part(Section.AGREEMENTS, lines, asked.shown, Target("demand", "agreement"))


def orders(asked: Asked) -> Part:
    """Open job orders that are to be filled within two weeks and are not."""
    lines = []
    for row in queries.orders(asked.session, asked.today + ORDERS_AHEAD):
        names = (
            _named(asked.language, row.job_vi, row.job_zh),
            _named(asked.language, row.employer_vi, row.employer_zh),
        )
        lacking, wanted = (grouped(n, asked.language) for n in (row.headcount - row.placed, row.headcount))
        short = _say(asked.language, "short", n=lacking, of=wanted)
        target = Target("demand", "job_order", row.id, row.number)
        aside, presses = when(asked.language, row.needed_by, asked.today), _presses(row.needed_by, asked.today)
        title = _joined(row.number, names[0])
        detail = _joined(short, names[1])
        lines.append(Line(Section.ORDERS, row.id, title, detail, row.needed_by, aside, presses, target))
    return _part(Section.ORDERS, lines, asked.shown, Target("demand", "job_order"))


def blanks(asked: Asked) -> Part:
    """Numbered blank forms that are out: to be entered, or said to be void."""
    lines = [
        Line(
            Section.BLANKS,
            at,
            _say(asked.language, f"blank_{row.kind.value}"),
            _joined(counted(asked.language, "blank_forms", row.forms), _say(asked.language, "from", number=row.first)),
            hanoi_day(row.printed_at),
            show_date(hanoi_day(row.printed_at)),
            Urgency.KNOWN,
            Target("handovers", "blank", 0, row.first),
        )
        for at, row in enumerate(queries.blanks(asked.session))
    ]
    return _part(Section.BLANKS, lines, asked.shown, Target("handovers", "blank"))


MAKERS: Mapping[Section, Callable[[Asked], Part]] = {
    Section.HANDOVERS: handovers,
    Section.UNFINISHED: unfinished,
    Section.INCIDENTS: incidents,
    Section.DECLARATIONS: declarations,
    Section.CONFIRMATIONS: confirmations,
    Section.PACKETS: packets,
    Section.LETTERS: letters,
    Section.AGREEMENTS: agreements,
    Section.ORDERS: orders,
    Section.BLANKS: blanks,
}
