from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from db.vocabulary import BirthPrecision, DocumentKind, Sex
from desktop_app.errors import KnownError
from desktop_app.intake.cells import Cell
from desktop_app.intake.spreadsheet import Sheet
from desktop_app.intake.worker_list import ListRow, read_list

TODAY = date(2026, 11, 22)
HEAD: list[Cell] = ["STT", "Họ và tên", "Ngày sinh", "Số CCCD"]
AN: list[Cell] = [1.0, "Vi Văn An", "05/03/1990", "020090123456"]


def people(*rows: list[Cell]) -> tuple[ListRow, ...]:
    return read_list([Sheet("A", list(rows))], TODAY).rows


def one(**cells: Cell) -> ListRow:
    (row,) = people(["Họ và tên", *cells], ["Vi Văn An", *cells.values()])
    return row


def said(row: ListRow) -> list[tuple[str, str, bool]]:
    return [(remark.field, remark.code, remark.rejects) for remark in row.remarks]


def columns(**cells: Cell) -> dict[str, Any]:
    return {name.replace("_", " "): cell for name, cell in cells.items()}


def test_rows_that_are_nobody_are_left_out() -> None:
    found = people(
        ["DANH SÁCH"],
        HEAD,
        ["(1)", "(2)", "(3)", "(4)"],
        ["", "I. Xã Quan Sơn", "", ""],
        AN,
        ["", "", "", ""],
        HEAD,
        [2.0, "Vi Thị Ba", "06/03/1991", "020191123456"],
        ["", "Tổng cộng: 2 lao động", "", ""],
        ["", "Cộng", "", 2.0],
        ["", "", "Lạng Sơn, ngày 22 tháng 11 năm 2026", ""],
        ["", "NGƯỜI LẬP BIỂU", "", "GIÁM ĐỐC"],
        ["", "Lý Thị Lan", "", ""],
    )
    assert [(row.number, row.full_name) for row in found] == [(5, "Vi Văn An"), (8, "Vi Thị Ba")]


def test_a_name_alone_is_somebody_whose_id_is_missing() -> None:
    assert [row.number for row in people(HEAD, [1.0, "Tống Văn An", "", ""], ["", "Công Văn Ba", "", ""])] == [2, 3]


def test_the_sheet_with_the_list_is_chosen() -> None:
    sheets = [Sheet("Bìa", [["Kính gửi"]]), Sheet("Ít", [["Họ và tên", "CCCD"]]), Sheet("DS", [HEAD, AN])]
    assert read_list(sheets, TODAY).sheet.name == "DS"


def test_no_list_and_nobody_in_it() -> None:
    with pytest.raises(KnownError, match="list_no_header"):
        people(["a", "b"])
    with pytest.raises(KnownError, match="list_no_rows"):
        people(HEAD)


def test_a_number_is_told_from_text() -> None:
    number = people(HEAD, [1.0, "An Văn", "1990", 20090123456.0])[0]
    assert (number.citizen_id, number.citizen_id_is_number) == ("20090123456", True)
    text = people(HEAD, [1.0, "An Văn", "1990", "'0200 9012 3456"])[0]
    assert (text.citizen_id, text.citizen_id_is_number) == ("020090123456", False)


@pytest.mark.parametrize(
    ("birth", "day", "precision", "remarks"),
    [
        ("1990", date(1990, 1, 1), BirthPrecision.YEAR, [("birth_date", "birth_only_year", False)]),
        ("03/1990", date(1990, 3, 1), BirthPrecision.MONTH, [("birth_date", "birth_only_month", False)]),
        ("5/3/36", date(1936, 3, 5), BirthPrecision.DAY, [("birth_date", "year_two_digits", False)]),
        ("05/03/2027", None, BirthPrecision.DAY, [("birth_date", "birth_in_future", True)]),
        ("03/25/1990", None, BirthPrecision.DAY, [("birth_date", "date_month_first", True)]),
        ("05/03/1910", date(1910, 3, 5), BirthPrecision.DAY, [("birth_date", "birth_long_ago", False)]),
    ],
)
def test_birth_dates(
    birth: str, day: date | None, precision: BirthPrecision, remarks: list[tuple[str, str, bool]]
) -> None:
    row = one(**columns(Ngày_sinh=birth))
    assert (row.birth_date, row.birth_precision, said(row)) == (day, precision, remarks)


def test_other_dates_need_their_day_and_future_ones_warn() -> None:
    assert said(one(**columns(Số_hộ_chiếu="C1234567", Ngày_cấp="2026"))) == [
        ("document_issued_on", "date_incomplete", True)
    ]
    assert said(one(**columns(Ngày_ký_HĐ="23/11/2026"))) == [("signed_on", "date_in_future", False)]
    assert said(one(**columns(Từ_ngày="25/11/2026", Đến_ngày="24/11/2026"))) == [
        ("ends_on", "ends_before_starts", True)
    ]
    assert said(one(**columns(Số_hộ_chiếu="C1234567", Ngày_cấp="02/01/2026", Ngày_hết_hạn="01/01/2026"))) == [
        ("document_expires_on", "expires_before_issued", True)
    ]


