"""Whether the Vietnamese text of a scan came through whole. Pure.

Scanners that type like a keyboard lose what the keyboard cannot type: marks fall off (all, or only those outside a code
page), marked letters vanish or become "?", an input method turns letters into others or its keys stay visible (Telex
"Nguyeexn", VNI "Nguye6n4"), bytes are read in the wrong encoding, Caps Lock turns the case round, letters drop out.

A sign of damage in one field tells of the whole scan. What may be a right though rare name is only a doubt. A letter
changed so that another Vietnamese syllable comes of it (Hà, Hạ) leaves no sign: no scanner does that by itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from desktop_app.formats import fold, sort_key
from desktop_app.intake.syllables import is_syllable

_MARKED = unicodedata.normalize(
    "NFC",
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ",
)
_LETTERS = "a-zA-Z" + _MARKED + _MARKED.upper()
_NOT_IN_NAMES = re.compile(rf"[^{_LETTERS} '’\-]")
_NOT_IN_ADDRESSES = re.compile(rf"[^{_LETTERS}0-9 ,.;:/()'’&+\-–]")
_WORD = re.compile(rf"[{_LETTERS}]+")
_WORD_AND_FIGURES = re.compile(rf"[{_LETTERS}0-9]+")
_TURNED = re.compile(rf"[a-z{_MARKED}][A-Z{_MARKED.upper()}]")
_TELEX = re.compile(r"aa|ee|oo|dd|w|[aeiouy][a-z]*[sfrxjz]$|[aeiouy][sfrxj][a-z]*$")
_VNI = re.compile(r"[A-Za-z]*[aeiouy][a-z]*[1-9][a-z]*[1-9]?|[dD]9[a-z]*[1-9]?")
_APOSTROPHE = re.compile("['’]")
_VOWEL = re.compile("[aeiouy]")
_ABBREVIATIONS = frozenset({"tp", "tx", "tt", "kp", "kdc", "tdp", "ql", "tl", "dt", "đt", "km"})
_VOWELS = "aăâeêioôơuưy"
_WAYS = {"a": "aăâ", "e": "eê", "o": "oôơ", "u": "uư", "i": "i", "y": "y", "d": "dđ"}
_FAMILY_NAMES = re.compile(
    "nguyen|tran|le|pham|hoang|vu|vo|dang|bui|do|ho|ngo|duong|ly|nong|luong|trieu|be|ha|hua|mac|trinh|dinh|dam|doan|luu|"
    "lo|to|ta|tang|than|thach|phung|quach|vuong|dao|ban|lu|luc|luyen|nghiem"
)
"""Family names that nobody writes without marks."""
_MIDDLE_NAMES = frozenset({"van", "thi"})
_LEVELS = re.compile(r"(thon|huyen|tinh|phuong|thi tran|thi xa|thanh pho|khoi|xom|khu pho|to dan pho|to \d|so \d)\b")
_PROVINCES = {
    sort_key(name): name
    for name in (
        *("An Giang", "Bà Rịa Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre", "Bình Dương"),
        *("Bình Định", "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Đắk Nông"),
        *("Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Giang", "Hà Nam", "Hà Nội", "Hà Tĩnh", "Hải Dương"),
        *("Hải Phòng", "Hậu Giang", "Hòa Bình", "Hồ Chí Minh", "Huế", "Hưng Yên", "Khánh Hòa", "Kiên Giang", "Kon Tum"),
        *("Lai Châu", "Lâm Đồng", "Lạng Sơn", "Lào Cai", "Long An", "Nam Định", "Nghệ An", "Ninh Bình", "Ninh Thuận"),
        *("Phú Thọ", "Phú Yên", "Quảng Bình", "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sóc Trăng"),
        *("Sơn La", "Tây Ninh", "Thái Bình", "Thái Nguyên", "Thanh Hóa", "Thừa Thiên Huế", "Tiền Giang", "Trà Vinh"),
        *("Tuyên Quang", "Vĩnh Long", "Vĩnh Phúc", "Yên Bái"),
    )
}
_PROVINCES_BARE = frozenset(fold(name) for name in _PROVINCES.values())
_LEVEL_OF_PROVINCE = re.compile(r"^(tỉnh|thành phố|tp\.?|t\.)\s*(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Signs:
    """Codes of sentences: what shows damage, and what is only to be confirmed."""

    damage: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def has_marks(text: str) -> bool:
    """Whether any letter bears a Vietnamese mark."""
    return any(char in _MARKED for char in text.lower())


@lru_cache(maxsize=65536)
def _lost_its_marks(word: str) -> bool:
    """Whether a word without marks is no syllable, and marks would make it one ("Nguyen", "Duc")."""
    if not word.isascii() or len(word) > 7 or is_syllable(word):
        return False
    ways = [_WAYS.get(letter, letter) for letter in word.lower()]
    tried = (
        _toned(letters, at) for letters in product(*ways) for at, letter in enumerate(letters) if letter in _VOWELS
    )
    return any(is_syllable(one) or is_syllable(other) for one, other in tried)


def _toned(letters: tuple[str, ...], at: int) -> tuple[str, str]:
    """The word without a tone, and with one on the letter there."""
    toned = "".join((*letters[: at + 1], "\u0301", *letters[at + 1 :]))
    return "".join(letters), unicodedata.normalize("NFC", toned)


def _typed_marks(word: str) -> bool:
    """Whether a word shows the keys of an input method."""
    lower = word.lower()
    return word.isascii() and not is_syllable(word) and bool(_TELEX.search(lower))


def _of_word(word: str) -> str | None:
    if _typed_marks(word):
        return "card_keys"
    if _lost_its_marks(word):
        return "card_marks"
    spelt = len(word) == 1 or word.lower() in _ABBREVIATIONS or _VOWEL.search(fold(word))
    return None if spelt else "card_letters"


def name_signs(name: str) -> Signs:
    """The signs in a name as the card's code holds it: with marks, each word with a capital."""
    if not name:
        return Signs(("card_name_empty",))
    if _NOT_IN_NAMES.search(name):
        return Signs(("card_keys" if _VNI.search(name) else "card_characters",))
    words = _WORD.findall(name)
    shouted = name == name.upper()
    turned = not shouted and any(not word[0].isupper() or not (word.istitle() or len(word) == 1) for word in words)
    damage = ["card_case"] if turned else []
    damage += [code for word in words if (code := _of_word(word.capitalize())) and not _APOSTROPHE.search(name)]
    if sum(not is_syllable(word.capitalize()) for word in words) > 1 and not _APOSTROPHE.search(name):
        damage.append("card_letters")
    if not words:
        return Signs(("card_characters",))
    first, *others = words
    if len(words) > 1 and _FAMILY_NAMES.fullmatch(first.lower()):
        damage.append("card_marks")
    if any(word.lower() in _MIDDLE_NAMES for word in others[:-1]):
        damage.append("card_marks")
    return Signs(tuple(dict.fromkeys(damage)), () if damage else tuple(_name_doubts(name, words, shouted=shouted)))


