"""Workers: ids in Vietnamese order for what was typed, and rows for a page of ids."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Select,
    and_,
    bindparam,
    false,
    func,
    literal_column,
    or_,
    select,
)
from sqlalchemy.orm import InstrumentedAttribute, Session
from sqlalchemy.types import NullType

from db.models import (
    Commune,
    CommuneSuccessor,
    Employer,
    FormerIdentity,
    JobOrder,
    Placement,
    Tag,
    TravelDocument,
    Worker,
    WorkerTag,
)
from db.queries.fetch import fetch
from db.queries.quick import Quick
from db.queries.worker_filter import NOTHING, Narrowing, conditions
from db.rows import CommuneRow, WorkerListRow
from db.vocabulary import BirthPrecision, CommuneEra, DocumentState, PlacementState, Sex

SUFFIX_FROM = 4
"""People know the last digits of a number: from so many on they are looked for too."""
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Places:
    """Letters of the search that name communes of today or tags, or both, and the words left for the name."""

    words: tuple[str, ...]
    commune_ids: frozenset[int] | None = None
    tag_ids: frozenset[int] | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """A search, taken apart. Every part must hold.

    `words` (folded letters) begin words of a name that the person has or had, or `places` say that some of them are
    a commune's or a tag's. `numbers` (digits) begin a citizen ID (also a former one), phone or paper's number, or end
    it if they are SUFFIX_FROM or more; `papers` (letters and digits) begin one.
    """

    words: tuple[str, ...] = ()
    places: tuple[Places, ...] = ()
    numbers: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    states: frozenset[PlacementState] = frozenset()
    registered: bool = False
    """With `states`: those without any placement too; alone: only those."""
    narrowing: Narrowing = NOTHING
    formerly: Mapping[str, Sequence[int]] = field(default_factory=dict)
    """For the store: who has a former name with a word that begins so, for each of the words."""


def with_former_names(wanted: Wanted, formerly: Mapping[str, Sequence[int]]) -> Wanted:
    """The search, told who bore such names before."""
    return replace(wanted, formerly=formerly)


def latest_placement() -> ColumnElement[bool]:
    """Joins a worker to the latest placement alone: ids rise with time."""
    newest = select(func.max(Placement.id)).where(Placement.worker_id == Worker.id).correlate(Worker)
    return Placement.id == newest.scalar_subquery()


def _begins_words(wanted: Wanted, words: Sequence[str]) -> ColumnElement[bool]:
    name = Worker.name_folded
    begun = []
    for word in words:
        ways = [name.startswith(word, autoescape=True), name.contains(f" {word}", autoescape=True)]
        begun.append(or_(*ways, Worker.id.in_(wanted.formerly.get(word, ()))))
    return and_(*begun)


def _numbered(column: InstrumentedAttribute[Any], number: str, *, ends: bool) -> ColumnElement[bool]:
    begins = func.upper(column).startswith(number, autoescape=True)
    return or_(begins, column.endswith(number, autoescape=True)) if ends else begins


def _has_number(number: str, *, ends: bool) -> ColumnElement[bool]:
    papers = select(TravelDocument.worker_id).where(_numbered(TravelDocument.number, number, ends=ends))
    former = select(FormerIdentity.worker_id).where(_numbered(FormerIdentity.citizen_id, number, ends=ends))
    return or_(
        _numbered(Worker.citizen_id, number, ends=ends),
        _numbered(Worker.phone, number, ends=ends),
        Worker.id.in_(papers),
        Worker.id.in_(former),
    )


def _named_so(wanted: Wanted, place: Places) -> ColumnElement[bool]:
    parts = [_begins_words(wanted, place.words)] if place.words else []
    if place.commune_ids is not None:
        parts.append(Worker.commune_id.in_(sorted(place.commune_ids)))
    if place.tag_ids is not None:
        tagged = select(WorkerTag.worker_id).where(WorkerTag.tag_id.in_(sorted(place.tag_ids)))
        parts.append(Worker.id.in_(tagged))
    return and_(*parts)


def _in_state(wanted: Wanted) -> ColumnElement[bool]:
    none = ~select(Placement.id).where(Placement.worker_id == Worker.id).exists()
    of_state = select(Placement.id).where(latest_placement(), Placement.state.in_(wanted.states)).exists()
    if not wanted.states:
        return none
    return or_(of_state, none) if wanted.registered else of_state


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [Worker.merged_into_id.is_(None)]
    found += [_has_number(digits, ends=len(digits) >= SUFFIX_FROM) for digits in wanted.numbers]
    found += [_has_number(begin.upper(), ends=False) for begin in wanted.papers]
    if wanted.words:
        ways = [_begins_words(wanted, wanted.words), *(_named_so(wanted, place) for place in wanted.places)]
        found.append(or_(false(), *ways))
    if wanted.states or wanted.registered:
        found.append(_in_state(wanted))
    return found + conditions(wanted.narrowing)


def matching(wanted: Wanted) -> Select[int]:
    """The ids of those who match, in Vietnamese order by given name."""
    return select(Worker.id).where(*_conditions(wanted)).order_by(Worker.sort_key, Worker.id)


def count(session: Session, wanted: Wanted) -> int:
    """How many match."""
    return session.scalar(select(func.count(Worker.id)).where(*_conditions(wanted))) or 0


def _longest_held() -> ColumnElement[bool]:
    """Joins a worker to the travel document that is in date longest."""
    held = select(TravelDocument.id).where(
        TravelDocument.worker_id == Worker.id, TravelDocument.state == DocumentState.HELD
    )
    best = held.order_by(TravelDocument.expires_on.desc().nulls_last(), TravelDocument.id.desc()).limit(1)
    return TravelDocument.id == best.correlate(Worker).scalar_subquery()


def _page(dialect: str) -> Select[*tuple[Any, ...]]:
    if dialect == "sqlite":
        listed = func.json_each(bindparam("ids", type_=NullType())).table_valued("value")
        among: ColumnElement[bool] = Worker.id.in_(select(listed.c.value))
    else:
        among = Worker.id == func.any(bindparam("ids", type_=ARRAY(BigInteger)))
    return (
        select(
            Worker.id,
            Worker.citizen_id,
            Worker.full_name,
            Worker.birth_date,
            Worker.birth_precision,
            Worker.sex,
            Worker.phone,
            Commune.code,
            Commune.unit.concat(literal_column("' '")).concat(Commune.name),
            Placement.state,
            func.coalesce(Employer.name_vi, Placement.wanted_employer),
            func.coalesce(JobOrder.job_vi, Placement.wanted_job),
            JobOrder.number,
            Worker.passport_name,
            Worker.name_zh,
            Worker.address,
            TravelDocument.number,
            TravelDocument.expires_on,
        )
        .outerjoin(Worker.commune)
        .outerjoin(Placement, latest_placement())
        .outerjoin(Placement.job_order)
        .outerjoin(JobOrder.employer)
        .outerjoin(TravelDocument, _longest_held())
        .where(among, Worker.merged_into_id.is_(None))
    )


_PAGE = Quick(_page)
_SEXES: dict[str | None, Sex | None] = {None: None, **{s.value: s for s in Sex}}
_STATES: dict[str | None, PlacementState | None] = {None: None, **{s.value: s for s in PlacementState}}
_PRECISIONS = {p.value: p for p in BirthPrecision}


def day_of(value: Any) -> date | None:
    """A date as the driver gives it."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def _list_row(row: Sequence[Any]) -> WorkerListRow:
    worker_id, citizen_id, name, born, precision, sex, phone, code, commune, state, employer, job, order, *others = row
    passport_name, name_zh, address, number, expires = others
    return WorkerListRow(
        worker_id,
        citizen_id,
        name,
        day_of(born),
        _PRECISIONS[precision],
        _SEXES[sex],
        phone,
        code,
        commune,
        _STATES[state],
        employer,
        job,
        order,
        passport_name,
        name_zh,
        address,
        number,
        day_of(expires),
    )


def page(session: Session, ids: Sequence[int]) -> list[WorkerListRow]:
    """The rows of these ids, in the order given, in one statement; an id that is gone is left out."""
    if not ids:
        return []
    wanted = list(ids)
    given: Any = json.dumps(wanted) if session.get_bind().dialect.name == "sqlite" else wanted
    rows = {row[0]: row for row in _PAGE.rows(session, ids=given)}
    return [_list_row(rows[worker_id]) for worker_id in wanted if worker_id in rows]


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
    return [(i, unit, name) for i, unit, name in session.execute(today.union_all(before))]


def tag_names(session: Session) -> list[tuple[int, str, str]]:
    """The office's tags: (id, name as searched, name), in their order."""
    query = select(Tag.id, Tag.name_folded, Tag.name).order_by(Tag.name_folded)
    return [(i, folded, name) for i, folded, name in session.execute(query)]


def former_names(session: Session) -> list[tuple[int, str]]:
    """Worker id and each name that the person had before."""
    query = select(FormerIdentity.worker_id, FormerIdentity.full_name).where(FormerIdentity.full_name.is_not(None))
    return [(i, name) for i, name in session.execute(query) if name]
