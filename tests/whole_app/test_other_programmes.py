"""An EPS list and the two Plzeň fields of work by the command line, from registration to the summary."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pypdf
import pytest
from sqlalchemy import select

from db.base import new_id
from db.models import Crossing, Handover, HandoverLine, Placement
from db.vocabulary import Direction
from desktop_app.cli import crash
from desktop_app.cli.main import main
from desktop_app.clock import HANOI, fixed_clock
from desktop_app.services import stores
from tests.conftest import OFFICER, Templates

Run = Callable[..., Any]
NOW = "2026-11-24T09:00:00+07:00"
COMMON = {
    "Ngày giáo dục định hướng": "02/10/2026", "Số phiếu lý lịch tư pháp": "88/STP",
    "Ngày cấp phiếu lý lịch tư pháp": "01/09/2026", "Số thị thực": "V-77", "Ngày hết hạn thị thực": "30/11/2029",
}  # fmt: skip
EPS = {"Chứng chỉ ngoại ngữ": "EPS-TOPIK", "Ngày cấp chứng chỉ ngoại ngữ": "05/06/2026", "Ngày ký quỹ": "12/10/2026"}
NURSE = {"Bằng điều dưỡng": "Cao đẳng điều dưỡng", "Ngày cấp bằng": "01/07/2024",
         "Chứng chỉ ngoại ngữ": "Čeština B1", "Ngày cấp chứng chỉ ngoại ngữ": "05/06/2026"}  # fmt: skip
CASES = {
    "eps-korea": [("KR-DUC", "Xưởng đúc Ansan", "manufacturing", "KRW", EPS)],
    "czech-plzen": [
        ("CZ-NM", "Nhà máy linh kiện Plzeň", "factory", "CZK", {}),
        ("CZ-DD", "Nhà dưỡng lão Rokycany", "nursing", "CZK", NURSE),
        ("CZ-BV", "Bệnh viện Klatovy", "hospital", "CZK", NURSE),
    ],
}


@pytest.fixture
def run(
    templates: Templates,
    store_kind: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Iterator[tuple[Run, str]]:
    """Runs the command line at a store of each kind, which it opens anew each time; and where that store is."""
    location, take_away = templates.copy(store_kind, practice=False, folder=tmp_path)
    monkeypatch.setattr(crash, "log_file", lambda: tmp_path / "bangiao-cli.log")
    monkeypatch.setenv("BANGIAO_STORE", location)
    monkeypatch.setenv("BANGIAO_OFFICER", OFFICER["username"])
    monkeypatch.setenv("BANGIAO_PASSWORD", OFFICER["password"])
    monkeypatch.setenv("BANGIAO_NOW", NOW)

    def program(*words: str) -> Any:
        capsys.readouterr()
        code = main([*words, "--json"])
        told = capsys.readouterr()
        assert code == 0, told.err
        return json.loads(told.out)

    yield program, location
    take_away()


def demand_file(folder: Path, code: str) -> Path:
    """What the other side asks: a partner, its agreement, the employers without any unit, their orders with wages."""
    partner = f"P-{code}"
    found: dict[str, Any] = {
        "partners": [{"code": partner, "programme": code, "name_vi": "Cơ quan tiếp nhận"}],
        "agreements": [{"number": f"01/{code}", "partner": partner, "title_vi": "Thỏa thuận tiếp nhận lao động",
                        "signed": "2026-01-05", "from": "2026-01-05", "until": "2028-01-04"}],
        "employers": [], "job_orders": [],
    }  # fmt: skip
    for employer, name, sector, currency, _papers in CASES[code]:
        found["employers"].append({"code": employer, "partner": partner, "name_vi": name, "sector": sector})
        found["job_orders"].append({"number": f"ĐH-{employer}", "employer": employer, "job_vi": "Việc được nhận",
                                    "headcount": 4, "wage_cny": 30000, "wage_per": "month", "currency": currency,
                                    "months": 24})  # fmt: skip
    file = folder / f"{code}.json"
    file.write_text(json.dumps(found), encoding="utf-8")
    return file


def worker_list(folder: Path, code: str) -> tuple[Path, list[str]]:
    """Two people for each order, and their citizen IDs."""
    rows: list[dict[str, Any]] = []
    for place, (employer, _name, _sector, _currency, papers) in enumerate(CASES[code]):
        for sex, name in (("Nam", "Nông Văn Bình"), ("Nữ", "Vi Thị Hoa")):
            serial = f"{place}{len(rows) % 2}"
            rows.append({
                "Họ và tên": f"{name} {['Một', 'Hai', 'Ba'][place]}", "Ngày sinh": "05/03/2001", "Giới tính": sex,
                "Số CCCD": f"020{'2' if sex == 'Nam' else '3'}010000{serial}",
                "Địa chỉ": "Thôn Nà Pàn, xã Quan Sơn, tỉnh Lạng Sơn", "Số hộ chiếu": f"C12345{serial}",
                "Ngày cấp hộ chiếu": "01/02/2026", "Ngày hết hạn hộ chiếu": "31/01/2036",
                "Ngày khám sức khỏe": "01/10/2026", "Kết quả khám sức khỏe": "Đủ sức khỏe",
                "Số đơn hàng": f"ĐH-{employer}", "Số hợp đồng": f"{serial}/HĐ", "Ngày ký hợp đồng": "10/11/2026",
                "Từ ngày": "25/11/2026", "Đến ngày": "24/11/2028", "Ngày khai báo UBND xã": "12/11/2026",
                **COMMON, **papers,
            })  # fmt: skip
    heads = list(dict.fromkeys(head for row in rows for head in row))
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(heads)
    for row in rows:
        sheet.append([row.get(head) for head in heads])
    file = folder / f"{code}.xlsx"
    book.save(file)
    return file, [str(row["Số CCCD"]) for row in rows]


def crossed(location: str, number: str) -> None:
    """Everybody on the list has gone."""
    at = datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)
    desk = stores.open_desk(location, **OFFICER, clock=fixed_clock(at.replace(tzinfo=None)))
    with desk.work("test.crossed") as work:
        handover = work.session.scalars(select(Handover).where(Handover.number == number)).one()
        lines = select(HandoverLine.worker_id).where(HandoverLine.handover_id == handover.id)
        for worker_id in work.session.scalars(lines):
            placement = work.session.scalars(select(Placement).where(Placement.worker_id == worker_id)).one()
            gone = {"worker_id": worker_id, "placement_id": placement.id, "handover_id": handover.id}
            work.session.add(
                Crossing(id=new_id(), **gone, gate_id=handover.gate_id, direction=Direction.OUT, at=at,
                         day=date(2026, 11, 25))
            )  # fmt: skip
    desk.close()


@pytest.mark.parametrize("code", list(CASES))
def test_from_registration_to_the_departure_list_and_the_summary(
    run: tuple[Run, str], tmp_path: Path, code: str
) -> None:
    program, location = run
    program("apply", str(demand_file(tmp_path, code)))
    file, ids = worker_list(tmp_path, code)
    taken = program("import", str(file), "--consents-on-file")
    assert (taken["new"], taken["rejected"]) == (len(ids), [])
    told = program("clearance", "--worker", ids[-1], "--on", "2026-11-25", "--point", "noi-bai")
    assert {finding["code"] for finding in told[0]["findings"]} == {"commune_declaration"}
    made = program("handover", "new", "--programme", code, "--direction", "out", "--point", "noi-bai",
                   "--at", "2026-11-25 07:30", "--partner", f"P-{code}")  # fmt: skip
    program("handover", "add", made["number"], "--cleared")
    issued = program("handover", "issue", made["number"])
    assert len(issued["lines"]) == len(ids)
    roster = tmp_path / "roster.pdf"
    program("roster", made["number"], "-o", str(roster))
    text = "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(roster.read_bytes())).pages)
    flat = "".join(text.split())
    assert "XUẤTCẢNH" in flat
    assert "QUABIÊNGIỚI" not in flat
    assert "北京" not in flat
    assert all("".join(line["full_name"].split()) in flat for line in issued["lines"])
    crossed(location, made["number"])
    told = program("summary", "2026-11", "--programme", code)
    assert (told["handed_over"], told["women"]["handed_over"]) == (len(ids), len(ids) // 2)
    assert {row["code"]: row["handed_over"] for row in told["by"]["employer"]} == {
        employer: 2 for employer, *_ in CASES[code]
    }
    assert program("summary", "2026-11", "--programme", "chongzuo")["handed_over"] == 0


def test_a_worker_may_be_asked_about_another_programme(run: tuple[Run, str], tmp_path: Path) -> None:
    program, _location = run
    program("apply", str(demand_file(tmp_path, "eps-korea")))
    file, ids = worker_list(tmp_path, "eps-korea")
    program("import", str(file))
    asked = program("clearance", "--worker", ids[0], "--programme", "germany-nursing")
    assert "qualification" in {finding["code"] for finding in asked[0]["findings"]}
