"""What surrounds a picture in its file: taken off where it says where the picture was taken. The picture stays as is.

Only which way up it is held is kept, since without it the picture would lie on its side.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

_EXIF_MARK = b"Exif\x00\x00"
_ABOUT = frozenset({0xE1, 0xED})
"""JPEG's segments for Exif and XMP, and for press agencies' notes."""
_BARE = frozenset({0x01, *range(0xD0, 0xD8)})
"""JPEG's markers that have no length."""
_PNG_TEXTS = (b"iTXt", b"zTXt", b"tEXt")
_PLACE = b"GPS"


def without_place(data: bytes, kind: str, orientation: int, *, surely: bool) -> bytes | None:
    """The file without its notes, or None where they say nothing of a place. `surely`: the Exif does."""
    cleaners = {"image/jpeg": _jpeg, "image/png": _png, "image/webp": _webp}
    try:
        return cleaners[kind](data, orientation, surely)
    except (IndexError, struct.error):
        return None


def _exif(orientation: int) -> bytes:
    """A TIFF block that says nothing but the orientation; empty for an upright picture."""
    if orientation not in range(2, 9):
        return b""
    return b"II*\x00\x08\x00\x00\x00\x01\x00" + struct.pack("<HHIHHI", 0x0112, 3, 1, orientation, 0, 0)


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """JPEG's (marker, whole segment) after the start; a scan's data goes with its segment. What follows the end: 0."""
    at = 2
    while at < len(data):
        marker = data[at + 1]
        if marker == 0xD9:
            yield marker, data[at : at + 2]
            if data[at + 2 :]:
                yield 0, data[at + 2 :]
            return
        end = at + 2 if marker in _BARE else at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == 0xDA:
            end = _scan_end(data, end)
        yield marker, data[at:end]
        at = end


def _scan_end(data: bytes, at: int) -> int:
    """Where a scan's data ends: at a marker that is neither a stuffed byte, nor a restart, nor filling."""
    while (at := data.find(b"\xff", at)) >= 0:
        following = data[at + 1]
        if following not in {0x00, 0xFF} and following not in _BARE:
            return at
        at += 1 if following == 0xFF else 2
    return len(data)


def _jpeg(data: bytes, orientation: int, surely: bool) -> bytes | None:
    segments = list(_segments(data))
    notes = [segment for marker, segment in segments if marker in _ABOUT and not segment[4:].startswith(_EXIF_MARK)]
    after = b"".join(segment for marker, segment in segments if marker == 0)
    if not surely and not any(_PLACE in note for note in notes) and _EXIF_MARK not in after:
        return None
    kept = b"".join(segment for marker, segment in segments if marker not in _ABOUT and marker != 0)
    turned = _exif(orientation)
    own = _EXIF_MARK + turned if turned else b""
    head = b"\xff\xe1" + struct.pack(">H", len(own) + 2) + own if own else b""
    return data[:2] + head + kept


def _png(data: bytes, orientation: int, surely: bool) -> bytes | None:
    at, kept = 8, [data[:8]]
    notes: list[bytes] = []
    while at < len(data):
        size, name = struct.unpack(">I4s", data[at : at + 8])
        chunk = data[at : at + 12 + size]
        is_note = name == b"eXIf" or (name in _PNG_TEXTS and (b"xmp" in chunk[:40] or b"Raw profile" in chunk[:40]))
        (notes if is_note else kept).append(chunk)
        at += 12 + size
        if name == b"IHDR" and (turned := _exif(orientation)):
            body = b"eXIf" + turned
            kept.append(struct.pack(">I", len(turned)) + body + struct.pack(">I", zlib.crc32(body)))
    return b"".join(kept) if surely or any(_PLACE in note for note in notes) else None


def _webp(data: bytes, orientation: int, surely: bool) -> bytes | None:
    at = 12
    kept: list[bytes] = []
    notes: list[bytes] = []
    turned = _exif(orientation)
    while at + 8 <= len(data):
        name, size = struct.unpack("<4sI", data[at : at + 8])
        chunk = data[at : at + 8 + size + size % 2]
        if name == b"VP8X":
            flags = chunk[8] & ~0x0C | (0x08 if turned else 0)
            chunk = chunk[:8] + bytes([flags]) + chunk[9:]
        (notes if name in {b"EXIF", b"XMP "} else kept).append(chunk)
        at += 8 + size + size % 2
    if not surely and not any(_PLACE in note for note in notes):
        return None
    if turned:
        kept.append(b"EXIF" + struct.pack("<I", len(turned)) + turned + b"\x00" * (len(turned) % 2))
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body
