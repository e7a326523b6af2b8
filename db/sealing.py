"""What a record on PostgreSQL keeps closed by itself, and with which keys.

On SQLite the whole file is SQLCipher's; a server's file system is its administrator's, who therefore must not be able
to read what the law calls sensitive. The design, from the password to the value:

    password --argon2id--> private half of a slot (db/slots.py, the very same code)
    private half --X25519--> the record's key (32 random bytes), made with the first officer
    record's key --AES-256-GCM--> the sealing keys, numbered 1, 2, 3 ... (rows of `sealing_key`)
    the newest sealing key --AES-256-GCM--> each value of a SealedText or SealedBytes column (db/types.py)

Slots are rows of `key_slot` in the JSON form of slots.json: one for each officer, one for the printed code. The
password is checked by opening its slot; nothing else is kept of it. So an officer is added, disabled, reset or gets a
new password by writing one row, and no value is touched for it. Whoever changes slots locks them first. An
administrator of the server could put another public half into a row and wait until a key is sealed to it: each row
therefore bears a MAC under the record's key, checked before anything is sealed to it.

A change of the key is one transaction: a new record's key, sealed to every public half, and a new sealing key; the
former sealing keys go under the new record's key. At no moment is there half a change. Then the values are sealed
again, some at a time, each where it still is as it was read; it may be interrupted anywhere, since a value names the
number of its key. Former keys stay readable, for what is never changed (issued documents) and for a program that is
still open with the former key: what that writes is lost to nobody, and what it cannot read is told in a sentence.

A stored value is FORMAT, the number of its key, a nonce, and the sealed bytes. The column's name is authenticated with
it: a value that was put into another column does not open. One that was put into another row of the same column does;
against that stands the audit's chain, which covers every value (bytes by their SHA-256).

The open keys hang on the engine's dialect, which belongs to that engine alone: bind and result processors are given
it for every statement, by the ORM and by Core, and two records in one process do not meet. What is filtered, sorted or
searched in SQL (names, numbers, dates, results) is not sealed; the guide says so, and that a disk must be encrypted.

`bangiao move` makes a new record's key at its target and seals it to the same slots: passwords and printed code hold.
Digests are of the plain values, so that both kinds of record can be compared.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from db.errors import StoreProblem

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from sqlalchemy import Dialect, Engine

FORMAT = b"\x01"
_NUMBER_BYTES = 4
_NONCE_BYTES = 12
_TAG_BYTES = 16
MARK_BYTES = len(FORMAT) + _NUMBER_BYTES
"""What stands before the nonce: which key it is."""
OVERHEAD = MARK_BYTES + _NONCE_BYTES + _TAG_BYTES
"""So much longer a sealed value is."""
_RING = "bangiao_ring"


@dataclass(frozen=True)
class Ring:
    """The open sealing keys of one record, by number; new values are sealed with the newest."""

    ciphers: Mapping[int, AESGCM] = field(repr=False)
    newest: int


def ring_of_keys(keys: Mapping[int, bytes]) -> Ring:
    """The ring of raw keys, by number."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415  a record in a folder needs none

    return Ring({number: AESGCM(key) for number, key in keys.items()}, max(keys))


def use(engine: Engine, ring: Ring) -> None:
    """Open what is sealed for all statements of this engine."""
    setattr(engine.dialect, _RING, ring)


def mark_of(number: int) -> bytes:
    """How every value begins that was sealed with that key."""
    return FORMAT + number.to_bytes(_NUMBER_BYTES, "big")


EMPTIED = frozenset({"issued_document.content"})
"""What is emptied once its time is over (db/guards.py); an empty value of any other column is damage."""


def seal(dialect: Dialect, label: str, value: bytes) -> bytes:
    """Close a value of the column `label` (table.column)."""
    ring = _ring(dialect)
    number = ring.newest
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return mark_of(number) + nonce + ring.ciphers[number].encrypt(nonce, value, label.encode())


def unseal(dialect: Dialect, label: str, stored: bytes) -> bytes:
    """Open it. StoreProblem: sealed_damaged, or record_key_changed where a key came after this program signed in."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415  as above

    if not stored and label in EMPTIED:
        return b""
    if stored[: len(FORMAT)] != FORMAT or len(stored) < OVERHEAD:
        raise StoreProblem("sealed_damaged", what=label)
    ring = _ring(dialect)
    number = int.from_bytes(stored[len(FORMAT) : MARK_BYTES], "big")
    cipher = ring.ciphers.get(number)
    if cipher is None:
        raise StoreProblem("record_key_changed" if number == ring.newest + 1 else "sealed_damaged", what=label)
    nonce, box = stored[MARK_BYTES : MARK_BYTES + _NONCE_BYTES], stored[MARK_BYTES + _NONCE_BYTES :]
    try:
        return cipher.decrypt(nonce, box, label.encode())
    except InvalidTag as error:
        raise StoreProblem("sealed_damaged", what=label) from error


def _ring(dialect: Any) -> Ring:
    ring = getattr(dialect, _RING, None)
    if not isinstance(ring, Ring):
        msg = "sealed values are read or written before an officer's password has opened the record"
        raise RuntimeError(msg)  # noqa: TRY004  a mistake in the program, not in a value
    return ring
