from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.rules.declaration import working_days_after

TET = frozenset(date(2027, 2, 4) + timedelta(days=n) for n in range(7))


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
    assert sum(d.weekday() < 5 and d not in TET for d in between) == count
    assert due.weekday() < 5
