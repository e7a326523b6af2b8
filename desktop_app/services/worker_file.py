"""A worker's file of papers as a checklist, and the sheets of it: the checklist and the no-fee notice, as PDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.models import AgencyName, Contract, Office, Placement, Programme, Worker
from db.queries import clearance as rows_of
from db.vocabulary import (
    AgencyRole,
    ConsentState,
    ContractState,
    DeclarationEvent,
    DeclarationState,
    Direction,
    DocumentState,
    NoticeKind,
    RequirementCode,
)
from desktop_app.documents.consent_form import Person
from desktop_app.documents.file_checklist import ChecklistLine, FileChecklistData, render_file_checklist
from desktop_app.documents.no_fee_notice import NoFeeNoticeData, render_no_fee_notice
from desktop_app.errors import KnownError
from desktop_app.formats import show_date
from desktop_app.rules.checklist import Item, ItemState, checklist
from desktop_app.rules.clearance import clear
from desktop_app.services import notices
from desktop_app.services.clearance import FindingRow, Question, finding_row, make_question
from desktop_app.services.clearance_facts import further_papers, people_facts
from desktop_app.services.personal_sight import PersonalSight, personal_sight
from desktop_app.services.programme_of import programme_of
from desktop_app.services.work import Desk
from desktop_app.services.worker_save import latest_contract, latest_placement
from desktop_app.wording import sentence

R = RequirementCode


@dataclass(frozen=True, slots=True)
class FileItem:
    """One paper of the file in the reader's language. `code` is a RequirementCode or a NoticeKind."""

    code: str
    name: str
    state: ItemState
    held: str
    findings: tuple[FindingRow, ...]
    by: date | None


@dataclass(frozen=True, slots=True)
class WorkerFile:
    """The file of the latest placement (without one: of the wish's programme), judged for a day."""

    worker_id: int
    programme: str
    day: date
    items: tuple[FileItem, ...]

    @property
    def there(self) -> int:
        """How many papers are there, and nothing is wrong with them."""
        return sum(item.state is ItemState.THERE for item in self.items)


def file_of(desk: Desk, worker_id: int, on: date | None = None) -> WorkerFile:
    """What is in the file and what is missing for leaving on a day.

    By default that on which the contract begins, or today where that is past or not known. KnownError("gone").
    """
    with desk.read() as session:
        return _file(session, worker_id, on or _day(session, worker_id, desk.today()), desk.language)


def checklist_sheet(desk: Desk, worker_id: int, on: date | None = None) -> bytes:
    """The checklist as PDF, in both languages."""
    with desk.read() as session:
        found = _file(session, worker_id, on or _day(session, worker_id, desk.today()), "vi")
        worker = session.get_one(Worker, worker_id)
        programme = session.scalars(select(Programme).where(Programme.code == found.programme)).one()
        superior, issuing = (
            _agency(session, role, desk.today())[0] for role in (AgencyRole.SUPERIOR, AgencyRole.ISSUING)
        )
        office = session.scalars(select(Office)).one()
        placement = latest_placement(session, worker_id)
        data = FileChecklistData(
            person=_person(worker),
            programme_vi=programme.name_vi,
            programme_zh=programme.name_zh or "",
            day=found.day,
            lines=tuple(map(_line, found.items)),
            issuing=issuing,
            dated=desk.today(),
            issued_at=desk.now(),
            superior=superior,
            place=office.place_vi,
            job=_job(placement),
            contract=_contract_words(latest_contract(session, placement.id) if placement else None),
            officer=desk.officer_name,
            practice=office.practice,
        )
    return render_file_checklist(data)


def no_fee_sheet(desk: Desk, worker_id: int) -> bytes:
    """The notice that nobody charges the worker anything, to be signed, as PDF. KnownError("gone")."""
    with desk.read() as session:
        worker = _worker(session, worker_id)
        superior, issuing = (_agency(session, role, desk.today()) for role in (AgencyRole.SUPERIOR, AgencyRole.ISSUING))
        office = session.scalars(select(Office)).one()
        data = NoFeeNoticeData(
            person=_person(worker),
            issuing=issuing[0],
            issuing_zh=issuing[1],
            dated=desk.today(),
            issued_at=desk.now(),
            superior=superior[0],
            place=office.place_vi,
            officer=desk.officer_name,
            practice=office.practice,
        )
    return render_no_fee_notice(data)


def _line(item: FileItem) -> ChecklistLine:
    lacking = tuple(finding.message for finding in item.findings)
    return ChecklistLine(item.code, item.state is ItemState.THERE, item.held, lacking, item.by)


