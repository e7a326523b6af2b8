"""Walking along the audit's chain, and comparing its end with what is known of it outside the store.

A chain whose last entries were cut off still holds. So its head is also kept elsewhere: in each backup, on issued
reports, and beside the settings of each computer that signs in; an entry that is known there must be here.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import backup, slot_file
from db.errors import StoreProblem
from db.models import AuditEntry, Report
from db.queries import audit
from desktop_app.services import backups, witness
from desktop_app.services.work import Desk


@dataclass(frozen=True)
class Witness:
    """That an entry was there once: its sequence (0 where only the hash is known), its hash, and who says so."""

    sequence: int
    hash: str
    who: str
    at: datetime | None = None
    """When it was so, where that is known."""


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
        for each in (*_reports(session), *_backups(desk), *_of_this_computer(desk, session)):
            if not _is_there(session, each) and not _was_restored(session, each):
                return ChainTold(last, head, None, min(each.sequence, last + 1) or last + 1, each.who)
    return ChainTold(last, head, None)


def _is_there(session: Session, known: Witness) -> bool:
    query = select(AuditEntry.sequence).where(AuditEntry.hash == known.hash)
    if known.sequence:
        query = query.where(AuditEntry.sequence == known.sequence)
    return session.scalar(query) is not None


def _was_restored(session: Session, known: Witness) -> bool:
    """Whether the store was put back to before that entry by a restore, which itself stands in the chain.

    What was written after a restore no restore explains: it must be there.
    """
    if known.at is None or not known.sequence:
        return False
    query = select(AuditEntry.sequence).where(
        AuditEntry.action == "backup.restore", AuditEntry.sequence <= known.sequence, AuditEntry.at >= known.at
    )
    return session.scalar(query.limit(1)) is not None


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
                seen = manifest.audit_sequence, manifest.audit_hash, each.file.name, manifest.made_at
                found.append(Witness(*seen))
    return found


def _of_this_computer(desk: Desk, session: Session) -> list[Witness]:
    found = witness.of_this_computer(session)
    return [Witness(found.sequence, found.hash, desk.officer_name, found.at)] if found else []
