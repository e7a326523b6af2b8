"""Whoever was expected on a way back and did not come: they are looked for, each as a case of lost contact."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from db.models import HandoverLine, Incident, Placement, Worker
from db.queries.among import among
from db.vocabulary import Direction, HandoverState, IncidentKind, IncidentState, PlacementState, Presence
from desktop_app.clock import hanoi_day
from desktop_app.services import incidents
from desktop_app.services.crossings import open_departures
from desktop_app.services.handover_view import by_number, locked
from desktop_app.services.incidents import Opened, Opening
from desktop_app.services.permission import require
from desktop_app.services.work import Desk
from desktop_app.wording import sentence

_UNSETTLED = (IncidentState.OPEN, IncidentState.WAITING)


@dataclass(frozen=True, slots=True)
class NotBack:
    """Somebody across who did not come, with what was said of them."""

    worker_id: int
    full_name: str
    reason: str


def not_back(desk: Desk, number: str) -> tuple[NotBack, ...]:
    """Who of a closed way back did not come, is across still, and is not looked for already; in the list's order."""
    with desk.read() as session:
        handover = by_number(session, number)
        if handover.direction is not Direction.BACK or handover.state is not HandoverState.CLOSED:
            return ()
        query = (
            select(Worker.id, Worker.full_name, HandoverLine.reason)
            .join(HandoverLine.worker)
            .where(HandoverLine.handover_id == handover.id, HandoverLine.presence == Presence.ABSENT)
            .order_by(HandoverLine.ordinal)
        )
        absent = [NotBack(i, name, reason or "") for i, name, reason in session.execute(query)]
        ids = [one.worker_id for one in absent]
        away = open_departures(session, ids)
        cases = select(Incident.worker_id).where(
            among(session, Incident.worker_id, ids),
            Incident.kind == IncidentKind.LOST_CONTACT,
            Incident.state.in_(_UNSETTLED),
        )
        missing = select(Placement.worker_id).where(
            among(session, Placement.worker_id, ids), Placement.state == PlacementState.MISSING
        )
        sought = {*session.scalars(cases), *session.scalars(missing)}
    return tuple(one for one in absent if one.worker_id in away and one.worker_id not in sought)


def look_for(desk: Desk, number: str, worker_id: int) -> Opened:
    """Open a case of lost contact for somebody who did not come; it says on which way back, and what was said of them.

    Raises KnownError("unknown_handover") and InvalidInputError as incidents.open_case does.
    """
    require(desk, "incident.open")
    said = next((one.reason for one in not_back(desk, number) if one.worker_id == worker_id), "")
    with desk.work("incident.open") as work:
        handover = locked(work, number)
        about = sentence("gate_line", "did_not_come", desk.language, number=handover.number, reason=said or "—")
        happened = min(hanoi_day(handover.at), work.today)
        opening = Opening(worker_id, IncidentKind.LOST_CONTACT, about, happened, handover.gate.name_vi)
        return incidents.open_in(work, opening)
