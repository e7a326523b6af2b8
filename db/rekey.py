"""A store's record under another key: a whole copy beside it, compared, which then takes its name.

The slots are db/slots.py's business: while a record changes its key they hold both keys, so that whichever the record
has when the machine stops, it opens.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from db import engine as engines
from db import whole_file
from db.backup import Step, copy_problem
from db.digests import TableDigest, differing, table_digests
from db.errors import StoreProblem
from db.record_file import RECORD_FILE
from db.record_file import REKEYED_FILE as COPY


def clear(folder: Path) -> None:
    """Take away what an interrupted change left."""
    for left in folder.glob(f"{COPY}*"):
        left.unlink()


def copy_under(folder: Path, key: bytes, following: bytes, step: Step) -> None:
    """Write the record once more beside itself under the key that follows, compare it, and give it the record's name.

    Nobody else may have the record open: StoreProblem("store_in_use"). StoreProblem("rekey_differs") where a table of
    the copy is not alike; then, and wherever it is interrupted before the last step, the record is as it was.
    """
    clear(folder)
    before = _digests(folder, key, RECORD_FILE, key)
    try:
        with _alone(folder, key) as record:
            _copy(record, folder, following, step)
            step("compare")
            _refuse_difference(before, _digests(folder, following, COPY, key))
            step("name")
            if os.name != "nt":  # where an open file can be replaced nobody comes in between
                whole_file.give_name(folder / COPY, folder / RECORD_FILE)
        if os.name == "nt":
            whole_file.give_name(folder / COPY, folder / RECORD_FILE)
    except BaseException:
        with suppress(OSError):
            clear(folder)  # half a copy would take the room that there is
        raise
    step("named")


def _refuse_difference(before: dict[str, TableDigest], found: dict[str, TableDigest]) -> None:
    wrong = differing(before, found)
    if wrong:
        raise StoreProblem("rekey_differs", what=", ".join(wrong))


def _copy(record: Any, folder: Path, key: bytes, step: Step) -> None:
    from sqlcipher3 import dbapi2  # noqa: PLC0415  only a store in a folder needs it

    step("copy")
    try:
        _export(record, folder / COPY, key)
    except dbapi2.Error as error:
        raise copy_problem(error, folder) from error


@contextmanager
def _alone(folder: Path, key: bytes) -> Iterator[Any]:
    """A connection that keeps everybody else out until it is closed."""
    from sqlcipher3 import dbapi2  # noqa: PLC0415  as above

    connection = dbapi2.connect(folder / RECORD_FILE, isolation_level=None, timeout=0)
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"").fetchall()
        try:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
            if connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0] != "delete":
                raise StoreProblem("store_in_use", store=str(folder))
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
        except dbapi2.OperationalError as error:
            raise _refusal(error, folder) from error
        yield connection
    finally:
        connection.close()


def _export(record: Any, copy: Path, key: bytes) -> None:
    record.execute(f"ATTACH DATABASE ? AS following KEY \"x'{key.hex()}'\"", (str(copy),))
    for pragma in ("journal_mode = OFF", "synchronous = OFF"):  # it goes to the disk as a whole, when it is named
        record.execute(f"PRAGMA following.{pragma}").fetchall()
    record.execute("SELECT sqlcipher_export('following')").fetchall()
    version = record.execute("PRAGMA main.user_version").fetchone()[0]
    record.execute(f"PRAGMA following.user_version = {int(version)}")
    record.execute("DETACH DATABASE following")


def _digests(folder: Path, key: bytes, file: str, seal: bytes) -> dict[str, TableDigest]:
    """Every table's digest, under the same seal for both, so that they can be compared."""
    engine = engines.open_folder(folder, key, file=file)
    try:
        with Session(engine) as session:
            return table_digests(session, seal)
    finally:
        engine.dispose()
        _settle(folder / file, key)


def _settle(file: Path, key: bytes) -> None:
    """Bring what stands in the write-ahead log into the file, which then stands by itself."""
    from sqlcipher3 import dbapi2  # noqa: PLC0415  as above

    connection = dbapi2.connect(file, isolation_level=None, timeout=0)
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"").fetchall()
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()
    except dbapi2.OperationalError as error:
        raise _refusal(error, file.parent) from error
    finally:
        connection.close()


def _refusal(error: Exception, folder: Path) -> StoreProblem:
    """Another program has the record open; or the disk refuses."""
    problem = copy_problem(error, folder)
    return StoreProblem("store_in_use", store=str(folder)) if problem.code == "store_locked" else problem
