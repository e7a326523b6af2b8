"""What this computer knows of the end of a store's audit: kept beside its settings, outside the store.

Signing in writes an entry and remembers the chain's end anew. Where the end that was known before is not in the
record, it is kept beside the new one: signing in must not wipe out the trace of a tail that was cut off.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import whole_file
from db.engine import shown_address
from db.models import AuditEntry, Office
from db.places import is_server
from db.queries import audit
from desktop_app.services.work import Desk
from desktop_app.settings import config_folder

_FILE = "witnesses.json"
_MISSED = "!"
"""After a store's name: the first end that was known and that the record had not any more."""


@dataclass(frozen=True)
class Known:
    """The last entry that was seen, and when (None where that was not kept)."""

    sequence: int
    hash: str
    at: datetime | None
    missing_from: int | None = None
    """Where it was found missing: the first entry that was not there then."""


def look(desk: Desk) -> None:
    """Before an entry is written: whether the end that is known is there. That it is not, is kept."""
    with desk.read() as session:
        last, _ = audit.last_link(session)
        which = _which(session, desk.store.location)
        if _missed(which) is None:
            gone = next((known for known in _both(which) if not is_there(session, known)), None)
            if gone is not None:
                _put({which + _MISSED: _written(replace(gone, missing_from=min(gone.sequence, last + 1)))})


def remember(desk: Desk) -> None:
    """Keep the head of the chain on this computer. Where that cannot be written it is left."""
    with desk.read() as session:
        last, head = audit.last_link(session)
        which = _which(session, desk.store.location)
        missed = _missed(which)
        explained = missed is not None and is_there(session, missed)
    _put({which: _written(Known(last, head, desk.now())), **({which + _MISSED: None} if explained else {})})


def keep(which: str, last: int, head: str, at: datetime) -> None:
    """The same where it was read before, by whoever put that record there: it is known to be whole."""
    _put({which: _written(Known(last, head, at)), which + _MISSED: None})


def of_this_computer(session: Session, location: str) -> tuple[Known, ...]:
    """What is known of this store, what is missing from it first."""
    return _both(_which(session, location))


def is_there(session: Session, known: Known) -> bool:
    """Whether that entry is in the record, or a restore that itself stands in the chain explains that it is not.

    What was written after a restore no restore explains: it must be there. A sequence of 0: only the hash is known.
    """
    query = select(AuditEntry.sequence).where(AuditEntry.hash == known.hash)
    if known.sequence:
        query = query.where(AuditEntry.sequence == known.sequence)
    if session.scalar(query) is not None:
        return True
    if known.at is None or not known.sequence:
        return False
    restored = select(AuditEntry.sequence).where(
        AuditEntry.action == "backup.restore", AuditEntry.sequence <= known.sequence, AuditEntry.at >= known.at
    )
    return session.scalar(restored.limit(1)) is not None


def _both(which: str) -> tuple[Known, ...]:
    known = _known()
    found = (_read(known[name]) for name in (which + _MISSED, which) if name in known)
    return tuple(each for each in found if each is not None)


def _missed(which: str) -> Known | None:
    found = _known().get(which + _MISSED)
    return _read(found) if found else None


def _put(changed: Mapping[str, list[Any] | None]) -> None:
    known = {name: said for name, said in {**_known(), **changed}.items() if said is not None}
    with suppress(OSError):
        config_folder().mkdir(parents=True, exist_ok=True)
        whole_file.put(config_folder() / _FILE, json.dumps(known).encode())


def _written(known: Known) -> list[Any]:
    return [known.sequence, known.hash, known.at.isoformat() if known.at else None, known.missing_from]


def _read(found: list[Any]) -> Known | None:
    try:
        at = datetime.fromisoformat(found[2]) if len(found) > 2 and found[2] is not None else None
        first = int(found[3]) if len(found) > 3 and found[3] is not None else None
        return Known(int(found[0]), str(found[1]), at, first)
    except (TypeError, ValueError, OverflowError):
        return None


def head_of(desk: Desk, location: str) -> tuple[str, int, str]:
    """The store's own name at a place, and its chain's last entry."""
    with desk.read() as session:
        return _which(session, location), *audit.last_link(session)


def _which(session: Session, location: str) -> str:
    """The store's own name: the first entry of its chain, and where it lies; a copy elsewhere goes its own way."""
    first = session.scalar(select(AuditEntry.hash).where(AuditEntry.sequence == 1)) or ""
    office = session.scalar(select(Office.id))
    place = shown_address(location) if is_server(location) else str(Path(location).resolve())
    return hashlib.sha256(f"{first}:{office}:{place}".encode()).hexdigest()[:32]


def _known() -> dict[str, Any]:
    try:
        found = json.loads((config_folder() / _FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    sound = isinstance(found, dict) and all(isinstance(v, list) and 2 <= len(v) <= 4 for v in found.values())
    return found if sound else {}
