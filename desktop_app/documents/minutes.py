"""The minutes of a handover: when, where, who, how many by either count, who was not there, and what differed.

In Vietnamese and Chinese, figures in digits and words, two copies of equal value. Pure: data in, bytes out.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from db.vocabulary import Direction, GateClass
from desktop_app.clock import HANOI
from desktop_app.documents.letter import Letter, Signature, render_letter
from desktop_app.documents.letter_blocks import AnyBlock, Column, Paragraph, Table, Title
from desktop_app.documents.minutes_data import (
    Counted,
    LateEntry,
    MinutesData,
    MinutesParty,
    NotThere,
    Round,
    VersionSaid,
)
from desktop_app.documents.words import chinese, vietnamese
from desktop_app.formats import both_zones, show_moment

__all__ = [
    "Counted",
    "LateEntry",
    "MinutesData",
    "MinutesParty",
    "NotThere",
    "Round",
    "VersionSaid",
    "render_minutes",
]

NO_FEE = ("Trung tâm không thu bất kỳ khoản phí nào của người lao động.", "本中心不向劳动者收取任何费用。")
EQUAL = (
    "Biên bản này được lập bằng tiếng Việt và tiếng Trung, thành hai bản có giá trị như nhau, mỗi bên giữ một bản.",
    "本交接单以越、中两种文字书写，一式两份，具有同等效力，双方各执一份。",
)
_Section = tuple[Paragraph, *tuple[AnyBlock, ...]]
_SIZE = 125
_CELL = 105


def render_minutes(data: MinutesData) -> bytes:
    """The minutes as PDF."""
    closed = data.closed_at.astimezone(HANOI)
    foot = f"{data.number} · danh sách 名册 {data.roster_number} · bản 版 {data.version} · mã 码 {data.digest}"
    return render_letter(
        Letter(
            issuing=data.issuing,
            superior=data.superior,
            place=data.place,
            number=data.number,
            dated=closed.date(),
            issued_at=data.closed_at,
            title=f"Biên bản bàn giao {data.number}",
            blocks=tuple(_blocks(data)),
            signatures=tuple(_signature(head, party) for head, party in _parties(data)),
            numbered_foot=foot,
            practice=data.practice,
            reprint=data.reprint,
        )
    )


def _both(vietnamese_text: str, chinese_text: str, *, keep: bool = False) -> list[AnyBlock]:
    return [
        Paragraph(vietnamese_text, size=_SIZE, indent=False, keep=True),
        Paragraph(chinese_text, size=_SIZE - 8, indent=False, keep=keep),
    ]


def _section(words: str, *below: AnyBlock) -> _Section:
    """A part under its head, which gets a number and is kept with what follows."""
    return Paragraph(words, size=_SIZE, style="bold" if below else "regular", indent=False, keep=bool(below)), *below


def _blocks(data: MinutesData) -> list[AnyBlock]:
    back = data.direction is Direction.BACK
    title = "BIÊN BẢN BÀN GIAO NGƯỜI LAO ĐỘNG" + (" VỀ NƯỚC" if back else "")
    blocks: list[AnyBlock] = [Title(title, below=("务工人员回国交接单" if back else "务工人员交接单",))]
    blocks += [*_late(data), *_grounds(data), *_when_and_where(data), *_who(data)]
    sections = [_counts(data), *_versions(data), *_lists(data), *_rounds(data), *_differences(data)]
    for at, (head, *below) in enumerate(sections, 1):
        blocks += [replace(head, text=f"{at}. {head.text}"), *below]
    return [*blocks, *_both(*NO_FEE), *_both(*EQUAL)]


def _late(data: MinutesData) -> list[AnyBlock]:
    if data.late is None:
        return []
    forms = ", ".join(data.late.forms)
    said = (
        f"NHẬP MUỘN 补录: lập tại cửa khẩu trên biểu mẫu viết tay số {forms}, nhập vào sổ lúc "
        f"{show_moment(data.late.entered_at)}. 现场手填于编号 {forms} 的空白表，"
        f"{_day_zh(data.late.entered_at)} {data.late.entered_at.astimezone(HANOI):%H:%M}（河内时间）补录。"
    )
    return [Paragraph(said, size=_SIZE - 10, style="bold", indent=False)]


def _grounds(data: MinutesData) -> list[AnyBlock]:
    blocks: list[AnyBlock] = []
    for vi, zh in data.grounds:
        blocks.append(Paragraph(f"Căn cứ {vi};", size=_SIZE, style="italic", indent=False, keep=bool(zh)))
        if zh:
            blocks.append(Paragraph(f"依据{zh}；", size=_SIZE - 8, indent=False))
    return blocks


def _day_zh(moment: datetime) -> str:
    there = moment.astimezone(HANOI)
    return f"{there:%Y}年{there.month}月{there.day}日"


def _lasted(data: MinutesData) -> bool:
    """Whether there is a beginning and an end to tell: not after late entry, nor where all was done before its time."""
    return data.late is None and data.closed_at > data.at


def _times(data: MinutesData) -> tuple[str, str]:
    """When it began and ended, for either language; at an airport only Hanoi's time."""
    ended = data.closed_at.astimezone(HANOI)
    begun = min(data.at.astimezone(HANOI), ended)
    alone = data.gate_class is GateClass.AIRPORT

    def clock(moment: datetime) -> str:
        return f"{moment:%H:%M} (Hà Nội)" if alone else both_zones(moment)

    vi = f"{clock(begun)} ngày {begun:%d/%m/%Y}"
    zh = f"{_day_zh(begun)} {clock(begun)}"
    if _lasted(data):
        same = begun.date() == ended.date()
        vi += f" đến {clock(ended)}" + ("" if same else f" ngày {ended:%d/%m/%Y}")
        zh += "至" + ("" if same else f"{_day_zh(data.closed_at)} ") + clock(ended)
    return vi, zh.replace(" (Hà Nội)", "（河内）").replace(" (北京)", "（北京）")


