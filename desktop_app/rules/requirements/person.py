"""Requirements about who the person is: identity, commune, age, consent, and being across already."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from db.vocabulary import ConsentState, Severity
from desktop_app.rules.requirements.dates import birth_range, birthday
from desktop_app.rules.requirements.facts import Case, ConsentFacts, PersonFacts, Requirement, Trouble, Word

CITIZEN_ID_DIGITS = 12


def missing_identity(person: PersonFacts) -> tuple[Word, ...]:
    """The fields of identity that are not known."""
    known = {
        "full_name": bool(person.full_name),
        "birth_date": person.birth_date is not None,
        "sex": person.sex is not None,
        "citizen_id": bool(person.citizen_id),
    }
    return tuple(Word("field", name) for name, there in known.items() if not there)


def identity(case: Case, _requirement: Requirement) -> Iterator[Trouble]:
    """Name, birth date, sex and a 12-digit citizen ID are known."""
    person, day = case.person, case.handover.day
    if missing := missing_identity(person):
        yield Trouble("identity_missing", day, {"missing": missing})
    number = person.citizen_id
    if number and not (len(number) == CITIZEN_ID_DIGITS and number.isascii() and number.isdigit()):
        yield Trouble("identity_number_form", day, {"citizen_id": number})


def commune(case: Case, _requirement: Requirement) -> Iterator[Trouble]:
    """The commune of residence today is known: not ambiguous, not unanswered."""
    if case.person.commune is None:
        detail = "commune_unanswered" if case.person.address_known else "commune_missing"
        yield Trouble(detail, case.handover.day)


def age(case: Case, requirement: Requirement) -> Iterator[Trouble]:
    """Old enough on the crossing day, and (parameter `max`, if set) not too old.

    With only a month or a year of birth the youngest possible age counts for the minimum and the oldest possible for
    the maximum: what cannot be shown does not pass.
    """
    born, day = case.person.birth_date, case.handover.day
    least, most = requirement.parameters.get("min", 18), requirement.parameters.get("max")
    if born is None:
        yield Trouble("age_unknown", day, {"min": least})
        return
    first, last = birth_range(born, case.person.birth_precision)
    if birthday(first, least) > day:
        yield Trouble("age_under", None, {"min": least, "from_day": birthday(last, least)})
    elif birthday(last, least) > day:
        yield Trouble("age_unproven", day, {"min": least, "precision": Word("precision", case.person.birth_precision)})
    if most is not None and birthday(first, most + 1) <= day:
        yield Trouble("age_over", None, {"max": most})


def _day(consent_given: ConsentFacts) -> date:
    return consent_given.on


def consent(case: Case, requirement: Requirement) -> Iterator[Trouble]:
    """Each purpose (parameter `purposes`) is agreed to.

    The person's latest word counts, whatever the crossing day: it is about what is done with the data now. Missing
    fails with the requirement's severity, refused or withdrawn with that of parameter `refused` (block).
    """
    latest = {c.purpose.value: c.state for c in sorted(case.person.consents, key=_day)}
    states = {purpose: latest.get(purpose) for purpose in requirement.parameters.get("purposes", ())}
    if all(state is ConsentState.GIVEN for state in states.values()):
        return
    refused = Severity(requirement.parameters.get("refused", Severity.BLOCK))
    day = case.handover.day
    for state, detail, severity in (
        (None, "consent_missing", None),
        (ConsentState.REFUSED, "consent_refused", refused),
        (ConsentState.WITHDRAWN, "consent_withdrawn", refused),
    ):
        if found := tuple(Word("purpose", purpose) for purpose, s in states.items() if s is state):
            yield Trouble(detail, day, {"purposes": found}, severity)


def not_across(case: Case, _requirement: Requirement) -> Iterator[Trouble]:
    """Is not across, and on no other open handover."""
    if case.person.across:
        yield Trouble("across_already", case.handover.day)
    if case.person.other_handover is not None:
        yield Trouble("on_other_handover", case.handover.day, {"number": case.person.other_handover})
