"""What waits for somebody today: small questions, each narrowed by a state or a day that is indexed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import Session, aliased

from db.models import (
    Agreement,
    BlankForm,
    Commune,
    CommuneDeclaration,
    Confirmation,
    ConfirmationLine,
    Employer,
    Gate,
    Handover,
    HandoverLine,
    Incident,
    JobOrder,
    Laptop,
    OfficialLetter,
    Packet,
    PacketConflict,
    Partner,
    Placement,
    Worker,
)
from db.queries.fetch import fetch
from db.vocabulary import (
    HOLDS_A_PLACE,
    BlankKind,
    ConfirmationOutcome,
    DeclarationState,
    Direction,
    HandoverState,
    IncidentKind,
    IncidentState,
    JobOrderState,
    LetterDirection,
    Presence,
    Sex,
)

UNFINISHED = (HandoverState.DRAFT, HandoverState.ISSUED, HandoverState.COUNTED)
OWED = (DeclarationState.DUE, DeclarationState.RETURNED)
UNSETTLED = (IncidentState.OPEN, IncidentState.WAITING)
DIFFERENCES = tuple(o for o in ConfirmationOutcome if o not in {"waiting", "confirmed"})


class HandoverDue(NamedTuple):
    """A handover that is not finished, with its people."""

    id: int
    number: str
    state: HandoverState
    direction: Direction
    at: datetime
    gate_vi: str
    gate_zh: str | None
    partner_vi: str
    partner_zh: str | None
    people: int
    women: int


class CommuneOwed(NamedTuple):
    """What one commune is to be told, with the earliest day; the commune is None where nobody knows it."""

    commune_id: int | None
    commune: str | None
    people: int
    due_on: date | None
    late: int
    returned: int
    code: str | None


class OpenIncident(NamedTuple):
    """A case that is not settled."""

    id: int
    number: str
    kind: IncidentKind
    state: IncidentState
    worker: str
    about: str
    due_on: date | None
    waiting_for: str | None
    opened_on: date
    officer_id: int | None


class LetterDue(NamedTuple):
    """A letter that nobody has answered."""

    id: int
    number: str | None
    direction: LetterDirection
    other_side: str
    about: str
    answer_due: date


class AgreementEnding(NamedTuple):
    """An agreement whose last day comes, or has just gone."""

    id: int
    number: str
    title_vi: str
    title_zh: str | None
    partner_vi: str | None
    partner_zh: str | None
    valid_until: date


class ConfirmationOpen(NamedTuple):
    """A partner's answer with differences that nobody has followed up."""

    id: int
    number: str
    partner_vi: str
    partner_zh: str | None
    as_of: date
    differences: int


class PacketOpen(NamedTuple):
    """A packet with fields that both sides changed."""

    id: int
    code: str
    laptop: str | None
    handover: str | None
    conflicts: int


class BlanksOut(NamedTuple):
    """Blank forms of one kind that were printed, and neither entered nor voided."""

    kind: BlankKind
    forms: int
    first: str
    printed_at: datetime


class OrderShort(NamedTuple):
    """An open job order that needs people soon."""

    id: int
    number: str
    employer_vi: str
    employer_zh: str | None
    job_vi: str
    job_zh: str | None
    headcount: int
    placed: int
    needed_by: date


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


def handovers(session: Session, *conditions: ColumnElement[bool]) -> tuple[HandoverDue, ...]:
    """Unfinished handovers that fulfil the conditions, by their time. Whoever was unexpected is not counted."""
    listed = and_(HandoverLine.handover_id == Handover.id, HandoverLine.presence != Presence.UNEXPECTED)
    query = (
        select(
            Handover.id, Handover.number, Handover.state, Handover.direction, Handover.at, Gate.name_vi, Gate.name_zh,
            Partner.name_vi, Partner.name_zh, func.count(HandoverLine.id), _count(Worker.sex == Sex.FEMALE),
        )
        .join(Handover.gate)
        .join(Handover.partner)
        .outerjoin(HandoverLine, listed)
        .outerjoin(Worker, Worker.id == HandoverLine.worker_id)
        .where(Handover.state.in_(UNFINISHED), *conditions)
        .group_by(Handover.id, Gate.id, Partner.id)
        .order_by(Handover.at, Handover.number)
    )  # fmt: skip
    return fetch(session, query, HandoverDue)


def owed(session: Session, today: date, until: date) -> tuple[CommuneOwed, ...]:
    """Communes that are to be told by then, or should have been: the late ones first."""
    d = CommuneDeclaration
    late = _count(and_(d.due_on < today, d.state == DeclarationState.DUE))
    query = (
        select(
            d.commune_id, Commune.unit + " " + Commune.name, func.count(), func.min(d.due_on), late,
            _count(d.state == DeclarationState.RETURNED), Commune.code,
        )
        .select_from(d)
        .outerjoin(Commune, Commune.id == d.commune_id)
        .where(d.state.in_(OWED), or_(d.state == DeclarationState.RETURNED, d.due_on.is_(None), d.due_on <= until))
        .group_by(d.commune_id, Commune.id)
        .order_by(late.desc(), func.min(d.due_on).nulls_first(), func.min(Commune.name))
    )  # fmt: skip
    return fetch(session, query, CommuneOwed)


