"""One worker on one job order, from referral to return."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.base import Base, Versioned
from db.models.partner import JobOrder
from db.models.worker import Worker
from db.types import Id, Moment, Name, Note, one_of
from db.vocabulary import DecidedBy, PlacementState


class Placement(Versioned, Base):
    """A worker's way through one job. The worker's state is that of the latest one."""

    __tablename__ = "placement"
    __table_args__ = (Index(None, "job_order_id", "state"),)

    worker_id: Mapped[Id] = mapped_column(ForeignKey("worker.id"), index=True)
    job_order_id: Mapped[Id | None] = mapped_column(ForeignKey("job_order.id"), index=True)
    """None while no job order was found (state waiting)."""
    wanted_employer: Mapped[Name | None]
    """As the list wrote it, while no job order was found."""
    wanted_job: Mapped[Name | None]
    state: Mapped[PlacementState] = mapped_column(one_of(PlacementState), index=True)
    since: Mapped[Moment]
    decided_by: Mapped[DecidedBy | None] = mapped_column(one_of(DecidedBy))
    """Where it was declined or withdrawn: by whom, and why."""
    decline_reason: Mapped[Note | None]
    worker: Mapped[Worker] = relationship()
    job_order: Mapped[JobOrder | None] = relationship()
