"""The least of TrueType that embedding needs: the glyph of a character, its width, and a file with only some glyphs.

ReportLab's own reader decodes every table of the 14 MB Chinese font before the first letter (60 ms a face, and 30 MB
kept); this one maps the file and looks up what is asked. Only outlines (`glyf`) with a Unicode character map of format
4 or 12 are read.
"""

from __future__ import annotations

import mmap
import struct
import sys
from array import array
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

_COPIED = ("cvt ", "fpgm", "prep")
_MORE_COMPONENTS, _WORDS, _SCALE, _XY_SCALE, _TWO_BY_TWO = 0x20, 0x01, 0x08, 0x40, 0x80
_PREFERRED_MAPS = ((3, 10), (0, 4), (3, 1), (0, 3))


def _numbers(data: bytes, kind: str) -> array[int]:
    """Big-endian integers: kind "H" (16 bits) or "I" (32 bits)."""
    values = array(kind)
    values.frombytes(data)
    if sys.byteorder == "little":
        values.byteswap()
    return values


@dataclass(frozen=True)
class _CharacterMap:
    """Ranges of characters in ascending order, and how each leads to glyphs."""

    starts: array[int]
    ends: array[int]
    deltas: array[int]
    offsets: array[int] | None
    """Format 4 only: from the range's own entry to its glyph numbers, in bytes; 0 where `deltas` tells the glyph."""
    tail: array[int] | None
    """Format 4 only: the offsets followed by the glyph numbers."""

    def glyph(self, code: int) -> int:
        at = bisect_right(self.starts, code) - 1
        if at < 0 or code > self.ends[at]:
            return 0
        if self.offsets is None or self.tail is None:
            return self.deltas[at] + code - self.starts[at]
        if self.offsets[at] == 0:
            return (code + self.deltas[at]) & 0xFFFF
        glyph = self.tail[at + self.offsets[at] // 2 + code - self.starts[at]]
        return (glyph + self.deltas[at]) & 0xFFFF if glyph else 0


def _format_12(data: bytes, start: int) -> _CharacterMap:
    (count,) = struct.unpack_from(">L", data, start + 12)
    groups = _numbers(data[start + 16 : start + 16 + 12 * count], "I")
    return _CharacterMap(groups[0::3], groups[1::3], groups[2::3], None, None)


def _format_4(data: bytes, start: int) -> _CharacterMap:
    length, _language, doubled = struct.unpack_from(">HHH", data, start + 2)
    count = doubled // 2
    words = _numbers(data[start + 14 : start + length], "H")
    ends, starts = words[:count], words[count + 1 : 2 * count + 1]
    deltas = words[2 * count + 1 : 3 * count + 1]
    tail = words[3 * count + 1 :]
    return _CharacterMap(starts, ends, deltas, tail[:count], tail)


class FontFile:
    """A TrueType file, mapped into memory. Safe to share between threads: nothing is changed after opening."""

    def __init__(self, path: Path) -> None:
        """Open the file and read its small tables."""
        with path.open("rb") as file:
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._tables = self._directory()
        head, hhea = self._table("head"), self._table("hhea")
        self.units: int
        (self.units,) = struct.unpack_from(">H", head, 18)
        self.box: tuple[int, ...] = struct.unpack_from(">4h", head, 36)
        (self._long_offsets,) = struct.unpack_from(">h", head, 50)
        self.ascent, self.descent = struct.unpack_from(">2h", hhea, 4)
        (metrics,) = struct.unpack_from(">H", hhea, 34)
        (self.glyph_count,) = struct.unpack_from(">H", self._table("maxp"), 4)
        self._full_metrics: int = metrics

    def _directory(self) -> dict[str, tuple[int, int]]:
        (count,) = struct.unpack_from(">H", self._data, 4)
        entries = (struct.unpack_from(">4s3L", self._data, 12 + 16 * n) for n in range(count))
        return {tag.decode("latin-1"): (offset, length) for tag, _sum, offset, length in entries}

    def _table(self, tag: str) -> bytes:
        offset, length = self._tables[tag]
        return self._data[offset : offset + length]

    @cached_property
    def _map(self) -> _CharacterMap:
        data = self._table("cmap")
        (count,) = struct.unpack_from(">H", data, 2)
        found = {entry[:2]: entry[2] for entry in (struct.unpack_from(">HHL", data, 4 + 8 * n) for n in range(count))}
        start = next(found[key] for key in _PREFERRED_MAPS if key in found)
        (kind,) = struct.unpack_from(">H", data, start)
        return {4: _format_4, 12: _format_12}[kind](data, start)

    @cached_property
    def _metrics(self) -> array[int]:
        return _numbers(self._table("hmtx"), "H")

    @cached_property
    def _places(self) -> array[int]:
        return _numbers(self._table("loca"), "I" if self._long_offsets else "H")

    def glyph(self, code: int) -> int:
        """The glyph of a character; 0 where the font has none."""
        return self._map.glyph(code)

    def advance(self, glyph: int) -> int:
        """The width of a glyph in thousandths of the size, rounded as the PDF's width table holds it."""
        return round(self._metrics[2 * min(glyph, self._full_metrics - 1)] * 1000 / self.units)

    def _side_bearing(self, glyph: int) -> int:
        full = self._full_metrics
        return self._metrics[2 * glyph + 1] if glyph < full else self._metrics[full + glyph]

    def _outline(self, glyph: int) -> bytes:
        start, end = self._places[glyph], self._places[glyph + 1]
        if not self._long_offsets:
            start, end = start * 2, end * 2
        offset = self._tables["glyf"][0]
        return self._data[offset + start : offset + end]

    def subset(self, glyphs: list[int]) -> bytes:
        """A font file with these glyphs, numbered from 1 in this order; 0 is the empty box."""
        wanted = [0, *glyphs]
        numbers = {glyph: number for number, glyph in reversed(list(enumerate(wanted)))}
        outlines: list[bytes] = []
        for glyph in wanted:  # grows while it is gone through: parts are appended
            outlines.append(_renumbered(self._outline(glyph), wanted, numbers))  # noqa: PERF401  the loop feeds itself
        tables = {tag: self._table(tag) for tag in _COPIED if tag in self._tables}
        tables |= _outline_tables(outlines)
        pairs = [value for glyph in wanted for value in (self._raw_advance(glyph), self._side_bearing(glyph))]
        tables["hmtx"] = struct.pack(f">{len(pairs)}H", *pairs)
        tables["hhea"] = self._table("hhea")[:34] + struct.pack(">H", len(wanted))
        tables["maxp"] = _patched(self._table("maxp"), 4, struct.pack(">H", len(wanted)))
        tables["head"] = _patched(_patched(self._table("head"), 50, struct.pack(">h", 1)), 8, b"\0\0\0\0")
        return _font(tables)

    def _raw_advance(self, glyph: int) -> int:
        return self._metrics[2 * min(glyph, self._full_metrics - 1)]


def _patched(data: bytes, at: int, value: bytes) -> bytes:
    return data[:at] + value + data[at + len(value) :]


def _renumbered(outline: bytes, wanted: list[int], numbers: dict[int, int]) -> bytes:
    """The outline, its references to parts (if it is a composite) given in the new numbers; new parts join `wanted`."""
    if len(outline) < 10 or outline[0] < 0x80:
        return outline
    changed, at, flags = bytearray(outline), 10, _MORE_COMPONENTS
    while flags & _MORE_COMPONENTS:
        flags, part = struct.unpack_from(">HH", changed, at)
        if part not in numbers:
            numbers[part] = len(wanted)
            wanted.append(part)
        struct.pack_into(">H", changed, at + 2, numbers[part])
        at += 8 if flags & _WORDS else 6
        at += 2 if flags & _SCALE else 4 if flags & _XY_SCALE else 8 if flags & _TWO_BY_TWO else 0
    return bytes(changed)


def _outline_tables(outlines: list[bytes]) -> dict[str, bytes]:
    places, position = [0], 0
    padded = [outline + b"\0" * (-len(outline) % 4) for outline in outlines]
    for outline in padded:
        position += len(outline)
        places.append(position)
    return {"glyf": b"".join(padded), "loca": struct.pack(f">{len(places)}L", *places)}


def _checksum(data: bytes) -> int:
    return sum(_numbers(data + b"\0" * (-len(data) % 4), "I")) & 0xFFFFFFFF


def _font(tables: dict[str, bytes]) -> bytes:
    """A font file of these tables, with the sums that the format asks for."""
    power = 1 << (len(tables).bit_length() - 1)
    header = struct.pack(
        ">LHHHH", 0x00010000, len(tables), power * 16, power.bit_length() - 1, (len(tables) - power) * 16
    )
    position, entries, bodies = 12 + 16 * len(tables), [header], []
    for tag, data in sorted(tables.items()):
        entries.append(struct.pack(">4sLLL", tag.encode("latin-1"), _checksum(data), position, len(data)))
        bodies.append(data + b"\0" * (-len(data) % 4))
        position += len(bodies[-1])
    whole = b"".join(entries + bodies)
    head = (
        12 + 16 * len(tables) + sum(len(body) for body, tag in zip(bodies, sorted(tables), strict=True) if tag < "head")
    )
    return _patched(whole, head + 8, struct.pack(">L", (0xB1B0AFBA - _checksum(whole)) & 0xFFFFFFFF))
