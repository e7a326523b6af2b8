"""Whoever is killed while a key or password is changed, a backup made or put back, or a store migrated, loses nothing.

BANGIAO_KILLS says how many; every run of the tests does one of each kind.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults import keys_until_killed
from tests.faults.desks import make_store

HOUSE = Path(__file__).parents[2]
KINDS = tuple(keys_until_killed.ACTS)


def test_the_store_opens_with_everything_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BANGIAO_CONFIG", str(tmp_path / "config"))
    make_store(tmp_path / "whole")
    kills = int(os.environ.get("BANGIAO_KILLS", len(KINDS)))
    command = [sys.executable, "-m", "tests.faults.keys_until_killed", str(tmp_path), str(kills)]
    done = subprocess.run(command, cwd=HOUSE, capture_output=True, text=True, timeout=4_000, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["wrong"] == []
    assert told["killed"] == kills
    assert all(told[kind] >= kills // len(KINDS) for kind in KINDS)
    assert told["inside"] >= kills // 4
