"""What an act for 5,000 people costs beside inserting the bare rows: `python -m tests.benchmarks.bench_bulk [PAIRS]`.

The floor inserts the same number of health certificates in one statement, with no audit, in the same encrypted store.
Ours reads everybody, decides, writes and audits, in one unit of work. The preview and the way back are reported beside.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import insert, select

from db.base import new_ids
from db.engine import WRITES
from db.models import HealthCertificate, Worker
from db.vocabulary import HealthResult
from desktop_app.services import bulk, undo
from desktop_app.services.bulk import AddTag, ContractFields, HealthResults
from desktop_app.services.work import Desk
from tests.benchmarks.bench_import import desks
from tests.benchmarks.measure import HEAD, compare, timed
from tests.benchmarks.population import fill

MANY = 5_000


def floor(desk: Desk, ids: list[int]) -> Callable[[], object]:
    """One bare statement."""

    def run() -> None:
        made = new_ids(len(ids))
        rows = [
            {"id": i, "version_id": 1, "worker_id": w, "examined_on": date(2026, 11, 20), "result": HealthResult.FIT}
            for i, w in zip(made, ids, strict=True)
        ]
        with desk.store.engine.execution_options(**{WRITES: True}).begin() as connection:
            connection.execute(insert(HealthCertificate), rows)

    return run


def main(pairs: int = 5, people: int = 100_000) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder, desks(Path(folder)) as fresh:
        desk = next(fresh)
        fill(desk.store.engine, people)
        with desk.read() as session:
            ids = list(session.scalars(select(Worker.id).order_by(Worker.sort_key).limit(MANY)))
        days = (date(2020, 1, 1) + timedelta(days=n) for n in range(1_000))
        print(f"{MANY:,} of {people:,} people")
        print(HEAD)

        def done_for(act: bulk.Act) -> int:
            return bulk.apply(desk, bulk.preview(desk, act, ids))

        def health() -> int:
            return done_for(HealthResults(next(days), HealthResult.FIT))

        compare("health results of 5,000, previewed and done", floor(desk, ids), health, rounds=pairs)
        act = HealthResults(next(days), HealthResult.FIT)
        print(f"  of which the preview       {timed(lambda: bulk.preview(desk, act, ids)) * 1000:8.0f} ms")
        done = health()
        print(f"  taken back                 {timed(lambda: undo.undo(desk, done)) * 1000:8.0f} ms")
        for what, other in (
            ("a tag for 5,000", AddTag("Chợ phiên")),
            ("contract's end for 5,000", ContractFields(ends_on=date(2027, 6, 30))),
        ):
            took = timed(partial(done_for, other))
            print(f"  {what:<26} {took * 1000:8.0f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
