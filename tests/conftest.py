"""Fixtures for all tests: desks at a real SQLCipher store and a real PostgreSQL, no network, a clock that stands still.

A test that takes `desk` runs twice, once on each. When it ends, the rows that differ from before must be exactly
those that the audit tells of.
"""

from __future__ import annotations

import itertools
import os
import shutil
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, TypedDict

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):  # else each of the programs that tests start compiles everything anew
    sys.dont_write_bytecode = False
    sys.pycache_prefix = os.environ["PYTHONPYCACHEPREFIX"] = str(
        Path(__file__).parents[1] / ".pytest_cache" / "compiled"
    )

import hypothesis
import psycopg
import pytest
from sqlalchemy import Column, Connection, Dialect, Engine, Table, create_engine, event
from sqlalchemy.util import LRUCache

from db import engine as engines
from db import roles, server_keys
from db.audit import Fields, Line, plain_fields
from db.engine import WRITES, server_url
from db.models import Worker
from db.queries import audit
from db.slots import Cost
from db.types import SEALED_TYPES
from db.vocabulary import ChangeKind, OfficerRole
from desktop_app.clock import Clock, fixed_clock
from desktop_app.rules import permission
from desktop_app.services import demand, imports, stores
from desktop_app.services.work import Desk, reading
from resources import ROOT

pytest_plugins = ["tests.postgres_server", "tests.print_service"]

NOW = datetime(2026, 11, 22, 9)  # noqa: DTZ001  Hanoi's, as fixed_clock takes it
CHEAP = Cost(passes=1, memory_kib=8, lanes=1)


class Credentials(TypedDict):
    """What an officer signs in with."""

    username: str
    password: str


OFFICER = Credentials(username="lan", password="mat-khau-thu")  # noqa: S106  of a store that is thrown away
Records = dict[tuple[str, int], Fields]

hypothesis.settings.register_profile("house", deadline=None, derandomize=True, database=None, max_examples=60)
hypothesis.settings.load_profile("house")


_STATEMENTS = 3000
MADE_UP = ("test", "sly", "never", "mixture", "number", "placement", "paper", "gate", "consent")
"""Nouns of the acts that only tests do."""


def pytest_xdist_auto_num_workers() -> int:
    """`-n auto` is twice the cores: a window's tests mostly wait for its timers, a server's for the server."""
    return 2 * (os.cpu_count() or 1)


@pytest.fixture(autouse=True, scope="session")
def acts_of_tests() -> Iterator[None]:
    """Whoever tests may do what only tests do; everything else is as the table of permissions says."""
    with pytest.MonkeyPatch.context() as patch:
        everybody = dict.fromkeys((f"{noun}.*" for noun in MADE_UP), frozenset(OfficerRole))
        patch.setattr(permission, "MAY", {**permission.MAY, **everybody})
        yield


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Refuse every connection that would leave the machine."""
    real = socket.socket.connect

    def connect(self: socket.socket, address: Any) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6} and address[0] not in {"127.0.0.1", "::1", "localhost"}:
            pytest.fail(f"a test reached for the network: {address}")
        real(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect)
        yield


@pytest.fixture(autouse=True, scope="session")
def compiled_once() -> Iterator[None]:
    """Every test's engine has the statements that those before it compiled: that was a third of what the tests cost.

    A compiled statement belongs to its dialect, so all engines of a kind get the dialect of the first that connected.
    """
    first: dict[str, Engine] = {}

    def share(*given: Any, **options: Any) -> Engine:
        made = create_engine(*given, **options)
        one = first.get(made.dialect.name)
        if one is not None:
            made.dialect, made._compiled_cache = one.dialect, one._compiled_cache
        else:
            made._compiled_cache = LRUCache(_STATEMENTS)
            event.listen(made, "connect", lambda *_: first.setdefault(made.dialect.name, made), once=True)
        return made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "create_engine", share)
        yield


@pytest.fixture(autouse=True, scope="session")
def one_sealing_key() -> Iterator[None]:
    """Records on the test's server have the same sealing key, so that their engines may share what was compiled.

    tests/services/test_sealed.py makes real ones, and engines that share nothing.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(server_keys, "new_key", lambda: bytes(32))
        yield


