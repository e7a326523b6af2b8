"""Stores for these tests, in folders: with the samples and an issued handover, made once and copied."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

from db.slots import Cost
from db.vocabulary import Direction
from desktop_app.clock import HANOI, fixed_clock
from desktop_app.services import demand, handovers, imports, stores
from desktop_app.services.work import Desk
from resources import ROOT
from tests.faults.sign_in import NOW, PASSWORD, USERNAME

CHEAP = Cost(passes=1, memory_kib=8, lanes=1)
SAMPLES = ROOT / "samples"


def sit_down(folder: Path, username: str = USERNAME, password: str = PASSWORD, now: datetime = NOW) -> Desk:
    """An officer at the store in a folder."""
    return stores.open_desk(folder, username=username, password=password, clock=fixed_clock(now))


def make_store(folder: Path, *, filled: bool = True) -> Path:
    """A new store; filled: with the samples, thirty people on an issued handover, and contracts to declare."""
    stores.init_store(
        folder, username=USERNAME, full_name="Lý Thị Lan", password=PASSWORD, clock=fixed_clock(NOW), cost=CHEAP
    )
    if not filled:
        return folder
    desk = sit_down(folder)
    demand.apply_file(desk, SAMPLES / "partners_and_orders.json")
    imports.import_file(desk, SAMPLES / "worker_list_clean.xlsx", consents_on_file=True)
    number = new_handover(desk)
    handovers.add_cleared(desk, number)
    handovers.issue(desk, number)
    desk.close()
    return folder


def new_handover(desk: Desk) -> str:
    """A draft; its number."""
    at = datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)
    return handovers.new(
        desk, programme="chongzuo", direction=Direction.OUT, point="huu-nghi", at=at, partner="PX-01"
    ).number


def copied(template: Path, folder: Path) -> Path:
    """A copy of a store that nobody has open."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder)
    return folder
