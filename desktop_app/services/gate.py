"""At the gate: people are ticked one by one, each on disk before it is acknowledged; found by what is scanned.

Only an issued list is ticked. On the way out nobody who may not cross comes along unexpected; on the way back nobody
is refused.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import FormerIdentity, Handover, HandoverLine, TravelDocument, Worker
from db.queries.clearance import read_people
from db.queries.handover import NOT_GOING
from db.vocabulary import (
    Direction,
    HandoverState,
    Presence,
    UnexpectedPolicy,
    Verdict,
)
from desktop_app.clock import hanoi_day
from desktop_app.errors import KnownError
from desktop_app.formats import tidy
from desktop_app.rules.counting import CROSSES
from desktop_app.services.clearance import clear_people, handover_question
from desktop_app.services.clearance_facts import placement_that_counts
from desktop_app.services.handover_lines import lock_people, refuse_elsewhere, refuse_merged
from desktop_app.services.handover_view import by_number, locked
from desktop_app.services.work import Desk, Work


@dataclass(frozen=True)
class Ticked:
    """One line after a tick; `ordinal` is None once an unexpected person was unticked."""

    worker_id: int
    ordinal: int | None
    presence: Presence


def tick(
    desk: Desk,
    number: str,
    worker_id: int,
    presence: Presence = Presence.PRESENT,
    *,
    reason: str = "",
    refused_by: str = "",
) -> Ticked:
    """Say of one person that they are there, absent, refused, or there though not on the list.

    Committed when it returns. The same tick twice is one. Raises KnownError: not_tickable (the list is not issued, or
    was counted), not_on_handover, already_on_handover, refused_needs_reason, unexpected_needs_reason,
    unexpected_forbidden, unexpected_blocked, unexpected_only_unticked, merged_away, on_another_handover (somebody who
    was absent here and was put on another list meanwhile).
    """
    with desk.work("handover.tick") as work:
        handover = _tickable(work, number, None if presence is Presence.UNEXPECTED else worker_id)
        line = _line(work.session, handover, worker_id)
        why = tidy(reason)
        if presence is Presence.UNEXPECTED:
            line = line or _unexpected(work, handover, worker_id, why, desk.language)
            if line.presence is not Presence.UNEXPECTED:
                raise KnownError("already_on_handover", name=_name(work.session, worker_id), number=handover.number)
        elif line is None:
            raise KnownError("not_on_handover", name=_name(work.session, worker_id), number=handover.number)
        elif line.presence is Presence.UNEXPECTED and presence is Presence.PRESENT:
            return Ticked(worker_id, line.ordinal, line.presence)
        elif line.presence is Presence.UNEXPECTED:
            name = _name(work.session, worker_id)
            raise KnownError("unexpected_only_unticked", name=name, number=handover.number)
        if presence is Presence.REFUSED and not why:
            raise KnownError("refused_needs_reason", name=_name(work.session, worker_id))
        if presence in CROSSES:
            _refuse_elsewhere(work, handover, line)
        _set(work, line, presence, why, tidy(refused_by))
        return Ticked(worker_id, line.ordinal, presence)


def untick(desk: Desk, number: str, worker_id: int) -> Ticked:
    """Take a tick back: the person is expected again; one who was not on the list goes off it."""
    with desk.work("handover.untick") as work:
        handover = _tickable(work, number, worker_id)
        line = _line(work.session, handover, worker_id)
        if line is None:
            raise KnownError("not_on_handover", name=_name(work.session, worker_id), number=handover.number)
        if line.presence is Presence.UNEXPECTED:
            work.session.delete(line)
            return Ticked(worker_id, None, Presence.EXPECTED)
        _refuse_elsewhere(work, handover, line)
        _set(work, line, Presence.EXPECTED, "", "")
        return Ticked(worker_id, line.ordinal, Presence.EXPECTED)


def _tickable(work: Work, number: str, worker_id: int | None) -> Handover:
    """The handover, for one person of its list, or whole (None) where somebody comes onto the list.

    Gate officers who tick different people do not wait for each other, but counting waits for all of them.
    """
    if worker_id is None:
        handover = locked(work, number)
    else:
        handover = by_number(work.session, number, shared=True)
        lock_people(work.session, [worker_id])
    if handover.state is not HandoverState.ISSUED:
        raise KnownError("not_tickable", number=handover.number, state=handover.state.value)
    return handover


def _refuse_elsewhere(work: Work, handover: Handover, line: HandoverLine) -> None:
    """Whoever was absent or refused here may stand on another list by now, and goes with one group only."""
    if line.presence in NOT_GOING:
        refuse_elsewhere(work.session, handover, [line.worker_id])


def _line(session: Session, handover: Handover, worker_id: int) -> HandoverLine | None:
    query = select(HandoverLine).where(HandoverLine.handover_id == handover.id, HandoverLine.worker_id == worker_id)
    return session.scalar(query)


def _name(session: Session, worker_id: int) -> str:
    return session.scalar(select(Worker.full_name).where(Worker.id == worker_id)) or ""


def _set(work: Work, line: HandoverLine, presence: Presence, reason: str, refused_by: str) -> None:
    values = {
        "presence": presence,
        "reason": reason or None,
        "refused_by": (refused_by or None) if presence is Presence.REFUSED else None,
    }
    if any(getattr(line, name) != value for name, value in values.items()):
        line.ticked_at = None if presence is Presence.EXPECTED else work.now
        for name, value in values.items():
            setattr(line, name, value)


def _unexpected(work: Work, handover: Handover, worker_id: int, reason: str, language: str) -> HandoverLine:
    """Somebody who is not on the list comes along, as far as the programme lets them."""
    lock_people(work.session, [worker_id])
    refuse_merged(work.session, [worker_id])
    _refuse_unexpected(work, handover, worker_id, reason, language)
    rows = read_people(work.session, [worker_id], day=hanoi_day(handover.at), handover_id=handover.id)
    placement = placement_that_counts(rows.placements.get(worker_id, ()), handover.programme_id)
    last = select(func.max(HandoverLine.ordinal)).where(HandoverLine.handover_id == handover.id)
    line = HandoverLine(
        id=new_id(),
        handover_id=handover.id,
        worker_id=worker_id,
        placement_id=placement.id if placement else None,
        ordinal=(work.session.scalar(last) or 0) + 1,
        presence=Presence.UNEXPECTED,
    )
    work.session.add(line)
    return line


def _refuse_unexpected(work: Work, handover: Handover, worker_id: int, reason: str, language: str) -> None:
    name = _name(work.session, worker_id)
    if handover.direction is Direction.BACK:
        return
    policy = handover.programme.unexpected
    if policy is UnexpectedPolicy.FORBIDDEN:
        raise KnownError("unexpected_forbidden", name=name)
    if policy is UnexpectedPolicy.ASKED and not reason:
        raise KnownError("unexpected_needs_reason", name=name)
    cleared = clear_people(work.session, handover_question(work.session, handover.id, None), [worker_id], language)
    for person in cleared:
        if person.verdict is Verdict.BLOCKED:
            why = [finding.message for finding in person.findings if finding.severity == "block"]
            raise KnownError("unexpected_blocked", name=name, why=" ".join(why))


def find(desk: Desk, number: str, text: str) -> int:
    """Who is meant by what was scanned or typed: a number of the list, a citizen ID, or a document's number.

    KnownError("nobody_meant") where nobody is, or several are.
    """
    wanted = tidy(text).upper().replace(" ", "")
    with desk.read() as session:
        handover = session.scalar(select(Handover).where(Handover.number == number.strip().upper()))
        if handover is None:
            raise KnownError("unknown_handover", value=number, choices=["—"])
        found = _by_ordinal(session, handover, wanted) or _by_number(session, wanted)
    if len(found) != 1:
        raise KnownError("nobody_meant", value=text)
    return found[0]


def _by_ordinal(session: Session, handover: Handover, wanted: str) -> list[int]:
    if not wanted.isdecimal() or len(wanted) > 5:
        return []
    query = select(HandoverLine.worker_id).where(
        HandoverLine.handover_id == handover.id, HandoverLine.ordinal == int(wanted)
    )
    return list(session.scalars(query))


def _by_number(session: Session, wanted: str) -> list[int]:
    """By citizen ID, of today or before, or a travel document; a record that was merged leads to the one kept."""
    found = set(session.scalars(select(Worker.id).where(Worker.citizen_id == wanted)))
    found |= set(session.scalars(select(FormerIdentity.worker_id).where(FormerIdentity.citizen_id == wanted)))
    found |= set(session.scalars(select(TravelDocument.worker_id).where(TravelDocument.number == wanted)))
    gone = select(Worker.id).where(Worker.id.in_(found), Worker.merged_into_id.is_not(None))
    return sorted(found - set(session.scalars(gone)))
