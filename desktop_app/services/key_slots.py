"""Where a store's key slots lie: in a file beside a record in a folder, in rows of a record on a server."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.orm import Session

from db import sealing, server_keys, slot_file, slots
from db.slots import Slots
from desktop_app.services import stores
from desktop_app.services.work import Store, known_trouble

Keys = tuple[bytes, ...]


def held(store: Store, session: Session | None = None) -> Slots:
    """All slots. `session` is of a work that will change them: on a server nobody else may until it has ended."""
    with known_trouble():
        if not store.on_server:
            return slot_file.sound_slots(Path(store.location))
        if session is not None:
            server_keys.lock(session.connection())
            return server_keys.read_slots(session.connection())
        with store.engine.connect() as connection:
            return server_keys.read_slots(connection)


def opened(store: Store, username: str, password: str, session: Session | None = None) -> tuple[Slots, Keys]:
    """The slots, and the keys that a password opens: KnownError("wrong_password"). `session` as above.

    On a server this also opens what was sealed since a change of the key.
    """
    found = held(store, session)
    with known_trouble():
        keys = slots.unlock_all(found, username, password)
        if store.on_server:
            _open_again(store, keys[0], session)
    return found, keys


def _open_again(store: Store, key: bytes, session: Session | None) -> None:
    if session is not None:
        sealing.use(store.engine, server_keys.read_ring(session.connection(), key))
        return
    with store.engine.connect() as connection:
        sealing.use(store.engine, server_keys.read_ring(connection, key))


def keep(store: Store, session: Session, changed: Slots, keys: Keys) -> None:
    """Put these slots in place of those before: on a server with the work's commit, in a folder at once."""
    if store.on_server:
        server_keys.keep_slots(session.connection(), changed, keys[0])
        return
    folder = Path(store.location)
    with known_trouble(), stores.known_files(folder):
        slot_file.write_slots(folder, changed)


def refuse_foreign(store: Store, found: Slots, key: bytes) -> None:
    """On a server: KnownError("slots_foreign") where somebody else wrote a slot into the record."""
    if not store.on_server:
        return
    with known_trouble(), store.engine.connect() as connection:
        server_keys.refuse_foreign(connection, found, key)
