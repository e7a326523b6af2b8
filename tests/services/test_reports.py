"""Reports: what is frozen stays, what changes later is told once by the next, and nothing uneven is issued."""

from __future__ import annotations

import hashlib
import random
from dataclasses import replace
from datetime import date, datetime, timedelta
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from sqlalchemy import select, update

from db.base import new_id
from db.engine import WRITES
from db.models import (
    Commune,
    Contract,
    Crossing,
    Gate,
    IssuedDocument,
    JobOrder,
    LedgerEntry,
    LedgerTotal,
    Placement,
    Worker,
)
from db.queries import audit
from db.queries.ledger import wrong
from db.vocabulary import BirthPrecision, CommuneEra, ContractState, Direction, OutputAct, PlacementState, Sex
from desktop_app.clock import HANOI
from desktop_app.documents.summary import SPLITS
from desktop_app.documents.summary_words import SHEETS
from desktop_app.errors import KnownError
from desktop_app.formats import fold, grouped, sort_key
from desktop_app.rules.summary import FIGURES
from desktop_app.services import crossings, report_balance, reports, stores, summary, summary_people, undo
from desktop_app.services.reports import ReportInput
from desktop_app.services.work import Desk
from tests.documents.conftest import Seen, bare

NAMES = ("Hà Hữu Nam", "Nông Thị Ánh", "Lương Văn Đạt", "Bế Thị Hòa", "Vi Đức Toàn", "Mã Thu Hằng")


@pytest.fixture
def desk(orders_desk: Desk) -> Desk:
    return orders_desk


@pytest.fixture
def desk_sqlite(orders_desk_sqlite: Desk) -> Desk:
    return orders_desk_sqlite


def at(day: date, hour: int = 8) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=HANOI)


class Ledger:
    """A store with people who leave and come back."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.serial = 0
        with desk.read() as session:
            self.orders = {row[0]: row[1] for row in session.execute(select(JobOrder.number, JobOrder.id))}
            self.gates = {row[0]: row[1] for row in session.execute(select(Gate.code, Gate.id))}
            communes = select(Commune.id).where(Commune.era == CommuneEra.NOW).order_by(Commune.code).limit(3)
            self.communes = list(session.scalars(communes))

    def person(self, order: str = "ĐH-2026-101") -> dict[str, Any]:
        self.serial += 1
        name = NAMES[self.serial % len(NAMES)]
        who = {"id": new_id(), "citizen_id": f"020{self.serial:09d}", "full_name": name, "name_folded": fold(name),
               "sort_key": sort_key(name), "birth_precision": BirthPrecision.DAY,
               "sex": Sex.FEMALE if self.serial % 2 else Sex.MALE,
               "commune_id": self.communes[self.serial % 3]}  # fmt: skip
        placement = {"id": new_id(), "worker_id": who["id"], "job_order_id": self.orders[order],
                     "state": PlacementState.ACROSS, "since": at(date(2026, 1, 1))}  # fmt: skip
        return {"worker": who, "placement": placement}

    def passage(self, who: dict[str, Any], way: Direction, day: date, **more: Any) -> dict[str, Any]:
        return {"id": new_id(), "worker_id": who["worker"]["id"], "placement_id": who["placement"]["id"],
                "direction": way, "at": at(day), "day": day, "gate_id": self.gates["huu-nghi"], **more}  # fmt: skip

    def enter(self, people: list[dict[str, Any]], passages: list[dict[str, Any]]) -> None:
        with self.desk.work("test.ledger") as work:
            work.insert_many(Worker, [one["worker"] for one in people])
            work.insert_many(Placement, [one["placement"] for one in people])
            work.insert_many(Crossing, passages)

    def trip(self, out: date, back: date | None = None, order: str = "ĐH-2026-101") -> tuple[int, int]:
        """Somebody's passages; the ids of the worker and of the departure."""
        who = self.person(order)
        left = self.passage(who, Direction.OUT, out)
        passages = [left]
        if back:
            passages.append(self.passage(who, Direction.BACK, back, departure_id=left["id"]))
        self.enter([who], passages)
        return who["worker"]["id"], left["id"]

    def came_home(self, worker_id: int, day: date) -> int:
        alone = crossings.LoneCrossing(worker_id, Direction.BACK, at(day, 9), "về một mình", "đơn", "chi-ma")
        return crossings.record_alone(self.desk, alone)

    def many(self, count: int) -> None:
        """A random year of passages."""
        chance = random.Random(7)  # noqa: S311  reproducible, not secret
        people, passages = [], []
        for _ in range(count):
            who = self.person(f"ĐH-2026-10{chance.randrange(1, 6)}")
            out = date(2025, 12, 1) + timedelta(days=chance.randrange(330))
            left = self.passage(who, Direction.OUT, out)
            people.append(who)
            passages.append(left)
            back = out + timedelta(days=chance.randrange(90))
            if chance.random() < 0.6 and back < date(2026, 11, 20):
                passages.append(self.passage(who, Direction.BACK, back, departure_id=left["id"]))
        self.enter(people, passages)


