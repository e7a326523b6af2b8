"""What is known of everybody across, without names: read in a constant number of statements."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from db.queries import across as queries
from db.vocabulary import PlacementState, Sex
from desktop_app.rules import stay
from desktop_app.rules.stay import Permit, StayPolicy


@dataclass(frozen=True, slots=True)
class Fact:
    """What is known of one person across, without names. Days are None where they are not known."""

    id: int
    departure_id: int
    departed_on: date
    gate: str | None
    """The gate's code."""
    placement_id: int | None
    missing: bool
    partner_id: int | None
    employer_id: int | None
    job_order_id: int | None
    employer: str
    job: str
    commune_id: int | None
    sex: Sex | None
    stay_until: date
    permit_id: int | None
    paper_held: bool
    paper_until: date | None
    contract_until: date | None
    examined_on: date | None
    searched: str
    """Folded name, citizen ID and phone."""

    @property
    def assumed(self) -> bool:
        """Whether nobody has seen a stay permit."""
        return self.permit_id is None


def facts(
    session: Session,
    today: date,
    policy: StayPolicy,
    worker_id: int | None = None,
    *,
    health: bool = True,
    chinese: bool = False,
) -> dict[int, Fact]:
    """Everybody across (or one of them), in the order of names. Without `health` no examination is known.

    `chinese`: employers and jobs by their Chinese names, where they have one.
    """
    away = queries.departures(session, worker_id=worker_id)
    ids = list(away)
    placed = queries.placements(session, ids if worker_id is not None else None)
    left_with = [row.placement_id for row in away.values() if row.worker_id not in placed and row.placement_id]
    before = queries.placements_by_id(session, left_with) if left_with else {}
    permits: dict[int, list[Permit]] = {}
    for row in queries.permits(session, ids):
        permits.setdefault(row.worker_id, []).append(Permit(row.id, row.kind, row.expires_on, row.departure_id))
    works = {row.worker_id: placed.get(row.worker_id) or before.get(row.placement_id or 0) for row in away.values()}
    known = _Known(
        works,
        permits,
        queries.documents_until(session, ids),
        queries.contracts_until(session, [place.placement_id for place in works.values() if place]),
        queries.examined_on(session, today, ids) if health else {},
        {gate_id: code for gate_id, (code, _) in queries.gates(session).items()},
        queries.employers(session, chinese=chinese),
        queries.jobs(session, chinese=chinese),
    )
    return {row.worker_id: _fact(row, known, policy) for row in away.values()}


@dataclass(frozen=True)
class _Known:
    placed: dict[int, queries.PlacedRow | None]
    permits: dict[int, list[Permit]]
    papers: dict[int, date | None]
    contracts: dict[int, date | None]
    examined: dict[int, date]
    gates: dict[int, str]
    employers: dict[int, str]
    jobs: dict[int, str]


def _fact(row: queries.DepartureRow, known: _Known, policy: StayPolicy) -> Fact:
    who, placed = row.worker_id, known.placed[row.worker_id]
    end = stay.stay_end(known.permits.get(who, ()), row.departure_id, row.departed_on, policy.days)
    employer_id = placed.employer_id if placed else None
    job_order_id = placed.job_order_id if placed else None
    wanted = (placed.wanted_employer, placed.wanted_job) if placed else (None, None)
    return Fact(
        id=who,
        departure_id=row.departure_id,
        departed_on=row.departed_on,
        gate=known.gates.get(row.gate_id or 0),
        placement_id=placed.placement_id if placed else None,
        missing=bool(placed and placed.state is PlacementState.MISSING),
        partner_id=(placed.partner_id if placed else None) or row.handover_partner_id,
        employer_id=employer_id,
        job_order_id=job_order_id,
        employer=known.employers.get(employer_id or 0, wanted[0] or ""),
        job=known.jobs.get(job_order_id or 0, wanted[1] or ""),
        commune_id=row.commune_id,
        sex=row.sex,
        stay_until=end.expires_on,
        permit_id=end.permit_id,
        paper_held=who in known.papers,
        paper_until=known.papers.get(who),
        contract_until=known.contracts.get(placed.placement_id) if placed else None,
        examined_on=known.examined.get(who),
        searched=f" {row.name_folded} {row.citizen_id or ''} {row.phone or ''}",
    )
