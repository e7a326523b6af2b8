"""What is asked for and who could go: open job orders with their places, and people who look for work."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, case, exists, func, or_, select
from sqlalchemy.orm import Session

from db.models import (
    Commune,
    Employer,
    HealthCertificate,
    JobOrder,
    Partner,
    Placement,
    TravelDocument,
    Wish,
    Worker,
    WorkerSkill,
)
from db.queries.fetch import fetch
from db.vocabulary import (
    HOLDS_A_PLACE,
    BirthPrecision,
    DocumentState,
    Education,
    HealthResult,
    JobOrderState,
    PlacementState,
    Sex,
)

ENGAGED = (*HOLDS_A_PLACE, PlacementState.REFERRED)
"""Who is in one of these states is not free for another job."""


class OpenOrderRow(NamedTuple):
    """An open job order with its places."""

    number: str
    employer_code: str
    employer_vi: str
    sector: str | None
    job_vi: str
    headcount: int
    women: int | None
    filled: int
    referred: int


class FreeWorkerRow(NamedTuple):
    """Somebody registered who holds no place and is referred to none."""

    id: int
    sex: Sex | None
    birth_date: date | None
    birth_precision: BirthPrecision
    education: Education | None
    qualification: str | None
    commune_id: int | None
    commune: str | None
    wish_programme_id: int | None
    wish_job: str | None
    ready: bool
    """Holds a travel document in date and a latest health certificate that says fit."""


def open_orders(session: Session, programme_id: int) -> tuple[OpenOrderRow, ...]:
    """The programme's open job orders, by employer and number."""

    def counted(*states: PlacementState) -> ColumnElement[int]:
        return func.coalesce(func.sum(case((Placement.state.in_(states), 1), else_=0)), 0)

    o = JobOrder
    columns = (o.number, Employer.code, Employer.name_vi, Employer.sector, o.job_vi, o.headcount, o.women)
    query = (
        select(*columns, counted(*HOLDS_A_PLACE), counted(PlacementState.REFERRED))
        .join(o.employer)
        .join(Employer.partner)
        .outerjoin(Placement, Placement.job_order_id == o.id)
        .where(o.state == JobOrderState.OPEN, Partner.programme_id == programme_id)
        .group_by(o.id, Employer.id)
        .order_by(Employer.code, o.number)
    )
    return fetch(session, query, OpenOrderRow)


def sectors(session: Session, programme_id: int) -> dict[str, str | None]:
    """The sector of each employer of a programme, by the employer's code."""
    query = select(Employer.code, Employer.sector).join(Employer.partner).where(Partner.programme_id == programme_id)
    return {code: sector for code, sector in session.execute(query)}  # noqa: C416  a row is no pair to dict()


def free_workers(session: Session, today: date, fit_since: date) -> tuple[FreeWorkerRow, ...]:
    """Everybody registered who is free; health counts where it was examined on or after `fit_since`."""
    w, h, later = Worker, HealthCertificate, HealthCertificate.__table__.alias("later")
    engaged = exists().where(Placement.worker_id == w.id, Placement.state.in_(ENGAGED))
    paper = exists().where(
        TravelDocument.worker_id == w.id,
        TravelDocument.state == DocumentState.HELD,
        or_(TravelDocument.expires_on.is_(None), TravelDocument.expires_on >= today),
    )
    newer = exists().where(later.c.worker_id == h.worker_id, later.c.examined_on > h.examined_on)
    fit = exists().where(
        h.worker_id == w.id, h.result == HealthResult.FIT, h.examined_on.between(fit_since, today), ~newer
    )
    query = (
        select(
            w.id, w.sex, w.birth_date, w.birth_precision, w.education, w.qualification, w.commune_id,
            Commune.unit + " " + Commune.name, Wish.programme_id, Wish.job, and_(paper, fit),
        )
        .outerjoin(Commune, Commune.id == w.commune_id)
        .outerjoin(Wish, Wish.worker_id == w.id)
        .where(w.merged_into_id.is_(None), ~engaged)
        .order_by(w.id)
    )  # fmt: skip
    return fetch(session, query, FreeWorkerRow)


def skills(session: Session) -> dict[int, list[str]]:
    """What people can do, by worker."""
    found: dict[int, list[str]] = {}
    for worker_id, name in session.execute(select(WorkerSkill.worker_id, WorkerSkill.name)):
        found.setdefault(worker_id, []).append(name)
    return found
