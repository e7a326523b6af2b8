"""What the candidates of a job order cost: `python -m tests.benchmarks.bench_referral [WORKERS]`.

Nine in ten workers have come back and may be referred; one in twenty said what they wish, one in ten what they can do.
The floor reads the names of 400 workers by their keys, which is what is judged exactly. No bound is set: reported only.
"""

from __future__ import annotations

import sys

from sqlalchemy import select, text

from db.engine import WRITES
from db.models import Worker
from desktop_app.services import referrals
from desktop_app.services.referrals import CandidateFilter
from desktop_app.services.work import Desk
from tests.benchmarks.bench_search import crowded
from tests.benchmarks.measure import HEAD, compare

ORDER = "ĐH-2026-101"
_WORKERS = 100_000
_MADE = (
    "UPDATE placement SET state = 'returned' WHERE id % 10 <> 0",
    (
        "INSERT INTO wish (id, version_id, worker_id, job) SELECT id, 1, id, CASE WHEN id % 3 = 0 THEN 'Chế biến gỗ' "
        "ELSE 'may ' || (id % 200) END FROM worker WHERE id % 20 = 0"
    ),
    (
        "INSERT INTO worker_skill (id, version_id, worker_id, kind, name) SELECT id, 1, id, 'skill', "
        "'nghề ' || (id % 300) FROM worker WHERE id % 10 = 0"
    ),
    "UPDATE job_order SET skill = 'mộc', age_min = 18, age_max = 40, women = 10",
)


def _floor(desk: Desk) -> None:
    with desk.read() as session:
        session.execute(select(Worker.id, Worker.full_name).order_by(Worker.id).limit(400)).all()


def main() -> None:
    """Print the rows."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[1].isdecimal() else _WORKERS
    with crowded(count) as desk:
        with desk.store.engine.execution_options(**{WRITES: True}).begin() as connection:
            for statement in _MADE:
                connection.execute(text(statement))
        print(HEAD)
        for words, wanted in (
            ("best 200", CandidateFilter()),
            ("searched by name", CandidateFilter("nông văn")),
            ("with papers in hand", CandidateFilter(ready_only=True)),
        ):

            def ours(wanted: CandidateFilter = wanted) -> object:
                return referrals.candidates(desk, ORDER, filters=wanted)

            compare(f"candidates of {count} workers, {words}", lambda: _floor(desk), ours)


if __name__ == "__main__":
    main()
