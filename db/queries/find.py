"""Looking for one thing among all kinds: by number, name or day. People have an index of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, String, and_, cast, false, func, null, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.models import (
    Agreement,
    Announcement,
    AuditEntry,
    AuditLine,
    BlankForm,
    Commune,
    Confirmation,
    DeclarationLetter,
    Employer,
    Gate,
    Handover,
    Incident,
    IssuedDocument,
    JobOrder,
    OfficialLetter,
    Partner,
    Programme,
    Report,
    Worker,
)
from db.queries.among import among
from db.queries.fetch import fetch
from db.vocabulary import Direction, HandoverState, IncidentKind, IncidentState, IssuedKind, JobOrderState, ReportState

SHELVED = (
    "agreement", "announcement", "confirmation", "employer", "gate", "issued_document", "job_order",
    "official_letter", "partner", "programme", "report",
)  # fmt: skip
"""The nouns of `shelf`: few enough to be looked through in memory."""
SENT = (IssuedKind.COOPERATION, IssuedKind.AUTHORITY)
"""Papers that went to higher bodies or to the other side, and stand nowhere but in the store of issued papers."""


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """One record of a kind of which there are few: what it is called by, and what stands beside it."""

    noun: str
    id: int
    number: str
    name_vi: str
    name_zh: str | None
    day: date | None = None
    state: str = ""
    beside: str = ""
    """Further words by which it may be found."""


@dataclass(frozen=True, slots=True)
class HandoverFound:
    """One handover."""

    id: int
    number: str
    at: datetime
    direction: Direction
    state: HandoverState
    gate_id: int
    partner_id: int


@dataclass(frozen=True, slots=True)
class LetterFound:
    """One letter to a commune."""

    id: int
    number: str
    issued_at: datetime
    unit: str
    commune: str


@dataclass(frozen=True, slots=True)
class IncidentFound:
    """One case, before it is asked who may see it."""

    id: int
    number: str
    kind: IncidentKind
    state: IncidentState
    officer_id: int | None
    opened_on: date
    full_name: str


@dataclass(frozen=True, slots=True)
class Sought:
    """One word of a search: as it is written, the gates and partners that are called so, the days that it may mean."""

    word: str
    gates: Sequence[int] = ()
    partners: Sequence[int] = ()
    days: tuple[datetime, datetime] | None = None


def moment(session: Session) -> int:
    """The audit's latest entry: by it a state of the record is known."""
    return session.scalar(select(func.max(AuditEntry.sequence))) or 0


def touched(session: Session, since: int) -> bool:
    """Whether a record of the shelf was changed after that entry."""
    query = select(AuditLine.id).where(AuditLine.sequence > since, AuditLine.noun.in_(SHELVED)).limit(1)
    return session.scalar(query) is not None


def shelf(session: Session) -> list[ShelfRow]:
    """All records of the few kinds."""
    return [_shelved(noun, row) for noun, query in _shelf_queries() for row in session.execute(query)]


def _shelved(noun: str, row: Any) -> ShelfRow:
    record_id, number, vi, zh, day, state, *beside = row
    shown = state.value if isinstance(state, ReportState | JobOrderState | IssuedKind) else ""
    day = day.date() if isinstance(day, datetime) else day
    return ShelfRow(noun, record_id, number or "", vi or "", zh, day, shown, " ".join(filter(None, beside)))


def _shelf_queries() -> Iterable[tuple[str, Select[*tuple[Any, ...]]]]:
    """For each noun: id, number, name in both languages, day, state, and whatever else it may be found by."""
    none = null()
    e, p, j, a, letter, made, c, r = (
        Employer, Partner, JobOrder, Agreement, OfficialLetter, Announcement, Confirmation, Report,
    )  # fmt: skip
    yield "gate", select(Gate.id, Gate.code, Gate.name_vi, Gate.name_zh, none, none)
    yield "partner", select(p.id, p.code, p.name_vi, p.name_zh, none, none, p.name_latin, p.credit_code, p.phone)
    yield "employer", select(e.id, e.code, e.name_vi, e.name_zh, none, none, e.name_latin, e.credit_code)
    yield (
        "job_order",
        select(j.id, j.number, j.job_vi, j.job_zh, none, j.state, e.name_vi, e.name_zh, e.code).join(j.employer),
    )
    yield "agreement", select(a.id, a.number, a.title_vi, a.title_zh, a.valid_from, none, a.party_theirs)
    yield "programme", select(Programme.id, Programme.code, Programme.name_vi, Programme.name_zh, none, none)
    yield (
        "official_letter",
        select(letter.id, letter.number, letter.about, none, letter.dated, none, letter.from_whom, letter.to_whom),
    )
    yield "announcement", select(made.id, made.number, made.title, none, made.dated, none)
    yield (
        "confirmation",
        select(c.id, c.number, p.name_vi, p.name_zh, c.as_of, none, p.code).join(p, p.id == c.partner_id),
    )
    yield "report", select(r.id, r.number, r.period, none, r.issued_at, r.state)
    d = IssuedDocument
    yield (
        "issued_document",
        select(d.id, d.number, none, none, d.issued_at, d.kind, cast(d.version, String)).where(d.kind.in_(SENT)),
    )


