"""Other officers' work as it happens: a thread hears of each entry of the audit and announces what it changed."""

from __future__ import annotations

import threading
from collections.abc import Callable

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.errors import StoreProblem
from db.live import Wait, listening
from db.models import AuditEntry, AuditLine
from db.queries import audit
from desktop_app.errors import KnownError
from desktop_app.services.work import Changes, Desk

_AWAKE = 0.5
"""How often, in seconds, the thread looks whether it should end."""
_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 10.0


class Listener:
    """Announces to `heard`, from a thread of its own. In a folder there is nobody else: nothing is started."""

    def __init__(self, desk: Desk, heard: Callable[[Changes], object]) -> None:
        self._desk = desk
        self._heard = heard
        self._ended = threading.Event()
        self.connected = threading.Event()
        """Set while word can come."""
        self._thread: threading.Thread | None = None
        if desk.store.on_server:
            self._thread = threading.Thread(target=self._run, name="live", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Hear no more; waits until the thread has ended."""
        self._ended.set()
        if self._thread is not None:
            self._thread.join(timeout=5)

    def _run(self) -> None:
        seen: int | None = None
        pause = _FIRST_PAUSE
        while not self._ended.is_set():
            try:
                with listening(self._desk.store.engine) as wait:
                    seen = self._catch_up(seen)
                    pause = _FIRST_PAUSE
                    self.connected.set()
                    seen = self._listen(wait, seen)
            except (KnownError, StoreProblem):  # the line is down: what is missed is caught up with
                self._ended.wait(pause)
                pause = min(2 * pause, _LONGEST_PAUSE)
            finally:
                self.connected.clear()

    def _listen(self, wait: Wait, seen: int) -> int:
        while not self._ended.is_set():
            told = wait(_AWAKE)
            others = [sequence for sequence, desk in told if desk != self._desk.store.token and sequence > seen]
            if others:
                self._announce(others)
            seen = max([seen, *(sequence for sequence, _ in told)])
        return seen

    def _catch_up(self, seen: int | None) -> int:
        """Announce what was written while nobody listened; up to which entry that is."""
        with self._desk.read() as session:
            last = audit.last_link(session)[0]
        if seen is not None and last > seen:
            self._announce(list(range(seen + 1, last + 1)))
        return last

    def _announce(self, sequences: list[int]) -> None:
        with self._desk.read() as session:
            changes = [_changes(session, entry) for entry in sequences]
        for one in changes:
            if one.nouns:
                self._heard(one)


def _changes(session: Session, sequence: int) -> Changes:
    entry = session.execute(
        select(AuditEntry.action, AuditEntry.undoes).where(AuditEntry.sequence == sequence)
    ).one_or_none()
    nouns: dict[str, set[int]] = {}
    lines = select(AuditLine.noun, AuditLine.record_id).where(AuditLine.sequence == sequence)
    for noun, record_id in session.execute(lines):
        nouns.setdefault(noun, set()).add(record_id)
    found = {noun: frozenset(ids) for noun, ids in nouns.items()}
    return Changes(found, sequence, entry.action if entry else "", entry.undoes if entry else None)
