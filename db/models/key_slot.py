"""Of a record on a server: its key slots and sealing keys (db/sealing.py). In a folder both tables stay empty."""

from __future__ import annotations

from sqlalchemy import LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Recorded
from db.types import Code, Id, Moment

APART = {"info": {"apart": True}}
"""Belongs to the place and not to what the record says: it is neither moved nor compared nor told by the audit."""


class KeySlot(Recorded, Base):
    """The record's key as one officer's password, or the printed code, opens it."""

    __tablename__ = "key_slot"
    __table_args__ = (APART,)

    username: Mapped[Code] = mapped_column(unique=True)
    store: Mapped[Code]
    slot: Mapped[str] = mapped_column(Text())
    """As in slots.json."""
    vouched: Mapped[bytes] = mapped_column(LargeBinary())
    """A MAC of the slot under the record's key: whoever cannot open the record cannot put a key of theirs in."""


class SealingKey(Base):
    """One sealing key, under the record's key. Never removed: something may still be sealed with it."""

    __tablename__ = "sealing_key"
    __table_args__ = (APART,)

    number: Mapped[Id] = mapped_column(primary_key=True, autoincrement=False)
    sealed: Mapped[bytes] = mapped_column(LargeBinary())
    made_at: Mapped[Moment]
