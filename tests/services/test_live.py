"""Others' work is heard of within a second, also what was done while the line was down; a folder has no others."""

from __future__ import annotations

import queue
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from db.base import new_id
from db.models import Worker
from desktop_app.errors import KnownError
from desktop_app.services import stores
from desktop_app.services.live import Listener
from desktop_app.services.work import Changes, Desk
from tests.conftest import OFFICER, Templates, as_owner

Heard = queue.Queue[Changes]


@pytest.fixture
def address(templates: Templates, tmp_path: Path) -> Iterator[str]:
    location, take_away = templates.copy("postgresql", False, tmp_path)
    yield location
    take_away()


@pytest.fixture
def desks(address: str) -> Iterator[tuple[Desk, Desk]]:
    with closing(stores.open_desk(address, **OFFICER)) as one, closing(stores.open_desk(address, **OFFICER)) as other:
        yield one, other


def add(desk: Desk, name: str) -> int:
    with desk.work("worker.add") as work:
        worker = Worker(id=new_id(), full_name=name, name_folded=name.casefold(), sort_key=name)
        work.session.add(worker)
    return worker.id


def undone(desk: Desk) -> None:
    """Work that goes wrong before its end."""
    with desk.work("worker.add") as work:
        work.session.add(Worker(id=new_id(), full_name="C", name_folded="c", sort_key="c"))
        work.session.flush()
        _ = 1 // 0


def test_another_officers_work_is_heard_of_within_a_second(desks: tuple[Desk, Desk]) -> None:
    mine, theirs = desks
    heard: Heard = queue.Queue()
    with closing(Listener(mine, heard.put)) as listener:
        assert listener.connected.wait(5)
        began = time.monotonic()
        worker_id = add(theirs, "An")
        told = heard.get(timeout=5)
        assert time.monotonic() - began < 1
        assert (told.action, told.nouns["worker"]) == ("worker.add", frozenset({worker_id}))
        add(mine, "Bình")  # one's own is told by the desk itself
        with pytest.raises(ZeroDivisionError):
            undone(theirs)  # so never told
        theirs.log("audit.read", "nothing changed")
        last = add(theirs, "Dung")
        assert heard.get(timeout=5).nouns["worker"] == frozenset({last})
        assert heard.empty()


def test_what_happened_while_the_line_was_down_is_caught_up_with(desks: tuple[Desk, Desk]) -> None:
    mine, theirs = desks
    heard: Heard = queue.Queue()
    with closing(Listener(mine, heard.put)) as listener:
        assert listener.connected.wait(5)
        with psycopg.connect(as_owner(mine.store.location), autocommit=True) as connection:
            listening = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN %'"
            connection.execute(listening)
            worker_id = add(theirs, "An")
        assert heard.get(timeout=10).nouns["worker"] == frozenset({worker_id})
        assert listener.connected.wait(5)
        again = add(theirs, "Bình")
        assert heard.get(timeout=5).nouns["worker"] == frozenset({again})


def test_a_folder_has_no_others(desk_sqlite: Desk) -> None:
    listener = Listener(desk_sqlite, lambda _: pytest.fail("nobody else is there"))
    add(desk_sqlite, "An")
    listener.close()
    assert not listener.connected.is_set()


def test_two_officers_edit_one_record_and_see_both_values(desks: tuple[Desk, Desk]) -> None:
    mine, theirs = desks
    worker_id = add(mine, "An")
    with pytest.raises(KnownError) as conflict:
        _edit_over(mine, theirs, worker_id)
    assert conflict.value.code == "conflict"
    assert [(field["field"], field["yours"], field["theirs"]) for field in conflict.value.params["fields"]] == [
        ("phone", "0912000001", "0912000002")
    ]


def _edit_over(mine: Desk, theirs: Desk, worker_id: int) -> None:
    with mine.work("worker.edit") as work:
        worker = work.session.get_one(Worker, worker_id)
        with theirs.work("worker.edit") as other:
            other.session.get_one(Worker, worker_id).phone = "0912000002"
        worker.phone = "0912000001"
