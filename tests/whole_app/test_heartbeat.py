"""The window never freezes: a 10 ms heartbeat runs on through search, import and roster among 100,000 workers."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.vocabulary import Direction
from desktop_app.clock import HANOI
from desktop_app.services import demand, handovers, imports, workers
from desktop_app.services.work import Desk
from desktop_app.ui.window import MainWindow

WORKERS = 100_000
BEAT = 10
MOST = 100
PATIENCE = 120_000


class Heart:
    """Beats every 10 ms on the GUI thread and keeps the longest pause between two beats, by stage."""

    def __init__(self) -> None:
        self.gaps: dict[str, float] = {}
        self._stage = ""
        self._last = 0.0
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=BEAT)
        self._timer.timeout.connect(self._beat)

    def begin(self, stage: str) -> None:
        self._stage, self._last = stage, time.perf_counter()
        self.gaps[stage] = 0.0
        self._timer.start()

    def end(self) -> None:
        self._timer.stop()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps[self._stage] = max(self.gaps[self._stage], (now - self._last) * 1000)
        self._last = now


@pytest.fixture
def crowded(own_desk: Desk, samples: Path, population: ModuleType) -> Desk:
    demand.apply_file(own_desk, samples / "partners_and_orders.json")
    population.fill(own_desk.store.engine, WORKERS, papers=False)
    return own_desk


def _search(window: MainWindow, qtbot: QtBot, heart: Heart) -> None:
    window.go("workers")
    page = window.page("workers")
    assert page is not None
    found = page.table.rows  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: found.rowCount() == WORKERS, timeout=PATIENCE)
    heart.begin("search")
    for text in ("nong van", "hoa", "020", "0"):
        page.search.clear()  # type: ignore[attr-defined]
        for letter in text:
            QTest.keyClicks(page.search, letter)  # type: ignore[attr-defined]
            qtbot.wait(60)
        qtbot.wait(400)
        assert found.rowCount() > 0
    for row in (99, WORKERS // 2, 0):
        page.table.scrollTo(found.index(min(row, found.rowCount() - 1), 0))  # type: ignore[attr-defined]
        qtbot.wait(150)
    heart.end()


def _do(window: MainWindow, qtbot: QtBot, work: Callable[..., object], *args: object) -> object:
    answers: list[object] = []
    failures: list[object] = []
    window._tasks.run(work, *args, done=answers.append, failed=failures.append)
    qtbot.waitUntil(lambda: bool(answers or failures), timeout=PATIENCE)
    assert failures == []
    return answers[0]


@pytest.mark.skipif("BANGIAO_FREEZES" not in os.environ, reason="a measurement: BANGIAO_FREEZES=1, on a quiet machine")
def test_the_window_never_freezes(
    crowded: Desk,
    open_window: Callable[[Desk], MainWindow],
    qtbot: QtBot,
    samples: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    window, heart = open_window(crowded), Heart()
    _search(window, qtbot, heart)

    def take_in() -> object:
        return imports.import_file(crowded, samples / "worker_list_5000.xlsx", consents_on_file=True)

    heart.begin("import of 5,000 rows")
    taken = _do(window, qtbot, take_in)
    heart.end()
    assert isinstance(taken, imports.ImportResult)
    assert taken.new > 4_900

    def draft() -> str:
        return handovers.new(
            crowded,
            programme="chongzuo",
            direction=Direction.OUT,
            point="huu-nghi",
            at=datetime(2026, 11, 25, 7, 30, tzinfo=HANOI),
            partner="PX-01",
        ).number

    number = str(_do(window, qtbot, draft))
    heart.begin("filling a handover")
    _do(window, qtbot, lambda: handovers.add_cleared(crowded, number))
    heart.begin("issue and roster")
    _do(window, qtbot, lambda: handovers.issue(crowded, number, leave_out_blocked=True))
    heart.end()
    assert workers.count(crowded) > WORKERS
    with capsys.disabled():
        print(  # noqa: T201  the figure that the issue asks for
            "\nlargest gap of a 10 ms heartbeat:", {stage: f"{gap:.0f} ms" for stage, gap in heart.gaps.items()}
        )
    assert max(heart.gaps.values()) < MOST
