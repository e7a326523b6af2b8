"""What the program holds while nobody does anything: `python -m tests.benchmarks.bench_memory [WORKERS]`.

A fresh process opens the window at an encrypted store, the officer signs in and Today is shown: five seconds after all
of it was loaded the process is asked what it holds. Another goes on to Workers, which lists everybody, and opens the
first one's panel. Beside them an empty PySide6 window, and one beside which lies loaded what the program stands on
(SQLAlchemy and the record's tables, SQLCipher, cryptography).
RSS counts what is shared with other programs (Qt's libraries), PSS shares that out; own is what no file holds: the rest
are pages of libraries and fonts, which the system may drop and read again. Bound: 150 MB at 100,000. A store is taken
from BANGIAO_BENCH/sWORKERS where there is one.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.benchmarks.bench_search import OFFICER, crowded

BOUND = 150
MEASURE = """
import sys
from pathlib import Path
def held():
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    found = {line.split()[0]: int(line.split()[1]) / 1024 for line in lines if line.endswith("kB")}
    heavy = sorted({name.split(".")[0] for name in sys.modules} & set(HEAVY))
    return {"rss": found["Rss:"], "pss": found["Pss:"], "own": found["Anonymous:"], "heavy": heavy}
"""
EMPTY = """
import json
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1366, 768)
window.show()
QTimer.singleShot(1000, app.quit)
app.exec()
print(json.dumps(held()))
"""
BESIDE = """
import sqlalchemy.orm, sqlcipher3.dbapi2, db.models, db.slots
sqlalchemy.orm.configure_mappers()
"""
OURS = """
import json, os
from PySide6.QtCore import QTimer
from desktop_app.app import Application
from desktop_app.ui import theme
app = theme.make_application()
application = Application(app, language="vi")
window = application.window
window.resize(1366, 768)
def tell():
    print(json.dumps(held()), flush=True)
    os._exit(0)
def look():
    page = window.page("workers")
    if page is None or page.table.rows.rowCount() < WORKERS or application.tasks.busy:
        return
    timer.stop()
    page.table.selectRow(0)
    QTimer.singleShot(2000, tell)
def wait():
    if application._desk is None or not application._settled or window._loading or application.tasks.busy:
        return
    if PLACE:
        window.go(PLACE)
        look()
    else:
        timer.stop()
        QTimer.singleShot(5000, tell)
timer = QTimer(interval=50)
timer.timeout.connect(wait)
timer.start()
application.show()
app.exec()
"""
HEAVY = ("reportlab", "PIL", "rapidfuzz", "xlsxwriter", "zxingcpp", "alembic", "holidays", "python_calamine", "numpy")


@contextmanager
def surroundings(count: int) -> Iterator[dict[str, str]]:
    """The environment in which our program finds a store with so many workers, its officer and compiled modules."""
    with crowded(count) as desk, tempfile.TemporaryDirectory() as folder:
        location = str(desk.store.location)
        desk.close()
        told = {
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
            "PYTHONPYCACHEPREFIX": f"{folder}/compiled",
            "BANGIAO_CONFIG": folder,
            "BANGIAO_STORE": location,
            "BANGIAO_OFFICER": OFFICER["username"],
            "BANGIAO_PASSWORD": OFFICER["password"],
        }
        yield {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | told


def asked(code: str, environment: dict[str, str]) -> dict[str, Any]:
    """What a fresh process prints last, as JSON."""
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    answer: dict[str, Any] = json.loads(told.stdout.splitlines()[-1])
    return answer


def main(count: int = 100_000) -> None:
    """Print the table: MB, the median of three, after one that compiles."""
    with surroundings(count) as environment:
        for title, code, bound in (
            ("an empty PySide6 window", EMPTY, None),
            ("with what we stand on", EMPTY.replace("app.exec()", f"{BESIDE}app.exec()"), None),
            (f"signed in, {count:,} workers", f"PLACE = ''\n{OURS}", BOUND),
            ("all of them listed, one open", f"PLACE = 'workers'\n{OURS}", BOUND),
        ):
            whole = f"HEAVY = {HEAVY!r}\nWORKERS = {count}\n{MEASURE}\n{code}"
            said = [asked(whole, environment) for _ in range(4)][1:]
            rss, pss, own = (statistics.median(one[key] for one in said) for key in ("rss", "pss", "own"))
            judged = "" if bound is None else f"  at most {bound}: {'ok' if rss <= bound else 'OVER'}"
            held = f"RSS {rss:6.1f} MB  PSS {pss:6.1f} MB  own {own:6.1f} MB"
            print(f"{title:<30} {held}{judged}  {said[0]['heavy'] or ''}", flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
