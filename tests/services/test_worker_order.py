"""Sorted by a column: as a Vietnamese reader expects, names within, the unknown last, the same on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from db.queries.worker_order import WorkerSort
from db.vocabulary import Sex
from desktop_app.services import demand, workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import DocumentForm, WorkerForm
from resources import ROOT


@pytest.fixture
def sorted_desk(desk: Desk) -> Desk:
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    communes = {c.name: c.id for c in workers.communes(desk)}
    first, second = demand.list_job_orders(desk)[:2]
    held = DocumentForm(number="C0000001", expires_on=date(2030, 1, 1))
    for form in (
        WorkerForm("Vi Văn An", "020090000003", date(1990, 5, 1), sex=Sex.MALE, commune_id=communes["Đồng Đăng"]),
        WorkerForm("Vi Văn Bình", "020085000002", date(1985, 5, 1), sex=Sex.FEMALE, commune_id=communes["Chi Lăng"]),
        WorkerForm("Vi Văn Cúc", None, None, phone="0912000000", commune_id=communes["Điềm He"]),
        WorkerForm("Vi Văn Dũng", "020185000001", date(1985, 5, 1), documents=(held,), job_order=first.number),
        WorkerForm("Vi Văn Đạt", documents=(replace(held, number="C2", expires_on=date(2029, 1, 1)),)),
        WorkerForm("Vi Văn Én", job_order=second.number, commune_id=communes["Đồng Đăng"]),
    ):
        workers.save(desk, None, form)
    return desk


def given(desk: Desk, sort: WorkerSort, *, descending: bool = False, text: str = "") -> str:
    ids = workers.sorted_ids(desk, text, sort=sort, descending=descending)
    return " ".join(row.full_name.split()[-1] for row in workers.page(desk, ids))


@pytest.mark.parametrize(
    ("sort", "up", "down"),
    [
        (WorkerSort.NAME, "An Bình Cúc Dũng Đạt Én", "Én Đạt Dũng Cúc Bình An"),
        (WorkerSort.BIRTH, "Bình Dũng An Cúc Đạt Én", "An Bình Dũng Cúc Đạt Én"),
        (WorkerSort.CITIZEN, "Bình An Dũng Cúc Đạt Én", "Dũng An Bình Cúc Đạt Én"),
        (WorkerSort.COMMUNE, "Bình Cúc An Én Dũng Đạt", "An Én Cúc Bình Dũng Đạt"),
        (WorkerSort.SEX, "Bình An Cúc Dũng Đạt Én", "An Bình Cúc Dũng Đạt Én"),
        (WorkerSort.PHONE, "Cúc An Bình Dũng Đạt Én", "Cúc An Bình Dũng Đạt Én"),
        (WorkerSort.EXPIRES, "Đạt Dũng An Bình Cúc Én", "Dũng Đạt An Bình Cúc Én"),
        (WorkerSort.STATE, "An Bình Cúc Đạt Dũng Én", "Dũng Én An Bình Cúc Đạt"),
        (WorkerSort.JOB_ORDER, "Dũng Én An Bình Cúc Đạt", "Én Dũng An Bình Cúc Đạt"),
    ],
)
def test_each_column_sorts_both_ways(sorted_desk: Desk, sort: WorkerSort, up: str, down: str) -> None:
    assert given(sorted_desk, sort) == up
    assert given(sorted_desk, sort, descending=True) == down
    assert sorted(given(sorted_desk, sort, text="dong dang").split()) == ["An", "Én"]


@pytest.mark.parametrize("sort", list(WorkerSort))
def test_nobody_is_lost_and_a_change_is_heard(sorted_desk: Desk, sort: WorkerSort) -> None:
    assert len(workers.sorted_ids(sorted_desk, sort=sort)) == 6
    workers.save(sorted_desk, None, WorkerForm("Vi Văn Phúc", birth_date=date(1970, 1, 1)))
    assert len(workers.sorted_ids(sorted_desk, sort=sort)) == 7


def test_what_may_be_chosen_in_filters(sorted_desk: Desk) -> None:
    choices = workers.filter_choices(sorted_desk)
    assert len(choices.communes) == 65
    assert choices.tags == ()
    assert {"chongzuo", "eps-korea"} <= {code for code, _ in choices.programmes}
    assert all(words for group in (choices.employers, choices.job_orders) for _, words in group)
