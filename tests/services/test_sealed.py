"""What lies sealed on a server: nothing of it in a dump, a sentence for each damage, and a new key at any moment."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import create_engine, select, update

from db import engine as engines
from db import reseal, server_keys
from db.base import Base, new_id
from db.models import HealthCertificate, IssuedDocument, Worker
from db.sealing import mark_of
from db.slots import make_slots, new_key
from db.types import SealedBytes, SealedText
from db.vocabulary import AttachmentKind, HealthResult, IncidentKind, IncidentNoteKind, IssuedKind, OfficerRole
from desktop_app.errors import KnownError
from desktop_app.services import (
    attachments,
    audit_chain,
    incident_acts,
    incidents,
    key_change,
    officers,
    packets_keys,
    stores,
    worker_notes,
    workers,
)
from desktop_app.services.attachments import Owner
from desktop_app.services.incident_acts import NoteInput
from desktop_app.services.incidents import Opening
from desktop_app.services.officers import OfficerInput
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import HealthForm, WorkerForm
from desktop_app.wording import LANGUAGES, sentence
from tests.conftest import CHEAP, OFFICER, Templates, as_application, as_owner, tampering

OWN = OFFICER["password"]
NAME = "Nông Thị Kín"
TEXTS = {
    "ethnicity": "Lô Lô Đen", "note": "sợ độ cao, không kể ai", "facility": "Bệnh viện Lao và Phổi",
    "said": "kể rằng chồng đánh", "about": "bị quỵt lương và bị nhốt", "place": "kho sau nhà máy số 9",
    "outcome": "đưa vào nhà tạm lánh", "with_whom": "bà chủ trọ họ Vi",
}  # fmt: skip
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n% the face of somebody\n"
PAPER = b"%PDF-1.4 what was issued about somebody"
FORM = WorkerForm(
    full_name=NAME, ethnicity=TEXTS["ethnicity"], note=TEXTS["note"],
    health=(HealthForm(date(2026, 10, 1), HealthResult.FIT, TEXTS["facility"]),),
)  # fmt: skip


@pytest.fixture(autouse=True)
def as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys are random, and each engine has a dialect of its own, as in the program."""
    monkeypatch.setenv("BANGIAO_CONFIG", str(tmp_path / "config"))
    monkeypatch.setattr(engines, "create_engine", create_engine)
    monkeypatch.setattr(server_keys, "new_key", new_key)


@pytest.fixture
def served(templates: Templates) -> Iterator[Desk]:
    """A desk on a server, in the application's role, with one person about whom all that is sensitive is known."""
    address = templates.empty_database()
    stores.prepare_server(address)
    stores.init_store(as_application(address), **OFFICER, full_name="Lý Thị Lan", cost=CHEAP)
    with closing(stores.open_desk(as_application(address), **OFFICER)) as desk:
        fill(desk)
        yield desk


def fill(desk: Desk) -> None:
    worker_id = workers.save(desk, None, FORM)
    worker_notes.add_note(desk, worker_id, TEXTS["said"])
    attachments.add(desk, Owner(worker_id), AttachmentKind.CITIZEN_CARD, PDF, "thẻ.pdf")
    given = Opening(worker_id=worker_id, kind=IncidentKind.UNPAID_WAGES, about=TEXTS["about"], place=TEXTS["place"])
    case = incidents.open_case(desk, given).id
    incident_acts.note(desk, case, NoteInput(IncidentNoteKind.CALL, TEXTS["said"], with_whom=TEXTS["with_whom"]))
    incident_acts.settle(desk, case, TEXTS["outcome"])
    with desk.work("test.keys") as work:
        packets_keys.own_key(work, "văn phòng")
        work.session.add(
            IssuedDocument(
                id=new_id(), kind=IssuedKind.ROSTER, number="X-1", version=1, media_type="application/pdf",
                digest="-", content=PAPER, issued_at=work.now, issued_by_id=work.officer,
            )
        )  # fmt: skip


def read_back(desk: Desk) -> None:
    """Everything is as it was typed."""
    (worker_id,) = workers.search_ids(desk, NAME)
    form = workers.load(desk, worker_id).form
    assert (form.ethnicity, form.note, form.health[0].facility) == (FORM.ethnicity, FORM.note, TEXTS["facility"])
    assert [row.text for row in worker_notes.notes(desk, worker_id)] == [TEXTS["said"]]
    (picture,) = attachments.listed(desk, Owner(worker_id))
    assert (picture.size, attachments.content(desk, picture.id)) == (len(PDF), PDF)
    (case,) = incidents.of_worker(desk, worker_id)
    assert (case.row.about, case.row.place, case.row.outcome) == (TEXTS["about"], TEXTS["place"], TEXTS["outcome"])
    with desk.read() as session:
        assert session.scalars(select(IssuedDocument.content)).all() == [PAPER]
    assert audit_chain.verify(desk).sound


