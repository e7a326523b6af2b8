"""The built folder: how large it is and how soon its window is there.

    python -m tests.benchmarks.bench_package FOLDER [PAIRS]

FOLDER is the program's folder that .package/build made. Fresh processes in turn: an empty PySide6 window by the
interpreter, the built program and the program from its sources, none of which is changed for it: Qt itself says, in its
log, when it has put a first picture into a window. That ends the measurement: how long the processor worked until then
and what the clock said. `.package/build FOLDER --empty` builds the empty window too, beside the program: it is then the
second yardstick, for a built program is to be compared with a built one. The bound is that of the program from its
sources (bench_start), 1.3 of the processor time of the empty window by the interpreter, which is the harder of the two.
Cold: the folder's files are put out of the system's cache first. There is no store: what shows is the window, then the
question who is there.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

BOUND = 1.3
ROOT = Path(__file__).parents[2]
EMPTY = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1366, 768)
window.show()
app.exec()
"""
_PAINTED = b"Flushing"


@dataclass(frozen=True)
class Start:
    """Seconds until the first picture: of the processor, of the clock."""

    cpu: float
    wall: float


def started(command: Sequence[str], environment: dict[str, str]) -> Start:
    """Start a program, wait until Qt says that it has painted, end it."""
    begun = time.perf_counter()
    with subprocess.Popen(command, stderr=subprocess.PIPE, env=environment, cwd=ROOT) as running:
        assert running.stderr is not None
        said = b""
        for line in running.stderr:
            said += line
            if _PAINTED in line:
                break
        else:
            sys.exit(f"No window: {command}\n{said.decode(errors='replace')}")
        wall = time.perf_counter() - begun
        cpu = time.clock_gettime(~running.pid << 3 | 2)  # clock_getcpuclockid: all its threads
        running.kill()
    return Start(cpu, wall)


def files(folder: Path) -> list[Path]:
    """What lies in a folder, links left out."""
    return [file for file in folder.rglob("*") if file.is_file() and not file.is_symlink()]


def forget(folder: Path) -> None:
    """Put a folder's files out of the system's cache, as after the computer was started."""
    for file in files(folder):
        opened = os.open(file, os.O_RDONLY)
        os.posix_fadvise(opened, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(opened)


def sizes(folder: Path) -> None:
    """Print the folder's size and its largest parts."""
    inner = folder / "_internal"
    parts = {
        "Qt and PySide6": inner / "PySide6",
        "fonts": inner / "resources" / "fonts",
        "other resources": inner / "resources",
        "licences": folder / "licences",
    }
    held = {name: sum(file.stat().st_size for file in files(place)) / 1e6 for name, place in parts.items()}
    held["other resources"] -= held["fonts"]
    every = files(folder)
    whole = sum(file.stat().st_size for file in every) / 1e6
    told = ", ".join(f"{name} {size:.0f}" for name, size in held.items())
    print(f"{folder}: {whole:.0f} MB in {len(every)} files; of these {told}, the rest {whole - sum(held.values()):.0f}")


def main(built: Path, pairs: int = 7) -> None:
    """Print the sizes and the table: milliseconds, medians; ratios pair by pair."""
    sizes(built)
    program, sources = [str(built / "bangiao")], [sys.executable, "-m", "desktop_app"]
    with tempfile.TemporaryDirectory() as config:
        environment = os.environ | {
            "BANGIAO_CONFIG": config,
            "QT_LOGGING_RULES": "qt.widgets.painting=true",
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
            "PYTHONPYCACHEPREFIX": f"{config}/compiled",
        }
        for name in ("BANGIAO_STORE", "PYTHONDONTWRITEBYTECODE"):
            environment.pop(name, None)
        commands = {"empty": [sys.executable, "-c", EMPTY], "built": program, "sources": sources}
        if (empty := built.parent / "empty" / "empty").exists():
            commands["empty_built"] = [str(empty)]
        for command in commands.values():
            started(command, environment)  # once unmeasured: compiles the modules, fills the cache
        rounds = [{name: started(command, environment) for name, command in commands.items()} for _ in range(pairs)]
        cold = []
        for _ in range(pairs):
            forget(built)
            cold.append(started(program, environment))
    _table(rounds, cold)


def _table(rounds: list[dict[str, Start]], cold: list[Start]) -> None:
    print(f"{'until the first picture':<34}{'CPU ms':>9}{'clock ms':>10}{'ratio':>8}{'by the clock':>14}{'at most':>9}")
    named = {
        "empty": "an empty PySide6 window", "empty_built": "the same, built", "built": "the built program",
        "sources": "from its sources",
    }  # fmt: skip
    for name, title in named.items():
        if name in rounds[0]:
            ratio, clock = _ratios(rounds, name, "empty")
            judged = f"{BOUND:>9.1f}  {'ok' if ratio <= BOUND else 'OVER'}" if name == "built" else ""
            print(f"{_row(title, [one[name] for one in rounds])}{ratio:>8.2f}{clock:>14.2f}{judged}", flush=True)
    if "empty_built" in rounds[0]:
        ratio, clock = _ratios(rounds, "built", "empty_built")
        print(f"{'built, to the empty one built':<53}{ratio:>8.2f}{clock:>14.2f}")
    print(_row("the built program, cold", cold), flush=True)


def _ratios(rounds: list[dict[str, Start]], name: str, yardstick: str) -> tuple[float, float]:
    """Medians of the pairwise ratios: of the processor, of the clock."""
    return (
        statistics.median(one[name].cpu / one[yardstick].cpu for one in rounds),
        statistics.median(one[name].wall / one[yardstick].wall for one in rounds),
    )


def _row(title: str, starts: list[Start]) -> str:
    cpu, wall = (statistics.median(getattr(one, key) for one in starts) * 1000 for key in ("cpu", "wall"))
    return f"{title:<34}{cpu:>9.0f}{wall:>10.0f}"


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]).resolve(), *map(int, sys.argv[2:]))
