"""Who is across, against a second look at generated histories: plain loops over plain data."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from db.base import new_id
from db.models import (
    Commune,
    Contract,
    Crossing,
    Employer,
    Gate,
    HealthCertificate,
    JobOrder,
    Officer,
    Placement,
    StayPermit,
    TravelDocument,
    Worker,
)
from db.vocabulary import (
    BirthPrecision,
    CommuneEra,
    ContractState,
    Direction,
    DocumentState,
    HealthResult,
    OfficerRole,
    PlacementState,
    Sex,
    StayPermitKind,
)
from desktop_app.clock import HANOI
from desktop_app.errors import InvalidInputError
from desktop_app.formats import fold, sort_key
from desktop_app.rules.stay import StayPolicy
from desktop_app.services import across, crossings, stay_permits, stay_policy, undo
from desktop_app.services.across import Group, Question, Show, Sort
from desktop_app.services.stay_permits import PermitInput
from desktop_app.services.work import Desk

TODAY = date(2026, 11, 22)
NAMES = ("Nông Văn Bình", "Lý Thị Hằng", "Hoàng Đức Thụy", "Vi Thị Ánh", "Bế Minh Đạt")


@pytest.fixture
def desk(samples_desk: Desk) -> Desk:
    return samples_desk


@pytest.fixture
def desk_sqlite(samples_desk_sqlite: Desk) -> Desk:
    return samples_desk_sqlite


@dataclass
class Life:
    """One invented person's time, as a novelist would keep it."""

    id: int
    name: str
    commune: int
    sex: Sex
    trips: list[tuple[int, date, date | None, str]] = field(default_factory=list)
    """(departure, out, back, gate)."""
    placements: list[tuple[int, str, PlacementState]] = field(default_factory=list)
    permits: list[tuple[int, int | None, StayPermitKind, date]] = field(default_factory=list)
    papers: list[tuple[date | None, DocumentState]] = field(default_factory=list)
    contracts: list[tuple[int, ContractState, date | None]] = field(default_factory=list)
    examined: list[date] = field(default_factory=list)


class World:
    """What a store of lives knows of its places."""

    def __init__(self, desk: Desk) -> None:
        with desk.read() as session:
            self.orders: dict[str, int] = dict(session.execute(select(JobOrder.number, JobOrder.id)).all())
            self.partners = dict(
                session.execute(
                    select(JobOrder.number, Employer.partner_id).join(Employer, Employer.id == JobOrder.employer_id)
                ).all()
            )
            self.jobs = dict(session.execute(select(JobOrder.number, JobOrder.job_vi)).all())
            self.gates = dict(session.execute(select(Gate.code, Gate.id)).all())
            here = select(Commune.id).where(Commune.era == CommuneEra.NOW).limit(4)
            self.communes = list(session.scalars(here))


def lives(world: World, count: int, seed: int) -> list[Life]:
    chance = random.Random(seed)  # noqa: S311  reproducible, not secret
    return [life(world, chance) for _ in range(count)]


def life(world: World, chance: random.Random) -> Life:
    made = Life(new_id(), chance.choice(NAMES), chance.choice(world.communes), chance.choice(list(Sex)))
    day = date(2026, 6, 1) + timedelta(days=chance.randrange(90))
    for _ in range(chance.randrange(4)):
        out = day + timedelta(days=chance.randrange(40))
        home = out + timedelta(days=chance.randrange(60)) if chance.random() < 0.6 else None
        back = home if home and home <= TODAY else None
        if out > TODAY:
            break
        made.trips.append((new_id(), out, back, chance.choice(("huu-nghi", "chi-ma"))))
        state = PlacementState.RETURNED
        if back is None:
            state = chance.choice((PlacementState.ACROSS, PlacementState.ACROSS, PlacementState.MISSING))
        placement = new_id()
        made.placements.append((placement, chance.choice(list(world.orders)), state))
        for _ in range(chance.randrange(3)):
            kind = chance.choice(list(StayPermitKind))
            of = chance.choice((made.trips[-1][0], None))
            made.permits.append((new_id(), of, kind, out + timedelta(days=chance.randrange(5, 150))))
        if chance.random() < 0.8:
            ends = TODAY + timedelta(days=chance.randrange(-20, 200)) if chance.random() < 0.9 else None
            made.contracts.append((placement, chance.choice((ContractState.SIGNED, ContractState.ENDED)), ends))
        if back is None:
            break
        day = back
    for _ in range(chance.randrange(3)):
        ends = TODAY + timedelta(days=chance.randrange(-40, 400)) if chance.random() < 0.9 else None
        made.papers.append((ends, chance.choice((DocumentState.HELD, DocumentState.HELD, DocumentState.LOST))))
    made.examined = [TODAY - timedelta(days=chance.randrange(500)) for _ in range(chance.randrange(3))]
    return made