def test_papers_by_header_kind_and_form() -> None:
    assert one(**columns(Số_hộ_chiếu="c 1234567")).document_kind is DocumentKind.PASSPORT
    assert one(**columns(Số_GTH="LS446031")).document_kind is DocumentKind.PASS_UNSTATED
    unsaid = one(**columns(Số_giấy_tờ="LS446031"))
    assert (unsaid.document_kind, said(unsaid)) == (
        DocumentKind.PASS_UNSTATED,
        [("document_number", "document_kind_missing", False)],
    )
    unknown = one(**columns(Loại_giấy_tờ="Thẻ", Số_giấy_tờ="LS446031"))
    assert said(unknown) == [("document_kind", "document_kind_unknown", True)]
    both = one(**columns(Số_hộ_chiếu="C1234567", Số_GTH="LS446031"))
    assert (both.document_number, said(both)) == ("C1234567", [("pass_number", "second_document_left", False)])
    assert said(one(**columns(Ngày_hết_hạn="01/01/2030"))) == [("document_number", "document_without_number", False)]


def test_words_that_are_not_known_are_not_guessed() -> None:
    assert said(one(**columns(Giới_tính="khác"))) == [("sex", "sex_unknown", True)]
    assert said(one(**columns(Ngày_khám="01/10/2026", Kết_quả_SK="Loại II"))) == [
        ("health_result", "health_result_unknown", True),
        ("health_result", "health_without_result", False),
    ]


def test_an_address_from_its_own_columns() -> None:
    row = one(**columns(Thôn="Nà Pàn", Xã="Quan Sơn", Huyện="huyện Chi Lăng", Tỉnh="Lạng Sơn"))
    assert row.address == "Nà Pàn, xã Quan Sơn, huyện Chi Lăng, tỉnh Lạng Sơn"


def test_a_name_in_two_columns() -> None:
    (row,) = people(["Họ đệm", "Tên", "CCCD"], ["VI VĂN", "AN", "020090123456"])
    assert (row.full_name, row.remarks) == ("Vi Văn An", ())


def test_what_the_record_has_no_room_for_is_refused() -> None:
    row = one(**columns(Số_hợp_đồng="1" * 65))
    assert said(row) == [("contract_number", "text_too_long", True)]


def test_it_can_be_stopped() -> None:
    def stop(done: int, every: int) -> None:
        raise KnownError("cancelled", done=done, every=every)

    with pytest.raises(KnownError, match="cancelled"):
        read_list([Sheet("A", [HEAD, AN])], TODAY, stop)


def test_an_employer_or_a_note_that_begins_like_a_total_is_no_total() -> None:
    head: list[Cell] = ["Công ty", "Họ và tên", "Số CCCD", "Ghi chú"]
    rows: list[list[Cell]] = [
        ["Tổng công ty Một", "Vi Văn An", "020 090 123 456", ""],
        ["Công ty Hai", "Vi Văn Ba", "", "Tổng kết sau"],
        ["Tổng cộng", "2 người", "", ""],
    ]
    assert [row.full_name for row in people(head, *rows)] == ["Vi Văn An", "Vi Văn Ba"]


def test_a_cell_merged_over_several_people_holds_for_each() -> None:
    head: list[Cell] = ["Họ và tên", "Số CCCD", "Công ty"]
    rows: list[list[Cell]] = [
        head,
        ["Vi Văn An", "020090123456", "Công ty Một"],
        ["Vi Thị Ba", "020190123456", ""],
        ["", "", ""],
        ["Vi Văn Tư", "020090123457", "Công ty Hai"],
    ]
    read = read_list([Sheet("A", rows, merged=((0, 1, 0), (1, 3, 2)))], TODAY)
    assert [row.employer for row in read.rows] == ["Công ty Một", "Công ty Một", "Công ty Hai"]


def test_other_sheets_that_list_people_are_named() -> None:
    sheets = [Sheet("Một", [HEAD, AN]), Sheet("Hai", [HEAD, [*AN[:3], "020090123457"]]), Sheet("Ba", [HEAD])]
    assert read_list(sheets, TODAY).left_sheets == ("Hai",)


def test_a_birth_year_in_the_column_of_its_sex() -> None:
    rows: list[list[Cell]] = [
        ["TT", "Họ và tên", "Năm sinh", "", "Số CCCD"],
        ["", "", "Nam", "Nữ", ""],
        [1.0, "Vi Văn An", 1990.0, "", "020090123456"],
        [2.0, "Vi Thị Ba", "", "06/03/1991", "020191123456"],
        [3.0, "Vi Tư", 1990.0, 1991.0, "020090123457"],
    ]
    found = people(*rows)
    assert [(row.number, row.sex, row.birth_date) for row in found[:2]] == [
        (3, Sex.MALE, date(1990, 1, 1)),
        (4, Sex.FEMALE, date(1991, 3, 6)),
    ]
    assert ("birth_female", "sex_unknown", True) in said(found[2])
