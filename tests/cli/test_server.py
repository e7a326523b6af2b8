"""migrate, move and rekey: a store goes to a server and back by the command line, with its passwords and its code."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from db.digests import table_digests
from db.vocabulary import OfficerRole
from desktop_app.services import officers, stores, workers
from desktop_app.services.officers import OfficerInput
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerForm
from tests.conftest import CHEAP, OFFICER, Templates, as_application

Call = Callable[..., Any]
OWN, OTHERS, FRESH = OFFICER["password"], "của-An-1", "mới-2026"


@pytest.fixture
def code(practice_desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A store with a second officer, a printed code and somebody in it; the code."""
    monkeypatch.setenv("BANGIAO_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("BANGIAO_ROLE_PASSWORD", "kết-nối-2026")
    monkeypatch.setattr(officers.reset_with_code, "__kwdefaults__", {
        **(officers.reset_with_code.__kwdefaults__ or {}), "cost": CHEAP,
    })  # fmt: skip
    workers.save(practice_desk, None, WorkerForm(full_name="Nông Văn Kín", ethnicity="Lô Lô Đen"))
    officers.add(practice_desk, OfficerInput("an", "Nông Văn An", OfficerRole.HEAD), OTHERS, OWN, cost=CHEAP)
    return officers.make_recovery_code(practice_desk, OWN, cost=CHEAP)


def digests(location: str, username: str, password: str) -> dict[str, str]:
    """What the tables hold that no sign-in adds to."""
    with closing(stores.open_desk(location, username=username, password=password)) as desk, desk.read() as session:
        found = table_digests(session)
    return {name: each.digest for name, each in found.items() if not name.startswith("audit_")}


def test_a_store_goes_to_a_server_and_back(
    call: Call, code: str, practice_desk: Desk, templates: Templates, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, address, back = practice_desk.store.location, templates.empty_database(), str(tmp_path / "về")
    before = digests(folder, "lan", OWN)
    assert call("migrate", "--store", address, "--check", "--json").json["needed"] is True
    made = call("migrate", "--store", address, "--json").json
    assert (made["before"], made["role"]) == (None, "bangiao_app")
    assert call("migrate", "--store", address, "--check", "--json").json["needed"] is False

    moved = call("move", folder, address, "--json")
    assert (moved.code, moved.json["without_password"]) == (0, [])
    assert {name: moved.json["digests"][name] for name in before} == before
    assert "worker" in moved.err
    assert call("move", folder, address, "--json").json["error"]["code"] == "store_exists"
    at_work = as_application(address)
    for name, password in (("lan", OWN), ("an", OTHERS)):
        assert digests(at_work, name, password) == before

    monkeypatch.setenv("BANGIAO_STORE", at_work)
    assert call("officer", "rekey", "--json").json == {"store": at_work, "rekeyed": True}
    assert call("check", "--json").json["ok"] is True
    monkeypatch.setenv("BANGIAO_RECOVERY", code)
    monkeypatch.setenv("BANGIAO_NEW_PASSWORD", FRESH)
    assert call("officer", "reset", "lan", "--recovery").code == 0
    refused = call("workers", "--json")
    assert (refused.code, refused.json["error"]["code"]) == (1, "wrong_password")
    monkeypatch.setenv("BANGIAO_PASSWORD", FRESH)
    assert [person["full_name"] for person in call("workers", "--json").json] == ["Nông Văn Kín"]

    assert call("move", at_work, back).code == 0
    for name, password in (("lan", FRESH), ("an", OTHERS)):
        assert digests(back, name, password) == before


@pytest.mark.usefixtures("code")
def test_a_move_that_was_cut_is_gone_on_with(call: Call, practice_desk: Desk, templates: Templates) -> None:
    folder, address = practice_desk.store.location, templates.empty_database()
    assert call("migrate", "--store", address).code == 0
    with psycopg.connect(address) as connection:  # the officers' table cannot be filled yet
        connection.execute("ALTER TABLE worker ADD CONSTRAINT cut CHECK (false)")
    assert call("move", folder, address, "--json").code == 1
    assert call("workers", "--store", address, "--json").json["error"]["code"] == "move_unfinished"
    with psycopg.connect(address) as connection:
        connection.execute("ALTER TABLE worker DROP CONSTRAINT cut")
    again = call("move", folder, address, "--json")
    assert (again.code, "commune" in again.json["kept"]) == (0, True)
    assert digests(as_application(address), "an", OTHERS) == digests(folder, "an", OTHERS)
