"""Notes about a worker: written once; a later note corrects an earlier one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from db.base import new_id
from db.models import Officer, Worker, WorkerNote
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.formats import nfc
from desktop_app.services.work import Desk


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One note."""

    id: int
    at: datetime
    officer: str
    text: str


def add_note(desk: Desk, worker_id: int, text: str) -> int:
    """Write a note down; its id. InvalidInputError at `text` where nothing was written."""
    said = nfc(text).strip()
    if not said:
        raise InvalidInputError([FieldProblem("text", "needed")])
    with desk.work("worker.note") as work:
        if work.session.get(Worker, worker_id) is None:
            raise KnownError("gone", noun="worker", id=worker_id)
        note = WorkerNote(id=new_id(), worker_id=worker_id, at=work.now, officer_id=work.officer, text=said)
        work.session.add(note)
    return note.id


def notes(desk: Desk, worker_id: int) -> tuple[NoteRow, ...]:
    """The notes about one worker, newest first."""
    query = (
        select(WorkerNote.id, WorkerNote.at, Officer.full_name, WorkerNote.text)
        .join(Officer, Officer.id == WorkerNote.officer_id)
        .where(WorkerNote.worker_id == worker_id)
        .order_by(WorkerNote.at.desc(), WorkerNote.id.desc())
    )
    with desk.read() as session:
        return tuple(NoteRow(*row) for row in session.execute(query))
