"""A real server whose line is cut, that is killed, and whose disk is full: nothing is lost, nothing is done twice."""

from __future__ import annotations

import secrets
import subprocess
from collections.abc import Iterator
from contextlib import closing

import psycopg
import pytest
from sqlalchemy import func, select

from db import roles
from db.base import new_id
from db.models import OfficialLetter
from db.queries import audit
from db.vocabulary import LetterDirection
from desktop_app.errors import KnownError
from desktop_app.services import stores
from desktop_app.services.work import Desk
from tests.conftest import CHEAP, OFFICER
from tests.faults.proxy import Cut, Proxy
from tests.own_server import OwnServer


def as_role(address: str) -> str:
    return address.replace("//bangiao@", f"//{roles.APPLICATION}@")


@pytest.fixture(scope="module")
def server() -> Iterator[OwnServer]:
    made = OwnServer()
    made.start()
    address = made.make_database("bangiao")
    stores.prepare_server(address)
    stores.init_store(as_role(address), **OFFICER, full_name="Lý Thị Lan", cost=CHEAP)
    yield made
    made.remove()


@pytest.fixture
def line(server: OwnServer) -> Iterator[Proxy]:
    made = Proxy(server.port)
    yield made
    made.close()


@pytest.fixture
def desk(server: OwnServer, line: Proxy) -> Iterator[Desk]:
    """An officer whose line can be cut."""
    address = as_role(server.address("bangiao", port=line.port))
    with closing(stores.open_desk(address, **OFFICER)) as made:
        yield made


def write(desk: Desk, number: str, about: str = "Thử", action: str = "test.letter") -> None:
    with desk.work(action) as work:
        work.session.add(
            OfficialLetter(
                id=new_id(), direction=LetterDirection.OUT, number=number, dated=work.today, from_whom="Trung tâm",
                to_whom="Đối tác", about=about, officer_id=work.officer,
            )
        )  # fmt: skip


def count(server: OwnServer, number: str) -> int:
    with closing(stores.open_desk(server.socket("bangiao"), **OFFICER)) as desk, desk.read() as session:
        assert audit.first_broken_link(session) is None
        query = select(func.count()).select_from(OfficialLetter).where(OfficialLetter.number == number)
        return session.scalar(query) or 0


def code_of(desk: Desk, number: str) -> str:
    try:
        write(desk, number)
    except KnownError as error:
        return error.code
    return "done"


@pytest.mark.parametrize("word", [b"bangiao_append", b"COMMIT"])
@pytest.mark.parametrize("cut", [Cut.BEFORE, Cut.DEAD])
def test_a_commit_that_never_arrived_may_be_done_again(
    server: OwnServer, line: Proxy, desk: Desk, cut: Cut, word: bytes
) -> None:
    number = f"1-{cut}-{word.decode()}"
    line.plan(cut, word)
    assert code_of(desk, number) == "server_lost"
    assert line.cuts == 1
    assert count(server, number) == 0
    assert code_of(desk, number) == "done"
    assert count(server, number) == 1


def test_a_commit_whose_answer_was_lost_is_told_as_done(server: OwnServer, line: Proxy, desk: Desk) -> None:
    line.plan(Cut.AFTER)
    assert code_of(desk, "2") == "done"
    assert line.cuts == 1
    assert count(server, "2") == 1


@pytest.mark.parametrize("cut", [Cut.BEFORE, Cut.AFTER])
def test_while_nobody_can_be_asked_it_is_not_done_twice(server: OwnServer, line: Proxy, desk: Desk, cut: Cut) -> None:
    number = f"3-{cut}"
    line.plan(cut, refuse=True)
    assert code_of(desk, number) == "server_unsure"
    assert code_of(desk, number) == "server_unsure"  # still no line
    line.refusing = False
    assert code_of(desk, number) == ("server_was_done" if cut is Cut.AFTER else "done")
    assert count(server, number) == 1
    assert code_of(desk, f"{number}-next") == "done"


