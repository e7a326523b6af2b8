"""Official letters and meetings as rows, with what they hang on and what hangs on them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, ScalarSelect, and_, func, select
from sqlalchemy.orm import Session, aliased

from db.models import Agreement, Attachment, IssuedDocument, Meeting, OfficialLetter, Partner, Programme
from db.queries.fetch import fetch
from db.vocabulary import IssuedKind, LetterDirection, MeetingKind


@dataclass(frozen=True, slots=True)
class OfficialLetterRow:
    """One letter. `paper` is its number as it is printed; `answered_by` the number of the latest answer to it."""

    id: int
    version_id: int
    direction: LetterDirection
    number: str | None
    dated: date
    received_on: date | None
    from_whom: str
    to_whom: str
    about: str
    text: str | None
    answer_due: date | None
    answers: int | None
    answers_number: str | None
    programme: str | None
    partner: str | None
    agreement: str | None
    answered_by: str | None
    answered_on: date | None
    files: int
    document_id: int | None
    """The paper as it was issued, where this program wrote it."""
    paper: str = ""


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One meeting, delegation or survey."""

    id: int
    version_id: int
    kind: MeetingKind
    begins: date
    ends: date | None
    place: str | None
    about: str
    participants: str | None
    outcome: str | None
    programme: str | None
    partner: str | None
    agreement: str | None
    files: int


def _files(which: ColumnElement[bool]) -> ScalarSelect[int]:
    return select(func.count(Attachment.id)).where(which, Attachment.removed_at.is_(None)).scalar_subquery()


def letters(session: Session) -> tuple[OfficialLetterRow, ...]:
    """All letters, the latest first."""
    letter, answered, answer = OfficialLetter, aliased(OfficialLetter), aliased(OfficialLetter)
    latest = (answer.dated.desc(), answer.id.desc())
    by, on = (
        select(found).where(answer.answers_id == letter.id).order_by(*latest).limit(1).scalar_subquery()
        for found in (answer.number, answer.dated)
    )
    files = _files(Attachment.official_letter_id == letter.id)
    issued = and_(IssuedDocument.kind == IssuedKind.LETTER, IssuedDocument.number == letter.number)
    document = select(IssuedDocument.id).where(issued, letter.direction == LetterDirection.OUT)
    query = (
        select(
            letter.id, letter.version_id, letter.direction, letter.number, letter.dated, letter.received_on,
            letter.from_whom, letter.to_whom, letter.about, letter.text, letter.answer_due, letter.answers_id,
            answered.number, Programme.code, Partner.code, Agreement.number,
        )
        .add_columns(
            by, on, files,
            document.order_by(IssuedDocument.version.desc()).limit(1).scalar_subquery(),
        )
        .outerjoin(answered, answered.id == letter.answers_id)
        .outerjoin(Programme, Programme.id == letter.programme_id)
        .outerjoin(Partner, Partner.id == letter.partner_id)
        .outerjoin(Agreement, Agreement.id == letter.agreement_id)
        .order_by(letter.dated.desc(), letter.id.desc())
    )  # fmt: skip
    return fetch(session, query, OfficialLetterRow)


def meetings(session: Session) -> tuple[MeetingRow, ...]:
    """All meetings, the latest first."""
    m = Meeting
    query = (
        select(
            m.id, m.version_id, m.kind, m.begins, m.ends, m.place, m.about, m.participants, m.outcome,
            Programme.code, Partner.code, Agreement.number, _files(Attachment.meeting_id == m.id),
        )
        .outerjoin(Programme, Programme.id == m.programme_id)
        .outerjoin(Partner, Partner.id == m.partner_id)
        .outerjoin(Agreement, Agreement.id == m.agreement_id)
        .order_by(m.begins.desc(), m.id.desc())
    )  # fmt: skip
    return fetch(session, query, MeetingRow)
