"""The papers on which a worker consents or withdraws, and what the worker still needs before going, as PDF.

Apart from services.consents, which the window needs from the start: this loads ReportLab.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.models import AgencyName, Consent, Office, Programme, Worker
from db.queries import clearance_setting
from db.vocabulary import AgencyRole, ConsentPurpose, DataRequestKind, Direction, RequirementCode
from desktop_app.documents.consent_form import (
    PURPOSES,
    ConsentFormData,
    Person,
    RightsTimes,
    render_consent_form,
    render_withdrawal_form,
)
from desktop_app.documents.exit_guidance import ExitGuidanceData, GuidanceItem, render_exit_guidance
from desktop_app.errors import KnownError
from desktop_app.rules.data_request import ACKNOWLEDGE, ARCHIVE_YEARS, DAYS
from desktop_app.services import privacy_settings
from desktop_app.services.clearance import clear_people, make_question
from desktop_app.services.programme_of import programme_of
from desktop_app.services.work import Desk
from desktop_app.services.worker_save import latest_contract, latest_placement


def consent_form(desk: Desk, worker_id: int) -> bytes:
    """The form to sign, as PDF, with what is recorded already ticked. KnownError("gone")."""
    return render_consent_form(_form_data(desk, worker_id))


def withdrawal_form(desk: Desk, worker_id: int, purposes: Collection[ConsentPurpose] = ()) -> bytes:
    """The form by which consent is withdrawn, as PDF: these purposes ticked, or none for the worker to tick."""
    return render_withdrawal_form(_form_data(desk, worker_id, tuple(p for p in PURPOSES if p in purposes)))


def _form_data(desk: Desk, worker_id: int, withdrawn: tuple[ConsentPurpose, ...] = ()) -> ConsentFormData:
    with desk.read() as session:
        worker = _worker(session, worker_id)
        consents = session.execute(select(Consent.purpose, Consent.state).where(Consent.worker_id == worker_id))
        superior, issuing = (_agency(session, role, desk.today()) for role in (AgencyRole.SUPERIOR, AgencyRole.ISSUING))
        office = session.scalars(select(Office)).one()
        return ConsentFormData(
            person=_person(worker),
            issuing=issuing[0],
            issuing_zh=issuing[1],
            superior=superior[0],
            place=office.place_vi,
            dated=desk.today(),
            issued_at=desk.now(),
            officer=desk.officer_name,
            states=tuple((row.purpose, row.state) for row in consents),
            withdrawn=withdrawn,
            times=_times(session),
            practice=office.practice,
        )


def exit_guidance(
    desk: Desk,
    worker_id: int,
    *,
    programme_code: str | None = None,
    on: date | None = None,
    gate_code: str | None = None,
) -> bytes:
    """What this worker still needs before going, as PDF.

    By default for the programme of the latest placement or of the wish, and for the day on which the contract begins
    (today, where that is past or not known). Raises KnownError("gone"), or those of an unknown programme or gate.
    """
    with desk.read() as session:
        worker = _worker(session, worker_id)
        day = on or _day_of_leaving(session, worker_id, desk.today())
        code = programme_code or programme_of(session, worker_id)
        question = make_question(session, day, code, Direction.OUT, gate_code, None, None)
        people = clear_people(session, question, [worker_id], "vi")
        asked = clearance_setting.read_requirements(session, question.programme_id)
        programme = session.get_one(Programme, question.programme_id)
        superior, issuing = (_agency(session, role, desk.today()) for role in (AgencyRole.SUPERIOR, AgencyRole.ISSUING))
        office = session.scalars(select(Office)).one()
        data = ExitGuidanceData(
            person=_person(worker),
            programme_vi=programme.name_vi,
            programme_zh=programme.name_zh or "",
            day=day,
            requirements=tuple(dict.fromkeys(RequirementCode(row.code) for row in asked)),
            items=tuple(
                GuidanceItem(f.code, f.detail, f.message, f.fix_by, f.severity.value == "block")
                for person in people
                for f in person.findings
            ),
            issuing=issuing[0],
            superior=superior[0],
            place=office.place_vi,
            dated=desk.today(),
            issued_at=desk.now(),
            job=_job(session, worker_id),
            officer=desk.officer_name,
            practice=office.practice,
        )
    return render_exit_guidance(data)


def _worker(session: Session, worker_id: int) -> Worker:
    worker = session.get(Worker, worker_id)
    if worker is None:
        raise KnownError("gone", noun="worker", id=worker_id)
    return worker


def _person(worker: Worker) -> Person:
    commune = f"{worker.commune.unit} {worker.commune.name}" if worker.commune else ""
    return Person(
        full_name=worker.full_name,
        citizen_id=worker.citizen_id or "",
        birth_date=worker.birth_date,
        birth_precision=worker.birth_precision,
        sex=worker.sex,
        residence=worker.address or commune,
        phone=worker.phone or "",
        name_zh=worker.name_zh or "",
    )


def _agency(session: Session, role: AgencyRole, day: date) -> tuple[str, str]:
    """The name that an agency bears on that day, in Vietnamese and in Chinese."""
    query = select(AgencyName).where(
        AgencyName.role == role,
        or_(AgencyName.since.is_(None), AgencyName.since <= day),
        or_(AgencyName.until.is_(None), AgencyName.until >= day),
    )
    found = session.scalar(query.order_by(AgencyName.since.desc().nulls_last()).limit(1))
    return (found.name_vi, found.name_zh) if found else ("", "")


def _times(session: Session) -> RightsTimes:
    """What the office keeps to (services.data_requests), so that the paper promises no other days."""
    kept = privacy_settings.kept(session)
    return RightsTimes(
        acknowledge=kept[ACKNOWLEDGE],
        access=max(kept[DAYS[DataRequestKind.ACCESS]], kept[DAYS[DataRequestKind.CORRECT]]),
        withdraw=max(kept[DAYS[DataRequestKind.WITHDRAW]], kept[DAYS[DataRequestKind.RESTRICT]]),
        delete=kept[DAYS[DataRequestKind.DELETE]],
        archive_years=kept[ARCHIVE_YEARS],
    )


def _day_of_leaving(session: Session, worker_id: int, today: date) -> date:
    placement = latest_placement(session, worker_id)
    contract = latest_contract(session, placement.id) if placement else None
    begins = contract.starts_on if contract else None
    return begins if begins is not None and begins > today else today


def _job(session: Session, worker_id: int) -> str:
    placement = latest_placement(session, worker_id)
    if placement is None:
        return ""
    order = placement.job_order
    named = (order.job_vi, order.employer.name_vi) if order else (placement.wanted_job, placement.wanted_employer)
    return " · ".join(text for text in named if text)
