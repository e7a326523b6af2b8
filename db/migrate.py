"""Bringing a store's tables to the program's form, and checking that they have it.

While nothing is released, `python -m db.migrate` writes the first migration anew from the models.
"""

from __future__ import annotations

import re
import shutil
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import CheckConstraint, Connection, Engine, Table, inspect

from db import chain, guards, models, whole_file
from db.engine import WRITES
from db.errors import StoreProblem
from db.record_file import RECORD_FILE
from db.revision import needs_upgrade, revision_of

FOLDER = Path(__file__).parent / "migrations"
METADATA = models.Worker.metadata
_LITERAL = re.compile(r"'([^']*)'")


def config() -> Config:
    """The migration tool's settings, which stand nowhere else."""
    made = Config()
    made.set_main_option("script_location", FOLDER.as_posix().replace("%", "%%"))
    made.set_main_option("path_separator", "os")
    return made


def upgrade(engine: Engine, *, folder: Path | None = None, now: datetime | None = None) -> Path | None:
    """Bring a store to the program's form, whole or not at all; where its copy of before lies, if one was made.

    `folder` is the store's folder: an older record there is copied, still encrypted, before it is touched.
    """
    if not needs_upgrade(engine):
        return None
    before = revision_of(engine)
    kept = _keep_copy(engine, folder, f"{before}-{now:%Y%m%d-%H%M%S}") if folder and before and now else None
    with engine.execution_options(**{WRITES: True}).connect() as connection:
        driver: Any = connection.connection.driver_connection
        _without_foreign_keys(connection, driver)
        with connection.begin():
            tool = config()
            tool.attributes["connection"] = connection
            command.upgrade(tool, "head")
            guards.install(connection)
            chain.install(connection)
            _check_foreign_keys(connection)
        connection.invalidate()
    return kept


def differences(engine: Engine) -> list[str]:
    """How the store's tables differ from the models, in words for a developer; nothing where they agree."""
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        found = [str(difference) for difference in compare_metadata(context, METADATA)]
        for table in METADATA.sorted_tables:
            wanted, there = _checks_wanted(table, connection), _checks_there(table, connection)
            names = sorted(wanted.keys() | there.keys())
            found += [f"{table.name}: CHECK {name}" for name in names if wanted.get(name) != there.get(name)]
        return found


def _keep_copy(engine: Engine, folder: Path, label: str) -> Path:
    """Copy the encrypted record as it is, all of it in the one file, which has its name only when it is whole."""
    with engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        if driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            raise StoreProblem("store_locked")  # another program writes: part of the record would lie elsewhere
    kept = folder / f"record-{label}.db"
    with whole_file.written(kept) as part:
        shutil.copyfile(folder / RECORD_FILE, part)
    return kept


def _without_foreign_keys(connection: Connection, driver: Any) -> None:
    """SQLite rebuilds a table to alter it: references are checked at the end instead. Not within a transaction."""
    if connection.dialect.name == "sqlite":
        driver.execute("PRAGMA foreign_keys = OFF")


def _check_foreign_keys(connection: Connection) -> None:
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise StoreProblem("store_damaged")


def _checks_wanted(table: Table, connection: Connection) -> dict[str, set[str]]:
    """The models' CHECKs, which the tool's comparison leaves out: by name, with the values that they allow."""
    prepare: Any = connection.dialect.identifier_preparer
    wanted = {}
    for check in table.constraints:
        if isinstance(check, CheckConstraint):
            text = check.sqltext.compile(dialect=connection.dialect, compile_kwargs={"literal_binds": True})
            wanted[str(prepare.format_constraint(check, _alembic_quote=False))] = set(_LITERAL.findall(str(text)))
    return wanted


def _checks_there(table: Table, connection: Connection) -> dict[str, set[str]]:
    checks = inspect(connection).get_check_constraints(table.name)
    return {str(check["name"]): set(_LITERAL.findall(check["sqltext"])) for check in checks}


if __name__ == "__main__":
    from db.first_migration import write

    sys.stdout.write(f"{write(FOLDER / 'versions' / '0001_first.py')}\n")
