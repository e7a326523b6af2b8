"""Key slots: the store's random key, wrapped once for each officer by a key made from the password (argon2id).

slots.json lies beside the record. A slot is worth nothing without its password; the authenticated data binds it to
its store, its officer and its cost, so that slots cannot be swapped or weakened without being found.
"""

from __future__ import annotations

import base64
import json
import os
import secrets
import unicodedata
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from db.errors import StoreProblem

SLOTS_FILE = "slots.json"
KEY_BYTES = 32
_FORMAT = 1
_MOST_MEMORY_KIB = 1 << 20
_MOST_PASSES = 64
_MOST_LANES = 16


@dataclass(frozen=True)
class Cost:
    """What one try of a password costs (argon2id)."""

    passes: int
    memory_kib: int
    lanes: int


STANDARD_COST = Cost(passes=5, memory_kib=128 * 1024, lanes=2)
"""About a third of a second on an office computer."""


@dataclass(frozen=True)
class Slot:
    """The store's key as one officer's password opens it."""

    username: str
    cost: Cost
    salt: bytes
    nonce: bytes
    wrapped: bytes


@dataclass(frozen=True)
class Slots:
    """All slots of one store."""

    store: str
    slots: tuple[Slot, ...]


def new_key() -> bytes:
    """A random raw key for a new store."""
    return secrets.token_bytes(KEY_BYTES)


def make_slots(key: bytes, username: str, password: str, cost: Cost = STANDARD_COST) -> Slots:
    """The slots of a new store, with its first officer's."""
    store = secrets.token_hex(16)
    return Slots(store, (_wrap(store, key, username, password, cost),))


def with_slot(slots: Slots, key: bytes, username: str, password: str, cost: Cost = STANDARD_COST) -> Slots:
    """The same with a slot for that officer, in place of the one before if there was one."""
    others = tuple(s for s in slots.slots if s.username != plain_username(username))
    return replace(slots, slots=(*others, _wrap(slots.store, key, username, password, cost)))


def unlock(slots: Slots, username: str, password: str) -> bytes:
    """The store's key. An unknown officer and a wrong password fail alike, and take as long."""
    name = plain_username(username)
    slot = next((s for s in slots.slots if s.username == name), None)
    template = slot or slots.slots[0]
    wrapping = _wrapping_key(password, template.salt, template.cost)
    try:
        key = AESGCM(wrapping).decrypt(template.nonce, template.wrapped, _bound(slots.store, name, template.cost))
    except InvalidTag as error:
        raise StoreProblem("wrong_password") from error
    return key


def plain_username(username: str) -> str:
    """A username as it is compared: composed, without case or surrounding spaces."""
    return unicodedata.normalize("NFC", username).strip().casefold()


def password_hash(password: str, cost: Cost = STANDARD_COST) -> str:
    """What a server keeps of a password."""
    return _hasher(cost).hash(unicodedata.normalize("NFC", password))


def verify_password(stored: str | None, password: str, cost: Cost = STANDARD_COST) -> None:
    """Refuse a wrong password. Without a stored hash the same time is spent before refusing."""
    try:
        _hasher(cost).verify(stored or password_hash("", cost), unicodedata.normalize("NFC", password))
    except (VerificationError, InvalidHashError) as error:
        raise StoreProblem("wrong_password") from error
    if stored is None:
        raise StoreProblem("wrong_password")


def _hasher(cost: Cost) -> PasswordHasher:
    return PasswordHasher(time_cost=cost.passes, memory_cost=cost.memory_kib, parallelism=cost.lanes)


def _wrapping_key(password: str, salt: bytes, cost: Cost) -> bytes:
    secret = unicodedata.normalize("NFC", password).encode()
    return hash_secret_raw(secret, salt, cost.passes, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID)


def _bound(store: str, username: str, cost: Cost) -> bytes:
    return json.dumps(["bangiao-slot", _FORMAT, store, username, asdict(cost)], sort_keys=True).encode()


def _wrap(store: str, key: bytes, username: str, password: str, cost: Cost) -> Slot:
    name = plain_username(username)
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    wrapping = _wrapping_key(password, salt, cost)
    wrapped = AESGCM(wrapping).encrypt(nonce, key, _bound(store, name, cost))
    return Slot(name, cost, salt, nonce, wrapped)


def write_slots(folder: Path, slots: Slots) -> None:
    """Put the slots beside the record: whole and on the disk, or not at all."""
    text = json.dumps(
        {"format": _FORMAT, "store": slots.store, "slots": [_slot_out(s) for s in slots.slots]},
        ensure_ascii=False,
        indent=1,
    )
    target = folder / SLOTS_FILE
    part = folder / f"{SLOTS_FILE}.part"
    with part.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    part.replace(target)
    _sync_folder(folder)


def _sync_folder(folder: Path) -> None:
    """Make the renaming itself durable, where the system lets a folder be opened."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def read_slots(folder: Path) -> Slots:
    """The slots beside a record. A missing or damaged file is a StoreProblem."""
    file = folder / SLOTS_FILE
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        slots = Slots(_text(found["store"]), tuple(_slot_in(s) for s in found["slots"]))
        if found["format"] != _FORMAT or not slots.slots:
            raise StoreProblem("slots_damaged", file=str(file))
    except FileNotFoundError as error:
        raise StoreProblem("slots_missing", file=str(file)) from error
    except OSError as error:
        raise StoreProblem("slots_unreadable", file=str(file), reason=str(error.strerror)) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise StoreProblem("slots_damaged", file=str(file)) from error
    return slots


def _slot_out(slot: Slot) -> dict[str, Any]:
    coded = {name: base64.b64encode(getattr(slot, name)).decode() for name in ("salt", "nonce", "wrapped")}
    return {"username": slot.username, "kdf": {"name": "argon2id", **asdict(slot.cost)}, **coded}


def _slot_in(found: dict[str, Any]) -> Slot:
    kdf = found["kdf"]
    cost = Cost(
        _within(kdf["passes"], 1, _MOST_PASSES),
        _within(kdf["memory_kib"], 8, _MOST_MEMORY_KIB),
        _within(kdf["lanes"], 1, _MOST_LANES),
    )
    salt, nonce, wrapped = (base64.b64decode(found[name], validate=True) for name in ("salt", "nonce", "wrapped"))
    if kdf["name"] != "argon2id" or cost.memory_kib < 8 * cost.lanes or not (8 <= len(salt) <= 64 and len(nonce) == 12):
        msg = "not a slot"
        raise ValueError(msg)
    return Slot(_text(found["username"]), cost, salt, nonce, wrapped)


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
