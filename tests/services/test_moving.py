from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from db.digests import table_digests
from db.queries import audit
from db.vocabulary import OfficerRole
from desktop_app.errors import KnownError
from desktop_app.services import moving, officers, stores
from desktop_app.services.officers import OfficerInput
from desktop_app.services.work import Desk
from tests.conftest import CHEAP, OFFICER, Templates

PASSWORD = OFFICER["password"]


class _CutError(Exception):
    """The power goes."""


def cut_at(name: str) -> Callable[[str], object]:
    def step(table: str) -> None:
        if table == name:
            raise _CutError

    return step


@pytest.fixture
def target(store_kind: str, templates: Templates, tmp_path: Path) -> str:
    """The other kind of place than the desk's."""
    return templates.empty_database() if store_kind == "sqlite" else str(tmp_path / "sổ mới")


def add_huong(desk: Desk) -> None:
    given = OfficerInput("huong", "Nông Thị Hương", OfficerRole.REGISTRAR)
    officers.add(desk, given, "mat-khau-hai", PASSWORD, cost=CHEAP)


def test_a_whole_store_goes_over_and_back(
    samples_desk: Desk, target: str, templates: Templates, tmp_path: Path
) -> None:
    desk = samples_desk
    add_huong(desk)
    with desk.read() as session:
        before = table_digests(session)
    moved = moving.move(desk, target, PASSWORD)
    assert moved.tables == before
    assert moved.tables["worker"].rows == 40
    assert moved.without_password == ()
    back = str(tmp_path / "về") if not desk.store.on_server else templates.empty_database()
    with closing(stores.open_desk(target, **OFFICER)) as there:
        assert stores.check_store(there) == ()
        add = OfficerInput("tam", "Tâm", OfficerRole.GATE)
        officers.add(there, add, "mat-khau-ba", PASSWORD, cost=CHEAP)
        stores.open_desk(target, username="huong", password="mat-khau-hai").close()  # noqa: S106
        again = moving.move(there, back, PASSWORD)
    assert {n: d for n, d in again.tables.items() if n not in {"officer", "audit_entry", "audit_line"}} == {
        n: d for n, d in before.items() if n not in {"officer", "audit_entry", "audit_line"}
    }
    with closing(stores.open_desk(back, **OFFICER)) as home, home.read() as session:
        assert audit.first_broken_link(session) is None
        assert audit.last_link(session)[0] == again.tables["audit_entry"].rows + 1
    with desk.read() as session:
        assert table_digests(session) == before  # the source is as it was


def test_an_interrupted_move_is_refused_and_gone_on_with(desk: Desk, target: str) -> None:
    with pytest.raises(_CutError):
        moving.move(desk, target, PASSWORD, step=cut_at("worker"))
    assert not stores.store_exists(target)
    with pytest.raises(KnownError) as refused:
        stores.open_desk(target, **OFFICER)
    assert refused.value.code == "move_unfinished"
    moved = moving.move(desk, target, PASSWORD)
    assert ("commune" in moved.kept) is (not desk.store.on_server)  # a server keeps what was whole
    with closing(stores.open_desk(target, **OFFICER)) as there:
        assert stores.check_store(there) == ()


def test_a_move_from_a_store_that_went_on_begins_again(desk_sqlite: Desk, templates: Templates) -> None:
    target = templates.empty_database()
    with pytest.raises(_CutError):
        moving.move(desk_sqlite, target, PASSWORD, step=cut_at("worker"))
    add_huong(desk_sqlite)
    assert moving.move(desk_sqlite, target, PASSWORD).kept == ()
    stores.open_desk(target, **OFFICER).close()


def test_what_was_changed_on_the_way_is_found(desk_sqlite: Desk, templates: Templates) -> None:
    target = templates.empty_database()
    with pytest.raises(_CutError):
        moving.move(desk_sqlite, target, PASSWORD, step=cut_at("worker"))
    with psycopg.connect(target) as connection:
        connection.execute("UPDATE commune SET name = 'Khác' WHERE id = (SELECT min(id) FROM commune)")
    with pytest.raises(KnownError) as refused:
        moving.move(desk_sqlite, target, PASSWORD)
    assert (refused.value.code, refused.value.params) == ("move_differs", {"what": "commune"})


def test_a_source_that_is_written_to_meanwhile_is_found(desk_sqlite: Desk, templates: Templates) -> None:
    target = templates.empty_database()

    def step(name: str) -> None:
        if name == "worker":
            desk_sqlite.log("audit.test", "meanwhile")

    with pytest.raises(KnownError) as refused:
        moving.move(desk_sqlite, target, PASSWORD, step=step)
    assert refused.value.code == "move_source_changed"
    moving.move(desk_sqlite, target, PASSWORD)


def test_a_move_never_goes_over_a_store(desk: Desk, desk_sqlite: Desk, tmp_path: Path) -> None:
    for place, code in ((desk.store.location, "move_same"), (desk_sqlite.store.location, "store_exists")):
        with pytest.raises(KnownError) as refused:
            moving.move(desk, place, PASSWORD)
        assert refused.value.code == code
    with pytest.raises(KnownError) as refused:
        moving.move(desk, tmp_path / "x", "sai")
    assert refused.value.code == "own_password_wrong"
    assert not (tmp_path / "x").exists()
