"""A store's key file (KEY.pub): its name and public keys as plain JSON.

Its checksum is short enough for two officers to compare by reading it to each other. Reading raises only KnownError.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from dataclasses import dataclass

from desktop_app.errors import KnownError
from desktop_app.formats import tidy
from desktop_app.intake.packet import KEY, PublicKeys

KIND = "bangiao key"
_VERSION = 1
_MOST_BYTES = 16 * 1024
_LONGEST_NAME = 100
_GROUPS, _GROUP = 6, 4


@dataclass(frozen=True)
class KeyFile:
    """Who, and the public keys."""

    name: str
    keys: PublicKeys

    @property
    def checksum(self) -> str:
        """Six groups of four digits."""
        said = json.dumps([KIND, self.name, self.keys.sealing.hex(), self.keys.signing.hex()], ensure_ascii=False)
        number = int.from_bytes(hashlib.sha256(said.encode()).digest()) % 10 ** (_GROUPS * _GROUP)
        digits = f"{number:0{_GROUPS * _GROUP}d}"
        return " ".join(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))


def key_name(name: str) -> str:
    """The name, if a store may be called so. KnownError("packet_bad_name")."""
    plain = tidy(name)
    if not plain or len(plain) > _LONGEST_NAME or not plain.isprintable():
        raise KnownError("packet_bad_name")
    return plain


def write_key(key: KeyFile) -> bytes:
    """The file's bytes."""
    said = {
        "kind": KIND,
        "version": _VERSION,
        "name": key.name,
        "sealing": base64.b64encode(key.keys.sealing).decode(),
        "signing": base64.b64encode(key.keys.signing).decode(),
        "checksum": key.checksum,
    }
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()


def read_key(data: bytes) -> KeyFile:
    """The key in a file. KnownError: packet_not_a_key, packet_key_changed."""
    try:
        if len(data) > _MOST_BYTES:
            raise KnownError("packet_not_a_key")
        said = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise KnownError("packet_not_a_key") from error
    if not isinstance(said, dict) or said.get("kind") != KIND:
        raise KnownError("packet_not_a_key")
    try:
        keys = PublicKeys(_key(said.get("sealing")), _key(said.get("signing")))
        key = KeyFile(key_name(str(said.get("name") or "")), keys)
    except (KnownError, ValueError, binascii.Error) as error:
        raise KnownError("packet_key_changed") from error
    if said.get("version") != _VERSION or said.get("checksum") != key.checksum:
        raise KnownError("packet_key_changed")
    return key


def _key(text: object) -> bytes:
    raw = base64.b64decode(str(text), validate=True)
    if len(raw) != KEY:
        msg = "a key of another length"
        raise ValueError(msg)
    return raw
