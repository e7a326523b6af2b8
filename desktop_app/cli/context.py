"""What every command is given: which store, which language, JSON or people, and the officer who signs in."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from desktop_app.cli import output
from desktop_app.clock import HANOI, Clock, fixed_clock, system_clock
from desktop_app.errors import KnownError
from desktop_app.settings import default_store_folder
from desktop_app.wording import sentence

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_MOMENTS = ("%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%d/%m/%Y %H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S")
_DAYS = ("%Y-%m-%d", "%d/%m/%Y")


OpenWindow = Callable[[str, str, str, str], int]
"""Store, user name, password, ISO time at which a practice clock stands; gives the exit code."""


@dataclass(frozen=True)
class Context:
    """One call of the command line."""

    options: argparse.Namespace
    store: str
    json: bool
    language: str
    open_window: OpenWindow | None = None
    """Opens the window on a store; None where the command line runs by itself."""

    def word(self, code: str, /, **params: Any) -> str:
        """A sentence of the command line."""
        return sentence("cli", code, self.language, **params)

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        """Sign in and sit down at the store."""
        username, password = self.sign_in()
        now = os.environ.get("BANGIAO_NOW") or None
        try:
            desk = self._open(username, password, now)
        except KnownError as error:
            if error.code != "server_password_needed" or not can_ask():
                raise
            self._ask_for_connection()
            desk = self._open(username, password, now)
        if now and not desk.practice:
            output.note(self.word("now_ignored"))
        from desktop_app.services import sessions  # noqa: PLC0415  help must not wait for the record

        with suppress(KnownError):  # a store that cannot be written now may still be read; writing says so itself
            sessions.began(desk, sessions.COMMAND)
        try:
            yield desk
        finally:
            desk.close()

    def _open(self, username: str, password: str, now: str | None) -> Desk:
        from desktop_app.services.stores import open_desk  # noqa: PLC0415  help must not wait for the record

        return open_desk(self.store, username=username, password=password, language=self.language, now_override=now)

    def _ask_for_connection(self) -> None:
        """The server's password: into the keyring, or held for this one command, which is said."""
        from desktop_app.services.connection import keep_password  # noqa: PLC0415  as above

        if not keep_password(self.store, self.ask_secret("ask_connection")):
            output.note(self.word("no_keyring"))

    def sign_in(self) -> tuple[str, str]:
        """Who is working, from the environment or asked. KnownError("sign_in_missing") where nobody can be asked."""
        username = os.environ.get("BANGIAO_OFFICER") or self._ask("ask_officer")
        return username, os.environ.get("BANGIAO_PASSWORD") or self.ask_secret("ask_password")

    def _ask(self, code: str) -> str:
        if not can_ask():
            raise KnownError("sign_in_missing")
        output.note(self.word(code).rstrip())
        return sys.stdin.readline().strip()

    def ask_text(self, code: str) -> str:
        """A line from whoever sits there; empty where nobody does."""
        return self._ask(code) if can_ask() else ""

    def ask_secret(self, code: str, **params: str) -> str:
        """A password, not shown. KnownError("sign_in_missing") where nobody can be asked."""
        if not can_ask():
            raise KnownError("sign_in_missing")
        return getpass.getpass(self.word(code, **params), stream=sys.stderr)


def can_ask() -> bool:
    """Whether somebody sits at a terminal."""
    return sys.stdin is not None and sys.stdin.isatty()


def context_of(options: argparse.Namespace, open_window: OpenWindow | None = None) -> Context:
    """The context of parsed options."""
    store = getattr(options, "store", None) or os.environ.get("BANGIAO_STORE") or str(default_store_folder())
    json, language = getattr(options, "json", False), getattr(options, "lang", "vi")
    return Context(options, store, json, language, open_window)


def practice_clock() -> Clock:
    """For a practice store that is being made: the fixed time of BANGIAO_NOW, if there is one."""
    text = os.environ.get("BANGIAO_NOW")
    if not text:
        return system_clock
    try:
        return fixed_clock(datetime.fromisoformat(text))
    except ValueError as error:
        raise KnownError("bad_now", text=text) from error


def moment(text: str) -> datetime:
    """A moment as typed, in Hanoi unless it names its zone. KnownError("bad_moment")."""
    for form in _MOMENTS:
        try:
            return datetime.strptime(text.strip(), form).replace(tzinfo=HANOI)
        except ValueError:
            continue
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise KnownError("bad_moment", value=text) from error
    if found.tzinfo is None:
        raise KnownError("bad_moment", value=text)
    return found


def day(text: str | None) -> date | None:
    """A day as typed. KnownError("bad_day")."""
    if text is None:
        return None
    for form in _DAYS:
        try:
            return datetime.strptime(text.strip(), form).replace(tzinfo=HANOI).date()
        except ValueError:
            continue
    raise KnownError("bad_day", value=text)
