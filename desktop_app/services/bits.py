"""Sets of people as long numbers: bit n is the n-th person. Python joins and counts them at the speed of memory."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from itertools import compress

_DIGITS = bytes(digit == ord("1") for digit in range(256))
_STEP = 512
_ONE = tuple(bytes(b"01"[byte == char] for byte in range(256)) for char in range(256))


def of_positions(positions: Iterable[int], size: int) -> int:
    """The set of these, out of `size` people."""
    bits = bytearray(size // 8 + 1)
    for at in positions:
        bits[at >> 3] |= 1 << (at & 7)
    return int.from_bytes(bits, "little")


def of_byte(column: bytes | bytearray, byte: int) -> int:
    """The set of those whose byte in the column (one byte a person) is this one."""
    return int(column.translate(_ONE[byte])[::-1], 2) if column else 0


def of_flags(flags: Iterable[bool]) -> int:
    """The set of those whose flag is up; one flag a person, in their order."""
    return of_byte(bytes(flags), 1)


def everybody(size: int) -> int:
    """The set of all."""
    return (1 << size) - 1


def positions(found: int) -> Iterable[int]:
    """The members of a set, in order."""
    return compress(range(found.bit_length()), _digits(found))


def chosen(ids: array[int], found: int) -> array[int]:
    """The ids of the members, in order; `ids` are everybody's."""
    if found == everybody(len(ids)):
        return ids[:]
    return array("q", compress(ids, _digits(found)))


def first(ids: array[int], found: int, count: int) -> array[int]:
    """The ids of the first members, without looking at the rest."""
    result = array("q")
    data = found.to_bytes((found.bit_length() + 7) // 8, "little")
    for start in range(0, len(data), _STEP):
        part = int.from_bytes(data[start : start + _STEP], "little")
        if part:
            at = start * 8
            result.extend(compress(ids[at : at + 8 * _STEP], _digits(part)))
            if len(result) >= count:
                return result[:count]
    return result


def _digits(found: int) -> bytes:
    """One byte a person, 1 for members, up to the last member."""
    return f"{found:b}"[::-1].encode().translate(_DIGITS) if found else b""
