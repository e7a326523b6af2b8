"""What handovers are called in words and colours, and the columns of the list and of the lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from db.rows import HandoverLineRow, HandoverRow
from db.vocabulary import Direction, HandoverState, Presence, Severity, Sex, Verdict
from desktop_app.clock import BEIJING, HANOI
from desktop_app.formats import show_date, show_moment
from desktop_app.services.clearance import PersonClearance
from desktop_app.services.returns import Departed
from desktop_app.ui.findings import VERDICT_TONES
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.naming import gate_words, own
from desktop_app.ui.theme import Tone

translate = QCoreApplication.translate

_STATE_TONES = {
    HandoverState.DRAFT: Tone.NEUTRAL,
    HandoverState.ISSUED: Tone.INFO,
    HandoverState.COUNTED: Tone.WARN,
    HandoverState.CLOSED: Tone.OK,
    HandoverState.CANCELLED: Tone.BLOCK,
}


def verdict_words(verdict: Verdict) -> str:
    """The verdict as an officer says it."""
    return {
        Verdict.CLEAR: translate("Handovers", "Cleared"),
        Verdict.WARNED: translate("Handovers", "To look at"),
        Verdict.BLOCKED: translate("Handovers", "May not go"),
    }[verdict]


def state_words(state: HandoverState) -> str:
    """The state as an officer says it."""
    return {
        HandoverState.DRAFT: translate("Handovers", "Draft"),
        HandoverState.ISSUED: translate("Handovers", "List issued"),
        HandoverState.COUNTED: translate("Handovers", "Counted"),
        HandoverState.CLOSED: translate("Handovers", "Closed"),
        HandoverState.CANCELLED: translate("Handovers", "Cancelled"),
    }[state]


def direction_words(direction: Direction) -> str:
    """Out or back."""
    return {
        Direction.OUT: translate("Handovers", "Going out"),
        Direction.BACK: translate("Handovers", "Coming back"),
    }[direction]


def state_pill(state: HandoverState) -> Pill:
    """The state as a pill."""
    return Pill(state_words(state), _STATE_TONES[state])


def verdict_pill(verdict: Verdict) -> Pill:
    """The verdict as a pill."""
    return Pill(verdict_words(verdict), VERDICT_TONES[verdict])


def when_words(row: HandoverRow) -> str:
    """Day and time on both sides: "25/11/2026 07:30 (Hà Nội) / 08:30 (北京)"."""
    there = f"{row.at.astimezone(BEIJING):%H:%M}"
    return translate("Handovers", "{moment} (Hanoi) / {there} (Beijing)").format(
        moment=show_moment(row.at), there=there
    )


def list_columns() -> tuple[Column, ...]:
    """The columns of the list of handovers."""
    return (
        Column("number", translate("Handovers", "Number"), 136, lambda r: r.number, sort="number"),
        Column("at", translate("Handovers", "Day and time"), 142, _moment, sort="at", tip=when_words),
        Column("direction", translate("Handovers", "Direction"), 88, lambda r: direction_words(r.direction)),
        Column("gate", translate("Handovers", "Gate"), 150, gate_words, sort="gate_vi", tip=gate_words),
        Column("partner", translate("Handovers", "Partner"), 180, _partner, stretch=True, sort="partner", tip=_partner),
        Column("state", translate("Handovers", "State"), 150, lambda r: state_words(r.state), pill=_state),
        Column("people", translate("Handovers", "People"), 80, lambda r: str(r.listed), right=True, sort="listed"),
        Column("women", translate("Handovers", "Women"), 76, lambda r: str(r.women), right=True, sort="women"),
        Column("version", translate("Handovers", "Version"), 76, _version, right=True),
    )


@dataclass(frozen=True)
class LineRow:
    """One line of the editor: the person on the list, and what clearance says (None while it is being asked)."""

    line: HandoverLineRow
    place: int
    clearance: PersonClearance | None
    document: str = ""
    departed: Departed | None = None
    """On the way back: the departure from which they would come."""

    @property
    def id(self) -> int:
        """The worker's id: what the table selects by."""
        return self.line.worker_id


