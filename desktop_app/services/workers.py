"""Workers: look for them, show one, keep what was typed."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import (
    Consent,
    Employer,
    FormerIdentity,
    HealthCertificate,
    JobOrder,
    Partner,
    Placement,
    Programme,
    TravelDocument,
    Worker,
)
from db.queries import workers as queries
from db.queries.fetch import fetch
from db.queries.worker_filter import NOTHING, Missing, Narrowing
from db.queries.worker_order import WorkerSort
from db.rows import CommuneRow
from desktop_app.errors import KnownError
from desktop_app.services.personal_sight import personal_sight
from desktop_app.services.work import Desk
from desktop_app.services.worker_find import (
    as_json,
    count,
    counts,
    filter_choices,
    first,
    matching_ids,
    page,
    search,
    search_ids,
    sorted_ids,
    total,
)
from desktop_app.services.worker_forms import (
    ConsentForm,
    ContactForm,
    ContractForm,
    DeclarationForm,
    DocumentForm,
    FormerForm,
    FormerView,
    HealthForm,
    PlacementView,
    SkillForm,
    WishForm,
    WorkerCard,
    WorkerForm,
)
from desktop_app.services.worker_homes import former_homes
from desktop_app.services.worker_parts import form_parts
from desktop_app.services.worker_save import latest_contract, save, signing_declaration
from desktop_app.services.worker_search import NO_FILTER, WorkerFilter

__all__ = [
    "NOTHING",
    "NO_FILTER",
    "ConsentForm",
    "ContactForm",
    "ContractForm",
    "DeclarationForm",
    "DocumentForm",
    "FormerForm",
    "HealthForm",
    "Missing",
    "Narrowing",
    "PlacementView",
    "SkillForm",
    "WishForm",
    "WorkerCard",
    "WorkerFilter",
    "WorkerForm",
    "WorkerSort",
    "as_json",
    "communes",
    "count",
    "counts",
    "filter_choices",
    "find",
    "first",
    "load",
    "matching_ids",
    "page",
    "save",
    "search",
    "search_ids",
    "sorted_ids",
    "total",
]


def communes(desk: Desk) -> tuple[CommuneRow, ...]:
    """The communes of today, to choose from."""
    with desk.read() as session:
        return queries.communes_of_today(session)


def find(desk: Desk, citizen_id: str) -> int:
    """The id of whoever bears this citizen ID, today or before. KnownError("unknown_worker") if nobody does."""
    number = "".join(citizen_id.split())
    with desk.read() as session:
        found = session.scalar(select(Worker.id).where(Worker.citizen_id == number))
        if found is None:
            former = select(FormerIdentity.worker_id).where(FormerIdentity.citizen_id == number)
            found = session.scalar(former.limit(1))
    if found is None:
        raise KnownError("unknown_worker", value=citizen_id)
    return found


def load(desk: Desk, worker_id: int) -> WorkerCard:
    """Everything on a worker's page."""
    with desk.read() as session:
        worker = session.get(Worker, worker_id)
        if worker is None:
            raise KnownError("gone", noun="worker", id=worker_id)
        if worker.merged_into_id == worker_id:
            raise KnownError("erased")
        placement = _placement(session, worker_id)
        form = _form(session, worker, placement)
        commune = worker.commune
        shown = None if commune is None else CommuneRow(commune.id, commune.code, commune.unit, commune.name)
        former = session.scalars(
            select(FormerIdentity).where(FormerIdentity.worker_id == worker_id).order_by(FormerIdentity.id)
        )
        known_as = tuple(FormerView(f.citizen_id, f.full_name, f.until, f.reason, f.id) for f in former)
        merged_into = worker.merged_into_id
        homes = former_homes(session, worker_id)
        hidden = personal_sight(session).hidden
    state = None if placement is None else placement.state
    return WorkerCard(worker_id, form, state, shown, placement, known_as, merged_into, homes, hidden)


def _placement(session: Session, worker_id: int) -> PlacementView | None:
    query = (
        select(
            Placement.id,
            Placement.state,
            JobOrder.number,
            Employer.code,
            Employer.name_vi,
            Employer.name_zh,
            Partner.code,
            Programme.code,
            JobOrder.job_vi,
            JobOrder.job_zh,
            Placement.wanted_employer,
            Placement.wanted_job,
        )
        .outerjoin(Placement.job_order)
        .outerjoin(JobOrder.employer)
        .outerjoin(Employer.partner)
        .outerjoin(Partner.programme)
        .where(Placement.worker_id == worker_id)
        .order_by(Placement.id.desc())
        .limit(1)
    )
    found = fetch(session, query, PlacementView)
    return found[0] if found else None


def _filled(form: type[Any], record: Any) -> Any:
    return form(**{name: getattr(record, name) for name in form.__dataclass_fields__})


def _form(session: Session, worker: Worker, placement: PlacementView | None) -> WorkerForm:
    papers = select(TravelDocument).where(TravelDocument.worker_id == worker.id).order_by(TravelDocument.id)
    seen = personal_sight(session)
    health = select(HealthCertificate).where(HealthCertificate.worker_id == worker.id)
    consents = select(Consent).where(Consent.worker_id == worker.id).order_by(Consent.id)
    contract = latest_contract(session, placement.id) if placement else None
    declared = signing_declaration(session, contract.id) if contract else None
    names = set(WorkerForm.__dataclass_fields__) & set(Worker.__mapper__.column_attrs.keys()) - seen.hidden
    return WorkerForm(
        **{name: getattr(worker, name) for name in names},
        documents=tuple(_filled(DocumentForm, paper) for paper in session.scalars(papers)),
        health=tuple(_filled(HealthForm, c) for c in session.scalars(health.order_by(HealthCertificate.examined_on)))
        if seen.health
        else (),
        consents=tuple(_filled(ConsentForm, consent) for consent in session.scalars(consents)),
        **form_parts(session, worker.id),
        job_order=placement.job_order if placement else None,
        contract=_filled(ContractForm, contract) if contract else None,
        declaration=_filled(DeclarationForm, declared) if declared else None,
    )