def dumped(desk: Desk) -> bytes:
    """Every table as the server's administrator copies it out; bytes as they are."""
    out = b""
    with psycopg.connect(as_owner(desk.store.location)) as connection:
        tables = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        for (table,) in tables:
            with connection.cursor().copy(f'COPY "{table}" TO STDOUT') as copy:
                text = b"".join(bytes(part) for part in copy)
            hexes = [bytes.fromhex(word[3:].decode()) for word in text.split() if word.startswith(b"\\\\x")]
            out += text + b"".join(hexes)
    return out


def code(act: Callable[[], object]) -> str:
    """How it is refused; in each language there is a sentence for it."""
    with pytest.raises(KnownError) as told:
        act()
    assert all(sentence("error", told.value.code, language, **told.value.params) for language in LANGUAGES)
    return told.value.code


def open_again(desk: Desk, username: str = "lan", password: str = OWN) -> Desk:
    return stores.open_desk(desk.store.location, username=username, password=password)


def spoil(desk: Desk, *statements: str) -> None:
    with tampering(desk) as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
        connection.commit()


@pytest.mark.parametrize("label", [f"{table}.{column.name}" for table, column in reseal.sealed_columns()])
def test_a_sealed_column_knows_its_name_and_cannot_be_searched(label: str) -> None:
    table, _, name = label.partition(".")
    column = Base.metadata.tables[table].columns[name]
    assert isinstance(column.type, SealedText | SealedBytes)
    assert column.type.label == label
    assert "id" in Base.metadata.tables[table].columns
    column.is_(None)
    for asked in (lambda: column == "x", lambda: column.in_(["x"]), column.desc, lambda: column.like("x")):
        with pytest.raises(TypeError, match="sealed"):
            asked()


def test_a_dump_holds_nothing_of_what_is_sealed(served: Desk) -> None:
    read_back(served)
    dump = dumped(served)
    with served.read() as session:
        keys = [bytes(key) for name in ("person_key.key", "own_key.sealing", "own_key.signing")
                for key in session.scalars(select(column(name)))]  # fmt: skip
    assert len(keys) == 3
    secrets = [*(text.encode() for text in TEXTS.values()), PDF, PAPER, *keys, OWN.encode()]
    assert [secret for secret in secrets if secret in dump] == []
    assert NAME.encode() in dump  # names are what the server sorts and searches


def column(label: str) -> SealedBytes:
    table, _, name = label.partition(".")
    return Base.metadata.tables[table].columns[name]  # type: ignore[return-value]  # a column to select


def test_two_records_in_one_process_do_not_meet(served: Desk, templates: Templates, tmp_path: Path) -> None:
    location, _ = templates.copy("sqlite", False, tmp_path)
    address = templates.empty_database()
    stores.init_store(address, **OFFICER, full_name="Lan", cost=CHEAP)
    with closing(stores.open_desk(location, **OFFICER)) as folder, closing(stores.open_desk(address, **OFFICER)) as own:
        fill(own)
        fill(folder)
        for desk in (folder, own, served):
            read_back(desk)


def test_bulk_and_core_statements_seal_as_well(served: Desk) -> None:
    ids = list(range(101, 104))
    with served.work("test.many") as work:
        rows = [{"id": i, "full_name": "A", "name_folded": "a", "sort_key": "a", "ethnicity": None} for i in ids]
        rows[0]["ethnicity"] = "Người N1"
        work.insert_many(Worker, [dict(row) for row in rows])
        work.update_many(Worker, [{"id": 102, "ethnicity": "Người N2"}, {"id": 103, "ethnicity": "Người N3"}])
    with served.read() as session:
        query = select(Worker.ethnicity).where(Worker.id.in_(ids)).order_by(Worker.id)
        assert session.scalars(query).all() == ["Người N1", "Người N2", "Người N3"]
        assert session.scalars(select(Worker.id).where(Worker.ethnicity.is_(None))).all() == []
    dump = dumped(served)
    assert [word for word in ("Người N1", "Người N2", "Người N3") if word.encode() in dump] == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE worker SET ethnicity = set_byte(ethnicity, 20, get_byte(ethnicity, 20) # 1)",
        "UPDATE worker SET ethnicity = set_byte(ethnicity, 3, 9)",
        "UPDATE worker SET ethnicity = set_byte(ethnicity, 0, 7)",
        "UPDATE worker SET ethnicity = 'x'::bytea",
        "UPDATE worker SET ethnicity = note",
    ],
)
def test_a_value_that_was_altered_is_told(served: Desk, statement: str) -> None:
    (worker_id,) = workers.search_ids(served, NAME)
    spoil(served, statement)
    assert code(lambda: workers.load(served, worker_id)) == "sealed_damaged"
    (found,) = stores.check_store(served)
    assert (found.code, found.params) == ("sealed_damaged", {"what": "worker.ethnicity", "count": 1})
    assert all(sentence("check", found.code, language, **found.params) for language in LANGUAGES)


