"""Moving a whole store to another place: from a folder to a database on a server, and back.

The source is only read. The target may not be worked in before every table has been found alike and the move has been
written into its audit. A move that was interrupted is started again: on a server the tables that were whole stay.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from db import engine as engines
from db import moving, sealing, server_keys, slot_file, slots, whole_file
from db.digests import TableDigest, differing, table_digests
from db.models import Officer
from db.places import is_server, refuse_network_share
from db.queries import audit
from db.record_file import RECORD_FILE
from db.slots import Slots
from desktop_app.errors import KnownError
from desktop_app.services import key_slots, sessions, stores
from desktop_app.services.permission import require
from desktop_app.services.work import Desk, Store, known_trouble, reading, working

Step = Callable[[str], object]


@dataclass(frozen=True)
class Moved:
    """What a move did."""

    tables: dict[str, TableDigest]
    kept: tuple[str, ...]
    """The tables that an earlier, interrupted move had brought over whole."""
    without_password: tuple[str, ...]
    """The officers who had no key slot: a head gives them a password before they can sign in."""


def _silent(_: str) -> None:
    """Nobody wants to hear how far it is."""


def move(desk: Desk, target: str | Path, own_password: str, *, step: Step = _silent) -> Moved:
    """Bring a whole store to another place, where there is none yet. Passwords and the printed code hold there too.

    Raises KnownError: not_allowed, own_password_wrong, store_exists, move_same, move_differs, move_source_changed,
    slots_foreign.
    """
    require(desk, "store.move")
    if str(target) == desk.store.location:
        raise KnownError("move_same", store=engines.shown_address(target))
    held = _held(desk, own_password)
    with known_trouble(), stores.known_files(target):
        if is_server(target):
            return _to_server(desk, str(target), held, own_password, step)
        return _to_folder(desk, Path(target), held, step)


def _held(desk: Desk, own_password: str) -> Slots:
    """The source's slots; on a server each was written by somebody who could open the record."""
    try:
        held, keys = key_slots.opened(desk.store, sessions.own_username(desk), own_password)
    except KnownError as error:
        raise KnownError("own_password_wrong") if error.code == "wrong_password" else error from error
    key_slots.refuse_foreign(desk.store, held, keys[0])
    return held


def _to_server(desk: Desk, location: str, held: Slots, password: str, step: Step) -> Moved:
    engine = engines.open_server(location)
    try:
        if not moving.is_unfinished(engine) and stores.store_exists(location):
            raise KnownError("store_exists", store=engines.shown_address(location))
        stores.upgrade_tables(engine)
        store = Store(location, engine, on_server=True)
        return _fill(desk, store, held, step, lambda: _open_target(desk, engine, held, password))
    finally:
        engine.dispose()


def _open_target(desk: Desk, engine: Engine, held: Slots, password: str) -> None:
    """A new key under the same slots; where an interrupted move has made it, that one."""
    with engine.execution_options(**{engines.WRITES: True}).begin() as connection:
        if server_keys.has_slots(connection):
            (key,) = slots.unlock_all(server_keys.read_slots(connection), sessions.own_username(desk), password)
            ring = server_keys.read_ring(connection, key)
        else:
            key = slots.new_key()
            ring = server_keys.make(connection, slots.with_only_key(held, key), key, desk.now())
    sealing.use(engine, ring)


def _to_folder(desk: Desk, folder: Path, held: Slots, step: Step) -> Moved:
    """The record gets its name only when it is whole; a half one is begun again."""
    if stores.store_exists(folder):
        raise KnownError("store_exists", store=str(folder))
    refuse_network_share(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for left in folder.glob(f"{moving.PART_FILE}*"):
        left.unlink()
    key = slots.new_key()
    slot_file.write_slots(folder, slots.with_only_key(held, key))
    engine = engines.open_folder(folder, key, file=moving.PART_FILE)
    try:
        stores.upgrade_tables(engine)
        store = Store(str(folder), engine, on_server=False, key=key)
        moved = _fill(desk, store, held, step)
    finally:
        engine.dispose()
    whole_file.give_name(folder / moving.PART_FILE, folder / RECORD_FILE)
    return moved


def _fill(desk: Desk, target: Store, held: Slots, step: Step, begun: Callable[[], None] = lambda: None) -> Moved:
    """Copy one moment of the source, compare every table, and write the move into the target's audit."""
    with reading(desk.store) as session:
        link = audit.last_link(session)  # begins the moment that everything below sees
        whole = moving.begin(target.engine, f"{link[0]} {link[1]}")
        begun()
        moving.copy(session.connection(), target.engine, whole, step)
        ours = table_digests(session, step=step)
    _refuse_difference(ours, target.engine, step)
    with reading(desk.store) as session:
        if audit.last_link(session) != link:
            raise KnownError("move_source_changed", store=engines.shown_address(desk.store.location))
    return Moved(ours, tuple(sorted(whole)), _finish(desk, target, held))


def _refuse_difference(ours: dict[str, TableDigest], engine: Engine, step: Step) -> None:
    with Session(engine) as session:
        wrong = differing(ours, table_digests(session, step=step))
    if wrong:
        raise KnownError("move_differs", what=", ".join(wrong))


def _finish(desk: Desk, target: Store, held: Slots) -> tuple[str, ...]:
    """Write the move into the audit, and let officers in; who of them has no slot."""
    with working(target, "store.move", desk.now(), desk.officer_id, always=True) as work:
        work.reason = f"{engines.shown_address(desk.store.location)} → {engines.shown_address(target.location)}"
        active = work.session.scalars(select(Officer.username).where(Officer.active).order_by(Officer.username)).all()
        moving.end(work.session.connection())
    return tuple(name for name in active if name not in held.officers)


def move_between(source: str, target: str, username: str, password: str, *, step: Step = _silent) -> Moved:
    """Sign in at the source and move it."""
    with closing(stores.open_desk(source, username=username, password=password)) as desk:
        return move(desk, target, password, step=step)
