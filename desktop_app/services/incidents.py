"""Cases of people across: opened, listed the overdue first, looked at with their thread and whom to call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from db.base import new_id, new_ids
from db.models import (
    Employer,
    Incident,
    IncidentPerson,
    Officer,
    OfficeSetting,
    Placement,
    Worker,
)
from db.queries import incident as queries
from db.queries.incident import CallRow, IncidentRow, LinkedRow, NoteRow, OfficerRow
from db.vocabulary import IncidentKind, IncidentState, NumberKind, PlacementState
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.formats import fold, tidy
from desktop_app.rules import incident as rules
from desktop_app.rules.incident import View
from desktop_app.services.incident_sight import sight
from desktop_app.services.numbers import next_number, prefix
from desktop_app.services.work import Desk, Work
from desktop_app.services.worker_save import move_placement

__all__ = [
    "Case", "CaseView", "Filters", "LinkedRow", "NoteRow", "Opened", "Opening", "View", "listed", "load", "open_case",
    "open_in",
]  # fmt: skip

DUE_DAYS = 7
"""Within so many days a case is acted on, until the office sets `incident.due_days`."""
SETTING = "incident.due_days"
_P, _S = PlacementState, IncidentState


@dataclass(frozen=True, slots=True)
class Case:
    """One line of the list. Of a hidden one only number, state, days and officer are told."""

    row: IncidentRow
    overdue: bool
    hidden: bool

    @property
    def id(self) -> int:
        """The record's id."""
        return self.row.id


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case with its thread (files among it, `kind` picture), whom else it concerns, and who may be called."""

    case: Case
    thread: tuple[NoteRow, ...]
    linked: tuple[LinkedRow, ...]
    calls: tuple[CallRow, ...]
    missing: bool
    """Whether the person counts as missing now."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is narrowed to; codes of an employer and a partner."""

    text: str = ""
    kind: IncidentKind | None = None
    employer: str | None = None
    partner: str | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """What is known when a case is opened. Without an employer's code that of the day's placement is taken."""

    worker_id: int | None
    kind: IncidentKind | None
    about: str
    happened_on: date | None = None
    place: str = ""
    employer: str | None = None
    due_on: date | None = None
    officer_id: int | None = None
    """Who has it; whoever opens it unless somebody is named."""
    people: tuple[tuple[int, str], ...] = ()
    """(worker, part) of whom else it concerns."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A new case."""

    id: int
    number: str


@dataclass(frozen=True, slots=True)
class Offered:
    """What may be chosen in forms and filters."""

    officers: tuple[OfficerRow, ...]
    employers: tuple[tuple[str, str, str | None], ...]
    """(code, Vietnamese name, Chinese name)."""
    partners: tuple[tuple[str, str, str | None], ...]
    due_on: date
    """By when a case that is opened today is to be acted on."""


# ---- reading


def listed(desk: Desk, view: View = View.UNSETTLED, *, year: int | None = None) -> tuple[Case, ...]:
    """The cases of a list, the overdue first. Of the settled ones those of a year, the latest first."""
    with desk.read() as session:
        rows = queries.cases(session, *_conditions(view, year))
        return _in_order(_cases(session, rows, desk), view, desk)


def counts(desk: Desk) -> Mapping[View, int]:
    """How many cases stand in each list; of the settled those of this year."""
    return tally(listed(desk), settled_in(desk, desk.today().year), desk.officer_id)


def settled_in(desk: Desk, year: int) -> int:
    """How many cases were settled in a year."""
    with desk.read() as session:
        query = select(func.count()).select_from(Incident).where(*_conditions(View.SETTLED, year))
        return session.scalar(query) or 0


def tally(unsettled: Sequence[Case], settled: int, officer_id: int) -> Mapping[View, int]:
    """How many of the unsettled cases stand in each list."""
    found = {view: sum(_belongs(case, view, officer_id) for case in unsettled) for view in View}
    return {**found, View.SETTLED: settled}


def of_view(cases: Iterable[Case], view: View, officer_id: int) -> tuple[Case, ...]:
    """Those of the unsettled cases that stand in a list, in their order."""
    return tuple(case for case in cases if _belongs(case, view, officer_id))


def _belongs(case: Case, view: View, officer_id: int) -> bool:
    row = case.row
    match view:
        case View.OVERDUE:
            return case.overdue
        case View.OPEN:
            return row.state is _S.OPEN
        case View.WAITING:
            return row.state is _S.WAITING
        case View.MINE:
            return row.officer_id == officer_id and row.state is not _S.SETTLED
        case View.SETTLED:
            return row.state is _S.SETTLED
    return row.state is not _S.SETTLED


