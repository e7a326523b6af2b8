"""Consents by purpose (Law 91/2025)."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.base import Base, Versioned
from db.models.worker import Worker
from db.types import Id, Moment, Note, one_of
from db.vocabulary import ConsentPurpose, ConsentState


class Consent(Versioned, Base):
    """How one person stands to one purpose; its history is in the audit."""

    __tablename__ = "consent"
    __table_args__ = (UniqueConstraint("worker_id", "purpose"),)

    worker_id: Mapped[Id] = mapped_column(ForeignKey("worker.id"), index=True)
    purpose: Mapped[ConsentPurpose] = mapped_column(one_of(ConsentPurpose))
    state: Mapped[ConsentState] = mapped_column(one_of(ConsentState))
    at: Mapped[Moment]
    basis: Mapped[Note]
    """How it is known: a signed paper, or an officer's statement at an import."""
    officer_id: Mapped[Id] = mapped_column(ForeignKey("officer.id"))
    worker: Mapped[Worker] = relationship()
