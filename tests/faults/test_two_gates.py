"""Two gate officers, in processes of their own, tick the same people at once; both databases answer searches alike."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import closing
from datetime import datetime

from sqlalchemy import select

from db.models import HandoverLine
from db.queries import audit
from db.vocabulary import Direction
from desktop_app.clock import HANOI, Clock
from desktop_app.services import demand, handovers, moving, stores, workers
from desktop_app.services.work import Desk
from resources import ROOT
from tests.conftest import OFFICER, Templates, tampering

AT = datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)
NAMES = ("An", "Ba", "Cát", "Dần", "Đạt", "Én")


def both_tick(location: str, number: str, people: list[int]) -> dict[str, list[str]]:
    """Two processes tick everybody from the same moment on; what each was answered."""
    command = [sys.executable, "-m", "tests.faults.tick_beside", location, number]
    both = {
        presence: subprocess.Popen(
            [*command, presence, *map(str, people)], cwd=ROOT.parent, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            text=True,
        )
        for presence in ("present", "absent")
    }  # fmt: skip
    assert [each.stdout.readline() for each in both.values() if each.stdout] == ["ready\n"] * 2
    for each in both.values():
        if each.stdin:
            each.stdin.write("go\n")
            each.stdin.flush()
    return {presence: json.loads(each.communicate(timeout=60)[0]) for presence, each in both.items()}


def test_two_gate_officers_tick_the_same_people(desk: Desk) -> None:
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    people = [workers.save(desk, None, workers.WorkerForm(f"Vi Văn {name}")) for name in NAMES]
    number = handovers.new(
        desk, programme="chongzuo", direction=Direction.OUT, point="huu-nghi", at=AT, partner="PX-01"
    ).number
    handovers.add_workers(desk, number, people)
    with tampering(desk) as connection:
        connection.exec_driver_sql("UPDATE handover SET state = 'issued', version = 1")
        connection.commit()
    desk.close()
    told = both_tick(desk.store.location, number, people)
    assert {code for codes in told.values() for code in codes} <= {"done", "conflict", "store_busy", "store_locked"}
    with desk.read() as session:
        assert audit.first_broken_link(session) is None
        lines = {line.worker_id: line for line in session.scalars(select(HandoverLine))}
        lasts = {wid: lines[wid].presence.value for wid in people}
    for at, worker_id in enumerate(people):
        assert any(told[presence][at] == "done" for presence in told)
        assert told[lasts[worker_id]][at] == "done"  # what stands is what somebody was told
    with tampering(desk) as connection:
        connection.exec_driver_sql("UPDATE handover SET state = 'draft', version = 0")
        connection.commit()


def test_both_databases_search_and_sort_alike(lists_desk_sqlite: Desk, templates: Templates, clock: Clock) -> None:
    desk = lists_desk_sqlite
    for name in ("Đỗ Ân", "Đỗ An", "Do Ăn", "Đỗ Ạn", "Ứng Ư", "Ung U", "Nông Thị Ỷ", "Nong Thi Y"):
        workers.save(desk, None, workers.WorkerForm(name))
    address = templates.empty_database()
    moving.move(desk, address, OFFICER["password"])
    with closing(stores.open_desk(address, **OFFICER, clock=clock)) as served:
        assert len(workers.search(desk, "", limit=None)) > 50
        for text in ("", "an", "do an", "đỗ", "nong", "thi", "u", "y", "ỷ", "0", "vi van", "%", "_", "'"):
            ours, theirs = workers.search(desk, text, limit=None), workers.search(served, text, limit=None)
            assert [row.full_name for row in ours] == [row.full_name for row in theirs], text
            assert list(workers.search_ids(desk, text)) == list(workers.search_ids(served, text)), text
        for sort in workers.WorkerSort:
            for descending in (False, True):
                ours_ids = workers.sorted_ids(desk, sort=sort, descending=descending)
                assert list(ours_ids) == list(workers.sorted_ids(served, sort=sort, descending=descending)), sort
