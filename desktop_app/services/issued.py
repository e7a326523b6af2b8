"""Issued papers: kept byte for byte as they went out, numbered by version, and the log of where each one went."""

from __future__ import annotations

import hashlib

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import DocumentOutput, IssuedDocument
from db.vocabulary import IssuedKind, OutputAct
from desktop_app.errors import KnownError
from desktop_app.services.work import Work

PDF = "application/pdf"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def digest_of(content: bytes) -> str:
    """The digest under which a paper is kept."""
    return hashlib.sha256(content).hexdigest()


def made(
    work: Work, kind: IssuedKind, number: str, content: bytes, *, media_type: str = PDF, version: int = 1
) -> IssuedDocument:
    """A paper as it is issued now, by whoever works. It is not in the session yet; `keep` puts it there."""
    return IssuedDocument(
        id=new_id(),
        kind=kind,
        number=number,
        version=version,
        media_type=media_type,
        digest=digest_of(content),
        content=content,
        issued_at=work.now,
        issued_by_id=work.officer,
    )


def keep(
    work: Work, kind: IssuedKind, number: str, content: bytes, *, media_type: str = PDF, version: int = 1
) -> IssuedDocument:
    """Keep a paper as it is issued now: it is in the record when this returns, so that others may name it."""
    document = made(work, kind, number, content, media_type=media_type, version=version)
    work.session.add(document)
    work.session.flush()
    return document


def whole(content: bytes) -> bytes:
    """The bytes of a kept paper. KnownError("paper_destroyed") where its archive time was over and they are no more."""
    if not content:
        raise KnownError("paper_destroyed")
    return content


def next_version(session: Session, kind: IssuedKind, number: str) -> int:
    """The version that the next paper of that kind and number has: 1, then 2 ..."""
    latest = select(func.max(IssuedDocument.version)).where(
        IssuedDocument.kind == kind, IssuedDocument.number == number
    )
    return (session.scalar(latest) or 0) + 1


def went(
    work: Work, document_id: int, act: OutputAct, destination: str, *, copies: int = 1, columns: str | None = None
) -> None:
    """Note that an issued paper was printed, exported or sent: by whoever works, now, where to.

    `copies` are those that the printer took; `columns` what of a table went abroad.
    """
    output = DocumentOutput(
        id=new_id(),
        document_id=document_id,
        act=act,
        at=work.now,
        officer_id=work.officer,
        destination=destination,
        copies=copies,
        columns=columns,
    )
    work.session.add(output)


def was_printed(session: Session, document_id: int) -> bool:
    """Whether a printer has taken that paper before."""
    query = select(DocumentOutput.id).where(
        DocumentOutput.document_id == document_id, DocumentOutput.act == OutputAct.PRINTED
    )
    return session.scalar(query.limit(1)) is not None


def to_print(session: Session, document_id: int, content: bytes) -> bytes:
    """What goes to the printer: the paper itself the first time, after that a copy that says that it is a reprint."""
    return reprint(content) if was_printed(session, document_id) else content


def reprint(content: bytes) -> bytes:
    """A paper as a copy that says that it is a reprint."""
    from desktop_app.documents.reprint import marked_as_reprint  # noqa: PLC0415  loads pypdf and ReportLab

    return marked_as_reprint(content)
