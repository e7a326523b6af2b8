"""How names are compared and ordered, whatever keyboard typed them."""

import pytest

from desktop_app.formats import fold, has_no_marks, passport_form, sort_key, words_key


@pytest.mark.parametrize("typed", ["Đặng Văn Đức", "Ðặng Văn Ðức", "Ɖặng Văn Ɖức", "đặng  văn ĐỨC"])
def test_letters_that_look_like_d_with_a_stroke_are_it(typed: str) -> None:
    assert fold(typed) == "dang van duc"
    assert passport_form(typed) == "DANG VAN DUC"
    assert sort_key(typed) == sort_key("Đặng Văn Đức")


@pytest.mark.parametrize("typed", ["H'Hen Niê", "H’Hen Niê", "HʼHen  NIÊ", "HHen Niê"])
def test_whatever_apostrophe_is_typed_it_is_the_same_name_and_a_passport_has_none(typed: str) -> None:
    assert (fold(typed), passport_form(typed)) == ("hhen nie", "HHEN NIE")
    assert sort_key(typed) == sort_key("H'Hen Niê")
    assert passport_form("Y-Ban H'Hen") == "Y BAN HHEN"


def test_what_has_no_marks() -> None:
    assert has_no_marks("H’Hen Nie")
    assert not has_no_marks("H'Hen Niê")


def test_places_and_companies_stand_in_the_order_of_their_first_word() -> None:
    names = ["Xã Lộc Bình", "Xã Ba Sơn", "Xã Đình Lập", "Xã Chi Lăng", "Phường Tam Thanh", "Phường Kỳ Lừa"]
    assert sorted(names, key=words_key) == [
        "Phường Kỳ Lừa", "Phường Tam Thanh", "Xã Ba Sơn", "Xã Chi Lăng", "Xã Đình Lập", "Xã Lộc Bình",
    ]  # fmt: skip
