"""The other side: partners, agreements, employers and what they need."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.base import Base, Recorded, Versioned
from db.models.place import ChongzuoUnit
from db.models.programme import Programme
from db.types import Code, Day, Id, Name, Note, one_of
from db.vocabulary import BoardKind, Currency, JobOrderState, Sex, WagePer


class Partner(Versioned, Base):
    """An agency on the other side that receives workers."""

    __tablename__ = "partner"

    code: Mapped[Code] = mapped_column(unique=True)
    programme_id: Mapped[Id] = mapped_column(ForeignKey("programme.id"), index=True)
    name_vi: Mapped[Name]
    name_zh: Mapped[Name | None]
    name_latin: Mapped[Name | None]
    """As its passport-form papers and bank write it."""
    address: Mapped[Note | None]
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
    """The last day, with the extensions so far."""
    party_ours: Mapped[Name | None]
    party_theirs: Mapped[Name | None]
    scope: Mapped[Note | None]
    note: Mapped[Note | None]
    partner: Mapped[Partner | None] = relationship(back_populates="agreements")
    programme: Mapped[Programme] = relationship()


class AgreementExtension(Recorded, Base):
    """An agreement was made to run longer."""

    __tablename__ = "agreement_extension"

    agreement_id: Mapped[Id] = mapped_column(ForeignKey("agreement.id"), index=True)
    number: Mapped[Code | None]
    signed_on: Mapped[Day]
    ran_until: Mapped[Day | None]
    """The last day before the extension."""
    valid_until: Mapped[Day]


class Employer(Versioned, Base):
    """The enterprise that employs, introduced by a partner."""

    __tablename__ = "employer"

    code: Mapped[Code] = mapped_column(unique=True)
    partner_id: Mapped[Id] = mapped_column(ForeignKey("partner.id"), index=True)
    name_vi: Mapped[Name]
    name_zh: Mapped[Name | None]
    name_latin: Mapped[Name | None]
    credit_code: Mapped[Code | None]
    address: Mapped[Note | None]
    address_zh: Mapped[Note | None]
    unit_id: Mapped[Id | None] = mapped_column(ForeignKey("chongzuo_unit.id"), index=True)
    sector: Mapped[Code | None]
    partner: Mapped[Partner] = relationship(back_populates="employers")
    unit: Mapped[ChongzuoUnit | None] = relationship()
    job_orders: Mapped[list[JobOrder]] = relationship(back_populates="employer")


class PartyContact(Versioned, Base):
    """Somebody to ask at a partner or an employer."""

    __tablename__ = "party_contact"
    __table_args__ = (CheckConstraint("partner_id IS NOT NULL OR employer_id IS NOT NULL", name="party"),)

    partner_id: Mapped[Id | None] = mapped_column(ForeignKey("partner.id"), index=True)
    employer_id: Mapped[Id | None] = mapped_column(ForeignKey("employer.id"), index=True)
    name_vi: Mapped[Name]
    name_zh: Mapped[Name | None]
    role: Mapped[Name | None]
    phone: Mapped[Code | None]
    email: Mapped[Name | None]
    note: Mapped[Note | None]


class ExchangeRate(Versioned, Base):
    """What one unit of a currency was worth on a day: shown beside a wage, never paid by."""

    __tablename__ = "exchange_rate"
    __table_args__ = (UniqueConstraint("currency", "day"), CheckConstraint("vnd > 0", name="vnd"))

    currency: Mapped[Currency] = mapped_column(one_of(Currency))
    day: Mapped[Day]
    vnd: Mapped[int]
    """Whole VND for one unit."""
    source: Mapped[Name | None]


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
    currency: Mapped[Currency] = mapped_column(one_of(Currency), default=Currency.CNY)
    """Of wage_cny, which holds whole units of it; CNY in Chongzuo."""
    hours_per_day: Mapped[int | None]
    days_per_week: Mapped[int | None]
    board: Mapped[BoardKind | None] = mapped_column(one_of(BoardKind))
    place: Mapped[Name | None]
    starts_on: Mapped[Day | None]
    age_min: Mapped[int | None]
    age_max: Mapped[int | None]
    sex: Mapped[Sex | None] = mapped_column(one_of(Sex))
    """Only where the law allows the employer to ask."""
    skill: Mapped[Name | None]
    language: Mapped[Name | None]
    closed_reason: Mapped[Note | None]
    note: Mapped[Note | None]
    employer: Mapped[Employer] = relationship(back_populates="job_orders")
