"""The next version after a swap or no-shows; the way back is matched to departures by person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from db.vocabulary import BodySide, Direction, HandoverState, Presence, Sex
from desktop_app.clock import HANOI
from desktop_app.errors import KnownError
from desktop_app.services import (
    crossings,
    gate,
    gate_count,
    handover_swap,
    handovers,
    incidents,
    late_entry,
    not_back,
    passages,
    returns,
)
from desktop_app.services.crossings import LoneCrossing
from desktop_app.services.handovers import HandoverView
from desktop_app.services.work import Desk

AT = datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(KnownError) as told:
        act()
    return told.value.code


def made(desk: Desk, direction: Direction = Direction.OUT, at: datetime = AT) -> HandoverView:
    number = handovers.new(
        desk, programme="chongzuo", direction=direction, point="huu-nghi", at=at, partner="PX-01"
    ).number
    return handovers.add_cleared(desk, number)


def issued(desk: Desk, keep: int) -> tuple[HandoverView, list[int]]:
    """A list of so many, issued, and who else could go."""
    draft = made(desk)
    ids = [line.worker_id for line in draft.lines]
    handovers.remove(desk, draft.number, ids[keep:])
    return handovers.issue(desk, draft.number), ids[keep:]


def test_a_swap_takes_the_place_and_the_next_version_strikes_through(samples_desk: Desk) -> None:
    desk = samples_desk
    view, others = issued(desk, 3)
    leaving, coming = view.lines[1].worker_id, others[0]
    swapped = handover_swap.swap(desk, view.number, leaving, coming)
    assert [line.worker_id for line in swapped.lines] == [
        view.lines[0].worker_id, coming, view.lines[2].worker_id,
    ]  # fmt: skip
    assert [line.ordinal for line in swapped.lines] == [1, 2, 3]
    second = handovers.issue(desk, view.number)
    data = handovers.roster_data(desk, view.number)
    assert second.row.version == 2
    assert [line.added for line in data.lines] == [False, True, False]
    assert [line.full_name for line in data.struck] == [view.lines[1].full_name]
    assert code_of(lambda: handover_swap.swap(desk, view.number, leaving, others[1])) == "not_on_handover"
    assert [line.worker_id for line in handovers.show(desk, view.number).lines] == [
        line.worker_id for line in second.lines
    ]


def test_whoever_did_not_turn_up_is_off_the_next_version(samples_desk_sqlite: Desk) -> None:
    desk = samples_desk_sqlite
    view, _ = issued(desk, 3)
    gate.tick(desk, view.number, view.lines[0].worker_id)
    gate.tick(desk, view.number, view.lines[2].worker_id, Presence.ABSENT, reason="ốm")
    changed = handover_swap.without_absent(desk, view.number)
    assert [line.worker_id for line in changed.lines] == [line.worker_id for line in view.lines[:2]]
    assert changed.lines[0].presence is Presence.PRESENT
    assert handovers.issue(desk, view.number).row.version == 2
    assert handover_swap.without_absent(desk, view.number).changed is False


def gone(desk: Desk, keep: int) -> HandoverView:
    """People who left on a handover."""
    view, _ = issued(desk, keep)
    for line in view.lines:
        gate.tick(desk, view.number, line.worker_id)
    women = sum(line.sex is Sex.FEMALE for line in view.lines)
    for side in BodySide:
        gate_count.count(desk, view.number, side, len(view.lines), women)
    return gate_count.close(desk, view.number)


def test_those_across_are_offered_with_their_departure(samples_desk: Desk) -> None:
    desk = samples_desk
    out = gone(desk, 3)
    back = handovers.new(
        desk,
        programme="chongzuo",
        direction=Direction.BACK,
        point="huu-nghi",
        at=AT + timedelta(days=90),
        partner="PX-01",
    )
    found = returns.across_with(desk, back.number)
    assert {one.worker_id for one in found} == {line.worker_id for line in out.lines}
    assert {(one.departure, one.departed_on) for one in found} == {(out.number, AT.date())}
    assert all(one.contract_ends for one in found)
    assert [one.contract_ends for one in found] == sorted(one.contract_ends or date.max for one in found)
    assert returns.ending_by(found, date(2026, 11, 26)) == ()
    first = found[0]
    listed = handovers.add_workers(desk, back.number, [first.worker_id])
    assert {one.worker_id for one in returns.across_with(desk, back.number)} == {one.worker_id for one in found[1:]}
    assert set(returns.departures_of(desk, back.number)) == {first.worker_id}
    other = handovers.new(
        desk,
        programme="chongzuo",
        direction=Direction.BACK,
        point="huu-nghi",
        at=AT + timedelta(days=91),
        partner="PX-01",
    )
    offered = {one.worker_id: one.listed_on for one in returns.across_with(desk, other.number)}
    assert offered[first.worker_id] == listed.number
    assert handovers.show(desk, back.number).row.state is HandoverState.DRAFT


def test_whoever_came_back_alone_or_left_later_is_not_offered(samples_desk_sqlite: Desk) -> None:
    desk = samples_desk_sqlite
    with pytest.raises(KnownError):
        returns.across_with(desk, "BG-2026-9999")
    earlier = AT - timedelta(days=10)
    draft = made(desk)
    alone, there = (line.worker_id for line in draft.lines[:2])
    handovers.cancel(desk, draft.number, "thử")
    for worker_id in (alone, there):
        crossings.record_alone(desk, LoneCrossing(worker_id, Direction.OUT, earlier, "tự đi", "vé xe"))
    crossings.record_alone(desk, LoneCrossing(alone, Direction.BACK, earlier + timedelta(days=1), "tự về", "vé xe"))
    back = made(desk, Direction.BACK, AT)
    on_it = {line.worker_id for line in back.lines}
    handovers.remove(desk, back.number, list(on_it)) if on_it else None
    (found,) = returns.across_with(desk, back.number)
    assert (found.worker_id, found.departure, found.departed_on) == (there, "", earlier.date())
    before = made(desk, Direction.BACK, earlier - timedelta(days=1))
    assert returns.across_with(desk, before.number) == ()


def test_whoever_did_not_come_back_is_looked_for_in_one_act(samples_desk_sqlite: Desk) -> None:
    desk = samples_desk_sqlite
    out = gone(desk, 3)
    back = made(desk, Direction.BACK, AT + timedelta(hours=6))
    handovers.issue(desk, back.number)
    one, stays, comes = (line.worker_id for line in out.lines)
    gate.tick(desk, back.number, comes)
    gate.tick(desk, back.number, one, Presence.ABSENT, reason="mất liên lạc")
    gate.tick(desk, back.number, stays, Presence.ABSENT, reason="gia hạn")
    woman = next(line.sex for line in back.lines if line.worker_id == comes) is Sex.FEMALE
    for side in BodySide:
        gate_count.count(desk, back.number, side, 1, int(woman))
    assert not_back.not_back(desk, back.number) == (), "it is not closed yet"
    gate_count.close(desk, back.number)
    assert {who.worker_id for who in not_back.not_back(desk, back.number)} == {one, stays}
    opened = not_back.look_for(desk, back.number, one)
    case = incidents.load(desk, opened.id)
    assert case.missing
    assert back.number in case.case.row.about
    assert "mất liên lạc" in case.case.row.about
    assert {who.worker_id for who in not_back.not_back(desk, back.number)} == {stays}
    assert not_back.not_back(desk, out.number) == ()


def test_a_passage_that_was_none_is_corrected_by_entries(samples_desk_sqlite: Desk) -> None:
    desk = samples_desk_sqlite
    out = gone(desk, 2)
    one, other = (line.worker_id for line in out.lines)
    assert code_of(lambda: passages.correct_on(desk, out.number, one, "")) == "reason_needed"
    passages.correct_on(desk, out.number, one, "đánh dấu nhầm")
    assert [(p.handover, p.corrected) for p in passages.of_worker(desk, one)] == [(out.number, True)]
    with desk.read() as session:
        assert set(crossings.open_departures(session, [one, other])) == {other}
    assert code_of(lambda: passages.correct_on(desk, out.number, one, "lần nữa")) == "no_passage_on"


def test_whoever_came_back_without_a_departure_gets_it_entered_afterwards(samples_desk_sqlite: Desk) -> None:
    desk = samples_desk_sqlite
    draft = made(desk)
    who = draft.lines[0]
    handovers.cancel(desk, draft.number, "thử")
    back = made(desk, Direction.BACK)
    handovers.issue(desk, handovers.add_workers(desk, back.number, [who.worker_id]).number)
    gate.tick(desk, back.number, who.worker_id)
    for side in BodySide:
        gate_count.count(desk, back.number, side, 1, int(who.sex is Sex.FEMALE))
    gate_count.close(desk, back.number)
    left = AT - timedelta(days=9)
    assert late_entry.remark(desk, who.worker_id, Direction.OUT, left) == "came_back_supposed"
    assert late_entry.remark(desk, who.worker_id, Direction.OUT, AT + timedelta(days=1)) == ""
    real = LoneCrossing(who.worker_id, Direction.OUT, left, "đi lẻ", "vé xe")
    assert code_of(lambda: crossings.record_alone(desk, real)) == "crossing_came_back"
    passages.correct_on(desk, back.number, who.worker_id, "lượt đi nhập sau")
    assert [(p.supposed, p.corrected) for p in passages.of_worker(desk, who.worker_id)] == [(True, True), (False, True)]
    assert late_entry.remark(desk, who.worker_id, Direction.OUT, left) == ""
    crossings.record_alone(desk, real)
    crossings.record_alone(desk, LoneCrossing(who.worker_id, Direction.BACK, desk.now(), "về lại", "vé xe"))
    assert late_entry.remark(desk, who.worker_id, Direction.BACK, desk.now()) == "not_across"
