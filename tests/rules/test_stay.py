from __future__ import annotations

from datetime import date, timedelta

import pytest

from db.vocabulary import StayPermitKind
from desktop_app.rules import stay
from desktop_app.rules.stay import Permit, StayEnd

LEFT = date(2026, 11, 1)
STAY, WORK = StayPermitKind.STAY, StayPermitKind.WORK


def day(text: str) -> date:
    return date.fromisoformat(text)


def test_without_a_permit_the_usual_term_is_assumed() -> None:
    end = stay.stay_end((), 7, LEFT)
    assert end == StayEnd(day("2026-12-01"), None)
    assert end.assumed
    assert stay.stay_end((), 7, LEFT, 15).expires_on == day("2026-11-16")


def test_the_permit_that_expires_last_counts() -> None:
    permits = [Permit(1, STAY, day("2026-12-01"), 7), Permit(2, STAY, day("2027-01-15"), 7)]
    assert stay.stay_end(permits, 7, LEFT) == StayEnd(day("2027-01-15"), 2)
    shorter = [*permits, Permit(3, WORK, day("2026-11-10"))]
    assert stay.stay_end(shorter, 7, LEFT).permit_id == 2


def test_a_permit_of_this_stay_counts_even_where_it_is_shorter_than_usual() -> None:
    assert stay.stay_end([Permit(1, STAY, day("2026-11-09"), 7)], 7, LEFT) == StayEnd(day("2026-11-09"), 1)


@pytest.mark.parametrize(
    ("permit", "counts"),
    [
        (Permit(1, STAY, day("2026-12-20"), 6), False),  # given at an earlier entry
        (Permit(1, WORK, day("2026-12-20"), 6), True),  # outlives the stay
        (Permit(1, WORK, day("2026-10-31"), 6), False),  # was over before this one
        (Permit(1, STAY, day("2026-12-20"), None), True),
        (Permit(1, STAY, day("2026-10-31"), None), False),
    ],
)
def test_permits_of_other_stays(permit: Permit, counts: bool) -> None:
    assert stay.counts(permit, 7, LEFT) is counts


@pytest.mark.parametrize(
    ("left", "step"), [(-1, None), (0, 3), (3, 3), (4, 7), (7, 7), (8, 14), (14, 14), (15, 30), (30, 30), (31, None)]
)
def test_the_narrowest_reminder(left: int, step: int | None) -> None:
    assert stay.step_of(LEFT + timedelta(days=left), LEFT, (30, 14, 7, 3)) == step
    assert stay.is_overstayed(LEFT + timedelta(days=left), LEFT) is (left < 0)


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("30, 14,7 ,3", (30, 14, 7, 3)),
        ("3;7", (7, 3)),
        ("7,7", (7,)),
        ("", None),
        ("0", None),
        ("7, hai", None),
        ("-3", None),
        ("99999", None),
    ],
)
def test_steps_as_an_officer_writes_them(text: str, steps: tuple[int, ...] | None) -> None:
    assert stay.read_steps(text) == steps


def test_months_of_a_certificate() -> None:
    assert stay.months_between(day("2025-11-22"), day("2026-11-22")) == 12
    assert stay.months_between(day("2025-11-23"), day("2026-11-22")) == 11