def write(desk: Desk, world: World, people: list[Life]) -> None:
    rows: dict[Any, list[dict[str, Any]]] = {
        m: [] for m in (Worker, Placement, Crossing, StayPermit, TravelDocument, Contract, HealthCertificate)
    }
    noon = datetime(2026, 6, 1, 12, tzinfo=HANOI)
    for at, one in enumerate(people):
        who = {"worker_id": one.id}
        rows[Worker].append(
            {"id": one.id, "full_name": one.name, "name_folded": fold(one.name), "sort_key": sort_key(one.name),
             "citizen_id": f"099{at:09d}", "birth_precision": BirthPrecision.DAY, "sex": one.sex,
             "commune_id": one.commune}
        )  # fmt: skip
        for (departure, out, back, gate), (placement, order, state) in zip(one.trips, one.placements, strict=True):
            job = {"job_order_id": world.orders[order], "state": state, "since": noon}
            rows[Placement].append({"id": placement, **who, **job})
            passage = {**who, "placement_id": placement, "gate_id": world.gates[gate]}
            left = {"direction": Direction.OUT, "day": out, "at": noon}
            rows[Crossing].append({"id": departure, **passage, **left})
            if back:
                home = {"direction": Direction.BACK, "day": back, "at": noon, "departure_id": departure}
                rows[Crossing].append({"id": new_id(), **passage, **home})
        for permit, of, kind, ends in one.permits:
            rows[StayPermit].append({"id": permit, **who, "departure_id": of, "kind": kind, "expires_on": ends})
        for n, (last_day, paper) in enumerate(one.papers):
            number = {"number": f"C{at:05d}{n}", "kind": "passport", "state": paper, "expires_on": last_day}
            rows[TravelDocument].append({"id": new_id(), **who, **number})
        for placed, contract, end in one.contracts:
            rows[Contract].append({"id": new_id(), "placement_id": placed, "state": contract, "ends_on": end})
        for examined in one.examined:
            rows[HealthCertificate].append({"id": new_id(), **who, "examined_on": examined, "result": HealthResult.FIT})
    with desk.work("test.lives") as work:
        for model, some in rows.items():
            work.insert_many(model, some)


# ---- the second look


def away(one: Life) -> bool:
    return bool(one.trips) and one.trips[-1][2] is None


def permits_until(one: Life) -> list[date]:
    departure, out, _, _ = one.trips[-1]
    ends = []
    for _, of, kind, expires in one.permits:
        is_of_this = of == departure
        by_entry = kind in {StayPermitKind.STAY, StayPermitKind.OTHER}
        if is_of_this or ((of is None or not by_entry) and expires >= out):
            ends.append(expires)
    return ends


def stay_until(one: Life) -> date:
    ends = permits_until(one)
    return max(ends) if ends else one.trips[-1][1] + timedelta(days=30)


def paper_until(one: Life) -> date | None:
    held = [ends for ends, state in one.papers if state is DocumentState.HELD]
    return None if not held or None in held else max(day for day in held if day)


def contract_until(one: Life) -> date | None:
    running = [e for p, s, e in one.contracts if p == one.placements[-1][0] and s is ContractState.SIGNED]
    return running[0] if running else None


def expected(show: Show, within: int | None, one: Life) -> bool:
    until = (stay_until(one) - TODAY).days
    contract, paper = contract_until(one), paper_until(one)
    holds = any(state is DocumentState.HELD for _, state in one.papers)
    answers = {
        Show.ALL: True,
        Show.ENDING: until <= 30 or any(day and (day - TODAY).days <= 30 for day in (contract, paper)),
        Show.OVERSTAYED: until < 0,
        Show.STAY: 0 <= until <= (within or 30),
        Show.CONTRACT: contract is not None and (contract - TODAY).days <= 30,
        Show.PAPER: not holds or (paper is not None and (paper - TODAY).days <= 30),
        Show.HEALTH: not one.examined or max(one.examined) <= date(2025, 11, 22),
        Show.NO_PERMIT: not permits_until(one),
        Show.MISSING: one.placements[-1][2] is PlacementState.MISSING,
    }
    return answers[show]


def test_every_list_is_what_a_second_look_gives(desk: Desk) -> None:
    world = World(desk)
    people = lives(world, 160, seed=11)
    write(desk, world, people)
    there = [one for one in people if away(one)]
    assert 30 < len(there) < len(people)
    found = across.find(desk, Question())
    assert set(found.ids) == {one.id for one in there}
    assert [stay_until(o) for i in found.ids for o in there if o.id == i] == sorted(map(stay_until, there))
    assert found.people == len(there)
    assert found.women == sum(one.sex is Sex.FEMALE for one in there)
    for (show, within), count in found.counts.items():
        some = {one.id for one in there if expected(show, within, one)}
        asked = across.find(desk, Question(show=show, within=within))
        assert set(asked.ids) == some, show
        assert count == len(some), show
    assert set(found.counts) >= {(Show.STAY, 30), (Show.STAY, 14), (Show.STAY, 7), (Show.STAY, 3)}


