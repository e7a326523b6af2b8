"""A store's key is changed, and interrupted wherever it can be: the store opens, with everything in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from db import slot_file
from db.record_file import RECORD_FILE, REKEYED_FILE
from db.slots import Cost
from db.vocabulary import OfficerRole
from desktop_app.errors import KnownError
from desktop_app.services import audit_chain, backup_rounds, backups, key_change, officers, stores, workers
from desktop_app.services.officers import OfficerInput
from desktop_app.services.worker_forms import WorkerForm

OWN = "mat-khau-thu"
CHEAP = Cost(passes=1, memory_kib=8, lanes=1)
STEPS = ("slots", "copy", "compare", "name", "named", "done")


class Stopped(BaseException):
    """The machine stops."""


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BANGIAO_CONFIG", str(tmp_path / "config"))


@pytest.fixture
def folder(templates: Any, tmp_path: Path) -> Path:
    """A closed store with one worker and two officers."""
    location, _ = templates.copy("sqlite", False, tmp_path)
    desk = stores.open_desk(location, username="lan", password=OWN)
    workers.save(desk, None, WorkerForm(full_name="Nông Văn Bình", citizen_id="020090100001"))
    officers.add(desk, OfficerInput("an", "Nông Văn An", OfficerRole.GATE), "của-An-1", OWN, cost=CHEAP)
    desk.close()
    return Path(location)


def opens(folder: Path, username: str = "lan", password: str = OWN) -> bytes:
    """The key with which the record opens; everything is in it."""
    desk = stores.open_desk(folder, username=username, password=password)
    try:
        assert len(workers.search_ids(desk, "Bình")) == 1
        assert audit_chain.verify(desk).sound
        return desk.store.key
    finally:
        desk.close()


def test_the_key_is_changed_for_everybody(folder: Path) -> None:
    old = opens(folder)
    heard: list[str] = []
    key_change.change_key(folder, "lan", OWN, step=heard.append)
    assert tuple(heard) == STEPS
    new = opens(folder)
    assert new != old
    assert opens(folder, "an", "của-An-1") == new
    assert {len(slot.sealed) for slot in slot_file.sound_slots(folder).slots} == {1}
    assert not list(folder.glob(f"{REKEYED_FILE}*"))


def test_an_interrupted_change_leaves_a_store_that_opens_and_can_be_changed(folder: Path) -> None:
    for at in STEPS:

        def stop(part: str, at: str = at) -> None:
            if part == at:
                raise Stopped

        with pytest.raises(Stopped):
            key_change.change_key(folder, "lan", OWN, step=stop)
        assert opens(folder, "an", "của-An-1") == opens(folder)
    before = opens(folder)
    key_change.change_key(folder, "lan", OWN)
    assert opens(folder) != before
    assert {len(slot.sealed) for slot in slot_file.sound_slots(folder).slots} == {1}


def test_a_backup_made_after_an_interrupted_change_is_restored(folder: Path, tmp_path: Path) -> None:
    """The record has the new key by then, and the slots both: whoever takes the first one cannot restore."""

    def stop(part: str) -> None:
        if part == "named":
            raise Stopped

    with pytest.raises(Stopped):
        key_change.change_key(folder, "lan", OWN, step=stop)
    desk = stores.open_desk(folder, username="lan", password=OWN)
    made, made_key = backups.make(desk, tmp_path / "a.bgb"), desk.store.key
    assert backup_rounds.try_restore(desk, made.file, "lan", OWN) == sum(t.rows for t in made.manifest.tables.values())
    desk.close()
    backups.restore(tmp_path / "new_pc", made.file, "lan", OWN)
    assert opens(tmp_path / "new_pc", "an", "của-An-1") == made_key


def refused(folder: Path, username: str = "lan", password: str = OWN) -> str:
    with pytest.raises(KnownError) as told:
        key_change.change_key(folder, username, password)
    return told.value.code


def test_it_is_refused(folder: Path) -> None:
    assert refused(folder, "an", "của-An-1") == "not_allowed"
    assert refused(folder, "lan", "sai") == "wrong_password"
    desk = stores.open_desk(folder, username="lan", password=OWN)
    with desk.read() as session:
        session.connection()
        assert refused(folder) == "store_in_use"
    desk.close()
    assert (folder / RECORD_FILE).exists()
