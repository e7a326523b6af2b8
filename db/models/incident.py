"""What happened to somebody across, and what was done about it."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.base import Base, Recorded, Versioned
from db.models.placement import Placement
from db.models.worker import Worker
from db.types import Code, Day, Id, Moment, Name, SealedText, one_of
from db.vocabulary import IncidentKind, IncidentNoteKind, IncidentState


class Incident(Versioned, Base):
    """One case: settled only with an outcome."""

    __tablename__ = "incident"

    number: Mapped[Code] = mapped_column(unique=True)
    worker_id: Mapped[Id] = mapped_column(ForeignKey("worker.id"), index=True)
    placement_id: Mapped[Id | None] = mapped_column(ForeignKey("placement.id"), index=True)
    employer_id: Mapped[Id | None] = mapped_column(ForeignKey("employer.id"), index=True)
    """Where it happened; patterns are counted by it."""
    kind: Mapped[IncidentKind] = mapped_column(one_of(IncidentKind))
    state: Mapped[IncidentState] = mapped_column(one_of(IncidentState), index=True)
    about: Mapped[str] = mapped_column(SealedText("incident.about"))
    """What happened, in a sentence."""
    happened_on: Mapped[Day | None]
    place: Mapped[str | None] = mapped_column(SealedText("incident.place", 300))
    opened_on: Mapped[Day] = mapped_column(index=True)
    settled_on: Mapped[Day | None] = mapped_column(index=True)
    due_on: Mapped[Day | None]
    """By when the officer who has it must act."""
    waiting_for: Mapped[str | None] = mapped_column(SealedText("incident.waiting_for", 300))
    officer_id: Mapped[Id | None] = mapped_column(ForeignKey("officer.id"))
    """Who has it."""
    outcome: Mapped[str | None] = mapped_column(SealedText("incident.outcome"))
    worker: Mapped[Worker] = relationship()
    placement: Mapped[Placement | None] = relationship()
    notes: Mapped[list[IncidentNote]] = relationship(back_populates="incident", order_by="IncidentNote.id")


class IncidentNote(Recorded, Base):
    """One entry of the thread: never edited."""

    __tablename__ = "incident_note"

    incident_id: Mapped[Id] = mapped_column(ForeignKey("incident.id"), index=True)
    kind: Mapped[IncidentNoteKind] = mapped_column(one_of(IncidentNoteKind), default=IncidentNoteKind.NOTE)
    at: Mapped[Moment]
    officer_id: Mapped[Id] = mapped_column(ForeignKey("officer.id"))
    with_whom: Mapped[str | None] = mapped_column(SealedText("incident_note.with_whom", 300))
    """Who was called, or who answered."""
    letter_id: Mapped[Id | None] = mapped_column(ForeignKey("official_letter.id"), index=True)
    state: Mapped[IncidentState | None] = mapped_column(one_of(IncidentState))
    """Where the case was moved: to which state."""
    to_officer_id: Mapped[Id | None] = mapped_column(ForeignKey("officer.id"))
    """Where the case was handed over: to whom."""
    text: Mapped[str] = mapped_column(SealedText("incident_note.text"))
    incident: Mapped[Incident] = relationship(back_populates="notes")


class IncidentPerson(Recorded, Base):
    """Somebody else whom it concerns."""

    __tablename__ = "incident_person"
    __table_args__ = (UniqueConstraint("incident_id", "worker_id"),)

    incident_id: Mapped[Id] = mapped_column(ForeignKey("incident.id"), index=True)
    worker_id: Mapped[Id] = mapped_column(ForeignKey("worker.id"), index=True)
    part: Mapped[Name | None]
    """Witness, also unpaid, travelled together."""


class IncidentPattern(Versioned, Base):
    """How many cases of a kind at one employer, within how many days, are a pattern worth telling."""

    __tablename__ = "incident_pattern"
    __table_args__ = (CheckConstraint("cases > 1 AND within_days > 0", name="bounds"),)

    kind: Mapped[IncidentKind] = mapped_column(one_of(IncidentKind), unique=True)
    cases: Mapped[int]
    within_days: Mapped[int]
    active: Mapped[bool] = mapped_column(default=True)
    """Whether the office looks for it."""
