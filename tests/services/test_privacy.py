"""Requests with their deadlines, what a person is given, breaches, transfers abroad, and whose time is up."""

from __future__ import annotations

import io
import json
from datetime import date, datetime, timedelta

import openpyxl
import pytest
from sqlalchemy import select

from db.base import new_id
from db.models import (
    AuditEntry,
    DocumentOutput,
    Gate,
    Handover,
    HandoverVersion,
    IssuedDocument,
    IssuedLine,
    Partner,
    Placement,
    Programme,
    Worker,
)
from db.vocabulary import (
    DataRequestKind,
    DataRequestState,
    Direction,
    HandoverState,
    IssuedKind,
    OutputAct,
    PlacementState,
)
from desktop_app.clock import HANOI
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.rules.data_request import months_before
from desktop_app.rules.mention import Mentions
from desktop_app.services import breaches, data_requests, personal_data, privacy_settings, retention, transfers, workers
from desktop_app.services.breaches import BreachInput
from desktop_app.services.data_requests import RequestInput
from desktop_app.services.work import Desk

K, S = DataRequestKind, DataRequestState


def somebody(desk: Desk) -> int:
    return workers.save(desk, None, workers.WorkerForm(full_name="Nông Thị Hai", citizen_id="020190123456"))


def sent_abroad(desk: Desk, worker_id: int) -> None:
    with desk.work("test.sent") as work:
        one = [work.session.scalars(select(m.id).limit(1)).one() for m in (Programme, Gate, Partner)]
        paper = IssuedDocument(
            id=new_id(), kind=IssuedKind.ROSTER, number="BG-1", version=1, media_type="application/pdf", digest="x",
            content=b"x", issued_at=work.now, issued_by_id=work.officer,
        )  # fmt: skip
        handover = Handover(
            id=new_id(), number="BG-1", programme_id=one[0], gate_id=one[1], partner_id=one[2],
            direction=Direction.OUT, at=work.now, state=HandoverState.CLOSED, filled_by_id=work.officer,
        )  # fmt: skip
        work.session.add_all([paper, handover])
        work.session.flush()
        version = HandoverVersion(
            id=new_id(), handover_id=handover.id, version=1, issued_at=work.now, issued_by_id=work.officer, digest="x",
            head={}, left_out=[], document_id=paper.id,
        )  # fmt: skip
        work.session.add(version)
        work.session.flush()
        work.session.add(IssuedLine(version_id=version.id, position=1, worker_id=worker_id, struck=False, snapshot={}))
        work.session.add(
            DocumentOutput(
                document_id=paper.id,
                act=OutputAct.SENT_ABROAD,
                at=work.now,
                officer_id=work.officer,
                destination="wechat: Vương",
                columns="STT | Họ tên",
            )
        )


@pytest.mark.parametrize(
    ("kind", "due"),
    [
        (K.ACCESS, date(2026, 12, 4)),
        (K.CORRECT, date(2026, 12, 4)),
        (K.WITHDRAW, date(2026, 12, 11)),
        (K.DELETE, date(2026, 12, 18)),
    ],
)
def test_each_request_has_its_working_days(desk_sqlite: Desk, kind: DataRequestKind, due: date) -> None:
    given = RequestInput(kind, somebody(desk_sqlite), received_on=date(2026, 11, 20))
    row = data_requests.load(desk_sqlite, data_requests.add(desk_sqlite, given))
    # 24 November 2026 is a holiday from this year on (Vietnam's Culture Day), if the kept calendar knows it
    assert (row.acknowledge_by - date(2026, 11, 24)).days in {0, 1}
    assert (row.due_on - due).days in {0, 3, 1}
    assert row.next_by == row.acknowledge_by


