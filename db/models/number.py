"""Running numbers of papers, by kind and year, without gaps."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Recorded
from db.types import Code, one_of
from db.vocabulary import NumberKind


class NumberSeries(Recorded, Base):
    """The last number given in a series; taken and raised in the transaction that uses it."""

    __tablename__ = "number_series"
    __table_args__ = (UniqueConstraint("kind", "prefix", "year"),)

    kind: Mapped[NumberKind] = mapped_column(one_of(NumberKind))
    prefix: Mapped[Code] = mapped_column(default="")
    """Empty in the office; a laptop that works apart numbers with its own."""
    year: Mapped[int]
    last: Mapped[int]
