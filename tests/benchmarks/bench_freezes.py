"""The longest freeze of the window: `python -m tests.benchmarks.bench_freezes [WORKERS]`.

A 10 ms heartbeat on the window's thread runs on while somebody searches, 5,000 rows are imported, and a handover is
filled, issued and its roster made. Printed: the longest pause between two beats, by stage. At most 100 ms each.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.slots import Cost
from db.vocabulary import Direction
from desktop_app.clock import HANOI, fixed_clock
from desktop_app.services import demand, handovers, imports, stores
from desktop_app.services.work import Desk
from desktop_app.ui.language import Language
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import ThemeKeeper
from desktop_app.ui.window import MainWindow
from resources import ROOT
from tests.benchmarks.population import fill

BEAT = 10
MOST = 100
PATIENCE = 120.0
AT = datetime(2026, 11, 22, 9, 0, tzinfo=HANOI)
LEAVES = datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)
NAME, WORD = "lan", "mat-khau-thu"


class Heart:
    """Beats on the window's thread and keeps the longest pause between two beats, in milliseconds by stage."""

    def __init__(self) -> None:
        self.gaps: dict[str, float] = {}
        self._stage = ""
        self._last = 0.0
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=BEAT)
        self._timer.timeout.connect(self._beat)

    def begin(self, stage: str) -> None:
        """Count for this stage from now on."""
        self._stage, self._last = stage, time.perf_counter()
        self.gaps[stage] = 0.0
        self._timer.start()

    def end(self) -> None:
        """Stop counting."""
        self._timer.stop()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps[self._stage] = max(self.gaps[self._stage], (now - self._last) * 1000)
        self._last = now


def _wait(holds: Callable[[], bool], seconds: float = PATIENCE) -> None:
    until = time.perf_counter() + seconds
    while not holds() and time.perf_counter() < until:
        QApplication.processEvents()
        time.sleep(0.001)


def _pause(seconds: float) -> None:
    _wait(lambda: False, seconds)


def _search(window: MainWindow, heart: Heart, people: int) -> None:
    window.go("workers")
    page = window.page("workers")
    found, field = page.table.rows, page.search  # type: ignore[union-attr]
    _wait(lambda: found.rowCount() == people)
    heart.begin("search")
    for text in ("nong van", "hoa", "020", "0"):
        field.clear()
        for letter in text:
            QTest.keyClicks(field, letter)
            _pause(0.06)
        _pause(0.4)
    for row in (99, people // 2, 0):
        page.table.scrollTo(found.index(min(row, found.rowCount() - 1), 0))  # type: ignore[union-attr]
        _pause(0.15)
    heart.end()


T = TypeVar("T")


def _do(tasks: Tasks, work: Callable[[], T]) -> T:
    answers: list[T] = []
    failures: list[object] = []
    tasks.run(work, done=answers.append, failed=failures.append)
    _wait(lambda: bool(answers or failures))
    if not answers:
        sys.exit(f"stopped: {failures}")
    return answers[0]


def _new(desk: Desk) -> str:
    return handovers.new(
        desk, programme="chongzuo", direction=Direction.OUT, point="huu-nghi", at=LEAVES, partner="PX-01"
    ).number


def _work(desk: Desk, tasks: Tasks, heart: Heart) -> None:
    heart.begin("import of 5,000 rows")
    _do(
        tasks,
        lambda: imports.import_file(desk, ROOT / "samples" / "worker_list_5000.xlsx", consents_on_file=True),
    )
    heart.end()
    number = _do(tasks, lambda: _new(desk))
    heart.begin("filling a handover")
    _do(tasks, lambda: handovers.add_cleared(desk, number))
    heart.begin("issue and roster")
    _do(tasks, lambda: handovers.issue(desk, number, leave_out_blocked=True))
    heart.end()


def main(people: int = 100_000) -> None:
    """Print the longest pause of each stage."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        clock = fixed_clock(AT)
        where = f"{folder}/store"
        stores.init_store(where, username=NAME, password=WORD, full_name="Lý Thị Lan", clock=clock, cost=Cost(1, 8, 1))
        desk = stores.open_desk(where, username=NAME, password=WORD, clock=clock)
        desk.language = "vi"
        demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
        fill(desk.store.engine, people, papers=False)
        keepers = (ThemeKeeper(app), Language("vi", app))
        tasks, heart = Tasks(), Heart()
        window = MainWindow(tasks)
        window.resize(1366, 768)
        window.show()
        window.admit(desk)
        _search(window, heart, people)
        _work(desk, tasks, heart)
        print(f"largest gap of a {BEAT} ms heartbeat among {people:,} workers; at most {MOST} ms each")
        for stage, gap in heart.gaps.items():
            print(f"{stage:<24}{gap:>8.0f} ms")
        window.close()
        tasks.close()
        desk.close()
        del keepers


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
