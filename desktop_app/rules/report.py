"""What issued reports told, person by person, and what has changed in it since. Pure.

A report keeps what it counted as packed JSON: every passage, contract and case that its figures are made of and that
the reports before it in its series (the same kind of period, the same programme) had not told in the same way, and the
keys of those that it told are no more. Folded together in the order of their issue, the reports of a series give what
the readers have been told; against that the record of today is compared. So each change is told once, by the next
report.

The packed form is zlib over {"form": 1, "entries": [[kind, id, worker, day, job order, partner, commune, gate, sex,
own gate], ...], "gone": [[kind, id], ...]}; ids of the record, no names.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

_FORM = 1
Key = tuple[str, int]
"""A kind and a record's id."""
OUT, BACK = "out", "back"


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that was counted. `kind`: out, back, or the figure's code; `under`: what it counted under, by ids."""

    kind: str
    id: int
    worker_id: int
    day: date
    under: tuple[int | str | None, ...] = ()

    @property
    def key(self) -> Key:
        """By which it is found again."""
        return self.kind, self.id

    @property
    def counts_as(self) -> tuple[date, tuple[int | str | None, ...]]:
        """What may not change unseen. Whose record it is may: two records may turn out to be one person's."""
        return self.day, self.under


class What(StrEnum):
    """How a thing differs from what was told."""

    ADDED = "added"
    GONE = "gone"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is not as it was told. `then` is missing for what was added, `now` for what is gone."""

    what: What
    then: Told | None
    now: Told | None

    @property
    def thing(self) -> Told:
        """As it is, or as it was."""
        found = self.now or self.then
        if found is None:
            raise ValueError(self)
        return found

    @property
    def day(self) -> date:
        """The day under which it was told, or belongs."""
        return self.then.day if self.then else self.thing.day


def pack(entries: Iterable[Told], gone: Iterable[Key] = ()) -> bytes:
    """The bytes that a report keeps; the same entries give the same bytes."""
    rows = [[e.kind, e.id, e.worker_id, e.day.isoformat(), *e.under] for e in sorted(entries, key=lambda e: e.key)]
    said = {"form": _FORM, "entries": rows, "gone": [list(key) for key in sorted(gone)]}
    return zlib.compress(json.dumps(said, separators=(",", ":")).encode())


def unpack(content: bytes) -> tuple[tuple[Told, ...], tuple[Key, ...]]:
    """What `pack` was given."""
    said = json.loads(zlib.decompress(content))
    if said["form"] != _FORM:
        raise ValueError(said["form"])
    entries = tuple(
        Told(kind, record_id, worker_id, date.fromisoformat(day), tuple(under))
        for kind, record_id, worker_id, day, *under in said["entries"]
    )
    return entries, tuple((kind, record_id) for kind, record_id in said["gone"])


def folded(reports: Iterable[bytes]) -> dict[Key, Told]:
    """What the readers of a series have been told, after its reports in the order of their issue."""
    known: dict[Key, Told] = {}
    for content in reports:
        entries, gone = unpack(content)
        known.update((entry.key, entry) for entry in entries)
        for key in gone:
            known.pop(key, None)
    return known


def difference(told: Mapping[Key, Told], now: Iterable[Told]) -> tuple[tuple[Told, ...], tuple[Key, ...]]:
    """What a new report keeps: what it tells for the first time or otherwise, and what is no more."""
    present = {entry.key: entry for entry in now}
    fresh = tuple(entry for key, entry in present.items() if key not in told or told[key].counts_as != entry.counts_as)
    return fresh, tuple(key for key in told if key not in present)


def changes(told: Mapping[Key, Told], now: Iterable[Told], until: date) -> tuple[Change, ...]:
    """What is not as it was told up to that day, the last of the days that were told; by day and person."""
    present = {entry.key: entry for entry in now}
    found = []
    for key, entry in present.items():
        then = told.get(key)
        if then is None and entry.day <= until:
            found.append(Change(What.ADDED, None, entry))
        elif then is not None and then.counts_as != entry.counts_as:
            found.append(Change(What.CHANGED, then, entry))
    found += [Change(What.GONE, then, None) for key, then in told.items() if key not in present]
    return tuple(sorted(found, key=lambda c: (c.day, c.thing.worker_id, c.thing.kind, c.thing.id)))


@dataclass(frozen=True, slots=True)
class Effect:
    """By how much a change moves what was told of a period that ends on a day."""

    handed_over: int = 0
    returned: int = 0
    across: int = 0


def effect(change: Change, first: date, last: date) -> Effect:
    """On the figures of the period from `first` to `last`: what crossed in it, and who is across at its end."""
    step = _counted(change.now, first, last), _counted(change.then, first, last)
    return Effect(*(now - then for now, then in zip(*step, strict=True)))


def _counted(told: Told | None, first: date, last: date) -> tuple[int, int, int]:
    if told is None or told.day > last or told.kind not in {OUT, BACK}:
        return 0, 0, 0
    out = told.kind == OUT
    within = told.day >= first
    return int(out and within), int(not out and within), 1 if out else -1
