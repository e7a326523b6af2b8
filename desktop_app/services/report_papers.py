"""The papers of a report: its figures, as it was issued byte for byte, and as a draft would look now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import IssuedDocument, Programme, Report
from db.queries.summary import NamedRow
from db.vocabulary import OutputAct, ReportState
from desktop_app.clock import hanoi_day
from desktop_app.documents.summary import SummaryData
from desktop_app.errors import KnownError
from desktop_app.formats import show_moment
from desktop_app.rules.numbering import printed
from desktop_app.rules.summary import Period, parse_period
from desktop_app.services import issued
from desktop_app.services.agencies import PaperOffice, paper_office
from desktop_app.services.report_changes import Since, since_earlier, with_changes
from desktop_app.services.summary import as_xlsx, chosen_programme
from desktop_app.services.summary_full import full_of
from desktop_app.services.summary_names import read_names
from desktop_app.services.work import Desk

if TYPE_CHECKING:
    from desktop_app.documents.summary_pdf import SummaryPaper

MARK = "BC"
"""Before the year in a report's number, and behind its running number on paper."""
Kind = Literal["pdf", "xlsx"]
_OFFICE_LANGUAGE = "vi"
"""What is printed and frozen is in the language of the office, whoever issues it."""


def get(session: Session, report_id: int) -> Report:
    """The report. KnownError("gone")."""
    report = session.get(Report, report_id)
    if report is None:
        raise KnownError("gone", noun="report", id=report_id)
    return report


def programme_of(session: Session, report: Report) -> NamedRow | None:
    """Its programme; None where it is of all of them."""
    found = session.get(Programme, report.programme_id) if report.programme_id is not None else None
    return NamedRow(found.id, found.code, found.name_vi) if found else None


def figures(desk: Desk, period_text: str, programme: str | None = None) -> SummaryData:
    """The summary with everything that a report of it would say, also what changed in those before."""
    with desk.read() as session:
        period, chosen = parse_period(period_text), chosen_programme(session, programme)
        return figures_of(desk, session, period, chosen)[0]


def figures_of(desk: Desk, session: Session, period: Period, chosen: NamedRow | None) -> tuple[SummaryData, Since]:
    """The same where a session is open; and what a report made of it keeps."""
    names = read_names(session, desk.language)
    since = since_earlier(session, period, (chosen.id, chosen.code) if chosen else None, names)
    return with_changes(full_of(desk, session, period, chosen), since), since


def in_office_language(desk: Desk) -> Desk:
    """The desk, speaking the language of the office's papers."""
    if desk.language == _OFFICE_LANGUAGE:
        return desk
    return Desk(
        desk.store,
        officer_id=desk.officer_id,
        officer_name=desk.officer_name,
        clock=desk.clock,
        language=_OFFICE_LANGUAGE,
        practice=desk.practice,
    )


def content(desk: Desk, report_id: int, kind: Kind) -> bytes:
    """A report as PDF or XLSX: as it was issued, byte for byte; of a draft as it would be now, marked as a draft."""
    office = in_office_language(desk)
    with office.read() as session:
        report = get(session, report_id)
        if report.state is not ReportState.DRAFT:
            document_id = report.pdf_id if kind == "pdf" else report.xlsx_id
            kept = select(IssuedDocument.content).where(IssuedDocument.id == document_id)
            return issued.whole(session.scalars(kept).one())
        period, chosen = parse_period(report.period), programme_of(session, report)
        data = figures_of(office, session, period, chosen)[0]
        if kind == "xlsx":
            return as_xlsx(data)
        return render(paper_of(session, report, data, paper_office(session, desk.today(), desk.officer_id)))


def unissued(desk: Desk, data: SummaryData) -> bytes:
    """A summary as a paper without a number, for whoever only wants to read it."""
    from desktop_app.documents.summary_pdf import SummaryPaper  # noqa: PLC0415  loads ReportLab

    with desk.read() as session:
        head = paper_office(session, desk.today(), desk.officer_id)
    paper = SummaryPaper(
        data, dated=desk.today(), issued_at=desk.now(), issuing=head.issuing, superior=head.superior,
        place=head.place, signer=head.signer, signer_title=head.signer_title, draft=True, foot=show_moment(desk.now()),
    )  # fmt: skip
    return render(paper)


def render(paper: SummaryPaper) -> bytes:
    """The paper as PDF."""
    from desktop_app.documents.summary_pdf import render_summary_pdf  # noqa: PLC0415  as above

    return render_summary_pdf(paper)


def paper_of(session: Session, report: Report, data: SummaryData, head: PaperOffice) -> SummaryPaper:
    """A report as it is to be printed: with its number once it has one, else as a draft."""
    from desktop_app.documents.summary_pdf import SummaryPaper  # noqa: PLC0415  as above

    old = session.get(Report, report.replaces_id) if report.replaces_id else None
    is_draft = report.number is None
    at = report.issued_at or data.issued_at
    if at is None:
        raise ValueError(report.id)
    seal = f"số liệu {(report.digest or '')[:16]} · sổ {(report.audit_head or '')[:16]}"
    return SummaryPaper(
        data,
        number=printed(report.number, MARK, head.sign) if report.number else "",
        dated=hanoi_day(at),
        issued_at=at,
        issuing=head.issuing,
        superior=head.superior,
        place=head.place,
        signer=report.signer or "",
        signer_title=report.signer_title or "",
        comments=(report.situation or "", report.results or "", report.difficulties or "", report.proposals or ""),
        recipients=tuple(line for line in (report.recipients or "").splitlines() if line.strip()),
        replaces=(printed(old.number, MARK, head.sign), report.replaces_reason or "") if old and old.number else None,
        foot=f"dự thảo {show_moment(at)}" if is_draft else f"{report.number} · {seal}",
        draft=is_draft,
    )


def paper_to_print(desk: Desk, report_id: int) -> bytes:
    """What goes to the printer: an issued report itself, after its first print a copy that says it is a reprint."""
    paper = content(desk, report_id, "pdf")
    with desk.read() as session:
        document_id = get(session, report_id).pdf_id
        return paper if document_id is None else issued.to_print(session, document_id, paper)


def log_output(desk: Desk, report_id: int, kind: Kind, act: OutputAct, destination: str, *, copies: int = 1) -> None:
    """Note that an issued report was printed or exported: by whom, when, where to. Of a draft nothing is noted."""
    with desk.work(f"summary.{act.value}") as work:
        report = get(work.session, report_id)
        document_id = report.pdf_id if kind == "pdf" else report.xlsx_id
        if document_id is not None:
            issued.went(work, document_id, act, destination, copies=copies)
