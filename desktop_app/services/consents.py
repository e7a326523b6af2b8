"""Consents by purpose (Law 91/2025): given, refused, withdrawn; and the papers on which a person says so."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields
from datetime import date, datetime, time

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import AgencyName, Consent, Office, Officer, OfficeSetting, Programme, Wish, Worker
from db.queries import clearance_setting
from db.vocabulary import AgencyRole, ConsentPurpose, ConsentState, Direction, RequirementCode
from desktop_app.clock import HANOI, hanoi_day
from desktop_app.documents.consent_form import (
    PURPOSES,
    ConsentFormData,
    Person,
    RightsTimes,
    render_consent_form,
    render_withdrawal_form,
)
from desktop_app.documents.exit_guidance import ExitGuidanceData, GuidanceItem, render_exit_guidance
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.formats import tidy
from desktop_app.rules import lives
from desktop_app.services.clearance import CHONGZUO, clear_people, make_question
from desktop_app.services.conflict import change, refuse_stale
from desktop_app.services.work import Desk
from desktop_app.services.worker_save import latest_contract, latest_placement

RIGHTS = "rights."
"""The office may set rights.acknowledge, rights.access, rights.withdraw and rights.delete (table office_setting)."""


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """How a worker stands to one purpose; state None while nothing is recorded."""

    purpose: ConsentPurpose
    state: ConsentState | None
    at: datetime | None
    basis: str
    officer: str
    allowed: tuple[ConsentState, ...]
    """What may be said next: buttons for these."""
    version_id: int | None


def standing(desk: Desk, worker_id: int) -> tuple[ConsentLine, ...]:
    """One line for every purpose, in the order of the form."""
    with desk.read() as session:
        query = select(Consent, Officer.full_name).join(Officer, Officer.id == Consent.officer_id)
        kept = {row[0].purpose: row for row in session.execute(query.where(Consent.worker_id == worker_id))}
        return tuple(_line(purpose, *kept.get(purpose, (None, ""))) for purpose in PURPOSES)


def _line(purpose: ConsentPurpose, consent: Consent | None, officer: str) -> ConsentLine:
    if consent is None:
        return ConsentLine(purpose, None, None, "", "", allowed_after(None), None)
    allowed = allowed_after(consent.state)
    return ConsentLine(purpose, consent.state, consent.at, consent.basis, officer, allowed, consent.version_id)


def allowed_after(state: ConsentState | None) -> tuple[ConsentState, ...]:
    """What may be said after this, in the order of the vocabulary; None: nothing was said yet."""
    following = lives.CONSENT.starts if state is None else lives.CONSENT.moves.get(state, frozenset())
    return tuple(following_state for following_state in ConsentState if following_state in following)


def decide(
    desk: Desk,
    worker_id: int,
    purpose: ConsentPurpose,
    state: ConsentState,
    *,
    basis: str,
    on: date | None = None,
    version_id: int | None = None,
) -> None:
    """Record what the worker said, on what paper, on which day (today, if none is given).

    Raises InvalidInputError at `basis` or `on`; KnownError("move_not_allowed"), KnownError("conflict") with
    `version_id` of the line that was shown, or KnownError("gone").
    """
    _check(desk, basis, on)
    with desk.work("worker.consent") as work:
        if work.session.get(Worker, worker_id) is None:
            raise KnownError("gone", noun="worker", id=worker_id)
        query = select(Consent).where(Consent.worker_id == worker_id, Consent.purpose == purpose)
        kept = work.session.scalar(query)
        at = work.now if on is None or on == work.today else datetime.combine(on, time(12), HANOI)
        values = {"state": state, "basis": tidy(basis), "at": at, "officer_id": work.officer}
        if kept is not None:
            refuse_stale(kept, version_id, "consent", {"state": state, "basis": tidy(basis)})
            change(work, Consent, kept.id, None, values | {"state": lives.move(lives.CONSENT, kept.state, state)})
        elif state in lives.CONSENT.starts:
            work.session.add(Consent(id=new_id(), worker_id=worker_id, purpose=purpose, **values))
        else:
            raise KnownError("move_not_allowed", noun="consent", frm="—", to=state.value)


def _check(desk: Desk, basis: str, on: date | None) -> None:
    problems = [] if tidy(basis) else [FieldProblem("basis", "needed")]
    if on is not None and on > desk.today():
        problems.append(FieldProblem("on", "in_the_future", {"day": on}))
    if problems:
        raise InvalidInputError(problems)


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
        code = programme_code or _programme_of(session, worker_id)
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
    query = select(OfficeSetting.key, OfficeSetting.value).where(OfficeSetting.key.startswith(RIGHTS))
    chosen = {key.removeprefix(RIGHTS): int(value) for key, value in session.execute(query) if value.isdecimal()}
    return RightsTimes(**{f.name: chosen[f.name] for f in fields(RightsTimes) if f.name in chosen})


def _programme_of(session: Session, worker_id: int) -> str:
    placement = latest_placement(session, worker_id)
    if placement is not None and placement.job_order is not None:
        return placement.job_order.employer.partner.programme.code
    wish = session.scalar(select(Wish).where(Wish.worker_id == worker_id))
    return wish.programme.code if wish is not None and wish.programme is not None else CHONGZUO


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


def said_on(line: ConsentLine) -> date | None:
    """The day in Hanoi on which the worker said so."""
    return None if line.at is None else hanoi_day(line.at)
