"""What each channel brought: from the letter to a commune to the worker who found a job by it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from db.queries import outreach as queries
from db.queries.outreach import Key, Period
from db.vocabulary import Channel
from desktop_app.clock import HANOI
from desktop_app.errors import KnownError
from desktop_app.services.work import Desk


@dataclass(frozen=True, slots=True)
class Brought:
    """What one channel brought in a period; of one announcement where `announcement` names it."""

    channel: Channel
    announcement: str | None = None
    sendings: int = 0
    communes: int = 0
    sessions: int = 0
    counselled: int = 0
    women: int = 0
    registered: int = 0
    """As counted at the sessions."""
    came: int = 0
    """Workers in the record who came by it."""
    placed: int = 0
    """Of those, who holds or held a place in a job."""


@dataclass(frozen=True)
class Report:
    """By channel, and by channel and announcement; only what brought or cost something."""

    channels: tuple[Brought, ...]
    announcements: tuple[Brought, ...]
    total: Brought
    """Communes are counted once, whatever they were told by."""


@dataclass(frozen=True)
class _Counts:
    sent: Mapping[Key, tuple[int, set[int]]]
    held: Mapping[Key, tuple[int, int, int, int]]
    came: Mapping[Key, tuple[int, int]]

    @property
    def keys(self) -> set[Key]:
        """Everything that is counted."""
        return {*self.sent, *self.held, *self.came}

    def of(self, channel: Channel, keys: list[Key], announcement: str | None = None) -> Brought:
        communes: set[int] = set().union(*(self.sent[key][1] for key in keys if key in self.sent))
        held = [sum(part) for part in zip(*(self.held.get(key, (0, 0, 0, 0)) for key in keys), strict=True)]
        came = [sum(part) for part in zip(*(self.came.get(key, (0, 0)) for key in keys), strict=True)]
        sendings = sum(self.sent[key][0] for key in keys if key in self.sent)
        return Brought(channel, announcement, sendings, len(communes), *(held or [0] * 4), *(came or [0] * 2))


def report(desk: Desk, since: date | None = None, until: date | None = None) -> Report:
    """What each channel brought from one day to another, both included. KnownError("period_backwards")."""
    if since is not None and until is not None and until < since:
        raise KnownError("period_backwards", since=since, until=until)
    period = Period(since, until, _begin(since), _begin(until + timedelta(days=1)) if until else None)
    with desk.read() as session:
        counts = _Counts(
            queries.sendings(session, period), queries.sessions(session, period), queries.came(session, period)
        )
        numbers = {row.id: row.number for row in queries.announcements(session)}
    by_channel: dict[Channel, list[Key]] = defaultdict(list)
    for key in counts.keys:
        by_channel[key[0]].append(key)
    order = list(Channel)
    channels = tuple(counts.of(channel, by_channel[channel]) for channel in order if channel in by_channel)
    named = sorted((numbers[a], order.index(channel), channel, a) for channel, a in counts.keys if a is not None)
    each = tuple(counts.of(channel, [(channel, a)], number) for number, _, channel, a in named)
    return Report(channels, each, counts.of(Channel.OTHER, list(counts.keys)))


def _begin(day: date | None) -> datetime | None:
    return None if day is None else datetime.combine(day, time(), HANOI)
