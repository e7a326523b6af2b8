"""The partner's monthly confirmation, out and in. Every answer here is made up, and says so in its title."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, cast

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import select
from xlsxwriter import Workbook

from db.base import new_id
from db.models import (
    Confirmation,
    ConfirmationLine,
    Consent,
    Contract,
    Crossing,
    DocumentOutput,
    Employer,
    Incident,
    IssuedDocument,
    JobOrder,
    Placement,
    TravelDocument,
    Worker,
)
from db.vocabulary import (
    BirthPrecision,
    ConfirmationOutcome,
    ConfirmationState,
    ConsentPurpose,
    ConsentState,
    ContractState,
    Direction,
    DocumentKind,
    DocumentState,
    IncidentKind,
    IssuedKind,
    OutputAct,
    PlacementState,
    Sex,
)
from desktop_app import wording
from desktop_app.clock import HANOI
from desktop_app.documents.confirmation_xlsx import COLUMNS
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.formats import fold, sort_key
from desktop_app.services import confirmation_answer, confirmation_lines, confirmations, crossings, undo
from desktop_app.services.incidents import Opening
from desktop_app.services.work import Desk

OUT = ConfirmationOutcome
END = date(2026, 10, 31)
NOON = datetime(2026, 10, 1, 12, tzinfo=HANOI)
TITLE = ["虚构数据（测试用）：2026年10月越南籍人员核对表"]
HEADS = ["序号", "证件号码", "姓名", "出生日期", "性别", "是否在岗", "离境日期", "备注"]
PEOPLE = (
    ("Nông Văn Bình", "C1000001", date(1990, 3, 5), Sex.MALE),
    ("Lý Thị Hằng", "C1000002", date(1992, 7, 14), Sex.FEMALE),
    ("Hoàng Đức Thụy", "C1000003", date(1988, 1, 30), Sex.MALE),
    ("Vi Thị Ánh", "C1000004", date(1995, 12, 1), Sex.FEMALE),
    ("Bế Minh Đạt", "C1000005", date(1993, 2, 11), Sex.MALE),
    ("Đàm Thị Loan", "C1000006", date(1991, 9, 9), Sex.FEMALE),
)


class Place:
    """A desk with six people across for one partner, and one at home."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        with desk.read() as session:
            query = select(JobOrder.id, Employer.partner_id).join(Employer, Employer.id == JobOrder.employer_id)
            self.order, self.partner = session.execute(query.order_by(JobOrder.number)).all()[0]
            others = select(Employer.partner_id).where(Employer.partner_id != self.partner)
            self.other_partner: int = session.scalars(others).first() or 0
        self.ids = {name: new_id() for name, *_ in PEOPLE}
        self.home = new_id()
        with desk.work("test.people") as work:
            for name, number, birth, sex in PEOPLE:
                self._person(work.session, self.ids[name], name, number, birth, sex)
            self._person(work.session, self.home, "Chu Quang Sơn", "C1000009", date(1990, 1, 1), Sex.MALE)
            work.session.flush()
            for who in self.ids.values():
                self._across(work.session, who)

    def _person(self, session: Any, who: int, name: str, number: str, birth: date, sex: Sex) -> None:
        session.add(
            Worker(id=who, full_name=name, name_folded=fold(name), sort_key=sort_key(name), birth_date=birth,
                   birth_precision=BirthPrecision.DAY, sex=sex)
        )  # fmt: skip
        session.flush()
        paper = {"kind": DocumentKind.PASSPORT, "number": number, "expires_on": date(2030, 1, 1)}
        session.add(TravelDocument(id=new_id(), worker_id=who, **paper))
        agreed = {"state": ConsentState.GIVEN, "at": NOON, "basis": "giấy", "officer_id": self.desk.officer_id}
        session.add(Consent(id=new_id(), worker_id=who, purpose=ConsentPurpose.ROSTER_ABROAD, **agreed))

    def _across(self, session: Any, who: int) -> None:
        placement = new_id()
        placed = {"job_order_id": self.order, "state": PlacementState.ACROSS, "since": NOON}
        session.add(Placement(id=placement, worker_id=who, **placed))
        session.flush()
        left = {"direction": Direction.OUT, "at": NOON, "day": date(2026, 10, 1)}
        session.add(Crossing(id=new_id(), worker_id=who, placement_id=placement, **left))

    def make(self, day: date = END) -> int:
        return confirmations.make(self.desk, self.partner, day)

    def by_name(self, confirmation: int) -> dict[str, confirmation_lines.Line]:
        return {line.full_name: line for line in confirmation_lines.lines(self.desk, confirmation)}


