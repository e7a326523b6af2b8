"""Many officers at one server, each in a process of their own: `python -m tests.benchmarks.load`.

They register, tick, search and report for some seconds, with the pauses of people; then as many programs do the same
in plain SQL. Printed: median and 99th percentile of each use case, growth from few to many officers, and the ratio to
plain SQL. It ends with an error where anything told as written is not there, or the audit's chain does not hold.

What plain SQL does is the least that leaves the same figures, and not all that the program does: one statement each,
committed durably (fsync is on for both). A registration is one row and a tick is one changed row, without permission,
the look at the list's state, the version of the row or the audit; a report is the sums of the same month from the same
totals by one group (the program reads them by seven, with all names). So the ratio tells what these cost. A fifth of
the workers have passages, from which the ledger is made. People's pauses are shorter than at a desk: 0.3 to 1.2 s.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import tempfile
import time
import traceback
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from statistics import median
from typing import Any

import psycopg
from sqlalchemy import select

from db import roles
from db.base import new_id
from db.models import HandoverLine, Worker
from db.queries import audit
from db.queries.among import among
from db.queries.ledger import half_of
from db.slots import Cost
from db.vocabulary import Direction, Presence
from desktop_app.clock import HANOI, fixed_clock
from desktop_app.errors import KnownError
from desktop_app.services import demand, gate, handovers, stores, summary, workers
from desktop_app.services.work import Desk
from resources import ROOT
from tests.benchmarks.bench_summary import fill_ledger
from tests.benchmarks.population import FAMILIES, fill
from tests.own_server import OwnServer

_DEADLOCKS = "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"
USERNAME, PASSWORD = "lan", "mat-khau-thu"
NOW = datetime(2026, 11, 25, 9, tzinfo=HANOI)
MIX = (("register", 25), ("tick", 45), ("search", 20), ("report", 10))
LINES = 300
PAUSE = (0.3, 1.2)
CHEAP = Cost(passes=1, memory_kib=8, lanes=1)
_FIRST, _LAST = half_of(date(2026, 11, 1)), half_of(date(2026, 11, 30))
_REPORT = (
    "SELECT woman, sum(out - back) FILTER (WHERE span < %(first)s), sum(out) FILTER (WHERE span >= %(first)s), "
    "sum(back) FILTER (WHERE span >= %(first)s), sum(out - back) FROM ledger_total "
    "WHERE span BETWEEN 0 AND %(last)s GROUP BY woman"
)
Played = dict[str, Any]
"""What one officer wrote at the end: how long what took, what went wrong, what was told as written."""
Act = Callable[[random.Random, int], None]


def prepare(server: OwnServer, count: int) -> tuple[str, str, list[int]]:
    """A record with so many workers and an issued handover: its address, its number, who stands on it."""
    owner = server.make_database("load")
    stores.prepare_server(owner)
    address = owner.replace("//bangiao@", f"//{roles.APPLICATION}@")
    clock = fixed_clock(NOW)
    stores.init_store(address, username=USERNAME, full_name="Lý Thị Lan", password=PASSWORD, clock=clock, cost=CHEAP)
    desk = stores.open_desk(address, username=USERNAME, password=PASSWORD, clock=clock)
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    fill(desk.store.engine, count - count // 5, papers=False)
    fill_ledger(desk, count // 5)
    with psycopg.connect(owner, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")
    with desk.read() as session:
        people = list(session.scalars(select(Worker.id).order_by(Worker.id).limit(LINES)))
    made = handovers.new(desk, programme="chongzuo", direction=Direction.OUT, point="huu-nghi", at=NOW, partner="PX-01")
    handovers.add_workers(desk, made.number, people)
    with psycopg.connect(owner) as connection:
        connection.execute("UPDATE handover SET state = 'issued', version = 1")
    desk.close()
    return address, made.number, people


def acts_of(desk: Desk, number: str, mine: list[int], told: dict[str, dict[str, str]]) -> dict[str, Act]:
    """The officer's use cases by the services. `told` keeps what the officer was told is written."""

    def register(rng: random.Random, step: int) -> None:
        name = f"{rng.choice(FAMILIES)} Văn Tải {os.getpid()} {step}"
        told["worker"][str(workers.save(desk, None, workers.WorkerForm(name)))] = name

    def tick(rng: random.Random, _step: int) -> None:
        worker_id, presence = rng.choice(mine), rng.choice((Presence.PRESENT, Presence.ABSENT))
        gate.tick(desk, number, worker_id, presence, reason="tải")
        told["tick"][str(worker_id)] = presence.value

    def search(rng: random.Random, _step: int) -> None:
        workers.search(desk, rng.choice(("nong thi", "hoang van b", "lan", "vi duc h", "ma")), limit=50)

    def report(_rng: random.Random, _step: int) -> None:
        summary.month(desk, "2026-11")

    return {"register": register, "tick": tick, "search": search, "report": report}


