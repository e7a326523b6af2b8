"""Sealed packets between an office and a laptop: what is refused, what is merged, what a person decides."""

from __future__ import annotations

import json
import os
import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, TypedDict

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import (
    Crossing,
    Employer,
    Handover,
    HandoverLine,
    HealthCertificate,
    IssuedDocument,
    Office,
    Officer,
    OwnKey,
    Packet,
    PacketConflict,
    Placement,
    Requirement,
    Worker,
)
from db.slots import Cost
from db.vocabulary import BodySide, Direction, HandoverState, HealthResult, PlacementState, Presence, Severity
from desktop_app.clock import HANOI, Clock, fixed_clock
from desktop_app.errors import KnownError
from desktop_app.intake.packet import seal, unseal
from desktop_app.intake.packet_body import read_body
from desktop_app.rules import permission
from desktop_app.services import (
    crossings,
    gate,
    gate_count,
    handovers,
    packets_conflicts,
    packets_in,
    packets_keys,
    packets_out,
    stores,
    summary,
)
from desktop_app.services.crossings import LoneCrossing
from desktop_app.services.handovers import HandoverView
from desktop_app.services.packets_in import TakenIn
from desktop_app.services.two_people import Approval, Matter
from desktop_app.services.work import Desk
from desktop_app.wording import has
from tests.conftest import OFFICER


class Credentials(TypedDict):
    """What an officer signs in with."""

    username: str
    password: str


OUT_AT = datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)
MINH = Credentials(username="minh", password="mat-khau-thu")  # noqa: S106  of a store that is thrown away
CHEAP = Cost(passes=1, memory_kib=8, lanes=1)