def test_keys_that_do_not_fit_are_told(served: Desk) -> None:
    key = new_key()
    other = make_slots(key, "lan", OWN, CHEAP)
    cases = (
        ("UPDATE sealing_key SET sealed = set_byte(sealed, 30, get_byte(sealed, 30) # 1)", "record_key_wrong"),
        ("DELETE FROM sealing_key", "record_key_wrong"),
        ("UPDATE key_slot SET slot = '{}'", "slots_damaged"),
        ("UPDATE key_slot SET username = 'an'", "slots_damaged"),
        ("DELETE FROM key_slot", "slots_missing"),
    )
    for statement, told in cases:
        spoil(served, statement)
        assert code(lambda: open_again(served)) == told
    with served.store.engine.execution_options(bangiao_writes=True).begin() as connection:
        server_keys.keep_slots(connection, other, key)
    assert code(lambda: open_again(served)) == "record_key_wrong"


def add_an(desk: Desk) -> None:
    officers.add(desk, OfficerInput("an", "Nông Văn An", OfficerRole.GATE), "của-An-1", OWN, cost=CHEAP)


def test_the_key_is_changed_while_another_works(served: Desk) -> None:
    add_an(served)
    printed = officers.make_recovery_code(served, OWN, cost=CHEAP)
    heard: list[str] = []
    key_change.change_key(served.store.location, "lan", OWN, step=heard.append)
    assert heard == ["slots", "values", "done"]
    assert code(lambda: read_back(served)) == "record_key_changed"
    officers.verify_own(served, OWN)  # as when the window is unlocked
    read_back(served)
    for name, password in (("lan", OWN), ("an", "của-An-1")):
        open_again(served, name, password).close()
    officers.reset_with_code(served.store.location, printed, "lan", "mới-2026", cost=CHEAP)
    with closing(open_again(served, "lan", "mới-2026")) as desk:
        read_back(desk)
        assert stores.check_store(desk) == ()
    marks = dumped_marks(served)
    assert marks.pop("issued_document.content") == {mark_of(1)}  # what was issued is never changed
    assert set.union(*marks.values()) == {mark_of(2)}


def dumped_marks(desk: Desk) -> dict[str, set[bytes]]:
    """With which keys each column is sealed, of those that hold something."""
    found = {}
    with psycopg.connect(as_owner(desk.store.location)) as connection:
        for table, each in reseal.sealed_columns():
            asked = f"SELECT substring({each.name}, 1, 5) FROM {table.name} WHERE {each.name} IS NOT NULL"  # noqa: S608
            marks = {bytes(row[0]) for row in connection.execute(asked)}
            if marks:
                found[f"{table.name}.{each.name}"] = marks
    return found


def test_what_a_program_with_the_former_key_writes_is_lost_to_nobody(served: Desk) -> None:
    key_change.change_key(served.store.location, "lan", OWN)
    worker_id = workers.save(served, None, WorkerForm(full_name="Lý Văn Mới", ethnicity="viết bằng khóa cũ"))
    with closing(open_again(served)) as desk:
        assert workers.load(desk, worker_id).form.ethnicity == "viết bằng khóa cũ"
        read_back(desk)


def test_nobody_puts_a_slot_of_theirs_in(served: Desk) -> None:
    add_an(served)
    with psycopg.connect(as_owner(served.store.location)) as connection:
        (lan,) = connection.execute("SELECT slot FROM key_slot WHERE username = 'lan'").fetchone() or ("",)
        public = json.loads(lan)["public"]
        put = "UPDATE key_slot SET slot = jsonb_set(slot::jsonb, '{public}', to_jsonb(%s::text))::text"
        connection.execute(put + " WHERE username = 'an'", [public])
        connection.execute(
            "INSERT INTO key_slot SELECT 1, 'ghost', store, replace(slot, '\"lan\"', '\"ghost\"'), vouched "
            "FROM key_slot WHERE username = 'lan'"
        )
    assert code(lambda: key_change.change_key(served.store.location, "lan", OWN)) == "slots_foreign"
    read_back(served)
    officers.reset(served, "an", "của-An-2", OWN, "ô khóa lạ", cost=CHEAP)
    key_change.change_key(served.store.location, "lan", OWN)
    with served.store.engine.connect() as connection:
        assert set(server_keys.read_slots(connection).officers) == {"lan", "an"}


def test_only_who_may_changes_the_key(served: Desk) -> None:
    add_an(served)
    assert code(lambda: key_change.change_key(served.store.location, "an", "của-An-1")) == "not_allowed"
    assert code(lambda: key_change.change_key(served.store.location, "lan", "sai")) == "wrong_password"


def test_a_change_that_is_killed_at_any_statement_leaves_a_record_that_opens(served: Desk) -> None:
    served.store.engine.dispose()
    command = [sys.executable, "-m", "tests.faults.rekey_until_killed", served.store.location, "7"]
    done = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["killed"] > 8
    assert told["wrong"] == []
    with closing(open_again(served)) as desk:
        read_back(desk)


def test_health_stays_open_to_what_filters_by_it(served: Desk) -> None:
    with served.read() as session:
        query = select(HealthCertificate.id).where(HealthCertificate.result == HealthResult.FIT)
        assert len(session.scalars(query).all()) == 1
    with pytest.raises(TypeError, match="sealed"):
        update(HealthCertificate).where(HealthCertificate.facility == "x")
