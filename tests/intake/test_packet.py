"""Sealing and unsealing, key files, and the content's form."""

from __future__ import annotations

import base64
import json
import zlib
from dataclasses import asdict, replace
from typing import Any

import pytest

from desktop_app.errors import KnownError
from desktop_app.intake import packet
from desktop_app.intake.packet import new_keys, seal, unpacked, unseal
from desktop_app.intake.packet_body import Body, read_body, write_body
from desktop_app.intake.packet_key import KeyFile, key_name, read_key, write_key

OFFICE, LAPTOP = new_keys(), new_keys()
BODY = Body(
    code="GT-0A1B2C3D-000001", answers=None, sealed_at="2026-11-22T02:00:00+00:00", handover="BG-2026-0001",
    role="office", name="Văn phòng", sealing="00", signing="11", officer="Lý Thị Lan", prefix="L1", form="0001",
    practice=False, rows={"worker": [{"id": 5, "full_name": "Lộc Đức Hiếu"}]},
)  # fmt: skip


def refused(act: Any, *given: Any) -> str:
    with pytest.raises(KnownError) as told:
        act(*given)
    return told.value.code


def test_what_is_sealed_is_read_by_one_alone() -> None:
    sealed = seal(b"content", OFFICE, LAPTOP.public)
    opened = unseal(sealed, LAPTOP)
    assert (opened.content, opened.signer) == (b"content", OFFICE.public.signing)
    assert refused(unseal, sealed, OFFICE) == "packet_not_for_us"
    assert seal(b"content", OFFICE, LAPTOP.public) != sealed


def test_a_packet_for_another_cannot_be_readdressed() -> None:
    other = new_keys()
    sealed = seal(b"content", OFFICE, LAPTOP.public)
    passed_on = sealed[:4] + packet.key_id(other.public.sealing) + sealed[12:]
    assert refused(unseal, passed_on, other) == "packet_changed"


def test_every_bit_counts() -> None:
    sealed = seal(b"content", OFFICE, LAPTOP.public)
    for at in range(len(sealed) * 8):
        bent = bytearray(sealed)
        bent[at // 8] ^= 1 << at % 8
        assert refused(unseal, bytes(bent), LAPTOP).startswith("packet_")
    for length in range(len(sealed)):
        assert refused(unseal, sealed[:length], LAPTOP).startswith("packet_")


def test_content_that_swells_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = zlib.compress(bytes(10_000_000), 9)
    assert refused(unpacked, bomb, 100_000) == "packet_too_long"
    assert len(unpacked(bomb)) == 10_000_000
    assert refused(unpacked, bomb[:-4]) == "packet_changed"
    assert refused(unpacked, bomb + b"more") == "packet_changed"
    monkeypatch.setattr(packet, "MOST_BYTES", 200)
    assert refused(seal, bytes(range(256)) * 4, OFFICE, LAPTOP.public) == "packet_too_long"
    assert refused(unseal, bytes(201), LAPTOP) == "packet_too_long"
    monkeypatch.setattr(packet, "MOST_CONTENT", 10)
    assert refused(seal, b"longer than ten", OFFICE, LAPTOP.public) == "packet_too_long"


def test_a_key_file_is_text_with_a_checksum() -> None:
    key = KeyFile("Máy cửa khẩu 1", LAPTOP.public)
    data = write_key(key)
    assert read_key(data) == read_key(b"\xef\xbb\xbf" + data) == key
    assert len(key.checksum) == 29
    said = json.loads(data)
    assert said["checksum"] == key.checksum != KeyFile("Máy cửa khẩu 2", LAPTOP.public).checksum
    low = base64.b64encode(bytes(31)).decode()
    for wrong in ({"name": "Khác"}, {"sealing": low}, {"signing": "%%"}, {"version": 2}, {"name": ""}, {"checksum": 7}):
        assert refused(read_key, json.dumps({**said, **wrong}).encode()) == "packet_key_changed"
    for none in (b"", b"\xff\xfe", b"[]", b"{}", b"[" * 5000, b"1" * 20_000):
        assert refused(read_key, none) == "packet_not_a_key"


@pytest.mark.parametrize("name", ["", "  ", "x" * 101, "a\x00b"])
def test_names_that_no_store_bears(name: str) -> None:
    assert refused(key_name, name) == "packet_bad_name"


def test_the_content_s_form() -> None:
    assert read_body(write_body(BODY)) == BODY
    assert read_body(write_body(replace(BODY, answers="GT-FFFFFFFF-000009"))).answers == "GT-FFFFFFFF-000009"


@pytest.mark.parametrize(
    "wrong",
    [
        {"code": "x"}, {"code": None}, {"role": "friend"}, {"sealed_at": "2026-11-22T02:00:00"}, {"sealed_at": "now"},
        {"practice": 1}, {"answers": 5}, {"answers": "../x"}, {"rows": []}, {"rows": {"Worker": []}},
        {"rows": {"worker": {}}}, {"rows": {"worker": [7]}}, {"rows": {"worker": [{}]}},
        {"rows": {"worker": [{"id": True}]}}, {"rows": {"worker": [{"id": 1 << 63}]}},
        {"rows": {"worker": [{"id": 1}, {"id": 1}]}}, {"rows": {"worker": [{"id": 1, "x y": 1}]}}, {"name": "x" * 301},
    ],
)  # fmt: skip
def test_content_that_is_none(wrong: dict[str, Any]) -> None:
    assert refused(read_body, json.dumps({**asdict(BODY), **wrong}).encode()) == "packet_damaged"
    less = {name: value for name, value in asdict(BODY).items() if name not in wrong}
    assert refused(read_body, json.dumps(less).encode()) == "packet_damaged"