@pytest.fixture
def place(samples_desk: Desk) -> Place:
    return Place(samples_desk)


@pytest.fixture
def here(samples_desk_sqlite: Desk) -> Place:
    return Place(samples_desk_sqlite)


@pytest.fixture
def written(tmp_path: Path) -> Callable[[Sequence[Sequence[Any]]], Path]:
    """Writes rows as a partner's workbook."""

    def write(rows: Sequence[Sequence[Any]], name: str = "核对结果.xlsx") -> Path:
        path = tmp_path / name
        with Workbook(path) as book:
            sheet = book.add_worksheet("名单")
            for at, row in enumerate([TITLE, ["制表单位：虚构"], *rows]):
                sheet.write_row(at, 0, list(row))
        return path

    return write


def answer_of_five_kinds() -> list[list[Any]]:
    """Gone, not answered (Loan is left out), unknown to us, not across, differing; the others are confirmed."""
    return [
        HEADS,
        [1, "c 1000001", "NONG VAN BINH", "1990.3.5", "男", "是", "", ""],
        [2, "C1000002", "LY THI HANG", 19920714, "女", "否", "2026年10月18日", "已回国"],
        [3, "C1OOOOO3", "HOANG DUC THUY", "1988年1月30日", "男", "是", "", ""],
        [4, "C1000004", "VI THI ANH", "1995.12.11", "女", "是", "", ""],
        [5, "C1000005", "BE MINH DAT", "1993.2.11", "男", "失联", "", "11月初起联系不上"],
        [6, "C7777777", "HOA VAN TOAN", "1999.9.9", "男", "是", "", ""],
        [7, "C1000009", "CHU QUANG SON", "1990.1.1", "男", "是", "", ""],
        ["合计", "", "7人"],
    ]


def test_the_list_goes_out_with_few_columns_and_is_logged(place: Place) -> None:
    desk = place.desk
    with desk.work("test.refusal") as work:
        loan = select(Consent).where(Consent.worker_id == place.ids["Đàm Thị Loan"])
        work.session.scalars(loan).one().state = ConsentState.WITHDRAWN
    assert confirmations.preview(desk, place.partner, END) == confirmations.Preview(5, ("Đàm Thị Loan",), None)
    made = place.make()
    content = confirmations.content(desk, made)
    (sheet,) = CalamineWorkbook.from_filelike(BytesIO(content)).sheet_names
    rows = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_name(sheet).to_python()
    head = next(at for at, row in enumerate(rows) if row[0] == "STT 序号")
    assert [name for name, _ in COLUMNS] == rows[head][: len(COLUMNS)]
    people = {row[1]: row for row in rows[head + 1 :]}
    assert set(people) == {"NONG VAN BINH", "LY THI HANG", "HOANG DUC THUY", "VI THI ANH", "BE MINH DAT"}
    assert people["LY THI HANG"][3:5] == [date(1992, 7, 14), "C1000002"]
    with desk.read() as session:
        issued = session.scalars(select(IssuedDocument).where(IssuedDocument.kind == IssuedKind.CONFIRMATION)).one()
        assert (issued.number, issued.content) == ("XN-2026-0001", content)
        assert session.scalars(select(DocumentOutput)).all() == []
    confirmations.sent(desk, made, "thư điện tử của đối tác")
    with desk.read() as session:
        (output,) = session.scalars(select(DocumentOutput)).all()
        assert (output.act, output.destination) == (OutputAct.SENT_ABROAD, "thư điện tử của đối tác")
        assert output.columns == " | ".join(name for name, _ in COLUMNS)
    (row,) = confirmations.listed(desk)
    assert (row.listed, row.confirmed, row.differences, row.waiting) == (5, 0, 0, 0)
    assert row.sent_at is not None
    assert row.state is ConfirmationState.SENT


