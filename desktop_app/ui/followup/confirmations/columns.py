"""What confirmations are called in words and colours, and the columns of both tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from db.vocabulary import ConfirmationOutcome, ConfirmationState
from desktop_app import wording
from desktop_app.clock import hanoi_day
from desktop_app.formats import show_date, sort_key
from desktop_app.services.confirmation_lines import Line
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.theme import Tone

translate = QCoreApplication.translate
_O = ConfirmationOutcome
_TONES = {
    _O.WAITING: Tone.INFO,
    _O.CONFIRMED: Tone.OK,
    _O.GONE: Tone.BLOCK,
    _O.UNANSWERED: Tone.WARN,
    _O.UNKNOWN: Tone.BLOCK,
    _O.NOT_ACROSS: Tone.BLOCK,
    _O.DIFFERS: Tone.WARN,
}


def outcome_words(outcome: ConfirmationOutcome) -> str:
    """An outcome."""
    return {
        _O.WAITING: translate("Confirmations", "Waiting for the answer"),
        _O.CONFIRMED: translate("Confirmations", "Confirmed"),
        _O.GONE: translate("Confirmations", "Has left, they say"),
        _O.UNANSWERED: translate("Confirmations", "Not answered"),
        _O.UNKNOWN: translate("Confirmations", "Unknown to us"),
        _O.NOT_ACROSS: translate("Confirmations", "Not across by our record"),
        _O.DIFFERS: translate("Confirmations", "Something differs"),
    }[outcome]


def hint_words(line: Line) -> str:
    """What to do about a difference."""
    return {
        _O.WAITING: translate("Confirmations", "Take the partner's answer in when it comes."),
        _O.CONFIRMED: "",
        _O.GONE: translate(
            "Confirmations",
            "Call the family. Record the return, or open a case where nobody knows more.",
        ),
        _O.UNANSWERED: translate("Confirmations", "Ask the partner about this person."),
        _O.UNKNOWN: translate(
            "Confirmations", "Look for the person among the workers; a mistyped number may hide somebody known."
        ),
        _O.NOT_ACROSS: translate("Confirmations", "Check the passages: somebody may have left by another way."),
        _O.DIFFERS: translate("Confirmations", "Compare with the paper, and mend ours or tell the partner."),
    }[line.outcome]


def state_pill(row: Any) -> Pill:
    """How far a list is."""
    return {
        ConfirmationState.SENT: Pill(translate("Confirmations", "Waiting for the answer"), Tone.INFO)
        if row.sent_at
        else Pill(translate("Confirmations", "Not sent yet"), Tone.WARN),
        ConfirmationState.ANSWERED: Pill(translate("Confirmations", "To follow up"), Tone.WARN),
        ConfirmationState.DONE: Pill(translate("Confirmations", "Done"), Tone.OK),
    }[row.state]


def list_columns(language: str) -> tuple[Column, ...]:
    """Of the lists."""

    def partner(row: Any) -> str:
        return str((row.partner_zh if language == "zh" else None) or row.partner)

    return (
        Column("partner", translate("Confirmations", "Partner"), 180, partner, tip=partner, stretch=True,
               sort="partner"),
        Column("as_of", translate("Confirmations", "As of"), 104, lambda r: show_date(r.as_of), sort="as_of"),
        Column("state", translate("Confirmations", "State"), 176, lambda r: state_pill(r).text, pill=state_pill,
               sort="state"),
        Column("listed", translate("Confirmations", "People"), 92, lambda r: str(r.listed), right=True, sort="listed"),
        Column("confirmed", translate("Confirmations", "Confirmed"), 100, _confirmed, right=True, sort="confirmed"),
        Column("waiting", translate("Confirmations", "To follow up"), 104, _waiting, right=True, sort="waiting"),
        Column("number", translate("Confirmations", "Number"), 136, lambda r: r.number, sort="number"),
        Column("sent", translate("Confirmations", "Sent"), 104, lambda r: _day(r.sent_at), sort="sent_at"),
        Column("answered", translate("Confirmations", "Answered"), 108, lambda r: _day(r.answered_at),
               sort="answered_at"),
    )  # fmt: skip


def list_value(name: str, language: str) -> Callable[[Any], Any]:
    """By what the lists are sorted under that column."""
    if name == "partner":
        return lambda row: (row.partner_zh if language == "zh" else None) or row.partner
    if name == "state":
        return lambda row: list(ConfirmationState).index(row.state)
    return lambda row: getattr(row, name)


def line_value(name: str) -> Callable[[Any], Any]:
    """By what the people are sorted under that column."""
    return {
        "name": lambda line: sort_key(line.full_name),
        "outcome": lambda line: (not line.waiting, list(_TONES).index(line.outcome)),
        "row": lambda line: line.row,
    }[name]


def _confirmed(row: Any) -> str:
    return str(row.confirmed) if row.answered_at else ""


def _waiting(row: Any) -> str:
    return str(row.waiting) if row.answered_at else ""


def _day(moment: Any) -> str:
    return show_date(hanoi_day(moment)) if moment else ""


def line_columns(language: str) -> tuple[Column, ...]:
    """Of the people of one list and its answer."""

    def differences(line: Any) -> str:
        said = "; ".join(wording.sentence("difference", code, language) for code in line.differences)
        done = _done(line)
        return " – ".join(part for part in (said, done) if part)

    return (
        Column("name", translate("Confirmations", "Full name"), 140, _name, tip=_name, sort="name"),
        Column("outcome", translate("Confirmations", "Answer"), 206, _outcome, pill=outcome_pill, sort="outcome"),
        Column("number", translate("Confirmations", "Document"), 100, lambda r: ", ".join(r.numbers)),
        Column("said_number", translate("Confirmations", "Their number"), 112, lambda r: r.said_number or ""),
        Column("birth", translate("Confirmations", "Birth date"), 110, _birth),
        Column("said_birth", translate("Confirmations", "Born, they say"), 118, lambda r: r.said_birth or ""),
        Column("said", translate("Confirmations", "They wrote"), 112, _said, tip=_said),
        Column(
            "differences", translate("Confirmations", "What differs, what was done"), 202, differences,
            tip=differences, stretch=True,
        ),
        Column("row", translate("Confirmations", "Their row"), 80, lambda r: str(r.row or ""), right=True, hidden=True,
               sort="row"),
        Column("said_name", translate("Confirmations", "Their name"), 150, lambda r: r.said_name or "", hidden=True),
        Column("case", translate("Confirmations", "Case"), 120, lambda r: r.incident or "", hidden=True),
    )  # fmt: skip


def outcome_pill(line: Any) -> Pill:
    """The outcome; what is followed up is quiet."""
    done = line.done_at is not None
    return Pill(_outcome(line), Tone.OK if done else _TONES[line.outcome], "check" if done else None)


def _outcome(line: Any) -> str:
    return outcome_words(line.outcome)


def _name(line: Any) -> str:
    return str(line.full_name)


def _birth(line: Any) -> str:
    return show_date(line.birth_date, line.birth_precision)


def _said(line: Any) -> str:
    return str(line.said or "")


def _done(line: Any) -> str:
    return " · ".join(part for part in (line.incident, line.done_note if line.done_at else "") if part)
