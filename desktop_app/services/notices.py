"""What a worker has signed to have been told: that nobody charges them anything, and how one leaves the country."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.base import new_ids
from db.models import Officer, SignedNotice, Worker
from db.queries.among import among
from db.vocabulary import NoticeKind
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.services.work import Desk


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """A notice and when it was signed last, before whom; `signed_on` None: not yet."""

    kind: NoticeKind
    signed_on: date | None = None
    officer: str = ""


@dataclass(frozen=True, slots=True)
class Signing:
    """How many signatures were kept, and the audit's entry that undo takes."""

    count: int
    entry: int


def sign(desk: Desk, worker_ids: Sequence[int], kind: NoticeKind, on: date | None = None) -> Signing:
    """Keep that these workers signed a notice on a day (today, if none is given).

    Who signed it on that day already is passed over. Raises InvalidInputError at `on`, KnownError("nobody_chosen") or
    KnownError("gone").
    """
    ids = list(dict.fromkeys(worker_ids))
    with desk.work("notice.sign") as work:
        day = on or work.today
        if day > work.today:
            raise InvalidInputError([FieldProblem("on", "in_the_future", {"day": day})])
        if not ids:
            raise KnownError("nobody_chosen")
        _refuse_gone(work.session, ids)
        mine = select(SignedNotice.worker_id).where(SignedNotice.kind == kind, SignedNotice.signed_on == day)
        had = set(work.session.scalars(mine.where(among(work.session, SignedNotice.worker_id, ids))))
        fresh = [worker_id for worker_id in ids if worker_id not in had]
        rows = [
            {"id": i, "worker_id": worker_id, "kind": kind, "signed_on": day, "officer_id": work.officer}
            for i, worker_id in zip(new_ids(len(fresh)), fresh, strict=True)
        ]
        work.insert_many(SignedNotice, rows)
    return Signing(len(fresh), work.entry or 0)


def _refuse_gone(session: Session, ids: Sequence[int]) -> None:
    known = set(session.scalars(select(Worker.id).where(among(session, Worker.id, ids))))
    lacking = [worker_id for worker_id in ids if worker_id not in known]
    if lacking:
        raise KnownError("gone", noun="worker", id=lacking[0])


def standing(desk: Desk, worker_id: int) -> tuple[NoticeRow, ...]:
    """One row for every notice, signed or not."""
    with desk.read() as session:
        n = SignedNotice
        query = select(n.kind, n.signed_on, Officer.full_name).join(Officer, Officer.id == n.officer_id)
        rows = session.execute(query.where(n.worker_id == worker_id).order_by(n.signed_on, n.id))
        latest = {kind: NoticeRow(kind, day, officer) for kind, day, officer in rows}
        return tuple(latest.get(kind, NoticeRow(kind)) for kind in NoticeKind)


def signed_on(session: Session, worker_id: int) -> dict[NoticeKind, date]:
    """When a worker last signed each notice."""
    query = select(SignedNotice.kind, func.max(SignedNotice.signed_on)).where(SignedNotice.worker_id == worker_id)
    return {row[0]: row[1] for row in session.execute(query.group_by(SignedNotice.kind))}
