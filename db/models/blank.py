"""The numbered blank forms for a day without power: each is entered later, or said to be void."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Versioned
from db.types import Code, Id, Moment, Note, one_of
from db.vocabulary import BlankKind


class BlankForm(Versioned, Base):
    """One printed form with its number."""

    __tablename__ = "blank_form"

    kind: Mapped[BlankKind] = mapped_column(one_of(BlankKind))
    number: Mapped[Code] = mapped_column(unique=True)
    printed_at: Mapped[Moment]
    printed_by_id: Mapped[Id] = mapped_column(ForeignKey("officer.id"))
    handover_id: Mapped[Id | None] = mapped_column(ForeignKey("handover.id"), index=True)
    """The handover that was entered from it."""
    entered_at: Mapped[Moment | None]
    void_reason: Mapped[Note | None]
