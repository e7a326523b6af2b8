"""Backups: made while others write, verified, thinned out, looked at, restored; and a chain whose end was cut."""

from __future__ import annotations

import os
import shutil
import threading
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from db import backup
from db.base import Base
from db.digests import TableDigest
from db.digests import table_digests as digests_of
from db.errors import StoreProblem
from db.models import AuditEntry, AuditLine
from db.record_file import RECORD_FILE
from db.slot_file import SLOTS_FILE
from db.slots import Cost
from db.vocabulary import OfficerRole
from desktop_app.clock import fixed_clock
from desktop_app.errors import KnownError
from desktop_app.services import audit_chain, backups, officers, stores, witness, workers
from desktop_app.services.officers import OfficerInput
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerForm
from tests.conftest import tampering

OFFICER: Any = {"username": "lan", "password": "mat-khau-thu"}
OWN = OFFICER["password"]
CHEAP = Cost(passes=1, memory_kib=8, lanes=1)


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BANGIAO_CONFIG", str(tmp_path / "config"))


def person(desk: Desk, number: int) -> None:
    workers.save(desk, None, WorkerForm(full_name="Nông Văn Bình", citizen_id=f"0200901{number:05d}"))


def count(desk: Desk) -> int:
    with desk.read() as session:
        return int(session.connection().exec_driver_sql("SELECT count(*) FROM worker").scalar_one())


def test_a_password_changed_meanwhile_does_not_spoil_a_backup(desk_sqlite: Desk, tmp_path: Path) -> None:
    def step(part: str) -> None:
        if part == "copy":
            officers.change_password(desk_sqlite, OWN, "mới-2026-lan", cost=CHEAP)

    made = backups.make(desk_sqlite, tmp_path / "a.bgb", step=step)
    backups.restore(tmp_path / "new_pc", made.file, "lan", OWN)


def test_slots_that_are_damaged_do_not_stop_a_backup(desk_sqlite: Desk, tmp_path: Path) -> None:
    """Their copy goes into it, as whoever signs in is let in by it."""
    (Path(desk_sqlite.store.location) / SLOTS_FILE).write_bytes(b"{")
    made = backups.make(desk_sqlite, tmp_path / "a.bgb")
    backups.restore(tmp_path / "new_pc", made.file, "lan", OWN)


def test_halves_that_a_killed_program_left_are_swept(desk_sqlite: Desk) -> None:
    folder = Path(desk_sqlite.store.location)
    mine = [folder / ".slots.json.0a1b2c3d.part", folder / "record.rekey.db", folder / "backups/.a.bgb.0a1b2c3d.part"]
    mine[-1].parent.mkdir(exist_ok=True)
    for left in mine:
        left.write_bytes(b"half")
        os.utime(left, (0, 0))
    backups.make(desk_sqlite)
    assert [left.exists() for left in mine] == [True, True, False]
    desk_sqlite.close()
    stores.open_desk(folder, **OFFICER).close()
    assert not any(left.exists() for left in mine)


def refused(desk_or_folder: object, file: Path, password: str = OWN) -> str:
    with pytest.raises(KnownError) as told:
        backups.restore(str(desk_or_folder), file, "lan", password)
    return told.value.code


def test_a_backup_is_made_and_restored(desk_sqlite: Desk, tmp_path: Path) -> None:
    person(desk_sqlite, 1)
    made = backups.make(desk_sqlite)
    assert made.file.parent == Path(desk_sqlite.store.location) / backups.FOLDER
    assert made.manifest.tables["worker"].rows == 1
    person(desk_sqlite, 2)
    seen = backups.look(desk_sqlite.store.location, made.file, "lan", OWN)
    assert (seen.manifest.tables["worker"].rows, (seen.now or {})["worker"], seen.lost_entries) == (1, 2, 2)
    assert refused(desk_sqlite.store.location, made.file) == "store_in_use"
    other = tmp_path / "new_pc"
    assert backups.restore(other, made.file, "lan", OWN) is None
    desk = stores.open_desk(other, **OFFICER)
    assert count(desk) == 1
    person(desk, 3)
    desk.close()
    aside = backups.restore(other, made.file, "lan", OWN)
    assert aside is not None
    assert {RECORD_FILE, SLOTS_FILE} <= {file.name for file in aside.iterdir()}
    desk = stores.open_desk(other, **OFFICER)
    assert count(desk) == 1
    assert audit_chain.verify(desk).sound
    desk.close()
    shutil.copytree(aside, tmp_path / "kept")
    kept = stores.open_desk(tmp_path / "kept", **OFFICER)
    assert count(kept) == 2
    kept.close()


def test_it_is_one_moment_of_a_record_that_others_write_in(desk_sqlite: Desk, tmp_path: Path) -> None:
    going = threading.Event()
    done = threading.Event()

    def write() -> None:
        for number in range(200):
            person(desk_sqlite, number)
            going.set()
            if done.is_set():
                return

    writer = threading.Thread(target=write)
    writer.start()
    going.wait(10)
    made = [backups.make(desk_sqlite, tmp_path / f"{number}.bgb").manifest for number in range(3)]
    done.set()
    writer.join()
    assert made[0].tables["worker"].rows <= made[2].tables["worker"].rows <= count(desk_sqlite)
    backups.restore(tmp_path / "again", tmp_path / "2.bgb", "lan", OWN)