def raw_acts(address: str, number: str, mine: list[int]) -> dict[str, Act]:
    """The same in plain SQL that does the least."""
    connection = psycopg.connect(address, autocommit=True)
    row = connection.execute("SELECT id FROM handover WHERE number = %s", [number]).fetchone()
    handover = row[0] if row else 0

    def register(rng: random.Random, step: int) -> None:
        name = f"{rng.choice(FAMILIES)} Văn Thô {os.getpid()} {step}"
        connection.execute(
            "INSERT INTO worker (id, version_id, full_name, name_folded, sort_key, birth_precision) "
            "VALUES (%s, 1, %s, %s, %s, 'day')", [new_id(), name, name.lower(), name]
        )  # fmt: skip

    def tick(rng: random.Random, _step: int) -> None:
        connection.execute(
            "UPDATE handover_line SET presence = %s, version_id = version_id + 1 "
            "WHERE handover_id = %s AND worker_id = %s", [rng.choice(("present", "absent")), handover, rng.choice(mine)]
        )  # fmt: skip

    def search(rng: random.Random, _step: int) -> None:
        wanted = rng.choice(("nong thi%", "hoang van b%", "lan%", "vi duc h%", "ma%"))
        query = "SELECT id, full_name FROM worker WHERE name_folded LIKE %s ORDER BY sort_key LIMIT 50"
        connection.execute(query, [wanted]).fetchall()

    def report(_rng: random.Random, _step: int) -> None:
        connection.execute(_REPORT, {"first": _FIRST, "last": _LAST}).fetchall()

    return {"register": register, "tick": tick, "search": search, "report": report}


def officer(
    acts: dict[str, Act], seed: int, begin: float, seconds: float
) -> tuple[dict[str, list[float]], Counter[str]]:
    """Work until the time is up: seconds of each use case, and what the officer was told went wrong."""
    rng = random.Random(seed)  # noqa: S311  reproducible, not secret
    took: dict[str, list[float]] = defaultdict(list)
    wrong: Counter[str] = Counter()
    time.sleep(max(0.0, begin - time.monotonic()) + rng.random())
    step = 0
    while time.monotonic() < begin + seconds:
        name = rng.choices([n for n, _ in MIX], [w for _, w in MIX])[0]
        started = time.monotonic()
        try:
            acts[name](rng, step)
        except KnownError as error:
            wrong[f"{name}: {error.code}"] += 1
        took[name].append(time.monotonic() - started)
        step += 1
        time.sleep(rng.uniform(*PAUSE))
    return took, wrong


def play(desk: Desk, number: str, people: list[int], officers: int, seconds: float, *, raw: bool) -> list[Played]:
    """So many officers at once, each in a process that was forked with what the program keeps in memory."""
    folder = Path(tempfile.mkdtemp(prefix="bangiao-load-"))
    begin = time.monotonic() + 2
    children = []
    for at in range(officers):
        child = os.fork()
        if child:
            children.append(child)
            continue
        try:
            desk.store.engine.dispose(close=False)
            told: dict[str, dict[str, str]] = {"worker": {}, "tick": {}}
            mine = people[at::officers]
            acts = raw_acts(desk.store.location, number, mine) if raw else acts_of(desk, number, mine, told)
            took, wrong = officer(acts, at, begin, seconds)
            (folder / f"{at}.json").write_text(json.dumps({"took": took, "wrong": wrong, "told": told}), "utf-8")
            os._exit(0)
        except BaseException:
            traceback.print_exc()
            raise
        finally:
            os._exit(1)
    failed = sum(os.waitpid(child, 0)[1] != 0 for child in children)
    if failed:
        print(f"{failed} officers ended in an error")
        raise SystemExit(1)
    played = [json.loads(file.read_text("utf-8")) for file in sorted(folder.iterdir())]
    shutil.rmtree(folder)
    return played


