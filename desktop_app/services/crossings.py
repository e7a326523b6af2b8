"""The ledger of passages: written when a handover closes, or for somebody who crossed without one. Never edited.

Across at opening + out - back = across at closing. A passage back names the departure under which it counts; whoever
comes back without a departure on record was across before the record began, and gets one that says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from db.base import new_id, new_ids
from db.models import Contract, Crossing, Gate, Handover, HandoverLine, Placement, Worker
from db.queries.among import among
from db.queries.clearance import standing
from db.vocabulary import ContractState, DeclarationEvent, Direction, PlacementState, Presence
from desktop_app.clock import HANOI, hanoi_day
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.formats import tidy
from desktop_app.rules import lives
from desktop_app.rules.counting import CROSSES
from desktop_app.services.declarations import owe
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
TERM_OVER = "Hết thời hạn hợp đồng"


def carry_over(work: Work, handover: Handover) -> None:
    """Enter the passages of a handover that closes; those who did not cross are free again."""
    query = select(HandoverLine).where(HandoverLine.handover_id == handover.id).order_by(HandoverLine.ordinal)
    lines = list(work.session.scalars(query))
    crossing = [line for line in lines if line.presence in CROSSES]
    day = hanoi_day(handover.at)
    if handover.direction is Direction.OUT:
        _enter_out(work, handover, crossing, day)
        _stay(work, [line for line in lines if line.presence not in CROSSES])
    else:
        _enter_back(work, handover, crossing, day)


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
    departures = open_departures(work.session, [line.worker_id for line in lines])
    earlier, rows = [], []
    for line, (out_id, back_id) in zip(lines, _pairs(len(lines)), strict=True):
        departure = departures.get(line.worker_id)
        if departure is None:
            earlier.append(_before_the_record(work.session, line, handover, day, out_id))
            departure = (out_id, line.placement_id)
        departed, placement_id = departure
        rows.append(_entry(line, handover, day, id=back_id, departure_id=departed) | {"placement_id": placement_id})
    work.insert_many(Crossing, earlier)
    work.insert_many(Crossing, rows)
    _move(work, lines, _BACK)
    _end_contracts(work, [line.placement_id for line in lines if line.placement_id is not None], day)


def _pairs(count: int) -> list[tuple[int, int]]:
    ids = new_ids(2 * count)
    return list(zip(ids[:count], ids[count:], strict=True))


def _before_the_record(
    session: Session, line: HandoverLine, handover: Handover, day: date, entry_id: int
) -> dict[str, object]:
    """A departure for whoever comes back without one: on the day the contract began, or on the day of the return."""
    query = select(Contract.starts_on).where(Contract.placement_id == line.placement_id).order_by(Contract.id.desc())
    began = next((on for on in session.scalars(query) if on is not None and on < day), day)
    at = handover.at if began == day else datetime.combine(began, time(), HANOI)
    out = {"direction": Direction.OUT, "handover_id": None, "gate_id": None, "at": at, "day": began}
    said = {"reason": BEFORE_THE_RECORD, "evidence": handover.number}
    return _entry(line, handover, day, id=entry_id) | out | said


def open_departures(session: Session, worker_ids: Iterable[int]) -> dict[int, tuple[int, int | None]]:
    """Worker id -> the latest standing departure without a return: its id, and the placement it counts under."""
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
    return {worker_id: (crossing_id, placement_id) for worker_id, crossing_id, placement_id in session.execute(query)}


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


def _stay(work: Work, lines: Sequence[HandoverLine]) -> None:
    """Whoever did not cross has a contract still, and may be listed again."""
    _move(work, lines, {_P.LISTED: (_P.CONTRACTED,)})


def _end_contracts(work: Work, placement_ids: Sequence[int], day: date) -> None:
    """With the return a contract ends whose term is over by then, and its commune is to be told."""
    running = (ContractState.SIGNED, ContractState.EXTENDED)
    query = select(Contract).where(
        among(work.session, Contract.placement_id, placement_ids),
        Contract.state.in_(running),
        Contract.ends_on.is_not(None),
        Contract.ends_on <= day,
    )
    for contract in work.session.scalars(query).all():
        contract.state = lives.move(lives.CONTRACT, contract.state, ContractState.ENDED)
        contract.ended_on, contract.end_reason = contract.ends_on, TERM_OVER
        work.session.flush()
        if contract.ended_on is not None:
            owe(work, contract, DeclarationEvent.ENDED, contract.ended_on)


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


def record_alone(desk: Desk, said: LoneCrossing) -> int:
    """Enter a passage that no handover tells of; the entry's id. Reason and evidence are needed.

    Raises InvalidInputError at `at`, `reason`, `evidence`, `gate`; KnownError("crossing_across_already") or
    KnownError("crossing_not_across").
    """
    with desk.work("crossing.alone", tidy(said.reason) or None) as work:
        gate_id = _check_alone(work, said)
        worker = work.session.get(Worker, said.worker_id)
        if worker is None or said.at is None:
            raise KnownError("gone", noun="worker", id=said.worker_id)
        departure = open_departures(work.session, [worker.id]).get(worker.id)
        if (departure is None) is (said.direction is Direction.BACK):
            code = "crossing_not_across" if said.direction is Direction.BACK else "crossing_across_already"
            raise KnownError(code, name=worker.full_name)
        placement = _latest_placement(work.session, worker.id)
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
        if placement is not None:
            ways = _OUT if said.direction is Direction.OUT else _BACK
            move_placement(work, placement, *ways.get(placement.state, ()))
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


def _latest_placement(session: Session, worker_id: int) -> Placement | None:
    query = select(Placement).where(Placement.worker_id == worker_id).order_by(Placement.id.desc())
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
        back = aliased(Crossing)
        if work.session.scalar(select(back.id).where(back.departure_id == crossing_id, standing(back))) is not None:
            raise KnownError("crossing_followed")
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
        placement = work.session.get(Placement, wrong.placement_id) if wrong.placement_id else None
        if placement is not None:
            ways = _BACK if wrong.direction is Direction.OUT else _OUT
            move_placement(work, placement, *ways.get(placement.state, ()))
        work.session.flush()
        return entry.id


def _taken_back(session: Session, crossing_id: int) -> bool:
    return session.scalar(select(Crossing.id).where(Crossing.takes_back_id == crossing_id)) is not None
