"""Returns to higher bodies: the fields of Circular 20/2021 for each worker, as XLSX and as a registry for programs.

The year of these returns runs from 15 December to 14 December: period 2026@15dec. Every other period works as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy.orm import Session

from db.queries import authority as queries
from db.queries import summary as summary_queries
from db.queries.authority import DocumentRow, StayRow, TermRow
from db.vocabulary import BirthPrecision, DocumentState, IssuedKind, OutputAct
from desktop_app.documents.authority_xlsx import (
    AuthorityReturn,
    AuthorityRow,
    describe_registry,
    render_authority_xlsx,
    render_registry,
)
from desktop_app.formats import fold
from desktop_app.rules.summary import Period, parse_period
from desktop_app.services import issued
from desktop_app.services.permission import require
from desktop_app.services.summary import chosen_programme
from desktop_app.services.work import Desk
from desktop_app.wording import has, sentence

__all__ = ["content", "describe_registry", "gathered", "registry", "send"]

_DAYS_TO_TELL = 5
"""An exit is to be told within so many days (Circular 20/2021)."""
_SECTIONS = {
    "sex": "state.sex",
    "document_kind": "document_kind",
    "education": "education",
    "status": "state.placement",
    "wage_per": "state.wage_per",
}


def gathered(desk: Desk, period_text: str, programme: str | None = None) -> AuthorityReturn:
    """Everybody who was abroad on some day of the period. KnownError for a period or programme that is not known."""
    period = parse_period(period_text)
    with desk.read() as session:
        return _gather(desk, session, period, programme)


def _gather(desk: Desk, session: Session, period: Period, programme: str | None) -> AuthorityReturn:
    chosen = chosen_programme(session, programme)
    stays = queries.read_stays(session, period.first, period.last, chosen.id if chosen else None)
    workers = {stay.worker_id for stay in stays}
    documents, skills = queries.read_documents(session, workers), queries.read_skills(session, workers)
    terms = queries.read_terms(session, {stay.placement_id for stay in stays if stay.placement_id is not None})
    rows = [
        _row(stay, documents.get(who, ()), skills.get(who, ()), terms.get(stay.placement_id or 0, ()))
        for stay in stays
        for who in (stay.worker_id,)
    ]
    return AuthorityReturn(
        period.text,
        period.first,
        period.last,
        programme or "",
        summary_queries.issuing_agency(session, period.last),
        desk.now(),
        rows,
        _words(rows),
        desk.practice,
    )


def _row(
    stay: StayRow, documents: Sequence[DocumentRow], skills: Sequence[str], terms: Sequence[TermRow]
) -> AuthorityRow:
    paper, term = _paper(documents, stay.exit_day), _term(terms, stay.exit_day)
    wage, per = (term.wage, term.wage_per) if term and term.wage is not None else (stay.wage, stay.wage_per)
    return AuthorityRow(
        worker_code=stay.citizen_id,
        full_name=stay.full_name,
        birth_date=_born(stay),
        sex=stay.sex.value if stay.sex else None,
        document_kind=paper.kind.value if paper else None,
        document_number=paper.number if paper else None,
        education=stay.education.value if stay.education else None,
        qualification=stay.qualification,
        skills="; ".join(skills) or None,
        residence=_residence(stay.address, stay.commune),
        phone=stay.phone,
        exit_date=stay.exit_day,
        exit_gate=stay.exit_gate,
        entry_date=stay.entry_day,
        entry_gate=stay.entry_gate,
        market=stay.market,
        receiver=stay.employer,
        partner=stay.partner,
        workplace=stay.workplace,
        job=stay.job,
        wage=wage,
        wage_currency=stay.currency.value if stay.currency and wage is not None else None,
        wage_per=per.value if per and wage is not None else None,
        term_from=term.starts_on if term else None,
        term_until=term.ends_on if term else None,
        status=_status(stay),
        update_due=stay.exit_day + timedelta(days=_DAYS_TO_TELL),
    )


def _residence(address: str | None, commune: str | None) -> str | None:
    """The address as written; behind it the commune of today where the address names another."""
    if not address or not commune:
        return address or commune
    return address if fold(commune) in fold(address) else f"{address} (nay: {commune})"


def _born(stay: StayRow) -> str | None:
    if stay.birth_date is None:
        return None
    length = {BirthPrecision.DAY: 10, BirthPrecision.MONTH: 7, BirthPrecision.YEAR: 4}[stay.birth_precision]
    return stay.birth_date.isoformat()[:length]


def _paper(documents: Sequence[DocumentRow], day: date) -> DocumentRow | None:
    """The one that was in date on that day, the latest of several; else the latest that is held, or any."""

    def rank(document: DocumentRow) -> tuple[bool, bool, date]:
        begun = document.issued_on is None or document.issued_on <= day
        in_date = begun and (document.expires_on is None or document.expires_on >= day)
        return in_date, document.state is DocumentState.HELD, document.issued_on or date.min

    return max(documents, key=rank, default=None)


def _term(terms: Sequence[TermRow], day: date) -> TermRow | None:
    """The contract that covers that day, the latest of several; else the latest."""

    def rank(term: TermRow) -> tuple[bool, date]:
        covers = (term.starts_on is None or term.starts_on <= day) and (term.ends_on is None or term.ends_on >= day)
        return covers, term.starts_on or date.min

    return max(terms, key=rank, default=None)


def _status(stay: StayRow) -> str:
    """Who came back has returned, whatever their work is now; who did not is where the work says, else across."""
    if stay.entry_day is not None:
        return "returned"
    state = stay.placement_state.value if stay.placement_state else "across"
    return state if state in {"across", "missing", "moved"} else "across"


def _words(rows: Sequence[AuthorityRow]) -> dict[str, str]:
    """The codes of these rows in Vietnamese: the sheet goes to an office of the state."""
    found = {}
    for name, section in _SECTIONS.items():
        for code in {getattr(row, name) for row in rows} - {None}:
            if has(section, code):
                found[f"{name}.{code}"] = sentence(section, code)
    return found


def content(desk: Desk, period_text: str, programme: str | None = None) -> bytes:
    """The return as XLSX, to look at; nothing is kept."""
    return render_authority_xlsx(gathered(desk, period_text, programme))


def send(desk: Desk, period_text: str, programme: str | None, destination: str) -> bytes:
    """The return as XLSX, kept byte for byte as it goes out, with who sent it where."""
    require(desk, "report.authority")
    period = parse_period(period_text)
    with desk.work("report.authority", destination) as work:
        made = render_authority_xlsx(_gather(desk, work.session, period, programme))
        number = f"TT20-{period.text}-{programme or 'tat-ca'}"
        version = issued.next_version(work.session, IssuedKind.AUTHORITY, number)
        document = issued.keep(work, IssuedKind.AUTHORITY, number, made, media_type=issued.XLSX, version=version)
        issued.went(work, document.id, OutputAct.EXPORTED, destination)
    return made


def registry(desk: Desk, period_text: str, programme: str | None, destination: str) -> bytes:
    """The return as JSON lines; that it went out, and where to, is kept in the audit."""
    require(desk, "report.registry")
    data = gathered(desk, period_text, programme)
    desk.log("report.registry", f"{destination} · {data.period} · {len(data.rows)}")
    return render_registry(data)
