"""Issue a handover's list: checked, frozen as a version with the paper itself, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_id, new_ids
from db.models import Handover, HandoverLine, HandoverVersion, IssuedLine
from db.queries.handover import RosterPersonRow
from db.vocabulary import Direction, HandoverState, IssuedKind, PlacementState, Presence, Verdict
from desktop_app.clock import hanoi_day
from desktop_app.documents.roster import RosterData, RosterLine, content_digest, render_roster
from desktop_app.errors import KnownError
from desktop_app.rules import lives
from desktop_app.rules.handover import may_be_listed, refuse_unchangeable
from desktop_app.services import issued, roster
from desktop_app.services.approval import approve
from desktop_app.services.clearance import PersonClearance, clear_people, handover_question
from desktop_app.services.handover_lines import people_json, take_off
from desktop_app.services.handover_view import HandoverView, locked, view
from desktop_app.services.long_work import Cancelled, Progress, stepper
from desktop_app.services.work import Desk, Work
from desktop_app.services.worker_save import move_placements

_STEPS = 3
_STAYS_SO = frozenset({None, PlacementState.LISTED, PlacementState.ACROSS, PlacementState.MISSING})


@dataclass(frozen=True)
class _Printed:
    """A person of one version: who, and the line on paper."""

    worker_id: int
    line: RosterLine


def issue(
    desk: Desk,
    number: str,
    *,
    leave_out_blocked: bool = False,
    approved_by: str | None = None,
    approver_password: str | None = None,
    passport_forms: bool = False,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> HandoverView:
    """Freeze the list as its next version, with its snapshot, its digest and the PDF, and list its people.

    Blocked people stop it, unless they are left out: they go off the list, and `left_out` of the answer says who and
    why. A name with a character that no font has stops it too, unless `passport_forms` prints the passport form
    instead. Raises KnownError: handover_empty, handover_blocked, all_blocked, nothing_changed, character_missing,
    handover_not_changeable, and what approval.approve says. Stopped (`cancelled`) it changes nothing.
    """
    step = stepper(progress, cancelled)
    approver = approve(desk, approved_by, approver_password, number=number)
    with desk.work("handover.issue") as work:
        handover = locked(work, number)
        refuse_unchangeable(handover.number, handover.state)
        step(0, _STEPS)
        left_out = _leave_out(work, handover, desk.language, leave_out_blocked)
        step(1, _STEPS)
        found = roster.people_on(work.session, handover, hanoi_day(handover.at))
        if not found:
            code = "all_blocked" if left_out else "handover_empty"
            raise KnownError(code, number=handover.number, people=people_json(left_out))
        freeze(work, handover, found, (approver, left_out), passport_forms=passport_forms)
        step(2, _STEPS)
        _move(work, handover, [person for person, _ in found])
        _expect(work, handover)
        work.session.flush()
        step(3, _STEPS)
        return view(work.session, handover.id, left_out)


def _leave_out(work: Work, handover: Handover, language: str, allowed: bool) -> tuple[PersonClearance, ...]:
    """Who may not cross; they are taken off the list if that is allowed, otherwise nothing is issued."""
    people = [person.worker_id for person, _ in roster.people_on(work.session, handover, hanoi_day(handover.at))]
    question = handover_question(work.session, handover.id, None)
    cleared = clear_people(work.session, question, people, language)
    blocked = tuple(p for p in cleared if p.verdict is Verdict.BLOCKED)
    if blocked and not allowed:
        names = [p.full_name for p in blocked]
        said = {"number": handover.number, "count": len(blocked), "names": names, "people": people_json(blocked)}
        raise KnownError("handover_blocked", **said)
    if blocked:
        take_off(work, handover, [p.worker_id for p in blocked])
    return blocked


def _printable(people: Sequence[_Printed], passport_forms: bool) -> list[_Printed]:
    """The people with names that the fonts have. KnownError("character_missing") names the first that they lack."""
    from desktop_app.documents.fonts import missing_characters  # noqa: PLC0415  reads the fonts

    def mended(person: _Printed) -> _Printed:
        line = person.line
        in_name, in_zh = missing_characters(line.full_name), missing_characters(line.name_zh)
        lacking = in_name + in_zh
        if not lacking:
            return person
        if not passport_forms:
            point = f"U+{ord(lacking[0]):04X}"
            raise KnownError("character_missing", name=line.full_name, character=lacking[0], point=point)
        plain = line.passport_name if in_name else line.full_name
        return replace(person, line=replace(line, full_name=plain, name_zh="" if in_zh else line.name_zh))

    return [mended(person) for person in people]


def _latest(session: Session, handover: Handover) -> HandoverVersion | None:
    query = select(HandoverVersion).where(
        HandoverVersion.handover_id == handover.id, HandoverVersion.version == handover.version
    )
    return session.scalar(query)


def _compared(people: Sequence[_Printed], before: HandoverVersion | None) -> tuple[list[_Printed], list[_Printed]]:
    """The lines with the newcomers marked, and those who were on the version before and left, struck through."""
    if before is None:
        return list(people), []
    was = {issued.worker_id: issued for issued in before.lines if not issued.struck}
    marked = [replace(p, line=replace(p.line, added=p.worker_id not in was)) for p in people]
    here = {p.worker_id for p in people}
    left = [
        _Printed(worker_id, replace(roster.line_of(issued.snapshot), added=False))
        for worker_id, issued in was.items()
        if worker_id not in here
    ]
    return marked, left


def _same(data: RosterData, before: HandoverVersion) -> bool:
    """Whether the next version would say just what the last one said."""
    last = roster.roster_of(before)
    unmarked = tuple(replace(line, added=False) for line in last.lines)
    alike = replace(
        data, version=last.version, issued_at=last.issued_at, replaces=last.replaces, approval=last.approval,
        giver=last.giver, receiver=last.receiver, struck=last.struck, lines=unmarked,
    )  # fmt: skip
    return not data.struck and data.lines == unmarked and alike == replace(last, lines=unmarked)


def freeze(
    work: Work,
    handover: Handover,
    found: Sequence[tuple[RosterPersonRow, RosterLine]],
    decided: tuple[int | None, Sequence[PersonClearance]] = (None, ()),
    *,
    passport_forms: bool = False,
    remark: str = "",
) -> None:
    """Keep these people as the handover's next version, with its paper; nobody's clearance is asked here.

    `decided`: who approved, and whom was left out. `remark` is printed behind who issued it. Raises
    KnownError("character_missing") and KnownError("nothing_changed").
    """
    approver, left_out = decided
    people = _printable([_Printed(person.worker_id, line) for person, line in found], passport_forms)
    before = _latest(work.session, handover)
    lines, struck = _compared(people, before)
    head = roster.head(work.session, handover, now=work.now, officers=(work.officer, approver))
    data = replace(
        head,
        approval=" · ".join(part for part in (head.approval, remark) if part),
        lines=tuple(p.line for p in lines),
        struck=tuple(p.line for p in struck),
        replaces=None if before is None else (head.number, before.version),
    )
    if before is not None and _same(data, before):
        raise KnownError("nothing_changed", number=handover.number, version=before.version)
    version = _store(work, handover, data, approver, left_out)
    rows = [
        {"version_id": version, "position": at, "worker_id": p.worker_id, "struck": is_struck}
        | {"snapshot": roster.line_snapshot(p.line)}
        for at, (p, is_struck) in enumerate([*((p, False) for p in lines), *((p, True) for p in struck)], start=1)
    ]
    work.insert_many(IssuedLine, [{"id": i, **row} for i, row in zip(new_ids(len(rows)), rows, strict=True)])
    handover.state = lives.move(lives.HANDOVER, handover.state, HandoverState.ISSUED)
    handover.version = data.version


def _store(
    work: Work, handover: Handover, data: RosterData, approver: int | None, left_out: Sequence[PersonClearance]
) -> int:
    """Keep the paper and its version; the version's id."""
    paper = issued.made(work, IssuedKind.ROSTER, handover.number, render_roster(data), version=data.version)
    version = HandoverVersion(
        id=new_id(),
        handover_id=handover.id,
        version=data.version,
        issued_at=work.now,
        issued_by_id=work.officer,
        approved_by_id=approver,
        digest=content_digest(data),
        head=roster.head_snapshot(data),
        left_out=[p.citizen_id or p.full_name for p in left_out],
        document_id=paper.id,
    )
    work.session.add_all((paper, version))
    work.session.flush()
    return version.id


def _expect(work: Work, handover: Handover) -> None:
    """Whoever came along unexpected is on the list now, and is there."""
    query = select(HandoverLine.id).where(
        HandoverLine.handover_id == handover.id, HandoverLine.presence == Presence.UNEXPECTED
    )
    work.update_many(HandoverLine, [{"id": i, "presence": Presence.PRESENT} for i in work.session.scalars(query)])


def _move(work: Work, handover: Handover, people: Sequence[RosterPersonRow]) -> None:
    """On the way out everybody's placement is listed now.

    Whoever is across by a later departure stays so: clearance saw that they were at home on the day of this one, which
    is entered late.
    """
    if handover.direction is not Direction.OUT:
        return
    for person in people:
        state = person.placement_state
        if state not in _STAYS_SO and state not in may_be_listed(handover.direction):
            raise KnownError("not_ready_to_list", name=person.full_name, state=state.value if state else "")
    ids = [p.placement_id for p in people if p.placement_id is not None]
    for state in may_be_listed(handover.direction):
        move_placements(work, ids, state, PlacementState.LISTED)
