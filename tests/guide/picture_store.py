"""The store that the guide's pictures are taken of: invented people, a morning at the gate."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from db.slots import Cost
from db.vocabulary import BlankKind, BodySide, Direction, IncidentKind, OfficerRole, Presence, Sex
from desktop_app.clock import HANOI, Clock, fixed_clock
from desktop_app.services import (
    blanks,
    demand,
    gate,
    gate_count,
    handovers,
    imports,
    incident_acts,
    incidents,
    officers,
    stores,
)
from desktop_app.services.officers import OfficerInput
from desktop_app.services.work import Desk
from resources import ROOT

NOW = datetime(2026, 11, 27, 7, 12, tzinfo=HANOI)
USERNAME, PASSWORD = "huong", "mat-khau-hinh"  # of invented people
_COST = Cost(passes=1, memory_kib=8, lanes=1)
_PLACE = {"programme": "chongzuo", "point": "huu-nghi", "partner": "PX-01"}


def open_store(folder: Path, now: datetime = NOW) -> Desk:
    """Sign the officer of the pictures in."""
    return stores.open_desk(folder, username=USERNAME, password=PASSWORD, clock=fixed_clock(now))


def make_store(folder: Path) -> tuple[Desk, str]:
    """The store, and the number of the handover that is at the gate just now."""
    eve = NOW - timedelta(days=2)
    first = fixed_clock(eve - timedelta(days=30))
    _init(folder, first)
    desk = open_store(folder, eve)
    samples = ROOT / "samples"
    demand.apply_file(desk, samples / "partners_and_orders.json")
    imports.import_file(desk, samples / "worker_list_clean.xlsx", consents_on_file=True)
    gone = _handover(desk, eve.replace(hour=8, minute=0), range(12))
    everybody = [line.worker_id for line in handovers.show(desk, gone).lines]
    _cross(desk, gone, everybody)
    today = _handover(desk, NOW.replace(minute=30), range(14))
    _handover(desk, NOW.replace(minute=30) + timedelta(days=3), range(4), issue=False)
    blanks.make(desk, BlankKind.ROSTER, 3)
    _cases(desk, everybody)
    desk.close()
    return open_store(folder), today


def tick_some(desk: Desk, number: str) -> None:
    """Half of the list is there, one is absent."""
    people = [line.worker_id for line in handovers.show(desk, number).lines]
    for worker_id in people[: len(people) // 2]:
        gate.tick(desk, number, worker_id, Presence.PRESENT)


def _init(folder: Path, clock: Clock) -> None:
    full_name = "Nông Thị Hường"
    stores.init_store(folder, username=USERNAME, password=PASSWORD, full_name=full_name, clock=clock, cost=_COST)
    desk = stores.open_desk(folder, username=USERNAME, password=PASSWORD, clock=clock)
    for name, full_name, role in (
        ("dung", "Hoàng Văn Dũng", OfficerRole.HEAD),
        ("lan", "Lý Thị Lan", OfficerRole.REGISTRAR),
        ("tuan", "Vi Văn Tuấn", OfficerRole.GATE),
    ):
        officers.add(desk, OfficerInput(name, full_name, role), PASSWORD + name, PASSWORD, cost=_COST)
    desk.close()


def _handover(desk: Desk, at: datetime, people: Iterable[int], *, issue: bool = True) -> str:
    """A handover with some of those who may cross and are on no other."""
    made = handovers.new(desk, direction=Direction.OUT, at=at, **_PLACE)
    handovers.add_cleared(desk, made.number)
    lines = handovers.show(desk, made.number).lines
    keep = {lines[n].worker_id for n in people if n < len(lines)}
    handovers.remove(desk, made.number, [line.worker_id for line in lines if line.worker_id not in keep])
    if issue:
        handovers.issue(
            desk, made.number, leave_out_blocked=True, approved_by="dung", approver_password=PASSWORD + "dung"
        )
    return made.number


def _cross(desk: Desk, number: str, people: list[int]) -> None:
    for worker_id in people:
        gate.tick(desk, number, worker_id, Presence.PRESENT)
    women = sum(line.sex is Sex.FEMALE for line in handovers.show(desk, number).lines)
    for side in (BodySide.OURS, BodySide.THEIRS):
        gate_count.count(desk, number, side, len(people), women)
    gate_count.close(desk, number)


def _cases(desk: Desk, people: list[int]) -> None:
    told = (
        (IncidentKind.UNPAID_WAGES, "Chưa nhận lương tháng 10"),
        (IncidentKind.ILLNESS, "Đau ruột thừa, nằm viện ở Bằng Tường"),
        (IncidentKind.LOST_PAPERS, "Mất hộ chiếu ở bến xe"),
    )
    for worker_id, (kind, about) in zip(people, told, strict=False):
        opened = incidents.open_case(desk, incidents.Opening(worker_id=worker_id, kind=kind, about=about))
        if kind is IncidentKind.ILLNESS:
            incident_acts.wait(desk, opened.id, "bệnh viện trả lời")
