"""Wrong passwords cost a growing wait, for a name that is known and for one that is not alike.

The count lies beside the store and beside this computer's settings (for a server: there alone), since nothing can be
written into a record that did not open; the higher one counts, so that deleting one file ends no wait. Against whoever
copies the store away stand the slots' own costs.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db import whole_file
from db.errors import StoreProblem
from db.places import is_server
from db.slots import plain_username
from desktop_app.clock import system_clock
from desktop_app.errors import KnownError
from desktop_app.settings import config_folder

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

FREE = 4
"""So many wrong ones in a row cost nothing."""
BEFORE = "wrong_passwords_before"
"""In Desk.kept: how many wrong passwords came before the right one."""
_FIRST = timedelta(seconds=5)
_MOST = timedelta(minutes=15)
_OWN_CLOCK = timedelta(seconds=5)
_KEPT = 200
_FILE = "tries.json"
_Tried = tuple[int, str, float]
"""How often, when last, and how long this computer had run then (0 where that was not known)."""
_NONE: _Tried = (0, "", 0.0)


def refuse_too_soon(location: str | Path, username: str, now: datetime) -> None:
    """Raise KnownError("too_many_tries", seconds=...) while the wait for that name is not over."""
    count, last, ticks = _tries(location).get(_name(username), _NONE)
    if count <= FREE:
        return
    passed = now - _moment(last, now)
    if 0 < ticks <= (here := _ticks(now)):
        passed = min(passed, timedelta(seconds=here - ticks))  # a clock moved on ends no wait
    left = _wait(count) - passed
    if left > timedelta():
        raise KnownError("too_many_tries", seconds=max(1, round(left.total_seconds())))


def failed(location: str | Path, username: str, now: datetime) -> None:
    """Count a wrong password."""
    tries = _tries(location)
    count, *_ = tries.pop(_name(username), _NONE)
    tries[_name(username)] = (count + 1, now.isoformat(), _ticks(now))
    _write(location, dict(list(tries.items())[-_KEPT:]))


@contextmanager
def counted(location: str | Path, username: str, now: datetime) -> Iterator[None]:
    """Around trying a password: refused while a wait is not over, and a wrong one is counted."""
    refuse_too_soon(location, username, now)
    try:
        yield
    except (KnownError, StoreProblem) as error:
        if error.code == "wrong_password":
            failed(location, username, now)
        raise
    succeeded(location, username)


def moment(desk: Desk) -> datetime:
    """When a password is tried at a desk: a practice store's clock may stand still."""
    return system_clock() if desk.practice else desk.now()


def so_far(location: str | Path, username: str) -> int:
    """How many wrong ones in a row."""
    return _tries(location).get(_name(username), _NONE)[0]


def succeeded(location: str | Path, username: str) -> int:
    """A right password ends the counting; how many wrong ones there were."""
    tries = _tries(location)
    counted = tries.pop(_name(username), None)
    if counted is None:
        return 0
    _write(location, tries)
    return counted[0]


def _wait(count: int) -> timedelta:
    doublings: int = min(count - FREE - 1, 20)
    return min(_MOST, _FIRST * (1 << doublings))


def _name(username: str) -> str:
    """Names stand there only as hashes: the file tells nobody who works here."""
    return hashlib.sha256(f"bangiao-tries:{plain_username(username)}".encode()).hexdigest()[:32]


def _ticks(now: datetime) -> float:
    """How long this computer has run; 0 for a clock that is not its own."""
    return time.monotonic() if abs(now - system_clock()) < _OWN_CLOCK else 0.0


def _moment(text: str, now: datetime) -> datetime:
    """When it was; a clock that was moved back does not make the wait longer than it is."""
    try:
        found = datetime.fromisoformat(text)
        return min(found, now)
    except (ValueError, TypeError):
        return now


def _files(location: str | Path) -> tuple[Path, ...]:
    place = str(location) if is_server(location) else str(Path(location).resolve())
    which = hashlib.sha256(place.encode()).hexdigest()[:16]
    here = config_folder() / f"tries-{which}.json"
    return (here,) if is_server(location) else (Path(location) / _FILE, here)


def _tries(location: str | Path) -> dict[str, _Tried]:
    """Of each name the higher count, of equal ones the later moment."""
    found: dict[str, _Tried] = {}
    for file in _files(location):
        for name, tried in _read(file).items():
            found[name] = max(found.get(name, tried), tried)
    return found


def _read(file: Path) -> dict[str, _Tried]:
    try:
        found: Any = json.loads(file.read_text(encoding="utf-8"))
        return {str(name): (int(count), str(last), float(ticks)) for name, (count, last, ticks) in found.items()}
    except (OSError, ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return {}


def _write(location: str | Path, tries: dict[str, _Tried]) -> None:
    for file in _files(location):
        with suppress(OSError):  # a folder that cannot be written is told of when the store is opened
            if file.parent != Path(location):
                file.parent.mkdir(parents=True, exist_ok=True)
            whole_file.put(file, json.dumps(tries).encode())
