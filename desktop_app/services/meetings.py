"""Meetings, delegations and surveys of the labour market: who met whom, about what, with what outcome."""

from __future__ import annotations

from dataclasses import replace

from db.base import new_id
from db.models import Meeting
from db.queries import correspondence as queries
from db.queries.correspondence import MeetingRow
from desktop_app.errors import InvalidInputError
from desktop_app.rules.correspondence import MeetingInput, check_meeting
from desktop_app.services.conflict import change
from desktop_app.services.demand import Saved
from desktop_app.services.letters import columns, hangers, tidied
from desktop_app.services.work import Desk

__all__ = ["MeetingInput", "MeetingRow", "keep", "listed"]


def listed(desk: Desk) -> tuple[MeetingRow, ...]:
    """All meetings, the latest first."""
    with desk.read() as session:
        return queries.meetings(session)


def keep(desk: Desk, meeting_id: int | None, given: MeetingInput) -> Saved:
    """Add a meeting (id None) or change one. Raises InvalidInputError, KnownError("conflict"), and "gone"."""
    texts = tidied(given)
    clean = replace(given, **(texts | {"about": texts.get("about") or ""}))
    with desk.work("meeting.add" if meeting_id is None else "meeting.edit") as work:
        problems = check_meeting(clean, hangers(work.session))
        if problems:
            raise InvalidInputError(problems)
        values = columns(work.session, clean)
        if meeting_id is None:
            fresh = Meeting(id=new_id(), officer_id=work.officer, **values)
            work.session.add(fresh)
            meeting_id = fresh.id
        else:
            change(work, Meeting, meeting_id, given.version_id, values)
    return Saved(meeting_id, work.entry)
