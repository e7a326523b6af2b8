"""A person erased: nothing personal is left anywhere, the figures and the chain are as they were."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image
from sqlalchemy import select, text

from db.base import Base, new_id
from db.models import (
    AuditEntry,
    Crossing,
    Handover,
    HandoverLine,
    HandoverVersion,
    Incident,
    IncidentNote,
    IssuedLine,
    OfficialLetter,
    PersonKey,
    Placement,
    Worker,
)
from db.queries import audit
from db.queries.privacy import owning
from db.vocabulary import (
    AttachmentKind,
    ConsentPurpose,
    ContactKind,
    Direction,
    DocumentKind,
    HandoverState,
    HealthResult,
    IncidentKind,
    IncidentState,
    IssuedKind,
    LetterDirection,
    OfficerRole,
    Sex,
    WagePer,
)
from desktop_app.clock import HANOI, fixed_clock
from desktop_app.errors import KnownError
from desktop_app.services import (
    attachments,
    backups,
    duplicates,
    erasure,
    erasure_rows,
    find,
    issued,
    merge,
    officers,
    stores,
    summary,
    summary_full,
    two_people,
    undo,
    workers,
)
from desktop_app.services.officers import OfficerInput
from desktop_app.services.work import Desk
from tests.conftest import CHEAP, NOW, OFFICER

if TYPE_CHECKING:
    from tests.conftest import Templates

GIVEN = two_people.Approval("đơn", OFFICER["password"])
NAME = "Nông Thị Mười Hai"
MARKS = (
    NAME, "NONG THI MUOI HAI", "Nông Thị Cũ", "侬氏十二", "020190123456", "111222333", "0912345678", "C7654321",
    "Thôn Chỉ Có Ở Đây", "Hoàng Văn Chồng", "Bệnh viện Bí Mật", "thích làm may", "mất ví ở chợ", "đau dạ dày",
)  # fmt: skip
FORM = workers.WorkerForm(
    full_name=NAME,
    citizen_id="020190123456",
    birth_date=date(1990, 3, 5),
    sex=Sex.FEMALE,
    ethnicity="Nùng",
    phone="0912345678",
    address="Thôn Chỉ Có Ở Đây",
    name_zh="侬氏十二",
    note="thích làm may",
    documents=(workers.DocumentForm(kind=DocumentKind.PASSPORT, number="C7654321", expires_on=date(2036, 1, 1)),),
    health=(workers.HealthForm(date(2026, 10, 1), HealthResult.FIT, "Bệnh viện Bí Mật"),),
    consents=(workers.ConsentForm(ConsentPurpose.PLACEMENT, basis="Phiếu ký tay của bà Nông Thị Mười Hai"),),
    contacts=(workers.ContactForm(ContactKind.FAMILY, "Hoàng Văn Chồng", "chồng", "0987000111"),),
    new_former=(workers.FormerForm("111222333", "Nông Thị Cũ"),),
    tags=("ưu tiên",),
)


@pytest.fixture(params=["sqlite", "postgresql"])
def own_desk(request: pytest.FixtureRequest, templates: Templates, tmp_path: Path) -> Iterator[Desk]:
    """A desk whose audit is not replayed afterwards: with a destroyed key it cannot be."""
    with opened(templates, request.param, tmp_path) as desk:
        yield desk


@pytest.fixture
def own_sqlite(templates: Templates, tmp_path: Path) -> Iterator[Desk]:
    with opened(templates, "sqlite", tmp_path) as desk:
        yield desk


@contextmanager
def opened(templates: Templates, kind: str, folder: Path) -> Iterator[Desk]:
    location, take_away = templates.copy(kind, False, folder, "samples")
    desk = stores.open_desk(location, **OFFICER, clock=fixed_clock(NOW))
    try:
        yield desk
    finally:
        desk.close()
        take_away()


def filled(desk: Desk) -> int:
    """Somebody with everything: papers, a picture, a passage and back, a case, mentions in others' texts."""
    with desk.read() as session:
        order = session.scalars(text("SELECT number FROM job_order WHERE state = 'open' ORDER BY number")).first()
    contract = workers.ContractForm(
        "HD-12", date(2026, 1, 2), date(2026, 1, 5), date(2026, 12, 31), 3000, WagePer.MONTH
    )
    worker_id = workers.save(desk, None, replace(FORM, job_order=order, contract=contract))
    workers.save(desk, worker_id, replace(workers.load(desk, worker_id).form, phone="0912345679"))
    workers.save(desk, worker_id, replace(workers.load(desk, worker_id).form, phone="0912345678"))
    picture = io.BytesIO()
    Image.new("RGB", (40, 40), "red").save(picture, "PNG")
    attachments.add(
        desk, attachments.Owner(worker_id), AttachmentKind.PORTRAIT, picture.getvalue(), "Nông Thị Mười Hai.png"
    )
    with desk.work("test.past", "do chị nong thi muoi hai (020 190 123 456) xin") as work:
        placement = work.session.scalars(select(Placement.id).where(Placement.worker_id == worker_id)).one()
        out, back = new_id(), new_id()
        rows = [
            {"id": out, "worker_id": worker_id, "placement_id": placement, "direction": Direction.OUT,
             "at": datetime(2026, 2, 2, 8, tzinfo=HANOI), "day": date(2026, 2, 2), "departure_id": None},
            {"id": back, "worker_id": worker_id, "placement_id": placement, "direction": Direction.BACK,
             "at": datetime(2026, 9, 2, 8, tzinfo=HANOI), "day": date(2026, 9, 2), "departure_id": out,
             "reason": "mất ví ở chợ"},
        ]  # fmt: skip
        work.insert_many(Crossing, rows)
        case = Incident(
            number="SV-1", worker_id=worker_id, kind=IncidentKind.ILLNESS, state=IncidentState.SETTLED,
            about="đau dạ dày", opened_on=date(2026, 3, 1), settled_on=date(2026, 3, 9), outcome="đau dạ dày đã đỡ",
        )  # fmt: skip
        work.session.add(case)
        work.session.flush()
        work.session.add(IncidentNote(incident_id=case.id, at=work.now, officer_id=work.officer, text="đau dạ dày"))
        work.session.add(
            OfficialLetter(
                direction=LetterDirection.IN,
                number="7",
                dated=date(2026, 5, 1),
                from_whom="UBND",
                to_whom="TT",
                about="Về việc của bà Nông Thị Mười Hai, hộ chiếu C 7654321",
                officer_id=work.officer,
            )
        )
    other = workers.save(
        desk, None,
        workers.WorkerForm(
            full_name="Lý Văn Bạn", phone="0977000222", note="Bạn của Nông Thị Mười Hai",
            contacts=(workers.ContactForm(ContactKind.FAMILY, "Nông Thị Mười Hai", "vợ", "0912345678"),),
        ),
    )  # fmt: skip
    desk.log("worker_sheet.export", f"{worker_id} · Phiếu Nông Thị Mười Hai.pdf")
    assert other != worker_id
    printed(desk, worker_id)
    return worker_id


