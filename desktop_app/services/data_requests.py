"""What people ask about their data, and by when each is acknowledged and answered: counted in working days."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import DataRequest, Worker
from db.vocabulary import DataRequestKind, DataRequestState
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.formats import tidy
from desktop_app.rules import lives
from desktop_app.rules.data_request import ACKNOWLEDGE, ARCHIVE_YEARS, DAYS, LIFE, WAITING, is_overdue, next_deadline
from desktop_app.services import privacy_settings
from desktop_app.services.conflict import change, refuse_stale
from desktop_app.services.declarations import deadline
from desktop_app.services.permission import require
from desktop_app.services.work import Desk, Work

_S = DataRequestState


@dataclass(frozen=True, slots=True)
class RequestInput:
    """What is typed. `asked_by` may be somebody who acts for the person; empty: the person."""

    kind: DataRequestKind
    worker_id: int | None
    asked_by: str = ""
    received_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class RequestRow:
    """One request. `next_by`: the day by which something is to be done; None when all is done."""

    id: int
    kind: DataRequestKind
    state: DataRequestState
    worker_id: int | None
    asked_by: str
    received_on: date
    acknowledge_by: date
    acknowledged_on: date | None
    due_on: date
    done_on: date | None
    next_by: date | None
    overdue: bool
    note: str
    outcome: str
    version_id: int


def listed(desk: Desk, *, waiting: bool = False) -> tuple[RequestRow, ...]:
    """All requests, or those that wait: the overdue first, then by the next day; then what is done, newest first."""
    require(desk, "privacy.read")
    today = desk.today()
    with desk.read() as session:
        query = select(DataRequest)
        if waiting:
            query = query.where(DataRequest.state.in_(WAITING))
        rows = [_row(request, today) for request in session.scalars(query)]
    open_ones = sorted((r for r in rows if r.next_by), key=lambda r: (not r.overdue, r.next_by or today, r.id))
    return (*open_ones, *sorted((r for r in rows if not r.next_by), key=lambda r: (r.received_on, r.id), reverse=True))


def load(desk: Desk, request_id: int) -> RequestRow:
    """One request. KnownError("no_data_request")."""
    require(desk, "privacy.read")
    with desk.read() as session:
        return _row(_get(session, request_id), desk.today())


def _row(r: DataRequest, today: date) -> RequestRow:
    return RequestRow(
        r.id, r.kind, r.state, r.worker_id, r.asked_by, r.received_on, r.acknowledge_by, r.acknowledged_on, r.due_on,
        r.done_on, next_deadline(r.state, r.acknowledge_by, r.due_on),
        is_overdue(r.state, r.acknowledge_by, r.due_on, today), r.note or "", r.outcome or "", r.version_id,
    )  # fmt: skip


def add(desk: Desk, given: RequestInput) -> int:
    """Take a request; its id. InvalidInputError at asked_by or received_on."""
    with desk.work("privacy.request") as work:
        values = _values(work, given)
        request = DataRequest(id=new_id(), state=_S.OPEN, officer_id=work.officer, **values)
        work.session.add(request)
    return request.id


def edit(desk: Desk, request_id: int, given: RequestInput, version_id: int | None = None) -> None:
    """Mend what was typed of a request that waits. KnownError: no_data_request, conflict, move_not_allowed."""
    with desk.work("privacy.edit") as work:
        request = _get(work.session, request_id)
        if request.state not in WAITING:
            raise KnownError("move_not_allowed", noun="data_request", frm=request.state.value, to=request.state.value)
        change(work, DataRequest, request_id, version_id, _values(work, given))


def _values(work: Work, given: RequestInput) -> dict[str, object]:
    received = given.received_on or work.today
    name = tidy(given.asked_by)
    if given.worker_id is not None:
        worker = work.session.get(Worker, given.worker_id)
        if worker is None:
            raise KnownError("gone", noun="worker", id=given.worker_id)
        if worker.merged_into_id == worker.id:
            raise KnownError("erased")
        name = name or worker.full_name
    problems = [] if name else [FieldProblem("asked_by", "needed")]
    if received > work.today:
        problems.append(FieldProblem("received_on", "in_the_future", {"day": received}))
    if problems:
        raise InvalidInputError(problems)
    days, counted = privacy_settings.kept(work.session), deadline(work.session)
    return {
        "kind": given.kind,
        "worker_id": given.worker_id,
        "asked_by": name,
        "received_on": received,
        "acknowledge_by": replace(counted, days=days[ACKNOWLEDGE]).due(received),
        "due_on": replace(counted, days=days[DAYS[given.kind]]).due(received),
        "note": given.note.strip() or None,
    }


def acknowledge(desk: Desk, request_id: int, on: date | None = None, version_id: int | None = None) -> None:
    """The person was told that the request was received."""
    with desk.work("privacy.acknowledge") as work:
        request = _moved(work, request_id, _S.ACKNOWLEDGED, version_id)
        request.acknowledged_on = _day(work, on, request)


def done(desk: Desk, request_id: int, outcome: str = "", on: date | None = None, version_id: int | None = None) -> None:
    """It was done; what the person was given or told. A deletion is done by services.erasure: request_by_erasure."""
    with desk.work("privacy.done") as work:
        if _get(work.session, request_id).kind is DataRequestKind.DELETE:
            raise KnownError("request_by_erasure")
        request = _moved(work, request_id, _S.DONE, version_id)
        request.done_on = _day(work, on, request)
        request.acknowledged_on = request.acknowledged_on or request.done_on
        request.outcome = outcome.strip() or None


def refuse(desk: Desk, request_id: int, reason: str, version_id: int | None = None) -> None:
    """It is refused, with the reason that the person is told. KnownError("reason_needed")."""
    why = tidy(reason)
    if not why:
        raise KnownError("reason_needed")
    with desk.work("privacy.refuse") as work:
        request = _moved(work, request_id, _S.REFUSED, version_id)
        request.done_on = work.today
        request.outcome = why


def answer(desk: Desk, request_id: int) -> bytes:
    """The letter that answers it (PDF), of a request that is done or refused; logged."""
    from desktop_app.documents.request_answer import RequestAnswerData, render_request_answer  # noqa: PLC0415  fonts
    from desktop_app.services.agencies import paper_office  # noqa: PLC0415  with them

    row = load(desk, request_id)
    with desk.read() as session:
        worker = session.get(Worker, row.worker_id) if row.worker_id is not None else None
        office = paper_office(session, desk.today(), desk.officer_id)
        years = privacy_settings.kept(session)[ARCHIVE_YEARS]
        person = worker.full_name if worker else row.asked_by
    content = render_request_answer(
        RequestAnswerData(
            kind=row.kind,
            to_whom=row.asked_by,
            person=person,
            received_on=row.received_on,
            dated=desk.today(),
            issued_at=desk.now(),
            office=(office.superior, office.issuing, office.place, office.signer, office.signer_title),
            archive_years=years,
            refusal=row.outcome if row.state is _S.REFUSED else "",
            outcome="" if row.state is _S.REFUSED else row.outcome,
            practice=office.practice,
        )
    )
    desk.log("privacy.answer", f"data_request {request_id}")
    return content


def _get(session: Session, request_id: int) -> DataRequest:
    request = session.get(DataRequest, request_id)
    if request is None:
        raise KnownError("no_data_request", value=request_id)
    return request


def _moved(work: Work, request_id: int, to: DataRequestState, version_id: int | None) -> DataRequest:
    request = _get(work.session, request_id)
    refuse_stale(request, version_id, "data_request", {"state": to})
    request.state = lives.move(LIFE, request.state, to)
    return request


def _day(work: Work, on: date | None, request: DataRequest) -> date:
    day = on or work.today
    if day > work.today or day < request.received_on:
        raise InvalidInputError([FieldProblem("on", "in_the_future", {"day": day})])
    return day
