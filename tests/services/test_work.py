from __future__ import annotations

import hashlib
import random
import threading
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from db.audit import Line
from db.base import new_id, new_ids
from db.engine import WRITES
from db.models import IssuedDocument, Officer, OfficeSetting, Worker
from db.queries import audit, ledger, persons
from db.vocabulary import ChangeKind, IssuedKind, Sex
from desktop_app.errors import KnownError
from desktop_app.formats import fold, sort_key
from desktop_app.services.work import Changes, Desk

ON_SERVER = pytest.mark.parametrize("store_kind", ["postgresql"], indirect=True)


def a_worker(name: str, **fields: Any) -> dict[str, Any]:
    return {"id": new_id(), "full_name": name, "name_folded": fold(name), "sort_key": sort_key(name), **fields}


def setting(desk: Desk, key: str, value: str = "1") -> int:
    with desk.work("office.set") as work:
        record = OfficeSetting(key=key, value=value)
        work.session.add(record)
        work.session.flush()
        return record.id


def last_lines(desk: Desk) -> list[Line]:
    with desk.read() as session:
        return audit.lines_of(session, audit.last_link(session)[0])


def test_what_is_added_changed_and_removed_is_told_with_old_and_new_values(desk: Desk) -> None:
    announced: list[Changes] = []
    desk.announce = announced.append
    record_id = setting(desk, "margin", "3")
    assert announced[-1].nouns == {"office_setting": frozenset({record_id})}
    assert announced[-1].touches("worker", "office_setting")
    assert not announced[-1].touches("worker")
    (line,) = last_lines(desk)
    assert (line.change, line.old) == (ChangeKind.ADDED, None)
    assert line.new == {"id": record_id, "version_id": 1, "key": "margin", "value": "3"}

    with desk.work("office.set") as work:
        work.session.get_one(OfficeSetting, record_id).value = "6"
    (line,) = last_lines(desk)
    assert (line.change, line.old, line.new) == (
        ChangeKind.CHANGED,
        {"value": "3", "version_id": 1},
        {"value": "6", "version_id": 2},
    )

    with desk.work("office.unset") as work:
        work.session.delete(work.session.get_one(OfficeSetting, record_id))
    (line,) = last_lines(desk)
    assert (line.change, line.new) == (ChangeKind.REMOVED, None)
    assert line.old == {"id": record_id, "version_id": 2, "key": "margin", "value": "6"}


def test_an_entry_says_who_did_what_when(desk: Desk) -> None:
    setting(desk, "margin")
    with desk.read() as session:
        *_, before, entry = audit.entries(session)
        assert (entry.officer_id, entry.action, entry.at) == (desk.officer_id, "office.set", desk.now())
        assert (entry.sequence, entry.previous_hash) == (before.sequence + 1, before.hash)


def test_work_that_changes_nothing_leaves_no_entry(desk: Desk) -> None:
    record_id = setting(desk, "margin")
    with desk.read() as session:
        before = audit.last_link(session)
    with desk.work("office.set") as work:
        work.session.get_one(OfficeSetting, record_id).value = "1"
        work.update_many(OfficeSetting, [{"id": record_id, "value": "1"}])
        work.insert_many(OfficeSetting, [])
    with desk.read() as session:
        assert audit.last_link(session) == before


def test_several_changes_of_one_record_are_summed_up(desk: Desk) -> None:
    kept, changed = setting(desk, "kept"), setting(desk, "changed", "old")
    with desk.work("office.set") as work:
        passing = OfficeSetting(key="passing", value="1")
        fresh = OfficeSetting(key="fresh", value="1")
        work.session.add_all([passing, fresh])
        work.session.flush()
        work.session.delete(passing)
        fresh.value = "2"
        work.session.get_one(OfficeSetting, changed).value = "between"
        work.session.flush()
        work.update_many(OfficeSetting, [{"id": kept, "value": "9"}, {"id": changed, "value": "new"}])
        assert work.session.get_one(OfficeSetting, changed).value == "new"
        work.session.get_one(OfficeSetting, kept).value = "1"
    told = {line.record_id: line for line in last_lines(desk)}
    assert told.keys() == {fresh.id, changed, kept}
    assert told[fresh.id].new == {"id": fresh.id, "version_id": 2, "key": "fresh", "value": "2"}
    assert told[changed].old == {"value": "old", "version_id": 1}
    assert told[changed].new == {"value": "new", "version_id": 3}
    assert told[kept].new == {"version_id": 3}


def test_a_value_set_without_having_been_read_still_has_its_old_one(desk: Desk) -> None:
    record_id = setting(desk, "margin", "3")
    with desk.work("office.set") as work:
        record = work.session.get_one(OfficeSetting, record_id)
        work.session.expire(record)
        record.value = "4"
    (line,) = last_lines(desk)
    assert line.old == {"value": "3", "version_id": 1}


