"""What a packet changes in this store: three-way, by field. Pure but for the reading of rows that were given to it.

`base` tells what both sides had in common when they last heard of each other. What changed on one side alone is
taken; what both changed to different values is a clash, and stays as it is here until a person decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from db.vocabulary import PlacementState, Presence
from desktop_app.intake.packet_body import Row
from desktop_app.services.packet_nouns import Key, Noun
from desktop_app.services.packet_rows import mark

REMOVED = "removed"
"""In a clash beside the columns: which side took the record away."""
ENTRY = "entry"
"""In a clash of passages: the ids of both entries."""
_P = PlacementState
_ORDER = (_P.WAITING, _P.REFERRED, _P.SELECTED, _P.CONTRACTED, _P.LISTED, _P.ACROSS, _P.RETURNED)
Clash = dict[str, dict[str, Any]]
"""Column -> {"base", "ours", "theirs"}."""
Base = Mapping[str, str]


@dataclass(frozen=True)
class Told:
    """What a packet says of one record that is here: what to take, and what clashes."""

    take: Row = field(default_factory=dict)
    clash: Clash = field(default_factory=dict)


def compare(noun: Noun, ours: Row, theirs: Row, base: Base | None, salt: bytes) -> Told:
    """Field by field; without a base (both sides made it apart) what is empty here is filled."""
    take: Row = {}
    clash: Clash = {}
    for group in noun.groups():
        if all(ours.get(name) == theirs.get(name) for name in group):
            continue
        way = _without_base(noun, group, ours, theirs) if base is None else _way(noun, group, ours, theirs, base, salt)
        if way == "theirs":
            take |= {name: theirs.get(name) for name in group if ours.get(name) != theirs.get(name)}
        elif way == "clash":
            clash |= {n: clashing(ours.get(n), theirs.get(n)) for n in group if ours.get(n) != theirs.get(n)}
        elif way == "further":
            take |= {name: max(ours.get(name) or 0, theirs.get(name) or 0) for name in group}
    return Told(take, clash)


def clashing(ours: Any, theirs: Any) -> dict[str, Any]:
    """Both sides of one field. What it was before is not kept, only whether it was changed."""
    return {"base": None, "ours": ours, "theirs": theirs}


def _way(noun: Noun, group: Key, ours: Row, theirs: Row, base: Base, salt: bytes) -> str:
    if not changed(noun, group, theirs, base, salt):
        return "ours"
    if not changed(noun, group, ours, base, salt):
        return "theirs"
    return _both(noun, group, ours, theirs)


def changed(noun: Noun, names: Iterable[str], row: Row, base: Base, salt: bytes) -> bool:
    """Whether one of these columns is not what it was."""
    return any(
        (mark(salt, noun, name, row[name]) if row.get(name) is not None else None) != base.get(name) for name in names
    )


def _both(noun: Noun, group: Key, ours: Row, theirs: Row) -> str:
    """Both changed it: nothing clashes where they agree in what counts."""
    leading = [name for name in group if name not in noun.trailing]
    if any(ours.get(name) != theirs.get(name) for name in leading):
        return "clash"
    numbers = all(isinstance(row.get(name), int) for name in group for row in (ours, theirs))
    return "further" if not leading and numbers else "ours"


def _without_base(noun: Noun, group: Key, ours: Row, theirs: Row) -> str:
    leading = [name for name in group if name not in noun.trailing]
    if not leading or all(theirs.get(name) is None for name in leading):
        return "ours"
    if all(ours.get(name) is None for name in leading):
        return "theirs"
    if "state" in group and noun.table.name == "placement":
        return "theirs" if _rank(theirs["state"]) > _rank(ours["state"]) else "ours"
    if "presence" in group and ours["presence"] == Presence.EXPECTED:
        return "theirs"
    return _both(noun, group, ours, theirs)


def _rank(state: str) -> int:
    found = [at for at, one in enumerate(_ORDER) if one == state]
    return found[0] if found else len(_ORDER)
