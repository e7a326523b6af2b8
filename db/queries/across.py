"""Who is across, by the ledger: one line of facts for each, and what a page of them shows.

Whoever left and has not come back is across. Their placement is the latest one that is across or missing (a move to
another employer is no crossing), else the one with which they left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import starmap
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import ColumnElement, Select, and_, case, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from db.models import (
    Commune,
    Contract,
    Crossing,
    Employer,
    Gate,
    Handover,
    HealthCertificate,
    JobOrder,
    Partner,
    Placement,
    StayPermit,
    TravelDocument,
    Worker,
)
from db.queries.among import among
from db.vocabulary import ContractState, Direction, DocumentState, PlacementState, Sex, StayPermitKind

Row = TypeVar("Row")
_OVER_THERE = (PlacementState.ACROSS, PlacementState.MISSING)
_BEEN_OVER = (*_OVER_THERE, PlacementState.MOVED, PlacementState.RETURNED, PlacementState.CLOSED)
_RUNNING = (ContractState.SIGNED, ContractState.EXTENDED)


class DepartureRow(NamedTuple):
    """Somebody across: the departure, and who it is, in Vietnamese order of names."""

    worker_id: int
    departure_id: int
    departed_on: date
    gate_id: int | None
    placement_id: int | None
    handover_partner_id: int | None
    commune_id: int | None
    sex: Sex | None
    name_folded: str
    citizen_id: str | None
    phone: str | None


class PlacedRow(NamedTuple):
    """What a placement says. Ids are None while no job order was found."""

    placement_id: int
    worker_id: int
    state: PlacementState
    job_order_id: int | None
    employer_id: int | None
    partner_id: int | None
    wanted_employer: str | None
    wanted_job: str | None


class PermitRow(NamedTuple):
    """A stay permit."""

    worker_id: int
    id: int
    kind: StayPermitKind
    expires_on: date
    departure_id: int | None


class PersonRow(NamedTuple):
    """What a line of the table shows of a person beside the facts."""

    id: int
    full_name: str
    passport_name: str | None
    name_zh: str | None
    citizen_id: str | None
    birth_date: date | None
    birth_precision: str
    phone: str | None
    commune: str | None


class PaperRow(NamedTuple):
    """A travel document that is held."""

    worker_id: int
    number: str
    expires_on: date | None


def taken_back(worker_id: int | None = None) -> Select[int | None]:
    """The entries of the ledger, or of one worker's, that another one cancels."""
    taking = aliased(Crossing)
    query = select(taking.takes_back_id).where(taking.takes_back_id.is_not(None))
    return query if worker_id is None else query.where(taking.worker_id == worker_id)


def _stands(entry: type[Crossing], worker_id: int | None = None) -> ColumnElement[bool]:
    whose = () if worker_id is None else (entry.worker_id == worker_id,)
    return and_(entry.takes_back_id.is_(None), entry.id.not_in(taken_back(worker_id)), *whose)


def open_departures(until: date | None = None, worker_id: int | None = None) -> Select[int]:
    """The ids of the departures of whoever has not come back, at the end of that day (None: by all that is known).

    Of one worker nothing else of the ledger is looked at.
    """
    back = aliased(Crossing)
    home = select(back.departure_id).where(
        back.direction == Direction.BACK, back.departure_id.is_not(None), _stands(back, worker_id)
    )
    left = select(Crossing.id).where(Crossing.direction == Direction.OUT, _stands(Crossing, worker_id))
    if until is not None:
        home = home.where(back.day <= until)
        left = left.where(Crossing.day <= until)
    return left.where(Crossing.id.not_in(home))


