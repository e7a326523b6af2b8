"""What the record knows of many people, read in a few statements whatever their number: what a bulk act rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from db.models import (
    CommuneDeclaration,
    Contract,
    DeclarationLetter,
    FormerResidence,
    HealthCertificate,
    Placement,
    Tag,
    Worker,
    WorkerTag,
)
from db.queries.among import among
from db.queries.fetch import fetch
from db.vocabulary import (
    ContractState,
    DeclarationEvent,
    DeclarationState,
    HealthResult,
    PlacementState,
)
from desktop_app.rules.declaration import Home
from desktop_app.services import tags
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
    letter_id: int | None


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter of ours to a commune, and all whom it tells of."""

    number: str
    worker_ids: frozenset[int]


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
    home: Home | None = None
    letter: Letter | None = None
    """The letter in which the declaration stands."""
    bears: int | None = None
    """The record that says that the person bears the act's tag."""

    def commune_on(self, day: date) -> int | None:
        """Where the person lived on that day."""
        return self.home.on(day) if self.home else self.commune_id

    def versions(self) -> tuple[int | None, ...]:
        """What a change of this person rests on: ids and versions of what was read."""
        found: list[int | None] = [self.commune_id, self.merged_into_id, self.bears]
        for record in (*self.certificates, self.placement, self.contract, self.declaration):
            if record is not None:
                found += [record.id, record.version_id]
        for until, commune_id in self.home.former if self.home else ():
            found += [until.toordinal(), commune_id]
        return tuple(found)


def tag_id(session: Session, name: str) -> int | None:
    """The tag of that name; marks and case do not matter."""
    return session.scalar(select(Tag.id).where(Tag.name_folded == tags.key(name)))


def read_people(session: Session, worker_ids: Sequence[int], act: Act, *, lock: bool = False) -> dict[int, Person]:
    """The people by id, with what the act asks about; whoever is gone is left out.

    `lock`: nobody else may change or add to what was read until the transaction ends (SQLite has one writer anyway).
    """
    reader = _Reader(session, lock)
    people = {head[0]: Person(*head) for head in reader.rows(_heads(), Worker.id, worker_ids, lambda *row: row)}
    if isinstance(act, HealthResults):
        _with_health(reader, people)
    elif isinstance(act, AddTag | RemoveTag):
        _with_tag(reader, people, act.name)
    else:
        _with_contracts(reader, people)
    return people


def _with_health(reader: _Reader, people: dict[int, Person]) -> None:
    papers: dict[int, list[Certificate]] = defaultdict(list)
    for paper in reader.rows(_certificates(), HealthCertificate.worker_id, people, Certificate):
        papers[paper.worker_id].append(paper)
    for worker_id, found in papers.items():
        people[worker_id] = replace(people[worker_id], certificates=tuple(found))


def _with_tag(reader: _Reader, people: dict[int, Person], name: str) -> None:
    tag = tag_id(reader.session, name)
    query = select(WorkerTag.worker_id, WorkerTag.id).where(WorkerTag.tag_id == tag)
    for worker_id, bears in reader.rows(query, WorkerTag.worker_id, people, lambda *row: row) if tag else ():
        people[worker_id] = replace(people[worker_id], bears=bears)


def _with_contracts(reader: _Reader, people: dict[int, Person]) -> None:
    """The latest placement's latest contract and what the commune was told; of each the last row read is the latest."""
    placements = {p.worker_id: p for p in reader.rows(_placements(), Placement.worker_id, people, PlacementFacts)}
    found = [p.id for p in placements.values()]
    contracts = {c.placement_id: c for c in reader.rows(_contracts(), Contract.placement_id, found, ContractFacts)}
    found = [c.id for c in contracts.values()]
    told = reader.rows(_declarations(), CommuneDeclaration.contract_id, found, DeclarationFacts)
    declarations = {d.contract_id: d for d in told}
    letters = _letters(reader, [d.letter_id for d in declarations.values() if d.letter_id is not None])
    homes = _former_homes(reader, people)
    for worker_id, person in people.items():
        placement = placements.get(worker_id)
        contract = contracts.get(placement.id) if placement else None
        declaration = declarations.get(contract.id) if contract else None
        people[worker_id] = replace(
            person,
            placement=placement,
            contract=contract,
            declaration=declaration,
            home=Home(person.commune_id, homes.get(worker_id, ())),
            letter=letters.get(declaration.letter_id) if declaration else None,
        )


def _former_homes(reader: _Reader, worker_ids: Iterable[int]) -> dict[int, tuple[tuple[date, int | None], ...]]:
    query = select(FormerResidence.worker_id, FormerResidence.until, FormerResidence.commune_id)
    homes: dict[int, tuple[tuple[date, int | None], ...]] = {}
    for worker_id, until, commune in reader.rows(query, FormerResidence.worker_id, worker_ids, lambda *row: row):
        homes[worker_id] = (*homes.get(worker_id, ()), (until, commune))
    return homes


def _letters(reader: _Reader, letter_ids: Sequence[int]) -> dict[int, Letter]:
    query = (
        select(DeclarationLetter.id, DeclarationLetter.number, Placement.worker_id)
        .join(CommuneDeclaration, CommuneDeclaration.letter_id == DeclarationLetter.id)
        .join(CommuneDeclaration.contract)
        .join(Contract.placement)
    )
    told: dict[tuple[int, str], set[int]] = defaultdict(set)
    if letter_ids:
        wanted = query.where(among(reader.session, DeclarationLetter.id, set(letter_ids)))
        for letter_id, number, worker_id in reader.session.execute(wanted):
            told[letter_id, number].add(worker_id)
    return {letter_id: Letter(number, frozenset(workers)) for (letter_id, number), workers in told.items()}


@dataclass(frozen=True)
class _Reader:
    """Reads rows by the ids of what they belong to; the latest of each comes last."""

    session: Session
    lock: bool

    def rows(self, query: Select[*tuple[Any, ...]], column: Any, ids: Iterable[int], row_type: Any) -> tuple[Any, ...]:
        wanted = query.where(among(self.session, column, ids))
        return fetch(self.session, wanted.with_for_update() if self.lock else wanted, row_type)


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
        *(told.sent_on, told.acknowledged_on, told.letter_number, told.returned_reason, told.letter_id),
    )
    signing = told.event == DeclarationEvent.SIGNED, told.state != DeclarationState.SUPERSEDED
    return select(*columns).where(*signing).order_by(told.id)
