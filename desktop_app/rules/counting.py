"""Two sides count heads, and a list is ticked: where they differ, by how many, and when that is settled. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from db.vocabulary import Presence
from desktop_app.errors import FieldProblem

CROSSES = frozenset({Presence.PRESENT, Presence.UNEXPECTED})
"""Whoever is ticked so goes across, and is counted."""

MOST = 99_999
"""No group at a gate is larger; a finger that slipped is."""


@dataclass(frozen=True, slots=True)
class Heads:
    """So many people, of whom so many women."""

    people: int
    women: int

    def off(self, other: Heads) -> int:
        """By how many persons two counts differ at least: one more woman and one man fewer are two."""
        women, men = self.women - other.women, self.people - self.women - (other.people - other.women)
        return max(abs(women), abs(men), abs(self.people - other.people))


@dataclass(frozen=True, slots=True)
class Differences:
    """How counts and list stand to each other; None where a side has not counted."""

    ticked: Heads
    ours: Heads | None
    theirs: Heads | None

    @property
    def to_settle(self) -> int:
        """How many persons need a reason: between the two sides, and between our count and the list."""
        if self.ours is None or self.theirs is None:
            return 0
        return self.ours.off(self.theirs) + self.ours.off(self.ticked)

    @property
    def agree(self) -> bool:
        """Both sides have counted, and counts and list say the same."""
        return self.ours is not None and self.ours == self.theirs == self.ticked


def check_heads(people: int | None, women: int | None) -> list[FieldProblem]:
    """What is wrong with a count as typed."""
    found = [FieldProblem(name, "needed") for name, value in (("people", people), ("women", women)) if value is None]
    found += [
        FieldProblem(name, "too_small", {"least": 0})
        for name, value in (("people", people), ("women", women))
        if value is not None and value < 0
    ]
    found += [
        FieldProblem(name, "too_large", {"most": MOST})
        for name, value in (("people", people), ("women", women))
        if value is not None and value > MOST
    ]
    if people is not None and women is not None and women > people:
        found.append(FieldProblem("women", "women_over_people", {"women": women, "people": people}))
    return found
