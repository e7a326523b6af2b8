"""What it costs to find who may be on record already: `python -m tests.benchmarks.bench_duplicates [SIZES...]`.

One person typed by hand, compared with all: at most 20 ms at 100,000. Beside it the floor of speed.md: one pass of
rapidfuzz over all names. Then a list of 5,000 rows, and all likely pairs of the record.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA
from sqlalchemy import select

from db.models import Commune, Worker
from db.slots import Cost
from db.vocabulary import CommuneEra, Sex
from desktop_app.clock import fixed_clock
from desktop_app.services import duplicates
from desktop_app.services.demand import apply_file
from desktop_app.services.stores import init_store, open_desk
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerForm
from resources import ROOT
from tests.benchmarks.measure import timed
from tests.benchmarks.population import fill

CLOCK = fixed_clock(datetime(2026, 11, 22, 9))  # noqa: DTZ001  Hanoi's, as fixed_clock takes it
USERNAME, PASSWORD = "lan", "mat-khau-thu"
BOUND_MS = 20.0
ASKED = 60


def _desk(folder: Path, count: int) -> Desk:
    made = folder / f"store{count}"
    cheap = Cost(passes=1, memory_kib=8, lanes=1)
    init_store(made, username=USERNAME, full_name="Lý Thị Lan", password=PASSWORD, clock=CLOCK, cost=cheap)
    desk = open_desk(made, username=USERNAME, password=PASSWORD, clock=CLOCK)
    apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    fill(desk.store.engine, count, papers=False)
    return desk


def _asked(desk: Desk, rng: random.Random, count: int) -> list[WorkerForm]:
    """Half of them on record already with a mistake in name or date, half new."""
    with desk.read() as session:
        communes = list(session.scalars(select(Commune.id).where(Commune.era == CommuneEra.NOW)))
        ids = list(session.scalars(select(Worker.id)))
        some = [session.get_one(Worker, rng.choice(ids)) for _ in range(count)]
        forms = [
            WorkerForm(
                w.full_name, None, w.birth_date, w.birth_precision, w.sex, phone=w.phone, commune_id=w.commune_id
            )
            for w in some
        ]
    for at, form in enumerate(forms):
        if at % 2:
            day = (form.birth_date or CLOCK().date()) + timedelta(days=rng.randrange(-3000, 3000))
            new = {"birth_date": day, "phone": f"08{rng.randrange(10**8):08d}", "commune_id": rng.choice(communes)}
            forms[at] = replace(form, **new)  # type: ignore[arg-type]  # values of these very fields
        elif at % 4:
            forms[at] = replace(form, full_name=form.full_name[:-1], sex=Sex.MALE)
    return forms


def _milliseconds(run: object, forms: list[WorkerForm]) -> list[float]:
    assert callable(run)
    found = []
    for form in forms:
        start = time.perf_counter()
        run(form)
        found.append((time.perf_counter() - start) * 1000)
    return found


def measure(desk: Desk, count: int) -> None:
    """Print the rows for one size."""
    rng = random.Random(count)  # noqa: S311  reproducible, not secret
    forms = _asked(desk, rng, ASKED)
    with desk.read() as session:
        names = list(session.scalars(select(Worker.name_folded)))
    floor = _milliseconds(
        lambda form: process.extract(form.full_name, names, scorer=OSA.distance, score_cutoff=2, limit=None), forms
    )
    first = timed(lambda: duplicates.alike(desk, forms[0])) * 1000
    ours = _milliseconds(lambda form: duplicates.alike(desk, form), forms)
    median, worst = statistics.median(ours), sorted(ours)[int(len(ours) * 0.95)]
    bound = f"at most {BOUND_MS:.0f}: {'ok' if median <= BOUND_MS else 'OVER'}" if count == 100_000 else ""
    print(
        f"{count:>9,}  names only {statistics.median(floor):8.1f}  one person {median:8.1f}  p95 {worst:8.1f}  {bound}"
    )
    print(f"{'':>9}  the first time, reading everybody in: {first:8.0f} ms")
    people = {at: duplicates.person_of(form) for at, form in enumerate(_asked(desk, rng, 5_000))}
    with desk.read() as session:
        many = timed(lambda: duplicates.alike_many(desk, session, people)) * 1000
    print(f"{'':>9}  a list of 5,000: {many:8.0f} ms")
    if count <= 100_000:
        print(f"{'':>9}  all likely pairs: {timed(lambda: duplicates.pairs(desk)) * 1000:8.0f} ms", flush=True)


def main(*sizes: int) -> None:
    """Print the table."""
    for count in sizes or (10_000, 100_000, 1_000_000):
        with tempfile.TemporaryDirectory() as folder:
            desk = _desk(Path(folder), count)
            try:
                measure(desk, count)
            finally:
                desk.close()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
