"""Partners, agreements, employers, job orders and plans: entered, changed, applied from a file; on both databases."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from db.vocabulary import JobOrderState, WagePer
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.services import demand
from desktop_app.services.demand import AgreementInput, EmployerInput, JobOrderInput, PartnerInput, PlanInput
from desktop_app.services.work import Changes, Desk
from resources import ROOT

SAMPLE = ROOT / "samples" / "partners_and_orders.json"
ALL = {"partner": 2, "agreement": 2, "employer": 5, "job_order": 5, "plan": 1}


def told(error: InvalidInputError) -> dict[str, str]:
    return {p.field: p.code for p in error.problems}


def changed_sample(tmp_path: Path, change: Callable[[dict[str, Any]], object]) -> Path:
    found = json.loads(SAMPLE.read_text(encoding="utf-8"))
    change(found)
    path = tmp_path / "given.json"
    path.write_text(json.dumps(found), encoding="utf-8")
    return path


def test_twice_is_the_same_as_once(desk: Desk) -> None:
    assert demand.apply_file(desk, SAMPLE) == demand.ApplyResult(ALL, {}, {})
    assert demand.apply_file(desk, SAMPLE) == demand.ApplyResult({}, {}, ALL)


def test_what_differs_is_changed_and_what_is_left_out_stays(desk: Desk, tmp_path: Path) -> None:
    demand.apply_file(desk, SAMPLE)

    def change(found: dict[str, Any]) -> None:
        found["job_orders"] = [{"number": "ĐH-2026-101", "headcount": 40, "women": 15}]
        found["partners"][0]["phone"] = None

    result = demand.apply_file(desk, changed_sample(tmp_path, change))
    assert result.changed == {"partner": 1, "job_order": 1}
    order = next(o for o in demand.list_job_orders(desk) if o.number == "ĐH-2026-101")
    assert (order.headcount, order.women, order.wage_cny, order.job_zh) == (40, 15, 3200, "木材加工")
    assert next(p for p in demand.list_partners(desk) if p.code == "PX-01").phone is None


def test_every_problem_of_a_file_is_told_and_nothing_is_taken_in(desk: Desk, tmp_path: Path) -> None:
    def spoil(found: dict[str, Any]) -> None:
        found["partners"][0]["programme"] = "mars"
        found["partners"][1]["credit_code"] = "91350100M000100Y44"
        found["agreements"][0]["until"] = "31/12/2027"
        found["agreements"][1]["from"] = "2027-12-31"
        found["employers"][0]["unit"] = "999999"
        found["employers"][1]["partner"] = "XX-99"
        found["job_orders"][0]["women"] = 4000
        found["job_orders"][1]["headcount"] = "many"
        found["job_orders"][2]["wages"] = 5
        found["job_orders"].append(dict(found["job_orders"][3]))
        found["plans"][0]["max"] = 1

    with pytest.raises(InvalidInputError) as caught:
        demand.apply_file(desk, changed_sample(tmp_path, spoil))
    assert caught.value.code == "invalid_file"
    assert told(caught.value) == {
        "partners[1].programme": "unknown_programme",
        "partners[2].credit_code": "credit_code_check",
        "agreements[1].until": "not_a_date",
        "agreements[2].until": "term_backwards",
        "employers[1].unit": "unknown_unit",
        "employers[2].partner": "unknown_partner",
        "job_orders[1].women": "women_over_headcount",
        "job_orders[2].headcount": "not_a_number",
        "job_orders[3].wages": "unknown_key",
        "job_orders[6]": "twice_in_file",
        "plans[1].max": "plan_backwards",
    }
    assert demand.list_partners(desk) == ()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"{", "file_not_json"),
        (b"[]", "file_not_json"),
        ("{'a'}".encode("utf-16"), "file_not_utf8"),
        (b'{"partner": []}', "invalid_file"),
        (b'{"partners": {}}', "invalid_file"),
        (b'{"partners": [1]}', "invalid_file"),
    ],
)
def test_a_file_that_is_none_is_told(desk_sqlite: Desk, tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(content)
    with pytest.raises(KnownError) as caught:
        demand.apply_file(desk_sqlite, path)
    assert caught.value.code == code


def test_a_file_that_is_not_there_is_told(desk_sqlite: Desk, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="file_unreadable"):
        demand.apply_file(desk_sqlite, tmp_path / "none.json")


def test_all_of_demand_is_entered_by_hand(desk: Desk) -> None:
    heard: list[Changes] = []
    desk.announce = heard.append
    demand.save_partner(desk, None, PartnerInput(code="LZ-01", programme="chongzuo", name_vi=" Đối tác  Long Châu "))
    demand.save_agreement(
        desk,
        None,
        AgreementInput("9/TT", "chongzuo", "LZ-01", "Thỏa thuận", None, date(2026, 1, 1), date(2026, 1, 1), None),
    )
    demand.save_employer(desk, None, EmployerInput("LZ-11", "LZ-01", "Công ty Hạt", "坚果公司", "451423", "food"))
    order = JobOrderInput("ĐH-1", "LZ-11", "Chế biến hạt", None, 10, 4, 3000, WagePer.MONTH, 6, date(2026, 12, 1))
    order_id = demand.save_job_order(desk, None, order)
    demand.save_plan(desk, None, PlanInput("chongzuo", 2027, 100, 200))
    assert demand.list_partners(desk)[0].name_vi == "Đối tác Long Châu"
    assert demand.list_partners(desk)[0].employers == 1
    assert demand.list_agreements(desk)[0].partner == "LZ-01"
    row = demand.list_job_orders(desk)[0]
    assert (row.id, row.employer_zh, row.partner, row.placed) == (order_id, "坚果公司", "LZ-01", 0)
    assert [sorted(c.nouns) for c in heard] == [["partner"], ["agreement"], ["employer"], ["job_order"], ["plan"]]


def test_problems_stand_at_their_fields(desk_sqlite: Desk) -> None:
    demand.apply_file(desk_sqlite, SAMPLE)
    with pytest.raises(InvalidInputError) as caught:
        demand.save_job_order(desk_sqlite, None, JobOrderInput(number="ĐH-2026-101", employer="?", headcount=0))
    assert told(caught.value) == {
        "job_vi": "needed",
        "employer": "unknown_employer",
        "headcount": "too_small",
        "number": "taken",
    }
    assert demand.problems(desk_sqlite, PlanInput("chongzuo", 2027, 3, 2)) is not None
    assert demand.problems(desk_sqlite, PlanInput("chongzuo", 2027, 2, 3)) is None


def test_the_second_officer_meets_a_conflict(desk: Desk) -> None:
    demand.apply_file(desk, SAMPLE)
    row = demand.list_partners(desk)[0]
    shown = PartnerInput(
        row.code, row.programme, row.name_vi, row.name_zh, row.credit_code, row.unit, row.contact, row.phone
    )
    shown = replace(shown, version_id=row.version_id)
    demand.save_partner(desk, row.id, replace(shown, phone="111"))
    with pytest.raises(KnownError) as caught:
        demand.save_partner(desk, row.id, replace(shown, phone="222"))
    assert caught.value.code == "conflict"
    assert caught.value.params["fields"] == [{"field": "phone", "theirs": "111", "yours": "222"}]
    assert demand.list_partners(desk)[0].phone == "111"


def test_a_job_order_lives_by_its_table(desk_sqlite: Desk) -> None:
    demand.apply_file(desk_sqlite, SAMPLE)
    row = demand.list_job_orders(desk_sqlite)[0]
    given = JobOrderInput(row.number, row.employer, row.job_vi, headcount=5, state=JobOrderState.CANCELLED)
    demand.save_job_order(desk_sqlite, row.id, given)
    with pytest.raises(KnownError, match="move_not_allowed"):
        demand.save_job_order(desk_sqlite, row.id, replace(given, state=JobOrderState.OPEN))


def test_what_may_be_chosen(desk_sqlite: Desk) -> None:
    assert {p.code for p in demand.list_programmes(desk_sqlite)} >= {"chongzuo", "laos", "czech-plzen"}
    assert len(demand.list_units(desk_sqlite)) == 8
    assert "noi-bai" in {g.code for g in demand.list_gates(desk_sqlite)}
    assert "noi-bai" not in {g.code for g in demand.list_gates(desk_sqlite, "chongzuo")}