@pytest.fixture
def clock() -> Clock:
    """22 November 2026, 09:00 in Hanoi, for ever."""
    return fixed_clock(NOW)


@dataclass(frozen=True)
class Template:
    """A fresh store that tests get copies of, and what is in it."""

    name: str
    location: str
    records: Records
    last: tuple[int, str]
    """The end of the audit's chain: sequence and hash."""


def _orders(desk: Desk) -> None:
    """The partners and job orders of the samples."""
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")


def _samples(desk: Desk) -> None:
    """The same with the clean list, with consents."""
    _orders(desk)
    imports.import_file(desk, ROOT / "samples" / "worker_list_clean.xlsx", consents_on_file=True)


def _lists(desk: Desk) -> None:
    """The samples, and the people of the list as it is kept."""
    _samples(desk)
    imports.import_file(desk, ROOT / "samples" / "worker_list_as_kept.xlsx", consents_on_file=True)


def as_application(address: str) -> str:
    """The address of a prepared database as the application's role, which can neither drop nor alter."""
    return f"{address}&options=-c%20role%3D{roles.APPLICATION}"


def as_owner(address: str) -> str:
    """The same as the owner of its tables."""
    return address.partition("&options=")[0]


@contextmanager
def tampering(desk: Desk) -> Iterator[Connection]:
    """A connection past the program: on a server as its administrator, who has taken off what guards the record."""
    owned = create_engine(server_url(as_owner(desk.store.location))) if desk.store.on_server else None
    engine = (owned or desk.store.engine).execution_options(**{WRITES: True})
    with engine.connect() as connection:
        if owned is not None:
            connection.exec_driver_sql("SET session_replication_role = replica")
            connection.commit()
        yield connection
        connection.rollback()
    if owned is not None:
        owned.dispose()


FILLINGS: dict[str, Callable[[Desk], None]] = {
    "": lambda _: None, "orders": _orders, "samples": _samples, "lists": _lists,
}  # fmt: skip


class Templates:
    """Makes each kind of template once, and copies of it."""

    def __init__(self, folder: Path, server: Callable[[], str]) -> None:
        self._folder = folder
        self._server = server
        self._made: dict[tuple[str, bool, str], Template] = {}
        self._numbers = itertools.count(1)

    def template(self, kind: str, practice: bool, filling: str = "") -> Template:
        """The template of that kind."""
        if (kind, practice, filling) not in self._made:
            self._made[kind, practice, filling] = self._make(kind, practice, filling)
        return self._made[kind, practice, filling]

    def copy(self, kind: str, practice: bool, folder: Path, filling: str = "") -> tuple[str, Callable[[], None]]:
        """The location of a copy that a test may change, and what takes it away again."""
        made = self.template(kind, practice, filling)
        if kind == "sqlite":
            target = folder / f"store{next(self._numbers)}"
            shutil.copytree(made.location, target)
            return str(target), lambda: None
        name = f"test_{next(self._numbers)}"
        self._administer(f"CREATE DATABASE {name} TEMPLATE {made.name} STRATEGY FILE_COPY")
        return as_application(self._address(name)), lambda: self._administer(f"DROP DATABASE {name} WITH (FORCE)")

    def empty_database(self) -> str:
        """The address of a new, empty database."""
        name = f"empty_{next(self._numbers)}"
        self._administer(f"CREATE DATABASE {name}")
        return self._address(name)

    def _make(self, kind: str, practice: bool, filling: str) -> Template:
        name = f"template_{kind}_{'practice' if practice else 'real'}{filling}"
        location = str(self._folder / name)
        if kind == "postgresql":
            self._administer(f"CREATE DATABASE {name}")
            stores.prepare_server(self._address(name))
            location = as_application(self._address(name))
        clock = fixed_clock(NOW)
        stores.init_store(location, **OFFICER, full_name="Lý Thị Lan", practice=practice, clock=clock, cost=CHEAP)
        desk = stores.open_desk(location, **OFFICER, clock=clock)
        FILLINGS[filling](desk)
        with desk.read() as session:
            made = Template(name, location, records_of(desk, keep=True), audit.last_link(session))
        desk.close()
        return made

    def _administer(self, statement: str) -> None:
        with psycopg.connect(self._address("postgres"), autocommit=True) as connection:
            connection.execute(statement)

    def _address(self, database: str) -> str:
        return self._server().replace("/postgres?", f"/{database}?", 1)


