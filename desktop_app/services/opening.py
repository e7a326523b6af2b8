"""Opening a store and signing an officer in. A record in a folder is opened without loading SQLAlchemy."""

# ruff: noqa: PLC0415 - what a server and an older record need is loaded where there is one

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from db import revision, slot_file, slots, whole_file
from db.early_record import EarlyRecord
from db.errors import StoreProblem
from db.places import is_server
from db.queries.first_questions import OFFICE, OFFICER_NAMED
from db.record_file import RECORD_FILE, REKEYED_FILE
from db.slots import plain_username
from desktop_app.clock import Clock, fixed_clock, system_clock
from desktop_app.errors import KnownError
from desktop_app.services import attempts
from desktop_app.services.desk import Desk, Store
from desktop_app.services.trouble import known_files, known_trouble

_LEFT = (".*.json.*.part", ".record-*.db.*.part", f"{REKEYED_FILE}*", "restoring-*")
"""What killed programs leave beside a record: parts of its files, a change of its key, a restore."""


def store_exists(location: str | Path) -> bool:
    """Whether a store is there; a database on a server counts once its first officer is in it.

    KnownError where the folder's name is too long, or may not be looked into.
    """
    if is_server(location):
        from desktop_app.services.server_opening import record_exists

        return record_exists(str(location))
    with known_files(location):
        return (Path(location) / RECORD_FILE).exists()


def open_desk(
    location: str | Path,
    *,
    username: str,
    password: str,
    clock: Clock | None = None,
    language: str = "vi",
    now_override: str | None = None,
) -> Desk:
    """Sign an officer in. An older record in a folder is copied and brought up to date first.

    Wrong passwords cost a growing wait: KnownError("too_many_tries"). `now_override` (ISO time; BANGIAO_NOW of the
    command line) makes the clock stand still, in a practice store alone.
    """
    now = (clock or system_clock)()
    attempts.refuse_too_soon(location, username, now)
    try:
        with known_trouble(), known_files(location):
            store = unlocked(location, username, password)
            try:
                desk = _sit_down(store, username, clock or system_clock, language, now_override)
            except BaseException:
                store.close()
                raise
    except KnownError as error:
        if error.code == "wrong_password":
            attempts.failed(location, username, now)
        if error.code == "store_cannot_open" and _is_read_only(location):
            raise KnownError("store_read_only") from error
        raise
    desk.kept[attempts.BEFORE] = attempts.succeeded(location, username)
    if not is_server(location):
        whole_file.sweep(Path(location), *_LEFT)
    return desk


def unlocked(location: str | Path, username: str, password: str) -> Store:
    """The store, opened by a slot's password. StoreProblem("wrong_password"), and what is in the way.

    A server's record of another form stays sealed: whoever works in it asks revision.needs_upgrade first.
    """
    if is_server(location):
        from desktop_app.services.server_opening import unlocked_server

        return unlocked_server(str(location), username, password)
    folder = Path(location)
    if not store_exists(folder):
        from desktop_app.services.server_opening import refuse_unfinished

        refuse_unfinished(folder)
        raise KnownError("store_missing", store=str(folder))
    if not (folder / RECORD_FILE).stat().st_size:
        raise StoreProblem("store_damaged")  # cut to nothing, it would pass for a new record and be filled
    return opened_with(folder, slots.unlock_all(slot_file.sound_slots(folder), username, password))


def opened_with(folder: Path, keys: tuple[bytes, ...]) -> Store:
    """The store in a folder, once its keys are known."""
    early, key = _open_with(folder, keys)
    return Store(folder, early, on_server=False, key=key)


def fitting_key(folder: Path, keys: tuple[bytes, ...]) -> bytes:
    """The one of its keys that opens the record in a folder."""
    early, key = _open_with(folder, keys)
    early.close()
    return key


def _open_with(folder: Path, keys: tuple[bytes, ...]) -> tuple[EarlyRecord, bytes]:
    """The record with the one of its keys that fits: there are two while the key is being changed."""
    for key in keys[:-1]:
        with suppress(StoreProblem):
            return EarlyRecord(folder, key), key
    return EarlyRecord(folder, keys[-1]), keys[-1]


def _sit_down(store: Store, username: str, clock: Clock, language: str, now_override: str | None) -> Desk:
    if revision.is_older(store.revision()):
        if store.on_server:
            raise KnownError("store_older")
        from desktop_app.services.stores import upgrade_store

        upgrade_store(store, clock)
    with store.asking() as ask:
        found = ask(OFFICER_NAMED, username=plain_username(username))
        practice = any(office.practice for office in ask(OFFICE))
    if not found:
        raise KnownError("wrong_password")
    (officer,) = found
    if not officer.active:
        raise KnownError("officer_disabled", username=officer.username)
    return Desk(
        store,
        officer_id=officer.id,
        officer_name=officer.full_name,
        clock=_stopped(now_override) if practice and now_override else clock,
        language=language,
        practice=practice,
    )


def _stopped(text: str) -> Clock:
    try:
        return fixed_clock(datetime.fromisoformat(text))
    except ValueError as error:
        raise KnownError("bad_now", text=text) from error


def _is_read_only(location: str | Path) -> bool:
    """A store that others may write in cannot be opened at all where nothing can be written."""
    return not is_server(location) and Path(location).is_dir() and not os.access(location, os.W_OK)
