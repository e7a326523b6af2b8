"""Keep what an officer typed about one worker: one transaction, checked whole, with every conflict told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from datetime import date
from functools import partial
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import (
    Commune,
    CommuneDeclaration,
    Consent,
    Contract,
    FormerIdentity,
    HealthCertificate,
    JobOrder,
    Placement,
    TravelDocument,
    Worker,
)
from db.queries.among import among
from db.vocabulary import (
    CommuneEra,
    ContractState,
    DeclarationEvent,
    DeclarationState,
    DocumentState,
    JobOrderState,
    PlacementState,
)
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.formats import fold, sort_key, tidy
from desktop_app.rules import lives
from desktop_app.rules.declaration import refuse_untellable
from desktop_app.services.conflict import change
from desktop_app.services.contract_overlap import overlap_problems
from desktop_app.services.declarations import deadline, home_of, owe
from desktop_app.services.personal_sight import personal_sight
from desktop_app.services.same_person import Same, same_person, tell_apart
from desktop_app.services.two_people import Approval, Confirmed, confirming, note
from desktop_app.services.work import Desk, Work
from desktop_app.services.worker_checks import check, tidied
from desktop_app.services.worker_forms import ConsentForm, ContractForm, DeclarationForm, DocumentForm, WorkerForm
from desktop_app.services.worker_homes import follow_home, move_problems, residence_of
from desktop_app.services.worker_parts import part_problems, save_parts

_P = PlacementState
MOVABLE = frozenset({_P.WAITING, _P.REFERRED, _P.SELECTED, _P.CONTRACTED})
"""A placement in these states may be put on another job order; one that is listed or across may not."""
FIXED = frozenset({_P.LISTED, _P.ACROSS, _P.MISSING})
TO_CONTRACTED: Mapping[PlacementState, tuple[PlacementState, ...]] = {
    _P.WAITING: (_P.CONTRACTED,),
    _P.REFERRED: (_P.SELECTED, _P.CONTRACTED),
    _P.SELECTED: (_P.CONTRACTED,),
}
_IDENTITY = (
    "full_name", "citizen_id", "birth_date", "birth_precision", "sex", "ethnicity", "phone", "address",
    "address_dated", "commune_id", "passport_name", "name_zh", "note", "education", "qualification",
    "heard_by", "outreach_id",
)  # fmt: skip


def latest_placement(session: Session, worker_id: int) -> Placement | None:
    """The placement whose state is the worker's."""
    query = select(Placement).where(Placement.worker_id == worker_id).order_by(Placement.id.desc()).limit(1)
    return session.scalar(query)


def latest_contract(session: Session, placement_id: int) -> Contract | None:
    """The contract that the worker's page shows."""
    query = select(Contract).where(Contract.placement_id == placement_id).order_by(Contract.id.desc()).limit(1)
    return session.scalar(query)


def signing_declaration(session: Session, contract_id: int) -> CommuneDeclaration | None:
    """What the commune was last told of the signing."""
    query = select(CommuneDeclaration).where(
        CommuneDeclaration.contract_id == contract_id,
        CommuneDeclaration.event == DeclarationEvent.SIGNED,
        CommuneDeclaration.state != DeclarationState.SUPERSEDED,
    )
    return session.scalar(query.order_by(CommuneDeclaration.id.desc()).limit(1))


def save(desk: Desk, worker_id: int | None, form: WorkerForm, approval: Approval | None = None) -> int:
    """Add a worker (id None) or keep the page as it was mended; the worker's id.

    A certificate that was unfit and is to be fit is confirmed by two_people: KnownError("second_person_needed").

    Raises InvalidInputError with every problem at its field, or KnownError("conflict") where another officer saved
    meanwhile; then nothing was changed.
    """
    clean = _as_seen(desk, worker_id, tidied(form))
    return confirming(desk, approval, partial(_save, desk, worker_id, clean))


