"""Reports of a period: a draft with the officer's comments, the freezing of what was issued, its correction.

An issued report is never edited: `correct` begins a new one that names it. What changes in the record afterwards stands
in the next report of the same kind as an adjustment (services/report_changes.py). Nothing here is undone.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from db.base import new_id
from db.models import IssuedDocument, Officer, Programme, Report
from db.queries import audit
from db.queries.fetch import fetch
from db.queries.summary import NamedRow
from db.vocabulary import IssuedKind, NumberKind, ReportState
from desktop_app.documents.summary import SummaryData
from desktop_app.errors import KnownError
from desktop_app.formats import tidy
from desktop_app.rules.numbering import series_number
from desktop_app.rules.summary import Period, parse_period
from desktop_app.services import issued
from desktop_app.services.agencies import paper_office
from desktop_app.services.conflict import change
from desktop_app.services.numbers import next_number, prefix
from desktop_app.services.permission import require
from desktop_app.services.report_balance import require_balanced
from desktop_app.services.report_changes import Since
from desktop_app.services.report_papers import (
    MARK,
    Kind,
    content,
    figures,
    figures_of,
    get,
    in_office_language,
    log_output,
    paper_of,
    paper_to_print,
    programme_of,
    render,
    unissued,
)
from desktop_app.services.summary import as_json, as_xlsx, chosen_programme
from desktop_app.services.work import Desk, Work

__all__ = ["Kind", "ReportInput", "ReportRow", "ReportView", "content", "correct", "discard", "draft", "figures",
           "find", "issue", "listed", "log_output", "paper_to_print", "save", "unissued", "view"]  # fmt: skip

_KINDS: Mapping[Kind, tuple[IssuedKind, str]] = {
    "pdf": (IssuedKind.SUMMARY, issued.PDF),
    "xlsx": (IssuedKind.SUMMARY_XLSX, issued.XLSX),
}


@dataclass(frozen=True, slots=True)
class ReportInput:
    """What an officer writes into a draft. `recipients`: one a line."""

    situation: str = ""
    results: str = ""
    difficulties: str = ""
    proposals: str = ""
    recipients: str = ""
    signer: str = ""
    signer_title: str = ""
    version_id: int | None = None


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report in a list. `number` and `replaces` as kept ("BC-2026-0003"); None for a draft."""

    id: int
    version_id: int
    number: str | None
    period: str
    first: date
    last: date
    programme: str | None
    programme_name: str | None
    state: ReportState
    issued_at: datetime | None
    issued_by: str | None
    replaces: str | None
    replaces_reason: str | None
    digest: str | None
    audit_head: str | None


@dataclass(frozen=True, slots=True)
class ReportView:
    """One report with its comments. `figures` is what was frozen, as the command line gives it; None for a draft."""

    row: ReportRow
    said: ReportInput
    figures: dict[str, Any] | None


# ---- drafts


def draft(desk: Desk, period_text: str, programme: str | None = None) -> int:
    """The open draft of that period and programme, begun if there is none; its id.

    KnownError("report_issued_already") where one is issued: see `correct`.
    """
    require(desk, "report.draft")
    period = parse_period(period_text)
    with desk.work("report.draft") as work:
        chosen = chosen_programme(work.session, programme)
        open_draft = _of(work.session, period, chosen, ReportState.DRAFT)
        if open_draft is not None:
            return open_draft.id
        issued = _of(work.session, period, chosen, ReportState.ISSUED)
        if issued is not None:
            raise KnownError("report_issued_already", number=issued.number, period=period.text)
        return _begin(work, period, chosen).id


def _of(session: Session, period: Period, chosen: NamedRow | None, state: ReportState) -> Report | None:
    query = select(Report).where(
        Report.period == period.text,
        Report.state == state,
        Report.programme_id.is_(None) if chosen is None else Report.programme_id == chosen.id,
    )
    return session.scalars(query.order_by(Report.id.desc())).first()


def _begin(work: Work, period: Period, chosen: NamedRow | None) -> Report:
    """A draft with the recipients and the signer of the last report, or the office's own."""
    last = work.session.scalars(select(Report).order_by(Report.id.desc()).limit(1)).first()
    head = paper_office(work.session, work.today, work.officer)
    usual = f"{head.superior} (để báo cáo)" if head.superior else "Như trên"
    report = Report(
        id=new_id(),
        period=period.text,
        first=period.first,
        last=period.last,
        programme_id=chosen.id if chosen else None,
        state=ReportState.DRAFT,
        recipients=(last.recipients if last else None) or f"{usual}\nLưu: VT",
        signer=head.signer,
        signer_title=head.signer_title,
    )
    work.session.add(report)
    work.session.flush()
    return report


def save(desk: Desk, report_id: int, given: ReportInput) -> None:
    """Keep a draft's comments. KnownError("report_frozen") once it is issued; "conflict" if somebody else saved it."""
    said = {name: _lines(value) for name, value in asdict(given).items() if name != "version_id"}
    with desk.work("report.edit") as work:
        _draft_of(work.session, report_id)
        change(work, Report, report_id, given.version_id, said)


def _lines(text: str) -> str | None:
    """Paragraphs as they were written, without trailing room."""
    kept = "\n".join(tidy(line) for line in text.splitlines()).strip()
    return kept or None


