"""`bangiao scan`: text, standard input and pictures, in JSON and in words; mistakes are sentences."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image

Call = Callable[..., Any]
CARD = "020099123456|082123456|Nguyễn Văn Hùng|05031999|Nam|Thôn Nà Pàn, Thụy Hùng, Cao Lộc, Lạng Sơn|12052022"
SPECIMEN = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
ROSTER = "BANGIAO:1|ROSTER|147/DS-TTDVVL|2|50|12|9f3a 51c2 e07d"


class Piped(io.TextIOWrapper):
    """Standard input from a pipe."""

    def __init__(self, content: bytes) -> None:
        super().__init__(io.BytesIO(content), encoding="utf-8")


class Terminal(io.StringIO):
    """Somebody at a terminal."""

    def isatty(self) -> bool:
        return True


def picture(path: Path, *texts: str) -> Path:
    sheet = Image.new("L", (700 * len(texts), 700), 255)
    for at, text in enumerate(texts):
        made: Any = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode).to_image(scale=4)
        pixels = memoryview(made)
        height, width = pixels.shape or (0, 0)
        sheet.paste(Image.frombytes("L", (width, height), pixels.tobytes()), (700 * at + 20, 20))
    sheet.save(path)
    return path


def test_a_card_in_json(call: Call) -> None:
    told = call("scan", CARD, "--json")
    assert (told.code, told.err) == (0, "")
    assert told.json == {
        "kind": "citizen_card",
        "citizen_id": "020099123456",
        "former_id": "082123456",
        "full_name": "Nguyễn Văn Hùng",
        "birth_date": "1999-03-05",
        "birth_precision": "day",
        "sex": "male",
        "address": "Thôn Nà Pàn, Thụy Hùng, Cao Lộc, Lạng Sơn",
        "issued_on": "2022-05-12",
        "document": None,
        "tail": [],
        "roster": None,
        "warnings": [],
    }


def test_lines_from_standard_input(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Piped(SPECIMEN.replace("\n", "\r\n").encode() + b"\r\n"))
    told = call("scan", "--json")
    assert told.code == 0
    assert told.json["kind"] == "mrz"
    assert told.json["full_name"] == "ERIKSSON ANNA MARIA"
    assert told.json["document"] == {
        "kind": "passport", "number": "L898902C3", "country": "UTO", "expires_on": "2012-04-15",
    }  # fmt: skip
    assert {warning["code"] for warning in told.json["warnings"]} == {"document_expired", "foreign_document"}


def test_a_roster(call: Call) -> None:
    told = call("scan", ROSTER, "--json").json
    assert told["roster"] == {"number": "147/DS-TTDVVL", "version": 2, "latest": None, "handover": None}
    assert "147/DS-TTDVVL" in call("scan", ROSTER).out


def test_bytes_that_are_no_utf8_show_as_damage(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Piped(CARD.encode("cp1258", "replace")))
    told = call("scan", "--json").json
    assert (told["citizen_id"], told["full_name"], told["address"]) == ("020099123456", None, None)
    assert "card_characters" in {warning["code"] for warning in told["warnings"]}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("vi", ("Số căn cước", "05/03/1999", "xã Đồng Đăng")),
        ("en", ("Citizen ID", "Male")),
        ("zh", ("公民身份证号", "男")),
    ],
)
def test_in_words(call: Call, language: str, words: tuple[str, ...]) -> None:
    told = call("scan", CARD, "--lang", language)
    assert told.code == 0
    assert all(word in told.out for word in words)


def test_damage_is_said_at_its_field(call: Call) -> None:
    told = call("scan", CARD.replace("Nguyễn", "Nguyeexn"), "--lang", "en")
    assert told.code == 0
    assert "to be entered from the document" in told.out
    assert "input method" in told.out


def test_somebody_scans_line_by_line(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(SPECIMEN + "\n"))
    told = call("scan", "--lang", "en")
    assert told.code == 0
    assert "ERIKSSON ANNA MARIA" in told.out
    assert told.err.count("Scan the next line.") == 1


def test_a_picture(call: Call, tmp_path: Path) -> None:
    told = call("scan", "--image", str(picture(tmp_path / "the.png", CARD)), "--json")
    assert told.json["full_name"] == "Nguyễn Văn Hùng"


def test_a_picture_with_several_codes(call: Call, tmp_path: Path) -> None:
    file = str(picture(tmp_path / "the.png", "https://example.com", CARD))
    assert call("scan", "--image", file, "--json").json["kind"] == "citizen_card"
    assert "https" not in call("scan", "--image", file).out


@pytest.mark.parametrize("language", ["vi", "en", "zh"])
def test_mistakes_are_sentences(call: Call, tmp_path: Path, language: str) -> None:
    text, empty = tmp_path / "text.png", tmp_path / "empty.png"
    text.write_text("no picture")
    Image.new("L", (50, 50), 255).save(empty)
    other = picture(tmp_path / "other.png", "https://example.com")
    for words, code in (
        (["hello"], "scan_unknown"),
        ([" "], "scan_empty"),
        (["--image", str(tmp_path / "none.png")], "file_unreadable"),
        (["--image", str(tmp_path)], "file_unreadable"),
        (["--image", "\0"], "file_unreadable"),
        (["--image", str(text)], "scan_picture_unreadable"),
        (["--image", str(empty)], "scan_picture_without_code"),
        (["--image", str(other)], "scan_unknown"),
    ):
        told = call("scan", *words, "--json", "--lang", language)
        assert told.code == 1
        assert json.loads(told.out)["error"]["code"] == code
        assert "Traceback" not in told.out + told.err
        plain = call("scan", *words, "--lang", language)
        assert (plain.code, plain.out) == (1, "")
        assert plain.err.strip()


def test_nothing_on_standard_input(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Piped(b""))
    assert call("scan", "--json").json["error"]["code"] == "scan_empty"
    monkeypatch.setattr(sys, "stdin", None)
    assert call("scan", "--json").json["error"]["code"] == "scan_empty"


def test_text_and_picture_together_are_wrong_use(call: Call) -> None:
    assert call("scan", CARD, "--image", "x.png").code == 2
