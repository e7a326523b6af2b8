"""A server's address before anybody signs in: whether it can be worked with, and where its password is kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Engine

from db import credentials, moving, revision
from db import engine as engines
from db.places import is_server
from desktop_app.errors import KnownError
from desktop_app.services.work import known_trouble


class ServerState(StrEnum):
    """What a database on a server is good for."""

    READY = "ready"
    EMPTY = "empty"
    """Prepared, and nobody has made the record in it yet."""
    UNPREPARED = "unprepared"
    OLDER = "older"
    UNFINISHED = "unfinished"


@dataclass(frozen=True)
class Probe:
    """What was found at an address."""

    state: ServerState
    version: str
    """The server's."""
    encrypted: bool
    """Whether the line is; on this computer it need not be."""


def is_address(location: str) -> bool:
    """Whether a store's location is a server's address rather than a folder."""
    return is_server(location)


def probe(location: str) -> Probe:
    """Connect and look. KnownError says what is wrong with driver, name, port, certificate, password or database."""
    with known_trouble():
        if not is_server(location):
            raise KnownError("server_address", address=location)
        engine = engines.open_server(location)
        try:
            return _look(engine)
        finally:
            engine.dispose()


_NOT_YET = {
    ServerState.UNPREPARED: "server_unprepared",
    ServerState.OLDER: "store_older",
    ServerState.UNFINISHED: "move_unfinished",
}


def usable(location: str) -> ServerState:
    """READY or EMPTY; KnownError says why a server cannot be worked with yet."""
    state = probe(location).state
    if state in _NOT_YET:
        raise KnownError(_NOT_YET[state], store=engines.shown_address(location))
    return state


def _look(engine: Engine) -> Probe:
    with engine.connect() as connection:
        version = str(connection.exec_driver_sql("SHOW server_version").scalar_one())
        line = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
        encrypted = bool(connection.exec_driver_sql(line).scalar())
    return Probe(_state(engine), version.split(" ", maxsplit=1)[0], encrypted)


def _state(engine: Engine) -> ServerState:
    if moving.is_unfinished(engine):
        return ServerState.UNFINISHED
    if revision.revision_of(engine) is None:
        return ServerState.UNPREPARED
    if revision.needs_upgrade(engine):
        return ServerState.OLDER
    with engine.connect() as connection:
        made = connection.exec_driver_sql("SELECT 1 FROM office").first() is not None
    return ServerState.READY if made else ServerState.EMPTY


def keep_password(location: str, password: str) -> bool:
    """Connect by this password from now on; False where no keyring could keep it beyond the program's end."""
    with known_trouble():
        return credentials.keep(engines.server_url(location), password)


def without_password(location: str) -> tuple[str, bool]:
    """The address as it may be remembered. A password in it goes to the keyring: False where there is none."""
    if not is_server(location):
        return location, True
    with known_trouble():
        url = engines.server_url(location)
    if url.password is None:
        return location, True
    kept = credentials.keep(url, str(url.password))
    plain = url.set(drivername="postgresql")._replace(password=None)
    return plain.render_as_string(hide_password=False), kept
