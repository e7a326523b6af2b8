"""Official letters, in and out: ours take their number as they are kept; answers link to what they answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import Agreement, Office, OfficialLetter, Partner, Programme
from db.queries import correspondence as queries
from db.queries.correspondence import OfficialLetterRow
from db.vocabulary import AgencyRole, LetterDirection, NumberKind
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.formats import tidy
from desktop_app.rules.correspondence import Answer, Hangers, LetterInput, MeetingInput, answer_standing, check_letter
from desktop_app.rules.numbering import LETTER, letter_paper_number, series_number, series_year
from desktop_app.services.agencies import agency
from desktop_app.services.conflict import change
from desktop_app.services.demand import Saved
from desktop_app.services.numbers import next_number, prefix
from desktop_app.services.work import Desk, Work

__all__ = ["Answer", "LetterInput", "OfficialLetterRow", "hangers", "keep", "listed", "overdue", "standing_of"]

_OURS = {LetterDirection.IN: "to_whom", LetterDirection.OUT: "from_whom"}
"""Where we ourselves stand."""


def listed(desk: Desk) -> tuple[OfficialLetterRow, ...]:
    """All letters, the latest first."""
    with desk.read() as session:
        return rows(session)


def rows(session: Session) -> tuple[OfficialLetterRow, ...]:
    """All letters with their numbers as printed."""
    sign = session.scalars(select(Office.sign)).one()
    return tuple(replace(row, paper=letter_paper_number(row.number or "", sign)) for row in queries.letters(session))


def standing_of(row: OfficialLetterRow, today: date) -> Answer:
    """How the answer to a letter stands."""
    return answer_standing(row.answer_due, row.answered_on is not None, today)


def overdue(desk: Desk) -> tuple[OfficialLetterRow, ...]:
    """The letters whose answer is late, the latest due first: ours to those in, theirs to those out."""
    late = [row for row in listed(desk) if standing_of(row, desk.today()) is Answer.OVERDUE]
    return tuple(sorted(late, key=lambda row: (row.answer_due or row.dated, row.id)))


def keep(desk: Desk, letter_id: int | None, given: LetterInput) -> Saved:
    """Add a letter (id None) or change one. A new one out without a number takes the next of this year.

    The number of ours stays for ever, and so does its year. Raises InvalidInputError, KnownError("conflict"), "gone".
    """
    with desk.work("letter.add" if letter_id is None else "letter.edit") as work:
        saved = write(work, letter_id, given)
    return Saved(saved, work.entry)


def write(work: Work, letter_id: int | None, given: LetterInput) -> int:
    """Keep a letter within a transaction; see keep."""
    record = None if letter_id is None else work.session.get(OfficialLetter, letter_id)
    if letter_id is not None and record is None:
        raise KnownError("gone", noun="official_letter", id=letter_id)
    clean = _filled(work, given, new=record is None)
    _refuse(work, clean, record)
    values = columns(work.session, clean)
    values["answers_id"] = values.pop("answers")
    if record is not None:
        return change(work, OfficialLetter, record.id, given.version_id, values).id
    if clean.direction is LetterDirection.OUT and not clean.number:
        values["number"] = _take_number(work)
    fresh = OfficialLetter(id=new_id(), officer_id=work.officer, **values)
    work.session.add(fresh)
    work.session.flush()
    return fresh.id


def hangers(session: Session) -> Hangers:
    """What letters and meetings may hang on."""
    partners = select(Partner.code, Programme.code).join(Partner.programme)
    agreements = select(Agreement.number, Programme.code, Partner.code).join(Agreement.programme)
    return Hangers(
        frozenset(session.scalars(select(Programme.code))),
        {code: programme for code, programme in session.execute(partners)},  # noqa: C416  a row is no pair to dict()
        {row[0]: (row[1], row[2]) for row in session.execute(agreements.outerjoin(Agreement.partner))},
    )


def columns(session: Session, given: LetterInput | MeetingInput) -> dict[str, Any]:
    """The input's values as its record's columns: codes become ids."""
    values = asdict(given)
    values.pop("version_id")
    models: Mapping[str, tuple[Any, Any]] = {
        "programme": (Programme.id, Programme.code),
        "partner": (Partner.id, Partner.code),
        "agreement": (Agreement.id, Agreement.number),
    }
    for name, (record_id, code) in models.items():
        said = values.pop(name)
        values[f"{name}_id"] = session.scalar(select(record_id).where(code == said)) if said else None
    return values


def tidied(given: LetterInput | MeetingInput) -> dict[str, Any]:
    """Texts in NFC and single spaces, but for those of several lines; an empty one is None where it may be."""
    several = {"text", "participants", "outcome"}
    texts = {name: value for name, value in asdict(given).items() if type(value) is str}
    return {name: (value.strip() if name in several else tidy(value)) or None for name, value in texts.items()}


def _filled(work: Work, given: LetterInput, *, new: bool) -> LetterInput:
    """Tidied, and with what goes without saying: who we are, and that a letter out is written today."""
    texts = tidied(given)
    texts |= {name: texts.get(name) or "" for name in ("from_whom", "to_whom", "about")}
    clean = replace(given, **texts)
    if new and clean.dated is None and clean.direction is LetterDirection.OUT:
        clean = replace(clean, dated=work.today)
    ours = _OURS.get(clean.direction) if clean.direction else None
    if ours and not getattr(clean, ours):
        who: dict[str, Any] = {ours: agency(work.session, AgencyRole.ISSUING, clean.dated or work.today)}
        clean = replace(clean, **who)
    return clean


def _refuse(work: Work, given: LetterInput, record: OfficialLetter | None) -> None:
    ours = series_year(record.number or "", LETTER) if record else None
    takes_one = record is None and given.direction is LetterDirection.OUT and not given.number
    year = work.today.year if takes_one else ours
    problems = check_letter(given, hangers(work.session), work.today, year)
    if record is not None and given.direction is not None and given.direction is not record.direction:
        problems.append(FieldProblem("direction", "direction_stays"))
    if record is not None and ours is not None and given.number != record.number:
        problems.append(FieldProblem("number", "number_stays", {"number": record.number}))
    if record is None and given.number and series_year(given.number, LETTER) is not None:
        problems.append(FieldProblem("number", "number_is_ours"))
    if given.direction is LetterDirection.OUT and given.number and given.dated and ours is None:
        problems += _number_problems(work.session, given.number, given.dated.year, record)
    problems += _answer_problems(work.session, given, record)
    if problems:
        raise InvalidInputError(problems)


def _number_problems(session: Session, number: str, year: int, record: OfficialLetter | None) -> list[FieldProblem]:
    """One number by hand stands on one letter of a year."""
    other = _on_paper(session, year).get(number)
    return (
        [] if other in {None, record.id if record else None} else [FieldProblem("number", "taken", {"value": number})]
    )


def _on_paper(session: Session, year: int) -> dict[str, int]:
    """The ids of a year's letters out by their numbers as printed."""
    sign = session.scalars(select(Office.sign)).one()
    query = select(OfficialLetter.number, OfficialLetter.id).where(
        OfficialLetter.direction == LetterDirection.OUT,
        OfficialLetter.number.is_not(None),
        OfficialLetter.dated.between(date(year, 1, 1), date(year, 12, 31)),
    )
    return {letter_paper_number(number or "", sign): letter_id for number, letter_id in session.execute(query)}


def _answer_problems(session: Session, given: LetterInput, record: OfficialLetter | None) -> list[FieldProblem]:
    if given.answers is None:
        return []
    answered = session.get(OfficialLetter, given.answers)
    if answered is None or (record is not None and answered.id == record.id):
        return [FieldProblem("answers", "unknown_letter_answered")]
    if answered.direction is given.direction:
        return [FieldProblem("answers", "answers_own_side")]
    if given.dated and answered.dated > given.dated:
        return [FieldProblem("answers", "answers_later_letter", {"day": answered.dated})]
    return []


def _take_number(work: Work) -> str:
    """The next number of ours; one that a letter bears already, numbered by hand this year, is passed over."""
    year, apart = work.today.year, prefix(work.session)
    sign = work.session.scalars(select(Office.sign)).one()
    taken = _on_paper(work.session, year)
    while True:
        number = series_number(LETTER, year, next_number(work, NumberKind.LETTER, year, apart), apart)
        if letter_paper_number(number, sign) not in taken:
            return number
