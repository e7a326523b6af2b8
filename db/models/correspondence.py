"""Official letters in and out, and meetings, delegations and surveys: all hang on a programme."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Versioned
from db.types import Code, Day, Id, Name, Note, one_of
from db.vocabulary import LetterDirection, MeetingKind


class OfficialLetter(Versioned, Base):
    """One letter. A letter out bears a number of ours; one in, the sender's."""

    __tablename__ = "official_letter"

    direction: Mapped[LetterDirection] = mapped_column(one_of(LetterDirection))
    number: Mapped[Code | None] = mapped_column(index=True)
    dated: Mapped[Day] = mapped_column(index=True)
    received_on: Mapped[Day | None]
    from_whom: Mapped[Name]
    to_whom: Mapped[Name]
    about: Mapped[Note]
    text: Mapped[Note | None]
    answer_due: Mapped[Day | None]
    answers_id: Mapped[Id | None] = mapped_column(ForeignKey("official_letter.id"), index=True)
    """The letter that this one answers."""
    programme_id: Mapped[Id | None] = mapped_column(ForeignKey("programme.id"), index=True)
    partner_id: Mapped[Id | None] = mapped_column(ForeignKey("partner.id"), index=True)
    agreement_id: Mapped[Id | None] = mapped_column(ForeignKey("agreement.id"), index=True)
    officer_id: Mapped[Id] = mapped_column(ForeignKey("officer.id"))


class Meeting(Versioned, Base):
    """People of both sides met, or somebody looked at the labour market."""

    __tablename__ = "meeting"

    kind: Mapped[MeetingKind] = mapped_column(one_of(MeetingKind))
    begins: Mapped[Day] = mapped_column(index=True)
    ends: Mapped[Day | None]
    place: Mapped[Name | None]
    about: Mapped[Note]
    participants: Mapped[Note | None]
    outcome: Mapped[Note | None]
    programme_id: Mapped[Id | None] = mapped_column(ForeignKey("programme.id"), index=True)
    partner_id: Mapped[Id | None] = mapped_column(ForeignKey("partner.id"), index=True)
    agreement_id: Mapped[Id | None] = mapped_column(ForeignKey("agreement.id"), index=True)
    officer_id: Mapped[Id] = mapped_column(ForeignKey("officer.id"))