def printed(desk: Desk, worker_id: int) -> None:
    """The person stands on a roster that was issued, and was left out of another version of it."""
    with desk.work("test.issued") as work:
        ids = [work.session.scalars(select(_any(noun)).limit(1)).one() for noun in ("programme", "gate", "partner")]
        handover = Handover(
            number="BG-8", programme_id=ids[0], gate_id=ids[1], partner_id=ids[2], direction=Direction.OUT,
            at=datetime(2026, 2, 2, 8, tzinfo=HANOI), state=HandoverState.CLOSED, filled_by_id=work.officer, version=1,
        )  # fmt: skip
        paper = issued.keep(work, IssuedKind.ROSTER, "BG-8", b"%PDF of the archive")
        work.session.add(handover)
        work.session.flush()
        version = HandoverVersion(
            id=new_id(), handover_id=handover.id, version=1, issued_at=work.now, issued_by_id=work.officer,
            digest=paper.digest, head={}, left_out=["020190123456"], document_id=paper.id,
        )  # fmt: skip
        work.session.add(version)
        work.session.flush()
        snapshot = {"full_name": NAME, "document_number": "C7654321", "name_zh": "侬氏十二"}
        line = IssuedLine(version_id=version.id, position=1, worker_id=worker_id, struck=False, snapshot=snapshot)
        work.session.add(line)


