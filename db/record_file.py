"""The encrypted file of a record, and how a connection to it is made. What loads this need not load SQLAlchemy."""

from __future__ import annotations

from pathlib import Path
from typing import Any

RECORD_FILE = "record.db"
REKEYED_FILE = "record.rekey.db"
"""A copy under another key, until it takes the record's place."""
BUSY_TIMEOUT_MS = 5_000
CACHE_KIB = 32 * 1024


def driver() -> Any:
    """The driver's module, by the Python database interface."""
    from sqlcipher3 import dbapi2  # noqa: PLC0415  only a store in a folder needs it

    return dbapi2


def connect(file: Path, key: bytes, *, busy_timeout_ms: int = BUSY_TIMEOUT_MS) -> Any:
    """A connection to the file, opened by the raw 32 bytes of its key. What does not fit raises."""
    connection = driver().connect(file, isolation_level=None, check_same_thread=False)
    try:
        _set_up(connection, key, busy_timeout_ms)
    except BaseException:
        connection.close()
        raise
    return connection


def _set_up(connection: Any, key: bytes, busy_timeout_ms: int) -> None:
    """Prepare one SQLCipher connection. The key comes first: nothing can be read before it."""
    for pragma in (
        f"key = \"x'{key.hex()}'\"",
        "cipher_log_level = NONE",  # each broken page would be told on standard error, before the sentence that helps
        f"busy_timeout = {busy_timeout_ms}",
        f"cache_size = {-CACHE_KIB}",
        "temp_store = MEMORY",
        "secure_delete = ON",
        "foreign_keys = ON",
        "journal_mode = WAL",
        "synchronous = FULL",
    ):
        connection.execute(f"PRAGMA {pragma}").fetchall()
