from __future__ import annotations

import json
from collections import Counter

import pytest

from desktop_app.intake.cells import Cell
from desktop_app.intake.headers import field_of, find_header
from resources import ROOT


@pytest.mark.parametrize(
    ("written", "field"),
    [
        ("HỌ VÀ TÊN", "full_name"),
        ("ho va ten", "full_name"),
        (" Họ và tên:\n", "full_name"),
        ("Họ và tên\n姓名", "full_name"),
        ("Họ và tên Tiếng Việt", "full_name"),
        ("Tên chữ Hán", "name_zh"),
        ("HSD", "document_expires_on"),
        ("Báo UBND xã ngày", "declared_on"),
        ("Số CMND/CCCD", "citizen_id"),
        ("Ngày sinh (dd/mm/yyyy)", "birth_date"),
        ("2. Ngày, tháng, năm sinh", "birth_date"),
        ("Ngày khám\nsức khỏe", "examined_on"),
        ("Ngày khám sức khoẻ", "examined_on"),
        ("Số HC / giấy thông hành", "document_number"),
        ("护照号码", "passport_number"),
        ("出生日期", "birth_date"),
        ("接收单位", "employer"),
        ("NGÀY KHAI BÁO UBND XÃ", "declared_on"),
        ("Cỡ giày", None),
        ("", None),
    ],
)
def test_what_headers_mean(written: str, field: str | None) -> None:
    assert field_of(written) == field


def test_no_name_stands_for_two_fields() -> None:
    fields = json.loads((ROOT / "reference" / "import_headers.json").read_text(encoding="utf-8"))
    counted = Counter(name for names in fields.values() for name in names)
    assert [name for name, times in counted.items() if times > 1] == []
    assert [
        (name, field_of(name)) for field, names in fields.items() for name in names if field_of(name) != field
    ] == []


def test_the_header_is_found_below_titles() -> None:
    rows: list[list[Cell]] = [
        ["SỞ NỘI VỤ", "", ""],
        ["DANH SÁCH NGÀY 25/11/2026", "", ""],
        [],
        ["STT", "Họ tên", "CCCD"],
    ]
    header = find_header(rows)
    assert header is not None
    assert (header.first_row, dict(header.columns)) == (3, {"full_name": 1, "citizen_id": 2})


def test_two_rows_of_headers_are_read_as_one() -> None:
    rows: list[list[Cell]] = [
        ["TT", "Họ và tên", "Số CCCD", "Hợp đồng", "", "", "Khám sức khỏe", ""],
        ["", "", "", "Số", "Ngày ký", "Đến ngày", "Ngày khám", "Kết quả"],
        [1.0, "Vi Văn An", "020090123456", "1/HĐ", "", "", "", ""],
    ]
    header = find_header(rows)
    assert header is not None
    assert header.last_row == 1
    assert dict(header.columns) == {
        "full_name": 1,
        "citizen_id": 2,
        "contract_number": 3,
        "signed_on": 4,
        "ends_on": 5,
        "examined_on": 6,
        "health_result": 7,
    }


def test_the_cards_own_dates_are_not_the_passports() -> None:
    header = find_header([["Họ và tên", "Số CCCD", "Ngày cấp", "Số hộ chiếu", "Ngày cấp", "Màu mắt", "CMND"]])
    assert header is not None
    assert header.columns["document_issued_on"] == 4
    assert header.unmatched == ((2, "Ngày cấp"), (5, "Màu mắt"))
    assert header.repeated == ((6, "CMND"),)


def test_no_header() -> None:
    assert find_header([["một", "hai"], ["ba", "bốn"]]) is None
    assert find_header([["Ghi chú", "Công việc"]]) is None
    assert find_header([]) is None


def test_a_bare_date_belongs_to_what_stands_before_it() -> None:
    header = find_header([["Họ tên", "Số hộ chiếu", "Số CCCD", "Ngày cấp", "Nơi cấp", "Ngày cấp hộ chiếu"]])
    assert header is not None
    assert header.unmatched == ((3, "Ngày cấp"), (4, "Nơi cấp"))
    assert header.columns["document_issued_on"] == 5
    header = find_header([["Họ tên", "CCCD", "Số HĐ", "Ngày ký", "Ngày hết hạn", "Ngày khám", "Hết hạn"]])
    assert header is not None
    assert header.columns["ends_on"] == 4
    assert "document_expires_on" not in header.columns
    assert header.unmatched == ((6, "Hết hạn"),)


def test_a_bare_date_under_a_group_of_its_own() -> None:
    group: list[Cell] = ["Họ tên", "Căn cước", "", "Hợp đồng lao động", "", "", "Hộ chiếu", ""]
    below: list[Cell] = ["", "Số", "Ngày cấp", "Số", "Ngày ký", "Ngày hết hạn", "Số", "Ngày hết hạn"]
    header = find_header([group, below])
    assert header is not None
    assert header.unmatched == ((2, "Ngày cấp"),)
    assert (header.columns["ends_on"], header.columns["document_expires_on"]) == (5, 7)


def test_shortened_words_and_a_bare_result_after_the_examination() -> None:
    titles: list[Cell] = ["HỌ TÊN NLĐ", "Nơi ĐKHK TT", "KQ khám SK", "Ngày ký HĐ"]
    assert [field_of(str(title)) for title in titles] == ["full_name", "address", "health_result", "signed_on"]
    header = find_header([["Họ tên", "CCCD", "Ngày khám", "Kết quả"]])
    assert header is not None
    assert header.columns["health_result"] == 3
    header = find_header([["Họ tên", "CCCD", "Kết quả"]])
    assert header is not None
    assert header.unmatched == ((2, "Kết quả"),)
