"""Making, opening and checking a store: a folder with an encrypted record, or a database on a server."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, func, select
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from db import engine as engines
from db import moving, rekey, revision, roles, sealing, server_keys, slot_file, slots, whole_file
from db.base import new_id
from db.errors import StoreProblem
from db.models import Office, Officer
from db.places import is_server, refuse_network_share
from db.queries import ledger
from db.record_file import RECORD_FILE
from db.reseal import damaged
from db.slots import STANDARD_COST, Cost, plain_username
from db.vocabulary import OfficerRole
from desktop_app.clock import Clock, fixed_clock, system_clock
from desktop_app.errors import KnownError
from desktop_app.formats import tidy
from desktop_app.services import attempts
from desktop_app.services.reference import load_reference
from desktop_app.services.work import Desk, Store, known_trouble, reading, working

_PART = "record.part.db"
_LEFT = (".*.json.*.part", ".record-*.db.*.part", f"{rekey.COPY}*", "restoring-*")
"""What killed programs leave beside a record: parts of its files, a change of its key, a restore."""
_OS_TROUBLE = {
    errno.EACCES: "store_no_permission",
    errno.EPERM: "store_no_permission",
    errno.EROFS: "store_read_only",
    errno.ENOSPC: "store_full",
    errno.EDQUOT: "store_full",
}


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


def store_exists(location: str | Path) -> bool:
    """Whether a store is there; a database on a server counts once its first officer is in it."""
    if not is_server(location):
        return (Path(location) / RECORD_FILE).exists()
    with known_trouble(), _disposing(engines.open_server(str(location))) as engine:
        return _is_made(engine) and not moving.is_unfinished(engine)


def refuse_unfinished(location: str | Path, engine: Engine | None = None) -> None:
    """KnownError("move_unfinished") where a move to that place was interrupted."""
    half = moving.is_unfinished(engine) if engine is not None else moving.is_unfinished_folder(Path(location))
    if half:
        raise KnownError("move_unfinished", store=engines.shown_address(location))


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
    with _disposing(engines.open_server(location)) as engine:
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
    with _disposing(engines.open_folder(folder, key, file=_PART)) as engine:
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


def open_desk(
    location: str | Path,
    *,
    username: str,
    password: str,
    clock: Clock | None = None,
    language: str = "vi",
    now_override: str | None = None,
) -> Desk:
    """Sign an officer in. An older record in a folder is copied and brought up to date first.

    Wrong passwords cost a growing wait: KnownError("too_many_tries"). `now_override` (ISO time; BANGIAO_NOW of the
    command line) makes the clock stand still, in a practice store alone.
    """
    now = (clock or system_clock)()
    attempts.refuse_too_soon(location, username, now)
    try:
        with known_trouble(), known_files(location):
            store = unlocked(location, username, password)
            try:
                desk = _sit_down(store, username, clock or system_clock, language, now_override)
            except BaseException:
                store.engine.dispose()
                raise
    except KnownError as error:
        if error.code == "wrong_password":
            attempts.failed(location, username, now)
        if error.code == "store_cannot_open" and _is_read_only(location):
            raise KnownError("store_read_only") from error
        raise
    desk.kept[attempts.BEFORE] = attempts.succeeded(location, username)
    if not is_server(location):
        whole_file.sweep(Path(location), *_LEFT)
    return desk


def _is_read_only(location: str | Path) -> bool:
    """A store that others may write in cannot be opened at all where nothing can be written."""
    return not is_server(location) and Path(location).is_dir() and not os.access(location, os.W_OK)


def unlocked(location: str | Path, username: str, password: str) -> Store:
    """The store with its engine, opened by a slot's password. StoreProblem("wrong_password"), and what is in the way.

    A server's record of another form stays sealed: whoever works in it asks revision.needs_upgrade first.
    """
    if is_server(location):
        return _unlocked_server(str(location), username, password)
    folder = Path(location)
    if not store_exists(folder):
        refuse_unfinished(folder)
        raise KnownError("store_missing", store=str(folder))
    if not (folder / RECORD_FILE).stat().st_size:
        raise StoreProblem("store_damaged")  # cut to nothing, it would pass for a new record and be filled
    return opened_with(folder, slots.unlock_all(slot_file.sound_slots(folder), username, password))


def _unlocked_server(location: str, username: str, password: str) -> Store:
    engine = engines.open_server(location)
    try:
        _refuse_unmade(location, engine)
        if not revision.needs_upgrade(engine):
            with engine.connect() as connection:
                held = server_keys.read_slots(connection)
            (key,) = slots.unlock_all(held, username, password)
            with engine.connect() as connection:
                sealing.use(engine, server_keys.read_ring(connection, key))
    except BaseException:
        engine.dispose()
        raise
    return Store(location, engine, on_server=True)


def _refuse_unmade(location: str, engine: Engine) -> None:
    refuse_unfinished(location, engine)
    if not _is_made(engine):
        raise KnownError("store_missing", store=engines.shown_address(location))


def opened_with(folder: Path, keys: tuple[bytes, ...]) -> Store:
    """The store in a folder, once its keys are known."""
    engine, key = _open_with(folder, keys)
    return Store(str(folder), engine, on_server=False, key=key)


def fitting_key(folder: Path, keys: tuple[bytes, ...]) -> bytes:
    """The one of its keys that opens the record in a folder."""
    engine, key = _open_with(folder, keys)
    engine.dispose()
    return key


def _open_with(folder: Path, keys: tuple[bytes, ...]) -> tuple[Engine, bytes]:
    """The record with the one of its keys that fits: there are two while the key is being changed."""
    for key in keys[:-1]:
        engine = engines.open_folder(folder, key)
        try:
            revision.revision_of(engine)
        except DatabaseError:
            engine.dispose()
        else:
            return engine, key
    return engines.open_folder(folder, keys[-1]), keys[-1]


def _sit_down(store: Store, username: str, clock: Clock, language: str, now_override: str | None) -> Desk:
    if revision.needs_upgrade(store.engine):
        if store.on_server:
            raise KnownError("store_older")
        _upgrade(store, clock)
    with reading(store) as session:
        officer = _officer(session, username)
        practice = bool(session.scalar(select(Office.practice)))
    if officer is None:
        raise KnownError("wrong_password")
    if not officer.active:
        raise KnownError("officer_disabled", username=officer.username)
    return Desk(
        store,
        officer_id=officer.id,
        officer_name=officer.full_name,
        clock=_stopped(now_override) if practice and now_override else clock,
        language=language,
        practice=practice,
    )


def _officer(session: Session, username: str) -> Officer | None:
    return session.scalar(select(Officer).where(Officer.username == plain_username(username)))


def _stopped(text: str) -> Clock:
    try:
        return fixed_clock(datetime.fromisoformat(text))
    except ValueError as error:
        raise KnownError("bad_now", text=text) from error


def migrate_store(
    location: str | Path, *, username: str, password: str, clock: Clock = system_clock, check: bool = False
) -> Migrated:
    """Bring a store up to date, or with `check` only say in which form it is."""
    with known_trouble(), known_files(location):
        store = unlocked(location, username, password)
        with _disposing(store.engine) as engine:
            before = revision.revision_of(engine)
            wanted = revision.needs_upgrade(engine)
            copy = _upgrade(store, clock) if wanted and not check else None
            return Migrated(before, revision.HEAD, copy)


def prepare_server(location: str, role: str = roles.APPLICATION, password: str | None = None) -> tuple[Migrated, bool]:
    """As the owner of a database on a server: bring its tables up to date, and give the application's role its rights.

    The second part of the answer: whether the role was made. `password` is the role's new one, where it is given.
    """
    with known_trouble(), _disposing(engines.open_server(location)) as engine:
        before = revision.revision_of(engine)
        upgrade_tables(engine)
        return Migrated(before, revision.HEAD, None), roles.prepare(engine, role, password).made


def server_form(location: str) -> Migrated:
    """In which form a server's record is."""
    with known_trouble(), _disposing(engines.open_server(location)) as engine:
        return Migrated(revision.revision_of(engine), revision.HEAD, None)


def upgrade_tables(engine: Engine) -> None:
    """Bring the tables of a record to the program's form."""
    from db.migrate import upgrade  # noqa: PLC0415  the migration tool is loaded where it is needed

    upgrade(engine)


def _upgrade(store: Store, clock: Clock) -> Path | None:
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


def _is_made(engine: Engine) -> bool:
    if revision.revision_of(engine) is None:
        return False
    with Session(engine) as session:
        return bool(session.scalar(select(func.count()).select_from(Office)))


@contextmanager
def _disposing(engine: Engine) -> Iterator[Engine]:
    try:
        yield engine
    finally:
        engine.dispose()


@contextmanager
def known_files(location: str | Path) -> Iterator[None]:
    """Turn what a file system refuses into KnownError."""
    try:
        yield
    except OSError as error:
        code = _OS_TROUBLE.get(error.errno or 0, "store_cannot_open")
        raise KnownError(code, store=engines.shown_address(location), reason=error.strerror or str(error)) from error
