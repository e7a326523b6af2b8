"""The working copy of a roster, for the partner who asks for an editable one: the roster's columns as real values."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from db.vocabulary import BirthPrecision
from desktop_app.documents import roster_text as text
from desktop_app.documents.roster_data import RosterData, RosterLine, content_digest
from desktop_app.documents.workbook import PRACTICE, made, page, put, styles
from desktop_app.formats import nfc, show_date

if TYPE_CHECKING:
    from xlsxwriter import Workbook

COLUMNS: tuple[tuple[str, int], ...] = (
    ("STT 序号", 6),
    ("Họ và tên 姓名", 26),
    ("Tên trên hộ chiếu 护照姓名", 26),
    ("Tên tiếng Trung 中文姓名", 14),
    ("Ngày sinh 出生日期", 12),
    ("Giới tính 性别", 10),
    ("Loại giấy tờ 证件类型", 22),
    ("Số giấy tờ 证件号码", 15),
    ("Ngày hết hạn 有效期至", 12),
    ("Địa chỉ (xã) 常住地址", 22),
    ("Công ty tiếp nhận 接收单位", 34),
    ("接收单位（中文）", 30),
    ("Công việc 工种", 18),
    ("工种（中文）", 14),
    ("Hợp đồng từ ngày 合同起始", 12),
    ("Hợp đồng đến ngày 合同终止", 12),
    ("Ghi chú 备注", 22),
)
"""Head and width (in characters) of each column."""


def _values(line: RosterLine) -> tuple[Any, ...]:
    whole = line.birth_precision is BirthPrecision.DAY
    return (
        line.ordinal,
        line.full_name,
        line.passport_name,
        line.name_zh,
        line.birth_date if whole else show_date(line.birth_date, line.birth_precision),
        text.SEXES[line.sex] if line.sex else "",
        " ".join(text.DOCUMENT_KINDS[line.document_kind]) if line.document_kind else "",
        line.document_number,
        line.expires_on,
        line.commune,
        line.employer_vi,
        line.employer_zh,
        line.job_vi,
        line.job_zh,
        line.contract_starts,
        line.contract_ends,
        line.note,
    )


def render_working_copy(data: RosterData) -> bytes:
    """The roster as XLSX; those who left since the version before are not in it."""

    def fill(workbook: Workbook) -> None:
        _fill(workbook, data)

    return made(fill, title=f"{text.title(data)[0]} {data.number}", made_at=data.issued_at)


def _fill(workbook: Workbook, data: RosterData) -> None:
    looks = styles(workbook)
    sheet = workbook.add_worksheet("Danh sách 名册")
    top = [(nfc(" ".join(text.title(data))), "title")]
    top += [(f"Số: {data.number} · {text.version_line(data)} · mã 码 {content_digest(data)}", "note")]
    top += [(line, "note") for line in text.subtitle(replace(data, part=None))[:-1]]
    top += [(text.part_line(data), "note")] if data.part else []
    top += [(PRACTICE, "mark")] if data.practice else []
    for row, (words, look) in enumerate(top):
        put(sheet, row, 0, words, looks[look])
    head = len(top)
    for column, (name, width) in enumerate(COLUMNS):
        sheet.set_column(column, column, width)
        put(sheet, head, column, name, looks["head"])
    for row, line in enumerate(data.lines, head + 1):
        for column, value in enumerate(_values(line)):
            put(sheet, row, column, value, looks["text"], looks["day"])
    last = head + len(data.lines)
    put(sheet, last + 1, 0, text.totals(data), looks["title"])
    put(sheet, last + 2, 0, text.NO_FEE, looks["note"])
    page(sheet, head_row=head, last_row=last + 2, last_column=len(COLUMNS) - 1, practice=data.practice)