def _when_and_where(data: MinutesData) -> list[AnyBlock]:
    vi, zh = _times(data)
    listing = f"danh sách bàn giao số {data.roster_number}, bản {data.version} (mã {data.digest})"
    listing += f", đợt {data.handover}" if data.handover else ""
    listing_zh = f"移交名册 {data.roster_number} 第{data.version}版（{data.digest}）"
    programme = f", chương trình {data.programme_vi}" if data.programme_vi else ""
    programme_zh = f"（项目: {data.programme_zh}）" if data.programme_zh else ""
    return _both(
        f"Từ {vi}, tại {data.gate_vi}, hai bên tiến hành bàn giao theo {listing}{programme}."
        if _lasted(data)
        else f"Vào lúc {vi}, tại {data.gate_vi}, hai bên tiến hành bàn giao theo {listing}{programme}.",
        f"于{zh}，在{data.gate_zh or data.gate_vi}，双方按{listing_zh}{programme_zh}进行交接。",
    )


def _who(data: MinutesData) -> list[AnyBlock]:
    rows: list[AnyBlock] = []
    for (vi, zh), party in _parties(data):
        if party.name_vi or party.signer:
            names = " ".join(part for part in (party.name_vi, party.name_zh) if part)
            signer = ", ".join(part for part in (party.signer, party.title) if part)
            who = f"{vi} {zh}: {names}" + (f" – đại diện 代表: {signer}" if signer else "")
            rows.append(Paragraph(who, size=_SIZE, indent=False))
    return rows


def _parties(data: MinutesData) -> list[tuple[tuple[str, str], MinutesParty]]:
    return [
        (("Bên giao", "移交方"), data.giver),
        (("Bên nhận", "接收方"), data.receiver),
        (("Chứng kiến", "见证"), data.witness),
    ]


def _sides(data: MinutesData) -> tuple[str, str]:
    """What we and they are called: on the way out we give."""
    giver, receiver = "Bên giao đếm\n移交方清点", "Bên nhận đếm\n接收方清点"
    return (giver, receiver) if data.direction is Direction.OUT else (receiver, giver)


def _counts(data: MinutesData) -> _Section:
    columns = (
        Column("", 36),
        Column("Tổng số", 42, head_below="合计"),
        Column("Nữ", 42, head_below="女"),
        Column("Nam", 42, head_below="男"),
    )
    ours, theirs = _sides(data)
    crossed = "Đã về\n实际返回" if data.direction is Direction.BACK else "Đã qua cửa khẩu\n实际通行"
    rows = (
        _count_row("Theo danh sách\n名册人数", data.listed),
        _count_row(ours, data.ours),
        _count_row(theirs, data.theirs),
        _count_row(crossed, data.crossed),
    )
    return _section("Kết quả kiểm đếm người 清点结果", Table(columns, rows, strong=frozenset({3})))


def _count_row(head: str, counted: Counted) -> tuple[str, ...]:
    numbers = (counted.people, counted.women, counted.people - counted.women)
    return head, *(f"{n}\n{vietnamese(n)}\n{chinese(n)}" for n in numbers)


