"""Every tick that was acknowledged is there on reopening, though officers are killed at any moment.

A thousand kills take minutes: BANGIAO_KILLS=1000 asks for them; every run of the tests does some.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from db.vocabulary import Direction
from desktop_app.clock import HANOI
from desktop_app.services import demand, handovers, imports, stores
from desktop_app.services.work import Desk
from resources import ROOT

HOUSE = Path(__file__).parents[2]
KILLS = {"sqlite": 50, "postgresql": 15}


def test_no_acknowledged_tick_is_lost(desk: Desk, store_kind: str) -> None:
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    imports.import_file(desk, ROOT / "samples" / "worker_list_clean.xlsx", consents_on_file=True)
    at = datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)
    number = handovers.new(
        desk, programme="chongzuo", direction=Direction.OUT, point="huu-nghi", at=at, partner="PX-01"
    ).number
    handovers.add_cleared(desk, number)
    handovers.issue(desk, number)
    desk.close()
    kills = int(os.environ.get("BANGIAO_KILLS", KILLS[store_kind]))
    command = [sys.executable, "-m", "tests.faults.tick_until_killed", desk.store.location, number, str(kills)]
    done = subprocess.run(command, cwd=HOUSE, capture_output=True, text=True, timeout=1_000, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["lost"] == []
    assert (told["killed"], told["seen"]) == (kills, kills)
    assert told["acknowledged"] > kills
    assert told["inside"] > kills // 4
    assert stores.check_store(desk) == ()
