"""A broken store: it stays as it is, and what can still be read of it is put into a new one beside it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from db import salvage as reading
from db import slot_file, slots, whole_file
from db.errors import StoreProblem
from db.places import is_server
from db.record_file import RECORD_FILE
from db.salvage import TableSaved
from desktop_app.clock import Clock, system_clock
from desktop_app.errors import KnownError
from desktop_app.services import attempts, stores
from desktop_app.services.work import known_trouble

Step = Callable[[str], object]


@dataclass(frozen=True)
class Salvaged:
    """What was saved, table by table, and where it lies now."""

    folder: Path
    tables: tuple[TableSaved, ...]

    @property
    def lost(self) -> int:
        """How many rows are known to be lost."""
        return sum(each.rows - each.saved for each in self.tables if each.rows is not None)


def save_what_can_be_read(
    location: str | Path,
    target: Path,
    username: str,
    password: str,
    *,
    clock: Clock = system_clock,
    step: Step = lambda _: None,
) -> Salvaged:
    """Read a broken store, of which a copy is looked at, and write what is sound into a new store in `target`.

    The same passwords open it. Raises KnownError: salvage_on_server, store_missing, wrong_password, salvage_target
    (there are files), salvage_not_needed, salvage_nothing, not_allowed.
    """
    if is_server(location):
        raise KnownError("salvage_on_server")
    folder = Path(location)
    if not stores.store_exists(folder):
        raise KnownError("store_missing", store=str(folder))
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise KnownError("salvage_target", folder=str(target))
    with known_trouble(), stores.known_files(target):
        keys = _keys(folder, username, password, clock)
        target.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="reading-", dir=target) as made:
            told = _saved(_copied(folder, Path(made)), keys, target, step)
        slot_file.write_slots(target, slot_file.sound_slots(folder))
    _enter(target, told, username, password, clock)
    return Salvaged(target, told)


def _keys(folder: Path, username: str, password: str, clock: Clock) -> tuple[bytes, ...]:
    attempts.refuse_too_soon(folder, username, clock())
    try:
        return slots.unlock_all(slot_file.sound_slots(folder), username, password)
    except StoreProblem as problem:
        if problem.code == "wrong_password":
            attempts.failed(folder, username, clock())
        raise


def _copied(folder: Path, place: Path) -> Path:
    """Only a copy is opened: opening alone may write into the broken one."""
    for file in folder.glob(f"{RECORD_FILE}*"):
        if file.is_file() and not file.name.endswith("-shm"):
            shutil.copyfile(file, place / file.name)
    return place / RECORD_FILE


def _saved(broken: Path, keys: tuple[bytes, ...], target: Path, step: Step) -> tuple[TableSaved, ...]:
    part = target / "record.part.db"
    for key in keys:
        if reading.is_whole(broken, key):
            raise KnownError("salvage_not_needed")
        part.unlink(missing_ok=True)
        try:
            told = reading.save(broken, key, part, step)
        except StoreProblem:
            if key == keys[-1]:
                raise
            continue
        whole_file.give_name(part, target / RECORD_FILE)
        return told
    raise KnownError("salvage_nothing")


def _enter(target: Path, told: tuple[TableSaved, ...], username: str, password: str, clock: Clock) -> None:
    """The new store's audit tells of it. Where so much is lost that nobody can sign in, the files stay as they are."""
    lacking = [each for each in told if not each.whole]
    try:
        desk = stores.open_desk(target, username=username, password=password, clock=clock)
    except KnownError:
        return
    try:
        desk.log("store.salvage", ", ".join(f"{e.table} {e.saved}/{e.rows}" for e in lacking)[:900])
    except KnownError as error:
        if error.code == "not_allowed":
            desk.close()
            shutil.rmtree(target)
        raise
    finally:
        desk.close()
