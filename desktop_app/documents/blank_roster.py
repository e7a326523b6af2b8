"""The numbered roster to fill in by hand on a day without power: head to fill in, empty rows, both counts, signatures.

A4 lying, in Vietnamese and Chinese, on both sides of one sheet. Pure: data in, bytes out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop_app.documents import decree30
from desktop_app.documents.decree30 import Block, OfficeBlock, Sheet, centred, office, state, texts
from desktop_app.documents.fonts import printable
from desktop_app.documents.pdf import About, PdfFile
from desktop_app.documents.roster_pages import (
    BOTTOM,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RIGHT,
    TOP,
    WIDTH,
    at,
    foot,
    qr_form,
)
from desktop_app.documents.roster_text import NO_FEE, PARTIES, SIGN_HERE
from desktop_app.documents.typeset import Typesetter, baselines, mm, stacked

ROWS = 24
"""More people go on a second form."""
_UNIT = 10
_ROW = mm(9.4)
_BOX = 80
_DOTS = "." * 34
_COLUMNS = (
    ("STT", "序号", 9),
    ("Họ và tên (chữ in)", "姓名（正楷）", 62),
    ("Ngày sinh", "出生日期", 24),
    ("Nam / Nữ", "男 / 女", 19),
    ("Số căn cước hoặc giấy tờ", "身份证或证件号码", 47),
    ("Công ty tiếp nhận", "接收单位", 38),
    ("Có mặt / Vắng / Từ chối", "到 / 未到 / 拒", 27),
    ("Ghi chú, lý do", "备注、原因", 26),
)
"""Head in both languages, and the share of the width."""
_SEX, _PRESENCE = 3, 6
_BOXES = {_SEX: 2, _PRESENCE: 3}
TITLE = ("DANH SÁCH BÀN GIAO NGƯỜI LAO ĐỘNG – BIỂU MẪU VIẾT TAY", "务工人员移交名册（手填备用表）")
HOW = (
    "Dùng khi mất điện. Viết chữ in; mỗi người một dòng; đánh dấu X vào ô. Nhập vào máy ngay khi có điện: màn hình "
    "“Biểu mẫu trắng”, theo số của mẫu. 停电时使用。请用正楷书写，每人一行，在方格内打“X”。来电后按表号补录。"
)


@dataclass(frozen=True, slots=True)
class BlankForm:
    """A form before anybody wrote on it; `made_at` is aware."""

    number: str
    issuing: str
    made_at: datetime
    superior: str = ""
    place: str = "Lạng Sơn"
    practice: bool = False


def dated_by_hand(place: str) -> str:
    """Place and date, the date to be written."""
    return f"{place}, ngày ........ tháng ........ năm 20......"


def blank_qr(number: str) -> str:
    """What the QR code of a blank form says."""
    return f"BANGIAO-BLANK:1|{number}"


def render_blank_roster(form: BlankForm) -> bytes:
    """The form as PDF."""
    about = About(f"{TITLE[0].capitalize()} {form.number}", TITLE[1], form.issuing, form.made_at)
    pdf = PdfFile(PAGE_WIDTH / _UNIT, PAGE_HEIGHT / _UNIT, about)
    setter = Typesetter(pdf)
    side, code = qr_form(blank_qr(form.number))
    pdf.form("QR", side, side, code)
    head, table, end = _head(setter, form), _table_head(setter), _end(setter)
    first = (TOP - BOTTOM - head.height - table.height) // _ROW
    marks = decree30.marks(
        setter, Sheet(PAGE_WIDTH, PAGE_HEIGHT, RIGHT, TOP, PAGE_WIDTH // 2), practice=form.practice, reprint=False
    )
    spans = ((0, min(first, ROWS)), (min(first, ROWS), ROWS))
    for number, (start, stop) in enumerate(spans, 1):
        parts = [f"{1 / _UNIT} 0 0 {1 / _UNIT} 0 0 cm {marks}"]
        top = TOP
        for block in (head, table, _rows(setter, start, stop)) if number == 1 else (table, _rows(setter, start, stop)):
            parts.append(at(block, top))
            top -= block.height
        if number == len(spans):
            parts.append(at(end, top))
        words = f"{form.number} · biểu mẫu viết tay 手填备用表 · trang 页 {number}/{len(spans)}"
        pdf.page("".join(parts) + foot(setter, words))
    return pdf.bytes()


def _edges() -> list[int]:
    share = sum(width for _, _, width in _COLUMNS)
    found = [0]
    for _, _, width in _COLUMNS:
        found.append(found[-1] + round(WIDTH * width / share))
    found[-1] = WIDTH
    return found


def _head(setter: Typesetter, form: BlankForm) -> Block:
    left, _ = office(setter, OfficeBlock(form.superior, form.issuing, form.number), least=mm(100), most=WIDTH - mm(118))
    right = state(setter, dated_by_hand(form.place), WIDTH - mm(55), mm(110))
    top = -max(left.height, right.height) - mm(1)
    title = setter.wrap(TITLE[0], "bold", 135, WIDTH) + setter.wrap(TITLE[1], "bold", 125, WIDTH)
    lines = centred(title, WIDTH // 2, top)
    top -= stacked(title) + mm(1)
    for words in _to_fill_in():
        line = setter.line(printable(words), "regular", 100)
        lines.append((line, 0, top - line.drop))
        top -= mm(6.4)
    told = setter.wrap(HOW, "italic", 80, WIDTH)
    lines += [(line, 0, y) for line, y in zip(told, baselines(told, top), strict=True)]
    boxes = _direction_boxes(setter, -max(left.height, right.height) - mm(1) - stacked(title) - mm(1))
    return Block(left.ops + right.ops + texts(lines) + boxes, -top + stacked(told) + mm(1.5))


def _to_fill_in() -> tuple[str, ...]:
    return (
        f"Cửa khẩu 口岸: {_DOTS}{_DOTS} Ngày 日期: ...../...../20..... Giờ Hà Nội 河内时间: .....:..... Hướng 方向:",
        f"Bên nhận / bên giao phía Trung Quốc 中方单位: {_DOTS}{_DOTS}{_DOTS}   Chương trình 项目: {_DOTS}",
    )


def _direction_boxes(setter: Typesetter, top: int) -> str:
    """Out or back, to be ticked, behind the first line."""
    line = setter.line(printable(_to_fill_in()[0]), "regular", 100)
    x, y = line.width + mm(2), top - line.drop - 8
    ops, said = "5 w ", []
    for words in ("đi 出", "về 回"):
        ops += f"{x} {y} {_BOX + 10} {_BOX + 10} re S "
        label = setter.line(words, "regular", 100)
        said.append((label, x + _BOX + mm(1.5), top - line.drop))
        x += _BOX + mm(4.5) + label.width
    return ops + texts(said)


def _table_head(setter: Typesetter) -> Block:
    edges = _edges()
    cells = [
        setter.wrap(vi, "bold", 85, right - left - 20) + setter.wrap(zh, "bold", 78, right - left - 20)
        for (vi, zh, _), left, right in zip(_COLUMNS, edges, edges[1:], strict=False)
    ]
    height = max(map(stacked, cells)) + 30
    lines = [
        place
        for cell, left, right in zip(cells, edges, edges[1:], strict=False)
        for place in centred(cell, (left + right) // 2, -(height - stacked(cell)) // 2)
    ]
    rules = "".join(f"{x} 0 m {x} {-height} l " for x in edges[1:-1])
    ground = f"0.92 g 0 {-height} {WIDTH} {height} re f 0 g 5 w 0 {-height} {WIDTH} {height} re {rules}S "
    return Block(ground + texts(lines), height)


def _rows(setter: Typesetter, start: int, stop: int) -> Block:
    edges = _edges()
    height = (stop - start) * _ROW
    ops = ["5 w "]
    lines = []
    for n in range(start, stop):
        top = -(n - start) * _ROW
        ops.append(f"0 {top - _ROW} {WIDTH} {_ROW} re S ")
        number = setter.line(str(n + 1), "regular", 100)
        lines.append((number, (edges[1] - number.width) // 2, top - _ROW // 2 - 35))
        for column, count in _BOXES.items():
            ops.append(_boxes(edges[column], edges[column + 1], top, count))
    rules = "".join(f"{x} 0 m {x} {-height} l " for x in edges[1:-1])
    return Block("".join(ops) + f"{rules}S " + texts(lines), height)


def _boxes(left: int, right: int, top: int, count: int) -> str:
    room = (right - left) // count
    y = top - (_ROW + _BOX) // 2
    return "".join(f"{left + room * n + (room - _BOX) // 2} {y} {_BOX} {_BOX} re S " for n in range(count))


def _end(setter: Typesetter) -> Block:
    """Both counts in figures and words, and the places to sign."""
    top = -mm(2.5)
    lines = []
    for vi, zh in (("Bên giao đếm", "移交方清点"), ("Bên nhận đếm", "接收方清点")):
        words = (
            f"{vi} {zh}: .......... người 人 (bằng chữ 大写: {_DOTS}............); "
            f"nữ 女: ......... (bằng chữ 大写: {_DOTS}......); nam 男: ........."
        )
        line = setter.line(printable(words), "regular", 105)
        lines.append((line, 0, top - line.drop))
        top -= mm(7)
    fee = setter.wrap(NO_FEE, "italic", 90, WIDTH)
    lines += [(line, 0, y) for line, y in zip(fee, baselines(fee, top), strict=True)]
    top -= stacked(fee) + mm(2)
    deepest = top
    for n, head in enumerate(PARTIES):
        said = setter.wrap(" ".join(head), "bold", 115, WIDTH // 3) + setter.wrap(SIGN_HERE, "italic", 85, WIDTH // 3)
        lines += centred(said, WIDTH * (2 * n + 1) // 6, top)
        deepest = min(deepest, top - stacked(said))
    return Block(texts(lines), -deepest + mm(17))
