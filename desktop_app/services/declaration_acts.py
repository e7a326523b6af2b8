"""What becomes of letters once they are printed: sent, acknowledged, or returned and sent again; each its own act."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import CommuneDeclaration, DeclarationLetter
from db.vocabulary import AttachmentKind, DeclarationState, SentBy
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.formats import tidy
from desktop_app.rules import lives
from desktop_app.rules.declaration import refuse_untellable
from desktop_app.services import attachments
from desktop_app.services.declaration_letters import find
from desktop_app.services.work import Desk

_D = DeclarationState


@dataclass(frozen=True, slots=True)
class Sending:
    """How a letter went, and when."""

    on: date | None
    how: SentBy


@dataclass(frozen=True, slots=True)
class Answer:
    """The commune acknowledged: when, who there, and the stamped paper as a picture."""

    on: date | None
    by_whom: str = ""
    picture: bytes | None = None
    picture_name: str = ""


def sent(desk: Desk, numbers: Sequence[str], said: Sending) -> int:
    """Mark letters as sent (again, where a commune returned them); the audit's entry.

    Raises InvalidInputError at `on`, KnownError("letter_in_state") where one was sent already, "sent_before_event".
    """
    with desk.work("declaration.sent") as work:
        day = _past(said.on, work.today)
        for letter in _letters(work.session, numbers):
            told = _told(work.session, letter, {_D.DUE, _D.RETURNED})
            for one in told:
                refuse_untellable([letter.number], day, one.event_on)
                one.state = lives.move(lives.DECLARATION, one.state, _D.SENT)
                one.sent_on, one.sent_how, one.sent_by_id = day, said.how, work.officer
    return work.entry or 0


def acknowledged(desk: Desk, numbers: Sequence[str], said: Answer) -> int:
    """Mark letters as acknowledged by the commune; the audit's entry. A picture is kept with each.

    A picture that cannot be kept is refused before anything is marked; see attachments.add.
    """
    _keep_picture(desk, numbers, said)
    with desk.work("declaration.acknowledged") as work:
        for one in _answerable(work.session, numbers, said.on, work.today):
            one.state = lives.move(lives.DECLARATION, one.state, _D.ACKNOWLEDGED)
            one.acknowledged_on, one.acknowledged_by = said.on, tidy(said.by_whom) or None
    return work.entry or 0


def returned(desk: Desk, numbers: Sequence[str], on: date | None, reason: str) -> int:
    """Mark letters as sent back by the commune, with its reason; they may be sent again. The audit's entry."""
    why = tidy(reason)
    with desk.work("declaration.returned", why) as work:
        if not why:
            raise InvalidInputError([FieldProblem("reason", "needed")])
        for one in _answerable(work.session, numbers, on, work.today):
            one.state = lives.move(lives.DECLARATION, one.state, _D.RETURNED)
            one.returned_on, one.returned_reason = on, why
    return work.entry or 0


def _answerable(session: Session, numbers: Sequence[str], on: date | None, today: date) -> list[CommuneDeclaration]:
    """What these letters tell, if the commune may have answered on that day."""
    day = _past(on, today)
    told = [one for letter in _letters(session, numbers) for one in _told(session, letter, {_D.SENT})]
    for one in told:
        if one.sent_on is not None and day < one.sent_on:
            said = {"first": one.sent_on, "then": day}
            raise InvalidInputError([FieldProblem("on", "answered_before_sent", said)])
    return told


def _past(day: date | None, today: date) -> date:
    if day is None:
        raise InvalidInputError([FieldProblem("on", "needed")])
    if day > today:
        raise InvalidInputError([FieldProblem("on", "in_the_future", {"day": day})])
    return day


def _letters(session: Session, numbers: Iterable[str]) -> list[DeclarationLetter]:
    found = [find(session, number) for number in dict.fromkeys(numbers)]
    if not found:
        raise KnownError("no_letter_chosen")
    return found


def _told(session: Session, letter: DeclarationLetter, states: set[DeclarationState]) -> list[CommuneDeclaration]:
    """What the letter tells, all of which must be in one of the states."""
    query = select(CommuneDeclaration).where(CommuneDeclaration.letter_id == letter.id)
    told = list(session.scalars(query.order_by(CommuneDeclaration.id)))
    wrong = next((one for one in told if one.state not in states), None)
    if wrong is not None or not told:
        state = wrong.state.value if wrong else _D.SUPERSEDED.value
        raise KnownError("letter_in_state", noun="declaration", number=letter.number, state=state)
    return told


def _keep_picture(desk: Desk, numbers: Sequence[str], said: Answer) -> None:
    """Put the stamped paper with the first declaration of each letter."""
    if said.picture is None:
        return
    with desk.read() as session:
        _answerable(session, numbers, said.on, desk.today())
        first = [_told(session, letter, {_D.SENT})[0].id for letter in _letters(session, numbers)]
    for declaration_id in first:
        owner = attachments.Owner(commune_declaration_id=declaration_id)
        attachments.add(desk, owner, AttachmentKind.DECLARATION, said.picture, said.picture_name)
