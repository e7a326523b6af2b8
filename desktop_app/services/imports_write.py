"""What a decided row adds to the record or changes in it. Says so in plain rows; writing them is two calls of Work.

A list adds and corrects; it never blanks what it does not mention.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from db.base import new_ids
from db.models import CommuneDeclaration, Consent, Contract, HealthCertificate, Placement, TravelDocument, Worker
from db.vocabulary import (
    ConsentPurpose,
    ConsentState,
    ContractState,
    DeclarationEvent,
    DeclarationState,
    DocumentKind,
    DocumentState,
    HealthResult,
    PlacementState,
)
from desktop_app.formats import fold, sort_key
from desktop_app.rules import lives
from desktop_app.rules.contract import Term, term
from desktop_app.services.declarations import due_day
from desktop_app.services.imports_case import WARN, Case
from desktop_app.services.imports_papers import further_papers
from desktop_app.services.imports_record import Fields, Known, KnownWorker, compared
from desktop_app.services.imports_rows import Model, Statement, Writes

_OVER = {PlacementState.DECLINED, PlacementState.WITHDRAWN, PlacementState.MOVED, PlacementState.CLOSED}
_OVER |= {PlacementState.ENDED}
_IDS_PER_ROW = 6 + len(ConsentPurpose)


@dataclass
class _Pen:
    """One row on its way into the plan."""

    case: Case
    known: Known
    said: Statement
    writes: Writes
    touched: bool = False

    def change(self, model: Model, recorded: Fields, values: Mapping[str, Any]) -> None:
        self.touched |= self.writes.change(model, recorded, values)

    def add(self, model: Model, **values: Any) -> dict[str, Any]:
        self.touched = True
        return self.writes.add(model, **values)


def plan(cases: list[Case], known: Known, said: Statement) -> tuple[Writes, int, int, int]:
    """The writes of all rows that are not rejected, and how many workers are new, changed and unchanged."""
    wanted = _IDS_PER_ROW * max(1, len(cases)) + sum(len(case.row.papers) for case in cases)
    writes = Writes(ids=iter(new_ids(wanted)))
    new = changed = unchanged = 0
    for case in cases:
        if case.rejected:
            continue
        pen = _Pen(case, known, said, writes)
        worker = case.worker or KnownWorker(_new_worker(pen))
        if case.worker is not None:
            _change_worker(pen, worker.row)
        _document(pen, worker)
        _health(pen, worker)
        pen.touched |= further_papers(writes, worker, case.row.papers)
        _work_and_contract(pen, worker)
        _consents(pen, worker)
        new += case.worker is None
        changed += case.worker is not None and pen.touched
        unchanged += case.worker is not None and not pen.touched
    return writes, new, changed, unchanged


def _commune_id(pen: _Pen) -> int | None:
    return pen.known.commune_ids[pen.case.commune] if pen.case.commune else None


def _new_worker(pen: _Pen) -> dict[str, Any]:
    row, name = pen.case.row, pen.case.row.full_name or ""
    return pen.add(
        Worker,
        citizen_id=pen.case.citizen_id,
        full_name=name,
        name_folded=fold(name),
        sort_key=sort_key(name),
        passport_name=row.passport_name,
        name_zh=row.name_zh,
        birth_date=row.birth_date,
        birth_precision=row.birth_precision,
        sex=row.sex,
        ethnicity=row.ethnicity,
        phone=row.phone,
        address=row.address,
        address_dated=pen.said.today if row.address else None,
        commune_id=_commune_id(pen),
        note=row.note,
    )


def _change_worker(pen: _Pen, recorded: Fields) -> None:
    row = pen.case.row
    values: dict[str, Any] = {
        name: said
        for name in ("passport_name", "name_zh", "ethnicity", "phone")
        if (said := getattr(row, name)) is not None
    }
    settled = pen.case.settled
    if row.sex and (recorded["sex"] is None or "sex" in settled):
        values["sex"] = row.sex
    if row.birth_date and (recorded["birth_date"] is None or "birth_date" in settled):
        values |= {"birth_date": row.birth_date, "birth_precision": row.birth_precision}
    if row.note and row.note not in (recorded["note"] or ""):
        values["note"] = f"{recorded['note']}; {row.note}" if recorded["note"] else row.note
    if row.address and row.address != recorded["address"]:
        values |= {"address": row.address, "address_dated": pen.said.today}
        if pen.case.commune or pen.case.commune_open:
            values["commune_id"] = _commune_id(pen)
    elif pen.case.commune and recorded["commune_id"] is None:
        values["commune_id"] = _commune_id(pen)
    pen.change(Worker, recorded, values)


def _document(pen: _Pen, worker: KnownWorker) -> None:
    row = pen.case.row
    if not row.document_number or row.document_kind is None:
        return
    said: dict[str, Any] = {
        "issued_on": row.document_issued_on,
        "expires_on": row.document_expires_on,
        "issued_at": row.document_issued_at,
    }
    given = {name: value for name, value in said.items() if value is not None}
    held = next((paper for paper in worker.documents if paper["number"] == row.document_number), None)
    if held is None:
        common = {"country": "VNM", "extended": False, "state": DocumentState.HELD}
        number, kind = row.document_number, row.document_kind
        pen.add(TravelDocument, worker_id=worker.row["id"], kind=kind, number=number, **common, **given)
        return
    if row.document_kind is not DocumentKind.PASS_UNSTATED:
        given["kind"] = row.document_kind
    pen.change(TravelDocument, held, given)
    if held["state"] is not DocumentState.HELD:
        pen.case.say(WARN, "document_number", f"document_is_{held['state']}", row.document_number)


def _health(pen: _Pen, worker: KnownWorker) -> None:
    row = pen.case.row
    if row.examined_on is None or row.health_result is None:
        return
    facility = {"facility": row.facility} if row.facility else {}
    same_day = [paper for paper in worker.health if paper["examined_on"] == row.examined_on]
    if not same_day:
        pen.add(
            HealthCertificate,
            worker_id=worker.row["id"],
            examined_on=row.examined_on,
            result=row.health_result,
            **facility,
        )
        return
    latest = next((paper for paper in same_day if paper["result"] is HealthResult.UNFIT), same_day[-1])
    if latest["result"] is HealthResult.UNFIT and row.health_result is HealthResult.FIT:
        pen.case.say(WARN, "health_result", "health_unfit_stays", row.health_result, day=row.examined_on)
        return  # two people confirm that, and a list is nobody
    if latest["result"] is not row.health_result:
        pen.case.say(WARN, "health_result", "health_result_changed", row.health_result, day=row.examined_on)
    pen.change(HealthCertificate, latest, {"result": row.health_result, **facility})


# ---- placement, contract, declaration


def _work_and_contract(pen: _Pen, worker: KnownWorker) -> None:
    row, order = pen.case.row, pen.case.order
    met = _contract_met(pen, worker)
    if met is not None:
        said: dict[str, Any] = {"number": met.number or "—", "start": met.since, "end": met.until or "—"}
        pen.case.say(WARN, "contract_number", "contract_overlaps", row.contract_number or "", **said)
    signed = row.signed_on is not None and met is None
    placement = _placement_at_hand(pen, worker)
    if placement is None:
        if order is None and not (row.employer or row.job or row.has_contract):
            return
        if order is None and not (row.employer or row.job or row.job_order):
            pen.case.say(WARN, "employer", "order_not_named")
        placement = _new_placement(pen, worker, signed=signed)
    elif not _advance(pen, placement, signed=signed):
        return
    if met is not None:
        return
    if row.has_contract:
        _contract(pen, worker, placement)
    elif row.declared_on:
        contract = next((c for c in reversed(worker.contracts) if c["placement_id"] == placement["id"]), None)
        if contract is not None and contract["state"] is not ContractState.WAITING:
            _declaration(pen, worker, contract)


def _contract_met(pen: _Pen, worker: KnownWorker) -> Term | None:
    """Another contract of the worker's that runs while the row's would: why it may is for an officer to say."""
    row = pen.case.row
    mine = term(row.signed_on, row.starts_on, row.ends_on)
    if mine is None or not worker.contracts:
        return None
    others = []
    for kept in worker.contracts:
        same_number = row.contract_number is not None and kept["number"] == row.contract_number
        if same_number or kept["signed_on"] in {None, row.signed_on}:
            return None  # the row speaks of this very contract
        others.append(
            term(*(kept[n] for n in ("signed_on", "starts_on", "ends_on", "ended_on")), number=kept["number"])
        )
    return next((other for other in others if other is not None and mine.meets(other)), None)


def _placement_at_hand(pen: _Pen, worker: KnownWorker) -> Fields | None:
    """The placement that the row speaks of: on its job order (an ended one if nothing is new), or the open one."""
    order, past = pen.case.order, worker.placements
    going_on = [p for p in past if p["state"] not in _OVER]
    if order is None:
        row = pen.case.row
        wanted = [p for p in past if _names_same_wish(p, row.employer, row.job)]
        return next(reversed(going_on or wanted), None)
    same = [p for p in past if p["job_order_id"] == order.id]
    still = [p for p in same if p["state"] not in _OVER]
    told = [p for p in same if not pen.case.row.has_contract or _contract_of(pen, worker, p) is not None]
    return next(reversed(still or told or going_on), None)


def _names_same_wish(placement: Fields, employer: str | None, job: str | None) -> bool:
    return (compared(placement["wanted_employer"]), compared(placement["wanted_job"])) == (
        compared(employer),
        compared(job),
    )


def _new_placement(pen: _Pen, worker: KnownWorker, *, signed: bool) -> dict[str, Any]:
    row, order = pen.case.row, pen.case.order
    state = PlacementState.WAITING
    if order is not None:
        state = lives.move(lives.PLACEMENT, state, PlacementState.CONTRACTED if signed else PlacementState.REFERRED)
    return pen.add(
        Placement,
        worker_id=worker.row["id"],
        job_order_id=order.id if order else None,
        wanted_employer=None if order else row.employer,
        wanted_job=None if order else row.job,
        state=state,
        since=pen.said.now,
    )


def _advance(pen: _Pen, placement: Fields, *, signed: bool) -> bool:
    """Move a placement on as far as the row says; False where the row speaks of another job and nothing is applied."""
    order, state = pen.case.order, placement["state"]
    if state in _OVER:
        return True
    if order is not None and placement["job_order_id"] not in {None, order.id}:
        pen.case.say(WARN, "employer", "already_on_another_order", order.number)
        return False
    has_order = order is not None or placement["job_order_id"] is not None
    target = state
    if has_order and signed:
        if state is PlacementState.REFERRED:
            target = lives.move(lives.PLACEMENT, state, PlacementState.SELECTED)
        if target in {PlacementState.WAITING, PlacementState.SELECTED}:
            target = lives.move(lives.PLACEMENT, target, PlacementState.CONTRACTED)
    elif has_order and state is PlacementState.WAITING:
        target = lives.move(lives.PLACEMENT, state, PlacementState.REFERRED)
    values: dict[str, Any] = {}
    if order is not None and placement["job_order_id"] is None:
        values |= {"job_order_id": order.id, "wanted_employer": None, "wanted_job": None}
    if target is not state:
        values |= {"state": target, "since": pen.said.now}
    pen.change(Placement, placement, values)
    return True


def _contract_of(pen: _Pen, worker: KnownWorker, placement: Fields) -> Fields | None:
    """The placement's contract that the row speaks of: numbers are not unique, so the day of signing counts too."""
    row = pen.case.row
    for contract in reversed([c for c in worker.contracts if c["placement_id"] == placement["id"]]):
        same_number = row.contract_number is None or contract["number"] in {None, row.contract_number}
        same_day = row.signed_on is None or contract["signed_on"] in {None, row.signed_on}
        if same_number and (same_day or contract["number"] == row.contract_number):
            return contract
        if contract["signed_on"] == row.signed_on is not None:
            return contract
    return None


