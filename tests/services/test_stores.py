from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from db import engine as engines
from db import places, revision, slot_file, slots
from db.engine import WRITES
from db.models import Office, Officer
from db.record_file import RECORD_FILE
from db.slot_file import COPY_FILE, SLOTS_FILE
from db.vocabulary import OfficerRole
from desktop_app.clock import Clock, fixed_clock
from desktop_app.errors import KnownError
from desktop_app.services import stores, trouble
from desktop_app.services.work import Desk, Store, reading, working
from tests.conftest import CHEAP, OFFICER, Templates, tampering


@pytest.fixture
def location(store_kind: str, templates: Templates, tmp_path: Path) -> str:
    """Where a store may be made."""
    return str(tmp_path / "sổ" / "kho") if store_kind == "sqlite" else templates.empty_database()


def init(location: str | Path, clock: Clock, *, practice: bool = False) -> None:
    stores.init_store(location, **OFFICER, full_name=" Lý  Thị Lan", practice=practice, clock=clock, cost=CHEAP)


def open_again(desk: Desk, password: str = OFFICER["password"], username: str = OFFICER["username"]) -> None:
    stores.open_desk(desk.store.location, username=username, password=password).close()


def refused_code(error: pytest.ExceptionInfo[KnownError]) -> str:
    return error.value.code


def test_a_store_is_made_and_opened(location: str, clock: Clock) -> None:
    assert not stores.store_exists(location)
    init(location, clock)
    assert stores.store_exists(location)
    desk = stores.open_desk(location, **OFFICER, clock=clock, language="en")
    try:
        assert (desk.officer_name, desk.language, desk.practice) == ("Lý Thị Lan", "en", False)
        assert desk.now() == datetime(2026, 11, 22, 2, tzinfo=UTC)
        assert desk.today().isoformat() == "2026-11-22"
        assert stores.check_store(desk) == ()
        with desk.read() as session:
            officer = session.get_one(Officer, desk.officer_id)
            assert officer.role is OfficerRole.ADMINISTRATOR
            assert session.scalars(select(Office.place_vi)).one() == "Lạng Sơn"
    finally:
        desk.close()


def test_a_store_is_never_made_over_another(desk: Desk, clock: Clock) -> None:
    with pytest.raises(KnownError) as refused:
        init(desk.store.location, clock)
    assert refused_code(refused) == "store_exists"
    open_again(desk)


@pytest.mark.parametrize(
    ("username", "full_name", "password"), [("", "Lan", "x"), ("lan", " ", "x"), ("lan", "Lan", "")]
)
def test_the_first_officer_needs_all_three(tmp_path: Path, username: str, full_name: str, password: str) -> None:
    with pytest.raises(KnownError) as refused:
        stores.init_store(tmp_path / "kho", username=username, full_name=full_name, password=password, cost=CHEAP)
    assert refused_code(refused) == "officer_incomplete"
    assert not (tmp_path / "kho").exists()


def test_a_store_that_is_not_there_is_told(location: str) -> None:
    with pytest.raises(KnownError) as refused:
        stores.open_desk(location, **OFFICER)
    assert refused_code(refused) == "store_missing"
    assert not Path(location).exists()


@pytest.mark.parametrize(("username", "password"), [("lan", "x"), ("lan", ""), ("an", "mat-khau-thu"), ("", "")])
def test_a_wrong_password_is_told_and_nothing_more(desk: Desk, username: str, password: str) -> None:
    with pytest.raises(KnownError) as refused:
        open_again(desk, password, username)
    assert (refused.value.code, refused.value.params) == ("wrong_password", {})


def test_a_username_is_known_in_any_case(desk: Desk) -> None:
    open_again(desk, username=" LAN ")


def test_an_officer_who_left_cannot_sign_in(desk: Desk) -> None:
    with desk.work("officer.disable") as work:
        work.session.get_one(Officer, desk.officer_id).active = False
    with pytest.raises(KnownError) as refused:
        open_again(desk)
    assert refused_code(refused) == "officer_disabled"


