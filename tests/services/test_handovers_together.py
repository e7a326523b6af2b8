"""Two officers who list the same person at the same time: one of them is told, and nobody is on two open lists."""

import threading
from collections.abc import Callable
from datetime import datetime

from db.vocabulary import Direction
from desktop_app.clock import HANOI
from desktop_app.errors import KnownError
from desktop_app.services import handovers, workers
from desktop_app.services.demand import apply_file
from desktop_app.services.work import Desk
from resources import ROOT

AT = datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)


def test_one_of_two_wins(desk: Desk, open_again: Callable[[Desk], Desk]) -> None:
    apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    people = [workers.save(desk, None, workers.WorkerForm(f"Vi Văn {name}")) for name in ("An", "Ba", "Cát")]
    desks = (desk, open_again(desk))
    numbers = [
        handovers.new(
            desk, programme="chongzuo", direction=Direction.OUT, point="huu-nghi", at=AT, partner="PX-01"
        ).number
        for _ in desks
    ]
    for worker_id in people:
        start = threading.Barrier(2)
        told: list[str] = []

        def add(at: int, worker_id: int = worker_id, start: threading.Barrier = start, told: list[str] = told) -> None:
            start.wait()
            try:
                handovers.add_workers(desks[at], numbers[at], [worker_id])
                told.append("listed")
            except KnownError as error:
                told.append(error.code)

        threads = [threading.Thread(target=add, args=(at,)) for at in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(told) == ["listed", "on_another_handover"]
    lists = [handovers.show(desk, number).lines for number in numbers]
    assert sorted(line.worker_id for found in lists for line in found) == sorted(people)
