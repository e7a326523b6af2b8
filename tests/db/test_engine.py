from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2
from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import DBAPIError

from db import engine as engines
from db.engine import WRITES, open_folder
from db.errors import StoreProblem, problem_of
from db.places import is_server, refuse_network_share
from db.record_file import RECORD_FILE

KEY = b"k" * 32

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/export /home/office nfs4 rw 0 0
//server/share /mnt/So\\040lieu cifs rw 0 0
/dev/sdb1 /home/office/local ext4 rw 0 0
host /home/over sshfs rw 0 0
host /home/over fuse.sshfs rw 0 0
"""


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    made = open_folder(tmp_path, KEY, busy_timeout_ms=20)
    yield made
    made.dispose()


@pytest.fixture
def writer(engine: Engine) -> Engine:
    made = engine.execution_options(**{WRITES: True})
    with made.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT)")
        connection.exec_driver_sql(
            "CREATE TABLE paper (id INTEGER PRIMARY KEY, person_id INTEGER REFERENCES person(id))"
        )
    return made


def trouble(error: DBAPIError) -> str:
    problem = problem_of(error)
    return problem.code if problem else "a bug"


@pytest.mark.parametrize("folder", ["/home/office/store", "/mnt/So lieu/kho", "/home/over/there", "//server/share/kho"])
def test_a_network_share_is_refused(folder: str) -> None:
    with pytest.raises(StoreProblem) as refused:
        refuse_network_share(Path(folder), mounts=MOUNTS)
    assert refused.value.code == "store_on_share"


@pytest.mark.parametrize("folder", ["/home/lan/store", "/home/office/local/store", "/home/officer/store", "/"])
def test_a_disk_of_this_computer_is_not(folder: str) -> None:
    refuse_network_share(Path(folder), mounts=MOUNTS)


def test_a_windows_share_is_refused_by_its_name() -> None:
    class Share(type(Path())):  # type: ignore[misc]  # the path of another system
        def __str__(self) -> str:
            return "\\\\server\\share\\kho"

    with pytest.raises(StoreProblem):
        refuse_network_share(Share("kho"), mounts="")


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("foreign_keys", 1),
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("cipher_log_level", "NONE"),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("busy_timeout", 20),
    ],
)
def test_every_connection_is_set_up(engine: Engine, pragma: str, value: object) -> None:
    with engine.connect() as one, engine.connect() as two:
        for connection in (one, two):
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_references_are_enforced(writer: Engine) -> None:
    with pytest.raises(DBAPIError) as refused, writer.begin() as connection:
        connection.exec_driver_sql("INSERT INTO paper VALUES (1, 77)")
    assert trouble(refused.value) == "already_there"


def test_nothing_is_in_clear_on_the_disk(writer: Engine, tmp_path: Path) -> None:
    with writer.begin() as connection:
        connection.exec_driver_sql("INSERT INTO person VALUES (1, 'Nguyen Thi Bi Mat 020190000001')")
    files = [file for file in tmp_path.iterdir() if file.is_file()]
    assert {file.name for file in files} >= {"record.db", "record.db-wal"}
    for file in files:
        content = file.read_bytes()
        assert b"Bi Mat" not in content
        assert b"CREATE TABLE" not in content
        assert not content.startswith(b"SQLite format")


def test_another_key_opens_nothing(writer: Engine, tmp_path: Path) -> None:
    with writer.begin() as connection:
        connection.exec_driver_sql("INSERT INTO person VALUES (1, 'Lan')")
    other = open_folder(tmp_path, b"x" * 32)
    with pytest.raises(DBAPIError) as refused, other.connect():
        pass
    assert trouble(refused.value) == "store_damaged"


def test_a_savepoint_that_fails_leaves_no_row(writer: Engine) -> None:
    with writer.begin() as connection:
        connection.exec_driver_sql("INSERT INTO person VALUES (1, 'Lan')")
        inner = connection.begin_nested()
        connection.exec_driver_sql("INSERT INTO person VALUES (2, 'An')")
        inner.rollback()
    with writer.connect() as connection:
        assert connection.exec_driver_sql("SELECT id FROM person").scalars().all() == [1]


def test_a_reader_does_not_block_a_writer_and_cannot_write(engine: Engine, writer: Engine) -> None:
    with engine.connect() as reader:
        assert reader.exec_driver_sql("SELECT count(*) FROM person").scalar() == 0
        with writer.begin() as connection:
            connection.exec_driver_sql("INSERT INTO person VALUES (1, 'Lan')")
        assert reader.exec_driver_sql("SELECT count(*) FROM person").scalar() == 0
        with pytest.raises(DBAPIError) as refused:
            reader.exec_driver_sql("INSERT INTO person VALUES (2, 'An')")
        assert trouble(refused.value) == "store_read_only"


def test_a_store_held_by_another_program_is_locked(writer: Engine, tmp_path: Path) -> None:
    other = sqlcipher3.dbapi2.connect(tmp_path / RECORD_FILE, isolation_level=None)
    other.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"").fetchall()
    other.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(DBAPIError) as refused, writer.begin():
            pass
        assert trouble(refused.value) == "store_locked"
    finally:
        other.close()


def test_a_full_disk_is_told(writer: Engine) -> None:
    def no_room(connection: Connection) -> None:
        connection.exec_driver_sql("PRAGMA max_page_count = 8")

    def fill() -> None:
        with writer.begin() as connection:
            connection.exec_driver_sql("INSERT INTO person VALUES (1, randomblob(100000))")

    event.listen(writer, "begin", no_room)
    with pytest.raises(DBAPIError) as refused:
        fill()
    assert trouble(refused.value) == "store_full"
    with writer.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM person").scalar() == 0


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    lost = open_folder(tmp_path / "lost", KEY)
    with pytest.raises(DBAPIError) as refused, lost.connect():
        pass
    assert trouble(refused.value) == "store_cannot_open"


@pytest.mark.parametrize("damage", [b"", b"\x00" * 5000, b"SQLite format 3\x00" + b"\x01" * 6000])
def test_a_damaged_record_is_told(damage: bytes, writer: Engine, tmp_path: Path) -> None:
    with writer.begin() as connection:
        connection.exec_driver_sql("INSERT INTO person VALUES (1, 'Lan')")
    writer.dispose()
    whole = (tmp_path / RECORD_FILE).read_bytes()
    (tmp_path / RECORD_FILE).write_bytes(damage + whole[len(damage) :] if damage else whole[:5000])
    again = open_folder(tmp_path, KEY)
    with pytest.raises(DBAPIError) as refused, again.connect() as connection:
        connection.exec_driver_sql("SELECT name FROM person").all()
    assert trouble(refused.value) == "store_damaged"
    again.dispose()


def test_a_mistake_of_ours_is_no_trouble_of_the_store(engine: Engine) -> None:
    with pytest.raises(DBAPIError) as refused, engine.connect() as connection:
        connection.exec_driver_sql("SELECT * FROM nowhere")
    assert trouble(refused.value) == "a bug"


@pytest.mark.parametrize(
    ("address", "server"),
    [
        ("postgresql://lan@server/bangiao", True),
        ("postgresql+psycopg://server/bangiao", True),
        ("postgres://server/bangiao", True),
        ("/home/lan/store", False),
        ("C:\\store", False),
    ],
)
def test_an_address_tells_a_server_from_a_folder(address: str, server: bool) -> None:
    assert is_server(address) is server


@pytest.mark.parametrize("address", ["postgresql://server:99999/bangiao", "postgresql://server:0/bangiao"])
def test_a_port_that_is_none_is_told(address: str) -> None:
    with pytest.raises(StoreProblem, match="server_address"):
        engines.server_url(address)


def test_an_address_that_is_none_is_told() -> None:
    with pytest.raises(StoreProblem) as refused:
        engines.open_server("postgresql://lan@server:port/bangiao")
    assert refused.value.code == "server_address"


def test_a_server_that_does_not_answer_is_told(tmp_path: Path) -> None:
    engine = engines.open_server(f"postgresql://lan@/bangiao?host={tmp_path}")
    with pytest.raises(DBAPIError) as refused, engine.connect():
        pass
    assert trouble(refused.value) == "server_not_running"
