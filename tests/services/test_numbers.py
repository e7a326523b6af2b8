from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from db.models import OfficeSetting
from db.vocabulary import Direction, LetterDirection, NumberKind
from desktop_app.errors import KnownError
from desktop_app.services import demand, handovers, letters, stores
from desktop_app.services.numbers import PREFIX, next_number, prefix
from desktop_app.services.work import Desk
from resources import ROOT
from tests.conftest import OFFICER, Templates


def taken(desk: Desk, kind: NumberKind = NumberKind.ROSTER, year: int = 2026) -> int:
    with desk.work("number.take") as work:
        return next_number(work, kind, year)


def test_each_kind_and_year_counts_from_one(desk: Desk) -> None:
    assert [taken(desk) for _ in range(3)] == [1, 2, 3]
    assert taken(desk, NumberKind.SUMMARY) == 1
    assert taken(desk, year=2027) == 1
    with desk.work("number.take") as work:
        assert [next_number(work, NumberKind.ROSTER, 2026) for _ in range(2)] == [4, 5]


def test_a_number_whose_work_failed_is_given_again(desk: Desk) -> None:
    def fail() -> None:
        with desk.work("number.take") as work:
            assert next_number(work, NumberKind.ROSTER, 2026) == 1
            raise KnownError("gone")

    with pytest.raises(KnownError):
        fail()
    assert taken(desk) == 1


def test_officers_at_once_leave_no_gap(desk: Desk, open_again: Callable[[Desk], Desk]) -> None:
    numbers: list[int] = []
    desks = [desk, open_again(desk), open_again(desk)]
    threads = [threading.Thread(target=lambda d=d: numbers.extend(taken(d) for _ in range(8))) for d in desks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(numbers) == list(range(1, 25))


def set_prefix(desk: Desk, value: str) -> None:
    with desk.work("number.take") as work:
        work.session.add(OfficeSetting(key=PREFIX, value=value))


def handover_number_at(desk: Desk) -> str:
    made = handovers.new(
        desk, programme="chongzuo", direction=Direction.OUT, point="huu-nghi", at=desk.now(), partner="PX-01"
    )
    return made.row.number


def test_two_stores_with_different_prefixes_never_give_the_same_number(
    desk_sqlite: Desk, templates: Templates, tmp_path: Path
) -> None:
    location, _ = templates.copy("sqlite", False, tmp_path)
    laptop = stores.open_desk(location, **OFFICER, clock=desk_sqlite.clock)
    set_prefix(laptop, "L1")
    given: list[set[str]] = []
    for desk in (desk_sqlite, laptop):
        demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
        written = letters.LetterInput(direction=LetterDirection.OUT, to_whom="Sở Nội vụ", about="Báo cáo")
        sent = [letters.keep(desk, None, written).id for _ in range(2)]
        rows = {row.id: row for row in letters.listed(desk)}
        given.append({handover_number_at(desk)} | {name for i in sent for name in (str(rows[i].number), rows[i].paper)})
    laptop.close()
    office, apart = given
    assert office == {"BG-2026-0001", "CV-2026-0001", "1/CV-TTDVVL", "CV-2026-0002", "2/CV-TTDVVL"}
    assert apart == {"BG-L1-2026-0001", "CV-L1-2026-0001", "1/CV-TTDVVL-L1", "CV-L1-2026-0002", "2/CV-TTDVVL-L1"}


def test_a_prefix_that_cannot_be_one_is_told(desk: Desk) -> None:
    set_prefix(desk, "laptop one")
    with desk.read() as session, pytest.raises(KnownError, match="bad_prefix"):
        prefix(session)
