"""Workers: ids in Vietnamese order for what was typed, and rows for a page of ids."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, false, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.models import (
    Commune,
    CommuneSuccessor,
    Employer,
    FormerIdentity,
    JobOrder,
    Placement,
    TravelDocument,
    Worker,
)
from db.queries.fetch import fetch
from db.rows import CommuneRow, WorkerListRow
from db.vocabulary import CommuneEra, PlacementState

SUFFIX_FROM = 4
"""People know the last digits of a number: from so many on they are looked for too."""


@dataclass(frozen=True, slots=True)
class Places:
    """Letters of the search that name a commune: the communes of today, and the words left for the name."""

    commune_ids: tuple[int, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A search, taken apart. Every part must hold.

    `words` (folded letters) begin words of the name, or `places` say that some of them are a commune's.
    `numbers` (digits) begin a citizen ID, phone or paper's number, or end it if they are SUFFIX_FROM or more; `papers`
    (letters and digits) begin a paper's number.
    """

    words: tuple[str, ...] = ()
    places: tuple[Places, ...] = ()
    numbers: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    states: frozenset[PlacementState] = frozenset()
    registered: bool = False
    """With `states`: those without any placement too; alone: only those."""
    job_order: str | None = None
    employer: str | None = None


def latest_placement() -> ColumnElement[bool]:
    """Joins a worker to the latest placement alone: ids rise with time."""
    newest = select(func.max(Placement.id)).where(Placement.worker_id == Worker.id).correlate(Worker)
    return Placement.id == newest.scalar_subquery()


def _begins_words(words: Sequence[str]) -> ColumnElement[bool]:
    name = Worker.name_folded
    begun = [or_(name.startswith(word, autoescape=True), name.contains(f" {word}", autoescape=True)) for word in words]
    return and_(*begun)


def _numbered(column: InstrumentedAttribute[Any], digits: str) -> ColumnElement[bool]:
    begins = column.startswith(digits, autoescape=True)
    return or_(begins, column.endswith(digits, autoescape=True)) if len(digits) >= SUFFIX_FROM else begins


def _has_number(digits: str) -> ColumnElement[bool]:
    papers = select(TravelDocument.worker_id).where(_numbered(TravelDocument.number, digits))
    former = select(FormerIdentity.worker_id).where(_numbered(FormerIdentity.citizen_id, digits))
    return or_(
        _numbered(Worker.citizen_id, digits),
        _numbered(Worker.phone, digits),
        Worker.id.in_(papers),
        Worker.id.in_(former),
    )


def _has_paper(begin: str) -> ColumnElement[bool]:
    number = func.upper(TravelDocument.number)
    return Worker.id.in_(select(TravelDocument.worker_id).where(number.startswith(begin.upper(), autoescape=True)))


def _letters(wanted: Wanted) -> ColumnElement[bool]:
    ways = [_begins_words(wanted.words)]
    ways += [
        and_(Worker.commune_id.in_(place.commune_ids), *([_begins_words(place.words)] if place.words else []))
        for place in wanted.places
    ]
    return or_(false(), *ways)


def _in_state(wanted: Wanted) -> ColumnElement[bool]:
    none = ~select(Placement.id).where(Placement.worker_id == Worker.id).exists()
    of_state = select(Placement.id).where(latest_placement(), Placement.state.in_(wanted.states)).exists()
    if not wanted.states:
        return none
    return or_(of_state, none) if wanted.registered else of_state


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    found = [_has_number(digits) for digits in wanted.numbers] + [_has_paper(begin) for begin in wanted.papers]
    if wanted.words:
        found.append(_letters(wanted))
    if wanted.states or wanted.registered:
        found.append(_in_state(wanted))
    if wanted.job_order is not None:
        order = select(Placement.id).join(Placement.job_order).where(latest_placement())
        found.append(order.where(JobOrder.number == wanted.job_order).exists())
    if wanted.employer is not None:
        employer = select(Placement.id).join(Placement.job_order).join(JobOrder.employer).where(latest_placement())
        found.append(employer.where(Employer.code == wanted.employer).exists())
    return found


def matching(wanted: Wanted) -> Select[int]:
    """The ids of those who match, in Vietnamese order by given name."""
    return select(Worker.id).where(*_conditions(wanted)).order_by(Worker.sort_key, Worker.id)


def count(session: Session, wanted: Wanted) -> int:
    """How many match."""
    return session.scalar(select(func.count(Worker.id)).where(*_conditions(wanted))) or 0


def page(session: Session, ids: Sequence[int]) -> list[WorkerListRow]:
    """The rows of these ids, in the order given, in one statement; an id that is gone is left out."""
    query = (
        select(
            Worker.id,
            Worker.citizen_id,
            Worker.full_name,
            Worker.birth_date,
            Worker.birth_precision,
            Worker.sex,
            Worker.phone,
            Commune.code,
            Commune.unit + " " + Commune.name,
            Placement.state,
            func.coalesce(Employer.name_vi, Placement.wanted_employer),
            func.coalesce(JobOrder.job_vi, Placement.wanted_job),
        )
        .outerjoin(Worker.commune)
        .outerjoin(Placement, latest_placement())
        .outerjoin(Placement.job_order)
        .outerjoin(JobOrder.employer)
        .where(Worker.id.in_(ids))
    )
    rows = {row.id: row for row in fetch(session, query, WorkerListRow)}
    return [rows[worker_id] for worker_id in ids if worker_id in rows]


def communes_of_today(session: Session) -> tuple[CommuneRow, ...]:
    """The communes and wards of today, by code."""
    query = select(Commune.id, Commune.code, Commune.unit, Commune.name).where(Commune.era == CommuneEra.NOW)
    return fetch(session, query.order_by(Commune.code), CommuneRow)


def commune_names(session: Session) -> list[tuple[int, str, str]]:
    """Every name, of both eras, under which a commune of today may be looked for: (its id, unit, name)."""
    today = select(Commune.id, Commune.unit, Commune.name).where(Commune.era == CommuneEra.NOW)
    before = select(CommuneSuccessor.new_id, Commune.unit, Commune.name).join(
        Commune, Commune.id == CommuneSuccessor.old_id
    )
    return list(session.execute(today.union_all(before)))
