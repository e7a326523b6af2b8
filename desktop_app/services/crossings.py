"""The ledger of passages: written when a handover closes, or for somebody who crossed without one. Never edited.

Across at opening + out - back = across at closing. A passage back names the departure under which it counts; whoever
comes back without a departure on record was across before the record began, and gets one that says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import partial

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session, aliased

from db.base import new_id, new_ids
from db.models import Contract, Crossing, Gate, Handover, HandoverLine, Placement, Worker
from db.queries.among import among
from db.queries.clearance import standing
from db.queries.handover import on_open_lists
from db.vocabulary import Direction, PlacementState, Presence
from desktop_app.clock import HANOI, hanoi_day
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.formats import tidy
from desktop_app.rules import lives
from desktop_app.rules.counting import CROSSES
from desktop_app.services.contract_ends import end_with_return
from desktop_app.services.two_people import Approval, Confirmed, confirming, note
from desktop_app.services.work import Desk, Work
from desktop_app.services.worker_save import move_placement

_P = PlacementState
_OUT: dict[PlacementState, tuple[PlacementState, ...]] = {
    _P.CONTRACTED: (_P.LISTED, _P.ACROSS),
    _P.RETURNED: (_P.LISTED, _P.ACROSS),
    _P.LISTED: (_P.ACROSS,),
}
_BACK: dict[PlacementState, tuple[PlacementState, ...]] = {_P.ACROSS: (_P.RETURNED,), _P.MISSING: (_P.RETURNED,)}
BEFORE_THE_RECORD = "Đã ở nước ngoài trước khi có sổ"


def carry_over(work: Work, handover: Handover) -> None:
    """Enter the passages of a handover that closes; those who did not cross are free again.

    Raises KnownError: crossing_across_already or crossing_came_back for somebody who would leave twice.
    """
    query = select(HandoverLine).where(HandoverLine.handover_id == handover.id).order_by(HandoverLine.ordinal)
    lines = list(work.session.scalars(query))
    crossing = [line for line in lines if line.presence in CROSSES]
    enter(work, handover, crossing)
    if handover.direction is Direction.OUT:
        _stay(work, handover, [line for line in lines if line.presence not in CROSSES])


def enter(work: Work, handover: Handover, lines: Sequence[HandoverLine]) -> None:
    """Enter the passages of these lines and move their placements; raises as carry_over does."""
    day = hanoi_day(handover.at)
    if handover.direction is Direction.OUT:
        _refuse_across(work.session, [line.worker_id for line in lines], handover.at)
        _enter_out(work, handover, lines, day)
    else:
        _enter_back(work, handover, lines, day)


def _entry(line: HandoverLine, handover: Handover, day: date, **more: object) -> dict[str, object]:
    return {
        "worker_id": line.worker_id,
        "placement_id": line.placement_id,
        "direction": handover.direction,
        "at": handover.at,
        "day": day,
        "gate_id": handover.gate_id,
        "handover_id": handover.id,
        "reason": line.reason if line.presence is Presence.UNEXPECTED else None,
        **more,
    }


def _enter_out(work: Work, handover: Handover, lines: Sequence[HandoverLine], day: date) -> None:
    rows = [_entry(line, handover, day, id=i) for i, line in zip(new_ids(len(lines)), lines, strict=True)]
    work.insert_many(Crossing, rows)
    _move(work, lines, _OUT)


def _enter_back(work: Work, handover: Handover, lines: Sequence[HandoverLine], day: date) -> None:
    workers = [line.worker_id for line in lines]
    departures = open_departures(work.session, workers, handover.at)
    unknown = [line for line in lines if line.worker_id not in departures]
    began = _began(work.session, unknown, handover.at)
    earlier, rows = [], []
    for line, (out_id, back_id) in zip(lines, _pairs(len(lines)), strict=True):
        departure = departures.get(line.worker_id)
        if departure is None:
            earlier.append(_before_the_record(line, handover, began[line.worker_id], out_id))
            departure = (out_id, line.placement_id)
        departed, placement_id = departure
        rows.append(_entry(line, handover, day, id=back_id, departure_id=departed) | {"placement_id": placement_id})
    work.insert_many(Crossing, earlier)
    work.insert_many(Crossing, rows)
    home = _come_home(work, workers)
    listed = [line.placement_id for line in lines if line.placement_id is not None]
    end_with_return(work, [*dict.fromkeys([*home, *listed])], day)


def _pairs(count: int) -> list[tuple[int, int]]:
    ids = new_ids(2 * count)
    return list(zip(ids[:count], ids[count:], strict=True))


def _before_the_record(line: HandoverLine, handover: Handover, began: datetime, entry_id: int) -> dict[str, object]:
    """A departure for whoever comes back without one. The handover of the return says what it counts under."""
    out = {"direction": Direction.OUT, "gate_id": None, "at": began, "day": hanoi_day(began)}
    said = {"reason": BEFORE_THE_RECORD, "evidence": handover.number}
    return _entry(line, handover, hanoi_day(began), id=entry_id) | out | said


def _began(session: Session, lines: Sequence[HandoverLine], at: datetime) -> dict[int, datetime]:
    """Worker id -> when a departure that nobody recorded is taken to have been, for a return at that moment.

    On the day the contract began, if that is known and was before; but never while the ledger has the person at home
    from another stay, nor across on it: then with the return itself.
    """
    day = hanoi_day(at)
    placements = {line.placement_id: line.worker_id for line in lines if line.placement_id is not None}
    query = select(Contract.placement_id, Contract.starts_on).where(
        among(session, Contract.placement_id, placements), Contract.starts_on < day
    )
    began = {line.worker_id: at for line in lines}
    for placement_id, starts_on in session.execute(query.order_by(Contract.id)):
        if starts_on is not None:
            began[placements[placement_id]] = datetime.combine(starts_on, time(), HANOI)
    known = (
        select(Crossing.worker_id, func.max(Crossing.at))
        .where(among(session, Crossing.worker_id, began), Crossing.at <= at, standing())
        .group_by(Crossing.worker_id)
    )
    for worker_id, latest in session.execute(known):
        if latest >= began[worker_id]:
            began[worker_id] = at
    return began


def open_departures(
    session: Session, worker_ids: Iterable[int], at: datetime | None = None
) -> dict[int, tuple[int, int | None]]:
    """Worker id -> the latest standing departure without a return: its id, and the placement it counts under.

    With a moment only departures until then: nobody comes back from where they have not gone yet.
    """
    back = aliased(Crossing)
    returned = select(back.id).where(back.departure_id == Crossing.id, standing(back)).exists()
    query = (
        select(Crossing.worker_id, Crossing.id, Crossing.placement_id)
        .where(
            among(session, Crossing.worker_id, worker_ids),
            Crossing.direction == Direction.OUT,
            standing(),
            ~returned,
        )
        .order_by(Crossing.at, Crossing.id)
    )
    if at is not None:
        query = query.where(Crossing.at <= at)
    return {worker_id: (crossing_id, placement_id) for worker_id, crossing_id, placement_id in session.execute(query)}


def _refuse_across(session: Session, worker_ids: Iterable[int], at: datetime) -> None:
    """KnownError: crossing_across_already, or crossing_came_back where a departure was only supposed for a return."""
    for worker_id, number in supposed_returns(session, worker_ids, at).items():
        raise KnownError("crossing_came_back", name=session.get_one(Worker, worker_id).full_name, number=number)
    balance = func.sum(case((Crossing.direction == Direction.OUT, 1), else_=-1))
    across = (
        select(Crossing.worker_id)
        .where(among(session, Crossing.worker_id, worker_ids), Crossing.at <= at, standing())
        .group_by(Crossing.worker_id)
        .having(balance > 0)
    )
    query = select(Worker.full_name).where(Worker.id.in_(across)).order_by(Worker.sort_key, Worker.id)
    name = session.scalar(query.limit(1))
    if name is not None:
        raise KnownError("crossing_across_already", name=name)


def _come_home(work: Work, worker_ids: Sequence[int]) -> list[int]:
    """Whoever has no departure left is no more across, for whom they work by now; the ids of these placements."""
    away = open_departures(work.session, worker_ids)
    query = select(Placement.id, Placement.state).where(
        among(work.session, Placement.worker_id, [i for i in worker_ids if i not in away]),
        Placement.state.in_(tuple(_BACK)),
    )
    found = dict(work.session.execute(query).all())
    for state in set(found.values()):
        lives.move(lives.PLACEMENT, state, _P.RETURNED)
    work.update_many(Placement, [{"id": i, "state": _P.RETURNED, "since": work.now} for i in found])
    return list(found)


def _move(work: Work, lines: Sequence[HandoverLine], ways: dict[PlacementState, tuple[PlacementState, ...]]) -> None:
    """Take the placements of these lines through their states; one that cannot go that way stays as it is."""
    ids = [line.placement_id for line in lines if line.placement_id is not None]
    rows = []
    for placement in work.session.scalars(select(Placement).where(among(work.session, Placement.id, ids))):
        state = placement.state
        for following in ways.get(state, ()):
            state = lives.move(lives.PLACEMENT, state, following)
        if state is not placement.state:
            rows.append({"id": placement.id, "state": state, "since": work.now})
    work.update_many(Placement, rows)


def _stay(work: Work, handover: Handover, lines: Sequence[HandoverLine]) -> None:
    """Whoever did not cross has a contract still, and may be listed again, unless another list has them already."""
    elsewhere = on_open_lists(work.session, [line.worker_id for line in lines], handover.id, (Direction.OUT,))
    staying = [line for line in lines if line.worker_id not in elsewhere]
    _move(work, staying, {_P.LISTED: (_P.CONTRACTED,)})


# ---- without a handover


@dataclass(frozen=True, slots=True)
class LoneCrossing:
    """Somebody crossed without a handover: came back alone, by another gate, was deported, died, was across before."""

    worker_id: int
    direction: Direction
    at: datetime | None
    reason: str
    evidence: str
    gate: str | None = None


def record_alone(desk: Desk, said: LoneCrossing, approval: Approval | None = None) -> int:
    """Enter a passage that no handover tells of; the entry's id. Reason and evidence are needed.

    Raises InvalidInputError at `at`, `reason`, `evidence`, `gate`; KnownError: crossing_across_already,
    crossing_came_back, crossing_not_across; and as two_people.confirming where a list that was closed that day says
    that they did not go.
    """
    return confirming(desk, approval, partial(_record_alone, desk, said))


def _record_alone(desk: Desk, said: LoneCrossing, confirmed: Confirmed) -> int:
    with desk.work("crossing.alone", tidy(said.reason) or None) as work:
        note(work, confirmed)
        return record_alone_in(work, said)


def record_alone_in(work: Work, said: LoneCrossing) -> int:
    """The same within a transaction."""
    gate_id = _check_alone(work, said)
    worker = work.session.get(Worker, said.worker_id)
    if worker is None or said.at is None:
        raise KnownError("gone", noun="worker", id=said.worker_id)
    departure = None
    if said.direction is Direction.OUT:
        _refuse_across(work.session, [worker.id], said.at)
    else:
        departure = open_departures(work.session, [worker.id], said.at).get(worker.id)
        if departure is None:
            raise KnownError("crossing_not_across", name=worker.full_name)
    placement = _goes_on(work.session, worker.id)
    crossing = Crossing(
        id=new_id(),
        worker_id=worker.id,
        placement_id=departure[1] if departure else placement.id if placement else None,
        direction=said.direction,
        at=said.at,
        day=hanoi_day(said.at),
        gate_id=gate_id,
        departure_id=departure[0] if departure else None,
        reason=tidy(said.reason),
        evidence=tidy(said.evidence),
    )
    work.session.add(crossing)
    work.session.flush()
    if said.direction is Direction.BACK:
        counted = [crossing.placement_id] if crossing.placement_id is not None else []
        end_with_return(work, [*dict.fromkeys([*_come_home(work, [worker.id]), *counted])], crossing.day)
    elif placement is not None:
        move_placement(work, placement, *_OUT.get(placement.state, ()))
    work.session.flush()
    return crossing.id


def _check_alone(work: Work, said: LoneCrossing) -> int | None:
    problems = [FieldProblem(n, "needed") for n in ("reason", "evidence") if not tidy(getattr(said, n))]
    if said.at is None:
        problems.append(FieldProblem("at", "needed"))
    elif said.at > work.now:
        problems.append(FieldProblem("at", "in_the_future", {"day": hanoi_day(said.at)}))
    gates = select(Gate.id).where(Gate.code == (said.gate or "")).order_by(Gate.since.desc().nulls_last())
    gate_id = work.session.scalar(gates.limit(1))
    if said.gate and gate_id is None:
        problems.append(FieldProblem("gate", "unknown_point", {"value": said.gate}))
    if problems:
        raise InvalidInputError(problems)
    return gate_id


def _goes_on(session: Session, worker_id: int) -> Placement | None:
    """The placement on which somebody leaves: one that may go across, else the latest."""
    ready = case((Placement.state.in_(tuple(_OUT)), 1), else_=0)
    query = select(Placement).where(Placement.worker_id == worker_id).order_by(ready.desc(), Placement.id.desc())
    return session.scalar(query.limit(1))


def take_back(desk: Desk, crossing_id: int, reason: str) -> int:
    """Cancel an entry of the ledger by another one.

    Whose departure was none is as one who returned; whose return was none is across again.

    Raises KnownError: reason_needed, gone, crossing_taken_back, crossing_followed (a later passage rests on it).
    """
    why = tidy(reason)
    if not why:
        raise KnownError("reason_needed")
    with desk.work("crossing.take_back", why) as work:
        wrong = work.session.get(Crossing, crossing_id)
        if wrong is None:
            raise KnownError("gone", noun="crossing", id=crossing_id)
        if wrong.takes_back_id is not None or _taken_back(work.session, crossing_id):
            raise KnownError("crossing_taken_back")
        refuse_followed(work.session, crossing_id)
        return cancel_entry(work, wrong, why)


def refuse_followed(session: Session, crossing_id: int) -> None:
    """KnownError("crossing_followed") where a passage back rests on this one."""
    back = aliased(Crossing)
    if session.scalar(select(back.id).where(back.departure_id == crossing_id, standing(back))) is not None:
        raise KnownError("crossing_followed")


def supposed_returns(session: Session, worker_ids: Iterable[int], at: datetime) -> dict[int, str]:
    """Worker id -> number of the handover on which they came back later, from a departure that was only supposed.

    Whoever enters their real departure of that moment must correct that passage back first, and enter it again then.
    """
    back = aliased(Crossing)
    query = (
        select(Crossing.worker_id, Handover.number)
        .join(back, back.departure_id == Crossing.id)
        .join(Handover, Handover.id == back.handover_id)
        .where(
            among(session, Crossing.worker_id, worker_ids),
            Crossing.direction == Direction.OUT,
            Crossing.reason == BEFORE_THE_RECORD,
            Crossing.at != at,
            back.at >= at,
            standing(),
            standing(back),
        )
    )
    return dict(session.execute(query).all())


def cancel_entry(work: Work, wrong: Crossing, why: str) -> int:
    """Cancel an entry that stands and that nothing rests on; the id of the entry that does so. See take_back."""
    entry = Crossing(
        id=new_id(),
        worker_id=wrong.worker_id,
        placement_id=wrong.placement_id,
        direction=wrong.direction,
        at=wrong.at,
        day=wrong.day,
        gate_id=wrong.gate_id,
        handover_id=wrong.handover_id,
        departure_id=wrong.departure_id,
        takes_back_id=wrong.id,
        reason=why,
    )
    work.session.add(entry)
    work.session.flush()
    if wrong.direction is Direction.OUT:
        _come_home(work, [wrong.worker_id])
    else:
        _across_again(work, wrong)
    work.session.flush()
    return entry.id


def _across_again(work: Work, wrong: Crossing) -> None:
    """A return was none: the placement it counted under is across again, or the one that followed it by a move."""
    placement = work.session.get(Placement, wrong.placement_id) if wrong.placement_id else None
    if placement is not None and placement.state is _P.MOVED:
        query = select(Placement).where(
            Placement.worker_id == wrong.worker_id, Placement.id > placement.id, Placement.state == _P.RETURNED
        )
        placement = work.session.scalar(query.order_by(Placement.id).limit(1))
    if placement is not None:
        move_placement(work, placement, *_OUT.get(placement.state, ()))


def _taken_back(session: Session, crossing_id: int) -> bool:
    return session.scalar(select(Crossing.id).where(Crossing.takes_back_id == crossing_id)) is not None
