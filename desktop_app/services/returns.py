"""The way back: who is across with a partner, by person and not by name, and by which departure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session, aliased

from db.models import Crossing, Employer, Handover, HandoverLine, JobOrder, Partner, Placement, Worker
from db.queries import handover as queries
from db.queries.clearance import standing
from db.vocabulary import Direction, PlacementState, Sex
from desktop_app.services.handover_view import by_number
from desktop_app.services.work import Desk


@dataclass(frozen=True, slots=True)
class Departed:
    """Somebody across, with the passage they would come back from. `departure` is "" for one without a handover."""

    worker_id: int
    full_name: str
    citizen_id: str
    sex: Sex | None
    employer_vi: str
    departure: str
    departed_on: date
    contract_ends: date | None
    missing: bool
    """The record says that contact was lost."""
    listed_on: str = ""
    """The number of another open handover of the way back that has them already."""

    @property
    def id(self) -> int:
        """The worker's id."""
        return self.worker_id


def across_with(desk: Desk, number: str, *, all_partners: bool = False) -> tuple[Departed, ...]:
    """Who is across at the handover's time with its partner and not on its list, by contract's end, then by name.

    Of the handover's programme. `all_partners`: with any partner of it.
    """
    with desk.read() as session:
        handover = by_number(session, number)
        here = select(HandoverLine.worker_id).where(HandoverLine.handover_id == handover.id)
        wanted = Crossing.worker_id.not_in(here) & (Crossing.at <= handover.at)
        if not all_partners:
            wanted &= or_(Employer.partner_id == handover.partner_id, _with(handover.partner_id))
        found = _departed(session, wanted, handover)
    return tuple(sorted(found, key=lambda one: (one.contract_ends or date.max, one.departed_on)))


def departures_of(desk: Desk, number: str) -> dict[int, Departed]:
    """Worker id -> the departure, for those on the list of a way back who are across by the ledger."""
    with desk.read() as session:
        handover = by_number(session, number)
        here = select(HandoverLine.worker_id).where(HandoverLine.handover_id == handover.id)
        found = _departed(session, Crossing.worker_id.in_(here) & (Crossing.at <= handover.at), handover)
    return {one.worker_id: one for one in found}


def _with(partner_id: int) -> ColumnElement[bool]:
    """Left on a handover with that partner, for people whose placement has no job order."""
    return Employer.id.is_(None) & (Handover.partner_id == partner_id)


def _departed(session: Session, wanted: ColumnElement[bool], handover: Handover) -> list[Departed]:
    """In Vietnamese order of names. Of several open departures of one person the latest counts, as in the ledger."""
    back = aliased(Crossing)
    returned = select(back.id).where(
        back.departure_id == Crossing.id,
        standing(back),
        or_(back.handover_id.is_(None), back.handover_id != handover.id),
    )
    query = (
        select(Crossing, Worker, Placement, Employer.name_vi, Handover.number)
        .join(Worker, Worker.id == Crossing.worker_id)
        .outerjoin(Placement, Placement.id == Crossing.placement_id)
        .outerjoin(JobOrder, JobOrder.id == Placement.job_order_id)
        .outerjoin(Employer, Employer.id == JobOrder.employer_id)
        .outerjoin(Partner, Partner.id == Employer.partner_id)
        .outerjoin(Handover, Handover.id == Crossing.handover_id)
        .where(
            Crossing.direction == Direction.OUT,
            standing(),
            ~returned.exists(),
            or_(Partner.id.is_(None), Partner.programme_id == handover.programme_id),
            wanted,
        )
        .order_by(Worker.sort_key, Worker.id, Crossing.at)
    )
    rows = {row[1].id: row for row in session.execute(query)}
    terms = queries.terms(session, [placement.id for _, _, placement, _, _ in rows.values() if placement])
    elsewhere = queries.on_open_lists(session, rows, handover.id, (Direction.BACK,))
    return [
        Departed(
            worker.id,
            worker.full_name,
            worker.citizen_id or "",
            worker.sex,
            employer or (placement.wanted_employer if placement else "") or "",
            number or "",
            crossing.day,
            next((term.ends_on for term in reversed(terms.get(placement.id, []))), None) if placement else None,
            placement is not None and placement.state is PlacementState.MISSING,
            elsewhere.get(worker.id, ""),
        )
        for crossing, worker, placement, employer, number in rows.values()
    ]


def ending_by(people: Iterable[Departed], day: date) -> tuple[Departed, ...]:
    """Those whose contract is over by that day."""
    return tuple(one for one in people if one.contract_ends is not None and one.contract_ends <= day)
