"""Vietnamese typed before Unicode, or read in the wrong encoding: converted, and recognised by what comes of it. Pure.

A list typed with .VnTime fonts holds "NguyÔn ThÞ Hµ" and shows "Nguyễn Thị Hà": the codes are those of TCVN3 (ABC).
VNI-Windows fonts hold "Nguyeãn Thò Haø". UTF-8 read as Windows-1252 gives "Nguyá»…n", Windows-1258 read so "NguyêÞn".
Which it is, is decided by counting what are Vietnamese syllables before and after; see `recognise`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from desktop_app.intake.syllables import is_syllable

_TCVN3 = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\xad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
_VNI_TONES = {"ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ù": "\u0301", "ï": "\u0323"}
_VNI_ROOF = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_VNI_BREVE = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_VNI_ALONE = {"í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ", "ô": "ơ", "ö": "ư"}


def _vni() -> dict[str, str]:
    """Two codes or one -> letter. The second code is a capital where its vowel is."""
    pairs = {vowel + code: vowel + tone for vowel in "aeouy" for code, tone in _VNI_TONES.items()}
    pairs |= {old + code: new + tone for old, new in (("ô", "ơ"), ("ö", "ư")) for code, tone in _VNI_TONES.items()}
    pairs |= {vowel + code: f"{vowel}\u0302{tone}" for vowel in "aeo" for code, tone in _VNI_ROOF.items()}
    pairs |= {f"a{code}": f"a\u0306{tone}" for code, tone in _VNI_BREVE.items()} | _VNI_ALONE
    lower = {codes: unicodedata.normalize("NFC", letter) for codes, letter in pairs.items()}
    upper = {codes.upper(): letter.upper() for codes, letter in lower.items()}
    mixed = {codes[0].upper() + codes[1]: letter.upper() for codes, letter in lower.items() if len(codes) == 2}
    return lower | upper | mixed


_VNI = _vni()
_VNI_CODES = re.compile("|".join(sorted(_VNI, key=len, reverse=True)))
_ONE_BYTE = re.compile(
    "[\u0080-\u00ff\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c"
    "\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]"
)
"""Characters that are one byte of Windows-1252, ASCII apart."""
_RUN = re.compile(rf"(?:[\x20-\x7e]|{_ONE_BYTE.pattern})+")
_SIGNATURE = re.compile("[¡-©ª-¯µ-»¼-¾ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ]|[a-zăâđêôơư][ÌÒ]|[aăâeêioôơuưy][ìò]")
"""What right Vietnamese has not, or seldom, and what these encodings are full of."""
_BETWEEN = re.compile(r"[\x00-\x26\x28-\x40\x5b-\x60\x7b-\x7f\u00a0\u2000-\u2010\u2012-\u2018\u201a-\u206f]+")
_EDGES = "'’«»²°½·´`¹³"
_SHORTENED = re.compile("[BCDĐGHKLMNPQRSTVX]{2,6}")
_OTHER_SCRIPT = re.compile("[\u0250-\u02c5\u0370-\u1dff\u2070-\uffff]")
_EVERYDAY_WORDS = """
    thôn bản xóm khối phố xã phường huyện tỉnh số đường lạng sơn tổ khu nà pò thị trấn văn đức hùng công ty tnhh
    và họ tên ngày sinh giới tính nam nữ địa chỉ hộ chiếu giấy tờ trên ghi chú thích phái khám ký thông báo khai
    nùng mông hoàn thành
