"""The fields that the authority asks for each worker (Circular 20/2021), and the same for another program.

FIELDS says each of them once: its name for programs, its head on the sheet, its form, and what it means. The XLSX has
them as columns; the registry is JSON lines, whose first line says what the file is and describes the fields.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from desktop_app.clock import HANOI
from desktop_app.documents.workbook import PRACTICE, made, page, put, styles
from desktop_app.formats import show_date, show_moment

if TYPE_CHECKING:
    from xlsxwriter import Workbook

FORMAT, VERSION = "bangiao-registry", 1


@dataclass(frozen=True, slots=True)
class AuthorityRow:
    """One stay of one worker. What is not known is None."""

    worker_code: str | None
    full_name: str
    birth_date: str | None
    sex: str | None
    document_kind: str | None
    document_number: str | None
    education: str | None
    qualification: str | None
    skills: str | None
    residence: str | None
    phone: str | None
    exit_date: date
    exit_gate: str | None
    entry_date: date | None
    entry_gate: str | None
    market: str | None
    receiver: str | None
    partner: str | None
    workplace: str | None
    job: str | None
    wage: int | None
    wage_currency: str | None
    wage_per: str | None
    term_from: date | None
    term_until: date | None
    status: str
    update_due: date


@dataclass(frozen=True, slots=True)
class Field:
    """One field: the name in the registry, the head of its column, its width, its form, and what it means."""

    name: str
    head: str
    width: int
    form: str
    means: str


FIELDS: tuple[Field, ...] = (
    Field("worker_code", "Mã NLĐ (số định danh)", 16, "12 chữ số", "Số định danh cá nhân, là mã người lao động"),
    Field("full_name", "Họ và tên", 26, "chữ", "Họ và tên có dấu, Unicode NFC"),
    Field("birth_date", "Ngày sinh", 13, "YYYY-MM-DD, YYYY-MM hoặc YYYY", "Theo mức chính xác đã biết"),
    Field("sex", "Giới tính", 9, "male | female", "Giới tính"),
    Field("document_kind", "Loại giấy tờ", 20, "mã", "Loại giấy tờ đi lại dùng khi xuất cảnh"),
    Field("document_number", "Số giấy tờ", 14, "chữ", "Số hộ chiếu hoặc giấy thông hành"),
    Field("education", "Trình độ", 18, "mã", "Trình độ cao nhất đã tốt nghiệp"),
    Field("qualification", "Chuyên môn", 22, "chữ", "Văn bằng, chứng chỉ cao nhất"),
    Field("skills", "Kỹ năng, ngoại ngữ", 24, "chữ", "Tay nghề, ngoại ngữ, kinh nghiệm; cách nhau bằng dấu chấm phẩy"),
    Field("residence", "Nơi cư trú", 34, "chữ", "Địa chỉ và xã, phường hiện nay"),
    Field("phone", "Điện thoại", 14, "chữ", "Số điện thoại"),
    Field("exit_date", "Ngày xuất cảnh", 13, "YYYY-MM-DD", "Ngày xuất cảnh, giờ Hà Nội"),
    Field("exit_gate", "Cửa khẩu đi", 16, "chữ", "Cửa khẩu hoặc sân bay xuất cảnh"),
    Field("entry_date", "Ngày nhập cảnh", 13, "YYYY-MM-DD", "Ngày về; trống nếu chưa về"),
    Field("entry_gate", "Cửa khẩu về", 16, "chữ", "Cửa khẩu hoặc sân bay nhập cảnh"),
    Field("market", "Thị trường", 11, "ISO 3166 alpha-3", "Nước, vùng lãnh thổ tiếp nhận"),
    Field("receiver", "Bên tiếp nhận lao động", 34, "chữ", "Công ty sử dụng lao động"),
    Field("partner", "Đối tác giới thiệu", 34, "chữ", "Tổ chức dịch vụ việc làm nước ngoài"),
    Field("workplace", "Nơi làm việc", 28, "chữ", "Theo đơn hàng, nếu không có thì nơi đặt công ty"),
    Field("job", "Công việc", 22, "chữ", "Ngành nghề, công việc"),
    Field("wage", "Mức lương", 12, "số nguyên", "Theo hợp đồng; hợp đồng không ghi thì theo đơn hàng"),
    Field("wage_currency", "Loại tiền", 9, "ISO 4217", "Loại tiền của mức lương"),
    Field("wage_per", "Lương theo", 10, "day | month", "Lương ngày hay lương tháng"),
    Field("term_from", "Thời hạn từ", 13, "YYYY-MM-DD", "Ngày hợp đồng bắt đầu"),
    Field("term_until", "Thời hạn đến", 13, "YYYY-MM-DD", "Ngày hợp đồng hết hạn"),
    Field("status", "Tình trạng", 18, "mã", "Tình trạng hiện nay của lần đi làm việc"),
    Field("update_due", "Hạn cập nhật", 13, "YYYY-MM-DD", "Trong 5 ngày kể từ ngày xuất cảnh"),
)


@dataclass(frozen=True, slots=True)
class AuthorityReturn:
    """A return: which days, whose, and its rows in words (`words`: code -> Vietnamese, for the sheet)."""

    period: str
    first: date
    last: date
    programme: str
    """Its code; "" for all."""
    office: str
    made_at: datetime
    rows: Sequence[AuthorityRow]
    words: dict[str, str]
    practice: bool = False


def render_authority_xlsx(data: AuthorityReturn) -> bytes:
    """The return as XLSX: one row a stay, dates as dates, a filter, and a sheet that says what each field is."""

    def fill(workbook: Workbook) -> None:
        looks = styles(workbook)
        sheet = workbook.add_worksheet("Người lao động")
        put(sheet, 0, 0, "THÔNG TIN NGƯỜI LAO ĐỘNG VIỆT NAM ĐI LÀM VIỆC Ở NƯỚC NGOÀI", looks["title"])
        days = f"Từ ngày {show_date(data.first)} đến hết ngày {show_date(data.last)} (kỳ {data.period})"
        put(sheet, 1, 0, f"{data.office} · {days} · lập {show_moment(data.made_at)}", looks["note"])
        put(sheet, 2, 0, PRACTICE if data.practice else _RULE, looks["mark" if data.practice else "note"])
        for column, field in enumerate(FIELDS):
            sheet.set_column(column, column, field.width)
            put(sheet, 3, column, field.head, looks["head"])
        for number, row in enumerate(data.rows, 4):
            for column, field in enumerate(FIELDS):
                shown = _shown(data, field.name, getattr(row, field.name))
                put(sheet, number, column, shown, looks["number" if field.name == "wage" else "text"], looks["day"])
        last = 3 + len(data.rows)
        if data.rows:
            sheet.autofilter(3, 0, last, len(FIELDS) - 1)
        page(sheet, head_row=3, last_row=last, last_column=len(FIELDS) - 1, practice=data.practice)
        sheet.freeze_panes(4, 2)
        _described(workbook, data)

    return made(fill, title=f"Thông tin người lao động {data.period}", made_at=data.made_at)


_WHOLE_DAY = len("2026-11-22")


def _shown(data: AuthorityReturn, name: str, value: Any) -> Any:
    """A code in words, a birth date that is known to the day as a date."""
    if name == "birth_date" and value is not None and len(value) == _WHOLE_DAY:
        return date.fromisoformat(value)
    return data.words.get(f"{name}.{value}", value)


_RULE = (
    "Thông tư 20/2021/TT-BLĐTBXH: cập nhật trong 05 ngày kể từ ngày người lao động xuất cảnh, "
    "và trước ngày 20 hằng tháng."
)


def _described(workbook: Workbook, data: AuthorityReturn) -> None:
    looks = styles(workbook)
    sheet = workbook.add_worksheet("Giải thích")
    for column, (head, width) in enumerate((("Trường", 18), ("Cột", 26), ("Dạng", 32), ("Nghĩa", 70))):
        sheet.set_column(column, column, width)
        put(sheet, 0, column, head, looks["head"])
    for row, field in enumerate(FIELDS, 1):
        for column, value in enumerate((field.name, field.head, field.form, field.means)):
            put(sheet, row, column, value, looks["text"])
    page(sheet, head_row=0, last_row=len(FIELDS), last_column=3, practice=data.practice)


def render_registry(data: AuthorityReturn) -> bytes:
    """The return as JSON lines, UTF-8: the first line describes the file, each further line is one stay."""
    head: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "office": data.office,
        "made_at": data.made_at.astimezone(HANOI).isoformat(),
        "period": {"text": data.period, "from": data.first.isoformat(), "to": data.last.isoformat()},
        "programme": data.programme or None,
        "practice": data.practice,
        "count": len(data.rows),
        "fields": {field.name: {"form": field.form, "means": field.means} for field in FIELDS},
    }
    lines = [head, *(_plain(row) for row in data.rows)]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()


def _plain(row: AuthorityRow) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in asdict(row).items()}


def describe_registry() -> str:
    """The form of the registry, as a text to send along with it."""
    rows = [f"| `{field.name}` | {field.form} | {field.means} |" for field in FIELDS]
    return "\n".join(
        (
            f"# {FORMAT}, phiên bản {VERSION}",
            "",
            "Tệp văn bản UTF-8, mỗi dòng một đối tượng JSON (JSON Lines), kết thúc dòng bằng LF.",
            "",
            "- Dòng đầu: mô tả tệp: `format`, `version`, `office`, `made_at`, `period`, `programme` (null: mọi chương",
            "  trình), `practice` (true: dữ liệu thử, không được dùng), `count` (số dòng sau dòng đầu), `fields`.",
            "- Mỗi dòng sau: một lần đi làm việc ở nước ngoài của một người, có đủ các trường dưới đây.",
            "- Điều chưa biết là null; ngày là YYYY-MM-DD; số là số nguyên, không có dấu ngăn cách.",
            "- Một người đi nhiều lần thì có nhiều dòng, cùng `worker_code`.",
            "",
            "| trường | dạng | nghĩa |",
            "|---|---|---|",
            *rows,
            "",
        )
    )
