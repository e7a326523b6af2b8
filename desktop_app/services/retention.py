"""Whose data the office may keep no longer: people never placed, once so many months passed since the last contact.

They are listed and seen before anything goes; erasing them is services.erasure.erase_many. Issued papers past their
archive time are listed apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.base import first_id_at
from db.models import Consent, Crossing, HandoverLine, Incident, IssuedDocument, Placement, Worker, WorkerNote
from db.queries.among import among
from db.queries.privacy import across
from db.vocabulary import PlacementState
from desktop_app.clock import HANOI, hanoi_day
from desktop_app.rules.data_request import ARCHIVE_YEARS, RETENTION_MONTHS, months_before, years_after
from desktop_app.services import erasure_papers, privacy_settings
from desktop_app.services.erasure_papers import ArchivePaper
from desktop_app.services.permission import require
from desktop_app.services.work import Desk

_P = PlacementState
NOT_PLACED = (_P.WAITING, _P.REFERRED, _P.DECLINED, _P.WITHDRAWN)
"""Placements that came to nothing."""
_AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class Expired:
    """Somebody whose time is up."""

    id: int
    full_name: str
    citizen_id: str | None
    last_contact: date
    since: date
    """The day on which the time was up."""


@dataclass(frozen=True, slots=True)
class RetentionDue:
    """What may go: people, and apart from them papers."""

    months: int
    archive_years: int
    people: tuple[Expired, ...]
    papers: tuple[ArchivePaper, ...]


def due(desk: Desk) -> RetentionDue:
    """Who and what is past its time today, the longest first."""
    require(desk, "privacy.read")
    today = desk.today()
    with desk.read() as session:
        kept = privacy_settings.kept(session)
        months, years = kept[RETENTION_MONTHS], kept[ARCHIVE_YEARS]
        return RetentionDue(months, years, _people(session, today, months), _papers(session, today, years))


def _people(session: Session, today: date, months: int) -> tuple[Expired, ...]:
    limit = months_before(today, months)
    moment = datetime.combine(limit, time.min, HANOI)
    placed = select(Placement.worker_id).where(Placement.state.not_in(NOT_PLACED))
    touched = (
        select(Placement.worker_id).where(Placement.since >= moment),
        select(Consent.worker_id).where(Consent.at >= moment),
        select(WorkerNote.worker_id).where(WorkerNote.at >= moment),
        select(Crossing.worker_id),
        select(Incident.worker_id),
        select(HandoverLine.worker_id),
    )
    query = select(Worker.id, Worker.full_name, Worker.citizen_id).where(
        Worker.merged_into_id.is_(None),
        Worker.id < first_id_at(moment),
        Worker.id.not_in(placed),
        *(Worker.id.not_in(some) for some in touched),
    )
    rows = session.execute(query).all()
    found = []
    for at in range(0, len(rows), _AT_ONCE):
        some = rows[at : at + _AT_ONCE]
        last = _last_contact(session, [row.id for row in some])
        away = across(session, [row.id for row in some])
        for row in some:
            day = last[row.id]
            if row.id not in away and day < limit:
                found.append(Expired(row.id, row.full_name, row.citizen_id, day, months_before(day, -months)))
    return tuple(sorted(found, key=lambda person: (person.last_contact, person.id)))


def _last_contact(session: Session, ids: list[int]) -> dict[int, date]:
    """The latest of registering, being proposed, a consent and a note."""
    last = {worker_id: _made_on(worker_id) for worker_id in ids}
    for whose, moment in (
        (Placement.worker_id, Placement.since),
        (Consent.worker_id, Consent.at),
        (WorkerNote.worker_id, WorkerNote.at),
    ):
        query = select(whose, func.max(moment)).where(among(session, whose, ids)).group_by(whose)
        for worker_id, at in session.execute(query):
            last[worker_id] = max(last[worker_id], hanoi_day(at))
    return last


def _made_on(record_id: int) -> date:
    """Ids tell when a record was made."""
    first = datetime(2025, 1, 1, tzinfo=HANOI)
    days = (record_id - first_id_at(first)) // (first_id_at(datetime(2025, 1, 2, tzinfo=HANOI)) - first_id_at(first))
    return date.fromordinal(first.date().toordinal() + max(0, days))


def _papers(session: Session, today: date, years: int) -> tuple[ArchivePaper, ...]:
    limit = datetime.combine(years_after(today, -years), time.min, HANOI)
    query = erasure_papers.papers().where(IssuedDocument.issued_at < limit).order_by(IssuedDocument.issued_at)
    return tuple(erasure_papers.as_paper(row, years) for row in session.execute(query))
