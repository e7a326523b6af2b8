"""Copies of a record that is in use: one moment of it, with its slots, in one file that is as closed as the record.

A backup is an uncompressed ZIP of `manifest.json` (when, of which form, how many rows, a keyed digest of each table,
the end of the audit's chain), `slots.json` and `record.db`, which stays encrypted under the store's key.
"""

from __future__ import annotations

import errno
import hashlib
import json
import shutil
import struct
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from db import engine as engines
from db import revision, slot_file, whole_file
from db.digests import TableDigest, differing, table_digests
from db.errors import StoreProblem, problem_of_code
from db.queries import audit
from db.record_file import RECORD_FILE

SUFFIX = ".bgb"
_FORMAT = 1
_RECORD, _SLOTS, _MANIFEST = "record.db", "slots.json", "manifest.json"
_BAD = (
    zipfile.BadZipFile, struct.error, KeyError, ValueError, TypeError, AttributeError, OverflowError, RuntimeError,
    EOFError,
)  # fmt: skip
"""What reading a file that is no backup raises."""
_MOST_MANIFEST = 1 << 20
_MOST_SLOTS = 1 << 22
_SHARED_FIRST, _SHARED_BYTES = 0x40000002, 510
"""Where in a file SQLite's readers hold their lock."""
_PAGES = 2_000
_LEAST_ROOM = _PAGES * 4096
Step = Callable[[str], object]


@dataclass(frozen=True)
class Manifest:
    """What a backup says of itself."""

    made_at: datetime
    revision: str
    store: str
    tables: dict[str, TableDigest]
    audit_sequence: int
    audit_hash: str
    record_sha256: str
    slots_sha256: str


def _silent(_: str) -> None:
    """Nobody wants to hear how far it is."""


def make(folder: Path, engine: Engine, key: bytes, target: Path, now: datetime, step: Step = _silent) -> Manifest:
    """Write a verified backup of the record in `folder` to `target`; nothing is left there where it fails.

    The copy is opened and every table compared with the record as it was at that moment: StoreProblem
    ("backup_differs") where one is not alike. OSError as the file system gives it.
    """
    copy = whole_file.part_of(target)
    held = slot_file.sound_bytes(folder)  # read once: somebody may change a password meanwhile
    try:
        manifest = _copy(engine, key, copy, held, now, step)
        with whole_file.written(target) as part:
            with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as archive:
                archive.writestr(_MANIFEST, json.dumps(_out(manifest), indent=1))
                archive.writestr(_SLOTS, held)
                archive.write(copy, _RECORD)
            if read_manifest(part) != manifest:
                raise StoreProblem("backup_differs", what=_MANIFEST)
    finally:
        with suppress(OSError):
            for left in (copy, *_beside(copy)):
                left.unlink(missing_ok=True)
    return manifest


def _beside(record: Path) -> tuple[Path, ...]:
    return tuple(record.with_name(f"{record.name}{end}") for end in ("-wal", "-shm", "-journal"))


def _copy(engine: Engine, key: bytes, copy: Path, held: bytes, now: datetime, step: Step) -> Manifest:
    """Copy one moment of the record, and compare."""
    with Session(engine) as session:
        connection = session.connection()
        sequence, last = audit.last_link(session)  # begins the moment that everything below sees
        tables = table_digests(session, key, step)
        form = revision.revision_of(engine) or ""
        step("copy")
        _copy_pages(connection.connection.driver_connection, copy, key)
    copied = engines.open_folder(copy.parent, key, file=copy.name)
    try:
        with Session(copied) as session:
            found = table_digests(session, key, step)
            connection = session.connection()
            damage = connection.exec_driver_sql("PRAGMA cipher_integrity_check").first()
    finally:
        copied.dispose()
    wrong = differing(tables, found) or ([str(damage[0])] if damage else [])
    if wrong:
        raise StoreProblem("backup_differs", what=", ".join(wrong))
    store = slot_file.parsed(held).store
    return Manifest(now, form, store, tables, sequence, last, _sha256(copy), hashlib.sha256(held).hexdigest())


def _copy_pages(source: Any, copy: Path, key: bytes) -> None:
    from sqlcipher3 import dbapi2  # noqa: PLC0415  only a store in a folder needs it

    target = None
    try:
        target = dbapi2.connect(copy, isolation_level=None)
        target.execute(f"PRAGMA key = \"x'{key.hex()}'\"").fetchall()
        source.backup(target, pages=_PAGES)
        target.execute("PRAGMA journal_mode = DELETE").fetchall()
    except dbapi2.Error as error:
        raise copy_problem(error, copy.parent) from error
    finally:
        if target is not None:
            target.close()


def copy_problem(error: Exception, folder: Path) -> StoreProblem:
    """Why the driver made no copy in that folder: it may call a full disk an error of the disk."""
    try:
        full = shutil.disk_usage(folder).free < _LEAST_ROOM
    except OSError:
        full = False
    code = getattr(error, "sqlite_errorcode", None)
    return StoreProblem("store_full") if full else problem_of_code(code) or StoreProblem("store_io")


