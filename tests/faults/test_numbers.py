"""Numbers stay without a gap while fifty takers write at once, change their mind, and are killed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from sqlalchemy import select

from db.models import NumberSeries, OfficialLetter
from db.vocabulary import NumberKind
from desktop_app.services.work import Desk

ROOT = Path(__file__).parents[2]


def test_fifty_takers_leave_no_gap(desk: Desk) -> None:
    desk.close()
    command = [sys.executable, "-m", "tests.faults.take_numbers", desk.store.location, "50", "5"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    with desk.read() as session:
        used = sorted(int(n) for n in session.scalars(select(OfficialLetter.number)) if n)
        series = session.scalars(select(NumberSeries).where(NumberSeries.kind == NumberKind.LETTER)).one()
    assert used == list(range(1, series.last + 1))  # no gap, and none twice
    assert set(told["told"]) <= set(used)  # whatever was told to be safe is there
    assert len(told["told"]) == len(set(told["told"]))
    assert len(used) > 50
    assert told["killed"] > 10
    assert told["changed"] > 5
    assert set(told["errors"]) <= {"!store_locked", "!store_busy"}