def issued(desk: Desk, period: str, programme: str | None = "chongzuo") -> int:
    report_id = reports.draft(desk, period, programme)
    reports.issue(desk, report_id)
    return report_id


def figures(desk: Desk, report_id: int) -> dict[str, Any]:
    found = reports.view(desk, report_id).figures
    assert found is not None
    return found


def told(desk: Desk, report_id: int) -> list[tuple[str, int, int, int]]:
    return [(a["said"], a["handed_over"], a["returned"], a["across"]) for a in figures(desk, report_id)["adjustments"]]


def test_an_issued_report_is_frozen_and_the_next_tells_once_what_changed(desk: Desk) -> None:
    ledger = Ledger(desk)
    away, _ = ledger.trip(date(2026, 8, 20))
    ledger.trip(date(2026, 9, 3), date(2026, 9, 28))
    _, mistaken = ledger.trip(date(2026, 9, 10))
    september = issued(desk, "2026-09")
    before = reports.content(desk, september, "pdf"), reports.content(desk, september, "xlsx")
    assert [figures(desk, september)[k] for k in ("across_opening", "handed_over", "returned", "across_closing")] == [
        1, 2, 1, 2
    ]  # fmt: skip
    assert told(desk, september) == []

    ledger.came_home(away, date(2026, 9, 20))
    crossings.take_back(desk, mistaken, "ghi nhầm người")
    ledger.trip(date(2026, 9, 30))
    assert (reports.content(desk, september, "pdf"), reports.content(desk, september, "xlsx")) == before

    october = issued(desk, "2026-10")
    assert sorted(told(desk, october)) == [
        ("Về nước ngày 20/09/2026: ghi bổ sung", 0, 1, -1),
        ("Xuất cảnh ngày 10/09/2026: không còn tính", -1, 0, -1),
        ("Xuất cảnh ngày 30/09/2026: ghi bổ sung", 1, 0, 1),
    ]
    assert figures(desk, october)["carried"] == {
        "report": "BC-2026-0001", "closing": 2, "difference": -1, "opening": 1
    }  # fmt: skip
    november = issued(desk, "2026-11")
    assert told(desk, november) == []
    assert figures(desk, november)["carried"]["difference"] == 0


def test_a_correction_replaces_and_says_which_and_why(desk: Desk) -> None:
    ledger = Ledger(desk)
    ledger.trip(date(2026, 10, 3))
    first = issued(desk, "2026-10")
    with pytest.raises(KnownError) as refused:
        reports.draft(desk, "2026-10", "chongzuo")
    assert refused.value.params["number"] == "BC-2026-0001"
    ledger.trip(date(2026, 10, 4))
    second = reports.correct(desk, first, "thiếu một người")
    reports.issue(desk, second)
    rows = {row.id: row for row in reports.listed(desk)}
    assert (rows[first].state.value, rows[second].state.value) == ("replaced", "issued")
    assert (rows[second].number, rows[second].replaces) == ("BC-2026-0002", "BC-2026-0001")
    assert told(desk, second) == [("Xuất cảnh ngày 04/10/2026: ghi bổ sung", 1, 0, 1)]
    seen = Seen(reports.content(desk, second, "pdf"))
    assert seen.has("thay thế Báo cáo số 1/BC-TTDVVL. Lý do: thiếu một người.")
    seen.close()
    for what in (lambda: reports.save(desk, second, ReportInput(situation="khác")),
                 lambda: reports.discard(desk, second), lambda: reports.issue(desk, second)):  # fmt: skip
        with pytest.raises(KnownError) as refused:
            what()
        assert refused.value.code == "report_frozen"
    with desk.read() as session:
        sequence = audit.last_link(session)[0]
    assert not undo.can_undo(desk, sequence)
    with pytest.raises(KnownError):
        undo.undo(desk, sequence)


