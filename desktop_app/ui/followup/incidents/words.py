"""Kinds, states and lists of cases in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from db.vocabulary import IncidentKind, IncidentNoteKind, IncidentState
from desktop_app.rules.incident import View
from desktop_app.services.incident_together import Pattern
from desktop_app.services.incidents import Case
from desktop_app.ui.model import Pill
from desktop_app.ui.theme import Tone

translate = QCoreApplication.translate

STATE_TONES = {
    IncidentState.OPEN: Tone.INFO,
    IncidentState.WAITING: Tone.WARN,
    IncidentState.SETTLED: Tone.OK,
}
VIEW_TONES = {
    View.UNSETTLED: Tone.NEUTRAL,
    View.OVERDUE: Tone.BLOCK,
    View.OPEN: Tone.INFO,
    View.WAITING: Tone.WARN,
    View.MINE: Tone.NEUTRAL,
    View.SETTLED: Tone.OK,
}


def kind_words(kind: IncidentKind | None) -> str:
    """A kind; of a hidden case, that it is hidden."""
    return {
        None: translate("Incidents", "Hidden"),
        IncidentKind.UNPAID_WAGES: translate("Incidents", "Unpaid wages"),
        IncidentKind.ACCIDENT: translate("Incidents", "Accident"),
        IncidentKind.ILLNESS: translate("Incidents", "Illness"),
        IncidentKind.LOST_PAPERS: translate("Incidents", "Lost papers"),
        IncidentKind.LOST_CONTACT: translate("Incidents", "Lost contact"),
        IncidentKind.DETENTION: translate("Incidents", "Detention"),
        IncidentKind.OTHER: translate("Incidents", "Something else"),
    }[kind]


def kinds() -> list[tuple[IncidentKind, str]]:
    """The kinds to choose from."""
    return [(kind, kind_words(kind)) for kind in IncidentKind]


def state_words(state: IncidentState) -> str:
    """A state."""
    return {
        IncidentState.OPEN: translate("Incidents", "Open"),
        IncidentState.WAITING: translate("Incidents", "Waiting"),
        IncidentState.SETTLED: translate("Incidents", "Settled"),
    }[state]


def state_pill(case: Case) -> Pill:
    """A case's state as it is painted."""
    return Pill(state_words(case.row.state), STATE_TONES[case.row.state])


def note_words(kind: IncidentNoteKind) -> str:
    """What an officer writes into a thread."""
    return {
        IncidentNoteKind.NOTE: translate("Incidents", "Note"),
        IncidentNoteKind.CALL: translate("Incidents", "Phone call"),
        IncidentNoteKind.PARTNER_REPLY: translate("Incidents", "Partner's reply"),
        IncidentNoteKind.LETTER: translate("Incidents", "Letter"),
        IncidentNoteKind.PICTURE: translate("Incidents", "File"),
        IncidentNoteKind.STATE: translate("Incidents", "State"),
    }[kind]


def view_words(view: View) -> str:
    """A list."""
    return {
        View.UNSETTLED: translate("Incidents", "Not settled"),
        View.OVERDUE: translate("Incidents", "Overdue"),
        View.OPEN: translate("Incidents", "Open"),
        View.WAITING: translate("Incidents", "Waiting"),
        View.MINE: translate("Incidents", "Mine"),
        View.SETTLED: translate("Incidents", "Settled"),
    }[view]


def empty_words(view: View) -> tuple[str, str]:
    """What is said where a list has nothing, and what to do."""
    if view is View.SETTLED:
        return (
            translate("Incidents", "No case was settled in this year"),
            translate("Incidents", "A case is settled with its outcome; then it stands here."),
        )
    if view is View.UNSETTLED:
        return (
            translate("Incidents", "No case is open"),
            translate(
                "Incidents",
                "When something happens to somebody across (unpaid wages, an accident, lost papers, lost contact), "
                "open a case: it keeps what was done, who has it, and by when.",
            ),
        )
    return (
        translate("Incidents", "No case here"),
        translate("Incidents", "The other lists may have some: choose one above."),
    )


def named(vietnamese: str | None, chinese: str | None, language: str) -> str:
    """A party's name in the window's language, or the other one."""
    return ((chinese or vietnamese) if language == "zh" else (vietnamese or chinese)) or ""


def pattern_words(pattern: Pattern, language: str) -> str:
    """A pattern in a sentence."""
    said = translate("Incidents", "{employer}: {n} cases of “{kind}” within {days} days")
    return said.format(
        employer=named(pattern.name_vi, pattern.name_zh, language),
        n=pattern.cases,
        kind=kind_words(pattern.kind),
        days=pattern.rule.within_days,
    )
