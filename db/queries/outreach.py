"""How the communes hear of work: announcements, what was sent where, sessions and fairs, and what each brought."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, distinct, exists, func, or_, select
from sqlalchemy.orm import Session

from db.base import first_id_at
from db.models import (
    AnnouncedOrder,
    Announcement,
    AnnouncementSent,
    Commune,
    IssuedDocument,
    JobOrder,
    Officer,
    Outreach,
    Placement,
    Worker,
)
from db.queries.fetch import fetch
from db.vocabulary import Channel, CommuneEra, IssuedKind, PlacementState

FOUND_WORK = (
    PlacementState.SELECTED,
    PlacementState.CONTRACTED,
    PlacementState.LISTED,
    PlacementState.ACROSS,
    PlacementState.MISSING,
    PlacementState.RETURNED,
    PlacementState.MOVED,
    PlacementState.CLOSED,
)
"""The states of whoever holds a place, or has held one and gone across."""


@dataclass(frozen=True, slots=True)
class AnnouncementRow:
    """One announcement, with how far it went."""

    id: int
    version_id: int
    number: str
    title: str
    dated: date
    text: str | None
    officer: str
    document_id: int | None
    places: int
    """People wanted, all its orders together."""
    communes: int
    """Different communes that were told."""
    last_sent: date | None
    orders: tuple[int, ...] = ()
    """The job orders that stand in it."""


@dataclass(frozen=True, slots=True)
class SentRow:
    """One sending. `commune` is "Xã Đồng Đăng"; "" for a channel that has none."""

    id: int
    on: date
    channel: Channel
    commune_id: int | None
    commune: str
    to: str | None
    officer: str


@dataclass(frozen=True, slots=True)
class OutreachRow:
    """One session, fair or report in the press."""

    id: int
    version_id: int
    channel: Channel
    day: date
    place: str
    commune_id: int | None
    commune: str
    announcement_id: int | None
    announcement: str | None
    counselled: int | None
    counselled_women: int | None
    registered: int | None
    note: str | None
    came: int
    """Workers in the record who registered there."""


@dataclass(frozen=True, slots=True)
class Paper:
    """An issued paper of an announcement."""

    id: int
    kind: IssuedKind
    version: int
    issued_at: datetime


def _counted() -> ColumnElement[bool]:
    """Records that were not merged into another; whoever was erased still counts (their record names itself)."""
    return or_(Worker.merged_into_id.is_(None), Worker.merged_into_id == Worker.id)


def announcements(session: Session) -> tuple[AnnouncementRow, ...]:
    """All announcements, the latest first."""
    a, sent = Announcement, AnnouncementSent
    mine = AnnouncedOrder.announcement_id == a.id
    places = select(func.coalesce(func.sum(JobOrder.headcount), 0)).join(
        AnnouncedOrder, AnnouncedOrder.job_order_id == JobOrder.id
    )
    told = select(func.count(distinct(sent.commune_id))).where(sent.announcement_id == a.id).scalar_subquery()
    last = select(func.max(sent.sent_on)).where(sent.announcement_id == a.id).scalar_subquery()
    query = (
        select(
            a.id, a.version_id, a.number, a.title, a.dated, a.text, Officer.full_name, a.document_id,
            places.where(mine).scalar_subquery(), told, last,
        )
        .join(Officer, Officer.id == a.officer_id)
        .order_by(a.dated.desc(), a.id.desc())
    )  # fmt: skip
    orders: dict[int, list[int]] = defaultdict(list)
    stand = select(AnnouncedOrder.announcement_id, AnnouncedOrder.job_order_id).order_by(AnnouncedOrder.id)
    for announcement_id, order_id in session.execute(stand):
        orders[announcement_id].append(order_id)
    found = fetch(session, query, AnnouncementRow)
    return tuple(replace(row, orders=tuple(sorted(orders[row.id]))) for row in found)


def order_ids(session: Session, announcement_id: int) -> tuple[int, ...]:
    """The job orders that stand in an announcement, by number."""
    query = select(JobOrder.id).join(AnnouncedOrder, AnnouncedOrder.job_order_id == JobOrder.id)
    return tuple(
        session.scalars(query.where(AnnouncedOrder.announcement_id == announcement_id).order_by(JobOrder.number))
    )


def sent(session: Session, announcement_id: int) -> tuple[SentRow, ...]:
    """What was sent where, the latest first."""
    s = AnnouncementSent
    query = (
        select(s.id, s.sent_on, s.channel, s.commune_id, _commune(), s.sent_to, Officer.full_name)
        .join(Officer, Officer.id == s.officer_id)
        .outerjoin(Commune, Commune.id == s.commune_id)
        .where(s.announcement_id == announcement_id)
        .order_by(s.sent_on.desc(), s.channel, Commune.name, s.id)
    )
    return fetch(session, query, SentRow)


def _commune() -> ColumnElement[str]:
    return func.coalesce(Commune.unit + " " + Commune.name, "")


def outreaches(session: Session) -> tuple[OutreachRow, ...]:
    """All sessions and fairs, the latest first."""
    o = Outreach
    came = select(func.count(Worker.id)).where(Worker.outreach_id == o.id, _counted())
    query = (
        select(
            o.id, o.version_id, o.channel, o.day, o.place, o.commune_id, _commune(), o.announcement_id,
            Announcement.number, o.counselled, o.counselled_women, o.registered, o.note, came.scalar_subquery(),
        )
        .outerjoin(Commune, Commune.id == o.commune_id)
        .outerjoin(Announcement, Announcement.id == o.announcement_id)
        .order_by(o.day.desc(), o.id.desc())
    )  # fmt: skip
    return fetch(session, query, OutreachRow)


def papers(session: Session, number: str) -> tuple[Paper, ...]:
    """The papers of an announcement as issued, the latest version first."""
    d = IssuedDocument
    query = select(d.id, d.kind, d.version, d.issued_at).where(
        d.number == number, d.kind.in_((IssuedKind.NOTICE, IssuedKind.LEAFLET))
    )
    return fetch(session, query.order_by(d.version.desc(), d.kind.desc()), Paper)


def communes_of_today(session: Session) -> tuple[tuple[int, str, str], ...]:
    """(id, unit, name) of every commune of today, by name as the store orders it."""
    query = select(Commune.id, Commune.unit, Commune.name).where(Commune.era == CommuneEra.NOW)
    return tuple((i, unit, name) for i, unit, name in session.execute(query.order_by(Commune.name, Commune.code)))


# ---- what each channel brought


@dataclass(frozen=True, slots=True)
class Period:
    """Both days included; None is open."""

    since: date | None
    until: date | None
    begins: datetime | None
    """The moment at which the first day begins in Hanoi, and that at which the last one is over."""
    ends: datetime | None

    def days(self, column: ColumnElement[date]) -> list[ColumnElement[bool]]:
        """Conditions on a column of days."""
        found = []
        if self.since is not None:
            found.append(column >= self.since)
        if self.until is not None:
            found.append(column <= self.until)
        return found

    def made(self) -> list[ColumnElement[bool]]:
        """Conditions on workers: who came at a session counts on its day, else on the day of the record."""
        recorded: list[ColumnElement[bool]] = [Outreach.id.is_(None)]
        if self.begins is not None:
            recorded.append(Worker.id >= first_id_at(self.begins))
        if self.ends is not None:
            recorded.append(Worker.id < first_id_at(self.ends))
        there = [Outreach.id.is_not(None), *self.days(Outreach.day.expression)]
        return [or_(and_(*recorded), and_(*there))]


Key = tuple[Channel, int | None]
"""A channel and an announcement."""


def sendings(session: Session, period: Period) -> dict[Key, tuple[int, set[int]]]:
    """How often something was sent, and which communes were told."""
    s = AnnouncementSent
    query = select(s.channel, s.announcement_id, s.commune_id).where(*period.days(s.sent_on.expression))
    found: dict[Key, tuple[int, set[int]]] = {}
    for channel, announcement_id, commune_id in session.execute(query):
        count, communes = found.get((channel, announcement_id), (0, set()))
        found[channel, announcement_id] = count + 1, communes | ({commune_id} if commune_id else set())
    return found


def sessions(session: Session, period: Period) -> dict[Key, tuple[int, int, int, int]]:
    """Sessions held, people counselled, of whom women, and registered as counted there."""
    o = Outreach
    sums = [func.coalesce(func.sum(column), 0) for column in (o.counselled, o.counselled_women, o.registered)]
    query = select(o.channel, o.announcement_id, func.count(o.id), *sums).where(*period.days(o.day.expression))
    rows = session.execute(query.group_by(o.channel, o.announcement_id)).all()
    return {(row[0], row[1]): (row[2], row[3] or 0, row[4] or 0, row[5] or 0) for row in rows}


def came(session: Session, period: Period) -> dict[Key, tuple[int, int]]:
    """Workers in the record who came by a channel, and how many of them found work."""
    found_work = exists().where(Placement.worker_id == Worker.id, Placement.state.in_(FOUND_WORK))
    channel = func.coalesce(Outreach.channel, Worker.heard_by).label("channel")
    who = (
        select(channel, Outreach.announcement_id, found_work.label("placed"))
        .select_from(Worker)
        .outerjoin(Outreach, Outreach.id == Worker.outreach_id)
        .where(_counted(), channel.is_not(None), *period.made())
        .subquery()
    )
    query = select(who.c.channel, who.c.announcement_id, who.c.placed, func.count()).group_by(
        who.c.channel, who.c.announcement_id, who.c.placed
    )
    found: dict[Key, tuple[int, int]] = {}
    for name, announcement_id, placed, count in session.execute(query):
        key = Channel(name), announcement_id
        people, at_work = found.get(key, (0, 0))
        found[key] = people + count, at_work + (count if placed else 0)
    return found
