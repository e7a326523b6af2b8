"""What hangs on a worker: kept with the page in one transaction, on both databases."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from db.models import FormerIdentity, Programme, Wish, Worker, WorkerContact
from db.vocabulary import ConsentPurpose, ContactKind, Education, SkillKind, WagePer
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.rules.two_people import Matter
from desktop_app.services import tags, worker_notes, workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import (
    ConsentForm,
    ContactForm,
    FormerForm,
    SkillForm,
    WishForm,
    WorkerForm,
)
from desktop_app.wording import LANGUAGES, sentence


def told(error: InvalidInputError) -> list[tuple[str, str]]:
    for problem in error.problems:
        assert all(sentence("problem", problem.code, language, **problem.params) for language in LANGUAGES)
    return [(p.field, p.code) for p in error.problems]


def programme_id(desk: Desk, code: str = "chongzuo") -> int:
    with desk.read() as session:
        return session.scalars(select(Programme.id).where(Programme.code == code)).one()


@pytest.fixture
def whole(desk: Desk) -> WorkerForm:
    return WorkerForm(
        full_name="Nông Thị Mai",
        citizen_id="020190123456",
        education=Education.UPPER_SECONDARY,
        qualification="  May công nghiệp ",
        contacts=(
            ContactForm(ContactKind.FAMILY, "Nông Văn  Tư", "bố", "0912 345 678", "Xã Thất Khê"),
            ContactForm(ContactKind.COMMUNE, "Hoàng Thị Yến", "cán bộ xã"),
        ),
        skills=(SkillForm(SkillKind.LANGUAGE, "tiếng Trung", "HSK 2"), SkillForm(name="may", years=3)),
        wish=WishForm(programme_id(desk), "may", "Bằng Tường", 3500, WagePer.MONTH, 6, date(2026, 12, 1), " "),
        tags=("Ưu tiên", "Chờ hộ chiếu"),
        new_former=(FormerForm("080123456", None, date(2021, 5, 1), "CMND cũ"),),
    )


def test_the_whole_page_is_kept_and_shown(desk: Desk, whole: WorkerForm) -> None:
    worker_id = workers.save(desk, None, whole)
    card = workers.load(desk, worker_id)
    form = card.form
    assert (form.education, form.qualification) == (Education.UPPER_SECONDARY, "May công nghiệp")
    assert [(c.kind, c.full_name, c.relation, c.phone) for c in form.contacts] == [
        (ContactKind.FAMILY, "Nông Văn Tư", "bố", "0912345678"),
        (ContactKind.COMMUNE, "Hoàng Thị Yến", "cán bộ xã", None),
    ]
    assert [(s.kind, s.name, s.level, s.years) for s in form.skills] == [
        (SkillKind.LANGUAGE, "tiếng Trung", "HSK 2", None),
        (SkillKind.SKILL, "may", None, 3),
    ]
    assert form.wish is not None
    assert (form.wish.job, form.wish.wage_cny, form.wish.months, form.wish.note) == ("may", 3500, 6, None)
    assert form.tags == ("Chờ hộ chiếu", "Ưu tiên")
    assert [(f.citizen_id, f.until, f.reason) for f in card.former] == [("080123456", date(2021, 5, 1), "CMND cũ")]
    assert workers.find(desk, "080123456") == worker_id
    workers.save(desk, worker_id, form)
    assert workers.load(desk, worker_id) == card


def test_parts_are_mended_and_taken_away(desk: Desk, whole: WorkerForm) -> None:
    worker_id = workers.save(desk, None, whole)
    card = workers.load(desk, worker_id)
    form = card.form
    mended = replace(form.contacts[1], phone="+84 205.3812")
    workers.save(
        desk,
        worker_id,
        replace(
            form,
            contacts=(form.contacts[0], mended, ContactForm(full_name="Lý Thị Hoa")),
            removed_contacts=(form.contacts[0].id or 0, 5),
            removed_skills=(form.skills[0].id or 0,),
            removed_former=(card.former[0].id,),
            removed_tags=("ưu tiên",),
            tags=(*form.tags, "Mới"),
            wish=WishForm(id=form.wish.id if form.wish else None),
        ),
    )
    after = workers.load(desk, worker_id)
    assert [(c.full_name, c.phone) for c in after.form.contacts] == [
        ("Hoàng Thị Yến", "02053812"),
        ("Lý Thị Hoa", None),
    ]
    assert [s.name for s in after.form.skills] == ["may"]
    assert after.form.wish is None
    assert after.form.tags == ("Chờ hộ chiếu", "Mới")
    assert after.former == ()


def test_what_is_left_out_stays(desk: Desk, whole: WorkerForm) -> None:
    worker_id = workers.save(desk, None, whole)
    card = workers.load(desk, worker_id)
    bare = replace(card.form, contacts=(), skills=(), wish=None, tags=())
    workers.save(desk, worker_id, bare)
    assert workers.load(desk, worker_id) == card


def test_every_problem_of_a_part_stands_at_its_field(desk_sqlite: Desk) -> None:
    form = WorkerForm(
        full_name="Lý Văn Đạt",
        contacts=(ContactForm(), ContactForm(full_name="A", phone="gọi sau")),
        skills=(SkillForm(), SkillForm(name="hàn", years=80)),
        wish=WishForm(programme_id=7, wage_cny=0, months=-1),
        new_former=(FormerForm(), FormerForm("12345", until=date(2027, 1, 1))),
        tags=("", "x" * 61),
    )
    with pytest.raises(InvalidInputError) as caught:
        workers.save(desk_sqlite, None, form)
    assert told(caught.value) == [
        ("contacts[0].full_name", "needed"),
        ("contacts[1].phone", "phone_form"),
        ("skills[0].name", "needed"),
        ("skills[1].years", "years_range"),
        ("wish.wage_cny", "too_small"),
        ("wish.months", "too_small"),
        ("wish.wage_per", "needed"),
        ("new_former[0].citizen_id", "former_empty"),
        ("new_former[1].citizen_id", "former_digits"),
        ("new_former[1].until", "in_the_future"),
        ("tags[0]", "needed"),
        ("tags[1]", "tag_too_long"),
        ("wish.programme_id", "unknown_programme"),
    ]
    with desk_sqlite.read() as session:
        assert session.scalars(select(Worker)).all() == []


def test_a_corrected_name_is_remembered_with_its_reason(desk: Desk, whole: WorkerForm) -> None:
    worker_id = workers.save(desk, None, whole)
    form = workers.load(desk, worker_id).form
    workers.save(desk, worker_id, replace(form, full_name="Nông Thị Mây", identity_reason="Theo giấy khai sinh"))
    former = workers.load(desk, worker_id).former
    assert [(f.full_name, f.until, f.reason) for f in former][-1] == (
        "Nông Thị Mai",
        date(2026, 11, 22),
        "Theo giấy khai sinh",
    )


def test_an_old_number_that_is_scanned_again_is_kept_once(desk: Desk, whole: WorkerForm) -> None:
    worker_id = workers.save(desk, None, whole)
    form = workers.load(desk, worker_id).form
    workers.save(desk, worker_id, replace(form, new_former=(FormerForm("080 123 456"), FormerForm(None, "Nông Mai"))))
    with desk.read() as session:
        kept = session.execute(select(FormerIdentity.citizen_id, FormerIdentity.full_name)).all()
    assert sorted(map(tuple, kept), key=str) == [("080123456", None), (None, "Nông Mai")]
    assert workers.load(desk, worker_id).former[1].until == date(2026, 11, 22)
    workers.save(desk, worker_id, replace(form, new_former=(FormerForm(form.citizen_id, form.full_name),)))
    assert len(workers.load(desk, worker_id).former) == 2


def test_the_second_officer_meets_a_conflict_in_a_part(
    desk: Desk, whole: WorkerForm, open_again: Callable[[Desk], Desk]
) -> None:
    worker_id = workers.save(desk, None, whole)
    shown = workers.load(desk, worker_id).form
    other = open_again(desk)
    theirs = replace(shown.contacts[0], phone="0900000000")
    workers.save(other, worker_id, replace(shown, contacts=(theirs,)))
    mine = replace(shown.contacts[0], phone="0911111111")
    with pytest.raises(KnownError) as caught:
        workers.save(desk, worker_id, replace(shown, contacts=(mine,), phone="0922222222"))
    assert caught.value.code == "conflict"
    assert caught.value.params["noun"] == "worker_contact"
    assert workers.load(desk, worker_id).form.phone is None


def test_two_wishes_written_at_once_are_a_conflict(desk: Desk) -> None:
    worker_id = workers.save(desk, None, WorkerForm(full_name="Lý Văn Đạt"))
    shown = workers.load(desk, worker_id).form
    workers.save(desk, worker_id, replace(shown, wish=WishForm(job="hàn")))
    with pytest.raises(KnownError, match="conflict"):
        workers.save(desk, worker_id, replace(shown, wish=WishForm(job="may")))
    workers.save(desk, worker_id, replace(shown, wish=WishForm()))
    wish = workers.load(desk, worker_id).form.wish
    assert wish is not None
    assert wish.job == "hàn"


def test_a_part_of_somebody_else_is_not_touched(desk_sqlite: Desk) -> None:
    hers = workers.save(desk_sqlite, None, WorkerForm(full_name="Nông Thị Mai", contacts=(ContactForm(full_name="A"),)))
    his = workers.save(desk_sqlite, None, WorkerForm(full_name="Lý Văn Đạt"))
    contact = workers.load(desk_sqlite, hers).form.contacts[0]
    form = workers.load(desk_sqlite, his).form
    with pytest.raises(KnownError, match="gone"):
        workers.save(desk_sqlite, his, replace(form, contacts=(replace(contact, full_name="B"),)))
    workers.save(desk_sqlite, his, replace(form, removed_contacts=(contact.id or 0,)))
    assert workers.load(desk_sqlite, hers).form.contacts == (contact,)


def test_a_merged_record_is_shown_and_not_edited(desk: Desk) -> None:
    kept = workers.save(desk, None, WorkerForm(full_name="Lý Văn Đạt"))
    away = workers.save(desk, None, WorkerForm(full_name="Ly Van Dat"))
    with desk.work("test") as work:
        work.confirmed |= {Matter.MERGE}
        work.update_many(Worker, [{"id": away, "merged_into_id": kept}])
    card = workers.load(desk, away)
    assert card.merged_into == kept
    with pytest.raises(KnownError, match="merged_away"):
        workers.save(desk, away, card.form)


def test_a_consent_keeps_the_day_it_was_given(desk: Desk) -> None:
    day = datetime(2026, 11, 20, 2, tzinfo=UTC)
    form = WorkerForm(full_name="Lý Văn Đạt", consents=(ConsentForm(ConsentPurpose.PLACEMENT, basis="Giấy", at=day),))
    worker_id = workers.save(desk, None, form)
    shown = workers.load(desk, worker_id).form
    assert shown.consents[0].at == day
    workers.save(desk, worker_id, replace(shown, consents=(replace(shown.consents[0], basis="Giấy số 2"),)))
    assert workers.load(desk, worker_id).form.consents[0].at == desk.now()
    late = replace(form, consents=(replace(form.consents[0], at=datetime(2026, 11, 22, 17, tzinfo=UTC)),))
    with pytest.raises(InvalidInputError) as caught:
        workers.save(desk, None, late)
    assert told(caught.value) == [("consents[0].at", "in_the_future")]


def test_tags_are_counted_set_added_and_taken_away(desk: Desk) -> None:
    ids = [workers.save(desk, None, WorkerForm(full_name=name)) for name in ("A", "B", "C")]
    with desk.work("test") as work:
        assert tags.add(work, [*ids, ids[0]], " Chờ  hộ chiếu ") == 3
        assert tags.add(work, ids, "cho ho chieu") == 0
        assert tags.remove(work, ids[:1], "CHỜ HỘ CHIẾU") == 1
        assert tags.remove(work, ids, "không có") == 0
    assert [(t.name, t.workers) for t in tags.every(desk)] == [("Chờ hộ chiếu", 2)]
    tags.set_for(desk, ids[1], ["Ưu tiên"])
    assert [(t.name, t.workers) for t in tags.every(desk)] == [("Chờ hộ chiếu", 1), ("Ưu tiên", 1)]
    assert workers.load(desk, ids[1]).form.tags == ("Ưu tiên",)
    with pytest.raises(InvalidInputError), desk.work("test") as work:
        tags.add(work, ids, " ")


def test_notes_stand_newest_first(desk: Desk) -> None:
    worker_id = workers.save(desk, None, WorkerForm(full_name="Lý Văn Đạt"))
    worker_notes.add_note(desk, worker_id, "Gọi lại thứ hai.\nĐã hẹn.")
    worker_notes.add_note(desk, worker_id, "Đã nộp hồ sơ.")
    assert [(n.text, n.officer) for n in worker_notes.notes(desk, worker_id)] == [
        ("Đã nộp hồ sơ.", "Lý Thị Lan"),
        ("Gọi lại thứ hai.\nĐã hẹn.", "Lý Thị Lan"),
    ]
    with pytest.raises(InvalidInputError):
        worker_notes.add_note(desk, worker_id, " \n")
    with pytest.raises(KnownError, match="gone"):
        worker_notes.add_note(desk, 5, "a")


def test_adding_a_page_is_taken_back_whole(desk: Desk, whole: WorkerForm) -> None:
    from db.models import AuditEntry
    from desktop_app.services import undo

    workers.save(desk, None, whole)
    with desk.read() as session:
        last = session.scalars(select(AuditEntry.sequence).order_by(AuditEntry.sequence.desc())).first() or 0
    undo.undo(desk, last)
    with desk.read() as session:
        assert session.scalars(select(WorkerContact)).all() == []
        assert session.scalars(select(Wish)).all() == []
