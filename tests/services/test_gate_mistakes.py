"""What nobody meant to do at the gate and in the ledger, and what comes of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import select

from db.models import Crossing, Employer, JobOrder, Partner, Placement, Worker
from db.vocabulary import BodySide, Direction, HandoverState, PlacementState, Presence, Sex
from desktop_app.clock import HANOI, fixed_clock
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.rules.two_people import Matter
from desktop_app.services import contract_acts, crossings, gate, gate_count, handovers, stores, summary
from desktop_app.services.crossings import LoneCrossing
from desktop_app.services.handovers import HandoverView
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import ContractForm
from tests.faults.gate_officers import prepare
from tests.faults.sign_in import PASSWORD, USERNAME

AT = datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)
NIGHT = datetime(2026, 11, 30, 22, tzinfo=HANOI)
OURS, THEIRS = BodySide.OURS, BodySide.THEIRS


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepare(tmp_path_factory.mktemp("people"))


@pytest.fixture
def ready(made: Path, tmp_path: Path) -> Iterator[Desk]:
    shutil.copytree(made, tmp_path / "store")
    desk = stores.open_desk(tmp_path / "store", username=USERNAME, password=PASSWORD, clock=fixed_clock(NIGHT))
    yield desk
    desk.close()


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(KnownError) as told:
        act()
    return told.value.code


def draft(desk: Desk, at: datetime = AT, direction: Direction = Direction.OUT) -> str:
    return handovers.new(
        desk, programme="chongzuo", direction=direction, point="huu-nghi", at=at, partner="PX-01"
    ).number


def issued(desk: Desk, at: datetime = AT, people: list[int] | None = None) -> HandoverView:
    number = draft(desk, at)
    handovers.add_workers(desk, number, three(desk) if people is None else people)
    return handovers.issue(desk, number)


def three(desk: Desk) -> list[int]:
    with desk.read() as session:
        of = select(Placement.worker_id).join(Placement.job_order).join(JobOrder.employer).join(Employer.partner)
        return list(session.scalars(of.where(Partner.code == "PX-01").order_by(Placement.id).limit(3)))


def returning(desk: Desk, at: datetime, people: list[int]) -> HandoverView:
    number = draft(desk, at, Direction.BACK)
    handovers.add_workers(desk, number, people)
    return handovers.issue(desk, number)


def ids(view: HandoverView) -> list[int]:
    return [line.worker_id for line in view.lines]


def closed(desk: Desk, view: HandoverView, *absent: int) -> HandoverView:
    there = [line for line in view.lines if line.worker_id not in absent]
    for line in view.lines:
        if line.presence is Presence.EXPECTED:
            presence = Presence.ABSENT if line.worker_id in absent else Presence.PRESENT
            gate.tick(desk, view.number, line.worker_id, presence, reason="lý do")
    women = sum(line.sex is Sex.FEMALE for line in there)
    for side in BodySide:
        gate_count.count(desk, view.number, side, len(there), women)
    return gate_count.close(desk, view.number)


def states(desk: Desk, *people: int) -> list[PlacementState]:
    with desk.read() as session:
        query = select(Placement.worker_id, Placement.state).where(Placement.worker_id.in_(people))
        return [state for _, state in sorted(session.execute(query.order_by(Placement.id)).all())]


def figures(desk: Desk) -> tuple[int | None, ...]:
    found = summary.month(desk, "2026-11").figures
    return found.across_opening, found.handed_over, found.returned, found.across_closing


# ---- on two lists


def test_who_was_absent_here_and_stands_on_another_list_is_not_ticked_here(ready: Desk) -> None:
    first = issued(ready)
    who = first.lines[0].worker_id
    gate.tick(ready, first.number, who, Presence.ABSENT, reason="ốm")
    second = issued(ready, AT + timedelta(hours=5), [who])
    assert code_of(lambda: gate.tick(ready, first.number, who)) == "on_another_handover"
    assert code_of(lambda: gate.untick(ready, first.number, who)) == "on_another_handover"
    gate.tick(ready, first.number, who, Presence.ABSENT, reason="ốm, đi đợt sau")
    handovers.remove(ready, second.number, [who])
    assert gate.untick(ready, first.number, who).presence is Presence.EXPECTED


def test_a_list_that_ends_leaves_alone_whom_another_list_has(ready: Desk) -> None:
    first = issued(ready)
    one, two, *_ = ids(first)
    for who in (one, two):
        gate.tick(ready, first.number, who, Presence.ABSENT, reason="ốm")
    second = issued(ready, AT + timedelta(hours=5), [one, two])
    closed(ready, handovers.show(ready, first.number), one, two)
    assert states(ready, one, two) == [PlacementState.LISTED] * 2
    handovers.remove(ready, second.number, [two])
    assert states(ready, one, two).count(PlacementState.CONTRACTED) == 1
    handovers.cancel(ready, second.number, "mưa to")
    assert states(ready, one, two) == [PlacementState.CONTRACTED] * 2


def test_nobody_leaves_twice(ready: Desk) -> None:
    view = issued(ready)
    who = view.lines[0].worker_id
    entry = crossings.record_alone(
        ready, LoneCrossing(who, Direction.OUT, AT - timedelta(hours=1), "tự đi", "dấu xuất cảnh")
    )
    assert code_of(lambda: closed(ready, view)) == "crossing_across_already"
    assert figures(ready) == (0, 1, 0, 1)
    crossings.take_back(ready, entry, "nhầm người")
    gate_count.close(ready, view.number)
    assert figures(ready) == (0, len(view.lines), 0, len(view.lines))


# ---- ticks and versions


def test_no_tick_is_lost_by_taking_somebody_off(ready: Desk) -> None:
    view = issued(ready)
    there, absent, *_ = ids(view)
    gate.tick(ready, view.number, there)
    gate.tick(ready, view.number, absent, Presence.ABSENT, reason="ốm")
    assert code_of(lambda: handovers.remove(ready, view.number, [there])) == "ticked_not_removed"
    handovers.remove(ready, view.number, [absent])
    second = handovers.issue(ready, view.number)
    assert (second.row.version, second.row.present, second.row.absent) == (2, 1, 0)


def test_who_came_along_is_on_the_next_version_and_there(ready: Desk) -> None:
    everybody = ids(issued(ready))
    number = handovers.listed(ready)[0].number
    late = everybody[-1]
    handovers.remove(ready, number, [late])
    handovers.issue(ready, number)
    gate.tick(ready, number, late, Presence.UNEXPECTED, reason="đến muộn")
    for presence in (Presence.ABSENT, Presence.REFUSED):
        not_going = partial(gate.tick, ready, number, late, presence, reason="x")
        assert code_of(not_going) == "unexpected_only_unticked"
    third = handovers.issue(ready, number)
    assert (third.row.version, third.row.listed, third.row.present, third.row.unexpected) == (3, len(everybody), 1, 0)
    assert handovers.show(ready, number).changed is False


def test_a_record_that_was_merged_away_does_not_come_along(ready: Desk) -> None:
    view = issued(ready)
    one, two, *rest = ids(view)
    handovers.remove(ready, view.number, [one])
    with ready.work("test.merge") as work:
        work.confirmed |= {Matter.MERGE}
        work.session.get_one(Worker, one).merged_into_id = two
    come = gate.tick
    code = code_of(lambda: come(ready, view.number, one, Presence.UNEXPECTED, reason="đến muộn"))
    assert code == "merged_away"
    assert rest


# ---- counts


@pytest.mark.parametrize(("people", "women"), [(100_000, 1), (10**25, 10**25), (3, 4), (-1, 0)])
def test_counts_that_no_gate_has_seen(ready: Desk, people: int, women: int) -> None:
    number = issued(ready).number
    with pytest.raises(InvalidInputError):
        gate_count.count(ready, number, OURS, people, women)


def test_what_comes_too_early_or_too_late(ready: Desk) -> None:
    number = draft(ready)
    assert code_of(lambda: gate_count.count(ready, number, OURS, 1, 0)) == "not_countable"
    assert code_of(lambda: gate_count.recount(ready, number, "lại")) == "not_countable"
    assert code_of(lambda: gate_count.settle(ready, number, None, "x")) == "nothing_to_settle"
    view = closed(ready, issued(ready))
    who = view.lines[0].worker_id
    assert code_of(lambda: gate.untick(ready, view.number, who)) == "not_tickable"
    assert code_of(lambda: gate_count.recount(ready, view.number, "lại")) == "not_countable"
    assert code_of(lambda: handovers.cancel(ready, view.number, "thôi")) == "move_not_allowed"
    assert code_of(lambda: handovers.issue(ready, view.number)) == "handover_not_changeable"
    assert code_of(lambda: gate_count.close(ready, view.number)) == "not_counted"


def test_a_group_of_which_nobody_came_closes(ready: Desk) -> None:
    view = issued(ready)
    assert closed(ready, view, *ids(view)).row.state is HandoverState.CLOSED
    assert figures(ready) == (0, 0, 0, 0)


# ---- the ledger


def test_a_return_before_the_departure_is_another_ones(ready: Desk) -> None:
    view = closed(ready, issued(ready))
    who = view.lines[0].worker_id
    alone = LoneCrossing(who, Direction.BACK, AT - timedelta(days=1), "tự về", "dấu nhập cảnh")
    assert code_of(lambda: crossings.record_alone(ready, alone)) == "crossing_not_across"
    closed(ready, returning(ready, AT - timedelta(days=1), [who]))
    assert states(ready, who) == [PlacementState.ACROSS]
    with ready.read() as session:
        mine = session.scalars(select(Crossing).where(Crossing.worker_id == who).order_by(Crossing.at)).all()
    assert [c.direction for c in mine] == [Direction.OUT, Direction.BACK, Direction.OUT]
    assert mine[1].departure_id == mine[0].id
    assert mine[0].day == date(2026, 11, 20)


def test_a_departure_is_entered_late_though_its_people_left_again_since(ready: Desk) -> None:
    later = closed(ready, issued(ready))
    who = later.lines[0].worker_id
    early = AT - timedelta(days=3)
    closed(ready, issued(ready, early, [who]))
    closed(ready, returning(ready, early + timedelta(days=1), [who]))
    assert states(ready, who) == [PlacementState.ACROSS]
    assert figures(ready) == (0, len(later.lines) + 1, 1, len(later.lines))
    closed(ready, returning(ready, AT + timedelta(days=1), [who]))
    assert states(ready, who) == [PlacementState.RETURNED]


def test_who_moved_to_another_employer_comes_home_from_there(ready: Desk) -> None:
    who = closed(ready, issued(ready)).lines[0].worker_id
    ready.clock = fixed_clock(NIGHT + timedelta(days=20))
    day = ready.today()
    with ready.read() as session:
        mine = select(JobOrder.number).join(Placement).where(Placement.worker_id == who)
        order = "ĐH-2026-102" if session.scalar(mine) == "ĐH-2026-101" else "ĐH-2026-101"
    form = ContractForm("HĐ-2", day, day, day + timedelta(days=200))
    contract_acts.move_employer(ready, who, order, form, "chuyển chỗ làm")
    home = LoneCrossing(who, Direction.BACK, ready.now() - timedelta(hours=1), "tự về", "dấu nhập cảnh")
    entry = crossings.record_alone(ready, home)
    assert sorted(states(ready, who)) == [PlacementState.MOVED, PlacementState.RETURNED]
    crossings.take_back(ready, entry, "nhầm người")
    assert sorted(states(ready, who)) == [PlacementState.ACROSS, PlacementState.MOVED]


def test_correcting_a_departure_that_had_a_return(ready: Desk) -> None:
    who = closed(ready, issued(ready)).lines[0].worker_id
    back = crossings.record_alone(
        ready, LoneCrossing(who, Direction.BACK, AT + timedelta(hours=2), "tự về", "dấu nhập cảnh")
    )
    with ready.read() as session:
        out = session.scalars(select(Crossing.id).where(Crossing.worker_id == who).order_by(Crossing.at)).first()
    assert out is not None
    assert code_of(lambda: crossings.take_back(ready, out, "nhầm")) == "crossing_followed"
    crossings.take_back(ready, back, "nhầm người")
    assert states(ready, who) == [PlacementState.ACROSS]
    crossings.take_back(ready, out, "nhầm người")
    assert states(ready, who) == [PlacementState.RETURNED]
