"""What the worker's commune is told when a contract is signed, extended or ended."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.base import Base, Versioned
from db.models.contract import Contract
from db.types import Code, Day, Id, Note, one_of
from db.vocabulary import DeclarationEvent, DeclarationState


class CommuneDeclaration(Versioned, Base):
    """One duty to tell one commune of one event of one contract."""

    __tablename__ = "commune_declaration"

    contract_id: Mapped[Id] = mapped_column(ForeignKey("contract.id"), index=True)
    event: Mapped[DeclarationEvent] = mapped_column(one_of(DeclarationEvent))
    event_on: Mapped[Day | None]
    commune_id: Mapped[Id | None] = mapped_column(ForeignKey("commune.id"), index=True)
    """Where the worker lived on that day; None while the commune is not known."""
    state: Mapped[DeclarationState] = mapped_column(one_of(DeclarationState), index=True)
    due_on: Mapped[Day | None]
    sent_on: Mapped[Day | None]
    acknowledged_on: Mapped[Day | None]
    returned_reason: Mapped[Note | None]
    letter_number: Mapped[Code | None]
    contract: Mapped[Contract] = relationship()
