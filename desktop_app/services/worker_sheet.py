"""A worker's sheet, from the record to a PDF in both languages. Every print and export of one is in the audit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, undefer

from db.models import (
    AgencyName,
    Attachment,
    Certificate,
    Contract,
    FormerIdentity,
    HealthCertificate,
    JobOrder,
    Office,
    Placement,
    TravelDocument,
    Worker,
)
from db.vocabulary import AgencyRole, AttachmentKind, Direction, Severity
from desktop_app.documents.worker_sheet import (
    SheetFinding,
    SheetPaper,
    SheetPlacement,
    WorkerSheetData,
    render_worker_sheet,
)
from desktop_app.errors import KnownError
from desktop_app.formats import passport_form, show_date
from desktop_app.services import clearance
from desktop_app.services.personal_sight import personal_sight
from desktop_app.services.programme_of import programme_of
from desktop_app.services.work import Desk
from desktop_app.wording import sentence


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet that was made, and whose."""

    full_name: str
    content: bytes


def render(desk: Desk, worker_id: int, on: date | None = None) -> Sheet:
    """The sheet as of now; what is missing is looked at for a crossing on that day (today if none is given)."""
    found = data(desk, worker_id, on)
    return Sheet(found.full_name, render_worker_sheet(found))


def log(desk: Desk, worker_id: int, destination: str, act: str = "export") -> None:
    """Keep in the audit that a sheet left the record: whose (by id), and where to."""
    desk.log(f"worker_sheet.{act}", f"{worker_id} · {destination}")


def data(desk: Desk, worker_id: int, on: date | None = None) -> WorkerSheetData:
    """What stands on the sheet. KnownError("gone") for nobody."""
    day = on or desk.today()
    with desk.read() as session:
        worker = session.get(Worker, worker_id)
        if worker is None:
            raise KnownError("gone", noun="worker", id=worker_id)
        office = session.scalars(select(Office)).one()
        return WorkerSheetData(
            full_name=worker.full_name,
            facts=tuple(_facts(session, worker)),
            issuing=_agency(session, AgencyRole.ISSUING, day),
            superior=_agency(session, AgencyRole.SUPERIOR, day),
            place=office.place_vi,
            made_at=desk.now(),
            day=day,
            officer=desk.officer_name,
            papers=(*_documents(session, worker_id), *_health(session, worker_id), *_certificates(session, worker_id)),
            placements=tuple(_placements(session, worker_id)),
            findings=tuple(_findings(session, worker_id, day)),
            photo=_photo(session, worker_id),
            practice=office.practice,
        )


def _both(section: str, code: str) -> str:
    """A word in Vietnamese, with a capital, and in Chinese."""
    vietnamese = sentence(section, code, "vi")
    return f"{vietnamese[:1].upper()}{vietnamese[1:]} {sentence(section, code, 'zh')}"


def _facts(session: Session, worker: Worker) -> Iterator[tuple[str, str]]:
    commune = worker.commune
    yield "Họ và tên 姓名", worker.full_name
    yield "Tên hộ chiếu 护照姓名", worker.passport_name or passport_form(worker.full_name)
    yield "Tên tiếng Trung 中文姓名", worker.name_zh or ""
    yield "Ngày sinh 出生日期", show_date(worker.birth_date, worker.birth_precision.value)
    yield "Giới tính 性别", _both("state.sex", worker.sex.value) if worker.sex else ""
    yield "Số căn cước 公民身份证号", worker.citizen_id or ""
    yield "Điện thoại 电话", worker.phone or ""
    yield "Xã, phường hiện nay 现乡坊", f"{commune.unit} {commune.name}" if commune else ""
    yield "Địa chỉ trên giấy 证载地址", worker.address or ""
    former = session.scalars(select(FormerIdentity).where(FormerIdentity.worker_id == worker.id))
    for one in former:
        yield "Trước đây 曾用", " · ".join(part for part in (one.full_name, one.citizen_id) if part)
    if worker.education:
        yield "Trình độ 学历", _both("education", worker.education.value)
    if worker.qualification:
        yield "Chuyên môn 专业", worker.qualification


