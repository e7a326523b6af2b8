"""Any unit of work is taken back whole, or not at all; and what took it back can be taken back too."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import select

from db.base import new_ids
from db.models import AuditEntry, HealthCertificate, Tag, TravelDocument, Worker, WorkerTag
from db.vocabulary import DocumentKind
from desktop_app.errors import KnownError
from desktop_app.formats import fold
from desktop_app.services import undo, workers
from desktop_app.services.undo import can_undo
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import DocumentForm, WorkerForm


def last_entry(desk: Desk) -> int:
    with desk.read() as session:
        return session.scalars(select(AuditEntry.sequence).order_by(AuditEntry.sequence.desc())).first() or 0


@pytest.fixture
def nong(desk: Desk) -> int:
    paper = DocumentForm(kind=DocumentKind.PASSPORT, number="C1234567")
    return workers.save(desk, None, WorkerForm(full_name="Nông Văn Bình", phone="0912345678", documents=(paper,)))


def rename(desk: Desk, worker_id: int, name: str) -> int:
    form = workers.load(desk, worker_id).form
    workers.save(desk, worker_id, replace(form, full_name=name))
    return last_entry(desk)


def name_of(desk: Desk, worker_id: int) -> str:
    return workers.load(desk, worker_id).form.full_name


def test_an_edit_is_taken_back_and_done_again(desk: Desk, nong: int) -> None:
    edit = rename(desk, nong, "Nông Văn Bính")
    assert can_undo(desk, edit)
    back = undo.undo(desk, edit, reason="gõ nhầm")
    assert name_of(desk, nong) == "Nông Văn Bình"
    assert not can_undo(desk, edit)
    with desk.read() as session:
        entry = session.get_one(AuditEntry, back)
        assert (entry.undoes, entry.reason, entry.action) == (edit, "gõ nhầm", "undo")
    undo.undo(desk, back)
    assert name_of(desk, nong) == "Nông Văn Bính"
    assert can_undo(desk, edit)


def test_an_addition_is_taken_back_with_all_that_came_with_it(desk: Desk) -> None:
    paper = DocumentForm(kind=DocumentKind.PASSPORT, number="C1234567")
    workers.save(desk, None, WorkerForm(full_name="Hoàng Thị Mai", documents=(paper,)))
    undo.undo(desk, last_entry(desk))
    with desk.read() as session:
        assert session.scalars(select(Worker)).all() == []
        assert session.scalars(select(TravelDocument)).all() == []


def test_twice_is_refused(desk: Desk, nong: int) -> None:
    edit = rename(desk, nong, "Nông Văn Bính")
    undo.undo(desk, edit)
    with pytest.raises(KnownError) as told:
        undo.undo(desk, edit)
    assert told.value.code == "already_undone"


def test_a_later_change_of_the_same_field_stands_in_the_way(desk: Desk, nong: int) -> None:
    edit = rename(desk, nong, "Nông Văn Bính")
    rename(desk, nong, "Nông Văn Bằng")
    with pytest.raises(KnownError) as told:
        undo.undo(desk, edit)
    assert told.value.code == "built_upon"
    assert "Nông Văn Bằng" in str(told.value.params["who"])
    assert name_of(desk, nong) == "Nông Văn Bằng"


def test_a_later_change_of_another_field_does_not(desk: Desk, nong: int) -> None:
    edit = rename(desk, nong, "Nông Văn Bính")
    workers.save(desk, nong, replace(workers.load(desk, nong).form, phone="0987654321"))
    undo.undo(desk, edit)
    form = workers.load(desk, nong).form
    assert (form.full_name, form.phone) == ("Nông Văn Bình", "0987654321")


def test_what_was_built_on_an_addition_stands_in_the_way(desk: Desk, nong: int) -> None:
    added = last_entry(desk)
    tag_id, mark_id = new_ids(2)
    with desk.work("test") as work:
        work.insert_many(Tag, [{"id": tag_id, "name": "Chờ", "name_folded": fold("Chờ")}])
        work.insert_many(WorkerTag, [{"id": mark_id, "worker_id": nong, "tag_id": tag_id}])
    tagged = last_entry(desk)
    with pytest.raises(KnownError) as told:
        undo.undo(desk, added)
    assert (told.value.code, told.value.params["noun"]) == ("built_upon", "worker_tag")
    undo.undo(desk, tagged)
    undo.undo(desk, added)
    with desk.read() as session:
        assert session.get(Worker, nong) is None


def test_a_field_that_was_empty_counts_as_a_change(desk: Desk, nong: int) -> None:
    added = last_entry(desk)
    workers.save(desk, nong, replace(workers.load(desk, nong).form, ethnicity="Tày"))
    with pytest.raises(KnownError, match="built_upon"):
        undo.undo(desk, added)


def test_removed_records_come_back(desk: Desk, nong: int) -> None:
    with desk.read() as session:
        paper_id = session.scalars(select(TravelDocument.id)).one()
    with desk.work("test.remove") as work:
        work.remove_many(TravelDocument, [paper_id])
    undo.undo(desk, last_entry(desk))
    paper = workers.load(desk, nong).form.documents[0]
    assert (paper.id, paper.number, paper.kind) == (paper_id, "C1234567", DocumentKind.PASSPORT)


def test_what_is_final_stays(desk: Desk) -> None:
    with pytest.raises(KnownError, match="cannot_undo"):
        undo.undo(desk, 1)  # the making of the store: its first officer stays
    with pytest.raises(KnownError, match="cannot_undo"):
        undo.undo(desk, 9_999)


def test_what_joins_is_in_the_same_transaction(desk: Desk, nong: int) -> None:
    edit = rename(desk, nong, "Nông Văn Bính")

    def fail(_work: object) -> None:
        raise KnownError("gone", noun="worker", id=nong)

    with pytest.raises(KnownError, match="gone"):
        undo.undo(desk, edit, also=fail)
    assert name_of(desk, nong) == "Nông Văn Bính"


def test_a_log_entry_changes_nothing_and_says_what(desk: Desk, open_again: Callable[[Desk], Desk]) -> None:
    desk.log("workers.export", "40 người, workers.xlsx")
    with open_again(desk).read() as session:
        entry = session.scalars(select(AuditEntry).order_by(AuditEntry.sequence.desc()).limit(1)).one()
    assert (entry.action, entry.reason) == ("workers.export", "40 người, workers.xlsx")
    with desk.read() as session:
        assert session.scalars(select(HealthCertificate)).all() == []
