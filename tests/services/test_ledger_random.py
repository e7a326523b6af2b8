"""Random histories of the ledger against a second bookkeeping in plain Python, which shares no code with the first.

What happens is entered as officers would (handovers that close, passages without one, corrections, moves, late
entries); the second book keeps lists of what was said, and counts every period and split from them by hand.
A usual run plays a few histories: BANGIAO_HISTORIES=200 asks for more.
"""

from __future__ import annotations

import json
import os
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from db.base import new_id
from db.models import (
    Commune,
    Contract,
    Crossing,
    FormerResidence,
    Gate,
    Handover,
    HandoverLine,
    JobOrder,
    Partner,
    Placement,
    Programme,
    Worker,
)
from db.vocabulary import (
    BirthPrecision,
    CommuneEra,
    ContractState,
    Direction,
    HandoverState,
    PlacementState,
    Presence,
    Sex,
)
from desktop_app.clock import fixed_clock
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.services import contract_acts, crossings, demand, summary
from desktop_app.services.crossings import LoneCrossing
from desktop_app.services.two_people import Approval
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import ContractForm
from resources import ROOT
from tests.conftest import OFFICER

HANOI = timezone(timedelta(hours=7))
HISTORIES = int(os.environ.get("BANGIAO_HISTORIES", "4"))
START = datetime(2025, 11, 20, tzinfo=HANOI)
PERIODS = {
    "2025-12": (date(2025, 12, 1), date(2025, 12, 31)),
    "2026-02": (date(2026, 2, 1), date(2026, 2, 28)),
    "2026-10": (date(2026, 10, 1), date(2026, 10, 31)),
    "2026-01@15": (date(2025, 12, 15), date(2026, 1, 14)),
    "2026-03@15": (date(2026, 2, 15), date(2026, 3, 14)),
    "2026-10@15": (date(2026, 9, 15), date(2026, 10, 14)),
    "2026-Q1": (date(2026, 1, 1), date(2026, 3, 31)),
    "2026-Q4": (date(2026, 10, 1), date(2026, 12, 31)),
    "2026-H1": (date(2026, 1, 1), date(2026, 6, 30)),
    "2026-H2": (date(2026, 7, 1), date(2026, 12, 31)),
    "2026": (date(2026, 1, 1), date(2026, 12, 31)),
    "2026@15dec": (date(2025, 12, 15), date(2026, 12, 14)),
    "2027@15dec": (date(2026, 12, 15), date(2027, 12, 14)),
}
EDGES = sorted({edge for pair in PERIODS.values() for edge in (pair[0], pair[1])})
SPLITS = ("market", "partner", "employer", "job", "commune", "point", "sex")
GIVEN = Approval("đã kiểm tra", OFFICER["password"])
GATES = ("huu-nghi", "chi-ma", "tan-thanh", "noi-bai")
JOBS = {
    "ĐH-2026-101": ("chongzuo", "CHN", "PX-01", "CT-01", "Chế biến gỗ"),
    "ĐH-2026-103": ("chongzuo", "CHN", "NM-01", "CT-03", "Bốc xếp"),
    "ĐH-2026-104": ("chongzuo", "CHN", "PX-01", "CT-04", "Lắp ráp điện tử"),
    "ĐH-EPS": ("eps-korea", "KOR", "P-EPS", "E-EPS", "Bốc xếp"),
}
PARTNERS = {"PX-01": ("chongzuo", "CHN"), "NM-01": ("chongzuo", "CHN"), "P-EPS": ("eps-korea", "KOR")}


@dataclass
class Person:
    """Somebody of the second book."""

    id: int
    sex: str
    commune: str
    placement: int | None
    order: str | None
    contract_from: date | None
    homes: list[tuple[date, str]] = field(default_factory=list)
    """(last day there, commune), in order."""

    def commune_on(self, day: date) -> str:
        """Where this person lived on that day."""
        return next((place for until, place in self.homes if day <= until), self.commune)


