"""A day of 5,000 people: `python -m tests.benchmarks.bench_day [WORKERS ...]` (10,000 and 100,000 unless told).

Five handovers of 1,000 at three gates are filled from the cleared, issued, ticked, counted and closed, and the same
people come back months later, when their contracts are over. The floor does to a copy of the same encrypted store, in
bare SQL and with ReportLab's canvas, what is left without checks, audit and versions: it inserts the lines, draws the
list and keeps its bytes, commits one row a tick, enters the ledger and moves the placements. Floor and ours in turn,
handover by handover; the figure is the median of the pairs' ratios. Then all five gates tick at once.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert, select, text, update

from db.base import new_id, new_ids
from db.engine import WRITES
from db.models import (
    Crossing,
    Handover,
    HandoverLine,
    IssuedDocument,
    IssuedLine,
    JobOrder,
    Placement,
)
from db.slots import Cost
from db.vocabulary import BodySide, Direction, IssuedKind, Presence, Sex
from desktop_app.clock import HANOI, fixed_clock
from desktop_app.services import gate, gate_count, handovers
from desktop_app.services.demand import apply_file
from desktop_app.services.handovers import HandoverView
from desktop_app.services.stores import init_store, open_desk
from desktop_app.services.work import Desk
from resources import ROOT
from tests.benchmarks import roster_floor
from tests.benchmarks.bench_import import PASSWORD, USERNAME
from tests.benchmarks.measure import HEAD, Measured, timed
from tests.benchmarks.population import fill
from tests.benchmarks.roster_people import people

EACH = 1_000
GROUPS = (
    ("ĐH-2026-101", "PX-01", "huu-nghi"),
    ("ĐH-2026-102", "PX-01", "huu-nghi"),
    ("ĐH-2026-103", "NM-01", "chi-ma"),
    ("ĐH-2026-104", "PX-01", "tan-thanh"),
    ("ĐH-2026-105", "PX-01", "huu-nghi"),
)
OUT_AT = datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)
BACK_AT = datetime(2027, 6, 30, 7, 30, tzinfo=HANOI)
TICKS = 200
"""So many ticks of each handover are measured beside the floor's."""


@contextmanager
def day(folder: Path, workers: int) -> Iterator[tuple[Desk, Desk]]:
    """Two desks at copies of a record of so many workers, of whom 5,000 are ready to go."""
    made, clock = folder / "made", fixed_clock(OUT_AT)
    cheap = Cost(passes=1, memory_kib=8, lanes=1)
    init_store(made, username=USERNAME, full_name="Lý Thị Lan", password=PASSWORD, clock=clock, cost=cheap)
    first = open_desk(made, username=USERNAME, password=PASSWORD, clock=clock)
    apply_file(first, ROOT / "samples" / "partners_and_orders.json")
    fill(first.store.engine, workers)
    with writing(first) as connection:
        ready: list[int] = []
        for order, _, _ in GROUPS:
            of_order = select(Placement.id).join(Placement.job_order).where(JobOrder.number == order)
            ready += connection.scalars(of_order.limit(EACH))
        connection.execute(update(Placement).values(state="withdrawn"))
        for at in range(0, len(ready), 500):
            some = Placement.id.in_(ready[at : at + 500])
            connection.execute(update(Placement).where(some).values(state="contracted"))
    first.close()
    shutil.copytree(made, folder / "bare")
    ours, floor = (open_desk(folder / n, username=USERNAME, password=PASSWORD, clock=clock) for n in ("made", "bare"))
    try:
        yield ours, floor
    finally:
        ours.close()
        floor.close()


@contextmanager
def writing(desk: Desk) -> Iterator[Connection]:
    """A bare transaction."""
    with desk.store.engine.execution_options(**{WRITES: True}).begin() as connection:
        yield connection


