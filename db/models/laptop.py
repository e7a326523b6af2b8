"""The laptops that work apart at a gate: their keys, the sealed packets that went and came, and what clashed."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Recorded, Versioned
from db.types import Code, Id, Moment, Name, Note, SealedBytes, one_of
from db.vocabulary import PacketWay


class OwnKey(Recorded, Base):
    """The private keys of this store, made once: packets are sealed to the public half and signed with it."""

    __tablename__ = "own_key"

    name: Mapped[Name]
    """How this store calls itself to the others."""
    sealing: Mapped[bytes] = mapped_column(SealedBytes("own_key.sealing"))
    """X25519, raw private bytes."""
    signing: Mapped[bytes] = mapped_column(SealedBytes("own_key.signing"))
    """Ed25519, raw private bytes."""
    made_at: Mapped[Moment]


class Laptop(Versioned, Base):
    """Another store that packets are exchanged with, known by its public keys."""

    __tablename__ = "laptop"

    name: Mapped[Name] = mapped_column(unique=True)
    prefix: Mapped[Code] = mapped_column(unique=True)
    """What its own numbers begin with, so that they cannot clash with the office's."""
    sealing: Mapped[bytes] = mapped_column(LargeBinary())
    signing: Mapped[bytes] = mapped_column(LargeBinary())
    enrolled_at: Mapped[Moment]
    revoked_at: Mapped[Moment | None]


class Packet(Recorded, Base):
    """One sealed packet that went out or came in. Taken in a second time it is found here and changes nothing."""

    __tablename__ = "packet"

    code: Mapped[Code] = mapped_column(unique=True)
    """The packet's own name, made where it was sealed."""
    way: Mapped[PacketWay] = mapped_column(one_of(PacketWay))
    laptop_id: Mapped[Id | None] = mapped_column(ForeignKey("laptop.id"), index=True)
    handover_id: Mapped[Id | None] = mapped_column(ForeignKey("handover.id"), index=True)
    answers: Mapped[Code | None]
    """For a packet that came back: the code of the one that went out."""
    digest: Mapped[str]
    at: Mapped[Moment]
    officer_id: Mapped[Id] = mapped_column(ForeignKey("officer.id"))
    base: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    """What the records were when it was sealed: what changed on either side is told from this."""


class PacketConflict(Versioned, Base):
    """One field that both sides changed differently; a person decides."""

    __tablename__ = "packet_conflict"

    packet_id: Mapped[Id] = mapped_column(ForeignKey("packet.id"), index=True)
    noun: Mapped[Code]
    record_id: Mapped[Id]
    fields: Mapped[dict[str, Any]] = mapped_column(JSON())
    """Per field {"base", "ours", "theirs"}, as the audit shows values."""
    decided: Mapped[Code | None]
    """`ours` or `theirs`; None while nobody has decided."""
    decided_at: Mapped[Moment | None]
    decided_by_id: Mapped[Id | None] = mapped_column(ForeignKey("officer.id"))
    reason: Mapped[Note | None]