def test_a_changed_job_and_a_contract_entered_late_are_told(desk_sqlite: Desk) -> None:
    desk, ledger = desk_sqlite, Ledger(desk_sqlite)
    worker_id, _ = ledger.trip(date(2026, 9, 3))
    before = figures(desk, issued(desk, "2026-09", None))["last_year"]["figures"]
    assert before["handed_over"] == before["contracts.signed"] == [None, None]  # the record had not begun: not known
    with desk.work("test.change") as work:
        placement = work.session.scalars(select(Placement).where(Placement.worker_id == worker_id)).one()
        placement.job_order_id = ledger.orders["ĐH-2026-103"]
        work.session.add(Contract(id=new_id(), placement_id=placement.id, state=ContractState.SIGNED,
                                  signed_on=date(2026, 9, 1)))  # fmt: skip
    lines = told(desk, issued(desk, "2026-10", None))
    assert [line[1:] for line in lines] == [(0, 0, 0), (0, 0, 0)]
    assert lines[0][0] == "Hợp đồng ký ngày 01/09/2026: ghi bổ sung"
    assert "sửa (công ty, công việc:" in lines[1][0]
    assert "→" in lines[1][0]


def test_a_report_of_one_kind_tells_nothing_of_another(desk_sqlite: Desk) -> None:
    desk, ledger = desk_sqlite, Ledger(desk_sqlite)
    ledger.trip(date(2026, 9, 3))
    issued(desk, "2026-09")
    ledger.trip(date(2026, 9, 4))
    assert told(desk, issued(desk, "2026-Q3")) == []
    assert told(desk, issued(desk, "2026-10", "laos")) == []
    assert len(told(desk, issued(desk, "2026-10"))) == 1


def test_nothing_that_does_not_balance_is_issued(desk: Desk) -> None:
    ledger = Ledger(desk)
    lost, twice, early, again, other = (ledger.person() for _ in range(5))
    ledger.trip(date(2026, 8, 1), date(2026, 8, 9))
    first, second = (ledger.passage(twice, Direction.OUT, date(2026, 10, day)) for day in (1, 5))
    late = ledger.passage(early, Direction.OUT, date(2026, 10, 9))
    left = ledger.passage(again, Direction.OUT, date(2026, 10, 1))
    home = [ledger.passage(again, Direction.BACK, date(2026, 10, day), departure_id=left["id"]) for day in (2, 3)]
    ledger.enter(
        [lost, twice, early, again, other],
        [
            ledger.passage(lost, Direction.BACK, date(2026, 10, 2)), first, second, late, left, *home,
            ledger.passage(early, Direction.BACK, date(2026, 10, 8), departure_id=late["id"]),
            ledger.passage(other, Direction.BACK, date(2026, 10, 20), departure_id=first["id"]),
        ],
    )  # fmt: skip
    report_id = reports.draft(desk, "2026-10", "chongzuo")
    with pytest.raises(KnownError) as refused:
        reports.issue(desk, report_id)
    assert refused.value.code == "report_unbalanced"
    for one in (lost, twice, early, again, other):
        assert one["worker"]["citizen_id"] in refused.value.params["who"]
    found = {one.citizen_id: one.code for one in report_balance.unbalanced(desk, "2026-10")}
    assert found == {
        lost["worker"]["citizen_id"]: "no_departure", twice["worker"]["citizen_id"]: "across_twice",
        early["worker"]["citizen_id"]: "before_departure", again["worker"]["citizen_id"]: "back_twice",
        other["worker"]["citizen_id"]: "of_another",
    }  # fmt: skip
    assert reports.view(desk, report_id).row.number is None
    assert report_balance.unbalanced(desk, "2026-09") == ()
    assert reports.issue(desk, reports.draft(desk, "2026-10", "laos")).number == "BC-2026-0001"
    assert report_balance.unbalanced(desk, "2026-10", "laos") == ()


