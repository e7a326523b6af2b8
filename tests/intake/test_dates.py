from __future__ import annotations

from datetime import date, datetime

import pytest

from db.vocabulary import BirthPrecision
from desktop_app.intake.cells import Cell
from desktop_app.intake.dates import read_date

TODAY = date(2026, 11, 22)
DAY = date(1990, 3, 5)


@pytest.mark.parametrize(
    "cell",
    [
        DAY,
        datetime(1990, 3, 5, 14, 30),  # noqa: DTZ001  as spreadsheets have them
        32937.0,
        "05/03/1990",
        "5/3/1990",
        " 5-03-1990 ",
        "5.3.1990",
        "05 03 1990",
        "5 / 3 / 1990",
        "1990-03-05",
        "1990/3/5",
        "1990-03-05T00:00:00",
        "05/03/1990 00:00:00",
        "ngày 5 tháng 3 năm 1990",
        "Ngày 05 tháng 03 năm 1990",
        "5 tháng 3, năm 1990",
        "ngày 5/3/1990",
        "5-Mar-1990",
        "Mar 5, 1990",
        "1990年3月5日",
        "05/03/1990\u200b",
        "'05/03/1990",
    ],
)
def test_one_day_in_many_writings(cell: Cell) -> None:
    read = read_date(cell, TODAY)
    assert (read.day, read.precision, read.problem, read.doubt) == (DAY, BirthPrecision.DAY, None, None)


@pytest.mark.parametrize(
    ("cell", "doubt"),
    [
        ("5/3/90", "year_two_digits"),
        ("5-Mar-90", "year_two_digits"),
        ("05031990", "date_from_digits"),
        ("19900305", "date_from_digits"),
        (5031990.0, "date_from_digits"),
        ("32937", "date_from_digits"),
    ],
)
def test_what_is_read_with_a_doubt(cell: Cell, doubt: str) -> None:
    read = read_date(cell, TODAY)
    assert (read.day, read.doubt) == (DAY, doubt)


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        ("03/25/1990", "date_month_first"),
        ("31/02/1990", "date_impossible"),
        ("00/03/1990", "date_impossible"),
        ("13/13/2000", "date_impossible"),
        ("13/1990", "date_impossible"),
        ("05/03/1790", "date_year_implausible"),
        ("không rõ", "date_unreadable"),
        ("5/3//1990", "date_unreadable"),
        (True, "date_unreadable"),
        (12.0, "date_unreadable"),
        (-5.0, "date_unreadable"),
    ],
)
def test_what_is_no_date(cell: Cell, problem: str) -> None:
    read = read_date(cell, TODAY)
    assert (read.day, read.problem) == (None, problem)


@pytest.mark.parametrize("cell", [1990.0, "1990", "năm 1990"])
def test_only_a_year(cell: Cell) -> None:
    read = read_date(cell, TODAY)
    assert (read.day, read.precision) == (date(1990, 1, 1), BirthPrecision.YEAR)


@pytest.mark.parametrize("cell", ["03/1990", "3-1990", "tháng 3 năm 1990", "1990年3月", "1990-03"])
def test_only_a_month(cell: Cell) -> None:
    read = read_date(cell, TODAY)
    assert (read.day, read.precision) == (date(1990, 3, 1), BirthPrecision.MONTH)


def test_two_digits_reach_twenty_years_ahead() -> None:
    assert [read_date(f"1/1/{yy}", TODAY).day for yy in ("46", "47", "05")] == [
        date(2046, 1, 1),
        date(1947, 1, 1),
        date(2005, 1, 1),
    ]
