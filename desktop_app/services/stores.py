"""Making, opening and checking a store: a folder with an encrypted record, or a database on a server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from db import engine as engines
from db import revision, roles, sealing, server_keys, slot_file, slots, whole_file
from db.base import new_id
from db.models import Office, Officer
from db.places import is_server, refuse_network_share
from db.queries import ledger
from db.record_file import RECORD_FILE
from db.reseal import damaged
from db.slots import STANDARD_COST, Cost, plain_username
from db.vocabulary import OfficerRole
from desktop_app.clock import Clock, system_clock
from desktop_app.errors import KnownError
from desktop_app.formats import tidy
from desktop_app.services.opening import (
    fitting_key,
    open_desk,
    opened_with,
    store_exists,
    unlocked,
)
from desktop_app.services.reference import load_reference
from desktop_app.services.server_opening import disposing, refuse_unfinished
from desktop_app.services.trouble import known_files
from desktop_app.services.work import Desk, Store, known_trouble, working

__all__ = [
    "CheckFinding",
    "Migrated",
    "check_store",
    "fitting_key",
    "init_store",
    "known_files",
    "mend_ledger",
    "migrate_store",
    "open_desk",
    "opened_with",
    "prepare_server",
    "refuse_unfinished",
    "server_form",
    "store_exists",
    "unlocked",
    "update_reference",
    "upgrade_store",
    "upgrade_tables",
]

_PART = "record.part.db"


@dataclass(frozen=True)
class CheckFinding:
    """Something wrong with a store; `code` names the sentence in section `check`."""

    code: str
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Migrated:
    """What a migration did: the forms before and after, and where the copy of before lies."""

    before: str | None
    after: str
    copy: Path | None


def init_store(
    location: str | Path,
    *,
    username: str,
    full_name: str,
    password: str,
    practice: bool = False,
    clock: Clock = system_clock,
    cost: Cost = STANDARD_COST,
) -> None:
    """Make a store with reference data and its first officer. KnownError where there is one already.

    On a server the database must exist, and be empty. `cost` is what trying a password costs; tests make it cheap.
    """
    first = Officer(
        id=new_id(), username=plain_username(username), full_name=tidy(full_name), role=OfficerRole.ADMINISTRATOR
    )
    if not first.username or not first.full_name or not password:
        raise KnownError("officer_incomplete")
    with known_trouble(), known_files(location):
        if store_exists(location):
            raise KnownError("store_exists", store=engines.shown_address(location))
        if is_server(location):
            _init_server(str(location), first, password, practice, clock, cost)
        else:
            _init_folder(Path(location), first, password, practice, clock, cost)


def _init_server(location: str, first: Officer, password: str, practice: bool, clock: Clock, cost: Cost) -> None:
    """The record's keys are made with its first officer, in one transaction."""
    with disposing(engines.open_server(location)) as engine:
        refuse_unfinished(location, engine)
        key = slots.new_key()
        made = slots.make_slots(key, first.username, password, cost)

        def keep_keys(session: Session) -> None:
            sealing.use(engine, server_keys.make(session.connection(), made, key, clock()))

        _fill(Store(location, engine, on_server=True), first, practice, clock, keep_keys)


