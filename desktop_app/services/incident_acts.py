"""What is done with a case: its thread goes on, it waits, is handed over, settled, opened again. Each is its own act.

Every function gives the audit's entry, by which the act can be taken back (services.undo). `version` is that of the
case as the officer saw it: where somebody changed it since, KnownError("conflict") tells both values. Whoever may not
see a case can do nothing with it: KnownError("incident_hidden").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from db.base import new_id
from db.models import Employer, Incident, IncidentNote, IncidentPerson, OfficialLetter, Worker
from db.vocabulary import IncidentKind, IncidentNoteKind, IncidentState
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.formats import tidy
from desktop_app.rules import lives
from desktop_app.services.conflict import change
from desktop_app.services.incident_sight import seen_case
from desktop_app.services.incidents import employer_problems, found_again, go_missing, is_active
from desktop_app.services.work import Desk, Work

_S, _N = IncidentState, IncidentNoteKind
WRITTEN = frozenset({_N.NOTE, _N.CALL, _N.PARTNER_REPLY, _N.LETTER})
"""What an officer writes into a thread; files come in by services.attachments, states by the acts below."""


@dataclass(frozen=True, slots=True)
class NoteInput:
    """An entry of the thread. A letter is named by the record's id, or by its number and what it is about."""

    kind: IncidentNoteKind
    text: str = ""
    with_whom: str = ""
    letter_id: int | None = None
    letter_number: str = ""


@dataclass(frozen=True, slots=True)
class Details:
    """What a case says of what happened."""

    kind: IncidentKind | None
    about: str
    happened_on: date | None = None
    place: str = ""
    employer: str | None = None
    """Code."""


@contextmanager
def _at(work: Work, incident_id: int) -> Iterator[Incident]:
    case = seen_case(work.session, incident_id, work.officer_id)
    yield case
    work.session.flush()


def _needed(**given: object) -> None:
    lacking = [FieldProblem(name, "needed") for name, value in given.items() if not value]
    if lacking:
        raise InvalidInputError(lacking)


def _say(work: Work, case: Incident, kind: IncidentNoteKind, text: str, **more: Any) -> None:
    work.session.add(
        IncidentNote(
            id=new_id(), incident_id=case.id, kind=kind, at=work.now, officer_id=work.officer, text=text, **more
        )
    )


def _change(work: Work, case: Incident, version: int | None, values: Mapping[str, Any]) -> None:
    change(work, Incident, case.id, version, values)


# ---- the thread


def note(desk: Desk, incident_id: int, given: NoteInput) -> int:
    """Write down what was done or heard: a note, a call, a partner's reply, a letter."""
    with desk.work("incident.note") as work, _at(work, incident_id) as case:
        if given.kind not in WRITTEN:
            raise InvalidInputError([FieldProblem("kind", "needed")])
        letter = work.session.get(OfficialLetter, given.letter_id) if given.letter_id else None
        text, number = given.text.strip(), tidy(given.letter_number)
        if given.kind is _N.LETTER and letter is None:
            text = ": ".join(part for part in (number, text) if part)
        if letter is None:
            _needed(text=text)
        if given.kind is _N.CALL:
            _needed(with_whom=tidy(given.with_whom))
        whom = tidy(given.with_whom) or None
        _say(work, case, given.kind, text, with_whom=whom, letter_id=letter.id if letter else None)
    return work.entry or 0


# ---- who has it, and by when


def hand_over(desk: Desk, incident_id: int, officer_id: int | None, text: str = "", version: int | None = None) -> int:
    """Give the case to another officer; the thread says so."""
    with desk.work("incident.hand", tidy(text) or None) as work, _at(work, incident_id) as case:
        _needed(officer=officer_id and is_active(work.session, officer_id))
        if officer_id == case.officer_id:
            raise InvalidInputError([FieldProblem("officer", "has_it_already")])
        _change(work, case, version, {"officer_id": officer_id})
        _say(work, case, _N.STATE, text.strip(), to_officer_id=officer_id)
    return work.entry or 0


def set_due(desk: Desk, incident_id: int, due_on: date | None, version: int | None = None) -> int:
    """By when the officer who has it must act."""
    with desk.work("incident.due") as work, _at(work, incident_id) as case:
        _needed(due_on=due_on)
        _refuse_past(work, due_on)
        _change(work, case, version, {"due_on": due_on})
    return work.entry or 0


def _refuse_past(work: Work, due_on: date | None) -> None:
    if due_on is not None and due_on < work.today:
        raise InvalidInputError([FieldProblem("due_on", "due_in_the_past", {"day": due_on})])


# ---- its life


def wait(desk: Desk, incident_id: int, waiting_for: str, due_on: date | None = None, version: int | None = None) -> int:
    """Nothing can be done until somebody answers: who, and by when to ask again."""
    whom = tidy(waiting_for)
    with desk.work("incident.wait") as work, _at(work, incident_id) as case:
        _needed(waiting_for=whom)
        _refuse_past(work, due_on)
        state = lives.move(lives.INCIDENT, case.state, _S.WAITING)
        _change(work, case, version, {"state": state, "waiting_for": whom, "due_on": due_on or case.due_on})
        _say(work, case, _N.STATE, whom, state=state)
    return work.entry or 0


def resume(desk: Desk, incident_id: int, text: str = "", due_on: date | None = None, version: int | None = None) -> int:
    """What was waited for is there: the case is open again."""
    with desk.work("incident.resume") as work, _at(work, incident_id) as case:
        if case.state is not _S.WAITING:
            raise KnownError("incident_not_waiting", number=case.number)
        _refuse_past(work, due_on)
        state = lives.move(lives.INCIDENT, case.state, _S.OPEN)
        _change(work, case, version, {"state": state, "waiting_for": None, "due_on": due_on or case.due_on})
        _say(work, case, _N.STATE, text.strip(), state=state)
    return work.entry or 0


