"""Periods as they are picked: every kind reads back, steps across years, and proposes what is most likely meant."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.rules.report_periods import PeriodKind, period_parts, period_text, proposed, shifted
from desktop_app.rules.summary import parse_period


@pytest.mark.parametrize("kind", PeriodKind)
def test_every_period_of_a_year_reads_back(kind: PeriodKind) -> None:
    for number in range(1, kind.in_a_year + 1):
        assert period_parts(period_text(kind, 2026, number)) == (kind, 2026, number)


@pytest.mark.parametrize("kind", PeriodKind)
def test_one_follows_the_other_without_a_gap(kind: PeriodKind) -> None:
    text = period_text(kind, 2025)
    for _ in range(kind.in_a_year + 1):
        following = shifted(text, 1)
        assert (parse_period(following).first - parse_period(text).last).days == 1
        assert shifted(following, -1) == text
        text = following


@pytest.mark.parametrize(
    ("kind", "today", "text"),
    [
        (PeriodKind.MONTH, date(2026, 11, 1), "2026-10"),
        (PeriodKind.MONTH, date(2026, 1, 31), "2025-12"),
        (PeriodKind.TO_THE_14TH, date(2026, 11, 14), "2026-10@15"),
        (PeriodKind.TO_THE_14TH, date(2026, 11, 15), "2026-11@15"),
        (PeriodKind.QUARTER, date(2026, 3, 31), "2026-Q1"),
        (PeriodKind.HALF, date(2026, 7, 1), "2026-H2"),
        (PeriodKind.YEAR, date(2026, 7, 1), "2026"),
        (PeriodKind.YEAR_TO_DECEMBER, date(2026, 12, 14), "2026@15dec"),
        (PeriodKind.YEAR_TO_DECEMBER, date(2026, 12, 15), "2027@15dec"),
    ],
)
def test_what_is_proposed(kind: PeriodKind, today: date, text: str) -> None:
    assert proposed(kind, today) == text
    assert parse_period(text).first <= today