def _file(session: Session, worker_id: int, day: date, language: str) -> WorkerFile:
    _worker(session, worker_id)
    code = programme_of(session, worker_id)
    question = make_question(session, day, code, Direction.OUT, None, None, None)
    rows = rows_of.read_people(session, [worker_id], day=day)
    _, facts = next(people_facts(rows, question.programme_id))
    found = clear(facts, question.handover, question.requirements).findings
    seen = personal_sight(session)
    held = dict(_held(session, rows, worker_id, language))
    items = checklist(_asked(question), found, held, notices.signed_on(session, worker_id))
    return WorkerFile(worker_id, code, day, tuple(_item(item, language, seen) for item in items))


def _asked(question: Question) -> list[RequirementCode]:
    return [requirement.code for requirement in question.requirements]


def _item(item: Item, language: str, seen: PersonalSight) -> FileItem:
    name = "papers_no_fee" if item.code == NoticeKind.NO_FEE else item.code
    findings = tuple(finding_row(finding, language, seen) for finding in item.findings)
    return FileItem(item.code, sentence("checklist", name, language), item.state, item.held, findings, item.by)


# What is there


def _held(
    session: Session, rows: rows_of.PeopleRows, worker_id: int, language: str
) -> Iterator[tuple[RequirementCode, str]]:
    """What the record holds of each kind of paper, in words."""
    person = rows.people[worker_id]
    if person.citizen_id:
        yield R.IDENTITY, person.citizen_id
    documents = [d for d in rows.documents.get(worker_id, ()) if d.state is DocumentState.HELD]
    if documents:
        words = (
            _until(f"{sentence('document_kind', d.kind.value, language)} {d.number}", d.expires_on) for d in documents
        )
        yield R.TRAVEL_DOCUMENT, "; ".join(words)
    health = max(rows.health.get(worker_id, ()), key=lambda h: (h.examined_on, h.id), default=None)
    if health is not None and personal_sight(session).health:
        yield R.HEALTH, f"{show_date(health.examined_on)} · {sentence('state.health', health.result.value, language)}"
    placement = latest_placement(session, worker_id)
    if placement is not None:
        yield from _of_contract(rows, placement, session)
    given = [c for c in rows.consents.get(worker_id, ()) if c.state is ConsentState.GIVEN]
    if given:
        said = "; ".join(sentence("purpose", c.purpose.value, language) for c in given)
        yield R.CONSENT, f"{said[:1].upper()}{said[1:]}"
    papers: dict[RequirementCode, list[str]] = {}
    for paper in further_papers(rows.certificates.get(worker_id, ())):
        papers.setdefault(paper.requirement, []).append(_until(paper.name, paper.expires_on))
    yield from ((code, "; ".join(words)) for code, words in papers.items())


def _of_contract(
    rows: rows_of.PeopleRows, placement: Placement, session: Session
) -> Iterator[tuple[RequirementCode, str]]:
    contract = latest_contract(session, placement.id)
    if contract is None or contract.state is ContractState.WAITING:
        return
    yield R.CONTRACT, _contract_words(contract)
    told = [
        d
        for d in rows.declarations.get(contract.id, ())
        if d.event is DeclarationEvent.SIGNED and d.state is not DeclarationState.SUPERSEDED and d.sent_on
    ]
    if told:
        yield R.COMMUNE_DECLARATION, show_date(told[-1].sent_on)


def _contract_words(contract: Contract | None) -> str:
    if contract is None or contract.signed_on is None:
        return ""
    term = f"{show_date(contract.starts_on)} – {show_date(contract.ends_on)}" if contract.starts_on else ""
    return " · ".join(part for part in (contract.number or "", show_date(contract.signed_on), term) if part)


def _until(words: str, expires_on: date | None) -> str:
    return f"{words} (→ {show_date(expires_on)})" if expires_on else words


# Whose it is


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


def _day(session: Session, worker_id: int, today: date) -> date:
    placement = latest_placement(session, worker_id)
    contract = latest_contract(session, placement.id) if placement else None
    return max(today, contract.starts_on or today) if contract else today


def _job(placement: Placement | None) -> str:
    if placement is None:
        return ""
    order = placement.job_order
    named: Iterable[str | None] = (
        (order.job_vi, order.employer.name_vi) if order else (placement.wanted_job, placement.wanted_employer)
    )
    return " · ".join(text for text in named if text)


def _agency(session: Session, role: AgencyRole, day: date) -> tuple[str, str]:
    """The name that an agency bears on that day, in Vietnamese and in Chinese."""
    query = select(AgencyName).where(
        AgencyName.role == role,
        or_(AgencyName.since.is_(None), AgencyName.since <= day),
        or_(AgencyName.until.is_(None), AgencyName.until >= day),
    )
    found = session.scalar(query.order_by(AgencyName.since.desc().nulls_last()).limit(1))
    return (found.name_vi, found.name_zh) if found else ("", "")