def everything(desk: Desk) -> dict[str, str]:
    """Table -> all that it says, bytes apart; the audit as stored and as it can be opened."""
    found: dict[str, str] = {}
    with desk.read() as session:
        for table in Base.metadata.sorted_tables:
            columns = [column for column in table.columns if column.type.python_type is not bytes]
            rows = [tuple(row) for row in session.connection().execute(select(*columns))]
            found[table.name] = json.dumps(rows, ensure_ascii=False, default=str)
        lines = audit.lines_after(session, 0)
        found["audit opened"] = json.dumps([[line.old, line.new] for line in lines], ensure_ascii=False, default=str)
    return found


def left(desk: Desk, marks: tuple[str, ...] = MARKS) -> list[tuple[str, str]]:
    """(table, mark) wherever something personal stands."""
    return [
        (table, mark)
        for table, said in everything(desk).items()
        for mark in marks
        if mark.casefold() in said.casefold()
    ]


def figures(desk: Desk) -> list[Any]:
    return [summary.as_json(summary_full.full(desk, period)) for period in ("2026-02", "2026-Q3", "2026", "2026-09")]


def test_nothing_personal_is_left_and_every_figure_is_as_before(own_desk: Desk, tmp_path: Path) -> None:
    worker_id = filled(own_desk)
    assert {table for table, _ in left(own_desk)} >= {"worker", "travel_document", "audit_entry", "official_letter"}
    before = figures(own_desk)
    done = erasure.erase(own_desk, worker_id, replace(GIVEN, reason=f"Theo đơn của {NAME}"))
    assert left(own_desk) == []
    with own_desk.read() as session:  # the line still stands in its version
        versions = select(IssuedLine.version_id).join(HandoverVersion, HandoverVersion.id == IssuedLine.version_id)
        assert len(session.scalars(versions.where(IssuedLine.worker_id == worker_id)).all()) == 1
    assert figures(own_desk) == before
    with own_desk.read() as session:
        assert audit.first_broken_link(session) is None
        reason = session.scalar(select(AuditEntry.reason).where(AuditEntry.sequence == done.entries[0]))
        assert reason == "Theo đơn của […]"
        assert session.scalars(select(PersonKey.key).where(PersonKey.worker_id == worker_id)).all() == [None]
        letter = session.scalars(select(OfficialLetter.about).where(OfficialLetter.number == "7")).one()
        assert letter == "Về việc của bà […], hộ chiếu […]"
    assert stores.check_store(own_desk) == ()
    if not own_desk.store.on_server:
        logs = [file.stat().st_size for file in Path(own_desk.store.location).rglob("*-wal")]
        assert logs == [0], "old pages are left in the log of writes"
        restored_too(own_desk, tmp_path)


def restored_too(desk: Desk, folder: Path) -> None:
    made = backups.make(desk, folder / "after.bgb")
    backups.restore(folder / "restored", made.file, **OFFICER)
    again = stores.open_desk(str(folder / "restored"), **OFFICER, clock=fixed_clock(NOW))
    try:
        assert left(again) == []
        with again.read() as session:
            assert audit.first_broken_link(session) is None
    finally:
        again.close()


