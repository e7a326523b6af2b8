"""At the gate: ticks, two counts, differences with their reasons, the closing, and the ledger that comes of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from db.models import CommuneDeclaration, Contract, Crossing, HandoverLine, HeadCount, Placement
from db.vocabulary import (
    BodySide,
    ContractState,
    DeclarationEvent,
    Direction,
    HandoverState,
    OutputAct,
    PlacementState,
    Presence,
    Sex,
)
from desktop_app.clock import HANOI, fixed_clock
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.services import crossings, gate, gate_count, handovers, minutes, summary, workers
from desktop_app.services.crossings import LoneCrossing
from desktop_app.services.handovers import HandoverView
from desktop_app.services.work import Desk
from resources import ROOT

SAMPLES = ROOT / "samples"
OUT_AT = datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)
OURS, THEIRS = BodySide.OURS, BodySide.THEIRS


@pytest.fixture
def filled(samples_desk: Desk) -> Desk:
    return samples_desk


@pytest.fixture
def issued(filled: Desk) -> HandoverView:
    return made(filled, Direction.OUT, OUT_AT)


def made(desk: Desk, direction: Direction, at: datetime) -> HandoverView:
    given: dict[str, Any] = {"programme": "chongzuo", "point": "huu-nghi", "partner": "PX-01"}
    number = handovers.new(desk, direction=direction, at=at, **given).number
    handovers.add_cleared(desk, number)
    return handovers.issue(desk, number)


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(KnownError) as told:
        act()
    return told.value.code


def tick_all(desk: Desk, view: HandoverView, presence: Presence = Presence.PRESENT) -> None:
    for line in view.lines:
        gate.tick(desk, view.number, line.worker_id, presence)


def women(view: HandoverView) -> int:
    return sum(line.sex is Sex.FEMALE for line in view.lines)


def count_both(desk: Desk, number: str, people: int, of_women: int) -> HandoverView:
    gate_count.count(desk, number, OURS, people, of_women)
    return gate_count.count(desk, number, THEIRS, people, of_women)


def closed(desk: Desk, view: HandoverView) -> HandoverView:
    tick_all(desk, view)
    count_both(desk, view.number, len(view.lines), women(view))
    return gate_count.close(desk, view.number)


def placement_states(desk: Desk, ids: list[int]) -> set[PlacementState]:
    with desk.read() as session:
        return set(session.scalars(select(Placement.state).where(Placement.worker_id.in_(ids))))


def ledger(desk: Desk) -> list[tuple[Direction, int]]:
    with desk.read() as session:
        return [(c.direction, c.worker_id) for c in session.scalars(select(Crossing).order_by(Crossing.id))]


def across(desk: Desk) -> int:
    return summary.month(desk, "2026-11", "chongzuo").figures.across_closing or 0


def test_everybody_is_there_and_the_ledger_says_so(filled: Desk, issued: HandoverView) -> None:
    done = closed(filled, issued)
    assert done.row.state is HandoverState.CLOSED
    ids = [line.worker_id for line in issued.lines]
    assert ledger(filled) == [(Direction.OUT, i) for i in ids]
    assert placement_states(filled, ids) == {PlacementState.ACROSS}
    assert across(filled) == len(ids)


def test_who_did_not_come_is_free_for_the_next_list(filled: Desk, issued: HandoverView) -> None:
    first, second, *rest = issued.lines
    gate.tick(filled, issued.number, first.worker_id, Presence.ABSENT, reason="ốm")
    refuse = gate.tick
    assert code_of(lambda: refuse(filled, issued.number, second.worker_id, Presence.REFUSED)) == "refused_needs_reason"
    gate.tick(filled, issued.number, second.worker_id, Presence.REFUSED, reason="giấy rách", refused_by="Biên phòng")
    for line in rest:
        gate.tick(filled, issued.number, line.worker_id)
    of_women = women(issued) - sum(line.sex is Sex.FEMALE for line in (first, second))
    count_both(filled, issued.number, len(rest), of_women)
    gate_count.close(filled, issued.number)
    assert placement_states(filled, [first.worker_id, second.worker_id]) == {PlacementState.CONTRACTED}
    with filled.read() as session:
        refused = session.scalars(select(HandoverLine).where(HandoverLine.worker_id == second.worker_id)).one()
        assert (refused.refused_by, refused.reason) == ("Biên phòng", "giấy rách")
    assert across(filled) == len(rest)


def test_a_tick_is_taken_back_and_twice_is_once(filled: Desk, issued: HandoverView) -> None:
    worker_id = issued.lines[0].worker_id
    gate.tick(filled, issued.number, worker_id)
    assert gate.tick(filled, issued.number, worker_id).presence is Presence.PRESENT
    assert gate.untick(filled, issued.number, worker_id).presence is Presence.EXPECTED
    assert handovers.show(filled, issued.number).row.present == 0


def test_only_an_issued_list_is_ticked(filled: Desk) -> None:
    draft = handovers.new(
        filled, programme="chongzuo", direction=Direction.OUT, point="huu-nghi", at=OUT_AT, partner="PX-01"
    )
    someone = workers.search(filled)[0].id
    assert code_of(lambda: gate.tick(filled, draft.number, someone)) == "not_tickable"


def test_someone_unexpected_must_be_allowed_to_cross(filled: Desk, issued: HandoverView) -> None:
    left = issued.lines[0]
    handovers.remove(filled, issued.number, [left.worker_id])
    handovers.issue(filled, issued.number)
    tick = gate.tick
    number = issued.number
    assert code_of(lambda: tick(filled, number, left.worker_id)) == "not_on_handover"
    assert code_of(lambda: tick(filled, number, left.worker_id, Presence.UNEXPECTED)) == "unexpected_needs_reason"
    came = tick(filled, number, left.worker_id, Presence.UNEXPECTED, reason="đến muộn")
    assert came.ordinal == len(issued.lines)
    other = next(row for row in workers.search(filled, limit=None) if row.id not in {i.worker_id for i in issued.lines})
    blocked = code_of(lambda: tick(filled, number, other.id, Presence.UNEXPECTED, reason="đi cùng"))
    assert blocked == "unexpected_blocked"  # works for the other partner
    assert gate.untick(filled, number, left.worker_id).ordinal is None
    tick(filled, number, left.worker_id, Presence.UNEXPECTED, reason="đến muộn")
    last = handovers.issue(filled, number).row
    assert (last.version, last.listed, last.present, last.unexpected) == (3, len(issued.lines), 1, 0)


def test_it_does_not_close_while_people_are_not_ticked(filled: Desk, issued: HandoverView) -> None:
    assert code_of(lambda: gate_count.close(filled, issued.number)) == "not_counted"
    count_both(filled, issued.number, len(issued.lines), women(issued))
    assert code_of(lambda: gate_count.close(filled, issued.number)) == "people_unticked"
    assert code_of(lambda: gate.tick(filled, issued.number, issued.lines[0].worker_id)) == "not_tickable"


def test_each_difference_needs_its_reason(filled: Desk, issued: HandoverView) -> None:
    tick_all(filled, issued)
    people, of_women = len(issued.lines), women(issued)
    gate_count.count(filled, issued.number, OURS, people, of_women)
    gate_count.count(filled, issued.number, THEIRS, people - 2, of_women)
    assert code_of(lambda: gate_count.close(filled, issued.number)) == "differences_open"
    assert gate_count.standing(filled, issued.number).missing == 2
    gate_count.settle(filled, issued.number, issued.lines[0].worker_id, "đứng ở hàng sau")
    assert code_of(lambda: gate_count.settle(filled, issued.number, None, " ")) == "reason_needed"
    gate_count.settle(filled, issued.number, None, "bên nhận đếm sót")
    assert code_of(lambda: gate_count.settle(filled, issued.number, None, "nữa")) == "nothing_to_settle"
    assert gate_count.close(filled, issued.number).row.state is HandoverState.CLOSED


def test_a_recount_has_a_reason_and_begins_anew(filled: Desk, issued: HandoverView) -> None:
    tick_all(filled, issued)
    people, of_women = len(issued.lines), women(issued)
    gate_count.count(filled, issued.number, OURS, people - 1, of_women)
    gate_count.count(filled, issued.number, THEIRS, people, of_women)
    gate_count.settle(filled, issued.number, None, "đếm nhầm")
    again = gate_count.count
    assert code_of(lambda: again(filled, issued.number, OURS, people, of_women)) == "recount_needs_reason"
    view = again(filled, issued.number, OURS, people, of_women, reason="đếm lại cùng hai bên")
    assert view.row.state is HandoverState.COUNTED
    assert gate_count.standing(filled, issued.number).differences.agree
    assert gate_count.standing(filled, issued.number).settled == ()
    with filled.read() as session:
        counts = [(c.counting, c.people, c.reason) for c in session.scalars(select(HeadCount).order_by(HeadCount.id))]
    assert counts == [(1, people - 1, None), (1, people, None), (2, people, "đếm lại cùng hai bên")]
    view = gate_count.recount(filled, issued.number, "một người tới muộn")
    assert (view.row.state, view.row.ours_people) == (HandoverState.ISSUED, None)


@pytest.mark.parametrize(("people", "of_women"), [(None, 1), (3, None), (-1, 0), (2, 3)])
def test_counts_that_cannot_be(filled: Desk, issued: HandoverView, people: int | None, of_women: int | None) -> None:
    with pytest.raises(InvalidInputError):
        gate_count.count(filled, issued.number, OURS, people, of_women)


def test_what_was_scanned_finds_the_person(filled: Desk, issued: HandoverView) -> None:
    line = issued.lines[2]
    assert line.citizen_id
    paper = issued.documents[line.worker_id]
    for text in ("3", line.citizen_id, f" {line.citizen_id[:6]} {line.citizen_id[6:]} ", paper, paper.lower()):
        assert gate.find(filled, issued.number, text) == line.worker_id
    assert code_of(lambda: gate.find(filled, issued.number, "999")) == "nobody_meant"
    assert code_of(lambda: gate.find(filled, issued.number, "xyz")) == "nobody_meant"


def test_the_way_back_by_person_with_contracts_that_are_over(filled: Desk, issued: HandoverView) -> None:
    closed(filled, issued)
    filled.clock = fixed_clock(datetime(2027, 6, 30, 9, tzinfo=HANOI))
    back = made(filled, Direction.BACK, datetime(2027, 6, 30, 8, tzinfo=HANOI))
    assert {line.worker_id for line in back.lines} == {line.worker_id for line in issued.lines}
    first, *rest = back.lines
    gate.tick(filled, back.number, first.worker_id, Presence.ABSENT)
    for line in rest:
        gate.tick(filled, back.number, line.worker_id)
    count_both(filled, back.number, len(rest), women(back) - (first.sex is Sex.FEMALE))
    assert code_of(lambda: gate_count.close(filled, back.number)) == "absent_needs_reason"
    gate_count.recount(filled, back.number, "ghi lý do người vắng")
    gate.tick(filled, back.number, first.worker_id, Presence.ABSENT, reason="gia hạn hợp đồng")
    count_both(filled, back.number, len(rest), women(back) - (first.sex is Sex.FEMALE))
    gate_count.close(filled, back.number)
    ids = [line.worker_id for line in rest]
    assert placement_states(filled, ids) == {PlacementState.RETURNED}
    assert placement_states(filled, [first.worker_id]) == {PlacementState.ACROSS}
    with filled.read() as session:
        returns = session.scalars(select(Crossing).where(Crossing.direction == Direction.BACK)).all()
        departures = {c.id: c.worker_id for c in session.scalars(select(Crossing)) if c.direction is Direction.OUT}
        assert {departures[c.departure_id or 0] for c in returns} == set(ids)
        over = session.scalars(select(Contract).where(Contract.state == ContractState.ENDED)).all()
        owed = session.scalars(
            select(CommuneDeclaration).where(CommuneDeclaration.event == DeclarationEvent.ENDED)
        ).all()
        assert {c.id for c in over} == {d.contract_id for d in owed}
        assert over
    at = datetime(2027, 6, 30, 8, 30, tzinfo=HANOI)
    crossings.record_alone(filled, LoneCrossing(first.worker_id, Direction.BACK, at, "tự về", "dấu nhập cảnh"))
    with filled.read() as session:
        ended = select(Contract.id).where(Contract.state == ContractState.ENDED)
        told = select(CommuneDeclaration.contract_id).where(CommuneDeclaration.event == DeclarationEvent.ENDED)
        assert len(set(session.scalars(ended))) == len(over) + 1
        assert set(session.scalars(ended)) == set(session.scalars(told))


def test_crossings_without_a_handover(filled: Desk, issued: HandoverView) -> None:
    closed(filled, issued)
    worker_id = issued.lines[0].worker_id
    filled.clock = fixed_clock(datetime(2026, 12, 3, 9, tzinfo=HANOI))
    at = datetime(2026, 12, 2, 17, tzinfo=HANOI)
    said = LoneCrossing(worker_id, Direction.BACK, at, "tự về", "dấu nhập cảnh", gate="tan-thanh")
    entry = crossings.record_alone(filled, said)
    assert code_of(lambda: crossings.record_alone(filled, said)) == "crossing_not_across"
    assert placement_states(filled, [worker_id]) == {PlacementState.RETURNED}
    assert summary.month(filled, "2026-12", "chongzuo").figures.across_closing == len(issued.lines) - 1
    crossings.take_back(filled, entry, "nhầm người")
    assert summary.month(filled, "2026-12", "chongzuo").figures.across_closing == len(issued.lines)
    assert placement_states(filled, [worker_id]) == {PlacementState.ACROSS}
    assert code_of(lambda: crossings.take_back(filled, entry, "lần nữa")) == "crossing_taken_back"
    with pytest.raises(InvalidInputError):
        crossings.record_alone(filled, LoneCrossing(worker_id, Direction.BACK, at + timedelta(days=9), "", ""))


def test_whoever_was_across_before_the_record_began_balances_too(filled: Desk) -> None:
    view = handovers.new(
        filled, programme="chongzuo", direction=Direction.BACK, point="huu-nghi", at=OUT_AT, partner="PX-01"
    )
    someone = next(row.id for row in workers.search(filled, limit=None) if row.state_code == "contracted")
    handovers.add_workers(filled, view.number, [someone])
    issued = handovers.issue(filled, view.number)
    closed(filled, issued)
    assert [direction for direction, _ in ledger(filled)] == [Direction.OUT, Direction.BACK]
    assert across(filled) == 0


def test_the_minutes_are_kept_as_issued(filled: Desk, issued: HandoverView) -> None:
    assert code_of(lambda: minutes.minutes_bytes(filled, issued.number)) == "minutes_not_yet"
    absent, *rest = issued.lines
    gate.tick(filled, issued.number, absent.worker_id, Presence.ABSENT, reason="ốm")
    for line in rest:
        gate.tick(filled, issued.number, line.worker_id)
    people, of_women = len(rest), women(issued) - (absent.sex is Sex.FEMALE)
    gate_count.count(filled, issued.number, OURS, people, of_women)
    gate_count.count(filled, issued.number, THEIRS, people - 1, of_women)
    gate_count.settle(filled, issued.number, rest[0].worker_id, "đứng ở hàng sau")
    gate_count.close(filled, issued.number)
    content = minutes.minutes_bytes(filled, issued.number)
    pages = " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages).split())
    for words in (absent.full_name, "ốm", "đứng ở hàng sau", rest[0].full_name, issued.number):
        assert words in pages
    minutes.log_output(filled, issued.number, OutputAct.PRINTED, "HP LaserJet")
    assert minutes.minutes_bytes(filled, issued.number) == content
