"""Tags: the office's own words that workers are marked with. Two that differ only in marks or case are one."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.base import new_id, new_ids
from db.models import Tag, Worker, WorkerTag
from db.queries.among import among
from desktop_app.errors import FieldProblem, InvalidInputError
from desktop_app.formats import fold, tidy
from desktop_app.services.work import Desk, Work

LONGEST = 60


@dataclass(frozen=True, slots=True)
class TagRow:
    """A tag, and how many bear it (records that were merged into another do not count)."""

    id: int
    name: str
    workers: int


def every(desk: Desk) -> tuple[TagRow, ...]:
    """All tags, by name; one that nobody bears any more has the count 0."""
    borne = (
        select(WorkerTag.tag_id, func.count().label("workers"))
        .join(Worker, Worker.id == WorkerTag.worker_id)
        .where(Worker.merged_into_id.is_(None))
        .group_by(WorkerTag.tag_id)
        .subquery()
    )
    query = select(Tag.id, Tag.name, func.coalesce(borne.c.workers, 0)).outerjoin(borne, borne.c.tag_id == Tag.id)
    with desk.read() as session:
        return tuple(TagRow(*row) for row in session.execute(query.order_by(Tag.name_folded)))


def of_worker(session: Session, worker_id: int) -> tuple[str, ...]:
    """The names of the tags of one worker, in order."""
    query = select(Tag.name).join(WorkerTag, WorkerTag.tag_id == Tag.id).where(WorkerTag.worker_id == worker_id)
    return tuple(session.scalars(query.order_by(Tag.name_folded)))


def set_for(desk: Desk, worker_id: int, names: Collection[str]) -> None:
    """Make these the tags of one worker: add what is new, take away what is not named. InvalidInputError as `add`."""
    wanted = {key(name) for name in names}
    with desk.work("worker.tags") as work:
        for name in of_worker(work.session, worker_id):
            if key(name) not in wanted:
                remove(work, [worker_id], name)
        for name in names:
            add(work, [worker_id], name)


def add(work: Work, worker_ids: Iterable[int], name: str) -> int:
    """Mark these workers, inside a transaction; how many did not bear the tag before. A new word becomes a tag.

    Raises InvalidInputError at the field `tag` for an empty or overlong word.
    """
    if problem := name_problem(name):
        raise InvalidInputError([problem])
    wanted = list(dict.fromkeys(worker_ids))
    tag = _find(work.session, name)
    if tag is None:
        tag = Tag(id=new_id(), name=tidy(name), name_folded=key(name))
        work.session.add(tag)
        work.session.flush()
    bearers = select(WorkerTag.worker_id).where(WorkerTag.tag_id == tag.id)
    have = set(work.session.scalars(bearers.where(among(work.session, WorkerTag.worker_id, wanted))))
    fresh = [worker_id for worker_id in wanted if worker_id not in have]
    rows = zip(new_ids(len(fresh)), fresh, strict=True) if fresh else ()
    work.insert_many(WorkerTag, [{"id": i, "worker_id": worker_id, "tag_id": tag.id} for i, worker_id in rows])
    return len(fresh)


def remove(work: Work, worker_ids: Iterable[int], name: str) -> int:
    """Take the tag from these workers, inside a transaction; how many bore it. The word itself stays."""
    tag = _find(work.session, name)
    if tag is None:
        return 0
    query = select(WorkerTag.id).where(WorkerTag.tag_id == tag.id)
    marks = list(work.session.scalars(query.where(among(work.session, WorkerTag.worker_id, worker_ids))))
    work.remove_many(WorkerTag, marks)
    return len(marks)


def key(name: str) -> str:
    """What two names of one tag have in common."""
    return fold(name)


def name_problem(name: str, field: str = "tag") -> FieldProblem | None:
    """What is wrong with a word as a tag."""
    if not tidy(name):
        return FieldProblem(field, "needed")
    if len(tidy(name)) > LONGEST:
        return FieldProblem(field, "tag_too_long", {"most": LONGEST})
    return None


def _find(session: Session, name: str) -> Tag | None:
    return session.scalar(select(Tag).where(Tag.name_folded == key(name)))