def _contract(pen: _Pen, worker: KnownWorker, placement: Fields) -> None:
    row = pen.case.row
    said: dict[str, Any] = {
        "number": row.contract_number,
        "signed_on": row.signed_on,
        "starts_on": row.starts_on,
        "ends_on": row.ends_on,
    }
    given = {name: value for name, value in said.items() if value is not None}
    contract = _contract_of(pen, worker, placement)
    if contract is None:
        state = ContractState.WAITING
        state = lives.move(lives.CONTRACT, state, ContractState.SIGNED) if row.signed_on else state
        contract = pen.add(Contract, placement_id=placement["id"], state=state, **said)
    else:
        if contract["state"] in {ContractState.EXTENDED, ContractState.ENDED}:
            given.pop("ends_on", None)  # an extension or an end was recorded since; the list tells the first term
        if contract["state"] is ContractState.WAITING and row.signed_on:
            given["state"] = lives.move(lives.CONTRACT, contract["state"], ContractState.SIGNED)
        pen.change(Contract, contract, given)
        contract = {**contract, **given}
    if contract["state"] is not ContractState.WAITING:
        _declaration(pen, worker, contract)


def _declaration(pen: _Pen, worker: KnownWorker, contract: Fields) -> None:
    """The signing is to be told to the commune; a day in the list says that it was sent then."""
    sent_on = pen.case.row.declared_on
    signing = [
        letter
        for letter in worker.declarations
        if letter["contract_id"] == contract["id"]
        and letter["event"] is DeclarationEvent.SIGNED
        and letter["state"] is not DeclarationState.SUPERSEDED
    ]
    if not signing:
        state = DeclarationState.DUE
        state = lives.move(lives.DECLARATION, state, DeclarationState.SENT) if sent_on else state
        commune_id = _commune_id(pen) or worker.row["commune_id"]
        pen.add(
            CommuneDeclaration,
            contract_id=contract["id"],
            event=DeclarationEvent.SIGNED,
            event_on=contract["signed_on"],
            due_on=due_day(contract["signed_on"], pen.said.deadline) if contract["signed_on"] else None,
            commune_id=commune_id,
            state=state,
            sent_on=sent_on,
        )
    elif sent_on and signing[-1]["state"] in {DeclarationState.DUE, DeclarationState.SENT}:
        pen.change(CommuneDeclaration, signing[-1], {"state": DeclarationState.SENT, "sent_on": sent_on})


def _consents(pen: _Pen, worker: KnownWorker) -> None:
    if pen.said.consent_basis is None:
        return
    refused = []
    for purpose in ConsentPurpose:
        recorded = worker.consents.get(purpose)
        if recorded is None:
            pen.add(
                Consent,
                worker_id=worker.row["id"],
                purpose=purpose,
                state=ConsentState.GIVEN,
                at=pen.said.now,
                basis=pen.said.consent_basis,
                officer_id=pen.said.officer_id,
            )
        elif recorded["state"] is not ConsentState.GIVEN:
            refused.append(recorded["state"])
    if refused:
        pen.case.say(WARN, "full_name", "consent_not_given", pen.case.row.full_name or "")
