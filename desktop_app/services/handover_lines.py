"""Who is on a handover's list: filled from the cleared, one by one, taken off, put in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_ids
from db.models import Handover, HandoverLine, JobOrder, Worker
from db.queries import clearance as people_queries
from db.queries import handover as queries
from db.queries.among import among
from db.vocabulary import Direction, HandoverState, JobOrderState, PlacementState, Verdict
from desktop_app.clock import hanoi_day
from desktop_app.errors import KnownError
from desktop_app.rules.counting import CROSSES
from desktop_app.rules.handover import may_be_listed, order_key, refuse_unchangeable
from desktop_app.services.clearance import PersonClearance, clear_people, handover_question
from desktop_app.services.clearance_facts import placement_that_counts
from desktop_app.services.handover_view import HandoverView, locked, view
from desktop_app.services.long_work import Cancelled, Progress, stepper
from desktop_app.services.work import Desk, Work
from desktop_app.services.worker_save import move_placements

_STEPS = 3


def people_json(people: Iterable[PersonClearance]) -> list[dict[str, object]]:
    """Who and why, for the details of an error."""
    return [
        {
            "citizen_id": person.citizen_id,
            "full_name": person.full_name,
            "messages": [f.message for f in person.findings if f.severity == "block"],
        }
        for person in people
    ]


def _clearances(work: Work, handover: Handover, ids: Sequence[int], language: str) -> tuple[PersonClearance, ...]:
    return clear_people(work.session, handover_question(work.session, handover.id, None), ids, language)


def _on_list(session: Session, handover_id: int) -> list[int]:
    query = select(HandoverLine.worker_id).where(HandoverLine.handover_id == handover_id)
    return list(session.scalars(query.order_by(HandoverLine.ordinal, HandoverLine.id)))


def _elsewhere(session: Session, handover: Handover, ids: Sequence[int]) -> dict[int, str]:
    """Who is on another open list. Nobody is kept from the way home by an unfinished way out."""
    directions = tuple(Direction) if handover.direction is Direction.OUT else (Direction.BACK,)
    return queries.on_open_lists(session, ids, handover.id, directions)


def add_cleared(
    desk: Desk,
    number: str,
    *,
    job_order: str | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> HandoverView:
    """Put those on the list who may cross (clear or warned) and hold a place with the handover's partner.

    With a job order only its people are looked at. `left_out` of the answer names those who hold a place and are
    blocked, with the reasons; whoever is on another open handover is not among them. Stopped it changes nothing.
    """
    step = stepper(progress, cancelled)
    with desk.work("handover.add") as work:
        handover = locked(work, number)
        refuse_unchangeable(handover.number, handover.state)
        _refuse_unknown_order(work.session, job_order)
        row = queries.head_by_id(work.session, handover.id)
        if row is None:
            raise KnownError("gone", noun="handover", id=handover.id)
        here = set(_on_list(work.session, handover.id))
        found = queries.candidates(work.session, row, may_be_listed(handover.direction), job_order)
        ids = [i for i in found if i not in here]
        lock_people(work.session, ids)
        elsewhere = _elsewhere(work.session, handover, ids)
        step(1, _STEPS)
        people = _clearances(work, handover, [i for i in ids if i not in elsewhere], desk.language)
        step(2, _STEPS)
        _insert(work, handover, [p.worker_id for p in people if p.verdict is not Verdict.BLOCKED])
        step(3, _STEPS)
        return view(work.session, handover.id, tuple(p for p in people if p.verdict is Verdict.BLOCKED))


def add_workers(desk: Desk, number: str, worker_ids: Sequence[int]) -> HandoverView:
    """Put these people on the list. A draft takes blocked people too; `left_out` stays empty.

    Raises KnownError: merged_away, on_another_handover, and for a list that was issued blocked_not_added (it takes no
    one who may not cross). Whoever is on the list already stays where they are.
    """
    with desk.work("handover.add") as work:
        handover = locked(work, number)
        refuse_unchangeable(handover.number, handover.state)
        put_on(work, handover, worker_ids, desk.language)
        return view(work.session, handover.id)


def put_on(work: Work, handover: Handover, worker_ids: Sequence[int], language: str) -> None:
    """As add_workers, inside a transaction that changes more."""
    here = set(_on_list(work.session, handover.id))
    ids = [i for i in dict.fromkeys(worker_ids) if i not in here]
    lock_people(work.session, ids)
    refuse_merged(work.session, ids)
    refuse_elsewhere(work.session, handover, ids)
    if handover.state is HandoverState.ISSUED:
        _refuse_blocked(work, handover, ids, language)
    _insert(work, handover, ids)


def _refuse_unknown_order(session: Session, number: str | None) -> None:
    if number is None or session.scalar(select(JobOrder.id).where(JobOrder.number == number)) is not None:
        return
    query = select(JobOrder.number).where(JobOrder.state == JobOrderState.OPEN).order_by(JobOrder.number)
    raise KnownError("unknown_job_order", value=number, choices=list(session.scalars(query)) or ["—"])


def lock_people(session: Session, ids: Sequence[int]) -> None:
    """Two officers who list the same person at once come one after the other (a server locks rows for that)."""
    if session.get_bind().dialect.name == "postgresql" and ids:
        query = select(Worker.id).where(among(session, Worker.id, ids)).order_by(Worker.id)
        session.execute(query.with_for_update())


def refuse_merged(session: Session, ids: Sequence[int]) -> None:
    """A record that was merged meanwhile, while it still stood on somebody's screen, is nobody who could cross."""
    merged = among(session, Worker.id, ids) & Worker.merged_into_id.is_not(None)
    name = session.scalar(select(Worker.full_name).where(merged).order_by(Worker.id).limit(1))
    if name is not None:
        raise KnownError("merged_away", name=name)


