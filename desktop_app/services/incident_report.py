"""The report on a case as a paper: looked at, issued when it is printed or saved, and kept as it was issued.

A report whose case has not changed since is the same paper; its second print says that it is a reprint.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import IssuedDocument, Worker
from db.vocabulary import IncidentState, IssuedKind, OutputAct
from desktop_app.clock import hanoi_day
from desktop_app.documents.incident_report import IncidentReportData, ThreadLine, render_incident_report
from desktop_app.formats import show_date
from desktop_app.rules.incident import MARK, is_sensitive
from desktop_app.rules.numbering import printed
from desktop_app.services import incidents, issued
from desktop_app.services.agencies import paper_office
from desktop_app.services.incident_words import text_of, what_of
from desktop_app.services.incidents import CaseView
from desktop_app.services.permission import require
from desktop_app.services.work import Desk, Work
from desktop_app.wording import sentence

_VI = "vi"
"""What goes to the archive is in Vietnamese whatever the window speaks."""
_SHORT = "-R"
"""Behind the number of a report without what is sensitive."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A report. `document_id` is None while it was only looked at."""

    number: str
    content: bytes
    version: int
    full: bool
    """Whether it has everything; else what is sensitive is left out."""
    document_id: int | None = None


def look(desk: Desk, incident_id: int) -> Paper:
    """The report as it is now; the issued one where nothing has changed since. KnownError("gone")."""
    view = incidents.load(desk, incident_id)
    with desk.read() as session:
        return _current(session, desk, view) or _fresh(session, desk, view, desk.now())


def issue(desk: Desk, incident_id: int) -> Paper:
    """Issue the report as the case is now; the same paper again where nothing has changed."""
    require(desk, "incident.issue")
    view = incidents.load(desk, incident_id)
    with desk.read() as session:
        kept = _current(session, desk, view)
    if kept is not None:
        return kept
    with desk.work("incident.issue", view.case.row.number) as work:
        paper = _fresh(work.session, desk, view, work.now)
        return _kept(work, paper)


def to_print(desk: Desk, incident_id: int) -> Paper:
    """What goes to the printer: the issued report, or after its first print a copy that says that it is a reprint."""
    paper = issue(desk, incident_id)
    if paper.document_id is None:
        return paper
    with desk.read() as session:
        return replace(paper, content=issued.to_print(session, paper.document_id, paper.content))


def log_output(desk: Desk, document_id: int, act: OutputAct, destination: str) -> None:
    """Note that a report was printed or exported: by whom, when, where to."""
    with desk.work(f"incident.{act.value}") as work:
        issued.went(work, document_id, act, destination)


def _current(session: Session, desk: Desk, view: CaseView) -> Paper | None:
    """The latest issued report, if the same would be written today."""
    latest = _latest(session, _number(view))
    if latest is None:
        return None
    again = _fresh(session, desk, view, latest.issued_at, latest.version)
    if issued.digest_of(again.content) != latest.digest:
        return None
    return Paper(latest.number, issued.whole(latest.content), latest.version, again.full, latest.id)


def _latest(session: Session, number: str) -> IssuedDocument | None:
    query = select(IssuedDocument).where(IssuedDocument.kind == IssuedKind.INCIDENT, IssuedDocument.number == number)
    return session.scalar(query.order_by(IssuedDocument.version.desc()).limit(1))


def _fresh(session: Session, desk: Desk, view: CaseView, at: datetime, version: int | None = None) -> Paper:
    number = _number(view)
    if version is None:
        version = issued.next_version(session, IssuedKind.INCIDENT, number)
    content = render_incident_report(_data(session, desk, view, at, version))
    return Paper(number, content, version, not view.case.hidden)


def _kept(work: Work, paper: Paper) -> Paper:
    document = issued.keep(work, IssuedKind.INCIDENT, paper.number, paper.content, version=paper.version)
    return replace(paper, document_id=document.id)


def _number(view: CaseView) -> str:
    return view.case.row.number + (_SHORT if view.case.hidden else "")


def _data(session: Session, desk: Desk, view: CaseView, at: datetime, version: int) -> IncidentReportData:
    row, day = view.case.row, hanoi_day(at)
    office = paper_office(session, day, desk.officer_id)
    worker = session.get(Worker, row.worker_id) if row.worker_id else None
    return IncidentReportData(
        number=_number(view),
        paper_number=printed(row.number, MARK, office.sign),
        dated=day,
        issued_at=at,
        issuing=office.issuing,
        superior=office.superior,
        place=office.place,
        signer=office.signer,
        signer_title=office.signer_title,
        practice=office.practice,
        version=version,
        state=sentence("state.incident", row.state.value, _VI),
        opened_on=row.opened_on,
        kind=sentence("state.incident_kind", row.kind.value, _VI) if row.kind else "",
        about=row.about,
        full_name=row.full_name,
        birth=show_date(worker.birth_date, worker.birth_precision) if worker else "",
        citizen_id=row.citizen_id or "",
        phone=row.phone or "",
        commune=row.commune or "",
        happened_on=row.happened_on,
        where=row.place or "",
        employer=" ".join(filter(None, (row.employer_vi, row.employer_zh))),
        partner=" ".join(filter(None, (row.partner_vi, row.partner_zh))),
        officer=row.officer or "",
        due_on=row.due_on,
        overdue=row.due_on is not None and row.due_on < day and row.state is not IncidentState.SETTLED,
        waiting_for=row.waiting_for or "",
        settled_on=row.settled_on,
        outcome=row.outcome or "",
        thread=tuple(ThreadLine(note.at, what_of(note, _VI), text_of(note), note.officer) for note in view.thread),
        linked=tuple(" · ".join(filter(None, (p.full_name, p.citizen_id, p.part))) for p in view.linked),
        hidden=view.case.hidden,
        sensitive=row.kind is not None and is_sensitive(row.kind),
    )
