"""The roles of a record on a server: the owner makes and alters its tables, the application's role works in it.

The application's role may add, read, change and remove rows, but neither drop nor alter a table, nor change or remove
what db/guards.py keeps.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from db import chain, guards
from db.base import Base
from db.chain import APPEND
from db.engine import WRITES
from db.errors import StoreProblem
from db.guards import AMEND, GUARDED

APPLICATION = "bangiao_app"
_LESS = "NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION"
_OWNS = "SELECT pg_has_role(relowner, 'USAGE') FROM pg_class WHERE oid = 'office'::regclass"
_NAME = re.compile(r"[a-z_][a-z0-9_]{0,62}")


@dataclass(frozen=True)
class Prepared:
    """What was done about the application's role."""

    role: str
    made: bool


def prepare(engine: Engine, role: str = APPLICATION, password: str | None = None) -> Prepared:
    """Give the application's role what it needs and no more, as the owner; make it where there is none.

    Raises StoreProblem: role_name; role_not_made where the owner may not make roles; server_no_permission for anybody
    who is not the owner, whose grants a server would pass over in silence.
    """
    if not _NAME.fullmatch(role):
        raise StoreProblem("role_name", role=role)
    with engine.execution_options(**{WRITES: True}).begin() as connection:
        if not connection.exec_driver_sql(_OWNS).scalar():
            raise StoreProblem("server_no_permission")
        guards.install(connection)  # also where the tables are in their form already: this program's own
        chain.install(connection)
        made = _make(connection, role, password)
        for statement in grants(role, connection.exec_driver_sql("SELECT current_database()").scalar_one()):
            connection.exec_driver_sql(statement)
    return Prepared(role, made)


def _make(connection: Connection, role: str, password: str | None) -> bool:
    there = connection.execute(text("SELECT 1 FROM pg_roles WHERE rolname = :role"), {"role": role}).first()
    try:
        with connection.begin_nested():
            if not there:
                connection.exec_driver_sql(
                    f"CREATE ROLE {role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION"
                )
            if password:
                connection.exec_driver_sql(f"ALTER ROLE {role} PASSWORD {_secret(connection, role, password)}")
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) != "42501":
            raise
        raise StoreProblem("role_not_made", role=role) from error
    return not there


def _secret(connection: Connection, role: str, password: str) -> str:
    """The password as the server keeps it: it does not stand in the server's log."""
    driver = connection.connection.driver_connection
    if driver is None:
        msg = "no connection"
        raise RuntimeError(msg)
    kept: bytes = driver.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256")
    return f"'{kept.decode()}'"


def grants(role: str, database: str) -> list[str]:
    """The statements that give a role its rights and take the others away."""
    tables = ", ".join(f'"{table.name}"' for table in Base.metadata.sorted_tables)
    guarded, never_removed = ", ".join(GUARDED), "sealing_key"
    name = database.replace('"', '""').replace("%", "%%")
    return [
        f'GRANT CONNECT ON DATABASE "{name}" TO {role}',
        "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
        f"GRANT USAGE ON SCHEMA public TO {role}",
        f"REVOKE ALL ON {tables} FROM {role}",
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON {tables} TO {role}",
        f"REVOKE UPDATE, DELETE ON {guarded} FROM {role}",
        f"REVOKE DELETE ON {never_removed} FROM {role}",
        f"GRANT SELECT ON alembic_version TO {role}",
        f"GRANT EXECUTE ON FUNCTION {AMEND}(text, bigint, text, text) TO {role}",
        f"GRANT EXECUTE ON FUNCTION {APPEND} TO {role}",
    ]
