"""How a worker's states, papers and ages are said."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from db.vocabulary import BirthPrecision, PlacementState, Sex
from desktop_app import wording
from desktop_app.ui.theme import Tone

REGISTERED = "registered"
_P = PlacementState
STATE_TONES: dict[str, Tone] = {
    REGISTERED: Tone.NEUTRAL,
    _P.WAITING: Tone.WARN,
    _P.REFERRED: Tone.INFO,
    _P.SELECTED: Tone.INFO,
    _P.CONTRACTED: Tone.OK,
    _P.LISTED: Tone.OK,
    _P.ACROSS: Tone.INFO,
    _P.MISSING: Tone.BLOCK,
    _P.RETURNED: Tone.NEUTRAL,
    _P.MOVED: Tone.NEUTRAL,
    _P.CLOSED: Tone.NEUTRAL,
    _P.ENDED: Tone.NEUTRAL,
    _P.DECLINED: Tone.NEUTRAL,
    _P.WITHDRAWN: Tone.NEUTRAL,
}
STATE_ICONS = {_P.ACROSS: "crossing", _P.LISTED: "handover", _P.CONTRACTED: "check", REGISTERED: "dot"}


def capital(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def word(section: str, code: str, language: str) -> str:
    """A word of the record's vocabulary, as it begins a line."""
    return capital(wording.sentence(section, code, language)) if wording.has(section, code, language) else code


def state_word(code: str, language: str) -> str:
    """The word of a worker's state."""
    return word("state.worker" if code == REGISTERED else "state.placement", code, language)


def sex_word(sex: Sex | None, language: str) -> str:
    """The word of a sex; empty when it is not known."""
    return word("state.sex", sex.value, language) if sex else ""


def age_words(born: date | None, precision: BirthPrecision, today: date) -> str:
    """How old someone is; with a birth year alone, the age reached in the course of this year."""
    if born is None:
        return ""
    had = precision is BirthPrecision.YEAR or (today.month, today.day) >= (born.month, born.day)
    years = today.year - born.year - (0 if had else 1)
    return QCoreApplication.translate("Workers", "{years} years old").format(years=years)
