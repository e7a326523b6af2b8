"""slots.json, which lies beside the record, and its copy: written whole or not at all, read without trusting it."""

from __future__ import annotations

import base64
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from db import whole_file
from db.errors import StoreProblem
from db.slots import FORMAT, KEY_BYTES, NONCE_BYTES, Cost, Slot, Slots

SLOTS_FILE = "slots.json"
COPY_FILE = "slots.copy.json"
_MOST_MEMORY_KIB = 1 << 20
_MOST_PASSES = 64
_MOST_LANES = 16
_MOST_KEYS = 2
_SEALED_BYTES = KEY_BYTES + NONCE_BYTES + KEY_BYTES + 16


def write_slots(folder: Path, slots: Slots) -> None:
    """Put the slots beside the record: whole and on the disk, or not at all."""
    text = json.dumps(
        {"format": FORMAT, "store": slots.store, "slots": [slot_out(s) for s in slots.slots]},
        ensure_ascii=False,
        indent=1,
    )
    for name in (SLOTS_FILE, COPY_FILE):
        whole_file.put(folder / name, text.encode())


def sound_slots(folder: Path) -> Slots:
    """The slots beside a record, or where that file is missing or damaged its copy. StoreProblem where both are."""
    return parsed(sound_bytes(folder))


def sound_bytes(folder: Path) -> bytes:
    """The same as they are written."""
    try:
        return _sound(folder / SLOTS_FILE)
    except StoreProblem as problem:
        try:
            return _sound(folder / COPY_FILE)
        except StoreProblem:
            raise problem from None


def read_slots(folder: Path, name: str = SLOTS_FILE) -> Slots:
    """The slots of that file. A missing or damaged one is a StoreProblem."""
    return parsed(_sound(folder / name))


def _sound(file: Path) -> bytes:
    try:
        data = file.read_bytes()
    except FileNotFoundError as error:
        raise StoreProblem("slots_missing", file=str(file)) from error
    except OSError as error:
        raise StoreProblem("slots_unreadable", file=str(file), reason=str(error.strerror)) from error
    parsed(data, file)
    return data


def parsed(data: bytes, file: Path = Path(SLOTS_FILE)) -> Slots:
    """The slots that stand in these bytes. StoreProblem("slots_damaged") names the file."""
    try:
        found = json.loads(data.decode("utf-8"))
        slots = Slots(_text(found["store"]), tuple(slot_in(s) for s in found["slots"]))
        if found["format"] == FORMAT and slots.slots:
            return slots
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise StoreProblem("slots_damaged", file=str(file)) from error
    raise StoreProblem("slots_damaged", file=str(file))


def slot_out(slot: Slot) -> dict[str, Any]:
    """A slot as it is kept."""
    coded = {name: base64.b64encode(getattr(slot, name)).decode() for name in ("salt", "nonce", "wrapped", "public")}
    sealed = [base64.b64encode(key).decode() for key in slot.sealed]
    return {"username": slot.username, "kdf": {"name": "argon2id", **asdict(slot.cost)}, **coded, "sealed": sealed}


def slot_in(found: dict[str, Any]) -> Slot:
    """A slot from what was kept, read without trusting it. ValueError, KeyError or TypeError where it is none."""
    kdf = found["kdf"]
    cost = Cost(
        _within(kdf["passes"], 1, _MOST_PASSES),
        _within(kdf["memory_kib"], 8, _MOST_MEMORY_KIB),
        _within(kdf["lanes"], 1, _MOST_LANES),
    )
    salt, nonce, wrapped, public = (_bytes(found[name]) for name in ("salt", "nonce", "wrapped", "public"))
    sealed = tuple(map(_bytes, found["sealed"]))
    sound = kdf["name"] == "argon2id" and cost.memory_kib >= 8 * cost.lanes and 8 <= len(salt) <= 64
    if not sound or len(nonce) != NONCE_BYTES or len(public) != KEY_BYTES or not 1 <= len(sealed) <= _MOST_KEYS:
        msg = "not a slot"
        raise ValueError(msg)
    if any(len(key) != _SEALED_BYTES for key in sealed):
        msg = "not a sealed key"
        raise ValueError(msg)
    return Slot(_text(found["username"]), cost, salt, nonce, wrapped, public, sealed)


def _bytes(value: Any) -> bytes:
    return base64.b64decode(_text(value), validate=True)


def _within(value: Any, least: int, most: int) -> int:
    if type(value) is not int or not least <= value <= most:
        msg = "a cost out of bounds"
        raise ValueError(msg)
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        msg = "not a text"
        raise TypeError(msg)
    return value
