"""Which backups are kept: the newest of each of 7 days, 5 weeks and 24 months. Pure."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Keeping:
    """How many days, weeks and months are kept."""

    days: int = 7
    weeks: int = 5
    months: int = 24


def kept(moments: Iterable[datetime], keeping: Keeping = Keeping()) -> frozenset[datetime]:
    """The moments whose backups stay. Days, weeks and months without a backup do not count; the newest always stays."""
    newest_first = sorted(set(moments), reverse=True)
    return frozenset(newest_first[:1]).union(
        _newest(newest_first, lambda day: day, keeping.days),
        _newest(newest_first, lambda day: tuple(day.isocalendar())[:2], keeping.weeks),
        _newest(newest_first, lambda day: (day.year, day.month), keeping.months),
    )


def _newest(newest_first: list[datetime], group: Callable[[date], Hashable], count: int) -> list[datetime]:
    found: dict[Hashable, datetime] = {}
    for moment in newest_first:
        found.setdefault(group(moment.date()), moment)
    return list(found.values())[:count]
