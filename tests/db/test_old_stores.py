"""Stores of earlier versions are opened and brought up to date; a migration may be interrupted at any statement."""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine

from db import migrate, revision
from db.engine import open_server
from db.record_file import RECORD_FILE
from desktop_app.clock import fixed_clock
from desktop_app.errors import KnownError
from desktop_app.services import stores
from desktop_app.services.work import Desk
from tests.conftest import Templates
from tests.db import keep_store
from tests.db.keep_store import DUMP, NOW, OLD, PASSWORD, USERNAME
from tests.faults import next_form

KEPT = sorted(folder.name for folder in OLD.iterdir())
FORM = tuple(revision.REVISIONS)


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BANGIAO_CONFIG", str(tmp_path / "config"))


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The kept store of that name; where it was kept of a first migration rewritten since (unreleased): made anew."""
    made: dict[str, Path] = {}

    def find(name: str) -> Path:
        if keep_store.read_about(OLD / name).stands:
            return OLD / name
        if name not in made:
            made[name] = tmp_path_factory.mktemp("kept") / name
            keep_store.keep(made[name])
        return made[name]

    return find


@pytest.fixture
def old(standing: Callable[[str], Path], tmp_path: Path) -> Path:
    """A copy of the newest kept store, which is then one form behind."""
    shutil.copytree(standing(KEPT[-1]), tmp_path / "old")
    return tmp_path / "old"


@pytest.fixture
def later(old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001  made before
    """The program is one form further than the kept store."""
    next_form.set_up(tmp_path / "next", monkeypatch.setattr)


def sit_down(folder: Path) -> Desk:
    return stores.open_desk(folder, username=USERNAME, password=PASSWORD, clock=fixed_clock(NOW))


def migrated(folder: Path) -> Path | None:
    return stores.migrate_store(folder, username=USERNAME, password=PASSWORD, clock=fixed_clock(NOW)).copy


def people(engine: Engine) -> int:
    with engine.connect() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM worker").scalar_one())


def unlocked(folder: Path) -> Engine:
    return stores.unlocked(folder, USERNAME, PASSWORD).engine


def test_what_is_kept_is_small_and_says_that_it_is_made_up() -> None:
    for name in KEPT:
        about = keep_store.read_about(OLD / name)
        assert about.revision == name
        assert "made up" in about.note
        assert sum(file.stat().st_size for file in (OLD / name).iterdir()) < 2_000_000
    assert set(KEPT) <= set(FORM)


@pytest.mark.parametrize("name", KEPT)
def test_a_kept_store_is_opened_and_brought_up_to_date(
    name: str, standing: Callable[[str], Path], tmp_path: Path
) -> None:
    kept = standing(name)
    folder = tmp_path / "old"
    shutil.copytree(kept, folder)
    copy = migrated(folder)
    assert (copy is not None) == (name != revision.HEAD)
    desk = sit_down(folder)
    try:
        assert stores.check_store(desk) == ()
        assert desk.practice
        assert people(desk.store.engine) == keep_store.read_about(kept).people
    finally:
        desk.close()


@pytest.mark.parametrize("name", KEPT)
def test_a_kept_dump_is_brought_up_to_date_on_a_server(
    name: str, templates: Templates, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    about = keep_store.read_about(OLD / name)
    address = templates.empty_database()
    if about.stands:
        _load(address, gzip.decompress((OLD / name / DUMP).read_bytes()).decode())
    else:  # of a first migration that was rewritten since: see keep_store
        keep_store._make(address)
    next_form.set_up(tmp_path / "next", monkeypatch.setattr)
    engine = open_server(address)
    try:
        assert revision.needs_upgrade(engine)
        migrate.upgrade(engine)
        assert revision.revision_of(engine) == next_form.REVISION
        assert people(engine) == about.people
    finally:
        engine.dispose()


def _load(address: str, dump: str) -> None:
    import psycopg

    with psycopg.connect(address) as connection:
        connection.execute(dump.encode())


@pytest.mark.usefixtures("later")
def test_an_older_store_is_kept_as_it_was_then_migrated(old: Path) -> None:
    desk = sit_down(old)
    try:
        assert revision.revision_of(desk.store.engine) == next_form.REVISION
        assert people(desk.store.engine) == keep_store.read_about(old).people
    finally:
        desk.close()
    (copy,) = old.glob(f"record-{FORM[-1]}-*.db")
    assert copy.name == f"record-{FORM[-1]}-20261122-020000.db"
    shutil.copyfile(copy, old / RECORD_FILE)
    engine = unlocked(old)
    assert revision.revision_of(engine) == FORM[-1]
    engine.dispose()


def test_a_newer_store_is_refused_with_a_sentence_and_stays_as_it_is(old: Path, tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        next_form.set_up(tmp_path / "next", patch.setattr)
        migrated(old)
    before = (old / RECORD_FILE).read_bytes()
    for act in (sit_down, migrated):
        with pytest.raises(KnownError) as told:
            act(old)
        assert (told.value.code, told.value.params) == ("store_newer", {"revision": next_form.REVISION})
    assert (old / RECORD_FILE).read_bytes() == before


class Stopped(Exception):  # noqa: N818
    """The migration is stopped here."""


def _stop() -> None:
    raise Stopped


@pytest.mark.usefixtures("later")
def test_a_migration_that_stops_at_any_statement_leaves_the_store_as_it_was(old: Path) -> None:
    wanted = keep_store.read_about(old).people
    for number in range(1, 500):
        engine = unlocked(old)
        count = next_form.stop_at(engine, number, _stop)
        try:
            migrate.upgrade(engine)
        except Stopped:
            engine.dispose()
            engine = unlocked(old)
            assert revision.revision_of(engine) == FORM[-1]
            assert people(engine) == wanted
        else:
            assert count() < number
            assert number > 10
            assert revision.revision_of(engine) == next_form.REVISION
            return
        finally:
            engine.dispose()


def test_a_migration_that_is_killed_at_any_statement_leaves_the_store_as_it_was(old: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.db.migrate_until_killed", str(old), str(tmp_path / "next")]
    done = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["killed"] > 10
    assert told["wrong"] == []
    assert told["people"] == keep_store.read_about(old).people
    assert [file.name for file in old.glob("*.part")] == []


@pytest.mark.usefixtures("later")
def test_a_copy_of_before_that_finds_no_room_leaves_nothing_half(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_source: object, target: Path) -> None:
        target.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("db.migrate.shutil.copyfile", full)
    with pytest.raises(KnownError, match="store_full"):
        sit_down(old)
    monkeypatch.undo()
    assert list(old.glob("record-*")) == []
    engine = unlocked(old)
    assert revision.revision_of(engine) == FORM[-1]
    engine.dispose()
    assert json.loads((old / "about.json").read_text())["revision"] == FORM[-1]
