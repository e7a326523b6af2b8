"""Officers at a gate, played by chance, beside a plain book of what they were told: the two must always agree.

A rule is one thing that an officer does. The book foresees its answer, so that no refusal and no success is taken on
trust; after every step the record is read and compared with the book. Further rules are added in subclasses.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from sqlalchemy import select

from db.models import Employer, Handover, JobOrder, Partner, Placement, Worker
from db.slots import Cost
from db.vocabulary import Direction, Presence, Sex
from desktop_app.clock import HANOI, fixed_clock
from desktop_app.errors import KnownError
from desktop_app.services import demand, gate, handovers, stores
from desktop_app.services.work import Desk
from resources import ROOT
from tests.benchmarks.population import fill
from tests.faults.sign_in import PASSWORD, USERNAME

FIRST_MORNING = datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)
NIGHT = datetime(2026, 11, 30, 22, tzinfo=HANOI)
PEOPLE = 14
MOST_GROUPS = 6
TABLE = {
    ("draft", "issued"), ("issued", "issued"), ("issued", "counted"), ("counted", "closed"), ("counted", "issued"),
    ("draft", "cancelled"), ("issued", "cancelled"),
}  # fmt: skip
THERE, GONE = {"present", "unexpected"}, {"absent", "refused"}
picks = st.integers(0, 999)
reasons = st.sampled_from(("", "lý do", "lý do"))


def prepare(folder: Path) -> Path:
    """A store with people who may cross, to be copied for every play."""
    made, clock = folder / "gate", fixed_clock(NIGHT)
    cheap = Cost(passes=1, memory_kib=8, lanes=1)
    stores.init_store(made, username=USERNAME, full_name="Lý Thị Lan", password=PASSWORD, clock=clock, cost=cheap)
    desk = stores.open_desk(made, username=USERNAME, password=PASSWORD, clock=clock)
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    fill(desk.store.engine, PEOPLE)
    desk.close()
    return made


has_groups = precondition(lambda self: self.groups)


@dataclass
class Group:
    """A handover as the officers were told it is."""

    number: str
    out: bool
    at: datetime
    state: str = "draft"
    version: int = 0
    lines: dict[int, str] = field(default_factory=dict)
    reasons: dict[int, str] = field(default_factory=dict)
    ours: tuple[int, int] | None = None
    theirs: tuple[int, int] | None = None
    settled: int = 0

    @property
    def open(self) -> bool:
        """Whether its people are bound to it."""
        return self.state in {"draft", "issued", "counted"}

    def go(self, to: str) -> None:
        """Move along the table."""
        assert (self.state, to) in TABLE
        self.state = to

    def crossing(self) -> list[int]:
        """Who is ticked as going."""
        return [i for i, presence in self.lines.items() if presence in THERE]


@dataclass
class Passage:
    """An entry of the ledger."""

    worker: int
    out: bool
    at: datetime
    left: Passage | None = None
    entry: int = 0
    void: bool = False


class GateOfficers(RuleBasedStateMachine):
    """Two officers at two computers. Set `template` (see prepare) before it is run."""

    template: ClassVar[Path]
    steps: ClassVar[int] = 0

    @initialize()
    def open_store(self) -> None:
        """Both sign in."""
        self.folder = tempfile.TemporaryDirectory()
        self.location = Path(self.folder.name) / "store"
        shutil.copytree(self.template, self.location)
        self.abandoned: list[Desk] = []
        self.desks = [self.sign_in(), self.sign_in()]
        self.groups: list[Group] = []
        self.ledger: list[Passage] = []
        self.papers: dict[int, bytes] = {}
        self.closed: dict[str, object] = {}
        with self.desks[0].read() as session:
            self.people = list(session.scalars(select(Worker.id).order_by(Worker.id)))
            self.women = set(session.scalars(select(Worker.id).where(Worker.sex == Sex.FEMALE)))
            ours = select(Placement.worker_id).join(JobOrder).join(Employer).join(Partner)
            self.partners_people = set(session.scalars(ours.where(Partner.code == "PX-01")))
        self.draft(out=True, hours=0)
        self.fill_from_the_cleared(0)
        self.issue(0)

    def sign_in(self) -> Desk:
        """An officer at a computer."""
        return stores.open_desk(self.location, username=USERNAME, password=PASSWORD, clock=fixed_clock(NIGHT))

    # ---- what the book knows

    def group(self, pick: int) -> Group | None:
        """One of the handovers; those that are still open more often."""
        still = [g for g in self.groups if g.open]
        some = still if still and pick % 5 else self.groups
        return some[pick % len(some)] if some else None

    def desk(self, pick: int) -> Desk:
        """One of the computers."""
        return self.desks[pick % 2]

    def away(self, worker: int, at: datetime) -> bool:
        """Whether somebody is across at that moment."""
        mine = [p.out for p in self.ledger if not p.void and p.worker == worker and p.at <= at]
        return mine.count(True) > mine.count(False)

    def left(self, worker: int, at: datetime) -> Passage | None:
        """The last departure until then without a return."""
        mine = [p for p in self.ledger if not p.void and p.worker == worker]
        ended = [id(p.left) for p in mine]
        return max((p for p in mine if p.out and p.at <= at and id(p) not in ended), key=lambda p: p.at, default=None)

    def elsewhere(self, group: Group, worker: int, *, only_out: bool = False) -> bool:
        """Whether another open list has somebody who goes."""
        return any(
            other is not group and other.open and other.lines.get(worker, "absent") not in GONE
            and (other.out if only_out else (group.out or not other.out))
            for other in self.groups
        )  # fmt: skip

    def women_among(self, people: list[int]) -> int:
        """How many of them are women."""
        return len(self.women.intersection(people))

    def expect(self, code: str, act: object) -> bool:
        """Do it; it must end as foreseen. True where it was done."""
        assert callable(act)
        type(self).steps += 1
        told = ""
        try:
            act()
        except KnownError as error:
            told = error.code
        assert told == code, f"{told or 'done'} instead of {code or 'done'}"
        return not told

    # ---- making the list

    @precondition(lambda self: len(self.groups) < MOST_GROUPS)
    @rule(out=st.sampled_from((True, True, True, False)), hours=st.integers(0, 96))
    def draft(self, out: bool, hours: int) -> None:
        """A new handover, often entered late."""
        at = FIRST_MORNING + timedelta(hours=hours)
        way = Direction.OUT if out else Direction.BACK
        made = handovers.new(self.desks[0], programme="chongzuo", direction=way, point="huu-nghi", at=at,
                             partner="PX-01")  # fmt: skip
        self.groups.append(Group(made.number, out, at))
        type(self).steps += 1

    @has_groups
    @rule(pick=picks)
    def fill_from_the_cleared(self, pick: int) -> None:
        """Everybody who may cross."""
        group = self.group(pick)
        if group is None:
            return
        code = "" if group.state in {"draft", "issued"} else "handover_not_changeable"
        if self.expect(code, lambda: handovers.add_cleared(self.desk(pick), group.number)):
            self.learn_lines(group)

    @has_groups
    @rule(pick=picks, who=picks)
    def add(self, pick: int, who: int) -> None:
        """One person by name. A draft takes whoever is on no other list; an issued one nobody who is blocked."""
        group, worker = self.group(pick), self.people[who % PEOPLE]
        if group is None:
            return
        code = ""
        if group.state not in {"draft", "issued"}:
            code = "handover_not_changeable"
        elif worker not in group.lines and self.elsewhere(group, worker):
            code = "on_another_handover"
        elif worker not in group.lines and group.state == "issued" and group.out and self.barred(group, worker):
            code = "blocked_not_added"
        if self.expect(code, lambda: handovers.add_workers(self.desk(pick), group.number, [worker])):
            group.lines.setdefault(worker, "expected")

    def barred(self, group: Group, worker: int) -> bool:
        """Whether somebody may not cross with this group."""
        day = group.at.replace(hour=23, minute=59)
        return (
            worker not in self.partners_people or self.away(worker, day) or self.elsewhere(group, worker, only_out=True)
        )

    @has_groups
    @rule(pick=picks, who=picks)
    def remove(self, pick: int, who: int) -> None:
        """Somebody goes off the list, unless they are ticked as there."""
        group, worker = self.group(pick), self.people[who % PEOPLE]
        if group is None:
            return
        code = ""
        if group.state not in {"draft", "issued"}:
            code = "handover_not_changeable"
        elif worker not in group.lines:
            code = "not_on_handover"
        elif group.lines[worker] in THERE:
            code = "ticked_not_removed"
        if self.expect(code, lambda: handovers.remove(self.desk(pick), group.number, [worker])):
            del group.lines[worker]

    @has_groups
    @rule(pick=picks)
    def issue(self, pick: int) -> None:
        """The list as it is, or its next version, without those who may not cross."""
        group = self.group(pick)
        if group is None:
            return
        blocked = {w for w in group.lines if group.out and self.barred(group, w)}
        left = [w for w in group.lines if w not in blocked]
        code = ""
        if group.state not in {"draft", "issued"}:
            code = "handover_not_changeable"
        elif any(group.lines[w] in THERE for w in blocked):
            code = "ticked_not_removed"
        elif not left:
            code = "all_blocked" if blocked else "handover_empty"
        elif group.state == "issued" and self.printed(group) == left:
            code = "nothing_changed"
        act = lambda: handovers.issue(self.desk(pick), group.number, leave_out_blocked=True)  # noqa: E731
        if self.expect(code, act):
            group.go("issued")
            group.version += 1
            group.lines = {w: "present" if p == "unexpected" else p for w, p in group.lines.items() if w in left}

    def printed(self, group: Group) -> list[int]:
        """Who stands on the latest version, if that says no more than who."""
        with self.desks[0].read() as session:
            found = session.scalars(select(Handover).where(Handover.number == group.number)).one()
            return [line.worker_id for line in found.versions[-1].lines if not line.struck]

    def learn_lines(self, group: Group) -> None:
        """Who came onto the list: nobody who is on another one, and nobody who is on the wrong side."""
        view = handovers.show(self.desks[0], group.number)
        for line in view.lines:
            if line.worker_id not in group.lines:
                assert not self.elsewhere(group, line.worker_id)
                assert group.out is False or not self.barred(group, line.worker_id)
                group.lines[line.worker_id] = "expected"
        assert set(group.lines) == {line.worker_id for line in view.lines}

    # ---- at the gate

    @has_groups
    @rule(pick=picks, who=picks, presence=st.sampled_from(list(Presence)[1:]), reason=reasons)
    def tick(self, pick: int, who: int, presence: Presence, reason: str) -> None:
        """Present, absent, refused or unexpected."""
        group, worker = self.group(pick), self.people[who % PEOPLE]
        if group is None:
            return
        code = self.answer_to_tick(group, worker, presence.value, reason)
        act = lambda: gate.tick(self.desk(who), group.number, worker, presence, reason=reason)  # noqa: E731
        if self.expect(code, act) and not (group.lines.get(worker) == "unexpected" and presence is Presence.PRESENT):
            group.lines[worker] = presence.value
            group.reasons[worker] = reason

    def answer_to_tick(self, group: Group, worker: int, presence: str, reason: str) -> str:
        """What a tick is told."""
        now = group.lines.get(worker)
        if group.state != "issued" or (now is None and presence != "unexpected"):
            return "not_tickable" if group.state != "issued" else "not_on_handover"
        if presence == "unexpected":
            return self.answer_to_unexpected(group, worker, now, reason)
        if now == "unexpected":
            return "" if presence == "present" else "unexpected_only_unticked"
        if presence == "refused" and not reason:
            return "refused_needs_reason"
        comes = presence == "present" and now in GONE
        return "on_another_handover" if comes and self.elsewhere(group, worker) else ""

    def answer_to_unexpected(self, group: Group, worker: int, now: str | None, reason: str) -> str:
        """What is said of somebody who is not on the list."""
        if now is not None:
            return "" if now == "unexpected" else "already_on_handover"
        if not group.out:
            return ""
        if not reason:
            return "unexpected_needs_reason"
        return "unexpected_blocked" if self.barred(group, worker) else ""

    @has_groups
    @rule(pick=picks, who=picks)
    def untick(self, pick: int, who: int) -> None:
        """A tick is taken back."""
        group, worker = self.group(pick), self.people[who % PEOPLE]
        if group is None:
            return
        now, code = group.lines.get(worker), ""
        if group.state != "issued":
            code = "not_tickable"
        elif now is None:
            code = "not_on_handover"
        elif now in GONE and self.elsewhere(group, worker):
            code = "on_another_handover"
        if self.expect(code, lambda: gate.untick(self.desk(who), group.number, worker)):
            if now == "unexpected":
                del group.lines[worker]
            else:
                group.lines[worker] = "expected"
            group.reasons[worker] = ""