def test_groups_and_sorts_are_what_a_second_look_gives(desk_sqlite: Desk) -> None:
    desk = desk_sqlite
    world = World(desk)
    people = lives(world, 120, seed=4)
    write(desk, world, people)
    there = {one.id: one for one in people if away(one)}
    values = {
        Group.PARTNER: lambda o: str(world.partners[o.placements[-1][1]]),
        Group.JOB: lambda o: world.jobs[o.placements[-1][1]],
        Group.GATE: lambda o: o.trips[-1][3],
        Group.COMMUNE: lambda o: str(o.commune),
        Group.DEPARTED: lambda o: f"{o.trips[-1][1]:%Y-%m}",
    }
    for group, value in values.items():
        found = across.find(desk, Question(group=group))
        assert sum(heap.people for heap in found.heaps) == len(there)
        for heap in found.heaps:
            some = {i for i, o in there.items() if value(o) == heap.value}  # type: ignore[no-untyped-call]
            assert heap.people == len(some)
            assert heap.overstayed == sum(stay_until(there[i]) < TODAY for i in some)
            assert set(across.find(desk, Question(group=group, value=heap.value)).ids) == some
    by_name = across.find(desk, Question(sort=Sort.NAME))
    assert list(by_name.ids) == sorted(there, key=lambda i: (sort_key(there[i].name), i))
    by_paper = [paper_until(there[i]) for i in across.find(desk, Question(sort=Sort.PAPER)).ids]
    known = [day for day in by_paper if day]
    assert by_paper == sorted(known) + [None] * (len(by_paper) - len(known))
    named = across.find(desk, Question(text="hang ly"))
    assert set(named.ids) == {i for i, o in there.items() if o.name == "Lý Thị Hằng"}
    for group in (Group.STAY, Group.PAPER, Group.CONTRACT, Group.HEALTH, Group.EMPLOYER):
        assert sum(heap.people for heap in across.find(desk, Question(group=group)).heaps) == len(there)
    for sort in Sort:
        both = [across.find(desk, Question(sort=sort, descending=down)).ids for down in (False, True)]
        assert sorted(both[0]) == sorted(both[1]) == sorted(there)


def test_reminders_name_each_person_once(desk_sqlite: Desk) -> None:
    world = World(desk_sqlite)
    people = lives(world, 120, seed=9)
    write(desk_sqlite, world, people)
    found = across.reminders(desk_sqlite)
    for one in filter(away, people):
        left = (stay_until(one) - TODAY).days
        narrow = [step for step in (3, 7, 14, 30) if left <= step]
        key = 0 if left < 0 else narrow[0] if narrow else None
        assert [step for step, ids in found.items() if one.id in ids] == ([] if key is None else [key])


def test_who_may_not_see_of_health_is_told_nothing_of_it(desk_sqlite: Desk) -> None:
    world = World(desk_sqlite)
    people = lives(world, 40, seed=3)
    write(desk_sqlite, world, people)
    assert (Show.HEALTH, None) in across.find(desk_sqlite, Question()).counts
    with desk_sqlite.work("test.role") as work:
        work.session.get_one(Officer, desk_sqlite.officer_id).role = OfficerRole.GATE
    found = across.find(desk_sqlite, Question())
    assert not found.health
    assert (Show.HEALTH, None) not in found.counts
    assert {row.fact.examined_on for row in across.page(desk_sqlite, found.ids)} == {None}


# ---- permits


def one_across(desk: Desk, *, out: date = date(2026, 11, 2)) -> Life:
    world = World(desk)
    made = Life(new_id(), "Nông Văn Bình", world.communes[0], Sex.MALE)
    made.trips.append((new_id(), out, None, "huu-nghi"))
    made.placements.append((new_id(), next(iter(world.orders)), PlacementState.ACROSS))
    write(desk, world, [made])
    return made


def test_a_renewal_moves_the_end_and_undo_moves_it_back(desk: Desk) -> None:
    one = one_across(desk)
    row = across.one(desk, one.id)
    assert row is not None
    assert (row.fact.stay_until, row.fact.assumed, row.days_left, row.step) == (date(2026, 12, 2), True, 10, 14)
    saved = stay_permits.add(desk, one.id, PermitInput(number=" ab 12 ", expires_on=date(2026, 12, 20)))
    (kept,) = stay_permits.of_worker(desk, one.id)
    assert (kept.form.number, kept.counts, kept.renews_id) == ("AB 12", True, None)
    renewed = stay_permits.renew(desk, [one.id], PermitInput(expires_on=date(2027, 1, 20)))
    assert renewed.people == 1
    newest, older = stay_permits.of_worker(desk, one.id)
    assert (newest.counts, newest.renews_id, older.counts) == (True, saved.id, False)
    stay_permits.mend(desk, newest.id, newest.version_id, PermitInput(expires_on=date(2027, 1, 22)))
    mended = across.one(desk, one.id)
    assert mended is not None
    assert mended.fact.stay_until == date(2027, 1, 22)
    assert saved.entry is not None
    assert not undo.can_undo(desk, 10**9)


