"""How soon the window is there: `python -m tests.benchmarks.bench_start [WORKERS [PAIRS]]`.

Fresh processes in turn: an empty PySide6 window until its first paint, and ours until its first paint and until it can
be used (store open, officer signed in by the environment, Today's lists painted: what runs out across and who is
blocked come after the other lists, with what the other places need). Each says how long the processor worked for it,
all threads and the interpreter's own start included, and what the clock said. The password's own time is not in it:
the bench's store asks for next to none. Bounds, in the empty window's time: 1.3 and 4. Beside them when all of it is
loaded, so that every place opens at once.
"""

from __future__ import annotations

import statistics
import sys
import time
from typing import Any

from tests.benchmarks.bench_memory import asked, surroundings

ROWS = (
    ("paint", "first paint", 1.3),
    ("usable", "usable ({n} workers)", 4.0),
    ("all", "what is loaded behind it", None),
)
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
def note(what):
    said[what] = {"cpu": time.process_time(), "wall": time.time() - START}
    if what == UNTIL:
        print(json.dumps(said), flush=True)
        os._exit(0)
def shown():
    window.page("today").repaint()
    note("usable")
def admitted(desk, then):
    admit(desk, then)
    window.page("today").shown.connect(shown)
def all_loaded():
    loaded()
    note("all")
admit, loaded = window.admit, window.loaded
window.admit, window.loaded = admitted, all_loaded
window.shell.painted.connect(lambda: note("paint"))
application.show()
app.exec()
"""


def started(code: str, environment: dict[str, str], until: str = "") -> dict[str, Any]:
    """What one fresh process says."""
    return asked(f"START = {time.time()}\nUNTIL = {until!r}\n{code}", environment)


def main(count: int = 100_000, pairs: int = 7) -> None:
    """Print the table: milliseconds, medians; ratios pair by pair."""
    with surroundings(count) as environment:
        started(OURS, environment, "all")  # once unmeasured: compiles the modules
        rounds = [
            (started(EMPTY, environment), {until: started(OURS, environment, until)[until] for until, *_ in ROWS})
            for _ in range(pairs)
        ]
    print(f"{'until':<34}{'empty, CPU':>12}{'ours, CPU':>12}{'ratio':>8}{'ratio by the clock':>22}{'at most':>9}")
    for until, title, bound in ROWS:
        floor = statistics.median(empty["cpu"] * 1000 for empty, _ in rounds)
        ours = statistics.median(said[until]["cpu"] * 1000 for _, said in rounds)
        cpu, wall = (
            statistics.median(said[until][key] / empty[key] for empty, said in rounds) for key in ("cpu", "wall")
        )
        judged = "" if bound is None else f"{bound:>9.1f}  {'ok' if cpu <= bound else 'OVER'}"
        name = title.format(n=f"{count:,}")
        print(f"{name:<34}{floor:>12.0f}{ours:>12.0f}{cpu:>8.2f}{wall:>22.2f}{judged}", flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
