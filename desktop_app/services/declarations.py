"""The duty to tell the communes: by when, where, and what is created when a contract is signed, extended or ended."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import (
    CommuneDeclaration,
    Contract,
    ContractExtension,
    FormerResidence,
    HolidayCorrection,
    OfficeSetting,
    Placement,
    Worker,
)
from db.vocabulary import DeclarationEvent, DeclarationState
from desktop_app.rules.declaration import Calendar, Home, working_days_after
from desktop_app.services.work import Work

WORKING_DAYS = 5
"""What the office has until it sets `declaration.working_days`."""
SETTING = "declaration.working_days"


@dataclass(frozen=True)
class Deadline:
    """How the office counts: so many working days by this calendar."""

    days: int = WORKING_DAYS
    corrections: tuple[tuple[date, bool], ...] = ()
    """(day, whether it is worked), as the office corrected the kept calendar."""

    def due(self, event_on: date) -> date:
        """The last day on which the commune is told in time."""
        return _due(self, event_on)


@lru_cache(maxsize=20_000)
def _due(deadline: Deadline, event_on: date) -> date:
    return working_days_after(event_on, deadline.days, _calendar(deadline.corrections))


@lru_cache(maxsize=16)
def _calendar(corrections: tuple[tuple[date, bool], ...]) -> Calendar:
    kept = _kept_calendar()
    off = frozenset(day for day, works in corrections if not works)
    on = frozenset(day for day, works in corrections if works)
    return Calendar(kept.holidays, kept.make_up, off, on)


@dataclass(frozen=True)
class _MadeUp:
    """The days worked in exchange: the library knows those of a year once it was asked about that year."""

    kept: Any

    def __contains__(self, day: object) -> bool:
        return day not in self.kept and day in self.kept.weekend_workdays


@cache
def _kept_calendar() -> Calendar:
    """Vietnam's public holidays with Tết, from a kept library; it is loaded when a first contract is signed."""
    import holidays  # noqa: PLC0415

    kept = holidays.country_holidays("VN")
    return Calendar(kept, _MadeUp(kept))


def deadline(session: Session) -> Deadline:
    """How the office counts now."""
    kept = session.scalar(select(OfficeSetting.value).where(OfficeSetting.key == SETTING))
    corrections = session.execute(
        select(HolidayCorrection.day, HolidayCorrection.works).order_by(HolidayCorrection.day)
    )
    return Deadline(int(kept) if kept else WORKING_DAYS, tuple((day, works) for day, works in corrections))


working_days = deadline


def due_day(event_on: date, counted: Deadline = Deadline()) -> date:
    """The last day on which the commune is told in time."""
    return counted.due(event_on)


def home_of(session: Session, worker_id: int) -> Home:
    """Where a worker lives, and lived before."""
    commune_id = session.scalar(select(Worker.commune_id).where(Worker.id == worker_id))
    former = select(FormerResidence.until, FormerResidence.commune_id).where(FormerResidence.worker_id == worker_id)
    return Home(commune_id, tuple((until, place) for until, place in session.execute(former)))


def owe(
    work: Work,
    contract: Contract,
    event: DeclarationEvent,
    event_on: date,
    *,
    extension: ContractExtension | None = None,
    supersedes: CommuneDeclaration | None = None,
) -> CommuneDeclaration:
    """Create the duty to tell of one event, to the commune where the worker lives on that day."""
    session = work.session
    worker_id = session.scalars(select(Placement.worker_id).where(Placement.id == contract.placement_id)).one()
    owed = CommuneDeclaration(
        id=new_id(),
        contract_id=contract.id,
        event=event,
        event_on=event_on,
        commune_id=home_of(session, worker_id).on(event_on),
        state=DeclarationState.DUE,
        due_on=deadline(session).due(event_on),
        extension_id=extension.id if extension else None,
        supersedes_id=supersedes.id if supersedes else None,
    )
    session.add(owed)
    session.flush()
    return owed


def settle_homes(work: Work, worker_ids: Iterable[int]) -> None:
    """Address anew what is due and stands in no letter yet, after a worker's commune was answered or has changed."""
    session = work.session
    for worker_id in worker_ids:
        home = home_of(session, worker_id)
        query = (
            select(CommuneDeclaration)
            .join(CommuneDeclaration.contract)
            .join(Contract.placement)
            .where(
                Placement.worker_id == worker_id,
                CommuneDeclaration.state == DeclarationState.DUE,
                CommuneDeclaration.letter_id.is_(None),
            )
        )
        for owed in session.scalars(query):
            place = home.on(owed.event_on) if owed.event_on else home.commune_id
            if owed.commune_id != place:
                owed.commune_id = place
        session.flush()
