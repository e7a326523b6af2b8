"""What an import costs beside openpyxl merely reading the file: `python -m tests.benchmarks.bench_import [PAIRS]`.

The floor opens the workbook read-only and walks over every row. Ours reads, checks and takes in the same file, with
papers, contracts, declarations and the audit, committed in an encrypted store that is new each time. Floor and ours in
turn, one process; the figure is the median of the pairs' ratios. Bound 2, goal 1.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import openpyxl

from db.slots import Cost
from desktop_app.clock import fixed_clock
from desktop_app.intake.spreadsheet import read_sheets
from desktop_app.intake.worker_list import read_list
from desktop_app.services import imports
from desktop_app.services.demand import apply_file
from desktop_app.services.stores import init_store, open_desk
from desktop_app.services.work import Desk
from resources import ROOT
from tests.benchmarks.measure import HEAD, compare, timed

SAMPLE = ROOT / "samples" / "worker_list_5000.xlsx"
CLOCK = fixed_clock(datetime(2026, 11, 22, 9))  # noqa: DTZ001  Hanoi's, as fixed_clock takes it
USERNAME, PASSWORD = "lan", "mat-khau-thu"


@contextmanager
def desks(folder: Path) -> Iterator[Iterator[Desk]]:
    """Desks at new encrypted stores, each a copy of one that knows the job orders."""
    made = folder / "made"
    cheap = Cost(passes=1, memory_kib=8, lanes=1)
    init_store(made, username=USERNAME, full_name="Lý Thị Lan", password=PASSWORD, clock=CLOCK, cost=cheap)
    first = open_desk(made, username=USERNAME, password=PASSWORD, clock=CLOCK)
    apply_file(first, ROOT / "samples" / "partners_and_orders.json")
    first.close()
    opened: list[Desk] = []

    def each() -> Iterator[Desk]:
        while True:
            target = folder / f"store{len(opened)}"
            shutil.copytree(made, target)
            opened.append(open_desk(target, username=USERNAME, password=PASSWORD, clock=CLOCK))
            yield opened[-1]

    try:
        yield each()
    finally:
        for desk in opened:
            desk.close()


def floor() -> int:
    """Every row of the file, and nothing else."""
    book = openpyxl.load_workbook(SAMPLE, read_only=True)
    count = sum(1 for sheet in book for _ in sheet.iter_rows(values_only=True))
    book.close()
    return count


def main(pairs: int = 7) -> None:
    """Print the table, and where our time goes."""
    with tempfile.TemporaryDirectory() as folder, desks(Path(folder)) as fresh:
        imports.import_file(next(fresh), SAMPLE)  # once unmeasured: imports of modules and compiled statements
        ready = [next(fresh) for _ in range(2 * pairs)]
        print(HEAD)
        compare(
            "import 5,000 rows, read to committed",
            floor,
            lambda: imports.import_file(ready.pop(), SAMPLE),
            bound=2.0,
            rounds=pairs,
        )
        compare(
            "the same with consents on file",
            floor,
            lambda: imports.import_file(ready.pop(), SAMPLE, consents_on_file=True),
            rounds=pairs,
        )
        again = next(fresh)
        imports.import_file(again, SAMPLE)
        compare("a second time, nothing to change", floor, lambda: imports.import_file(again, SAMPLE), rounds=pairs)
        sheets = read_sheets(SAMPLE)
        print(f"  of which reading the file   {timed(lambda: read_sheets(SAMPLE)) * 1000:8.0f} ms")
        print(f"  of which reading its cells  {timed(lambda: read_list(sheets, again.today())) * 1000:8.0f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
