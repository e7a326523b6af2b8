"""The index of likenesses that a desk keeps: read once, then brought up to date from the audit before each use."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy.orm import Session

from db.queries import duplicates as queries
from db.queries.worker_index import Moment, moment
from desktop_app.rules.likeness_index import Brief, LikenessIndex
from desktop_app.services.work import Desk

Found = TypeVar("Found")
_MOST_TOUCHED = 5_000
_MOST_DEAD = 20_000
_NEVER = Moment(-1, 0)


class _Kept:
    """May be used from several threads, by one at a time."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.index = LikenessIndex()
        self._moment = _NEVER

    def refresh(self, session: Session) -> None:
        now = moment(session)
        if now == self._moment:
            return
        unheard = self._moment == _NEVER or now.sequence == self._moment.sequence
        ids = None if unheard else queries.touched(session, self._moment.sequence, _MOST_TOUCHED)
        if ids is None or len(self.index.dead) > _MOST_DEAD:
            self.index = LikenessIndex(Brief(*row) for row in queries.briefs(session))
        elif ids:
            for worker_id in ids:
                self.index.drop(worker_id)
            for row in queries.briefs(session, ids):
                self.index.put(Brief(*row))
        self._moment = now


def with_index(desk: Desk, session: Session, use: Callable[[LikenessIndex], Found]) -> Found:
    """What `use` makes of the index, which stands as the session sees the record."""
    kept = desk.kept.get("likeness")
    if not isinstance(kept, _Kept):
        kept = desk.kept["likeness"] = _Kept()
    with kept.lock:
        kept.refresh(session)
        return use(kept.index)
