"""A small coverage-guided fuzzer, for every run of the tests and where Atheris is not to be had.

    python -m tests.faults.fuzz [TARGET ...] [INPUTS]

An input that reaches an edge (one line of our code after another) that none reached before is kept and bent further.
"""

from __future__ import annotations

import random
import sys
from dataclasses import dataclass, field
from types import CodeType, FrameType
from typing import Any

from tests.faults.fuzz_mutate import mutated
from tests.faults.fuzz_targets import Target, outcome, targets

Edge = tuple[CodeType, int, int]
_OURS = ("desktop_app", "/db/", "\\db\\")
_LONGEST = 20_000


@dataclass
class Fuzzed:
    """What a run found: how many inputs, which edges, what became of the inputs, which raised what they must not."""

    inputs: int = 0
    edges: set[Edge] = field(default_factory=set)
    codes: dict[str, int] = field(default_factory=dict)
    findings: list[tuple[bytes, str]] = field(default_factory=list)


def fuzz(target: Target, inputs: int, seed: int = 1) -> Fuzzed:
    """Try so many inputs."""
    dice = random.Random(seed)  # noqa: S311  the same every time
    told = Fuzzed()
    kept = [data for data in target.seeds if len(data) <= _LONGEST]
    for data in kept:
        _try(target, data, told)
    while told.inputs < inputs:
        data = mutated(dice.choice(kept), dice)[:_LONGEST]
        if _try(target, data, told):
            kept.append(data)
    return told


def _try(target: Target, data: bytes, told: Fuzzed) -> bool:
    """Whether the input reached a new edge."""
    seen: set[Edge] = set()
    before = sys.gettrace()
    sys.settrace(_tracer(seen))
    try:
        code = outcome(target.run, data)
    except Exception as error:  # noqa: BLE001  whatever comes out that must not is what we look for
        told.findings.append((data, repr(error)))
        code = "a finding"
    finally:
        sys.settrace(before)
    told.inputs += 1
    told.codes[code] = told.codes.get(code, 0) + 1
    fresh = not seen <= told.edges
    told.edges |= seen
    return fresh


def _tracer(seen: set[Edge]) -> Any:
    def enter(frame: FrameType, _event: str, _arg: object) -> Any:
        code = frame.f_code
        if not any(part in code.co_filename for part in _OURS):
            return None
        last = 0

        def line(frame: FrameType, event: str, _arg: object) -> Any:
            nonlocal last
            if event == "line":
                seen.add((code, last, frame.f_lineno))
                last = frame.f_lineno
            return line

        return line

    return enter


def main(*words: str) -> None:
    """Fuzz the targets named, or all."""
    inputs = int(words[-1]) if words and words[-1].isdigit() else 0
    made, remove = targets()
    try:
        for name in [word for word in words if not word.isdigit()] or made:
            told = fuzz(made[name], inputs or made[name].long)
            sys.stdout.write(f"{name}: {told.inputs} inputs, {len(told.edges)} edges, {told.codes}\n")
            for data, error in told.findings[:5]:
                sys.stdout.write(f"  {error}: {data!r}\n")
    finally:
        remove()


if __name__ == "__main__":
    main(*sys.argv[1:])