def departures(session: Session, until: date | None = None, worker_id: int | None = None) -> dict[int, DepartureRow]:
    """Worker id -> the latest departure without a return, in the order of names."""
    query = (
        select(
            Crossing.worker_id,
            Crossing.id,
            Crossing.day,
            Crossing.gate_id,
            Crossing.placement_id,
            Handover.partner_id,
            Worker.commune_id,
            Worker.sex,
            Worker.name_folded,
            Worker.citizen_id,
            Worker.phone,
        )
        .join(Worker, Worker.id == Crossing.worker_id)
        .outerjoin(Handover, Handover.id == Crossing.handover_id)
        .where(Crossing.id.in_(open_departures(until, worker_id)), Worker.merged_into_id.is_(None))
        .order_by(Worker.sort_key, Worker.id, Crossing.at, Crossing.id)
    )
    if worker_id is not None:
        query = query.where(Crossing.worker_id == worker_id)
    return {row.worker_id: row for row in _read(session, query, DepartureRow)}


def _read(session: Session, query: Select[*tuple[Any, ...]], row_type: Callable[..., Row]) -> Iterator[Row]:
    """As fetch, without what the session adds to each row: these are many."""
    return starmap(row_type, session.connection().execute(query).all())


def _placed() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Placement.id,
            Placement.worker_id,
            Placement.state,
            Placement.job_order_id,
            JobOrder.employer_id,
            Employer.partner_id,
            Placement.wanted_employer,
            Placement.wanted_job,
        )
        .outerjoin(JobOrder, JobOrder.id == Placement.job_order_id)
        .outerjoin(Employer, Employer.id == JobOrder.employer_id)
    )


def placements(session: Session, ids: Sequence[int] | None = None) -> dict[int, PlacedRow]:
    """Worker id -> the latest placement that is across or missing, of everybody or of these workers."""
    query = _placed().where(Placement.state.in_(_OVER_THERE)).order_by(Placement.id)
    if ids is not None:
        query = query.where(among(session, Placement.worker_id, ids))
    return {row.worker_id: row for row in _read(session, query, PlacedRow)}


def placements_by_id(session: Session, ids: Sequence[int]) -> dict[int, PlacedRow]:
    """Placement id -> what it says."""
    query = _placed().where(among(session, Placement.id, ids))
    return {row.placement_id: row for row in _read(session, query, PlacedRow)}


def moves(session: Session, day: date) -> dict[int, PlacedRow]:
    """Worker id -> the placement into which somebody across on that day had moved by then, without crossing again.

    A contract says from when they work there. A placement with which they left later is not of that stay.
    """
    left, later = aliased(Crossing), aliased(Crossing)
    afterwards = select(later.id).where(
        later.placement_id == Placement.id, later.direction == Direction.OUT, later.day > day, _stands(later)
    )
    query = (
        _placed()
        .join(left, left.worker_id == Placement.worker_id)
        .join(Contract, Contract.placement_id == Placement.id)
        .where(
            left.id.in_(open_departures(day)),
            Placement.id > func.coalesce(left.placement_id, 0),
            Placement.state.in_(_BEEN_OVER),
            Contract.starts_on <= day,
            ~afterwards.exists(),
        )
        .order_by(Placement.id)
    )
    return {row.worker_id: row for row in _read(session, query, PlacedRow)}


def permits(session: Session, ids: Sequence[int]) -> Iterator[PermitRow]:
    """The stay permits of these workers."""
    p = StayPermit
    query = select(p.worker_id, p.id, p.kind, p.expires_on, p.departure_id).where(among(session, p.worker_id, ids))
    return _read(session, query, PermitRow)


def documents_until(session: Session, ids: Sequence[int]) -> dict[int, date | None]:
    """Worker id -> the last day of the paper in hand that is good longest; None: held, its end not known."""
    d = TravelDocument
    query = select(d.worker_id, _last(d.expires_on)).where(d.state == DocumentState.HELD).group_by(d.worker_id)
    return _pairs(session, query.where(among(session, d.worker_id, ids)))


def _last(day: InstrumentedAttribute[date | None]) -> ColumnElement[date | None]:
    """The last of these days; None where one of them is not known."""
    unknown = func.count() - func.count(day)
    return case((unknown == 0, func.max(day)), else_=None)