def test_five_kinds_of_difference_are_taken_in(
    place: Place, written: Callable[[Sequence[Sequence[Any]]], Path]
) -> None:
    made = place.make()
    path = written(answer_of_five_kinds())
    taken = confirmation_answer.take(place.desk, made, path)
    assert taken.rows == 7
    assert taken.outcomes == {
        OUT.CONFIRMED: 1,
        OUT.GONE: 2,
        OUT.DIFFERS: 2,
        OUT.UNKNOWN: 1,
        OUT.NOT_ACROSS: 1,
        OUT.UNANSWERED: 1,
    }
    found = place.by_name(made)
    assert {name: (line.outcome, line.differences) for name, line in found.items()} == {
        "Nông Văn Bình": (OUT.CONFIRMED, ()),
        "Lý Thị Hằng": (OUT.GONE, ()),
        "Hoàng Đức Thụy": (OUT.DIFFERS, ("slip",)),
        "Vi Thị Ánh": (OUT.DIFFERS, ("birth",)),
        "Bế Minh Đạt": (OUT.GONE, ("lost",)),
        "Đàm Thị Loan": (OUT.UNANSWERED, ()),
        "HOA VAN TOAN": (OUT.UNKNOWN, ()),
        "Chu Quang Sơn": (OUT.NOT_ACROSS, ()),
    }
    hang = found["Lý Thị Hằng"]
    assert (hang.left_on, hang.said, hang.row) == (date(2026, 10, 18), "否 · 2026年10月18日 · 已回国", 5)
    assert found["Hoàng Đức Thụy"].said_number == "C1OOOOO3"
    assert not found["Chu Quang Sơn"].listed
    assert [line.waiting for line in confirmation_lines.lines(place.desk, made)] == [True] * 7 + [False]
    assert confirmations.answer(place.desk, made) == (path.name, path.read_bytes())
    (row,) = confirmations.listed(place.desk)
    assert (row.state, row.listed, row.confirmed, row.differences, row.waiting) == (
        ConfirmationState.ANSWERED, 6, 1, 7, 7,
    )  # fmt: skip


def test_what_is_followed_up_until_the_list_is_done(
    place: Place, written: Callable[[Sequence[Sequence[Any]]], Path]
) -> None:
    made = place.make()
    confirmation_answer.take(place.desk, made, written(answer_of_five_kinds()))
    found = place.by_name(made)
    lost = found["Bế Minh Đạt"]
    opening = Opening(lost.worker_id, IncidentKind.LOST_CONTACT, "Đối tác không liên lạc được")
    opened = confirmation_lines.open_incident(place.desk, lost.id, opening)
    assert place.by_name(made)["Bế Minh Đạt"].incident == opened.number
    waiting = [line.id for line in found.values() if line.waiting]
    with pytest.raises(KnownError) as refused:
        confirmation_lines.mark_done(place.desk, waiting, "  ")
    assert refused.value.code == "done_note_needed"
    with pytest.raises(KnownError) as refused:
        confirmation_lines.mark_done(place.desk, [found["Nông Văn Bình"].id], "x")
    assert refused.value.code == "confirmation_no_difference"
    confirmation_lines.mark_done(place.desk, waiting[:-1], "Đã gọi đối tác")
    assert confirmations.listed(place.desk)[0].state is ConfirmationState.ANSWERED
    confirmation_lines.mark_done(place.desk, waiting[-1:], "Đã sửa giấy tờ")
    assert confirmations.listed(place.desk)[0].state is ConfirmationState.DONE
    confirmation_lines.reopen(place.desk, waiting[0])
    (row,) = confirmations.listed(place.desk)
    assert (row.state, row.waiting) == (ConfirmationState.ANSWERED, 1)
    with place.desk.read() as session:
        assert session.scalars(select(Incident.worker_id)).all() == [place.ids["Bế Minh Đạt"]]


def test_whom_the_record_has_home_already_needs_nothing_more(
    here: Place, written: Callable[[Sequence[Sequence[Any]]], Path]
) -> None:
    made = here.make()
    at = datetime(2026, 11, 5, 9, tzinfo=HANOI)
    who = here.ids["Lý Thị Hằng"]
    crossings.record_alone(here.desk, crossings.LoneCrossing(who, Direction.BACK, at, "Tự về", "Điện thoại"))
    confirmation_answer.take(here.desk, made, written(answer_of_five_kinds()))
    line = here.by_name(made)["Lý Thị Hằng"]
    assert (line.outcome, line.waiting) == (OUT.GONE, False)
    assert line.done_note


