"""Lists that add, change, repeat and contradict."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import (
    Commune,
    CommuneDeclaration,
    Consent,
    Contract,
    FormerIdentity,
    HealthCertificate,
    JobOrder,
    Placement,
    TravelDocument,
    Worker,
)
from db.vocabulary import (
    CommuneEra,
    ConsentPurpose,
    ConsentState,
    ContractState,
    DeclarationState,
    DocumentKind,
    HealthResult,
    JobOrderState,
    PlacementState,
    Sex,
)
from desktop_app.errors import KnownError
from desktop_app.services import imports
from desktop_app.services.demand import apply_file
from desktop_app.services.imports import ImportResult, Remark
from desktop_app.services.work import Desk
from resources import ROOT

Row = Mapping[str, Any]
PERSON: Row = {
    "Họ và tên": "Nông Văn Bình",
    "Ngày sinh": "05/03/1990",
    "Giới tính": "Nam",
    "Số CCCD": "020090123456",
    "Địa chỉ": "Thôn Nà Pàn, xã Quan Sơn, tỉnh Lạng Sơn",
    "Công ty tiếp nhận": "Công ty TNHH Điện tử Liên Sáng",
    "Công việc": "Lắp ráp điện tử",
}
OTHER: Row = {**PERSON, "Họ và tên": "Vi Thị Hoa", "Giới tính": "Nữ", "Số CCCD": "020190654321"}
CONTRACT: Row = {"Số hợp đồng": "12/HĐ", "Ngày ký HĐ": "10/11/2026", "Từ ngày": "25/11/2026", "Đến ngày": "24/05/2027"}
PASSPORT: Row = {"Số hộ chiếu": "C1234567", "Ngày cấp": "01/02/2026", "Ngày hết hạn": "31/01/2036"}
ID_ONLY: Row = {"Họ và tên": PERSON["Họ và tên"], "Số CCCD": PERSON["Số CCCD"]}


@pytest.fixture
def at_desk(desk: Desk) -> Desk:
    apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    return desk


@pytest.fixture
def quick(desk_sqlite: Desk) -> Desk:
    apply_file(desk_sqlite, ROOT / "samples" / "partners_and_orders.json")
    return desk_sqlite


@pytest.fixture
def take(tmp_path: Path) -> Callable[..., ImportResult]:
    """Imports rows as a workbook with their headers in row 1, so that the first person is row 2."""

    def taken(desk: Desk, *rows: Row, **options: Any) -> ImportResult:
        return imports.import_file(desk, a_list(tmp_path, rows), **options)

    return taken


def a_list(folder: Path, rows: Sequence[Row]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    heads = list(dict.fromkeys(head for row in rows for head in row))
    sheet.append(heads)
    for row in rows:
        sheet.append([row.get(head) for head in heads])
    path = folder / "danh sách.xlsx"
    book.save(path)
    return path


def codes(remarks: tuple[Remark, ...]) -> list[tuple[int, str]]:
    return [(remark.row, remark.code) for remark in remarks]


def the(session: Session, model: type[Any]) -> Any:
    return session.scalars(select(model)).one()


def count(desk: Desk, model: type[Any]) -> int:
    with desk.read() as session:
        return session.scalar(select(func.count()).select_from(model)) or 0


Take = Callable[..., ImportResult]


def test_one_person_with_everything(at_desk: Desk, take: Take) -> None:
    health = {"Ngày khám": "01/10/2026", "Kết quả SK": "Đủ sức khỏe", "Cơ sở khám": "BVĐK"}
    result = take(at_desk, {**PERSON, **PASSPORT, **health, **CONTRACT, "Ngày khai báo": "11/11/2026"})
    assert (result.new, result.rejected, result.asked, result.warnings) == (1, (), (), ())
    with at_desk.read() as session:
        person = the(session, Worker)
        assert (person.name_folded, person.sort_key[:4], person.address_dated) == (
            "nong van binh",
            person.sort_key[:4],
            date(2026, 11, 22),
        )
        paper = the(session, TravelDocument)
        assert (paper.kind, paper.number, paper.expires_on) == (DocumentKind.PASSPORT, "C1234567", date(2036, 1, 31))
        assert the(session, HealthCertificate).result is HealthResult.FIT
        placement = the(session, Placement)
        assert (placement.state, placement.job_order.number) == (PlacementState.CONTRACTED, "ĐH-2026-104")
        contract = the(session, Contract)
        assert (contract.state, contract.ends_on) == (ContractState.SIGNED, date(2027, 5, 24))
        letter = the(session, CommuneDeclaration)
        assert (letter.state, letter.sent_on, letter.commune_id) == (
            DeclarationState.SENT,
            date(2026, 11, 11),
            person.commune_id,
        )


def test_a_dry_run_and_a_preview_write_nothing(at_desk: Desk, take: Take, tmp_path: Path) -> None:
    assert take(at_desk, PERSON, dry_run=True).new == 1
    plan = imports.preview(at_desk, a_list(tmp_path, [PERSON]))
    assert (plan.result.new, count(at_desk, Worker)) == (1, 0)
    assert imports.apply(at_desk, plan).new == 1
    assert imports.apply(at_desk, plan).unchanged == 1
    assert count(at_desk, Worker) == 1


def test_it_stops_when_cancelled_and_writes_nothing(quick: Desk, tmp_path: Path) -> None:
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 4

    with pytest.raises(KnownError, match="cancelled"):
        imports.import_file(quick, a_list(tmp_path, [PERSON]), cancelled=cancelled)
    assert count(quick, Worker) == 0


def test_progress_goes_up_to_the_end(quick: Desk, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    imports.import_file(quick, a_list(tmp_path, [PERSON]), progress=lambda done, every: told.append((done, every)))
    assert told == sorted(told)
    assert told[-1] == (100, 100)


# ---- a later list


def test_a_later_list_updates_only_its_columns(at_desk: Desk, take: Take) -> None:
    take(at_desk, {**PERSON, **PASSPORT, **CONTRACT, "Số điện thoại": "0912345678", "Dân tộc": "Tày"})
    result = take(at_desk, {**ID_ONLY, "Số hộ chiếu": "E7654321", "Ngày hết hạn": "01/01/2036", "Dân tộc": None})
    assert (result.changed, result.warnings) == (1, ())
    with at_desk.read() as session:
        person = the(session, Worker)
        assert (person.phone, person.ethnicity, person.sex) == ("0912345678", "Tày", Sex.MALE)
        assert person.commune_id is not None
        assert {paper.number for paper in session.scalars(select(TravelDocument))} == {"C1234567", "E7654321"}
        assert the(session, Contract).number == "12/HĐ"


def test_later_health_results_and_declarations(at_desk: Desk, take: Take) -> None:
    take(at_desk, {**PERSON, **CONTRACT})
    assert take(at_desk, {**ID_ONLY, "Ngày khám": "20/11/2026", "Kết quả SK": "Không đạt"}).changed == 1
    alone = take(at_desk, {**ID_ONLY, "Ngày khám": "20/11/2026", "Kết quả SK": "Đạt"})  # two people confirm that
    assert (alone.changed, codes(alone.warnings)) == (0, [(2, "health_unfit_stays")])
    assert take(at_desk, {**ID_ONLY, "Ngày khai báo": "15/11/2026"}).changed == 1
    with at_desk.read() as session:
        assert the(session, HealthCertificate).result is HealthResult.UNFIT
        assert (the(session, CommuneDeclaration).state, the(session, Contract).number) == (
            DeclarationState.SENT,
            "12/HĐ",
        )


def test_a_lost_zero_is_restored_by_the_record_where_the_list_has_no_birth_date(quick: Desk, take: Take) -> None:
    take(quick, PERSON)
    result = take(quick, {"Số CCCD": 20090123456, "Số điện thoại": 912345678})
    assert (result.changed, codes(result.warnings)) == (
        1,
        [(2, "phone_zero_restored"), (2, "citizen_id_zero_restored")],
    )


def test_a_list_without_ids_finds_a_person_by_paper_and_name(quick: Desk, take: Take) -> None:
    take(quick, {**PERSON, **PASSPORT})
    found = take(quick, {"Họ và tên": "NÔNG VĂN BÌNH", "Số hộ chiếu": "c1234567", "Ngày hết hạn": "31/01/2037"})
    assert found.changed == 1
    strange = take(quick, {"Họ và tên": "Vi Văn An", "Số hộ chiếu": "C1234567"})
    assert codes(strange.rejected) == [(2, "citizen_id_missing")]


def test_an_answered_commune_is_not_asked_again(quick: Desk, take: Take) -> None:
    split = {**PERSON, "Địa chỉ": "Thôn A, xã Bính Xá, huyện Đình Lập, tỉnh Lạng Sơn"}
    first = take(quick, split)
    assert codes(first.asked) == [(2, "commune_split")]
    assert [choice.code for choice in first.asked[0].choices] == ["06613", "06625"]
    with quick.work("worker.edit") as work:
        person = the(work.session, Worker)
        assert (person.commune_id, person.address) == (None, split["Địa chỉ"])
        kien_moc = select(Commune.id).where(Commune.code == "06625", Commune.era == CommuneEra.NOW)
        person.commune_id = work.session.scalars(kien_moc).one()
    again = take(quick, split)
    assert (again.unchanged, again.asked) == (1, ())


def test_a_waiting_placement_moves_on_when_its_order_appears(at_desk: Desk, take: Take) -> None:
    person = {**PERSON, **CONTRACT, "Công việc": "Hàn"}
    waits = take(at_desk, person)
    assert codes(waits.warnings) == [(2, "order_no_such_job")]
    with at_desk.read() as session:
        placement = the(session, Placement)
        assert (placement.state, placement.wanted_job) == (PlacementState.WAITING, "Hàn")
    assert take(at_desk, person).unchanged == 1
    placed = take(at_desk, person, order="ĐH-2026-104")
    assert (placed.changed, codes(placed.warnings)) == (1, [(2, "order_for_another")])
    with at_desk.read() as session:
        placement = the(session, Placement)
        assert (placement.state, placement.wanted_job) == (PlacementState.CONTRACTED, None)
        assert the(session, Contract).placement_id == placement.id


def test_a_person_on_one_order_is_not_moved_to_another(quick: Desk, take: Take) -> None:
    take(quick, {**PERSON, **CONTRACT})
    result = take(quick, {**PERSON, "Công ty tiếp nhận": "CT-02", "Công việc": "Chặt mía"})
    assert (result.unchanged, codes(result.warnings)) == (1, [(2, "already_on_another_order")])


def test_an_ended_placement_is_not_begun_again_by_the_same_list(quick: Desk, take: Take) -> None:
    take(quick, {**PERSON, **CONTRACT})
    with quick.work("placement.end") as work:
        the(work.session, Placement).state = PlacementState.ENDED
        the(work.session, Contract).ended_on = date(2026, 11, 19)
    assert take(quick, {**PERSON, **CONTRACT}).unchanged == 1
    again = take(quick, {**PERSON, **CONTRACT, "Số hợp đồng": "99/HĐ", "Ngày ký HĐ": "20/11/2026"})
    assert (again.changed, count(quick, Placement), count(quick, Contract)) == (1, 2, 2)


def test_a_referral_without_a_contract(quick: Desk, take: Take) -> None:
    take(quick, PERSON)
    with quick.read() as session:
        assert the(session, Placement).state is PlacementState.REFERRED
    take(quick, {**ID_ONLY, **CONTRACT})
    with quick.read() as session:
        assert the(session, Placement).state is PlacementState.CONTRACTED


# ---- one person twice, or two people as one


def test_two_people_under_one_id_are_both_refused(at_desk: Desk, take: Take) -> None:
    result = take(at_desk, PERSON, {**OTHER, "Số CCCD": PERSON["Số CCCD"]})
    assert codes(result.rejected) == [(2, "citizen_id_twice"), (3, "citizen_id_twice")]
    assert "3 (Vi Thị Hoa)" in result.rejected[0].message
    assert count(at_desk, Worker) == 0


def test_a_row_repeated_word_for_word_is_taken_once(quick: Desk, take: Take) -> None:
    result = take(quick, PERSON, PERSON)
    assert (result.new, codes(result.rejected)) == (1, [(3, "row_repeated")])


def test_the_same_person_with_other_facts_is_refused_twice(quick: Desk, take: Take) -> None:
    result = take(quick, {**PERSON, **PASSPORT}, {**PERSON, **PASSPORT, "Số hộ chiếu": "C7654321"})
    assert codes(result.rejected) == [(2, "citizen_id_twice"), (3, "citizen_id_twice")]


def test_one_paper_for_two_people_is_refused(quick: Desk, take: Take) -> None:
    result = take(quick, {**PERSON, **PASSPORT}, {**OTHER, **PASSPORT})
    assert codes(result.rejected) == [(2, "document_twice"), (3, "document_twice")]


def test_namesakes_of_one_birthday_are_taken_and_asked_about(quick: Desk, take: Take) -> None:
    result = take(quick, PERSON, {**PERSON, "Số CCCD": "020090999999"})
    assert (result.new, codes(result.asked)) == (2, [(2, "namesake_in_list"), (3, "namesake_in_list")])
    assert result.asked[0].choices[0].code == "020090999999"


def test_the_record_under_another_name_id_or_paper(at_desk: Desk, take: Take) -> None:
    take(at_desk, {**PERSON, **PASSPORT})
    other_name = take(at_desk, {**PERSON, "Họ và tên": "Nông Văn Bảo"})
    assert codes(other_name.rejected) == [(2, "other_name_on_record")]
    assert "Nông Văn Bình" in other_name.rejected[0].message
    other_id = take(at_desk, {**PERSON, **PASSPORT, "Số CCCD": "020090777777"})
    assert codes(other_id.rejected) == [(2, "document_of_another")]
    namesake = take(at_desk, {**PERSON, "Số CCCD": "020090777777"})
    assert codes(namesake.asked) == [(2, "namesake_on_record")]
    with at_desk.read() as session:
        assert session.scalars(select(Worker.full_name)).all() == ["Nông Văn Bình"] * 2


def test_a_former_id_is_reported(quick: Desk, take: Take) -> None:
    take(quick, PERSON)
    with quick.work("worker.edit") as work:
        person = the(work.session, Worker)
        work.session.add(FormerIdentity(worker_id=person.id, citizen_id=PERSON["Số CCCD"], until=work.today))
        person.citizen_id = "020090000001"
    result = take(quick, PERSON)
    assert codes(result.rejected) == [(2, "citizen_id_former")]
    assert "020090000001" in result.rejected[0].message


def test_identity_that_differs_is_asked_not_overwritten(quick: Desk, take: Take) -> None:
    take(quick, PERSON)
    result = take(quick, {**PERSON, "Họ và tên": "Nông Văn Bính", "Ngày sinh": "06/03/1990", "Giới tính": "Nữ"})
    assert codes(result.asked) == [(2, "birth_date_differs"), (2, "sex_differs")]
    assert (2, "name_marks_differ") in codes(result.warnings)
    with quick.read() as session:
        person = the(session, Worker)
        assert (person.full_name, person.birth_date, person.sex) == ("Nông Văn Bình", date(1990, 3, 5), Sex.MALE)


def test_where_the_tone_mark_stands_is_no_difference(quick: Desk, take: Take) -> None:
    take(quick, {**PERSON, "Họ và tên": "Nông Văn Hòa"})
    assert take(quick, {**PERSON, "Họ và tên": "Nông Văn Hoà"}).unchanged == 1


# ---- job orders


@pytest.mark.parametrize(
    ("employer", "job", "code"),
    [
        ("Công ty lạ", "Lắp ráp điện tử", "order_no_such_employer"),
        (PERSON["Công ty tiếp nhận"], "Nấu ăn", "order_no_such_job"),
        (PERSON["Công ty tiếp nhận"], None, "order_needs_both"),
    ],
)
def test_no_order_found(quick: Desk, take: Take, employer: str, job: str | None, code: str) -> None:
    result = take(quick, {**PERSON, "Công ty tiếp nhận": employer, "Công việc": job})
    assert (result.new, codes(result.warnings)) == (1, [(2, code)])
    with quick.read() as session:
        assert the(session, Placement).state is PlacementState.WAITING


def test_names_are_folded_and_chinese_ones_serve(quick: Desk, take: Take) -> None:
    take(
        quick,
        {**PERSON, "Công ty tiếp nhận": "CÔNG TY TNHH ĐIỆN TỬ LIÊN SÁNG", "Công việc": "lap rap dien tu"},
        {**OTHER, "Công ty tiếp nhận": "凭祥综合保税区联创电子有限公司", "Công việc": "电子装配"},
    )
    with quick.read() as session:
        assert session.scalars(select(JobOrder.number).join(Placement)).all() == ["ĐH-2026-104"] * 2


def test_a_closed_order_is_not_used(quick: Desk, take: Take) -> None:
    with quick.work("job_order.edit") as work:
        order = work.session.scalars(select(JobOrder).where(JobOrder.number == "ĐH-2026-104")).one()
        order.state = JobOrderState.LAPSED
    assert codes(take(quick, PERSON).warnings) == [(2, "order_closed")]
    with pytest.raises(KnownError, match="order_not_open"):
        take(quick, PERSON, order="ĐH-2026-104")


def test_an_unknown_order_names_the_open_ones(quick: Desk, take: Take) -> None:
    with pytest.raises(KnownError) as caught:
        take(quick, PERSON, order="ĐH-9")
    assert caught.value.code == "order_unknown"
    assert "ĐH-2026-101" in caught.value.params["open"]


def test_two_orders_for_one_job_are_asked(quick: Desk, take: Take) -> None:
    with quick.work("job_order.add") as work:
        order = work.session.scalars(select(JobOrder).where(JobOrder.number == "ĐH-2026-104")).one()
        more = JobOrder(number="ĐH-2", employer_id=order.employer_id, job_vi=order.job_vi, headcount=5)
        work.session.add(more)
    result = take(quick, PERSON)
    assert codes(result.asked) == [(2, "order_several")]
    assert {choice.code for choice in result.asked[0].choices} == {"ĐH-2026-104", "ĐH-2"}


# ---- consents, columns, report


def test_consents_on_file_leave_a_refusal_as_it_is(at_desk: Desk, take: Take) -> None:
    take(at_desk, PERSON)
    with at_desk.work("consent.refuse") as work:
        person = the(work.session, Worker)
        work.session.add(
            Consent(
                worker_id=person.id,
                purpose=ConsentPurpose.ROSTER_ABROAD,
                state=ConsentState.REFUSED,
                at=work.now,
                basis="nói miệng",
                officer_id=work.officer,
            )
        )
    result = take(at_desk, PERSON, consents_on_file=True)
    assert codes(result.warnings) == [(2, "consent_not_given")]
    with at_desk.read() as session:
        states = {c.purpose: c.state for c in session.scalars(select(Consent))}
    assert states[ConsentPurpose.ROSTER_ABROAD] is ConsentState.REFUSED
    assert states[ConsentPurpose.PLACEMENT] is ConsentState.GIVEN


def test_unmatched_and_repeated_columns_are_named(quick: Desk, take: Take) -> None:
    result = take(quick, {**PERSON, "Cỡ giày": 38, "SĐT": "0912345678", "Điện thoại": "0987654321"})
    assert result.unmatched_columns == ("Cỡ giày", "Điện thoại")
    assert codes(result.warnings) == [(1, "column_unmatched"), (1, "column_repeated")]
    with quick.read() as session:
        assert the(session, Worker).phone == "0912345678"


def test_messages_come_in_the_officers_language(quick: Desk, take: Take) -> None:
    quick.language = "zh"
    assert "公民身份证号" in take(quick, {**PERSON, "Số CCCD": None}, dry_run=True).rejected[0].message


def test_the_report_is_a_marked_copy(quick: Desk, tmp_path: Path) -> None:
    path = a_list(tmp_path, [PERSON, {**OTHER, "Số CCCD": "02019065432"}])
    result = imports.import_file(quick, path)
    book = openpyxl.load_workbook(BytesIO(imports.report_workbook(quick, path, result)))
    text = {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value}
    assert {"Nông Văn Bình", "Vi Thị Hoa", "02019065432"} <= text
    assert any(result.rejected[0].message in found for found in text)


def test_an_empty_result_has_no_rejected_rows() -> None:
    result = ImportResult(rows=3, new=1, changed=1, unchanged=1)
    assert result.rejected_rows == 0
    assert replace(result, rows=5).rejected_rows == 2


def test_a_second_sheet_of_people_is_named(quick: Desk, tmp_path: Path) -> None:
    path = a_list(tmp_path, [PERSON])
    book = openpyxl.load_workbook(path)
    book.create_sheet("Đợt 2")
    for row in (list(OTHER), list(OTHER.values())):
        book["Đợt 2"].append(row)
    book.save(path)
    result = imports.import_file(quick, path)
    assert (result.new, [(r.code, r.value) for r in result.warnings]) == (1, [("sheet_left", "Đợt 2")])


def test_the_report_marks_the_cell_under_a_header_of_two_rows(quick: Desk, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["Họ tên", "Căn cước", None, "Hộ chiếu", None, "Hợp đồng", None],
        [None, "Số", "Ngày cấp", "Ngày cấp", "Số", "Số", "Ngày ký"],
        ["Vi Văn An", "020090123456", "x", "31/02/2026", "C1234567", "12", "31/11/2026"],
    ):
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    result = imports.import_file(quick, tmp_path / "a.xlsx", dry_run=True)
    report = openpyxl.load_workbook(BytesIO(imports.report_workbook(quick, tmp_path / "a.xlsx", result))).worksheets[0]
    marked = [cell.column for cell in report[2][:7] if cell.fill.fgColor.rgb == "FFF4A6A0"]
    assert [(r.row, r.code) for r in result.rejected] == [(3, "date_impossible"), (3, "date_impossible")]
    assert marked == [4, 7]


def test_a_contract_that_meets_another_is_left_for_an_officer(at_desk: Desk, take: Take) -> None:
    take(at_desk, {**PERSON, **CONTRACT})
    second = {**PERSON, **CONTRACT, "Số hợp đồng": "HĐ-KHÁC", "Ngày ký HĐ": "19/11/2026"}
    result = take(at_desk, second)
    assert (2, "contract_overlaps") in codes(result.warnings)
    assert count(at_desk, Contract) == 1
    assert count(at_desk, Placement) == 1
    assert take(at_desk, {**PERSON, **CONTRACT}).unchanged == 1
