"""What reports told, folded together, against what is so now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from db.vocabulary import Direction
from desktop_app.rules.balance import faults
from desktop_app.rules.report import BACK, OUT, Effect, Told, What, changes, difference, effect, folded, pack, unpack
from desktop_app.rules.summary import months_until, parse_period, series, since_year_began, year_before

SEPTEMBER = date(2026, 9, 1), date(2026, 9, 30)


def told(record_id: int, day: date, kind: str = OUT, under: tuple[int | str | None, ...] = (1, None, "female")) -> Told:
    return Told(kind, record_id, record_id * 10, day, under)


def test_what_is_packed_comes_out_again_and_the_same_gives_the_same_bytes() -> None:
    entries = (told(2, date(2026, 9, 3)), told(1, date(2026, 9, 1), BACK))
    content = pack(entries, [("out", 7)])
    assert content == pack(reversed(entries), [("out", 7)])
    back, gone = unpack(content)
    assert set(back) == set(entries)
    assert gone == (("out", 7),)


def test_each_change_is_told_once() -> None:
    first = [told(1, date(2026, 9, 1)), told(2, date(2026, 9, 2)), told(3, date(2026, 9, 3))]
    reports = [pack(difference({}, first)[0])]
    now = [told(1, date(2026, 9, 1)), told(2, date(2026, 9, 5)), told(4, date(2026, 9, 9)), told(5, date(2026, 10, 1))]
    known = folded(reports)
    found = changes(known, now, SEPTEMBER[1])
    assert [(change.what, change.thing.id) for change in found] == [
        (What.CHANGED, 2), (What.GONE, 3), (What.ADDED, 4)
    ]  # fmt: skip
    reports.append(pack(*difference(known, now)))
    assert changes(folded(reports), now, date(2026, 10, 31)) == ()
    assert set(folded(reports).values()) == set(now)


def test_a_record_that_turns_out_to_be_anothers_is_no_change() -> None:
    one = Told(OUT, 1, 10, date(2026, 9, 1))
    assert changes({one.key: one}, [Told(OUT, 1, 20, date(2026, 9, 1))], SEPTEMBER[1]) == ()


def test_what_a_change_does_to_the_figures() -> None:
    known = {one.key: one for one in (told(1, date(2026, 8, 1)), told(2, date(2026, 9, 2)), told(3, date(2026, 9, 3)))}
    now = [told(2, date(2026, 10, 2)), told(3, date(2026, 9, 4)), told(4, date(2026, 9, 4), BACK)]
    found = {c.thing.id: effect(c, *SEPTEMBER) for c in changes(known, now, SEPTEMBER[1])}
    assert found == {1: Effect(0, 0, -1), 2: Effect(-1, 0, -1), 3: Effect(), 4: Effect(0, 1, -1)}


@dataclass(frozen=True)
class Entry:
    id: int
    worker_id: int
    direction: Direction
    day: date
    departure_id: int | None = None


def test_on_one_day_somebody_may_come_back_and_leave_again() -> None:
    day = date(2026, 10, 5)
    entries = [
        Entry(1, 1, Direction.OUT, date(2026, 10, 1)), Entry(2, 1, Direction.OUT, day),
        Entry(3, 1, Direction.BACK, day, 1),
    ]  # fmt: skip
    assert faults(entries) == ()
    assert [fault.code for fault in faults(entries[:2])] == ["across_twice"]


def test_the_kinds_of_periods_and_what_they_are_compared_with() -> None:
    kinds = {"2026-10": "month", "2026-10@15": "month@15", "2026-Q4": "quarter", "2026-H2": "half", "2026": "year",
             "2026@15dec": "year@15dec"}  # fmt: skip
    assert {text: series(text) for text in kinds} == kinds
    before = year_before(parse_period("2026-10@15"))
    assert before is not None
    assert (before.first, before.last) == (date(2025, 9, 15), date(2025, 10, 14))
    assert year_before(parse_period("2000-01")) is None
    assert since_year_began(parse_period("2026-10@15")).first == date(2025, 12, 15)
    assert [month.text for month in months_until(parse_period("2026-Q1"), 3)] == ["2026-01", "2026-02", "2026-03"]
    assert months_until(parse_period("2026@15dec"))[0].first == date(2025, 12, 15)
