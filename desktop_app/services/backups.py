"""Backups of a store in a folder: made while it is worked in, verified, thinned out, looked at and restored.

A store on a server is backed up by the server's own means (see the guide): KnownError("backup_on_server").
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from db import backup, slot_file, slots, whole_file
from db.backup import SUFFIX, Manifest
from db.errors import StoreProblem
from db.places import is_server
from db.record_file import RECORD_FILE
from desktop_app.clock import HANOI, Clock, system_clock
from desktop_app.errors import KnownError
from desktop_app.rules.retention import kept
from desktop_app.services import attempts, stores, witness
from desktop_app.services.permission import require
from desktop_app.services.work import Desk, known_trouble

FOLDER = "backups"
"""Beside the record, unless another place is named."""
DAILY = timedelta(hours=20)
SHOWN = ("worker", "placement", "contract", "handover", "crossing", "incident", "issued_document", "audit_entry")
"""The tables by which two states of a record are compared for an officer."""
_NAME = re.compile(r"bangiao-(\d{8}-\d{6})" + re.escape(SUFFIX))
_FORM = "%Y%m%d-%H%M%S"
Step = Callable[[str], object]


@dataclass(frozen=True)
class BackupFile:
    """A backup that lies in a folder; its moment is its name's, in UTC."""

    file: Path
    made_at: datetime
    size: int


@dataclass(frozen=True)
class BackupMade:
    """A backup that was made and verified, and which older ones went."""

    file: Path
    manifest: Manifest
    removed: tuple[Path, ...]


@dataclass(frozen=True)
class RestorePreview:
    """What a restore would bring, beside what is there now: rows by table; None where nothing can be read now."""

    manifest: Manifest
    now: dict[str, int] | None
    lost_entries: int | None
    """How many entries of the audit are newer than the backup."""


def default_folder(location: str | Path) -> Path:
    """Where a store's backups lie when no other place is named."""
    return Path(location) / FOLDER


def own_folder(desk: Desk) -> Path:
    """The same of an open store; KnownError("backup_on_server") where its backups lie with the server."""
    _refuse_server(desk.store.location)
    return default_folder(desk.store.location)