def test_an_answer_taken_again_is_asked_about_and_keeps_what_was_done(
    here: Place, written: Callable[[Sequence[Sequence[Any]]], Path]
) -> None:
    made = here.make()
    confirmation_answer.take(here.desk, made, written(answer_of_five_kinds()))
    before = here.by_name(made)
    confirmation_lines.mark_done(here.desk, [before[n].id for n in ("Lý Thị Hằng", "HOA VAN TOAN")], "Đã xác minh")
    again = [row if row[0] != 4 else [*row[:3], "1995.12.1", *row[4:]] for row in answer_of_five_kinds()]
    again.insert(-1, [8, "C1000006", "DAM THI LOAN", "1991.9.9", "女", "是", "", ""])
    path = written(again, "核对结果2.xlsx")  # type: ignore[call-arg]
    with pytest.raises(KnownError) as refused:
        confirmation_answer.take(here.desk, made, path)
    assert refused.value.code == "confirmation_answered"
    confirmation_answer.take(here.desk, made, path, replace=True)
    after = here.by_name(made)
    assert after["Vi Thị Ánh"].outcome is OUT.CONFIRMED
    assert after["Đàm Thị Loan"].outcome is OUT.CONFIRMED
    assert [after[n].waiting for n in ("Lý Thị Hằng", "HOA VAN TOAN", "Chu Quang Sơn")] == [False, False, True]
    assert set(after) == set(before)
    with here.desk.read() as session:
        kept = session.scalars(select(Confirmation)).one()
        assert (kept.answer_name, kept.answer) == ("核对结果2.xlsx", path.read_bytes())


def take_rows(
    here: Place, written: Callable[[Sequence[Sequence[Any]]], Path], *rows: list[Any], heads: list[Any] | None = None
) -> dict[str, confirmation_lines.Line]:
    made = here.make()
    confirmation_answer.take(here.desk, made, written([heads or ["护照号", "姓名", "出生日期", "状态"], *rows]))
    return here.by_name(made)


def test_a_name_and_a_birth_date_match_where_the_number_does_not(
    here: Place, written: Callable[[Sequence[Sequence[Any]]], Path]
) -> None:
    found = take_rows(
        here, written,
        ["E5550001", "BINH NONG VAN", "1990-03-05", "在岗"],
        ["", "LYTHIHANG", "1992.7.14", "在岗"],
        ["C1000003", "HOANG VAN THUY", "1988.1.30", "请假"],
    )  # fmt: skip
    assert (found["Nông Văn Bình"].outcome, found["Nông Văn Bình"].differences) == (OUT.DIFFERS, ("number",))
    assert found["Lý Thị Hằng"].outcome is OUT.CONFIRMED
    assert found["Hoàng Đức Thụy"].differences == ("state", "name")


def test_a_former_number_is_told_and_rows_that_contradict_each_other(
    here: Place, written: Callable[[Sequence[Sequence[Any]]], Path]
) -> None:
    with here.desk.work("test.paper") as work:
        old = {"kind": DocumentKind.PASSPORT, "number": "B0000001", "state": DocumentState.REPLACED}
        work.session.add(TravelDocument(id=new_id(), worker_id=here.ids["Nông Văn Bình"], **old))
    found = take_rows(
        here, written,
        ["B0000001", "NONG VAN BINH", "1990-03-05", "在岗"],
        ["C1000002", "LY THI HANG", "1992.7.14", "在岗"],
        ["C1000002", "LY THI HANG", "1992.7.14", "离职"],
    )  # fmt: skip
    assert found["Nông Văn Bình"].differences == ("former",)
    assert found["Lý Thị Hằng"].outcome is OUT.DIFFERS
    assert found["Lý Thị Hằng"].differences == ("twice",)
    assert found["Lý Thị Hằng"].said == "在岗 / 离职"


