"""What sealing costs on PostgreSQL: `python -m tests.benchmarks.bench_sealed [WORKERS]` (5,000 unless told).

The floor is the same record on the same server with nothing sealed in it, in the same process; for signing in it is the
password alone (argon2id at its usual cost).
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import psycopg
from sqlalchemy import Dialect, select, update

from db import sealing, server_keys, slots
from db.base import new_ids
from db.engine import WRITES
from db.models import HealthCertificate, Worker
from db.vocabulary import AttachmentKind
from desktop_app.services import attachments, demand, stores, workers
from desktop_app.services.attachments import Owner
from desktop_app.services.work import Desk
from resources import ROOT
from tests.benchmarks.measure import HEAD, compare
from tests.benchmarks.population import fill
from tests.postgres_server import own_server

USERNAME, PASSWORD = "lan", "mat-khau-thu"
PAGES, FEW, ROUNDS = 1_000, 200, 5
_BARE = "bangiao_bare"
Coder = Callable[[Dialect, str, bytes], bytes]


def main(count: int = 5_000) -> None:
    """Measure and print."""
    print(HEAD)
    for name in ("seal", "unseal"):
        setattr(sealing, name, _unless_bare(getattr(sealing, name)))
    with own_server() as server:
        bare, closed = (_filled(server, name, count) for name in ("bare", "closed"))
        _opening(closed)
        ids = [_ids(desk) for desk in (bare, closed)]
        compare("1,000 people with their papers, read whole", _rows(bare), _rows(closed), rounds=ROUNDS)
        compare("200 people's pages", _pages(bare, ids[0][:FEW]), _pages(closed, ids[1][:FEW]), rounds=3)
        compare("1,000 people added at once", _added(bare), _added(closed), rounds=ROUNDS)
        compare("a picture of 2 MB kept and read", _picture(bare, ids[0]), _picture(closed, ids[1]), rounds=ROUNDS)
        bare.close()
        closed.close()


def _unless_bare(code: Coder) -> Coder:
    def made(dialect: Dialect, label: str, value: bytes) -> bytes:
        return value if getattr(dialect, _BARE, False) else code(dialect, label, value)

    return made


def _filled(server: str, name: str, count: int) -> Desk:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    address = server.replace("/postgres?", f"/{name}?", 1)
    stores.init_store(address, username=USERNAME, full_name="Lý Thị Lan", password=PASSWORD)
    desk = stores.open_desk(address, username=USERNAME, password=PASSWORD)
    setattr(desk.store.engine.dialect, _BARE, name == "bare")
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    fill(desk.store.engine, count)
    with desk.store.engine.execution_options(**{WRITES: True}).begin() as connection:
        connection.execute(update(Worker).values(ethnicity="Tày", note="một ghi chú"))
        connection.execute(update(HealthCertificate).values(facility="Bệnh viện Đa khoa tỉnh"))
    return desk


def _opening(desk: Desk) -> None:
    with desk.store.engine.connect() as connection:
        held = server_keys.read_slots(connection)
    compare(
        "sign in on a server; floor: the password alone",
        lambda: slots.unlock_all(held, USERNAME, PASSWORD),
        lambda: stores.open_desk(desk.store.location, username=USERNAME, password=PASSWORD).close(),
        rounds=ROUNDS,
    )


def _ids(desk: Desk) -> list[int]:
    with desk.read() as session:
        return list(session.scalars(select(Worker.id).order_by(Worker.id).limit(PAGES)))


def _rows(desk: Desk) -> Callable[[], Any]:
    def read() -> None:
        with desk.read() as session:
            session.scalars(select(Worker).order_by(Worker.id).limit(PAGES)).all()
            session.scalars(select(HealthCertificate).order_by(HealthCertificate.id).limit(PAGES)).all()

    return read


def _pages(desk: Desk, ids: list[int]) -> Callable[[], Any]:
    def read() -> None:
        for worker_id in ids:
            workers.load(desk, worker_id)

    return read


def _added(desk: Desk) -> Callable[[], Any]:
    def add() -> None:
        given = {"full_name": "A", "name_folded": "a", "sort_key": "a", "ethnicity": "Tày", "note": "một ghi chú"}
        with desk.work("worker.save") as work:
            work.insert_many(Worker, [{"id": each, **given} for each in new_ids(PAGES)])

    return add


def _picture(desk: Desk, ids: list[int]) -> Callable[[], Any]:
    numbers = iter(range(1_000))

    def keep() -> None:
        data = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%" + bytes(2_000_000) + str(next(numbers)).encode()
        added = attachments.add(desk, Owner(ids[0]), AttachmentKind.CITIZEN_CARD, data, "thẻ.pdf")
        attachments.content(desk, added.id)

    return keep


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
