"""A record with people who left and came back, and the page over it as the window shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.base import new_id
from db.models import Commune, Crossing, Gate, JobOrder, Placement, Worker
from db.vocabulary import BirthPrecision, CommuneEra, Direction, PlacementState, Sex
from desktop_app.clock import HANOI
from desktop_app.formats import fold, sort_key
from desktop_app.services.work import Changes, Desk
from desktop_app.ui.reports.page import ReportsPage
from desktop_app.ui.tasks import Tasks

Passage = tuple[date, date | None]
TRIPS: dict[str, Passage] = {
    "Hoàng Thị An": (date(2026, 9, 3), None),
    "Nông Văn Bình": (date(2026, 9, 10), date(2026, 10, 20)),
    "Vi Văn Cường": (date(2026, 10, 5), None),
    "Triệu Thị Hoa": (date(2026, 10, 6), date(2026, 10, 30)),
    "Lý Thị Mai": (date(2025, 10, 12), date(2025, 12, 1)),
}
"""In October 2026: 2 across, 2 (1 woman) out, 2 (1 woman) back, 2 across. In October 2025: 1 woman out."""


class Announcer(QObject):
    """Carries changes to the GUI thread, as the application does."""

    announced = Signal(object)


def leave(desk: Desk, trips: dict[str, Passage]) -> dict[str, tuple[int, int]]:
    """Enter people and their passages; the ids of worker and departure by name."""
    found: dict[str, tuple[int, int]] = {}
    rows: dict[str, list[dict[str, Any]]] = {"worker": [], "placement": [], "crossing": []}
    with desk.read() as session:
        order = session.scalars(select(JobOrder.id).where(JobOrder.number == "ĐH-2026-101")).one()
        gate = session.scalars(select(Gate.id).where(Gate.code == "huu-nghi")).one()
        query = select(Commune.id).where(Commune.era == CommuneEra.NOW).order_by(Commune.code).limit(2)
        communes = list(session.scalars(query))
    for number, (name, (out, back)) in enumerate(trips.items()):
        who, placement, left = new_id(), new_id(), new_id()
        found[name] = who, left
        rows["worker"].append(
            {"id": who, "citizen_id": f"02{out.year % 100:02d}{number:08d}", "full_name": name,
             "name_folded": fold(name), "sort_key": sort_key(name), "birth_precision": BirthPrecision.DAY,
             "sex": Sex.FEMALE if " Thị " in name else Sex.MALE, "commune_id": communes[number % 2]}
        )  # fmt: skip
        rows["placement"].append(
            {"id": placement, "worker_id": who, "job_order_id": order, "since": _at(out),
             "state": PlacementState.RETURNED if back else PlacementState.ACROSS}
        )  # fmt: skip
        for way, day in ((Direction.OUT, out), (Direction.BACK, back)):
            if day is not None:
                rows["crossing"].append(
                    {"id": left if way is Direction.OUT else new_id(), "worker_id": who, "placement_id": placement,
                     "direction": way, "at": _at(day), "day": day, "gate_id": gate,
                     "departure_id": None if way is Direction.OUT else left}
                )  # fmt: skip
    with desk.work("crossing.alone") as work:
        work.insert_many(Worker, rows["worker"])
        work.insert_many(Placement, rows["placement"])
        work.insert_many(Crossing, rows["crossing"])
    return found


def _at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 8, tzinfo=HANOI)


@pytest.fixture
def people(samples_desk_sqlite: Desk) -> dict[str, tuple[int, int]]:
    """Worker and departure by name."""
    return leave(samples_desk_sqlite, TRIPS)


@pytest.fixture
def cross_twice(samples_desk_sqlite: Desk, people: dict[str, tuple[int, int]]) -> Callable[[str, date], None]:
    """Let somebody leave who has not come back: what no report may be issued with."""

    def enter(name: str, day: date) -> None:
        desk, (worker, departure) = samples_desk_sqlite, people[name]
        with desk.work("crossing.alone") as work:
            known = work.session.get_one(Crossing, departure)
            again = {
                "id": new_id(), "worker_id": worker, "placement_id": known.placement_id, "direction": Direction.OUT,
                "at": _at(day), "day": day, "gate_id": known.gate_id,
            }  # fmt: skip
            work.insert_many(Crossing, [again])

    return enter


@pytest.fixture
def page(
    samples_desk_sqlite: Desk,
    people: dict[str, tuple[int, int]],
    tasks: Tasks,
    settle: Callable[..., None],
    qtbot: QtBot,
) -> Iterator[ReportsPage]:
    """The page, shown, with the figures read; it hears of changes."""
    assert people
    samples_desk_sqlite.language = "vi"
    made = ReportsPage(samples_desk_sqlite, tasks)
    qtbot.addWidget(made)
    announcer = Announcer()
    announcer.announced.connect(made.changed)

    def announce(changes: Changes) -> None:
        announcer.announced.emit(changes)

    samples_desk_sqlite.announce = announce
    made.resize(1170, 768)
    made.show()
    made.activated()
    settle(50)
    yield made
    settle(50)