def test_a_number_alike_is_never_taken_in_silence(
    here: Place, written: Callable[[Sequence[Sequence[Any]]], Path]
) -> None:
    found = take_rows(
        here, written,
        ["C1O00001", "NONG VAN BIN", "1990-03-05", "在岗"],  # the name differs too, the birth date agrees
        ["C1O00002", "NGUOI LA", "1970-01-01", "在岗"],  # neither does: nobody is meant
        [1000004, "VI THI ANH", "", "在岗"],  # the letter is lost, and no birth date: nobody can be said
    )  # fmt: skip
    assert found["Nông Văn Bình"].differences == ("slip", "name")
    assert found["NGUOI LA"].outcome is OUT.UNKNOWN
    assert found["VI THI ANH"].outcome is OUT.UNKNOWN
    assert found["Lý Thị Hằng"].outcome is OUT.UNANSWERED


def test_a_list_of_names_without_a_state_confirms_by_naming(
    here: Place, written: Callable[[Sequence[Sequence[Any]]], Path]
) -> None:
    found = take_rows(here, written, ["C1000001", "NONG VAN BINH"], heads=["护照号码", "英文姓名"])
    assert found["Nông Văn Bình"].outcome is OUT.CONFIRMED
    assert found["Lý Thị Hằng"].outcome is OUT.UNANSWERED


def test_our_own_list_comes_back_filled_in(here: Place, tmp_path: Path) -> None:
    made = here.make()
    rows = CalamineWorkbook.from_filelike(BytesIO(confirmations.content(here.desk, made))).get_sheet_by_index(0)
    filled = [list(row) for row in rows.to_python()]
    head = next(at for at, row in enumerate(filled) if row[0] == "STT 序号")
    for row in filled[head + 1 :]:
        row[6] = {"LY THI HANG": "否", "VI THI ANH": ""}.get(str(row[1]), "是")
    path = tmp_path / "tra-loi.csv"
    path.write_text("\n".join(",".join(f'"{cell}"' for cell in row) for row in filled), encoding="gb18030")
    taken = confirmation_answer.take(here.desk, made, path)
    assert taken.outcomes == {OUT.CONFIRMED: 4, OUT.GONE: 1, OUT.UNANSWERED: 1}


def test_what_cannot_be_made_or_taken(here: Place, written: Callable[[Sequence[Sequence[Any]]], Path]) -> None:
    desk = here.desk
    made = here.make()
    no_heads = [["甲", "乙"], ["NONG VAN BINH", "x"]]
    for act, code in (
        (here.make, "confirmation_there"),
        (lambda: confirmations.make(desk, here.partner, date(2026, 9, 30)), "confirmation_nobody"),
        (lambda: confirmations.make(desk, 5, END), "gone"),
        (lambda: confirmation_answer.take(desk, made, written(no_heads)), "answer_no_columns"),
        (lambda: confirmation_answer.take(desk, made, written([HEADS])), "answer_no_people"),
    ):  # fmt: skip
        with pytest.raises(KnownError) as refused:
            act()
        assert refused.value.code == code
    with pytest.raises(InvalidInputError):
        here.make(date(2026, 11, 23))
    with desk.read() as session:
        assert {line.outcome for line in session.scalars(select(ConfirmationLine))} == {OUT.WAITING}


def test_somebody_of_another_partner_is_told(here: Place, written: Callable[[Sequence[Sequence[Any]]], Path]) -> None:
    with here.desk.work("test.move") as work:
        query = select(JobOrder.id).join(Employer, Employer.id == JobOrder.employer_id)
        order = work.session.scalars(query.where(Employer.partner_id == here.other_partner)).first()
        binh = select(Placement).where(Placement.worker_id == here.ids["Nông Văn Bình"])
        work.session.scalars(binh).one().job_order_id = order
    listed = ["C1000002", "LY THI HANG", "1992-07-14", "在岗"]
    found = take_rows(here, written, ["C1000001", "NONG VAN BINH", "1990-03-05", "在岗"], listed)
    line = found["Nông Văn Bình"]
    assert (line.listed, line.outcome, line.differences) == (False, OUT.DIFFERS, ("partner",))
    assert replace(line, done_at=NOON).waiting is False