def line_columns() -> tuple[Column, ...]:
    """The columns of the editor's table."""
    return (
        Column("place", translate("Handovers", "No."), 56, lambda r: str(r.place), right=True),
        Column("name", translate("Handovers", "Full name"), 168, lambda r: r.line.full_name),
        Column("verdict", translate("Handovers", "May cross"), 152, _verdict_text, pill=_verdict, tip=_first_reason),
        Column(
            "presence", translate("Handovers", "Came"), 124, _presence_text, pill=_presence, tip=_why_not, hidden=True
        ),
        Column("birth", translate("Handovers", "Born"), 110, _born, hidden=True),
        Column("sex", translate("Handovers", "Sex"), 84, lambda r: sex_words(r.line.sex)),
        Column("citizen", translate("Handovers", "Citizen ID"), 130, lambda r: r.line.citizen_id or "", hidden=True),
        Column("document", translate("Handovers", "Document"), 104, lambda r: r.document),
        Column("employer", translate("Handovers", "Employer"), 130, _employer, tip=_employer, muted=True, stretch=True),
        Column("job", translate("Handovers", "Job"), 120, lambda r: own(r.line, "job"), hidden=True),
        Column("departure", translate("Handovers", "Departure"), 128, _departure, tip=_departed_on, hidden=True),
        Column("ends", translate("Handovers", "Contract until"), 116, _contract_ends, hidden=True),
    )


_PRESENCE_TONES = {
    Presence.EXPECTED: Tone.NEUTRAL,
    Presence.PRESENT: Tone.OK,
    Presence.ABSENT: Tone.WARN,
    Presence.REFUSED: Tone.BLOCK,
    Presence.UNEXPECTED: Tone.INFO,
}


def _presence_text(row: LineRow) -> str:
    return {
        Presence.EXPECTED: translate("Handovers", "Not ticked"),
        Presence.PRESENT: translate("Handovers", "Present"),
        Presence.ABSENT: translate("Handovers", "Absent"),
        Presence.REFUSED: translate("Handovers", "Refused"),
        Presence.UNEXPECTED: translate("Handovers", "Unexpected"),
    }[row.line.presence]


def _presence(row: LineRow) -> Pill:
    return Pill(_presence_text(row), _PRESENCE_TONES[row.line.presence])


def _why_not(row: Any) -> str:
    return row.line.reason or ""


def _departure(row: LineRow) -> str:
    one = row.departed
    return "–" if one is None else one.departure or show_date(one.departed_on)


def _departed_on(row: Any) -> str:
    one = row.departed
    if one is None:
        return translate("Handovers", "The ledger has no departure of them; they may come back all the same")
    return translate("Handovers", "Left on {day}").format(day=show_date(one.departed_on))


def _contract_ends(row: LineRow) -> str:
    return show_date(row.departed.contract_ends) if row.departed else ""


def sex_words(sex: Sex | None) -> str:
    """Man or woman, in a word."""
    return {
        Sex.MALE: translate("Handovers", "Man"),
        Sex.FEMALE: translate("Handovers", "Woman"),
        None: "",
    }[sex]


def _moment(row: HandoverRow) -> str:
    return f"{row.at.astimezone(HANOI):%d/%m/%Y %H:%M}"


def _partner(row: HandoverRow) -> str:
    return own(row, "partner")


def _state(row: HandoverRow) -> Pill:
    return state_pill(row.state)


def _version(row: HandoverRow) -> str:
    return str(row.version) if row.version else ""


def _born(row: LineRow) -> str:
    return show_date(row.line.birth_date, row.line.birth_precision)


def _employer(row: LineRow) -> str:
    return own(row.line, "employer")


def _verdict_text(row: LineRow) -> str:
    return verdict_words(row.clearance.verdict) if row.clearance else "…"


def _verdict(row: LineRow) -> Pill | None:
    return verdict_pill(row.clearance.verdict) if row.clearance else None


def why(person: PersonClearance) -> str:
    """A name with the reason that counts most: the first that blocks, else the first."""
    findings = sorted(person.findings, key=lambda finding: finding.severity is not Severity.BLOCK)
    return f"{person.full_name}: {findings[0].message}" if findings else person.full_name


def _first_reason(row: Any) -> str:
    findings = row.clearance.findings if row.clearance else ()
    return "\n".join(finding.message for finding in findings)
