"""Walking along the audit's chain, and comparing its end with what is known of it outside the store.

A chain whose last entries were cut off still holds. So its head is also kept elsewhere: in each backup, on issued
reports, and beside the settings of each computer that signs in; an entry that is known there must be here.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import backup, slot_file
from db.errors import StoreProblem
from db.models import AuditEntry, Office, Report
from db.queries import audit
from desktop_app.services import backups
from desktop_app.services.work import Desk
from desktop_app.settings import config_folder

_FILE = "witnesses.json"


@dataclass(frozen=True)
class Witness:
    """That an entry was there once: its sequence (0 where only the hash is known), its hash, and who says so."""

    sequence: int
    hash: str
    who: str


@dataclass(frozen=True)
class ChainTold:
    """What the walk found. `broken` is the first entry that is missing, changed or out of place."""

    entries: int
    head: str
    broken: int | None
    missing_from: int | None = None
    """The first entry that a witness knows and the store has not."""
    witness: str | None = None

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return self.broken is None and self.missing_from is None


def verify(desk: Desk) -> ChainTold:
    """Walk along the whole chain, then ask every witness."""
    with desk.read() as session:
        broken = audit.first_broken_link(session)
        last, head = audit.last_link(session)
        if broken is not None:
            return ChainTold(last, head, broken)
        for witness in (*_reports(session), *_backups(desk), *_of_this_computer(desk, session)):
            if not _is_there(session, witness):
                return ChainTold(last, head, None, min(witness.sequence, last + 1) or last + 1, witness.who)
    return ChainTold(last, head, None)


def _is_there(session: Session, witness: Witness) -> bool:
    query = select(AuditEntry.sequence).where(AuditEntry.hash == witness.hash)
    if witness.sequence:
        query = query.where(AuditEntry.sequence == witness.sequence)
    return session.scalar(query) is not None


def _reports(session: Session) -> list[Witness]:
    query = select(Report.audit_head, Report.number).where(Report.audit_head.is_not(None))
    return [Witness(0, head, number or "") for head, number in session.execute(query) if head]


def _backups(desk: Desk) -> list[Witness]:
    if desk.store.on_server:
        return []
    mine = slot_file.sound_slots(Path(desk.store.location)).store
    found = []
    for each in backups.listed(backups.default_folder(desk.store.location)):
        with suppress(StoreProblem, OSError):
            manifest = backup.read_manifest(each.file)
            if manifest.store == mine:
                found.append(Witness(manifest.audit_sequence, manifest.audit_hash, each.file.name))
    return found


def remember(desk: Desk) -> None:
    """Keep the head of the chain on this computer, outside the store. Where that cannot be written it is left."""
    with desk.read() as session:
        last, head = audit.last_link(session)
        which = _which(session)
    known = _known()
    known[which] = [last, head]
    with suppress(OSError):
        config_folder().mkdir(parents=True, exist_ok=True)
        slot_file.write_whole(config_folder() / _FILE, json.dumps(known))


def _of_this_computer(desk: Desk, session: Session) -> list[Witness]:
    found = _known().get(_which(session))
    return [Witness(int(found[0]), str(found[1]), desk.officer_name)] if found else []


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
    sound = isinstance(found, dict) and all(isinstance(v, list) and len(v) == 2 for v in found.values())
    return found if sound else {}
