"""The lists of Today in words: one small function a list. The first to be shown: nothing here loads SQLAlchemy."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from db.queries.first_questions import (
    AGREEMENTS,
    BLANKS,
    CONFIRMATIONS,
    HANDOVERS_AHEAD,
    HANDOVERS_GONE,
    INCIDENTS,
    LETTERS,
    ORDERS,
    OWED,
    PACKETS,
    SETTING,
    HandoverDue,
    OpenIncident,
)
from db.vocabulary import HandoverState, IncidentState, LetterDirection
from desktop_app.clock import HANOI, hanoi_day
from desktop_app.formats import grouped, show_date
from desktop_app.rules.incident import may_see
from desktop_app.rules.party import AGREEMENT_WARN_DAYS, agreement_warn_days
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
from desktop_app.services.today_words import (
    Asked,
    begins_on,
    counted,
    joined,
    named_in,
    part_of,
    say,
    urgency_of,
    when,
)
from desktop_app.wording import sentence

if TYPE_CHECKING:
    from desktop_app.services.incident_together import Pattern

_NAMED = 3

# Handovers


def _people(language: str, row: HandoverDue) -> str:
    return joined(
        counted(language, "people", row.people),
        counted(language, "women", row.women) if row.women else "",
    )


def _at(language: str, moment: datetime, today: date) -> str:
    day, hour = hanoi_day(moment), f"{moment.astimezone(HANOI):%H:%M}"
    days = (day - today).days
    if days in {0, 1}:
        return f"{say(language, 'tomorrow' if days else 'today')} {hour}"
    return f"{day:%d/%m} {hour}"


def _handover(language: str, row: HandoverDue, section: Section, aside: str, urgency: Urgency) -> Line:
    gate = named_in(language, row.gate_vi, row.gate_zh)
    state = sentence("state.handover", row.state.value, language)
    way = sentence("state.direction", row.direction.value, language)
    detail = joined(state, _people(language, row), named_in(language, row.partner_vi, row.partner_zh))
    target = Target("handovers", "handover", row.id, row.number)
    return Line(section, row.id, joined(row.number, gate, way), detail, hanoi_day(row.at), aside, urgency, target)


def handovers(asked: Asked) -> Part:
    """Today's and the next."""
    language = asked.language
    lines = []
    for row in asked.ask(HANDOVERS_AHEAD, since=begins_on(asked.today)):
        near = (hanoi_day(row.at) - asked.today).days <= 1
        presses = Urgency.SOON if near and row.state is HandoverState.DRAFT else Urgency.KNOWN
        lines.append(_handover(language, row, Section.HANDOVERS, _at(language, row.at, asked.today), presses))
    return part_of(Section.HANDOVERS, lines, asked.shown, Target("handovers"))


def unfinished(asked: Asked) -> Part:
    """Those whose day has gone, and which are not counted, not closed, or were never issued."""
    language = asked.language
    lines = [
        _handover(language, row, Section.UNFINISHED, when(language, hanoi_day(row.at), asked.today), Urgency.NOW)
        for row in asked.ask(HANDOVERS_GONE, until=begins_on(asked.today))
    ]
    return part_of(Section.UNFINISHED, lines, asked.shown, Target("handovers"))


# Cases


def incidents(asked: Asked) -> Part:
    """Cases that are not settled: overdue ones first. Of what an officer may not see only the number is said."""
    rows = asked.ask(INCIDENTS)
    lines = [_incident(asked, row) for row in rows[: asked.shown]]
    pressing = sum(row.due_on is not None and row.due_on < asked.today for row in rows)
    return Part(Section.INCIDENTS, tuple(lines), len(rows), Target("followup", "incident"), pressing)


def patterns(language: str, found: Sequence[Pattern], shown: int) -> Part:
    """Employers at which cases of a kind come together."""
    lines = [
        Line(
            Section.PATTERNS,
            one.employer_id,
            named_in(language, one.name_vi, one.name_zh),
            joined(
                sentence("state.incident_kind", one.kind.value, language),
                say(language, "cases_within", n=one.cases, days=one.rule.within_days),
                ", ".join(one.numbers[:_NAMED]),
            ),
            None,
            say(language, "look_at"),
            Urgency.SOON,
            Target("followup", "incident", one.incident_ids[0], one.numbers[0]),
        )
        for one in found
    ]
    return part_of(Section.PATTERNS, lines, shown, Target("followup", "incident"))


def _incident(asked: Asked, row: OpenIncident) -> Line:
    language, today = asked.language, asked.today
    has_it = row.officer_id == asked.officer_id
    state = sentence("state.incident", row.state.value, language)
    if not may_see(row.kind, all_cases=asked.all_cases, has_it=has_it):
        title, detail = joined(row.number, say(language, "private")), joined(state, say(language, "private_why"))
    else:
        title = joined(row.worker, sentence("state.incident_kind", row.kind.value, language))
        waits = row.state is IncidentState.WAITING and row.waiting_for
        said = say(language, "waits_for", who=row.waiting_for) if waits else row.about
        detail = joined(row.number, state, said)
    presses = Urgency.SOON if row.due_on is None else urgency_of(row.due_on, today)
    aside = when(language, row.due_on, today) or show_date(row.opened_on)
    target = Target("followup", "incident", row.id, row.number)
    return Line(Section.INCIDENTS, row.id, title, detail, row.due_on, aside, presses, target)


# Papers of the office


