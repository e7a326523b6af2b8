"""Whether keys were typed by a person or sent by a scanner, told by their timing. Pure: times are arguments.

An event filter gives each key to `press` and, when `Timing.pause_ms` passed without one, calls `pause`. Keys that may
belong to a scan are held back; what turns out to be typing is given back in `Step.typed`, to be delivered in order.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """How a scan differs from typing. Times are in milliseconds."""

    mean_ms: float = 30
    """The longest mean time between the keys of a scan. Fast typists need 60 and more over several keys."""
    pause_ms: float = 90
    """Silence that ends a scan, and the longest hiccup within one."""
    least: int = 8
    """The fewest characters of a scan."""
    distinct: int = 4
    """The fewest different characters: a key held down repeats as fast as a scanner sends."""
    ends: frozenset[str] = frozenset("\r\n\t")
    """The keys with which a scanner ends a scan."""


@dataclass(frozen=True, slots=True)
class Run:
    """Keys that followed each other quickly; held back until it is known what they are."""

    text: str = ""
    first_ms: float = 0
    last_ms: float = 0


@dataclass(frozen=True, slots=True)
class Step:
    """What one key, or a pause, told. `scan` is a finished scan without its ending key; `typed` are keys to deliver."""

    run: Run
    scan: str | None = None
    typed: str = ""


USUAL = Timing()
NO_RUN = Run()


def is_scan(run: Run, timing: Timing = USUAL) -> bool:
    """Whether these keys came from a scanner."""
    if len(run.text) < timing.least or len(set(run.text)) < timing.distinct:
        return False
    return (run.last_ms - run.first_ms) / (len(run.text) - 1) <= timing.mean_ms


def press(run: Run, character: str, at_ms: float, timing: Timing = USUAL) -> Step:
    """One key at a time of any clock that does not go back.

    The ending key of a scan is swallowed with it; any other Enter or Tab comes back as typed.
    """
    before = Step(run)
    if run.text and not 0 <= at_ms - run.last_ms <= timing.pause_ms:
        before = pause(run, timing)
    held = before.run
    if character in timing.ends:
        if is_scan(held, timing):
            return Step(NO_RUN, held.text, before.typed)
        return Step(NO_RUN, before.scan, before.typed + held.text + character)
    grown = Run(held.text + character, held.first_ms if held.text else at_ms, at_ms)
    return Step(grown, before.scan, before.typed)


def pause(run: Run, timing: Timing = USUAL) -> Step:
    """No key came for a while: the run is a scan without an ending key, or it was typed."""
    if is_scan(run, timing):
        return Step(NO_RUN, scan=run.text)
    return Step(NO_RUN, typed=run.text)
