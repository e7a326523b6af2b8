"""Who is behind the figures of a summary: every entry of the ledger that counts, and every paper and case."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from db.models import (
    Commune,
    CommuneDeclaration,
    Contract,
    Crossing,
    Incident,
    LedgerEntry,
    Placement,
    Worker,
)
from db.queries.among import among
from db.queries.fetch import fetch
from db.queries.summary_counts import (
    contracts_ended,
    contracts_signed,
    declaration_conditions,
    touched_declarations,
)
from db.queries.summary_sql import standing_set
from db.vocabulary import BirthPrecision, Direction, Sex


class EntryRow(NamedTuple):
    """One thing that counts, of one person, with what it counts under."""

    id: int
    """Of the crossing, contract, declaration or incident."""
    worker_id: int
    day: date
    direction: Direction | None
    departure_id: int | None
    """Of a return: the departure whose keys these are."""
    job_order_id: int | None
    partner_id: int | None
    """Of the handover, where the placement names no job order."""
    commune_id: int | None
    gate_id: int | None
    """Of the departure."""
    own_gate_id: int | None
    sex: Sex | None


class PersonRow(NamedTuple):
    """Who somebody is."""

    id: int
    citizen_id: str | None
    full_name: str
    sort_key: str
    birth_date: date | None
    birth_precision: BirthPrecision
    sex: Sex | None
    commune: str | None


class LedgerEntryRow(NamedTuple):
    """One standing entry of the ledger, as the check of its balance needs it."""

    id: int
    worker_id: int
    direction: Direction
    day: date
    departure_id: int | None


def _entries() -> Select[*tuple[Any, ...]]:
    e = LedgerEntry
    keys = (e.job_order_id, e.partner_id, e.commune_id, e.gate_id, e.own_gate_id)
    return select(e.id, e.worker_id, e.day, e.direction, e.departure_id, *keys, e.woman).order_by(e.day, e.id)


def _entry(*values: Any) -> EntryRow:
    record_id, worker_id, day, direction, departure_id, *keys, woman = values
    job, partner, commune, gate, own_gate = (key or None for key in keys)
    sex = {1: Sex.FEMALE, 0: Sex.MALE}.get(woman)
    return EntryRow(record_id, worker_id, day, direction, departure_id, job, partner, commune, gate, own_gate, sex)


def read_entries(session: Session, first: date, last: date) -> tuple[EntryRow, ...]:
    """The standing entries from `first` to `last`, both included."""
    return fetch(session, _entries().where(LedgerEntry.day.between(first, last)), _entry)


def read_entries_of(session: Session, worker_ids: Iterable[int], until: date) -> tuple[EntryRow, ...]:
    """The standing entries of these people up to that day."""
    e = LedgerEntry
    return fetch(session, _entries().where(e.day <= until, among(session, e.worker_id, worker_ids)), _entry)


def read_across(session: Session, day: date) -> tuple[EntryRow, ...]:
    """The departures before that day of which nobody had come back before it: who is across as it begins."""
    e, back = LedgerEntry, aliased(LedgerEntry)
    home = select(back.id).where(back.departure_id == e.id, back.direction == Direction.BACK, back.day < day)
    return fetch(session, _entries().where(e.direction == Direction.OUT, e.day < day, ~home.exists()), _entry)


def read_doubtful_entries(session: Session, until: date) -> tuple[LedgerEntryRow, ...]:
    """The standing entries up to that day of everybody who has not simply left once and come back from there at most.

    In the order in which they happened: for the check of the balance.
    """
    c, departure = Crossing, aliased(Crossing)
    ended = and_(
        departure.id == c.departure_id, departure.worker_id == c.worker_id, departure.day <= c.day,
        standing_set(departure),
    )  # fmt: skip
    out = func.sum(case((c.direction == Direction.OUT, 1), else_=0))
    simple = or_(c.direction == Direction.OUT, departure.id.is_not(None))
    doubtful = (
        select(c.worker_id)
        .outerjoin(departure, ended)
        .where(standing_set(c), c.day <= until)
        .group_by(c.worker_id)
        .having(or_(out != 1, func.count() > 2, func.sum(case((simple, 0), else_=1)) > 0))
    )
    ids = list(session.scalars(doubtful))
    of_others = select(c.departure_id).where(among(session, c.worker_id, ids), c.departure_id.is_not(None))
    query = select(c.id, c.worker_id, c.direction, c.day, c.departure_id).where(
        standing_set(c), c.day <= until, or_(among(session, c.worker_id, ids), c.id.in_(of_others))
    )
    return fetch(session, query.order_by(c.at, c.direction.desc(), c.id), LedgerEntryRow)


def _plain(*values: Any) -> EntryRow:
    """A row of a paper or a case: it has no direction, no gate and no handover."""
    record_id, worker_id, day, job_order_id, commune_id, sex = values
    return EntryRow(record_id, worker_id, day, None, None, job_order_id, None, commune_id, None, None, sex)


def read_papers(session: Session, figure: str, first: date, last: date, overdue: date) -> tuple[EntryRow, ...]:
    """The papers or cases that a figure counts: contracts.*, declarations.* or incidents.*."""
    day, which = _counted(figure, first, last, overdue)
    model = day.class_
    columns = (model.id, Worker.id, day, Placement.job_order_id, Worker.commune_id, Worker.sex)
    query: Select[*tuple[Any, ...]] = select(*columns).select_from(model)
    if model is CommuneDeclaration:
        query = query.join(Contract, Contract.id == CommuneDeclaration.contract_id)
    if model is Incident:
        query = query.outerjoin(Placement, Placement.id == Incident.placement_id)
        query = query.join(Worker, Worker.id == Incident.worker_id)
    else:
        query = query.join(Placement, Placement.id == Contract.placement_id)
        query = query.join(Worker, Worker.id == Placement.worker_id)
    return fetch(session, query.where(which).order_by(day, model.id), _plain)


def _counted(
    figure: str, first: date, last: date, overdue: date
) -> tuple[InstrumentedAttribute[Any], ColumnElement[bool]]:
    """The day by which a figure counts, and the condition."""
    match figure:
        case "contracts.signed":
            return Contract.signed_on, contracts_signed(first, last)
        case "contracts.ended":
            return Contract.ended_on, contracts_ended(first, last)
        case "incidents.opened":
            return Incident.opened_on, Incident.opened_on.between(first, last)
        case "incidents.settled":
            return Incident.settled_on, Incident.settled_on.between(first, last)
    d = CommuneDeclaration
    days = {"contracts.extended": d.event_on, "declarations.sent": d.sent_on}
    which = declaration_conditions(first, last, overdue)[figure]
    return days.get(figure, d.due_on), and_(touched_declarations(first, last), which)


def read_persons(session: Session, ids: Iterable[int]) -> dict[int, PersonRow]:
    """Who these are, by id."""
    w = Worker
    query = (
        select(
            w.id, w.citizen_id, w.full_name, w.sort_key, w.birth_date, w.birth_precision, w.sex,
            Commune.unit + " " + Commune.name,
        )
        .outerjoin(Commune, Commune.id == w.commune_id)
        .where(among(session, w.id, ids))
    )  # fmt: skip
    return {row.id: row for row in fetch(session, query, PersonRow)}
