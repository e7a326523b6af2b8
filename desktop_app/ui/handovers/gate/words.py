"""What is said at the gate: states in words and colours, reasons that are offered."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from db.vocabulary import Direction, Presence
from desktop_app.clock import BEIJING, HANOI
from desktop_app.formats import show_date
from desktop_app.services.gate_view import GateLine, GateView
from desktop_app.ui.model import Pill
from desktop_app.ui.naming import gate_words
from desktop_app.ui.theme import Tone

translate = QCoreApplication.translate

TONES = {
    Presence.EXPECTED: Tone.INFO,
    Presence.PRESENT: Tone.OK,
    Presence.ABSENT: Tone.WARN,
    Presence.REFUSED: Tone.BLOCK,
    Presence.UNEXPECTED: Tone.BLOCK,
}
_SIGNS = {Presence.EXPECTED: "dot", Presence.UNEXPECTED: "plus"}


def presence_words(presence: Presence) -> str:
    """The state as an officer says it."""
    return {
        Presence.EXPECTED: translate("Gate", "Not here yet"),
        Presence.PRESENT: translate("Gate", "Present"),
        Presence.ABSENT: translate("Gate", "Absent"),
        Presence.REFUSED: translate("Gate", "Refused"),
        Presence.UNEXPECTED: translate("Gate", "Not on the list"),
    }[presence]


def presence_pill(line: GateLine) -> Pill:
    """The state with its reason."""
    said = (presence_words(line.presence), line.state.refused_by, line.state.reason)
    return Pill(" · ".join(part for part in said if part), TONES[line.presence], _SIGNS.get(line.presence))


def title_words(view: GateView) -> str:
    """Which paper, and where: "BG-2026-0147 · version 2 · Hữu Nghị – 友谊关"."""
    version = translate("Gate", "version {n}").format(n=view.version)
    back = translate("Gate", "coming back") if view.direction is Direction.BACK else ""
    return " · ".join(part for part in (view.number, version, back, gate_words(view)) if part)


def clock_words(moment: datetime) -> str:
    """The time on both sides: "07:42 Hanoi · 08:42 北京"."""
    here = translate("Gate", "{time} Hanoi").format(time=f"{moment.astimezone(HANOI):%H:%M}")
    return f"{here} · {moment.astimezone(BEIJING):%H:%M} 北京"


def document_words(line: GateLine) -> str:
    """The paper on the list with its last month: "C7713304 · 03/2033"."""
    until = f"{line.expires_on:%m/%Y}" if line.expires_on else ""
    return " · ".join(part for part in (line.document_number, until) if part)


def valid_words(line: GateLine, view: GateView) -> str:
    """The paper on the list and until when it holds."""
    if not line.document_number:
        return translate("Gate", "no document on the list")
    if line.expires_on is None:
        return line.document_number
    expired = line.expires_on < view.day
    said = translate("Gate", "expired on {day}") if expired else translate("Gate", "valid until {day}")
    return f"{line.document_number} · {said.format(day=show_date(line.expires_on))}"


def person_words(line: GateLine) -> str:
    """Number on the list and name: "73 · Lý Thị Hoa"."""
    return f"{line.state.ordinal} · {line.full_name}"


def absent_reasons(direction: Direction) -> tuple[str, ...]:
    """What is mostly said of those who did not come; on the way back, what became of them."""
    if direction is Direction.BACK:
        return (
            translate("Gate", "stays: contract extended"),
            translate("Gate", "stays: new contract with another employer"),
            translate("Gate", "came back earlier on their own"),
            translate("Gate", "ill or in hospital there"),
            translate("Gate", "comes back with a later group"),
            translate("Gate", "no contact, being looked for"),
            translate("Gate", "held by the authorities there"),
            translate("Gate", "died"),
        )
    return (
        translate("Gate", "ill, called in"),
        translate("Gate", "does not want to go any more"),
        translate("Gate", "family matter"),
        translate("Gate", "papers forgotten or lost"),
        translate("Gate", "missed the coach"),
        translate("Gate", "cannot be reached"),
    )


def refusers() -> tuple[str, ...]:
    """Who turns people away at a gate."""
    return (
        translate("Gate", "our border guard"),
        translate("Gate", "the Chinese border inspection"),
        translate("Gate", "the partner"),
        translate("Gate", "health quarantine"),
        translate("Gate", "customs"),
        translate("Gate", "the centre"),
    )