def test_a_list_as_of_a_past_day_is_of_that_day(here: Place) -> None:
    """Binh has moved to the other partner since; Hang came back and left again for the other one."""
    desk, moved, again = here.desk, here.ids["Nông Văn Bình"], here.ids["Lý Thị Hằng"]
    with desk.read() as session:
        query = select(JobOrder.id).join(Employer, Employer.id == JobOrder.employer_id)
        elsewhere = session.scalars(query.where(Employer.partner_id == here.other_partner)).first()
    with desk.work("test.later") as work:
        placements = {p.worker_id: p for p in work.session.scalars(select(Placement))}
        placements[moved].state, placements[again].state = PlacementState.MOVED, PlacementState.RETURNED
        for who, day in ((moved, date(2026, 11, 5)), (again, date(2026, 11, 10))):
            fresh = Placement(
                id=new_id(), worker_id=who, job_order_id=elsewhere, state=PlacementState.ACROSS, since=NOON
            )
            work.session.add(fresh)
            work.session.flush()
            signed = {"state": ContractState.SIGNED, "signed_on": date(2026, 9, 1), "starts_on": day}
            work.session.add(Contract(id=new_id(), placement_id=fresh.id, **signed))
            if who == again:
                first = work.session.scalars(select(Crossing).where(Crossing.worker_id == who)).one()
                ways = (
                    (Direction.BACK, date(2026, 11, 2), first.id, first.placement_id),
                    (Direction.OUT, day, None, fresh.id),
                )
                for way, on, departure, placement in ways:
                    at = datetime(on.year, on.month, on.day, 9, tzinfo=HANOI)
                    passage = {"direction": way, "at": at, "day": on, "departure_id": departure}
                    work.session.add(Crossing(id=new_id(), worker_id=who, placement_id=placement, **passage))
    count = {day: confirmations.preview(desk, here.partner, day).going for day in (END, date(2026, 11, 4))}
    assert count == {END: 6, date(2026, 11, 4): 5}, "she was at home on the 4th"
    assert confirmations.preview(desk, here.partner, date(2026, 11, 20)).going == 4
    assert confirmations.preview(desk, here.other_partner, date(2026, 11, 20)).going == 2
    assert confirmations.preview(desk, here.other_partner, END).going == 0


def test_another_lists_file_is_asked_about_and_an_answer_is_taken_back(
    here: Place, written: Callable[[Sequence[Sequence[Any]]], Path]
) -> None:
    made = here.make()
    rows = answer_of_five_kinds()
    others: list[Any] = [HEADS, [1, "Z9999999", "LA VAN LA", "1980.1.1", "男", "是", "", ""]]
    for wrong, code in (([["编号 XN-2026-0777"], *rows], "answer_of_another"), (others, "answer_nobody_listed")):
        with pytest.raises(KnownError) as refused:
            confirmation_answer.take(here.desk, made, written(cast("list[Any]", wrong)))
        assert refused.value.code == code
        assert wording.sentence("error", code, "zh", **refused.value.params)
    before = here.by_name(made)
    taken = confirmation_answer.take(here.desk, made, written([["编号 XN-2026-0777"], *rows]), anyway=True)
    assert taken.entry
    undo.undo(here.desk, taken.entry)
    assert here.by_name(made) == before
    assert confirmations.listed(here.desk)[0].answered_at is None


def test_who_came_back_is_entered_and_done_at_once_or_not_at_all(
    here: Place, written: Callable[[Sequence[Sequence[Any]]], Path]
) -> None:
    made = here.make()
    confirmation_answer.take(here.desk, made, written(answer_of_five_kinds()))
    hang = here.by_name(made)["Lý Thị Hằng"]
    at = datetime(2026, 10, 18, 12, tzinfo=HANOI)
    said = crossings.LoneCrossing(here.ids["Lý Thị Hằng"], Direction.BACK, at, "Tự về", "Đối tác báo")
    with pytest.raises(KnownError):
        confirmation_lines.record_return(here.desk, 5, said)
    with here.desk.read() as session:
        assert session.scalars(select(Crossing.id).where(Crossing.direction == Direction.BACK)).all() == []
    confirmation_lines.record_return(here.desk, hang.id, said)
    line = here.by_name(made)["Lý Thị Hằng"]
    assert (line.waiting, line.done_note) == (False, "Tự về · Đối tác báo")
