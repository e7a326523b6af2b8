"""Job orders beside their form: work that the law bars, closing and opening again, and what a wage is in VND."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import JobOrder
from db.queries.clearance_setting import read_barred
from db.vocabulary import JobOrderState
from desktop_app.errors import FieldProblem, KnownError
from desktop_app.formats import tidy
from desktop_app.rules import lives
from desktop_app.rules.demand import JobOrderInput
from desktop_app.rules.requirements.work import barred_by
from desktop_app.services.clearance_facts import barred_job
from desktop_app.services.conflict import change
from desktop_app.services.permission import require
from desktop_app.services.work import Desk
from desktop_app.wording import sentence

CLOSED = (JobOrderState.FULL, JobOrderState.LAPSED, JobOrderState.CANCELLED)
_CLAUSE = re.compile(r"Law (?P<law>\S+) Art\. (?P<article>\d+) cl\. (?P<clause>\d+)")
"""How the list of barred work names its source."""


@dataclass(frozen=True)
class Barred:
    """A kind of work that the law bars, and where the law says so."""

    code: str
    name: str
    source: str


def barred(desk: Desk, job_vi: str, job_zh: str = "") -> Barred | None:
    """The kind of barred work that a job's names give away; asked for while they are typed."""
    with desk.read() as session:
        return barred_in(session, job_vi, job_zh, desk.language)


def barred_in(session: Session, job_vi: str, job_zh: str | None, language: str = "vi") -> Barred | None:
    """See `barred`."""
    known = tuple(map(barred_job, read_barred(session)))
    found = barred_by(tidy(job_vi), tidy(job_zh or ""), known)
    return None if found is None else Barred(found.code, found.name, _law_words(found.source, language))


def _law_words(source: str, language: str) -> str:
    """Where the law says so, in the officer's language; a source of another form stays as the office wrote it."""
    found = _CLAUSE.match(source)
    return source if found is None else sentence("law", "clause", language, **found.groupdict())


def barred_problems(
    session: Session, record: JobOrder | None, given: JobOrderInput, language: str = "vi"
) -> list[FieldProblem]:
    """Why an officer may not keep an order for barred work. One that came by a file may still be closed."""
    state = given.state or (record.state if record else JobOrderState.OPEN)
    found = barred_in(session, given.job_vi, given.job_zh, language)
    if found is None or (record is not None and state is not JobOrderState.OPEN):
        return []
    return [FieldProblem("job_vi", "job_barred_by_law", {"barred": found.name, "source": found.source})]


def close(
    desk: Desk, record_id: int, state: JobOrderState, reason: str | None = None, *, version_id: int | None = None
) -> int | None:
    """Stop referrals: nobody new is introduced; whoever holds a place keeps it. The audit's entry, to take it back.

    Why is needed unless the order is full. Raises KnownError("reason_needed"), "move_not_allowed" or "conflict".
    """
    require(desk, "job_order.close")
    why = tidy(reason or "") or None
    if why is None and state is not JobOrderState.FULL:
        raise KnownError("reason_needed")
    return _move(desk, record_id, state, why, version_id)


def reopen(desk: Desk, record_id: int, *, version_id: int | None = None) -> int | None:
    """Take referrals again; a cancelled order stays cancelled (KnownError("move_not_allowed"))."""
    return _move(desk, record_id, JobOrderState.OPEN, None, version_id)


def _move(desk: Desk, record_id: int, state: JobOrderState, why: str | None, version_id: int | None) -> int | None:
    with desk.work("job_order.reopen" if state is JobOrderState.OPEN else "job_order.close", why) as work:
        record = work.session.get(JobOrder, record_id)
        if record is None:
            raise KnownError("gone", noun="job_order", id=record_id)
        if state is JobOrderState.OPEN and barred_in(work.session, record.job_vi, record.job_zh) is not None:
            raise KnownError("order_barred", number=record.number)
        lives.move(lives.JOB_ORDER, record.state, state)
        change(work, JobOrder, record_id, version_id, {"state": state, "closed_reason": why})
    return work.entry


def refuse_closed(session: Session, order_id: int) -> None:
    """Whoever introduces somebody asks this first: KnownError("order_closed") where the order takes nobody any more."""
    found = session.execute(select(JobOrder.number, JobOrder.state).where(JobOrder.id == order_id)).one()
    if found.state is not JobOrderState.OPEN:
        raise KnownError("order_closed", number=found.number)
