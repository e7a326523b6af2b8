"""What happens at the gate: the two counts, entered apart, and what was said of each difference. Never edited."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Recorded
from db.types import Id, Moment, Note, one_of
from db.vocabulary import BodySide


class HeadCount(Recorded, Base):
    """One side counted heads. The latest of a side and round counts; a recount says why."""

    __tablename__ = "head_count"
    __table_args__ = (CheckConstraint("people >= 0 AND women >= 0 AND women <= people", name="heads"),)

    handover_id: Mapped[Id] = mapped_column(ForeignKey("handover.id"), index=True)
    counting: Mapped[int]
    side: Mapped[BodySide] = mapped_column(one_of(BodySide))
    people: Mapped[int]
    women: Mapped[int]
    reason: Mapped[Note | None]
    at: Mapped[Moment]
    officer_id: Mapped[Id] = mapped_column(ForeignKey("officer.id"))


class CountSettlement(Recorded, Base):
    """Why counts and list differ by one person: by name where it is known who."""

    __tablename__ = "count_settlement"

    handover_id: Mapped[Id] = mapped_column(ForeignKey("handover.id"), index=True)
    counting: Mapped[int]
    worker_id: Mapped[Id | None] = mapped_column(ForeignKey("worker.id"), index=True)
    reason: Mapped[Note]
    at: Mapped[Moment]
    officer_id: Mapped[Id] = mapped_column(ForeignKey("officer.id"))
