"""The papers of an issued handover: the bytes as issued, a reprint that says so, the working copy, and their log."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import DocumentOutput, HandoverVersion
from db.vocabulary import OutputAct
from desktop_app.documents.roster import RosterData, render_roster
from desktop_app.errors import KnownError
from desktop_app.services.handover_view import by_number
from desktop_app.services.roster import roster_of
from desktop_app.services.work import Desk

__all__ = ["log_output", "paper_to_print", "roster_bytes", "roster_data", "working_copy"]


def _version(session: Session, number: str, version: int | None) -> HandoverVersion:
    handover = by_number(session, number)
    query = select(HandoverVersion).where(HandoverVersion.handover_id == handover.id)
    wanted = handover.version if version is None else version
    found = session.scalar(query.where(HandoverVersion.version == wanted))
    if found is None and handover.version == 0:
        raise KnownError("not_issued", number=handover.number)
    if found is None:
        raise KnownError("unknown_version", number=handover.number, value=wanted, latest=handover.version)
    return found


def roster_bytes(desk: Desk, number: str, version: int | None = None) -> bytes:
    """The roster as issued, byte for byte; the latest version if none is named. KnownError("not_issued")."""
    with desk.read() as session:
        return _version(session, number, version).document.content


def roster_data(desk: Desk, number: str, version: int | None = None) -> RosterData:
    """What that version printed, from its snapshot."""
    with desk.read() as session:
        return roster_of(_version(session, number, version))


def paper_to_print(desk: Desk, number: str, version: int | None = None) -> bytes:
    """What goes to the printer: the issued bytes the first time, after that a copy that says that it is a reprint."""
    with desk.read() as session:
        found = _version(session, number, version)
        printed = select(func.count(DocumentOutput.id)).where(
            DocumentOutput.document_id == found.document_id, DocumentOutput.act == OutputAct.PRINTED
        )
        if not session.scalar(printed):
            return found.document.content
        data = roster_of(found)
    return render_roster(replace(data, reprint=True))


def working_copy(
    desk: Desk, number: str, version: int | None = None, *, employer: str | None = None
) -> tuple[bytes, tuple[str, ...]]:
    """The XLSX that a partner may edit, and the names of the columns that are in it (for the log).

    With an employer's Vietnamese name, its people alone.
    """
    from desktop_app.documents.roster_xlsx import COLUMNS, render_working_copy  # noqa: PLC0415  loads XlsxWriter

    data = roster_data(desk, number, version)
    if employer is not None:
        data = replace(data, lines=tuple(line for line in data.lines if line.employer_vi == employer), struck=())
    return render_working_copy(data), tuple(name for name, _ in COLUMNS)


def log_output(
    desk: Desk,
    number: str,
    version: int | None,
    act: OutputAct,
    destination: str,
    columns: tuple[str, ...] | None = None,
) -> None:
    """Note that an issued roster was printed, exported or sent abroad: by whom, when, where to, which columns."""
    with desk.work(f"roster.{act.value}") as work:
        found = _version(work.session, number, version)
        output = DocumentOutput(
            id=new_id(),
            document_id=found.document_id,
            act=act,
            at=work.now,
            officer_id=work.officer,
            destination=destination,
            columns=" | ".join(columns) if columns else None,
        )
        work.session.add(output)
