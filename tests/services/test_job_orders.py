"""Job orders beside their form: barred work, closing and opening again, wages in VND; on both databases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from db.models import Placement
from db.rows import JobOrderRow
from db.vocabulary import BoardKind, Currency, JobOrderState, PlacementState, Sex, WagePer
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.services import demand, job_orders, rates, undo, workers
from desktop_app.services.demand import JobOrderInput
from desktop_app.services.rates import RateInput
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerForm
from resources import ROOT

SAMPLE = ROOT / "samples" / "partners_and_orders.json"
FULL = JobOrderInput(
    "ĐH-1", "CT-01", "Chế biến hạt", "坚果加工", 2, 1, 3200, WagePer.MONTH, 6, date(2026, 12, 15),
    hours_per_day=8, days_per_week=6, board=BoardKind.MEALS_AND_LODGING, place="Khu công nghiệp Bằng Tường",
    starts_on=date(2027, 1, 2), age_min=18, age_max=45, sex=Sex.FEMALE, skill="Biết may", language="HSK 1",
)  # fmt: skip


@pytest.fixture
def with_orders(desk: Desk) -> Desk:
    demand.apply_file(desk, SAMPLE)
    return desk


def order(desk: Desk, number: str) -> JobOrderRow:
    return next(row for row in demand.list_job_orders(desk) if row.number == number)


def told(error: InvalidInputError) -> dict[str, str]:
    return {p.field: p.code for p in error.problems}


def test_all_of_an_order_is_kept(with_orders: Desk) -> None:
    demand.save_job_order(with_orders, None, FULL)
    row = order(with_orders, "ĐH-1")
    assert (row.hours_per_day, row.days_per_week, row.board, row.place) == (
        8, 6, BoardKind.MEALS_AND_LODGING, "Khu công nghiệp Bằng Tường",
    )  # fmt: skip
    assert (row.starts_on, row.age_min, row.age_max, row.sex) == (date(2027, 1, 2), 18, 45, Sex.FEMALE)
    assert (row.skill, row.language, row.currency, row.programme) == ("Biết may", "HSK 1", Currency.CNY, "chongzuo")
    assert (row.placed, row.referred, row.open_places, row.over) == (0, 0, 2, 0)


def test_what_cannot_be_is_told_at_its_field(with_orders: Desk) -> None:
    wrong = JobOrderInput(
        "ĐH-2", "CT-01", "Bốc xếp", headcount=3, hours_per_day=25, days_per_week=8, age_min=17, age_max=16
    )
    with pytest.raises(InvalidInputError) as error:
        demand.save_job_order(with_orders, None, wrong)
    assert told(error.value) == {
        "hours_per_day": "too_large", "days_per_week": "too_large", "age_min": "too_small", "age_max": "ages_backwards",
    }  # fmt: skip


def test_work_that_the_law_bars_is_refused_with_the_source(with_orders: Desk) -> None:
    found = job_orders.barred(with_orders, "Nhân viên mát-xa")
    assert found is not None
    assert found.source == "khoản 12 Điều 7 Luật 69/2020/QH14"
    assert job_orders.barred(with_orders, "Chế biến gỗ", "木材加工") is None
    with pytest.raises(InvalidInputError) as error:
        demand.save_job_order(with_orders, None, JobOrderInput("ĐH-3", "CT-01", "Phục vụ", "足疗按摩", 3))
    (problem,) = error.value.problems
    assert (problem.field, problem.code) == ("job_vi", "job_barred_by_law")
    assert problem.params["source"] == "khoản 12 Điều 7 Luật 69/2020/QH14"


def test_closing_needs_a_reason_stops_referrals_and_can_be_taken_back(with_orders: Desk) -> None:
    row = order(with_orders, "ĐH-2026-101")
    placed = workers.save(with_orders, None, WorkerForm(full_name="Nông Văn Bình", job_order=row.number))
    with pytest.raises(KnownError, match="reason_needed"):
        job_orders.close(with_orders, row.id, JobOrderState.LAPSED, " ")
    entry = job_orders.close(with_orders, row.id, JobOrderState.CANCELLED, "Công ty ngừng tuyển")
    closed = order(with_orders, row.number)
    assert (closed.state, closed.closed_reason, closed.referred) == (
        JobOrderState.CANCELLED, "Công ty ngừng tuyển", 1,
    )  # fmt: skip
    with with_orders.read() as session:
        assert session.scalars(select(Placement.state).where(Placement.worker_id == placed)).all() == [
            PlacementState.REFERRED
        ]
        with pytest.raises(KnownError, match="order_closed"):
            job_orders.refuse_closed(session, row.id)
    with pytest.raises(InvalidInputError) as error:
        workers.save(with_orders, None, WorkerForm(full_name="Lương Thị Hạnh", job_order=row.number))
    assert told(error.value) == {"job_order": "order_not_open"}
    with pytest.raises(KnownError, match="move_not_allowed"):
        job_orders.reopen(with_orders, row.id)
    assert entry is not None
    undo.undo(with_orders, entry)
    assert order(with_orders, row.number).state is JobOrderState.OPEN


def test_a_full_order_opens_again_and_editing_keeps_the_state(with_orders: Desk) -> None:
    row = order(with_orders, "ĐH-2026-102")
    job_orders.close(with_orders, row.id, JobOrderState.FULL)
    given = JobOrderInput(row.number, row.employer, row.job_vi, row.job_zh, 25, state=None)
    demand.save_job_order(with_orders, row.id, given)
    kept = order(with_orders, row.number)
    assert (kept.state, kept.headcount) == (JobOrderState.FULL, 25)
    job_orders.reopen(with_orders, row.id, version_id=kept.version_id)
    assert order(with_orders, row.number).state is JobOrderState.OPEN


def test_an_order_of_barred_work_that_came_by_a_file_is_closed_and_stays_so(
    with_orders: Desk, applied: Callable[[dict[str, object]], None]
) -> None:
    applied({"number": "ĐH-X", "employer": "CT-01", "job_vi": "Mát-xa", "headcount": 1})
    row = order(with_orders, "ĐH-X")
    with pytest.raises(InvalidInputError):
        demand.save_job_order(
            with_orders, row.id, JobOrderInput(row.number, row.employer, row.job_vi, headcount=2, state=None)
        )
    job_orders.close(with_orders, row.id, JobOrderState.LAPSED, "Luật cấm")
    with pytest.raises(KnownError, match="order_barred"):
        job_orders.reopen(with_orders, row.id)


@pytest.fixture
def applied(with_orders: Desk, tmp_path: object) -> Callable[[dict[str, object]], None]:
    import json
    from pathlib import Path

    def apply(one: dict[str, object]) -> None:
        path = Path(str(tmp_path)) / "one.json"
        path.write_text(json.dumps({"job_orders": [one]}), encoding="utf-8")
        demand.apply_file(with_orders, path)

    return apply


def test_a_file_says_all_of_an_order(with_orders: Desk, applied: Callable[[dict[str, object]], None]) -> None:
    applied({
        "number": "ĐH-2026-101", "hours_per_day": 8, "days_per_week": 6, "board": "meals", "place": "Bằng Tường",
        "starts_on": "2027-01-02", "age_min": 18, "age_max": 40, "sex": "female", "skill": "may", "language": "HSK 1",
        "currency": "CNY", "women": 10,
    })  # fmt: skip
    row = order(with_orders, "ĐH-2026-101")
    assert (row.board, row.sex, row.starts_on, row.age_max, row.women) == (
        BoardKind.MEALS, Sex.FEMALE, date(2027, 1, 2), 40, 10,
    )  # fmt: skip
    with pytest.raises(InvalidInputError) as error:
        applied({"number": "ĐH-2026-101", "board": "wine", "sex": "x", "currency": "XXX", "hours_per_day": "8"})
    assert {p.code for p in error.value.problems} == {"not_a_board", "not_a_sex", "not_a_currency", "not_a_number"}


def test_a_wage_is_shown_at_the_rate_of_the_day(desk: Desk) -> None:
    assert rates.in_dong(3200, WagePer.MONTH, Currency.CNY, rates.latest(desk), "vi") == ""
    rates.save_rate(desk, RateInput(Currency.CNY, date(2026, 11, 1), 3550, "Vietcombank"))
    rates.save_rate(desk, RateInput(Currency.CNY, date(2026, 11, 20), 3590))
    rates.save_rate(desk, RateInput(Currency.CNY, date(2026, 11, 20), 3600))
    said = rates.in_dong(3200, WagePer.MONTH, Currency.CNY, rates.latest(desk), "vi")
    assert said == "≈ 11.520.000 đ/tháng (tỷ giá 3.600, 20/11/2026)"
    older = rates.latest(desk, date(2026, 11, 19))
    assert older[Currency.CNY].vnd == 3550
    assert rates.latest(desk, date(2026, 10, 31)) == {}
    assert [row.vnd for row in rates.list_rates(desk)] == [3600, 3550]


@pytest.mark.parametrize(
    ("given", "where"),
    [
        (RateInput(Currency.CNY, None, None), {"day", "vnd"}),
        (RateInput(Currency.CNY, date(2026, 11, 23), 3600), {"day"}),
        (RateInput(Currency.VND, date(2026, 11, 20), 1), {"currency"}),
        (RateInput(Currency.CNY, date(2026, 11, 20), 0), {"vnd"}),
        (RateInput(Currency.CNY, date(2026, 11, 20), 2_000_000), {"vnd"}),
    ],
)
def test_a_rate_that_cannot_be_is_refused(desk_sqlite: Desk, given: RateInput, where: set[str]) -> None:
    with pytest.raises(InvalidInputError) as error:
        rates.save_rate(desk_sqlite, given)
    assert set(told(error.value)) == where
