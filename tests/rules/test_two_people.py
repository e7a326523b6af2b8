"""What turns somebody who was unfit into somebody fit, and what does not."""

from __future__ import annotations

from datetime import date

import pytest

from db.vocabulary import HealthResult
from desktop_app.rules.two_people import Exam, turns_fit

FIT, UNFIT = HealthResult.FIT, HealthResult.UNFIT
EARLY, LATE, LAST = (Exam(date(2026, month, 1), UNFIT) for month in (3, 6, 9))


def fit(exam: Exam) -> Exam:
    return Exam(exam.examined_on, FIT)


@pytest.mark.parametrize(
    ("before", "after", "turns"),
    [
        ({1: LATE}, {1: fit(LATE)}, True),  # mended
        ({1: LATE}, {}, True),  # taken away
        ({1: fit(EARLY), 2: LATE}, {1: fit(EARLY)}, True),
        ({1: fit(EARLY), 2: LATE}, {1: fit(LAST), 2: LATE}, True),  # an older one dated later
        ({1: fit(LATE), 2: LAST}, {1: fit(LATE), 2: EARLY}, True),  # the unfit one dated earlier
        ({1: EARLY, 2: fit(LATE)}, {1: fit(EARLY), 2: fit(LATE)}, True),  # mended though it decides nothing
        ({1: LATE}, {1: EARLY, 2: fit(LATE)}, True),  # dated earlier, and another one in its place
        ({1: LATE}, {1: LATE, 2: fit(LAST)}, False),  # examined again
        ({1: LATE}, {1: LATE, 2: fit(LATE)}, False),  # of one day the unfit one decides
        ({1: LATE}, {1: LAST}, False),
        ({1: fit(LATE)}, {1: LATE}, False),
        ({1: fit(LATE)}, {}, False),
        ({1: EARLY, 2: fit(LATE)}, {2: fit(LATE)}, False),  # what decided nothing goes
        ({}, {1: fit(EARLY)}, False),
    ],
)
def test_turning(before: dict[int, Exam], after: dict[int, Exam], turns: bool) -> None:
    assert turns_fit(before, after) is turns
