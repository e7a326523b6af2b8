from __future__ import annotations

from datetime import date

import pytest

from db.vocabulary import Sex
from desktop_app.rules.identity import IdFacts, disagreements, is_citizen_id, read_id, restore_zeros

PROVINCES = frozenset({"001", "020", "079"})


def test_the_digits_say_province_sex_and_year() -> None:
    assert read_id("020090123456") == IdFacts("020", Sex.MALE, 1990)
    assert read_id("020305443170") == IdFacts("020", Sex.FEMALE, 2005)
    assert read_id("001200123456") == IdFacts("001", Sex.MALE, 2000)
    assert read_id("020512345678").birth_year == 2112


@pytest.mark.parametrize("text", ["02009012345", "0200901234567", "02009012345a", "", "٠٢٠٠٩٠١٢٣٤٥٦"])
def test_only_twelve_plain_digits_are_an_id(text: str) -> None:
    assert not is_citizen_id(text)


def test_agreement_says_nothing() -> None:
    assert is_citizen_id("020090123456")
    assert disagreements("020090123456", date(1990, 3, 5), Sex.MALE, PROVINCES) == ()
    assert disagreements("020090123456", None, None, PROVINCES) == ()


def test_each_disagreement_is_named() -> None:
    found = disagreements("999090123456", date(1991, 3, 5), Sex.FEMALE, PROVINCES)
    assert found == ("citizen_id_province", "citizen_id_year", "citizen_id_sex")


@pytest.mark.parametrize(
    ("digits", "birth", "restored"),
    [
        ("20090123456", date(1990, 3, 5), "020090123456"),
        ("1090123456", date(1990, 3, 5), "001090123456"),  # Hà Nội loses two zeros
        ("20090123456", date(1991, 3, 5), None),  # another year
        ("20090123456", None, None),
        ("21090123456", date(1990, 3, 5), None),  # there is no province 021
        ("200901234", date(1990, 3, 5), None),  # an old nine-digit card
        ("020090123456", date(1990, 3, 5), None),  # nothing is lost
        ("2009012345x", date(1990, 3, 5), None),
    ],
)
def test_zeros_are_put_back_only_where_it_is_certain(digits: str, birth: date | None, restored: str | None) -> None:
    assert restore_zeros(digits, birth, PROVINCES) == restored


def test_a_sex_that_disagrees_does_not_hinder_restoring() -> None:
    assert restore_zeros("20190123456", date(1990, 3, 5), PROVINCES) == "020190123456"
