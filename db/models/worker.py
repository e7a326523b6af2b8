"""A person of the communes, with what was known of them before."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.base import Base, Recorded, Versioned
from db.models.place import Commune
from db.types import Code, Day, Id, Name, Note, SortKey, one_of
from db.vocabulary import BirthPrecision, Sex


class Worker(Versioned, Base):
    """A person. Known by the citizen ID, but the record survives a corrected one."""

    __tablename__ = "worker"
    __table_args__ = (Index(None, "sort_key", "id"), Index(None, "name_folded", "birth_date"))

    citizen_id: Mapped[Code | None] = mapped_column(unique=True)
    full_name: Mapped[Name]
    name_folded: Mapped[Name]
    """formats.fold of the name: what search compares. Written wherever the name is."""
    sort_key: Mapped[SortKey]
    """formats.sort_key of the name: Vietnamese order by given name."""
    passport_name: Mapped[Name | None]
    """As the passport prints it, where that is not simply the name without marks."""
    name_zh: Mapped[Name | None]
    """The Chinese form; entered, never guessed."""
    birth_date: Mapped[Day | None]
    """With a precision of month or year, the first day of it."""
    birth_precision: Mapped[BirthPrecision] = mapped_column(one_of(BirthPrecision), default=BirthPrecision.DAY)
    sex: Mapped[Sex | None] = mapped_column(one_of(Sex))
    ethnicity: Mapped[Name | None]
    phone: Mapped[Code | None] = mapped_column(index=True)
    address: Mapped[Note | None]
    """As written on the paper it came from."""
    address_dated: Mapped[Day | None]
    commune_id: Mapped[Id | None] = mapped_column(ForeignKey("commune.id"), index=True)
    """The commune of today; None while nobody has answered."""
    note: Mapped[Note | None]
    commune: Mapped[Commune | None] = relationship()
    former: Mapped[list[FormerIdentity]] = relationship(back_populates="worker")


class FormerIdentity(Recorded, Base):
    """A citizen ID or name that this person had before."""

    __tablename__ = "former_identity"

    worker_id: Mapped[Id] = mapped_column(ForeignKey("worker.id"), index=True)
    citizen_id: Mapped[Code | None] = mapped_column(index=True)
    full_name: Mapped[Name | None]
    until: Mapped[Day]
    worker: Mapped[Worker] = relationship(back_populates="former")
