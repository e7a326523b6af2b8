"""The bytes of a text file read in the encoding that they are in. Pure.

UTF-8 and UTF-16 show themselves. Of the encodings of one byte, and of GB18030 as Excel in China saves a .csv, the one
is taken in which most words are Vietnamese and most Chinese characters everyday ones.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from desktop_app.intake.old_encodings import Encoding, convert, count_right, recognise

_JUDGED_LINES = 2_000
_HAN = re.compile("[\u4e00-\u9fff]")
_HAN_IN_WORD = re.compile("[a-zA-Z][\u4e00-\u9fff]|[\u4e00-\u9fff][a-z]")
_EVERYDAY_HAN = range(0xB0, 0xD8)
"""First bytes of the characters that GB 2312 counts as common."""


def decode_text(data: bytes) -> str | None:
    """The text, or None where no encoding gives any. Text in the codes of old fonts comes as Windows-1252 shows it."""
    for encoding in _unicode_kinds(data):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    found = list(_candidates(data))
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _unicode_kinds(data: bytes) -> list[str]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ["utf-16"]
    if data[1:200:2].count(0) > len(data[1:200:2]) // 2:
        return ["utf-16-le"]
    if data[:200:2].count(0) > len(data[:200:2]) // 2:
        return ["utf-16-be"]
    return ["utf-8-sig"]


def _candidates(data: bytes) -> Iterator[tuple[int, str]]:
    """How right each reading is, with the reading; the likelier first."""
    if b"\x00" in data:
        return
    for encoding in ("cp1258", "gb18030"):
        try:
            text = unicodedata.normalize("NFC", data.decode(encoding))
        except UnicodeDecodeError:
            continue
        yield _rightness(text), text
    text = "".join(bytes((byte,)).decode("cp1252" if byte not in _NOT_IN_1252 else "latin-1") for byte in data)
    found = recognise(text.splitlines()[:_JUDGED_LINES])
    if found is not None and found.encoding in {Encoding.TCVN3, Encoding.VNI}:
        yield _rightness(convert(_head(text), found.encoding)), text


_NOT_IN_1252 = frozenset(b"\x81\x8d\x8f\x90\x9d")


def _head(text: str) -> str:
    return "\n".join(text.splitlines()[:_JUDGED_LINES])


def _rightness(text: str) -> int:
    judged = _head(text)
    right, wrong = count_right(judged)
    han = _HAN.findall(judged)
    everyday = sum(char.encode("gb18030")[0] in _EVERYDAY_HAN for char in han)
    return right - 2 * wrong + everyday - 3 * (len(han) - everyday) - 3 * len(_HAN_IN_WORD.findall(judged))
