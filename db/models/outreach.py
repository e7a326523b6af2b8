"""How the communes hear of work: announcements of job orders, and the sessions and fairs held there."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Recorded, Versioned
from db.types import Code, Day, Id, Moment, Name, Note, one_of
from db.vocabulary import Channel


class Announcement(Versioned, Base):
    """Job orders made known together; the notice letter bears the number."""

    __tablename__ = "announcement"

    number: Mapped[Code] = mapped_column(unique=True)
    title: Mapped[Name]
    dated: Mapped[Day] = mapped_column(index=True)
    text: Mapped[Note | None]
    """What the office adds to what the job orders say."""
    officer_id: Mapped[Id] = mapped_column(ForeignKey("officer.id"))
    document_id: Mapped[Id | None] = mapped_column(ForeignKey("issued_document.id"), index=True)


class AnnouncedOrder(Recorded, Base):
    """A job order stands in an announcement."""

    __tablename__ = "announced_order"
    __table_args__ = (UniqueConstraint("announcement_id", "job_order_id"),)

    announcement_id: Mapped[Id] = mapped_column(ForeignKey("announcement.id"), index=True)
    job_order_id: Mapped[Id] = mapped_column(ForeignKey("job_order.id"), index=True)


class AnnouncementSent(Recorded, Base):
    """An announcement went out on one channel, to one commune where the channel has one."""

    __tablename__ = "announcement_sent"

    announcement_id: Mapped[Id] = mapped_column(ForeignKey("announcement.id"), index=True)
    commune_id: Mapped[Id | None] = mapped_column(ForeignKey("commune.id"), index=True)
    channel: Mapped[Channel] = mapped_column(one_of(Channel))
    sent_on: Mapped[Day] = mapped_column(index=True)
    sent_to: Mapped[Name | None]
    """The paper, station or site, where the channel is one."""
    logged_at: Mapped[Moment]
    officer_id: Mapped[Id] = mapped_column(ForeignKey("officer.id"))


class Outreach(Versioned, Base):
    """A counselling session, a fair, or a report in the press, radio or web."""

    __tablename__ = "outreach"
    __table_args__ = (
        CheckConstraint("counselled IS NULL OR counselled >= 0", name="counselled"),
        CheckConstraint("registered IS NULL OR registered >= 0", name="registered"),
    )

    channel: Mapped[Channel] = mapped_column(one_of(Channel))
    day: Mapped[Day] = mapped_column(index=True)
    place: Mapped[Name]
    commune_id: Mapped[Id | None] = mapped_column(ForeignKey("commune.id"), index=True)
    announcement_id: Mapped[Id | None] = mapped_column(ForeignKey("announcement.id"), index=True)
    counselled: Mapped[int | None]
    """People who were counselled; None while nobody counted."""
    counselled_women: Mapped[int | None]
    registered: Mapped[int | None]
    """As counted there; who is in the record with this session is counted apart."""
    note: Mapped[Note | None]
