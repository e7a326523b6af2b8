"""Job and yardstick in turn within one run: the median of the pairwise ratios is what counts, not the seconds."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Measured:
    """One row of the table: medians in seconds, the median ratio and what speed.md allows (None: only reported)."""

    job: str
    floor: float
    ours: float
    ratio: float
    bound: float | None

    def line(self) -> str:
        """The row as text."""
        allowed = "" if self.bound is None else f"{self.bound:8.2f}  {'ok' if self.ratio <= self.bound else 'OVER'}"
        return f"{self.job:<58}{self.floor * 1000:>12.2f}{self.ours * 1000:>12.2f}{self.ratio:>8.2f}{allowed}"


HEAD = f"{'job':<58}{'floor ms':>12}{'ours ms':>12}{'ratio':>8}{'at most':>8}"


def timed(action: Callable[[], object]) -> float:
    """Seconds that one call takes, with the collector held."""
    gc.collect()
    gc.disable()
    try:
        start = time.perf_counter()
        action()
        return time.perf_counter() - start
    finally:
        gc.enable()


def compare(
    job: str, floor: Callable[[], object], ours: Callable[[], object], *, bound: float | None = None, rounds: int = 7
) -> Measured:
    """Run the floor and the job in turn and print the row."""
    pairs = [(timed(floor), timed(ours)) for _ in range(rounds)]
    measured = Measured(
        job,
        statistics.median(f for f, _ in pairs),
        statistics.median(o for _, o in pairs),
        statistics.median(o / f for f, o in pairs),
        bound,
    )
    print(measured.line(), flush=True)
    return measured
