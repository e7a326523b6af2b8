"""What this computer knows of the end of a store's audit: kept beside its settings, outside the store."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import whole_file
from db.models import AuditEntry, Office
from db.queries import audit
from desktop_app.services.work import Desk
from desktop_app.settings import config_folder

_FILE = "witnesses.json"


@dataclass(frozen=True)
class Known:
    """The last entry that was seen, and when (None where that was not kept)."""

    sequence: int
    hash: str
    at: datetime | None


def remember(desk: Desk) -> None:
    """Keep the head of the chain on this computer. Where that cannot be written it is left."""
    with desk.read() as session:
        last, head = audit.last_link(session)
        which = _which(session)
    keep(which, last, head, desk.now())


def keep(which: str, last: int, head: str, at: datetime) -> None:
    """The same where it was read before."""
    known = _known() | {which: [last, head, at.isoformat()]}
    with suppress(OSError):
        config_folder().mkdir(parents=True, exist_ok=True)
        whole_file.put(config_folder() / _FILE, json.dumps(known).encode())


def of_this_computer(session: Session) -> Known | None:
    """What is known of this store."""
    found = _known().get(_which(session))
    return _read(found) if found else None


def _read(found: list[Any]) -> Known | None:
    try:
        at = datetime.fromisoformat(found[2]) if len(found) > 2 else None
        return Known(int(found[0]), str(found[1]), at)
    except (TypeError, ValueError, OverflowError):
        return None


def head_of(desk: Desk) -> tuple[str, int, str]:
    """The store's own name, and its chain's last entry."""
    with desk.read() as session:
        return _which(session), *audit.last_link(session)


def _which(session: Session) -> str:
    """The store's own name: the first entry of its chain."""
    first = session.scalar(select(AuditEntry.hash).where(AuditEntry.sequence == 1)) or ""
    office = session.scalar(select(Office.id))
    return hashlib.sha256(f"{first}:{office}".encode()).hexdigest()[:32]


def _known() -> dict[str, Any]:
    try:
        found = json.loads((config_folder() / _FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    sound = isinstance(found, dict) and all(isinstance(v, list) and len(v) in {2, 3} for v in found.values())
    return found if sound else {}
