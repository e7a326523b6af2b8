"""A person of the communes, with what was known of them before."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.base import Base, Recorded, Versioned
from db.models.place import Commune
from db.models.programme import Programme
from db.types import Code, Day, Id, Moment, Name, Note, SealedText, SortKey, one_of
from db.vocabulary import (
    BirthPrecision,
    CertificateKind,
    Channel,
    ContactKind,
    Education,
    NoticeKind,
    Sex,
    SkillKind,
    WagePer,
)


class Worker(Versioned, Base):
    """A person. Known by the citizen ID, but the record survives a corrected one."""

    __tablename__ = "worker"
    __table_args__ = (Index(None, "sort_key", "id"), Index(None, "name_folded", "birth_date"))

    citizen_id: Mapped[Code | None] = mapped_column(unique=True)
    full_name: Mapped[Name]
    name_folded: Mapped[Name]
    """formats.fold of the name: what search compares. Written wherever the name is."""
    sort_key: Mapped[SortKey]
    """formats.sort_key of the name: Vietnamese order by given name."""
    passport_name: Mapped[Name | None]
    """As the passport prints it, where that is not simply the name without marks."""
    name_zh: Mapped[Name | None]
    """The Chinese form; entered, never guessed."""
    birth_date: Mapped[Day | None]
    """With a precision of month or year, the first day of it."""
    birth_precision: Mapped[BirthPrecision] = mapped_column(one_of(BirthPrecision), default=BirthPrecision.DAY)
    sex: Mapped[Sex | None] = mapped_column(one_of(Sex))
    ethnicity: Mapped[str | None] = mapped_column(SealedText("worker.ethnicity", 300))
    phone: Mapped[Code | None] = mapped_column(index=True)
    address: Mapped[Note | None]
    """As written on the paper it came from."""
    address_dated: Mapped[Day | None]
    commune_id: Mapped[Id | None] = mapped_column(ForeignKey("commune.id"), index=True)
    """The commune of today; None while nobody has answered."""
    education: Mapped[Education | None] = mapped_column(one_of(Education))
    qualification: Mapped[Name | None]
    """What the highest diploma or certificate is in."""
    heard_by: Mapped[Channel | None] = mapped_column(one_of(Channel))
    """How this person came to hear of the centre."""
    outreach_id: Mapped[Id | None] = mapped_column(ForeignKey("outreach.id"), index=True)
    """The session or fair at which this person registered."""
    note: Mapped[str | None] = mapped_column(SealedText("worker.note"))
    merged_into_id: Mapped[Id | None] = mapped_column(ForeignKey("worker.id"), index=True)
    """The record of the same person that took this one in; whoever lists, searches or counts leaves this one out."""
    commune: Mapped[Commune | None] = relationship()
    former: Mapped[list[FormerIdentity]] = relationship(back_populates="worker")


class FormerIdentity(Recorded, Base):
    """A citizen ID or name that this person had before."""

    __tablename__ = "former_identity"

    worker_id: Mapped[Id] = mapped_column(ForeignKey("worker.id"), index=True)
    citizen_id: Mapped[Code | None] = mapped_column(index=True)
    full_name: Mapped[Name | None]
    until: Mapped[Day]
    reason: Mapped[Note | None]
    worker: Mapped[Worker] = relationship(back_populates="former")


class FormerResidence(Versioned, Base):
    """Where a person lived before: a move, not a correction of what was written wrongly."""

    __tablename__ = "former_residence"
    __table_args__ = (UniqueConstraint("worker_id", "until"),)

    worker_id: Mapped[Id] = mapped_column(ForeignKey("worker.id"), index=True)
    commune_id: Mapped[Id | None] = mapped_column(ForeignKey("commune.id"), index=True)
    address: Mapped[Note | None]
    until: Mapped[Day]
    """The last day there."""


class Certificate(Versioned, Base):
    """A paper that a programme may ask beside travel papers and health."""

    __tablename__ = "certificate"

    worker_id: Mapped[Id] = mapped_column(ForeignKey("worker.id"), index=True)
    kind: Mapped[CertificateKind] = mapped_column(one_of(CertificateKind))
    name: Mapped[Name]
    """What it is called ("EPS-TOPIK"), or the bank where a deposit lies."""
    level: Mapped[Code | None]
    number: Mapped[Code | None]
    issued_on: Mapped[Day | None]
    expires_on: Mapped[Day | None]
    issued_at: Mapped[Name | None]
    on_loan: Mapped[bool | None]
    """Of a deposit: whether it was borrowed."""
    note: Mapped[Note | None]


class SignedNotice(Versioned, Base):
    """A worker signed to have been told something."""

    __tablename__ = "signed_notice"

    worker_id: Mapped[Id] = mapped_column(ForeignKey("worker.id"), index=True)
    kind: Mapped[NoticeKind] = mapped_column(one_of(NoticeKind))
    signed_on: Mapped[Day]
    officer_id: Mapped[Id] = mapped_column(ForeignKey("officer.id"))


class WorkerContact(Versioned, Base):
    """Who may be called about this person."""

    __tablename__ = "worker_contact"

    worker_id: Mapped[Id] = mapped_column(ForeignKey("worker.id"), index=True)
    kind: Mapped[ContactKind] = mapped_column(one_of(ContactKind))
    full_name: Mapped[Name]
    relation: Mapped[Name | None]
    """In words: wife, elder brother, head of the hamlet."""
    phone: Mapped[Code | None] = mapped_column(index=True)
    address: Mapped[Note | None]


class WorkerSkill(Versioned, Base):
    """Something that this person can do, or has done."""

    __tablename__ = "worker_skill"

    worker_id: Mapped[Id] = mapped_column(ForeignKey("worker.id"), index=True)
    kind: Mapped[SkillKind] = mapped_column(one_of(SkillKind))
    name: Mapped[Name]
    level: Mapped[Name | None]
    """For a language, as its certificate says (HSK 3, B1); else in words."""
    years: Mapped[int | None]


class Wish(Versioned, Base):
    """What work this person looks for."""

    __tablename__ = "wish"
    __table_args__ = (CheckConstraint("months IS NULL OR months > 0", name="months"),)

    worker_id: Mapped[Id] = mapped_column(ForeignKey("worker.id"), unique=True)
    programme_id: Mapped[Id | None] = mapped_column(ForeignKey("programme.id"), index=True)
    job: Mapped[Name | None]
    place: Mapped[Name | None]
    wage_cny: Mapped[int | None]
    """At least so much, in whole CNY."""
    wage_per: Mapped[WagePer | None] = mapped_column(one_of(WagePer))
    months: Mapped[int | None]
    ready_from: Mapped[Day | None]
    note: Mapped[Note | None]
    programme: Mapped[Programme | None] = relationship()


class WorkerNote(Recorded, Base):
    """What an officer wrote down about this person; a later note corrects an earlier one."""

    __tablename__ = "worker_note"

    worker_id: Mapped[Id] = mapped_column(ForeignKey("worker.id"), index=True)
    at: Mapped[Moment]
    officer_id: Mapped[Id] = mapped_column(ForeignKey("officer.id"))
    text: Mapped[str] = mapped_column(SealedText("worker_note.text"))


class Tag(Recorded, Base):
    """A word of the office's own that workers are marked with."""

    __tablename__ = "tag"

    name: Mapped[Name]
    name_folded: Mapped[Name] = mapped_column(unique=True)
    """formats.fold of the name."""


class WorkerTag(Recorded, Base):
    """A worker bears a tag."""

    __tablename__ = "worker_tag"
    __table_args__ = (UniqueConstraint("worker_id", "tag_id"),)

    worker_id: Mapped[Id] = mapped_column(ForeignKey("worker.id"), index=True)
    tag_id: Mapped[Id] = mapped_column(ForeignKey("tag.id"), index=True)
    tag: Mapped[Tag] = relationship()


class NotTheSame(Recorded, Base):
    """An officer's word that two records that look alike are two persons."""

    __tablename__ = "not_the_same"
    __table_args__ = (UniqueConstraint("first_id", "second_id"), CheckConstraint("first_id < second_id", name="order"))

    first_id: Mapped[Id] = mapped_column(ForeignKey("worker.id"), index=True)
    second_id: Mapped[Id] = mapped_column(ForeignKey("worker.id"), index=True)
    reason: Mapped[Note]
    at: Mapped[Moment]
    officer_id: Mapped[Id] = mapped_column(ForeignKey("officer.id"))
