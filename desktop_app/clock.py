"""The time of day, as an argument: only the composition root makes a clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

HANOI = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")
BEIJING = timezone(timedelta(hours=8), "Asia/Shanghai")

Clock = Callable[[], datetime]
"""Gives the present moment, aware, in UTC."""


def system_clock() -> datetime:
    """The machine's time, in UTC."""
    return datetime.now(UTC)


def fixed_clock(moment: datetime) -> Clock:
    """A clock that stands still, for practice stores and tests. A naive moment is Hanoi's."""
    aware = (moment if moment.tzinfo else moment.replace(tzinfo=HANOI)).astimezone(UTC)
    return lambda: aware


def hanoi_day(moment: datetime) -> date:
    """The calendar day in Hanoi of an aware moment: what `today` means in every rule."""
    return moment.astimezone(HANOI).date()
