"""What the table of a million workers costs: `python -m tests.benchmarks.bench_table [WORKERS]`.

First paint: the ids are at hand and the rows of the first screen too; from giving them to the table until it is
painted, beside painting the same window with a table of no rows. A jump: the scroll bar is set to any place, the rows
of that screen are fetched from rows at hand (the record's own cost is bench_search's floor), until they are painted.
Bounds: first paint 1.1 of the empty window, any jump 16 ms.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from array import array
from collections.abc import Sequence
from datetime import date

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from db.rows import WorkerListRow
from db.vocabulary import BirthPrecision, PlacementState, Sex
from desktop_app.ui.table import Table
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import ThemeKeeper
from desktop_app.ui.workers.columns import columns

JUMPS = 200


def row(worker_id: int) -> WorkerListRow:
    """Somebody invented."""
    return WorkerListRow(
        worker_id, f"{worker_id:012d}", f"Nông Văn {worker_id}", date(1990, 5, 1), BirthPrecision.DAY, Sex.MALE,
        "0912345678", "06184", "Xã Đồng Đăng", PlacementState.CONTRACTED, "Cty Mộc nghiệp", "Chế biến gỗ",
        "ĐH-2026-101", None, None, None, "C1234567", date(2034, 1, 5),
    )  # fmt: skip


def rows(ids: Sequence[int]) -> list[WorkerListRow]:
    """The rows of a page."""
    return [row(worker_id) for worker_id in ids]


def painted(app: QApplication, tasks: Tasks) -> None:
    """Until everything is fetched and painted."""
    app.processEvents()
    while tasks.busy:
        app.processEvents()
        time.sleep(0.0002)
    app.processEvents()


def shown(app: QApplication, tasks: Tasks, ids: array[int]) -> tuple[Table, float]:
    """A new table with these ids, and the milliseconds from making it to its paint."""
    at_hand = rows(ids[:100])
    start = time.perf_counter()
    table = Table("benchTable", columns("vi"), tasks, rows)
    table.resize(1126, 560)
    table.rows.show_ids(ids, at_hand)
    table.show()
    painted(app, tasks)
    return table, (time.perf_counter() - start) * 1000


def main(count: int = 1_000_000) -> None:
    """Print the table."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    keeper = ThemeKeeper(app)
    tasks = Tasks()
    ids = array("q", range(1, count + 1))
    empty, full = array("q"), []
    shown(app, tasks, empty)[0].close()
    pairs = []
    for _ in range(9):
        table, floor = shown(app, tasks, empty)
        table.close()
        table, ours = shown(app, tasks, ids)
        table.close()
        pairs.append((floor, ours))
        full.append(table)
    table, _ = shown(app, tasks, ids)
    bar, rng, jumps, work = table.verticalScrollBar(), random.Random(3), list[float](), list[float]()  # noqa: S311  reproducible, not secret
    for _ in range(JUMPS):
        start, worked = time.perf_counter(), time.thread_time()
        bar.setValue(rng.randrange(bar.maximum()))
        painted(app, tasks)
        jumps.append((time.perf_counter() - start) * 1000)
        work.append((time.thread_time() - worked) * 1000)
    jumps.sort()
    tasks.close()
    del keeper
    medians = [statistics.median(column) for column in zip(*pairs, strict=True)]
    ratio = statistics.median(ours / floor for floor, ours in pairs)
    print(f"table of {count:,}: empty {medians[0]:.1f} ms, full {medians[1]:.1f} ms, ratio {ratio:.2f} (at most 1.10)")
    said = f"median {statistics.median(jumps):.1f} ms, p99 {jumps[int(JUMPS * 0.99)]:.1f} ms, most {jumps[-1]:.1f} ms"
    print(f"jumps: {said} (at most 16); of which the window's thread worked {statistics.median(work):.1f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
