"""The index in memory finds just what the store finds, whatever is changed meanwhile and by whom."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from db.vocabulary import Sex
from desktop_app.services import demand, imports, worker_index, workers
from desktop_app.services.work import Desk
from desktop_app.services.workers import DocumentForm, WorkerFilter, WorkerForm
from resources import ROOT

SAMPLES = ROOT / "samples"
TEXTS = (
    "", "h", "ho", "hoa", "hòa thị", "nong van", "dat", "0", "02", "020", "0202", "020205628745", "8745", "5", "K75",
    "k7599992", "ls", "LS117", "tan yen", "xa tan yen", "bang mac dat", "that khe", "trieu 020", "09", "0389918134",
    "zzzz", "%", "_", "hà quang thụy", "quoc khanh khanh",
)  # fmt: skip
FILTERS = (
    WorkerFilter(),
    WorkerFilter(frozenset({"contracted"})),
    WorkerFilter(frozenset({"registered"})),
    WorkerFilter(frozenset({"registered", "waiting", "contracted"})),
    WorkerFilter(job_order="ĐH-2026-101"),
    WorkerFilter(employer="CT-04"),
)


def agree(desk: Desk) -> None:
    """Both ways of searching say the same, in the same order."""
    for text in TEXTS:
        for narrowed in FILTERS:
            asked = [row.id for row in workers.search(desk, text, limit=None, filters=narrowed)]
            assert list(workers.search_ids(desk, text, narrowed)) == asked, (text, narrowed)
            assert workers.count(desk, text, narrowed) == len(asked) == workers.total(desk, text, narrowed)


def test_it_finds_what_the_store_finds(desk: Desk, open_again: Callable[[Desk], Desk]) -> None:
    agree(desk)
    demand.apply_file(desk, SAMPLES / "partners_and_orders.json")
    imports.import_file(desk, SAMPLES / "worker_list_as_kept.xlsx")
    agree(desk)
    someone = workers.search(desk, "dat", limit=1)[0].id
    form = workers.load(desk, someone).form
    other = open_again(desk)
    workers.save(other, someone, replace(form, full_name="Nông Văn Hòa", phone="0389918134"))
    paper = DocumentForm(number="K7599992x", expires_on=date(2036, 1, 1))
    workers.save(other, None, WorkerForm("Hà Quang Thụy", "020299998745", sex=Sex.MALE, documents=(paper,)))
    agree(desk)
    demand.save_employer(desk, demand.list_employers(desk)[3].id, demand.EmployerInput("CT-44", "PX-01", "Mới", None))
    agree(desk)


def test_what_was_touched_stands_beside_until_it_is_too_much(
    desk_sqlite: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_index, "_MOST_BESIDE", 5)
    names = ("Vi Văn An", "Lý Văn Đạt", "Lý Văn Đạt", "Bế Thị Ánh", "Hà Hoa", "Nông Văn An", "An", "Mã Thị Út")
    for name in names:
        workers.save(desk_sqlite, None, WorkerForm(name))
        agree(desk_sqlite)
    for row in workers.search(desk_sqlite, "van"):
        workers.save(desk_sqlite, row.id, replace(workers.load(desk_sqlite, row.id).form, full_name="Hoàng Thị Hoa"))
        agree(desk_sqlite)
