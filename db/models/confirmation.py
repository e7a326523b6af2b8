"""The partner's monthly confirmation: who we think is there, and what they answered."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Versioned
from db.types import Code, Day, Id, Moment, Name, Note, SealedBytes, one_of
from db.vocabulary import ConfirmationOutcome, ConfirmationState


class Confirmation(Versioned, Base):
    """One month's list to one partner, as sent, and their answer, as it came."""

    __tablename__ = "confirmation"
    __table_args__ = (UniqueConstraint("partner_id", "as_of"),)

    number: Mapped[Code] = mapped_column(unique=True)
    partner_id: Mapped[Id] = mapped_column(ForeignKey("partner.id"), index=True)
    as_of: Mapped[Day]
    """The list says who was across at the end of this day."""
    state: Mapped[ConfirmationState] = mapped_column(one_of(ConfirmationState))
    document_id: Mapped[Id] = mapped_column(ForeignKey("issued_document.id"))
    sent_at: Mapped[Moment | None]
    answered_at: Mapped[Moment | None]
    answer_name: Mapped[Name | None]
    answer: Mapped[bytes | None] = mapped_column(SealedBytes("confirmation.answer"), deferred=True)
    answer_digest: Mapped[str | None]


class ConfirmationLine(Versioned, Base):
    """One person of the list or of the answer, and what follows from it."""

    __tablename__ = "confirmation_line"

    confirmation_id: Mapped[Id] = mapped_column(ForeignKey("confirmation.id"), index=True)
    worker_id: Mapped[Id | None] = mapped_column(ForeignKey("worker.id"), index=True)
    """None: the partner names somebody whom the record does not know."""
    listed: Mapped[bool] = mapped_column(default=False)
    """Whether this person is on the list that went out; else only the answer names them."""
    row: Mapped[int | None]
    """Of the answer; None where the partner did not answer about this person."""
    document_number: Mapped[Code | None]
    name: Mapped[Name | None]
    birth: Mapped[Code | None]
    """The three as the partner wrote them."""
    said: Mapped[Note | None]
    """What the partner wrote of the state, and when the person left."""
    differences: Mapped[Note | None]
    """What does not agree with the record, as codes with a space between ("number birth")."""
    left_on: Mapped[Day | None]
    outcome: Mapped[ConfirmationOutcome] = mapped_column(one_of(ConfirmationOutcome))
    done_at: Mapped[Moment | None]
    """When the difference was followed up; None while it waits, and where there is none."""
    done_note: Mapped[Note | None]
    incident_id: Mapped[Id | None] = mapped_column(ForeignKey("incident.id"), index=True)
