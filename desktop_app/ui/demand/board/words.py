"""What the board says: its columns, how somebody fits, and a person in a line or two."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from db.vocabulary import Verdict
from desktop_app import wording
from desktop_app.clock import hanoi_day
from desktop_app.formats import show_date
from desktop_app.rules.ranking import Fit
from desktop_app.services.referrals import BoardColumn, BoardPerson, Candidate
from desktop_app.ui.findings import VERDICT_TONES
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.theme import Tone
from desktop_app.ui.workers.words import age_words, capital, sex_word, state_word

translate = QCoreApplication.translate
_FIT_TONES = {Fit.GOOD: Tone.OK, Fit.FAIR: Tone.INFO, Fit.POOR: Tone.NEUTRAL, Fit.OUTSIDE: Tone.WARN}


def column_words(column: BoardColumn) -> str:
    """The title of a column."""
    return {
        BoardColumn.REFERRED: translate("Board", "Referred"),
        BoardColumn.SELECTED: translate("Board", "Selected"),
        BoardColumn.CONTRACTED: translate("Board", "Contracted"),
        BoardColumn.DECLINED: translate("Board", "Declined"),
        BoardColumn.WITHDRAWN: translate("Board", "Withdrawn"),
    }[column]


def papers_words(verdict: Verdict) -> str:
    """How somebody's papers stand."""
    return {
        Verdict.CLEAR: translate("Board", "Ready"),
        Verdict.WARNED: translate("Board", "To look at"),
        Verdict.BLOCKED: translate("Board", "Lacking"),
    }[verdict]


def candidate_columns(language: str, today: date) -> tuple[Column, ...]:
    """The columns of the candidates."""

    def fit(row: Candidate) -> Pill:
        return Pill(capital(wording.sentence("fit", row.fit.value, language)), _FIT_TONES[row.fit])

    def about(row: Candidate) -> str:
        return _join(sex_word(row.sex, language), age_words(row.birth_date, row.birth_precision, today))

    return (
        Column(
            "name", translate("Board", "Full name"), 150, lambda r: r.full_name, tip=lambda r: _join(about(r), r.phone)
        ),
        Column("about", translate("Board", "Sex, age"), 110, about, muted=True),
        Column("fit", translate("Board", "Fit"), 118, lambda r: fit(r).text, pill=fit),
        Column("papers", translate("Board", "Papers"), 122, lambda r: _papers(r).text, pill=_papers),
        Column(
            "why", translate("Board", "Why"), 140, _why, stretch=True, tip=lambda r: "\n".join(_texts(r)), muted=True
        ),
        Column("commune", translate("Board", "Commune"), 150, lambda r: r.commune, hidden=True),
        Column("phone", translate("Board", "Phone"), 120, lambda r: r.phone, hidden=True),
    )


def _papers(row: Candidate) -> Pill:
    return Pill(papers_words(row.verdict), VERDICT_TONES[row.verdict])


def _texts(row: Candidate) -> list[str]:
    ordered = sorted(row.reasons, key=lambda reason: -abs(reason.speaks))
    return [reason.text for reason in ordered]


def _why(row: Candidate) -> str:
    return " · ".join(_texts(row))


def person_lines(row: BoardPerson, language: str, today: date) -> tuple[str, str]:
    """Name, and under it what matters in the column."""
    about = _join(sex_word(row.sex, language), age_words(row.birth_date, row.birth_precision, today))
    if row.by is not None or row.why:
        by = wording.sentence("decided_by", row.by.value, language) if row.by else ""
        return row.full_name, _join(show_date(hanoi_day(row.since)), by, row.why)
    if row.verdict is None:
        return row.full_name, _join(state_word(row.state.value, language), about)
    return row.full_name, _join(papers_words(row.verdict), about)


def _join(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