def _save(desk: Desk, worker_id: int | None, clean: WorkerForm, said: Confirmed) -> int:
    with desk.work("worker.add" if worker_id is None else "worker.edit") as work:
        note(work, said)
        same = list(same_person(work.session, worker_id, clean))
        problems = check(clean, work.today) + list(_against_record(work.session, worker_id, clean, same))
        problems += move_problems(work.session, worker_id, clean, work.today)
        if problems:
            raise InvalidInputError(problems)
        home = residence_of(work.session, worker_id)
        saved = _save_identity(work, worker_id, clean)
        follow_home(work, saved, home, clean)
        if clean.not_the_same:
            tell_apart(work, saved, (one.worker_id for one in same), clean.not_the_same)
        _save_papers(work, saved, clean)
        save_parts(work, saved, clean)
        for consent in clean.consents:
            _save_consent(work, saved, consent)
        placement = _save_placement(work, saved, clean.job_order)
        if placement is not None and clean.contract is not None:
            _save_contract(work, placement, clean.contract, clean.declaration)
    return saved


def _as_seen(desk: Desk, worker_id: int | None, form: WorkerForm) -> WorkerForm:
    """The form with what this officer's role does not see left as the record has it: it was not shown."""
    with desk.read() as session:
        hidden = personal_sight(session).hidden if worker_id is not None else frozenset()
        if "health" in hidden:
            form = replace(form, health=tuple(each for each in form.health if each.id is None))
        if "ethnicity" in hidden:
            form = replace(form, ethnicity=session.scalar(select(Worker.ethnicity).where(Worker.id == worker_id)))
    return form


def _against_record(
    session: Session, worker_id: int | None, form: WorkerForm, same: Iterable[Same]
) -> Iterator[FieldProblem]:
    commune = session.get(Commune, form.commune_id) if form.commune_id is not None else None
    if form.commune_id is not None and (commune is None or commune.era is not CommuneEra.NOW):
        yield FieldProblem("commune_id", "unknown_commune")
    if form.citizen_id:
        bearer = session.scalar(select(Worker).where(Worker.citizen_id == form.citizen_id))
        if bearer is not None and bearer.id != worker_id:
            yield FieldProblem("citizen_id", "citizen_id_taken", {"name": bearer.full_name})
    if form.not_the_same is None:
        yield from (one.problem for one in same)
    yield from part_problems(session, form)
    yield from _about_order(session, worker_id, form)
    yield from _about_contract(session, worker_id, form)


def _about_order(session: Session, worker_id: int | None, form: WorkerForm) -> Iterator[FieldProblem]:
    placement = None if worker_id is None else latest_placement(session, worker_id)
    signed = form.contract is not None and form.contract != ContractForm()
    if form.job_order is None:
        if signed and placement is None:
            yield FieldProblem("job_order", "contract_needs_order")
        return
    order = session.scalar(select(JobOrder).where(JobOrder.number == form.job_order))
    if order is None:
        open_orders = select(JobOrder.number).where(JobOrder.state == JobOrderState.OPEN).order_by(JobOrder.number)
        said = {"value": form.job_order, "choices": list(session.scalars(open_orders))}
        yield FieldProblem("job_order", "unknown_job_order", said)
    elif placement is None or placement.job_order_id != order.id:
        if placement is not None and placement.state in FIXED:
            yield FieldProblem("job_order", "order_fixed", {"state": placement.state.value})
        if order.state is not JobOrderState.OPEN:
            yield FieldProblem("job_order", "order_not_open", {"value": order.number})


def _about_contract(session: Session, worker_id: int | None, form: WorkerForm) -> Iterator[FieldProblem]:
    """Whether it runs beside another; and what the page may not say of a declaration that the commune sent back."""
    if worker_id is None or form.contract is None:
        return
    placement = latest_placement(session, worker_id)
    goes_on = placement is not None and (form.job_order is None or _stays_on(session, placement, form.job_order))
    kept = latest_contract(session, placement.id) if placement is not None and goes_on else None
    if kept is None or _term_of(kept) != _term_of(form.contract):  # what stands in the record already is asked no more
        yield from overlap_problems(session, worker_id, form.contract, kept.id if kept else None)
    owed = signing_declaration(session, kept.id) if kept else None
    if owed is not None and form.declaration is not None and owed.state is DeclarationState.RETURNED:
        sent_again = form.declaration.sent_on is not None and form.declaration.sent_on != owed.sent_on
        if sent_again and owed.returned_on and form.declaration.sent_on and form.declaration.sent_on < owed.returned_on:
            said = {"first": owed.returned_on, "then": form.declaration.sent_on}
            yield FieldProblem("declaration.sent_on", "sent_before_returned", said)
        elif form.declaration.acknowledged_on and not sent_again:
            yield FieldProblem("declaration.acknowledged_on", "returned_unsent", {"day": owed.returned_on})


