"""One person across, beside the list: what runs out, whom to call, which cases are open."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from db.models import WorkerContact
from db.vocabulary import ContactKind, IncidentState
from desktop_app.services import across, incidents, stay_permits
from desktop_app.services.stay_permits import PermitView
from desktop_app.services.work import Desk


@dataclass(frozen=True)
class Call:
    """Somebody who may be called."""

    kind: ContactKind
    name: str
    relation: str | None
    phone: str | None


@dataclass(frozen=True)
class Look:
    """What stands beside the list."""

    row: across.Row
    permits: tuple[PermitView, ...]
    calls: tuple[Call, ...]
    cases: tuple[tuple[int, str, str], ...]
    """Id, number and what happened of the open cases that this officer may see."""


def look(desk: Desk, worker_id: int) -> Look | None:
    """One person; None for whoever is not across."""
    row = across.one(desk, worker_id)
    if row is None:
        return None
    c = WorkerContact
    query = select(c.kind, c.full_name, c.relation, c.phone).where(c.worker_id == worker_id).order_by(c.id)
    with desk.read() as session:
        calls = tuple(Call(*found) for found in session.execute(query))
    cases = (case.row for case in incidents.of_worker(desk, worker_id))
    still = tuple((case.id, case.number, case.about) for case in cases if case.state is not IncidentState.SETTLED)
    order = list(ContactKind)
    return Look(
        row, stay_permits.of_worker(desk, worker_id), tuple(sorted(calls, key=lambda c: order.index(c.kind))), still
    )
