"""What an official letter or a meeting must say before it is kept, and how an answer stands. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.vocabulary import LetterDirection, MeetingKind
from desktop_app.errors import FieldProblem


@dataclass(frozen=True, slots=True)
class LetterInput:
    """A letter as typed. `programme`, `partner` and `agreement` are codes; `answers` is the id of the letter answered.

    A letter out without a number takes the next one of ours; one that was numbered by hand keeps its own.
    """

    direction: LetterDirection | None = None
    number: str | None = None
    dated: date | None = None
    received_on: date | None = None
    from_whom: str = ""
    to_whom: str = ""
    about: str = ""
    text: str | None = None
    answer_due: date | None = None
    answers: int | None = None
    programme: str | None = None
    partner: str | None = None
    agreement: str | None = None
    version_id: int | None = None


@dataclass(frozen=True, slots=True)
class MeetingInput:
    """A meeting, a delegation or a survey as typed."""

    kind: MeetingKind | None = None
    begins: date | None = None
    ends: date | None = None
    place: str | None = None
    about: str = ""
    participants: str | None = None
    outcome: str | None = None
    programme: str | None = None
    partner: str | None = None
    agreement: str | None = None
    version_id: int | None = None


@dataclass(frozen=True)
class Hangers:
    """What a letter or a meeting may hang on, by code; a partner's and an agreement's programme and partner."""

    programmes: frozenset[str]
    partners: Mapping[str, str]
    """Partner -> its programme."""
    agreements: Mapping[str, tuple[str, str | None]]
    """Agreement -> its programme and its partner, where it has one."""


class Answer(StrEnum):
    """How the answer to a letter stands."""

    NONE_DUE = "none_due"
    WAITING = "waiting"
    OVERDUE = "overdue"
    ANSWERED = "answered"


def answer_standing(due: date | None, answered: bool, today: date) -> Answer:
    """Whether an answer is waited for, late, or there."""
    if answered:
        return Answer.ANSWERED
    if due is None:
        return Answer.NONE_DUE
    return Answer.OVERDUE if due < today else Answer.WAITING


def check_letter(given: LetterInput, hangers: Hangers, today: date, series_year: int | None) -> list[FieldProblem]:
    """What is wrong with a letter. `series_year`: of the number of ours that it bears or is to take; else None."""
    problems = _needed(given, "direction", "about")
    if given.direction is not None:
        problems += _needed(given, "from_whom" if given.direction is LetterDirection.IN else "to_whom")
    problems += _needed(given, "dated")
    if given.dated and given.dated > today:
        problems.append(FieldProblem("dated", "dated_ahead"))
    elif given.dated and series_year is not None and given.dated.year != series_year:
        problems.append(FieldProblem("dated", "dated_other_year", {"year": series_year}))
    if given.dated and given.received_on and given.received_on < given.dated:
        problems.append(FieldProblem("received_on", "received_before_written", {"day": given.dated}))
    if given.dated and given.answer_due and given.answer_due < given.dated:
        problems.append(FieldProblem("answer_due", "due_before_written", {"day": given.dated}))
    return problems + check_hanging(given, hangers)


def check_meeting(given: MeetingInput, hangers: Hangers) -> list[FieldProblem]:
    """What is wrong with a meeting; it hangs on a programme, a partner or an agreement."""
    problems = _needed(given, "kind", "begins", "about")
    if given.begins and given.ends and given.ends < given.begins:
        problems.append(FieldProblem("ends", "term_backwards", {"start": given.begins}))
    if not (given.programme or given.partner or given.agreement):
        problems.append(FieldProblem("programme", "hangs_on_nothing"))
    return problems + check_hanging(given, hangers)


def check_hanging(given: LetterInput | MeetingInput, hangers: Hangers) -> list[FieldProblem]:
    """Programme, partner and agreement must be known, and belong together."""
    problems = [
        FieldProblem(name, f"unknown_{name}", {"value": code, "choices": sorted(known)})
        for name, code, known in (
            ("programme", given.programme, hangers.programmes),
            ("partner", given.partner, hangers.partners.keys()),
            ("agreement", given.agreement, hangers.agreements.keys()),
        )
        if code and code not in known
    ]
    if problems:
        return problems
    of_agreement, signer = hangers.agreements[given.agreement] if given.agreement else (None, None)
    of_partner = hangers.partners[given.partner] if given.partner else None
    if given.partner and signer and signer != given.partner:
        problems.append(FieldProblem("agreement", "agreement_of_partner", {"partner": signer}))
    programmes = {code for code in (given.programme, of_partner, of_agreement) if code}
    if len(programmes) > 1:
        problems.append(FieldProblem("programme", "programmes_differ", {"programmes": sorted(programmes)}))
    return problems


def _needed(given: LetterInput | MeetingInput, *names: str) -> list[FieldProblem]:
    return [FieldProblem(name, "needed") for name in names if getattr(given, name) in {None, ""}]
