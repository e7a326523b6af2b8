"""What search as one types costs: `python -m tests.benchmarks.bench_search [WORKERS ...]`.

The floor fetches what 50 lines of the table show (with commune, latest placement and best paper) by the keys of their
workers, through the driver, from the encrypted store; the workers' own columns alone are a third of it. Ours finds the
first 50 who match what has been typed so far, in Vietnamese order, and fetches their lines, with how many match in
all; the texts are typed key by key. Bounds at 100,000: median 5, p99 under 16 ms, hits under 16 ms. A store is made
anew in a temporary folder, or taken from BANGIAO_BENCH/sWORKERS where there is one.
"""

from __future__ import annotations

import gc
import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from db.slots import Cost
from desktop_app.clock import fixed_clock
from desktop_app.services import workers
from desktop_app.services.demand import apply_file
from desktop_app.services.stores import init_store, open_desk
from desktop_app.services.work import Desk
from resources import ROOT
from tests.benchmarks.population import fill

CLOCK = fixed_clock(datetime(2026, 11, 22, 9))  # noqa: DTZ001  Hanoi's, as fixed_clock takes it
OFFICER: dict[str, Any] = {"username": "lan", "password": "mat-khau-thu"}
TYPED = (
    "nông văn dũng", "hoa lý thị", "Hằng", "trieu thi anh", "quan ba", "nông đồng đăng", "xã hữu lũng minh", "0201",
    "020195001234", "0909123456", "C1234567", "8745", "vi van khanh loc binh", "zzzz", "thụy",
)  # fmt: skip
FLOOR = """
SELECT w.id, w.citizen_id, w.full_name, w.birth_date, w.birth_precision, w.sex, w.phone, c.code,
       c.unit || ' ' || c.name, p.state, coalesce(e.name_vi, p.wanted_employer), coalesce(j.job_vi, p.wanted_job),
       j.number, w.passport_name, w.name_zh, w.address, d.number, d.expires_on
FROM worker w LEFT JOIN commune c ON c.id = w.commune_id
LEFT JOIN placement p ON p.id = (SELECT max(id) FROM placement x WHERE x.worker_id = w.id)
LEFT JOIN job_order j ON j.id = p.job_order_id LEFT JOIN employer e ON e.id = j.employer_id
LEFT JOIN travel_document d ON d.id = (SELECT id FROM travel_document y WHERE y.worker_id = w.id AND y.state = 'held'
                                       ORDER BY y.expires_on DESC NULLS LAST, y.id DESC LIMIT 1)
WHERE w.id IN (SELECT value FROM json_each(?))"""


def memory() -> float:
    """MB that this process holds."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


@contextmanager
def crowded(count: int) -> Iterator[Desk]:
    """A desk at an encrypted store with so many workers."""
    kept = Path(os.environ.get("BANGIAO_BENCH", "/nowhere")) / f"s{count}"
    with tempfile.TemporaryDirectory() as folder:
        store = kept if kept.exists() else Path(folder) / "store"
        if not kept.exists():
            cheap = Cost(passes=1, memory_kib=8, lanes=1)
            init_store(store, **OFFICER, full_name="Lý Thị Lan", clock=CLOCK, cost=cheap)
        desk = open_desk(store, **OFFICER, clock=CLOCK)
        try:
            if not kept.exists():
                apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
                fill(desk.store.engine, count)
            yield desk
        finally:
            desk.close()


_clock = time.thread_time if os.environ.get("BANGIAO_BENCH_CPU") else time.perf_counter


def took(action: Callable[[], Any]) -> float:
    """Milliseconds of one call: by the clock, or with BANGIAO_BENCH_CPU of the processor, where others work too."""
    start = _clock()
    action()
    return (_clock() - start) * 1000


def _typed() -> list[str]:
    return [text[:end] for text in TYPED for end in range(1, len(text) + 1)]


def measure(desk: Desk, count: int) -> None:
    """Print the row for so many workers."""
    gc.collect()
    before = memory()
    build = took(lambda: workers.count(desk))
    gc.collect()
    index = memory() - before
    everybody = workers.search_ids(desk)
    raw: Any = desk.store.engine.raw_connection()
    cursor = raw.driver_connection.cursor()
    rng = random.Random(7)  # noqa: S311  reproducible, not secret
    pairs: list[tuple[str, float, float]] = []
    for text in _typed() * 3:
        keys = json.dumps(rng.choices(everybody, k=50))
        floor = took(lambda keys=keys: cursor.execute(FLOOR, (keys,)).fetchall())  # type: ignore[misc]
        pairs.append((text, floor, took(lambda text=text: workers.first(desk, text))))  # type: ignore[misc]
    raw.close()
    hits = [took(lambda text=text: workers.count(desk, text)) for text in _typed()]  # type: ignore[misc]
    table = took(lambda: workers.search_ids(desk))
    every = sorted(ours for _, _, ours in pairs)
    slowest = max(pairs, key=lambda pair: pair[2])[0]
    floor = statistics.median(floor for _, floor, _ in pairs)
    ratio = statistics.median(ours / floor for _, floor, ours in pairs)
    print(
        f"{count:>10,}{floor:>10.3f}{statistics.median(every):>9.3f}{ratio:>7.2f}"
        f"{every[int(len(every) * 0.99)]:>9.2f}{every[-1]:>9.2f}{statistics.median(hits):>9.3f}{max(hits):>9.2f}"
        f"{table:>9.1f}{build:>10.0f}{index:>9.1f}{memory():>8.0f}   {slowest!r}",
        flush=True,
    )


def main(*counts: int) -> None:
    """Print the table: times in ms, memory in MB."""
    heads = ("workers", "floor", "ours", "ratio", "p99", "most", "hits", "most", "all ids", "build", "index", "process")
    widths = (10, 10, 9, 7, 9, 9, 9, 9, 9, 10, 9, 8)
    print("".join(f"{head:>{width}}" for head, width in zip(heads, widths, strict=True)) + "   slowest text")
    for count in counts or (10_000, 100_000):
        with crowded(count) as desk:
            measure(desk, count)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
