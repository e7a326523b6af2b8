"""Committing over a line that may break: what was done is told as done, what was not may be done again, never twice.

Every unit of work on a server bears a request of its own in the audit. Where the line breaks at the commit, the server
is asked whether that request is there. Where the server cannot be asked, the next unit of work at this desk asks first.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from db import outcome
from db.errors import problem_of
from db.queries import audit
from desktop_app.errors import KnownError

if TYPE_CHECKING:
    from desktop_app.services.work import Store

LOST = frozenset({"server_lost", "server_not_running", "server_silent", "server_unknown_host"})


@dataclass(frozen=True)
class Unsure:
    """A unit of work of which nobody knows yet whether it was done."""

    request: str
    backend: int
    action: str


def new_request() -> str:
    """What a unit of work is called."""
    return secrets.token_hex(16)


def commit(store: Store, session: Session, entry: audit.Entry | None, action: str) -> int | None:
    """Write the audit's entry, commit and tell who listens, or find out what became of it; the entry's sequence.

    KnownError("server_unsure") where that cannot be found out now.
    """
    if not store.on_server or entry is None or entry.request is None:
        sequence = audit.append(session, entry) if entry is not None else None
        session.commit()
        return sequence
    backend = outcome.backend_of(session.connection())
    try:
        return audit.append_and_commit(session, entry, store.token)
    except DBAPIError as error:
        if not _lost(error):
            raise
        written = _entry(store.engine, Unsure(entry.request, backend, action), store)
        if written is None:
            raise  # for certain nothing was written: it may be done again
        return written


def _entry(engine: Engine, unsure: Unsure, store: Store) -> int | None:
    try:
        return outcome.entry_of(engine, unsure.request, unsure.backend)
    except DBAPIError as error:
        if not _lost(error):
            raise
        store.unsure.append(unsure)
        raise KnownError("server_unsure") from error


def _lost(error: DBAPIError) -> bool:
    found = problem_of(error)
    return found is not None and found.code in LOST


def settle(store: Store, action: str) -> None:
    """Before a new unit of work: what became of the one before.

    KnownError("server_was_done") stops the same act from being done twice; anything else does not stand in the way.
    """
    while store.unsure:
        unsure = store.unsure.pop()
        done = _entry(store.engine, unsure, store) is not None
        if done and unsure.action == action:
            raise KnownError("server_was_done")
