"""Tables, moments and days as they are typed and shown."""

from datetime import UTC, date, datetime

import pytest

from desktop_app.cli import output
from desktop_app.cli.context import day, moment
from desktop_app.errors import KnownError


def test_columns_stand_under_each_other_in_both_scripts() -> None:
    shown = output.table(("A", "B"), [("凭祥", "x"), ("Hòa", None), ("abcdef", 3)])
    assert shown.splitlines() == ["A       B", "──────  ─", "凭祥    x", "Hòa", "abcdef  3"]


@pytest.mark.parametrize(
    "text",
    ["2026-11-25 07:30", "2026-11-25T07:30", "25/11/2026 07:30", "2026-11-25T00:30:00+00:00", " 2026-11-25 07:30 "],
)
def test_a_moment_is_hanois(text: str) -> None:
    assert moment(text) == datetime(2026, 11, 25, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize("text", ["2026-11-25", "25-11-2026 07:30", "soon", "2026-02-30 07:30"])
def test_what_is_no_moment_is_told(text: str) -> None:
    with pytest.raises(KnownError, match="bad_moment"):
        moment(text)


def test_a_day_is_written_both_ways_and_never_month_first() -> None:
    assert day("2026-11-25") == day("25/11/2026") == date(2026, 11, 25)
    assert day("03/04/2026") == date(2026, 4, 3)
    assert day(None) is None
    with pytest.raises(KnownError, match="bad_day"):
        day("11/25/2026")
