"""Anything may arrive as a packet: it is opened, or refused in a sentence; nothing else ever comes of it.

BANGIAO_FUZZ says how many inputs are tried (20,000 in a usual run, a part of them behind the seal).
"""

from __future__ import annotations

import json
import os
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict

from desktop_app.errors import KnownError
from desktop_app.intake.packet import new_keys, seal, unseal
from desktop_app.intake.packet_body import Body, read_body, write_body
from desktop_app.intake.packet_key import KeyFile, read_key, write_key
from desktop_app.wording import has
from tests.faults.fuzz_mutate import bent, rebuilt

INPUTS = int(os.environ.get("BANGIAO_FUZZ", "20000"))
OFFICE, LAPTOP = new_keys(), new_keys()
BODY = Body(
    code="GT-0A1B2C3D-000001", answers="GT-0A1B2C3D-000002", sealed_at="2026-11-22T02:00:00+00:00",
    handover="BG-2026-0001", role="office", name="Văn phòng", sealing="00", signing="11", officer="Lý Thị Lan",
    prefix="L1", form="0001", practice=False,
    rows={"worker": [{"id": 5, "full_name": "Lộc Đức Hiếu"}], "handover": [{"id": 9, "number": "BG-2026-0001"}]},
)  # fmt: skip


def tried(read: Callable[[bytes], object], data: bytes) -> str:
    """ "opened", or the code of the sentence."""
    try:
        read(data)
    except KnownError as error:
        return error.code if has("error", error.code, "vi") else f"no sentence for {error.code}"
    return "opened"


def test_anything_in_place_of_a_packet() -> None:
    dice = random.Random(1)  # noqa: S311  the same every time
    sealed = seal(write_body(BODY), OFFICE, LAPTOP.public)
    many = [bent(sealed, dice) for _ in range(INPUTS // 4)]
    many += [dice.randbytes(dice.randrange(300)) for _ in range(INPUTS // 10)]
    codes = Counter(tried(lambda data: unseal(data, LAPTOP), data) for data in many if data != sealed)
    assert "opened" not in codes
    assert {"packet_changed", "packet_not_for_us", "packet_not_a_packet"} <= codes.keys()


def test_anything_behind_the_seal() -> None:
    dice = random.Random(2)  # noqa: S311  as above
    content, said = write_body(BODY), asdict(BODY)
    codes = Counter(tried(read_body, bent(content, dice)) for _ in range(INPUTS // 3))
    for _ in range(INPUTS // 4):
        odd = json.dumps(rebuilt(said, dice), ensure_ascii=dice.random() < 0.5)
        codes[tried(read_body, odd.encode("utf-8", "surrogatepass"))] += 1
    assert codes.keys() == {"opened", "packet_damaged"}
    for depth in (1000, 100_000):
        assert tried(read_body, b"[" * depth) == "packet_damaged"
        assert tried(read_body, b'{"rows":' * depth) == "packet_damaged"


def test_anything_in_place_of_a_key() -> None:
    dice = random.Random(3)  # noqa: S311  as above
    data = write_key(KeyFile("Máy 1", LAPTOP.public))
    codes = Counter(tried(read_key, bent(data, dice)) for _ in range(INPUTS // 8))
    assert codes.keys() <= {"opened", "packet_not_a_key", "packet_key_changed"}
    assert codes["packet_key_changed"] > codes["opened"]