def refuse_elsewhere(session: Session, handover: Handover, ids: Sequence[int]) -> None:
    """KnownError("on_another_handover") names those who are on another open list, and which."""
    elsewhere = _elsewhere(session, handover, ids)
    if elsewhere:
        query = select(Worker.id, Worker.full_name).where(among(session, Worker.id, elsewhere))
        names = [f"{name} ({elsewhere[i]})" for i, name in session.execute(query.order_by(Worker.sort_key))]
        raise KnownError("on_another_handover", names=names)


def _refuse_blocked(work: Work, handover: Handover, ids: Sequence[int], language: str) -> None:
    blocked = [p for p in _clearances(work, handover, ids, language) if p.verdict is Verdict.BLOCKED]
    if blocked:
        raise KnownError("blocked_not_added", names=[p.full_name for p in blocked], people=people_json(blocked))


def placements(work: Work, handover: Handover, ids: Sequence[int]) -> dict[int, int | None]:
    """The placement that each of these people would cross on."""
    rows = people_queries.read_people(work.session, ids, day=hanoi_day(handover.at), handover_id=handover.id)
    found = {i: placement_that_counts(rows.placements.get(i, ()), handover.programme_id) for i in ids}
    return {i: placement.id if placement else None for i, placement in found.items()}


def _insert(work: Work, handover: Handover, ids: Sequence[int]) -> None:
    """Add the lines; a list that nobody ordered by hand and nobody has on paper yet is put in its usual order anew."""
    if not ids:
        return
    usual = handover.state is HandoverState.DRAFT and _in_usual_order(work.session, handover.id)
    first = len(_on_list(work.session, handover.id)) + 1
    on = placements(work, handover, ids)
    rows = [
        {
            "id": line_id,
            "handover_id": handover.id,
            "worker_id": i,
            "placement_id": on[i],
            "ordinal": first + at,
        }
        for at, (line_id, i) in enumerate(zip(new_ids(len(ids)), ids, strict=True))
    ]
    work.insert_many(HandoverLine, rows)
    people = queries.roster_people(work.session, handover.id)
    kept, fresh = (people[:0], people) if usual else (people[: first - 1], people[first - 1 :])
    number_lines(work, [p.line_id for p in (*kept, *_sorted(fresh))])


