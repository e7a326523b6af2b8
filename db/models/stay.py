"""How long somebody may stay over there: permits with their renewals."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Versioned
from db.types import Code, Day, Id, Note, one_of
from db.vocabulary import StayPermitKind


class StayPermit(Versioned, Base):
    """One permit, or one renewal of it. The one that expires last counts."""

    __tablename__ = "stay_permit"
    __table_args__ = (CheckConstraint("issued_on IS NULL OR expires_on >= issued_on", name="term"),)

    worker_id: Mapped[Id] = mapped_column(ForeignKey("worker.id"), index=True)
    placement_id: Mapped[Id | None] = mapped_column(ForeignKey("placement.id"), index=True)
    departure_id: Mapped[Id | None] = mapped_column(ForeignKey("crossing.id"), index=True)
    """The passage out with which the stay began."""
    kind: Mapped[StayPermitKind] = mapped_column(one_of(StayPermitKind))
    number: Mapped[Code | None]
    issued_on: Mapped[Day | None]
    expires_on: Mapped[Day] = mapped_column(index=True)
    assumed: Mapped[bool] = mapped_column(default=False)
    """Nobody has seen the paper: the office's usual term was counted from the crossing."""
    renews_id: Mapped[Id | None] = mapped_column(ForeignKey("stay_permit.id"), index=True)
    note: Mapped[Note | None]
