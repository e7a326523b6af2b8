"""Two counts, ours and theirs, entered apart; what was said of each difference; and the closing."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import CountSettlement, Handover, HandoverLine, HeadCount, Worker
from db.vocabulary import BodySide, Direction, HandoverState, Presence, Sex
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.formats import tidy
from desktop_app.rules import lives
from desktop_app.rules.counting import CROSSES, Differences, Heads, check_heads
from desktop_app.services import minutes
from desktop_app.services.crossings import carry_over
from desktop_app.services.handover_view import HandoverView, by_number, locked, view
from desktop_app.services.permission import require
from desktop_app.services.work import Desk, Work

_H = HandoverState


@dataclass(frozen=True)
class Settled:
    """What was said of one person by whom counts and list differ; the name is "" where nobody knows who."""

    worker_id: int | None
    full_name: str
    reason: str


@dataclass(frozen=True)
class Counting:
    """How far the counting is."""

    differences: Differences
    settled: tuple[Settled, ...]
    unticked: tuple[str, ...]
    """Names of those who are still expected."""

    @property
    def missing(self) -> int:
        """How many differences have no reason yet."""
        return max(0, self.differences.to_settle - len(self.settled))


def standing(desk: Desk, number: str) -> Counting:
    """How far the counting of a handover is."""
    with desk.read() as session:
        return _standing(session, by_number(session, number))


def _standing(session: Session, handover: Handover) -> Counting:
    told = (
        select(CountSettlement.worker_id, func.coalesce(Worker.full_name, ""), CountSettlement.reason)
        .outerjoin(Worker, Worker.id == CountSettlement.worker_id)
        .where(CountSettlement.handover_id == handover.id, CountSettlement.counting == handover.counting)
        .order_by(CountSettlement.id)
    )
    unticked = (
        select(Worker.full_name)
        .join(HandoverLine, HandoverLine.worker_id == Worker.id)
        .where(HandoverLine.handover_id == handover.id, HandoverLine.presence == Presence.EXPECTED)
        .order_by(HandoverLine.ordinal)
    )
    differences = Differences(
        _ticked(session, handover.id),
        _heads(handover.ours_people, handover.ours_women),
        _heads(handover.theirs_people, handover.theirs_women),
    )
    settled = tuple(Settled(*row) for row in session.execute(told))
    return Counting(differences, settled, tuple(session.scalars(unticked)))


def _heads(people: int | None, women: int | None) -> Heads | None:
    return None if people is None or women is None else Heads(people, women)


def _ticked(session: Session, handover_id: int) -> Heads:
    women = func.count(case((Worker.sex == Sex.FEMALE, HandoverLine.id)))
    query = select(func.count(HandoverLine.id), women).join(HandoverLine.worker)
    crossing = HandoverLine.presence.in_(tuple(CROSSES))
    people, of_women = session.execute(query.where(HandoverLine.handover_id == handover_id, crossing)).one()
    return Heads(people, of_women)


def count(
    desk: Desk, number: str, side: BodySide, people: int | None, women: int | None, *, reason: str = ""
) -> HandoverView:
    """Enter what one side counted. With both, the handover is counted.

    A count that replaces another is a recount and needs a reason; it begins a new round, in which differences are
    settled anew. Raises InvalidInputError at `people` and `women`, KnownError: not_countable, recount_needs_reason.
    """
    require(desk, "handover.count")
    problems = check_heads(people, women)
    if problems or people is None or women is None:
        raise InvalidInputError(problems)
    with desk.work("handover.count", tidy(reason) or None) as work:
        handover = locked(work, number)
        before = _of_side(handover, side)
        if before == Heads(people, women):
            return view(work.session, handover.id)
        if handover.state not in {_H.ISSUED, _H.COUNTED}:
            raise KnownError("not_countable", number=handover.number, state=handover.state.value)
        if before is not None:
            _begin_again(handover, tidy(reason))
        enter(work, handover, side, Heads(people, women), tidy(reason))
        if handover.ours_people is not None and handover.theirs_people is not None:
            handover.state = lives.move(lives.HANDOVER, handover.state, _H.COUNTED)
        work.session.flush()
        return view(work.session, handover.id)


def recount(desk: Desk, number: str, reason: str) -> HandoverView:
    """Count again, both sides: the list may be ticked again meanwhile. A reason is needed."""
    with desk.work("handover.recount", tidy(reason) or None) as work:
        handover = locked(work, number)
        _begin_again(handover, tidy(reason))
        handover.ours_people = handover.ours_women = handover.theirs_people = handover.theirs_women = None
        work.session.flush()
        return view(work.session, handover.id)


def _of_side(handover: Handover, side: BodySide) -> Heads | None:
    if side is BodySide.OURS:
        return _heads(handover.ours_people, handover.ours_women)
    return _heads(handover.theirs_people, handover.theirs_women)


def _begin_again(handover: Handover, reason: str) -> None:
    if not reason:
        raise KnownError("recount_needs_reason", number=handover.number)
    if handover.state is _H.COUNTED:
        handover.state = lives.move(lives.HANDOVER, handover.state, _H.ISSUED)
    elif handover.state is not _H.ISSUED:
        raise KnownError("not_countable", number=handover.number, state=handover.state.value)
    handover.counting += 1


def enter(work: Work, handover: Handover, side: BodySide, heads: Heads, reason: str = "") -> None:
    """Keep what one side counted. Whoever calls has seen that the handover may be counted."""
    if side is BodySide.OURS:
        handover.ours_people, handover.ours_women = heads.people, heads.women
    else:
        handover.theirs_people, handover.theirs_women = heads.people, heads.women
    entry = HeadCount(
        id=new_id(),
        handover_id=handover.id,
        counting=handover.counting,
        side=side,
        people=heads.people,
        women=heads.women,
        reason=reason or None,
        at=work.now,
        officer_id=work.officer,
    )
    work.session.add(entry)


def settle(desk: Desk, number: str, worker_id: int | None, reason: str) -> HandoverView:
    """Say why counts and list differ by one person: by whom, where it is known (None: nobody knows who).

    Raises KnownError: reason_needed, nothing_to_settle, not_on_handover.
    """
    why = tidy(reason)
    if not why:
        raise KnownError("reason_needed")
    with desk.work("handover.settle", why) as work:
        handover = locked(work, number)
        now = _standing(work.session, handover)
        if handover.state is not _H.COUNTED or not now.missing:
            raise KnownError("nothing_to_settle", number=handover.number)
        if worker_id is not None and not _on_list(work.session, handover, worker_id):
            name = work.session.scalar(select(Worker.full_name).where(Worker.id == worker_id)) or ""
            raise KnownError("not_on_handover", name=name, number=handover.number)
        explain(work, handover, worker_id, why)
        work.session.flush()
        return view(work.session, handover.id)


def explain(work: Work, handover: Handover, worker_id: int | None, reason: str) -> None:
    """Keep why counts and list differ by one person (None: nobody knows by whom)."""
    settled = CountSettlement(
        id=new_id(),
        handover_id=handover.id,
        counting=handover.counting,
        worker_id=worker_id,
        reason=reason,
        at=work.now,
        officer_id=work.officer,
    )
    work.session.add(settled)


def _on_list(session: Session, handover: Handover, worker_id: int) -> bool:
    query = select(HandoverLine.id).where(HandoverLine.handover_id == handover.id, HandoverLine.worker_id == worker_id)
    return session.scalar(query) is not None


def close(desk: Desk, number: str) -> HandoverView:
    """Close a counted handover: whoever was there is entered in the ledger as crossed, and their placements move.

    Raises KnownError: not_counted, people_unticked (names them), differences_open (how many), absent_needs_reason (on
    the way back: what became of those who did not come).
    """
    with desk.work("handover.close") as work:
        handover = locked(work, number)
        if handover.state is not _H.COUNTED:
            raise KnownError("not_counted", number=handover.number, state=handover.state.value)
        now = _standing(work.session, handover)
        if now.unticked:
            raise KnownError("people_unticked", number=handover.number, count=len(now.unticked), names=now.unticked[:5])
        if now.missing:
            raise KnownError("differences_open", number=handover.number, count=now.missing)
        if handover.direction is Direction.BACK:
            _refuse_unexplained(work.session, handover)
        handover.state = lives.move(lives.HANDOVER, handover.state, _H.CLOSED)
        handover.closed_at = work.now
        carry_over(work, handover)
        minutes.freeze(work, handover)
        return view(work.session, handover.id)


def _refuse_unexplained(session: Session, handover: Handover) -> None:
    query = (
        select(Worker.full_name)
        .join(HandoverLine, HandoverLine.worker_id == Worker.id)
        .where(
            HandoverLine.handover_id == handover.id,
            HandoverLine.presence == Presence.ABSENT,
            HandoverLine.reason.is_(None),
        )
        .order_by(HandoverLine.ordinal)
    )
    names = list(session.scalars(query))
    if names:
        raise KnownError("absent_needs_reason", number=handover.number, names=names[:5], count=len(names))