def _sorted(people: Iterable[queries.RosterPersonRow]) -> list[queries.RosterPersonRow]:
    return sorted(people, key=lambda p: order_key(p.employer_vi, p.sort_key, p.citizen_id))


def _in_usual_order(session: Session, handover_id: int) -> bool:
    people = list(queries.roster_people(session, handover_id))
    return people == _sorted(people)


def number_lines(work: Work, line_ids: Sequence[int]) -> None:
    """Number these lines in this order."""
    work.update_many(HandoverLine, [{"id": line_id, "ordinal": at} for at, line_id in enumerate(line_ids, start=1)])


def remove(desk: Desk, number: str, worker_ids: Sequence[int]) -> HandoverView:
    """Take these people off the list. From an issued one they go free at once; the next version strikes them out."""
    with desk.work("handover.remove") as work:
        handover = locked(work, number)
        refuse_unchangeable(handover.number, handover.state)
        take_off(work, handover, worker_ids)
        return view(work.session, handover.id)


def take_off(work: Work, handover: Handover, worker_ids: Sequence[int]) -> None:
    """Remove these lines and close the gaps.

    KnownError("not_on_handover") for someone who is not on the list, KnownError("ticked_not_removed") for those who
    were ticked as there: no tick is lost unsaid.
    """
    lines = {line.worker_id: line for line in work.session.scalars(
        select(HandoverLine).where(HandoverLine.handover_id == handover.id)
    )}  # fmt: skip
    leaving: list[HandoverLine] = []
    for worker_id in dict.fromkeys(worker_ids):
        line = lines.get(worker_id)
        if line is None:
            worker = work.session.get(Worker, worker_id)
            raise KnownError("not_on_handover", name=worker.full_name if worker else "", number=handover.number)
        leaving.append(line)
    _refuse_ticked(work, handover, leaving)
    release(work, handover, leaving)
    for line in leaving:
        work.session.delete(line)
    work.session.flush()
    left = queries.roster_people(work.session, handover.id)
    number_lines(work, [p.line_id for p in left])


def _refuse_ticked(work: Work, handover: Handover, lines: Iterable[HandoverLine]) -> None:
    there = [line.worker_id for line in lines if line.presence in CROSSES]
    if there:
        query = select(Worker.full_name).where(among(work.session, Worker.id, there)).order_by(Worker.sort_key)
        raise KnownError("ticked_not_removed", names=list(work.session.scalars(query)), number=handover.number)


def release(work: Work, handover: Handover, lines: Iterable[HandoverLine]) -> None:
    """The placements of these lines that were listed are contracted again, unless another open list has them."""
    lines = list(lines)
    workers = [line.worker_id for line in lines]
    elsewhere = queries.on_open_lists(work.session, workers, handover.id, (Direction.OUT,))
    ids = [line.placement_id for line in lines if line.placement_id is not None and line.worker_id not in elsewhere]
    move_placements(work, ids, PlacementState.LISTED, PlacementState.CONTRACTED)


def reorder(desk: Desk, number: str, worker_ids: Sequence[int] | None = None) -> HandoverView:
    """Put the list in this order (everybody on it, once each); without ids in its usual order."""
    with desk.work("handover.reorder") as work:
        handover = locked(work, number)
        refuse_unchangeable(handover.number, handover.state)
        people = queries.roster_people(work.session, handover.id)
        if worker_ids is None:
            ordered = _sorted(people)
        else:
            by_worker = {p.worker_id: p for p in people}
            if sorted(worker_ids) != sorted(by_worker):
                raise KnownError("order_incomplete", number=handover.number)
            ordered = [by_worker[i] for i in worker_ids]
        number_lines(work, [p.line_id for p in ordered])
        return view(work.session, handover.id)
