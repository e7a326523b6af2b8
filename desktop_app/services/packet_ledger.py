"""A closed handover and the ledger say the same: an entry for each who crossed by its list, and for nobody else."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import select
from sqlalchemy.orm import aliased

from db.models import Crossing, Handover, HandoverLine
from db.queries.among import among
from db.queries.clearance import standing
from db.vocabulary import Direction, HandoverState, PlacementState, Presence
from desktop_app.errors import KnownError
from desktop_app.rules.counting import CROSSES
from desktop_app.services.crossings import cancel_entry, enter
from desktop_app.services.work import Work
from desktop_app.services.worker_save import move_placements


def settle_ledger(work: Work, handover: Handover, workers: Collection[int], reason: str) -> None:
    """Of these people enter who crossed and has no entry yet, and cancel the entries of those who did not.

    KnownError("crossing_followed") where a later passage rests on one of these, and what crossings.enter raises.
    """
    work.session.flush()
    query = select(Crossing).where(
        Crossing.handover_id == handover.id, Crossing.direction == handover.direction, standing()
    )
    entered = {entry.worker_id: entry for entry in work.session.scalars(query) if entry.worker_id in workers}
    lines = work.session.scalars(select(HandoverLine).where(HandoverLine.handover_id == handover.id)).all()
    closed = handover.state is HandoverState.CLOSED
    crossed = {
        line.worker_id: line for line in lines if closed and line.presence in CROSSES and line.worker_id in workers
    }
    for worker_id, entry in entered.items():
        if worker_id not in crossed:
            refuse_followed(work, entry)
            cancel_entry(work, entry, reason)
    enter(work, handover, [line for worker_id, line in crossed.items() if worker_id not in entered])
    work.session.flush()


def refuse_followed(work: Work, entry: Crossing) -> None:
    """Raise KnownError("crossing_followed") where a passage back rests on the entry."""
    back = aliased(Crossing)
    if work.session.scalar(select(back.id).where(back.departure_id == entry.id, standing(back))) is not None:
        raise KnownError("crossing_followed")


def free_absent(work: Work, handover: Handover, line_ids: Iterable[int], reason: str) -> int:
    """Those of a closed list whom the gate did not have on its own: absent, and free for another list; how many."""
    mine = among(work.session, HandoverLine.id, line_ids)
    query = select(HandoverLine).where(mine, HandoverLine.presence == Presence.EXPECTED)
    lines = list(work.session.scalars(query))
    work.update_many(HandoverLine, [{"id": line.id, "presence": Presence.ABSENT, "reason": reason} for line in lines])
    if handover.direction is Direction.OUT:
        ids = [line.placement_id for line in lines if line.placement_id is not None]
        move_placements(work, ids, PlacementState.LISTED, PlacementState.CONTRACTED)
    return len(lines)
