"""What is dated about one worker, as rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from db.models import (
    Certificate,
    CommuneDeclaration,
    Contract,
    ContractExtension,
    Crossing,
    Employer,
    Gate,
    Handover,
    HandoverLine,
    HandoverVersion,
    HealthCertificate,
    Incident,
    IssuedLine,
    JobOrder,
    Placement,
    TravelDocument,
    WorkerNote,
)
from db.queries.incident import of_worker

Rows = Sequence[Any]
"""Database rows, their values by the names of their columns."""


def contracts(session: Session, worker_id: int) -> Rows:
    """Every contract with its employer."""
    query = (
        select(
            Contract.id, Contract.number, Contract.signed_on, Contract.starts_on, Contract.ends_on,
            Contract.ended_on, Contract.end_reason, Employer.name_vi, Employer.name_zh, Placement.wanted_employer,
        )
        .join(Contract.placement)
        .outerjoin(Placement.job_order)
        .outerjoin(JobOrder.employer)
        .where(Placement.worker_id == worker_id)
    )  # fmt: skip
    return session.execute(query).all()


def extensions(session: Session, worker_id: int) -> Rows:
    """Every extension of a contract."""
    query = (
        select(ContractExtension.id, Contract.number, ContractExtension.signed_on, ContractExtension.ends_on)
        .join(Contract, Contract.id == ContractExtension.contract_id)
        .join(Contract.placement)
        .where(Placement.worker_id == worker_id)
    )
    return session.execute(query).all()


def declarations(session: Session, worker_id: int) -> Rows:
    """Every letter to the commune."""
    query = (
        select(
            CommuneDeclaration.id, CommuneDeclaration.event, CommuneDeclaration.sent_on,
            CommuneDeclaration.acknowledged_on, CommuneDeclaration.returned_on, CommuneDeclaration.returned_reason,
        )
        .join(CommuneDeclaration.contract)
        .join(Contract.placement)
        .where(Placement.worker_id == worker_id)
    )  # fmt: skip
    return session.execute(query).all()


def handovers(session: Session, worker_id: int) -> Rows:
    """Every handover that the worker is on."""
    query = (
        select(HandoverLine.id, Handover.number, Handover.at, Gate.name_vi, Gate.name_zh)
        .join(HandoverLine.handover)
        .join(Handover.gate)
        .where(HandoverLine.worker_id == worker_id)
    )
    return session.execute(query).all()


def issued(session: Session, worker_id: int) -> Rows:
    """Every issued list that names the worker, struck through or not."""
    query = (
        select(
            HandoverVersion.id, Handover.number, HandoverVersion.version, HandoverVersion.issued_at, IssuedLine.struck
        )
        .join(IssuedLine.version)
        .join(HandoverVersion.handover)
        .where(IssuedLine.worker_id == worker_id)
    )
    return session.execute(query).all()


def crossings(session: Session, worker_id: int) -> Rows:
    """Every entry of the ledger."""
    query = (
        select(
            Crossing.id, Crossing.direction, Crossing.at, Crossing.takes_back_id, Crossing.reason,
            Gate.name_vi, Gate.name_zh,
        )
        .outerjoin(Crossing.gate)
        .where(Crossing.worker_id == worker_id)
    )  # fmt: skip
    return session.execute(query).all()


def incidents(session: Session, worker_id: int, seen: ColumnElement[bool]) -> Rows:
    """Every incident that may be seen, also those that concern the worker beside another."""
    query = select(
        Incident.id, Incident.number, Incident.kind, Incident.opened_on, Incident.settled_on, Incident.outcome
    )
    return session.execute(query.where(of_worker(worker_id), seen)).all()


def health(session: Session, worker_id: int) -> Rows:
    """Every health certificate."""
    query = select(
        HealthCertificate.id, HealthCertificate.examined_on, HealthCertificate.result, HealthCertificate.facility
    )
    return session.execute(query.where(HealthCertificate.worker_id == worker_id)).all()


def documents(session: Session, worker_id: int) -> Rows:
    """Every travel document whose day of issue is known."""
    query = select(
        TravelDocument.id, TravelDocument.kind, TravelDocument.number, TravelDocument.issued_on,
        TravelDocument.expires_on,
    ).where(TravelDocument.worker_id == worker_id, TravelDocument.issued_on.is_not(None))  # fmt: skip
    return session.execute(query).all()


def certificates(session: Session, worker_id: int) -> Rows:
    """Every certificate whose day of issue is known."""
    query = select(Certificate.id, Certificate.kind, Certificate.name, Certificate.issued_on)
    return session.execute(query.where(Certificate.worker_id == worker_id, Certificate.issued_on.is_not(None))).all()


def notes(session: Session, worker_id: int) -> Rows:
    """Every note."""
    return session.execute(
        select(WorkerNote.id, WorkerNote.at, WorkerNote.text).where(WorkerNote.worker_id == worker_id)
    ).all()


def job_orders(session: Session, worker_id: int) -> dict[int, str]:
    """Placement -> what its job is called: number, job and employer, or as the list wrote it."""
    query = (
        select(
            Placement.id, JobOrder.number, JobOrder.job_vi, Employer.name_vi, Placement.wanted_job,
            Placement.wanted_employer,
        )
        .outerjoin(Placement.job_order)
        .outerjoin(JobOrder.employer)
        .where(Placement.worker_id == worker_id)
    )  # fmt: skip
    found = {}
    for placement_id, number, job, employer, wanted_job, wanted_employer in session.execute(query):
        named = (number, job, employer) if number else (wanted_job, wanted_employer)
        found[placement_id] = " · ".join(text for text in named if text)
    return found