def _documents(session: Session, worker_id: int) -> Iterator[SheetPaper]:
    query = select(TravelDocument).where(TravelDocument.worker_id == worker_id)
    for paper in session.scalars(query.order_by(TravelDocument.expires_on.desc().nulls_last(), TravelDocument.id)):
        kind, state = _both("document_kind", paper.kind.value), _both("state.document", paper.state.value)
        yield SheetPaper(kind, paper.number, paper.issued_on, paper.expires_on, state)


def _health(session: Session, worker_id: int) -> Iterator[SheetPaper]:
    query, seen = (
        select(HealthCertificate).where(HealthCertificate.worker_id == worker_id),
        personal_sight(session).health,
    )
    for paper in session.scalars(query.order_by(HealthCertificate.examined_on.desc())) if seen else ():
        result = _both("state.health", paper.result.value)
        yield SheetPaper("Giấy khám sức khỏe 健康体检证明", paper.facility or "", paper.examined_on, None, result)


def _certificates(session: Session, worker_id: int) -> Iterator[SheetPaper]:
    query = select(Certificate).where(Certificate.worker_id == worker_id)
    for paper in session.scalars(query.order_by(Certificate.kind, Certificate.id)):
        named = " · ".join(filter(None, (paper.name, paper.level, paper.number)))
        yield SheetPaper(_both("certificate_kind", paper.kind.value), named, paper.issued_on, paper.expires_on, "")


def _placements(session: Session, worker_id: int) -> Iterator[SheetPlacement]:
    query = (
        select(Placement, JobOrder, Contract)
        .outerjoin(Placement.job_order)
        .outerjoin(Contract, Contract.placement_id == Placement.id)
        .where(Placement.worker_id == worker_id)
    )
    for placement, order, contract in session.execute(query.order_by(Placement.id.desc(), Contract.id.desc())):
        employer = order.employer if order else None
        yield SheetPlacement(
            employer=_named(employer.name_vi, employer.name_zh) if employer else placement.wanted_employer or "",
            job=_named(order.job_vi, order.job_zh) if order else placement.wanted_job or "",
            contract=(contract.number or "") if contract else "",
            starts=contract.starts_on if contract else None,
            ends=contract.ends_on if contract else None,
            state=_both("state.placement", placement.state.value),
        )


def _named(vietnamese: str, chinese: str | None) -> str:
    return f"{vietnamese} {chinese}" if chinese else vietnamese


def _findings(session: Session, worker_id: int, day: date) -> Iterator[SheetFinding]:
    """The findings of clearance, said in both languages: they come in the same order."""
    question = clearance.make_question(session, day, programme_of(session, worker_id), Direction.OUT, None, None, None)
    vi, zh = (clearance.clear_people(session, question, [worker_id], language) for language in ("vi", "zh"))
    for mine, theirs in (
        (a, b) for v, z in zip(vi, zh, strict=True) for a, b in zip(v.findings, z.findings, strict=True)
    ):
        blocks = mine.severity is Severity.BLOCK
        yield SheetFinding(mine.message, theirs.message, mine.fix, theirs.fix, blocks, mine.fix_by)


def _photo(session: Session, worker_id: int) -> bytes:
    query = select(Attachment).where(
        Attachment.worker_id == worker_id,
        Attachment.kind == AttachmentKind.PORTRAIT,
        Attachment.removed_at.is_(None),
    )
    newest = query.order_by(Attachment.added_at.desc(), Attachment.id.desc()).limit(1)
    found = session.scalar(newest.options(undefer(Attachment.content)))
    return found.content if found else b""


def _agency(session: Session, role: AgencyRole, day: date) -> str:
    query = select(AgencyName.name_vi).where(
        AgencyName.role == role,
        or_(AgencyName.since.is_(None), AgencyName.since <= day),
        or_(AgencyName.until.is_(None), AgencyName.until >= day),
    )
    return session.scalar(query.order_by(AgencyName.since.desc().nulls_last()).limit(1)) or ""