def _conditions(view: View, year: int | None) -> list[ColumnElement[bool]]:
    if view is not View.SETTLED:
        return [Incident.state != _S.SETTLED]
    found = [Incident.state == _S.SETTLED]
    if year is not None:
        found.append(Incident.settled_on.between(date(year, 1, 1), date(year, 12, 31)))
    return found


def _cases(session: Session, rows: Iterable[IncidentRow], desk: Desk) -> list[Case]:
    today = desk.today()
    seen = sight(session, desk.officer_id).shown(rows)
    return [Case(row, rules.is_overdue(row.state, row.due_on, today), hidden) for row, hidden in seen]


def _in_order(cases: list[Case], view: View, desk: Desk) -> tuple[Case, ...]:
    if view is View.SETTLED:
        return tuple(sorted(cases, key=lambda c: (c.row.settled_on or date.min, c.id), reverse=True))
    today = desk.today()
    ordered = sorted(cases, key=lambda c: (*rules.order_key(c.row.state, c.row.due_on, c.row.opened_on, today), c.id))
    return of_view(ordered, view, desk.officer_id)


def matching(cases: Iterable[Case], filters: Filters) -> tuple[Case, ...]:
    """What a search and the filters leave. Nothing that is hidden is found by what it hides."""
    words = fold(filters.text).split()
    return tuple(case for case in cases if _passes(case.row, filters) and all(w in _said(case.row) for w in words))


def _passes(row: IncidentRow, filters: Filters) -> bool:
    wanted = ((filters.kind, row.kind), (filters.employer, row.employer), (filters.partner, row.partner))
    return all(want is None or want == has for want, has in wanted)


def _said(row: IncidentRow) -> str:
    parts = (
        row.number, row.full_name, row.citizen_id, row.about, row.employer_vi, row.employer_zh, row.name_zh, row.place,
        row.officer, row.waiting_for,
    )  # fmt: skip
    return fold(" ".join(part for part in parts if part))


def load(desk: Desk, incident_id: int) -> CaseView:
    """A case with everything around it; of a hidden one nothing more than its line. KnownError("gone")."""
    with desk.read() as session:
        found = _cases(session, queries.cases(session, Incident.id == incident_id), desk)
        if not found:
            raise KnownError("gone", noun="incident", id=incident_id)
        case = found[0]
        if case.hidden or case.row.worker_id is None:
            return CaseView(case, (), (), (), missing=False)
        thread = [*queries.notes(session, incident_id), *queries.pictures(session, incident_id)]
        return CaseView(
            case,
            tuple(sorted(thread, key=lambda note: (note.at, note.id))),
            queries.linked(session, incident_id),
            queries.calls(session, case.row.worker_id, case.row.employer_id, case.row.partner_id),
            _placement_in(session, case.row.worker_id, _P.MISSING) is not None,
        )


def find(desk: Desk, number: str) -> int:
    """The id of the case of that number. KnownError("unknown_incident") names the latest ones."""
    wanted = tidy(number).upper()
    with desk.read() as session:
        found = session.scalar(select(Incident.id).where(Incident.number == wanted))
        if found is not None:
            return found
        latest = session.scalars(select(Incident.number).order_by(Incident.id.desc()).limit(5)).all()
    raise KnownError("unknown_incident", value=number, choices=list(latest) or ["—"])


def of_worker(desk: Desk, worker_id: int) -> tuple[Case, ...]:
    """The cases that concern a person and may be seen, the latest first; a hidden one would tell by being there."""
    with desk.read() as session:
        found = _cases(session, queries.cases(session, queries.of_worker(worker_id)), desk)
    return tuple(case for case in reversed(found) if not case.hidden)


def offered(desk: Desk) -> Offered:
    """What may be chosen."""
    with desk.read() as session:
        return Offered(queries.officers(session), *queries.parties(session), due_day(session, desk.today()))


def employer_of_day(desk: Desk, worker_id: int, day: date | None) -> str | None:
    """The code of the employer for whom somebody worked on that day (today without one)."""
    with desk.read() as session:
        found = _work_of_day(session, worker_id, day or desk.today())
        if found is None or found.employer_id is None:
            return None
        return session.scalar(select(Employer.code).where(Employer.id == found.employer_id))


def due_day(session: Session, today: date) -> date:
    """By when a new case is to be acted on, unless an officer says."""
    kept = session.scalar(select(OfficeSetting.value).where(OfficeSetting.key == SETTING))
    return today + timedelta(days=int(kept) if kept and kept.isdecimal() else DUE_DAYS)


# ---- opening


def open_case(desk: Desk, given: Opening) -> Opened:
    """Open a case; of a lost contact the person is missing from now on. InvalidInputError at what is wrong."""
    with desk.work("incident.open") as work:
        return open_in(work, given)


