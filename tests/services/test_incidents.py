"""Cases from their opening to their settling, on both kinds of store; who sees what; patterns; missing people."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from db.base import new_id
from db.models import Crossing, Employer, Incident, JobOrder, Officer, OfficialLetter, Placement, Worker
from db.vocabulary import (
    AttachmentKind,
    Direction,
    IncidentKind,
    IncidentNoteKind,
    IncidentState,
    LetterDirection,
    OfficerRole,
    OutputAct,
    PlacementState,
)
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.rules.incident import PatternRule
from desktop_app.services import (
    attachments,
    incident_acts,
    incident_patterns,
    incident_report,
    incident_together,
    incidents,
    merge,
    undo,
    worker_timeline,
)
from desktop_app.services.attachments import Owner
from desktop_app.services.incident_acts import Details, NoteInput
from desktop_app.services.incidents import Case, Filters, Opening, View
from desktop_app.services.two_people import Approval
from desktop_app.services.work import Desk
from tests.conftest import OFFICER

_K, _S, _N, _P = IncidentKind, IncidentState, IncidentNoteKind, PlacementState

GIVEN = Approval("một người", OFFICER["password"])
TODAY = date(2026, 11, 22)
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc000000301010018dd8db00000"
    "000049454e44ae426082"
)


def across(desk: Desk, count: int) -> list[int]:
    """So many workers of the samples have gone across, thirty days ago."""
    with desk.work("test.across") as work:
        query = select(Placement).where(Placement.job_order_id.is_not(None)).order_by(Placement.id).limit(count)
        placements = work.session.scalars(query).all()
        for placement in placements:
            placement.state = _P.ACROSS
            at = datetime(2026, 10, 23, 3, tzinfo=UTC)
            work.session.add(
                Crossing(
                    id=new_id(), worker_id=placement.worker_id, placement_id=placement.id, direction=Direction.OUT,
                    at=at, day=date(2026, 10, 23),
                )
            )  # fmt: skip
    return [placement.worker_id for placement in placements]


def state_of(desk: Desk, worker_id: int) -> PlacementState:
    with desk.read() as session:
        query = select(Placement.state).where(Placement.worker_id == worker_id).order_by(Placement.id.desc())
        return session.scalars(query.limit(1)).one()


def opening(worker_id: int, kind: IncidentKind = _K.UNPAID_WAGES, **more: object) -> Opening:
    return replace(Opening(worker_id, kind, "Chưa được trả lương tháng 10"), **more)  # type: ignore[arg-type]  # by name


def opened(desk: Desk, worker_id: int, kind: IncidentKind = _K.UNPAID_WAGES, **more: object) -> int:
    return incidents.open_case(desk, opening(worker_id, kind, **more)).id


def other_officer(desk: Desk, role: OfficerRole = OfficerRole.REGISTRAR, name: str = "mai") -> int:
    with desk.work("test.officer") as work:
        made = Officer(id=new_id(), username=name, full_name="Hoàng Thị Mai", role=role, active=True)
        work.session.add(made)
    return made.id


def sits(desk: Desk, officer_id: int) -> Desk:
    """The same store with somebody else at it."""
    return Desk(desk.store, officer_id=officer_id, officer_name="Mai", clock=desk.clock)


def problems(error: InvalidInputError) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in error.problems]


def case_of(desk: Desk, incident_id: int) -> Case:
    return incidents.load(desk, incident_id).case


# ---- opening


def test_a_case_takes_its_number_its_employer_and_its_day(samples_desk: Desk) -> None:
    desk = samples_desk
    worker_id, friend = across(desk, 2)
    made = incidents.open_case(desk, opening(worker_id, people=((friend, "cũng chưa được trả"), (worker_id, "x"))))
    assert made.number == "VV-2026-0001"
    view = incidents.load(desk, made.id)
    row = view.case.row
    with desk.read() as session:
        wanted = select(Employer.code).join(JobOrder).join(Placement, Placement.job_order_id == JobOrder.id)
        assert row.employer == session.scalar(wanted.where(Placement.worker_id == worker_id))
    assert (row.state, row.opened_on, row.due_on) == (_S.OPEN, TODAY, TODAY + timedelta(7))
    assert row.officer_id == desk.officer_id
    assert [(p.worker_id, p.part) for p in view.linked] == [(friend, "cũng chưa được trả")]
    assert incidents.find(desk, "vv-2026-0001") == made.id
    assert [c.id for c in incidents.of_worker(desk, friend)] == [made.id]
    assert state_of(desk, worker_id) is _P.ACROSS


def test_what_is_wrong_is_told_at_its_field(samples_desk_sqlite: Desk) -> None:
    desk = samples_desk_sqlite
    given = Opening(
        None, None, " ", happened_on=TODAY + timedelta(1), employer="NONE", due_on=TODAY - timedelta(1), officer_id=5
    )
    with pytest.raises(InvalidInputError) as told:
        incidents.open_case(desk, given)
    assert problems(told.value) == [
        ("worker", "needed"), ("kind", "needed"), ("about", "needed"), ("happened_on", "in_the_future"),
        ("due_on", "due_in_the_past"), ("employer", "unknown_employer"), ("officer", "needed"),
    ]  # fmt: skip
    with pytest.raises(KnownError, match="unknown_incident"):
        incidents.find(desk, "VV-1")
    assert incidents.listed(desk) == ()


# ---- its life


def test_from_open_to_settled_and_open_again(samples_desk: Desk) -> None:
    desk = samples_desk
    case = opened(desk, across(desk, 1)[0])
    mai = other_officer(desk)
    incident_acts.note(desk, case, NoteInput(_N.CALL, "Quản đốc hẹn trả thứ Hai", "ông Trần, quản đốc"))
    incident_acts.wait(desk, case, "đối tác Bằng Tường", TODAY + timedelta(3))
    assert (case_of(desk, case).row.state, case_of(desk, case).row.waiting_for) == (_S.WAITING, "đối tác Bằng Tường")
    incident_acts.resume(desk, case, "đối tác đã trả lời")
    incident_acts.hand_over(desk, case, mai, "Mai nói được tiếng Trung")
    with pytest.raises(InvalidInputError):
        incident_acts.settle(desk, case, "  ")
    incident_acts.settle(desk, case, "Đã trả đủ 3.200 CNY")
    row = case_of(desk, case).row
    assert (row.state, row.outcome, row.settled_on, row.officer_id) == (_S.SETTLED, "Đã trả đủ 3.200 CNY", TODAY, mai)
    with pytest.raises(KnownError, match="move_not_allowed"):
        incident_acts.wait(desk, case, "ai đó")
    with pytest.raises(InvalidInputError):
        incident_acts.reopen(desk, case, "")
    entry = incident_acts.reopen(desk, case, "Mới trả một nửa")
    row = case_of(desk, case).row
    assert (row.state, row.outcome, row.settled_on) == (_S.OPEN, None, None)
    thread = incidents.load(desk, case).thread
    said = [(n.kind, n.state, n.to_officer) for n in thread]
    assert said == [
        (_N.CALL, None, None), (_N.STATE, _S.WAITING, None), (_N.STATE, _S.OPEN, None),
        (_N.STATE, None, "Hoàng Thị Mai"), (_N.STATE, _S.SETTLED, None), (_N.STATE, _S.OPEN, None),
    ]  # fmt: skip
    undo.undo(desk, entry)
    assert case_of(desk, case).row.outcome == "Đã trả đủ 3.200 CNY"


def test_a_letter_is_named_by_the_record_or_by_its_number(samples_desk_sqlite: Desk) -> None:
    desk = samples_desk_sqlite
    case = opened(desk, across(desk, 1)[0])
    with desk.work("test.letter") as work:
        letter = OfficialLetter(
            id=new_id(), direction=LetterDirection.IN, number="12/CV", dated=TODAY, from_whom="Đối tác", to_whom="Ta",
            about="Trả lương", officer_id=desk.officer_id,
        )  # fmt: skip
        work.session.add(letter)
    incident_acts.note(desk, case, NoteInput(_N.LETTER, letter_id=letter.id))
    incident_acts.note(desk, case, NoteInput(_N.LETTER, "Đề nghị phối hợp", letter_number="7/UBND"))
    first, second = incidents.load(desk, case).thread
    assert (first.letter_number, first.letter_about) == ("12/CV", "Trả lương")
    assert second.text == "7/UBND: Đề nghị phối hợp"
    for wrong in (NoteInput(_N.LETTER), NoteInput(_N.CALL, "gọi"), NoteInput(_N.STATE, "x"), NoteInput(_N.NOTE)):
        with pytest.raises(InvalidInputError):
            incident_acts.note(desk, case, wrong)


def test_days_and_hands_that_cannot_be(samples_desk_sqlite: Desk) -> None:
    desk = samples_desk_sqlite
    worker_id, friend = across(desk, 2)
    case = opened(desk, worker_id)
    incident_acts.set_due(desk, case, TODAY)
    assert case_of(desk, case).row.due_on == TODAY
    acts: tuple[Callable[[], object], ...] = (
        lambda: incident_acts.set_due(desk, case, TODAY - timedelta(1)),
        lambda: incident_acts.set_due(desk, case, None),
        lambda: incident_acts.hand_over(desk, case, desk.officer_id),
        lambda: incident_acts.hand_over(desk, case, 5),
        lambda: incident_acts.wait(desk, case, ""),
        lambda: incident_acts.link(desk, case, None),
    )
    for act in acts:
        with pytest.raises(InvalidInputError):
            act()
    with pytest.raises(KnownError, match="incident_not_waiting"):
        incident_acts.resume(desk, case)
    with pytest.raises(KnownError, match="incident_not_settled"):
        incident_acts.reopen(desk, case, "vì")
    incident_acts.link(desk, case, friend, "làm chứng")
    with pytest.raises(KnownError, match="incident_linked"):
        incident_acts.link(desk, case, friend)
    (linked,) = incidents.load(desk, case).linked
    incident_acts.unlink(desk, case, linked.id)
    assert incidents.load(desk, case).linked == ()


def test_the_second_officer_is_told_of_the_first(samples_desk: Desk) -> None:
    desk = samples_desk
    case = opened(desk, across(desk, 1)[0])
    version = case_of(desk, case).row.version_id
    incident_acts.set_due(desk, case, TODAY + timedelta(2), version)
    with pytest.raises(KnownError, match="conflict") as told:
        incident_acts.set_due(desk, case, TODAY + timedelta(9), version)
    assert [field["field"] for field in told.value.params["fields"]] == ["due_on"]
    incident_acts.note(desk, case, NoteInput(_N.NOTE, "ghi chú không va chạm"))


# ---- missing


def test_lost_contact_is_missing_until_found(samples_desk: Desk) -> None:
    desk = samples_desk
    worker_id = across(desk, 1)[0]
    case = opened(desk, worker_id, _K.LOST_CONTACT)
    assert state_of(desk, worker_id) is _P.MISSING
    assert incidents.load(desk, case).missing
    entry = incident_acts.contact_again(desk, case, "Gọi được qua WeChat", "anh trai")
    assert state_of(desk, worker_id) is _P.ACROSS
    undo.undo(desk, entry)
    assert state_of(desk, worker_id) is _P.MISSING
    with pytest.raises(InvalidInputError):
        incident_acts.settle(desk, case, "đã tìm thấy")
    incident_acts.settle(desk, case, "đã tìm thấy ở Nam Ninh", found=True)
    assert state_of(desk, worker_id) is _P.ACROSS
    with pytest.raises(KnownError, match="incident_not_missing"):
        incident_acts.contact_again(desk, case, "lại gọi")
    incident_acts.reopen(desk, case, "nhầm người", missing=True)
    assert state_of(desk, worker_id) is _P.MISSING
    incident_acts.edit(desk, case, Details(_K.LOST_PAPERS, "mất hộ chiếu"))
    assert state_of(desk, worker_id) is _P.ACROSS
    incident_acts.edit(desk, case, Details(_K.LOST_CONTACT, "mất liên lạc"))
    incident_acts.settle(desk, case, "không tìm được", found=False)
    assert state_of(desk, worker_id) is _P.MISSING


# ---- who sees what


@pytest.mark.parametrize("role", list(OfficerRole))
def test_health_and_detention_are_hidden_from_who_may_not_see_them(
    samples_desk_sqlite: Desk, role: OfficerRole
) -> None:
    desk = samples_desk_sqlite
    worker_id, friend = across(desk, 2)
    secret = opened(desk, worker_id, _K.DETENTION, about="bị công an giữ", people=((friend, "cùng bị giữ"),))
    plain = opened(desk, worker_id)
    picture = attachments.add(desk, Owner(incident_id=secret), AttachmentKind.INCIDENT, PNG, "bien-ban.png").id
    theirs = sits(desk, other_officer(desk, role))
    sees = role in {OfficerRole.APPROVER, OfficerRole.HEAD, OfficerRole.ADMINISTRATOR}
    case = next(c for c in incidents.listed(theirs) if c.id == secret)
    assert case.hidden is not sees
    assert (case.row.number, case.row.state, case.row.due_on) == ("VV-2026-0001", _S.OPEN, TODAY + timedelta(7))
    row = case.row
    assert (row.full_name != "") is sees
    assert {row.kind, row.worker_id, row.employer, row.citizen_id, row.partner} != {None} or not sees
    named = {f"{value}" for value in (row.kind, row.about, row.full_name, row.worker_id, row.employer_vi)}
    assert sees or named == {"None", ""}
    for text in ("bị công an", "giữ"):
        assert bool(incidents.matching((case,), Filters(text))) is sees
    assert bool(incidents.matching((case,), Filters(kind=_K.DETENTION))) is sees
    assert (incidents.load(theirs, secret).linked != ()) is sees
    assert ([c.id for c in incidents.of_worker(theirs, friend)] == [secret]) is sees
    told = [e.record_id for e in worker_timeline.timeline(theirs, worker_id) if e.kind == "incident"]
    assert set(told) == ({secret, plain} if sees else {plain})
    assert bool(attachments.listed(theirs, Owner(incident_id=secret))) is sees
    assert (
        bool(
            attachments.thumbnails(
                Desk(theirs.store, officer_id=theirs.officer_id, officer_name="", clock=desk.clock), [picture]
            )
        )
        is sees
    )
    if sees:
        assert attachments.content(theirs, picture)
        incident_acts.note(theirs, secret, NoteInput(_N.NOTE, "đã hỏi"))
        return
    acts: tuple[Callable[[], object], ...] = (
        lambda: attachments.content(theirs, picture),
        lambda: incident_acts.note(theirs, secret, NoteInput(_N.NOTE, "x")),
        lambda: incident_acts.settle(theirs, secret, "x"),
        lambda: incident_acts.hand_over(theirs, secret, theirs.officer_id),
        lambda: incident_acts.edit(theirs, secret, Details(_K.OTHER, "x")),
    )
    for act in acts:
        with pytest.raises(KnownError, match=r"incident_hidden|not_allowed"):
            act()
    incident_acts.hand_over(desk, secret, theirs.officer_id)
    assert not case_of(theirs, secret).hidden


# ---- lists and patterns


def test_the_lists_are_those_that_going_through_every_case_gives(samples_desk: Desk) -> None:
    desk = samples_desk
    chance = random.Random(7)  # noqa: S311  the same cases each time
    people = across(desk, 12)
    mai = other_officer(desk)
    with desk.read() as session:
        employers = list(session.scalars(select(Employer.id).order_by(Employer.code)))
    rows: list[dict[str, Any]] = []
    for n in range(70):
        state = chance.choice(list(_S))
        day = TODAY - timedelta(chance.randrange(60))
        rows.append({
            "id": new_id(), "number": f"VV-T-{n}", "worker_id": chance.choice(people), "kind": chance.choice(list(_K)),
            "state": state, "about": "x", "opened_on": day, "employer_id": chance.choice([*employers, None]),
            "happened_on": chance.choice([None, day - timedelta(chance.randrange(5))]),
            "settled_on": day if state is _S.SETTLED else None, "outcome": "y" if state is _S.SETTLED else None,
            "due_on": chance.choice([None, TODAY + timedelta(chance.randrange(-9, 9))]),
            "officer_id": chance.choice([desk.officer_id, mai]),
        })  # fmt: skip
    with desk.work("test.cases") as work:
        work.insert_many(Incident, rows)
    wanted: dict[View, set[int]] = {view: set() for view in View}
    for row in rows:
        lists = {View.SETTLED} if row["state"] is _S.SETTLED else {View.UNSETTLED}
        if row["state"] is not _S.SETTLED:
            lists.add(View.OPEN if row["state"] is _S.OPEN else View.WAITING)
            if row["due_on"] is not None and (TODAY - row["due_on"]).days > 0:
                lists.add(View.OVERDUE)
            if row["officer_id"] == desk.officer_id:
                lists.add(View.MINE)
        for view in lists:
            wanted[view].add(row["id"])
    for view in View:
        found = incidents.listed(desk, view, year=2026)
        assert {case.id for case in found} == wanted[view], view
        late = [case.overdue for case in found]
        assert late == sorted(late, reverse=True)
    assert incidents.counts(desk) == {view: len(ids) for view, ids in wanted.items()}
    met: dict[int, set[int]] = {}
    for row in rows:
        when = row["happened_on"] or row["opened_on"]
        if row["kind"] is _K.UNPAID_WAGES and row["employer_id"] and 0 <= (TODAY - when).days < 30:
            met.setdefault(row["employer_id"], set()).add(row["id"])
    several = {employer: ids for employer, ids in met.items() if len(ids) >= 3}
    found_patterns = {one.employer_id: set(one.incident_ids) for one in incident_together.patterns(desk)}
    assert found_patterns == several


def test_three_unpaid_in_a_month_are_a_pattern(samples_desk_sqlite: Desk) -> None:
    desk = samples_desk_sqlite
    with desk.read() as session:
        code = session.scalars(select(Employer.code).order_by(Employer.code)).first()
    people = across(desk, 3)
    for worker_id in people[:2]:
        opened(desk, worker_id, employer=code)
    assert incident_together.patterns(desk) == ()
    opened(desk, people[2], employer=code)
    (one,) = incident_together.patterns(desk)
    assert (one.employer, one.kind, one.cases) == (code, _K.UNPAID_WAGES, 3)
    assert one.numbers == ("VV-2026-0003", "VV-2026-0002", "VV-2026-0001")
    assert incident_together.of_employer(desk, code or "") == (one,)
    incident_patterns.set_rule(desk, _K.UNPAID_WAGES, PatternRule(3, 30, active=False))
    assert incident_together.patterns(desk) == ()
    rows = {row.kind: row for row in incident_patterns.rule_rows(desk)}
    assert rows[_K.UNPAID_WAGES].ours
    assert rows[_K.OTHER].rule is None
    with pytest.raises(InvalidInputError):
        incident_patterns.set_rule(desk, _K.OTHER, PatternRule(1, 0))
    theirs = sits(desk, other_officer(desk))
    with pytest.raises(KnownError, match="not_allowed"):
        incident_patterns.set_rule(theirs, _K.OTHER, PatternRule(2, 7))


def test_patterns_of_what_may_not_be_seen_are_not_told(samples_desk_sqlite: Desk) -> None:
    desk = samples_desk_sqlite
    for worker_id in across(desk, 2):
        opened(desk, worker_id, _K.ACCIDENT)
    incident_patterns.set_rule(desk, _K.ACCIDENT, PatternRule(2, 7))
    theirs = sits(desk, other_officer(desk))
    assert len(incident_together.patterns(desk)) >= len(incident_together.patterns(theirs)) == 0


# ---- the report


def test_a_report_is_issued_once_until_the_case_changes(samples_desk: Desk) -> None:
    desk = samples_desk
    case = opened(desk, across(desk, 1)[0])
    draft = incident_report.look(desk, case)
    assert (draft.document_id, draft.version, draft.full) == (None, 1, True)
    first = incident_report.issue(desk, case)
    assert incident_report.issue(desk, case) == first == incident_report.look(desk, case)
    assert first.document_id is not None
    assert incident_report.to_print(desk, case).content == first.content
    incident_report.log_output(desk, first.document_id, OutputAct.PRINTED, "máy in")
    assert incident_report.to_print(desk, case).content != first.content
    incident_acts.note(desk, case, NoteInput(_N.NOTE, "thêm"))
    second = incident_report.issue(desk, case)
    assert (second.version, second.document_id != first.document_id) == (2, True)


def test_the_report_of_who_may_not_see_leaves_the_person_out(samples_desk_sqlite: Desk) -> None:
    desk = samples_desk_sqlite
    case = opened(desk, across(desk, 1)[0], _K.ILLNESS)
    theirs = sits(desk, other_officer(desk))
    full, short = incident_report.issue(desk, case), incident_report.issue(theirs, case)
    assert (full.number, full.full) == ("VV-2026-0001", True)
    assert (short.number, short.full) == ("VV-2026-0001-R", False)
    assert incident_report.issue(desk, case).document_id == full.document_id


def test_a_merge_takes_the_links_along(samples_desk_sqlite: Desk) -> None:
    desk = samples_desk_sqlite
    with desk.read() as session:
        keep, other, third = session.scalars(select(Worker.id).order_by(Worker.id).limit(3))
    one, two = opened(desk, keep), opened(desk, third)
    for case in (one, two):
        incident_acts.link(desk, case, other)
    with desk.work("test.apart") as work:
        for placement in work.session.scalars(select(Placement).where(Placement.worker_id == other)):
            placement.state = _P.WITHDRAWN
    merge.merge(desk, keep, other, {}, "cùng một người", approval=GIVEN)
    assert incidents.load(desk, one).linked == ()
    assert [person.worker_id for person in incidents.load(desk, two).linked] == [keep]
    assert {case.id for case in incidents.of_worker(desk, keep)} == {one, two}


def test_who_is_referred_to_the_next_job_already_can_go_missing_too(samples_desk_sqlite: Desk) -> None:
    desk = samples_desk_sqlite
    (worker_id,) = across(desk, 1)
    with desk.work("test.referred") as work:
        there = work.session.scalars(select(Placement).where(Placement.worker_id == worker_id)).one()
        later = {"job_order_id": there.job_order_id, "state": _P.REFERRED, "since": work.now}
        work.session.add(Placement(id=new_id(), worker_id=worker_id, **later))
    case = opened(desk, worker_id, _K.LOST_CONTACT)
    assert incidents.load(desk, case).missing
    with desk.read() as session:
        query = select(Placement.state).where(Placement.worker_id == worker_id).order_by(Placement.id)
        assert session.scalars(query).all() == [_P.MISSING, _P.REFERRED]
    incident_acts.settle(desk, case, "đã gọi được", found=True)
    assert not incidents.load(desk, case).missing
