"""What likenesses are computed from: everybody in brief, some in full, numbers in common, and what officers decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, Select, and_, or_, select, true
from sqlalchemy.orm import Session, aliased

from db.models import AuditLine, Commune, FormerIdentity, NotTheSame, TravelDocument, Worker
from db.queries.among import among
from db.vocabulary import BirthPrecision, Sex

Brief = tuple[int, str, str | None, date | None, BirthPrecision, Sex | None, int | None, str | None]
"""id, folded name, citizen ID, birth date and its precision, sex, commune, phone."""
_AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class FullRow:
    """One worker, with every number and name that they bear or bore."""

    id: int
    full_name: str
    name_folded: str
    citizen_id: str | None
    birth_date: date | None
    birth_precision: BirthPrecision
    sex: Sex | None
    commune_id: int | None
    commune: str | None
    phone: str | None
    documents: tuple[str, ...]
    former_ids: tuple[str, ...]
    former_names: tuple[str, ...]


def briefs(session: Session, ids: Iterable[int] | None = None) -> Iterator[Row[*Brief]]:
    """Everybody, or some; without records that were merged into others."""
    query: Select[*Brief] = select(
        Worker.id,
        Worker.name_folded,
        Worker.citizen_id,
        Worker.birth_date,
        Worker.birth_precision,
        Worker.sex,
        Worker.commune_id,
        Worker.phone,
    ).where(Worker.merged_into_id.is_(None), true() if ids is None else among(session, Worker.id, ids))
    yield from session.execute(query, execution_options={"yield_per": _AT_ONCE})


def touched(session: Session, since: int, most: int) -> set[int] | None:
    """The workers whose records were touched after that entry; None where they are too many to be read singly."""
    query = select(AuditLine.record_id).where(AuditLine.sequence > since, AuditLine.noun == "worker")
    found = session.scalars(query.limit(most + 1)).all()
    return None if len(found) > most else set(found)


def full(session: Session, ids: Iterable[int]) -> dict[int, FullRow]:
    """These workers, whether merged or not."""
    wanted = list(ids)
    papers: dict[int, list[str]] = defaultdict(list)
    numbers: dict[int, list[str]] = defaultdict(list)
    names: dict[int, list[str]] = defaultdict(list)
    of_papers = select(TravelDocument.worker_id, TravelDocument.number)
    for worker_id, number in session.execute(of_papers.where(among(session, TravelDocument.worker_id, wanted))):
        papers[worker_id].append(number)
    of_former = select(FormerIdentity.worker_id, FormerIdentity.citizen_id, FormerIdentity.full_name)
    for worker_id, old_id, name in session.execute(of_former.where(among(session, FormerIdentity.worker_id, wanted))):
        numbers[worker_id] += [old_id] if old_id else []
        names[worker_id] += [name] if name else []
    query = select(
        Worker.id,
        Worker.full_name,
        Worker.name_folded,
        Worker.citizen_id,
        Worker.birth_date,
        Worker.birth_precision,
        Worker.sex,
        Worker.commune_id,
        Commune.unit + " " + Commune.name,
        Worker.phone,
    ).outerjoin(Worker.commune)
    rows: Iterable[tuple[Any, ...]] = session.execute(query.where(among(session, Worker.id, wanted)))
    make: Callable[..., FullRow] = FullRow
    return {row[0]: make(*row, tuple(papers[row[0]]), tuple(numbers[row[0]]), tuple(names[row[0]])) for row in rows}


def bearers(session: Session, citizen_ids: Iterable[str], documents: Iterable[str]) -> set[int]:
    """Who bears one of these citizen IDs, now or formerly, or holds a paper of one of these numbers."""
    ids, papers = list(citizen_ids), list(documents)
    found: set[int] = set()
    if ids:
        found |= set(session.scalars(select(Worker.id).where(Worker.citizen_id.in_(ids))))
        found |= set(session.scalars(select(FormerIdentity.worker_id).where(FormerIdentity.citizen_id.in_(ids))))
    if papers:
        found |= set(session.scalars(select(TravelDocument.worker_id).where(TravelDocument.number.in_(papers))))
    return found


def sharing_a_number(session: Session) -> set[tuple[int, int]]:
    """Pairs of workers of whom both hold papers of one number, or one bears the citizen ID that the other bore."""
    a, b = aliased(TravelDocument), aliased(TravelDocument)
    papers = select(a.worker_id, b.worker_id).join(b, and_(a.number == b.number, a.worker_id < b.worker_id))
    former = select(FormerIdentity.worker_id, Worker.id).join(
        Worker, and_(Worker.citizen_id == FormerIdentity.citizen_id, Worker.id != FormerIdentity.worker_id)
    )
    found = [*session.execute(papers).all(), *session.execute(former).all()]
    return {(min(one, other), max(one, other)) for one, other in found}


def decided(session: Session, worker_id: int | None = None) -> set[tuple[int, int]]:
    """Pairs that an officer said are two persons, the lesser id first; all of them, or one worker's."""
    query = select(NotTheSame.first_id, NotTheSame.second_id)
    if worker_id is not None:
        query = query.where(or_(NotTheSame.first_id == worker_id, NotTheSame.second_id == worker_id))
    return {(first, second) for first, second in session.execute(query)}