def test_only_a_practice_store_lets_its_clock_be_stopped(practice_desk: Desk, desk: Desk, clock: Clock) -> None:
    for store, moment in ((practice_desk, datetime(2027, 1, 2, 1, tzinfo=UTC)), (desk, clock())):
        opened = stores.open_desk(store.store.location, **OFFICER, clock=clock, now_override="2027-01-02T08:00")
        assert opened.practice is (store is practice_desk)
        assert opened.now() == moment
        opened.close()


def test_a_stopped_clock_must_show_a_time(practice_desk: Desk) -> None:
    with pytest.raises(KnownError) as refused:
        stores.open_desk(practice_desk.store.location, **OFFICER, now_override="noon")
    assert refused_code(refused) == "bad_now"


def test_a_start_that_was_interrupted_can_be_made_again(tmp_path: Path, clock: Clock) -> None:
    folder = tmp_path / "kho"
    folder.mkdir()
    (folder / "record.part.db").write_bytes(b"half")
    (folder / SLOTS_FILE).write_text("half")
    assert not stores.store_exists(folder)
    init(folder, clock)
    assert sorted(file.name for file in folder.iterdir()) == sorted([RECORD_FILE, SLOTS_FILE, COPY_FILE])
    stores.open_desk(folder, **OFFICER).close()


def test_nothing_personal_is_in_clear(desk_sqlite: Desk) -> None:
    for file in Path(desk_sqlite.store.location).iterdir():
        content = file.read_bytes()
        assert "Thị".encode() not in content
        assert b"worker" not in content
        assert OFFICER["password"].encode() not in content


def test_a_lost_or_damaged_key_file_is_told(desk_sqlite: Desk) -> None:
    file = Path(desk_sqlite.store.location) / SLOTS_FILE
    whole = file.read_bytes()
    file.write_bytes(whole[:50])
    open_again(desk_sqlite)  # there is a copy
    file.with_name(COPY_FILE).unlink()
    for content, code in ((whole[:50], "slots_damaged"), (None, "slots_missing")):
        file.unlink() if content is None else file.write_bytes(content)
        with pytest.raises(KnownError) as refused:
            open_again(desk_sqlite)
        assert refused_code(refused) == code
    file.write_bytes(whole)
    open_again(desk_sqlite)


def test_the_key_file_of_another_store_opens_nothing(desk_sqlite: Desk, tmp_path: Path, clock: Clock) -> None:
    init(tmp_path / "other", clock)
    file = Path(desk_sqlite.store.location) / SLOTS_FILE
    whole = file.read_bytes()
    file.write_bytes((tmp_path / "other" / SLOTS_FILE).read_bytes())
    with pytest.raises(KnownError) as refused:
        open_again(desk_sqlite)
    assert refused_code(refused) == "store_damaged"
    file.write_bytes(whole)


def test_a_place_that_is_a_file_is_told(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "kho").write_text("a file")
    with pytest.raises(KnownError) as refused:
        init(tmp_path / "kho" / "x", clock)
    assert refused_code(refused) == "store_cannot_open"


