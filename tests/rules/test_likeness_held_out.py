"""How right the likeness is on invented people it was not tuned on: floors, so that it cannot rot."""

from __future__ import annotations

import pytest

from desktop_app.rules.likeness import ALIKE, ASK
from tests.benchmarks.evaluate_likeness import HELD_OUT, Outcome, Who, evaluate


@pytest.fixture(scope="module")
def outcome() -> Outcome:
    return evaluate(HELD_OUT, people=6_000, newcomers=6_000)


def test_the_floors_hold_where_nobody_shares_a_number(outcome: Outcome) -> None:
    assert outcome.found(ASK)[2] > 100, "there is something to find"
    assert outcome.recall(ASK) >= 0.95
    assert outcome.precision(ASK) >= 0.85
    assert outcome.recall(ALIKE) >= 0.60
    assert outcome.precision(ALIKE) >= 0.98


def test_hard_negatives_are_not_called_one_person(outcome: Outcome) -> None:
    hard = sum(newcomer.who in {Who.TWIN, Who.NAMESAKE} for newcomer in outcome.newcomers)
    assert hard > 60
    assert outcome.found(0.5)[3] <= hard * 0.03
    assert outcome.found(ASK)[3] <= hard * 0.25


def test_the_score_means_what_it_says(outcome: Outcome) -> None:
    for low, _, count, mean, share in outcome.calibration():
        if count >= 20:
            assert share == pytest.approx(mean, abs=0.35), low
        if low >= 0.9:
            assert share > 0.97