def test_the_office_sets_its_days(desk_sqlite: Desk) -> None:
    privacy_settings.save(desk_sqlite, {"privacy.acknowledge_days": 1, "privacy.access_days": 5})
    assert privacy_settings.load(desk_sqlite)["privacy.access_days"] == 5
    with pytest.raises(InvalidInputError):
        privacy_settings.save(desk_sqlite, {"privacy.access_days": 0})
    received = date(2026, 11, 2)
    row_id = data_requests.add(desk_sqlite, RequestInput(K.ACCESS, None, "Bà Lý", received))
    row = data_requests.load(desk_sqlite, row_id)
    assert (row.acknowledge_by, row.due_on) == (date(2026, 11, 3), date(2026, 11, 9))


def test_a_request_goes_its_way_and_the_overdue_stand_first(desk: Desk) -> None:
    worker_id = somebody(desk)
    late = data_requests.add(desk, RequestInput(K.RESTRICT, worker_id, received_on=date(2026, 9, 1)))
    fresh = data_requests.add(desk, RequestInput(K.ACCESS, worker_id, "Nông Văn Cha"))
    old = data_requests.add(desk, RequestInput(K.CORRECT, worker_id, received_on=date(2026, 10, 1)))
    assert [(r.id, r.overdue) for r in data_requests.listed(desk)] == [(late, True), (old, True), (fresh, False)]
    data_requests.acknowledge(desk, fresh)
    data_requests.done(desk, fresh, "Đã giao tệp")
    data_requests.refuse(desk, old, "Đã có quyết định khác")
    rows = {r.id: r for r in data_requests.listed(desk)}
    assert (rows[fresh].state, rows[fresh].done_on, rows[fresh].next_by) == (S.DONE, desk.today(), None)
    assert rows[old].state is S.REFUSED
    assert [r.id for r in data_requests.listed(desk, waiting=True)] == [late]
    assert data_requests.answer(desk, old).startswith(b"%PDF")
    with pytest.raises(KnownError) as again:
        data_requests.acknowledge(desk, fresh)
    assert again.value.code == "move_not_allowed"


def test_a_deletion_is_done_by_deleting(desk_sqlite: Desk) -> None:
    request = data_requests.add(desk_sqlite, RequestInput(K.DELETE, somebody(desk_sqlite)))
    with pytest.raises(KnownError) as refused:
        data_requests.done(desk_sqlite, request)
    assert refused.value.code == "request_by_erasure"
    with pytest.raises(KnownError) as unnamed:
        data_requests.refuse(desk_sqlite, request, " ")
    assert unnamed.value.code == "reason_needed"


def test_a_person_is_given_all_that_is_held(desk: Desk) -> None:
    worker_id = somebody(desk)
    found = json.loads(personal_data.content(desk, worker_id, ".json"))
    assert found["tables"]["worker"][0]["citizen_id"] == "020190123456"
    assert personal_data.content(desk, worker_id, ".pdf").startswith(b"%PDF")
    with desk.read() as session:
        actions = session.scalars(select(AuditEntry.action)).all()
    assert actions.count("privacy.access") == 2


def test_what_went_abroad_is_told_by_person_and_partner(samples_desk_sqlite: Desk) -> None:
    desk = samples_desk_sqlite
    with desk.read() as session:
        first, other = session.scalars(select(Worker.id).order_by(Worker.id).limit(2))
        partner = session.scalars(select(Partner.id).limit(1)).one()
    sent_abroad(desk, first)
    (row,) = transfers.listed(desk, worker_id=first)
    assert (row.number, row.people, row.columns, row.destination) == ("BG-1", 1, ("STT", "Họ tên"), "wechat: Vương")
    assert transfers.listed(desk, worker_id=other) == ()
    assert transfers.listed(desk, partner_id=partner) == (row,)
    assert transfers.listed(desk, partner_id=7) == ()
    book = openpyxl.load_workbook(io.BytesIO(transfers.as_xlsx(desk, (row,), "log.xlsx")))
    assert "BG-1 · 1" in [cell.value for line in book.worksheets[0] for cell in line]
    given = json.loads(personal_data.content(desk, first, ".json"))
    assert given["sent_abroad"][0]["columns"] == ["STT", "Họ tên"]
    assert [paper["number"] for paper in given["issued_papers"]] == ["BG-1"]


