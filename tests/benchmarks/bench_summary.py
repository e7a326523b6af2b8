"""A month's summary against the least SQL by hand that gives the same groups from the same ledger.

`python -m tests.benchmarks.bench_summary [SIZE ...]`: placements; 10,000 and 100,000 unless it is said. The ledger is
spread over three years and 896 groups: 56 job orders by 2 gates by 4 communes by 2 sexes.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select

from db.base import new_ids
from db.engine import WRITES
from db.models import Commune, Crossing, Employer, Gate, JobOrder, Placement, Worker
from db.queries.ledger import rebuild, wrong
from db.slots import Cost
from db.vocabulary import CommuneEra
from desktop_app.clock import HANOI, fixed_clock
from desktop_app.services import demand, reports, stores, summary, summary_full
from desktop_app.services.work import Desk
from resources import ROOT
from tests.benchmarks.measure import HEAD, compare, timed

NOW = datetime(2026, 11, 22, 9, tzinfo=HANOI)
OFFICER = {"username": "lan", "password": "mat-khau-thu"}
FIRST, LAST = date(2026, 10, 1), date(2026, 10, 31)
DAYS = (date(2026, 11, 20) - date(2023, 12, 1)).days
CHUNK = 20_000

BY_HAND = """
SELECT p.job_order_id, w.commune_id, coalesce(d.gate_id, c.gate_id), w.sex,
       sum(CASE WHEN c.day < :first THEN s.step ELSE 0 END),
       sum(CASE WHEN c.day >= :first AND s.step > 0 THEN 1 ELSE 0 END),
       sum(CASE WHEN c.day >= :first AND s.step < 0 THEN 1 ELSE 0 END),
       sum(s.step)
FROM crossing c
JOIN (SELECT 'out' AS way, 1 AS step UNION ALL SELECT 'back', -1) s ON s.way = c.direction
JOIN worker w ON w.id = c.worker_id
JOIN placement p ON p.id = c.placement_id
LEFT JOIN crossing d ON d.id = c.departure_id
WHERE c.day <= :last AND c.takes_back_id IS NULL
  AND c.id NOT IN (SELECT takes_back_id FROM crossing WHERE takes_back_id IS NOT NULL)
GROUP BY 1, 2, 3, 4
"""


@contextmanager
def ledger(size: int) -> Iterator[Desk]:
    """A store with so many placements, each with a departure, three in four of them with a return."""
    with tempfile.TemporaryDirectory() as folder:
        store, clock = str(Path(folder) / "store"), fixed_clock(NOW)
        cost = Cost(passes=1, memory_kib=8, lanes=1)
        stores.init_store(store, **OFFICER, full_name="Lý Thị Lan", practice=False, clock=clock, cost=cost)
        desk = stores.open_desk(store, **OFFICER, clock=clock)
        try:
            demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
            fill_ledger(desk, size)
            yield desk
        finally:
            desk.close()


def fill_ledger(desk: Desk, size: int) -> None:
    """Put so many people with placements and passages into a record with employers, and make its sums."""
    rng = random.Random(20261122)  # noqa: S311  reproducible, not secret
    with desk.store.engine.execution_options(**{WRITES: True}).begin() as connection:
        employers = list(connection.scalars(select(Employer.id)))
        orders = list(new_ids(56))
        rows = [{"id": order, "version_id": 1, "number": f"ĐH-{n}", "employer_id": employers[n % len(employers)],
                 "job_vi": f"Công việc {n}", "headcount": size, "state": "open", "currency": "CNY"}
                for n, order in enumerate(orders)]  # fmt: skip
        connection.execute(insert(JobOrder), rows)
        gates = list(connection.scalars(select(Gate.id).limit(2)))
        communes = list(connection.scalars(select(Commune.id).where(Commune.era == CommuneEra.NOW).limit(4)))
        people = _people(rng, size, orders, gates, communes)
        while made := list(islice(people, CHUNK)):
            for model, rows in zip((Worker, Placement), zip(*((w, p) for w, p, _ in made), strict=True), strict=True):
                connection.execute(insert(model), list(rows))
            connection.execute(insert(Crossing), [c for _, _, crossings in made for c in crossings])
        rebuild(connection)


def _people(
    rng: random.Random, size: int, orders: list[int], gates: list[int], communes: list[int]
) -> Iterator[tuple[dict[str, Any], dict[str, Any], list[dict[str, Any]]]]:
    since = datetime(2026, 1, 1, tzinfo=UTC)
    for serial in range(size):
        who, placement, left, home = new_ids(4)
        worker = {"id": who, "version_id": 1, "citizen_id": f"020{serial:09d}", "full_name": "Nông Văn Bình",
                  "name_folded": "nong van binh", "sort_key": "binh van nong", "birth_precision": "day",
                  "sex": rng.choice(("male", "female")), "commune_id": rng.choice(communes)}  # fmt: skip
        placed = {"id": placement, "version_id": 1, "worker_id": who, "job_order_id": rng.choice(orders),
                  "state": "across", "since": since}  # fmt: skip
        day = date(2023, 12, 1) + timedelta(days=rng.randrange(DAYS))
        out = {"id": left, "worker_id": who, "placement_id": placement, "direction": "out", "day": day,
               "at": datetime(day.year, day.month, day.day, 1, tzinfo=UTC), "gate_id": rng.choice(gates),
               "departure_id": None}  # fmt: skip
        crossings = [out]
        back = day + timedelta(days=rng.randrange(1, 200))
        if rng.random() < 0.75 and back < date(2026, 11, 20):
            crossings.append(dict(out, id=home, direction="back", day=back, departure_id=left,
                                  at=datetime(back.year, back.month, back.day, 1, tzinfo=UTC)))  # fmt: skip
        yield worker, placed, crossings


def by_hand(desk: Desk) -> list[Any]:
    """The groups by the least SQL."""
    with desk.read() as session:
        statement = BY_HAND.replace(":first", f"'{FIRST}'").replace(":last", f"'{LAST}'")
        return list(session.connection().exec_driver_sql(statement))


def main(sizes: tuple[int, ...] = (10_000, 100_000)) -> None:
    """Print the table; the least SQL and the whole summary are checked to agree."""
    print(HEAD)
    for size in sizes:
        with ledger(size) as desk:
            rows, data = by_hand(desk), summary.month(desk, "2026-10")
            assert sum(row[-1] for row in rows) == data.figures.across_closing
            assert len(rows) <= 896
            with desk.read() as session:
                assert wrong(session) == 0
            bound = 1.2 if size >= 100_000 else None
            compare(f"month's summary, {size:,} placements", lambda: by_hand(desk),
                    lambda: summary.month(desk, "2026-10"), bound=bound, rounds=5)  # fmt: skip
            full = timed(lambda: summary_full.full(desk, "2026-10"))
            print(f"  with last year, the year so far and twelve months: {full * 1000:.0f} ms")
            issued = timed(partial(reports.issue, desk, reports.draft(desk, "2026-10")))
            print(f"  a report issued (balance checked, PDF and XLSX kept): {issued:.2f} s")


if __name__ == "__main__":
    main(tuple(int(size.replace(",", "")) for size in sys.argv[1:]) or (10_000, 100_000))
