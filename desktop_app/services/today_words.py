"""What the lists of Today are made with: words, days, and how much they press."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from db.questions import Ask
from desktop_app.clock import HANOI
from desktop_app.formats import grouped
from desktop_app.services.today_line import Line, Part, Section, Target, Urgency
from desktop_app.wording import sentence

_SOON = 7


@dataclass(frozen=True)
class Asked:
    """What every list is made with."""

    ask: Ask
    language: str
    officer_id: int
    all_cases: bool
    """Whether the officer sees the cases that touch somebody's health or liberty."""
    today: date
    shown: int


def say(language: str, code: str, **params: Any) -> str:
    """A sentence of Today."""
    return sentence("today", code, language, **params)


def counted(language: str, code: str, count: int) -> str:
    """So many of something: the word for one differs in English."""
    return say(language, f"{code}_one" if count == 1 else code, n=grouped(count, language))


def joined(*parts: str | None) -> str:
    """What there is, with a point between."""
    return " · ".join(part for part in parts if part)


def when(language: str, day: date | None, today: date) -> str:
    """A day beside the line, in words."""
    if day is None:
        return ""
    days = (day - today).days
    if days < 0:
        return counted(language, "late", -days)
    if days < 2:
        return say(language, "tomorrow" if days else "today")
    return counted(language, "left", days)


def urgency_of(day: date | None, today: date) -> Urgency:
    """How much a day presses."""
    if day is None:
        return Urgency.KNOWN
    days = (day - today).days
    return Urgency.NOW if days < 0 else Urgency.SOON if days <= _SOON else Urgency.KNOWN


def named_in(language: str, vi: str | None, zh: str | None) -> str:
    """A name in the language, where there is one."""
    return (zh or vi or "") if language == "zh" else vi or ""


def part_of(section: Section, lines: Sequence[Line], shown: int, target: Target) -> Part:
    """A list, of which so many lines are shown."""
    pressing = sum(line.urgency is Urgency.NOW for line in lines)
    return Part(section, tuple(lines[:shown]), len(lines), target, pressing)


def begins_on(day: date) -> datetime:
    """The moment when that day begins in Hanoi."""
    return datetime.combine(day, time(), HANOI)
