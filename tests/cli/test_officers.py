"""officer: accounts come and go through the command line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from db.slots import Cost
from desktop_app.services import officers

Call = Callable[..., Any]


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords of tests cost little to try."""
    little = {"cost": Cost(passes=1, memory_kib=8, lanes=1)}
    for name in ("add", "reset", "change_password", "make_recovery_code", "reset_with_code"):
        made = getattr(officers, name)
        monkeypatch.setattr(made, "__kwdefaults__", {**made.__kwdefaults__, **little})


def test_accounts_come_and_go(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BANGIAO_NEW_PASSWORD", "của-An-1")
    added = call("officer", "add", "An", "--full-name", "Nông Văn An", "--role", "approver", "--json")
    assert (added.code, added.json) == (
        0, {"username": "an", "full_name": "Nông Văn An", "title": None, "role": "approver", "active": True}
    )  # fmt: skip
    assert call("officer", "add", "an", "--role", "gate").code == 1
    assert call("officer", "edit", "an", "--title", "Phó phòng", "--json").json["title"] == "Phó phòng"
    off = call("officer", "disable", "an", "--reason", "chuyển công tác", "--json")
    assert (off.code, off.json["active"]) == (0, False)
    assert call("officer", "reset", "an", "--reason", "trở lại", "--json").json["active"] is True
    assert [o["username"] for o in call("officer", "list", "--json").json] == ["an", "lan"]
    monkeypatch.setenv("BANGIAO_OFFICER", "an")
    assert call("officer", "list").code == 1
    monkeypatch.setenv("BANGIAO_PASSWORD", "của-An-1")
    refused = call("officer", "add", "em", "--role", "gate", "--json")
    assert (refused.code, refused.json["error"]["code"]) == (1, "not_allowed")


def test_the_printed_code(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    told = call("officer", "recovery", "--json")
    monkeypatch.setenv("BANGIAO_RECOVERY", told.json["code"])
    monkeypatch.setenv("BANGIAO_NEW_PASSWORD", "mới-2026")
    assert call("officer", "reset", "lan", "--recovery").code == 0
    assert call("officer", "list").code == 1
    monkeypatch.setenv("BANGIAO_PASSWORD", "mới-2026")
    assert call("officer", "list").code == 0
    monkeypatch.setenv("BANGIAO_NEW_PASSWORD", "lại-mới")
    assert call("officer", "password", "--json").json == {"changed": True}


def test_wrong_use_and_wrong_names(call: Call) -> None:
    assert call("officer", "add", "an").code == 2
    assert call("officer", "add", "an", "--role", "king").code == 2
    gone = call("officer", "disable", "ai", "--reason", "x")
    assert gone.code == 1
    assert "lan" in gone.err
