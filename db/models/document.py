"""Travel documents: passports and passes."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.base import Base, Versioned
from db.models.worker import Worker
from db.types import Code, Day, Id, Name, one_of
from db.vocabulary import DocumentKind, DocumentState


class TravelDocument(Versioned, Base):
    """A paper to cross with. Whether it is in date is computed for a day, never stored."""

    __tablename__ = "travel_document"

    worker_id: Mapped[Id] = mapped_column(ForeignKey("worker.id"), index=True)
    kind: Mapped[DocumentKind] = mapped_column(one_of(DocumentKind))
    number: Mapped[Code] = mapped_column(index=True)
    country: Mapped[Code] = mapped_column(default="VNM")
    issued_on: Mapped[Day | None]
    expires_on: Mapped[Day | None]
    issued_at: Mapped[Name | None]
    extended: Mapped[bool] = mapped_column(default=False)
    state: Mapped[DocumentState] = mapped_column(one_of(DocumentState), default=DocumentState.HELD)
    worker: Mapped[Worker] = relationship()
