"""Our own numbers, in the record and on paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.errors import KnownError
from desktop_app.rules.numbering import (
    LETTER,
    check_prefix,
    letter_paper_number,
    prefix_of,
    printed,
    running_of,
    series_number,
)

PREFIXES = st.one_of(st.just(""), st.from_regex(r"\A[A-Z][A-Z0-9]{0,5}\Z"))
MARKS = st.sampled_from(["BG", "KB", "CV"])
YEARS = st.integers(2020, 2099)
RUNNING = st.integers(1, 99_999)


def test_an_official_letter_of_ours() -> None:
    number = series_number(LETTER, 2026, 25)
    assert number == "CV-2026-0025"
    assert letter_paper_number(number, "TTDVVL") == "25/CV-TTDVVL"
    assert letter_paper_number("12/TTDVVL-GTVL", "TTDVVL") == "12/TTDVVL-GTVL"
    assert letter_paper_number(series_number(LETTER, 2026, 25, "L1"), "TTDVVL") == "25/CV-TTDVVL-L1"


@given(MARKS, YEARS, RUNNING, PREFIXES)
def test_what_was_put_in_is_read_out(mark: str, year: int, running: int, prefix: str) -> None:
    number = series_number(mark, year, running, prefix)
    assert (running_of(number), prefix_of(number)) == (running, prefix)


@given(MARKS, YEARS, RUNNING, RUNNING, PREFIXES, PREFIXES)
def test_two_prefixes_never_clash(mark: str, year: int, one: int, other: int, a: str, b: str) -> None:
    if a != b:
        first, second = series_number(mark, year, one, a), series_number(mark, year, other, b)
        assert first != second
        assert printed(first, mark, "TTDVVL") != printed(second, mark, "TTDVVL")


@pytest.mark.parametrize("prefix", ["l1", "L-1", "2026", "LAPTOP1", "Đ1", "L 1"])
def test_what_cannot_be_a_prefix_is_refused(prefix: str) -> None:
    with pytest.raises(KnownError, match="bad_prefix"):
        check_prefix(prefix)


def test_none_and_a_short_one_are_taken() -> None:
    assert [check_prefix(prefix) for prefix in ("", "L1", "GATE2")] == ["", "L1", "GATE2"]
