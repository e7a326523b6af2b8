"""All seven programmes from registration to the summary: the same steps, told apart by nothing but their data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy import select

from db.base import new_id
from db.models import Crossing, Gate, Handover, Placement
from db.vocabulary import Direction, GateClass, RequirementCode, Verdict
from desktop_app.clock import HANOI
from desktop_app.services import clearance, demand, handovers, imports, programmes, summary
from desktop_app.services.programmes import ProgrammeView
from desktop_app.services.work import Desk

R = RequirementCode
SEVEN = ("chongzuo", "eps-korea", "im-japan", "germany-nursing", "taiwan", "czech-plzen", "laos")
DAY = date(2026, 11, 25)
AT = datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)
PEOPLE = (("Nông Văn Bình", "Nam", "020201000011"), ("Vi Thị Hoa", "Nữ", "020301000012"))


def programme(desk: Desk, code: str) -> ProgrammeView:
    return next(view for view in programmes.listed(desk) if view.form.code == code)


def ask(desk: Desk, folder: Path, code: str, sector: str) -> str:
    """Somebody there needs people for a field of work; the job order's number."""
    order = f"ĐH-{code}"
    found = {
        "partners": [{"code": f"P-{code}", "programme": code, "name_vi": f"Cơ quan tiếp nhận {code}"}],
        "agreements": [{"number": f"01/{code}", "partner": f"P-{code}", "title_vi": "Thỏa thuận tiếp nhận lao động",
                        "signed": "2026-01-05", "from": "2026-01-05", "until": "2028-01-04"}],
        "employers": [{"code": f"E-{code}", "partner": f"P-{code}", "name_vi": f"Nơi làm việc {code}",
                       "sector": sector}],
        "job_orders": [{"number": order, "employer": f"E-{code}", "job_vi": "Công việc được nhận", "headcount": 10,
                        "months": 24}],
        "plans": [{"programme": code, "year": 2026, "min": 4, "max": 8}],
    }  # fmt: skip
    file = folder / f"{code}.json"
    file.write_text(json.dumps(found), encoding="utf-8")
    demand.apply_file(desk, file)
    return order


PAPERS: Mapping[R, Mapping[str, str]] = {
    R.ORIENTATION: {"Ngày giáo dục định hướng": "02/10/2026"},
    R.LANGUAGE_CERTIFICATE: {"Chứng chỉ ngoại ngữ": "Chứng chỉ B1", "Ngày cấp chứng chỉ ngoại ngữ": "05/06/2026"},
    R.CRIMINAL_RECORD: {"Số phiếu lý lịch tư pháp": "88/STP", "Ngày cấp phiếu lý lịch tư pháp": "01/09/2026"},
    R.VISA: {"Số thị thực": "V-77", "Ngày hết hạn thị thực": "30/11/2029"},
    R.QUALIFICATION: {"Bằng điều dưỡng": "Cao đẳng điều dưỡng", "Ngày cấp bằng": "01/07/2024"},
    R.DEPOSIT: {"Ngày ký quỹ": "12/10/2026", "Ngân hàng ký quỹ": "Ngân hàng Chính sách xã hội"},
}


def asked(view: ProgrammeView) -> dict[str, str]:
    """The columns about the further papers that a programme asks, and what stands there."""
    columns: dict[str, str] = {}
    for rule in view.requirements:
        columns |= PAPERS.get(rule.code, {}) if rule.in_force(DAY) else {}
        if rule.code is R.LANGUAGE_CERTIFICATE and rule.parameters.get("accepted"):
            columns["Chứng chỉ ngoại ngữ"] = rule.parameters["accepted"][0]
    return columns


def a_list(folder: Path, order: str, more: Mapping[str, str]) -> Path:
    """What a commune sends: two people with their papers and contracts for an order."""
    rows = []
    for place, (name, sex, citizen_id) in enumerate(PEOPLE):
        rows.append({
            "STT": place + 1, "Họ và tên": name, "Ngày sinh": "05/03/2001", "Giới tính": sex, "Số CCCD": citizen_id,
            "Địa chỉ": "Thôn Nà Pàn, xã Quan Sơn, tỉnh Lạng Sơn", "Số hộ chiếu": f"C123456{place}",
            "Ngày cấp hộ chiếu": "01/02/2026", "Ngày hết hạn hộ chiếu": "31/01/2036",
            "Ngày khám sức khỏe": "01/10/2026", "Kết quả khám sức khỏe": "Đủ sức khỏe", "Số đơn hàng": order,
            "Số hợp đồng": f"{place + 1}/HĐ", "Ngày ký hợp đồng": "10/11/2026", "Từ ngày": "25/11/2026",
            "Đến ngày": "24/11/2028", "Ngày khai báo UBND xã": "12/11/2026", **more,
        })  # fmt: skip
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(list(rows[0]))
    for row in rows:
        sheet.append(list(row.values()))
    file = folder / "danh sách.xlsx"
    book.save(file)
    return file


def crossed(desk: Desk, number: str) -> None:
    """Everybody on the list has gone."""
    found = handovers.show(desk, number)
    with desk.work("test.crossed") as work:
        handover = work.session.get_one(Handover, found.id)
        for line in found.lines:
            placement = work.session.scalars(select(Placement).where(Placement.worker_id == line.worker_id)).one()
            gone: dict[str, Any] = {"worker_id": line.worker_id, "placement_id": placement.id}
            work.session.add(
                Crossing(id=new_id(), **gone, handover_id=found.id, gate_id=handover.gate_id,
                         direction=Direction.OUT, at=AT, day=DAY)
            )  # fmt: skip


