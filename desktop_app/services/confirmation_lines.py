"""The lines of a list and of its answer, and what is done about each difference until nothing is left to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import Confirmation, ConfirmationLine, Incident, TravelDocument, Worker
from db.queries.among import among
from db.vocabulary import BirthPrecision, ConfirmationOutcome, ConfirmationState, DocumentState
from desktop_app.errors import KnownError
from desktop_app.formats import tidy
from desktop_app.rules import lives
from desktop_app.rules.confirmation import is_open
from desktop_app.services import crossings, incidents
from desktop_app.services.confirmations import get
from desktop_app.services.crossings import LoneCrossing
from desktop_app.services.demand import Saved
from desktop_app.services.incidents import Opened, Opening
from desktop_app.services.work import Desk, Work

_O = ConfirmationOutcome
_ORDER = (_O.GONE, _O.NOT_ACROSS, _O.UNKNOWN, _O.DIFFERS, _O.UNANSWERED, _O.WAITING, _O.CONFIRMED)


@dataclass(frozen=True)
class Line:
    """One person of a list or of its answer."""

    id: int
    worker_id: int | None
    full_name: str
    """Of the record; where it does not know the person, as the partner wrote it."""
    passport_name: str | None
    citizen_id: str | None
    birth_date: date | None
    birth_precision: BirthPrecision
    numbers: tuple[str, ...]
    """Of papers in hand."""
    listed: bool
    row: int | None
    said_number: str | None
    said_name: str | None
    said_birth: str | None
    said: str | None
    left_on: date | None
    outcome: ConfirmationOutcome
    differences: tuple[str, ...]
    done_at: datetime | None
    done_note: str | None
    incident_id: int | None
    incident: str | None

    @property
    def waiting(self) -> bool:
        """Whether it is to be followed up."""
        return is_open(self.outcome, done=self.done_at is not None)


def lines(desk: Desk, confirmation_id: int) -> tuple[Line, ...]:
    """Everybody on a list and in its answer: what waits first, then differences that are done, then the others."""
    with desk.read() as session:
        get(session, confirmation_id)
        kept = _rows(session, confirmation_id)
        ids = [line.worker_id for line in kept if line.worker_id is not None]
        workers = {w.id: w for w in session.scalars(select(Worker).where(among(session, Worker.id, ids)))}
        numbers = _numbers(session, ids)
        cases = [line.incident_id for line in kept if line.incident_id is not None]
        named = dict(
            session.execute(select(Incident.id, Incident.number).where(among(session, Incident.id, cases))).all()
        )
        found = [_line(line, workers, numbers, named) for line in kept]
    order = {
        _O.GONE: 0,
        _O.NOT_ACROSS: 1,
        _O.UNKNOWN: 2,
        _O.DIFFERS: 3,
        _O.UNANSWERED: 4,
        _O.WAITING: 6,
        _O.CONFIRMED: 7,
    }
    return tuple(sorted(found, key=lambda line: (not line.waiting, order[line.outcome])))


def _rows(session: Session, confirmation_id: int) -> Sequence[ConfirmationLine]:
    query = select(ConfirmationLine).where(ConfirmationLine.confirmation_id == confirmation_id)
    return session.scalars(query.order_by(ConfirmationLine.id)).all()


def _numbers(session: Session, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    d = TravelDocument
    query = select(d.worker_id, d.number).where(d.state == DocumentState.HELD, among(session, d.worker_id, ids))
    found: dict[int, tuple[str, ...]] = {}
    for worker_id, number in session.execute(query.order_by(d.expires_on.desc().nulls_last(), d.id.desc())):
        found[worker_id] = (*found.get(worker_id, ()), number)
    return found


def _line(
    line: ConfirmationLine,
    workers: dict[int, Worker],
    numbers: dict[int, tuple[str, ...]],
    cases: dict[int, str],
) -> Line:
    worker = workers.get(line.worker_id or 0)
    return Line(
        id=line.id,
        worker_id=line.worker_id,
        full_name=worker.full_name if worker else line.name or "",
        passport_name=worker.passport_name if worker else None,
        citizen_id=worker.citizen_id if worker else None,
        birth_date=worker.birth_date if worker else None,
        birth_precision=worker.birth_precision if worker else BirthPrecision.DAY,
        numbers=numbers.get(line.worker_id or 0, ()),
        listed=line.listed,
        row=line.row,
        said_number=line.document_number,
        said_name=line.name,
        said_birth=line.birth,
        said=line.said,
        left_on=line.left_on,
        outcome=line.outcome,
        differences=tuple((line.differences or "").split()),
        done_at=line.done_at,
        done_note=line.done_note,
        incident_id=line.incident_id,
        incident=cases.get(line.incident_id or 0),
    )


# ---- following up


def mark_done(desk: Desk, line_ids: Sequence[int], note: str) -> Saved:
    """Say what was done about differences; the list is done when all are. Its id and the audit's entry.

    KnownError: done_note_needed, gone, confirmation_no_difference.
    """
    said = tidy(note)
    if not said:
        raise KnownError("done_note_needed")
    with desk.work("confirmation.done") as work:
        found = [_difference(work.session, line_id) for line_id in line_ids]
        for line in found:
            line.done_at, line.done_note = work.now, said
        confirmation_id = found[0].confirmation_id if found else 0
        settle(work, confirmation_id)
    return Saved(confirmation_id, work.entry)


def reopen(desk: Desk, line_id: int) -> None:
    """A difference is not done after all. KnownError: gone, confirmation_no_difference."""
    with desk.work("confirmation.reopen") as work:
        line = _difference(work.session, line_id)
        line.done_at = None
        settle(work, line.confirmation_id)


def record_return(desk: Desk, line_id: int, said: LoneCrossing) -> int:
    """The person came back alone, as the partner says: enter it in the ledger, and the difference is done.

    Both or neither. The entry's id. Raises as crossings.record_alone; KnownError: gone, confirmation_no_difference.
    """
    with desk.work("crossing.alone", tidy(said.reason) or None) as work:
        line = _difference(work.session, line_id)
        crossing = crossings.record_alone_in(work, said)
        line.done_at, line.done_note = work.now, " · ".join((tidy(said.reason), tidy(said.evidence)))
        settle(work, line.confirmation_id)
        return crossing


def open_incident(desk: Desk, line_id: int, given: Opening) -> Opened:
    """Open a case of what the partner answered, linked with the line. InvalidInputError; KnownError("gone")."""
    with desk.work("incident.open") as work:
        line = _difference(work.session, line_id)
        opened = incidents.open_in(work, given)
        line.incident_id = opened.id
        work.session.flush()
        return opened


def _difference(session: Session, line_id: int) -> ConfirmationLine:
    line = session.get(ConfirmationLine, line_id)
    if line is None:
        raise KnownError("gone", noun="confirmation_line", id=line_id)
    if not is_open(line.outcome, done=False):
        worker = session.get(Worker, line.worker_id) if line.worker_id else None
        raise KnownError("confirmation_no_difference", name=worker.full_name if worker else line.name or "")
    return line


def settle(work: Work, confirmation_id: int) -> None:
    """Done when nothing waits, and only an answered list can be."""
    work.session.flush()
    found = work.session.get(Confirmation, confirmation_id)
    if found is None or found.answered_at is None:
        return
    waits = work.session.scalar(
        select(func.count(ConfirmationLine.id)).where(
            ConfirmationLine.confirmation_id == confirmation_id,
            ConfirmationLine.outcome.not_in((_O.WAITING, _O.CONFIRMED)),
            ConfirmationLine.done_at.is_(None),
        )
    )
    state = ConfirmationState.ANSWERED if waits else ConfirmationState.DONE
    if state is not found.state:
        found.state = lives.move(lives.CONFIRMATION, found.state, state)
