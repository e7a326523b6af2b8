"""Whole numbers in words, in Vietnamese and in Chinese, from 0 to 999,999,999; and the place and date of a paper."""

from __future__ import annotations

from datetime import date

_VI = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_VI_GROUPS = (" triệu", " nghìn", "")
_ZH = "零一二三四五六七八九"
_ZH_PLACES = ("千", "百", "十", "")
_ZH_GROUPS = ("亿", "万", "")
LARGEST = 999_999_999


def _checked(number: int) -> int:
    if not 0 <= number <= LARGEST:
        raise ValueError(number)
    return number


def _vi_unit(tens: int, unit: int) -> str:
    if tens > 1 and unit == 1:
        return "mốt"
    if tens > 1 and unit == 4:  #  four after tens is "tư"
        return "tư"
    if tens > 0 and unit == 5:  #  five after ten is "lăm"
        return "lăm"
    return _VI[unit]


def _vi_group(number: int, *, full: bool) -> str:
    """A number under 1000; `full` says the hundreds and the "linh" even where they are zero."""
    hundreds, tens, unit = number // 100, number // 10 % 10, number % 10
    words = [f"{_VI[hundreds]} trăm"] if hundreds or full else []
    if tens:
        words.append("mười" if tens == 1 else f"{_VI[tens]} mươi")
    elif unit and words:
        words.append("linh")
    if unit:
        words.append(_vi_unit(tens, unit))
    return " ".join(words)


def vietnamese(number: int) -> str:
    """105 -> "một trăm linh năm". Raises ValueError outside 0 to 999,999,999."""
    groups = (_checked(number) // 1_000_000, number // 1000 % 1000, number % 1000)
    words: list[str] = []
    for group, name in zip(groups, _VI_GROUPS, strict=True):
        if group:
            words.append(_vi_group(group, full=bool(words)) + name)
    return " ".join(words) or _VI[0]


def _zh_group(number: int) -> str:
    """A number under 10,000; one zero stands for any run of zeros inside."""
    digits, words = f"{number:04d}", ""
    for digit, place in zip(digits, _ZH_PLACES, strict=True):
        if digit != "0":
            words += _ZH[int(digit)] + place
        elif words and not words.endswith("零"):
            words += "零"
    return words.rstrip("零")


def chinese(number: int) -> str:
    """105 -> "一百零五". Raises ValueError outside 0 to 999,999,999."""
    groups = (_checked(number) // 100_000_000, number // 10_000 % 10_000, number % 10_000)
    words, gap = "", False
    for group, name in zip(groups, _ZH_GROUPS, strict=True):
        if not group:
            gap = bool(words)
            continue
        words += ("零" if words and (gap or group < 1000) else "") + _zh_group(group) + name
        gap = False
    words = words.removeprefix("一") if words.startswith("一十") else words
    return words or _ZH[0]


def place_and_date(place: str, day: date) -> str:
    """As the decree asks: days below 10 and the first two months with a zero ("ngày 05 tháng 01 năm 2026")."""
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"{place}, ngày {day.day:02d} tháng {month} năm {day.year}"
