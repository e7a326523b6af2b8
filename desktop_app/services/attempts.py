"""Wrong passwords cost a growing wait, for a name that is known and for one that is not alike.

The count lies beside the store (for a server: beside the settings), since nothing can be written into a record that
did not open. Whoever can delete the file could copy the store as well: against that stand the slots' own costs.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from db import whole_file
from db.engine import is_server
from db.slots import plain_username
from desktop_app.errors import KnownError
from desktop_app.settings import config_folder

FREE = 4
"""So many wrong ones in a row cost nothing."""
BEFORE = "wrong_passwords_before"
"""In Desk.kept: how many wrong passwords came before the right one."""
_FIRST = timedelta(seconds=5)
_MOST = timedelta(minutes=15)
_KEPT = 200
_FILE = "tries.json"


def refuse_too_soon(location: str | Path, username: str, now: datetime) -> None:
    """Raise KnownError("too_many_tries", seconds=...) while the wait for that name is not over."""
    count, last = _tries(location).get(_name(username), (0, ""))
    if count <= FREE:
        return
    since = _moment(last, now)
    left = _wait(count) - (now - since)
    if left > timedelta():
        raise KnownError("too_many_tries", seconds=max(1, round(left.total_seconds())))


def failed(location: str | Path, username: str, now: datetime) -> None:
    """Count a wrong password."""
    tries = _tries(location)
    count, _ = tries.pop(_name(username), (0, ""))
    tries[_name(username)] = (count + 1, now.isoformat())
    _write(location, dict(list(tries.items())[-_KEPT:]))


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


def _moment(text: str, now: datetime) -> datetime:
    """When it was; a clock that was moved back does not make the wait longer than it is."""
    try:
        found = datetime.fromisoformat(text)
        return min(found, now)
    except (ValueError, TypeError):
        return now


def _file(location: str | Path) -> Path:
    if not is_server(location):
        return Path(location) / _FILE
    which = hashlib.sha256(str(location).encode()).hexdigest()[:16]
    return config_folder() / f"tries-{which}.json"


def _tries(location: str | Path) -> dict[str, tuple[int, str]]:
    try:
        found: Any = json.loads(_file(location).read_text(encoding="utf-8"))
        return {str(name): (int(count), str(last)) for name, (count, last) in found.items()}
    except (OSError, ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return {}


def _write(location: str | Path, tries: dict[str, tuple[int, str]]) -> None:
    file = _file(location)
    with suppress(OSError):  # a folder that cannot be written is told of when the store is opened
        file.parent.mkdir(parents=True, exist_ok=True)
        whole_file.put(file, json.dumps(tries).encode())
