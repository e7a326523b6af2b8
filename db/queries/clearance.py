"""What clearance needs to know of many people at once: a constant number of statements, however many they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import Session, aliased

from db.models import (
    Certificate,
    ChongzuoUnit,
    Commune,
    CommuneDeclaration,
    Consent,
    Contract,
    Crossing,
    Employer,
    Handover,
    HandoverLine,
    HealthCertificate,
    JobOrder,
    Partner,
    Placement,
    TravelDocument,
    Worker,
)
from db.queries.among import among
from db.queries.fetch import fetch
from db.vocabulary import (
    BirthPrecision,
    CertificateKind,
    CommuneEra,
    ConsentPurpose,
    ConsentState,
    ContractState,
    DeclarationEvent,
    DeclarationState,
    Direction,
    DocumentKind,
    DocumentState,
    HandoverState,
    HealthResult,
    PlacementState,
    Presence,
    Sex,
)

OPEN_HANDOVERS = (HandoverState.DRAFT, HandoverState.ISSUED, HandoverState.COUNTED)
_NOT_GOING = (Presence.ABSENT, Presence.REFUSED)


class PersonRow(NamedTuple):
    """Identity and commune; `commune_code` is None where nobody has answered."""

    id: int
    citizen_id: str | None
    full_name: str
    birth_date: date | None
    birth_precision: BirthPrecision
    sex: Sex | None
    has_address: bool
    commune_code: str | None
    commune_unit: str | None
    commune_name: str | None
    touches_border: bool | None


class DocumentRow(NamedTuple):
    """A travel document."""

    owner: int
    id: int
    kind: DocumentKind
    number: str
    issued_on: date | None
    expires_on: date | None
    state: DocumentState
    extended: bool


class HealthRow(NamedTuple):
    """A health certificate."""

    owner: int
    id: int
    examined_on: date
    result: HealthResult


class ConsentRow(NamedTuple):
    """How a person stands to a purpose."""

    owner: int
    id: int
    purpose: ConsentPurpose
    state: ConsentState


class CertificateRow(NamedTuple):
    """A paper that a programme may ask beside travel papers and health."""

    owner: int
    id: int
    kind: CertificateKind
    name: str
    issued_on: date | None
    expires_on: date | None


class PlacementRow(NamedTuple):
    """A placement with its job order's employer and partner; these are None while no order was found."""

    owner: int
    id: int
    state: PlacementState
    programme_id: int | None
    job_order: str | None
    job_vi: str | None
    job_zh: str | None
    wanted_job: str | None
    employer_vi: str | None
    partner_id: int | None
    partner_vi: str | None
    unit_vi: str | None
    border_area: bool | None
    sector: str | None = None


class ContractRow(NamedTuple):
    """A contract of a placement (`owner`)."""

    owner: int
    id: int
    state: ContractState
    signed_on: date | None
    starts_on: date | None
    ends_on: date | None
    ended_on: date | None


class DeclarationRow(NamedTuple):
    """A declaration of a contract (`owner`)."""

    owner: int
    id: int
    event: DeclarationEvent
    state: DeclarationState
    sent_on: date | None
    acknowledged_on: date | None


class OpenListRow(NamedTuple):
    """A person on an open handover."""

    owner: int
    number: str


@dataclass(frozen=True)
class PeopleRows:
    """All rows about the people that were asked for, by person, placement or contract."""

    people: dict[int, PersonRow]
    documents: dict[int, list[DocumentRow]] = field(default_factory=dict)
    health: dict[int, list[HealthRow]] = field(default_factory=dict)
    consents: dict[int, list[ConsentRow]] = field(default_factory=dict)
    certificates: dict[int, list[CertificateRow]] = field(default_factory=dict)
    placements: dict[int, list[PlacementRow]] = field(default_factory=dict)
    contracts: dict[int, list[ContractRow]] = field(default_factory=dict)
    declarations: dict[int, list[DeclarationRow]] = field(default_factory=dict)
    across: frozenset[int] = frozenset()
    open_lists: dict[int, str] = field(default_factory=dict)


Owned = TypeVar("Owned", DocumentRow, HealthRow, ConsentRow, CertificateRow, PlacementRow, ContractRow, DeclarationRow)


def _grouped(
    session: Session, query: Select[*tuple[Any, ...]], row_type: Callable[..., Owned]
) -> dict[int, list[Owned]]:
    groups: dict[int, list[Owned]] = {}
    for row in fetch(session, query, row_type):
        groups.setdefault(row.owner, []).append(row)
    return groups