def on_paper(value: float | None, *, percent: bool) -> str:
    if value is None:
        return ""
    return f"{value:.1f}%".replace(".", ",") if percent else grouped(int(value))


def test_the_three_papers_say_the_same_numbers(desk_sqlite: Desk) -> None:
    desk, ledger = desk_sqlite, Ledger(desk_sqlite)
    ledger.many(300)
    data = reports.figures(desk, "2026-10", "chongzuo")
    told_json = summary.as_json(data)
    seen = Seen(reports.unissued(desk, data))
    book = openpyxl.load_workbook(BytesIO(summary.as_xlsx(data)))
    whole = {row[0]: row[1:] for row in book["Tổng hợp"].iter_rows(values_only=True) if row[0]}
    for line in data.lines:
        of_json = [told_json["figures"][line.code], told_json["last_year"]["figures"][line.code],
                   told_json["since_year_began"]["figures"][line.code]]  # fmt: skip
        values = [value for pair in of_json for value in pair]
        assert list(whole[line.name]) == values
        shown = "".join(
            "" if v is None else f"{v:.1f}%".replace(".", ",") if line.percent else grouped(v) for v in values
        )
        assert bare(line.name) + shown in seen.text, line.code
    for split in SPLITS:
        for row in told_json["by"][split]:
            four = [row[k] for k in ("across_opening", "handed_over", "returned", "across_closing")]
            women = list(row["women"].values())
            assert bare(row["name"]) + "".join(map(grouped, [*four, *women])) in seen.text, (split, row)
    for split in SPLITS:
        sheet = book[SHEETS[split]]
        rows = {row[0]: list(row[2:]) for row in sheet.iter_rows(min_row=5, values_only=True) if row[0]}
        for row in told_json["by"][split]:
            assert rows[row["code"]] == [row["across_opening"], row["handed_over"], row["returned"],
                                         row["across_closing"], *row["women"].values()]  # fmt: skip
    assert sheet.auto_filter.ref
    assert (sheet.freeze_panes, bool(sheet.print_area)) == ("A5", True)
    facts = {row[0]: row[1] for row in book["Tổng hợp"].iter_rows(values_only=True)}
    assert str(facts["Kỳ này: từ ngày"]) == "2026-10-01 00:00:00"
    for month in data.months:
        assert grouped(month.handed_over) in seen.text
    assert seen.has("Biểu đồ 1.")
    assert seen.has("Biểu đồ 2.")
    seen.close()


def test_every_figure_names_the_people_behind_it(desk: Desk) -> None:
    ledger = Ledger(desk)
    ledger.many(120)
    data = summary.month(desk, "2026-10", "chongzuo")
    values = {line.code: line.now for line in data.lines}
    for figure in FIGURES:
        if figure.people:
            people = summary_people.behind(desk, "2026-10", "chongzuo", figure.code)
            women = summary_people.behind(desk, "2026-10", "chongzuo", figure.code, women=True)
            assert (len(people), len(women)) == values[figure.code], figure.code
    for split in ("employer", "commune"):
        for row in data.by[split]:
            for code in ("returned", "across_closing"):
                found = summary_people.behind(desk, "2026-10", "chongzuo", code, split=split, code=row.code)
                assert len(found) == getattr(row.figures, code)
    with pytest.raises(KnownError):
        summary_people.behind(desk, "2026-10", None, "counselled")


