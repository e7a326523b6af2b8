"""How soon the window is there: `python -m tests.benchmarks.bench_start [WORKERS [PAIRS]]`.

Fresh processes in turn: an empty PySide6 window until its first paint, and ours until its first paint and until it can
be used (store open, officer signed in by the environment, Today shown: what runs out across and who is blocked come
some tenths of a second after the other lists). Each says how long the processor worked for it, all threads and the
interpreter's own start included, and what the clock said. The password's own time is not in it: the bench's store asks
for next to none. Bounds, in the empty window's time: 1.3 and 4.
"""

from __future__ import annotations

import statistics
import sys
import time

from tests.benchmarks.bench_memory import asked, surroundings

EMPTY = """
import json, os, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, app.quit)
app = QApplication([])
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
print(json.dumps({"cpu": time.process_time(), "wall": time.time() - START}))
"""
OURS = """
import json, os, time
from PySide6.QtCore import QTimer
from desktop_app.app import Application
from desktop_app.ui import theme
app = theme.make_application()
application = Application(app, language="vi")
window = application.window
window.resize(1366, 768)
said = {}
def painted():
    said.update(cpu=time.process_time(), wall=time.time() - START)
    if not WORKERS:
        app.quit()
def listed():
    page = window.page("today")
    if page is not None and page.loaded:
        said.update(usable_cpu=time.process_time(), usable_wall=time.time() - START)
        timer.stop()
        app.quit()
window.shell.painted.connect(painted)
timer = QTimer(interval=5)
timer.timeout.connect(listed)
if WORKERS:
    timer.start()
application.show()
app.exec()
print(json.dumps(said))
os._exit(0)
"""


def started(code: str, workers: int, environment: dict[str, str]) -> dict[str, float]:
    """What one fresh process says."""
    return asked(f"START = {time.time()}\nWORKERS = {workers}\n{code}", environment)


def main(count: int = 100_000, pairs: int = 7) -> None:
    """Print the table: milliseconds, medians; ratios pair by pair."""
    with surroundings(count) as environment:
        started(OURS, count, environment)  # once unmeasured: compiles the modules
        rounds = [
            (started(EMPTY, 0, environment), started(OURS, 0, environment), started(OURS, count, environment))
            for _ in range(pairs)
        ]
    print(f"{'until':<34}{'empty, CPU':>12}{'ours, CPU':>12}{'ratio':>8}{'ratio by the clock':>22}{'at most':>9}")
    for title, which, prefix, bound in (("first paint", 1, "", 1.3), ("usable", 2, "usable_", 4.0)):
        floor = statistics.median(one[0]["cpu"] * 1000 for one in rounds)
        ours = statistics.median(one[which][f"{prefix}cpu"] * 1000 for one in rounds)
        cpu, wall = (
            statistics.median(one[which][prefix + key] / one[0][key] for one in rounds) for key in ("cpu", "wall")
        )
        name = title if which == 1 else f"{title} ({count:,} workers)"
        judged = f"{bound:>9.1f}  {'ok' if cpu <= bound else 'OVER'}"
        print(f"{name:<34}{floor:>12.0f}{ours:>12.0f}{cpu:>8.2f}{wall:>22.2f}{judged}", flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
