"""The check character of GB 32100-2015."""

import pytest

from desktop_app.rules.credit_code import check_character, credit_code_problem


@pytest.mark.parametrize("code", ["91350100M000100Y43", "914403001922038216", "9144030071526726XG"])
def test_published_examples_are_right(code: str) -> None:
    assert check_character(code[:-1]) == code[-1]
    assert credit_code_problem(code) is None


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("91350100M000100Y4", "credit_code_length"),
        ("91350100M000100Y4O", "credit_code_letters"),
        ("91350100m000100Y43", "credit_code_letters"),
        ("91350100M000100Y44", "credit_code_check"),
        ("91350100M000010Y43", "credit_code_check"),
    ],
)
def test_what_is_wrong_is_told(code: str, why: str) -> None:
    assert credit_code_problem(code) == why
