"""How names are compared and ordered, whatever keyboard typed them."""

import pytest

from desktop_app.formats import fold, passport_form, sort_key


@pytest.mark.parametrize("typed", ["Đặng Văn Đức", "Ðặng Văn Ðức", "Ɖặng Văn Ɖức", "đặng  văn ĐỨC"])
def test_letters_that_look_like_d_with_a_stroke_are_it(typed: str) -> None:
    assert fold(typed) == "dang van duc"
    assert passport_form(typed) == "DANG VAN DUC"
    assert sort_key(typed) == sort_key("Đặng Văn Đức")
