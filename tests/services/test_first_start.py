from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from db.record_file import RECORD_FILE
from db.slots import Cost
from db.vocabulary import AgencyRole, Direction
from desktop_app.clock import HANOI, Clock
from desktop_app.errors import KnownError
from desktop_app.services import demo, first_start, getting_started, handovers, office, officers, permission, stores
from desktop_app.services.first_start import NewRecord, OfficeSaid
from desktop_app.services.getting_started import Step
from desktop_app.services.work import Desk

CHEAP = Cost(passes=1, memory_kib=8, lanes=1)
PASSWORD = "mat-khau-thu"  # noqa: S105  of a store that is thrown away


def test_the_office_is_written_into_a_new_record(tmp_path: Path, clock: Clock) -> None:
    said = OfficeSaid("Trung tâm Dịch vụ việc làm Cao Bằng", "高平省就业服务中心", "Cao Bằng", "高平")
    given = NewRecord(str(tmp_path / "store"), "huong", "Nông Thị Hường", PASSWORD, said)
    first_start.make(given, clock=clock, cost=CHEAP)
    desk = stores.open_desk(given.store, username="huong", password=PASSWORD, clock=clock)
    kept = office.load(desk)
    names = [row for row in office.agency_names(desk) if row.role is AgencyRole.ISSUING]
    assert (kept.place_vi, kept.place_zh) == ("Cao Bằng", "高平")
    assert [(row.name_vi, row.name_zh) for row in names] == [(said.name_vi, said.name_zh)]
    assert getting_started.done(desk) == frozenset()
    officers.make_recovery_code(desk, PASSWORD, cost=CHEAP)
    assert getting_started.done(desk) == {Step.RECOVERY}
    desk.close()
    with pytest.raises(KnownError) as error:
        first_start.make(replace(given, office=None), clock=clock, cost=CHEAP)
    assert error.value.code == "store_exists"


def test_the_usual_office_is_that_of_the_reference(desk: Desk) -> None:
    said = first_start.usual_office()
    names = [row.name_vi for row in office.agency_names(desk) if row.role is AgencyRole.ISSUING]
    assert names == [said.name_vi]
    kept = office.load(desk)
    assert (kept.place_vi, kept.place_zh) == (said.place_vi, said.place_zh)


def test_the_first_steps_are_ticked_off_by_what_the_record_holds(samples_desk: Desk) -> None:
    desk = samples_desk
    held = {Step.AGREEMENT, Step.JOB_ORDER, Step.WORKERS}
    assert getting_started.done(desk) - {Step.RECOVERY} == held
    at = datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)
    made = handovers.new(desk, programme="chongzuo", direction=Direction.OUT, point="huu-nghi", at=at, partner="PX-01")
    assert Step.HANDOVER not in getting_started.done(desk)
    handovers.add_cleared(desk, made.number)
    handovers.issue(desk, made.number, leave_out_blocked=True)
    assert getting_started.done(desk) - {Step.RECOVERY} == {*held, Step.HANDOVER}


def test_whoever_may_not_do_the_first_steps_is_not_asked_for_them(
    desk_sqlite: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(permission, "may", lambda *_: False)
    assert getting_started.done(desk_sqlite) == frozenset(Step)


def test_practice_data_that_is_stopped_half_way_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a key that takes seconds to make: what is told, what is stopped, what is left."""
    folder, told = tmp_path / "practice", list[tuple[int, int]]()
    monkeypatch.setattr(demo, "init_store", lambda place, **_: (place / RECORD_FILE).write_bytes(b"x"))
    monkeypatch.setattr(demo, "open_desk", lambda *_, **__: SimpleNamespace(close=lambda: None))

    def progress(done: int, every: int) -> None:
        told.append((done, every))

    with pytest.raises(KnownError) as error:
        first_start.practise(folder, progress=progress, cancelled=lambda: bool(told))
    assert error.value.code == "cancelled"
    assert told == [(0, len(demo.STEPS))]
    assert [path.name for path in folder.iterdir()] == [demo.MARKER]
