"""Old encodings: thousands of names there and back, and no right list touched."""

from __future__ import annotations

import itertools
import json
import random
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.intake import old_encodings
from desktop_app.intake.cells import name_of
from desktop_app.intake.old_encodings import Encoding, convert, convert_cell, count_right, recognise
from desktop_app.intake.spreadsheet import read_sheets
from desktop_app.intake.syllables import is_syllable
from resources import ROOT

FAMILIES = "Nông Hoàng Lương Vi Triệu Bế Lý Hà Đàm Chu Mã Lành Lộc Đinh Vũ Nguyễn Trần Phạm Đặng Dương Liễu Ôn Voòng"
MIDDLES = "Văn Đức Minh Quang Thế Hữu Thị Thu Bích Hồng Kim Thúy Ngọc Ánh Xuân Mỹ Như Quỳnh Thừa Việt"
GIVENS = (
    "Bình Cường Dũng Đạt Hòa Hùng Khánh Lâm Phúc Quân Sơn Thụy Toàn Ánh Đào Duyên Hằng Hiền Hoa Hương Loan Nhung "
    "Oanh Phượng Yến Ẩn Ất Thủy Nguyệt Hợi Tý Sửu Thìn Tỵ Ngọ Mùi Vỹ Trưởng Ưng Ích Huỳnh Bưởi Xoài Mận "
    "Ổn Ngoãn Kỵ Lẽ Bẽn"
)
ADDRESSES = [
    f"Thôn {village}, xã {commune}, {district}tỉnh Lạng Sơn"
    for village, commune, district in itertools.product(
        ("Nà Pàn", "Bản Chuồi", "Khuổi Lẫm", "Pò Mỏ", "Lũng Vài", "Phai Đỉnh"),
        ("Quan Sơn", "Thụy Hùng", "Đồng Đăng", "Hoàng Văn Thụ", "Bính Xá", "Tân Thanh"),
        ("", "huyện Cao Lộc, ", "huyện Văn Lãng, "),
    )
]
NAMES = [" ".join(parts) for parts in itertools.product(FAMILIES.split(), MIDDLES.split(), GIVENS.split())]


def inverse(encoding: Encoding) -> Mapping[str, str]:
    table = old_encodings._TCVN3 if encoding is Encoding.TCVN3 else old_encodings._VNI
    back: dict[str, str] = {}
    for codes, letter in table.items():
        back.setdefault(letter, codes)
    return back


INVERSE = {encoding: inverse(encoding) for encoding in (Encoding.TCVN3, Encoding.VNI)}
MARKS_OF_1258 = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}


def encoded(text: str, encoding: Encoding) -> str:
    """The text as a list in that encoding holds it."""
    if encoding in INVERSE:
        back = INVERSE[encoding]
        small = {char: back.get(char, back.get(char.lower(), char)) for char in set(text)}
        return "".join(small[char] for char in text)
    if encoding is Encoding.UTF8:
        return _read_as_1252(text.encode())
    parts = []
    for char in text:
        base = unicodedata.normalize("NFD", char)
        tones = "".join(mark for mark in base if mark in MARKS_OF_1258)
        rest = unicodedata.normalize("NFC", "".join(mark for mark in base if mark not in MARKS_OF_1258))
        parts.append(rest + tones)
    return _read_as_1252("".join(parts).encode("cp1258"))


def _read_as_1252(data: bytes) -> str:
    return "".join(
        bytes([byte]).decode("cp1252" if byte not in b"\x81\x8d\x8f\x90\x9d" else "latin-1") for byte in data
    )


def lists(encoding: Encoding) -> Iterator[str]:
    for text in (*NAMES, *ADDRESSES):
        yield encoded(text, encoding)


@pytest.mark.parametrize("encoding", Encoding)
def test_thousands_of_names_and_addresses_come_back(encoding: Encoding) -> None:
    texts = [*NAMES, *ADDRESSES]
    assert len(texts) > 10_000
    old = list(lists(encoding))
    found = recognise(old)
    assert found is not None
    assert (found.encoding, found.sure, found.mostly) == (encoding, True, True)
    wrong = [
        (text, back)
        for text, codes in zip(texts, old, strict=True)
        if name_of(back := convert_cell(codes, encoding)) != name_of(text)
    ]
    assert wrong == []


@pytest.mark.parametrize("encoding", Encoding)
@pytest.mark.parametrize("size", [3, 8, 40])
def test_short_lists_are_recognised_too(encoding: Encoding, size: int) -> None:
    rng = random.Random(5)  # noqa: S311  invented names
    recognised = 0
    for _ in range(200):
        names = rng.sample(NAMES, size)
        found = recognise(encoded(name, encoding) for name in names)
        assert found is None or not found.sure or found.encoding is encoding
        recognised += found is not None and found.encoding is encoding
    assert recognised >= (170 if size == 3 else 200)


