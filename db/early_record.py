"""A record's file before SQLAlchemy is loaded: enough to sign in, and to see the first lists (db/questions.py)."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from db import questions, record_file
from db.errors import problem_of_code
from db.places import refuse_network_share
from db.questions import Ask

_FORM = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'", "SELECT version_num FROM alembic_version"


class EarlyRecord:
    """One connection that only reads. Used by one thread at a time; the others wait."""

    def __init__(self, folder: Path, key: bytes) -> None:
        """StoreProblem where the file cannot be opened, or not with that key."""
        refuse_network_share(folder)
        self._turn = threading.RLock()
        with _known_codes():
            self._connection: Any = record_file.connect(folder / record_file.RECORD_FILE, key)

    def revision(self) -> str | None:
        """Its form (db/revision.py); None where it has no tables yet."""
        there, which = _FORM
        with self._turn, _known_codes():
            if self._connection.execute(there).fetchone() is None:
                return None
            row = self._connection.execute(which).fetchone()
        return str(row[0]) if row else None

    @contextmanager
    def reading(self) -> Iterator[Ask]:
        """Ask within one moment of the record. StoreProblem for what is in the way."""
        with self._turn, _known_codes():
            self._connection.execute("PRAGMA query_only = ON")
            self._connection.execute("BEGIN")
            try:
                yield questions.directly(self._connection)
            finally:
                self._connection.execute("ROLLBACK")

    def close(self) -> None:
        """Let go of the file, once nobody asks."""
        with self._turn:
            self._connection.close()


@contextmanager
def _known_codes() -> Iterator[None]:
    try:
        yield
    except record_file.driver().Error as error:
        problem = problem_of_code(getattr(error, "sqlite_errorcode", None))
        if problem is None:
            raise
        raise problem from error