def declarations(asked: Asked) -> Part:
    """By commune: what is overdue, was returned, or falls due within a week."""
    language = asked.language
    lines = []
    for row in asked.ask(OWED, today=asked.today, until=asked.today + WEEK):
        detail = joined(
            counted(language, "declarations", row.people),
            say(language, "of_them_late", n=row.late) if row.late else "",
            say(language, "of_them_returned", n=row.returned) if row.returned else "",
        )
        title = row.commune or say(language, "commune_unknown")
        presses = Urgency.NOW if row.late or row.returned else urgency_of(row.due_on, asked.today)
        noun = "commune_returned" if row.returned == row.people else "commune"
        target = Target("declarations", noun, row.commune_id or 0, row.code or "")
        aside = when(language, row.due_on, asked.today)
        line_id = row.commune_id or 0
        lines.append(Line(Section.DECLARATIONS, line_id, title, detail, row.due_on, aside, presses, target))
    return part_of(Section.DECLARATIONS, lines, asked.shown, Target("declarations"))


def confirmations(asked: Asked) -> Part:
    """Differences between a partner's answer and the record."""
    lines = [
        Line(
            Section.CONFIRMATIONS,
            row.id,
            named_in(asked.language, row.partner_vi, row.partner_zh),
            joined(row.number, counted(asked.language, "differences", row.differences)),
            row.as_of,
            show_date(row.as_of),
            Urgency.SOON,
            Target("followup", "confirmation", row.id, row.number),
        )
        for row in asked.ask(CONFIRMATIONS)
    ]
    return part_of(Section.CONFIRMATIONS, lines, asked.shown, Target("followup", "confirmation"))


def packets(asked: Asked) -> Part:
    """What a laptop and the office changed differently."""
    lines = [
        Line(
            Section.PACKETS,
            row.id,
            joined(row.handover or row.code, row.laptop),
            counted(asked.language, "conflicts", row.conflicts),
            None,
            say(asked.language, "decide"),
            Urgency.NOW,
            Target("handovers", "packet", row.id, row.handover or ""),
        )
        for row in asked.ask(PACKETS)
    ]
    return part_of(Section.PACKETS, lines, asked.shown, Target("handovers", "packet"))


def letters(asked: Asked) -> Part:
    """Ours to answer, and theirs that have not come."""
    lines = []
    for row in asked.ask(LETTERS, until=asked.today + WEEK):
        ours = row.direction is LetterDirection.IN
        detail = joined(say(asked.language, "we_answer" if ours else "they_answer"), row.about)
        target = Target("demand", "official_letter", row.id, row.number or "")
        title = joined(row.number, row.other_side)
        aside, presses = when(asked.language, row.answer_due, asked.today), urgency_of(row.answer_due, asked.today)
        lines.append(Line(Section.LETTERS, row.id, title, detail, row.answer_due, aside, presses, target))
    return part_of(Section.LETTERS, lines, asked.shown, Target("demand", "official_letter"))


def agreements(asked: Asked) -> Part:
    """Those that run out within the office's own number of days, or did so lately and nothing followed."""
    said = asked.ask(SETTING, key=AGREEMENT_WARN_DAYS)
    ahead = timedelta(days=agreement_warn_days(said[0].value if said else None))
    lines = []
    for row in asked.ask(AGREEMENTS, since=asked.today - AGREEMENT_GONE, until=asked.today + ahead):
        gone = row.valid_until < asked.today
        partner = named_in(asked.language, row.partner_vi, row.partner_zh)
        detail = joined(say(asked.language, "ran_out" if gone else "runs_out", day=row.valid_until), partner)
        title = joined(row.number, named_in(asked.language, row.title_vi, row.title_zh))
        target = Target("demand", "agreement", row.id, row.number)
        presses = Urgency.NOW if gone else Urgency.SOON
        aside = when(asked.language, row.valid_until, asked.today)
        lines.append(Line(Section.AGREEMENTS, row.id, title, detail, row.valid_until, aside, presses, target))
    return part_of(Section.AGREEMENTS, lines, asked.shown, Target("demand", "agreement"))


def orders(asked: Asked) -> Part:
    """Open job orders that are to be filled within two weeks and are not."""
    lines = []
    for row in asked.ask(ORDERS, until=asked.today + ORDERS_AHEAD):
        names = (
            named_in(asked.language, row.job_vi, row.job_zh),
            named_in(asked.language, row.employer_vi, row.employer_zh),
        )
        lacking, wanted = (grouped(n, asked.language) for n in (row.headcount - row.placed, row.headcount))
        short = say(asked.language, "short", n=lacking, of=wanted)
        target = Target("demand", "job_order", row.id, row.number)
        aside, presses = when(asked.language, row.needed_by, asked.today), urgency_of(row.needed_by, asked.today)
        title = joined(row.number, names[0])
        detail = joined(short, names[1])
        lines.append(Line(Section.ORDERS, row.id, title, detail, row.needed_by, aside, presses, target))
    return part_of(Section.ORDERS, lines, asked.shown, Target("demand", "job_order"))


def blanks(asked: Asked) -> Part:
    """Numbered blank forms that are out: to be entered, or said to be void."""
    lines = [
        Line(
            Section.BLANKS,
            at,
            say(asked.language, f"blank_{row.kind.value}"),
            joined(counted(asked.language, "blank_forms", row.forms), say(asked.language, "from", number=row.first)),
            hanoi_day(row.printed_at),
            show_date(hanoi_day(row.printed_at)),
            Urgency.KNOWN,
            Target("handovers", "blank", 0, row.first),
        )
        for at, row in enumerate(asked.ask(BLANKS))
    ]
    return part_of(Section.BLANKS, lines, asked.shown, Target("handovers", "blank"))


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
