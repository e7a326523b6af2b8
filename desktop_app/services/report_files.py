"""The papers of a period for whoever wants them as files: those that were issued, else how they would look now."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from db.models import Report
from db.vocabulary import OutputAct, ReportState
from desktop_app.rules.summary import parse_period
from desktop_app.services import reports
from desktop_app.services.report_papers import in_office_language
from desktop_app.services.summary import as_xlsx, chosen_programme
from desktop_app.services.work import Desk


@dataclass(frozen=True, slots=True)
class ReportFiles:
    """Both papers of a period. `number` is None where none was issued; `stem` is a name for files."""

    report_id: int | None
    number: str | None
    stem: str
    pdf: bytes
    xlsx: bytes


def in_force(desk: Desk, period_text: str, programme: str | None = None) -> reports.ReportRow | None:
    """The report of that period and programme: the issued one, else its draft, else None."""
    period = parse_period(period_text)
    with desk.read() as session:
        chosen = chosen_programme(session, programme)
        query = select(Report.id, Report.state).where(
            Report.period == period.text,
            Report.state != ReportState.REPLACED,
            Report.programme_id.is_(None) if chosen is None else Report.programme_id == chosen.id,
        )
        found = sorted(session.execute(query).all(), key=lambda row: (row[1] is ReportState.DRAFT, -row[0]))
    return reports.view(desk, found[0][0]).row if found else None


def papers(desk: Desk, period_text: str, programme: str | None = None) -> ReportFiles:
    """Both papers: the issued bytes; without them those of the draft, or of the figures as they are now."""
    report = in_force(desk, period_text, programme)
    stem = "-".join(["bao-cao", period_text.replace("@", "-den-ngay-"), *([programme] if programme else [])])
    if report is not None:
        pdf, xlsx = reports.content(desk, report.id, "pdf"), reports.content(desk, report.id, "xlsx")
        return ReportFiles(report.id, report.number, report.number or stem, pdf, xlsx)
    office = in_office_language(desk)
    data = reports.figures(office, period_text, programme)
    return ReportFiles(None, None, stem, reports.unissued(office, data), as_xlsx(data))


def log_export(desk: Desk, files: ReportFiles, destination: str) -> None:
    """Note that an issued report went out as both files; of anything else nothing is noted."""
    if files.report_id is not None and files.number is not None:
        reports.log_output(desk, files.report_id, "pdf", OutputAct.EXPORTED, f"{destination}.pdf")
        reports.log_output(desk, files.report_id, "xlsx", OutputAct.EXPORTED, f"{destination}.xlsx")
