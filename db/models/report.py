"""Reports of a period: drafts with the officer's comments, and what was frozen when one was issued."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Versioned
from db.types import Code, Day, Id, Moment, Name, Note, one_of
from db.vocabulary import ReportState


class Report(Versioned, Base):
    """One period and programme (None: all together). Once issued only the state may change, to `replaced`."""

    __tablename__ = "report"

    number: Mapped[Code | None] = mapped_column(unique=True)
    """Given at issue."""
    period: Mapped[Code]
    """As commands.md writes it: 2026-10, 2026-10@15, 2026-Q4 ..."""
    first: Mapped[Day]
    last: Mapped[Day] = mapped_column(index=True)
    programme_id: Mapped[Id | None] = mapped_column(ForeignKey("programme.id"), index=True)
    state: Mapped[ReportState] = mapped_column(one_of(ReportState))
    replaces_id: Mapped[Id | None] = mapped_column(ForeignKey("report.id"), index=True)
    """The issued report that this one corrects."""
    replaces_reason: Mapped[Note | None]
    situation: Mapped[Note | None]
    results: Mapped[Note | None]
    difficulties: Mapped[Note | None]
    proposals: Mapped[Note | None]
    recipients: Mapped[Note | None]
    """One a line."""
    signer: Mapped[Name | None]
    signer_title: Mapped[Name | None]
    issued_at: Mapped[Moment | None]
    issued_by_id: Mapped[Id | None] = mapped_column(ForeignKey("officer.id"))
    pdf_id: Mapped[Id | None] = mapped_column(ForeignKey("issued_document.id"))
    xlsx_id: Mapped[Id | None] = mapped_column(ForeignKey("issued_document.id"))
    figures: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    """The frozen figures, as the command line gives them, with the adjustments (people by their ids)."""
    counted: Mapped[bytes | None] = mapped_column(LargeBinary(), deferred=True)
    """Who was counted where, person by person: packed JSON (rules/report.py), from which adjustments are told."""
    digest: Mapped[str | None]
    audit_head: Mapped[str | None]
    """The hash of the audit's last entry at issue."""


class YearFigure(Versioned, Base):
    """A figure of a year that comes from elsewhere, for example the authority's own tables."""

    __tablename__ = "year_figure"
    __table_args__ = (
        UniqueConstraint("year", "market"),
        CheckConstraint("women IS NULL OR people IS NULL OR women <= people", name="women"),
    )

    year: Mapped[int]
    market: Mapped[Code]
    """ISO 3166 alpha-3, `OTHER` for the rest, or `total`."""
    name_vi: Mapped[Name | None]
    people: Mapped[int | None]
    women: Mapped[int | None]
    plan_min: Mapped[int | None]
    plan_max: Mapped[int | None]
    source: Mapped[Note]