def _term_of(contract: Contract | ContractForm) -> tuple[date | None, date | None, date | None]:
    return contract.signed_on, contract.starts_on, contract.ends_on


def _stays_on(session: Session, placement: Placement, number: str) -> bool:
    """Whether the placement is the one that saving with this job order goes on with."""
    order_id = session.scalar(select(JobOrder.id).where(JobOrder.number == number))
    return placement.job_order_id == order_id or placement.state in MOVABLE


def _save_identity(work: Work, worker_id: int | None, form: WorkerForm) -> int:
    values = {name: getattr(form, name) for name in _IDENTITY}
    derived = {"name_folded": fold(form.full_name), "sort_key": sort_key(form.full_name)}
    if form.not_the_same:
        values["note"] = "\n".join(filter(None, (form.note, form.not_the_same)))
    if worker_id is None:
        worker = Worker(id=new_id(), **values, **derived)
        work.session.add(worker)
        work.session.flush()
        return worker.id
    kept = work.session.get(Worker, worker_id)
    if kept is not None and kept.merged_into_id is not None:
        raise KnownError("merged_away", name=kept.full_name)
    before = (None, "") if kept is None else (kept.citizen_id, kept.full_name)
    change(work, Worker, worker_id, form.version_id, values)
    change(work, Worker, worker_id, None, derived)
    _keep_former(work, worker_id, before, form)
    return worker_id


def _keep_former(work: Work, worker_id: int, before: tuple[str | None, str], form: WorkerForm) -> None:
    old_id = before[0] if before[0] != form.citizen_id else None
    old_name = before[1] if before[1] != form.full_name else None
    if old_id is not None or old_name is not None:
        former = FormerIdentity(
            id=new_id(),
            worker_id=worker_id,
            citizen_id=old_id,
            full_name=old_name,
            until=work.today,
            reason=form.identity_reason,
        )
        work.session.add(former)


def _without(form: Any, *names: str) -> dict[str, Any]:
    return {name: value for name, value in asdict(form).items() if name not in {"id", "version_id", *names}}


def _save_papers(work: Work, worker_id: int, form: WorkerForm) -> None:
    for paper in form.documents:
        _save_document(work, worker_id, paper)
    for certificate in form.health:
        values = _without(certificate)
        if certificate.id is None:
            work.session.add(HealthCertificate(id=new_id(), worker_id=worker_id, **values))
        else:
            change(work, HealthCertificate, certificate.id, certificate.version_id, values)


def _save_document(work: Work, worker_id: int, paper: DocumentForm) -> None:
    values = _without(paper)
    if paper.id is None:
        work.session.add(TravelDocument(id=new_id(), worker_id=worker_id, **values | {"state": DocumentState.HELD}))
        return
    kept = work.session.get(TravelDocument, paper.id)
    if kept is not None and kept.state != paper.state:
        lives.move(lives.DOCUMENT, kept.state, paper.state)
    change(work, TravelDocument, paper.id, paper.version_id, values)


def _save_consent(work: Work, worker_id: int, form: ConsentForm) -> None:
    query = select(Consent).where(Consent.worker_id == worker_id, Consent.purpose == form.purpose)
    kept = work.session.scalar(query)
    said = form.at if kept is None or form.at != kept.at else None
    values = {"state": form.state, "basis": tidy(form.basis), "at": said or work.now, "officer_id": work.officer}
    if kept is None:
        if form.state not in lives.CONSENT.starts:
            raise KnownError("move_not_allowed", noun="consent", frm="—", to=form.state.value)
        work.session.add(Consent(id=new_id(), worker_id=worker_id, purpose=form.purpose, **values))
        return
    if kept.state == form.state and kept.basis == values["basis"] and said is None:
        return
    if kept.state != form.state:
        lives.move(lives.CONSENT, kept.state, form.state)
    change(work, Consent, kept.id, form.version_id, values)


