"""A broken store is set aside, and what can be read of it saved: pages of it are really written over here."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from db.record_file import RECORD_FILE
from desktop_app.errors import KnownError
from desktop_app.services import audit_chain, handovers, salvage, stores
from tests.faults.desks import copied, make_store, sit_down
from tests.faults.sign_in import NOW, PASSWORD, USERNAME

PAGE = 4096
TIMES = int(os.environ.get("BANGIAO_DAMAGES", "4"))


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BANGIAO_CONFIG", str(tmp_path / "config"))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_store(tmp_path_factory.mktemp("salvage") / "whole")


def saved(store: Path, target: Path) -> salvage.Salvaged:
    return salvage.save_what_can_be_read(store, target, USERNAME, PASSWORD, clock=lambda: NOW)


def refused(store: Path, target: Path, password: str = PASSWORD) -> str:
    with pytest.raises(KnownError) as told:
        salvage.save_what_can_be_read(store, target, USERNAME, password, clock=lambda: NOW)
    return told.value.code


def pages(store: Path) -> int:
    return (store / RECORD_FILE).stat().st_size // PAGE


def write_over(store: Path, page: int, dice: random.Random) -> None:
    """Write something else over a page, counted from 1."""
    with (store / RECORD_FILE).open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(dice.randbytes(PAGE))


def rows_of(store: Path) -> dict[str, set[tuple[object, ...]]]:
    desk = sit_down(store)
    try:
        with desk.read() as session:
            connection = session.connection()
            names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
            query = 'SELECT * FROM "{}"'
            return {name: {tuple(row) for row in connection.exec_driver_sql(query.format(name))} for name in names}
    finally:
        desk.close()


def test_pages_written_over_cost_only_what_was_on_them(whole: Path, tmp_path: Path) -> None:
    dice = random.Random(4)  # noqa: S311  reproducible, not secret
    before = rows_of(whole)
    total = sum(map(len, before.values()))
    kept = opened = done = 0
    for turn in range(TIMES):
        store = copied(whole, tmp_path / "broken")
        for page in dice.sample(range(80, pages(store)), 1 + turn % 3):
            write_over(store, page, dice)
        bytes_before = (store / RECORD_FILE).read_bytes()
        target = tmp_path / f"saved{turn}"
        try:
            told = saved(store, target)
        except KnownError as error:
            if error.code != "salvage_nothing":
                raise
            continue  # a page of the list of tables was among them
        finally:
            assert (store / RECORD_FILE).read_bytes() == bytes_before
        done += 1
        assert sorted(file.name for file in target.iterdir() if file.is_dir()) == []
        found = sum(each.saved for each in told.tables)
        assert found > total * 0.6, turn
        assert all(each.saved <= len(before[each.table]) for each in told.tables)
        assert all(each.rows is None or each.saved <= each.rows for each in told.tables)
        kept += found
        opened += _is_sound(target, before)
    assert done >= TIMES // 2
    assert opened >= done // 2
    assert kept > done * total * 0.85


def _is_sound(target: Path, before: dict[str, set[tuple[object, ...]]]) -> bool:
    """Nothing is there that was not before, but what the saving itself entered; False where nobody can sign in."""
    try:
        after = rows_of(target)
    except KnownError:
        return False
    for name, rows in after.items():
        extra = len(rows - before[name])
        assert extra <= (name == "audit_entry"), name
    return True


def test_an_end_cut_off(whole: Path, tmp_path: Path) -> None:
    store = copied(whole, tmp_path / "broken")
    with (store / RECORD_FILE).open("r+b") as file:
        file.truncate(pages(store) * PAGE * 9 // 10)
    told = saved(store, tmp_path / "saved")
    assert sum(each.saved for each in told.tables) > 0
    assert any(not each.whole for each in told.tables)


def test_the_audit_and_what_was_issued_are_saved_and_told_of(whole: Path, tmp_path: Path) -> None:
    """An index is broken: nothing is lost, and the next one to sign in finds what was done in the audit."""
    store = copied(whole, tmp_path / "broken")
    dice = random.Random(1)  # noqa: S311  as above
    key_store = stores.unlocked(store, USERNAME, PASSWORD)
    with key_store.engine.connect() as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'ix_worker_phone'"
        page = int(connection.exec_driver_sql(query).scalar_one())
    key_store.engine.dispose()
    write_over(store, page, dice)
    told = saved(store, tmp_path / "saved")
    assert all(each.whole for each in told.tables)
    assert told.lost == 0
    desk = sit_down(tmp_path / "saved")
    try:
        assert stores.check_store(desk) == ()
        assert audit_chain.verify(desk).broken is None
        assert handovers.show(desk, "BG-2026-0001").lines
        with desk.read() as session:
            query = "SELECT action FROM audit_entry ORDER BY sequence DESC LIMIT 1"
            assert session.connection().exec_driver_sql(query).scalar_one() == "store.salvage"
            size = session.connection().exec_driver_sql("SELECT length(content) FROM issued_document").scalar_one()
            assert size > 10_000
    finally:
        desk.close()


def test_what_is_refused(whole: Path, tmp_path: Path) -> None:
    store = copied(whole, tmp_path / "broken")
    assert refused(store, tmp_path / "saved") == "salvage_not_needed"
    assert refused(store, store) == "salvage_target"
    assert refused(tmp_path / "nowhere", tmp_path / "other") == "store_missing"
    assert refused(store, tmp_path / "third", "sai") == "wrong_password"
    write_over(store, 1, random.Random(2))  # noqa: S311  as above
    before = (store / RECORD_FILE).read_bytes()
    assert refused(store, tmp_path / "fourth") == "salvage_nothing"
    assert (store / RECORD_FILE).read_bytes() == before