def test_any_mixture_of_work_is_told_exactly(desk: Desk) -> None:
    """The fixture replays the audit and compares."""
    chance = random.Random(7)  # noqa: S311  the same mixture in every run
    known: list[int] = []
    for _ in range(12):
        with desk.work("mixture") as work:
            for _ in range(chance.randint(1, 9)):
                _something(work.session, work.insert_many, work.update_many, known, chance)


def _something(
    session: Session, insert: Callable[..., None], change: Callable[..., None], known: list[int], chance: random.Random
) -> None:
    match chance.randint(0, 5) if known else 0:
        case 0:
            rows = [a_worker(f"Nguyễn Văn {n}", note=chance.choice([None, "x"])) for n in range(chance.randint(1, 4))]
            insert(Worker, rows)
            known.extend(row["id"] for row in rows)
        case 1:
            name = "Be\u0302\u0301 Thi\u0323 A\u0301nh"  # decomposed: it is stored and told composed
            worker = Worker(**a_worker(name, sex=Sex.FEMALE))
            session.add(worker)
            known.append(worker.id)
        case 2:
            session.delete(session.get_one(Worker, known.pop(chance.randrange(len(known)))))
        case 3:
            some = chance.sample(known, min(3, len(known)))
            change(Worker, [{"id": n, "note": chance.choice([None, "y", "z"]), "phone": "0912"} for n in some])
        case 4:
            session.flush()
        case _:
            worker = session.get_one(Worker, chance.choice(known))
            worker.note, worker.sex = chance.choice([None, "w"]), chance.choice([None, Sex.MALE])


