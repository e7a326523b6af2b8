from __future__ import annotations

import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pytest
from reportlab.pdfbase.ttfonts import TTFontFace

from desktop_app.documents.fonts import CHAINS, FACES, face, missing_characters, open_all, printable, runs
from resources import ROOT

VIETNAMESE = "aáàảãạăắằẳẵặâấầẩẫậbcdđeéèẻẽẹêếềểễệghiíìỉĩịklmnoóòỏõọôốồổỗộơớờởỡợpqrstuúùủũụưứừửữựvxyýỳỷỹỵ"


@pytest.mark.parametrize("code", sorted(FACES))
def test_glyphs_and_widths_are_those_that_reportlab_reads(code: str) -> None:
    theirs, ours = TTFontFace(str(ROOT / "fonts" / f"{FACES[code]}.ttf")), face(code).file
    mapped = {char: glyph for char, glyph in theirs.charToGlyph.items() if char != 0xA0}
    assert all(ours.glyph(char) == glyph for char, glyph in mapped.items())
    assert all(abs(ours.advance(glyph) - theirs.charWidths[char]) <= 0.5 for char, glyph in mapped.items())


@pytest.mark.parametrize("style", ["regular", "bold", "italic", "bolditalic"])
def test_all_vietnamese_letters_stand_in_tinos(style: str) -> None:
    assert [code[0] for code, _ in runs(VIETNAMESE + VIETNAMESE.upper(), style)] == ["T"]


def test_a_mixed_text_is_divided_between_the_fonts() -> None:
    assert runs("Nữ 女 · A", "regular") == (("TR", "Nữ "), ("CR", "女"), ("TR", " · A"))
    assert runs("Nữ 女", "bold") == (("TB", "Nữ "), ("CB", "女"))


def test_a_rare_name_is_in_the_chinese_font() -> None:
    assert missing_characters("Hằng 姮 䶮 㙍") == ""


def test_a_rare_character_falls_back_to_the_second_font() -> None:
    assert missing_characters("李\U0002a6d6") == ""
    for style in CHAINS:
        assert runs("\U0002a6d6", style) == (("CX", "\U0002a6d6"),)


def test_what_no_font_has_is_told_and_is_never_a_box() -> None:
    assert missing_characters("Lý \U00030000 và \U00030000") == "\U00030000"
    assert runs("Lý \U00030000", "regular") == (("TR", "Lý "), ("TR", "(U+30000)"))


def test_what_nobody_sees_is_left_out_and_letters_are_composed() -> None:
    assert printable("  Bế\u200b Thị\n\u00adÁnh\ufeff ") == "Bế Thị Ánh"
    assert printable(unicodedata.normalize("NFD", "Nguyễn Thị Ánh")) == "Nguyễn Thị Ánh"
    assert missing_characters("Bế\u200d Thị Ánh\ufe0f") == ""


def test_faces_are_opened_once_by_many_threads() -> None:
    with ThreadPoolExecutor(8) as pool:
        assert len({id(found) for found in pool.map(lambda _: face("CR"), range(64))}) == 1
    open_all()
    assert all(face(code).code == code for code in FACES)
