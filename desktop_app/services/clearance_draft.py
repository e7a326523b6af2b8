"""A worker's page as it is typed, laid over what the record holds: what clearance would see if it were saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from db.queries.clearance import (
    CertificateRow,
    ContractRow,
    DeclarationRow,
    DocumentRow,
    HealthRow,
    PeopleRows,
    PersonRow,
    PlacementRow,
    read_people,
)
from db.queries.clearance_setting import commune_now, job_order_as_placement
from db.vocabulary import ContractState, DeclarationEvent, DeclarationState, PlacementState
from desktop_app.rules.requirements.facts import ConsentFacts, PersonFacts
from desktop_app.services.clearance_facts import person_facts, placement_that_counts
from desktop_app.services.worker_forms import ContractForm, DeclarationForm, WorkerForm

_TO_BE_CONTRACTED = frozenset({PlacementState.REFERRED, PlacementState.SELECTED})


def overlaid(
    session: Session, form: WorkerForm, worker_id: int | None, programme_id: int, day: date
) -> tuple[PersonRow, PersonFacts]:
    """The person's row and facts as the form would make them. Papers that the form leaves out stay as they are."""
    kept = read_people(session, [] if worker_id is None else [worker_id], day=day)
    row = _identity(session, form, worker_id or 0)
    rows = replace(
        kept,
        documents={row.id: _documents(form, kept.documents.get(row.id, []))},
        health={row.id: _health(form, kept.health.get(row.id, []))},
        certificates={row.id: _certificates(form, kept.certificates.get(row.id, []))},
    )
    placement = _placement(session, form, placement_that_counts(rows.placements.get(row.id, ()), programme_id))
    if placement is not None and form.contract is not None:
        rows = _with_contract(rows, placement, form.contract, form.declaration)
        if form.contract.signed_on is not None and placement.state in _TO_BE_CONTRACTED:
            placement = placement._replace(state=PlacementState.CONTRACTED)
    facts = person_facts(rows, row, placement)
    typed = {c.purpose: ConsentFacts(c.purpose, c.state) for c in form.consents}
    consents = (*(c for c in facts.consents if c.purpose not in typed), *typed.values())
    return row, replace(facts, consents=consents)


def _identity(session: Session, form: WorkerForm, worker_id: int) -> PersonRow:
    commune = commune_now(session, form.commune_id) if form.commune_id is not None else None
    return PersonRow(
        worker_id,
        form.citizen_id or None,
        form.full_name.strip(),
        form.birth_date,
        form.birth_precision,
        form.sex,
        bool(form.address and form.address.strip()),
        *(commune or (None, None, None, None)),
    )


def _documents(form: WorkerForm, kept: list[DocumentRow]) -> list[DocumentRow]:
    typed = {d.id for d in form.documents}
    return [row for row in kept if row.id not in typed] + [
        DocumentRow(0, d.id or 0, d.kind, d.number, d.issued_on, d.expires_on, d.state, d.extended)
        for d in form.documents
        if d.number.strip()
    ]


def _health(form: WorkerForm, kept: list[HealthRow]) -> list[HealthRow]:
    typed = {h.id for h in form.health}
    return [row for row in kept if row.id not in typed] + [
        HealthRow(0, h.id or 0, h.examined_on, h.result)
        for h in form.health
        if h.examined_on is not None and h.result is not None
    ]


def _certificates(form: WorkerForm, kept: list[CertificateRow]) -> list[CertificateRow]:
    settled = {c.id for c in form.certificates} | set(form.removed_certificates)
    return [row for row in kept if row.id not in settled] + [
        CertificateRow(0, c.id or 0, c.kind, c.name.strip(), c.issued_on, c.expires_on)
        for c in form.certificates
        if c.name.strip()
    ]


def _placement(session: Session, form: WorkerForm, kept: PlacementRow | None) -> PlacementRow | None:
    if not form.job_order or (kept is not None and kept.job_order == form.job_order):
        return kept
    return job_order_as_placement(session, form.job_order) or kept


def _with_contract(
    rows: PeopleRows, placement: PlacementRow, form: ContractForm, declared: DeclarationForm | None
) -> PeopleRows:
    if form == ContractForm():
        return rows
    kept = {c.id: c for c in rows.contracts.get(placement.id, ())}
    before = kept.pop(form.id or 0, None)
    state = before.state if before is not None else ContractState.WAITING
    if state is ContractState.WAITING and form.signed_on is not None:
        state = ContractState.SIGNED
    contract = ContractRow(
        placement.id, form.id or 0, state, form.signed_on, form.starts_on, form.ends_on,
        before.ended_on if before else None,
    )  # fmt: skip
    letters = rows.declarations.get(contract.id, [])
    if declared is not None and declared.sent_on is not None:
        acknowledged = declared.acknowledged_on is not None
        told = DeclarationState.ACKNOWLEDGED if acknowledged else DeclarationState.SENT
        typed = DeclarationRow(
            contract.id, declared.id or 0, DeclarationEvent.SIGNED, told, declared.sent_on, declared.acknowledged_on
        )
        letters = [*(d for d in letters if d.id != typed.id), typed]
    return replace(
        rows,
        contracts={**rows.contracts, placement.id: [*kept.values(), contract]},
        declarations={**rows.declarations, contract.id: letters},
    )
