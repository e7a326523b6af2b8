"""What was done, by whom, with old and new values, chained by hash from the first entry."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.base import Base, Recorded
from db.types import Code, Id, Moment, Note, one_of
from db.vocabulary import ChangeKind


class AuditEntry(Base):
    """One transaction. `hash` covers the previous entry's hash, this head and its lines."""

    __tablename__ = "audit_entry"

    sequence: Mapped[Id] = mapped_column(primary_key=True, autoincrement=False)
    """1, 2, 3 ... without a gap."""
    at: Mapped[Moment]
    officer_id: Mapped[Id | None] = mapped_column(ForeignKey("officer.id"))
    action: Mapped[Code]
    """The use case, for example `worker.edit`."""
    reason: Mapped[Note | None]
    """Why, where the officer was asked; or what was read or sent, where nothing changed."""
    undoes: Mapped[Id | None] = mapped_column(ForeignKey("audit_entry.sequence"), index=True)
    """The entry that this one takes back."""
    request: Mapped[Code | None] = mapped_column(unique=True)
    """What the client called this unit of work: sent again after a lost connection, it is not done twice."""
    previous_hash: Mapped[str]
    hash: Mapped[str]
    lines: Mapped[list[AuditLine]] = relationship(back_populates="entry", order_by="AuditLine.position")


class AuditLine(Recorded, Base):
    """One changed record: for an addition `new` alone, for a removal `old` alone, else only the fields that differ."""

    __tablename__ = "audit_line"
    __table_args__ = (Index(None, "noun", "record_id"),)

    sequence: Mapped[Id] = mapped_column(ForeignKey("audit_entry.sequence"), index=True)
    position: Mapped[int]
    noun: Mapped[Code]
    """The table's name."""
    record_id: Mapped[Id]
    change: Mapped[ChangeKind] = mapped_column(one_of(ChangeKind))
    old: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    new: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    entry: Mapped[AuditEntry] = relationship(back_populates="lines")
