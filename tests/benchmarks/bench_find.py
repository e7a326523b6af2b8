"""What Ctrl+K costs among 100,000 workers and 5,000 handovers: `python -m tests.benchmarks.bench_find [WORKERS ...]`.

Each key of each text is asked for as the dialog does, before everybody was read and after. Bound: 50 ms a key.
"""

from __future__ import annotations

import statistics
import sys
from datetime import timedelta
from typing import Any

from sqlalchemy import insert, select

from db.base import new_ids
from db.engine import WRITES
from db.models import Gate, Handover, Partner, Programme
from db.vocabulary import Direction, HandoverState
from desktop_app.services import find
from desktop_app.services.work import Desk
from tests.benchmarks.bench_search import TYPED, crowded, took

_HANDOVERS = 5_000
_MORE = ("BG-2026-0147", "22/11/2026", "hữu nghị", "ĐH-2026", "bằng tường", "chế biến gỗ")


def _handovers(desk: Desk) -> None:
    with desk.store.engine.execution_options(**{WRITES: True}).begin() as connection:
        gate, partner = (connection.scalar(select(model.id).limit(1)) for model in (Gate, Partner))
        programme = connection.scalar(select(Programme.id).limit(1))
        rows: list[dict[str, Any]] = [
            {
                "id": record_id, "number": f"BG-{2010 + at // 300}-{at % 300:04d}", "programme_id": programme,
                "direction": Direction.OUT, "gate_id": gate, "partner_id": partner, "version": 0, "counting": 1,
                "at": desk.now() - timedelta(days=at), "state": HandoverState.CLOSED, "filled_by_id": desk.officer_id,
                "version_id": 1,
            }
            for at, record_id in enumerate(new_ids(_HANDOVERS))
        ]  # fmt: skip
        connection.execute(insert(Handover), rows)


def measure(desk: Desk, count: int) -> None:
    """Print the row for so many workers."""
    _handovers(desk)
    texts = [text[:end] for text in (*TYPED, *_MORE) for end in range(1, len(text) + 1)]
    opening = took(lambda: (find.describe(desk, ()), find.rights(desk, ("worker.add",))))
    cold = sorted(took(lambda text=text: find.find(desk, text)) for text in texts)  # type: ignore[misc]
    ready = took(lambda: find.make_ready(desk))
    warm = sorted((took(lambda text=text: find.find(desk, text)), text) for text in texts * 2)  # type: ignore[misc]
    times = [time for time, _ in warm]
    print(
        f"{count:>10,}{opening:>9.1f}{statistics.median(cold):>9.2f}{cold[int(len(cold) * 0.99)]:>9.2f}{ready:>10.0f}"
        f"{statistics.median(times):>9.2f}{times[int(len(times) * 0.99)]:>9.2f}{times[-1]:>9.2f}   {warm[-1][1]!r}",
        flush=True,
    )


def main(*counts: int) -> None:
    """Print the table: times in ms."""
    heads = ("workers", "opening", "unread", "p99", "read all", "a key", "p99", "most")
    widths = (10, 9, 9, 9, 10, 9, 9, 9)
    print("".join(f"{head:>{width}}" for head, width in zip(heads, widths, strict=True)) + "   slowest text")
    for count in counts or (10_000, 100_000):
        with crowded(count) as desk:
            measure(desk, count)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
