"""What goes out: the authority's fields for each worker, the registry for programs, the paper for a meeting."""

from __future__ import annotations

import json
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select

from db.base import new_id
from db.models import (
    Contract,
    Crossing,
    DocumentOutput,
    Gate,
    IssuedDocument,
    Meeting,
    Placement,
    Worker,
    WorkerSkill,
)
from db.vocabulary import ContractState, Direction, IssuedKind, MeetingKind, OutputAct, SkillKind, WagePer
from desktop_app.clock import HANOI
from desktop_app.documents.authority_xlsx import FIELDS, describe_registry
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.services import authority_return, cooperation, year_figures
from desktop_app.services.cooperation import CooperationInput
from desktop_app.services.work import Desk
from resources import ROOT
from tests.documents.conftest import Seen

YEAR_2023 = ROOT / "reference" / "departures_2023_by_market.csv"


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 8, tzinfo=HANOI)


def abroad(desk: Desk) -> list[int]:
    """Three of the list's people leave, one of them comes back; their ids in the order of names."""
    with desk.work("test.abroad") as work:
        query = (
            select(Placement).join(Worker, Worker.id == Placement.worker_id).where(Placement.job_order_id.is_not(None))
        )
        placements = work.session.scalars(query.order_by(Worker.sort_key, Worker.id).limit(3)).all()
        gate = work.session.scalars(select(Gate.id).where(Gate.code == "huu-nghi")).first()
        rows = []
        for placement, out in zip(placements, (date(2025, 12, 20), date(2026, 3, 2), date(2025, 12, 1)), strict=True):
            left = {"id": new_id(), "worker_id": placement.worker_id, "placement_id": placement.id,
                    "direction": Direction.OUT, "at": at(out), "day": out, "gate_id": gate}  # fmt: skip
            rows.append(left)
        home = dict(rows[2], id=new_id(), direction=Direction.BACK, day=date(2025, 12, 10), at=at(date(2025, 12, 10)),
                    departure_id=rows[2]["id"])  # fmt: skip
        work.insert_many(Crossing, [*rows, home])
        work.session.add(WorkerSkill(worker_id=placements[0].worker_id, kind=SkillKind.LANGUAGE, name="Tiếng Trung",
                                     level="HSK 3"))  # fmt: skip
        contract = work.session.scalars(select(Contract).where(Contract.placement_id == placements[0].id)).first()
        if contract is None:
            contract = Contract(id=new_id(), placement_id=placements[0].id, state=ContractState.SIGNED,
                                signed_on=date(2025, 12, 15))  # fmt: skip
            work.session.add(contract)
        contract.wage, contract.wage_per = 180, WagePer.DAY
        return [placement.worker_id for placement in placements]


def test_the_authoritys_year_has_everybody_who_was_abroad_in_it(samples_desk: Desk) -> None:
    desk = samples_desk
    ids = abroad(desk)
    data = authority_return.gathered(desk, "2026@15dec", "chongzuo")
    assert (data.first, data.last) == (date(2025, 12, 15), date(2026, 12, 14))
    with desk.read() as session:
        codes = {i: session.get_one(Worker, i).citizen_id for i in ids}
    assert {row.worker_code for row in data.rows} == {codes[ids[0]], codes[ids[1]]}
    first = next(row for row in data.rows if row.worker_code == codes[ids[0]])
    assert (first.exit_date, first.entry_date, first.update_due) == (date(2025, 12, 20), None, date(2025, 12, 25))
    assert (first.wage, first.wage_currency, first.wage_per) == (180, "CNY", "day")
    assert first.skills == "Tiếng Trung (HSK 3)"
    assert first.document_number
    assert first.receiver
    assert authority_return.gathered(desk, "2026@15dec", "laos").rows == []
    earlier = authority_return.gathered(desk, "2025@15dec")
    assert [(row.worker_code, row.entry_date, row.status) for row in earlier.rows] == [
        (codes[ids[2]], date(2025, 12, 10), "returned")
    ]


def test_the_workbook_and_the_registry_hold_the_same_and_are_kept(samples_desk_sqlite: Desk) -> None:
    desk = samples_desk_sqlite
    abroad(desk)
    content = authority_return.send(desk, "2026@15dec", None, "Sở Nội vụ")
    sheet = openpyxl.load_workbook(BytesIO(content))["Người lao động"]
    rows = list(sheet.iter_rows(min_row=4, values_only=True))
    assert rows[0] == tuple(field.head for field in FIELDS)
    assert sheet.freeze_panes == "C5"
    lines = authority_return.registry(desk, "2026@15dec", None, "so.jsonl").decode().splitlines()
    head, *stays = [json.loads(line) for line in lines]
    assert (head["format"], head["version"], head["count"]) == ("bangiao-registry", 1, 2)
    assert list(head["fields"]) == [field.name for field in FIELDS]
    for row, stay in zip(rows[1:], stays, strict=True):
        shown = dict(zip(head["fields"], row, strict=True))
        for name in ("worker_code", "full_name", "document_number", "wage", "job", "residence"):
            assert shown[name] == stay[name], name
        for name in ("exit_date", "update_due"):
            assert shown[name].date().isoformat() == stay[name]
    assert all(f"`{field.name}`" in describe_registry() for field in FIELDS)
    with desk.read() as session:
        kept = session.scalars(select(IssuedDocument).where(IssuedDocument.kind == IssuedKind.AUTHORITY)).one()
        assert kept.content == content
        assert session.scalars(select(DocumentOutput.destination)).all() == ["Sở Nội vụ"]


