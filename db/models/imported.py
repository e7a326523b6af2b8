"""Lists that were taken in, and how each sender's columns were understood."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Versioned
from db.types import Code, Id, Moment, Name


class ImportBatch(Versioned, Base):
    """One list as it was taken in; the audit's entry that adds this record is the whole import."""

    __tablename__ = "import_batch"

    file_name: Mapped[Name]
    digest: Mapped[str]
    """SHA-256 of the file."""
    sender: Mapped[Name | None]
    rows: Mapped[int]
    added: Mapped[int]
    changed: Mapped[int]
    at: Mapped[Moment]
    officer_id: Mapped[Id] = mapped_column(ForeignKey("officer.id"))
    undone_at: Mapped[Moment | None]


class ImportMapping(Versioned, Base):
    """How a sender's columns were mapped by hand."""

    __tablename__ = "import_mapping"
    __table_args__ = (UniqueConstraint("sender_folded", "signature"),)

    sender: Mapped[Name]
    sender_folded: Mapped[Name]
    """formats.fold of the sender."""
    signature: Mapped[Code]
    """Of the list's headers."""
    columns: Mapped[dict[str, Any]] = mapped_column(JSON())
    at: Mapped[Moment]
    officer_id: Mapped[Id] = mapped_column(ForeignKey("officer.id"))
