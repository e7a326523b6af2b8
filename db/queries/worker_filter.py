"""What narrows a list of workers beside the search: each field is one condition, and all must hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from db.models import (
    Attachment,
    Consent,
    Contract,
    Employer,
    HealthCertificate,
    JobOrder,
    Partner,
    Placement,
    Programme,
    TravelDocument,
    Worker,
    WorkerTag,
)
from db.vocabulary import AttachmentKind, ConsentState, DocumentState, Sex


class Missing(StrEnum):
    """Something that a worker's record does not hold yet."""

    CITIZEN_ID = "citizen_id"
    BIRTH_DATE = "birth_date"
    PHONE = "phone"
    COMMUNE = "commune"
    DOCUMENT = "document"
    HEALTH = "health"
    CONTRACT = "contract"
    CONSENT = "consent"
    PHOTO = "photo"


@dataclass(frozen=True, slots=True)
class Narrowing:
    """`job_order`, `employer` and `programme` (codes) are those of the latest placement."""

    job_order: str | None = None
    employer: str | None = None
    programme: str | None = None
    commune_ids: frozenset[int] = frozenset()
    born_from: date | None = None
    born_until: date | None = None
    sex: Sex | None = None
    papers_until: date | None = None
    """Holds travel documents, none of which is in date after this day."""
    tag_id: int | None = None
    missing: frozenset[Missing] = frozenset()
    """At least one of these."""


NOTHING = Narrowing()


def latest_ids() -> Select[int]:
    """The id of each worker's latest placement: ids rise with time."""
    return select(func.max(Placement.id)).group_by(Placement.worker_id)


def _placed(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    query = (
        select(Placement.worker_id)
        .join(Placement.job_order)
        .join(JobOrder.employer)
        .join(Employer.partner)
        .join(Partner.programme)
    )
    return Worker.id.in_(query.where(Placement.id.in_(latest_ids()), *conditions))


def _held(*conditions: ColumnElement[bool]) -> Select[int]:
    return select(TravelDocument.worker_id).where(TravelDocument.state == DocumentState.HELD, *conditions)


def _runs_out(until: date) -> ColumnElement[bool]:
    longer = _held(or_(TravelDocument.expires_on.is_(None), TravelDocument.expires_on > until))
    return and_(Worker.id.in_(_held()), Worker.id.not_in(longer))


def _none(query: Select[Any]) -> ColumnElement[bool]:
    return Worker.id.not_in(query)


_MISSING: dict[Missing, Callable[[], ColumnElement[bool]]] = {
    Missing.CITIZEN_ID: lambda: Worker.citizen_id.is_(None),
    Missing.BIRTH_DATE: lambda: Worker.birth_date.is_(None),
    Missing.PHONE: lambda: Worker.phone.is_(None),
    Missing.COMMUNE: lambda: Worker.commune_id.is_(None),
    Missing.DOCUMENT: lambda: _none(_held()),
    Missing.HEALTH: lambda: _none(select(HealthCertificate.worker_id)),
    Missing.CONTRACT: lambda: _none(select(Placement.worker_id).join(Contract, Contract.placement_id == Placement.id)),
    Missing.CONSENT: lambda: _none(select(Consent.worker_id).where(Consent.state == ConsentState.GIVEN)),
    Missing.PHOTO: lambda: _none(
        select(Attachment.worker_id).where(
            Attachment.kind == AttachmentKind.PORTRAIT,
            Attachment.worker_id.is_not(None),
            Attachment.removed_at.is_(None),
        )
    ),
}


def conditions(narrowing: Narrowing) -> list[ColumnElement[bool]]:
    """The conditions on Worker that it stands for."""
    n, found = narrowing, list[ColumnElement[bool]]()
    placed = [
        column == value
        for column, value in (
            (JobOrder.number, n.job_order),
            (Employer.code, n.employer),
            (Programme.code, n.programme),
        )
        if value is not None
    ]
    if placed:
        found.append(_placed(*placed))
    if n.commune_ids:
        found.append(Worker.commune_id.in_(sorted(n.commune_ids)))
    if n.born_from is not None:
        found.append(Worker.birth_date >= n.born_from)
    if n.born_until is not None:
        found.append(Worker.birth_date <= n.born_until)
    if n.sex is not None:
        found.append(Worker.sex == n.sex)
    if n.papers_until is not None:
        found.append(_runs_out(n.papers_until))
    if n.tag_id is not None:
        found.append(Worker.id.in_(select(WorkerTag.worker_id).where(WorkerTag.tag_id == n.tag_id)))
    if n.missing:
        found.append(or_(*(_MISSING[part]() for part in sorted(n.missing))))
    return found
