"""Consents by purpose (Law 91/2025): given, refused, withdrawn. The papers are in services.consent_papers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import select

from db.base import new_id
from db.models import Consent, Officer, Worker
from db.vocabulary import ConsentPurpose, ConsentState
from desktop_app.clock import HANOI, hanoi_day
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.formats import tidy
from desktop_app.rules import lives
from desktop_app.services.conflict import change, refuse_stale
from desktop_app.services.work import Desk


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """How a worker stands to one purpose; state None while nothing is recorded."""

    purpose: ConsentPurpose
    state: ConsentState | None
    at: datetime | None
    basis: str
    officer: str
    allowed: tuple[ConsentState, ...]
    """What may be said next: buttons for these."""
    version_id: int | None


def standing(desk: Desk, worker_id: int) -> tuple[ConsentLine, ...]:
    """One line for every purpose, in the order of the form."""
    with desk.read() as session:
        query = select(Consent, Officer.full_name).join(Officer, Officer.id == Consent.officer_id)
        kept = {row[0].purpose: row for row in session.execute(query.where(Consent.worker_id == worker_id))}
        return tuple(_line(purpose, *kept.get(purpose, (None, ""))) for purpose in ConsentPurpose)


def _line(purpose: ConsentPurpose, consent: Consent | None, officer: str) -> ConsentLine:
    if consent is None:
        return ConsentLine(purpose, None, None, "", "", allowed_after(None), None)
    allowed = allowed_after(consent.state)
    return ConsentLine(purpose, consent.state, consent.at, consent.basis, officer, allowed, consent.version_id)


def allowed_after(state: ConsentState | None) -> tuple[ConsentState, ...]:
    """What may be said after this, in the order of the vocabulary; None: nothing was said yet."""
    following = lives.CONSENT.starts if state is None else lives.CONSENT.moves.get(state, frozenset())
    return tuple(following_state for following_state in ConsentState if following_state in following)


def decide(
    desk: Desk,
    worker_id: int,
    purpose: ConsentPurpose,
    state: ConsentState,
    *,
    basis: str,
    on: date | None = None,
    version_id: int | None = None,
) -> None:
    """Record what the worker said, on what paper, on which day (today, if none is given).

    Raises InvalidInputError at `basis` or `on`; KnownError("move_not_allowed"), KnownError("conflict") with
    `version_id` of the line that was shown, or KnownError("gone").
    """
    _check(desk, basis, on)
    with desk.work("worker.consent") as work:
        if work.session.get(Worker, worker_id) is None:
            raise KnownError("gone", noun="worker", id=worker_id)
        query = select(Consent).where(Consent.worker_id == worker_id, Consent.purpose == purpose)
        kept = work.session.scalar(query)
        at = work.now if on is None or on == work.today else datetime.combine(on, time(12), HANOI)
        values = {"state": state, "basis": tidy(basis), "at": at, "officer_id": work.officer}
        if kept is not None:
            refuse_stale(kept, version_id, "consent", {"state": state, "basis": tidy(basis)})
            change(work, Consent, kept.id, None, values | {"state": lives.move(lives.CONSENT, kept.state, state)})
        elif state in lives.CONSENT.starts:
            work.session.add(Consent(id=new_id(), worker_id=worker_id, purpose=purpose, **values))
        else:
            raise KnownError("move_not_allowed", noun="consent", frm="—", to=state.value)


def _check(desk: Desk, basis: str, on: date | None) -> None:
    problems = [] if tidy(basis) else [FieldProblem("basis", "needed")]
    if on is not None and on > desk.today():
        problems.append(FieldProblem("on", "in_the_future", {"day": on}))
    if problems:
        raise InvalidInputError(problems)


def said_on(line: ConsentLine) -> date | None:
    """The day in Hanoi on which the worker said so."""
    return None if line.at is None else hanoi_day(line.at)
