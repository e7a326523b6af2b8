"""The guide's backups are tried: pg_dump and pg_restore into a new database, and back to a moment from the archive."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing

import psycopg
import pytest

from desktop_app.services import stores
from tests.conftest import CHEAP, OFFICER
from tests.own_server import OwnServer


@pytest.fixture
def server() -> Iterator[OwnServer]:
    made = OwnServer(fsync="off", wal_level="replica")
    archive = made.folder_for("wal")
    made.start(archive_mode="on", archive_command=f"cp %p {archive}/%f")
    yield made
    made.remove()


def run(server: OwnServer, *command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=server.folder, **server._account)
    assert done.returncode == 0, done.stderr


def entries(address: str) -> int:
    with closing(stores.open_desk(address, **OFFICER)) as desk:
        assert stores.check_store(desk) == ()
        with desk.read() as session:
            return int(session.connection().exec_driver_sql("SELECT count(*) FROM audit_entry").scalar_one())


def test_a_dump_comes_back_and_a_moment_too(server: OwnServer) -> None:
    address = server.make_database("bangiao")
    stores.prepare_server(address)
    stores.init_store(address, **OFFICER, full_name="Lan", cost=CHEAP)
    dump = server.folder / "record.dump"
    run(server, "pg_dump", "-Fc", "-d", server.socket("bangiao"), "-f", str(dump))
    again = server.make_database("bangiao_moi")
    run(server, "pg_restore", "--exit-on-error", "--no-owner", "-d", server.socket("bangiao_moi"), str(dump))
    stores.prepare_server(again)
    assert entries(again) == entries(address)

    base = server.folder / "base"
    link = f"host={server.folder} port={server.port} user=bangiao"
    run(server, "pg_basebackup", "-D", str(base), "-X", "stream", "-c", "fast", "-d", link)
    log(address, "before")
    with psycopg.connect(server.socket(), autocommit=True) as connection:
        row = connection.execute("SELECT clock_timestamp()::text").fetchone()
        moment = str(row[0]) if row else ""
        log(address, "after")
        connection.execute("SELECT pg_switch_wal()")
    kept = entries(address)
    server.stop()
    shutil.rmtree(server.data)
    run(server, "cp", "-a", str(base), str(server.data))
    server.give("data/recovery.signal", b"")
    back = {"recovery_target_time": moment, "restore_command": f"cp {server.folder}/wal/%f %p"}
    server.start(**back, recovery_target_action="promote")
    assert entries(address) == kept - 1


def log(address: str, what: str) -> None:
    with closing(stores.open_desk(address, **OFFICER)) as desk:
        desk.log("audit.read", what)
