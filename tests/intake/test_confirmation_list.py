"""A partner's answer as it may look. Every person and number here is invented."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from db.vocabulary import BirthPrecision, Sex
from desktop_app.intake.confirmation_list import AnswerRow, clean_number, read_answer, slip_form
from desktop_app.intake.spreadsheet import Sheet

TODAY = date(2026, 11, 22)


def read(*rows: list[Any]) -> tuple[AnswerRow, ...]:
    return read_answer([Sheet("名单", [list(row) for row in rows])], TODAY).rows


def state(head: str, cell: str, note: str = "") -> tuple[bool | None, bool, bool]:
    (row,) = read(["姓名", "护照号", head, "备注"], ["NONG VAN BINH", "C1234567", cell, note])
    return row.here, row.lost, row.unclear


def test_a_list_with_a_title_and_its_own_order() -> None:
    rows = read(
        ["广西某某人力资源有限公司（虚构）", "", "", "", "", ""],
        ["2026年10月越南籍员工在岗情况核对表", "", "", "", "", ""],
        [],
        ["序号", "证件号码", "出生\n日期", "性别", "姓 名", "在岗/离职", "离境日期", "备注"],
        [1.0, " c 123 4567 ", "1990.3.5", "男", "Nong Van Binh", "在岗", "", ""],
        [2.0, "C7654321", 19900305.0, "女", "LY THI HANG", "离职", "2026年10月18日", "回国"],
        [3.0, "C2222222", "1990年3月5日", "", "VI THI ANH", "", datetime(2026, 10, 20), ""],  # noqa: DTZ001  a cell
        ["合计", "", "", "", "3人"],
        ["总计", 3.0, "", "", ""],
        ["", "", "", "", "负责人签字：", "", "", ""],
    )
    assert [(r.row, r.number, r.name) for r in rows] == [
        (5, "c 123 4567", "Nong Van Binh"),
        (6, "C7654321", "LY THI HANG"),
        (7, "C2222222", "VI THI ANH"),
    ]
    assert {r.birth_date for r in rows} == {date(1990, 3, 5)}
    assert [r.sex for r in rows] == [Sex.MALE, Sex.FEMALE, None]
    assert [r.here for r in rows] == [True, False, False]
    assert [r.left_on for r in rows] == [None, date(2026, 10, 18), date(2026, 10, 20)]
    assert rows[1].said == "离职 · 2026年10月18日 · 回国"
    assert clean_number(rows[0].number) == "C1234567"


@pytest.mark.parametrize(
    ("head", "cell", "expected"),
    [
        ("是否在岗", "是", (True, False, False)),
        ("是否在岗", "否", (False, False, False)),
        ("在岗", "√", (True, False, False)),
        ("目前状态", "正常上班", (True, False, False)),
        ("状态", "已离职", (False, False, False)),
        ("状态", "未离职", (True, False, False)),
        ("情况", "失联", (False, True, False)),
        ("离职", "√", (False, False, False)),
        ("离职", "否", (True, False, False)),
        ("离职", "", (None, False, False)),
        ("状态", "请假", (None, False, True)),
        ("Còn làm việc? 是否在岗", "Y", (True, False, False)),
        ("是否在职", "", (None, False, False)),
    ],
)
def test_what_a_partner_writes_of_the_state(head: str, cell: str, expected: tuple[bool | None, bool, bool]) -> None:
    assert state(head, cell) == expected


def test_a_remark_says_it_where_the_state_says_nothing() -> None:
    assert state("是否在岗", "", "10月3日已回国") == (False, False, False)
    assert state("是否在岗", "是", "请假回国，11月返岗")[0] is True
    assert state("是否在岗", "", "联系不上") == (False, True, False)
    assert state("是否在岗", "", "换宿舍") == (None, False, False)


def test_a_day_in_the_column_of_those_who_left() -> None:
    (row,) = read(["姓名", "护照号码", "离职"], ["NONG VAN BINH", "C1234567", "2026-10-03"])
    assert (row.here, row.left_on) == (False, date(2026, 10, 3))


@pytest.mark.parametrize(
    ("written", "day", "precision"),
    [
        ("1990.3.5", date(1990, 3, 5), BirthPrecision.DAY),
        ("1990/03/05", date(1990, 3, 5), BirthPrecision.DAY),
        ("1990年03月05日", date(1990, 3, 5), BirthPrecision.DAY),
        ("20011112", date(2001, 11, 12), BirthPrecision.DAY),
        ("1990年3月", date(1990, 3, 1), BirthPrecision.MONTH),
        ("不详", None, BirthPrecision.DAY),
    ],
)
def test_births(written: str, day: date | None, precision: BirthPrecision) -> None:
    (row,) = read(["姓名", "出生年月日"], ["NONG VAN BINH", written])
    assert (row.birth_date, row.birth_precision, row.birth) == (day, precision, written)


def test_numbers_and_their_slips() -> None:
    assert clean_number("ｃ１２３-４５６ ７\u200b") == "C1234567"
    assert slip_form("CO23456") == slip_form("C023456") == slip_form("CO2345G".replace("G", "6"))
    assert slip_form("B1234567") != slip_form("81234567")


def test_our_own_list_filled_in_and_sheets_without_people() -> None:
    heads: list[Any] = [
        "STT 序号", "Tên trên hộ chiếu 护照姓名", "Tên tiếng Trung 中文姓名", "Ngày sinh 出生日期",
        "Số giấy tờ 证件号码", "Công ty 用人单位", "Còn làm việc? 是否在岗", "Ngày rời đi 离开日期", "Ghi chú 备注",
    ]  # fmt: skip
    line: list[Any] = [1.0, "NONG VAN BINH", "农文平", date(1990, 3, 5), "C1234567", "某厂", "否", "2026.11.1", "回国"]
    found = read_answer([Sheet("说明", [["填写说明"], ["请填写"]]), Sheet("核对", [heads, line])], TODAY)
    assert found.asks_state
    (row,) = found.rows
    assert (row.name, row.name_zh, row.number, row.here) == ("NONG VAN BINH", "农文平", "C1234567", False)
    assert row.left_on == date(2026, 11, 1)


def test_a_sheet_without_headers_is_told() -> None:
    found = read_answer([Sheet("a", [["NONG VAN BINH", "C1234567"]])], TODAY)
    assert not found.found_header
    assert found.rows == ()


def test_heads_two_rows_high_and_cells_merged_downwards() -> None:
    rows: list[list[Any]] = [
        ["编号 XN-2026-0003"],
        ["序号", "姓名", "证件", "", "是否在岗"],
        ["", "", "证件号码", "出生日期", ""],
        [1.0, "NONG VAN BINH", "C1000001", 32937.0, "在岗"],
        [2.0, "LY THI HANG", "C1000002", "", ""],
    ]
    found = read_answer([Sheet("名单", rows, merged=((3, 4, 4),))], TODAY)
    assert [(r.number, r.name, r.here) for r in found.rows] == [
        ("C1000001", "NONG VAN BINH", True),
        ("C1000002", "LY THI HANG", True),
    ]
    assert found.rows[0].birth_date == date(1990, 3, 5), "a day as the number that Excel keeps"
    assert found.numbers == {"XN-2026-0003"}


def test_a_remark_about_who_signs_does_not_hide_a_person() -> None:
    rows = read(
        ["姓名", "护照号", "备注"], ["NONG VAN BINH", "", "班组负责人"], ["负责人：", "", ""], ["合计", "", "1人"]
    )
    assert [row.name for row in rows] == ["NONG VAN BINH"]
