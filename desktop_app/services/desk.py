"""An officer at an open store: what every service takes first. Made by services/opening.py.

It is there before SQLAlchemy is loaded: whatever needs it (`Desk.read`, `Desk.work`) loads it; `Desk.ask` does not.
"""

# ruff: noqa: PLC0415 - services/work.py, and SQLAlchemy with it, are loaded by the first who needs them

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from db.early_record import EarlyRecord
from db.queries.first_questions import OFFICER as WHO
from db.questions import Ask, by_session
from db.revision import revision_of
from desktop_app.clock import Clock, hanoi_day
from desktop_app.errors import KnownError
from desktop_app.services.trouble import known_trouble

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlalchemy.orm import Session

    from desktop_app.services.outcome import Unsure
    from desktop_app.services.work import Work

OFFICER = "officer_id"
"""Under which a session knows whose it is (Session.info)."""
_LOOKED_FOR = 1.0
"""For so many seconds what was seen of the officer holds good for reading; whatever changes the record looks anew."""


@dataclass(frozen=True)
class Changes:
    """What a transaction changed: the ids of the records, by noun (the table's name)."""

    nouns: Mapping[str, frozenset[int]] = field(default_factory=dict)
    entry: int | None = None
    """The sequence of the audit's entry; None where nothing was changed."""
    action: str = ""
    undoes: int | None = None
    """The entry that was taken back."""

    def touches(self, *nouns: str) -> bool:
        """Whether any record of one of these nouns changed."""
        return any(noun in self.nouns for noun in nouns)


class Store:
    """An open store: its engine, or the file of its record until somebody needs the engine."""

    def __init__(
        self, location: str | Path, engine: Engine | EarlyRecord, *, on_server: bool, key: bytes = b""
    ) -> None:
        self.location = str(location)
        self.on_server = on_server
        self.key = key
        """The record's own key, with which backups are closed; empty on a server (db/sealing.py)."""
        self.writer = threading.Lock()
        self.token = secrets.token_hex(8)
        """By which this program knows its own word on a server."""
        self.unsure: list[Unsure] = []
        """Of which it is not known yet whether they were done: see services/outcome.py."""
        self._turn = threading.RLock()
        self._opened = engine

    @property
    def engine(self) -> Engine:
        """SQLAlchemy's; loads it where nobody has needed it yet."""
        with self._turn:
            if isinstance(self._opened, EarlyRecord):
                from db.engine import open_folder

                early, self._opened = self._opened, open_folder(Path(self.location), self.key)
                early.close()
            return self._opened

    def revision(self) -> str | None:
        """The form of its tables (db/revision.py); None where there are none."""
        with self._turn:
            if isinstance(self._opened, EarlyRecord):
                return self._opened.revision()
        return revision_of(self.engine)

    @contextmanager
    def asking(self) -> Iterator[Ask]:
        """Ask questions (db/questions.py) within one moment of the record, without loading what is not loaded yet."""
        with self._turn:
            if isinstance(self._opened, EarlyRecord):
                with known_trouble(), self._opened.reading() as ask:
                    yield ask
                return
        from desktop_app.services.work import reading

        with reading(self) as session:
            yield by_session(session)

    def close(self) -> None:
        """Let go of it."""
        with self._turn:
            if isinstance(self._opened, EarlyRecord):
                self._opened.close()
            else:
                self._opened.dispose()


class Desk:
    """An officer at an open store. Services take it first. May be used from several threads."""

    def __init__(
        self,
        store: Store,
        *,
        officer_id: int,
        officer_name: str,
        clock: Clock,
        language: str = "vi",
        practice: bool = False,
    ) -> None:
        self.store = store
        self.officer_id = officer_id
        self.officer_name = officer_name
        self.clock = clock
        self.language = language
        self.practice = practice
        self.announce: Callable[[Changes], None] = nobody_listens
        self.kept: dict[str, object] = {}
        """What services keep between calls for speed; it can always be made from the record again."""
        self._looked_at = -_LOOKED_FOR

    def now(self) -> datetime:
        """The present moment, in UTC."""
        return self.clock()

    def today(self) -> date:
        """The present day in Hanoi."""
        return hanoi_day(self.clock())

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one moment of the record and cannot change it.

        KnownError("officer_disabled") for whoever may not sign in any more; they are looked at once a second.
        """
        from desktop_app.services.work import reading

        with reading(self.store) as session:
            session.info[OFFICER] = self.officer_id
            self._refuse_disabled(by_session(session))
            yield session

    @contextmanager
    def ask(self) -> Iterator[Ask]:
        """The same for questions of db/queries/first_questions.py, without loading SQLAlchemy for them."""
        with self.store.asking() as ask:
            self._refuse_disabled(ask)
            yield ask

    def _refuse_disabled(self, ask: Ask) -> None:
        now = monotonic()
        if now - self._looked_at < _LOOKED_FOR:
            return
        found = ask(WHO, id=self.officer_id)
        if not found or not found[0].active:
            raise KnownError("officer_disabled", username=found[0].username if found else self.officer_name)
        self._looked_at = now

    @contextmanager
    def work(self, action: str, reason: str | None = None, *, always: bool = False) -> Iterator[Work]:
        """One transaction: on leaving it is audited under `action`, committed and announced; on an error, undone.

        `always`: it is audited even where no record changed.
        KnownError("not_allowed") where the table of permissions does not let this officer do it, and
        KnownError("second_person_needed") where it turned what two people confirm (services.two_people).
        """
        from desktop_app.services.work import refuse_unless_allowed, working

        with working(self.store, action, self.now(), self.officer_id, self._announce, always=always) as work:
            refuse_unless_allowed(work.session, self.officer_id, action)
            work.reason = reason
            yield work
            self._refuse_unconfirmed(work)

    def log(self, action: str, what: str) -> None:
        """Keep in the audit that something was read, printed or sent, though no record changed."""
        from desktop_app.services.work import refuse_unless_allowed, working

        with working(self.store, action, self.now(), self.officer_id, always=True) as work:
            refuse_unless_allowed(work.session, self.officer_id, action)
            work.reason = what

    def _refuse_unconfirmed(self, work: Work) -> None:
        from desktop_app.services.turning import refuse_unconfirmed

        work.session.flush()
        refuse_unconfirmed(work.session, self.officer_id, work.recorder.lines(), work.confirmed)

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    def _announce(self, changes: Changes) -> None:
        self.announce(changes)


def nobody_listens(changes: Changes) -> None:
    """Before a window listens, changes are announced to nobody."""