def test_nobody_finds_or_opens_them_any_more(own_sqlite: Desk) -> None:
    worker_id = filled(own_sqlite)
    assert workers.search_ids(own_sqlite, "Mười Hai")
    duplicates.alike(own_sqlite, FORM)
    opened = [("worker", worker_id)]
    assert len(find.describe(own_sqlite, opened)) == 1
    find.make_ready(own_sqlite)
    erasure.erase(own_sqlite, worker_id, GIVEN)
    for words in ("Mười Hai", "020190123456", "C7654321", "0912345678", "xóa"):
        assert len(workers.search_ids(own_sqlite, words)) == 0
        assert find.find(own_sqlite, words).hits == ()
    assert find.describe(own_sqlite, opened) == ()  # among what was opened lately
    with pytest.raises(KnownError) as refused:
        workers.load(own_sqlite, worker_id)
    assert refused.value.code == "erased"
    with pytest.raises(KnownError) as twice:
        erasure.erase(own_sqlite, worker_id, GIVEN)
    assert twice.value.code == "erased"


def test_what_was_erased_cannot_be_taken_back(own_sqlite: Desk) -> None:
    worker_id = filled(own_sqlite)
    with own_sqlite.read() as session:
        last = audit.last_link(session)[0]
    done = erasure.erase(own_sqlite, worker_id, GIVEN)
    refused = set()
    for sequence in range(last - 8, done.entries[0] + 1):
        try:
            undo.undo(own_sqlite, sequence)
        except KnownError as error:
            refused.add((sequence, error.code))
    assert (done.entries[0], "cannot_undo") in refused
    assert {code for _, code in refused} <= {"cannot_undo", "built_upon"}
    assert left(own_sqlite) == []


def test_a_changed_entry_is_found_although_others_were_redacted(own_sqlite: Desk) -> None:
    erasure.erase(own_sqlite, filled(own_sqlite), GIVEN)
    with own_sqlite.read() as session:
        redacted = session.scalars(
            select(AuditEntry.sequence).where(AuditEntry.reason.contains("[…]")).order_by(AuditEntry.sequence)
        ).first()
    with own_sqlite.work("test.tamper") as work:
        statement = text("UPDATE audit_entry SET reason = 'khác' WHERE sequence = :of")
        work.session.connection().execute(statement, {"of": redacted})
    with own_sqlite.read() as session:
        assert audit.first_broken_link(session) == redacted


def test_it_is_told_first(own_sqlite: Desk) -> None:
    seen = erasure.preview(own_sqlite, [filled(own_sqlite)])
    assert seen.name == NAME
    assert {tally.noun for tally in seen.going} >= {"attachment", "travel_document", "health_certificate", "consent"}
    assert {tally.noun: tally.count for tally in seen.staying}["crossing"] == 2
    assert (seen.refusals, seen.approvers, seen.archive_years) == ((), (), 10)


def test_whoever_is_across_or_on_an_open_list_is_not_erased(own_sqlite: Desk) -> None:
    worker_id = filled(own_sqlite)
    with own_sqlite.work("test.leave") as work:
        away = {"id": new_id(), "worker_id": worker_id, "direction": Direction.OUT,
                "at": datetime(2026, 11, 2, 8, tzinfo=HANOI), "day": date(2026, 11, 2)}  # fmt: skip
        work.insert_many(Crossing, [away])
        ids = [
            work.session.scalars(select(c).limit(1)).one() for c in (_any("programme"), _any("gate"), _any("partner"))
        ]
        handover = Handover(
            number="BG-9", programme_id=ids[0], gate_id=ids[1], partner_id=ids[2], direction=Direction.OUT,
            at=datetime(2026, 12, 2, 8, tzinfo=HANOI), state=HandoverState.DRAFT, filled_by_id=work.officer,
        )  # fmt: skip
        work.session.add(handover)
        work.session.flush()
        work.session.add(HandoverLine(handover_id=handover.id, worker_id=worker_id, ordinal=1))
    assert [error.code for error in erasure.preview(own_sqlite, [worker_id]).refusals] == [
        "erase_across",
        "erase_listed",
    ]
    with pytest.raises(KnownError) as refused:
        erasure.erase(own_sqlite, worker_id, GIVEN)
    assert refused.value.code == "erase_across"
    assert workers.load(own_sqlite, worker_id).form.full_name == NAME


