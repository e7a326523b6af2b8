"""What a worker's page costs beside its form: `python -m tests.benchmarks.bench_worker_page [WORKERS ...]`.

Every record of every worker gets its line in the audit (about 8 a worker, in entries of a hundred workers), so that
100,000 workers make some 800,000 lines. Printed: the first history (it looks for parts that are gone), the next ones,
one field's history, the way as a dated list, the page itself. Milliseconds, medians of 200.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator

from sqlalchemy import select

from db.audit import canonical, plain_fields
from db.base import Base, new_ids
from db.bulk import insert_rows
from db.engine import WRITES
from db.models import AuditEntry, AuditLine, Officer
from db.vocabulary import ChangeKind
from desktop_app.services import workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_history import field_history, history
from desktop_app.services.worker_timeline import timeline
from tests.benchmarks.bench_search import crowded

_NOUNS = ("worker", "travel_document", "health_certificate", "consent", "placement", "contract", "commune_declaration")
_A_PAGE = 100


def audited(desk: Desk) -> int:
    """Write a line for every record; how many lines there are."""
    made = 0
    with desk.store.engine.execution_options(**{WRITES: True}).begin() as connection:
        officer = connection.scalars(select(Officer.id)).first()
        last = connection.scalars(select(AuditEntry.sequence).order_by(AuditEntry.sequence.desc())).first() or 0
        for noun in _NOUNS:
            table = Base.metadata.tables[noun]
            rows = connection.execute(select(table)).mappings().all()
            for start in range(0, len(rows), _A_PAGE):
                some = rows[start : start + _A_PAGE]
                last += 1
                head = {
                    "sequence": last, "at": desk.now(), "officer_id": officer, "action": "worker.import",
                    "previous_hash": "0" * 64, "hash": "0" * 64,
                }  # fmt: skip
                connection.execute(AuditEntry.__table__.insert(), [head])  # type: ignore[attr-defined]  # a table
                lines = zip(new_ids(len(some)), some, strict=True)
                insert_rows(
                    connection,
                    AuditLine.__table__,  # type: ignore[arg-type]  # a table
                    [
                        {
                            "id": line_id, "sequence": last, "position": at, "noun": noun, "record_id": row["id"],
                            "change": ChangeKind.ADDED, "old": None, "new": plain_fields(table, dict(row)),
                        }
                        for at, (line_id, row) in enumerate(lines)
                    ],
                )  # fmt: skip
                made += len(some)
    return made


def timed(act: Callable[[int], object], ids: list[int]) -> tuple[float, float]:
    """Median and worst, in milliseconds."""
    costs = []
    for worker_id in ids:
        start = time.perf_counter()
        act(worker_id)
        costs.append((time.perf_counter() - start) * 1000)
    return statistics.median(costs), max(costs)


def figures(desk: Desk) -> Iterator[tuple[str, float, float]]:
    """What is measured: (what, median, worst)."""
    ids = list(workers.search_ids(desk))
    chosen = random.Random(3).sample(ids, 200)  # noqa: S311  reproducible, not secret
    first = timed(lambda worker_id: history(desk, worker_id), chosen[:1])
    yield "first history", *first
    yield "history", *timed(lambda worker_id: history(desk, worker_id), chosen)
    yield "one field", *timed(lambda worker_id: field_history(desk, worker_id, "phone"), chosen)
    yield "timeline", *timed(lambda worker_id: timeline(desk, worker_id), chosen)
    yield "the page", *timed(lambda worker_id: workers.load(desk, worker_id), chosen)


def main(counts: list[int]) -> None:
    """Measure for each number of workers."""
    for count in counts:
        with crowded(count) as desk:
            print(f"{count} workers, {audited(desk)} lines of the audit")
            for what, median, worst in figures(desk):
                print(f"  {what:14} median {median:7.1f} ms   worst {worst:7.1f} ms")


if __name__ == "__main__":
    assert canonical({}) == "{}"
    main([int(text) for text in sys.argv[1:]] or [10_000, 100_000])