def test_what_was_issued_is_sealed_and_its_outputs_are_logged(desk_sqlite: Desk) -> None:
    desk, ledger = desk_sqlite, Ledger(desk_sqlite)
    ledger.trip(date(2026, 10, 3))
    report_id = reports.draft(desk, "2026-10", "chongzuo")
    assert reports.draft(desk, "2026-10", "chongzuo") == report_id
    said = reports.view(desk, report_id).said
    reports.save(desk, report_id, replace(said, situation="Ổn định.\nNhu cầu <tăng>.", signer="Hoàng Văn Thụ"))
    with pytest.raises(KnownError) as refused:
        reports.save(desk, report_id, replace(said, situation="Khác."))
    assert refused.value.code == "conflict"
    as_draft = Seen(reports.content(desk, report_id, "pdf"))
    assert as_draft.has("DỰ THẢO")
    as_draft.close()
    with desk.read() as session:
        head = audit.last_link(session)[1]
    row = reports.issue(desk, report_id)
    assert row.audit_head == head
    pdf = reports.content(desk, report_id, "pdf")
    seen = Seen(pdf)
    for words in ("Nhu cầu <tăng>.", "Hoàng Văn Thụ", "Số: 1/BC-TTDVVL", head[:16], (row.digest or "?")[:16],
                  f"trang 页 1/{len(seen.pages)}", "Nơi nhận:"):  # fmt: skip
        assert seen.has(words), words
    seen.close()
    assert reports.paper_to_print(desk, report_id) == pdf
    reports.log_output(desk, report_id, "pdf", OutputAct.PRINTED, "HP LaserJet", copies=2)
    again = Seen(reports.paper_to_print(desk, report_id))
    assert again.has("BẢN IN LẠI")
    again.close()
    assert reports.content(desk, report_id, "pdf") == pdf
    with desk.read() as session:
        kept = session.scalars(select(IssuedDocument).where(IssuedDocument.number == row.number)).all()
        assert sorted(one.media_type.rpartition(".")[2] for one in kept) == ["application/pdf", "sheet"]
        stored = next(one for one in kept if one.media_type == "application/pdf")
        assert stored.digest == hashlib.sha256(pdf).hexdigest()
        assert [(output.destination, output.copies) for output in stored.outputs] == [("HP LaserJet", 2)]


def test_a_report_of_what_has_not_begun_is_not_issued(desk_sqlite: Desk) -> None:
    report_id = reports.draft(desk_sqlite, "2027-01")
    with pytest.raises(KnownError) as refused:
        reports.issue(desk_sqlite, report_id)
    assert refused.value.code == "report_not_over"
    reports.discard(desk_sqlite, report_id)
    assert reports.listed(desk_sqlite) == ()


def test_a_month_of_five_thousand_crossings(desk_sqlite: Desk) -> None:
    desk, ledger = desk_sqlite, Ledger(desk_sqlite)
    people = [ledger.person(f"ĐH-2026-10{n % 5 + 1}") for n in range(2600)]
    out = [ledger.passage(who, Direction.OUT, date(2026, 10, n % 28 + 1)) for n, who in enumerate(people)]
    home = [
        ledger.passage(who, Direction.BACK, left["day"] + timedelta(days=2), departure_id=left["id"])
        for who, left in list(zip(people, out, strict=True))[:2400]
    ]
    ledger.enter(people, out + home)
    row = reports.issue(desk, reports.draft(desk, "2026-10"))
    told_now = figures(desk, row.id)
    assert (told_now["handed_over"], told_now["returned"], told_now["across_closing"]) == (2600, 2400, 200)
    seen = Seen(reports.content(desk, row.id, "pdf"))
    assert seen.has("2.600")
    seen.close()


def test_the_kept_sums_are_checked_and_mended(desk: Desk) -> None:
    ledger = Ledger(desk)
    ledger.trip(date(2026, 10, 3))
    with desk.store.engine.execution_options(**{WRITES: True}).begin() as connection:
        connection.execute(update(LedgerTotal).values(out=LedgerTotal.out + 1))
    assert [finding.code for finding in stores.check_store(desk)] == ["ledger_sums"]
    with pytest.raises(KnownError) as refused:
        reports.issue(desk, reports.draft(desk, "2026-10"))
    assert refused.value.code == "report_sums_astray"
    with desk.store.engine.execution_options(**{WRITES: True}).begin() as connection:
        connection.execute(update(LedgerEntry).values(woman=2))
    with pytest.raises(KnownError) as refused:
        reports.issue(desk, reports.draft(desk, "2026-10", "laos"))
    assert refused.value.params["who"] == "Nông Thị Ánh (020000000001)"
    assert stores.mend_ledger(desk) > 0
    with desk.read() as session:
        assert wrong(session) == 0
    assert summary.month(desk, "2026-10").figures.across_closing == 1
