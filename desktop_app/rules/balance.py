"""What keeps a ledger of passages from balancing, person by person. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from db.vocabulary import Direction


class Entry(Protocol):
    """A standing entry of the ledger."""

    @property
    def id(self) -> int:
        """The entry's."""

    @property
    def worker_id(self) -> int:
        """Who crossed."""

    @property
    def direction(self) -> Direction:
        """Out or back."""

    @property
    def day(self) -> date:
        """The day in Hanoi."""

    @property
    def departure_id(self) -> int | None:
        """Of a return: the departure that it ends."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a person's passages do not add up; its sentence is in section `balance`."""

    code: str
    worker_id: int
    day: date
    entry_id: int


def faults(entries: Iterable[Entry]) -> tuple[Fault, ...]:
    """Everything wrong in the standing entries, given in the order in which they happened.

    - no_departure: a return that names no departure which still stands
    - of_another: a return that ends somebody else's departure
    - before_departure: a return on a day before its departure
    - back_twice: two returns from one departure
    - across_twice: a departure of somebody who had not come back
    """
    ordered = list(entries)
    departures = {e.id: e for e in ordered if e.direction is Direction.OUT}
    found = list(_returns(ordered, departures))
    found += _twice_across(ordered)
    return tuple(sorted(found, key=lambda fault: (fault.day, fault.entry_id)))


def _returns(entries: Iterable[Entry], departures: Mapping[int, Entry]) -> Iterable[Fault]:
    ended: set[int] = set()
    for entry in entries:
        if entry.direction is Direction.OUT:
            continue
        departure = departures.get(entry.departure_id or 0)
        if departure is None:
            code = "no_departure"
        elif departure.worker_id != entry.worker_id:
            code = "of_another"
        elif departure.day > entry.day:
            code = "before_departure"
        elif departure.id in ended:
            code = "back_twice"
        else:
            ended.add(departure.id)
            continue
        yield Fault(code, entry.worker_id, entry.day, entry.id)


def _twice_across(entries: Iterable[Entry]) -> Iterable[Fault]:
    """On one day a return may be entered before the departure of the same day: days decide, not the order in them."""
    of: dict[int, dict[date, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0, 0, 0]))
    for entry in entries:
        day = of[entry.worker_id][entry.day]
        day[0 if entry.direction is Direction.OUT else 1] += 1
        if entry.direction is Direction.OUT:
            day[2] = entry.id
    for worker_id, days in of.items():
        away = 0
        for on in sorted(days):
            out, back, entry_id = days[on]
            away += out - back
            if away > 1 and out:
                yield Fault("across_twice", worker_id, on, entry_id)
