"""What a store's troubles are to an officer: sentences (KnownError); bugs stay what they are."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.errors import StoreProblem, problem_of
from desktop_app.errors import KnownError

_OS_TROUBLE = {
    errno.EACCES: "store_no_permission",
    errno.EPERM: "store_no_permission",
    errno.EROFS: "store_read_only",
    errno.ENOSPC: "store_full",
    errno.EDQUOT: "store_full",
}


@contextmanager
def known_trouble() -> Iterator[None]:
    """Turn a store's troubles into KnownError; let bugs through as they are."""
    try:
        yield
    except StoreProblem as problem:
        raise KnownError(problem.code, **problem.params) from problem
    except MemoryError as error:
        raise KnownError("out_of_memory") from error
    except Exception as error:
        found = _of_database(error)
        if found is None:
            raise
        raise KnownError(found.code, **found.params) from error


def _of_database(error: Exception) -> StoreProblem | None:
    """SQLAlchemy's own errors are looked for only where it has been loaded."""
    loaded = sys.modules.get("sqlalchemy.exc")
    return problem_of(error) if loaded is not None and isinstance(error, loaded.DBAPIError) else None


@contextmanager
def known_files(location: str | Path) -> Iterator[None]:
    """Turn what a file system refuses into KnownError."""
    try:
        yield
    except OSError as error:
        from db.engine import shown_address  # noqa: PLC0415  an address is taken apart where it must be shown

        code = _OS_TROUBLE.get(error.errno or 0, "store_cannot_open")
        raise KnownError(code, store=shown_address(location), reason=error.strerror or str(error)) from error
