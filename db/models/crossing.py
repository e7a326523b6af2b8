"""The ledger of passages: across at opening + out - back = across at closing."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.base import Base, Recorded
from db.models.handover import Handover
from db.models.place import Gate
from db.models.placement import Placement
from db.models.worker import Worker
from db.types import Day, Id, Moment, Note, one_of
from db.vocabulary import Direction


class Crossing(Recorded, Base):
    """One person's passage. Never edited: a mistake is taken back by an entry that names it."""

    __tablename__ = "crossing"
    __table_args__ = (Index(None, "day", "direction"),)

    worker_id: Mapped[Id] = mapped_column(ForeignKey("worker.id"), index=True)
    placement_id: Mapped[Id | None] = mapped_column(ForeignKey("placement.id"), index=True)
    direction: Mapped[Direction] = mapped_column(one_of(Direction))
    at: Mapped[Moment]
    day: Mapped[Day]
    """The day in Hanoi: what reports count by."""
    gate_id: Mapped[Id | None] = mapped_column(ForeignKey("gate.id"))
    handover_id: Mapped[Id | None] = mapped_column(ForeignKey("handover.id"), index=True)
    departure_id: Mapped[Id | None] = mapped_column(ForeignKey("crossing.id"), index=True)
    """For a passage back: the departure whose split it counts under."""
    takes_back_id: Mapped[Id | None] = mapped_column(ForeignKey("crossing.id"), index=True)
    """The entry that this one cancels."""
    reason: Mapped[Note | None]
    evidence: Mapped[Note | None]
    worker: Mapped[Worker] = relationship()
    placement: Mapped[Placement | None] = relationship()
    gate: Mapped[Gate | None] = relationship()
    handover: Mapped[Handover | None] = relationship()
