"""The list by which a partner confirms who is still there: Chinese and Vietnamese, as few columns as will do.

Three columns are empty, for the answer. Health, ethnicity, addresses and family are not in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from db.vocabulary import BirthPrecision
from desktop_app.documents.workbook import PRACTICE, made, page, put, styles
from desktop_app.formats import nfc, show_date

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

COLUMNS: tuple[tuple[str, int], ...] = (
    ("STT 序号", 6),
    ("Tên trên hộ chiếu 护照姓名", 28),
    ("Tên tiếng Trung 中文姓名", 15),
    ("Ngày sinh 出生日期", 13),
    ("Số giấy tờ 证件号码", 16),
    ("Công ty 用人单位", 34),
)
"""What is told of each person: head and width in characters."""
ANSWERS: tuple[tuple[str, int], ...] = (
    ("Còn làm việc? 是否在岗", 14),
    ("Ngày rời đi 离开日期", 14),
    ("Ghi chú 备注", 26),
)
"""What the partner fills in."""
_ASKED = (
    "请逐人核对是否仍在岗，填写后三栏并将本文件发回。名单外的人员请另行列在表后。",
    "Đề nghị đối chiếu từng người, điền ba cột cuối và gửi lại tệp này. Ai chưa có trong danh sách xin ghi ở cuối.",
)


@dataclass(frozen=True, slots=True)
class ConfirmationLine:
    """One person."""

    passport_name: str
    name_zh: str | None
    birth_date: date | None
    birth_precision: BirthPrecision
    document_number: str | None
    employer_vi: str
    employer_zh: str | None


@dataclass(frozen=True, slots=True)
class ConfirmationData:
    """What the list says."""

    number: str
    partner_vi: str
    partner_zh: str | None
    as_of: date
    issued_at: datetime
    office_vi: str
    office_zh: str
    lines: Sequence[ConfirmationLine]
    practice: bool = False


def render_confirmation(data: ConfirmationData) -> bytes:
    """The list as XLSX."""

    def fill(workbook: Workbook) -> None:
        _fill(workbook, data)

    return made(fill, title=f"Danh sách xác nhận {data.number}", made_at=data.issued_at)


def _top(data: ConfirmationData) -> list[tuple[str, str]]:
    chinese = f"{data.as_of.year}年{data.as_of.month}月{data.as_of.day}日"
    people = len(data.lines)
    top = [
        ("在外务工人员核对名单 · DANH SÁCH XÁC NHẬN NGƯỜI LAO ĐỘNG", "title"),
        (f"编号 Số: {data.number} · 截至 Tính đến: {chinese} ({show_date(data.as_of)}) · 共 {people} 人", "note"),
        (f"发出 Bên gửi: {data.office_zh} · {data.office_vi}", "note"),
        (f"接收 Bên nhận: {data.partner_zh or ''} · {data.partner_vi}".replace(":  · ", ": "), "note"),
        *((words, "note") for words in _ASKED),
    ]
    return top + ([(PRACTICE, "mark")] if data.practice else [])


def _fill(workbook: Workbook, data: ConfirmationData) -> None:
    looks = styles(workbook)
    sheet = workbook.add_worksheet("核对名单")
    top = _top(data)
    for row, (words, look) in enumerate(top):
        put(sheet, row, 0, nfc(words), looks[look])
    head = len(top)
    for column, (name, width) in enumerate((*COLUMNS, *ANSWERS)):
        sheet.set_column(column, column, width)
        put(sheet, head, column, name, looks["head"])
    for at, line in enumerate(data.lines, 1):
        _put_line(sheet, head + at, at, line, looks)
    last, place = head + len(data.lines), len(COLUMNS)
    if data.lines:
        choice = {"validate": "list", "source": ["是", "否"], "ignore_blank": True, "error_type": "warning"}
        sheet.data_validation(head + 1, place, last, place, choice)
    page(sheet, head_row=head, last_row=last, last_column=len(COLUMNS) + len(ANSWERS) - 1, practice=data.practice)


def _put_line(sheet: Worksheet, row: int, ordinal: int, line: ConfirmationLine, looks: dict[str, Format]) -> None:
    whole = line.birth_precision is BirthPrecision.DAY
    employer = " · ".join(part for part in (line.employer_zh, line.employer_vi) if part)
    values = (
        ordinal,
        line.passport_name,
        line.name_zh,
        line.birth_date if whole else show_date(line.birth_date, line.birth_precision),
        line.document_number,
        employer,
        *(None for _ in ANSWERS),
    )
    for column, value in enumerate(values):
        put(sheet, row, column, value, looks["text"], looks["day"])
