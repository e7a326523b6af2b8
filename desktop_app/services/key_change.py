"""A new key for a store, when somebody left in anger or a computer was lost; one's own password is all it needs.

It may be interrupted at any moment. In a folder the slots hold the old and the new key from before the first byte is
copied until after the copy has the record's name; on a server the key is changed in one transaction, and then what is
sealed is sealed anew while others work (db/sealing.py). Older backups keep the key, and the passwords, of their day.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import backup, rekey, reseal, sealing, server_keys, slot_file, slots
from db.backup import Step
from db.errors import StoreProblem
from db.models import Officer
from db.places import is_server
from db.record_file import RECORD_FILE
from db.slots import RECOVERY, Slots
from desktop_app.clock import Clock, system_clock
from desktop_app.services import key_slots, stores
from desktop_app.services.work import known_trouble


def change_key(
    location: str | Path, username: str, password: str, *, clock: Clock = system_clock, step: Step = lambda _: None
) -> None:
    """Give a store a new random key. `step` hears which part begins.

    KnownError: wrong_password, not_allowed (administrators only); in a folder store_in_use (the store is open in
    another program, or here), rekey_differs; on a server slots_foreign.
    """
    if is_server(location):
        _change_on_server(str(location), username, password, clock, step)
        return
    folder = Path(location)
    old = _logged(folder, username, password, clock)
    with known_trouble(), stores.known_files(folder):
        if backup.is_used(folder / RECORD_FILE, old):
            raise StoreProblem("store_in_use", store=str(folder))
        new = slots.new_key()
        step("slots")
        slot_file.write_slots(folder, slots.with_next_key(slot_file.sound_slots(folder), (old,), new))
        rekey.copy_under(folder, old, new, step)
        slot_file.write_slots(folder, slots.with_only_key(slot_file.sound_slots(folder), new))
        step("done")


def _change_on_server(location: str, username: str, password: str, clock: Clock, step: Step) -> None:
    with closing(stores.open_desk(location, username=username, password=password, clock=clock)) as desk:
        step("slots")
        with desk.work("store.rekey", "", always=True) as work:
            held, keys = key_slots.opened(desk.store, username, password, work.session)
            held = _of_officers(work.session, held)
            connection, new = work.session.connection(), slots.new_key()
            with known_trouble():
                server_keys.refuse_foreign(connection, held, keys[0])
                ring = server_keys.change(connection, slots.with_only_key(held, new), keys[0], new, desk.now())
        sealing.use(desk.store.engine, ring)
        step("values")
        with known_trouble():
            reseal.reseal(desk.store.engine, ring.newest)
    step("done")


def _of_officers(session: Session, held: Slots) -> Slots:
    """The printed code's slot and those of the officers who may sign in; nobody else gets the new key."""
    names = {RECOVERY, *session.scalars(select(Officer.username).where(Officer.active))}
    return replace(held, slots=tuple(slot for slot in held.slots if slot.username in names))


def _logged(folder: Path, username: str, password: str, clock: Clock) -> bytes:
    """The key that opens the record now; that it is changed stands in the audit, under the old key and the new."""
    desk = stores.open_desk(folder, username=username, password=password, clock=clock)
    try:
        desk.log("store.rekey", "")
        return desk.store.key
    finally:
        desk.close()
