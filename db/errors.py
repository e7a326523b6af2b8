"""What can go wrong with a store through no fault of the program. Services turn these into sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlalchemy.exc import DBAPIError, IntegrityError

_SQLITE_CODES = {
    3: "store_no_permission",  # PERM
    5: "store_locked",  # BUSY
    6: "store_locked",  # LOCKED
    7: "out_of_memory",  # NOMEM
    8: "store_read_only",  # READONLY
    10: "store_io",  # IOERR
    11: "store_damaged",  # CORRUPT
    13: "store_full",  # FULL
    14: "store_cannot_open",  # CANTOPEN
    23: "store_no_permission",  # AUTH
    26: "store_damaged",  # NOTADB
}

_POSTGRES_CODES = {
    "08": "server_lost",  # connection exceptions
    "25006": "store_read_only",
    "28": "server_refused",  # authorisation
    "3D": "server_no_database",
    "40": "store_busy",  # serialisation failure, deadlock
    "42501": "server_no_permission",
    "53100": "store_full",
    "53": "server_overloaded",
    "55P03": "store_locked",
    "57": "server_lost",  # shutdown, cancelled
    "58": "store_io",
}

_REFUSALS = {
    "root certificate file": "server_tls_file",
    'role "': "server_refused",
    "does not exist": "server_no_database",
    "password authentication failed": "server_refused",
    "no password supplied": "server_password_needed",
    "no pg_hba.conf entry": "server_refused",
    "certificate verify failed": "server_tls_untrusted",
    "does not match host name": "server_tls_name",
    "server does not support SSL": "server_tls_missing",
    "failed to resolve host": "server_unknown_host",
    "could not translate host name": "server_unknown_host",
    "Connection refused": "server_not_running",
    "No such file or directory": "server_not_running",
    "timeout expired": "server_silent",
    "No route to host": "server_silent",
    "Network is unreachable": "server_silent",
}


class StoreProblem(Exception):  # noqa: N818  it is shown as a sentence, and named like one
    """A store that cannot be used as it is. `code` names the sentence, `params` fill it."""

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params


def problem_of_code(code: int | None) -> StoreProblem | None:
    """What an error code of SQLite means to an officer; None where it is a bug of ours."""
    name = _SQLITE_CODES.get(code & 0xFF) if code is not None else None
    return StoreProblem(name) if name else None


def problem_of(error: DBAPIError) -> StoreProblem | None:
    """What a database's error means to an officer; None where it is a bug of ours."""
    from sqlalchemy.exc import IntegrityError  # noqa: PLC0415  an error of it has been raised: it is loaded

    if isinstance(error, IntegrityError):
        return StoreProblem("already_there", what=_constraint_of(error))
    code = getattr(error.orig, "sqlite_errorcode", None)
    if code is not None:
        return problem_of_code(code)
    state = getattr(error.orig, "sqlstate", None)
    if state is None:
        return _connection_problem(error)
    name = _POSTGRES_CODES.get(state) or _POSTGRES_CODES.get(state[:2])
    return StoreProblem(name) if name else None


def _connection_problem(error: DBAPIError) -> StoreProblem | None:
    """Why a server let nobody in: the driver gives no code then, only the server's words."""
    from_driver = type(error.orig).__module__.startswith("psycopg") and type(error.orig).__name__ == "OperationalError"
    if not from_driver and not error.connection_invalidated:
        return None
    words = str(error.orig)
    code = next((code for said, code in _REFUSALS.items() if said in words), "server_lost")
    return StoreProblem(code)


def _constraint_of(error: IntegrityError) -> str:
    """The table and columns, or the constraint, that refused."""
    diagnostics = getattr(error.orig, "diag", None)
    if diagnostics is not None:
        return str(diagnostics.constraint_name or diagnostics.table_name or "")
    return str(error.orig).rpartition(": ")[2]