def read_people(session: Session, ids: Sequence[int], *, day: date, handover_id: int | None = None) -> PeopleRows:
    """Everything about these workers, with who is across on that day and who is on another open handover."""
    mine = {name: among(session, column, ids) for name, column in _OWNERS.items()}
    own_placements = select(Placement.id).where(mine["placement"])
    own_contracts = select(Contract.id).where(Contract.placement_id.in_(own_placements))
    return PeopleRows(
        people={row.id: row for row in fetch(session, _people().where(mine["worker"]), PersonRow)},
        documents=_grouped(session, _documents().where(mine["document"]), DocumentRow),
        health=_grouped(session, _health().where(mine["health"]), HealthRow),
        consents=_grouped(session, _consents().where(mine["consent"]), ConsentRow),
        certificates=_grouped(session, _certificates().where(mine["certificate"]), CertificateRow),
        placements=_grouped(session, _placements().where(mine["placement"]), PlacementRow),
        contracts=_grouped(session, _contracts().where(Contract.placement_id.in_(own_placements)), ContractRow),
        declarations=_grouped(
            session, _declarations().where(CommuneDeclaration.contract_id.in_(own_contracts)), DeclarationRow
        ),
        across=frozenset(session.scalars(_across(day, handover_id).where(mine["crossing"]))),
        open_lists=_first(fetch(session, _open_lists(handover_id).where(mine["line"]), OpenListRow)),
    )


_OWNERS = {
    "worker": Worker.id,
    "document": TravelDocument.worker_id,
    "health": HealthCertificate.worker_id,
    "consent": Consent.worker_id,
    "certificate": Certificate.worker_id,
    "placement": Placement.worker_id,
    "crossing": Crossing.worker_id,
    "line": HandoverLine.worker_id,
}


def _first(rows: Iterable[OpenListRow]) -> dict[int, str]:
    found: dict[int, str] = {}
    for row in rows:
        found.setdefault(row.owner, row.number)
    return found


def _people() -> Select[*tuple[Any, ...]]:
    has_address = case((func.coalesce(Worker.address, "") == "", False), else_=True)
    return select(
        Worker.id, Worker.citizen_id, Worker.full_name, Worker.birth_date, Worker.birth_precision, Worker.sex,
        has_address, Commune.code, Commune.unit, Commune.name, Commune.touches_border,
    ).outerjoin(Commune, and_(Commune.id == Worker.commune_id, Commune.era == CommuneEra.NOW))  # fmt: skip


def _documents() -> Select[*tuple[Any, ...]]:
    d = TravelDocument
    return select(d.worker_id, d.id, d.kind, d.number, d.issued_on, d.expires_on, d.state, d.extended).order_by(d.id)


def _health() -> Select[*tuple[Any, ...]]:
    h = HealthCertificate
    return select(h.worker_id, h.id, h.examined_on, h.result).order_by(h.id)


def _consents() -> Select[*tuple[Any, ...]]:
    return select(Consent.worker_id, Consent.id, Consent.purpose, Consent.state).order_by(Consent.id)


def _certificates() -> Select[*tuple[Any, ...]]:
    c = Certificate
    return select(c.worker_id, c.id, c.kind, c.name, c.issued_on, c.expires_on).order_by(c.id)


def _placements() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Placement.worker_id, Placement.id, Placement.state, Partner.programme_id,
            JobOrder.number, JobOrder.job_vi, JobOrder.job_zh, Placement.wanted_job, Employer.name_vi, Partner.id,
            Partner.name_vi, ChongzuoUnit.name_vi, ChongzuoUnit.border_area, Employer.sector,
        )
        .outerjoin(JobOrder, JobOrder.id == Placement.job_order_id)
        .outerjoin(Employer, Employer.id == JobOrder.employer_id)
        .outerjoin(Partner, Partner.id == Employer.partner_id)
        .outerjoin(ChongzuoUnit, ChongzuoUnit.id == Employer.unit_id)
        .order_by(Placement.id)
    )  # fmt: skip


def _contracts() -> Select[*tuple[Any, ...]]:
    c = Contract
    return select(c.placement_id, c.id, c.state, c.signed_on, c.starts_on, c.ends_on, c.ended_on).order_by(c.id)


def _declarations() -> Select[*tuple[Any, ...]]:
    d = CommuneDeclaration
    return select(d.contract_id, d.id, d.event, d.state, d.sent_on, d.acknowledged_on).order_by(d.id)


def standing(crossing: type[Crossing] = Crossing) -> ColumnElement[bool]:
    """Whether an entry of the ledger counts: it takes nothing back, and nothing has taken it back."""
    taking = aliased(Crossing)
    taken_back = select(taking.id).where(taking.takes_back_id == crossing.id).exists()
    return and_(crossing.takes_back_id.is_(None), ~taken_back)


def _across(day: date, handover_id: int | None) -> Select[int]:
    balance = func.sum(case((Crossing.direction == Direction.OUT, 1), else_=-1))
    query = select(Crossing.worker_id).where(standing(), Crossing.day <= day).group_by(Crossing.worker_id)
    if handover_id is not None:
        query = query.where(or_(Crossing.handover_id.is_(None), Crossing.handover_id != handover_id))
    return query.having(balance > 0)


def _open_lists(handover_id: int | None) -> Select[*tuple[Any, ...]]:
    query = (
        select(HandoverLine.worker_id, Handover.number)
        .join(Handover, Handover.id == HandoverLine.handover_id)
        .where(
            Handover.state.in_(OPEN_HANDOVERS),
            Handover.direction == Direction.OUT,
            HandoverLine.presence.not_in(_NOT_GOING),
        )
        .order_by(Handover.at, Handover.id)
    )
    return query if handover_id is None else query.where(Handover.id != handover_id)
