"""Health certificates (sensitive: only the result, the day and the place, no detail)."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.base import Base, Versioned
from db.models.worker import Worker
from db.types import Day, Id, SealedText, one_of
from db.vocabulary import HealthResult


class HealthCertificate(Versioned, Base):
    """What a hospital certified on a day."""

    __tablename__ = "health_certificate"

    worker_id: Mapped[Id] = mapped_column(ForeignKey("worker.id"), index=True)
    examined_on: Mapped[Day]
    result: Mapped[HealthResult] = mapped_column(one_of(HealthResult))
    facility: Mapped[str | None] = mapped_column(SealedText("health_certificate.facility", 300))
    worker: Mapped[Worker] = relationship()
