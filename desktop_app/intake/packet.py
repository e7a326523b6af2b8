"""A sealed packet: signed by one store, readable by one other alone. Bytes in, bytes out.

    "BGP" version(1) key id(8) ephemeral X25519 key(32) ChaCha20-Poly1305( Ed25519 key(32) signature(64) zlib(content) )

The key is HKDF-SHA256 of the X25519 secret, bound to both public keys; it is used once, so the nonce is fixed. The
signature covers everything before the sealed part, the receiver's key and the content, so that neither can be handed
on under another. Whoever finds the file learns which key it is for, and its length. Reading raises only KnownError.
"""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from desktop_app.errors import KnownError

MAGIC = b"BGP"
VERSION = 1
KEY = 32
_SIGNATURE, _KEY_ID, _TAG = 64, 8, 16
_PURPOSE = b"bangiao packet 1"
_HEAD = len(MAGIC) + 1 + _KEY_ID + KEY
_LEAST = _HEAD + KEY + _SIGNATURE + _TAG
MOST_BYTES = 128 * 1024 * 1024
"""A file longer than this is none of ours."""
MOST_CONTENT = 512 * 1024 * 1024
"""Content that swells beyond this is not unpacked."""


@dataclass(frozen=True)
class PrivateKeys:
    """A store's own keys, raw: X25519 to unseal and Ed25519 to sign."""

    sealing: bytes
    signing: bytes

    @property
    def public(self) -> PublicKeys:
        """What others may know of them."""
        sealing = X25519PrivateKey.from_private_bytes(self.sealing).public_key()
        signing = Ed25519PrivateKey.from_private_bytes(self.signing).public_key()
        return PublicKeys(sealing.public_bytes_raw(), signing.public_bytes_raw())


@dataclass(frozen=True)
class PublicKeys:
    """A store's public keys, raw: packets for it are sealed to the first, its own are signed with the second."""

    sealing: bytes
    signing: bytes


@dataclass(frozen=True)
class Opened:
    """What was in a packet, and whose signature it bears."""

    content: bytes
    signer: bytes


def new_keys() -> PrivateKeys:
    """Fresh keys."""
    sealing, signing = X25519PrivateKey.generate(), Ed25519PrivateKey.generate()
    return PrivateKeys(sealing.private_bytes_raw(), signing.private_bytes_raw())


def seal(content: bytes, sender: PrivateKeys, receiver: PublicKeys) -> bytes:
    """The packet's bytes. KnownError("packet_too_long") for more than a packet holds."""
    if len(content) > MOST_CONTENT:
        raise KnownError("packet_too_long")
    once = X25519PrivateKey.generate()
    head = MAGIC + bytes([VERSION]) + key_id(receiver.sealing) + once.public_key().public_bytes_raw()
    packed = zlib.compress(content, 6)
    signature = Ed25519PrivateKey.from_private_bytes(sender.signing).sign(_signed(head, receiver.sealing, packed))
    secret = once.exchange(X25519PublicKey.from_public_bytes(receiver.sealing))
    inner = sender.public.signing + signature + packed
    sealed = head + _cipher(secret, head, receiver.sealing).encrypt(bytes(12), inner, head)
    if len(sealed) > MOST_BYTES:
        raise KnownError("packet_too_long")
    return sealed


def unseal(data: bytes, own: PrivateKeys) -> Opened:
    """What is in a packet that was sealed for these keys, unchanged since it was signed.

    Whether its signer is known is for the caller to see. KnownError: packet_not_a_packet, packet_too_new,
    packet_too_long, packet_not_for_us, packet_changed.
    """
    if len(data) > MOST_BYTES:
        raise KnownError("packet_too_long")
    if not data.startswith(MAGIC):
        raise KnownError("packet_not_a_packet")
    if len(data) < _LEAST:
        raise KnownError("packet_changed")
    if data[len(MAGIC)] != VERSION:
        raise KnownError("packet_too_new")
    public = own.public.sealing
    head = data[:_HEAD]
    if head[len(MAGIC) + 1 : -KEY] != key_id(public):
        raise KnownError("packet_not_for_us")
    inner = _decrypted(data, head, own, public)
    signer, signature, packed = inner[:KEY], inner[KEY : KEY + _SIGNATURE], inner[KEY + _SIGNATURE :]
    try:
        Ed25519PublicKey.from_public_bytes(signer).verify(signature, _signed(head, public, packed))
    except (InvalidSignature, ValueError) as error:
        raise KnownError("packet_changed") from error
    return Opened(unpacked(packed), signer)


def _decrypted(data: bytes, head: bytes, own: PrivateKeys, public: bytes) -> bytes:
    try:
        secret = X25519PrivateKey.from_private_bytes(own.sealing).exchange(
            X25519PublicKey.from_public_bytes(head[-KEY:])
        )
        return _cipher(secret, head, public).decrypt(bytes(12), data[_HEAD:], head)
    except (InvalidTag, ValueError) as error:
        raise KnownError("packet_changed") from error


def unpacked(packed: bytes, most: int = MOST_CONTENT) -> bytes:
    """The content, as long as it does not swell beyond `most` bytes. KnownError: packet_changed, packet_too_long."""
    inflating = zlib.decompressobj()
    try:
        content = inflating.decompress(packed, most + 1)
    except zlib.error as error:
        raise KnownError("packet_changed") from error
    if len(content) > most:
        raise KnownError("packet_too_long")
    if not inflating.eof or inflating.unused_data or inflating.unconsumed_tail:
        raise KnownError("packet_changed")
    return content


def key_id(sealing: bytes) -> bytes:
    """By what a packet says for whom it is, without saying who that is."""
    return hashlib.sha256(_PURPOSE + sealing).digest()[:_KEY_ID]


def digest(data: bytes) -> str:
    """SHA-256 of a packet's bytes, in hex."""
    return hashlib.sha256(data).hexdigest()


def _signed(head: bytes, receiver: bytes, packed: bytes) -> bytes:
    return _PURPOSE + head + receiver + hashlib.sha256(packed).digest()


def _cipher(secret: bytes, head: bytes, receiver: bytes) -> ChaCha20Poly1305:
    derived = HKDF(algorithm=SHA256(), length=KEY, salt=head + receiver, info=_PURPOSE)
    return ChaCha20Poly1305(derived.derive(secret))