def _save_placement(work: Work, worker_id: int, number: str | None) -> Placement | None:
    placement = latest_placement(work.session, worker_id)
    if number is None:
        return placement
    order = work.session.scalars(select(JobOrder).where(JobOrder.number == number)).one()
    if placement is not None and placement.job_order_id == order.id:
        return placement
    if placement is not None and placement.state in MOVABLE:
        placement.job_order_id = order.id
        if placement.state is PlacementState.WAITING:
            move_placement(work, placement, PlacementState.REFERRED)
        return placement
    fresh = Placement(
        id=new_id(), worker_id=worker_id, job_order_id=order.id, state=PlacementState.REFERRED, since=work.now
    )
    work.session.add(fresh)
    work.session.flush()
    return fresh


def move_placement(work: Work, placement: Placement, *states: PlacementState) -> None:
    """Take a placement through these states, each of which must be allowed after the one before."""
    for state in states:
        placement.state = lives.move(lives.PLACEMENT, placement.state, state)
        placement.since = work.now


def move_placements(work: Work, placement_ids: Iterable[int], frm: PlacementState, to: PlacementState) -> None:
    """Take those of these placements that are in a state to another, all in one statement."""
    lives.move(lives.PLACEMENT, frm, to)
    query = select(Placement.id).where(among(work.session, Placement.id, placement_ids), Placement.state == frm)
    rows = [{"id": placement_id, "state": to, "since": work.now} for placement_id in work.session.scalars(query)]
    work.update_many(Placement, rows)


def _save_contract(work: Work, placement: Placement, form: ContractForm, declared: DeclarationForm | None) -> None:
    kept = latest_contract(work.session, placement.id)
    values = _without(form, "state")
    if kept is None:
        if not any(values.values()):
            return
        kept = Contract(id=new_id(), placement_id=placement.id, state=ContractState.WAITING, **values)
        work.session.add(kept)
    else:
        change(work, Contract, kept.id, form.version_id, values)
    if kept.signed_on is None:
        return
    if kept.state is ContractState.WAITING:
        kept.state = lives.move(lives.CONTRACT, kept.state, ContractState.SIGNED)
    if placement.job_order_id is not None and placement.state in TO_CONTRACTED:
        move_placement(work, placement, *TO_CONTRACTED[placement.state])
    work.session.flush()
    _save_declaration(work, placement.worker_id, kept, declared or DeclarationForm())


def _save_declaration(work: Work, worker_id: int, contract: Contract, form: DeclarationForm) -> None:
    """What stands in a letter of ours stays as it was told: the letter that corrects it tells anew."""
    if contract.signed_on is None:
        return
    kept = signing_declaration(work.session, contract.id)
    if kept is None:
        kept = owe(work, contract, DeclarationEvent.SIGNED, contract.signed_on)
    elif kept.state is DeclarationState.DUE and kept.letter_id is None:
        kept.commune_id = home_of(work.session, worker_id).on(contract.signed_on)
        kept.event_on = contract.signed_on
        kept.due_on = deadline(work.session).due(contract.signed_on)
        work.session.flush()
    _refuse_apart_from_letter(kept, form)
    newly_sent = form.sent_on is not None and form.sent_on != kept.sent_on
    if newly_sent and form.sent_on is not None:
        refuse_untellable([form.letter_number or contract.number or "—"], form.sent_on, kept.event_on)
    values: dict[str, date | str | None] = {
        "sent_on": form.sent_on or kept.sent_on,
        "acknowledged_on": form.acknowledged_on or kept.acknowledged_on,
        "letter_number": form.letter_number or kept.letter_number,
    }
    change(work, CommuneDeclaration, kept.id, form.version_id if form.id == kept.id else None, values)
    if newly_sent and kept.state in {DeclarationState.DUE, DeclarationState.RETURNED}:
        kept.state = lives.move(lives.DECLARATION, kept.state, DeclarationState.SENT)
    if form.acknowledged_on and kept.state is DeclarationState.SENT:
        kept.state = lives.move(lives.DECLARATION, kept.state, DeclarationState.ACKNOWLEDGED)


def _refuse_apart_from_letter(kept: CommuneDeclaration, form: DeclarationForm) -> None:
    """Everybody in a letter of ours is sent and acknowledged with it, in its own act: never one alone."""
    if kept.letter_id is None:
        return
    names = ("sent_on", "acknowledged_on", "letter_number")
    apart = [name for name in names if getattr(form, name) and getattr(form, name) != getattr(kept, name)]
    if apart:
        told = {"number": kept.letter_number}
        raise InvalidInputError(FieldProblem(f"declaration.{name}", "stands_in_letter", told) for name in apart)
