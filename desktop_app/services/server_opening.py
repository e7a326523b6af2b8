"""Opening a record that lies in a database on a server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from db import engine as engines
from db import moving, revision, sealing, server_keys, slots
from db.models import Office
from desktop_app.errors import KnownError
from desktop_app.services.desk import Store
from desktop_app.services.trouble import known_trouble


def record_exists(location: str) -> bool:
    """Whether a record is there: it counts once its first officer is in it."""
    with known_trouble(), disposing(engines.open_server(location)) as engine:
        return _is_made(engine) and not moving.is_unfinished(engine)


def unlocked_server(location: str, username: str, password: str) -> Store:
    """See opening.unlocked."""
    engine = engines.open_server(location)
    try:
        _refuse_unmade(location, engine)
        if not revision.needs_upgrade(engine):
            with engine.connect() as connection:
                held = server_keys.read_slots(connection)
            (key,) = slots.unlock_all(held, username, password)
            with engine.connect() as connection:
                sealing.use(engine, server_keys.read_ring(connection, key))
    except BaseException:
        engine.dispose()
        raise
    return Store(location, engine, on_server=True)


def refuse_unfinished(location: str | Path, engine: Engine | None = None) -> None:
    """KnownError("move_unfinished") where a move to that place was interrupted."""
    half = moving.is_unfinished(engine) if engine is not None else moving.is_unfinished_folder(Path(location))
    if half:
        raise KnownError("move_unfinished", store=engines.shown_address(location))


@contextmanager
def disposing(engine: Engine) -> Iterator[Engine]:
    """Let go of the engine afterwards."""
    try:
        yield engine
    finally:
        engine.dispose()


def _refuse_unmade(location: str, engine: Engine) -> None:
    refuse_unfinished(location, engine)
    if not _is_made(engine):
        raise KnownError("store_missing", store=engines.shown_address(location))


def _is_made(engine: Engine) -> bool:
    if revision.revision_of(engine) is None:
        return False
    with Session(engine) as session:
        return bool(session.scalar(select(func.count()).select_from(Office)))