"""
_EVERYDAY = frozenset(_EVERYDAY_WORDS.split())
_ENOUGH = 3


class Encoding(StrEnum):
    """How a text came to look as it does."""

    TCVN3 = "tcvn3"
    VNI = "vni"
    UTF8 = "utf8"
    """UTF-8 that was read as Windows-1252."""
    CP1258 = "cp1258"
    """Windows-1258 that was read as Windows-1252."""


@dataclass(frozen=True)
class Finding:
    """What was recognised. `sure`: enough texts are right only when converted, and none is made wrong by it."""

    encoding: Encoding
    sure: bool
    texts: int
    """How many different texts are right only when converted."""
    mostly: bool
    """Most texts are of this encoding, so one that could be either is taken to be."""


def convert(text: str, encoding: Encoding) -> str:
    """The text as it is meant, in NFC, if all of it is of that encoding. What that encoding lacks stays as it is."""
    if encoding is Encoding.TCVN3:
        return _one_case("".join(_TCVN3.get(char, char) for char in text))
    if encoding is Encoding.VNI:
        return unicodedata.normalize("NFC", _VNI_CODES.sub(lambda hit: _VNI[hit.group()], text))
    name = "utf-8" if encoding is Encoding.UTF8 else "cp1258"
    return unicodedata.normalize("NFC", _RUN.sub(lambda hit: _decoded(hit.group(), name), text))


def _decoded(run: str, encoding: str) -> str:
    if run.isascii():
        return run
    try:
        return b"".join(map(_byte, run)).decode(encoding)
    except UnicodeDecodeError:
        return run


def _byte(char: str) -> bytes:
    return char.encode("latin-1") if ord(char) < 256 else char.encode("cp1252")


def _one_case(text: str) -> str:
    """Capital letters with tones are no codes of TCVN3: its capital fonts show the small codes as capitals."""
    plain = [char for char in text if char.isascii() and char.isalpha()]
    if len(plain) > 1 and all(char.isupper() for char in plain):
        return text.upper()
    return re.sub(r"[^\W\d_]+", lambda hit: _word_in_one_case(hit.group()), text)


def _word_in_one_case(word: str) -> str:
    plain = [char for char in word if char.isascii()]
    return word.upper() if len(plain) > 1 and all(char.isupper() for char in plain) else word


def has_signs(text: str) -> bool:
    """Whether anything is there that no right Vietnamese has: a cheap look before `recognise`."""
    return _SIGNATURE.search(text) is not None


# ---- judging


def _words(text: str) -> list[str]:
    """The words with letters beyond ASCII; those of other scripts are nobody's business here."""
    found = (word.strip(_EDGES) for word in _BETWEEN.split(unicodedata.normalize("NFC", text)))
    return [word for word in found if not (word.isascii() or _OTHER_SCRIPT.search(word) or _SHORTENED.fullmatch(word))]


@lru_cache(maxsize=65536)
def _right(word: str) -> bool:
    parts = re.split("['’]", word)
    return all(map(is_syllable, parts))


def count_right(text: str) -> tuple[int, int]:
    """How many words with Vietnamese letters are syllables, and how many are not."""
    words = _words(text)
    right = sum(map(_right, words))
    return right, len(words) - right


def _is_right(text: str) -> bool:
    return count_right(text)[1] == 0


def recognise(texts: Iterable[str]) -> Finding | None:
    """What encoding the texts of one column (or of a whole list) are in, or None where they are right as they are.

    Each text votes: for an encoding if it is right only when converted, against it if only as it is. The winner needs
    more votes than texts that stay wrong either way.
    """
    marked = [text for text in dict.fromkeys(texts) if not text.isascii() and _ONE_BYTE.search(text)]
    wrong = [text for text in marked if not _is_right(text)]
    if not any(map(has_signs, wrong)):
        return None
    votes = {encoding: sum(_is_right(convert(text, encoding)) for text in wrong) for encoding in Encoding}
    encoding = max(Encoding, key=lambda each: votes[each])
    if votes[encoding] == 0:
        return None
    right = [text for text in marked if _is_right(text)]
    against = sum(not _is_right(convert(text, encoding)) for text in right)
    stay_wrong = len(wrong) - votes[encoding]
    sure = votes[encoding] >= _ENOUGH and votes[encoding] > 2 * stay_wrong
    return Finding(encoding, sure, votes[encoding], mostly=votes[encoding] > against)


def convert_cell(text: str, encoding: Encoding, *, mostly: bool = True) -> str:
    """The text of one cell converted where that makes it right, and left where it is right already.

    `mostly`: what could be either is taken to be of the encoding, as the rest of its column is. A word in Unicode
    beside others (cells in which fonts are mixed) stays.
    """
    if text.isascii() or not _ONE_BYTE.search(text):
        return text
    converted = convert(text, encoding)
    if converted == text:
        return text
    mixed = any(_beyond_one_byte(word) for word in _words(text))
    before, after = count_right(text), count_right(converted)
    if mixed or (after[1] and before[0]):
        return _word_by_word(text, encoding, both=mostly and not mixed)
    if before[1] == 0:
        return converted if mostly and after[1] == 0 and not _everyday_only(text, converted) else text
    return converted if after[1] < before[1] else text


def _beyond_one_byte(word: str) -> bool:
    return any(ord(char) > 255 and not _ONE_BYTE.match(char) for char in word)


def _everyday_only(text: str, converted: str) -> bool:
    """Whether it has more everyday words as it is than when converted."""
    return _everyday(text) > _everyday(converted)


def _everyday(text: str) -> int:
    return sum(word.casefold() in _EVERYDAY for word in _words(text))


def _word_by_word(text: str, encoding: Encoding, *, both: bool) -> str:
    def one(word: str) -> str:
        if word.isascii() or _beyond_one_byte(word):
            return word
        converted = convert(word, encoding)
        if not _is_right(converted):
            return word
        if not _is_right(word) or (converted.casefold() in _EVERYDAY and word.casefold() not in _EVERYDAY):
            return converted
        return converted if both and not _everyday_only(word, converted) else word

    return "".join(part if part.isspace() else one(part) for part in re.split(r"([ \t\r\n,;]+)", text))