def is_used(record: Path, key: bytes) -> bool:
    """Whether another program has the record open: its journal can only be changed while nobody has.

    A record that is not there or does not open is used by nobody.
    """
    from sqlcipher3 import dbapi2  # noqa: PLC0415  as above

    if not record.exists():
        return False
    connection = dbapi2.connect(record, isolation_level=None, timeout=0)
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"").fetchall()
        return bool(connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0] != "delete")
    except dbapi2.DatabaseError as error:
        return "locked" in str(error) or _is_locked(record)
    finally:
        connection.close()


def _is_locked(record: Path) -> bool:
    """Whether another process holds SQLite's lock on a record that our key does not open.

    On Windows a file that is open cannot be moved away: that says it there.
    """
    if sys.platform == "win32":
        return False
    import fcntl  # noqa: PLC0415  not on Windows

    with record.open("rb+") as opened:
        try:
            fcntl.lockf(opened, fcntl.LOCK_EX | fcntl.LOCK_NB, _SHARED_BYTES, _SHARED_FIRST)
        except OSError as error:
            return error.errno in {errno.EACCES, errno.EAGAIN}
    return False


def _sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def read_manifest(file: Path) -> Manifest:
    """What a backup says of itself. StoreProblem("backup_damaged") for anything that is no whole backup."""
    try:
        with _damage_told(file), zipfile.ZipFile(file) as archive:
            return _in(json.loads(_read(archive, _MANIFEST, _MOST_MANIFEST)))
    except FileNotFoundError as error:
        raise StoreProblem("backup_missing", file=str(file)) from error


@contextmanager
def _damage_told(file: Path) -> Iterator[None]:
    """What reading a damaged file raises is StoreProblem("backup_damaged"); the disk's own errors stay as they are."""
    try:
        yield
    except OSError as error:
        if error.errno != errno.EINVAL:  # a place before the file's beginning
            raise
        raise StoreProblem("backup_damaged", file=str(file)) from error
    except _BAD as error:
        raise StoreProblem("backup_damaged", file=str(file)) from error


def unpack(file: Path, folder: Path) -> Manifest:
    """Put a backup's record and slots into an empty folder, each compared with its digest. StoreProblem as above."""
    manifest = read_manifest(file)
    with _damage_told(file), zipfile.ZipFile(file) as archive:
        for name, target, digest in (
            (_SLOTS, folder / slot_file.SLOTS_FILE, manifest.slots_sha256),
            (_RECORD, folder / RECORD_FILE, manifest.record_sha256),
        ):
            _unpack_one(archive, name, target, digest, file)
    return manifest


def _unpack_one(archive: zipfile.ZipFile, name: str, target: Path, digest: str, file: Path) -> None:
    with archive.open(name) as packed, target.open("wb") as written:
        _refuse_packed(archive.getinfo(name))
        shutil.copyfileobj(packed, written)
    whole_file.sync(target)
    if _sha256(target) != digest:
        raise StoreProblem("backup_damaged", file=str(file))


def _read(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    info = archive.getinfo(name)
    _refuse_packed(info)
    if info.file_size > most:
        msg = "too long"
        raise ValueError(msg)
    with archive.open(name) as packed:
        opened: BinaryIO = packed  # type: ignore[assignment]  # read as bytes
        return opened.read(most)


def _refuse_packed(info: zipfile.ZipInfo) -> None:
    """Ours are stored as they are: nothing can swell up while it is unpacked."""
    if info.compress_type != zipfile.ZIP_STORED or info.file_size != info.compress_size:
        msg = "packed"
        raise ValueError(msg)


def verify(folder: Path, key: bytes, manifest: Manifest, step: Step = _silent) -> None:
    """Compare an unpacked backup with what it says of itself. StoreProblem("backup_differs")."""
    engine = engines.open_folder(folder, key)
    try:
        with Session(engine) as session:
            wrong = differing(manifest.tables, table_digests(session, key, step))
    finally:
        engine.dispose()
    if wrong:
        raise StoreProblem("backup_differs", what=", ".join(wrong))


def _out(manifest: Manifest) -> dict[str, Any]:
    tables = {name: [found.rows, found.digest] for name, found in manifest.tables.items()}
    return {"format": _FORMAT, **asdict(manifest), "made_at": manifest.made_at.isoformat(), "tables": tables}


def _in(found: dict[str, Any]) -> Manifest:
    if found["format"] != _FORMAT:
        msg = "another format"
        raise ValueError(msg)
    texts = {name: found[name] for name in ("revision", "store", "audit_hash", "record_sha256", "slots_sha256")}
    if not all(isinstance(text, str) for text in texts.values()) or type(found["audit_sequence"]) is not int:
        msg = "not a manifest"
        raise TypeError(msg)
    tables = {str(name): TableDigest(int(rows), str(digest)) for name, (rows, digest) in found["tables"].items()}
    made_at = datetime.fromisoformat(found["made_at"])
    return Manifest(made_at=made_at, tables=tables, audit_sequence=found["audit_sequence"], **texts)