def go(desk: Desk, folder: Path, code: str, sector: str) -> None:
    """From registration to the departure list and the month's figures."""
    view = programme(desk, code)
    order = ask(desk, folder, code, sector)
    taken = imports.import_file(desk, a_list(folder, order, asked(view)), consents_on_file=True)
    assert (taken.new, taken.rejected, taken.asked) == (2, (), ())
    point = view.form.points[0]
    made = handovers.new(desk, programme=code, direction=Direction.OUT, point=point, at=AT, partner=f"P-{code}")
    listed = handovers.add_cleared(desk, made.row.number)
    assert {line.full_name for line in listed.lines} == {name for name, _, _ in PEOPLE}
    for person in clearance.for_handover(desk, listed.id):
        assert {f.detail for f in person.findings} == {"declaration_not_acknowledged"}
    issued = handovers.issue(desk, made.row.number)
    assert (issued.row.listed, issued.row.women) == (2, 1)
    crossed(desk, made.row.number)
    told = summary.month(desk, "2026-11", code)
    assert (told.figures.handed_over, told.women.handed_over, told.figures.across_closing) == (2, 1, 2)
    assert {row.code for row in told.by["point"]} == {point}
    assert [(row.code, row.figures.handed_over) for row in told.by["market"]] == [(view.form.market, 2)]
    assert told.plan is not None
    others = [other for other in SEVEN if other != code]
    assert all(summary.month(desk, "2026-11", other).figures.handed_over == 0 for other in others)


@pytest.mark.parametrize("code", SEVEN)
def test_every_programme_goes_the_same_way(desk: Desk, tmp_path: Path, code: str) -> None:
    go(desk, tmp_path, code, "factory")


@pytest.mark.parametrize("sector", ["nursing", "hospital"])
def test_plzen_asks_nurses_and_hospital_staff_for_more(desk: Desk, tmp_path: Path, sector: str) -> None:
    order = ask(desk, tmp_path, "czech-plzen", sector)
    bare = {name: text for code in (R.ORIENTATION, R.CRIMINAL_RECORD, R.VISA) for name, text in PAPERS[code].items()}
    imports.import_file(desk, a_list(tmp_path, order, bare), consents_on_file=True)
    made = handovers.new(
        desk, programme="czech-plzen", direction=Direction.OUT, point="noi-bai", at=AT, partner="P-czech-plzen"
    )
    assert handovers.add_cleared(desk, made.row.number).lines == ()
    imports.import_file(desk, a_list(tmp_path, order, {**bare, **PAPERS[R.QUALIFICATION]}))
    listed = handovers.add_cleared(desk, made.row.number)
    warned = {f.code for p in clearance.for_handover(desk, listed.id) for f in p.findings}
    assert warned == {R.LANGUAGE_CERTIFICATE, R.COMMUNE_DECLARATION}
    imports.import_file(desk, a_list(tmp_path, order, {**bare, **PAPERS[R.LANGUAGE_CERTIFICATE]}))
    assert {p.verdict for p in clearance.for_handover(desk, listed.id)} == {Verdict.WARNED}
    left = {f.code for p in clearance.for_handover(desk, listed.id) for f in p.findings}
    assert left == {R.COMMUNE_DECLARATION}
    assert handovers.issue(desk, made.row.number).row.listed == 2


def test_a_factory_in_plzen_asks_neither_diploma_nor_language(desk: Desk, tmp_path: Path) -> None:
    order = ask(desk, tmp_path, "czech-plzen", "factory")
    imports.import_file(desk, a_list(tmp_path, order, {}), consents_on_file=True)
    ids = [p.worker_id for p in _people(desk)]
    told = clearance.for_workers(desk, ids, on=DAY, gate_code="noi-bai", programme_code="czech-plzen")
    codes = {f.code for p in told for f in p.findings}
    assert not {R.QUALIFICATION, R.LANGUAGE_CERTIFICATE, R.DEPOSIT, R.GATE_CLASS, R.BORDER_AREA_PASS} & codes
    assert {R.ORIENTATION, R.CRIMINAL_RECORD, R.VISA} <= codes


def _people(desk: Desk) -> list[Placement]:
    with desk.read() as session:
        return list(session.scalars(select(Placement)))


def test_a_deposit_that_is_not_told_is_warned_of_for_korea(desk: Desk, tmp_path: Path) -> None:
    order = ask(desk, tmp_path, "eps-korea", "manufacturing")
    imports.import_file(desk, a_list(tmp_path, order, {"Chứng chỉ ngoại ngữ": "JLPT N5"}), consents_on_file=True)
    told = clearance.for_workers(desk, [p.worker_id for p in _people(desk)], on=DAY, programme_code="eps-korea")
    details = {f.code: f.detail for p in told for f in p.findings}
    assert details[R.LANGUAGE_CERTIFICATE] == "paper_none_of"
    assert details[R.DEPOSIT] == "paper_none"


def test_who_is_too_old_for_a_programme_is_not_listed(desk: Desk, tmp_path: Path) -> None:
    order = ask(desk, tmp_path, "im-japan", "factory")
    imports.import_file(desk, a_list(tmp_path, order, {"Ngày sinh": "05/03/1990"}), consents_on_file=True)
    told = clearance.for_workers(desk, [p.worker_id for p in _people(desk)], on=DAY, programme_code="im-japan")
    assert {p.verdict for p in told} == {Verdict.BLOCKED}


def test_airports_are_points_of_departure(desk_sqlite: Desk) -> None:
    with desk_sqlite.read() as session:
        classes = dict(session.execute(select(Gate.code, Gate.gate_class)).all())
    for view in programmes.listed(desk_sqlite):
        if not view.form.land_gate:
            assert GateClass.AIRPORT in {classes[point] for point in view.form.points}
