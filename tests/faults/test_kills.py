"""Whoever is killed, in whatever work, loses nothing that was acknowledged.

A thousand kills take long: BANGIAO_KILLS=1000 asks for them; every run of the tests does some of each kind.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults import acts
from tests.faults.desks import make_store

HOUSE = Path(__file__).parents[2]
KILLS = len(acts.ACTS)


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BANGIAO_CONFIG", str(tmp_path / "config"))


def test_nothing_acknowledged_is_lost_in_any_kind_of_work(tmp_path: Path) -> None:
    make_store(tmp_path / "whole")
    kills = int(os.environ.get("BANGIAO_KILLS", KILLS))
    command = [sys.executable, "-m", "tests.faults.work_until_killed", str(tmp_path), str(kills)]
    done = subprocess.run(command, cwd=HOUSE, capture_output=True, text=True, timeout=4_000, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["lost"] == []
    assert told["killed"] == kills
    assert all(told[kind] >= kills // len(acts.ACTS) for kind in acts.ACTS)
    assert told["inside"] >= kills // 4
