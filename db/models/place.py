"""Places and other reference data: gates, communes of both eras and their map, Chongzuo's units, barred jobs."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Recorded, Versioned
from db.types import Code, Day, Id, Moment, Name, Note, one_of
from db.vocabulary import CommuneEra, GateClass, YesNoUnknown


class ReferenceSet(Versioned, Base):
    """One file of reference data that was loaded: which, its digest, when, its source."""

    __tablename__ = "reference_set"

    name: Mapped[Code] = mapped_column(unique=True)
    digest: Mapped[str]
    loaded_at: Mapped[Moment]
    source: Mapped[Note]


class Gate(Versioned, Base):
    """A border gate or airport. Rows are dated: one code may have several, of which one holds on a day."""

    __tablename__ = "gate"
    __table_args__ = (UniqueConstraint("code", "since"),)

    code: Mapped[Code] = mapped_column(index=True)
    name_vi: Mapped[Name]
    name_zh: Mapped[Name | None]
    counterpart_vi: Mapped[Name | None]
    counterpart_zh: Mapped[Name | None]
    counterpart_county: Mapped[Name | None]
    gate_class: Mapped[GateClass] = mapped_column(one_of(GateClass))
    since: Mapped[Day | None]
    until: Mapped[Day | None]
    belongs_to: Mapped[Code | None]
    """Code of the gate whose clearance route this is."""
    people_cross: Mapped[YesNoUnknown] = mapped_column(one_of(YesNoUnknown))
    opens: Mapped[Code | None]
    """Hanoi time, HH:MM."""
    closes: Mapped[Code | None]
    note: Mapped[Note | None]


class Commune(Versioned, Base):
    """A commune, ward or township of one era; the same 5-digit code may stand in both."""

    __tablename__ = "commune"
    __table_args__ = (UniqueConstraint("code", "era"),)

    code: Mapped[Code]
    era: Mapped[CommuneEra] = mapped_column(one_of(CommuneEra))
    unit: Mapped[Name]
    """Xã, Phường or Thị trấn."""
    name: Mapped[Name]
    district_code: Mapped[Code | None]
    district: Mapped[Name | None]
    province_code: Mapped[Code]
    touches_border: Mapped[bool | None]


class CommuneSuccessor(Recorded, Base):
    """Which commune of today an old one became; two rows for the old ones that were split."""

    __tablename__ = "commune_successor"
    __table_args__ = (UniqueConstraint("old_id", "new_id"),)

    old_id: Mapped[Id] = mapped_column(ForeignKey("commune.id"), index=True)
    new_id: Mapped[Id] = mapped_column(ForeignKey("commune.id"), index=True)


class ChongzuoUnit(Versioned, Base):
    """Chongzuo and its seven units (GB/T 2260)."""

    __tablename__ = "chongzuo_unit"

    code: Mapped[Code] = mapped_column(unique=True)
    name_vi: Mapped[Name]
    name_zh: Mapped[Name]
    name_en: Mapped[Name]
    level: Mapped[Code]
    border_area: Mapped[bool]


class CitizenIdProvince(Recorded, Base):
    """The first three digits of a citizen ID."""

    __tablename__ = "citizen_id_province"

    code: Mapped[Code] = mapped_column(unique=True)
    name: Mapped[Name]


class BarredJob(Versioned, Base):
    """A kind of work that the law bars; keywords are separated by |."""

    __tablename__ = "barred_job"

    code: Mapped[Code] = mapped_column(unique=True)
    name_vi: Mapped[Note]
    name_en: Mapped[Note]
    keywords_vi: Mapped[Note]
    keywords_zh: Mapped[Note]
    source: Mapped[Note]