class Bare:
    """The floor: the same day in bare statements."""

    def __init__(self, desk: Desk, view: HandoverView, order: str) -> None:
        self.desk, self.number, self.order = desk, view.number, order
        with desk.read() as session:
            self.head: dict[str, Any] = {
                "id": new_id(), "version_id": 1, "number": view.number, "direction": Direction.OUT, "at": OUT_AT,
                "state": "draft", "version": 0, "counting": 1, "filled_by_id": desk.officer_id,
                "programme_id": 0, "gate_id": 0, "partner_id": view.row.partner_id,
            }  # fmt: skip
            for name, table in (("programme_id", "programme"), ("gate_id", "gate")):
                code = view.row.programme if table == "programme" else view.row.gate_code
                query = text(f"SELECT id FROM {table} WHERE code = :code")  # noqa: S608  two names of our own
                self.head[name] = session.execute(query, {"code": code}).scalar_one()
        self.lines: list[dict[str, Any]] = []

    def fill(self) -> None:
        """The lines of everybody on the order."""
        with writing(self.desk) as connection:
            connection.execute(insert(Handover), [self.head])
            ready = select(Placement.id, Placement.worker_id).join(Placement.job_order)
            found = connection.execute(ready.where(JobOrder.number == self.order, Placement.state == "contracted"))
            self.lines = [
                {"id": new_id(), "version_id": 1, "handover_id": self.head["id"], "worker_id": worker,
                 "placement_id": placement, "ordinal": n, "presence": Presence.EXPECTED}
                for n, (placement, worker) in enumerate(found, start=1)
            ]  # fmt: skip
            connection.execute(insert(HandoverLine), self.lines)

    def issue(self, folder: Path) -> None:
        """The paper, its bytes and the lines as printed."""
        data = people(len(self.lines))
        roster_floor.draw(data, folder / "floor.pdf")
        content = (folder / "floor.pdf").read_bytes()
        paper = {"id": new_id(), "kind": IssuedKind.ROSTER, "number": self.number, "version": 1, "digest": "",
                 "media_type": "application/pdf", "content": content, "issued_at": OUT_AT,
                 "issued_by_id": self.desk.officer_id}  # fmt: skip
        version = {"id": new_id(), "handover_id": self.head["id"], "version": 1, "digest": "", "issued_at": OUT_AT,
                   "issued_by_id": self.desk.officer_id, "document_id": paper["id"]}  # fmt: skip
        printed = [
            {"id": i, "version_id": version["id"], "position": n, "worker_id": line["worker_id"], "struck": False,
             "snapshot": {"full_name": "Nông Văn Bình", "citizen_id": "020201000011", "number": "C1234567"}}
            for n, (i, line) in enumerate(zip(new_ids(len(self.lines)), self.lines, strict=True), start=1)
        ]  # fmt: skip
        with writing(self.desk) as connection:
            connection.execute(insert(IssuedDocument), [paper])
            connection.execute(text(
                "INSERT INTO handover_version (id, handover_id, version, issued_at, issued_by_id, digest, head, "
                "left_out, document_id) VALUES (:id, :handover_id, 1, '2026-11-25', :issued_by_id, '', '{}', '[]', "
                ":document_id)"), [version])  # fmt: skip
            connection.execute(insert(IssuedLine), printed)
            self._move(connection, "listed")

    def tick(self, count: int) -> None:
        """One commit a tick."""
        statement = text("UPDATE handover_line SET presence = 'present', version_id = version_id + 1 WHERE id = :id")
        for line in self.lines[:count]:
            with writing(self.desk) as connection:
                connection.execute(statement, {"id": line["id"]})

    def close(self) -> None:
        """The ledger, the placements, the state."""
        rows = [
            {"id": i, "worker_id": line["worker_id"], "placement_id": line["placement_id"], "at": OUT_AT,
             "direction": Direction.OUT, "day": OUT_AT.date(), "gate_id": self.head["gate_id"],
             "handover_id": self.head["id"]}
            for i, line in zip(new_ids(len(self.lines)), self.lines, strict=True)
        ]  # fmt: skip
        with writing(self.desk) as connection:
            connection.execute(insert(Crossing), rows)
            self._move(connection, "across")
            connection.execute(update(Handover).where(Handover.id == self.head["id"]).values(state="closed"))

    def _move(self, connection: Connection, state: str) -> None:
        statement = text("UPDATE placement SET state = :state, version_id = version_id + 1 WHERE id = :id")
        connection.execute(statement, [{"id": line["placement_id"], "state": state} for line in self.lines])


class Rows:
    """The pairs of each step, as they are measured."""

    def __init__(self) -> None:
        self.pairs: dict[str, list[tuple[float, float]]] = {}

    def add(self, job: str, floor: Callable[[], object], ours: Callable[[], object]) -> None:
        """Floor and ours, in turn."""
        self.pairs.setdefault(job, []).append((timed(floor), timed(ours)))

    def tell(self) -> None:
        """The table."""
        print(HEAD)
        for job, pairs in self.pairs.items():
            floors, ours = zip(*pairs, strict=True)
            ratio = statistics.median(o / f for f, o in pairs)
            print(Measured(job, statistics.median(floors), statistics.median(ours), ratio, None).line(), flush=True)


