from __future__ import annotations

import unicodedata

import pytest

from db.vocabulary import DocumentKind, HealthResult, Sex
from desktop_app.intake import cells
from desktop_app.intake.cells import Cell, Phone


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("LƯƠNG THẾ NAM", "Lương Thế Nam"),
        ("  Lộc  Bích\u00a0Loan \u200b", "Lộc Bích Loan"),
        ("nguyễn văn an", "Nguyễn Văn An"),
        ("Vi văn Bình", "Vi Văn Bình"),
        ("H'HEN NIÊ", "H'Hen Niê"),
        ("Lý Thuỵ", "Lý Thuỵ"),  # tone marks stay as they are written
        (unicodedata.normalize("NFD", "Bế Thị Ánh"), "Bế Thị Ánh"),
    ],
)
def test_names(written: str, name: str) -> None:
    assert cells.name_of(written) == name
    assert cells.name_problem(name) is None


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("Nguy\ufffdn Văn A", "name_damaged"),
        ("Nguy?n Văn A", "name_damaged"),
        ("An 2", "name_has_digits"),
        ("Lê Văn A (Tèo)", "name_has_signs"),
        ("+Lê Văn A", "name_has_signs"),
        ("An", "name_short"),
    ],
)
def test_doubtful_names(name: str, problem: str) -> None:
    assert cells.name_problem(name) == problem


@pytest.mark.parametrize(
    ("cell", "phone"),
    [
        ("0925 103 203", Phone("0925103203")),
        ("0925.103.203", Phone("0925103203")),
        ("+84 925 103 203", Phone("0925103203")),
        ("84925103203", Phone("0925103203")),
        (367343592.0, Phone("0367343592", restored=True)),
        ("367343592", Phone("367343592", usual=False)),
        ("+86 771 0000001", Phone("+867710000001")),
        ("không có", Phone("khôngcó", usual=False)),
    ],
)
def test_phones(cell: Cell, phone: Phone) -> None:
    assert cells.phone_of(cell) == phone


def test_words_for_sex_papers_and_health() -> None:
    assert {cells.sex_of(word) for word in ("Nam", "NAM ", "m", "Male", "男", "trai")} == {Sex.MALE}
    assert {cells.sex_of(word) for word in ("Nữ", "NỮ", "F", "nu", "女", "gái")} == {Sex.FEMALE}
    assert cells.sex_of("khác") is None
    assert {cells.kind_of(word) for word in ("HỘ CHIẾU", "hc", "Passport", "护照")} == {DocumentKind.PASSPORT}
    assert {cells.kind_of(word) for word in ("GTH", "Giấy thông hành")} == {DocumentKind.PASS_UNSTATED}
    assert cells.kind_of("Giấy thông hành vùng biên giới") is DocumentKind.BORDER_AREA_PASS
    assert cells.kind_of("Giấy thông hành xuất, nhập cảnh") is DocumentKind.ENTRY_EXIT_PASS
    assert cells.kind_of("CMND") is None
    assert {cells.result_of(w) for w in ("Đủ SK", "Đủ sức khoẻ", "đạt", "合格")} == {HealthResult.FIT}
    assert {cells.result_of(w) for w in ("Không đủ SK", "Không đạt", "不合格")} == {HealthResult.UNFIT}
    assert cells.result_of("Loại II") is None


def test_document_numbers() -> None:
    assert cells.document_number_of(" ls 446031 ") == "LS446031"
    assert cells.document_number_problem("C1234567", DocumentKind.PASSPORT) is None
    assert cells.document_number_problem("P12345678", DocumentKind.PASSPORT) is None
    assert cells.document_number_problem("LS446031", DocumentKind.PASSPORT) == "passport_number_form"
    assert cells.document_number_problem("LS446031", DocumentKind.PASS_UNSTATED) is None
    assert cells.document_number_problem("?", DocumentKind.PASS_UNSTATED) == "document_number_form"


def test_a_cell_as_an_officer_reads_it() -> None:
    assert cells.text_of(20090123456.0) == "20090123456"
    assert cells.text_of("'020090123456") == "020090123456"
    assert cells.text_of(1.5) == "1.5"
    assert [cells.is_empty(cell) for cell in (None, "", " \u200b", "-", "0", 0.0)] == [True] * 4 + [False] * 2
    assert [cells.is_number(cell) for cell in (1.0, 1, 1.5, True, "1")] == [True, True, False, False, False]


@pytest.mark.parametrize(
    ("cell", "digits", "was_number"),
    [
        ("020 097.059-501", "020097059501", False),
        (20097059501.0, "20097059501", True),
        ("20097059501.0", "20097059501", True),  # a number that a program wrote as text
        ("20097059501,00", "20097059501", True),
        ("020097059501.0", "020097059501", False),
        ("20097059501-1", "20097059501-1", False),  # must not become twelve digits
        ("2.0097059E+10", "2.0097059E+10", False),
    ],
)
def test_digits_are_never_made_of_what_divides_them(cell: Cell, digits: str, was_number: bool) -> None:
    assert cells.digits_of(cell) == (digits, was_number)


def test_a_phone_that_a_program_wrote_as_a_number() -> None:
    assert cells.phone_of("912345678.0") == Phone("0912345678", restored=True)
    assert cells.phone_of("0912345678.0") == Phone("0912345678")


def test_control_characters_are_not_kept_in_a_name() -> None:
    assert cells.name_of("Lý\x07 A\x1f Chín\x7f") == "Lý A Chín"
    assert cells.name_problem('=Hyperlink("x")') == "name_damaged"
