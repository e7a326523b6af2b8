"""Declarations with whom and what they tell of, and the letters that they stand in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import Session

from db.models import (
    Commune,
    CommuneDeclaration,
    CommuneSuccessor,
    Contract,
    ContractExtension,
    DeclarationLetter,
    Employer,
    IssuedDocument,
    JobOrder,
    Placement,
    Worker,
)
from db.queries.fetch import fetch
from db.vocabulary import BirthPrecision, CommuneEra, DeclarationEvent, DeclarationState, SentBy


@dataclass(frozen=True, slots=True)
class OwedRow:
    """One declaration: the duty, the person, the contract, the job, and its letter."""

    id: int
    event: DeclarationEvent
    event_on: date | None
    due_on: date | None
    state: DeclarationState
    sent_on: date | None
    sent_how: SentBy | None
    acknowledged_on: date | None
    acknowledged_by: str | None
    returned_on: date | None
    returned_reason: str | None
    letter_id: int | None
    letter_number: str | None
    commune_id: int | None
    """Where the worker lived on the day, a unit of that day."""
    worker_id: int
    citizen_id: str | None
    full_name: str
    sort_key: str
    birth_date: date | None
    birth_precision: BirthPrecision
    address: str | None
    contract_id: int
    contract_number: str | None
    signed_on: date | None
    starts_on: date | None
    ends_on: date | None
    ended_on: date | None
    end_reason: str | None
    extended_until: date | None
    """Of an extension: the new last day; `ends_on` is then the one before it."""
    employer_vi: str | None
    employer_zh: str | None
    job_vi: str | None
    job_zh: str | None


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One letter of ours."""

    id: int
    number: str
    commune_id: int
    commune: str
    issued_at: datetime
    document_id: int
    supersedes_id: int | None
    workers: int


def owed(session: Session, *conditions: ColumnElement[bool]) -> tuple[OwedRow, ...]:
    """The declarations that fulfil the conditions: the earliest due first, then by name."""
    d, c, w = CommuneDeclaration, Contract, Worker
    before = select(ContractExtension.ran_until).where(ContractExtension.contract_id == c.id).correlate(c)
    signed_until = before.order_by(ContractExtension.signed_on, ContractExtension.id).limit(1).scalar_subquery()
    told_end = case(
        (d.event == DeclarationEvent.SIGNED, func.coalesce(signed_until, c.ends_on)),
        else_=func.coalesce(ContractExtension.ran_until, c.ends_on),
    )
    query = (
        select(
            d.id, d.event, d.event_on, d.due_on, d.state, d.sent_on, d.sent_how, d.acknowledged_on, d.acknowledged_by,
            d.returned_on, d.returned_reason, d.letter_id, d.letter_number, d.commune_id, w.id, w.citizen_id,
            w.full_name, w.sort_key, w.birth_date, w.birth_precision, w.address, c.id, c.number, c.signed_on,
            c.starts_on, told_end, c.ended_on, c.end_reason,
            ContractExtension.ends_on, func.coalesce(Employer.name_vi, Placement.wanted_employer), Employer.name_zh,
            func.coalesce(JobOrder.job_vi, Placement.wanted_job), JobOrder.job_zh,
        )
        .join(d.contract)
        .join(c.placement)
        .join(Placement.worker)
        .outerjoin(Placement.job_order)
        .outerjoin(JobOrder.employer)
        .outerjoin(ContractExtension, ContractExtension.id == d.extension_id)
        .where(*conditions)
        .order_by(d.due_on.nulls_first(), w.sort_key, d.id)
    )  # fmt: skip
    return fetch(session, query, OwedRow)


def letters(session: Session, *conditions: ColumnElement[bool]) -> tuple[LetterRow, ...]:
    """The letters that fulfil the conditions, the latest first."""
    told = (
        select(func.count(func.distinct(Placement.worker_id)))
        .select_from(CommuneDeclaration)
        .join(CommuneDeclaration.contract)
        .join(Contract.placement)
        .where(CommuneDeclaration.letter_id == DeclarationLetter.id)
        .scalar_subquery()
    )
    query = (
        select(
            DeclarationLetter.id,
            DeclarationLetter.number,
            Commune.id,
            Commune.unit + " " + Commune.name,
            DeclarationLetter.issued_at,
            DeclarationLetter.document_id,
            DeclarationLetter.supersedes_id,
            told,
        )
        .join(Commune, Commune.id == DeclarationLetter.commune_id)
        .where(*conditions)
        .order_by(DeclarationLetter.issued_at.desc(), DeclarationLetter.number.desc())
    )
    return fetch(session, query, LetterRow)


def content(session: Session, document_id: int) -> bytes:
    """A letter's bytes as issued."""
    return session.scalars(select(IssuedDocument.content).where(IssuedDocument.id == document_id)).one()


def addressees(session: Session, commune_ids: Iterable[int]) -> dict[int, tuple[int, ...]]:
    """For each commune of either era the communes of today to which a letter to it goes: itself, or its successors."""
    wanted = set(commune_ids)
    today = set(session.scalars(select(Commune.id).where(Commune.era == CommuneEra.NOW)))
    found: dict[int, list[int]] = {i: [i] if i in today else [] for i in wanted}
    query = select(CommuneSuccessor.old_id, CommuneSuccessor.new_id).where(CommuneSuccessor.old_id.in_(wanted))
    for old, new in session.execute(query):
        found[old].append(new)
    return {i: tuple(ids) for i, ids in found.items()}


def commune_names(session: Session) -> dict[int, tuple[str, str, str]]:
    """(code, unit, name) of every commune of both eras, by id."""
    query = select(Commune.id, Commune.code, Commune.unit, Commune.name)
    return {i: (code, unit, name) for i, code, unit, name in session.execute(query)}
