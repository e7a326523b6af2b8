"""What Today costs: `python -m tests.benchmarks.bench_today [WORKERS ...]`.

A tenth of the workers are across with stay permits, a third came back earlier; 12 handovers of 60 people come, 300
declarations fall due, 40 cases are open. The floor asks the encrypted store through the driver for what the lists are
made of: who is across with the last day of each paper, and the few rows of every other list. Beside the lists: who is
blocked on the handovers that come (clearance of 720 people), and the year against the plan.
"""

from __future__ import annotations

import random
import sys
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import insert, select, text, update

from db.base import new_ids
from db.engine import WRITES
from db.models import (
    CommuneDeclaration,
    Crossing,
    Gate,
    Handover,
    HandoverLine,
    Incident,
    Officer,
    Partner,
    Placement,
    Programme,
    StayPermit,
)
from desktop_app.services import today
from desktop_app.services.work import Desk
from tests.benchmarks.bench_search import crowded
from tests.benchmarks.measure import HEAD, compare

TODAY = date(2026, 11, 22)
FLOOR = (
    """SELECT c.worker_id, c.id, c.day, c.placement_id FROM crossing c WHERE c.direction = 'out'
       AND c.takes_back_id IS NULL AND c.id NOT IN (SELECT takes_back_id FROM crossing WHERE takes_back_id IS NOT NULL)
       AND c.id NOT IN (SELECT departure_id FROM crossing WHERE departure_id IS NOT NULL)""",
    """SELECT s.worker_id, max(s.expires_on) FROM stay_permit s GROUP BY s.worker_id""",
    """SELECT p.worker_id, max(d.expires_on) FROM placement p JOIN travel_document d ON d.worker_id = p.worker_id
       WHERE p.state IN ('across', 'missing') AND d.state = 'held' GROUP BY p.worker_id""",
    """SELECT p.worker_id, max(c.ends_on) FROM placement p JOIN contract c ON c.placement_id = p.id
       WHERE p.state IN ('across', 'missing') AND c.state IN ('signed', 'extended') GROUP BY p.worker_id""",
    """SELECT h.id, count(l.id) FROM handover h JOIN handover_line l ON l.handover_id = h.id
       WHERE h.state IN ('draft', 'issued', 'counted') GROUP BY h.id""",
    """SELECT commune_id, count(*), min(due_on) FROM commune_declaration WHERE state IN ('due', 'returned')
       GROUP BY commune_id""",
    "SELECT id, due_on FROM incident WHERE state IN ('open', 'waiting') ORDER BY due_on",
    "SELECT id, answer_due FROM official_letter WHERE answer_due <= '2026-11-29'",
    "SELECT id, valid_until FROM agreement WHERE valid_until <= '2027-02-20'",
    "SELECT id, needed_by FROM job_order WHERE state = 'open' AND needed_by <= '2026-12-06'",
)


def enrich(desk: Desk, seed: int = 7) -> None:
    """Send a tenth across, bring a third back from earlier, and let things fall due."""
    rng = random.Random(seed)  # noqa: S311 - reproducible, not secret
    with desk.store.engine.execution_options(**{WRITES: True}).begin() as connection:
        placed = [(row[0], row[1]) for row in connection.execute(select(Placement.id, Placement.worker_id))]
        officer = connection.scalars(select(Officer.id)).first()
        programme = connection.scalars(select(Programme.id).where(Programme.code == "chongzuo")).one()
        gate, partner = (connection.scalars(select(model.id)).first() for model in (Gate, Partner))
        away, home = placed[::10], placed[1::3]
        crossings, permits = [], []
        ids = iter(new_ids(len(away) * 2 + len(home) * 2))

        def passage(placement: int, worker: int, day: date, way: str, departure: int | None = None) -> int:
            entry = next(ids)
            at = datetime(day.year, day.month, day.day, 1, tzinfo=UTC)
            crossings.append({"id": entry, "worker_id": worker, "placement_id": placement, "direction": way, "at": at,
                              "day": day, "gate_id": gate, "departure_id": departure})  # fmt: skip
            return entry

        for placement, worker in home:
            day = TODAY - timedelta(days=rng.randint(60, 320))
            left = passage(placement, worker, day, "out")
            passage(placement, worker, day + timedelta(days=25), "back", left)
        for placement, worker in away:
            day = TODAY - timedelta(days=rng.randint(1, 50))
            left = passage(placement, worker, day, "out")
            permits.append({"id": next(ids), "version_id": 1, "worker_id": worker, "placement_id": placement,
                            "departure_id": left, "kind": "stay", "assumed": False,
                            "expires_on": day + timedelta(days=rng.randint(45, 200))})  # fmt: skip
        connection.execute(insert(Crossing), crossings)
        connection.execute(insert(StayPermit), permits)
        for start in range(0, len(away), 500):
            some = [placement for placement, _ in away[start : start + 500]]
            connection.execute(update(Placement).where(Placement.id.in_(some)).values(state="across"))
        connection.execute(insert(Handover), [_handover(n, rng, programme, gate, partner, officer) for n in range(12)])
        lines: list[dict[str, Any]] = []
        going = iter(placed[2::10])
        for handover in connection.scalars(select(Handover.id)).all():
            lines += [{"version_id": 1, "handover_id": handover, "placement_id": p, "worker_id": w, "ordinal": n,
                       "presence": "expected"} for n, (p, w) in zip(range(1, 61), going, strict=False)]  # fmt: skip
        connection.execute(
            insert(HandoverLine), [{**row, "id": i} for row, i in zip(lines, new_ids(len(lines)), strict=True)]
        )
        due = connection.scalars(select(CommuneDeclaration.id).limit(300)).all()
        on = TODAY + timedelta(days=3)
        connection.execute(
            update(CommuneDeclaration)
            .where(CommuneDeclaration.id.in_(due))
            .values(state="due", due_on=on, sent_on=None)
        )
        connection.execute(insert(Incident), [
            {"id": i, "version_id": 1, "number": f"SV-{n}", "worker_id": away[n][1], "kind": "unpaid_wages",
             "state": "open", "about": "x", "opened_on": TODAY} for n, i in enumerate(new_ids(40))
        ])  # fmt: skip
        if connection.dialect.name == "sqlite":
            connection.execute(text("ANALYZE"))


def _handover(
    n: int, rng: random.Random, programme: int, gate: object, partner: object, officer: object
) -> dict[str, Any]:
    at = datetime(2026, 11, 23 + n % 6, 0, 30, tzinfo=UTC)
    return {"id": new_ids(1)[0], "version_id": 1, "number": f"BG-{n:04d}", "programme_id": programme,
            "direction": "out", "gate_id": gate, "partner_id": partner, "at": at,
            "state": rng.choice(("draft", "issued")),
            "version": 0, "counting": 1, "filled_by_id": officer}  # fmt: skip


def main(*counts: int) -> None:
    """Print the tables."""
    for count in counts or (10_000, 100_000):
        with crowded(count) as desk:
            enrich(desk)
            said = {part.section.value: part.total for part in today.read(desk)}
            print(f"\n{count:,} workers: {said}\n{HEAD}")

            def floor(desk: Desk = desk) -> None:
                with desk.store.engine.connect() as connection:
                    for statement in FLOOR:
                        connection.exec_driver_sql(statement).fetchall()

            for title, work in (
                ("the lists that come first", today.read),
                ("what runs out across", today.papers),
                ("blocked on what comes", today.blocked),
                ("the year against the plan", today.year),
            ):
                compare(f"{title}, {count:,} workers", floor, partial(work, desk), rounds=5)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