def test_bytes_stand_in_the_audit_by_their_digest(desk: Desk) -> None:
    content = b"%PDF-1.7 \x00\xff"
    with desk.work("paper.issue") as work:
        work.session.add(
            IssuedDocument(
                kind=IssuedKind.ROSTER, number="1", version=1, media_type="application/pdf", digest="d",
                content=content, issued_at=work.now, issued_by_id=work.officer,
            )
        )  # fmt: skip
    (line,) = last_lines(desk)
    assert line.new is not None
    assert line.new["content"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
    with desk.read() as session:
        assert session.scalars(select(IssuedDocument.content)).one() == content


def test_an_error_undoes_everything(desk: Desk) -> None:
    def half() -> None:
        with desk.work("office.set") as work:
            work.session.add(OfficeSetting(key="a", value="1"))
            work.insert_many(Worker, [a_worker("Lý Thị Lan")])
            raise KnownError("gone")

    announced: list[Changes] = []
    desk.announce = announced.append
    with pytest.raises(KnownError):
        half()
    with desk.read() as session:
        assert session.scalars(select(Worker)).all() == []
        assert session.scalars(select(OfficeSetting)).all() == []
    assert announced == []


def test_a_value_that_must_be_unique_is_refused_in_a_sentence(desk: Desk) -> None:
    setting(desk, "margin")
    with pytest.raises(KnownError) as refused:
        setting(desk, "margin")
    assert refused.value.code == "already_there"
    assert "office_setting" in refused.value.params["what"]
    twice = [a_worker("Lý Thị Lan", citizen_id="020190000001"), a_worker("Bế Văn An", citizen_id="020190000001")]
    with pytest.raises(KnownError) as refused, desk.work("import.apply") as work:
        work.insert_many(Worker, twice)
    assert refused.value.code == "already_there"
    assert "citizen_id" in refused.value.params["what"]


def test_a_bulk_statement_cannot_pass_the_audit_by(desk: Desk) -> None:
    for statement in (update(Officer).values(full_name="?"), delete(OfficeSetting)):
        with pytest.raises(RuntimeError, match="not audited"), desk.work("sly") as work:
            work.session.execute(statement)


def test_a_reader_cannot_write(desk: Desk) -> None:
    def write() -> None:
        with desk.read() as session:
            session.add(OfficeSetting(key="a", value="1"))
            session.flush()

    with pytest.raises((DBAPIError, KnownError)):
        write()


def test_a_reader_sees_one_moment(desk: Desk, open_again: Callable[[Desk], Desk]) -> None:
    other = open_again(desk)
    with desk.read() as session:
        assert session.scalars(select(OfficeSetting)).all() == []
        setting(other, "margin")
        assert session.scalars(select(OfficeSetting)).all() == []
    with desk.read() as session:
        assert len(session.scalars(select(OfficeSetting)).all()) == 1


def test_a_column_that_is_not_there_is_a_bug(desk_sqlite: Desk) -> None:
    with pytest.raises(ValueError, match="worker has no wage"), desk_sqlite.work("import.apply") as work:
        work.insert_many(Worker, [a_worker("Lý Thị Lan", wage=1)])


def set_meanwhile(desk: Desk, record_id: int, meanwhile: Callable[[], None]) -> KnownError:
    """Somebody does something to a record after it was read and before it is saved; what the saver is told."""

    def save() -> None:
        with desk.work("office.set") as work:
            record = work.session.get_one(OfficeSetting, record_id)
            meanwhile()
            record.value = "mine"

    with pytest.raises(KnownError) as refused:
        save()
    return refused.value


@ON_SERVER
def test_two_at_once_the_second_is_shown_both_values(desk: Desk, open_again: Callable[[Desk], Desk]) -> None:
    other = open_again(desk)
    record_id = setting(desk, "margin", "3")

    def theirs() -> None:
        with other.work("office.set") as work:
            work.session.get_one(OfficeSetting, record_id).value = "theirs"

    refused = set_meanwhile(desk, record_id, theirs)
    assert refused.code == "conflict"
    assert refused.params["fields"] == [{"field": "value", "yours": "mine", "theirs": "theirs"}]
    assert str(refused.params["fields"][0]) == "value (mine ≠ theirs)"
    with desk.read() as session:
        assert session.get_one(OfficeSetting, record_id).value == "theirs"


@ON_SERVER
def test_what_another_removed_meanwhile_is_gone(desk: Desk, open_again: Callable[[Desk], Desk]) -> None:
    other = open_again(desk)
    record_id = setting(desk, "margin", "3")

    def theirs() -> None:
        with other.work("office.unset") as work:
            work.session.delete(work.session.get_one(OfficeSetting, record_id))

    assert set_meanwhile(desk, record_id, theirs).code == "gone"


def test_threads_take_turns_and_the_chain_holds(desk: Desk) -> None:
    record_id = setting(desk, "count", "0")
    failed: list[BaseException] = []

    def count() -> None:
        try:
            for key in new_ids(6):
                setting(desk, f"k{key}")
        except BaseException as error:
            failed.append(error)
            raise

    threads = [threading.Thread(target=count) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    with desk.read() as session:
        assert len(session.scalars(select(OfficeSetting)).all()) == 31
        assert session.get_one(OfficeSetting, record_id).value == "0"
        assert audit.first_broken_link(session) is None


def test_who_listens_hears_which_entry_it_was(desk: Desk) -> None:
    heard: list[Changes] = []
    desk.announce = heard.append
    setting(desk, "margin")
    with desk.work("office.look"):
        pass
    with desk.read() as session:
        last = audit.last_link(session)[0]
    assert [(changes.action, changes.entry) for changes in heard] == [("office.set", last), ("office.look", None)]


@ON_SERVER
def test_two_who_make_one_persons_key_at_once_have_the_same(desk: Desk) -> None:
    person, found = new_id(), list[dict[int, bytes | None]]()
    writer = desk.store.engine.execution_options(**{WRITES: True})

    def make() -> None:
        with Session(writer) as session:
            found.append(persons.keys_for(session, [person]))
            session.commit()

    other = threading.Thread(target=make)
    with Session(writer) as session:
        made = persons.keys_for(session, [person])
        other.start()
        session.commit()
    other.join()
    assert found == [made]


@ON_SERVER
def test_who_moves_the_ledger_waits_for_who_moved_it_before(desk: Desk) -> None:
    with desk.work("worker.add") as work:
        work.insert_many(Worker, [a_worker("An")])
    with desk.read() as session:
        worker_id = session.scalars(select(Worker.id)).one()
    order: list[str] = []

    def edit() -> None:
        with desk.work("worker.edit") as work:
            work.update_many(Worker, [{"id": worker_id, "sex": Sex.FEMALE}])
            ledger.follow(work.session, work.recorder.lines())
            order.append("other")

    other = threading.Thread(target=edit)
    with desk.work("worker.edit") as work:
        ledger.follow(work.session, [Line("former_residence", 1, ChangeKind.ADDED, None, {"worker_id": worker_id})])
        other.start()
        with desk.work("office.set") as passing:  # moves nothing, so it passes by
            passing.session.add(OfficeSetting(key="a", value="1"))
        order.append("first")
    other.join()
    assert order == ["first", "other"]


def test_who_was_disabled_reads_no_more(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.services.desk._LOOKED_FOR", 0.0)
    with desk.read() as session:
        assert session.scalar(select(Officer.active))
    with desk.work("officer.disable") as done:
        done.session.get_one(Officer, desk.officer_id).active = False
    with pytest.raises(KnownError, match="officer_disabled"), desk.read():
        pass
