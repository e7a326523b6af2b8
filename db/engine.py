"""URL or folder and key -> Engine. All connection set-up is here, for SQLite (SQLCipher) with db/record_file.py.

A transaction that writes says so with the execution option WRITES: on SQLite it begins IMMEDIATE, so that two
writers queue instead of failing half-way; one that does not is read only on both databases and sees one moment.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from db import credentials, record_file
from db.errors import StoreProblem
from db.places import is_server, refuse_network_share
from db.record_file import BUSY_TIMEOUT_MS, RECORD_FILE

WRITES = "bangiao_writes"
CONNECTING: Mapping[str, Any] = {
    "connect_timeout": 10, "keepalives_idle": 20, "keepalives_interval": 5, "keepalives_count": 3,
    "tcp_user_timeout": 30_000, "application_name": "bangiao",
}  # fmt: skip
"""A line that died silently is found within half a minute."""

_PORTS = range(1, 65_536)


def server_url(location: str) -> URL:
    """The address of a PostgreSQL database, for the driver that we use."""
    try:
        url = make_url(location).set(drivername="postgresql+psycopg")
    except (ArgumentError, ValueError) as error:
        raise StoreProblem("server_address", address=location) from error
    if url.port is not None and url.port not in _PORTS:
        raise StoreProblem("server_address", address=url.set(drivername="postgresql").render_as_string())
    return url


def open_folder(folder: Path, key: bytes, *, file: str = RECORD_FILE, busy_timeout_ms: int = BUSY_TIMEOUT_MS) -> Engine:
    """The engine of the encrypted record in a folder. `key` is the raw 32 bytes."""
    refuse_network_share(folder)
    return _sqlite_engine(folder / file, key, busy_timeout_ms)


def open_server(location: str) -> Engine:
    """The engine of a record on PostgreSQL."""
    if importlib.util.find_spec("psycopg") is None:
        raise StoreProblem("server_driver")
    url = credentials.with_password(secured(server_url(location)))
    engine = create_engine(url, hide_parameters=True, pool_pre_ping=True, connect_args=dict(CONNECTING))
    event.listen(engine, "begin", _begin_postgres)
    return engine


def secured(url: URL) -> URL:
    """The address with what its safety needs: to another computer only by TLS, with its certificate and name checked.

    An address that names its own `sslmode` is left as it is. Certificates are checked against the system's, or against
    those that `sslrootcert` names.
    """
    if _is_local(url) or "sslmode" in url.query:
        return url
    asked = {"sslmode": "verify-full"}
    if "sslrootcert" not in url.query:
        from db.trusted_roots import trusted_roots  # noqa: PLC0415  a record in a folder needs none

        asked["sslrootcert"] = trusted_roots()
    return url.update_query_dict(asked)


def _is_local(url: URL) -> bool:
    hosts = [url.host, *_listed(url.query.get("host")), *_listed(url.query.get("hostaddr"))]
    return all(_is_here(host) for host in hosts if host)


def _listed(value: str | tuple[str, ...] | None) -> list[str]:
    texts = (value,) if isinstance(value, str) else value or ()
    return [host for text in texts for host in text.split(",")]


def _is_here(host: str) -> bool:
    return host.startswith(("/", "@", "127.")) or host in {"localhost", "::1"}


def shown_address(location: str | Path) -> str:
    """Where a store is, without the password of an address."""
    if not is_server(location):
        return str(location)
    return server_url(str(location)).set(drivername="postgresql").render_as_string()


def _sqlite_engine(file: Path, key: bytes, busy_timeout_ms: int) -> Engine:
    connect = partial(record_file.connect, file, key, busy_timeout_ms=busy_timeout_ms)
    driver = record_file.driver()
    engine = create_engine("sqlite://", hide_parameters=True, module=driver, creator=connect, poolclass=QueuePool)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _begin_sqlite(connection: Connection) -> None:
    writes = bool(connection.get_execution_options().get(WRITES))
    connection.exec_driver_sql(f"PRAGMA query_only = {'OFF' if writes else 'ON'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _begin_postgres(connection: Connection) -> None:
    if not connection.get_execution_options().get(WRITES):
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
