from __future__ import annotations

import psycopg
import pytest

from db import credentials
from desktop_app.errors import KnownError
from desktop_app.services import connection, stores
from desktop_app.services.connection import ServerState
from tests.conftest import CHEAP, OFFICER, Templates


def test_a_probe_tells_how_far_a_database_is(templates: Templates) -> None:
    address = templates.empty_database()
    assert connection.probe(address).state is ServerState.UNPREPARED
    stores.prepare_server(address)
    assert connection.probe(address).state is ServerState.EMPTY
    stores.init_store(address, **OFFICER, full_name="Lan", cost=CHEAP)
    found = connection.probe(address)
    assert (found.state, found.encrypted) == (ServerState.READY, False)
    assert int(found.version.split(".")[0]) >= 15
    with psycopg.connect(address) as made:
        made.execute("CREATE TABLE bangiao_move (name text)")
    assert connection.probe(address).state is ServerState.UNFINISHED


def test_what_is_no_address_is_told() -> None:
    for text in ("maychu", "/home/an"):
        with pytest.raises(KnownError) as refused:
            connection.probe(text)
        assert refused.value.code == "server_address"


def test_a_missing_driver_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(KnownError) as refused:
        connection.probe("postgresql://an@localhost/x")
    assert refused.value.code == "server_driver"


def test_an_address_is_remembered_without_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(credentials, "_held", {})
    monkeypatch.setattr(credentials, "_has_keyring", lambda: False)
    plain, kept = connection.without_password("postgresql://an:kin@maychu/bangiao?sslmode=verify-full")
    assert plain == "postgresql://an@maychu/bangiao?sslmode=verify-full"
    assert not kept
    assert "kin" in credentials._held.values()
    assert connection.without_password("/home/an/kho") == ("/home/an/kho", True)
    assert connection.without_password(plain) == (plain, True)
