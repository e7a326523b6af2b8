"""What the ledger of passages adds up to, kept in the same transaction as each of its entries.

It is made from the record alone: it can be thrown away and made again (db/queries/ledger.py), and `check` compares it.
"""

from __future__ import annotations

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base
from db.types import Day, Id, one_of
from db.vocabulary import Direction

NOTHING = 0
"""Stands for "the record does not say" among the ids, so that a key is one key."""


class LedgerEntry(Base):
    """A standing crossing with what it counts under: a return under its departure's."""

    __tablename__ = "ledger_entry"
    __table_args__ = (Index(None, "day", "direction"),)

    id: Mapped[Id] = mapped_column(primary_key=True, autoincrement=False)
    """The crossing's."""
    worker_id: Mapped[Id] = mapped_column(index=True)
    direction: Mapped[Direction] = mapped_column(one_of(Direction))
    day: Mapped[Day]
    half: Mapped[int]
    """The half month: (year * 12 + month - 1) * 2, and one more from the 15th on: every period is made of halves."""
    departure_id: Mapped[Id | None] = mapped_column(index=True)
    job_order_id: Mapped[Id]
    partner_id: Mapped[Id]
    """Of the handover, where the placement names no job order."""
    commune_id: Mapped[Id]
    """Where the person lived on the day of the departure."""
    gate_id: Mapped[Id]
    """Of the departure."""
    own_gate_id: Mapped[Id]
    woman: Mapped[int]
    """1 a woman, 0 a man, 2 not known."""


class LedgerTotal(Base):
    """How many left and came back in a half month, or in a calendar year, by all that they count under."""

    __tablename__ = "ledger_total"

    span: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    """LedgerEntry.half, or less than zero: minus a calendar year."""
    job_order_id: Mapped[Id] = mapped_column(primary_key=True, autoincrement=False)
    partner_id: Mapped[Id] = mapped_column(primary_key=True, autoincrement=False)
    commune_id: Mapped[Id] = mapped_column(primary_key=True, autoincrement=False)
    gate_id: Mapped[Id] = mapped_column(primary_key=True, autoincrement=False)
    woman: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    out: Mapped[int]
    back: Mapped[int]