def incidents(session: Session) -> tuple[OpenIncident, ...]:
    """Cases that are not settled: what is due first, then what has no day."""
    i = Incident
    query = (
        select(
            i.id, i.number, i.kind, i.state, Worker.full_name, i.about, i.due_on, i.waiting_for, i.opened_on,
            i.officer_id,
        )
        .join(i.worker)
        .where(i.state.in_(UNSETTLED))
        .order_by(i.due_on.nulls_last(), i.opened_on, i.id)
    )  # fmt: skip
    return fetch(session, query, OpenIncident)


def letters(session: Session, until: date) -> tuple[LetterDue, ...]:
    """Letters whose answer is due by then and has not come or gone, the latest first."""
    letter, answer = OfficialLetter, aliased(OfficialLetter)
    other = case((letter.direction == LetterDirection.IN, letter.from_whom), else_=letter.to_whom)
    answered = select(answer.id).where(answer.answers_id == letter.id).exists()
    query = (
        select(letter.id, letter.number, letter.direction, other, letter.about, letter.answer_due)
        .where(letter.answer_due <= until, ~answered)
        .order_by(letter.answer_due, letter.id)
    )
    return fetch(session, query, LetterDue)


def agreements(session: Session, since: date, until: date) -> tuple[AgreementEnding, ...]:
    """Agreements whose last day lies between, unless a later one of the same parties follows."""
    a, later = Agreement, aliased(Agreement)
    follows = select(later.id).where(
        later.programme_id == a.programme_id,
        or_(later.partner_id == a.partner_id, and_(later.partner_id.is_(None), a.partner_id.is_(None))),
        or_(later.valid_until.is_(None), later.valid_until > a.valid_until),
    )
    query = (
        select(a.id, a.number, a.title_vi, a.title_zh, Partner.name_vi, Partner.name_zh, a.valid_until)
        .outerjoin(a.partner)
        .where(a.valid_until.between(since, until), ~follows.exists())
        .order_by(a.valid_until, a.number)
    )
    return fetch(session, query, AgreementEnding)


def confirmations(session: Session) -> tuple[ConfirmationOpen, ...]:
    """Answers of partners with differences that wait, the oldest first."""
    c, line = Confirmation, ConfirmationLine
    query = (
        select(c.id, c.number, Partner.name_vi, Partner.name_zh, c.as_of, func.count())
        .select_from(c)
        .join(Partner, Partner.id == c.partner_id)
        .join(line, line.confirmation_id == c.id)
        .where(line.done_at.is_(None), line.outcome.in_(DIFFERENCES))
        .group_by(c.id, Partner.id)
        .order_by(c.as_of, c.number)
    )
    return fetch(session, query, ConfirmationOpen)


def packets(session: Session) -> tuple[PacketOpen, ...]:
    """Packets with conflicts that nobody has decided, the oldest first."""
    p = Packet
    query = (
        select(p.id, p.code, Laptop.name, Handover.number, func.count())
        .select_from(p)
        .join(PacketConflict, PacketConflict.packet_id == p.id)
        .outerjoin(Laptop, Laptop.id == p.laptop_id)
        .outerjoin(Handover, Handover.id == p.handover_id)
        .where(PacketConflict.decided.is_(None))
        .group_by(p.id, Laptop.id, Handover.id)
        .order_by(p.at, p.id)
    )
    return fetch(session, query, PacketOpen)


def blanks(session: Session) -> tuple[BlanksOut, ...]:
    """Blank forms that are still out, by kind."""
    b = BlankForm
    query = (
        select(b.kind, func.count(), func.min(b.number), func.min(b.printed_at))
        .where(b.entered_at.is_(None), b.handover_id.is_(None), b.void_reason.is_(None))
        .group_by(b.kind)
        .order_by(b.kind)
    )
    return fetch(session, query, BlanksOut)


def orders(session: Session, until: date) -> tuple[OrderShort, ...]:
    """Open job orders that need people by then and have not got them, the next first."""
    o = JobOrder
    placed = (
        select(func.count(Placement.id))
        .where(Placement.job_order_id == o.id, Placement.state.in_(HOLDS_A_PLACE))
        .scalar_subquery()
    )
    query: Select[*tuple[Any, ...]] = (
        select(o.id, o.number, Employer.name_vi, Employer.name_zh, o.job_vi, o.job_zh, o.headcount, placed, o.needed_by)
        .join(o.employer)
        .where(o.state == JobOrderState.OPEN, o.needed_by <= until)
        .order_by(o.needed_by, o.number)
    )
    found: Iterable[OrderShort] = fetch(session, query, OrderShort)
    return tuple(order for order in found if order.placed < order.headcount)
