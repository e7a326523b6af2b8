"""What another program that has the key does to the record is named by `audit verify`, at the right entry."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from db.salvage import connected
from desktop_app.services import audit_chain, backups, sessions, stores, witness
from desktop_app.services.audit_chain import ChainTold
from desktop_app.services.work import Desk
from tests.faults import acts
from tests.faults.desks import copied, make_store, sit_down

Sql = Callable[..., Any]


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BANGIAO_CONFIG", str(tmp_path / "config"))


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with ten people saved one after the other."""
    store = make_store(tmp_path_factory.mktemp("tampering") / "store", filled=False)
    desk = sit_down(store)
    for seed in range(10):
        acts.save(desk, random.Random(seed))  # noqa: S311  reproducible, not secret
    desk.close()
    return store


@pytest.fixture
def desk(template: Path, tmp_path: Path) -> Iterator[Desk]:
    made = sit_down(copied(template, tmp_path / "store"))
    yield made
    made.close()


def other_program(desk: Desk) -> Any:
    """A connection of another program that has the key; it knows nothing of our audit."""
    return connected(Path(desk.store.location) / "record.db", desk.store.key)


def told(desk: Desk) -> tuple[int | None, int | None]:
    found: ChainTold = audit_chain.verify(desk)
    assert found.sound == (found.broken is None and found.missing_from is None and not found.astray)
    return found.broken, found.missing_from


def last(connection: Any) -> int:
    return int(connection.execute("SELECT max(sequence) FROM audit_entry").fetchone()[0])


_ENTRY, _LINE = "UPDATE audit_entry SET {} WHERE sequence = {{n}}", "UPDATE audit_line SET {} WHERE sequence = {{n}}"
_GONE = "DELETE FROM audit_entry WHERE sequence = {n}"
_LINES_GONE = "DELETE FROM audit_line WHERE sequence = {n}"


def moved(frm: str, to: str) -> list[str]:
    change = "UPDATE {} SET sequence = {} WHERE sequence = {}"
    return [change.format(table, to, frm) for table in ("audit_line", "audit_entry")]


HOW: dict[str, list[str]] = {
    "an entry and its lines removed": [_LINES_GONE, _GONE],
    "a line removed": [f"{_LINES_GONE} AND position = 0"],
    "all lines removed": [_LINES_GONE],
    "another officer": [_ENTRY.format("officer_id = 1")],
    "another reason": [_ENTRY.format("reason = 'x'")],
    "another act": [_ENTRY.format("action = 'worker.look'")],
    "another moment": [_ENTRY.format("at = '2020-01-01 00:00:00.000000'")],
    "another value": [_LINE.format("new = '{{}}'").replace("{{}}", "{{}}")],
    "another record": [_LINE.format("record_id = record_id + 1")],
    "a line of another entry": ["UPDATE audit_line SET sequence = {n}, position = 99 WHERE sequence = {n} + 1"],
    "another hash": [_ENTRY.format("reason = 'x', hash = hex(randomblob(32))")],
    "two that changed places": [*moved("{n}", "-1"), *moved("{n} + 1", "{n}"), *moved("-1", "{n} + 1")],
}


@pytest.mark.parametrize("how", HOW)
def test_the_first_broken_link_is_named(desk: Desk, how: str) -> None:
    assert told(desk) == (None, None)
    other = other_program(desk)
    middle = last(other) - 4
    for statement in HOW[how]:
        other.execute(statement.replace("{{}}", "{}").replace("{n}", str(middle)))
    other.close()
    assert told(desk) == (middle, None)


def cut(other: Any, entries: int) -> int:
    """Cut off the newest entries; the sequence of the first that is gone."""
    first = last(other) - entries + 1
    other.execute("DELETE FROM audit_line WHERE sequence >= ?", (first,))
    other.execute("DELETE FROM audit_entry WHERE sequence >= ?", (first,))
    return first


@pytest.mark.parametrize("entries", [1, 3])
def test_a_tail_cut_off_is_told_by_this_computer(desk: Desk, entries: int) -> None:
    witness.remember(desk)
    other = other_program(desk)
    first = cut(other, entries)
    other.close()
    assert told(desk) == (None, first)


def test_a_tail_cut_off_is_told_by_a_backup(desk: Desk) -> None:
    made = backups.make(desk)
    other = other_program(desk)
    first = cut(other, 3)
    other.close()
    assert told(desk) == (None, first)
    assert audit_chain.verify(desk).witness == made.file.name


def test_signing_in_does_not_wipe_out_that_a_tail_was_cut_off(desk: Desk) -> None:
    """Signing in writes an entry and remembers the end anew: what was known before must outlive that."""
    witness.remember(desk)
    other = other_program(desk)
    first = cut(other, 2)
    other.close()
    for _ in range(3):
        sessions.began(desk, sessions.COMMAND)
        assert told(desk) == (None, first)
    assert [finding.code for finding in stores.check_store(desk)] == ["audit_cut"]


def test_a_tail_written_anew_is_told_too(desk: Desk) -> None:
    """Entries cut off and others put in their place: the chain holds, but not the one that was known."""
    witness.remember(desk)
    other = other_program(desk)
    cut(other, 2)
    other.close()
    for seed in range(20, 24):
        acts.save(desk, random.Random(seed))  # noqa: S311  as above
    broken, missing = told(desk)
    assert broken is None
    assert missing is not None


UNRECORDED: dict[str, tuple[str, str, str]] = {
    "a result changed": ("UPDATE worker SET full_name = 'x' WHERE id = {id}", "worker", "full_name"),
    "a field emptied": ("UPDATE worker SET citizen_id = NULL WHERE id = {id}", "worker", "citizen_id"),
    "a field filled": ("UPDATE worker SET note = 'x' WHERE id = {id}", "worker", "note"),
    "an officer raised": ("UPDATE officer SET role = 'gate'", "officer", "role"),
    "a setting added": ("INSERT INTO tag (id, name, name_folded) VALUES (7, 'x', 'x')", "tag", ""),
    "a person's key lost": ("DELETE FROM person_key WHERE worker_id = {id}", "person_key", ""),
    "a person's key destroyed": ("UPDATE person_key SET key = NULL WHERE worker_id = {id}", "person_key", ""),
    "a person's key changed": ("UPDATE person_key SET key = randomblob(32) WHERE worker_id = {id}", "person_key", ""),
    "a reference row removed": ("DELETE FROM barred_job", "barred_job", ""),
}


@pytest.mark.parametrize("how", UNRECORDED)
def test_an_edit_by_another_program_is_told(desk: Desk, how: str) -> None:
    statement, noun, field = UNRECORDED[how]
    assert audit_chain.verify(desk).astray == ()
    other = other_program(desk)
    other.execute("PRAGMA foreign_keys = OFF")
    some = other.execute("SELECT min(id) FROM worker").fetchone()[0]
    other.execute(statement.format(id=some))
    other.close()
    found = audit_chain.verify(desk)
    assert not found.sound
    assert found.broken is None
    assert {each.noun for each in found.astray} == {noun}
    assert {name for each in found.astray for name in each.fields} == ({field} if field else set())
    assert {finding.code for finding in stores.check_store(desk)} == {"record_astray"}