def test_the_paper_for_a_meeting_tells_years_communes_agreements_and_what_is_asked(samples_desk: Desk) -> None:
    desk = samples_desk
    abroad(desk)
    with desk.work("test.meeting") as work:
        programme = work.session.scalars(select(IssuedDocument.id)).first()
        assert programme is None
        from db.models import Programme

        of = work.session.scalars(select(Programme.id).where(Programme.code == "chongzuo")).one()
        work.session.add(Meeting(id=new_id(), kind=MeetingKind.DELEGATION_IN, begins=date(2026, 5, 6), place="Lạng Sơn",
                                 about="Đoàn Cục Nhân lực Sùng Tả", outcome="Thống nhất tăng chỉ tiêu",
                                 programme_id=of, officer_id=work.officer))  # fmt: skip
    said = CooperationInput(since=date(2023, 1, 1), difficulties="Cấp giấy chậm.", proposals="Mở thêm cửa <nhận>.")
    data = cooperation.gathered(desk, said)
    assert [(y.year, y.handed_over, y.returned, y.across) for y in data.years] == [
        (2023, 0, 0, 0), (2024, 0, 0, 0), (2025, 2, 1, 1), (2026, 1, 0, 2)
    ]  # fmt: skip
    assert sum(line.people for line in data.communes) == 3
    assert sum(line.across for line in data.communes) == 2
    content, document = cooperation.issue(desk, said, "Đoàn Sùng Tả")
    cooperation.log_output(desk, document, OutputAct.PRINTED, "HP")
    with desk.read() as session:
        went = session.scalars(select(DocumentOutput).where(DocumentOutput.document_id == document)).one()
    assert (went.act, went.destination) == (OutputAct.PRINTED, "HP")
    seen = Seen(content)
    for words in ("劳务合作工作材料", "Đoàn Cục Nhân lực Sùng Tả", "Thống nhất tăng chỉ tiêu", "Cấp giấy chậm.",
                  "Mở thêm cửa <nhận>.", "III. KẾT QUẢ TỪNG NĂM 历年成果",
                  data.agreements[0][3], "不向劳动者收取"):  # fmt: skip
        assert seen.has(words), words
    seen.close()


def test_who_asks_for_what_is_not_there_is_told(samples_desk_sqlite: Desk) -> None:
    for said, code in (
        (CooperationInput(programme="mars"), "programme_unknown"),
        (CooperationInput(partner="X"), "unknown_partner"),
        (CooperationInput(programme="laos"), "no_agreement"),
        (CooperationInput(since=date(2026, 2, 1), until=date(2026, 1, 1)), "days_reversed"),
    ):
        with pytest.raises(KnownError) as refused:
            cooperation.gathered(samples_desk_sqlite, said)
        assert refused.value.code == code


def test_the_year_2023_as_the_authority_told_it(desk: Desk) -> None:
    taken = year_figures.import_csv(desk, YEAR_2023, plan=(110_000, 120_000), source="Cục Quản lý lao động ngoài nước")
    assert (taken.year, taken.added) == (2023, 15)
    again = year_figures.import_csv(desk, YEAR_2023, plan=(110_000, 120_000), source="Cục Quản lý lao động ngoài nước")
    assert (again.added, again.changed, again.unchanged) == (0, 0, 15)
    found = year_figures.of_year(desk, 2023)
    assert found is not None
    assert (found.total.people, found.total.women) == (159_986, 55_804)
    assert (found.percent_of_min, found.percent_of_max) == (145.4, 133.3)
    assert [row.market for row in found.rows[:2]] == ["JPN", "TWN"]
    assert found.rows[-1].market == "OTHER"
    assert {row.market: row.women for row in found.rows}["SGP"] == 0
    assert year_figures.of_year(desk, 2022) is None


def test_what_is_not_known_stays_blank_and_bad_cells_are_named(desk_sqlite: Desk, tmp_path: Path) -> None:
    file = tmp_path / "2024.csv"
    file.write_text("market;departed;of_whom_female\nJPN;71.518;\nKOR;0;0\n", encoding="utf-8")
    year_figures.import_csv(desk_sqlite, file)
    found = year_figures.of_year(desk_sqlite, 2024)
    assert found is not None
    assert [(row.people, row.women) for row in found.rows] == [(71_518, None), (0, 0)]
    assert (found.total.people, found.total.women, found.percent_of_min) == (71_518, None, None)
    year_figures.import_csv(desk_sqlite, file, plan=(60_000, 70_000))
    year_figures.import_csv(desk_sqlite, file)
    found = year_figures.of_year(desk_sqlite, 2024)
    assert found is not None
    assert (found.total.plan_min, found.percent_of_min) == (60_000, 119.2)
    file.write_text("market,departed,of_whom_female\nJPN,5,6\nKOR,x,\nKOR,1,\n", encoding="utf-8")
    with pytest.raises(InvalidInputError) as refused:
        year_figures.import_csv(desk_sqlite, file)
    codes = [problem.code for problem in refused.value.problems]
    assert codes == ["women_more_than_people", "not_a_count", "market_twice"]
    nameless = tmp_path / "figures.csv"
    nameless.write_text("market,departed\nJPN,5\n", encoding="utf-8")
    for path, code in ((nameless, "year_unknown"), (tmp_path / "none.csv", "year_figures_unreadable")):
        with pytest.raises(KnownError) as wrong:
            year_figures.import_csv(desk_sqlite, path)
        assert wrong.value.code == code
