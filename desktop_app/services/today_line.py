"""What a line of Today is made of, and how far ahead Today looks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

SHOWN = 4
"""How many lines a section has at most; the rest is a number that opens the list."""
MOST = 500
"""How many lines a section has that is shown whole."""
WEEK = timedelta(days=7)
ORDERS_AHEAD = timedelta(days=14)
AGREEMENT_GONE = timedelta(days=30)
BLOCKED_AHEAD = timedelta(days=14)
"""Handovers so far ahead are looked through for people who may not cross."""


class Section(StrEnum):
    """A list of the page, in the order in which they stand there."""

    HANDOVERS = "handovers"
    BLOCKED = "blocked"
    UNFINISHED = "unfinished"
    PAPERS = "papers"
    INCIDENTS = "incidents"
    PATTERNS = "patterns"
    DECLARATIONS = "declarations"
    CONFIRMATIONS = "confirmations"
    PACKETS = "packets"
    LETTERS = "letters"
    AGREEMENTS = "agreements"
    ORDERS = "orders"
    BLANKS = "blanks"


class Urgency(StrEnum):
    """How much it presses."""

    NOW = "now"
    SOON = "soon"
    KNOWN = "known"
    """It is merely said."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a line opens: a place of the window, and there one record of a noun, or (id 0) its list."""

    place: str
    noun: str = ""
    id: int = 0
    number: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to be done."""

    section: Section
    id: int
    title: str
    detail: str
    day: date | None
    """By when, or on which day; what the list is ordered by."""
    aside: str
    """The day in words ("3 days late", "tomorrow 07:30")."""
    urgency: Urgency
    target: Target


@dataclass(frozen=True, slots=True)
class Part:
    """A list as it is shown: its first lines, and how many there are."""

    section: Section
    lines: tuple[Line, ...]
    total: int
    target: Target
    """The place where all of them stand."""
    pressing: int = 0
    """How many of all of them are late, or cannot wait."""

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.total - len(self.lines)
