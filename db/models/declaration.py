"""What the worker's commune is told when a contract is signed, extended or ended."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.base import Base, Recorded, Versioned
from db.models.contract import Contract
from db.types import Code, Day, Id, Moment, Name, Note, one_of
from db.vocabulary import DeclarationEvent, DeclarationState, SentBy


class CommuneDeclaration(Versioned, Base):
    """One duty to tell one commune of one event of one contract."""

    __tablename__ = "commune_declaration"

    contract_id: Mapped[Id] = mapped_column(ForeignKey("contract.id"), index=True)
    event: Mapped[DeclarationEvent] = mapped_column(one_of(DeclarationEvent))
    event_on: Mapped[Day | None] = mapped_column(index=True)
    commune_id: Mapped[Id | None] = mapped_column(ForeignKey("commune.id"), index=True)
    """Where the worker lived on that day; None while the commune is not known."""
    state: Mapped[DeclarationState] = mapped_column(one_of(DeclarationState), index=True)
    due_on: Mapped[Day | None] = mapped_column(index=True)
    sent_on: Mapped[Day | None] = mapped_column(index=True)
    sent_how: Mapped[SentBy | None] = mapped_column(one_of(SentBy))
    sent_by_id: Mapped[Id | None] = mapped_column(ForeignKey("officer.id"))
    acknowledged_on: Mapped[Day | None]
    acknowledged_by: Mapped[Name | None]
    """Who at the commune."""
    returned_on: Mapped[Day | None]
    returned_reason: Mapped[Note | None]
    letter_number: Mapped[Code | None]
    """As typed or imported; of a letter of ours, its number."""
    letter_id: Mapped[Id | None] = mapped_column(ForeignKey("declaration_letter.id"), index=True)
    extension_id: Mapped[Id | None] = mapped_column(ForeignKey("contract_extension.id"), index=True)
    """Which extension it tells of."""
    supersedes_id: Mapped[Id | None] = mapped_column(ForeignKey("commune_declaration.id"), index=True)
    """The one, told wrongly, that this one corrects."""
    contract: Mapped[Contract] = relationship()


class DeclarationLetter(Recorded, Base):
    """One letter to one commune with all the workers it is told of. Issued, it never changes."""

    __tablename__ = "declaration_letter"

    number: Mapped[Code] = mapped_column(unique=True)
    commune_id: Mapped[Id] = mapped_column(ForeignKey("commune.id"), index=True)
    """The commune of today to which it is addressed."""
    issued_at: Mapped[Moment] = mapped_column(index=True)
    issued_by_id: Mapped[Id] = mapped_column(ForeignKey("officer.id"))
    document_id: Mapped[Id] = mapped_column(ForeignKey("issued_document.id"), index=True)
    supersedes_id: Mapped[Id | None] = mapped_column(ForeignKey("declaration_letter.id"), index=True)


class HolidayCorrection(Versioned, Base):
    """A day on which the office differs from the kept calendar: off though a working day there, or the reverse."""

    __tablename__ = "holiday_correction"

    day: Mapped[Day] = mapped_column(unique=True)
    works: Mapped[bool]
    name: Mapped[Name]
    source: Mapped[Note | None]
