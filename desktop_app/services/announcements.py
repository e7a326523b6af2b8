"""Announcements of job orders: numbered, issued as a letter and a leaflet, and logged wherever they went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import (
    AnnouncedOrder,
    Announcement,
    AnnouncementSent,
    Commune,
    IssuedDocument,
    OfficeSetting,
)
from db.queries import outreach as queries
from db.queries import partner as partner_queries
from db.queries.outreach import AnnouncementRow, Paper, SentRow
from db.rows import JobOrderRow
from db.vocabulary import Channel, CommuneEra, IssuedKind, JobOrderState, NumberKind, OutputAct
from desktop_app.clock import hanoi_day
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.formats import tidy
from desktop_app.rules.numbering import series_number
from desktop_app.services import issued
from desktop_app.services.announced_jobs import MARK, paper_data
from desktop_app.services.conflict import change
from desktop_app.services.demand import Saved
from desktop_app.services.job_orders import barred_in
from desktop_app.services.numbers import next_number, prefix
from desktop_app.services.permission import require
from desktop_app.services.work import Desk, Work

if TYPE_CHECKING:
    from desktop_app.documents.notice_letter import NoticeData

__all__ = [
    "ADDRESS",
    "PHONE",
    "TO_COMMUNES",
    "AnnouncementInput",
    "AnnouncementRow",
    "Detail",
    "OutputAct",
    "Paper",
    "SentInput",
    "SentRow",
    "communes",
    "detail",
    "edit",
    "issue",
    "listed",
    "log_output",
    "log_sent",
    "make",
    "may_be_announced",
    "office_contact",
    "paper",
    "paper_to_print",
    "preview",
    "set_office_contact",
]  # fmt: skip

PHONE, ADDRESS = "office.phone", "office.address"
"""Office settings: where people ask. Not known, they are left out of the papers."""
TO_COMMUNES = frozenset({Channel.LETTER, Channel.LEAFLET, Channel.COUNSELLING, Channel.JOB_FAIR, Channel.RADIO})
"""The channels by which communes are told; the others name a paper or a site."""


@dataclass(frozen=True, slots=True)
class AnnouncementInput:
    """An announcement as typed."""

    title: str = ""
    text: str | None = None
    orders: tuple[int, ...] = ()
    version_id: int | None = None


@dataclass(frozen=True, slots=True)
class SentInput:
    """One sending as typed: by what, when, to which communes of today or to which paper, station or site."""

    channel: Channel
    on: date | None = None
    communes: tuple[int, ...] = ()
    to: str | None = None


@dataclass(frozen=True)
class Detail:
    """An announcement with all that hangs on it."""

    row: AnnouncementRow
    orders: tuple[JobOrderRow, ...]
    sent: tuple[SentRow, ...]
    papers: tuple[Paper, ...]


def listed(desk: Desk) -> tuple[AnnouncementRow, ...]:
    """All announcements, the latest first."""
    with desk.read() as session:
        return queries.announcements(session)


def detail(desk: Desk, announcement_id: int) -> Detail:
    """One announcement. KnownError("gone")."""
    with desk.read() as session:
        row = next((row for row in queries.announcements(session) if row.id == announcement_id), None)
        if row is None:
            raise KnownError("gone", noun="announcement", id=announcement_id)
        ids = queries.order_ids(session, announcement_id)
        orders = tuple(order for order in partner_queries.job_orders(session) if order.id in ids)
        return Detail(row, orders, queries.sent(session, announcement_id), queries.papers(session, row.number))


def may_be_announced(desk: Desk) -> tuple[JobOrderRow, ...]:
    """The job orders that are open."""
    with desk.read() as session:
        return tuple(row for row in partner_queries.job_orders(session) if row.state is JobOrderState.OPEN)


def communes(desk: Desk) -> tuple[tuple[int, str], ...]:
    """The communes of today: (id, "Xã Đồng Đăng"), by name."""
    with desk.read() as session:
        return tuple((i, f"{unit} {name}") for i, unit, name in queries.communes_of_today(session))


def make(desk: Desk, given: AnnouncementInput) -> Saved:
    """Number a new announcement of open job orders. Raises InvalidInputError or KnownError("announce_closed")."""
    require(desk, "announcement.add")
    clean = _checked(given)
    with desk.work("announcement.add") as work:
        _refuse_orders(work.session, clean.orders)
        apart = prefix(work.session)
        running = next_number(work, NumberKind.ANNOUNCEMENT, work.today.year, apart)
        record = Announcement(
            id=new_id(), number=series_number(MARK, work.today.year, running, apart), title=clean.title,
            dated=work.today, text=clean.text, officer_id=work.officer,
        )  # fmt: skip
        work.session.add(record)
        work.session.flush()
        _stand_in(work, record.id, clean.orders)
    return Saved(record.id, work.entry)


def edit(desk: Desk, announcement_id: int, given: AnnouncementInput) -> Saved:
    """Change what an announcement says; what was issued stays as it is, until it is issued again."""
    require(desk, "announcement.edit")
    clean = _checked(given)
    with desk.work("announcement.edit") as work:
        values = {"title": clean.title, "text": clean.text}
        change(work, Announcement, announcement_id, given.version_id, values)
        before = set(queries.order_ids(work.session, announcement_id))
        _refuse_orders(work.session, [order for order in clean.orders if order not in before])
        dropped = select(AnnouncedOrder.id).where(
            AnnouncedOrder.announcement_id == announcement_id, AnnouncedOrder.job_order_id.not_in(clean.orders)
        )
        work.remove_many(AnnouncedOrder, list(work.session.scalars(dropped)))
        _stand_in(work, announcement_id, [order for order in clean.orders if order not in before])
    return Saved(announcement_id, work.entry)


def _checked(given: AnnouncementInput) -> AnnouncementInput:
    clean = replace(given, title=tidy(given.title), text=(given.text or "").strip() or None)
    problems = [FieldProblem(name, "needed") for name in ("title", "orders") if not getattr(clean, name)]
    if problems:
        raise InvalidInputError(problems)
    return clean


def _stand_in(work: Work, announcement_id: int, orders: Sequence[int]) -> None:
    rows = [{"announcement_id": announcement_id, "job_order_id": order} for order in orders]
    work.insert_many(AnnouncedOrder, rows)


def _refuse_orders(session: Session, ids: Sequence[int]) -> list[JobOrderRow]:
    """The orders, all of which take people and none of which the law bars."""
    orders = [row for row in partner_queries.job_orders(session) if row.id in set(ids)]
    if closed := [row.number for row in orders if row.state is not JobOrderState.OPEN]:
        raise KnownError("announce_closed", numbers=closed)
    if barred := [row.number for row in orders if barred_in(session, row.job_vi, row.job_zh)]:
        raise KnownError("announce_barred", numbers=barred)
    return orders


# ---- the papers


def preview(desk: Desk, announcement_id: int, kind: IssuedKind, commune_ids: Sequence[int] = ()) -> bytes:
    """The letter or the leaflet as it would be issued now; nothing is kept."""
    with desk.read() as session:
        record = _record(session, announcement_id)
        return _rendered(kind, paper_data(session, record, desk.now(), desk.officer_id, commune_ids))


def issue(desk: Desk, announcement_id: int, commune_ids: Sequence[int] = ()) -> int:
    """Freeze letter and leaflet, addressed to these communes (none: to all). The version: 1, then 2 ...

    Raises KnownError("announce_closed") where an order takes nobody any more.
    """
    with desk.work("announcement.issue") as work:
        record = _record(work.session, announcement_id)
        orders = _refuse_orders(work.session, queries.order_ids(work.session, announcement_id))
        if not orders:
            raise InvalidInputError([FieldProblem("orders", "needed")])
        before = queries.papers(work.session, record.number)
        data = paper_data(work.session, record, work.now, work.officer, commune_ids)
        if before:
            data = replace(data, replaces=hanoi_day(before[0].issued_at))
        version = before[0].version + 1 if before else 1
        letter = _freeze(work, IssuedKind.NOTICE, record.number, version, data)
        _freeze(work, IssuedKind.LEAFLET, record.number, version, data)
        change(work, Announcement, announcement_id, None, {"document_id": letter, "dated": work.today})
    return version


def _record(session: Session, announcement_id: int) -> Announcement:
    record = session.get(Announcement, announcement_id)
    if record is None:
        raise KnownError("gone", noun="announcement", id=announcement_id)
    return record


def _rendered(kind: IssuedKind, data: NoticeData) -> bytes:
    if kind is IssuedKind.LEAFLET:
        from desktop_app.documents.leaflet import render_leaflet  # noqa: PLC0415  loads ReportLab

        return render_leaflet(data)
    from desktop_app.documents.notice_letter import render_notice  # noqa: PLC0415  as above

    return render_notice(data)


def _freeze(work: Work, kind: IssuedKind, number: str, version: int, data: NoticeData) -> int:
    return issued.keep(work, kind, number, _rendered(kind, data), version=version).id


def paper(desk: Desk, document_id: int) -> bytes:
    """A paper as it was issued, byte for byte. KnownError("gone")."""
    with desk.read() as session:
        return _content(session, document_id)


def paper_to_print(desk: Desk, document_id: int) -> bytes:
    """A letter after its first print says that it is a reprint; a leaflet never does: many are meant to hang."""
    with desk.read() as session:
        content = _content(session, document_id)
        kind = session.scalars(select(IssuedDocument.kind).where(IssuedDocument.id == document_id)).one()
        return content if kind is IssuedKind.LEAFLET else issued.to_print(session, document_id, content)


def _content(session: Session, document_id: int) -> bytes:
    content = session.scalar(select(IssuedDocument.content).where(IssuedDocument.id == document_id))
    if content is None:
        raise KnownError("gone", noun="issued_document", id=document_id)
    return issued.whole(content)


def log_output(desk: Desk, document_id: int, act: OutputAct, destination: str) -> None:
    """Note that an issued paper was printed or exported: by whom, when, where to."""
    with desk.work(f"announcement.{act.value}") as work:
        issued.went(work, document_id, act, destination)


# ---- where it went


def log_sent(desk: Desk, announcement_id: int, given: SentInput) -> Saved:
    """Note that an announcement went out. A commune told by the same channel on the same day is not noted twice.

    The id of what is returned is how many sendings were noted. Raises InvalidInputError, and
    KnownError("announcement_not_issued") while there is nothing to send.
    """
    require(desk, "announcement.sent")
    if problems := _sent_problems(given, desk.today()):
        raise InvalidInputError(problems)
    with desk.work("announcement.sent") as work:
        record = _record(work.session, announcement_id)
        if record.document_id is None:
            raise KnownError("announcement_not_issued", number=record.number)
        known = {(s.channel, s.on, s.commune_id, s.to) for s in queries.sent(work.session, announcement_id)}
        to = tidy(given.to or "") or None
        told = _of_today(work.session, given.communes) or [None]
        fresh = [i for i in told if (given.channel, given.on, i, to) not in known]
        same = {"announcement_id": announcement_id, "channel": given.channel, "sent_on": given.on, "sent_to": to}
        same |= {"logged_at": work.now, "officer_id": work.officer}
        work.insert_many(AnnouncementSent, [same | {"commune_id": commune_id} for commune_id in fresh])
    return Saved(len(fresh), work.entry)


def _of_today(session: Session, ids: Sequence[int]) -> list[int | None]:
    now = set(session.scalars(select(Commune.id).where(Commune.era == CommuneEra.NOW)))
    return [i for i in ids if i in now]


def _sent_problems(given: SentInput, today: date) -> list[FieldProblem]:
    problems = []
    if given.on is None:
        problems.append(FieldProblem("on", "needed"))
    elif given.on > today:
        problems.append(FieldProblem("on", "in_the_future", {"day": given.on}))
    if given.channel in {Channel.LETTER, Channel.LEAFLET} and not given.communes:
        problems.append(FieldProblem("communes", "needed"))
    if given.channel in {Channel.PRESS, Channel.WEB} and not tidy(given.to or ""):
        problems.append(FieldProblem("to", "needed"))
    return problems


# ---- where people ask


def office_contact(desk: Desk) -> tuple[str, str]:
    """The centre's phone and address as papers for people say them; "" while nobody entered one."""
    with desk.read() as session:
        found = {row.key: row.value for row in session.scalars(select(OfficeSetting))}
    return found.get(PHONE, ""), found.get(ADDRESS, "")


def set_office_contact(desk: Desk, phone: str, address: str) -> None:
    """Keep the centre's phone and address."""
    with desk.work("office.contact") as work:
        for key, value in ((PHONE, tidy(phone)), (ADDRESS, tidy(address))):
            kept = work.session.scalar(select(OfficeSetting).where(OfficeSetting.key == key))
            if kept is None and value:
                work.session.add(OfficeSetting(id=new_id(), key=key, value=value))
            elif kept is not None:
                kept.value = value
