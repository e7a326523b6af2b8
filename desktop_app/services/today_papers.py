"""What runs out for those who are across, by the rules by which the list of them counts; read narrowly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy.orm import Session

from db.queries import today_across as queries
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
    ahead = today + timedelta(days=policy.steps[0])
    endings = queries.endings(
        session,
        stay_by=ahead,
        usual_days=policy.days,
        paper_by=today + timedelta(days=policy.paper_ahead),
        contract_by=today + timedelta(days=policy.contract_ahead),
    )
    found = [RunsOut(row.worker_id, row.what, row.until) for row in endings if row.what != "stay"]
    found += _stays(session, [row for row in endings if row.what == "stay"], ahead, policy.days)
    return sorted(found, key=lambda row: (not (row.what == "stay" and row.until < today), row.until, *row[:2]))


def _stays(session: Session, departures: Sequence[queries.Ending], ahead: date, days: int) -> Iterator[RunsOut]:
    if not departures:
        return
    permits: dict[int, list[Permit]] = {}
    for who, permit_id, kind, until, departure in queries.permits(session, {row.worker_id for row in departures}):
        permits.setdefault(who, []).append(Permit(permit_id, kind, until, departure))
    for row in departures:
        end = stay.stay_end(permits.get(row.worker_id, ()), row.departure_id or 0, row.until, days)
        if end.expires_on <= ahead:
            yield RunsOut(row.worker_id, "stay", end.expires_on, end.assumed)
