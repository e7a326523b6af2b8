"""The table of readings and what is suggested from it."""

from __future__ import annotations

import csv
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.documents.fonts import missing_characters
from desktop_app.intake.syllables import is_syllable
from desktop_app.rules.name_readings import MOST_NAMES, Readings, key, readings, suggest
from resources import ROOT

with (ROOT / "reference" / "name_readings.csv").open(encoding="utf-8", newline="") as file:
    ROWS = [(row["part"], row["syllable"], row["characters"]) for row in csv.DictReader(file)]
TABLE = readings(ROWS)
LANG_SON = {
    "Nông": "农", "Hoàng": "黄", "Vi": "韦", "Vy": "韦", "Lương": "梁", "Bế": "闭", "Lý": "李", "Triệu": "赵",
    "Đàm": "谭", "Chu": "朱", "Lục": "陆", "Mông": "蒙", "Lâm": "林", "Đặng": "邓", "Bàn": "盘", "Phùng": "冯",
    "Hứa": "许", "La": "罗", "Lăng": "凌", "Liễu": "柳", "Ngọc": "玉", "Nguyễn": "阮", "Trần": "陈", "Lê": "黎",
    "Phạm": "范", "Dương": "杨", "Hà": "何", "Giàng": "杨", "Thào": "陶", "Sùng": "熊", "Vòng": "黄", "Long": "龙",
}  # fmt: skip


def test_the_table_is_whole() -> None:
    families, others = (len([r for r in ROWS if r[0] == part]) for part in ("family", "given"))
    assert families >= 200
    assert others >= 500
    assert len({(part, syllable) for part, syllable, _ in ROWS}) == len(ROWS)


@pytest.mark.parametrize(("part", "syllable", "characters"), ROWS)
def test_every_row_is_a_syllable_with_characters_that_can_be_printed(part: str, syllable: str, characters: str) -> None:
    assert part in {"family", "given"}
    assert syllable == unicodedata.normalize("NFC", syllable).lower()
    assert characters
    assert len(set(characters)) == len(characters)
    assert all("\u4e00" <= char <= "\u9fff" for char in characters)
    assert missing_characters(characters) == ""
    assert is_syllable(syllable)


@pytest.mark.parametrize(("family", "character"), sorted(LANG_SON.items()))
def test_the_families_of_the_province_are_known(family: str, character: str) -> None:
    assert TABLE.family[key(family)][0] == character


@pytest.mark.parametrize(
    ("name", "best"),
    [
        ("Nông Thị Mai", "农氏梅"),
        ("Hoàng Văn Dũng", "黄文勇"),
        ("Lý Thị Lan", "李氏兰"),
        ("vi văn an", "韦文安"),
        ("BẾ THỊ ÁNH", "闭氏映"),
        ("Nguyễn Văn Tĩnh", "阮文静"),
        ("Đặng Đức Thắng", "邓德胜"),
        ("Nông Thị Hoà", "农氏和"),
        ("Lí Thuỵ Mĩ", "李瑞美"),
    ],
)
def test_a_name_and_its_likeliest_form(name: str, best: str) -> None:
    assert suggest(name, TABLE).names[0] == best
    assert suggest(unicodedata.normalize("NFD", name), TABLE).names[0] == best


def test_choices_are_offered_and_the_usual_one_comes_first() -> None:
    found = suggest("Chu Thị Hà", TABLE)
    assert [s.characters for s in found.syllables] == [("朱", "周"), ("氏",), ("河", "荷", "霞")]
    assert found.names[0] == "朱氏河"
    assert set(found.names) == {"朱氏河", "朱氏荷", "朱氏霞", "周氏河", "周氏荷", "周氏霞"}


def test_a_family_is_written_as_families_are() -> None:
    assert suggest("Hà Thị Hà", TABLE).names[0] == "何氏河"
    assert suggest("Mai Mai", TABLE).names == ("梅梅",)


def test_nothing_is_made_up_for_a_native_syllable() -> None:
    found = suggest("Lò Thị Xoan", TABLE)
    assert found.names == ()
    assert found.syllables[0].characters == ("罗", "卢")
    assert found.syllables[2].characters == ()
    assert suggest("  ", TABLE).syllables == ()
    assert suggest("Nong Thi Mai", TABLE).names == ()


@given(st.text(max_size=80))
def test_whatever_is_typed_is_answered(text: str) -> None:
    found = suggest(text, TABLE)
    assert len(found.names) <= MOST_NAMES
    assert all(len(name) == len(found.syllables) for name in found.names)


def test_a_long_name_is_no_heavy_work() -> None:
    many = Readings({}, {"a": ("甲", "乙", "丙")})
    found = suggest("a " * 40, many)
    assert len(found.names) == MOST_NAMES
    assert found.names[0] == "甲" * 40
