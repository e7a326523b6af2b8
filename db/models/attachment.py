"""Pictures and scans that hang on a record: kept in the store itself, so that nothing lies about in folders."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Recorded
from db.types import Code, Id, Moment, Name, SealedBytes, one_of
from db.vocabulary import AttachmentKind

_OWNERS = (
    "worker_id", "agreement_id", "official_letter_id", "meeting_id", "commune_declaration_id", "incident_id",
)  # fmt: skip


class Attachment(Recorded, Base):
    """One file of one record. Its bytes never change; taken away, it is marked so and no longer shown."""

    __tablename__ = "attachment"
    __table_args__ = (CheckConstraint(" OR ".join(f"{owner} IS NOT NULL" for owner in _OWNERS), name="owner"),)

    kind: Mapped[AttachmentKind] = mapped_column(one_of(AttachmentKind))
    worker_id: Mapped[Id | None] = mapped_column(ForeignKey("worker.id"), index=True)
    travel_document_id: Mapped[Id | None] = mapped_column(ForeignKey("travel_document.id"), index=True)
    """With worker_id: the paper of that person which it shows; likewise the next three."""
    health_certificate_id: Mapped[Id | None] = mapped_column(ForeignKey("health_certificate.id"), index=True)
    certificate_id: Mapped[Id | None] = mapped_column(ForeignKey("certificate.id"), index=True)
    contract_id: Mapped[Id | None] = mapped_column(ForeignKey("contract.id"), index=True)
    agreement_id: Mapped[Id | None] = mapped_column(ForeignKey("agreement.id"), index=True)
    official_letter_id: Mapped[Id | None] = mapped_column(ForeignKey("official_letter.id"), index=True)
    meeting_id: Mapped[Id | None] = mapped_column(ForeignKey("meeting.id"), index=True)
    commune_declaration_id: Mapped[Id | None] = mapped_column(ForeignKey("commune_declaration.id"), index=True)
    incident_id: Mapped[Id | None] = mapped_column(ForeignKey("incident.id"), index=True)
    name: Mapped[Name]
    """The file's name, without its folder."""
    media_type: Mapped[Code]
    digest: Mapped[str]
    """SHA-256 of the bytes."""
    content: Mapped[bytes] = mapped_column(SealedBytes("attachment.content"), deferred=True)
    added_at: Mapped[Moment]
    added_by_id: Mapped[Id] = mapped_column(ForeignKey("officer.id"))
    removed_at: Mapped[Moment | None]