def handovers(session: Session, sought: Sequence[Sought], most: int) -> tuple[HandoverFound, ...]:
    """The latest handovers of which each word is a part of the number, a gate, a partner or a day."""
    conditions = [
        or_(
            _holds(Handover.number, one.word),
            Handover.gate_id.in_(one.gates) if one.gates else false(),
            Handover.partner_id.in_(one.partners) if one.partners else false(),
            and_(Handover.at >= one.days[0], Handover.at < one.days[1]) if one.days else false(),
        )
        for one in sought
    ]
    return _handovers(session, most, *conditions)


def handovers_of(session: Session, ids: Sequence[int]) -> tuple[HandoverFound, ...]:
    """Those handovers, as far as they are there."""
    return _handovers(session, len(ids), among(session, Handover.id, ids))


def _handovers(session: Session, most: int, *conditions: ColumnElement[bool]) -> tuple[HandoverFound, ...]:
    query = select(
        Handover.id, Handover.number, Handover.at, Handover.direction, Handover.state, Handover.gate_id,
        Handover.partner_id,
    )  # fmt: skip
    return fetch(session, query.where(*conditions).order_by(Handover.at.desc()).limit(most), HandoverFound)


def letters(session: Session, words: Sequence[str], most: int) -> tuple[LetterFound, ...]:
    """The latest letters to communes whose numbers hold all the words."""
    return _letters(session, most, *(_holds(DeclarationLetter.number, word) for word in words))


def letters_of(session: Session, ids: Sequence[int]) -> tuple[LetterFound, ...]:
    """Those letters, as far as they are there."""
    return _letters(session, len(ids), among(session, DeclarationLetter.id, ids))


def _letters(session: Session, most: int, *conditions: ColumnElement[bool]) -> tuple[LetterFound, ...]:
    one = DeclarationLetter
    query = select(one.id, one.number, one.issued_at, Commune.unit, Commune.name).join(
        Commune, Commune.id == one.commune_id
    )
    return fetch(session, query.where(*conditions).order_by(one.issued_at.desc(), one.id).limit(most), LetterFound)


def blanks(session: Session, words: Sequence[str], most: int) -> list[tuple[int, str, datetime]]:
    """The latest blank forms whose numbers hold all the words: id, number, and when it was printed."""
    query = select(BlankForm.id, BlankForm.number, BlankForm.printed_at)
    query = query.where(*(_holds(BlankForm.number, word) for word in words)).order_by(BlankForm.printed_at.desc())
    return [(row[0], row[1], row[2]) for row in session.execute(query.limit(most))]


def incidents(
    session: Session, words: Sequence[str], workers: Sequence[int], seen: ColumnElement[bool], most: int
) -> tuple[IncidentFound, ...]:
    """The latest cases whose numbers hold all the words, and those that are `seen` of these people."""
    numbered = and_(*(_holds(Incident.number, word) for word in words))
    of_people = and_(among(session, Incident.worker_id, workers), seen) if workers else false()
    return _incidents(session, most, or_(numbered, of_people))


def incidents_of(session: Session, ids: Sequence[int]) -> tuple[IncidentFound, ...]:
    """Those cases, as far as they are there."""
    return _incidents(session, len(ids), among(session, Incident.id, ids))


def _incidents(session: Session, most: int, condition: ColumnElement[bool]) -> tuple[IncidentFound, ...]:
    one = Incident
    query = select(one.id, one.number, one.kind, one.state, one.officer_id, one.opened_on, Worker.full_name)
    query = query.join(Worker, Worker.id == one.worker_id).where(condition)
    return fetch(session, query.order_by(one.opened_on.desc(), one.id.desc()).limit(most), IncidentFound)


def whole(session: Session, ids: Sequence[int]) -> set[int]:
    """Those of these people whose records are their own: neither merged into another nor erased."""
    query = select(Worker.id).where(among(session, Worker.id, ids), Worker.merged_into_id.is_(None))
    return set(session.scalars(query))


def _holds(column: InstrumentedAttribute[str], word: str) -> ColumnElement[bool]:
    return func.lower(column).contains(word, autoescape=True)
