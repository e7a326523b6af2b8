"""Destinations with their legal basis, requirements (data, dated), points of departure and yearly plans."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.base import Base, Versioned
from db.models.place import Gate
from db.types import Code, Day, Id, Name, Note, one_of
from db.vocabulary import BodySide, RequirementCode, Severity, UnexpectedPolicy


class Programme(Versioned, Base):
    """A destination, for example `chongzuo`."""

    __tablename__ = "programme"

    code: Mapped[Code] = mapped_column(unique=True)
    name_vi: Mapped[Name]
    name_zh: Mapped[Name]
    name_en: Mapped[Name]
    market: Mapped[Code]
    """ISO 3166 alpha-3, as in the authority's yearly figures."""
    legal_basis: Mapped[Note]
    land_gate: Mapped[bool]
    active: Mapped[bool] = mapped_column(default=True)
    unexpected: Mapped[UnexpectedPolicy] = mapped_column(one_of(UnexpectedPolicy), default=UnexpectedPolicy.ASKED)
    requirements: Mapped[list[Requirement]] = relationship(back_populates="programme", order_by="Requirement.position")
    points: Mapped[list[PointOfDeparture]] = relationship(back_populates="programme")


class Requirement(Versioned, Base):
    """What a programme asks, from one day to another; its parameters and severity are the office's to set."""

    __tablename__ = "requirement"

    programme_id: Mapped[Id] = mapped_column(ForeignKey("programme.id"), index=True)
    position: Mapped[int]
    code: Mapped[RequirementCode] = mapped_column(one_of(RequirementCode))
    severity: Mapped[Severity] = mapped_column(one_of(Severity))
    parameters: Mapped[dict[str, Any]] = mapped_column(JSON())
    source_vi: Mapped[Note]
    source_en: Mapped[Note]
    source_zh: Mapped[Note]
    since: Mapped[Day | None]
    until: Mapped[Day | None]
    programme: Mapped[Programme] = relationship(back_populates="requirements")


class PointOfDeparture(Versioned, Base):
    """A gate or airport that a programme leaves by."""

    __tablename__ = "point_of_departure"
    __table_args__ = (UniqueConstraint("programme_id", "gate_id"),)

    programme_id: Mapped[Id] = mapped_column(ForeignKey("programme.id"), index=True)
    gate_id: Mapped[Id] = mapped_column(ForeignKey("gate.id"), index=True)
    programme: Mapped[Programme] = relationship(back_populates="points")
    gate: Mapped[Gate] = relationship()


class ProgrammeBody(Versioned, Base):
    """A body that is responsible for a programme, on one side, from one day to another, and whom to ask there."""

    __tablename__ = "programme_body"

    programme_id: Mapped[Id] = mapped_column(ForeignKey("programme.id"), index=True)
    side: Mapped[BodySide] = mapped_column(one_of(BodySide))
    name_vi: Mapped[Name]
    name_there: Mapped[Name | None]
    """In the language of the other side."""
    role: Mapped[Note | None]
    contact: Mapped[Name | None]
    phone: Mapped[Code | None]
    email: Mapped[Name | None]
    address: Mapped[Note | None]
    since: Mapped[Day | None]
    until: Mapped[Day | None]


class Plan(Versioned, Base):
    """How many a programme is to send in a year: a range."""

    __tablename__ = "plan"
    __table_args__ = (UniqueConstraint("programme_id", "year"),)

    programme_id: Mapped[Id] = mapped_column(ForeignKey("programme.id"), index=True)
    year: Mapped[int]
    minimum: Mapped[int]
    maximum: Mapped[int]
