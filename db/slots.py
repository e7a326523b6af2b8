"""Key slots: the store's random key, once for each officer and once for a printed recovery code.

A slot holds a key pair (X25519): the private half wrapped by a key made from the password (argon2id), and the store's
key sealed to the public half. So the store's key can be changed without anybody's password, and whoever has left is
left out. The authenticated data binds a slot to its store, its officer and its cost: slots cannot be swapped or
weakened without being found. The file is db/slot_file.py's.
"""

from __future__ import annotations

import json
import secrets
import unicodedata
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from db.errors import StoreProblem

KEY_BYTES = 32
NONCE_BYTES = 12
RECOVERY = "#recovery"
"""The name of the slot that the printed code opens; no officer's name begins so."""
FORMAT = 1
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_LETTERS = 30


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
    """The private half."""
    public: bytes
    sealed: tuple[bytes, ...]
    """The store's key, sealed to the public half; while it is being changed, the old one and then the new one."""


@dataclass(frozen=True)
class Slots:
    """All slots of one store."""

    store: str
    slots: tuple[Slot, ...]

    @property
    def officers(self) -> tuple[str, ...]:
        """Whose slots there are, without the recovery code's."""
        return tuple(slot.username for slot in self.slots if slot.username != RECOVERY)


def new_key() -> bytes:
    """A random raw key for a new store."""
    return secrets.token_bytes(KEY_BYTES)


def make_slots(key: bytes, username: str, password: str, cost: Cost = STANDARD_COST) -> Slots:
    """The slots of a new store, with its first officer's."""
    store = secrets.token_hex(16)
    return Slots(store, (_slot(store, (key,), username, password, cost),))


def with_slot(
    slots: Slots, keys: bytes | Iterable[bytes], username: str, password: str, cost: Cost = STANDARD_COST
) -> Slots:
    """The same with a slot for that officer, in place of the one before. `keys` are unlock_all's."""
    name = plain_username(username)
    held = (keys,) if isinstance(keys, bytes) else tuple(keys)
    made = _slot(slots.store, held, name, password, cost)
    return replace(slots, slots=(*(s for s in slots.slots if s.username != name), made))


def without_slot(slots: Slots, username: str) -> Slots:
    """The same without that officer's slot. The last officer's is never taken away: StoreProblem("last_slot")."""
    name = plain_username(username)
    left = replace(slots, slots=tuple(s for s in slots.slots if s.username != name))
    if not left.officers:
        raise StoreProblem("last_slot")
    return left


def unlock(slots: Slots, username: str, password: str) -> bytes:
    """The store's key; while it is being changed, the one before. See unlock_all."""
    return unlock_all(slots, username, password)[0]


def unlock_all(slots: Slots, username: str, password: str) -> tuple[bytes, ...]:
    """The keys that may open the record. An unknown officer and a wrong password fail alike, and take as long."""
    name = plain_username(username)
    slot = next((s for s in slots.slots if s.username == name), None)
    template = slot or slots.slots[0]
    wrapping = _wrapping_key(password, template.salt, template.cost)
    bound = _bound(slots.store, name, template.cost, template.public)
    try:
        private = AESGCM(wrapping).decrypt(template.nonce, template.wrapped, bound)
        return tuple(_unseal(private, sealed, slots.store) for sealed in template.sealed)
    except (InvalidTag, ValueError) as error:
        raise StoreProblem("wrong_password") from error


def with_next_key(slots: Slots, keys: tuple[bytes, ...], following: bytes) -> Slots:
    """Every slot holds the key that is and the one that will be: whichever the record has, it opens."""
    return _resealed(slots, (keys[0], following))


def with_only_key(slots: Slots, key: bytes) -> Slots:
    """Every slot holds that key alone."""
    return _resealed(slots, (key,))


def _resealed(slots: Slots, keys: tuple[bytes, ...]) -> Slots:
    made = (replace(s, sealed=tuple(_seal(s.public, key, slots.store) for key in keys)) for s in slots.slots)
    return replace(slots, slots=tuple(made))


def new_recovery_code() -> str:
    """A code to print: six groups of five letters and digits, 145 bits; the last one checks the others."""
    letters = [secrets.choice(_LETTERS) for _ in range(_CODE_LETTERS - 1)]
    whole = "".join([*letters, _check_letter(letters)])
    return "-".join(whole[i : i + 5] for i in range(0, _CODE_LETTERS, 5))


def plain_code(code: str) -> str:
    """A recovery code as it is compared: what is easily mistaken is read alike. StoreProblem where it was mistyped."""
    letters = code.upper().translate(str.maketrans("OIL", "011", "- "))
    right = len(letters) == _CODE_LETTERS and set(letters) <= set(_LETTERS)
    if not right or _check_letter(letters[:-1]) != letters[-1]:
        raise StoreProblem("recovery_code_mistyped")
    return letters


def _check_letter(letters: Iterable[str]) -> str:
    return _LETTERS[sum(place * _LETTERS.index(letter) for place, letter in enumerate(letters, 1)) % 31]


def plain_username(username: str) -> str:
    """A username as it is compared: composed, without case or surrounding spaces."""
    return unicodedata.normalize("NFC", username).strip().casefold()


def _wrapping_key(password: str, salt: bytes, cost: Cost) -> bytes:
    secret = unicodedata.normalize("NFC", password).encode()
    return hash_secret_raw(secret, salt, cost.passes, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID)


def _bound(store: str, username: str, cost: Cost, public: bytes) -> bytes:
    said = ["bangiao-slot", FORMAT, store, username, asdict(cost), public.hex()]
    return json.dumps(said, sort_keys=True).encode()


def _slot(store: str, keys: tuple[bytes, ...], username: str, password: str, cost: Cost) -> Slot:
    name = plain_username(username)
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(NONCE_BYTES)
    pair = X25519PrivateKey.generate()
    public = pair.public_key().public_bytes_raw()
    wrapping = _wrapping_key(password, salt, cost)
    wrapped = AESGCM(wrapping).encrypt(nonce, pair.private_bytes_raw(), _bound(store, name, cost, public))
    return Slot(name, cost, salt, nonce, wrapped, public, tuple(_seal(public, key, store) for key in keys))


def _seal(public: bytes, key: bytes, store: str) -> bytes:
    once = X25519PrivateKey.generate()
    shared = once.exchange(X25519PublicKey.from_public_bytes(public))
    nonce = secrets.token_bytes(NONCE_BYTES)
    mine = once.public_key().public_bytes_raw()
    return mine + nonce + AESGCM(_sealing_key(shared, mine, public)).encrypt(nonce, key, store.encode())


def _unseal(private: bytes, sealed: bytes, store: str) -> bytes:
    pair = X25519PrivateKey.from_private_bytes(private)
    theirs, nonce, box = (
        sealed[:KEY_BYTES],
        sealed[KEY_BYTES : KEY_BYTES + NONCE_BYTES],
        sealed[KEY_BYTES + NONCE_BYTES :],
    )
    shared = pair.exchange(X25519PublicKey.from_public_bytes(theirs))
    wrapping = _sealing_key(shared, theirs, pair.public_key().public_bytes_raw())
    return AESGCM(wrapping).decrypt(nonce, box, store.encode())


def _sealing_key(shared: bytes, theirs: bytes, public: bytes) -> bytes:
    made = HKDF(algorithm=hashes.SHA256(), length=KEY_BYTES, salt=None, info=b"bangiao-slot" + theirs + public)
    return made.derive(shared)
