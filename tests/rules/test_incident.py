"""What is overdue, who sees what, whose employer it was on a day, and what makes a pattern."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.vocabulary import IncidentKind, IncidentState
from desktop_app.rules import incident as rules
from desktop_app.rules.incident import Happening, PatternRule, Stay, Work

_K, _S = IncidentKind, IncidentState
TODAY = date(2026, 11, 22)
UNPAID = {_K.UNPAID_WAGES: PatternRule(3, 30)}


@pytest.mark.parametrize(
    ("state", "due", "late"),
    [
        (_S.OPEN, TODAY, False), (_S.OPEN, TODAY - timedelta(1), True), (_S.WAITING, TODAY - timedelta(1), True),
        (_S.SETTLED, TODAY - timedelta(1), False), (_S.OPEN, None, False),
    ],
)  # fmt: skip
def test_a_case_is_overdue_once_its_day_has_passed(state: IncidentState, due: date | None, late: bool) -> None:
    assert rules.is_overdue(state, due, TODAY) is late


def test_overdue_stands_first_then_open_then_waiting() -> None:
    day = timedelta(1)
    cases: list[tuple[IncidentState, date | None]] = [
        (_S.SETTLED, TODAY - 9 * day), (_S.WAITING, TODAY), (_S.OPEN, None), (_S.OPEN, TODAY + day),
        (_S.WAITING, TODAY - 2 * day), (_S.OPEN, TODAY - day),
    ]  # fmt: skip
    ordered = sorted(cases, key=lambda case: rules.order_key(case[0], case[1], TODAY, TODAY))
    assert ordered == [cases[4], cases[5], cases[3], cases[2], cases[1], cases[0]]


def test_health_and_detention_are_seen_by_who_may() -> None:
    hidden = {k for k in _K if not rules.may_see(k, all_cases=False, has_it=False)}
    assert hidden == {_K.ACCIDENT, _K.ILLNESS, _K.DETENTION}
    assert all(rules.may_see(k, all_cases=a, has_it=h) for k, (a, h) in product(_K, ((True, False), (False, True))))


def test_the_employer_is_that_of_the_stay_on_the_day() -> None:
    first = Work(1, 10, date(2026, 1, 5), date(2026, 5, 31))
    moved = Work(2, 20, date(2026, 6, 1), date(2026, 12, 31), across_now=True)
    stays = [Stay(1, date(2026, 1, 6))]
    assert rules.placement_of_day([first, moved], stays, date(2026, 3, 1)) is first
    assert rules.placement_of_day([first, moved], stays, date(2026, 7, 1)) is moved
    assert rules.placement_of_day([first], [Stay(1, date(2026, 1, 6), date(2026, 2, 1))], date(2026, 3, 1)) is first
    assert rules.placement_of_day([first, moved], [], date(2027, 3, 1)) is moved
    assert rules.placement_of_day([first], [], date(2027, 3, 1)) is None
    assert rules.placement_of_day([], stays, date(2026, 3, 1)) is None


def naive(cases: list[Happening], today: date) -> set[tuple[int, frozenset[int]]]:
    """Count by hand, employer by employer, day by day."""
    found = set()
    for employer in {case.employer_id for case in cases} - {None}:
        ids = set()
        for back in range(30):
            day = today - timedelta(days=back)
            ids |= {c.id for c in cases if (c.employer_id, c.kind, c.day) == (employer, _K.UNPAID_WAGES, day)}
        if employer is not None and len(ids) >= 3:
            found.add((employer, frozenset(ids)))
    return found


@given(
    st.lists(
        st.tuples(
            st.sampled_from([None, 1, 2]), st.sampled_from([_K.UNPAID_WAGES, _K.OTHER]),
            st.integers(min_value=-3, max_value=40),
        ),
        max_size=14,
    )
)  # fmt: skip
def test_patterns_are_those_that_counting_finds(drawn: list[tuple[int | None, IncidentKind, int]]) -> None:
    cases = [Happening(n, who, kind, TODAY - timedelta(back)) for n, (who, kind, back) in enumerate(drawn)]
    found = rules.patterns(cases, UNPAID, TODAY)
    assert {(one.employer_id, frozenset(one.ids)) for one in found} == naive(cases, TODAY)


def test_the_office_goes_before_what_held_from_the_start() -> None:
    assert rules.rules_in_force({}) == UNPAID
    assert rules.rules_in_force({_K.UNPAID_WAGES: PatternRule(3, 30, active=False)}) == {}
    assert rules.rules_in_force({_K.OTHER: PatternRule(2, 7)}) == {**UNPAID, _K.OTHER: PatternRule(2, 7)}
