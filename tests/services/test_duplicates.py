"""Who may be on record already: for one person as typed, for a list, for the record; and what officers decided."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from db.models import NotTheSame, Worker
from db.vocabulary import BirthPrecision, Sex
from desktop_app import wording
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.rules import likeness_names
from desktop_app.rules.likeness import CHANCES
from desktop_app.rules.two_people import Matter
from desktop_app.services import duplicates, imports, undo, workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import DocumentForm, WorkerForm

BINH = WorkerForm(
    full_name="Nông Văn Bình",
    citizen_id="020085123456",
    birth_date=date(1985, 3, 7),
    sex=Sex.MALE,
    phone="0912345678",
    documents=(DocumentForm(number="C1234567"),),
)
OTHERS = ("Hoàng Thị Đào", "Vi Văn Hùng", "Lý Thị Mai", "Bàn Tà Pham", "Triệu Mùi Nhình")


def commune(desk: Desk, name: str = "Bằng Mạc") -> int:
    return next(c.id for c in workers.communes(desk) if c.name == name)


def keep(desk: Desk, form: WorkerForm) -> int:
    return workers.save(desk, None, form)


@pytest.fixture
def binh(desk: Desk) -> int:
    for number, name in enumerate(OTHERS):
        born = date(1990, 1, 2 + number)
        keep(desk, WorkerForm(name, f"02009000000{number}", born, phone=f"039000000{number}"))
    return keep(desk, replace(BINH, commune_id=commune(desk)))


def typed(desk: Desk, **more: object) -> WorkerForm:
    form = replace(BINH, citizen_id=None, documents=(), commune_id=commune(desk))
    return replace(form, **more)  # type: ignore[arg-type]  # values of the form's fields


def test_one_who_is_typed_again_is_found_with_the_reasons(desk: Desk, binh: int) -> None:
    (found,) = duplicates.alike(desk, typed(desk, full_name="NONG VAN BINH", birth_date=date(1985, 7, 3)))
    assert (found.who.id, found.who.full_name, found.who.commune) == (binh, "Nông Văn Bình", "Xã Bằng Mạc")
    assert found.band in {"alike", "possible"}
    assert "Ngày và tháng sinh đảo nhau: 03/07/1985 và 07/03/1985." in found.reasons
    assert "Cùng nơi cư trú: Xã Bằng Mạc." in found.reasons
    assert "Họ tên" in " ".join(found.reasons) or "Cùng họ tên" in " ".join(found.reasons)


@pytest.mark.parametrize(
    "mine",
    [
        WorkerForm("Lý Thị Mai", "020085123456"),
        WorkerForm("Lý Thị Hoa", documents=(DocumentForm(number="c 1234567"),)),
    ],
)
def test_a_number_of_theirs_is_certain_whatever_the_name(desk: Desk, binh: int, mine: WorkerForm) -> None:
    found = duplicates.alike(desk, mine)[0]
    assert (found.who.id, found.certain, found.band) == (binh, True, "certain")


def test_a_number_they_bore_before_is_certain(desk: Desk, binh: int) -> None:
    card = workers.load(desk, binh)
    workers.save(desk, binh, replace(card.form, citizen_id="020085999999"))
    (found,) = duplicates.alike(desk, WorkerForm("Nông Văn Bình", "020085123456"))
    assert (found.who.id, found.certain) == (binh, True)


def test_strangers_half_typed_names_and_oneself_are_not_found(desk: Desk, binh: int) -> None:
    assert duplicates.alike(desk, WorkerForm("Đặng Văn Khoa", "020088000777", date(1988, 5, 5))) == ()
    assert duplicates.alike(desk, WorkerForm("Nông", birth_date=date(1985, 3, 7))) == ()
    assert duplicates.alike(desk, workers.load(desk, binh).form, binh) == ()


def test_what_was_changed_since_is_known_here_and_on_another_desk(
    desk: Desk, binh: int, open_again: Callable[[Desk], Desk]
) -> None:
    other = open_again(desk)
    assert duplicates.alike(other, typed(desk))[0].who.id == binh
    workers.save(desk, binh, replace(workers.load(desk, binh).form, full_name="Đặng Thị Tuyết", phone=None))
    assert duplicates.alike(other, typed(desk, full_name="Đặng Thị Tuyết", phone=None))[0].who.id == binh
    late = keep(desk, WorkerForm("Sầm Văn Tú", birth_date=date(1999, 1, 5), phone="0355000111"))
    assert duplicates.alike(other, WorkerForm("Sầm Văn Tú", birth_date=date(1999, 1, 5)))[0].who.id == late


def test_a_record_that_was_merged_is_nobody(desk: Desk, binh: int) -> None:
    duplicates.alike(desk, typed(desk))
    with desk.work("test") as work:
        work.confirmed |= {Matter.MERGE}
        one = work.session.get_one(Worker, binh)
        one.merged_into_id = next(iter(set(workers.search_ids(desk)) - {binh}))
    assert duplicates.alike(desk, typed(desk)) == ()
    assert duplicates.alike(desk, typed(desk, documents=(DocumentForm(number="C1234567"),))) == ()


@pytest.mark.usefixtures("binh")
def test_a_list_is_compared_at_once(desk: Desk) -> None:
    rows = {
        2: typed(desk, full_name="Nông Bình"),
        3: typed(desk, birth_date=date(1986, 3, 7)),
        4: WorkerForm("Đặng Văn Khoa", "020088000777", date(1985, 3, 7)),
        5: WorkerForm("Hoàng Thị Đào", birth_date=date(1990, 1, 2), birth_precision=BirthPrecision.DAY),
    }
    with desk.read() as session:
        people = {key: duplicates.person_of(form) for key, form in rows.items()}
        found = duplicates.alike_many(desk, session, people)
        assert duplicates.alike_many(desk, session, {}) == {}
    assert {key: one.who.full_name for key, one in found.items()} == {
        2: "Nông Văn Bình",
        3: "Nông Văn Bình",
        5: "Hoàng Thị Đào",
    }


def test_pairs_on_record_and_what_officers_decide_of_them(desk: Desk, binh: int) -> None:
    again = keep(desk, typed(desk, full_name="Nông Văn Bìng"))
    steps: list[tuple[int, int]] = []
    (pair,) = duplicates.pairs(desk, progress=lambda done, every: steps.append((done, every)))
    assert (pair.elder.id, pair.newer.id, pair.id) == (binh, again, 1)
    assert pair.band in {"alike", "possible"}
    assert steps
    entry = duplicates.not_the_same(desk, again, binh, "  Hai   anh em ")
    assert duplicates.pairs(desk) == ()
    assert duplicates.alike(desk, workers.load(desk, again).form, again) == ()
    assert duplicates.not_the_same(desk, binh, again, "Đã hỏi") is None
    assert entry is not None
    undo.undo(desk, entry)
    assert len(duplicates.pairs(desk)) == 1


def test_pairs_that_share_a_paper_come_first_and_the_search_can_be_stopped(desk: Desk, binh: int) -> None:
    form = WorkerForm("Lý Thị Mai Hoa", documents=BINH.documents, not_the_same="giấy mượn")
    holder = keep(desk, form)
    assert duplicates.pairs(desk) == (), "an officer said so when she was entered"
    with desk.work("test") as work:
        for decided in work.session.query(NotTheSame):
            assert {decided.first_id, decided.second_id} == {binh, holder}
            assert decided.reason == "giấy mượn"
            work.session.delete(decided)
    (pair,) = duplicates.pairs(desk)
    assert pair.certain
    keep(desk, typed(desk, not_the_same="x"))
    with pytest.raises(KnownError) as stopped:
        duplicates.pairs(desk, cancelled=lambda: True)
    assert stopped.value.code == "cancelled"


@pytest.mark.parametrize(("other", "reason", "code"), [(0, "", "reason_needed"), (5, "vì", "gone")])
def test_a_decision_needs_a_reason_and_two_records(desk: Desk, binh: int, other: int, reason: str, code: str) -> None:
    with pytest.raises(KnownError) as told:
        duplicates.not_the_same(desk, binh, other or binh, reason)
    assert told.value.code == code


def test_the_name_and_birth_of_a_merged_record_are_no_refusal(desk: Desk, binh: int) -> None:
    with pytest.raises(InvalidInputError):
        keep(desk, typed(desk))
    with desk.work("test") as work:
        work.confirmed |= {Matter.MERGE}
        work.session.get_one(Worker, binh).merged_into_id = next(iter(set(workers.search_ids(desk)) - {binh}))
    assert keep(desk, typed(desk))


def test_every_reason_has_its_words() -> None:
    codes = {*CHANCES, "maybe_twins", "maybe_namesakes"}
    assert {name for code, name in vars(likeness_names).items() if code.isupper() and isinstance(name, str)} <= codes
    for language in wording.LANGUAGES:
        for code in codes:
            assert wording.sentence("likeness", code, language, mine="a", theirs="b", commune="c")
        for band in ("certain", "alike", "possible"):
            assert wording.sentence("likeness_band", band, language)


def test_a_list_asks_about_those_who_are_likely_on_record(desk: Desk, binh: int, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Họ và tên", "Số CCCD", "Ngày sinh", "Giới tính", "Điện thoại"])
    sheet.append(["Nông Văn Bình", "020085123465", "07/03/1986", "Nam", "0912345678"])
    sheet.append(["Đặng Văn Khoa", "020088000777", "05/05/1988", "Nam", "0380000000"])
    book.save(tmp_path / "list.xlsx")
    plan = imports.preview(desk, tmp_path / "list.xlsx")
    (asked,) = [q for q in plan.result.asked if q.code == "likely_on_record"]
    assert asked.choices[0].code == "020085123456"
    assert "Số CCCD chỉ khác nhau một chữ số: 020085123465 và 020085123456." in asked.message
    other = imports.recheck(desk, plan, {(asked.row, "full_name"): imports.OTHER_PERSON}, {})
    assert not [q for q in other.result.asked if q.code == "likely_on_record"]
    same = imports.recheck(desk, plan, {(asked.row, "full_name"): "020085123456"}, {})
    assert (same.result.new, plan.result.new) == (1, 2)
    assert binh
