"""Papers that went to higher bodies or to the other side, once more: to look at, print and save as they went out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import IssuedDocument, Officer
from db.queries.find import SENT
from db.vocabulary import IssuedKind, OutputAct
from desktop_app.errors import KnownError
from desktop_app.services import issued
from desktop_app.services.find import right_to
from desktop_app.services.permission import require_here
from desktop_app.services.work import Desk


@dataclass(frozen=True, slots=True)
class SentPaper:
    """A kept paper: a PDF where `pdf`, else a workbook."""

    id: int
    kind: IssuedKind
    number: str
    version: int
    pdf: bool
    issued_at: datetime
    issued_by: str


def show(desk: Desk, document_id: int) -> SentPaper:
    """What it is. KnownError("gone") where it is not there, "not_allowed" for who may not send such a paper."""
    with desk.read() as session:
        found = _get(session, desk, document_id)
        by = session.scalar(select(Officer.full_name).where(Officer.id == found.issued_by_id)) or ""
        pdf = found.media_type == issued.PDF
        return SentPaper(found.id, found.kind, found.number, found.version, pdf, found.issued_at, by)


def content(desk: Desk, document_id: int) -> bytes:
    """Its bytes as they went out. KnownError("paper_destroyed") once its archive time is over."""
    with desk.read() as session:
        return issued.whole(_get(session, desk, document_id).content)


def to_print(desk: Desk, document_id: int) -> bytes:
    """What goes to the printer: a copy that says that it is a reprint, once a printer has taken it."""
    with desk.read() as session:
        return issued.to_print(session, document_id, issued.whole(_get(session, desk, document_id).content))


def log_output(desk: Desk, document_id: int, act: OutputAct, destination: str, *, copies: int = 1) -> None:
    """Note that it was printed or saved again: by whom, when, where to."""
    with desk.work(f"summary.{act.value}") as work:
        _get(work.session, desk, document_id)
        issued.went(work, document_id, act, destination, copies=copies)


def _get(session: Session, desk: Desk, document_id: int) -> IssuedDocument:
    found = session.get(IssuedDocument, document_id)
    if found is None or found.kind not in SENT:
        raise KnownError("gone", noun="issued_document", id=document_id)
    require_here(session, desk.officer_id, right_to(found.kind.value))
    return found
