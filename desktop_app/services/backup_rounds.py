"""The office's backups as a habit: made here and in a second place, tried now and then, and told of in one look."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import func, select

from db import backup, whole_file
from db.errors import StoreProblem
from db.models import AuditEntry
from desktop_app.errors import KnownError
from desktop_app.services import attempts, backups, stores
from desktop_app.services.backups import BackupFile, BackupMade
from desktop_app.services.permission import require
from desktop_app.services.work import Desk, known_trouble

TRY_EVERY = timedelta(days=182)
"""A restore that was never tried may not work: half a year is the longest."""
_TRIED = ("backup.tried", "backup.restore")


@dataclass(frozen=True, slots=True)
class Round:
    """What a round made; `second` is the copy in the second place, `trouble` why there is none though one is wanted."""

    made: BackupMade
    second: Path | None = None
    trouble: KnownError | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How the office stands with its backups."""

    here: tuple[BackupFile, ...]
    there: tuple[BackupFile, ...]
    second: str
    trouble: KnownError | None
    """Why the second place cannot be looked into."""
    changed: bool
    """Whether anything was done since the newest one."""
    tried_at: datetime | None
    try_due: bool


def standing(desk: Desk, second: str = "") -> Standing:
    """All that the page tells. On a server: KnownError("backup_on_server")."""
    if desk.store.on_server:
        raise KnownError("backup_on_server")
    here = backups.listed(backups.default_folder(desk.store.location))
    trouble = _unreachable(desk, second) if second else None
    there = backups.listed(Path(second)) if second and trouble is None else ()
    with desk.read() as session:
        tried = session.scalar(select(func.max(AuditEntry.at)).where(AuditEntry.action.in_(_TRIED)))
        began = session.scalar(select(func.min(AuditEntry.at)))
    since = tried or began
    due = since is not None and desk.now() - since >= TRY_EVERY
    return Standing(here, there, second, trouble, wanted_now(desk), tried, due)


def wanted_now(desk: Desk) -> bool:
    """Whether anything was done since the newest backup; signing in and out alone is nothing."""
    if desk.store.on_server:
        return False
    newest = backups.listed(backups.default_folder(desk.store.location))[:1]
    if not newest:
        return True
    try:
        seen = backup.read_manifest(newest[0].file).audit_sequence
    except (StoreProblem, OSError):
        return True  # whatever is wrong with it, another one is wanted
    with desk.read() as session:
        query = select(AuditEntry.sequence).where(
            AuditEntry.sequence > seen,
            AuditEntry.action.not_like("officer.%"),
            AuditEntry.action.not_in(("backup.make", "audit.read")),
        )
        return session.scalar(query.limit(1)) is not None


def make_round(
    desk: Desk,
    second: str = "",
    *,
    progress: Callable[..., object] = lambda *_: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Round:
    """A backup here, and its copy in the second place; that this one cannot be written undoes nothing.

    KnownError("backup_stopped") where it was cancelled: nothing half-made is left.
    """
    require(desk, "backup.make")

    def step(part: str) -> None:
        if cancelled():
            raise KnownError("backup_stopped")
        progress(part)

    made = backups.make(desk, step=step)
    if not second:
        return Round(made)
    trouble = _unreachable(desk, second)
    if trouble is not None:
        return Round(made, None, trouble)
    progress("second")
    try:
        return Round(made, _copied(made, Path(second)))
    except OSError as error:
        return Round(made, None, _gone(second, error))


def _copied(made: BackupMade, folder: Path) -> Path:
    """The same bytes under the same name; older ones there are thinned out as well."""
    target = folder / made.file.name
    with whole_file.written(target) as part:
        shutil.copyfile(made.file, part)
        if backup.read_manifest(part) != made.manifest or part.stat().st_size != made.file.stat().st_size:
            raise KnownError("backup_differs", what=target.name)
    backups.thin_out(folder, made.manifest.store)
    return target


def check_second(desk: Desk, second: str) -> None:
    """Raise KnownError where no backup could be put into that folder, or it would die together with the store."""
    trouble = _unreachable(desk, second)
    if trouble is not None:
        raise trouble


def _unreachable(desk: Desk, second: str) -> KnownError | None:
    folder, store = Path(second), Path(desk.store.location).resolve()
    try:
        if folder.resolve().is_relative_to(store):
            return KnownError("second_place_inside", folder=second)
        if not folder.is_dir():
            return KnownError("second_place_gone", folder=second, reason="—")
        with tempfile.TemporaryFile(dir=folder):
            return None
    except OSError as error:
        return _gone(second, error)


def _gone(second: str, error: OSError) -> KnownError:
    return KnownError("second_place_gone", folder=second, reason=error.strerror or str(error))


def try_restore(desk: Desk, file: Path, username: str, password: str) -> int:
    """Unpack a backup aside, open it and compare every table, then take it away; how many rows it holds.

    Kept in the audit as backup.tried. Raises as backups.restore; the store in use is not touched.
    """
    require(desk, "backup.tried")
    with known_trouble(), stores.known_files(file), tempfile.TemporaryDirectory(prefix="bangiao-try-") as fresh:
        manifest = backup.unpack(file, Path(fresh))
        with attempts.counted(desk.store.location, username, attempts.moment(desk)):
            backups.verified(Path(fresh), manifest, username, password)
    desk.log("backup.tried", file.name)
    return sum(table.rows for table in manifest.tables.values())