def _any(table: str) -> Any:
    return Base.metadata.tables[table].c.id


@pytest.mark.parametrize(
    ("reason", "password", "code"),
    [(" ", OFFICER["password"], "reason_needed"), ("đơn", "sai-mat-khau", "own_password_wrong")],
)
def test_a_reason_and_a_fresh_password_are_needed(own_sqlite: Desk, reason: str, password: str, code: str) -> None:
    worker_id = workers.save(own_sqlite, None, FORM)
    with pytest.raises(KnownError) as refused:
        erasure.erase(own_sqlite, worker_id, two_people.Approval(reason, password))
    assert refused.value.code == code


def test_a_second_person_agrees_where_there_is_one(own_sqlite: Desk) -> None:
    worker_id = workers.save(own_sqlite, None, FORM)
    second = OfficerInput("hoa", "Vi Thị Hoa", OfficerRole.APPROVER)
    officers.add(own_sqlite, second, "mat-khau-hai", OFFICER["password"], cost=CHEAP)
    with pytest.raises(KnownError) as alone:
        erasure.erase(own_sqlite, worker_id, GIVEN)
    assert alone.value.code == "approval_needed"
    done = erasure.erase(own_sqlite, worker_id, two_people.Approval("đơn", OFFICER["password"], "hoa", "mat-khau-hai"))
    with own_sqlite.read() as session:
        assert session.get_one(AuditEntry, done.entries[0]).reason == "đơn · hoa"


def test_a_namesake_keeps_their_own(own_sqlite: Desk) -> None:
    worker_id = filled(own_sqlite)
    same = replace(FORM, citizen_id="020190999999", phone="0966000333", documents=(), new_former=(), tags=(),
                   contacts=(), consents=(), health=(), not_the_same="hai người", note="của riêng tôi")  # fmt: skip
    other = workers.save(own_sqlite, None, same)
    erasure.erase(own_sqlite, worker_id, GIVEN)
    form = workers.load(own_sqlite, other).form
    assert (form.full_name, form.citizen_id) == (NAME, "020190999999")
    assert left(own_sqlite, ("020190123456", "C7654321")) == []


def test_several_are_erased_and_can_be_stopped(own_sqlite: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(erasure, "AT_ONCE", 2)
    with own_sqlite.read() as session:
        ids = list(session.scalars(select(Worker.id).order_by(Worker.id).limit(4)))
    told: list[tuple[int, int]] = []
    with pytest.raises(KnownError) as stopped:
        erasure.erase_many(own_sqlite, ids, GIVEN, cancelled=lambda: len(told) > 0,
                           progress=lambda *at: told.append(at))  # fmt: skip
    assert stopped.value.code == "cancelled"
    with own_sqlite.read() as session:
        assert [erasure.is_erased(session, i) for i in ids] == [True, True, False, False]
    done = erasure.erase_many(own_sqlite, ids[2:], GIVEN)
    assert (done.people, len(done.entries)) == (2, 1)


def test_every_table_about_people_is_dealt_with() -> None:
    about = {table.name for table in Base.metadata.sorted_tables if any(True for _ in owning(table))}
    kept_apart = {"person_key", "ledger_entry"}
    assert about - kept_apart - set(erasure_rows.GOING) - set(erasure_rows.STAYING) == set()


def test_whoever_was_merged_into_them_goes_with_them(own_sqlite: Desk) -> None:
    worker_id = filled(own_sqlite)
    other = workers.save(own_sqlite, None, workers.WorkerForm(full_name="Nông Thị Mười Ba", citizen_id="020190555666"))
    merge.merge(own_sqlite, worker_id, other, {}, "một người", approval=GIVEN)
    erasure.erase(own_sqlite, worker_id, GIVEN)
    assert left(own_sqlite, ("Mười Ba", "020190555666")) == []
