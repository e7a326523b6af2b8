"""The connection's password lies in the keyring; without one it is held while the program runs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring

from db import credentials
from db.engine import server_url, shown_address

PLACE = server_url("postgresql://bangiao_app@maychu/bangiao")


class FakeKeyring(KeyringBackend):
    priority = 1.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # the library is untyped there
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self.kept.pop((service, username), None)


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeKeyring]:
    before, made = keyring.get_keyring(), FakeKeyring()
    monkeypatch.setattr(credentials, "_held", {})
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def test_a_password_is_kept_and_found_again(fake: FakeKeyring, monkeypatch: pytest.MonkeyPatch) -> None:
    assert credentials.with_password(PLACE).password is None
    assert credentials.keep(PLACE, "bí mật")
    assert fake.kept == {("bangiao", "bangiao_app@maychu:5432/bangiao"): "bí mật"}
    monkeypatch.setattr(credentials, "_held", {})  # the program was started anew
    assert credentials.with_password(PLACE).password == "bí mật"  # noqa: S105
    other = server_url("postgresql://bangiao_app@maychu/khac")
    assert credentials.with_password(other).password is None
    credentials.forget(PLACE)
    credentials.forget(PLACE)
    assert credentials.with_password(PLACE).password is None


def test_without_a_keyring_it_is_held_and_that_is_said(fake: FakeKeyring) -> None:
    none: Any = NoKeyring
    keyring.set_keyring(none())
    assert not credentials.keep(PLACE, "x")
    assert credentials.with_password(PLACE).password == "x"  # noqa: S105
    credentials.forget(PLACE)
    assert credentials.with_password(PLACE).password is None
    assert fake.kept == {}


def test_without_the_package_nothing_breaks(fake: FakeKeyring, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(credentials, "_has_keyring", lambda: False)
    assert not credentials.keep(PLACE, "x")
    assert credentials.with_password(PLACE).password == "x"  # noqa: S105
    credentials.forget(PLACE)
    assert credentials.with_password(PLACE).password is None
    assert fake.kept == {}


def test_an_addresss_own_password_comes_first_and_is_never_shown() -> None:
    address = "postgresql://an:kin@maychu/bangiao"
    assert credentials.with_password(server_url(address)).password == "kin"  # noqa: S105
    assert "kin" not in shown_address(address)
    assert shown_address(address).startswith("postgresql://")
    assert shown_address("/home/an/kho") == "/home/an/kho"
