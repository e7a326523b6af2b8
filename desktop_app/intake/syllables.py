"""What is a Vietnamese syllable: an initial, a rhyme and a tone that go together. Pure.

It knows the structure, not the words, and is used to see whether a text was decoded right. Initials of Tày and Nùng
place names (Slao, Phja) are known too.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_STOPPED = {"\u0301", "\u0323"}
_INITIALS = (
    *("ngh", "khj", "phj"),
    *("ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "sl", "pj", "mj", "bj", "vj", "lj"),
    *"bcdđghklmnprstvxw",
    "",
)
_RHYMES_WRITTEN = """
    a ac ach ai am an ang anh ao ap at au ay ă ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êc êch êm ên êng ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeng oeo oet oi om on ong ooc oong
    oop oot oc op ot ô ôc ôi ôm ôn ông ôp ôt ôông ơ ơc ơi ơm ơn ơng ơp ơt
    u ua uan uang uân uâng uât uây uc ue uê uêch uên uênh uêt ui um un ung uôc uôi uôm uôn uông uôt uôp uơ up ut
    uy uya uych uyên uyêt uynh uyt uyu uyn uyp ư ưa ưc ưi ưm ưn ưng ưu ưt ươc ươi ươm ươn ương ươp ươt ươu
    y yêm yên yêng yêt yêu ynh ych yt ym yn
    """
_RHYMES = frozenset(_RHYMES_WRITTEN.split())
_MARKED = frozenset("ăâđêôơư")


@lru_cache(maxsize=65536)
def is_syllable(word: str) -> bool:
    """Whether a word may be one Vietnamese syllable. Case and the place of the tone mark do not matter."""
    if not (word.islower() or word.istitle() or word.isupper()) and not word[1:].islower():
        return False
    letters: list[str] = []
    tones: list[str] = []
    for char in unicodedata.normalize("NFD", word.lower()):
        (tones if char in _TONES else letters).append(char)
    plain = unicodedata.normalize("NFC", "".join(letters))
    if len(tones) > 1 or not all(char in _MARKED or (char.isascii() and char.isalpha()) for char in plain):
        return False
    return any(plain.startswith(initial) and _may_have(plain[len(initial) :], tones) for initial in _INITIALS)


def _may_have(rhyme: str, tones: list[str]) -> bool:
    if rhyme not in _RHYMES:
        return False
    stopped = rhyme.endswith(("c", "ch", "p", "t"))
    return not stopped or bool(tones and tones[0] in _STOPPED)
