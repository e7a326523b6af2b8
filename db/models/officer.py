"""The officers of the centre."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Versioned
from db.types import Code, Name, one_of
from db.vocabulary import OfficerRole


class Officer(Versioned, Base):
    """Someone who acts in the record. What their password opens is a key slot (db/slots.py): nothing of it is here."""

    __tablename__ = "officer"

    username: Mapped[Code] = mapped_column(unique=True)
    full_name: Mapped[Name]
    title: Mapped[Name | None]
    role: Mapped[OfficerRole] = mapped_column(one_of(OfficerRole))
    active: Mapped[bool] = mapped_column(default=True)