def _init_folder(folder: Path, first: Officer, password: str, practice: bool, clock: Clock, cost: Cost) -> None:
    """The record gets its name only when it is whole, so that an interrupted start leaves no half store."""
    refuse_network_share(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for left in folder.glob(f"{_PART}*"):
        left.unlink()
    key = slots.new_key()
    slot_file.write_slots(folder, slots.make_slots(key, first.username, password, cost))
    with disposing(engines.open_folder(folder, key, file=_PART)) as engine:
        _fill(Store(str(folder), engine, on_server=False, key=key), first, practice, clock)
    whole_file.give_name(folder / _PART, folder / RECORD_FILE)


def _fill(
    store: Store, first: Officer, practice: bool, clock: Clock, before: Callable[[Session], None] = lambda _: None
) -> None:
    upgrade_tables(store.engine)
    with working(store, "store.init", clock(), first.id) as work:
        before(work.session)
        work.session.add(first)
        work.session.flush()
        work.session.add(Office(place_vi="Lạng Sơn", place_zh="谅山", practice=practice, sign="TTDVVL"))
        load_reference(work)


def migrate_store(
    location: str | Path, *, username: str, password: str, clock: Clock = system_clock, check: bool = False
) -> Migrated:
    """Bring a store up to date, or with `check` only say in which form it is."""
    with known_trouble(), known_files(location):
        store = unlocked(location, username, password)
        with disposing(store.engine) as engine:
            before = revision.revision_of(engine)
            wanted = revision.needs_upgrade(engine)
            copy = upgrade_store(store, clock) if wanted and not check else None
            return Migrated(before, revision.HEAD, copy)


def prepare_server(location: str, role: str = roles.APPLICATION, password: str | None = None) -> tuple[Migrated, bool]:
    """As the owner of a database on a server: bring its tables up to date, and give the application's role its rights.

    The second part of the answer: whether the role was made. `password` is the role's new one, where it is given.
    """
    with known_trouble(), disposing(engines.open_server(location)) as engine:
        before = revision.revision_of(engine)
        upgrade_tables(engine)
        return Migrated(before, revision.HEAD, None), roles.prepare(engine, role, password).made


def server_form(location: str) -> Migrated:
    """In which form a server's record is."""
    with known_trouble(), disposing(engines.open_server(location)) as engine:
        return Migrated(revision.revision_of(engine), revision.HEAD, None)


def upgrade_tables(engine: Engine) -> None:
    """Bring the tables of a record to the program's form."""
    from db.migrate import upgrade  # noqa: PLC0415  the migration tool is loaded where it is needed

    upgrade(engine)


def upgrade_store(store: Store, clock: Clock) -> Path | None:
    """Copy a record in a folder, and bring its tables up to date; where the copy lies."""
    from db.migrate import upgrade  # noqa: PLC0415  as above

    return upgrade(store.engine, folder=None if store.on_server else Path(store.location), now=clock())


def update_reference(desk: Desk) -> tuple[str, ...]:
    """Take in the reference data that came with this program; the names of the files that were new."""
    with desk.work("reference.load") as work:
        return load_reference(work)


def check_store(desk: Desk) -> tuple[CheckFinding, ...]:
    """Everything that can be found wrong with a store: its pages, references, tables and the chain of its audit."""
    from db.migrate import differences  # noqa: PLC0415  as above
    from desktop_app.services import audit_chain  # noqa: PLC0415  it reads backups, which open stores

    findings = [CheckFinding("tables_differ", {"what": what}) for what in differences(desk.store.engine)]
    with desk.read() as session:
        if not desk.store.on_server:
            findings += _check_file(session)
        unread = damaged(session)
        findings += [CheckFinding("sealed_damaged", {"what": w, "count": n}) for w, n in unread.items()]
        astray = ledger.wrong(session)
    if astray:
        findings.append(CheckFinding("ledger_sums", {"count": astray}))
    told = audit_chain.verify(desk, compare=not unread)
    if told.broken is not None:
        findings.append(CheckFinding("audit_broken", {"sequence": told.broken}))
    if told.missing_from is not None:
        findings.append(CheckFinding("audit_cut", {"sequence": told.missing_from, "witness": told.witness}))
    findings += [CheckFinding("record_astray", audit_chain.words(each, desk.language)) for each in told.astray]
    return tuple(findings)


def mend_ledger(desk: Desk) -> int:
    """Make the kept sums of the ledger anew from the passages; how many were not as the passages say."""
    with desk.work("store.mend") as work:
        found = ledger.wrong(work.session)
        if found:
            ledger.rebuild(work.session.connection())
    return found


def _check_file(session: Session) -> list[CheckFinding]:
    connection = session.connection()
    pages = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA cipher_integrity_check")]
    found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check") if row[0] != "ok"]
    astray = [row._asdict() for row in connection.exec_driver_sql("PRAGMA foreign_key_check")]
    return [
        *(CheckFinding("pages_damaged", {"what": what}) for what in [*pages, *found]),
        *(CheckFinding("reference_astray", {"table": row["table"], "parent": row["parent"]}) for row in astray),
    ]
