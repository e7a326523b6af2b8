"""Handovers: a group that crosses together, from the draft to the issued roster."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import Handover, HandoverLine, Partner, Programme
from db.queries import partner as choices
from db.vocabulary import Direction, HandoverState, NumberKind
from desktop_app.clock import hanoi_day
from desktop_app.errors import KnownError
from desktop_app.rules import lives
from desktop_app.rules.handover import handover_number
from desktop_app.services.approval import approver_choices
from desktop_app.services.handover_issue import issue
from desktop_app.services.handover_lines import add_cleared, add_workers, release, remove, reorder
from desktop_app.services.handover_papers import (
    Part,
    Unagreed,
    log_output,
    paper_to_print,
    part_bytes,
    parts,
    roster_bytes,
    roster_data,
    unagreed,
    working_copy,
)
from desktop_app.services.handover_view import HandoverView, as_json, listed, locked, row_json, show, view
from desktop_app.services.numbers import next_number, prefix
from desktop_app.services.work import Desk, Work

__all__ = [
    "HandoverView",
    "Part",
    "Unagreed",
    "add_cleared",
    "add_workers",
    "approver_choices",
    "as_json",
    "cancel",
    "draft",
    "issue",
    "listed",
    "log_output",
    "new",
    "paper_to_print",
    "part_bytes",
    "parts",
    "remove",
    "reorder",
    "roster_bytes",
    "roster_data",
    "row_json",
    "show",
    "unagreed",
    "working_copy",
]


def new(desk: Desk, *, programme: str, direction: Direction, point: str, at: datetime, partner: str) -> HandoverView:
    """Make a draft. `at` is aware and may be past (late entry); `point` is a gate's code, `partner` a partner's.

    Raises KnownError that names the choices: unknown_programme, unknown_point, unknown_partner.
    """
    with desk.work("handover.new") as work:
        handover = draft(work, programme=programme, direction=direction, point=point, at=at, partner=partner)
        return view(work.session, handover.id)


def draft(work: Work, *, programme: str, direction: Direction, point: str, at: datetime, partner: str) -> Handover:
    """A draft with the next number, as `new` makes it, inside a transaction."""
    handover = Handover(
        id=new_id(),
        number=_number(work),
        programme_id=_programme(work.session, programme),
        gate_id=_point(work.session, programme, point, hanoi_day(at)),
        partner_id=_partner(work.session, programme, partner),
        direction=direction,
        at=at,
        state=HandoverState.DRAFT,
        filled_by_id=work.officer,
    )
    work.session.add(handover)
    work.session.flush()
    return handover


def _number(work: Work) -> str:
    year, apart = work.today.year, prefix(work.session)
    return handover_number(year, next_number(work, NumberKind.HANDOVER, year, apart), apart)


def _programme(session: Session, code: str) -> int:
    known = {row.code: row.id for row in choices.programmes(session)}
    if code not in known:
        raise KnownError("unknown_programme", value=code, choices=sorted(known))
    return known[code]


def _point(session: Session, programme: str, code: str, day: date) -> int:
    known = {row.code: row for row in choices.gates(session, day, programme)}
    if code not in known:
        shown = [f"{row.code} ({row.name_vi})" for row in known.values()]
        raise KnownError("unknown_point", value=code, programme=programme, choices=shown or ["—"])
    return known[code].id


def _partner(session: Session, programme: str, code: str) -> int:
    query = select(Partner.code, Partner.id).join(Partner.programme).where(Programme.code == programme)
    known = dict(session.execute(query.order_by(Partner.code)).all())
    if code not in known:
        raise KnownError("unknown_partner", value=code, programme=programme, choices=list(known) or ["—"])
    return known[code]


def cancel(desk: Desk, number: str, reason: str) -> HandoverView:
    """Call a draft or an issued handover off: its people are free for another.

    An issued one, whose paper may be with others, needs a reason: KnownError("reason_needed").
    """
    with desk.work("handover.cancel") as work:
        handover = locked(work, number)
        if handover.state is HandoverState.ISSUED and not reason.strip():
            raise KnownError("reason_needed")
        handover.state = lives.move(lives.HANDOVER, handover.state, HandoverState.CANCELLED)
        handover.cancel_reason = reason.strip() or None
        lines = work.session.scalars(select(HandoverLine).where(HandoverLine.handover_id == handover.id))
        release(work, handover, lines)
        work.session.flush()
        return view(work.session, handover.id)
