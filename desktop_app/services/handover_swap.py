"""Changes of an issued list before the crossing, from which its next version comes: a swap, and who did not turn up."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from db.models import HandoverLine
from db.vocabulary import Presence
from desktop_app.rules.handover import refuse_unchangeable
from desktop_app.services.handover_lines import number_lines, put_on, take_off
from desktop_app.services.handover_view import HandoverView, locked, view
from desktop_app.services.work import Desk, Work


def swap(desk: Desk, number: str, leaving: int, coming: int) -> HandoverView:
    """Put one person in the place of another, in one act: either both are done or neither.

    Raises what handovers.add_workers raises, and KnownError("not_on_handover").
    """
    with desk.work("handover.swap") as work:
        handover = locked(work, number)
        refuse_unchangeable(handover.number, handover.state)
        before = _lines(work, handover.id)
        take_off(work, handover, [leaving])
        put_on(work, handover, [coming], desk.language)
        if coming not in before:
            _into_place(work, handover.id, list(before).index(leaving), coming)
        work.session.flush()
        return view(work.session, handover.id)


def _lines(work: Work, handover_id: int) -> dict[int, int]:
    """Worker id -> line id, in the order of the list."""
    query = select(HandoverLine.worker_id, HandoverLine.id).where(HandoverLine.handover_id == handover_id)
    return dict(work.session.execute(query.order_by(HandoverLine.ordinal, HandoverLine.id)).all())


def _into_place(work: Work, handover_id: int, place: int, worker_id: int) -> None:
    lines = _lines(work, handover_id)
    others = [line_id for worker, line_id in lines.items() if worker != worker_id]
    number_lines(work, [*others[:place], lines[worker_id], *others[place:]])


def without_absent(desk: Desk, number: str) -> HandoverView:
    """Take those off the list who were said to be absent; the next version strikes them through.

    Nothing changes where nobody is.
    """
    with desk.work("handover.drop_absent") as work:
        handover = locked(work, number)
        refuse_unchangeable(handover.number, handover.state)
        query = select(HandoverLine.worker_id).where(
            HandoverLine.handover_id == handover.id, HandoverLine.presence == Presence.ABSENT
        )
        absent: Sequence[int] = work.session.scalars(query).all()
        if absent:
            take_off(work, handover, absent)
        return view(work.session, handover.id)