def test_no_right_list_is_touched() -> None:
    foreign = ["José Müller", "Zoë Dœuff", "Ång Ström", "François", "Pål Sørensen", "25 m²", "20°C", "«Công ty»"]
    minorities = ["Vàng A Pó", "Giàng Thị Súa", "Lò Văn Ứng", "Slầm Phjạ", "Y H'Brêl", "A Lăng Bhuốch"]
    right = [*NAMES, *ADDRESSES, *minorities, "中文姓名", "农文平 Nông Văn Bình", "BVĐK Lạng Sơn", "HĐLĐ – “số” 5"]
    assert recognise(right) is None
    found = recognise([*right, *foreign])
    assert found is None or not found.sure
    for start in range(0, len(NAMES), 500):
        assert recognise(NAMES[start : start + 500]) is None
    assert recognise(unicodedata.normalize("NFD", name) for name in NAMES) is None


@pytest.mark.parametrize("sample", sorted((ROOT / "samples").glob("*.xlsx")), ids=lambda path: path.stem)
def test_the_samples_are_right_as_they_are(sample: Path) -> None:
    for sheet in read_sheets(sample):
        assert recognise(cell for row in sheet.rows for cell in row if isinstance(cell, str)) is None


@pytest.mark.parametrize("encoding", Encoding)
def test_right_cells_in_an_old_list_stay(encoding: Encoding) -> None:
    certain = [name for name in NAMES if any(ord(char) > 0x1E00 for char in name)][:3000]
    assert [name for name in certain if convert_cell(name, encoding) != name] == []
    for text in ("VI VAN AN", "020090123456", "农文平", "", "Nông Văn Bình 农文平"):
        assert convert_cell(text, encoding) == text


@pytest.mark.parametrize("encoding", Encoding)
def test_the_headers_of_an_old_list_that_are_right_stay(encoding: Encoding) -> None:
    """Else a column of notes is called "Ghi chỳ", which no field is, and is lost."""
    known = json.loads((ROOT / "reference" / "import_headers.json").read_text(encoding="utf-8"))
    titles = [written for names in known.values() for name in names for written in (name.capitalize(), name.upper())]
    assert [title for title in titles if convert_cell(title, encoding) != title] == []


def test_a_list_of_which_a_part_is_old() -> None:
    rng = random.Random(7)  # noqa: S311  invented names
    names = rng.sample(NAMES, 400)
    for encoding in Encoding:
        cells = [encoded(name, encoding) if place % 4 == 0 else name for place, name in enumerate(names)]
        found = recognise(cells)
        assert found is not None
        assert (found.encoding, found.sure) == (encoding, True)
        back = [convert_cell(cell, encoding, mostly=found.mostly) for cell in cells]
        wrong = [pair for pair in zip(names, back, strict=True) if name_of(pair[0]) != name_of(pair[1])]
        assert len(wrong) <= 20, wrong  # "Vò" may be Vò or Vũ: what could be either stays as it is here


def test_fonts_mixed_in_one_cell() -> None:
    assert convert_cell("Thôn Nµ Pµn, xã Quan Sơn", Encoding.TCVN3) == "Thôn Nà Pàn, xã Quan Sơn"
    assert convert_cell("Nguyễn ThÞ Hµ", Encoding.TCVN3) == "Nguyễn Thị Hà"
    assert convert_cell("农文平 N«ng V¨n B×nh", Encoding.TCVN3) == "农文平 Nông Văn Bình"
    assert convert_cell("Nguyễn Thò Haø", Encoding.VNI) == "Nguyễn Thị Hà"


def test_capital_fonts_show_small_codes_as_capitals() -> None:
    assert convert("NGUYÔN THÞ Hµ", Encoding.TCVN3) == "NGUYỄN THỊ HÀ"
    assert convert("Së lao ®éng TØNH L¹NG S¥N", Encoding.TCVN3) == "Sở lao động TỈNH LẠNG SƠN"
    assert name_of(convert("nguyÔn thÞ ¸nh", Encoding.TCVN3)) == "Nguyễn Thị Ánh"


def test_what_fonts_of_the_time_held() -> None:
    assert convert("Céng hßa x· héi chñ nghÜa ViÖt Nam", Encoding.TCVN3) == "Cộng hòa xã hội chủ nghĩa Việt Nam"
    assert convert("§éc lËp - Tù do - H¹nh phóc", Encoding.TCVN3) == "Độc lập - Tự do - Hạnh phúc"
    assert convert("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", Encoding.VNI) == "Cộng hòa xã hội chủ nghĩa Việt Nam"
    assert convert("ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC", Encoding.VNI) == "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"
    assert convert("Há»\x8d vÃ\xa0 tÃªn", Encoding.UTF8) == "Họ và tên"
    assert convert("Nguyêìn ðýõÌng", Encoding.CP1258) == "Nguyến đường"


@given(st.text(max_size=40), st.sampled_from(Encoding), st.booleans())
def test_any_text_may_be_converted(text: str, encoding: Encoding, mostly: bool) -> None:
    convert(text, encoding)
    convert_cell(text, encoding, mostly=mostly)
    recognise([text])
    count_right(text)


SYLLABLES = "Nguyễn quỳnh giữa Nghiêng khuỷu thuở Hoà Hòa Thuỵ giếng Đắk Voòng ƯỚC y Ý Slầm"
NONE = "Hµ Thàt khốngg Müller José Zoë nguyÔn ThÞ Haø bất́ lệch̀"


@pytest.mark.parametrize("word", SYLLABLES.split())
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", NONE.split())
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)