@dataclass
class Entry:
    """One passage of the second book."""

    who: Person
    way: str
    at: datetime
    gate: str
    order: str | None
    partner: str | None
    left: Entry | None = None
    entry_id: int = 0
    void: bool = False
    supposed: bool = False

    @property
    def day(self) -> date:
        """The day in Hanoi, by hand: seven hours after UTC."""
        return (self.at.astimezone(UTC) + timedelta(hours=7)).date()

    def key(self, split: str) -> str:
        """What this passage counts under; a return under its departure's."""
        if self.left is not None:
            return self.left.key(split)
        job = JOBS.get(self.order or "")
        partner = job[2] if job else self.partner or ""
        programme, market = PARTNERS.get(partner, ("", ""))
        return {
            "programme": programme,
            "market": market,
            "partner": partner,
            "employer": job[3] if job else "",
            "job": job[4] if job else "",
            "commune": self.who.commune_on(self.day),
            "point": self.gate,
            "sex": self.who.sex,
        }[split]


class Book:
    """All that was said, in the order in which it was said."""

    def __init__(self, people: list[Person]) -> None:
        self.people = people
        self.entries: list[Entry] = []

    def standing(self, who: Person | None = None) -> list[Entry]:
        """What was not taken back."""
        return [e for e in self.entries if not e.void and (who is None or e.who is who)]

    def across(self, who: Person, at: datetime) -> bool:
        """Whether somebody was across at that moment."""
        ways = [e.way for e in self.standing(who) if e.at <= at]
        return ways.count("out") > ways.count("back")

    def came_back(self, who: Person, at: datetime) -> bool:
        """Whether they came back later on a handover, from a departure of another moment that was only supposed."""
        returns = [e for e in self.standing(who) if e.left is not None and e.partner is not None and e.at >= at]
        return any(e.left is not None and e.left.supposed and e.left.at != at for e in returns)

    def refusal(self, who: Person, at: datetime) -> str:
        """Why they cannot have left at that moment; empty where they can."""
        if self.came_back(who, at):
            return "crossing_came_back"
        return "crossing_across_already" if self.across(who, at) else ""

    def open_departure(self, who: Person, at: datetime) -> Entry | None:
        """The last time they left, until then, that no return belongs to."""
        mine = self.standing(who)
        ended = [e.left for e in mine if e.way == "back"]
        open_ones = [e for e in mine if e.way == "out" and e.at <= at and not any(e is left for left in ended)]
        return max(open_ones, key=lambda e: (e.at, e.entry_id), default=None)

    def unrecorded(self, who: Person, at: datetime) -> datetime:
        """When somebody is taken to have left of whom no departure is known."""
        day = (at.astimezone(UTC) + timedelta(hours=7)).date()
        if who.contract_from is None or who.placement is None or who.contract_from >= day:
            return at
        began = datetime(who.contract_from.year, who.contract_from.month, who.contract_from.day, tzinfo=HANOI)
        return at if any(began <= e.at <= at for e in self.standing(who)) else began


def figures(entries: Iterable[Entry], first: date, last: date) -> tuple[int, int, int, int]:
    """The four figures, each counted for itself."""
    opening = out = back = closing = 0
    for e in entries:
        step = 1 if e.way == "out" else -1
        opening += step * (e.day < first)
        closing += step * (e.day <= last)
        out += e.way == "out" and first <= e.day <= last
        back += e.way == "back" and first <= e.day <= last
    return opening, out, back, closing


Told = dict[str, tuple[tuple[int, ...], tuple[int, ...]]]


