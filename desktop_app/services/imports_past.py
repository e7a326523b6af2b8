"""Lists that were taken in, and taking one back as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import ImportBatch, Officer
from desktop_app.errors import KnownError
from desktop_app.services import undo
from desktop_app.services.permission import require
from desktop_app.services.work import Desk, Work


@dataclass(frozen=True)
class PastImport:
    """One list as it was taken in."""

    id: int
    file_name: str
    sender: str | None
    rows: int
    added: int
    changed: int
    at: datetime
    officer: str
    undone_at: datetime | None


def list_imports(desk: Desk, limit: int = 200) -> tuple[PastImport, ...]:
    """The lists that were taken in, the latest first."""
    with desk.read() as session:
        return _past(session, limit=limit)


def same_file(session: Session, digest: str) -> PastImport | None:
    """The import of this very file, unless it was taken back."""
    return next((past for past in _past(session, digest=digest, limit=20) if past.undone_at is None), None)


def undo_import(desk: Desk, batch_id: int) -> None:
    """Take an import back as a whole.

    KnownError: import_unknown, already_undone, or built_upon where later work rests on it (`who` names the people).
    """
    require(desk, "worker.import")
    with desk.read() as session:
        batch = session.get(ImportBatch, batch_id)
        entry = undo.entry_of(session, ImportBatch.__tablename__, batch_id)
    if batch is None or entry is None:
        raise KnownError("import_unknown")
    if batch.undone_at is not None:
        raise KnownError("already_undone")

    def mark(work: Work) -> None:
        work.update_many(ImportBatch, [{"id": batch_id, "undone_at": work.now}])

    undo.undo(desk, entry, also=mark)


def _past(session: Session, *, digest: str | None = None, limit: int) -> tuple[PastImport, ...]:
    query = select(ImportBatch, Officer.full_name).join(Officer, ImportBatch.officer_id == Officer.id)
    if digest is not None:
        query = query.where(ImportBatch.digest == digest)
    found = session.execute(query.order_by(ImportBatch.at.desc(), ImportBatch.id.desc()).limit(limit))
    return tuple(
        PastImport(
            id=batch.id,
            file_name=batch.file_name,
            sender=batch.sender,
            rows=batch.rows,
            added=batch.added,
            changed=batch.changed,
            at=batch.at,
            officer=officer,
            undone_at=batch.undone_at,
        )
        for batch, officer in found
    )
