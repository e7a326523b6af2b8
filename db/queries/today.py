"""What waits for somebody today: small statements, each narrowed by a state or a day that is indexed.

Those without arguments are asked as db/queries/first_questions.py names them; what they are given are bindparams.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, and_, bindparam, case, func, or_, select
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
    IncidentPattern,
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
from db.queries.first_questions import HandoverDue
from db.vocabulary import (
    HOLDS_A_PLACE,
    ConfirmationOutcome,
    DeclarationState,
    HandoverState,
    IncidentState,
    JobOrderState,
    LetterDirection,
    Presence,
    Sex,
)

Asked = Select[*tuple[Any, ...]]
UNFINISHED = (HandoverState.DRAFT, HandoverState.ISSUED, HandoverState.COUNTED)
OWED = (DeclarationState.DUE, DeclarationState.RETURNED)
UNSETTLED = (IncidentState.OPEN, IncidentState.WAITING)
DIFFERENCES = tuple(o for o in ConfirmationOutcome if o not in {"waiting", "confirmed"})


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


def handovers(session: Session, *conditions: ColumnElement[bool]) -> tuple[HandoverDue, ...]:
    """Unfinished handovers that fulfil the conditions, by their time. Whoever was unexpected is not counted."""
    return fetch(session, _unfinished(*conditions), HandoverDue)


def handovers_ahead() -> Asked:
    """The same from the moment `since` on."""
    return _unfinished(Handover.at >= bindparam("since"))


def handovers_gone() -> Asked:
    """The same before the moment `until`."""
    return _unfinished(Handover.at < bindparam("until"))


def _unfinished(*conditions: ColumnElement[bool]) -> Asked:
    listed = and_(HandoverLine.handover_id == Handover.id, HandoverLine.presence != Presence.UNEXPECTED)
    return (
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


def owed() -> Asked:
    """Communes that on `today` are to be told by `until`, or should have been: the late ones first."""
    d = CommuneDeclaration
    soon = d.due_on <= bindparam("until")
    late = _count(and_(d.due_on < bindparam("today"), d.state == DeclarationState.DUE))
    return (
        select(
            d.commune_id, Commune.unit + " " + Commune.name, func.count(), func.min(d.due_on), late,
            _count(d.state == DeclarationState.RETURNED), Commune.code,
        )
        .select_from(d)
        .outerjoin(Commune, Commune.id == d.commune_id)
        .where(d.state.in_(OWED), or_(d.state == DeclarationState.RETURNED, d.due_on.is_(None), soon))
        .group_by(d.commune_id, Commune.id)
        .order_by(late.desc(), func.min(d.due_on).nulls_first(), func.min(Commune.name))
    )  # fmt: skip


def incidents() -> Asked:
    """Cases that are not settled: what is due first, then what has no day."""
    i = Incident
    return (
        select(
            i.id, i.number, i.kind, i.state, Worker.full_name, i.about, i.due_on, i.waiting_for, i.opened_on,
            i.officer_id,
        )
        .join(i.worker)
        .where(i.state.in_(UNSETTLED))
        .order_by(i.due_on.nulls_last(), i.opened_on, i.id)
    )  # fmt: skip


def letters() -> Asked:
    """Letters whose answer is due by `until` and has not come or gone, the latest first."""
    letter, answer = OfficialLetter, aliased(OfficialLetter)
    other = case((letter.direction == LetterDirection.IN, letter.from_whom), else_=letter.to_whom)
    answered = select(answer.id).where(answer.answers_id == letter.id).exists()
    return (
        select(letter.id, letter.number, letter.direction, other, letter.about, letter.answer_due)
        .where(letter.answer_due <= bindparam("until"), ~answered)
        .order_by(letter.answer_due, letter.id)
    )


def agreements() -> Asked:
    """Agreements whose last day lies from `since` to `until`, unless a later one of the same parties follows."""
    a, later = Agreement, aliased(Agreement)
    follows = select(later.id).where(
        later.programme_id == a.programme_id,
        or_(later.partner_id == a.partner_id, and_(later.partner_id.is_(None), a.partner_id.is_(None))),
        or_(later.valid_until.is_(None), later.valid_until > a.valid_until),
    )
    return (
        select(a.id, a.number, a.title_vi, a.title_zh, Partner.name_vi, Partner.name_zh, a.valid_until)
        .outerjoin(a.partner)
        .where(a.valid_until.between(bindparam("since"), bindparam("until")), ~follows.exists())
        .order_by(a.valid_until, a.number)
    )


def confirmations() -> Asked:
    """Answers of partners with differences that wait, the oldest first."""
    c, line = Confirmation, ConfirmationLine
    return (
        select(c.id, c.number, Partner.name_vi, Partner.name_zh, c.as_of, func.count())
        .select_from(c)
        .join(Partner, Partner.id == c.partner_id)
        .join(line, line.confirmation_id == c.id)
        .where(line.done_at.is_(None), line.outcome.in_(DIFFERENCES))
        .group_by(c.id, Partner.id)
        .order_by(c.as_of, c.number)
    )


def packets() -> Asked:
    """Packets with conflicts that nobody has decided, the oldest first."""
    p = Packet
    return (
        select(p.id, p.code, Laptop.name, Handover.number, func.count())
        .select_from(p)
        .join(PacketConflict, PacketConflict.packet_id == p.id)
        .outerjoin(Laptop, Laptop.id == p.laptop_id)
        .outerjoin(Handover, Handover.id == p.handover_id)
        .where(PacketConflict.decided.is_(None))
        .group_by(p.id, Laptop.id, Handover.id)
        .order_by(p.at, p.id)
    )


def blanks() -> Asked:
    """Blank forms that are still out, by kind."""
    b = BlankForm
    return (
        select(b.kind, func.count(), func.min(b.number), func.min(b.printed_at))
        .where(b.entered_at.is_(None), b.handover_id.is_(None), b.void_reason.is_(None))
        .group_by(b.kind)
        .order_by(b.kind)
    )


def orders() -> Asked:
    """Open job orders that need people by `until` and have not got them, the next first."""
    o = JobOrder
    placed = (
        select(func.count(Placement.id))
        .where(Placement.job_order_id == o.id, Placement.state.in_(HOLDS_A_PLACE))
        .scalar_subquery()
    )
    return (
        select(o.id, o.number, Employer.name_vi, Employer.name_zh, o.job_vi, o.job_zh, o.headcount, placed, o.needed_by)
        .join(o.employer)
        .where(o.state == JobOrderState.OPEN, o.needed_by <= bindparam("until"), placed < o.headcount)
        .order_by(o.needed_by, o.number)
    )


def patterns_set() -> Asked:
    """What the office has set about cases that come together, by kind."""
    p = IncidentPattern
    return select(p.kind, p.cases, p.within_days, p.active).order_by(p.kind)


def happened() -> Asked:
    """The cases at employers since the day `since`, by their id."""
    i = Incident
    since: BindParameter[date] = bindparam("since")
    return (
        select(
            i.id, i.number, i.kind, func.coalesce(i.happened_on, i.opened_on), i.employer_id, Employer.code,
            Employer.name_vi, Employer.name_zh,
        )
        .join(Employer, Employer.id == i.employer_id)
        .where(or_(i.happened_on >= since, i.opened_on >= since))
        .order_by(i.id)
    )  # fmt: skip
