"""Keeps a store as this version of the program makes it, so that every later version is tested to bring it up to date.

    python -m tests.db.keep_store [--released]

writes tests/db/old/<revision>/: a practice store in a folder (record.db and slots.json; closed with the password below,
its people made up), the same as a PostgreSQL dump (record.sql.gz), and about.json. Run it with --released when a
version is released, and commit what it wrote; never change it afterwards. Until the first release the first migration
is still rewritten: a kept store of another text of it is of no version that anybody has, so the tests make it anew.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from db import migrate, revision
from db.record_file import RECORD_FILE
from db.slots import Cost
from db.vocabulary import Direction
from desktop_app.clock import HANOI, fixed_clock
from desktop_app.intake.spreadsheet import read_sheets
from desktop_app.services import demand, handovers, imports, stores
from desktop_app.services.work import Desk
from resources import ROOT

OLD = Path(__file__).parent / "old"
ABOUT, DUMP = "about.json", "record.sql.gz"
USERNAME, PASSWORD = "lan", "kho-thu-2026"
NOW = datetime(2026, 11, 22, 9, tzinfo=HANOI)
_ROWS = 12
_COST = Cost(passes=1, memory_kib=8, lanes=1)


@dataclass(frozen=True)
class About:
    """What a kept store says of itself."""

    revision: str
    released: bool
    migrations: str
    """SHA-256 of the migrations that made it."""
    people: int
    note: str = "Practice data, made up. Password: kho-thu-2026 (lan)."

    @property
    def stands(self) -> bool:
        """Whether it is of a version that somebody may have, or of this very one."""
        return self.released or self.migrations == migrations_digest()


def migrations_digest() -> str:
    """SHA-256 of all migrations, in order."""
    made = hashlib.sha256()
    for file in sorted((migrate.FOLDER / "versions").glob("*.py")):
        made.update(file.read_bytes())
    return made.hexdigest()


def read_about(folder: Path) -> About:
    """What is kept there."""
    return About(**json.loads((folder / ABOUT).read_text(encoding="utf-8")))


def keep(folder: Path, *, released: bool = False, server: str = "") -> About:
    """Make a store and keep it in an empty folder; `server` is an empty database's address, for the dump."""
    folder.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as made:
        people = _make(made)
        for name in (RECORD_FILE, "slots.json"):
            shutil.copyfile(Path(made) / name, folder / name)
    if server:
        _make(server)
        (folder / DUMP).write_bytes(gzip.compress(_dumped(server), mtime=0))
    about = About(revision.HEAD, released, migrations_digest(), people)
    (folder / ABOUT).write_text(json.dumps(about.__dict__, indent=1) + "\n", encoding="utf-8")
    return about


def _make(location: str) -> int:
    clock = fixed_clock(NOW)
    stores.init_store(
        location, username=USERNAME, full_name="Lý Thị Thử", password=PASSWORD, practice=True, clock=clock, cost=_COST
    )
    desk = stores.open_desk(location, username=USERNAME, password=PASSWORD, clock=clock)
    try:
        return _filled(desk)
    finally:
        desk.close()


def _filled(desk: Desk) -> int:
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    with tempfile.TemporaryDirectory() as folder:
        taken = imports.import_file(desk, _short_list(Path(folder)), consents_on_file=True)
    at = datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)
    number = handovers.new(
        desk, programme="chongzuo", direction=Direction.OUT, point="huu-nghi", at=at, partner="PX-01"
    ).number
    handovers.add_cleared(desk, number)
    handovers.issue(desk, number)
    return taken.new


def _short_list(folder: Path) -> Path:
    """The first people of a list of samples, so that what is kept is small."""
    (sheet, *_) = read_sheets(ROOT / "samples" / "worker_list_clean.xlsx")
    file = folder / "list.csv"
    with file.open("w", encoding="utf-8", newline="") as opened:
        csv.writer(opened).writerows(sheet.rows[:_ROWS])
    return file


def _dumped(server: str) -> bytes:
    """The database as SQL that any connection can execute: without psql's own commands."""
    tool = shutil.which("pg_dump") or str(max(Path("/usr/lib/postgresql").glob("*/bin/pg_dump")))
    command = [tool, "--no-owner", "--no-privileges", "--rows-per-insert=200", f"--dbname={server}"]
    dumped = subprocess.run(command, check=True, capture_output=True).stdout
    return b"".join(line for line in dumped.splitlines(keepends=True) if not line.startswith(b"\\"))


def main(*words: str) -> None:
    """Keep this version's store in its place, with a dump from a server of our own."""
    from tests.postgres_server import own_server

    target = OLD / revision.HEAD
    shutil.rmtree(target, ignore_errors=True)
    with own_server() as address:
        import psycopg

        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute("CREATE DATABASE kept")
        about = keep(target, released="--released" in words, server=address.replace("/postgres?", "/kept?", 1))
    sys.stdout.write(f"{target}: {about.people} people\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
