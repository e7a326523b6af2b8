"""What became of a transaction whose connection broke while it was being committed."""

from __future__ import annotations

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from db.chain import CHAIN_LOCK
from db.engine import WRITES

_PATIENCE = "SET LOCAL lock_timeout = '2s'"
_LONGER = "SET LOCAL lock_timeout = '15s'"
_LOCK = f"SELECT pg_advisory_xact_lock({CHAIN_LOCK})"
_END = text(
    "SELECT pg_terminate_backend(pid) FROM pg_locks "
    "WHERE locktype = 'advisory' AND objid = :chain AND granted AND pid = :pid"
)
_FOUND = text("SELECT sequence FROM audit_entry WHERE request = :request")
_LOCK_NOT_GIVEN = "55P03"


def entry_of(engine: Engine, request: str, backend: int) -> int | None:
    """The audit's entry that a broken unit of work left; None where it left nothing, for certain.

    Who holds the chain's lock is waited for: the answer does not change afterwards. A session of ours (`backend`) that
    the server still waits for, though its line is dead, is ended there. DBAPIError where the server is not reached.
    """
    engine.dispose()  # every pooled connection went the same way
    with engine.execution_options(**{WRITES: True}).connect() as connection:
        _wait(connection, backend)
        row = connection.execute(_FOUND, {"request": request}).first()
        return int(row[0]) if row else None


def _wait(connection: Connection, backend: int) -> None:
    try:
        connection.exec_driver_sql(_PATIENCE)
        connection.exec_driver_sql(_LOCK)
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) != _LOCK_NOT_GIVEN:
            raise
        connection.rollback()
        connection.execute(_END, {"pid": backend, "chain": CHAIN_LOCK})
        connection.rollback()
        connection.exec_driver_sql(_LONGER)
        connection.exec_driver_sql(_LOCK)


def backend_of(connection: Connection) -> int:
    """The server's process that serves this connection; 0 on SQLite."""
    if connection.dialect.name != "postgresql":
        return 0
    driver = connection.connection.driver_connection
    return int(driver.info.backend_pid) if driver is not None else 0
