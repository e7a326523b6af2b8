"""What the list of who is across costs: `python -m tests.benchmarks.bench_across [WORKERS ...]`.

A fifth of the workers is across. The floor reads the ledger's open departures with name, placement, permit, paper,
contract and examination through the driver, in one statement, sorted by the end of the stay. Ours is the first reading
(groups, counts of every filter and the order), then another filter of what is kept, a page of lines, one person.
"""

from __future__ import annotations

import gc
import random
import statistics
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import insert, select, update

from db.base import new_ids
from db.engine import WRITES
from db.models import Crossing, Gate, Placement, StayPermit
from db.vocabulary import PlacementState
from desktop_app.services import across, across_person
from desktop_app.services.across import Group, Question, Show
from desktop_app.services.work import Desk
from tests.benchmarks.bench_search import crowded, took

FLOOR = """
SELECT c.worker_id, w.full_name, p.job_order_id,
       coalesce((SELECT max(s.expires_on) FROM stay_permit s WHERE s.worker_id = c.worker_id), date(c.day, '+30 days')),
       (SELECT max(d.expires_on) FROM travel_document d WHERE d.worker_id = c.worker_id AND d.state = 'held'),
       (SELECT max(k.ends_on) FROM contract k WHERE k.placement_id = c.placement_id),
       (SELECT max(h.examined_on) FROM health_certificate h WHERE h.worker_id = c.worker_id)
FROM crossing c JOIN worker w ON w.id = c.worker_id LEFT JOIN placement p ON p.id = c.placement_id
WHERE c.direction = 'out' AND c.takes_back_id IS NULL
  AND c.id NOT IN (SELECT takes_back_id FROM crossing WHERE takes_back_id IS NOT NULL)
  AND c.id NOT IN (SELECT departure_id FROM crossing WHERE direction = 'back' AND departure_id IS NOT NULL)
ORDER BY 4"""
ROUNDS = 5
AT_ONCE = 20_000


def send_across(desk: Desk) -> int:
    """Let every fifth worker leave (another fifth has come back); every third of those has a permit."""
    rng = random.Random(7)  # noqa: S311  reproducible, not secret
    with desk.store.engine.execution_options(**{WRITES: True}).begin() as connection:
        placed = connection.execute(select(Placement.worker_id, Placement.id).order_by(Placement.id)).all()
        gate = connection.scalars(select(Gate.id)).first()
        going = placed[::5]
        home = placed[1::5]
        for start in range(0, len(placed), AT_ONCE):
            some = [row[1] for row in going[start : start + AT_ONCE]]
            if some:
                across_now = update(Placement).where(Placement.id.in_(some)).values(state=PlacementState.ACROSS)
                connection.execute(across_now)
        for people, returned in ((going, False), (home, True)):
            for start in range(0, len(people), AT_ONCE):
                _leave(connection, rng, people[start : start + AT_ONCE], gate, returned=returned)
    return len(going)


def _leave(connection: Any, rng: random.Random, people: Sequence[Any], gate: int | None, *, returned: bool) -> None:
    out, back, permit = (new_ids(len(people)) for _ in range(3))
    rows, home, permits = [], [], []
    for at, (worker_id, placement_id) in enumerate(people):
        day = date(2026, 11, 21) - timedelta(days=rng.randrange(45))
        when = datetime(day.year, day.month, day.day, 1, tzinfo=UTC)
        passage = {"worker_id": worker_id, "placement_id": placement_id, "gate_id": gate}
        rows.append({"id": out[at], **passage, "direction": "out", "day": day, "at": when})
        if returned:
            came = {"direction": "back", "day": date(2026, 11, 22), "at": when, "departure_id": out[at]}
            home.append({"id": back[at], **passage, **came})
        elif at % 3 == 0:
            term = {"expires_on": day + timedelta(days=60), "departure_id": out[at]}
            permits.append({"id": permit[at], "worker_id": worker_id, "version_id": 1, "kind": "stay", "assumed": False}
                           | term)  # fmt: skip
    connection.execute(insert(Crossing), rows)
    if home:
        connection.execute(insert(Crossing), home)
    if permits:
        connection.execute(insert(StayPermit), permits)


def measure(desk: Desk, count: int) -> None:
    """Print the row for so many workers."""
    there = send_across(desk)
    gc.disable()  # as in the window while one of its threads works (ui/tasks.py)
    raw: Any = desk.store.engine.raw_connection()
    cursor = raw.driver_connection.cursor()
    first, floors, again, pages, looks = [], [], [], [], []
    for _ in range(ROUNDS):
        floors.append(took(lambda: cursor.execute(FLOOR).fetchall()))
        desk.kept.clear()
        first.append(took(lambda: across.find(desk, Question())))
        again.append(took(lambda: across.find(desk, Question(show=Show.STAY, within=7, group=Group.EMPLOYER))))
        ids = across.find(desk, Question()).ids
        pages.append(took(lambda ids=ids: across.page(desk, ids[:100])))  # type: ignore[misc]
        looks.append(took(lambda ids=ids: across_person.look(desk, ids[0])))  # type: ignore[misc]
    raw.close()
    gc.enable()
    ratio = statistics.median(ours / floor for ours, floor in zip(first, floors, strict=True))
    middle = [statistics.median(some) for some in (floors, first, again, pages, looks)]
    print(f"{count:>10,}{there:>10,}" + "".join(f"{ms:>10.1f}" for ms in middle) + f"{ratio:>8.2f}", flush=True)


def main(*counts: int) -> None:
    """Print the table: times in ms."""
    heads = ("workers", "across", "floor", "first", "again", "page", "person", "ratio")
    print("".join(f"{head:>{width}}" for head, width in zip(heads, (10, 10, 10, 10, 10, 10, 10, 8), strict=True)))
    for count in counts or (10_000, 100_000):
        with crowded(count) as desk:
            measure(desk, count)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
