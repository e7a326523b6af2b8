"""The office that keeps the record, its agencies' names by date, and its settable policies."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Versioned
from db.types import Code, Day, Name, Note, one_of
from db.vocabulary import AgencyRole


class Office(Versioned, Base):
    """The one office of this store."""

    __tablename__ = "office"

    place_vi: Mapped[Name]
    """Where papers are dated ("Lạng Sơn")."""
    place_zh: Mapped[Name]
    practice: Mapped[bool]
    """A practice store marks every paper and alone honours a fixed clock."""
    sign: Mapped[Code]
    """What stands behind a paper's number ("TTDVVL")."""


class AgencyName(Versioned, Base):
    """The name of an agency from one day to another: a paper bears the name of its day."""

    __tablename__ = "agency_name"

    role: Mapped[AgencyRole] = mapped_column(one_of(AgencyRole), index=True)
    name_vi: Mapped[Name]
    name_zh: Mapped[Name]
    since: Mapped[Day | None]
    until: Mapped[Day | None]
    source: Mapped[Note | None]


class OfficeSetting(Versioned, Base):
    """A policy that the office may set; what is not here has its default in code of the rule."""

    __tablename__ = "office_setting"

    key: Mapped[Code] = mapped_column(unique=True)
    value: Mapped[Note]
