"""Which programme a worker is asked about where nobody says: that of their work, else of their wish."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Employer, JobOrder, Partner, Placement, Programme, Wish
from desktop_app.services.worker_forms import WorkerForm

CHONGZUO = "chongzuo"
"""The programme that the centre is for: meant where neither work nor wish says another."""


def programme_of(session: Session, worker_id: int | None, form: WorkerForm | None = None) -> str:
    """Its code: of the job order that is typed, else of the latest placement's, else of the wish."""
    typed = _of_order(session, form.job_order) if form is not None and form.job_order else None
    return typed or _of_placement(session, worker_id) or _of_wish(session, worker_id, form) or CHONGZUO


def _of_order(session: Session, number: str) -> str | None:
    query = select(Programme.code).join(Partner).join(Employer).join(JobOrder, JobOrder.employer_id == Employer.id)
    return session.scalar(query.where(JobOrder.number == number))


def _of_placement(session: Session, worker_id: int | None) -> str | None:
    if worker_id is None:
        return None
    query = (
        select(Programme.code)
        .select_from(Placement)
        .outerjoin(JobOrder, JobOrder.id == Placement.job_order_id)
        .outerjoin(Employer, Employer.id == JobOrder.employer_id)
        .outerjoin(Partner, Partner.id == Employer.partner_id)
        .outerjoin(Programme, Programme.id == Partner.programme_id)
        .where(Placement.worker_id == worker_id)
    )
    return session.scalar(query.order_by(Placement.id.desc()).limit(1))


def _of_wish(session: Session, worker_id: int | None, form: WorkerForm | None) -> str | None:
    if form is not None and form.wish is not None:
        wished = session.get(Programme, form.wish.programme_id) if form.wish.programme_id is not None else None
        return wished.code if wished is not None else None
    if worker_id is None:
        return None
    return session.scalar(select(Programme.code).join(Wish).where(Wish.worker_id == worker_id))
