from __future__ import annotations

import pytest

from desktop_app.documents.words import chinese, vietnamese

NUMBERS = [
    (0, "không", "零"),
    (1, "một", "一"),
    (4, "bốn", "四"),
    (5, "năm", "五"),
    (7, "bảy", "七"),
    (10, "mười", "十"),
    (11, "mười một", "十一"),
    (15, "mười lăm", "十五"),
    (20, "hai mươi", "二十"),
    (21, "hai mươi mốt", "二十一"),
    (24, "hai mươi tư", "二十四"),
    (25, "hai mươi lăm", "二十五"),
    (100, "một trăm", "一百"),
    (101, "một trăm linh một", "一百零一"),
    (105, "một trăm linh năm", "一百零五"),
    (110, "một trăm mười", "一百一十"),
    (115, "một trăm mười lăm", "一百一十五"),
    (121, "một trăm hai mươi mốt", "一百二十一"),
    (1000, "một nghìn", "一千"),
    (1005, "một nghìn không trăm linh năm", "一千零五"),
    (1050, "một nghìn không trăm năm mươi", "一千零五十"),
    (5000, "năm nghìn", "五千"),
    (10_010, "mười nghìn không trăm mười", "一万零一十"),
    (20_000, "hai mươi nghìn", "二万"),
    (101_000, "một trăm linh một nghìn", "十万一千"),
    (100_500, "một trăm nghìn năm trăm", "十万零五百"),
    (1_000_005, "một triệu không trăm linh năm", "一百万零五"),
    (100_000_005, "một trăm triệu không trăm linh năm", "一亿零五"),
    (999_999_999, None, "九亿九千九百九十九万九千九百九十九"),
]


@pytest.mark.parametrize(("number", "vi", "zh"), NUMBERS)
def test_a_number_is_said_as_people_say_it(number: int, vi: str | None, zh: str) -> None:
    assert vi is None or vietnamese(number) == vi
    assert chinese(number) == zh


@pytest.mark.parametrize("number", [-1, 1_000_000_000])
def test_what_cannot_be_said_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        vietnamese(number)
    with pytest.raises(ValueError, match=str(number)):
        chinese(number)


def test_no_two_numbers_are_said_alike() -> None:
    for say in (vietnamese, chinese):
        assert len({say(number) for number in range(20_000)}) == 20_000
