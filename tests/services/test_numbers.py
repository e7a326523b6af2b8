from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from db.vocabulary import NumberKind
from desktop_app.errors import KnownError
from desktop_app.services.numbers import next_number
from desktop_app.services.work import Desk


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
