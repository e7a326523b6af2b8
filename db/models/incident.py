"""What happened to somebody across, and what was done about it."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.base import Base, Recorded, Versioned
from db.models.placement import Placement
from db.models.worker import Worker
from db.types import Day, Id, Moment, Note, one_of
from db.vocabulary import IncidentKind, IncidentState


class Incident(Versioned, Base):
    """One case: settled only with an outcome."""

    __tablename__ = "incident"

    worker_id: Mapped[Id] = mapped_column(ForeignKey("worker.id"), index=True)
    placement_id: Mapped[Id | None] = mapped_column(ForeignKey("placement.id"), index=True)
    kind: Mapped[IncidentKind] = mapped_column(one_of(IncidentKind))
    state: Mapped[IncidentState] = mapped_column(one_of(IncidentState), index=True)
    opened_on: Mapped[Day] = mapped_column(index=True)
    settled_on: Mapped[Day | None]
    due_on: Mapped[Day | None]
    officer_id: Mapped[Id | None] = mapped_column(ForeignKey("officer.id"))
    outcome: Mapped[Note | None]
    worker: Mapped[Worker] = relationship()
    placement: Mapped[Placement | None] = relationship()
    notes: Mapped[list[IncidentNote]] = relationship(back_populates="incident")


class IncidentNote(Recorded, Base):
    """One note of the thread."""

    __tablename__ = "incident_note"

    incident_id: Mapped[Id] = mapped_column(ForeignKey("incident.id"), index=True)
    at: Mapped[Moment]
    officer_id: Mapped[Id] = mapped_column(ForeignKey("officer.id"))
    text: Mapped[Note]
    incident: Mapped[Incident] = relationship(back_populates="notes")
