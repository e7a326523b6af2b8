"""The numbered minutes to fill in by hand on a day without power, with places for figures and for words.

A4 upright, in Vietnamese and Chinese. Pure: data in, bytes out.
"""

from __future__ import annotations

from desktop_app.clock import HANOI
from desktop_app.documents.blank_roster import BlankForm, blank_qr, dated_by_hand
from desktop_app.documents.decree30 import Block
from desktop_app.documents.letter import WIDTH, Letter, Signature, render_letter
from desktop_app.documents.letter_blocks import AnyBlock, Column, Drawn, Paragraph, Table, Title
from desktop_app.documents.minutes import EQUAL, NO_FEE
from desktop_app.documents.roster_pages import qr_form
from desktop_app.documents.typeset import mm

TITLE = ("BIÊN BẢN BÀN GIAO NGƯỜI LAO ĐỘNG – BIỂU MẪU VIẾT TAY", "务工人员交接单（手填备用表）")
_SIZE = 115
_DOTS = "." * 40
_ROOM = "\n\u00a0"
"""Makes a row high enough to write in."""
_PARTIES = (("Bên giao", "移交方"), ("Bên nhận", "接收方"), ("Chứng kiến", "见证"))


def render_blank_minutes(form: BlankForm) -> bytes:
    """The form as PDF."""
    return render_letter(
        Letter(
            issuing=form.issuing,
            superior=form.superior,
            place=form.place,
            number=form.number,
            dated=form.made_at.astimezone(HANOI).date(),
            dated_words=dated_by_hand(form.place),
            issued_at=form.made_at,
            title=f"{TITLE[0].capitalize()} {form.number}",
            blocks=tuple(_blocks(form)),
            signatures=tuple(Signature(" ".join(head), "", ("(ký, ghi rõ họ tên 签名)",)) for head in _PARTIES),
            numbered_foot=f"{form.number} · biểu mẫu viết tay 手填备用表",
            practice=form.practice,
        )
    )


def _blocks(form: BlankForm) -> list[AnyBlock]:
    return [
        Title(TITLE[0], below=(TITLE[1],), size=130),
        _code(form.number),
        *_facts(),
        _head("1. Kết quả kiểm đếm 清点结果 (ghi bằng số và bằng chữ 数字及大写)"),
        _counts(),
        _head("2. Vắng mặt hoặc không được qua, lý do, do ai 未到场或未获准通行人员、原因、由谁"),
        _people(5),
        _head("3. Có mặt nhưng không có trong danh sách 到场但名册无名人员"),
        _people(3),
        _head("4. Chênh lệch và cách giải quyết; lý do đếm lại 差异及处理；重新清点原因"),
        Table((Column("Nội dung", 1, head_below="内容"),), tuple((_ROOM,) for _ in range(3)), size=110),
        Paragraph(" ".join(NO_FEE), size=100, indent=False, style="italic"),
        Paragraph(" ".join(EQUAL), size=100, indent=False, style="italic"),
    ]


def _code(number: str) -> Drawn:
    """The QR code beside the lines to fill in; it takes no room of its own."""
    side, ops = qr_form(blank_qr(number))
    return Drawn(Block(f"q 1 0 0 1 {WIDTH - side} {-side - mm(1)} cm {ops}Q ", 0), before=mm(2))


def _facts() -> list[AnyBlock]:
    said = (
        "Số danh sách (biểu mẫu) kèm theo 附名册表号: MT-.....................................................",
        "Lúc 时间: ......:...... (Hà Nội 河内) / ......:...... (北京)   Ngày 日期: ....../....../20......",
        f"Cửa khẩu 口岸: {_DOTS}   Hướng 方向:  [......] đi 出   [......] về 回",
        f"Căn cứ thỏa thuận số 依据协议: {_DOTS}{_DOTS}",
        *(f"{vi} {zh}: {_DOTS}   đại diện 代表: {_DOTS}" for vi, zh in _PARTIES),
    )
    return [Paragraph(words, size=_SIZE, indent=False, align="left") for words in said]


def _head(words: str) -> Paragraph:
    return Paragraph(words, size=_SIZE, style="bold", indent=False, keep=True)


def _counts() -> Table:
    columns = (
        Column("", 32),
        Column("Tổng số", 44, head_below="合计"),
        Column("Nữ", 42, head_below="女"),
        Column("Nam", 42, head_below="男"),
    )
    heads = (
        "Theo danh sách\n名册人数",
        "Bên giao đếm\n移交方清点",
        "Bên nhận đếm\n接收方清点",
        "Đã qua cửa khẩu\n实际通行",
    )
    return Table(columns, tuple((head, *("số 数字:\nchữ 大写:",) * 3) for head in heads), size=105)


def _people(count: int) -> Table:
    columns = (
        Column("STT", 11, "centre", "序号"),
        Column("Họ và tên", 58, head_below="姓名"),
        Column("Căn cước, giấy tờ", 34, head_below="证件"),
        Column("Lý do, do ai", 59, head_below="原因、由谁"),
    )
    return Table(columns, tuple((_ROOM, "", "", "") for _ in range(count)), size=110)
