"""The three samples, row by row where it is not plain."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import (
    Commune,
    CommuneDeclaration,
    Consent,
    Contract,
    HealthCertificate,
    JobOrder,
    Placement,
    TravelDocument,
    Worker,
)
from db.vocabulary import ContractState, DeclarationState, DocumentKind, HealthResult, PlacementState, Sex
from desktop_app.services import imports
from desktop_app.services.demand import apply_file
from desktop_app.services.imports import Choice, ImportResult, Remark
from desktop_app.services.work import Desk
from resources import ROOT

SAMPLES = ROOT / "samples"
AS_KEPT = SAMPLES / "worker_list_as_kept.xlsx"


@pytest.fixture
def staffed(desk: Desk) -> Desk:
    apply_file(desk, SAMPLES / "partners_and_orders.json")
    return desk


@pytest.fixture
def staffed_sqlite(desk_sqlite: Desk) -> Desk:
    apply_file(desk_sqlite, SAMPLES / "partners_and_orders.json")
    return desk_sqlite


def by_row(remarks: tuple[Remark, ...], *, without: frozenset[str] = frozenset()) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for remark in remarks:
        if remark.code not in without:
            found.setdefault(remark.row, []).append(remark.code)
    return found


def worker(session: Session, citizen_id: str) -> Worker:
    return session.scalars(select(Worker).where(Worker.citizen_id == citizen_id)).one()


def outcome(result: ImportResult) -> tuple[int, int, int, int, int]:
    return result.rows, result.new, result.changed, result.unchanged, result.rejected_rows


def test_as_kept_says_exactly_its_troubles(staffed: Desk) -> None:
    result = imports.import_file(staffed, AS_KEPT)
    assert outcome(result) == (60, 57, 0, 0, 3)
    assert by_row(result.rejected) == {
        36: ["citizen_id_eleven"],
        37: ["citizen_id_eleven"],
        61: ["citizen_id_lost_zero_year", "same_digits_elsewhere"],
    }
    assert result.asked == ()
    restored = frozenset({"citizen_id_zero_restored", "phone_zero_restored"})
    assert by_row(result.warnings, without=restored) == {
        10: ["date_in_future"],
        14: ["same_digits_elsewhere"],
        20: ["date_in_future"],
        24: ["date_in_future"],
        26: ["health_without_date"],
        29: ["health_without_date"],
        33: ["citizen_id_sex"],
        34: ["health_without_date"],
        43: ["date_in_future"],
        48: ["date_in_future"],
        50: ["citizen_id_sex"],
        54: ["date_in_future"],
        60: ["also_old_elsewhere"],
        66: ["date_in_future"],
    }
    counted = Counter(remark.code for remark in result.warnings)
    assert counted["citizen_id_zero_restored"] == 29
    assert counted["phone_zero_restored"] == 14
    assert result.unmatched_columns == ()
    assert (result.sheet, result.header_row) == ("DS lao động", 7)


def test_a_remark_says_row_column_value_reason_and_what_to_do(staffed_sqlite: Desk) -> None:
    first = imports.preview(staffed_sqlite, AS_KEPT).result.rejected[0]
    assert (first.row, first.column, first.value) == (36, "Số CMND/CCCD", "02007982478")
    assert "11 chữ số" in first.message
    assert "Xem lại thẻ" in first.message


def test_as_kept_reads_names_numbers_dates_and_words(staffed: Desk) -> None:
    imports.import_file(staffed, AS_KEPT)
    with staffed.read() as session:
        capitals = worker(session, "020205392958")  # row 8: number cell, capitals, dates both ways
        assert (capitals.full_name, capitals.birth_date, capitals.sex) == (
            "Lương Thế Nam",
            date(2005, 11, 12),
            Sex.MALE,
        )
        assert capitals.address == "Thôn Cốc Toòng, xã Quan Sơn, tỉnh Lạng Sơn"
        spaces = worker(session, "020187849458")  # row 11
        assert (spaces.full_name, spaces.phone) == ("Lộc Bích Loan", "0367343592")
        assert worker(session, "020184836633").birth_date == date(1984, 2, 17)  # row 9: " 17-02-1984 "
        assert worker(session, "020309196825").birth_date == date(2009, 6, 28)  # row 30: a minor, whom clearance stops
        assert worker(session, "020073739657").sex is Sex.FEMALE  # row 50: "F" against the ID, kept as the list says
        assert worker(session, "020177953836").sex is Sex.MALE  # row 33: apostrophe before the ID
        pass_paper = session.scalars(select(TravelDocument).where(TravelDocument.number == "LS446031")).one()  # row 14
        assert pass_paper.kind is DocumentKind.PASS_UNSTATED
        assert (pass_paper.issued_on, pass_paper.expires_on) == (date(2026, 3, 23), date(2027, 3, 22))
        passport = session.scalars(select(TravelDocument).where(TravelDocument.number == "E2858101")).one()  # row 20
        assert passport.kind is DocumentKind.PASSPORT


def test_as_kept_registers_papers_contracts_and_declarations(staffed: Desk) -> None:
    imports.import_file(staffed, AS_KEPT)
    with staffed.read() as session:

        def count(model: type[object]) -> int:
            return session.scalar(select(func.count()).select_from(model)) or 0

        assert [count(m) for m in (Worker, TravelDocument, Placement, Contract, CommuneDeclaration)] == [57] * 5
        assert count(HealthCertificate) == 54  # rows 26, 29 and 34 have none
        assert count(Consent) == 0
        unfit = session.scalars(
            select(Worker.citizen_id)
            .join(HealthCertificate, HealthCertificate.worker_id == Worker.id)
            .where(HealthCertificate.result == HealthResult.UNFIT)
            .order_by(Worker.citizen_id)
        ).all()
        assert unfit == ["020095551562", "020097151098"]  # rows 31 and 41
        assert set(session.scalars(select(Placement.state))) == {PlacementState.CONTRACTED}
        assert set(session.scalars(select(Contract.state))) == {ContractState.SIGNED}
        due = session.scalars(select(CommuneDeclaration).where(CommuneDeclaration.state == DeclarationState.DUE)).one()
        assert due.sent_on is None  # row 67 alone has no day of declaration
        assert due.contract.number == "978/HĐLĐ-2026"


def test_as_kept_finds_orders_by_vietnamese_and_chinese_names(staffed_sqlite: Desk) -> None:
    imports.import_file(staffed_sqlite, AS_KEPT)
    with staffed_sqlite.read() as session:
        found = {
            row[0]: row[1]
            for row in session.execute(
                select(Worker.citizen_id, JobOrder.number)
                .join(Placement, Placement.worker_id == Worker.id)
                .join(JobOrder, Placement.job_order_id == JobOrder.id)
            )
        }
    assert len(found) == 57
    assert found["020075636945"] == "ĐH-2026-105"  # row 10: 龙州县金龙坚果食品有限公司
    assert found["020186188261"] == "ĐH-2026-102"  # row 13: 崇左市江州区绿源甘蔗种植专业合作社
    assert found["020205392958"] == "ĐH-2026-105"  # row 8


def test_as_kept_gives_todays_commune(staffed_sqlite: Desk) -> None:
    imports.import_file(staffed_sqlite, AS_KEPT)
    expected = {
        "020205392958": "Quan Sơn",  # row 8: a commune of today
        "020184836633": "Tân Văn",  # row 9: Hồng Thái of Bình Gia, not of Văn Lãng
        "020186188261": "Yên Bình",  # row 13: Hòa Bình of Hữu Lũng, one of four
        "020307977142": "Tân Tri",  # row 38: "Đồng ý" of Bắc Sơn
        "020184793383": "Văn Quan",  # row 47: Hòa Bình of Văn Quan
        "020197366892": "Đồng Đăng",  # row 29: Thụy Hùng of Cao Lộc
        "020078339282": "Thụy Hùng",  # row 60: without a district, so of today; to be confirmed
        "020085716486": "Tam Thanh",  # row 15: "thành phố lạng sơn"
    }
    with staffed_sqlite.read() as session:
        query = select(Worker.citizen_id, Commune.name).join(Worker.commune)
        found = {row[0]: row[1] for row in session.execute(query)}
    assert {key: found[key] for key in expected} == expected
    assert len(found) == 57


@pytest.mark.parametrize("consents", [False, True])
def test_a_second_import_changes_nothing(staffed: Desk, consents: bool) -> None:
    imports.import_file(staffed, AS_KEPT, consents_on_file=consents)
    heard: list[object] = []
    staffed.announce = heard.append
    again = imports.import_file(staffed, AS_KEPT, consents_on_file=consents)
    assert outcome(again) == (60, 0, 0, 57, 3)
    assert [dict(changes.nouns) for changes in heard] == [{}]  # type: ignore[attr-defined]


def test_clean_has_nothing_to_reject_or_ask(staffed: Desk) -> None:
    result = imports.import_file(staffed, SAMPLES / "worker_list_clean.xlsx", consents_on_file=True)
    assert outcome(result) == (40, 40, 0, 0, 0)
    assert result.asked == ()
    assert by_row(result.warnings) == {13: ["date_in_future"], 39: ["date_in_future"], 41: ["also_old_elsewhere"]}
    with staffed.read() as session:
        consents = session.scalars(select(Consent)).all()
        assert len(consents) == 120
        assert "Lý Thị Lan" in consents[0].basis
        assert "worker_list_clean.xlsx" in consents[0].basis


def test_five_thousand_rows(staffed_sqlite: Desk) -> None:
    result = imports.import_file(staffed_sqlite, SAMPLES / "worker_list_5000.xlsx")
    assert outcome(result) == (5000, 4998, 0, 0, 2)
    assert {remark.code for remark in result.rejected} == {"document_twice"}  # LS795127 is given to two people
    assert {remark.value for remark in result.rejected} == {"LS795127"}
    assert Counter(remark.code for remark in result.asked) == {"commune_split": 42}
    assert {remark.choices for remark in result.asked} == {
        (Choice("06613", "xã Đình Lập"), Choice("06625", "xã Kiên Mộc")),
        (Choice("06625", "xã Kiên Mộc"), Choice("06637", "xã Châu Sơn")),
    }
    assert Counter(remark.code for remark in result.warnings) == {
        "citizen_id_zero_restored": 2016,
        "phone_zero_restored": 1682,
        "date_in_future": 203,
        "also_old_elsewhere": 190,
    }
    with staffed_sqlite.read() as session:
        asked = session.scalars(select(Worker).where(Worker.commune_id.is_(None))).all()
    assert len(asked) == 42  # taken in without the answer, with the address as written
    assert all(person.address for person in asked)
