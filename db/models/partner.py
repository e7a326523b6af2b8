"""The other side: partners, agreements, employers and what they need."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.base import Base, Versioned
from db.models.place import ChongzuoUnit
from db.models.programme import Programme
from db.types import Code, Day, Id, Name, Note, one_of
from db.vocabulary import JobOrderState, WagePer


class Partner(Versioned, Base):
    """An agency on the other side that receives workers."""

    __tablename__ = "partner"

    code: Mapped[Code] = mapped_column(unique=True)
    programme_id: Mapped[Id] = mapped_column(ForeignKey("programme.id"), index=True)
    name_vi: Mapped[Name]
    name_zh: Mapped[Name | None]
    credit_code: Mapped[Code | None]
    """Unified social credit code, 18 characters (GB 32100-2015)."""
    unit_id: Mapped[Id | None] = mapped_column(ForeignKey("chongzuo_unit.id"), index=True)
    contact: Mapped[Name | None]
    phone: Mapped[Code | None]
    programme: Mapped[Programme] = relationship()
    unit: Mapped[ChongzuoUnit | None] = relationship()
    employers: Mapped[list[Employer]] = relationship(back_populates="partner")
    agreements: Mapped[list[Agreement]] = relationship(back_populates="partner")


class Agreement(Versioned, Base):
    """A signed text with a term; without a partner it covers all partners of its programme."""

    __tablename__ = "agreement"
    __table_args__ = (CheckConstraint("valid_until IS NULL OR valid_until >= valid_from", name="term"),)

    number: Mapped[Code] = mapped_column(unique=True)
    programme_id: Mapped[Id] = mapped_column(ForeignKey("programme.id"), index=True)
    partner_id: Mapped[Id | None] = mapped_column(ForeignKey("partner.id"), index=True)
    title_vi: Mapped[Name]
    title_zh: Mapped[Name | None]
    signed_on: Mapped[Day | None]
    valid_from: Mapped[Day]
    valid_until: Mapped[Day | None]
    partner: Mapped[Partner | None] = relationship(back_populates="agreements")
    programme: Mapped[Programme] = relationship()


class Employer(Versioned, Base):
    """The enterprise that employs, introduced by a partner."""

    __tablename__ = "employer"

    code: Mapped[Code] = mapped_column(unique=True)
    partner_id: Mapped[Id] = mapped_column(ForeignKey("partner.id"), index=True)
    name_vi: Mapped[Name]
    name_zh: Mapped[Name | None]
    unit_id: Mapped[Id | None] = mapped_column(ForeignKey("chongzuo_unit.id"), index=True)
    sector: Mapped[Code | None]
    partner: Mapped[Partner] = relationship(back_populates="employers")
    unit: Mapped[ChongzuoUnit | None] = relationship()
    job_orders: Mapped[list[JobOrder]] = relationship(back_populates="employer")


class JobOrder(Versioned, Base):
    """What an employer needs: job, headcount, wage (whole CNY), term."""

    __tablename__ = "job_order"
    __table_args__ = (
        CheckConstraint("headcount > 0", name="headcount"),
        CheckConstraint("women IS NULL OR (women >= 0 AND women <= headcount)", name="women"),
    )

    number: Mapped[Code] = mapped_column(unique=True)
    employer_id: Mapped[Id] = mapped_column(ForeignKey("employer.id"), index=True)
    job_vi: Mapped[Name]
    job_zh: Mapped[Name | None]
    headcount: Mapped[int]
    women: Mapped[int | None]
    wage_cny: Mapped[int | None]
    wage_per: Mapped[WagePer | None] = mapped_column(one_of(WagePer))
    months: Mapped[int | None]
    needed_by: Mapped[Day | None]
    state: Mapped[JobOrderState] = mapped_column(one_of(JobOrderState), default=JobOrderState.OPEN)
    note: Mapped[Note | None]
    employer: Mapped[Employer] = relationship(back_populates="job_orders")