@pytest.mark.parametrize("place", [0.001, 0.2, 0.5, 0.8, 0.9999])
def test_a_damaged_backup_replaces_nothing(desk_sqlite: Desk, tmp_path: Path, place: float) -> None:
    file = backups.make(desk_sqlite, tmp_path / "a.bgb").file
    whole = bytearray(file.read_bytes())
    whole[int(len(whole) * place)] ^= 4
    (tmp_path / "bent.bgb").write_bytes(whole)
    (tmp_path / "cut.bgb").write_bytes(whole[: int(len(whole) * place)])
    target = tmp_path / "target"
    for name in ("bent.bgb", "cut.bgb"):
        try:
            backups.restore(target, tmp_path / name, "lan", OWN)
        except KnownError as error:
            if error.code not in {"backup_damaged", "backup_differs", "wrong_password"}:
                raise
            assert not (target / RECORD_FILE).exists()
        else:
            desk = stores.open_desk(target, **OFFICER)  # the bit lay where nothing is said
            assert count(desk) == 0
            desk.close()
            shutil.rmtree(target)
    assert refused(target, tmp_path / "none.bgb") == "backup_missing"
    assert refused(target, file, "sai") == "wrong_password"


def test_a_full_place_leaves_no_half_backup(desk_sqlite: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup, "_copy_pages", full)
    with pytest.raises(KnownError) as told:
        backups.make(desk_sqlite, tmp_path / "second")
    assert told.value.code == "store_full"
    assert list((tmp_path / "second").iterdir()) == []


def test_a_copy_that_differs_is_not_kept(desk_sqlite: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = digests_of
    seen: list[int] = []

    def digests(session: object, key: bytes, step: object) -> object:
        seen.append(1)
        found = real(session, key, step)  # type: ignore[arg-type]
        return found if len(seen) == 1 else {**found, "worker": TableDigest(7, "x")}

    monkeypatch.setattr(backup, "table_digests", digests)
    with pytest.raises(KnownError) as told:
        backups.make(desk_sqlite, tmp_path / "a.bgb")
    assert (told.value.code, told.value.params) == ("backup_differs", {"what": "worker"})
    assert not (tmp_path / "a.bgb").exists()


def test_days_weeks_and_months_stay(desk_sqlite: Desk, tmp_path: Path) -> None:
    first = backups.make(desk_sqlite, tmp_path).file
    start = datetime(2026, 11, 22, 3)  # noqa: DTZ001  a name's moment
    for days in range(1, 400, 3):
        shutil.copy(first, tmp_path / f"bangiao-{(start - timedelta(days=days)).strftime('%Y%m%d-%H%M%S')}.bgb")
    (tmp_path / "bangiao-20200101-000000.bgb").write_bytes(b"another's")
    backups.thin_out(tmp_path, backup.read_manifest(first).store)
    left = backups.listed(tmp_path)
    assert 20 <= len(left) <= 7 + 5 + 14 + 1
    assert left[0].file == first
    assert (tmp_path / "bangiao-20200101-000000.bgb").exists()


def test_a_day_later_one_is_due(desk_sqlite: Desk) -> None:
    assert backups.is_due(desk_sqlite)
    backups.make(desk_sqlite)
    assert not backups.is_due(desk_sqlite)
    later = stores.open_desk(desk_sqlite.store.location, **OFFICER, clock=fixed_clock(datetime(2026, 11, 23, 9)))  # noqa: DTZ001
    assert backups.is_due(later)
    later.close()


def test_only_an_administrator_restores(desk_sqlite: Desk, tmp_path: Path) -> None:
    an = OfficerInput("an", "Nông Văn An", OfficerRole.REGISTRAR)
    officers.add(desk_sqlite, an, "của-An-1", OWN, cost=CHEAP)
    file = backups.make(desk_sqlite, tmp_path / "a.bgb").file
    with pytest.raises(KnownError) as told:
        backups.restore(tmp_path / "target", file, "an", "của-An-1")
    assert told.value.code == "restore_not_allowed"
    assert list((tmp_path / "target").glob("record*")) == []


def test_a_server_says_so(desk: Desk) -> None:
    if desk.store.on_server:
        with pytest.raises(KnownError, match="backup_on_server"):
            backups.make(desk)


def test_an_end_that_was_cut_is_found(desk: Desk) -> None:
    person(desk, 1)
    witness.remember(desk)
    assert audit_chain.verify(desk).sound
    with tampering(desk) as connection:
        newest = connection.exec_driver_sql("SELECT max(sequence) FROM audit_entry").scalar_one()
        held = {
            model: list(connection.execute(select(model).where(model.c.sequence == newest)).mappings())
            for model in (Base.metadata.tables[name] for name in (AuditEntry.__tablename__, AuditLine.__tablename__))
        }
        for model in reversed(held):
            connection.execute(model.delete().where(model.c.sequence == newest))
        connection.commit()
        told = audit_chain.verify(desk)
        assert (told.sound, told.broken, told.missing_from) == (False, None, newest)
        for model, rows in held.items():
            connection.execute(model.insert(), [dict(row) for row in rows])
        connection.commit()
    assert audit_chain.verify(desk).sound


def test_what_says_too_much_of_itself_is_refused(tmp_path: Path) -> None:
    import zipfile

    bomb = tmp_path / "bomb.bgb"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", b" " * 50_000_000)
    with pytest.raises(StoreProblem, match="backup_damaged"):
        backup.read_manifest(bomb)
