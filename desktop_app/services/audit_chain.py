"""Walking along the audit's chain, and comparing its end with what is known of it outside the store.

A chain whose last entries were cut off still holds. So its head is also kept elsewhere: in each backup, on issued
reports, and beside the settings of each computer that signs in; an entry that is known there must be here.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import backup, slot_file
from db.errors import StoreProblem
from db.models import Report
from db.queries import audit, unrecorded
from db.queries.unrecorded import Astray
from desktop_app.services import backups, witness
from desktop_app.services.long_work import Cancelled, Progress, Step, stepper
from desktop_app.services.work import Desk
from desktop_app.wording import sentence

SHOWN = 20
"""So many records that are astray are told of."""


@dataclass(frozen=True)
class Witness:
    """That an entry was there once: its sequence (0 where only the hash is known), its hash, and who says so."""

    sequence: int
    hash: str
    who: str
    at: datetime | None = None
    """When it was so, where that is known."""
    missing_from: int | None = None
    """Where it was found missing before, the first entry that was not there then."""


@dataclass(frozen=True)
class ChainTold:
    """What the walk found. `broken` is the first entry that is missing, changed or out of place."""

    entries: int
    head: str
    broken: int | None
    missing_from: int | None = None
    """The first entry that a witness knows and the store has not."""
    witness: str | None = None
    astray: tuple[Astray, ...] = ()
    """Records that are not as the audit says: another program changed, added or took them away. The first of them."""

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return self.broken is None and self.missing_from is None and not self.astray

    @property
    def first(self) -> int | None:
        """The entry at which it is not sound; None where it is, or where no entry tells of a record."""
        known = (self.broken, self.missing_from, *(each.sequence for each in self.astray))
        return next((number for number in known if number is not None), None)


def verify(
    desk: Desk, *, compare: bool = True, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> ChainTold:
    """Walk along the whole chain, ask every witness, then compare every record with what the chain says of it.

    KnownError("sealed_damaged") where a record cannot be read to be compared, "cancelled" where it was stopped.
    """
    with desk.read() as session:
        walked = _walk(stepper(progress, cancelled), audit.count_lines(session) * (1 + compare))
        broken = audit.first_broken_link(session, walked=walked)
        last, head = audit.last_link(session)
        if broken is not None:
            return ChainTold(last, head, broken)
        for each in (*_of_this_computer(desk, session), *_reports(session), *_backups(desk)):
            if not witness.is_there(session, witness.Known(each.sequence, each.hash, each.at)):
                first = each.missing_from or min(each.sequence, last + 1) or last + 1
                return ChainTold(last, head, None, first, each.who)
        astray = tuple(islice(unrecorded.astray(session, walked), SHOWN)) if compare else ()
        return ChainTold(last, head, None, astray=astray)


def _walk(step: Step, every: int) -> Callable[[int], None]:
    """What tells how far it is, given how many more lines were read."""
    done = 0

    def walked(more: int) -> None:
        nonlocal done
        done += more
        step(min(done, every), every)

    return walked


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
    known = witness.of_this_computer(session, desk.store.location)
    return [Witness(found.sequence, found.hash, desk.officer_name, found.at, found.missing_from) for found in known]


def words(each: Astray, language: str) -> dict[str, str]:
    """A record that is astray as its sentence names it."""
    from desktop_app.services.audit_search import noun_words  # noqa: PLC0415  seldom wanted
    from desktop_app.services.history_words import field_words  # noqa: PLC0415  as above

    named = ", ".join(field_words(name, language) for name in each.fields)
    code = "astray_fields" if named else "astray_whole"
    return {
        "what": noun_words(each.noun, language).rstrip(": "),
        "id": str(each.record_id),
        "fields": sentence("chain", code, language, fields=named),
        "sequence": "—" if each.sequence is None else str(each.sequence),
    }
