"""What the application's role may not do, and what the server forbids even to the tables' owner."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import psycopg
import pytest

from db import roles
from db.engine import open_server
from db.errors import StoreProblem
from db.guards import GUARDED
from db.models import Office
from desktop_app.errors import KnownError
from desktop_app.services import stores
from desktop_app.services.work import Desk
from tests.conftest import CHEAP, OFFICER, Templates, as_application


@pytest.fixture
def owner(templates: Templates) -> str:
    """The address of a prepared database, as its owner."""
    address = templates.empty_database()
    done, _ = stores.prepare_server(address)
    assert done.before is None
    return address


@pytest.fixture
def served(owner: str) -> Iterator[Desk]:
    """A store that was made and is worked in by the application's role."""
    address = as_application(owner)
    stores.init_store(address, **OFFICER, full_name="Lý Thị Lan", cost=CHEAP)
    with closing(stores.open_desk(address, **OFFICER)) as desk:
        yield desk


def refused(address: str, *statements: str) -> str:
    *before, last = statements
    with psycopg.connect(address) as connection:
        for statement in before:
            connection.execute(statement)
        with pytest.raises(psycopg.Error) as error:
            connection.execute(last)
    return error.value.sqlstate or ""


def test_the_role_works_but_neither_drops_nor_alters(served: Desk) -> None:
    with served.work("office.edit") as work:
        work.session.query(Office).one().place_vi = "Lạng Sơn "
    address = served.store.location
    for statement in (
        "DROP TABLE worker",
        "ALTER TABLE worker ADD COLUMN x int",
        "TRUNCATE worker",
        "CREATE TABLE other (x int)",
        "ALTER TABLE audit_entry DISABLE TRIGGER ALL",
        "DROP TRIGGER bangiao_row ON audit_entry",
        "CREATE OR REPLACE FUNCTION bangiao_guard() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
        "UPDATE alembic_version SET version_num = 'x'",
        "SET session_replication_role = replica",
    ):
        assert refused(address, "SET ROLE bangiao_app", statement) == "42501", statement


@pytest.mark.parametrize("table", GUARDED)
def test_what_is_kept_is_never_changed(served: Desk, owner: str, table: str) -> None:
    key = "sequence" if table == "audit_entry" else "id"
    opened = "SET bangiao.amending = 'on'"
    for act in (f"UPDATE {table} SET {key} = {key}", f"DELETE FROM {table}"):  # noqa: S608  names of ours
        assert refused(served.store.location, act) == "42501"
        assert refused(served.store.location, opened, act) == "42501"
    assert refused(owner, f"TRUNCATE {table} CASCADE") == "BG001"


def test_the_owner_too_is_stopped(served: Desk, owner: str) -> None:
    for act in ("UPDATE audit_entry SET reason = 'x'", "DELETE FROM audit_line", "UPDATE audit_entry SET hash = 'x'"):
        assert refused(owner, act) == "BG001"
    assert stores.check_store(served) == ()


def test_only_what_the_law_may_ask_for_can_be_amended(served: Desk) -> None:
    way = "SELECT bangiao_amend('{}', 1, '{}', 'x')"
    for table, field in (("audit_entry", "hash"), ("issued_document", "content"), ("officer", "role"), ("x", "y")):
        assert refused(served.store.location, way.format(table, field)) == "BG001"
    with psycopg.connect(served.store.location) as connection:
        connection.execute(way.format("audit_entry", "reason"))
        connection.rollback()


def test_preparing_again_changes_nothing_and_needs_a_proper_name(owner: str) -> None:
    done, made = stores.prepare_server(owner)
    assert (done.before, made) == (done.after, False)
    with pytest.raises(StoreProblem):
        roles.prepare(open_server(owner), 'x"; DROP')


def test_only_the_owner_gives_the_role_its_rights(served: Desk) -> None:
    with pytest.raises(KnownError, match="server_no_permission"):
        stores.prepare_server(served.store.location)