def test_a_breach_has_its_72_hours(desk: Desk) -> None:
    found = desk.now() - timedelta(hours=80)
    late = breaches.save(desk, None, BreachInput(found, "Mất máy tính", "12 người"))
    fresh = breaches.save(desk, None, BreachInput(desk.now() - timedelta(hours=1), "Gửi nhầm danh sách"))
    rows = breaches.listed(desk)
    assert [(r.id, r.late) for r in rows] == [(late, True), (fresh, False)]
    assert rows[0].tell_by - rows[0].found_at == timedelta(hours=72)
    assert breaches.note(desk, late).startswith(b"%PDF")
    with pytest.raises(InvalidInputError):
        breaches.told(desk, fresh, desk.now() - timedelta(days=2))
    breaches.told(desk, fresh)
    breaches.close(desk, fresh)
    with pytest.raises(KnownError) as closed:
        breaches.save(desk, fresh, BreachInput(found, "khác"))
    assert closed.value.code == "breach_closed"
    with pytest.raises(InvalidInputError) as empty:
        breaches.save(desk, None, BreachInput(None, " "))
    assert {p.field for p in empty.value.problems} == {"what", "found_at"}


def test_whose_time_is_up(desk: Desk) -> None:
    old = datetime(2022, 1, 1, tzinfo=HANOI)
    with desk.work("test.old") as work:
        ids = [1001, 1002, 1003, 1004]
        base = {"full_name": "Nông Văn Cũ", "name_folded": "nong van cu", "sort_key": "cu"}
        work.insert_many(Worker, [{"id": i, "citizen_id": f"02019000{i}", **base} for i in ids])
        states = {1002: PlacementState.DECLINED, 1003: PlacementState.CLOSED}
        work.insert_many(
            Placement,
            [{"id": new_id(), "worker_id": i, "state": state, "since": old} for i, state in states.items()]
            + [{"id": new_id(), "worker_id": 1004, "state": PlacementState.DECLINED, "since": work.now}],
        )
    somebody(desk)
    privacy_settings.save(desk, {"privacy.retention_months": 12})
    due = retention.due(desk)
    assert {person.id for person in due.people} == {1001, 1002}
    assert (due.months, due.papers) == (12, ())
    privacy_settings.save(desk, {"privacy.retention_months": 36})
    assert retention.due(desk).people == ()


def test_old_papers_are_listed_apart(desk_sqlite: Desk) -> None:
    with desk_sqlite.work("test.paper") as work:
        work.session.add(
            IssuedDocument(
                kind=IssuedKind.ROSTER,
                number="BG-0",
                version=1,
                media_type="application/pdf",
                digest="x",
                content=b"x",
                issued_at=datetime(2010, 1, 1, tzinfo=HANOI),
                issued_by_id=work.officer,
            )
        )
    (paper,) = retention.due(desk_sqlite).papers
    assert (paper.number, paper.kept_until) == ("BG-0", date(2020, 1, 1))


@pytest.mark.parametrize(
    ("said", "after"),
    [
        ("bà NÔNG thi  Hai đến", "bà […] đến"),
        ("Nông Thị Hai Mươi", "[…] Mươi"),
        ("Nông Thị Hải Yến", "[…] Yến"),
        ("số 020 190 123 456.", "số […]."),
        ("số 1020190123456", "số 1020190123456"),
        ("Hai người", "Hai người"),
    ],
)
def test_people_are_taken_out_of_texts(said: str, after: str) -> None:
    assert Mentions(["Nông Thị Hai"], ["020190123456", "12"]).without(said) == after


def test_months_are_counted_back_to_a_day_that_there_is() -> None:
    assert months_before(date(2026, 3, 31), 1) == date(2026, 2, 28)
    assert months_before(date(2026, 1, 15), 24) == date(2024, 1, 15)