@pytest.mark.parametrize("code", ["store_no_permission", "store_full", "store_read_only"])
def test_what_a_file_system_refuses_is_told(
    tmp_path: Path, clock: Clock, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = next(number for number, name in trouble._OS_TROUBLE.items() if name == code)

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(slot_file, "write_slots", refuse)
    with pytest.raises(KnownError) as refused:
        init(tmp_path / "kho", clock)
    assert refused_code(refused) == code
    assert not stores.store_exists(tmp_path / "kho")


def test_a_share_is_refused(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "_kind_of_place", lambda *_: "cifs")
    with pytest.raises(KnownError) as refused:
        init(tmp_path / "kho", clock)
    assert refused_code(refused) == "store_on_share"
    assert not (tmp_path / "kho").exists()


def test_a_store_held_by_another_program_is_told(desk_sqlite: Desk) -> None:
    folder = Path(desk_sqlite.store.location)
    key = slots.unlock(slot_file.read_slots(folder), **OFFICER)
    impatient = Store(str(folder), engines.open_folder(folder, key, busy_timeout_ms=20), on_server=False)

    def wait_in_vain() -> None:
        with desk_sqlite.work("office.set"), working(impatient, "office.set", desk_sqlite.now(), None):
            pass

    with pytest.raises(KnownError) as refused:
        wait_in_vain()
    assert refused_code(refused) == "store_locked"
    impatient.engine.dispose()


def test_a_damaged_record_is_found_by_check(clock: Clock, tmp_path: Path) -> None:
    folder = tmp_path / "broken"
    init(folder, clock)
    content = bytearray((folder / RECORD_FILE).read_bytes())
    content[-2000] ^= 1
    (folder / RECORD_FILE).write_bytes(content)
    desk = stores.open_desk(folder, **OFFICER)
    with pytest.raises(KnownError) as refused:
        stores.check_store(desk)
    assert refused_code(refused) == "store_damaged"
    desk.close()


def test_check_names_what_was_done_behind_the_programs_back(location: str, clock: Clock) -> None:
    init(location, clock)
    desk = stores.open_desk(location, **OFFICER)
    with tampering(desk) as connection:
        connection.exec_driver_sql("DROP INDEX ix_worker_phone")
        connection.exec_driver_sql("UPDATE audit_entry SET action = 'x'")
        connection.commit()
    codes = [finding.code for finding in stores.check_store(desk)]
    assert codes == ["tables_differ", "audit_broken"]
    desk.close()


def test_a_store_that_is_up_to_date_has_nothing_to_migrate(desk: Desk) -> None:
    for check in (True, False):
        done = stores.migrate_store(desk.store.location, **OFFICER, check=check)
        assert done == stores.Migrated(revision.HEAD, revision.HEAD, None)


def test_a_newer_store_is_refused_and_left_as_it_is(location: str, clock: Clock) -> None:
    init(location, clock)
    desk = stores.open_desk(location, **OFFICER)
    with desk.store.engine.execution_options(**{WRITES: True}).begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(KnownError) as refused:
        open_again(desk)
    assert refused_code(refused) == "store_newer"
    with reading(desk.store) as session:
        assert session.connection().exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == "9999"
    desk.close()


def test_an_older_record_is_copied_and_brought_up_to_date(desk_sqlite: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with desk_sqlite.store.engine.execution_options(**{WRITES: True}).begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0000'")

    def to_head(engine: Engine, **_: object) -> Path | None:
        with engine.execution_options(**{WRITES: True}).begin() as connection:
            connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{revision.HEAD}'")  # noqa: S608
        return Path("copy")

    monkeypatch.setattr(revision, "REVISIONS", ("0000", revision.HEAD))
    monkeypatch.setattr("db.migrate.upgrade", to_head)
    asked = stores.migrate_store(desk_sqlite.store.location, **OFFICER, check=True)
    assert (asked.before, asked.copy) == ("0000", None)
    open_again(desk_sqlite)
    assert stores.migrate_store(desk_sqlite.store.location, **OFFICER, check=True).before == revision.HEAD


def test_an_older_database_on_a_server_is_not_touched_in_passing(
    templates: Templates, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = templates.empty_database()
    init(address, clock)
    monkeypatch.setattr(revision, "REVISIONS", (revision.HEAD, "0002"))
    monkeypatch.setattr(revision, "HEAD", "0002")
    with pytest.raises(KnownError) as refused:
        stores.open_desk(address, **OFFICER)
    assert refused_code(refused) == "store_older"


def test_a_server_without_that_database_is_told(templates: Templates) -> None:
    address = templates.empty_database().replace("empty_", "lost_")
    with pytest.raises(KnownError) as refused:
        stores.open_desk(address, **OFFICER)
    assert refused_code(refused) == "server_no_database"


def test_the_clock_given_is_the_clock_used(desk: Desk) -> None:
    later = fixed_clock(datetime(2030, 1, 1, tzinfo=UTC))
    opened = stores.open_desk(desk.store.location, **OFFICER, clock=later)
    assert opened.today().year == 2030
    opened.close()


def test_a_folder_whose_name_is_too_long_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(KnownError):
        stores.store_exists(tmp_path / ("x" * 300))
