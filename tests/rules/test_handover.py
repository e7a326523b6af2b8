"""Numbers, order, and who may be listed."""

import pytest

from db.vocabulary import Direction, HandoverState, PlacementState
from desktop_app.errors import KnownError
from desktop_app.formats import sort_key
from desktop_app.rules.handover import (
    handover_number,
    may_be_listed,
    order_key,
    paper_number,
    refuse_unchangeable,
    running_number,
)


def test_numbers_of_handover_and_of_paper_belong_together() -> None:
    number = handover_number(2026, 147)
    assert number == "BG-2026-0147"
    assert paper_number(number, "TTDVVL") == "147/DS-TTDVVL"


def test_order_is_by_employer_then_given_name() -> None:
    people = [
        ("B", "Nông Thị Yến"),
        ("A", "Lý Văn Đạt"),
        ("A", "Vi Thị Ánh"),
        (None, "Bế Văn An"),
        ("A", "Lý Văn Dũng"),
    ]
    ordered = sorted(people, key=lambda p: order_key(p[0], sort_key(p[1]), None))
    assert [name for _, name in ordered] == ["Vi Thị Ánh", "Lý Văn Dũng", "Lý Văn Đạt", "Nông Thị Yến", "Bế Văn An"]


def test_who_may_come_onto_a_list() -> None:
    assert PlacementState.CONTRACTED in may_be_listed(Direction.OUT)
    assert may_be_listed(Direction.BACK) == (PlacementState.ACROSS, PlacementState.MISSING)


@pytest.mark.parametrize("state", [HandoverState.COUNTED, HandoverState.CLOSED, HandoverState.CANCELLED])
def test_a_finished_list_is_not_changed(state: HandoverState) -> None:
    with pytest.raises(KnownError, match="handover_not_changeable"):
        refuse_unchangeable("BG-2026-0001", state)


def test_a_laptop_s_handover_says_so_in_the_record_and_on_paper() -> None:
    number = handover_number(2026, 1, "L1")
    assert number == "BG-L1-2026-0001"
    assert running_number(number) == 1
    assert paper_number(number, "TTDVVL") == "1/DS-TTDVVL-L1"
