"""What a scanner does with Vietnamese letters is told by the test code, as scanners and input methods harm it."""

from __future__ import annotations

import unicodedata

import pytest

from desktop_app.intake.scanner_check import ScannerFault, check_scanner, code_text, vietnamese_letters

TEXT = code_text()


def bare(text: str) -> str:
    parts = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(part for part in parts if not unicodedata.combining(part))


def test_the_code_holds_every_letter_of_vietnamese() -> None:
    letters = vietnamese_letters()
    assert len(letters) == len(set(letters)) == 134
    assert all(letter in TEXT for letter in letters)
    assert {"ặ", "Ễ", "đ", "Đ", "ỹ", "Ự"} <= set(letters)


@pytest.mark.parametrize(
    ("came", "fault"),
    [
        (TEXT, ScannerFault.NONE),
        (unicodedata.normalize("NFD", TEXT), ScannerFault.NONE),
        (bare(TEXT), ScannerFault.MARKS_DROPPED),
        (TEXT.encode().decode("latin-1"), ScannerFault.BYTES),
        (TEXT.encode().decode("cp1252", "replace"), ScannerFault.BYTES),
        (TEXT.encode("ascii", "replace").decode(), ScannerFault.REPLACED),
        ("".join(char if ord(char) < 256 else "\ufffd" for char in TEXT), ScannerFault.REPLACED),
        (TEXT.encode("ascii", "ignore").decode(), ScannerFault.LEFT_OUT),
        (TEXT.replace("as af dd aa ow", "á à đ â ơ"), ScannerFault.TELEX_ON),
        (TEXT.replace("a1 a2 d9 a6 o7", "á à đ â ơ"), ScannerFault.VNI_ON),
        (TEXT.replace("|", "").replace("as af dd", "á à đ"), ScannerFault.TELEX_ON),
        (TEXT.replace("ặ", "a").replace("Ệ", "E"), ScannerFault.SOME),
        ("020090001234||Hoàng|01021990|Nam|x|15082021", ScannerFault.UNREADABLE),
        ("", ScannerFault.UNREADABLE),
        ("BANGIAO:TEST", ScannerFault.UNREADABLE),
    ],
)
def test_faults_are_named(came: str, fault: ScannerFault) -> None:
    assert check_scanner(came).fault is fault


def test_a_scanner_that_writes_telex_itself() -> None:
    keys = {"à": "af", "á": "as", "đ": "dd", "ê": "ee", "ế": "ees", "ư": "uw", "ữ": "uwx"}
    assert check_scanner(TEXT.replace(" á ", " as ")).fault is ScannerFault.SOME
    telex = "".join(_telex(char) if char in vietnamese_letters() else char for char in TEXT)
    assert check_scanner(telex).fault is ScannerFault.TELEX_SENT
    assert all(_telex(letter) == typed for letter, typed in keys.items())


def test_wrong_letters_are_named_with_what_came() -> None:
    found = check_scanner(TEXT.replace("ặ", "a").replace("Ệ", "E"))
    assert found.wrong == (("ặ", "a"), ("Ệ", "E"))


def test_caps_lock_is_noticed() -> None:
    found = check_scanner(TEXT.swapcase())
    assert found.capitals_swapped
    assert found.fault is ScannerFault.NONE


def _telex(char: str) -> str:
    tones = {"\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r", "\u0323": "j"}
    bases = {"ă": "aw", "â": "aa", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw", "đ": "dd"}
    parts = unicodedata.normalize("NFD", char.lower())
    tone = "".join(tones[part] for part in parts if part in tones)
    base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones))
    typed = bases.get(base, base) + tone
    return typed if char.islower() else typed[:1].upper() + typed[1:]