def split_by_hand(entries: list[Entry], split: str, first: date, last: date) -> Told:
    """Code (of jobs the name) -> figures of all and of the women."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for e in entries:
        groups[e.key(split)].append(e)
    told = {
        code: (figures(mine, first, last), figures([e for e in mine if e.who.sex == "female"], first, last))
        for code, mine in groups.items()
    }
    return {code: pair for code, pair in told.items() if any(pair[0])}


def four(row: Any) -> tuple[int, ...]:
    return row.across_opening, row.handed_over, row.returned, row.across_closing


def check(desk: Desk, book: Book, text: str, programme: str | None) -> None:
    """Every figure and split of one period."""
    first, last = PERIODS[text]
    entries = [e for e in book.standing() if programme in {None, e.key("programme")}]
    women = [e for e in entries if e.who.sex == "female"]
    data = summary.month(desk, text, programme)
    assert four(data.figures) == figures(entries, first, last), text
    assert four(data.women) == figures(women, first, last), text
    opening, out, back, closing = four(data.figures)
    assert opening + out - back == closing
    for split in SPLITS:
        rows = {(r.name if split == "job" else r.code): (four(r.figures), four(r.women)) for r in data.by[split]}
        assert rows == split_by_hand(entries, split, first, last), (text, programme, split)
        for row in data.by[split]:
            opening, out, back, closing = four(row.figures)
            assert opening + out - back == closing
            assert min(opening, closing) >= 0, (text, split, row)
    home = Counter(e.gate for e in entries if e.way == "back" and first <= e.day <= last)
    assert {r.code: r.figures.returned for r in data.by["return_point"]} == dict(home)


# ---- the world


class World:
    """A store with people, jobs and gates, and officers who enter whatever chance tells them."""

    def __init__(self, desk: Desk, chance: random.Random, folder: Path) -> None:
        self.desk, self.chance = desk, chance
        _ask_for_people(desk, folder)
        with desk.read() as session:
            self.gates = dict(session.execute(select(Gate.code, Gate.id)).all())
            self.orders = dict(session.execute(select(JobOrder.number, JobOrder.id)).all())
            self.partners = dict(session.execute(select(Partner.code, Partner.id)).all())
            self.programmes = dict(session.execute(select(Programme.code, Programme.id)).all())
            now = select(Commune.code, Commune.id).where(Commune.era == CommuneEra.NOW).order_by(Commune.code)
            self.communes = dict(session.execute(now.limit(4)).all())
        self.now = START
        self.number = 0
        self.happened: Counter[str] = Counter()
        with desk.work("test.people") as work:
            people = [self._person(work.session, serial) for serial in range(24)]
        self.book = Book(people)

    def _person(self, session: Any, serial: int) -> Person:
        chance = self.chance
        commune = chance.choice([*self.communes, ""])
        sex = chance.choice(("female", "male", ""))
        order = chance.choice([*JOBS, "", None])
        who = Person(new_id(), sex, commune, None, order or None, None)
        session.add(
            Worker(
                id=who.id, citizen_id=f"020{serial:09d}", full_name="Hà Hữu Nam", name_folded="ha huu nam",
                sort_key=f"{serial:03d}", birth_precision=BirthPrecision.DAY, sex=Sex(sex) if sex else None,
                commune_id=self.communes.get(commune),
            )
        )  # fmt: skip
        session.flush()
        if order is not None:
            who.placement = new_id()
            state = PlacementState.CONTRACTED if order else PlacementState.WAITING
            session.add(Placement(id=who.placement, worker_id=who.id, job_order_id=self.orders.get(order), state=state,
                                  since=START))  # fmt: skip
            session.flush()
            if order and chance.random() < 0.7:
                who.contract_from = START.date() + timedelta(days=chance.randrange(200))
                ends = who.contract_from + timedelta(days=chance.choice((60, 900)))
                session.add(Contract(id=new_id(), placement_id=who.placement, state=ContractState.SIGNED,
                                     signed_on=START.date(), starts_on=who.contract_from, ends_on=ends))  # fmt: skip
        return who

    def moment(self) -> datetime:
        """When something happened: mostly just now, at times long ago, often on an edge between two periods."""
        chance = self.chance
        self.now += timedelta(hours=chance.randrange(1, 190))
        if chance.random() < 0.3:
            edge = chance.choice([e for e in EDGES if e <= self.now.date()] or [self.now.date()])
            midnight = datetime(edge.year, edge.month, edge.day, tzinfo=HANOI)
            past = midnight + chance.choice((timedelta(), timedelta(minutes=30), timedelta(hours=23, minutes=59)))
            at = min(past, self.now)
        else:
            at = self.now - timedelta(days=chance.choice((0, 0, 0, 0, 3, 40)))
        self.desk.clock = fixed_clock(self.now)
        return at

    def act(self) -> None:
        """One thing that an officer enters."""
        acts = (self.out, self.out, self.back, self.back, self.alone, self.alone, self.take_back, self.employer,
                self.home)  # fmt: skip
        self.chance.choice(acts)()

    def group(self) -> list[Person]:
        return self.chance.sample(self.book.people, self.chance.randrange(1, 7))

    def close(self, way: str, people: list[Person], at: datetime, gate: str, partner: str) -> list[Person]:
        """A handover closes; who of it crossed."""
        chance, handover_id = self.chance, new_id()
        self.number += 1
        crossing = (Presence.PRESENT, Presence.PRESENT, Presence.PRESENT, Presence.UNEXPECTED)
        said = {p.id: chance.choice((*crossing, Presence.ABSENT, Presence.REFUSED)) for p in people}
        with self.desk.work("test.close") as work:
            made = Handover(
                id=handover_id, number=f"BG-{self.number}", programme_id=self.programmes[PARTNERS[partner][0]],
                gate_id=self.gates[gate], partner_id=self.partners[partner], direction=Direction(way), at=at,
                state=HandoverState.CLOSED, version=1, filled_by_id=self.desk.officer_id,
            )  # fmt: skip
            work.session.add(made)
            work.session.flush()
            work.session.add_all(
                HandoverLine(id=new_id(), handover_id=handover_id, worker_id=p.id, placement_id=p.placement,
                             ordinal=n, presence=said[p.id], reason="lý do")
                for n, p in enumerate(people, start=1)
            )  # fmt: skip
            work.session.flush()
            crossings.carry_over(work, made)
        return [p for p in people if said[p.id] in crossing]

    def out(self) -> None:
        """A group leaves. Nobody leaves who is across."""
        at, gate, partner = self.moment(), self.chance.choice(GATES), self.chance.choice([*PARTNERS])
        people = self.group()
        if any(self.book.refusal(p, at) for p in people):
            crossed = [p for p in people if self.book.refusal(p, at)]
            try:
                gone = self.close("out", crossed, at, gate, partner)
            except KnownError as refused:
                reasons = {self.book.refusal(p, at) for p in crossed}
                assert refused.code in reasons  # noqa: PT017  it may pass where all were absent
                self.happened[refused.code] += 1
            else:
                assert gone == []
        people = [p for p in people if not self.book.refusal(p, at)]
        for p in self.close("out", people, at, gate, partner):
            self.book.entries.append(Entry(p, "out", at, gate, p.order, partner))
            self.happened["out"] += 1
        self.learn()

    def back(self) -> None:
        """A group comes back; nobody is refused the way home, known to be across or not."""
        at, gate, partner = self.moment(), self.chance.choice(GATES), self.chance.choice([*PARTNERS])
        known = [p for p in self.book.people if self.book.open_departure(p, at)]
        people = self.chance.sample(known, min(len(known), self.chance.randrange(HISTORIES)))
        if self.chance.random() < 0.3:
            people += [p for p in self.group()[:2] if p not in people]
        for p in self.close("back", people, at, gate, partner):
            left = self.book.open_departure(p, at)
            if left is None:
                left = Entry(p, "out", self.book.unrecorded(p, at), "", p.order, partner, supposed=True)
                self.book.entries.append(left)
                self.happened["unrecorded"] += 1
            self.happened["same day"] += left.day == Entry(p, "back", at, gate, None, None).day
            self.book.entries.append(Entry(p, "back", at, gate, p.order, partner, left))
        self.learn()

    def alone(self) -> None:
        """Somebody crosses without a handover."""
        at, p = self.moment(), self.chance.choice(self.book.people)
        gate = self.chance.choice((*GATES, ""))
        left = self.book.open_departure(p, at)
        way = "back" if left or self.chance.random() < 0.3 else "out"
        said = LoneCrossing(p.id, Direction(way), at, "tự qua", "dấu kiểm chứng", gate=gate or None)
        expected = ""
        if way == "back" and left is None:
            expected = "crossing_not_across"
        if way == "out":
            expected = self.book.refusal(p, at)
        if expected:
            with pytest.raises(KnownError) as refused:
                crossings.record_alone(self.desk, said)
            assert refused.value.code == expected
            self.happened[expected] += 1
            return
        made = crossings.record_alone(self.desk, said, GIVEN)  # where a list of that day left them out, two confirm it
        self.book.entries.append(Entry(p, way, at, gate, p.order, None, left if way == "back" else None, made))
        self.happened["alone"] += 1

    def take_back(self) -> None:
        """Something was entered wrongly; what a later passage rests on cannot go first."""
        if not self.book.entries:
            return
        wrong = self.chance.choice(self.book.entries)
        expected = "crossing_taken_back" if wrong.void else ""
        if not expected and any(e.left is wrong for e in self.book.standing()):
            expected = "crossing_followed"
        if expected:
            with pytest.raises(KnownError) as refused:
                crossings.take_back(self.desk, wrong.entry_id, "ghi nhầm")
            assert refused.value.code == expected
            self.happened[expected] += 1
            return
        crossings.take_back(self.desk, wrong.entry_id, "ghi nhầm")
        wrong.void = True
        self.happened["taken back"] += 1

    def employer(self) -> None:
        """Somebody who is across goes on to another employer: the ledger has nothing of it."""
        self.moment()
        p = self.chance.choice(self.book.people)
        order = self.chance.choice([*JOBS])
        day = self.desk.today()
        form = ContractForm(f"HĐ-{new_id()}", day, day, day + timedelta(days=300), overlap_reason="đã thoả thuận")
        try:
            placement = contract_acts.move_employer(self.desk, p.id, order, form, "chuyển nơi làm")
        except (KnownError, InvalidInputError):
            return
        p.placement, p.order, p.contract_from = placement, order, day
        self.happened["moved"] += 1

    def home(self) -> None:
        """Somebody moves to another commune: who left before still counts where they lived."""
        self.moment()
        p, to = self.chance.choice(self.book.people), self.chance.choice([*self.communes])
        until = self.desk.today() - timedelta(days=1)
        if p.homes and p.homes[-1][0] >= until:
            return
        with self.desk.work("test.home") as work:
            old = FormerResidence(id=new_id(), worker_id=p.id, commune_id=self.communes.get(p.commune), until=until)
            work.session.add(old)
            work.session.get_one(Worker, p.id).commune_id = self.communes[to]
        p.homes.append((until, p.commune))
        p.commune = to
        self.happened["new home"] += 1

    def learn(self) -> None:
        """The ids of the entries that a handover made, which nobody was told."""
        for entry in self.book.entries:
            if entry.entry_id == 0:
                entry.entry_id = next(i for i in _ids_of(self.desk, entry) if i not in self._known())

    def _known(self) -> set[int]:
        return {e.entry_id for e in self.book.entries}


def _ids_of(desk: Desk, entry: Entry) -> Iterator[int]:
    crossing = Crossing
    query = select(crossing.id).where(
        crossing.worker_id == entry.who.id,
        crossing.direction == Direction(entry.way),
        crossing.at == entry.at,
        crossing.takes_back_id.is_(None),
    )
    with desk.read() as session:
        yield from list(session.scalars(query.order_by(crossing.id)))


def _ask_for_people(desk: Desk, folder: Path) -> None:
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    korea = {
        "partners": [{"code": "P-EPS", "programme": "eps-korea", "name_vi": "Cơ quan tiếp nhận"}],
        "employers": [{"code": "E-EPS", "partner": "P-EPS", "name_vi": "Xưởng", "sector": "factory"}],
        "job_orders": [{"number": "ĐH-EPS", "employer": "E-EPS", "job_vi": "Bốc xếp", "headcount": 99, "months": 24}],
    }
    file = folder / "korea.json"
    file.write_text(json.dumps(korea), encoding="utf-8")
    demand.apply_file(desk, file)


def play(desk: Desk, seed: int, folder: Path, acts: int) -> World:
    """A history of so many acts, checked on the way and in full at its end."""
    chance = random.Random(seed)  # noqa: S311  reproducible, not secret
    world = World(desk, chance, folder)
    for n in range(acts):
        world.act()
        if n % 10 == 9:
            check(desk, world.book, chance.choice([*PERIODS]), chance.choice((None, "chongzuo", "eps-korea")))
    for text in PERIODS:
        for programme in (None, chance.choice(("chongzuo", "eps-korea"))):
            check(desk, world.book, text, programme)
    return world


@pytest.mark.parametrize("seed", range(HISTORIES))
def test_every_period_and_split_balances_whatever_happened(desk_sqlite: Desk, seed: int, tmp_path: Path) -> None:
    world = play(desk_sqlite, seed, tmp_path, 80)
    assert len([what for what, often in world.happened.items() if often]) > 6


def test_both_stores_balance(desk: Desk, tmp_path: Path) -> None:
    play(desk, 1_000, tmp_path, 40)