@pytest.fixture(scope="session")
def templates(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Templates:
    """The templates of this run; the server starts when a test first needs it."""
    return Templates(tmp_path_factory.mktemp("templates"), lambda: str(request.getfixturevalue("postgres_server")))


@pytest.fixture(params=["sqlite", "postgresql"])
def store_kind(request: pytest.FixtureRequest) -> str:
    """Both kinds of store, one after the other."""
    return str(request.param)


@pytest.fixture
def desk(store_kind: str, templates: Templates, tmp_path: Path) -> Iterator[Desk]:
    """The first officer at a fresh store of each kind."""
    yield from _desk(templates, store_kind, tmp_path, practice=False)


@pytest.fixture
def practice_desk(store_kind: str, templates: Templates, tmp_path: Path) -> Iterator[Desk]:
    """The first officer at a fresh practice store of each kind."""
    yield from _desk(templates, store_kind, tmp_path, practice=True)


@pytest.fixture
def desk_sqlite(templates: Templates, tmp_path: Path) -> Iterator[Desk]:
    """The first officer at a fresh store in a folder, for tests that one kind is enough for."""
    yield from _desk(templates, "sqlite", tmp_path, practice=False)


@pytest.fixture
def orders_desk(store_kind: str, templates: Templates, tmp_path: Path) -> Iterator[Desk]:
    """The first officer at a store of each kind with the partners and job orders of the samples."""
    yield from _desk(templates, store_kind, tmp_path, practice=False, filling="orders")


@pytest.fixture
def orders_desk_sqlite(templates: Templates, tmp_path: Path) -> Iterator[Desk]:
    """The same in a folder, for tests that one kind is enough for."""
    yield from _desk(templates, "sqlite", tmp_path, practice=False, filling="orders")


@pytest.fixture
def samples_desk(store_kind: str, templates: Templates, tmp_path: Path) -> Iterator[Desk]:
    """The first officer at a store of each kind with the samples in it."""
    yield from _desk(templates, store_kind, tmp_path, practice=False, filling="samples")


@pytest.fixture
def samples_desk_sqlite(templates: Templates, tmp_path: Path) -> Iterator[Desk]:
    """The same in a folder, for tests that one kind is enough for."""
    yield from _desk(templates, "sqlite", tmp_path, practice=False, filling="samples")


@pytest.fixture
def lists_desk_sqlite(templates: Templates, tmp_path: Path) -> Iterator[Desk]:
    """The same with the people of both smaller lists."""
    yield from _desk(templates, "sqlite", tmp_path, practice=False, filling="lists")


@pytest.fixture
def open_again(clock: Clock) -> Iterator[Callable[[Desk], Desk]]:
    """Signs the same officer in once more at a desk's store, as from another computer."""
    opened: list[Desk] = []

    def again(desk: Desk) -> Desk:
        opened.append(stores.open_desk(desk.store.location, **OFFICER, clock=clock))
        return opened[-1]

    yield again
    for desk in opened:
        desk.close()


def _desk(templates: Templates, kind: str, folder: Path, *, practice: bool, filling: str = "") -> Iterator[Desk]:
    location, take_away = templates.copy(kind, practice, folder, filling)
    desk = stores.open_desk(location, **OFFICER, clock=fixed_clock(NOW))
    try:
        yield desk
        template = templates.template(kind, practice, filling)
        with reading(desk.store) as session:  # whoever was disabled in the test reads no more
            told = replayed(template.records, audit.lines_after(session, template.last[0]))
            assert audit.first_broken_link(session, template.last) is None
        assert records_of(desk) == told, "the audit does not tell what happened to the rows"
    finally:
        desk.close()
        take_away()


_kept: dict[tuple[str, str], Fields] = {}
"""What the audit would show of a row of a template, by the row: most rows of most tests are such."""


_plans: dict[tuple[str, str], tuple[str, list[str], list[Any]]] = {}
_SEALED = object()


def _plan(table: Table, dialect: Dialect) -> tuple[str, list[str], list[Any]]:
    """How a table is read past SQLAlchemy's compiler, which would work anew for each test's engine."""
    found = _plans.get((table.name, dialect.name))
    if found is None:
        names = [column.name for column in table.columns]
        made = [_processor(column, dialect) for column in table.columns]
        asked = f"SELECT {', '.join(names)} FROM {table.name}"  # noqa: S608  names of ours
        found = _plans[table.name, dialect.name] = (asked, names, made)
    return found


@cache
def _tables() -> tuple[Table, ...]:
    """Those of which the audit tells."""
    tables = Worker.metadata.sorted_tables
    kept_apart = {"person_key", *(table.name for table in tables if table.info.get("apart"))}
    return tuple(t for t in tables if not t.name.startswith(("audit_", "ledger_")) and t.name not in kept_apart)


def _processor(column: Column[Any], dialect: Dialect) -> Any:
    """What reads a value; for what only one engine can open, a mark."""
    sealed = isinstance(column.type, SEALED_TYPES) and dialect.name == "postgresql"
    return _SEALED if sealed else column.type.dialect_impl(dialect).result_processor(dialect, None)


def records_of(desk: Desk, *, keep: bool = False) -> Records:
    """Every record but the audit's own and the keys that it is read with, as the audit would show it."""
    found: Records = {}
    with reading(desk.store) as session:  # whoever was disabled in the test reads no more
        connection = session.connection()
        cursor: Any = connection.connection.cursor()
        dialect = connection.dialect
        for table in _tables():
            asked, names, planned = _plan(table, dialect)
            processors = [
                c.type.dialect_impl(dialect).result_processor(dialect, None) if made is _SEALED else made
                for c, made in zip(table.columns, planned, strict=True)
            ]
            place = names.index("id")
            for row in cursor.execute(asked).fetchall():
                key = (table.name, repr(tuple(row)))
                fields = _kept.get(key)
                if fields is None:
                    values = [made(value) if made else value for made, value in zip(processors, row, strict=True)]
                    fields = plain_fields(table, dict(zip(names, values, strict=True)))
                    if keep:
                        _kept[key] = fields
                found[table.name, row[place]] = fields
    return found


def replayed(records: Records, lines: list[Line]) -> Records:
    """What the records are after the audit's lines, each of which must fit what was before it."""
    after = dict(records)
    for line in lines:
        key = (line.noun, line.record_id)
        before = after.pop(key, None)
        match line.change:
            case ChangeKind.ADDED:
                assert before is None, f"added twice: {key}"
                after[key] = line.new or {}
            case ChangeKind.CHANGED:
                assert before is not None, f"changed, yet not there: {key}"
                assert (line.old or {}).items() == {n: before.get(n) for n in line.old or {}}.items(), key
                after[key] = {n: v for n, v in {**before, **(line.new or {})}.items() if v is not None}
            case ChangeKind.REMOVED:
                assert before == line.old, key
    return after
