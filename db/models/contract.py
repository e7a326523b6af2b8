"""Labour contracts between a worker and an employer."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.base import Base, Versioned
from db.models.placement import Placement
from db.types import Code, Day, Id, Note, one_of
from db.vocabulary import ContractState


class Contract(Versioned, Base):
    """A contract of one placement. Numbers are the employers' and not unique."""

    __tablename__ = "contract"

    placement_id: Mapped[Id] = mapped_column(ForeignKey("placement.id"), index=True)
    number: Mapped[Code | None] = mapped_column(index=True)
    signed_on: Mapped[Day | None] = mapped_column(index=True)
    starts_on: Mapped[Day | None]
    ends_on: Mapped[Day | None]
    state: Mapped[ContractState] = mapped_column(one_of(ContractState))
    ended_on: Mapped[Day | None]
    end_reason: Mapped[Note | None]
    placement: Mapped[Placement] = relationship()