@pytest.fixture(scope="module")
def laptop_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that was made on its own: the same reference data has other ids there."""
    folder = tmp_path_factory.mktemp("laptop") / "store"
    clock = fixed_clock(datetime(2026, 11, 22, 9, tzinfo=HANOI))
    stores.init_store(folder, **MINH, full_name="Nông Văn Minh", clock=clock, cost=CHEAP)
    return folder


@pytest.fixture
def laptop(laptop_store: Path, tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    shutil.copytree(laptop_store, tmp_path / "laptop")
    desk = stores.open_desk(tmp_path / "laptop", **MINH, clock=clock)
    yield desk
    desk.close()


@pytest.fixture
def office(samples_desk_sqlite: Desk) -> Desk:
    return samples_desk_sqlite


def issued(desk: Desk, direction: Direction = Direction.OUT, at: datetime = OUT_AT, few: int = 4) -> HandoverView:
    """A list of a few."""
    given: dict[str, Any] = {"programme": "chongzuo", "point": "huu-nghi", "partner": "PX-01"}
    number = handovers.new(desk, direction=direction, at=at, **given).number
    lines = handovers.add_cleared(desk, number).lines
    handovers.remove(desk, number, [line.worker_id for line in lines[few:]])
    return handovers.issue(desk, number)


def sent(office: Desk, laptop: Desk, number: str) -> TakenIn:
    key = packets_keys.enrol(laptop, "Máy 1").content
    return packets_in.take_in(laptop, packets_out.send_out(office, number, key_file=key).content)


def back(office: Desk, laptop: Desk, number: str) -> TakenIn:
    return packets_in.take_in(office, packets_out.send_out(laptop, number).content)


def finish(desk: Desk, view: HandoverView, *absent: int) -> None:
    """Tick the rest, count what was ticked, close."""
    for line in handovers.show(desk, view.number).lines:
        if line.presence is Presence.EXPECTED:
            there = Presence.ABSENT if line.worker_id in absent else Presence.PRESENT
            gate.tick(desk, view.number, line.worker_id, there, reason="ốm" if line.worker_id in absent else "")
    heads = gate_count.standing(desk, view.number).differences.ticked
    for side in BodySide:
        gate_count.count(desk, view.number, side, heads.people, heads.women)
    gate_count.close(desk, view.number)


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(KnownError) as told:
        act()
    return told.value.code


def across(desk: Desk) -> int:
    return summary.month(desk, "2026-11", "chongzuo").figures.across_closing or 0


def state_of(desk: Desk, worker_id: int) -> PlacementState:
    with desk.read() as session:
        query = select(Placement.state).where(Placement.worker_id == worker_id).order_by(Placement.id.desc())
        return session.scalars(query).first()  # type: ignore[return-value]  # everybody here has one


def change(desk: Desk, worker_id: int, **values: Any) -> None:
    with desk.work("worker.edit") as work:
        worker = work.session.get_one(Worker, worker_id)
        for name, value in values.items():
            setattr(worker, name, value)


def entries(desk: Desk) -> int:
    with desk.read() as session:
        return session.scalar(select(func.count(Crossing.id))) or 0


# ---- who may read, and whose word is believed


def test_a_lost_packet_reveals_nothing(office: Desk, laptop: Desk) -> None:
    view = issued(office)
    key = packets_keys.enrol(laptop, "Máy 1").content
    data = packets_out.send_out(office, view.number, key_file=key).content
    with office.read() as session:
        people = session.scalars(select(Worker).where(Worker.id.in_([line.worker_id for line in view.lines]))).all()
        secrets = [view.number, "PX-01", "Lý Thị Lan", *(text for p in people for text in (p.full_name, p.citizen_id))]
    assert [text for text in secrets if text and (text.encode() in data or text.encode("utf-16-le") in data)] == []


CHANGED: tuple[tuple[Callable[[bytes], bytes], str], ...] = (
    (lambda data: data[:-1], "packet_changed"),
    (lambda data: data + b"\0", "packet_changed"),
    (lambda data: data[:40] + bytes([data[40] ^ 1]) + data[41:], "packet_changed"),
    (lambda data: data[:-9] + bytes([data[-9] ^ 128]) + data[-8:], "packet_changed"),
    (lambda data: data[:5] + bytes([data[5] ^ 1]) + data[6:], "packet_not_for_us"),
    (lambda data: b"PK" + data[2:], "packet_not_a_packet"),
    (lambda data: data[:3] + b"\x02" + data[4:], "packet_too_new"),
    (lambda _: b"", "packet_not_a_packet"),
)


def test_a_changed_packet_is_refused(office: Desk, laptop: Desk) -> None:
    view = issued(office)
    key = packets_keys.enrol(laptop, "Máy 1").content
    data = packets_out.send_out(office, view.number, key_file=key).content
    for change, code in CHANGED:
        assert refused(laptop, change(data)) == code
    assert handovers.listed(laptop) == ()
    assert packets_keys.laptops(laptop) == ()


def refused(desk: Desk, data: bytes) -> str:
    return code_of(lambda: packets_in.take_in(desk, data))


def test_whose_packets_are_not_taken_in(
    office: Desk, laptop: Desk, laptop_store: Path, tmp_path: Path, clock: Clock
) -> None:
    view = issued(office)
    shutil.copytree(laptop_store, tmp_path / "other")
    other = stores.open_desk(tmp_path / "other", **MINH, clock=clock)
    assert code_of(lambda: packets_in.take_in(other, b"BGP")) == "packet_not_enrolled"
    key = packets_keys.enrol(other, "Máy 2").content
    for_other = packets_out.send_out(office, view.number, key_file=key).content
    sent(office, laptop, view.number)
    assert code_of(lambda: packets_in.take_in(laptop, for_other)) == "packet_not_for_us"
    packets_in.take_in(other, for_other)
    # a laptop that the office does not know, and one whose key was revoked
    stranger = packets_keys.enrolled(laptop)
    assert stranger is not None
    packets_keys.load_key(other, stranger.content)
    from_other = packets_out.send_out(other, view.number, key_file=stranger.content).content
    assert code_of(lambda: packets_in.take_in(laptop, from_other)) == "packet_unknown_sender"
    answer = packets_out.send_out(other, view.number).content
    (row,) = [row for row in packets_keys.laptops(office) if row.name == "Máy 2"]
    assert code_of(lambda: packets_keys.revoke(office, row.id, " ")) == "reason_needed"
    packets_keys.revoke(office, row.id, "bị mất máy")
    assert code_of(lambda: packets_in.take_in(office, answer)) == "packet_laptop_revoked"
    assert code_of(lambda: packets_out.send_out(office, view.number, key_file=key)) == "packet_laptop_revoked"
    other.close()


def test_practice_and_truth_never_mix(office: Desk, laptop: Desk) -> None:
    view = issued(office)
    with laptop.work("office.edit") as work:
        work.session.scalars(select(Office)).one().practice = True
    assert code_of(lambda: sent(office, laptop, view.number)) == "packet_practice"
    assert handovers.listed(laptop) == ()


def test_keys_are_made_once_and_read_aloud(office: Desk, laptop: Desk) -> None:
    first, again = packets_keys.enrol(laptop, "Máy 1"), packets_keys.enrol(laptop, "Tên khác")
    assert first == again
    assert [len(group) for group in first.checksum.split()] == [4] * 6
    row = packets_keys.load_key(office, first.content)
    assert (row.name, row.prefix, row.checksum) == ("Máy 1", "L1", first.checksum)
    assert packets_keys.load_key(office, first.content).id == row.id
    bad = first.content.replace("Máy 1".encode(), "Máy 2".encode())
    assert code_of(lambda: packets_keys.load_key(office, bad)) == "packet_key_changed"
    assert code_of(lambda: packets_keys.load_key(office, b"{}")) == "packet_not_a_key"
    assert code_of(lambda: packets_keys.load_key(laptop, first.content)) == "packet_own_key"
    assert code_of(lambda: packets_keys.enrol(office, " ")) == "packet_bad_name"
    assert packets_keys.enrol(office, "Văn phòng").prefix == ""


# ---- numbers


def test_numbers_never_clash(office: Desk, laptop: Desk) -> None:
    key = packets_keys.enrol(laptop, "Máy 1")
    assert key.prefix.startswith("G")
    view = issued(office)
    sent(office, laptop, view.number)
    own = issued_there(laptop)
    assert own.startswith("BG-L1-")
    came = packets_in.take_in(office, packets_out.send_out(laptop, own).content)
    assert (came.taken, came.handover) == ("new", own)
    assert {row.number for row in handovers.listed(office)} == {view.number, own}


def issued_there(laptop: Desk) -> str:
    return handovers.new(
        laptop, programme="chongzuo", direction=Direction.OUT, point="huu-nghi", at=OUT_AT, partner="PX-01"
    ).number


# ---- merging


def programme_of(session: Session) -> int:
    return session.scalars(select(Handover.programme_id)).one()


def test_reference_data_is_the_office_s(office: Desk, laptop: Desk) -> None:
    with office.work("programme.edit") as work:
        for asked in work.session.scalars(select(Requirement)):
            if asked.code == "consent":
                asked.severity = Severity.BLOCK
    view = issued(office)
    sent(office, laptop, view.number)
    with laptop.read() as session:
        handover = session.scalars(select(Handover)).one()
        asked_there = session.scalars(
            select(Requirement).where(Requirement.programme_id == handover.programme_id)
        ).all()
        assert {a.severity for a in asked_there if a.code == "consent"} == {Severity.BLOCK}
        with office.read() as ours:
            asked_here = ours.scalars(
                select(Requirement.id).where(Requirement.programme_id == programme_of(ours))
            ).all()
        assert len(asked_there) == len(asked_here)
        assert not session.scalars(select(Officer).where(Officer.username == "lan")).one().active


def test_what_each_side_did_alone_is_merged(office: Desk, laptop: Desk) -> None:
    view = issued(office)
    sent(office, laptop, view.number)
    first, second, *_ = view.lines
    change(office, first.worker_id, phone="0900000001")
    change(laptop, first.worker_id, name_zh="黎")
    change(laptop, second.worker_id, phone="0900000002")
    finish(laptop, view, second.worker_id)
    done = back(office, laptop, view.number)
    assert done.conflicts == ()
    assert across(office) == len(view.lines) - 1
    assert state_of(office, first.worker_id) is PlacementState.ACROSS
    assert state_of(office, second.worker_id) is PlacementState.CONTRACTED
    with office.read() as session:
        worker = session.get_one(Worker, first.worker_id)
        assert (worker.phone, worker.name_zh) == ("0900000001", "黎")
        assert session.get_one(Worker, second.worker_id).phone == "0900000002"
        closer = session.scalars(select(Officer).where(Officer.full_name == "Nông Văn Minh")).one()
        minutes = session.scalars(select(IssuedDocument).where(IssuedDocument.issued_by_id == closer.id)).one()
        assert minutes.kind == "minutes"
        assert not closer.active


def test_a_conflict_is_shown_with_both_sides_and_decided(office: Desk, laptop: Desk) -> None:
    view = issued(office)
    sent(office, laptop, view.number)
    first, second, *_ = view.lines
    for worker_id in (first.worker_id, second.worker_id):
        change(office, worker_id, phone="0900000001", passport_name="LE A")
        change(laptop, worker_id, phone="0900000002", passport_name="LE A")
    finish(laptop, view)
    done = back(office, laptop, view.number)
    rows = packets_conflicts.conflicts(office)
    assert tuple(row.id for row in rows) == done.conflicts
    assert [(b.field, b.ours, b.theirs) for row in rows for b in row.fields] == [
        ("phone", "0900000001", "0900000002"),
        ("phone", "0900000001", "0900000002"),
    ]
    assert {row.who.split(" · ")[0] for row in rows} == {first.full_name, second.full_name}
    assert across(office) == len(view.lines)  # the rest is merged
    mine, theirs = done.conflicts
    decide = packets_conflicts.decide
    assert code_of(lambda: decide(office, [mine], "ours", " ")) == "reason_needed"
    decide(office, [mine], "ours", "đã gọi điện hỏi")
    decide(office, [theirs], "theirs", "người đó tự đọc số")
    assert code_of(lambda: decide(office, [mine], "theirs", "đổi ý")) == "packet_already_decided"
    with office.read() as session:
        phones = {w.id: w.phone for w in session.scalars(select(Worker))}
    kept = {row.id: row for row in rows}
    by_name = {line.full_name: line.worker_id for line in view.lines}
    assert phones[by_name[kept[mine].who.split(" · ")[0]]] == "0900000001"
    assert phones[by_name[kept[theirs].who.split(" · ")[0]]] == "0900000002"
    assert packets_conflicts.conflicts(office) == ()
    again = back(office, laptop, view.number)
    assert again.conflicts == ()
    decided = packets_conflicts.conflicts(office, decided=True)
    assert {(row.decided, row.decided_by) for row in decided} == {("ours", "Lý Thị Lan"), ("theirs", "Lý Thị Lan")}


def test_both_ticked_the_same_person_differently(office: Desk, laptop: Desk) -> None:
    view = issued(office)
    sent(office, laptop, view.number)
    one = view.lines[0]
    gate.tick(office, view.number, one.worker_id, Presence.PRESENT)
    finish(laptop, view, one.worker_id)
    done = back(office, laptop, view.number)
    (conflict,) = packets_conflicts.conflicts(office)
    assert conflict.noun == "handover_line"
    assert across(office) == len(view.lines) - 1
    decide = packets_conflicts.decide
    assert code_of(lambda: decide(office, done.conflicts, "ours", "có trong ảnh chụp")) == "second_person_needed"
    decide(office, done.conflicts, "ours", "có trong ảnh chụp", Approval("xem ảnh", OFFICER["password"]))
    assert across(office) == len(view.lines)
    assert state_of(office, one.worker_id) is PlacementState.ACROSS


def test_both_closed_it_and_the_ledger_counts_once(office: Desk, laptop: Desk) -> None:
    view = issued(office)
    sent(office, laptop, view.number)
    one = view.lines[0]
    finish(office, view)
    finish(laptop, view, one.worker_id)
    done = back(office, laptop, view.number)
    assert across(office) == len(view.lines)
    nouns = {row.noun for row in packets_conflicts.conflicts(office)}
    assert "handover_line" in nouns
    packets_conflicts.decide(office, done.conflicts, "theirs", "máy ở cửa khẩu đúng")
    assert across(office) == len(view.lines) - 1
    with office.read() as session:
        kept = session.scalars(select(IssuedDocument).where(IssuedDocument.kind == "minutes")).all()
        assert len({paper.digest for paper in kept}) == 2
        assert any(paper.number.endswith("/L1") for paper in kept)


def test_present_there_though_absent_on_our_closed_list_waits_for_two(office: Desk, laptop: Desk) -> None:
    view = issued(office)
    sent(office, laptop, view.number)
    one = view.lines[0]
    finish(office, view, one.worker_id)
    finish(laptop, view)
    done = back(office, laptop, view.number)
    assert across(office) == len(view.lines) - 1
    decide = packets_conflicts.decide
    assert code_of(lambda: decide(office, done.conflicts, "theirs", "máy đúng")) == "second_person_needed"
    decide(office, done.conflicts, "theirs", "máy đúng", Approval("có ảnh", OFFICER["password"]))
    assert across(office) == len(view.lines)


def test_a_result_mended_at_the_gate_waits_for_two_in_the_office(office: Desk, laptop: Desk) -> None:
    view = issued(office)
    one = view.lines[0].worker_id
    with office.work("test.unfit") as work:
        paper = HealthCertificate(worker_id=one, examined_on=date(2026, 11, 1), result=HealthResult.UNFIT)
        work.session.add(paper)
    sent(office, laptop, view.number)
    with laptop.work("test.mend") as work:
        at_gate = select(HealthCertificate).where(HealthCertificate.result == HealthResult.UNFIT)
        work.session.scalars(at_gate).one().result = HealthResult.FIT
        work.confirmed |= {Matter.HEALTH}
    done = back(office, laptop, view.number)
    with office.read() as session:
        assert session.get_one(HealthCertificate, paper.id).result is HealthResult.UNFIT
    decide = packets_conflicts.decide
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(permission.MAY, "see.health", frozenset())
        (shown,) = packets_conflicts.conflicts(office)
        assert [(both.ours, both.raw) for both in shown.fields] == [("vai trò của bạn không được xem", (None, None))]
        assert code_of(lambda: decide(office, done.conflicts, "theirs", "nhầm")) == "not_allowed"
    assert code_of(lambda: decide(office, done.conflicts, "theirs", "nhầm")) == "second_person_needed"
    decide(office, done.conflicts, "theirs", "nhầm", Approval("xem giấy khám", OFFICER["password"]))
    with office.read() as session:
        assert session.get_one(HealthCertificate, paper.id).result is HealthResult.FIT


def test_the_office_called_it_off_meanwhile(office: Desk, laptop: Desk) -> None:
    view = issued(office)
    sent(office, laptop, view.number)
    handovers.cancel(office, view.number, "bão")
    finish(laptop, view)
    done = back(office, laptop, view.number)
    assert {row.noun for row in packets_conflicts.conflicts(office)} >= {"handover"}
    assert (across(office), handovers.show(office, view.number).row.state) == (0, HandoverState.CANCELLED)
    packets_conflicts.decide(office, done.conflicts, "theirs", "họ đã qua thật")
    assert (across(office), handovers.show(office, view.number).row.state) == (len(view.lines), HandoverState.CLOSED)
    assert {state_of(office, line.worker_id) for line in view.lines} == {PlacementState.ACROSS}


def test_both_issued_the_next_version(office: Desk, laptop: Desk) -> None:
    view = issued(office)
    sent(office, laptop, view.number)
    mine, theirs = view.lines[0], view.lines[1]
    for desk, gone in ((office, mine), (laptop, theirs)):
        handovers.remove(desk, view.number, [gone.worker_id])
        handovers.issue(desk, view.number)
    back(office, laptop, view.number)
    now = handovers.show(office, view.number)
    assert {line.worker_id for line in now.lines} == {line.worker_id for line in view.lines[2:]}
    (conflict,) = [row for row in packets_conflicts.conflicts(office) if row.noun == "handover_version"]
    assert {both.field for both in conflict.fields} >= {"digest"}
    with office.read() as session:
        papers = session.scalars(select(IssuedDocument).where(IssuedDocument.kind == "roster")).all()
        assert {paper.number for paper in papers} == {view.number, f"{view.number}/L1"}
        with laptop.read() as there:
            digests = set(there.scalars(select(IssuedDocument.digest)))
        assert digests <= {paper.digest for paper in papers}


def test_who_was_added_in_the_office_meanwhile_was_not_at_the_gate(office: Desk, laptop: Desk) -> None:
    view = issued(office)
    sent(office, laptop, view.number)
    here = {line.worker_id for line in view.lines}
    with office.read() as session:
        spare = session.scalars(
            select(Placement.worker_id)
            .where(Placement.state == PlacementState.CONTRACTED, Placement.worker_id.not_in(here))
            .join(Placement.job_order).join(Employer).where(Employer.partner.has(code="PX-01"))
        ).first()  # fmt: skip
    assert spare is not None
    handovers.add_workers(office, view.number, [spare])
    handovers.issue(office, view.number)
    finish(laptop, view)
    assert back(office, laptop, view.number).conflicts == ()
    now = handovers.show(office, view.number)
    assert {line.presence for line in now.lines if line.worker_id == spare} == {Presence.ABSENT}
    assert state_of(office, spare) is PlacementState.CONTRACTED
    assert across(office) == len(view.lines)


def test_a_passage_that_the_ledger_has_already_is_told_of(office: Desk, laptop: Desk) -> None:
    view = issued(office)
    sent(office, laptop, view.number)
    alone = view.lines[0].worker_id
    office.clock = fixed_clock(OUT_AT + timedelta(hours=3))
    crossings.record_alone(office, LoneCrossing(alone, Direction.OUT, OUT_AT - timedelta(hours=1), "đi riêng", "dấu"))
    finish(laptop, view)
    done = back(office, laptop, view.number)
    assert across(office) == len(view.lines)
    (conflict,) = packets_conflicts.conflicts(office)
    assert conflict.noun == "crossing"
    packets_conflicts.decide(office, done.conflicts, "theirs", "đi cùng đoàn", Approval("có ảnh", OFFICER["password"]))
    assert across(office) == len(view.lines)
    assert entries(office) == len(view.lines) + 2


def test_an_earlier_packet_changes_nothing_after_a_later_one(office: Desk, laptop: Desk) -> None:
    view = issued(office)
    sent(office, laptop, view.number)
    early = packets_out.send_out(laptop, view.number).content
    finish(laptop, view)
    back(office, laptop, view.number)
    assert packets_in.take_in(office, early).taken == "older"
    assert handovers.show(office, view.number).row.state is HandoverState.CLOSED


def test_the_office_sends_it_again_with_what_it_changed(office: Desk, laptop: Desk) -> None:
    view = issued(office)
    sent(office, laptop, view.number)
    one, two, *_ = view.lines
    gate.tick(laptop, view.number, one.worker_id)
    change(office, one.worker_id, phone="0900000003")
    handovers.remove(office, view.number, [two.worker_id])
    handovers.issue(office, view.number)
    key = packets_keys.enrol(laptop, "Máy 1").content
    second = packets_in.take_in(laptop, packets_out.send_out(office, view.number, key_file=key).content)
    assert (second.taken, second.conflicts) == ("new", ())
    there = handovers.show(laptop, view.number)
    assert there.row.version == 2
    assert [line.worker_id for line in there.lines] == [i.worker_id for i in view.lines if i is not two]
    assert there.lines[0].presence is Presence.PRESENT
    finish(laptop, there)
    assert back(office, laptop, view.number).conflicts == ()
    assert across(office) == len(view.lines) - 1


def test_the_way_back_counts_under_its_departure(samples_desk: Desk, laptop: Desk) -> None:
    office = samples_desk
    out = issued(office)
    finish(office, out)
    day = datetime(2026, 12, 20, 9, tzinfo=HANOI)
    office.clock = laptop.clock = fixed_clock(day)
    view = issued(office, Direction.BACK, day)
    sent(office, laptop, view.number)
    finish(laptop, view)
    done = back(office, laptop, view.number)
    assert done.conflicts == ()
    december = summary.month(office, "2026-12", "chongzuo").figures
    assert (december.returned, december.across_closing) == (len(out.lines), 0)
    with office.read() as session:
        returns = session.scalars(select(Crossing).where(Crossing.direction == Direction.BACK)).all()
        departures = session.scalars(select(Crossing.id).where(Crossing.direction == Direction.OUT)).all()
        assert {c.departure_id for c in returns} == set(departures)
    assert back(office, laptop, view.number).changed.get("crossing") is None


def test_everything_is_said_of_a_packet(office: Desk, laptop: Desk) -> None:
    view = issued(office)
    sent(office, laptop, view.number)
    finish(laptop, view)
    done = back(office, laptop, view.number)
    with office.read() as session:
        packets = session.scalars(select(Packet).order_by(Packet.id)).all()
        assert [p.way for p in packets] == ["out", "in"]
        assert packets[1].answers == packets[0].code
        assert packets[1].code == done.code
        lines = session.scalars(select(HandoverLine)).all()
        assert all(line.ticked_at is not None for line in lines)
        assert session.scalar(select(func.count(PacketConflict.id))) == 0


ODD: list[Any] = [None, True, -1, 0, 1 << 62, 1.5, "", "x", [], {}, "2026-13-45", "present", "2026-11-25", "\ud800"]


def test_a_known_sender_s_odd_content_changes_nothing_or_is_taken(office: Desk, laptop: Desk) -> None:
    """Whoever holds a laptop's key may seal anything: it is taken in, or refused in a sentence; never a crash."""
    view = issued(office)
    sent(office, laptop, view.number)
    finish(laptop, view)
    sealed = packets_out.send_out(laptop, view.number).content
    with office.read() as session:
        mine = packets_keys.private_of(session.scalars(select(OwnKey)).one())
    with laptop.read() as session:
        theirs = packets_keys.private_of(session.scalars(select(OwnKey)).one())
    body = read_body(unseal(sealed, mine).content)
    dice = random.Random(4)  # noqa: S311  the same every time
    told: Counter[str] = Counter()
    for turn in range(int(os.environ.get("BANGIAO_FUZZ_IN", "25"))):
        rows = {noun: [dict(row) for row in some] for noun, some in body.rows.items()}
        for _ in range(dice.choice((1, 1, 2))):
            some = rows[dice.choice(list(rows))]
            if not some:
                continue
            row = dice.choice(some)
            match dice.randrange(4):
                case 0:
                    some.remove(row)
                case 1:
                    row.pop(dice.choice(list(row)))
                case _:
                    row[dice.choice(list(row))] = dice.choice(ODD)
        odd = replace(body, code=f"GT-0000{turn:04d}-{turn + 10:06d}", rows=rows)
        try:
            content = json.dumps(asdict(odd)).encode()
            packets_in.take_in(office, seal(content, theirs, mine.public))
        except KnownError as error:
            told[error.code if has("error", error.code) else ""] += 1
        else:
            told["taken"] += 1
    assert told["taken"]
    assert told["packet_damaged"]
    assert not told[""]
