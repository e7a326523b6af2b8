"""A group that crosses together: the live list, and each issued version with what was printed."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.base import Base, Recorded, Versioned
from db.models.issued import IssuedDocument
from db.models.partner import Partner
from db.models.place import Gate
from db.models.placement import Placement
from db.models.programme import Programme
from db.models.worker import Worker
from db.types import Code, Id, Moment, Name, Note, one_of
from db.vocabulary import Direction, HandoverState, Presence


class Handover(Versioned, Base):
    """One group, out or back, at one point, on one day, with one partner."""

    __tablename__ = "handover"

    number: Mapped[Code] = mapped_column(unique=True)
    programme_id: Mapped[Id] = mapped_column(ForeignKey("programme.id"), index=True)
    direction: Mapped[Direction] = mapped_column(one_of(Direction))
    gate_id: Mapped[Id] = mapped_column(ForeignKey("gate.id"), index=True)
    partner_id: Mapped[Id] = mapped_column(ForeignKey("partner.id"), index=True)
    at: Mapped[Moment] = mapped_column(index=True)
    state: Mapped[HandoverState] = mapped_column(one_of(HandoverState), default=HandoverState.DRAFT, index=True)
    version: Mapped[int] = mapped_column(default=0)
    """The latest issued version; 0 while nothing was issued."""
    ours_people: Mapped[int | None]
    ours_women: Mapped[int | None]
    theirs_people: Mapped[int | None]
    theirs_women: Mapped[int | None]
    counting: Mapped[int] = mapped_column(default=1)
    """Which round of counting this is: a recount begins the next."""
    closed_at: Mapped[Moment | None]
    cancel_reason: Mapped[Note | None]
    filled_by_id: Mapped[Id] = mapped_column(ForeignKey("officer.id"))
    programme: Mapped[Programme] = relationship()
    gate: Mapped[Gate] = relationship()
    partner: Mapped[Partner] = relationship()
    lines: Mapped[list[HandoverLine]] = relationship(back_populates="handover", order_by="HandoverLine.ordinal")
    versions: Mapped[list[HandoverVersion]] = relationship(
        back_populates="handover", order_by="HandoverVersion.version"
    )


class HandoverLine(Versioned, Base):
    """One person on the live list."""

    __tablename__ = "handover_line"
    __table_args__ = (UniqueConstraint("handover_id", "worker_id"),)

    handover_id: Mapped[Id] = mapped_column(ForeignKey("handover.id"), index=True)
    worker_id: Mapped[Id] = mapped_column(ForeignKey("worker.id"), index=True)
    placement_id: Mapped[Id | None] = mapped_column(ForeignKey("placement.id"), index=True)
    ordinal: Mapped[int]
    presence: Mapped[Presence] = mapped_column(one_of(Presence), default=Presence.EXPECTED)
    reason: Mapped[Note | None]
    refused_by: Mapped[Name | None]
    """Who turned this person away at the gate."""
    ticked_at: Mapped[Moment | None]
    handover: Mapped[Handover] = relationship(back_populates="lines")
    worker: Mapped[Worker] = relationship()
    placement: Mapped[Placement | None] = relationship()


class HandoverVersion(Recorded, Base):
    """One issue of the list: never edited."""

    __tablename__ = "handover_version"
    __table_args__ = (UniqueConstraint("handover_id", "version"),)

    handover_id: Mapped[Id] = mapped_column(ForeignKey("handover.id"), index=True)
    version: Mapped[int]
    issued_at: Mapped[Moment]
    issued_by_id: Mapped[Id] = mapped_column(ForeignKey("officer.id"))
    approved_by_id: Mapped[Id | None] = mapped_column(ForeignKey("officer.id"))
    digest: Mapped[str]
    head: Mapped[dict[str, Any]] = mapped_column(JSON())
    """What is printed around the lines: agencies, gate, partner, agreement, parties."""
    left_out: Mapped[list[Any]] = mapped_column(JSON())
    """Citizen IDs of the blocked people who were left out."""
    document_id: Mapped[Id] = mapped_column(ForeignKey("issued_document.id"))
    handover: Mapped[Handover] = relationship(back_populates="versions")
    document: Mapped[IssuedDocument] = relationship()
    lines: Mapped[list[IssuedLine]] = relationship(back_populates="version", order_by="IssuedLine.position")


class IssuedLine(Recorded, Base):
    """One person as printed in one version, struck through where they left."""

    __tablename__ = "issued_line"

    version_id: Mapped[Id] = mapped_column(ForeignKey("handover_version.id"), index=True)
    position: Mapped[int]
    worker_id: Mapped[Id] = mapped_column(ForeignKey("worker.id"), index=True)
    struck: Mapped[bool]
    snapshot: Mapped[dict[str, Any]] = mapped_column(JSON())
    """The printed cells, by name."""
    version: Mapped[HandoverVersion] = relationship(back_populates="lines")
