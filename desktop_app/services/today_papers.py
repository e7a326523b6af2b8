"""What runs out for those who are across, by the rules by which the list of them counts; read narrowly."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy.orm import Session

from db.queries import across as queries
from db.queries import today_across
from desktop_app.rules import stay
from desktop_app.rules.stay import Permit, StayPolicy


class RunsOut(NamedTuple):
    """One paper of somebody across, and its last day."""

    worker_id: int
    what: str
    """stay, document or contract."""
    until: date
    assumed: bool = False
    """Of a stay: nobody has seen a permit, the usual term was counted."""


def running_out(session: Session, today: date, policy: StayPolicy) -> list[RunsOut]:
    """Every paper of those across that has run out or soon will, overstays first, then the earliest day."""
    away = today_across.away(session)
    if not away:
        return []
    found = [*_stays(session, away, today, policy), *_papers(session, away, today, policy)]
    return sorted(found, key=lambda row: (not (row.what == "stay" and row.until < today), row.until, *row[:2]))


def _stays(session: Session, away: dict[int, today_across.Away], today: date, policy: StayPolicy) -> list[RunsOut]:
    permits: dict[int, list[Permit]] = {}
    for row in queries.permits(session):
        permits.setdefault(row.worker_id, []).append(Permit(row.id, row.kind, row.expires_on, row.departure_id))
    ahead = today + timedelta(days=policy.steps[0])
    found = []
    for who, left in away.items():
        end = stay.stay_end(permits.get(who, ()), left.departure_id, left.day, policy.days)
        if end.expires_on <= ahead:
            found.append(RunsOut(who, "stay", end.expires_on, end.assumed))
    return found


def _papers(session: Session, away: dict[int, today_across.Away], today: date, policy: StayPolicy) -> list[RunsOut]:
    papers = queries.documents_until(session)
    contracts = queries.contracts_until(session)
    placed = today_across.placed(session)
    document_by = today + timedelta(days=policy.paper_ahead)
    contract_by = today + timedelta(days=policy.contract_ahead)
    found = []
    for who, left in away.items():
        paper = papers.get(who)
        contract = contracts.get(placed.get(who) or left.placement_id or 0)
        if paper is not None and paper <= document_by:
            found.append(RunsOut(who, "document", paper))
        if contract is not None and contract <= contract_by:
            found.append(RunsOut(who, "contract", contract))
    return found