def make(desk: Desk, target: Path | None = None, *, step: Step = lambda _: None) -> BackupMade:
    """Back the store up, into a file or into a folder, where older ones are then thinned out.

    Raises KnownError: backup_on_server, backup_differs, and what a file system refuses.
    """
    require(desk, "backup.make")
    if desk.store.on_server:
        raise KnownError("backup_on_server")
    now = desk.now()
    folder = target or default_folder(desk.store.location)
    into_folder = target is None or target.is_dir() or target.suffix != SUFFIX
    file = folder / f"bangiao-{now.astimezone(UTC).strftime(_FORM)}{SUFFIX}" if into_folder else folder
    with known_trouble(), stores.known_files(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        location = Path(desk.store.location)
        manifest = backup.make(location, desk.store.engine, desk.store.key, file, now, step)
    desk.log("backup.make", file.name)
    removed = thin_out(file.parent, manifest.store) if into_folder else ()
    return BackupMade(file, manifest, removed)


def listed(folder: Path) -> tuple[BackupFile, ...]:
    """The backups in a folder by the names that we give, the newest first."""
    found = []
    for file in folder.glob(f"*{SUFFIX}") if folder.is_dir() else ():
        named = _NAME.fullmatch(file.name)
        if named:
            moment = datetime.strptime(named[1], _FORM).replace(tzinfo=UTC)
            found.append(BackupFile(file, moment, file.stat().st_size))
    return tuple(sorted(found, key=lambda each: each.made_at, reverse=True))


def is_due(desk: Desk, folder: Path | None = None) -> bool:
    """Whether the last backup in that folder is a day old."""
    if desk.store.on_server:
        return False
    now = desk.now()
    found = listed(folder or default_folder(desk.store.location))
    return not any(timedelta() <= now - each.made_at < DAILY for each in found)  # a clock may have run ahead once


def thin_out(folder: Path, store: str) -> tuple[Path, ...]:
    """Remove the backups of that store which rules.retention does not keep; those of other stores stay.

    Halves of backups that a killed program left go, too.
    """
    whole_file.sweep(folder, f".*{SUFFIX}.*.part*")
    mine = [each for each in listed(folder) if _store_of(each.file) == store]
    staying = kept(each.made_at.astimezone(HANOI) for each in mine)
    gone = [each.file for each in mine if each.made_at not in staying]
    with stores.known_files(folder):
        for file in gone:
            file.unlink(missing_ok=True)
    return tuple(gone)


def _store_of(file: Path) -> str:
    try:
        return backup.read_manifest(file).store
    except (StoreProblem, OSError):
        return ""


def look(location: str | Path, file: Path, username: str, password: str) -> RestorePreview:
    """What restoring would bring and take away. The password is the one of the backup's day."""
    _refuse_server(location)
    with known_trouble(), stores.known_files(file):
        manifest = backup.read_manifest(file)
    now: dict[str, int] | None
    try:
        desk = stores.open_desk(location, username=username, password=password)
    except KnownError:
        return RestorePreview(manifest, None, None)
    try:
        with desk.read() as session:
            connection = session.connection()
            now = {}
            for name in SHOWN:
                now[name] = connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one()  # noqa: S608  ours
    finally:
        desk.close()
    return RestorePreview(manifest, now, max(0, now["audit_entry"] - manifest.audit_sequence))


def restore(
    location: str | Path, file: Path, username: str, password: str, *, clock: Clock = system_clock
) -> Path | None:
    """Put a backup in the store's place; where what was there now lies (None: there was nothing).

    The backup is unpacked and compared table by table first, and opened with the password of its own day. What is
    replaced is kept whole, never overwritten. Raises KnownError: backup_missing, backup_damaged, backup_differs,
    wrong_password, store_locked (another program works in the store), restore_not_allowed.
    """
    _refuse_server(location)
    folder, now = Path(location), clock()
    with known_trouble(), stores.known_files(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with _unpacked(folder, file) as (fresh, manifest):
            with attempts.counted(folder, username, now):
                key = verified(fresh, manifest, username, password)
            head = _refuse_unless_keeper(folder, fresh, username, password, clock)
            _refuse_if_used(folder, key)
            aside = _swap(folder, fresh, now)
    witness.keep(*head, now)
    return aside


def _refuse_server(location: str | Path) -> None:
    if is_server(location):
        raise KnownError("backup_on_server")


@contextmanager
def _unpacked(folder: Path, file: Path) -> Iterator[tuple[Path, Manifest]]:
    fresh = Path(tempfile.mkdtemp(prefix="restoring-", dir=folder))
    try:
        yield fresh, backup.unpack(file, fresh)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def verified(fresh: Path, manifest: Manifest, username: str, password: str) -> bytes:
    """The key of an unpacked backup, every table of which is as the manifest says.

    One that was made after an interrupted change of the store's key has two, of which one fits.
    """
    keys = slots.unlock_all(slot_file.read_slots(fresh), username, password)
    key = stores.fitting_key(fresh, keys)
    backup.verify(fresh, key, manifest)
    return key


def _refuse_unless_keeper(
    folder: Path, fresh: Path, username: str, password: str, clock: Clock
) -> tuple[str, int, str]:
    """The backup's own officers say who may; and the restore stands in its audit, whose end is given back.

    Where the store is a newer one than the backup, this computer and later backups know of entries that it has not:
    the entry of the restore, later than they, explains it to audit_chain.verify.
    """
    desk = stores.open_desk(fresh, username=username, password=password, clock=clock)
    try:
        desk.log("backup.restore", "")
        return witness.head_of(desk, str(folder))
    except KnownError as error:
        raise KnownError("restore_not_allowed") if error.code == "not_allowed" else error from error
    finally:
        desk.close()


def _refuse_if_used(folder: Path, key: bytes) -> None:
    """Another program that works in the store would go on in a record that is no longer there."""
    if backup.is_used(folder / RECORD_FILE, key):
        raise KnownError("store_in_use", store=str(folder))


def _swap(folder: Path, fresh: Path, now: datetime) -> Path | None:
    present = [file for file in folder.iterdir() if file.is_file() and file.name.startswith((RECORD_FILE, "slots."))]
    aside = None
    if present:
        aside = folder / f"replaced-{now.astimezone(HANOI).strftime(_FORM)}"
        aside.mkdir()
        for file in sorted(present, key=lambda each: each.name != RECORD_FILE):
            file.rename(aside / file.name)
    for name in (slot_file.SLOTS_FILE, RECORD_FILE):
        (fresh / name).rename(folder / name)
    slot_file.write_slots(folder, slot_file.read_slots(folder))
    whole_file.sync_folder(folder)
    return aside
