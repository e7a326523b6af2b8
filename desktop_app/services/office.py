"""The office itself: where its papers are dated and signed, and the names of its agencies from one day to another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import AgencyName, Office
from db.vocabulary import AgencyRole
from desktop_app.errors import FieldProblem, InvalidInputError
from desktop_app.formats import tidy
from desktop_app.services.conflict import change
from desktop_app.services.work import Desk, Work


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """The one office of this store."""

    id: int
    version_id: int
    place_vi: str
    place_zh: str
    sign: str
    practice: bool


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """An agency's name, and from when to when papers bear it."""

    id: int
    version_id: int
    role: AgencyRole
    name_vi: str
    name_zh: str
    since: date | None
    until: date | None
    source: str


@dataclass(frozen=True, slots=True)
class AgencyInput:
    """What is typed of a name."""

    role: AgencyRole
    name_vi: str
    name_zh: str
    since: date | None = None
    until: date | None = None
    source: str = ""


def load(desk: Desk) -> OfficeRow:
    """The office as it is kept."""
    with desk.read() as session:
        kept = session.scalars(select(Office)).one()
        return OfficeRow(kept.id, kept.version_id, kept.place_vi, kept.place_zh, kept.sign, kept.practice)


def edit(desk: Desk, place_vi: str, place_zh: str, sign: str, *, version_id: int | None = None) -> None:
    """Change where papers are dated and what stands behind their numbers. InvalidInputError at the fields."""
    values = {"place_vi": tidy(place_vi), "place_zh": tidy(place_zh), "sign": tidy(sign)}
    problems = [FieldProblem(name, "needed", {}) for name, value in values.items() if not value]
    if problems:
        raise InvalidInputError(problems)
    with desk.work("office.edit") as work:
        kept = work.session.scalars(select(Office)).one()
        change(work, Office, kept.id, version_id, values)


def agency_names(desk: Desk) -> tuple[AgencyRow, ...]:
    """All names, by agency, the newest first."""
    with desk.read() as session:
        return tuple(_row(kept) for kept in _names(session))


def _names(session: Session) -> list[AgencyName]:
    query = select(AgencyName).order_by(AgencyName.role, AgencyName.since.desc().nulls_last(), AgencyName.id)
    return list(session.scalars(query))


def _row(kept: AgencyName) -> AgencyRow:
    return AgencyRow(
        kept.id, kept.version_id, kept.role, kept.name_vi, kept.name_zh, kept.since, kept.until, kept.source or ""
    )


def save_agency(desk: Desk, agency_id: int | None, given: AgencyInput, *, version_id: int | None = None) -> int:
    """Add a name (id None) or mend one; its id.

    A new name that begins on a day ends the one that was borne until then, the day before. InvalidInputError where
    two names of an agency would hold on one day ("agency_overlaps") or it ends before it begins.
    """
    values = {
        "role": given.role, "name_vi": tidy(given.name_vi), "name_zh": tidy(given.name_zh), "since": given.since,
        "until": given.until, "source": tidy(given.source) or None,
    }  # fmt: skip
    problems = [FieldProblem(name, "needed", {}) for name in ("name_vi", "name_zh") if not values[name]]
    if given.since and given.until and given.until < given.since:
        problems.append(FieldProblem("until", "ends_before_begin", {}))
    if problems:
        raise InvalidInputError(problems)
    with desk.work("office.agency") as work:
        if agency_id is None:
            _end_the_one_before(work, given)
        _refuse_overlap(work.session, agency_id, given)
        if agency_id is not None:
            change(work, AgencyName, agency_id, version_id, values)
            return agency_id
        made = AgencyName(id=new_id(), **values)
        work.session.add(made)
        work.session.flush()
        return made.id


def _end_the_one_before(work: Work, given: AgencyInput) -> None:
    if given.since is None:
        return
    for kept in _names(work.session):
        earlier = kept.since is None or kept.since < given.since
        if kept.role is given.role and earlier and kept.until is None:
            kept.until = given.since - timedelta(days=1)
    work.session.flush()


def _refuse_overlap(session: Session, own: int | None, given: AgencyInput) -> None:
    for kept in _names(session):
        begins_in_time = kept.since is None or given.until is None or kept.since <= given.until
        ends_in_time = kept.until is None or given.since is None or kept.until >= given.since
        if kept.id != own and kept.role is given.role and begins_in_time and ends_in_time:
            raise InvalidInputError([FieldProblem("since", "agency_overlaps", {"name": kept.name_vi})])