def open_in(work: Work, given: Opening) -> Opened:
    """Open a case within a transaction; see open_case."""
    session = work.session
    clean = replace(given, about=given.about.strip(), place=tidy(given.place))
    if problems := _problems(work, clean):
        raise InvalidInputError(problems)
    worker_id, kind = clean.worker_id, clean.kind
    if worker_id is None or kind is None:
        raise KnownError("gone", noun="worker", id=0)
    worked = _work_of_day(session, worker_id, clean.happened_on or work.today)
    employer_id = worked.employer_id if worked else None
    if clean.employer:
        employer_id = session.scalar(select(Employer.id).where(Employer.code == clean.employer))
    year, apart = work.today.year, prefix(session)
    made = Incident(
        id=new_id(),
        number=rules.incident_number(year, next_number(work, NumberKind.INCIDENT, year, apart), apart),
        worker_id=worker_id,
        placement_id=worked.placement_id if worked else None,
        employer_id=employer_id,
        kind=kind,
        state=_S.OPEN,
        about=clean.about,
        happened_on=clean.happened_on,
        place=clean.place or None,
        opened_on=work.today,
        due_on=clean.due_on or due_day(session, work.today),
        officer_id=clean.officer_id or work.officer,
    )
    session.add(made)
    session.flush()
    _link(work, made, clean.people)
    if kind is IncidentKind.LOST_CONTACT:
        go_missing(work, worker_id)
    return Opened(made.id, made.number)


def _problems(work: Work, given: Opening) -> list[FieldProblem]:
    session = work.session
    found = []
    if given.worker_id is None or session.get(Worker, given.worker_id) is None:
        found.append(FieldProblem("worker", "needed"))
    if given.kind is None:
        found.append(FieldProblem("kind", "needed"))
    if not given.about:
        found.append(FieldProblem("about", "needed"))
    if given.happened_on is not None and given.happened_on > work.today:
        found.append(FieldProblem("happened_on", "in_the_future", {"day": given.happened_on}))
    if given.due_on is not None and given.due_on < work.today:
        found.append(FieldProblem("due_on", "due_in_the_past", {"day": given.due_on}))
    found += employer_problems(session, given.employer)
    if given.officer_id is not None and not is_active(session, given.officer_id):
        found.append(FieldProblem("officer", "needed"))
    return found


def employer_problems(session: Session, code: str | None) -> list[FieldProblem]:
    """What is wrong with an employer's code."""
    if not code or session.scalar(select(Employer.id).where(Employer.code == code)) is not None:
        return []
    choices = session.scalars(select(Employer.code).order_by(Employer.code)).all()
    return [FieldProblem("employer", "unknown_employer", {"value": code, "choices": list(choices)})]


def is_active(session: Session, officer_id: int) -> bool:
    """Whether somebody can have a case."""
    officer = session.get(Officer, officer_id)
    return officer is not None and officer.active


def _link(work: Work, case: Incident, people: Sequence[tuple[int, str]]) -> None:
    others = {worker_id: tidy(part) or None for worker_id, part in people if worker_id != case.worker_id}
    rows = [
        {"id": i, "incident_id": case.id, "worker_id": worker_id, "part": part}
        for i, (worker_id, part) in zip(new_ids(len(others)), others.items(), strict=True)
    ]
    work.insert_many(IncidentPerson, rows)


def _work_of_day(session: Session, worker_id: int, day: date) -> rules.Work | None:
    works = [
        rules.Work(w.placement_id, w.employer_id, w.starts_on, w.ended_on or w.ends_on, w.state in _OVER_THERE)
        for w in queries.works(session, worker_id)
    ]
    stays = [rules.Stay(*stay) for stay in queries.stays(session, worker_id)]
    return rules.placement_of_day(works, stays, day)


_OVER_THERE = frozenset({_P.ACROSS, _P.MISSING})


# ---- missing, and found again


def go_missing(work: Work, worker_id: int) -> bool:
    """Nobody knows where somebody across is; whether that changed anything."""
    return _move(work, worker_id, _P.ACROSS, _P.MISSING)


def found_again(work: Work, worker_id: int) -> bool:
    """Somebody who was missing is across as before; whether that changed anything."""
    return _move(work, worker_id, _P.MISSING, _P.ACROSS)


def _move(work: Work, worker_id: int, frm: PlacementState, to: PlacementState) -> bool:
    placement = _placement_in(work.session, worker_id, frm)
    if placement is not None:
        move_placement(work, placement, to)
        work.session.flush()
    return placement is not None


def _placement_in(session: Session, worker_id: int, state: PlacementState) -> Placement | None:
    """The latest placement in that state: somebody across may be referred to the next job already."""
    query = select(Placement).where(Placement.worker_id == worker_id, Placement.state == state)
    return session.scalar(query.order_by(Placement.id.desc()).limit(1))
