"""Two contracts of one worker do not run at once, unless an officer says why."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Contract, Employer, JobOrder, Placement
from desktop_app.errors import FieldProblem
from desktop_app.rules.contract import Term, term
from desktop_app.services.worker_forms import ContractForm


def overlap_problems(
    session: Session, worker_id: int, form: ContractForm, contract_id: int | None, *, field: str = "contract."
) -> Iterator[FieldProblem]:
    """The problem, at the field for the reason, if the contract as typed meets another and nobody said why.

    `contract_id` is the record that is mended; it does not meet itself.
    """
    mine = term(form.signed_on, form.starts_on, form.ends_on)
    if mine is None or form.overlap_reason:
        return
    others = [other for other in terms(session, worker_id, contract_id) if mine.meets(other)]
    if others:
        other = others[-1]
        said = {"number": other.number or "—", "employer": other.employer or "—", "start": other.since}
        yield FieldProblem(f"{field}overlap_reason", "contract_overlaps", {**said, "end": other.until or "—"})


def terms(session: Session, worker_id: int, but: int | None) -> list[Term]:
    """When the worker's other contracts run, in the order in which they were entered."""
    c = Contract
    query = (
        select(c.signed_on, c.starts_on, c.ends_on, c.ended_on, c.number, Employer.name_vi)
        .join(Placement, Placement.id == c.placement_id)
        .outerjoin(JobOrder, JobOrder.id == Placement.job_order_id)
        .outerjoin(Employer, Employer.id == JobOrder.employer_id)
        .where(Placement.worker_id == worker_id)
        .order_by(c.id)
    )
    rows = session.execute(query if but is None else query.where(c.id != but))
    found = (term(*row[:4], number=row[4] or "", employer=row[5] or "") for row in rows)
    return [one for one in found if one is not None]
