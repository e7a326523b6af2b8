"""When a contract runs, and whether two of one worker run at once. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Term:
    """A contract's days, first and last included; `until` None runs on. One that was ended early runs until then."""

    since: date
    until: date | None
    number: str = ""
    employer: str = ""

    def meets(self, other: Term) -> bool:
        """Whether there is a day on which both run."""
        mine, theirs = self.until or date.max, other.until or date.max
        return self.since <= theirs and other.since <= mine


def term(
    signed_on: date | None,
    starts_on: date | None,
    ends_on: date | None,
    ended_on: date | None = None,
    *,
    number: str = "",
    employer: str = "",
) -> Term | None:
    """The days of a signed contract; None for one that is not signed. Without a first day it begins when it is signed.

    The day on which a contract ended early is its last: another may begin on the next.
    """
    since = starts_on or signed_on
    if signed_on is None or since is None:
        return None
    until = min(day for day in (ends_on, ended_on) if day) if ends_on or ended_on else None
    return None if until is not None and until < since else Term(since, until, number, employer)
