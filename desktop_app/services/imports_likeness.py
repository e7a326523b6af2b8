"""Who of a list's new people is likely on record already, under another number or a mistake in name or date."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy.orm import Session

from desktop_app.formats import fold
from desktop_app.rules.likeness import Person
from desktop_app.services.duplicates import alike_many
from desktop_app.services.imports_case import ASK, OTHER_PERSON, WARN, Case
from desktop_app.services.imports_record import Known
from desktop_app.services.imports_result import Choice
from desktop_app.services.work import Desk

_ASKED_FROM = 0.5
"""From this score on it is asked; below it is only said."""
_ASKED_ALREADY = "namesake_on_record"


def ask_about_likely(desk: Desk, session: Session, cases: Iterable[Case], known: Known) -> None:
    """Ask of each new person who is likely on record whether they are the same, with the reasons.

    A row is taken in as another person all the same, as with namesakes: nothing is merged without being seen.
    """
    people = {
        place: (case, _person(case, known))
        for place, case in enumerate(cases)
        if case.worker is None and not case.rejected and case.row.full_name and _open(case)
    }
    for place, found in alike_many(desk, session, {place: person for place, (_, person) in people.items()}).items():
        case, who = people[place][0], found.who
        asked = who.citizen_id is not None and (found.certain or found.score >= _ASKED_FROM)
        case.say(
            ASK if asked else WARN,
            "full_name",
            "likely_on_record",
            case.row.full_name,
            choices=(Choice(who.citizen_id or "", who.full_name),) if asked else (),
            name=who.full_name,
            citizen_id=who.citizen_id or "—",
            reasons=" ".join(found.reasons[:3]),
        )


def _open(case: Case) -> bool:
    asked = any(said.code == _ASKED_ALREADY for said in case.found)
    return not asked and case.answers.get("full_name") != OTHER_PERSON


def _person(case: Case, known: Known) -> Person:
    row, name = case.row, case.row.full_name or ""
    return Person(
        name,
        fold(name),
        case.citizen_id,
        birth_date=row.birth_date,
        birth_precision=row.birth_precision,
        sex=row.sex,
        commune=known.commune_ids.get(case.commune) if case.commune else None,
        phone=row.phone,
        documents=(row.document_number,) if row.document_number else (),
    )
