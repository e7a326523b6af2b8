"""What was filled in by hand on a numbered form is entered afterwards: a handover at its past time, closed at once.

It tells what happened, so nobody's clearance is asked: whoever crossed has crossed. Everything is one transaction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_ids
from db.models import BlankForm, Handover, HandoverLine, Worker
from db.queries.among import among
from db.rows import WorkerListRow
from db.vocabulary import BodySide, Direction, HandoverState, Presence, Sex
from desktop_app.clock import hanoi_day
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.formats import tidy
from desktop_app.intake.scan import ScanKind
from desktop_app.rules import lives
from desktop_app.rules.counting import CROSSES, Differences, Heads, check_heads
from desktop_app.services import blanks, gate_count, handover_lines, minutes, roster, scans, workers
from desktop_app.services.approval import approve
from desktop_app.services.crossings import carry_over, open_departures, supposed_returns
from desktop_app.services.handover_issue import freeze
from desktop_app.services.handover_view import HandoverView, view
from desktop_app.services.handovers import draft
from desktop_app.services.permission import require
from desktop_app.services.scan_reading import Reading
from desktop_app.services.work import Desk, Work

_H = HandoverState
_OFFERED = 12
SAID = (Presence.PRESENT, Presence.ABSENT, Presence.REFUSED)
"""What a form can say of somebody on it."""


@dataclass(frozen=True, slots=True)
class LatePerson:
    """One row of the form. Of somebody refused, `reason` says why and `refused_by` who turned them away."""

    worker_id: int
    presence: Presence = Presence.PRESENT
    reason: str = ""
    refused_by: str = ""


@dataclass(frozen=True, slots=True)
class LateHandover:
    """A form as it was filled in. `at` is aware, and past; people are in the order of the form."""

    forms: tuple[str, ...]
    programme: str
    direction: Direction
    point: str
    at: datetime
    partner: str
    people: tuple[LatePerson, ...]
    ours: Heads | None
    theirs: Heads | None
    settled: tuple[tuple[int | None, str], ...] = ()
    """By whom counts and list differ (None: nobody knows who), and why."""


def standing(women: set[int], said: LateHandover) -> Differences:
    """How the counts and the list stand to each other. `women`: the ids of those who are."""
    crossed = [person.worker_id for person in said.people if person.presence in CROSSES]
    return Differences(Heads(len(crossed), sum(i in women for i in crossed)), said.ours, said.theirs)


def remark(desk: Desk, worker_id: int, direction: Direction, at: datetime) -> str:
    """What the ledger says against somebody's passage at that moment: "across_already", "not_across" or "".

    "came_back_supposed": they came back later, from a departure that was only supposed (crossings.supposed_returns).
    """
    with desk.read() as session:
        across = worker_id in open_departures(session, [worker_id], at)
        if direction is Direction.OUT and supposed_returns(session, [worker_id], at):
            return "came_back_supposed"
    if direction is Direction.OUT:
        return "across_already" if across else ""
    return "" if across else "not_across"


def enter(
    desk: Desk,
    said: LateHandover,
    *,
    approved_by: str | None = None,
    approver_password: str | None = None,
) -> HandoverView:
    """Enter a filled form: the handover with its version, both counts, its passages and minutes; the form is entered.

    Raises InvalidInputError at `at`, `people`, `ours_people`, `ours_women`, `theirs_people`, `theirs_women`, and
    KnownError: unknown_blank, blank_entered, blank_void, blank_needed, on_another_handover, refused_needs_reason,
    absent_needs_reason (on the way back), differences_open, crossing_across_already, and what handovers.new and
    approval.approve say. Then nothing was changed.
    """
    require(desk, "handover.late_entry")
    _check(desk, said)
    approver = approve(desk, approved_by, approver_password)
    with desk.work("handover.late_entry", ", ".join(said.forms)) as work:
        forms = [blanks.find_open(work.session, number, lock=True) for number in said.forms]
        handover = draft(
            work,
            programme=said.programme,
            direction=said.direction,
            point=said.point,
            at=said.at,
            partner=said.partner,
        )
        _list(work, handover, said.people)
        _take(work, handover, forms)
        _issue(work, handover, [form.number for form in forms], approver)
        _count(work, handover, said)
        _close(work, handover)
        return view(work.session, handover.id)


def _check(desk: Desk, said: LateHandover) -> None:
    problems = []
    if said.at > desk.now():
        problems.append(FieldProblem("at", "in_the_future", {"day": hanoi_day(said.at)}))
    if not said.people:
        problems.append(FieldProblem("people", "needed"))
    for side, heads in (("ours", said.ours), ("theirs", said.theirs)):
        people, women = (None, None) if heads is None else (heads.people, heads.women)
        problems += [FieldProblem(f"{side}_{p.field}", p.code, p.params) for p in check_heads(people, women)]
    if problems:
        raise InvalidInputError(problems)
    if not said.forms:
        raise KnownError("blank_needed")


def _list(work: Work, handover: Handover, people: Sequence[LatePerson]) -> None:
    once = {person.worker_id: person for person in people}
    handover_lines.refuse_elsewhere(work.session, handover, list(once))
    _refuse_unexplained(work.session, handover, once)
    placements = handover_lines.placements(work, handover, list(once))
    rows = [
        {
            "id": line_id,
            "handover_id": handover.id,
            "worker_id": person.worker_id,
            "placement_id": placements[person.worker_id],
            "ordinal": at,
            "presence": person.presence,
            "reason": tidy(person.reason) or None,
            "refused_by": tidy(person.refused_by) or None,
            "ticked_at": handover.at,
        }
        for at, (line_id, person) in enumerate(zip(new_ids(len(once)), once.values(), strict=True), start=1)
    ]
    work.insert_many(HandoverLine, rows)


def _refuse_unexplained(session: Session, handover: Handover, people: dict[int, LatePerson]) -> None:
    """Whoever was refused, and on the way back whoever did not come, has a reason."""
    names: dict[int, str] = dict(
        session.execute(select(Worker.id, Worker.full_name).where(among(session, Worker.id, people))).all()
    )
    mute = [person for person in people.values() if not tidy(person.reason)]
    for person in mute:
        if person.presence is Presence.REFUSED:
            raise KnownError("refused_needs_reason", name=names[person.worker_id])
    stayed = [names[p.worker_id] for p in mute if p.presence is Presence.ABSENT]
    if stayed and handover.direction is Direction.BACK:
        raise KnownError("absent_needs_reason", number=handover.number, names=stayed[:5], count=len(stayed))


def _take(work: Work, handover: Handover, forms: Sequence[BlankForm]) -> None:
    """The forms are entered from now on; before the minutes are made, which name them."""
    for form in forms:
        form.handover_id = handover.id
        form.entered_at = work.now
    work.session.flush()


def _issue(work: Work, handover: Handover, forms: Sequence[str], approver: int | None) -> None:
    found = roster.people_on(work.session, handover, hanoi_day(handover.at))
    marked = f"Nhập muộn từ biểu mẫu viết tay 按手填表补录: {', '.join(forms)}"
    freeze(work, handover, found, (approver, ()), passport_forms=True, remark=marked)


def _count(work: Work, handover: Handover, said: LateHandover) -> None:
    women = select(Worker.id).where(
        among(work.session, Worker.id, [p.worker_id for p in said.people]), Worker.sex == Sex.FEMALE
    )
    missing = standing(set(work.session.scalars(women)), said).to_settle - len(said.settled)
    if missing > 0:
        raise KnownError("differences_open", number=", ".join(said.forms), count=missing)
    for side, heads in ((BodySide.OURS, said.ours), (BodySide.THEIRS, said.theirs)):
        if heads is not None:
            gate_count.enter(work, handover, side, heads)
    for worker_id, reason in said.settled:
        gate_count.explain(work, handover, worker_id, tidy(reason))


def _close(work: Work, handover: Handover) -> None:
    for state in (_H.COUNTED, _H.CLOSED):
        handover.state = lives.move(lives.HANDOVER, handover.state, state)
    handover.closed_at = work.now
    work.session.flush()
    carry_over(work, handover)
    minutes.freeze(work, handover)


# ---- finding people by what stands on the form


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody whom a scan or typed words may mean. `remark` is what the ledger says against their passage."""

    row: WorkerListRow
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Met:
    """What a scan or typed words come to: one means that person; none with a `reading` is somebody unknown."""

    people: tuple[Found, ...]
    reading: Reading | None = None
    sure: bool = False
    """One person is meant and no other: by a scan, or by the whole of a number."""


def meet(desk: Desk, text: str, direction: Direction, at: datetime) -> Met:
    """Whom a card's scan, machine-readable lines, a citizen ID, a document's number or part of a name means."""
    reading = scans.read(desk, text)
    if reading.worker_id is not None:
        return Met(_found(desk, [reading.worker_id], direction, at), reading, sure=True)
    if reading.scan.kind in {ScanKind.CITIZEN_CARD, ScanKind.MRZ}:
        return Met((), reading)
    rows = workers.search(desk, text, limit=_OFFERED)
    exact = [row for row in rows if tidy(text).upper() in {row.citizen_id, row.document_number}]
    ids = [row.id for row in exact or rows]
    return Met(_found(desk, ids, direction, at), sure=len(exact) == 1)


def known(desk: Desk, worker_id: int, direction: Direction, at: datetime) -> Found:
    """One person, as they are offered."""
    return _found(desk, [worker_id], direction, at)[0]


def _found(desk: Desk, ids: Sequence[int], direction: Direction, at: datetime) -> tuple[Found, ...]:
    return tuple(Found(row, remark(desk, row.id, direction, at)) for row in workers.page(desk, ids))
