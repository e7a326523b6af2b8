"""What the record knows of many people, read in a few statements whatever their number: what a bulk act rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from db.models import CommuneDeclaration, Contract, HealthCertificate, Placement, Tag, Worker, WorkerTag
from db.queries.among import among
from db.queries.fetch import fetch
from db.vocabulary import (
    ContractState,
    DeclarationEvent,
    DeclarationState,
    HealthResult,
    PlacementState,
)
from desktop_app.formats import fold
from desktop_app.services.bulk_acts import Act, AddTag, HealthResults, RemoveTag


@dataclass(frozen=True, slots=True)
class Certificate:
    """A health certificate."""

    id: int
    version_id: int
    worker_id: int
    examined_on: date
    result: HealthResult
    facility: str | None


@dataclass(frozen=True, slots=True)
class PlacementFacts:
    """The latest placement."""

    id: int
    version_id: int
    worker_id: int
    job_order_id: int | None
    state: PlacementState


@dataclass(frozen=True, slots=True)
class ContractFacts:
    """The latest contract of the latest placement."""

    id: int
    version_id: int
    placement_id: int
    number: str | None
    signed_on: date | None
    starts_on: date | None
    ends_on: date | None
    state: ContractState


@dataclass(frozen=True, slots=True)
class DeclarationFacts:
    """What the commune was last told of the signing."""

    id: int
    version_id: int
    contract_id: int
    state: DeclarationState
    event_on: date | None
    due_on: date | None
    commune_id: int | None
    sent_on: date | None
    acknowledged_on: date | None
    letter_number: str | None
    returned_reason: str | None


@dataclass(frozen=True, slots=True)
class Person:
    """One of the people; only what the act asks about is filled."""

    id: int
    version_id: int
    name: str
    citizen_id: str | None
    commune_id: int | None
    merged_into_id: int | None
    certificates: tuple[Certificate, ...] = ()
    placement: PlacementFacts | None = None
    contract: ContractFacts | None = None
    declaration: DeclarationFacts | None = None
    bears: int | None = None
    """The record that says that the person bears the act's tag."""

    def versions(self) -> tuple[int | None, ...]:
        """What a change of this person rests on: ids and versions of what was read."""
        found: list[int | None] = [self.commune_id, self.merged_into_id, self.bears]
        for record in (*self.certificates, self.placement, self.contract, self.declaration):
            if record is not None:
                found += [record.id, record.version_id]
        return tuple(found)


def tag_id(session: Session, name: str) -> int | None:
    """The tag of that name; marks and case do not matter."""
    return session.scalar(select(Tag.id).where(Tag.name_folded == fold(name)))


def read_people(session: Session, worker_ids: Sequence[int], act: Act, *, lock: bool = False) -> dict[int, Person]:
    """The people by id, with what the act asks about; whoever is gone is left out.

    `lock`: nobody else may change or add to what was read until the transaction ends (SQLite has one writer anyway).
    """
    reader = _Reader(session, lock)
    heads = reader.rows(_heads(), Worker.id, worker_ids, lambda *row: row)
    health: dict[int, list[Certificate]] = defaultdict(list)
    bears: Mapping[int, int] = {}
    placements: Mapping[int, PlacementFacts] = {}
    contracts: Mapping[int, ContractFacts] = {}
    declarations: Mapping[int, DeclarationFacts] = {}
    if isinstance(act, HealthResults):
        for paper in reader.rows(_certificates(), HealthCertificate.worker_id, worker_ids, Certificate):
            health[paper.worker_id].append(paper)
    elif isinstance(act, AddTag | RemoveTag):
        bears = reader.bearers(worker_ids, act.name)
    else:
        placements = {
            p.worker_id: p for p in reader.rows(_placements(), Placement.worker_id, worker_ids, PlacementFacts)
        }
        found = [p.id for p in placements.values()]
        contracts = {c.placement_id: c for c in reader.rows(_contracts(), Contract.placement_id, found, ContractFacts)}
        found = [c.id for c in contracts.values()]
        told = reader.rows(_declarations(), CommuneDeclaration.contract_id, found, DeclarationFacts)
        declarations = {d.contract_id: d for d in told}
    people = {}
    for head in heads:
        placement = placements.get(head[0])
        contract = contracts.get(placement.id) if placement else None
        declaration = declarations.get(contract.id) if contract else None
        papers = tuple(health.get(head[0], ()))
        people[head[0]] = replace(
            Person(*head),
            certificates=papers,
            placement=placement,
            contract=contract,
            declaration=declaration,
            bears=bears.get(head[0]),
        )
    return people


@dataclass(frozen=True)
class _Reader:
    """Reads rows by the ids of what they belong to; the latest of each comes last."""

    session: Session
    lock: bool

    def rows(self, query: Select[*tuple[Any, ...]], column: Any, ids: Iterable[int], row_type: Any) -> tuple[Any, ...]:
        wanted = query.where(among(self.session, column, ids))
        return fetch(self.session, wanted.with_for_update() if self.lock else wanted, row_type)

    def bearers(self, worker_ids: Sequence[int], name: str) -> dict[int, int]:
        tag = tag_id(self.session, name)
        if tag is None:
            return {}
        query = select(WorkerTag.worker_id, WorkerTag.id).where(WorkerTag.tag_id == tag)
        return dict(self.rows(query, WorkerTag.worker_id, worker_ids, lambda *row: row))


def _heads() -> Select[*tuple[Any, ...]]:
    columns = (Worker.id, Worker.version_id, Worker.full_name, Worker.citizen_id)
    return select(*columns, Worker.commune_id, Worker.merged_into_id).order_by(Worker.id)


def _certificates() -> Select[*tuple[Any, ...]]:
    paper = HealthCertificate
    columns = (paper.id, paper.version_id, paper.worker_id, paper.examined_on, paper.result, paper.facility)
    return select(*columns).order_by(paper.examined_on, paper.id)


def _placements() -> Select[*tuple[Any, ...]]:
    columns = (Placement.id, Placement.version_id, Placement.worker_id, Placement.job_order_id, Placement.state)
    return select(*columns).order_by(Placement.id)


def _contracts() -> Select[*tuple[Any, ...]]:
    columns = (Contract.id, Contract.version_id, Contract.placement_id, Contract.number, Contract.signed_on)
    return select(*columns, Contract.starts_on, Contract.ends_on, Contract.state).order_by(Contract.id)


def _declarations() -> Select[*tuple[Any, ...]]:
    told = CommuneDeclaration
    columns = (
        *(told.id, told.version_id, told.contract_id, told.state, told.event_on, told.due_on, told.commune_id),
        *(told.sent_on, told.acknowledged_on, told.letter_number, told.returned_reason),
    )
    signing = told.event == DeclarationEvent.SIGNED, told.state != DeclarationState.SUPERSEDED
    return select(*columns).where(*signing).order_by(told.id)
