"""Who, by what is typed of a worker, is on record already: refused until an officer says why it is another person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import NotTheSame, TravelDocument, Worker
from db.queries.duplicates import decided
from desktop_app.errors import FieldProblem
from desktop_app.formats import fold
from desktop_app.services.work import Work
from desktop_app.services.worker_forms import WorkerForm


class Same(NamedTuple):
    """What is told, and of whom."""

    problem: FieldProblem
    worker_id: int


def same_person(session: Session, worker_id: int | None, form: WorkerForm) -> Iterator[Same]:
    """Who else bears the number of a new paper, or the name and birth date of a new worker."""
    of_others = select(Worker.id, Worker.full_name, Worker.citizen_id).where(
        Worker.id != (worker_id or 0), Worker.merged_into_id.is_(None)
    )
    for position, paper in enumerate(form.documents):
        if paper.id is None:
            holders = of_others.join(TravelDocument, TravelDocument.worker_id == Worker.id)
            for other, name, citizen_id in session.execute(
                holders.where(TravelDocument.number == paper.number).limit(1)
            ):
                said = {"number": paper.number, "name": name, "citizen_id": citizen_id or "—"}
                yield Same(FieldProblem(f"documents[{position}].number", "document_taken", said), other)
    if worker_id is None and form.birth_date is not None:
        named = of_others.where(Worker.name_folded == fold(form.full_name), Worker.birth_date == form.birth_date)
        for other, name, citizen_id in session.execute(named.limit(1)):
            said = {"name": name, "citizen_id": citizen_id or "—"}
            yield Same(FieldProblem("full_name", "same_name_and_birth", said), other)


def tell_apart(work: Work, worker_id: int, others: Iterable[int], reason: str) -> None:
    """Keep that these are other persons than the worker."""
    known = decided(work.session, worker_id)
    for first, second in {(min(worker_id, other), max(worker_id, other)) for other in others} - known:
        work.session.add(
            NotTheSame(
                id=new_id(), first_id=first, second_id=second, reason=reason, at=work.now, officer_id=work.officer
            )
        )