def test_undo_of_a_permit(desk_sqlite: Desk) -> None:
    one = one_across(desk_sqlite)
    saved = stay_permits.renew(desk_sqlite, [one.id], PermitInput(expires_on=date(2027, 1, 20)))
    assert saved.entry is not None
    undo.undo(desk_sqlite, saved.entry)
    assert stay_permits.of_worker(desk_sqlite, one.id) == ()
    row = across.one(desk_sqlite, one.id)
    assert row is not None
    assert row.fact.assumed


@pytest.mark.parametrize(
    ("given", "field_name", "code"),
    [
        (PermitInput(), "expires_on", "needed"),
        (PermitInput(expires_on=date(2026, 11, 1)), "expires_on", "expires_before_departure"),
        (PermitInput(expires_on=date(2046, 11, 1)), "expires_on", "expires_too_late"),
        (
            PermitInput(issued_on=date(2026, 11, 20), expires_on=date(2026, 11, 19)),
            "expires_on",
            "expires_before_issue",
        ),
        (PermitInput(issued_on=date(2026, 11, 23), expires_on=date(2026, 12, 19)), "issued_on", "in_the_future"),
    ],
)
def test_what_no_permit_can_say(desk_sqlite: Desk, given: PermitInput, field_name: str, code: str) -> None:
    one = one_across(desk_sqlite)
    with pytest.raises(InvalidInputError) as refused:
        stay_permits.add(desk_sqlite, one.id, given)
    assert [(p.field, p.code) for p in refused.value.problems] == [(field_name, code)]


def test_several_at_once_have_no_number_and_are_across(desk_sqlite: Desk) -> None:
    desk = desk_sqlite
    world = World(desk)
    people = lives(world, 60, seed=2)
    write(desk, world, people)
    there = [one.id for one in people if away(one)]
    home = next(one for one in people if not away(one))
    until = PermitInput(expires_on=date(2027, 3, 1))
    with pytest.raises(InvalidInputError):
        stay_permits.renew(desk, there[:2], PermitInput(number="X1", expires_on=date(2027, 3, 1)))
    with pytest.raises(Exception, match="stay_not_across"):
        stay_permits.renew(desk, [*there[:2], home.id], until)
    assert stay_permits.renew(desk, there, until).people == len(there)
    later = {one.id for one in people if away(one) and stay_until(one) > date(2027, 3, 1)}
    ends = {row.fact.stay_until for row in across.page(desk, there) if row.id not in later}
    assert ends == {date(2027, 3, 1)}


def test_whoever_comes_back_alone_is_no_more_across(desk_sqlite: Desk) -> None:
    one = one_across(desk_sqlite)
    assert across.one(desk_sqlite, one.id) is not None
    at = datetime(2026, 11, 20, 9, tzinfo=HANOI)
    said = crossings.LoneCrossing(one.id, Direction.BACK, at, "Tự về", "Gọi điện", "huu-nghi")
    crossings.record_alone(desk_sqlite, said)
    assert across.one(desk_sqlite, one.id) is None
    assert list(across.find(desk_sqlite, Question()).ids) == []


# ---- the office's policy


def test_the_office_sets_term_and_reminders(desk: Desk) -> None:
    assert stay_policy.load(desk).steps == (30, 14, 7, 3)
    stay_policy.save(desk, days=15, steps="20; 5", contract_ahead=60, paper_ahead=90)
    stay_policy.save(desk, days=15, steps="5, 20", contract_ahead=60, paper_ahead=45)
    assert stay_policy.load(desk) == StayPolicy(15, (20, 5), 60, 45)
    one = one_across(desk, out=date(2026, 11, 8))
    row = across.one(desk, one.id)
    assert row is not None
    assert (row.fact.stay_until, row.step) == (date(2026, 11, 23), 5)
    assert set(across.reminders(desk)) == {0, 5, 20}


def test_a_policy_that_is_none(desk_sqlite: Desk) -> None:
    with pytest.raises(InvalidInputError) as refused:
        stay_policy.save(desk_sqlite, days=0, steps="bảy", contract_ahead=None, paper_ahead=30)
    assert [p.field for p in refused.value.problems] == ["days", "contract_ahead", "steps"]
