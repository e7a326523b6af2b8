"""The office's archive about a person: the issued papers that name them, and until when each is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.models import (
    CommuneDeclaration,
    Confirmation,
    ConfirmationLine,
    DeclarationLetter,
    Handover,
    HandoverLine,
    HandoverVersion,
    Incident,
    IssuedDocument,
    IssuedLine,
)
from db.queries.among import among
from db.vocabulary import IssuedKind
from desktop_app.clock import hanoi_day
from desktop_app.rules.data_request import years_after

_Papers = Select[int, IssuedKind, str, int, datetime]
_OF_CASE = ("", "-R")
"""What may stand behind a case's number in the number of its report."""


@dataclass(frozen=True, slots=True)
class ArchivePaper:
    """One issued paper."""

    id: int
    kind: IssuedKind
    number: str
    version: int
    issued_on: date
    kept_until: date


def papers_about(session: Session, ids: Mapping[str, Sequence[int]], years: int) -> tuple[ArchivePaper, ...]:
    """The papers that name whoever has these rows (db.queries.privacy.ids_of), the oldest first."""
    found = {row.id: as_paper(row, years) for query in _queries(session, ids) for row in session.execute(query)}
    return tuple(sorted(found.values(), key=lambda paper: (paper.issued_on, paper.id)))


def papers() -> _Papers:
    """All issued papers that are kept, without their bytes, for as_paper."""
    d = IssuedDocument
    return select(d.id, d.kind, d.number, d.version, d.issued_at).where(func.length(d.content) > 0)


def as_paper(row: Any, years: int) -> ArchivePaper:
    """A paper of a row of papers()."""
    day = hanoi_day(row.issued_at)
    return ArchivePaper(row.id, row.kind, row.number, row.version, day, years_after(day, years))


def _queries(session: Session, ids: Mapping[str, Sequence[int]]) -> Iterator[_Papers]:
    d = IssuedDocument

    def mine(table: str, column: InstrumentedAttribute[int]) -> ColumnElement[bool]:
        return among(session, column, ids.get(table, ()))

    yield (
        papers()
        .join(HandoverVersion, HandoverVersion.document_id == d.id)
        .where(HandoverVersion.id.in_(select(IssuedLine.version_id).where(mine("issued_line", IssuedLine.id))))
    )
    yield papers().where(
        d.kind == IssuedKind.MINUTES,
        d.number.in_(
            select(Handover.number)
            .join(HandoverLine, HandoverLine.handover_id == Handover.id)
            .where(mine("handover_line", HandoverLine.id))
        ),
    )
    yield (
        papers()
        .join(DeclarationLetter, DeclarationLetter.document_id == d.id)
        .where(
            DeclarationLetter.id.in_(
                select(CommuneDeclaration.letter_id).where(mine("commune_declaration", CommuneDeclaration.id))
            )
        )
    )
    yield (
        papers()
        .join(Confirmation, Confirmation.document_id == d.id)
        .where(
            Confirmation.id.in_(
                select(ConfirmationLine.confirmation_id).where(mine("confirmation_line", ConfirmationLine.id))
            )
        )
    )
    numbers = session.scalars(select(Incident.number).where(mine("incident", Incident.id))).all()
    yield papers().where(d.kind == IssuedKind.INCIDENT, d.number.in_([n + end for n in numbers for end in _OF_CASE]))