def test_another_act_goes_on_after_one_that_was_done(server: OwnServer, line: Proxy, desk: Desk) -> None:
    line.plan(Cut.AFTER, refuse=True)
    assert code_of(desk, "4") == "server_unsure"
    line.refusing = False
    write(desk, "4-other", action="test.other")
    assert (count(server, "4"), count(server, "4-other")) == (1, 1)


WORDS = (b"FROM officer", b"INSERT INTO official_letter")
"""What is said before the last message, which holds the audit's entry and the commit."""


@pytest.mark.parametrize("cut", [Cut.BEFORE, Cut.AFTER])
def test_cut_at_any_word_nothing_is_half_done_or_done_twice(
    server: OwnServer, line: Proxy, desk: Desk, cut: Cut
) -> None:
    for word in WORDS:
        number = f"5-{cut}-{word.decode()}"
        line.plan(cut, word)
        assert code_of(desk, number) == "server_lost", word
        assert line.cuts == WORDS.index(word) + 1
        assert code_of(desk, number) == "done", word
        assert count(server, number) == 1, word


def test_an_idle_line_that_broke_is_not_noticed(server: OwnServer, line: Proxy, desk: Desk) -> None:
    write(desk, "6")
    line.cut_all()
    assert code_of(desk, "6-again") == "done"
    assert count(server, "6-again") == 1


def half_done(desk: Desk, server: OwnServer) -> None:
    with desk.work("test.letter") as work:
        work.session.connection().exec_driver_sql("UPDATE office SET place_vi = 'Nửa chừng'")
        server.kill()
        work.session.connection().exec_driver_sql("SELECT 1")


def test_a_server_killed_in_a_transaction_comes_back_whole(server: OwnServer, desk: Desk) -> None:
    write(desk, "7")
    with pytest.raises(KnownError) as lost:
        half_done(desk, server)
    assert lost.value.code == "server_lost"
    assert code_of(desk, "7-down") == "server_lost"
    server.start()
    assert code_of(desk, "7-up") == "done"
    assert [count(server, number) for number in ("7", "7-down", "7-up")] == [1, 0, 1]
    with desk.read() as session:
        place = session.connection().exec_driver_sql("SELECT place_vi FROM office").scalar_one()
    assert place == "Lạng Sơn"


@pytest.fixture
def full_soon() -> Iterator[OwnServer]:
    """A server with a disk of 24 MB beside its own, where this machine lets one be mounted."""
    made = OwnServer(max_wal_size="32MB")
    folder = made.folder_for("small")
    mount = ["mount", "-t", "tmpfs", "-o", "size=24m,mode=0777", "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        made.remove()
        pytest.xfail("no disk can be mounted here")
    try:
        made.start()
        yield made
    finally:
        made.stop()
        subprocess.run(["umount", str(folder)], check=True)
        made.remove()


def fill_up(desk: Desk) -> None:
    for number in range(400):
        write(desk, f"8-{number}", about=secrets.token_hex(100_000))  # what does not compress


def test_a_full_disk_is_told_and_harms_nothing(full_soon: OwnServer) -> None:
    inner = full_soon.folder_for("small/space")
    with psycopg.connect(full_soon.socket(), autocommit=True) as connection:
        connection.execute(f"CREATE TABLESPACE small LOCATION '{inner}'")
        connection.execute("CREATE DATABASE small TABLESPACE small")
    address = full_soon.address("small")
    stores.init_store(address, **OFFICER, full_name="Lan", cost=CHEAP)
    with closing(stores.open_desk(address, **OFFICER)) as desk:
        write(desk, "8")
        with pytest.raises(KnownError) as full:
            fill_up(desk)
        assert full.value.code == "store_full"
        with desk.read() as session:
            assert audit.first_broken_link(session) is None
            assert session.scalar(select(func.count()).select_from(OfficialLetter)) == audit.last_link(session)[0] - 1
