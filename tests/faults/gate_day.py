"""The rest of the officers' day: counts, closing, the ledger, computers that die; and what must hold after a step."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule
from sqlalchemy import select

from db.models import Crossing, Handover, HandoverLine, IssuedDocument, Placement
from db.vocabulary import BodySide, Direction, PlacementState, Presence
from desktop_app.clock import HANOI, hanoi_day
from desktop_app.services import crossings, gate, gate_count, handovers, minutes, summary
from desktop_app.services.crossings import LoneCrossing
from desktop_app.services.work import Desk
from tests.faults.gate_officers import (
    FIRST_MORNING,
    GONE,
    NIGHT,
    GateOfficers,
    Group,
    Passage,
    has_groups,
    picks,
    reasons,
)

CONTRACTS_BEGIN = datetime(2026, 11, 20, tzinfo=HANOI)
sides = st.sampled_from(BodySide)
errors_of_counting = st.sampled_from((0, 0, 0, 0, 1, -1, 2))


class _KilledError(BaseException):
    """The power goes in the middle of a transaction."""


def apart(one: tuple[int, int], other: tuple[int, int]) -> int:
    """By how many persons two counts differ at least."""
    women = one[1] - other[1]
    men = (one[0] - one[1]) - (other[0] - other[1])
    return max(abs(women), abs(men), abs(women + men))


class GateDay(GateOfficers):
    """Officers from the first draft to the ledger."""

    looked = 0

    def teardown(self) -> None:
        """The last look, and the doors are shut."""
        if hasattr(self, "desks"):
            self.look_at_everything()
            for desk in (*self.desks, *self.abandoned):
                desk.close()
            self.folder.cleanup()

    def missing(self, group: Group) -> int:
        """How many differences have no reason yet."""
        if group.ours is None or group.theirs is None:
            return 0
        return max(0, apart(group.ours, group.theirs) + apart(group.ours, self.heads(group)) - group.settled)

    def heads(self, group: Group) -> tuple[int, int]:
        """What a right count says."""
        there = group.crossing()
        return len(there), self.women_among(there)

    # ---- two counts

    @has_groups
    @rule(pick=picks, side=sides, off=errors_of_counting, off_women=errors_of_counting, reason=reasons)
    def count(self, pick: int, side: BodySide, off: int, off_women: int, reason: str) -> None:
        """One side counts, rightly or wrongly; another count of the same side is a recount."""
        group = self.group(pick)
        if group is not None:
            people, women = self.heads(group)
            self.enter(group, side, (people + off, women + off_women), reason)

    def enter(self, group: Group, side: BodySide, heads: tuple[int, int], reason: str) -> None:
        """One count of one side."""
        people, women = heads
        before = getattr(group, side.value)
        code = ""
        if min(heads) < 0 or women > people:
            code = "invalid_input"
        elif before != heads:
            if group.state not in {"issued", "counted"}:
                code = "not_countable"
            elif before is not None and not reason:
                code = "recount_needs_reason"
        act = lambda: gate_count.count(self.desk(people), group.number, side, people, women, reason=reason)  # noqa: E731
        if self.expect(code, act) and before != heads:
            if before is not None:
                group.settled = 0
                if group.state == "counted":
                    group.go("issued")
            setattr(group, side.value, heads)
            if group.ours is not None and group.theirs is not None:
                group.go("counted")

    @has_groups
    @rule(pick=picks, reason=reasons)
    def recount(self, pick: int, reason: str) -> None:
        """Both sides count anew; the list may be ticked again."""
        group = self.group(pick)
        if group is None:
            return
        code = ""
        if not reason:
            code = "recount_needs_reason"
        elif group.state not in {"issued", "counted"}:
            code = "not_countable"
        if self.expect(code, lambda: gate_count.recount(self.desk(pick), group.number, reason)):
            if group.state == "counted":
                group.go("issued")
            group.ours = group.theirs = None
            group.settled = 0

    @has_groups
    @rule(pick=picks, who=st.none() | picks, reason=reasons)
    def settle(self, pick: int, who: int | None, reason: str) -> None:
        """One difference gets its reason, with a name or without; no more reasons than differences."""
        group = self.group(pick)
        if group is not None:
            self.explain(group, None if who is None else self.people[who % len(self.people)], reason)

    def explain(self, group: Group, worker: int | None, reason: str) -> None:
        """One reason of one difference."""
        code = ""
        if not reason:
            code = "reason_needed"
        elif group.state != "counted" or not self.missing(group):
            code = "nothing_to_settle"
        elif worker is not None and worker not in group.lines:
            code = "not_on_handover"
        if self.expect(code, lambda: gate_count.settle(self.desk(group.settled), group.number, worker, reason)):
            group.settled += 1

    @has_groups
    @rule(pick=picks)
    def close(self, pick: int) -> None:
        """The handover closes, and the ledger has its passages."""
        group = self.group(pick)
        if group is not None:
            self.shut(group)

    def shut(self, group: Group) -> None:
        """One closing."""
        if self.expect(self.answer_to_close(group), lambda: gate_count.close(self.desk(group.version), group.number)):
            group.go("closed")
            for worker in group.crossing():
                left = None if group.out else self.left(worker, group.at)
                if not group.out and left is None:
                    left = Passage(worker, True, self.unrecorded(worker, group.at))
                    self.ledger.append(left)
                self.ledger.append(Passage(worker, group.out, group.at, left))
            self.learn_entries()
            self.closed[group.number] = handovers.as_json(handovers.show(self.desks[0], group.number))
            self.closed[f"BB {group.number}"] = minutes.minutes_bytes(self.desks[0], group.number)

    def answer_to_close(self, group: Group) -> str:
        """What a closing is told."""
        if group.state != "counted":
            return "not_counted"
        if "expected" in group.lines.values():
            return "people_unticked"
        if self.missing(group):
            return "differences_open"
        absent = [w for w, presence in group.lines.items() if presence == "absent"]
        if not group.out and any(not group.reasons.get(w) for w in absent):
            return "absent_needs_reason"
        if group.out and any(self.away(w, group.at) for w in group.crossing()):
            return "crossing_across_already"
        return ""

    def unrecorded(self, worker: int, at: datetime) -> datetime:
        """When a departure that nobody recorded was: the contract's first day, unless the ledger knows better."""
        mine = [p.at for p in self.ledger if not p.void and p.worker == worker]
        return at if any(CONTRACTS_BEGIN <= passed <= at for passed in mine) else CONTRACTS_BEGIN

    @has_groups
    @rule(pick=picks, reason=reasons)
    def cancel(self, pick: int, reason: str) -> None:
        """A draft or an issued handover is called off."""
        group = self.group(pick)
        if group is None or pick % 3:
            return
        code = "" if group.state in {"draft", "issued"} else "move_not_allowed"
        if group.state == "issued" and not reason:
            code = "reason_needed"  # its paper may be with others; a draft is called off without one
        if self.expect(code, lambda: handovers.cancel(self.desk(pick), group.number, reason)):
            group.go("cancelled")

    @has_groups
    @rule(pick=picks, wrong=errors_of_counting)
    def finish(self, pick: int, wrong: int) -> None:
        """A whole morning in one go: everybody is ticked, both sides count, differences are explained."""
        group = self.group(pick)
        if group is None or group.state != "issued" or group.ours or group.theirs:
            return
        waiting = [w for w, presence in group.lines.items() if presence == "expected"]
        for n, worker in enumerate(waiting, start=1):
            presence = Presence.PRESENT if n % 7 else Presence.ABSENT
            gate.tick(self.desk(n), group.number, worker, presence, reason="lý do")
            group.lines[worker], group.reasons[worker] = presence.value, "lý do"
            type(self).steps += 1
        people, women = self.heads(group)
        self.enter(group, BodySide.OURS, (people, women), "")
        self.enter(group, BodySide.THEIRS, (max(women, people + wrong), women), "")
        while self.missing(group):
            self.explain(group, None, "đếm nhầm")
        self.shut(group)

    # ---- the ledger

    @rule(who=picks, hours=st.integers(0, 110), gate_code=st.sampled_from(("tan-thanh", "chi-ma", None)))
    def cross_alone(self, who: int, hours: int, gate_code: str | None) -> None:
        """Somebody crosses without a handover: out or back, as the ledger allows."""
        worker, at = self.people[who % len(self.people)], FIRST_MORNING + timedelta(hours=hours)
        left = self.left(worker, at)
        out = left is None and not who % 3
        code = ""
        if out and self.away(worker, at):
            code = "crossing_across_already"
        elif not out and left is None:
            code = "crossing_not_across"
        elif out and self.stayed(worker, at):
            code = "second_person_needed"  # a closed list says of that day that they did not go
        said = LoneCrossing(worker, Direction.OUT if out else Direction.BACK, at, "tự qua", "dấu kiểm chứng", gate_code)
        if self.expect(code, lambda: crossings.record_alone(self.desk(who), said)):
            self.ledger.append(Passage(worker, out, at, None if out else left))
            self.learn_entries()

    def stayed(self, worker: int, at: datetime) -> bool:
        """Whether a closed list of that day has somebody who did not go."""
        return any(
            group.state == "closed" and group.out and hanoi_day(group.at) == hanoi_day(at)
            and group.lines.get(worker) in {"absent", "refused", "expected"}
            for group in self.groups
        )  # fmt: skip

    @has_groups
    @rule(pick=picks)
    def take_back(self, pick: int) -> None:
        """An entry of the ledger was wrong; what a return rests on does not go first."""
        if not self.ledger or pick % 2:
            return
        wrong = self.ledger[pick % len(self.ledger)]
        code = "crossing_taken_back" if wrong.void else ""
        if not code and any(p.left is wrong and not p.void for p in self.ledger):
            code = "crossing_followed"
        if self.expect(code, lambda: crossings.take_back(self.desk(pick), wrong.entry, "ghi nhầm")):
            wrong.void = True

    def learn_entries(self) -> None:
        """Which entry of the record is which passage of the book."""
        known = {p.entry for p in self.ledger}
        with self.desks[0].read() as session:
            query = select(Crossing).where(Crossing.takes_back_id.is_(None), Crossing.id.not_in(known))
            fresh = list(session.scalars(query.order_by(Crossing.id)))
        for passage in self.ledger:
            if not passage.entry:
                found = next(c for c in fresh if (c.worker_id, c.direction is Direction.OUT, c.at) ==
                             (passage.worker, passage.out, passage.at))  # fmt: skip
                fresh.remove(found)
                passage.entry = found.id
        assert not fresh

    # ---- computers die

    @has_groups
    @rule(pick=picks)
    def kill(self, pick: int) -> None:
        """A computer dies between two acts; the officer signs in at another."""
        self.abandoned.append(self.desks[pick % 2])
        self.desks[pick % 2] = self.sign_in()
        type(self).steps += 1

    @has_groups
    @rule(pick=picks, who=picks)
    def kill_within(self, pick: int, who: int) -> None:
        """A computer dies in the middle of an act, after its rows were written and before they were committed."""
        group, worker = self.group(pick), self.people[who % len(self.people)]
        if group is None or group.state != "issued" or worker not in group.lines:
            return
        with pytest.raises(_KilledError):
            self.die_ticking(group, worker, self.desk(pick))
        self.kill(pick)

    def die_ticking(self, group: Group, worker: int, desk: Desk) -> None:
        """A tick that never ends."""
        with desk.work("handover.tick") as work:
            query = select(HandoverLine).join(Handover).where(Handover.number == group.number)
            work.session.scalars(query.where(HandoverLine.worker_id == worker)).one().presence = Presence.REFUSED
            work.session.flush()
            raise _KilledError

    # ---- what must hold

    @invariant()
    def the_record_is_what_was_acknowledged(self) -> None:
        """Every tick, state, version and count is as the officers were told; counts equal lines."""
        if not hasattr(self, "desks"):
            return
        with self.desks[self.looked % 2].read() as session:
            found = {h.number: h for h in session.scalars(select(Handover))}
            lines: dict[int, dict[int, str]] = {}
            for line in session.scalars(select(HandoverLine)):
                lines.setdefault(line.handover_id, {})[line.worker_id] = line.presence.value
            for group in self.groups:
                row = found[group.number]
                assert (row.state.value, row.version) == (group.state, group.version)
                assert lines.get(row.id, {}) == group.lines
                ours = None if row.ours_people is None else (row.ours_people, row.ours_women)
                theirs = None if row.theirs_people is None else (row.theirs_people, row.theirs_women)
                assert (ours, theirs) == (group.ours, group.theirs)
        self.looked += 1
        if self.looked % 10 == 0:
            self.look_at_everything()

    def look_at_everything(self) -> None:
        """What is dear to look at."""
        self.nothing_issued_or_closed_has_changed()
        self.counts_equal_lines()
        self.the_ledger_balances()
        self.nobody_goes_twice()

    def nothing_issued_or_closed_has_changed(self) -> None:
        """Every paper has the bytes that it was issued with; every closed handover says what it said."""
        with self.desks[0].read() as session:
            now = dict(session.execute(select(IssuedDocument.id, IssuedDocument.content)).all())
        assert {number: now.get(number) for number in self.papers} == self.papers
        self.papers = now
        assert len(now) == sum(g.version + (g.state == "closed") for g in self.groups)
        for group in self.groups:
            if group.state == "closed":
                assert handovers.as_json(handovers.show(self.desks[1], group.number)) == self.closed[group.number]

    def counts_equal_lines(self) -> None:
        """What a list says in figures is what its lines say."""
        for row in handovers.listed(self.desks[0]):
            group = next(g for g in self.groups if g.number == row.number)
            listed = [w for w, presence in group.lines.items() if presence != "unexpected"]
            of = [
                sum(p == kind for p in group.lines.values()) for kind in ("present", "absent", "refused", "unexpected")
            ]
            told = [row.listed, row.women, row.present, row.absent, row.refused, row.unexpected]
            assert told == [len(listed), self.women_among(listed), *of]

    def the_ledger_balances(self) -> None:
        """The ledger is the book's, and so are the figures of its month; nobody's return lacks its departure."""
        standing = [p for p in self.ledger if not p.void]
        data = summary.month(self.desks[0], "2026-11")
        out, back = sum(p.out for p in standing), sum(not p.out for p in standing)
        f = data.figures
        assert (f.across_opening, f.handed_over, f.returned, f.across_closing) == (0, out, back, out - back)
        with self.desks[0].read() as session:
            links = {c.id: c.departure_id for c in session.scalars(select(Crossing))}
            states = dict(session.execute(select(Placement.worker_id, Placement.state)).all())
        assert all(links[p.entry] == (p.left.entry if p.left else None) for p in self.ledger)
        for worker in self.people:
            is_away = self.left(worker, NIGHT) is not None
            assert (states[worker] is PlacementState.ACROSS) is is_away, (worker, states[worker], is_away)

    def nobody_goes_twice(self) -> None:
        """No one goes on two open lists of one way."""
        for out in (True, False):
            going = [w for g in self.groups if g.open and g.out is out for w, p in g.lines.items() if p not in GONE]
            twice = {w for w in going if going.count(w) > 1}
            assert not twice or not out
