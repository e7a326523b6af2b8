"""The long run: a target fuzzed by Atheris (libFuzzer), which sees every edge of our code and of the libraries' Python.

    uv run --with atheris==3.0.0 python -m tests.faults.fuzz_atheris TARGET [INPUTS] [FOLDER]

INPUTS defaults to the target's `long`. FOLDER keeps the inputs that reached new edges. The first finding ends the run
and is written there. The last lines are libFuzzer's own figures: `cov` is edges covered. Atheris is no dependency of
the project: the usual run (test_fuzz.py) has a small loop of its own.
"""

from __future__ import annotations

import importlib
import random
import sys
import tempfile
from pathlib import Path

from tests.faults.fuzz_mutate import mutated


def main(name: str, inputs: str = "", folder: str = "") -> None:
    """Fuzz one target."""
    atheris = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["desktop_app", "db"], enable_loader_override=False):
        fuzz_targets = importlib.import_module("tests.faults.fuzz_targets")
    made, _ = fuzz_targets.targets()
    target = made[name]
    kept = folder or tempfile.mkdtemp(prefix=f"bangiao-fuzz-{name}-")
    for number, seed in enumerate(target.seeds):
        (Path(kept) / f"seed{number}").write_bytes(seed)
    longest = max(4096, 2 * max(map(len, target.seeds)))
    options = [f"-runs={inputs or target.long}", f"-max_len={longest}", f"-artifact_prefix={kept}/finding-",
               "-rss_limit_mb=2048", "-timeout=20", "-print_final_stats=1", "-verbosity=1"]  # fmt: skip

    def one(data: bytes) -> None:
        fuzz_targets.outcome(target.run, data)

    def mutate(data: bytes, most: int, seed: int) -> bytes:
        dice = random.Random(seed)  # noqa: S311  reproducible, not secret
        bent: bytes = atheris.Mutate(data, most) if dice.random() < 0.6 else mutated(data, dice)
        return bent[:most]

    atheris.Setup([sys.argv[0], *options, kept], one, custom_mutator=mutate)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
