"""Numbers that pass their check digit and are wrong all the same."""

import pytest

from desktop_app.rules.document_number import likely_readings, number_problem, same_value

CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
NUMBER = "C1234567"


@pytest.mark.parametrize("number", ["C1234567", "B0000000", "P12345678", "K76543210"])
def test_the_usual_form(number: str) -> None:
    assert number_problem(number, "VNM") is None
    assert likely_readings(number) == ()


def test_what_shares_a_value() -> None:
    assert same_value("0") == "AKU"
    assert same_value("1") == "BLV"
    assert same_value("6") == "GQ"
    assert same_value("K") == "0AU"
    assert same_value("<") == "0AKU"
    for character in CHARACTERS:
        assert all(character in same_value(other) for other in same_value(character))


@pytest.mark.parametrize("at", range(1, 8))
@pytest.mark.parametrize("letter", CHARACTERS[10:])
def test_a_letter_for_a_digit_is_caught_wherever_it_stands(at: int, letter: str) -> None:
    wrong = NUMBER[:at] + letter + NUMBER[at + 1 :]
    assert number_problem(wrong, "VNM") == "document_number_letters"
    if letter in same_value(NUMBER[at]):
        assert likely_readings(wrong) == (NUMBER,)


def test_a_digit_for_the_letter_names_every_letter_that_it_may_be() -> None:
    assert number_problem("21234567", "VNM") == "document_number_letters"
    assert likely_readings("21234567") == ("C1234567", "M1234567", "W1234567")


@pytest.mark.parametrize("number", ["", "C123", "C123456789", "C12-4567", "c1234567", "Ｃ1234567", "C１234567"])
def test_another_form_is_told(number: str) -> None:
    assert number_problem(number, "VNM") == "document_number_form"
    assert likely_readings(number) == ()


def test_of_other_countries_only_nonsense_is_told() -> None:
    assert number_problem("L898902C3", "UTO") is None
    assert number_problem("E12345678", "CHN") is None
    assert number_problem("?", "CHN") == "document_number_form"
    assert number_problem("L898902C3", None) is None
