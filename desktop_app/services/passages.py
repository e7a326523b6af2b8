"""One person's passages as the ledger has them, corrected ones too: what an officer looks at before correcting one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import aliased

from db.models import Crossing, Gate, Handover
from db.vocabulary import Direction
from desktop_app.errors import KnownError
from desktop_app.formats import tidy
from desktop_app.services import crossings
from desktop_app.services.crossings import BEFORE_THE_RECORD
from desktop_app.services.handover_view import locked
from desktop_app.services.work import Desk


@dataclass(frozen=True, slots=True)
class Passage:
    """One entry. `corrected`: another entry cancels it. `supposed`: a departure that nobody saw."""

    id: int
    direction: Direction
    at: datetime
    gate: str
    handover: str
    reason: str
    evidence: str
    corrected: bool
    supposed: bool


def of_worker(desk: Desk, worker_id: int) -> tuple[Passage, ...]:
    """All passages of a person, the earliest first; the entries that correct are not among them."""
    cancelling = aliased(Crossing)
    query = (
        select(Crossing, Gate.name_vi, Handover.number, cancelling.id)
        .outerjoin(Gate, Gate.id == Crossing.gate_id)
        .outerjoin(Handover, Handover.id == Crossing.handover_id)
        .outerjoin(cancelling, cancelling.takes_back_id == Crossing.id)
        .where(Crossing.worker_id == worker_id, Crossing.takes_back_id.is_(None))
        .order_by(Crossing.at, Crossing.id)
    )
    with desk.read() as session:
        return tuple(
            Passage(
                entry.id,
                entry.direction,
                entry.at,
                gate or "",
                number or "",
                entry.reason or "",
                entry.evidence or "",
                cancelled is not None,
                entry.reason == BEFORE_THE_RECORD,
            )
            for entry, gate, number, cancelled in session.execute(query)
        )


def correct_on(desk: Desk, number: str, worker_id: int, reason: str) -> int:
    """Somebody did not cross on a handover that is closed: an entry says so. The entry's id.

    Of a way back, the departure that was only supposed for it goes with it. Raises KnownError: reason_needed,
    no_passage_on, and crossing_followed (a passage back rests on it).
    """
    why = tidy(reason)
    if not why:
        raise KnownError("reason_needed")
    with desk.work("crossing.take_back", why) as work:
        handover = locked(work, number)
        cancelling = aliased(Crossing)
        query = select(Crossing).where(
            Crossing.handover_id == handover.id,
            Crossing.worker_id == worker_id,
            Crossing.takes_back_id.is_(None),
            ~select(cancelling.id).where(cancelling.takes_back_id == Crossing.id).exists(),
        )
        found = {entry.direction: entry for entry in work.session.scalars(query)}
        wrong = found.pop(handover.direction, None)
        if wrong is None:
            raise KnownError("no_passage_on", number=handover.number)
        crossings.refuse_followed(work.session, wrong.id)
        entry = crossings.cancel_entry(work, wrong, why)
        for supposed in found.values():
            crossings.cancel_entry(work, supposed, why)
        return entry
