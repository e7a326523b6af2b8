"""Numbers, order, and which paper and contract are printed."""

from datetime import date

import pytest

from db.vocabulary import ContractState, Direction, DocumentKind, DocumentState, HandoverState, PlacementState
from desktop_app.errors import KnownError
from desktop_app.formats import sort_key
from desktop_app.rules.handover import (
    Paper,
    Term,
    choose_paper,
    choose_term,
    handover_number,
    may_be_listed,
    order_key,
    paper_number,
    refuse_unchangeable,
    running_number,
)

DAY = date(2026, 11, 25)


def paper(number: str, until: date | None, state: DocumentState = DocumentState.HELD) -> Paper:
    return Paper(DocumentKind.PASSPORT, number, date(2026, 1, 1), until, state)


def test_numbers_of_handover_and_of_paper_belong_together() -> None:
    number = handover_number(2026, 147)
    assert number == "BG-2026-0147"
    assert paper_number(running_number(number), "TTDVVL") == "147/DS-TTDVVL"


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


def test_the_paper_is_held_in_date_and_outlasts_the_contract() -> None:
    ended, short, long = paper("A", date(2026, 11, 24)), paper("B", date(2027, 1, 1)), paper("C", date(2036, 1, 1))
    lost = paper("D", date(2040, 1, 1), DocumentState.LOST)
    assert choose_paper([ended, short, long, lost], DAY, date(2027, 5, 1)) == long
    assert choose_paper([ended, short, lost], DAY, date(2027, 5, 1)) == short
    assert choose_paper([ended, lost], DAY, None) == ended
    assert choose_paper([], DAY, None) is None


def test_the_contract_is_signed_and_covers_the_day() -> None:
    old = Term(ContractState.ENDED, date(2025, 1, 1), date(2025, 6, 1))
    signed = Term(ContractState.SIGNED, date(2026, 11, 25), date(2027, 5, 1))
    waiting = Term(ContractState.WAITING, None, None)
    assert choose_term([old, signed, waiting], DAY) == signed
    assert choose_term([old], DAY) == old
    assert choose_term([], DAY) is None


def test_who_may_come_onto_a_list() -> None:
    assert PlacementState.CONTRACTED in may_be_listed(Direction.OUT)
    assert may_be_listed(Direction.BACK) == (PlacementState.ACROSS, PlacementState.MISSING)


@pytest.mark.parametrize("state", [HandoverState.COUNTED, HandoverState.CLOSED, HandoverState.CANCELLED])
def test_a_finished_list_is_not_changed(state: HandoverState) -> None:
    with pytest.raises(KnownError, match="handover_not_changeable"):
        refuse_unchangeable("BG-2026-0001", state)
