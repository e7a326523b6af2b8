"""All kinds of work, each as a function that may be called again and again until somebody is killed in it."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from db import slot_file
from db.vocabulary import BodySide, OfficerRole, Presence, SentBy
from desktop_app.services import (
    backups,
    declaration_acts,
    declaration_letters,
    gate,
    gate_count,
    handovers,
    imports,
    officers,
    workers,
)
from desktop_app.services.declaration_acts import Sending
from desktop_app.services.officers import OfficerInput
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import ContractForm, WorkerForm
from tests.faults.desks import CHEAP, SAMPLES
from tests.faults.sign_in import PASSWORD

Act = Callable[[Desk, random.Random], object]
FIRST = "BG-2026-0001"


def save(desk: Desk, dice: random.Random) -> None:
    number = f"0200901{dice.randrange(10**5):05d}"
    workers.save(desk, None, WorkerForm(full_name="Nông Văn Bình", citizen_id=number))


def take_in(desk: Desk, _: random.Random) -> None:
    imports.import_file(desk, SAMPLES / "worker_list_as_kept.xlsx", consents_on_file=True)


def issue(desk: Desk, _: random.Random) -> None:
    """A next version of the first list, with its PDF."""
    view = handovers.show(desk, FIRST)
    if len(view.lines) > 5:
        handovers.remove(desk, FIRST, [view.lines[-1].worker_id])
    handovers.issue(desk, FIRST)


def tick(desk: Desk, dice: random.Random) -> None:
    line = dice.choice(handovers.show(desk, FIRST).lines)
    gate.tick(desk, FIRST, line.worker_id, dice.choice((Presence.PRESENT, Presence.ABSENT)), reason="không đến")


def count_and_close(desk: Desk, _: random.Random) -> None:
    lines = handovers.show(desk, FIRST).lines
    for line in lines:
        gate.tick(desk, FIRST, line.worker_id, Presence.PRESENT)
    there = gate_count.standing(desk, FIRST).differences.ticked
    for side in BodySide:
        gate_count.count(desk, FIRST, side, there.people, there.women, reason="đếm lại")
    gate_count.close(desk, FIRST)


def declare(desk: Desk, dice: random.Random) -> None:
    """Somebody's contract, its letter, and that it was sent."""
    on = desk.today() - timedelta(days=3)
    contract = ContractForm(number="HĐ-1", signed_on=on, starts_on=on, ends_on=on + timedelta(180))
    number = f"0200901{dice.randrange(10**5):05d}"
    home = workers.communes(desk)[0].id
    form = WorkerForm(full_name="Vi Thị Mai", citizen_id=number, commune_id=home, job_order="ĐH-2026-101",
                      contract=contract)  # fmt: skip
    workers.save(desk, None, form)
    letters = declaration_letters.print_due(desk).letters
    declaration_acts.sent(desk, [letter.number for letter in letters], Sending(desk.today(), SentBy.POST))


def back_up(desk: Desk, dice: random.Random) -> None:
    folder = Path(desk.store.location) / "backups"
    made = backups.make(desk, folder / f"{dice.randrange(10**9)}.bgb")
    assert made.file.exists()


def add_officer(desk: Desk, dice: random.Random) -> None:
    """An officer with a slot, a new password for them, and away again."""
    name = f"an{dice.randrange(10**9)}"
    officers.add(desk, OfficerInput(name, "Nông Văn An", OfficerRole.GATE), "của-An-1", PASSWORD, cost=CHEAP)
    assert name in slot_file.read_slots(Path(desk.store.location)).officers
    officers.reset(desk, name, "mới-2026", PASSWORD, "quên", cost=CHEAP)
    officers.disable(desk, name, PASSWORD, "chuyển công tác")


ACTS: dict[str, Act] = {
    "save": save, "import": take_in, "issue": issue, "tick": tick, "close": count_and_close, "declarations": declare,
    "backup": back_up, "officer": add_officer,
}  # fmt: skip
