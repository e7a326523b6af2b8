from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.vocabulary import DeclarationState
from desktop_app.errors import KnownError
from desktop_app.rules.declaration import (
    Calendar,
    Home,
    end_of_week,
    is_late,
    letter_number,
    paper_number,
    refuse_untellable,
    working_days_after,
)

TET = Calendar(frozenset(date(2027, 2, 4) + timedelta(days=n) for n in range(7)))


@pytest.mark.parametrize(
    ("day", "count", "due"),
    [
        (date(2026, 11, 18), 5, date(2026, 11, 25)),  # a Wednesday: the week-end does not count
        (date(2026, 11, 20), 1, date(2026, 11, 23)),  # Friday to Monday
        (date(2026, 11, 21), 1, date(2026, 11, 23)),  # from a Saturday
        (date(2027, 2, 3), 5, date(2027, 2, 17)),  # over Tet
        (date(2026, 11, 18), 0, date(2026, 11, 18)),
    ],
)
def test_the_last_day(day: date, count: int, due: date) -> None:
    assert working_days_after(day, count, TET) == due


@given(st.dates(date(2025, 1, 1), date(2028, 12, 31)), st.integers(1, 15))
def test_as_many_working_days_lie_between(day: date, count: int) -> None:
    due = working_days_after(day, count, TET)
    between = [day + timedelta(days=n) for n in range(1, (due - day).days + 1)]
    assert sum(TET.works(d) for d in between) == count
    assert due.weekday() < 5
    assert TET.works(due)


# An independent calendar, day by day, over four years: written by hand from the published lists of days off.
NAIVE_OFF = """
2024-01-01 2024-02-08..2024-02-14 2024-04-18 2024-04-29..2024-05-01 2024-09-02..2024-09-03
2025-01-01 2025-01-27..2025-02-01 2025-04-07 2025-04-30..2025-05-02 2025-09-01..2025-09-02
2026-01-01 2026-02-16..2026-02-20 2026-04-26..2026-04-27 2026-04-30..2026-05-01 2026-08-31..2026-09-02 2026-11-24
2027-01-01 2027-02-04..2027-02-10 2027-04-16 2027-04-30..2027-05-01 2027-05-03 2027-09-02..2027-09-03 2027-11-24
"""
NAIVE_WORKED = {date(2024, 5, 4), date(2025, 4, 26), date(2026, 8, 22)}


def naive_off() -> set[date]:
    found: set[date] = set()
    for span in NAIVE_OFF.split():
        first, _, last = span.partition("..")
        day, end = date.fromisoformat(first), date.fromisoformat(last or first)
        while day <= end:
            found.add(day)
            day += timedelta(days=1)
    return found


def naive_due(event: date, count: int) -> date:
    """Walk along a list of all days and count."""
    off = naive_off()
    days = [event + timedelta(days=n) for n in range(1, 60)]
    worked = [d for d in days if d in NAIVE_WORKED or (d.isoweekday() not in {6, 7} and d not in off)]
    return worked[count - 1]


@pytest.mark.parametrize("count", [1, 3, 5, 10])
def test_due_days_agree_with_an_independent_calendar_over_four_years(count: int) -> None:
    from desktop_app.services.declarations import Deadline

    ours = Deadline(count)
    day = date(2024, 1, 1)
    while day <= date(2027, 11, 30):
        assert ours.due(day) == naive_due(day, count), day
        day += timedelta(days=1)


def test_what_the_office_corrects_goes_first() -> None:
    saturday, friday = date(2026, 11, 28), date(2026, 11, 27)
    ours = Calendar(off=frozenset({friday}), on=frozenset({saturday}))
    assert (ours.works(friday), ours.works(saturday)) == (False, True)


def test_home_on_a_day() -> None:
    home = Home(3, ((date(2026, 5, 31), 1), (date(2026, 8, 31), 2)))
    assert [home.on(date(2026, m, 1)) for m in (5, 6, 8, 9)] == [1, 2, 2, 3]
    assert home.on(date(2026, 5, 31)) == 1
    assert Home(None).on(date(2026, 1, 1)) is None


def test_late() -> None:
    due, today = date(2026, 11, 20), date(2026, 11, 22)
    sent = DeclarationState.SENT
    assert is_late(DeclarationState.DUE, due, None, today)
    assert not is_late(DeclarationState.DUE, today, None, today)
    assert is_late(sent, due, date(2026, 11, 21), today)
    assert not is_late(sent, due, due, today)
    assert not is_late(DeclarationState.SUPERSEDED, due, None, today)


def test_a_letter_is_not_sent_before_what_it_tells() -> None:
    refuse_untellable(["KB-2026-0001"], date(2026, 11, 20), date(2026, 11, 20))
    with pytest.raises(KnownError, match="sent_before_event"):
        refuse_untellable(["KB-2026-0001"], date(2026, 11, 19), date(2026, 11, 20))


def test_numbers_and_weeks() -> None:
    assert paper_number(letter_number(2026, 15), "TTDVVL") == "15/KB-TTDVVL"
    assert letter_number(2026, 15, "L1") == "KB-L1-2026-0015"
    assert [end_of_week(date(2026, 11, d)) for d in (16, 22)] == [date(2026, 11, 22)] * 2
