"""Gate mode at five scans a second: `python -m tests.benchmarks.bench_gate_window [SCANS [A_SECOND]]`.

A scanner's keys are sent to the window, five milliseconds apart, each scan ending with Enter. Printed: how long after
its Enter each scan was committed and answered (median, worst, how many later than 100 ms), and the longest time in
which the window did nothing else (a timer of five milliseconds measures it). None may be late, no freeze over 100 ms.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from datetime import datetime

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from db.slots import Cost
from db.vocabulary import Direction
from desktop_app.clock import HANOI, fixed_clock
from desktop_app.services import demand, handovers, stores
from desktop_app.services.gate_session import Heard
from desktop_app.services.gate_view import GateLine, open_gate
from desktop_app.services.work import Desk
from desktop_app.ui import theme
from desktop_app.ui.handovers.gate.window import GateWindow
from desktop_app.ui.tasks import Tasks
from resources import ROOT
from tests.benchmarks.population import fill

AT = datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)
NAME, WORD = "lan", "mat-khau-thu"
LATE = 0.1
KEY = 0.005


class _Announcer(QObject):
    made = Signal(object)


class _Pulse(QObject):
    """The longest time between two beats of a timer."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def _issued(folder: str, people: int) -> tuple[Desk, str]:
    clock, cheap = fixed_clock(AT), Cost(1, 8, 1)
    stores.init_store(folder, username=NAME, password=WORD, full_name="Lý Thị Lan", clock=clock, cost=cheap)
    desk = stores.open_desk(folder, username=NAME, password=WORD, clock=clock)
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    fill(desk.store.engine, people * 4 // 3 + 20)
    made = handovers.new(desk, programme="chongzuo", direction=Direction.OUT, point="huu-nghi", at=AT, partner="PX-01")
    lines = handovers.add_cleared(desk, made.number).lines
    handovers.remove(desk, made.number, [line.worker_id for line in lines[people:]])
    handovers.issue(desk, made.number)
    return desk, made.number


def _card(line: GateLine) -> str:
    sex = "Nữ" if line.sex == "female" else "Nam"
    return f"{line.citizen_id}||{line.full_name}|{line.birth_date:%d%m%Y}|{sex}|Xã Đồng Đăng, Lạng Sơn|15082021"


def _press(field: QWidget, key: int, text: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def _wait_until(moment: float) -> None:
    while (left := moment - time.perf_counter()) > 0:
        QApplication.processEvents()
        time.sleep(min(left, 0.001))


def main(scans: int = 300, a_second: int = 5) -> None:
    """Scan so many people, so many a second."""
    app = QApplication.instance() or QApplication([])
    theme.load_text_fonts()
    if isinstance(app, QApplication):
        theme.dress(app, dark=False)
    with tempfile.TemporaryDirectory() as folder:
        desk, number = _issued(f"{folder}/store", scans)
        tasks, announcer, host = Tasks(), _Announcer(), QWidget()
        desk.announce = announcer.made.emit
        window = GateWindow(desk, tasks, number, host)
        announcer.made.connect(window.changed)
        window.resize(1366, 768)
        window.show()
        _wait_until(time.perf_counter() + 1)
        entered: dict[int, float] = {}
        took: list[float] = []

        def answered(heard: Heard | None) -> None:
            if heard is not None and heard.worker_id is not None:
                took.append(time.perf_counter() - entered[heard.worker_id])

        window.acts.answered.connect(answered)
        pulse = _Pulse()
        begun = time.perf_counter()
        for at, line in enumerate(open_gate(desk, number).lines):
            _wait_until(begun + at / a_second)
            for character in _card(line):
                _press(window.field, 0, character)
                _wait_until(time.perf_counter() + (KEY if a_second <= 10 else 0))
            entered[line.id] = time.perf_counter()
            _press(window.field, Qt.Key.Key_Return, "\r")
        while tasks.busy:
            _wait_until(time.perf_counter() + 0.01)
        ticked = handovers.show(desk, number).row.present
        late = sum(seconds > LATE for seconds in took)
        print(f"{scans} scans, {a_second} a second: {ticked} ticked, {scans - ticked} lost")
        print(f"answered after {statistics.median(took) * 1000:.0f} ms (median), {max(took) * 1000:.0f} ms (worst)")
        print(f"later than 100 ms: {late}; longest time without a beat: {pulse.longest * 1000:.0f} ms")
        window.close()
        tasks.close()
        desk.close()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
