"""The history of a worker's page: every field of every part, in words, page by page, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import event

from db.base import Base, new_ids
from db.models import Tag, WorkerTag
from db.queries.worker_history import OWNERS
from db.vocabulary import (
    AttachmentKind,
    BirthPrecision,
    ConsentPurpose,
    ConsentState,
    Education,
    HealthResult,
    Sex,
)
from desktop_app.errors import KnownError
from desktop_app.formats import fold
from desktop_app.services import attachments, demand, tags, undo, worker_notes, workers
from desktop_app.services.attachments import Owner
from desktop_app.services.history_words import HIDDEN, SECTIONS
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import (
    ConsentForm,
    ContactForm,
    ContractForm,
    DeclarationForm,
    DocumentForm,
    HealthForm,
    SkillForm,
    WishForm,
    WorkerForm,
)
from desktop_app.services.worker_history import HistoryLine, field_history, history
from desktop_app.wording import LANGUAGES, has, sentence
from resources import ROOT


@pytest.fixture
def mai(desk: Desk) -> int:
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    form = WorkerForm(
        full_name="Nông Thị Mai",
        citizen_id="020190123456",
        birth_date=date(1990, 1, 1),
        birth_precision=BirthPrecision.YEAR,
        sex=Sex.FEMALE,
        documents=(DocumentForm(number="K1234567", expires_on=date(2036, 1, 2)),),
        contacts=(ContactForm(full_name="Nông Văn Tư"),),
        skills=(SkillForm(name="may"),),
        tags=("Ưu tiên",),
    )
    return workers.save(desk, None, form)


def told(lines: tuple[HistoryLine, ...]) -> list[tuple[str, str, str, str, str]]:
    return [(line.action, line.part, line.field, line.old, line.new) for line in lines]


def commune_id(desk: Desk, name: str) -> int:
    return next(c.id for c in workers.communes(desk) if c.name == name)


def test_an_added_page_is_told_part_by_part(desk: Desk, mai: int) -> None:
    lines, following = history(desk, mai)
    assert following is None
    assert ("Thêm người lao động", "Kỹ năng may", "", "", "Loại: Kỹ năng; Tên: may") in told(lines)
    whole = next(line for line in lines if line.noun == "worker")
    assert "Số căn cước: 020190123456; Họ và tên: Nông Thị Mai; Ngày sinh: 1990" in whole.new.replace(
        "Họ tên", "Họ và tên"
    ).replace("Số CCCD", "Số căn cước")
    paper = next(line for line in lines if line.noun == "travel_document")
    assert paper.part == "Giấy tờ đi lại K1234567"
    assert "02/01/2036" in paper.new
    assert all((line.officer, line.can_undo, line.others) == ("Lý Thị Lan", True, 0) for line in lines)


def test_a_change_is_told_field_by_field_with_values_in_words(desk: Desk, mai: int) -> None:
    form = workers.load(desk, mai).form
    mended = replace(form.documents[0], expires_on=date(2036, 1, 20))
    workers.save(
        desk,
        mai,
        replace(
            form,
            sex=Sex.MALE,
            birth_date=date(1991, 1, 1),
            education=Education.COLLEGE,
            commune_id=commune_id(desk, "Thất Khê"),
            documents=(mended,),
        ),
    )
    lines, _ = history(desk, mai, entries=1)
    found = {(line.noun, line.column): (line.part, line.old, line.new) for line in lines}
    assert found == {
        ("worker", "birth_date"): ("Người lao động", "1990", "1991"),
        ("worker", "commune_id"): ("Người lao động", "", "Xã Thất Khê"),
        ("worker", "education"): ("Người lao động", "", "Cao đẳng"),
        ("worker", "sex"): ("Người lao động", "Nữ", "Nam"),
        ("travel_document", "expires_on"): ("Giấy tờ đi lại K1234567", "02/01/2036", "20/01/2036"),
    }


def test_what_is_gone_is_still_told(desk: Desk, mai: int) -> None:
    history(desk, mai)
    form = workers.load(desk, mai).form
    workers.save(desk, mai, replace(form, removed_contacts=(form.contacts[0].id or 0,), contacts=()))
    tags.set_for(desk, mai, [])
    for reader in (desk, open_fresh(desk)):
        lines, _ = history(reader, mai)
        assert told(lines)[:2] == [
            ("Đặt nhãn", "Nhãn Ưu tiên", "", "Nhãn: Ưu tiên", ""),
            ("Sửa hồ sơ", "Người liên hệ Nông Văn Tư", "", "Loại: Gia đình; Họ và tên: Nông Văn Tư", ""),
        ]


def test_what_was_taken_back_is_still_told(desk: Desk, mai: int) -> None:
    form = workers.load(desk, mai).form
    workers.save(desk, mai, replace(form, documents=(*form.documents, DocumentForm(number="C7654321"))))
    undo.undo(desk, history(desk, mai)[0][0].sequence)
    for reader in (desk, open_fresh(desk)):
        lines, _ = history(reader, mai)
        assert [line.part for line in lines[:2]] == ["Giấy tờ đi lại C7654321"] * 2
        assert "C7654321" in lines[0].old
        assert "C7654321" in lines[1].new


def open_fresh(desk: Desk) -> Desk:
    """The same desk, with nothing kept from before."""
    fresh = Desk(desk.store, officer_id=desk.officer_id, officer_name=desk.officer_name, clock=desk.clock)
    assert fresh.kept == {}
    return fresh


def test_pages_follow_one_another_and_lose_nothing(desk: Desk, mai: int) -> None:
    for number in range(7):
        worker_notes.add_note(desk, mai, f"ghi {number}")
    whole, _ = history(desk, mai)
    paged: list[HistoryLine] = []
    before = None
    while True:
        lines, before = history(desk, mai, before=before, entries=3)
        assert len({line.sequence for line in lines}) <= 3
        paged.extend(lines)
        if before is None:
            break
    assert tuple(paged) == whole
    assert [line.new.rpartition(": ")[2] for line in whole[:2]] == ["ghi 6", "ghi 5"]


def test_one_field_from_its_first_value(desk: Desk, mai: int) -> None:
    for phone in ("0912345678", None, "0987654321"):
        workers.save(desk, mai, replace(workers.load(desk, mai).form, phone=phone))
    lines = field_history(desk, mai, "phone")
    assert [(line.old, line.new) for line in lines] == [
        ("", "0987654321"),
        ("0912345678", ""),
        ("", "0912345678"),
    ]
    assert [(line.old, line.new) for line in field_history(desk, mai, "full_name")] == [("", "Nông Thị Mai")]
    assert {line.others for line in lines} == {0}


def test_one_field_of_a_part(desk: Desk, mai: int) -> None:
    form = workers.load(desk, mai).form
    paper = form.documents[0]
    workers.save(desk, mai, replace(form, documents=(replace(paper, number="K7654321"),)))
    lines = field_history(desk, mai, "number", noun="travel_document", record_id=paper.id)
    assert [(line.old, line.new, line.others) for line in lines] == [("K1234567", "K7654321", 0), ("", "K1234567", 0)]
    other = workers.save(desk, None, WorkerForm(full_name="Lý Văn Đạt"))
    assert field_history(desk, other, "number", noun="travel_document", record_id=paper.id) == ()


def test_what_was_taken_back_cannot_be_taken_back_again(desk: Desk, mai: int) -> None:
    workers.save(desk, mai, replace(workers.load(desk, mai).form, phone="0912345678"))
    edit = history(desk, mai)[0][0]
    assert edit.can_undo
    undo.undo(desk, edit.sequence, reason="gõ nhầm")
    lines, _ = history(desk, mai)
    assert [(line.action, line.reason, line.can_undo, line.old, line.new) for line in lines[:2]] == [
        ("Hoàn tác", "gõ nhầm", True, "0912345678", ""),
        (edit.action, None, False, "", "0912345678"),
    ]
    with pytest.raises(KnownError, match="already_undone"):
        undo.undo(desk, edit.sequence)


def test_it_says_how_many_other_people_went_along(desk: Desk, mai: int) -> None:
    other = [workers.save(desk, None, WorkerForm(full_name=name)) for name in "AB"]
    with desk.work("bulk.tag") as work:
        tags.add(work, [mai, *other], "Đợt 12")
    assert [line.others for line in history(desk, mai, entries=1)[0]] == [2]


def test_every_kind_of_part_is_told(desk: Desk, mai: int) -> None:
    form = workers.load(desk, mai).form
    workers.save(
        desk,
        mai,
        replace(
            form,
            health=(HealthForm(date(2026, 10, 1), HealthResult.FIT),),
            consents=(ConsentForm(ConsentPurpose.ROSTER_ABROAD, ConsentState.REFUSED, "Lời nói"),),
            wish=WishForm(job="may"),
            full_name="Nông Thị Mây",
            job_order="ĐH-2026-101",
            contract=ContractForm("131", date(2026, 11, 20), date(2026, 11, 25), date(2027, 5, 24)),
            declaration=DeclarationForm(sent_on=date(2026, 11, 21)),
        ),
    )
    attachments.add(desk, Owner(mai), AttachmentKind.OTHER, b"%PDF-1.4", "đơn.pdf")
    worker_notes.add_note(desk, mai, "ghi")
    lines, _ = history(desk, mai)
    without = {"certificate", "former_residence", "contract_extension"}
    assert {line.noun for line in lines} == {"worker", *OWNERS} - without
    parts = {line.part for line in lines}
    assert {"Bố trí việc làm ĐH-2026-101", "Hợp đồng 131", "Tệp đính kèm đơn.pdf"} <= parts
    assert "Giấy khám sức khỏe 01/10/2026" in parts
    assert not any("None" in part or "{" in part for line in lines for part in (line.part, line.old, line.new))
    for line in lines:
        assert not line.action.startswith("worker.")


def test_somebody_elses_work_is_not_told(desk: Desk, mai: int) -> None:
    before = history(desk, mai)
    workers.save(desk, None, WorkerForm(full_name="Lý Văn Đạt", tags=("Ưu tiên",)))
    assert history(desk, mai) == before
    assert history(desk, 5) == ((), None)


def test_a_bulk_of_tags_does_not_make_it_slow(desk: Desk, mai: int) -> None:
    people = [workers.save(desk, None, WorkerForm(full_name=name)) for name in "ABCDE"]
    ids = new_ids(60)
    with desk.work("test") as work:
        work.insert_many(Tag, [{"id": ids[n], "name": f"T{n}", "name_folded": fold(f"T{n}")} for n in range(10)])
        marks = [(worker_id, ids[n]) for worker_id in people for n in range(10)]
        rows = zip(ids[10:], marks, strict=True)
        work.insert_many(WorkerTag, [{"id": i, "worker_id": w, "tag_id": t} for i, (w, t) in rows])
    history(desk, mai)
    seen: list[str] = []
    event.listen(desk.store.engine, "before_cursor_execute", lambda *given: seen.append(given[2]))
    history(desk, mai)
    assert sum(statement.lstrip().upper().startswith("SELECT") for statement in seen) < 40


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_and_value_has_its_word(language: str) -> None:
    for noun in ("worker", *OWNERS):
        assert has("part", noun, language)
        for column in Base.metadata.tables[noun].columns:
            if column.name not in HIDDEN:
                assert has("column", column.name, language), column
            if (values := getattr(column.type, "enum_class", None)) is not None and column.name not in HIDDEN:
                assert all(has(SECTIONS[noun, column.name], value.value, language) for value in values), column


def test_in_other_languages_nothing_is_left_in_vietnamese(desk: Desk, mai: int) -> None:
    desk.language = "zh"
    lines, _ = history(desk, mai)
    assert sentence("deed", "worker.add", "zh") == lines[0].action
    whole = next(line for line in lines if line.noun == "worker")
    assert sentence("state.sex", "female", "zh") in whole.new


def test_two_at_once_see_the_same(desk: Desk, mai: int, open_again: Callable[[Desk], Desk]) -> None:
    other = open_again(desk)
    history(desk, mai)
    form = workers.load(other, mai).form
    workers.save(other, mai, replace(form, removed_skills=(form.skills[0].id or 0,), skills=()))
    assert history(desk, mai) == history(other, mai)