def _name_doubts(name: str, words: list[str], *, shouted: bool) -> Iterator[str]:
    if shouted:
        yield "card_name_capitals"
    if len(words) == 1:
        yield "card_name_short"
    if any(not is_syllable(word.capitalize()) for word in words):
        yield "card_name_unusual"
    elif not has_marks(name):
        yield "card_name_bare"


def _shortened(word: str) -> bool:
    return word.isupper() and len(word) <= 5


def _province(address: str) -> str:
    last = re.split(r"[,;]", address)[-1]
    return " ".join(_LEVEL_OF_PROVINCE.sub("", last.strip(" .")).replace("-", " ").replace("–", " ").split())


def province_of(address: str) -> str | None:
    """The province that an address ends with, by its usual name; None where it names none that is known."""
    return _PROVINCES.get(sort_key(_province(address)))


def address_signs(address: str) -> Signs:
    """The signs in an address as the card's code holds it: with marks, the province at the end."""
    if not address:
        return Signs(("card_address_empty",))
    if _NOT_IN_ADDRESSES.search(address):
        return Signs(("card_characters",))
    damage = [] if has_marks(address) else ["card_marks"]
    if _TURNED.search(address) or address == address.upper():
        damage.append("card_case")
    words = [word for word in _WORD_AND_FIGURES.findall(address) if not _shortened(word)]
    plain = [word for word in words if word.isalpha()]
    damage += [code for word in plain if (code := _of_word(word))]
    if any(_LEVELS.match(part) for part in re.split(r"\s*[,;]\s*", address.lower())):
        damage.append("card_marks")
    province = _province(address)
    known = sort_key(province) in _PROVINCES
    if not known and fold(province) in _PROVINCES_BARE:
        damage.append("card_marks")
    strange = [word for word in plain if not is_syllable(word) and not _lost_its_marks(word)]
    if strange and not known:
        damage.append("card_letters")
    doubts = () if damage else tuple(_address_doubts(address, strange, known=known))
    return Signs(tuple(dict.fromkeys(damage)), doubts)


def _address_doubts(address: str, strange: list[str], *, known: bool) -> Iterator[str]:
    if not known:
        yield "card_address_province"
    if strange:
        yield "card_address_unusual"
    if len(re.split(r"[,;]", address)) < 3:
        yield "card_address_short"
