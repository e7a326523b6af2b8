"""The slots and sealing keys of a record on a server, as rows; see db/sealing.py for the design.

Every function is given a connection, and takes part in its transaction.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from datetime import datetime
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection, delete, insert, select, update

from db import sealing
from db.base import Base, new_id
from db.errors import StoreProblem
from db.models.key_slot import KeySlot, SealingKey
from db.sealing import Ring
from db.slot_file import slot_in, slot_out
from db.slots import KEY_BYTES, NONCE_BYTES, Slot, Slots, new_key

PLACE = KeySlot.__tablename__
_SLOTS = Base.metadata.tables[PLACE]
_KEYS = Base.metadata.tables[SealingKey.__tablename__]
_LOCK = f"LOCK TABLE {PLACE} IN SHARE ROW EXCLUSIVE MODE"


def make(connection: Connection, slots: Slots, key: bytes, now: datetime) -> Ring:
    """Keep the slots of a record that has none, and its first sealing key."""
    keep_slots(connection, slots, key)
    return _with_new_key(connection, key, {}, now)


def lock(connection: Connection) -> None:
    """Let nobody else change slots or key until this transaction ends."""
    connection.exec_driver_sql(_LOCK)


def has_slots(connection: Connection) -> bool:
    """Whether the record has its keys."""
    return connection.execute(select(_SLOTS.c.id).limit(1)).first() is not None


def read_slots(connection: Connection) -> Slots:
    """All slots, in the order in which they were made. StoreProblem: slots_missing, slots_damaged."""
    rows = connection.execute(select(_SLOTS).order_by(_SLOTS.c.id)).all()
    if not rows:
        raise StoreProblem("slots_missing", file=PLACE)
    try:
        slots = tuple(slot_in(json.loads(row.slot)) for row in rows)
        known = {row.store for row in rows}
        if len(known) != 1 or any(slot.username != row.username for slot, row in zip(slots, rows, strict=True)):
            raise StoreProblem("slots_damaged", file=PLACE)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise StoreProblem("slots_damaged", file=PLACE) from error
    return Slots(known.pop(), slots)


def refuse_foreign(connection: Connection, slots: Slots, key: bytes) -> None:
    """StoreProblem("slots_foreign") where a slot was written by somebody who cannot open the record."""
    kept = {row.username: row.vouched for row in connection.execute(select(_SLOTS.c.username, _SLOTS.c.vouched))}
    for slot in slots.slots:
        if not hmac.compare_digest(kept.get(slot.username, b""), _vouch(slots.store, slot, key)):
            raise StoreProblem("slots_foreign", username=slot.username)


def keep_slots(connection: Connection, slots: Slots, key: bytes) -> None:
    """Make the rows those of `slots`; rows that are so already stay untouched."""
    there = {row.username: row for row in connection.execute(select(_SLOTS))}
    wanted = {slot.username: _row(slots.store, slot, key) for slot in slots.slots}
    for username in there.keys() - wanted.keys():
        connection.execute(delete(_SLOTS).where(_SLOTS.c.username == username))
    for username, row in wanted.items():
        if username not in there:
            connection.execute(insert(_SLOTS), {"id": new_id(), **row})
        elif (there[username].slot, bytes(there[username].vouched)) != (row["slot"], row["vouched"]):
            connection.execute(update(_SLOTS).where(_SLOTS.c.username == username).values(row))


def _row(store: str, slot: Slot, key: bytes) -> dict[str, Any]:
    text = json.dumps(slot_out(slot), ensure_ascii=False)
    return {"username": slot.username, "store": store, "slot": text, "vouched": _vouch(store, slot, key)}


def _vouch(store: str, slot: Slot, key: bytes) -> bytes:
    said = json.dumps([store, slot_out(slot)], ensure_ascii=False, sort_keys=True)
    return hmac.digest(key, b"bangiao-slot " + said.encode(), hashlib.sha256)


def read_ring(connection: Connection, key: bytes) -> Ring:
    """The sealing keys. StoreProblem("record_key_wrong") where they do not lie under that key."""
    return sealing.ring_of_keys(_raw_keys(connection, key))


def _raw_keys(connection: Connection, key: bytes) -> dict[int, bytes]:
    cipher = AESGCM(key)
    try:
        found = {
            row.number: cipher.decrypt(row.sealed[:NONCE_BYTES], row.sealed[NONCE_BYTES:], _label(row.number))
            for row in connection.execute(select(_KEYS))
        }
    except (InvalidTag, ValueError) as error:
        raise StoreProblem("record_key_wrong") from error
    if not found or sorted(found) != list(range(1, len(found) + 1)):
        raise StoreProblem("record_key_wrong")
    return found


def change(connection: Connection, slots: Slots, key: bytes, following: bytes, now: datetime) -> Ring:
    """Give the record another key and a new sealing key: `slots` hold the key that follows. The rows must be locked."""
    raw = _raw_keys(connection, key)
    for number, each in raw.items():
        under = _under(following, number, each)
        connection.execute(update(_KEYS).where(_KEYS.c.number == number).values(sealed=under))
    keep_slots(connection, slots, following)
    return _with_new_key(connection, following, raw, now)


def _with_new_key(connection: Connection, key: bytes, former: dict[int, bytes], now: datetime) -> Ring:
    number, fresh = max(former, default=0) + 1, new_key()
    row = {"number": number, "sealed": _under(key, number, fresh), "made_at": now}
    connection.execute(insert(_KEYS), row)
    return sealing.ring_of_keys({**former, number: fresh})


def _under(key: bytes, number: int, raw: bytes) -> bytes:
    if len(raw) != KEY_BYTES:
        msg = "not a key"
        raise ValueError(msg)
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, raw, _label(number))


def _label(number: int) -> bytes:
    return f"bangiao-sealing-key {number}".encode()