def contracts_until(session: Session, ids: Sequence[int]) -> dict[int, date | None]:
    """Placement id -> the last day of its contract that runs, of these placements; None: no end is on record."""
    c = Contract
    query = select(c.placement_id, _last(c.ends_on)).where(c.state.in_(_RUNNING))
    return _pairs(session, query.where(among(session, c.placement_id, ids)).group_by(c.placement_id))


def examined_on(session: Session, today: date, ids: Sequence[int]) -> dict[int, date]:
    """Worker id -> the day of the latest examination."""
    h = HealthCertificate
    query = select(h.worker_id, func.max(h.examined_on)).where(h.examined_on <= today).group_by(h.worker_id)
    return _pairs(session, query.where(among(session, h.worker_id, ids)))


def _pairs(session: Session, query: Select[*tuple[Any, ...]]) -> dict[Any, Any]:
    return {row[0]: row[1] for row in session.connection().execute(query).all()}


# What is shown


def people(session: Session, ids: Sequence[int]) -> dict[int, PersonRow]:
    """Names and numbers of these people."""
    w = Worker
    query = (
        select(
            w.id,
            w.full_name,
            w.passport_name,
            w.name_zh,
            w.citizen_id,
            w.birth_date,
            w.birth_precision,
            w.phone,
            case((Commune.id.is_not(None), Commune.unit + " " + Commune.name), else_=None),
        )
        .outerjoin(Commune, Commune.id == w.commune_id)
        .where(among(session, w.id, ids))
    )
    return {row.id: row for row in _read(session, query, PersonRow)}


def papers(session: Session, ids: Sequence[int]) -> dict[int, PaperRow]:
    """Worker id -> the paper in hand that is good longest."""
    d = TravelDocument
    query = select(d.worker_id, d.number, d.expires_on).where(
        d.state == DocumentState.HELD, among(session, d.worker_id, ids)
    )
    query = query.order_by(d.expires_on.asc().nulls_first(), d.id)
    return {row.worker_id: row for row in _read(session, query, PaperRow)}


def jobs(session: Session, *, chinese: bool = False) -> dict[int, str]:
    """Job order id -> the job, in Chinese where it has such a name and that is wanted."""
    return _pairs(session, select(JobOrder.id, _named(JobOrder.job_vi, JobOrder.job_zh, chinese=chinese)))


def employers(session: Session, *, chinese: bool = False) -> dict[int, str]:
    """Employer id -> its name, as in jobs."""
    return _pairs(session, select(Employer.id, _named(Employer.name_vi, Employer.name_zh, chinese=chinese)))


def partners(session: Session, *, chinese: bool = False) -> dict[int, str]:
    """Partner id -> its name, as in jobs."""
    return _pairs(session, select(Partner.id, _named(Partner.name_vi, Partner.name_zh, chinese=chinese)))


def _named(vi: ColumnElement[str] | InstrumentedAttribute[str], zh: Any, *, chinese: bool) -> ColumnElement[str]:
    return func.coalesce(func.nullif(zh, ""), vi) if chinese else func.coalesce(vi, "")


def communes(session: Session) -> dict[int, str]:
    """Commune id -> its name, with what it is."""
    return _pairs(session, select(Commune.id, Commune.unit + " " + Commune.name))


def gates(session: Session, *, chinese: bool = False) -> dict[int, tuple[str, str]]:
    """Gate row id -> the gate's code and name: of one code there may be several rows."""
    name = _named(Gate.name_vi, Gate.name_zh, chinese=chinese)
    return {row[0]: (row[1], row[2]) for row in session.execute(select(Gate.id, Gate.code, name))}


def permits_of(session: Session, worker_id: int) -> Sequence[StayPermit]:
    """All permits of one person, the latest first."""
    query = select(StayPermit).where(StayPermit.worker_id == worker_id)
    return session.scalars(query.order_by(StayPermit.expires_on.desc(), StayPermit.id.desc())).all()
