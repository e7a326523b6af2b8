"""Sound inputs bent: by bytes, and where they are JSON by their meaning."""

from __future__ import annotations

import json
import random
from typing import Any

ODD: list[Any] = [
    None,
    True,
    -1,
    0,
    1 << 70,
    1.5,
    "",
    "x" * 400,
    [],
    {},
    [[]],
    {"id": 1},
    "\ud800",
    "2026-13-45",
    float("inf"),
    float("nan"),
    -0.0,
    "Infinity",
    "1" * 5000,
    [[1, 2]] * 3,
    {"": {}},
]


def bent(data: bytes, dice: random.Random) -> bytes:
    """The same with some of its bytes changed, lost, doubled or put in."""
    held = bytearray(data)
    for _ in range(dice.choice((1, 1, 2, 5, 30))):
        at = dice.randrange(len(held) + 1)
        match dice.randrange(6):
            case 0 if at < len(held):
                held[at] ^= 1 << dice.randrange(8)
            case 1 if at < len(held):
                held[at] = dice.choice((0, 255, 34, 123, 91, dice.randrange(256)))
            case 2:
                del held[at : at + dice.randrange(1, 20)]
            case 3:
                held[at:at] = dice.randbytes(dice.randrange(1, 20))
            case 4:
                held[at:at] = held[: dice.randrange(len(held) + 1)]
            case _:
                del held[at:]
        if not held:
            break
    return bytes(held)


def rebuilt(said: Any, dice: random.Random) -> Any:
    """The same document with something odd somewhere in it."""
    if dice.random() < 0.15 or not isinstance(said, dict | list) or not said:
        return dice.choice(ODD)
    if isinstance(said, list):
        at = dice.randrange(len(said))
        return [*said[:at], rebuilt(said[at], dice), *said[at + 1 :]]
    name = dice.choice(list(said))
    return {**said, name: rebuilt(said[name], dice)}


def mutated(data: bytes, dice: random.Random) -> bytes:
    """One step away from that input: an odd value in its JSON (after a first byte that chooses, or not), or bytes."""
    if dice.random() < 0.4:
        for head in (b"", data[:1]):
            said = _json(data[len(head) :])
            if said is not None:
                return head + json.dumps(rebuilt(said, dice), ensure_ascii=dice.random() < 0.5).encode(
                    "utf-8", "surrogatepass"
                )
    return bent(data, dice)


def _json(data: bytes) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None
