"""Personal data under the law: each person's key, what people ask for, and what got out."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Recorded, Versioned
from db.types import Day, Id, Moment, Name, Note, SealedBytes, one_of
from db.vocabulary import DataRequestKind, DataRequestState


class PersonKey(Recorded, Base):
    """The key under which the audit keeps one person's values. Destroyed, they are gone and the chain still holds."""

    __tablename__ = "person_key"

    worker_id: Mapped[Id] = mapped_column(unique=True)
    """No foreign key: the row stays, without its key, when the person's record is deleted."""
    key: Mapped[bytes | None] = mapped_column(SealedBytes("person_key.key"))
    destroyed_at: Mapped[Moment | None]


class DataRequest(Versioned, Base):
    """Somebody asks for their data: to see, correct, restrict or delete it, each with its deadline."""

    __tablename__ = "data_request"

    worker_id: Mapped[Id | None] = mapped_column(index=True)
    """No foreign key: the request outlives the record that it deletes."""
    asked_by: Mapped[Name]
    kind: Mapped[DataRequestKind] = mapped_column(one_of(DataRequestKind))
    state: Mapped[DataRequestState] = mapped_column(one_of(DataRequestState), index=True)
    received_on: Mapped[Day]
    acknowledge_by: Mapped[Day]
    acknowledged_on: Mapped[Day | None]
    due_on: Mapped[Day] = mapped_column(index=True)
    done_on: Mapped[Day | None]
    note: Mapped[Note | None]
    outcome: Mapped[Note | None]
    officer_id: Mapped[Id] = mapped_column(ForeignKey("officer.id"))


class Breach(Versioned, Base):
    """Personal data got out, or may have: the authority is told within 72 hours."""

    __tablename__ = "breach"

    found_at: Mapped[Moment]
    tell_by: Mapped[Moment]
    told_at: Mapped[Moment | None]
    what: Mapped[Note]
    whose: Mapped[Note | None]
    measures: Mapped[Note | None]
    closed_on: Mapped[Day | None]
    officer_id: Mapped[Id] = mapped_column(ForeignKey("officer.id"))
