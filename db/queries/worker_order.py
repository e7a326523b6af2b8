"""By what a list of workers is sorted: one value for each worker, in the order of names."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, String, and_, func, select, type_coerce
from sqlalchemy.orm import Session

from db.models import Commune, Employer, JobOrder, Placement, TravelDocument, Worker
from db.queries.worker_filter import latest_ids
from db.vocabulary import DocumentState

_AT_ONCE = 5_000


class WorkerSort(StrEnum):
    """What a list may be sorted by; `name` is the order of given names."""

    NAME = "name"
    BIRTH = "birth"
    SEX = "sex"
    CITIZEN = "citizen"
    PHONE = "phone"
    COMMUNE = "commune"
    EXPIRES = "expires"
    STATE = "state"
    EMPLOYER = "employer"
    JOB = "job"
    JOB_ORDER = "job_order"


_OF_WORKER: dict[WorkerSort, ColumnElement[Any]] = {
    WorkerSort.BIRTH: type_coerce(Worker.birth_date, String),
    WorkerSort.SEX: type_coerce(Worker.sex, String),
    WorkerSort.CITIZEN: type_coerce(Worker.citizen_id, String),
    WorkerSort.PHONE: type_coerce(Worker.phone, String),
}
_OF_PLACEMENT: dict[WorkerSort, ColumnElement[Any]] = {
    WorkerSort.STATE: type_coerce(Placement.state, String),
    WorkerSort.EMPLOYER: func.coalesce(Employer.name_vi, Placement.wanted_employer),
    WorkerSort.JOB: func.coalesce(JobOrder.job_vi, Placement.wanted_job),
    WorkerSort.JOB_ORDER: type_coerce(JobOrder.number, String),
}


def _values(sort: WorkerSort) -> Select[Any, Any]:
    if sort in _OF_WORKER:
        return select(Worker.id, _OF_WORKER[sort])
    if sort is WorkerSort.COMMUNE:
        return select(Worker.id, Commune.name).outerjoin(Worker.commune)
    if sort is WorkerSort.EXPIRES:
        value = func.max(type_coerce(TravelDocument.expires_on, String))
        held = select(TravelDocument.worker_id, value.label("value")).where(TravelDocument.state == DocumentState.HELD)
        best = held.group_by(TravelDocument.worker_id).subquery()
        return select(Worker.id, best.c.value).outerjoin(best, best.c.worker_id == Worker.id)
    latest_one = and_(Placement.worker_id == Worker.id, Placement.id.in_(latest_ids()))
    query = select(Worker.id, _OF_PLACEMENT[sort]).outerjoin(Placement, latest_one)
    return query.outerjoin(Placement.job_order).outerjoin(JobOrder.employer)


def values(session: Session, sort: WorkerSort) -> Iterator[tuple[int, Any]]:
    """Each worker's id and value, by name; None where there is none."""
    query = _values(sort).where(Worker.merged_into_id.is_(None)).order_by(Worker.sort_key, Worker.id)
    rows: Iterator[Any] = iter(session.connection().execute(query, execution_options={"yield_per": _AT_ONCE}))
    return rows
