"""Counselling sessions, mobile job fairs and reports in the press: where, when, and how many people came."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

from sqlalchemy.orm import Session

from db.base import new_id
from db.models import Announcement, Commune, Outreach
from db.queries import outreach as queries
from db.queries.outreach import OutreachRow
from db.vocabulary import Channel, CommuneEra
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.formats import tidy
from desktop_app.services.conflict import change
from desktop_app.services.demand import Saved
from desktop_app.services.work import Desk

__all__ = ["CHANNELS", "OutreachInput", "OutreachRow", "keep", "listed", "remove"]

CHANNELS = (Channel.COUNSELLING, Channel.JOB_FAIR, Channel.PRESS, Channel.RADIO, Channel.WEB, Channel.OTHER)
"""What takes place on a day; letters and leaflets are sent."""
_COUNTS = ("counselled", "counselled_women", "registered")


@dataclass(frozen=True, slots=True)
class OutreachInput:
    """A session as typed. Counts that are None are not known, which is not zero."""

    channel: Channel | None = None
    day: date | None = None
    place: str = ""
    commune_id: int | None = None
    announcement_id: int | None = None
    counselled: int | None = None
    counselled_women: int | None = None
    registered: int | None = None
    note: str | None = None
    version_id: int | None = None


def listed(desk: Desk) -> tuple[OutreachRow, ...]:
    """All sessions and fairs, the latest first."""
    with desk.read() as session:
        return queries.outreaches(session)


def keep(desk: Desk, record_id: int | None, given: OutreachInput) -> Saved:
    """Add a session (id None) or change one. Raises InvalidInputError with every problem, KnownError("conflict")."""
    with desk.work("outreach.add" if record_id is None else "outreach.edit") as work:
        if problems := _problems(work.session, given, work.today):
            raise InvalidInputError(problems)
        values = asdict(given) | {"place": tidy(given.place), "note": (given.note or "").strip() or None}
        version_id = values.pop("version_id")
        if record_id is None:
            record = Outreach(id=new_id(), **values)
            work.session.add(record)
            work.session.flush()
        else:
            record = change(work, Outreach, record_id, version_id, values)
    return Saved(record.id, work.entry)


def remove(desk: Desk, record_id: int) -> int | None:
    """Take a session away; the audit's entry. KnownError("outreach_in_use") where workers came by it."""
    with desk.work("outreach.remove") as work:
        row = next((row for row in queries.outreaches(work.session) if row.id == record_id), None)
        if row is None:
            raise KnownError("gone", noun="outreach", id=record_id)
        if row.came:
            raise KnownError("outreach_in_use", came=row.came)
        work.remove_many(Outreach, [record_id])
    return work.entry


def _problems(session: Session, given: OutreachInput, today: date) -> list[FieldProblem]:
    problems = [FieldProblem(name, "needed") for name in ("channel", "day") if getattr(given, name) is None]
    if not tidy(given.place):
        problems.append(FieldProblem("place", "needed"))
    commune = session.get(Commune, given.commune_id) if given.commune_id is not None else None
    if given.commune_id is not None and (commune is None or commune.era is not CommuneEra.NOW):
        problems.append(FieldProblem("commune_id", "unknown_commune"))
    if given.announcement_id is not None and session.get(Announcement, given.announcement_id) is None:
        problems.append(FieldProblem("announcement_id", "needed"))
    return problems + _count_problems(given, today)


def _count_problems(given: OutreachInput, today: date) -> list[FieldProblem]:
    counted = [(name, getattr(given, name)) for name in _COUNTS if getattr(given, name) is not None]
    problems = [FieldProblem(name, "too_small", {"least": 0}) for name, value in counted if value < 0]
    if counted and given.day is not None and given.day > today:
        problems.append(FieldProblem("counselled", "counted_ahead", {"day": given.day}))
    women, people = given.counselled_women, given.counselled
    if women is not None and (people is None or women > people):
        problems.append(FieldProblem("counselled_women", "women_over_counselled", {"people": people or 0}))
    return problems
