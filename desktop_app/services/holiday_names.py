"""What Vietnam's public holidays are called in the three languages: the kept calendar names them in Vietnamese."""

from __future__ import annotations

import re

from desktop_app.wording import sentence

_SECTION = "holiday"
_CODES = {
    "Tết Dương lịch": "new_year",
    "29 Tết": "tet_29",
    "Giao thừa Tết Nguyên Đán": "tet_eve",
    "Tết Nguyên Đán": "tet",
    "Mùng hai Tết Nguyên Đán": "tet_2",
    "Mùng ba Tết Nguyên Đán": "tet_3",
    "Mùng bốn Tết Nguyên Đán": "tet_4",
    "Mùng năm Tết Nguyên Đán": "tet_5",
    "Mùng sáu Tết Nguyên Đán": "tet_6",
    "Ngày Giỗ Tổ Hùng Vương": "hung_kings",
    "Ngày Chiến thắng": "victory",
    "Ngày Quốc tế Lao động": "labour",
    "Quốc khánh": "national",
    "Ngày Văn hóa Việt Nam": "culture",
}
_OBSERVED = " (nghỉ bù)"
_INSTEAD = re.compile(r"Ngày nghỉ \(thay cho ngày (\d\d/\d\d/\d{4})\)")


def holiday_name(kept: str, language: str) -> str:
    """The name in a language; a day may have several names. What is not known stays in Vietnamese."""
    return "; ".join(_one(name, language) for name in kept.split("; "))


def made_up_name(language: str) -> str:
    """What a day is called that is worked in exchange for another."""
    return sentence(_SECTION, "made_up", language)


def _one(kept: str, language: str) -> str:
    if found := _INSTEAD.fullmatch(kept):
        return sentence(_SECTION, "instead", language, day=found.group(1))
    if kept.endswith(_OBSERVED):
        return sentence(_SECTION, "observed", language, name=_one(kept.removesuffix(_OBSERVED), language))
    return sentence(_SECTION, code, language) if (code := _CODES.get(kept)) else kept
