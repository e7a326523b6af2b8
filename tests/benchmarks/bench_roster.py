"""What a roster costs beside ReportLab's canvas: `python -m tests.benchmarks.bench_roster [PAIRS]`.

Each is a whole process, floor and ours in turn; the figure is the median of the pairs' ratios. Lines are made in both
processes alike; their making is also measured alone and taken off both, so that it hides nothing.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from desktop_app.documents.roster import render_roster
from tests.benchmarks.roster_people import people

ROOT = Path(__file__).resolve().parents[2]
SIZES = (30, 5_000, 20_000)
BOUNDS = {30: (1.2, None), 5_000: (0.7, 120), 20_000: (0.7, 200)}

_COMMON = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from pathlib import Path; "
_COMMON += "from tests.benchmarks.roster_people import people; "
_PEAK = "; import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)"
JOBS = {
    "people": _COMMON + "people(int(sys.argv[1]))",
    "floor": _COMMON
    + "from tests.benchmarks import roster_floor; roster_floor.draw(people(int(sys.argv[1])), Path(sys.argv[2]))",
    "ours": _COMMON + "from desktop_app.documents.roster import render_roster; "
    "Path(sys.argv[2]).write_bytes(render_roster(people(int(sys.argv[1]))))",
}


def run(job: str, count: int, path: Path) -> tuple[float, int]:
    """Seconds and peak megabytes of a process that does the job."""
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", JOBS[job] + _PEAK, str(count), str(path)], check=True, capture_output=True, text=True
    )
    return time.perf_counter() - start, int(done.stdout)


def compare(count: int, pairs: int, path: Path) -> tuple[float, float, float, float, int, int]:
    """Median ratio of whole processes, the same without making the lines, both times, both peaks."""
    ratios, bare, floors, ours, peaks = [], [], [], [], [0, 0]
    for _ in range(pairs):
        made, _peak = run("people", count, path)
        floor, floor_peak = run("floor", count, path)
        own, own_peak = run("ours", count, path)
        ratios.append(own / floor)
        bare.append((own - made) / (floor - made))
        floors.append(floor)
        ours.append(own)
        peaks = [max(peaks[0], floor_peak), max(peaks[1], own_peak)]
    return median(ratios), median(bare), median(floors), median(ours), peaks[0], peaks[1]


def warm(count: int = 30, times: int = 15) -> float:
    """Median milliseconds of a roster in a running program."""
    data = people(count)
    render_roster(data)
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        render_roster(data)
        taken.append((time.perf_counter() - start) * 1000)
    return median(taken)


def main() -> None:
    """Print the table."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    heads = ("lines", "floor s", "ours s", "ratio", "bound", "lines off", "floor MB", "ours MB", "bound")
    print(" ".join(f"{head:>9}" for head in heads))
    own = {}
    with tempfile.TemporaryDirectory() as folder:
        for count in SIZES:
            ratio, bare, floor, own[count], floor_peak, own_peak = compare(count, pairs, Path(folder) / "out.pdf")
            most, memory = BOUNDS[count]
            print(f"{count:9} {floor:9.3f} {own[count]:9.3f} {ratio:9.2f} {most:9} ", end="")
            print(f"{bare:9.2f} {floor_peak:9} {own_peak:9} {memory or '':>9}", flush=True)
    print(f"20,000 lines cost {own[20_000] / own[5_000]:.2f} times 5,000 (bound 4.5)")
    print(f"30 lines in a running program: {warm():.1f} ms (bound 40)")


if __name__ == "__main__":
    main()
