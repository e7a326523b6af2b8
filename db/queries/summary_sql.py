"""Of what an entry of the ledger counts under, in SQL: its departure's placement, handover and home."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, select
from sqlalchemy.orm import aliased

from db.models import Crossing, FormerResidence, Handover, Placement


def standing_set(entry: type[Crossing]) -> ColumnElement[bool]:
    """Whether an entry counts, asked of the whole ledger at once."""
    taking = aliased(Crossing)
    taken_back = select(taking.takes_back_id).where(taking.takes_back_id.is_not(None))
    return and_(entry.takes_back_id.is_(None), entry.id.not_in(taken_back))


def departed(entry: Any, own: Any, of_departure: Any) -> ColumnElement[Any]:
    """What the departure says, even where that is nothing: a return must not count where its departure does not."""
    return case((entry.departure_id.is_(None), own), else_=of_departure)


def placed(query: Select[*tuple[Any, ...]], entry: Any, departure: Any) -> Select[*tuple[Any, ...]]:
    """With the placement of the departure, and its handover where that placement names no job order."""
    placement_id = departed(entry, entry.placement_id, departure.placement_id)
    handover_id = departed(entry, entry.handover_id, departure.handover_id)
    return query.outerjoin(Placement, Placement.id == placement_id).outerjoin(
        Handover, and_(Placement.job_order_id.is_(None), Handover.id == handover_id)
    )


def lived(home: Any, departure: Any) -> ColumnElement[bool]:
    """Whether that is where somebody lived on the day of the departure, and does no more."""
    day = departed(Crossing, Crossing.day, departure.day)
    later = aliased(FormerResidence)
    sooner = select(later.id).where(later.worker_id == home.worker_id, later.until >= day, later.until < home.until)
    return and_(home.worker_id == Crossing.worker_id, home.until >= day, ~sooner.exists())
