"""Papers as issued, byte for byte, and the log of each print, export and transfer abroad."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.base import Base, Recorded
from db.types import Code, Id, Moment, Name, Note, SealedBytes, one_of
from db.vocabulary import IssuedKind, OutputAct


class IssuedDocument(Recorded, Base):
    """A paper that went out; never edited. A correction is a new version that names the one it replaces."""

    __tablename__ = "issued_document"
    __table_args__ = (UniqueConstraint("kind", "number", "version"),)

    kind: Mapped[IssuedKind] = mapped_column(one_of(IssuedKind))
    number: Mapped[Code]
    version: Mapped[int]
    media_type: Mapped[Name]
    digest: Mapped[str]
    """SHA-256 of the bytes."""
    content: Mapped[bytes] = mapped_column(SealedBytes("issued_document.content"))
    issued_at: Mapped[Moment]
    issued_by_id: Mapped[Id] = mapped_column(ForeignKey("officer.id"))
    outputs: Mapped[list[DocumentOutput]] = relationship(back_populates="document")


class DocumentOutput(Recorded, Base):
    """One print, export or sending of an issued paper: who, when, where to."""

    __tablename__ = "document_output"

    document_id: Mapped[Id] = mapped_column(ForeignKey("issued_document.id"), index=True)
    act: Mapped[OutputAct] = mapped_column(one_of(OutputAct))
    at: Mapped[Moment]
    officer_id: Mapped[Id] = mapped_column(ForeignKey("officer.id"))
    destination: Mapped[Name]
    """The printer, the file's name, or the partner."""
    copies: Mapped[int] = mapped_column(default=1)
    columns: Mapped[Note | None]
    """For a transfer abroad: which columns went."""
    document: Mapped[IssuedDocument] = relationship(back_populates="outputs")
