"""Word between the programs at one server: each committed entry of the audit is told to all who listen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from db.chain import CHANNEL
from db.errors import StoreProblem, problem_of

_NOTIFY = text("SELECT pg_notify(:channel, :said)")
Wait = Callable[[float], list[tuple[int, str]]]
"""Waits so many seconds at most for word: (sequence of an entry, by which desk)."""


def tell(connection: Connection, sequence: int, desk: str) -> None:
    """Tell it when this transaction is committed, and not otherwise. Nothing on SQLite."""
    if connection.dialect.name == "postgresql":
        connection.execute(_NOTIFY, {"channel": CHANNEL, "said": f"{sequence} {desk}"})


@contextmanager
def listening(engine: Engine) -> Iterator[Wait]:
    """A connection of its own that hears every word from now on. StoreProblem when it is lost."""
    import psycopg  # noqa: PLC0415  a store in a folder needs none

    try:
        raw = engine.raw_connection()
    except DBAPIError as error:
        raise problem_of(error) or StoreProblem("server_lost") from error
    driver: Any = raw.driver_connection
    try:
        driver.rollback()
        driver.autocommit = True
        driver.execute(f"LISTEN {CHANNEL}")

        def wait(seconds: float) -> list[tuple[int, str]]:
            return [_read(heard.payload) for heard in driver.notifies(timeout=seconds, stop_after=1)]

        yield wait
    except psycopg.Error as error:
        raise StoreProblem("server_lost") from error
    finally:
        raw.invalidate()
        raw.close()


def _read(payload: str) -> tuple[int, str]:
    sequence, _, desk = payload.partition(" ")
    return int(sequence), desk
