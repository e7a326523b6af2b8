from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.errors import KnownError
from desktop_app.rules.summary import Flow, parse_period, total

PERIODS = [
    ("2026-10", "2026-10-01", "2026-10-31", 2026, "2026-01-01"),
    ("2024-02", "2024-02-01", "2024-02-29", 2024, "2024-01-01"),
    ("2026-12", "2026-12-01", "2026-12-31", 2026, "2026-01-01"),
    ("2026-10@15", "2026-09-15", "2026-10-14", 2026, "2025-12-15"),
    ("2026-01@15", "2025-12-15", "2026-01-14", 2026, "2025-12-15"),
    ("2026-Q1", "2026-01-01", "2026-03-31", 2026, "2026-01-01"),
    ("2026-Q4", "2026-10-01", "2026-12-31", 2026, "2026-01-01"),
    ("2026-H1", "2026-01-01", "2026-06-30", 2026, "2026-01-01"),
    ("2026-H2", "2026-07-01", "2026-12-31", 2026, "2026-01-01"),
    ("2026", "2026-01-01", "2026-12-31", 2026, "2026-01-01"),
    ("2026@15dec", "2025-12-15", "2026-12-14", 2026, "2025-12-15"),
]


@pytest.mark.parametrize(("text", "first", "last", "year", "year_from"), PERIODS)
def test_periods(text: str, first: str, last: str, year: int, year_from: str) -> None:
    period = parse_period(text)
    assert (period.first.isoformat(), period.last.isoformat()) == (first, last)
    assert (period.year, period.year_from.isoformat()) == (year, year_from)


@pytest.mark.parametrize(
    "text",
    ["", "2026-13", "2026-00", "2026-00@15", "2026-Q5", "2026-Q0", "2026-H3", "2026-1", "26-10", "2026@15",
     "2026-10@14", "2026-Q4@15", "10/2026", "2026-10\n", "2026-10 ", "2026-H2@15dec", "²026-10", "0000-01", "9999-12"],
)  # fmt: skip
def test_anything_else_is_refused_in_words(text: str) -> None:
    with pytest.raises(KnownError) as refused:
        parse_period(text)
    assert refused.value.code == "period_unknown"
    assert refused.value.params == {"text": text}


@given(st.integers(2000, 2098), st.integers(1, 12))
def test_months_of_both_kinds_follow_each_other_without_a_gap(year: int, month: int) -> None:
    after = (year, month + 1) if month < 12 else (year + 1, 1)
    for tail in ("", "@15"):
        one, two = (parse_period(f"{y}-{m:02}{tail}") for y, m in ((year, month), after))
        assert one.last + timedelta(days=1) == two.first
        assert one.year_from <= one.first <= one.last


def test_figures_balance_or_say_so() -> None:
    assert Flow(3, 5, 2, 6).balances
    assert not Flow(3, 5, 2, 7).balances
    assert not Flow(-1, 1, 0, 0).balances
    assert total([Flow(3, 5, 2, 6), Flow(1, 0, 1, 0)]) == Flow(4, 5, 3, 6)


def test_a_period_includes_its_days() -> None:
    period = parse_period("2026-10@15")
    assert period.first <= date(2026, 9, 15) <= date(2026, 10, 14) <= period.last
