"""The figures of a period against a second count of the same ledger, made by hand in Python."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from db.base import new_id, new_ids
from db.models import (
    Commune,
    CommuneDeclaration,
    Contract,
    Crossing,
    Gate,
    Handover,
    Incident,
    JobOrder,
    Partner,
    Placement,
    Plan,
    Programme,
    Worker,
)
from db.vocabulary import (
    BirthPrecision,
    CommuneEra,
    ContractState,
    DeclarationEvent,
    DeclarationState,
    Direction,
    HandoverState,
    IncidentKind,
    IncidentState,
    PlacementState,
    Sex,
)
from desktop_app.clock import HANOI
from desktop_app.documents.summary import PlanReached, SummaryData
from desktop_app.errors import KnownError
from desktop_app.rules.summary import FIGURES, parse_period
from desktop_app.services import summary
from desktop_app.services.work import Desk

NOON = datetime(2026, 10, 5, 12, tzinfo=HANOI)


@pytest.fixture
def desk(orders_desk: Desk) -> Desk:
    return orders_desk


@pytest.fixture
def desk_sqlite(orders_desk_sqlite: Desk) -> Desk:
    return orders_desk_sqlite


@dataclass(frozen=True)
class Trip:
    """One departure, and the return if there was one."""

    sex: Sex
    order: str
    commune: str
    gate: str
    out: date
    back: date | None
    back_gate: str


def ids_of(desk: Desk, query: Any) -> dict[str, int]:
    with desk.read() as session:
        return {row[0]: row[1] for row in session.execute(query)}


def worker(commune_id: int | None, sex: Sex, serial: int) -> dict[str, Any]:
    return {"id": new_id(), "citizen_id": f"020{serial:09d}", "full_name": "Hà Hữu Nam", "name_folded": "",
            "sort_key": "", "birth_precision": BirthPrecision.DAY, "sex": sex, "commune_id": commune_id}  # fmt: skip


def crossing(who: int, direction: Direction, day: date, **more: Any) -> dict[str, Any]:
    return {"id": new_id(), "worker_id": who, "direction": direction, "at": NOON, "day": day, **more}


def record(desk: Desk, trips: list[Trip]) -> list[int]:
    """The trips in the record; the ids of the departures."""
    orders = ids_of(desk, select(JobOrder.number, JobOrder.id))
    gates = ids_of(desk, select(Gate.code, Gate.id))
    communes = ids_of(desk, select(Commune.code, Commune.id).where(Commune.era == CommuneEra.NOW))
    rows: dict[Any, list[dict[str, Any]]] = {Worker: [], Placement: [], Crossing: []}
    departures = []
    for serial, (trip, placement) in enumerate(zip(trips, new_ids(len(trips)), strict=True)):
        person = worker(communes[trip.commune], trip.sex, serial)
        rows[Worker].append(person)
        rows[Placement].append({"id": placement, "worker_id": person["id"], "job_order_id": orders[trip.order],
                                "state": PlacementState.ACROSS, "since": NOON})  # fmt: skip
        left = {"placement_id": placement, "gate_id": gates[trip.gate]}
        out = crossing(person["id"], Direction.OUT, trip.out, **left)
        rows[Crossing].append(out)
        departures.append(out["id"])
        if trip.back:
            home = {"placement_id": placement, "gate_id": gates[trip.back_gate], "departure_id": out["id"]}
            rows[Crossing].append(crossing(person["id"], Direction.BACK, trip.back, **home))
    with desk.work("test.trips") as work:
        for model, made in rows.items():
            work.insert_many(model, made)
    return departures


def some_trips(desk: Desk, count: int) -> list[Trip]:
    chance = random.Random(5)  # noqa: S311  reproducible, not secret
    with desk.read() as session:
        communes = list(session.scalars(select(Commune.code).where(Commune.era == CommuneEra.NOW).limit(4)))
    trips = []
    for _ in range(count):
        out = date(2025, 11, 1) + timedelta(days=chance.randrange(400))
        back = out + timedelta(days=chance.randrange(120)) if chance.random() < 0.7 else None
        trips.append(
            Trip(
                chance.choice(list(Sex)), f"ĐH-2026-10{chance.randrange(1, 6)}", chance.choice(communes),
                chance.choice(("huu-nghi", "chi-ma")), out, back, chance.choice(("huu-nghi", "tan-thanh")),
            )
        )  # fmt: skip
    return trips


def counted(trips: list[Trip], first: date, last: date) -> tuple[int, int, int, int]:
    held = [t for t in trips if t.out < first and (t.back is None or t.back >= first)]
    left = [t for t in trips if first <= t.out <= last]
    home = [t for t in trips if t.back is not None and first <= t.back <= last]
    there = [t for t in trips if t.out <= last and (t.back is None or t.back > last)]
    return len(held), len(left), len(home), len(there)


def figures(row: Any) -> tuple[Any, ...]:
    return row.across_opening, row.handed_over, row.returned, row.across_closing


PARTNER = {"ĐH-2026-103": "NM-01"}
EMPLOYER = {f"ĐH-2026-10{i}": f"CT-0{i}" for i in range(1, 6)}


def splits() -> dict[str, Callable[[Trip], str]]:
    return {
        "market": lambda _trip: "CHN",
        "partner": lambda trip: PARTNER.get(trip.order, "PX-01"),
        "employer": lambda trip: EMPLOYER[trip.order],
        "commune": lambda trip: trip.commune,
        "point": lambda trip: trip.gate,
        "sex": lambda trip: trip.sex.value,
    }


def test_every_figure_is_what_a_second_count_gives(desk: Desk) -> None:
    trips = some_trips(desk, 300)
    record(desk, trips)
    for text in ("2026-10", "2026-10@15", "2026-03@15", "2026-Q4", "2026-H1", "2026", "2026@15dec"):
        check(desk, text, trips)


def check(desk: Desk, text: str, trips: list[Trip]) -> None:
    period = parse_period(text)
    data = summary.month(desk, text, "chongzuo")
    women = [t for t in trips if t.sex is Sex.FEMALE]
    assert figures(data.figures) == counted(trips, period.first, period.last)
    assert figures(data.women) == counted(women, period.first, period.last)
    for split, of in splits().items():
        for row in data.by[split]:
            mine = [t for t in trips if of(t) == row.code]
            assert figures(row.figures) == counted(mine, period.first, period.last), (split, row.code)
            assert figures(row.women) == counted([t for t in mine if t in women], period.first, period.last)
            assert row.name
        assert sum(row.figures.across_closing or 0 for row in data.by[split]) == data.figures.across_closing
    assert {row.name for row in data.by["job"]} <= {"Chế biến gỗ", "Chặt mía", "Bốc xếp", "Lắp ráp điện tử",
                                                    "Chế biến hạt"}  # fmt: skip
    home = Counter(t.back_gate for t in trips if t.back and period.first <= t.back <= period.last)
    assert {row.code: row.figures.returned for row in data.by["return_point"]} == dict(home)
    reached = sum(period.year_from <= t.out <= period.last for t in trips)
    assert data.plan == PlanReached(3000, 4000, reached)


def trip(out: date, back: date | None = None) -> Trip:
    return Trip(Sex.MALE, "ĐH-2026-101", "06187", "huu-nghi", out, back, "huu-nghi")


def test_a_month_ends_on_its_last_day_and_begins_on_its_first(desk: Desk) -> None:
    record(desk, [trip(date(2026, 9, 30)), trip(date(2026, 10, 1)), trip(date(2026, 10, 31), date(2026, 10, 31)),
                  trip(date(2026, 11, 1))])  # fmt: skip
    assert figures(summary.month(desk, "2026-10").figures) == (1, 2, 1, 2)
    assert figures(summary.month(desk, "2026-11").figures) == (2, 1, 0, 3)


def test_a_chinese_reader_is_told_chinese_names_under_the_same_codes(desk_sqlite: Desk) -> None:
    record(desk_sqlite, [trip(date(2026, 10, 3))])
    here = summary.month(desk_sqlite, "2026-10").by
    desk_sqlite.language = "zh"
    there = summary.month(desk_sqlite, "2026-10").by
    for split in ("partner", "employer", "job", "point"):
        assert [(row.code, row.figures) for row in there[split]] == [(row.code, row.figures) for row in here[split]]
        assert all("\u4e00" <= row.name[0] <= "\u9fff" for row in there[split]), split
    assert [row.name for row in there["commune"]] == [row.name for row in here["commune"]]


def test_an_entry_that_was_taken_back_does_not_count(desk: Desk) -> None:
    (departure, _other) = record(desk, [trip(date(2026, 10, 3)), trip(date(2026, 10, 4))])
    with desk.work("test.undo") as work:
        who = work.session.scalars(select(Crossing.worker_id).where(Crossing.id == departure)).one()
        undo = crossing(who, Direction.OUT, date(2026, 10, 5), takes_back_id=departure, reason="sai người")
        work.insert_many(Crossing, [undo])
    assert figures(summary.month(desk, "2026-10").figures) == (0, 1, 0, 1)


def test_an_empty_record_gives_zeros_and_blanks(desk: Desk) -> None:
    told = summary.as_json(summary.month(desk, "2026-10", "eps-korea"))
    assert list(told.pop("figures")) == [figure.code for figure in FIGURES]
    assert told == {
        "period": {"from": "2026-10-01", "to": "2026-10-31"},
        "programme": "eps-korea",
        **dict.fromkeys(("across_opening", "handed_over", "returned", "across_closing"), 0),
        "women": dict.fromkeys(("across_opening", "handed_over", "returned", "across_closing"), 0),
        "by": {s: [] for s in ("market", "partner", "employer", "job", "commune", "point", "sex", "return_point")},
        "contracts": {"signed": 0, "extended": 0, "ended": 0},
        "declarations": {"due": 0, "sent": 0, "late": 0},
        "incidents": {"opened": 0, "settled": 0},
        "job_orders": {"open": 0, "places_filled": 0},
        "counselled": 0,
        "plan": dict.fromkeys(("min", "max", "reached", "percent_of_min", "percent_of_max")),
    }


def test_who_crossed_without_a_placement_counts_under_the_handovers_programme(desk: Desk) -> None:
    known = {
        "programme_id": ids_of(desk, select(Programme.code, Programme.id))["chongzuo"],
        "partner_id": ids_of(desk, select(Partner.code, Partner.id))["NM-01"],
        "gate_id": ids_of(desk, select(Gate.code, Gate.id))["chi-ma"],
    }
    with desk.work("test.alone") as work:
        group = Handover(id=new_id(), number="BG-1", direction=Direction.OUT, at=NOON, state=HandoverState.CLOSED,
                         version=1, filled_by_id=desk.officer_id, **known)  # fmt: skip
        work.session.add(group)
        work.session.flush()
        people = [worker(None, Sex.FEMALE, i) for i in range(2)]
        work.insert_many(Worker, people)
        day = date(2026, 10, 5)
        gone = [crossing(people[0]["id"], Direction.OUT, day, handover_id=group.id, gate_id=known["gate_id"])]
        work.insert_many(Crossing, [*gone, crossing(people[1]["id"], Direction.OUT, day)])
    data = summary.month(desk, "2026-10", "chongzuo")
    assert figures(data.women) == (0, 1, 0, 1)
    assert [(row.code, row.figures.handed_over) for row in data.by["partner"]] == [("NM-01", 1)]
    assert [row.code for row in data.by["employer"]] == [""]
    everything = summary.as_json(summary.month(desk, "2026-10"))
    assert everything["handed_over"] == 2
    assert everything["programme"] is None
    assert everything["by"]["partner"][-1]["code"] is None
    assert everything["plan"]["min"] is None


def test_what_else_is_counted(desk: Desk) -> None:
    (departure, *_rest) = record(desk, [trip(date(2026, 10, 3)), trip(date(2026, 10, 4))])
    with desk.work("test.papers") as work:
        out = work.session.scalars(select(Crossing).where(Crossing.id == departure)).one()
        signed, ended, waiting = (
            Contract(id=new_id(), placement_id=out.placement_id, state=state, signed_on=day, ended_on=end)
            for state, day, end in (
                (ContractState.EXTENDED, date(2026, 10, 1), None),
                (ContractState.ENDED, date(2026, 9, 30), date(2026, 10, 31)),
                (ContractState.WAITING, None, None),
            )
        )
        work.session.add_all([signed, ended, waiting])
        work.session.flush()
        e, s = DeclarationEvent, DeclarationState
        for event, state, due, sent in (
            (e.SIGNED, s.ACKNOWLEDGED, date(2026, 10, 1), date(2026, 10, 1)),
            (e.EXTENDED, s.SENT, date(2026, 10, 10), date(2026, 10, 11)),
            (e.EXTENDED, s.SUPERSEDED, date(2026, 10, 10), None),
            (e.ENDED, s.DUE, date(2026, 10, 31), None),
            (e.ENDED, s.DUE, date(2026, 11, 1), None),
        ):
            told = CommuneDeclaration(id=new_id(), contract_id=signed.id, event=event, state=state, due_on=due,
                                      event_on=due, sent_on=sent)  # fmt: skip
            work.session.add(told)
        work.session.add(
            Incident(id=new_id(), number="VV-1", about="ốm", worker_id=out.worker_id, placement_id=out.placement_id,
                     kind=IncidentKind.ILLNESS,
                     state=IncidentState.SETTLED, opened_on=date(2026, 9, 30), settled_on=date(2026, 10, 1))
        )  # fmt: skip
    for programme in (None, "chongzuo"):
        found = summary.as_json(summary.month(desk, "2026-10", programme))
        assert found["contracts"] == {"signed": 1, "extended": 1, "ended": 1}
        assert found["declarations"] == {"due": 3, "sent": 2, "late": 2}
        assert found["incidents"] == {"opened": 0, "settled": 1}
        assert found["job_orders"] == {"open": 5, "places_filled": 2}
    assert summary.as_json(summary.month(desk, "2026-10", "laos"))["contracts"]["signed"] == 0


def test_the_plan_of_the_year_is_reached_by_departures_since_its_start(desk: Desk) -> None:
    record(desk, [trip(date(2025, 12, 20)), trip(date(2026, 2, 1)), trip(date(2026, 10, 1))])
    with desk.work("test.plan") as work:
        plan = work.session.scalars(select(Plan)).one()
        plan.minimum, plan.maximum = 3, 8
    assert summary.as_json(summary.month(desk, "2026-10", "chongzuo"))["plan"] == {
        "min": 3, "max": 8, "reached": 2, "percent_of_min": 66.7, "percent_of_max": 25.0
    }  # fmt: skip
    assert summary.month(desk, "2026-10@15", "chongzuo").plan == PlanReached(3, 8, 3)
    assert summary.month(desk, "2025-10", "chongzuo").plan is None


def test_the_year_2023_against_its_plan() -> None:
    plan = PlanReached(110_000, 120_000, 159_986)
    assert (plan.percent_of_min, plan.percent_of_max) == (145.4, 133.3)


def test_what_is_not_known_is_refused(desk: Desk) -> None:
    for text, programme, code in (("10/2026", None, "period_unknown"), ("2026", "mars", "programme_unknown")):
        with pytest.raises(KnownError) as refused:
            summary.month(desk, text, programme)
        assert refused.value.code == code


def test_the_workbook_is_made_of_the_same_data(desk_sqlite: Desk) -> None:
    data: SummaryData = summary.month(desk_sqlite, "2026-10")
    assert data.office_vi == "Trung tâm Dịch vụ việc làm tỉnh Lạng Sơn"
    assert summary.as_xlsx(data).startswith(b"PK")
