"""Where a worker lives and lived: a move keeps the old home, a correction does not.

A commune is told where the worker lived on the day of the event, so what is due and stands in no letter yet follows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import Commune, FormerResidence, Worker
from db.queries.fetch import fetch
from desktop_app.errors import FieldProblem
from desktop_app.services.declarations import settle_homes
from desktop_app.services.work import Work
from desktop_app.services.worker_forms import HomeView, WorkerForm


@dataclass(frozen=True, slots=True)
class Residence:
    """A home as the record holds it."""

    commune_id: int | None
    address: str | None


def residence_of(session: Session, worker_id: int | None) -> Residence | None:
    """The home of a worker who is on record."""
    kept = session.get(Worker, worker_id) if worker_id is not None else None
    return None if kept is None else Residence(kept.commune_id, kept.address)


def former_homes(session: Session, worker_id: int) -> tuple[HomeView, ...]:
    """Where a worker lived before, the latest first."""
    query = (
        select(
            FormerResidence.id,
            func.coalesce(Commune.unit + " " + Commune.name, ""),
            func.coalesce(FormerResidence.address, ""),
            FormerResidence.until,
        )
        .outerjoin(Commune, Commune.id == FormerResidence.commune_id)
        .where(FormerResidence.worker_id == worker_id)
        .order_by(FormerResidence.until.desc())
    )
    return fetch(session, query, HomeView)


def move_problems(session: Session, worker_id: int | None, form: WorkerForm, today: date) -> Iterator[FieldProblem]:
    """What is wrong with the day of a move."""
    if form.moved_on is None:
        return
    if form.moved_on > today:
        yield FieldProblem("moved_on", "in_the_future", {"day": form.moved_on})
    if residence_of(session, worker_id) in {None, Residence(form.commune_id, form.address)}:
        yield FieldProblem("moved_on", "moved_nowhere")
    latest = session.scalar(select(func.max(FormerResidence.until)).where(FormerResidence.worker_id == worker_id))
    if latest is not None and form.moved_on <= latest + timedelta(days=1):
        yield FieldProblem("moved_on", "moved_before", {"day": latest})


def follow_home(work: Work, worker_id: int, before: Residence | None, form: WorkerForm) -> None:
    """Keep the old home where the worker moved, and address anew what is due. Call after the worker was saved."""
    if before is None:
        return
    if form.moved_on is not None:
        old = FormerResidence(
            id=new_id(),
            worker_id=worker_id,
            commune_id=before.commune_id,
            address=before.address,
            until=form.moved_on - timedelta(days=1),
        )
        work.session.add(old)
        work.session.flush()
    if form.moved_on is not None or before.commune_id != form.commune_id:
        settle_homes(work, [worker_id])
