from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect
from sqlalchemy.exc import IntegrityError

from db import first_migration, migrate, revision
from db.engine import WRITES, open_folder, open_server
from db.errors import StoreProblem
from db.record_file import RECORD_FILE
from tests.conftest import Templates

KEY = b"k" * 32
NOW = datetime(2026, 11, 22, 2, tzinfo=UTC)


@pytest.fixture
def engine(store_kind: str, templates: Templates, tmp_path: Path) -> Iterator[Engine]:
    """An empty store of each kind."""
    made = open_folder(tmp_path, KEY) if store_kind == "sqlite" else open_server(templates.empty_database())
    yield made
    made.dispose()


def execute(engine: Engine, *statements: str) -> None:
    with engine.execution_options(**{WRITES: True}).begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


def test_an_upgraded_store_is_what_the_models_say(engine: Engine) -> None:
    assert revision.revision_of(engine) is None
    assert revision.needs_upgrade(engine)
    migrate.upgrade(engine)
    assert revision.revision_of(engine) == revision.HEAD
    assert not revision.needs_upgrade(engine)
    assert migrate.differences(engine) == []
    assert migrate.upgrade(engine) is None


def test_a_difference_is_found(engine: Engine) -> None:
    migrate.upgrade(engine)
    execute(
        engine,
        "DROP INDEX ix_worker_phone",
        "ALTER TABLE worker ADD COLUMN wage INTEGER",
        "ALTER TABLE placement ADD CONSTRAINT ck_placement_x CHECK (since IS NOT NULL)"
        if engine.dialect.name == "postgresql"
        else "CREATE TABLE extra (id INTEGER PRIMARY KEY)",
    )
    found = "\n".join(migrate.differences(engine))
    assert "ix_worker_phone" in found
    assert "wage" in found
    assert "ck_placement_x" in found or "extra" in found


def test_the_store_itself_refuses_a_word_that_no_enumeration_has(engine: Engine) -> None:
    migrate.upgrade(engine)
    with pytest.raises(IntegrityError, match="ck_number_series_number_kind"):
        execute(engine, "INSERT INTO number_series (id, kind, prefix, year, last) VALUES (1, 'nonsense', '', 2026, 1)")


def test_a_newer_store_is_refused(engine: Engine) -> None:
    migrate.upgrade(engine)
    execute(engine, "UPDATE alembic_version SET version_num = '9999'")
    for refuse in (revision.needs_upgrade, migrate.upgrade):
        with pytest.raises(StoreProblem) as refused:
            refuse(engine)
        assert (refused.value.code, refused.value.params) == ("store_newer", {"revision": "9999"})


def test_an_upgrade_that_fails_leaves_nothing(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_connection: Connection) -> None:
        raise StoreProblem("store_damaged")

    monkeypatch.setattr(migrate, "_check_foreign_keys", fail)
    with pytest.raises(StoreProblem):
        migrate.upgrade(engine)
    assert inspect(engine).get_table_names() == []
    monkeypatch.undo()
    migrate.upgrade(engine)
    assert migrate.differences(engine) == []


def test_an_older_record_is_copied_before_it_is_touched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = open_folder(tmp_path, KEY)
    execute(
        engine,
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)",
        "INSERT INTO alembic_version VALUES ('0000')",
        "CREATE TABLE kept (name TEXT)",
        "INSERT INTO kept VALUES ('as it was')",
    )
    monkeypatch.setattr(revision, "REVISIONS", ("0000", revision.HEAD))
    upgraded: list[str] = []
    monkeypatch.setattr("alembic.command.upgrade", lambda _config, to: upgraded.append(to))
    copy = migrate.upgrade(engine, folder=tmp_path, now=NOW)
    engine.dispose()
    assert upgraded == ["head"]
    assert copy == tmp_path / "record-0000-20261122-020000.db"
    assert b"as it was" not in copy.read_bytes()
    (tmp_path / RECORD_FILE).write_bytes(copy.read_bytes())
    again = open_folder(tmp_path, KEY)
    with again.connect() as connection:
        assert connection.exec_driver_sql("SELECT name FROM kept").scalar() == "as it was"
    again.dispose()


def test_the_list_of_revisions_is_what_lies_in_the_folder() -> None:
    scripts = ScriptDirectory.from_config(migrate.config())
    found = tuple(script.revision for script in reversed(list(scripts.walk_revisions())))
    assert found == revision.REVISIONS
    assert scripts.get_heads() == [revision.HEAD]


@pytest.mark.parametrize("file", sorted((migrate.FOLDER / "versions").glob("*.py")), ids=lambda f: f.name)
def test_a_migration_imports_nothing_of_the_project(file: Path) -> None:
    imported = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            imported |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add((node.module or ".").partition(".")[0])
    assert imported <= {"alembic", "sqlalchemy"}


def test_the_first_migration_is_as_the_models_write_it(tmp_path: Path) -> None:
    """While nothing is released: after a change of a model, run `python -m db.migrate`."""
    written = first_migration.write(tmp_path / "0001_first.py")
    kept = migrate.FOLDER / "versions" / "0001_first.py"
    assert written.read_text(encoding="utf-8") == kept.read_text(encoding="utf-8")