def verify(address: str, played: list[Played]) -> None:
    """Everything that was told as written is there, and the chain holds."""
    desk = stores.open_desk(address, username=USERNAME, password=PASSWORD)
    with desk.read() as session:
        broken = audit.first_broken_link(session)
        asked = [int(record) for one in played for record in one["told"]["worker"]]
        found = session.execute(select(Worker.id, Worker.full_name).where(among(session, Worker.id, asked)))
        names = {str(row[0]): row[1] for row in found}
        deadlocks = session.connection().exec_driver_sql(_DEADLOCKS).scalar()
        ticks = {str(r[0]): r[1].value for r in session.execute(select(HandoverLine.worker_id, HandoverLine.presence))}
    desk.close()
    lost = 0
    for one in played:
        told = one["told"]
        lost += sum(names.get(record) != name for record, name in told["worker"].items())
        lost += sum(ticks.get(record) != presence for record, presence in told["tick"].items())
    shown = sum(times for one in played for said, times in one["wrong"].items() if said.endswith("store_busy"))
    holds = "holds" if broken is None else f"broken at {broken}"
    print(f"lost updates: {lost}; deadlocks: {deadlocks}, shown to an officer: {shown}; audit: {holds}", flush=True)
    if lost or broken is not None:
        raise SystemExit(1)


def figures(played: list[Played]) -> dict[str, tuple[int, float, float]]:
    """Use case -> how often, median and 99th percentile in milliseconds."""
    found: dict[str, tuple[int, float, float]] = {}
    for name, _ in MIX:
        took = sorted(1000 * t for one in played for t in one["took"].get(name, ()))
        if took:
            found[name] = (len(took), median(took), took[min(len(took) - 1, int(len(took) * 0.99))])
    return found


def main() -> None:
    """Play with few and with many officers, by the program and in plain SQL; print the table."""
    options = argparse.ArgumentParser()
    options.add_argument("--officers", type=int, nargs="+", default=[5, 20])
    options.add_argument("--seconds", type=float, default=180)
    options.add_argument("--workers", type=int, default=100_000)
    given = options.parse_args()
    server = OwnServer(max_connections="100", shared_buffers="128MB")
    try:
        server.start()
        began = time.monotonic()
        address, number, people = prepare(server, given.workers)
        desk = stores.open_desk(address, username=USERNAME, password=PASSWORD, clock=fixed_clock(NOW))
        workers.search(desk, "an", limit=50)
        print(f"{given.workers} workers, made in {time.monotonic() - began:.0f} s; load {os.getloadavg()}", flush=True)
        found: dict[tuple[int, bool], dict[str, tuple[int, float, float]]] = {}
        for officers in given.officers:
            for raw in (False, True):
                played = play(desk, number, people, officers, given.seconds, raw=raw)
                found[officers, raw] = figures(played)
                wrong: Counter[str] = Counter()
                for one in played:
                    wrong.update(one["wrong"])
                print(f"{officers} officers{' in plain SQL' if raw else ''}: told wrong {dict(wrong)}", flush=True)
                if not raw:
                    verify(address, played)
        print(f"load {os.getloadavg()}, {os.cpu_count()} processors")
        print("| use case | officers | times | p50 ms | p99 ms | SQL p50 | SQL p99 | ratio p50 | growth p50, p99 |")
        few = given.officers[0]
        for name, _ in MIX:
            for officers in given.officers:
                ours, plain = found[officers, False].get(name), found[officers, True].get(name)
                first = found[few, False].get(name)
                if ours and plain and first:
                    head = f"| {name} | {officers} | {ours[0]} | {ours[1]:.1f} | {ours[2]:.1f} "
                    more = f"| {plain[1]:.1f} | {plain[2]:.1f} | {ours[1] / plain[1]:.1f} "
                    print(f"{head}{more}| {ours[1] / first[1]:.2f}, {ours[2] / first[2]:.2f} |", flush=True)
        desk.close()
    finally:
        server.remove()


if __name__ == "__main__":
    main()