def settle(desk: Desk, incident_id: int, outcome: str, *, found: bool | None = None, version: int | None = None) -> int:
    """The case is over, with this outcome. Of a lost contact it must be said whether the person was found."""
    said = outcome.strip()
    with desk.work("incident.settle") as work, _at(work, incident_id) as case:
        _needed(outcome=said)
        if case.kind is IncidentKind.LOST_CONTACT and found is None:
            raise InvalidInputError([FieldProblem("found", "say_whether_found")])
        state = lives.move(lives.INCIDENT, case.state, _S.SETTLED)
        values = {"state": state, "outcome": said, "settled_on": work.today, "waiting_for": None}
        _change(work, case, version, values)
        _say(work, case, _N.STATE, said, state=state)
        if case.kind is IncidentKind.LOST_CONTACT and found:
            found_again(work, case.worker_id)
    return work.entry or 0


def reopen(
    desk: Desk,
    incident_id: int,
    reason: str,
    *,
    due_on: date | None = None,
    missing: bool = False,
    version: int | None = None,
) -> int:
    """The case was not over, for this reason. `missing`: a lost contact whose person is not in contact after all."""
    why = tidy(reason)
    with desk.work("incident.reopen", why or None) as work, _at(work, incident_id) as case:
        _needed(reason=why)
        _refuse_past(work, due_on)
        if case.state is not _S.SETTLED:
            raise KnownError("incident_not_settled", number=case.number)
        state = lives.move(lives.INCIDENT, case.state, _S.OPEN)
        values = {"state": state, "outcome": None, "settled_on": None, "due_on": due_on or case.due_on}
        _change(work, case, version, values)
        _say(work, case, _N.STATE, why, state=state)
        if missing and case.kind is IncidentKind.LOST_CONTACT:
            go_missing(work, case.worker_id)
    return work.entry or 0


def contact_again(desk: Desk, incident_id: int, text: str, with_whom: str = "") -> int:
    """The person of a lost contact was reached: across as before, though the case goes on until it is settled.

    Raises KnownError("incident_not_missing") where the person does not count as missing.
    """
    with desk.work("incident.contact_again") as work, _at(work, incident_id) as case:
        _needed(text=text.strip())
        if case.kind is not IncidentKind.LOST_CONTACT or not found_again(work, case.worker_id):
            name = work.session.get_one(Worker, case.worker_id).full_name
            raise KnownError("incident_not_missing", name=name)
        _say(work, case, _N.CALL, text.strip(), with_whom=tidy(with_whom) or None)
    return work.entry or 0


# ---- what it says


def edit(desk: Desk, incident_id: int, given: Details, version: int | None = None) -> int:
    """Correct what the case says of what happened; whether somebody is missing follows its kind."""
    with desk.work("incident.edit") as work, _at(work, incident_id) as case:
        about, place = given.about.strip(), tidy(given.place) or None
        problems = [FieldProblem(n, "needed") for n, v in (("kind", given.kind), ("about", about)) if not v]
        if given.happened_on is not None and given.happened_on > work.today:
            problems.append(FieldProblem("happened_on", "in_the_future", {"day": given.happened_on}))
        problems += employer_problems(work.session, given.employer)
        if problems or given.kind is None:
            raise InvalidInputError(problems)
        employer_id = work.session.scalar(select(Employer.id).where(Employer.code == (given.employer or "")))
        was = case.kind
        values = {
            "kind": given.kind, "about": about, "happened_on": given.happened_on, "place": place,
            "employer_id": employer_id,
        }  # fmt: skip
        _change(work, case, version, values)
        if case.state is not _S.SETTLED and was is not given.kind:
            _follow_kind(work, case, was)
    return work.entry or 0


def _follow_kind(work: Work, case: Incident, was: IncidentKind) -> None:
    if case.kind is IncidentKind.LOST_CONTACT:
        go_missing(work, case.worker_id)
    elif was is IncidentKind.LOST_CONTACT:
        found_again(work, case.worker_id)


def link(desk: Desk, incident_id: int, worker_id: int | None, part: str = "") -> int:
    """Name somebody else whom it concerns: a witness, also unpaid. KnownError("incident_linked") the second time."""
    with desk.work("incident.link") as work, _at(work, incident_id) as case:
        worker = work.session.get(Worker, worker_id) if worker_id else None
        if worker is None:
            raise InvalidInputError([FieldProblem("worker", "needed")])
        there = select(IncidentPerson.id).where(
            IncidentPerson.incident_id == case.id, IncidentPerson.worker_id == worker.id
        )
        if worker.id == case.worker_id or work.session.scalar(there) is not None:
            raise KnownError("incident_linked", name=worker.full_name)
        made = IncidentPerson(id=new_id(), incident_id=case.id, worker_id=worker.id, part=tidy(part) or None)
        work.session.add(made)
    return work.entry or 0


def unlink(desk: Desk, incident_id: int, person_id: int) -> int:
    """Somebody is not concerned after all; `person_id` is the link's (LinkedRow.id)."""
    with desk.work("incident.unlink") as work, _at(work, incident_id) as case:
        found = work.session.get(IncidentPerson, person_id)
        if found is None or found.incident_id != case.id:
            raise KnownError("gone", noun="incident_person", id=person_id)
        work.remove_many(IncidentPerson, [person_id])
    return work.entry or 0
