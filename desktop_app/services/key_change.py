"""A new key for a store, when somebody left in anger or a computer was lost; one's own password is all it needs.

It may be interrupted at any moment: the slots hold the old and the new key from before the first byte is copied until
after the copy has the record's name. Older backups keep the key, and the passwords, of their own day.
"""

from __future__ import annotations

from pathlib import Path

from db import backup, rekey, slot_file, slots
from db import engine as engines
from db.backup import Step
from db.errors import StoreProblem
from desktop_app.clock import Clock, system_clock
from desktop_app.errors import KnownError
from desktop_app.services import stores
from desktop_app.services.work import known_trouble


def change_key(
    location: str | Path, username: str, password: str, *, clock: Clock = system_clock, step: Step = lambda _: None
) -> None:
    """Give the store in a folder a new random key. `step` hears which part begins.

    KnownError: rekey_on_server, wrong_password, not_allowed (administrators only), store_in_use (the store is open in
    another program, or here), rekey_differs.
    """
    if engines.is_server(location):
        raise KnownError("rekey_on_server")
    folder = Path(location)
    old = _logged(folder, username, password, clock)
    with known_trouble(), stores.known_files(folder):
        if backup.is_used(folder / engines.RECORD_FILE, old):
            raise StoreProblem("store_in_use", store=str(folder))
        new = slots.new_key()
        step("slots")
        slot_file.write_slots(folder, slots.with_next_key(slot_file.sound_slots(folder), (old,), new))
        rekey.copy_under(folder, old, new, step)
        slot_file.write_slots(folder, slots.with_only_key(slot_file.sound_slots(folder), new))
        step("done")


def _logged(folder: Path, username: str, password: str, clock: Clock) -> bytes:
    """The key that opens the record now; that it is changed stands in the audit, under the old key and the new."""
    desk = stores.open_desk(folder, username=username, password=password, clock=clock)
    try:
        desk.log("store.rekey", "")
        return desk.store.key
    finally:
        desk.close()