def _said(number: int) -> str:
    return f"{number} ({vietnamese(number)} / {chinese(number)})"


def _versions(data: MinutesData) -> list[_Section]:
    """Where the list was issued more than once: each version, so that nobody signs by an old one."""
    if len(data.versions) < 2:
        return []
    columns = (
        Column("Bản", 14, "centre", "版"),
        Column("Phát hành", 44, head_below="签发"),
        Column("Tổng số", 26, "centre", "合计"),
        Column("Nữ", 22, "centre", "女"),
        Column("Mã", 56, "centre", "码"),
    )
    rows = tuple(
        (str(v.version), show_moment(v.issued_at), str(v.counted.people), str(v.counted.women), v.digest)
        for v in data.versions
    )
    head = "Các bản danh sách đã phát hành (bản sau thay bản trước) 已签发的名册版本（后版替代前版）"
    return [_section(head, Table(columns, rows, size=_CELL, strong=frozenset({len(rows) - 1})))]


def _lists(data: MinutesData) -> list[_Section]:
    absent = (
        ("Có tên trong danh sách nhưng không về, và vì sao", "名册有名但未返回人员及去向")
        if data.direction is Direction.BACK
        else ("Có tên trong danh sách nhưng không có mặt", "名册有名但未到场")
    )
    left = ("Đã đưa ra khỏi danh sách trước khi bàn giao", "移交前已从名册删除")
    sections = []
    for people, vi, zh in (
        (data.absent, *absent),
        (data.refused, "Không được qua cửa khẩu", "未获准通行"),
        (data.unexpected, "Có mặt nhưng không có tên trong danh sách", "到场但名册无名"),
        (data.left, *left),
    ):
        if people:
            sections.append(_section(f"{vi} {zh}: {_said(len(people))}", _people(people)))
        elif vi != left[0]:
            sections.append(_section(f"{vi} {zh}: {_said(0)}."))
    return sections


def _people(people: tuple[NotThere, ...]) -> Table:
    columns = (
        Column("STT", 11, "centre", "序号"),
        Column("Họ và tên", 58, head_below="姓名"),
        Column("Giấy tờ", 25, head_below="证件"),
        Column("Lý do", 68, head_below="原因"),
    )
    return Table(columns, tuple(_person(person) for person in people), size=_CELL)


def _person(person: NotThere) -> tuple[str, ...]:
    below = " · ".join(part for part in (person.passport_name, person.name_zh) if part)
    why = "; ".join(part for part in (person.reason, person.by and f"bởi 由: {person.by}") if part)
    name = person.full_name + (f"\n{below}" if below else "")
    return str(person.ordinal), name, person.document, why or "chưa rõ 不详"


def _rounds(data: MinutesData) -> list[_Section]:
    """Where it was counted again: what was counted before, and why again."""
    if len(data.rounds) < 2:
        return []
    ours, theirs = (side.replace("\n", " ") for side in _sides(data))
    told = []
    for counting in data.rounds:
        said = f"Lần 第{counting.number}次: {ours} {_heads(counting.ours)}; {theirs} {_heads(counting.theirs)}"
        said += f" – lý do đếm lại 重新清点原因: {counting.reason}" if counting.reason else ""
        told.append(Paragraph(said, size=_SIZE - 10, indent=False))
    return [_section(f"Đếm lại 重新清点: {_said(len(data.rounds) - 1)}", *told)]


def _heads(counted: Counted | None) -> str:
    return "–" if counted is None else f"{counted.people} (nữ 女 {counted.women})"


def _differences(data: MinutesData) -> list[_Section]:
    if not data.differences:
        if not data.ours == data.theirs == data.crossed:
            return []
        return [_section("Số đếm của hai bên và danh sách khớp nhau. 双方清点人数与名册一致。")]
    said = _said(len(data.differences))
    columns = (
        Column("STT", 11, "centre", "序号"),
        Column("Người", 50, head_below="人员"),
        Column("Lý do và cách giải quyết", 101, head_below="原因及处理"),
    )
    rows = tuple(
        (str(at), name or "không rõ là ai 不详", reason) for at, (name, reason) in enumerate(data.differences, 1)
    )
    return [_section(f"Chênh lệch và cách giải quyết 差异及处理: {said}", Table(columns, rows, size=_CELL))]


def _signature(head: tuple[str, str], party: MinutesParty) -> Signature:
    below = tuple(part for part in (party.title, "(ký, ghi rõ họ tên 签名)") if part)
    return Signature(" ".join(head), party.signer, below)