def draft(desk: Desk, way: Direction, at: datetime, partner: str, point: str) -> HandoverView:
    """A new handover."""
    return handovers.new(desk, programme="chongzuo", direction=way, point=point, at=at, partner=partner)


def count_and_close(desk: Desk, view: HandoverView) -> None:
    """Both sides count right, and it closes."""
    count(desk, view)
    gate_count.close(desk, view.number)


def count(desk: Desk, view: HandoverView) -> None:
    """Both sides count right."""
    women = sum(line.sex is Sex.FEMALE for line in view.lines)
    for side in BodySide:
        gate_count.count(desk, view.number, side, len(view.lines), women)


def tick(desk: Desk, view: HandoverView, lines: slice) -> list[float]:
    """Tick these; the seconds that each took."""
    taken = []
    for line in view.lines[lines]:
        start = time.perf_counter()
        gate.tick(desk, view.number, line.worker_id)
        taken.append(time.perf_counter() - start)
    return taken


def at_once(desk: Desk, views: Sequence[HandoverView]) -> None:
    """All gates tick what is left at the same time."""
    taken: list[float] = []

    def run() -> None:
        with ThreadPoolExecutor(len(views)) as gates:
            for found in gates.map(lambda view: tick(desk, view, slice(TICKS, None)), views):
                taken.extend(found)

    took = timed(run)
    late = sorted(taken)
    print(
        f"  {len(taken):,} ticks at {len(views)} gates at once: {took:.1f} s, {len(taken) / took:.0f} a second; "
        f"one tick median {late[len(late) // 2] * 1000:.1f} ms, of a hundred {late[-len(late) // 100] * 1000:.1f} ms, "
        f"slowest {late[-1] * 1000:.0f} ms"
    )


def the_way_out(ours: Desk, floor: Desk, folder: Path) -> list[HandoverView]:
    """The morning, step by step."""
    rows, views = Rows(), []
    bare: list[Bare] = []
    for order, partner, point in GROUPS:
        view = draft(ours, Direction.OUT, OUT_AT, partner, point)
        bare.append(Bare(floor, view, order))
        fill_ours = partial(handovers.add_cleared, ours, view.number, job_order=order)
        rows.add(f"fill {EACH:,} from the cleared", bare[-1].fill, fill_ours)
        issue = partial(handovers.issue, ours, view.number)
        rows.add(f"issue {EACH:,}, with the PDF", partial(bare[-1].issue, folder), issue)
        views.append(handovers.show(ours, view.number))
        rows.add(f"{TICKS} ticks", partial(bare[-1].tick, TICKS), partial(tick, ours, views[-1], slice(TICKS)))
    at_once(ours, views)
    for view, beside in zip(views, bare, strict=True):
        count(ours, view)
        rows.add(f"close {EACH:,}, with the minutes", beside.close, partial(gate_count.close, ours, view.number))
    rows.tell()
    return views


def the_way_back(ours: Desk) -> None:
    """Months later all come back at once, and their contracts are over."""
    ours.clock = fixed_clock(BACK_AT)
    view = draft(ours, Direction.BACK, BACK_AT, "PX-01", "huu-nghi")
    took = {"fill": timed(lambda: handovers.add_cleared(ours, view.number, job_order=GROUPS[0][0]))}
    took["issue"] = timed(lambda: handovers.issue(ours, view.number))
    issued = handovers.show(ours, view.number)
    took["tick"] = timed(lambda: tick(ours, issued, slice(None)))
    took["count"] = timed(lambda: count(ours, issued))
    took["close"] = timed(lambda: gate_count.close(ours, view.number))
    steps = ", ".join(f"{step} {seconds:.2f} s" for step, seconds in took.items())
    print(f"  the way back of {len(issued.lines):,}, with {EACH:,} contracts that end: {steps}")


def main(sizes: Sequence[int] = (10_000, 100_000)) -> None:
    """Print the tables."""
    for workers in sizes:
        with tempfile.TemporaryDirectory() as folder, day(Path(folder), workers) as (ours, floor):
            print(f"\n5,000 people a day among {workers:,} workers")
            start = time.perf_counter()
            the_way_out(ours, floor, Path(folder))
            the_way_back(ours)
            print(f"  all of it {time.perf_counter() - start:.0f} s")


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or (10_000, 100_000))
