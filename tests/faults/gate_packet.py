"""The officers' day with a laptop that works alone: a packet goes out, is ticked there, and comes back twice."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import rule

from db.slots import Cost
from db.vocabulary import Presence
from desktop_app.clock import fixed_clock
from desktop_app.services import gate, packets_conflicts, packets_in, packets_keys, packets_out, stores
from desktop_app.services.packets_conflicts import Side
from desktop_app.services.work import Desk
from tests.faults.gate_day import GateDay
from tests.faults.gate_officers import NIGHT, Group, has_groups, picks
from tests.faults.sign_in import PASSWORD

SIDES: st.SearchStrategy[Side] = st.sampled_from(("ours", "theirs"))


def prepare_laptop(folder: Path) -> Path:
    """A store that was made on its own, to be copied for every packet."""
    made, cheap = folder / "laptop", Cost(passes=1, memory_kib=8, lanes=1)
    clock = fixed_clock(NIGHT)
    stores.init_store(made, username="minh", full_name="Nông Văn Minh", password=PASSWORD, clock=clock, cost=cheap)
    return made


class GateDayWithPackets(GateDay):
    """Set `laptop` (see prepare_laptop) too before it is run."""

    laptop: ClassVar[Path]
    packets: ClassVar[int] = 0

    @has_groups
    @rule(pick=picks, there=st.lists(picks, min_size=1, max_size=4), here=st.none() | picks, side=SIDES)
    def work_apart(self, pick: int, there: list[int], here: int | None, side: Side) -> None:
        """Some are ticked on a laptop while the office may tick one; whom both ticked a person decides about."""
        group = self.group(pick)
        if group is None or group.state != "issued" or group.ours or group.theirs:
            return
        waiting = sorted(worker for worker, presence in group.lines.items() if presence == "expected")
        if not waiting:
            return
        office, laptop = self.desk(pick), self.new_laptop()
        try:
            self.carry_out(group, office, laptop)
            ticked = list(dict.fromkeys(waiting[n % len(waiting)] for n in there))
            for worker in ticked:
                gate.tick(laptop, group.number, worker)
            if here is not None:
                mine = waiting[here % len(waiting)]
                gate.tick(office, group.number, mine, Presence.ABSENT, reason="ốm")
                group.lines[mine], group.reasons[mine] = "absent", "ốm"
            self.carry_home(group, office, laptop, ticked, side)
        finally:
            laptop.close()
        type(self).steps += 1
        type(self).packets += 1

    def new_laptop(self) -> Desk:
        """A laptop that has never worked for this office."""
        store = Path(self.folder.name) / f"laptop{len(list(Path(self.folder.name).iterdir()))}"
        shutil.copytree(self.laptop, store)
        return stores.open_desk(store, username="minh", password=PASSWORD, clock=fixed_clock(NIGHT))

    def carry_out(self, group: Group, office: Desk, laptop: Desk) -> None:
        """The laptop gets the list; a second time it changes nothing."""
        key = packets_keys.enrol(laptop, f"Máy {self.packets}").content
        sealed = packets_out.send_out(office, group.number, key_file=key).content
        assert [packets_in.take_in(laptop, sealed).taken for _ in range(2)] == ["new", "again"]

    def carry_home(self, group: Group, office: Desk, laptop: Desk, ticked: list[int], side: Side) -> None:
        """What was ticked there is ticked here; of whom both sides said something, a person decides."""
        sealed = packets_out.send_out(laptop, group.number).content
        taken, again = packets_in.take_in(office, sealed), packets_in.take_in(office, sealed)
        both = [worker for worker in ticked if group.lines[worker] == "absent"]
        assert (taken.taken, again.taken, len(taken.conflicts), dict(again.changed)) == ("new", "again", len(both), {})
        if both:
            packets_conflicts.decide(office, taken.conflicts, side, "xem lại")
        for worker in ticked:
            if worker not in both or side == "theirs":
                group.lines[worker], group.reasons[worker] = "present", ""