def discard(desk: Desk, report_id: int) -> None:
    """Throw a draft away."""
    with desk.work("report.discard") as work:
        work.session.delete(_draft_of(work.session, report_id))


def correct(desk: Desk, report_id: int, reason: str) -> int:
    """Begin the report that is to replace an issued one; its id. The old one stays in force until that is issued."""
    why = tidy(reason)
    if not why:
        raise KnownError("reason_needed")
    with desk.work("report.correct", why) as work:
        old = get(work.session, report_id)
        if old.state is not ReportState.ISSUED:
            raise KnownError("report_not_issued", period=old.period)
        period, chosen = parse_period(old.period), programme_of(work.session, old)
        fresh = _of(work.session, period, chosen, ReportState.DRAFT) or _begin(work, period, chosen)
        fresh.replaces_id, fresh.replaces_reason = old.id, why
        for name in ("situation", "results", "difficulties", "proposals", "recipients"):
            setattr(fresh, name, getattr(fresh, name) or getattr(old, name))
        work.session.flush()
        return fresh.id


def _draft_of(session: Session, report_id: int) -> Report:
    report = get(session, report_id)
    if report.state is not ReportState.DRAFT:
        raise KnownError("report_frozen", number=report.number)
    return report


# ---- looking


def listed(desk: Desk) -> tuple[ReportRow, ...]:
    """All reports: drafts first, then the latest issued."""
    with desk.read() as session:
        rows = _rows(session)
    return tuple(sorted(rows, key=lambda row: (row.state is not ReportState.DRAFT, -row.id)))


def _rows(session: Session, *conditions: Any) -> tuple[ReportRow, ...]:
    r, old = Report, aliased(Report)
    query = (
        select(
            r.id, r.version_id, r.number, r.period, r.first, r.last, Programme.code, Programme.name_vi, r.state,
            r.issued_at, Officer.full_name, old.number, r.replaces_reason, r.digest, r.audit_head,
        )
        .outerjoin(Programme, Programme.id == r.programme_id)
        .outerjoin(Officer, Officer.id == r.issued_by_id)
        .outerjoin(old, old.id == r.replaces_id)
        .where(*conditions)
    )  # fmt: skip
    return fetch(session, query, ReportRow)


def view(desk: Desk, report_id: int) -> ReportView:
    """One report. KnownError("gone")."""
    with desk.read() as session:
        report = get(session, report_id)
        return ReportView(_rows(session, Report.id == report_id)[0], _said(report), report.figures)


def find(desk: Desk, number: str) -> int:
    """The id of the report of that number, as kept ("BC-2026-0003"). KnownError("unknown_report")."""
    with desk.read() as session:
        found = session.scalar(select(Report.id).where(Report.number == tidy(number).upper()))
        if found is None:
            latest = session.scalars(
                select(Report.number).where(Report.number.is_not(None)).order_by(Report.number.desc()).limit(5)
            )
            raise KnownError("unknown_report", value=number, choices=list(latest) or ["—"])
        return found


def _said(report: Report) -> ReportInput:
    return ReportInput(
        report.situation or "",
        report.results or "",
        report.difficulties or "",
        report.proposals or "",
        report.recipients or "",
        report.signer or "",
        report.signer_title or "",
        report.version_id,
    )


# ---- issuing


def issue(desk: Desk, report_id: int) -> ReportRow:
    """Number a draft, freeze its figures, and keep its papers.

    KnownError("report_unbalanced") names the people behind a difference; "report_not_over" where the period has not
    begun; "report_frozen". A draft that corrects an issued report replaces it.
    """
    office = in_office_language(desk)
    with desk.work("report.issue") as work:
        report = _draft_of(work.session, report_id)
        if report.first > work.today:
            raise KnownError("report_not_over", period=report.period, day=report.first)
        period, chosen = parse_period(report.period), programme_of(work.session, report)
        data, since = figures_of(office, work.session, period, chosen)
        require_balanced(work.session, data, desk.language)
        _freeze(work, report, data, since)
    with desk.read() as session:
        return _rows(session, Report.id == report_id)[0]


def _freeze(work: Work, report: Report, data: SummaryData, since: Since) -> None:
    year, apart = work.today.year, prefix(work.session)
    number = series_number(MARK, year, next_number(work, NumberKind.SUMMARY, year, apart), apart)
    said = as_json(data)
    report.number = number
    report.figures = said
    report.counted = since.counted
    report.digest = hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
    report.audit_head = audit.last_link(work.session, lock=True)[1]
    report.issued_at, report.issued_by_id = work.now, work.officer
    head = paper_office(work.session, work.today, work.officer)
    data = replace(data, issued_at=work.now)
    report.pdf_id = _stored(work, number, "pdf", render(paper_of(work.session, report, data, head))).id
    report.xlsx_id = _stored(work, number, "xlsx", as_xlsx(data)).id
    report.state = ReportState.ISSUED
    old = work.session.get(Report, report.replaces_id) if report.replaces_id else None
    if old is not None:
        old.state = ReportState.REPLACED
    work.session.flush()


def _stored(work: Work, number: str, kind: Kind, content: bytes) -> IssuedDocument:
    of, media_type = _KINDS[kind]
    return issued.keep(work, of, number, content, media_type=media_type)
