"""The minutes of a handover: when, where, who, how many by either count, who was not there, and what differed.

In Vietnamese and Chinese, figures in digits and words, two copies of equal value. Pure: data in, bytes out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from db.vocabulary import Direction
from desktop_app.clock import HANOI
from desktop_app.documents.letter import Letter, Signature, render_letter
from desktop_app.documents.letter_blocks import AnyBlock, Column, Paragraph, Table, Title
from desktop_app.documents.words import chinese, vietnamese
from desktop_app.formats import both_zones

NO_FEE = ("Trung tâm không thu bất kỳ khoản phí nào của người lao động.", "本中心不向劳动者收取任何费用。")
EQUAL = (
    "Biên bản lập thành hai bản tiếng Việt và tiếng Trung có giá trị như nhau, mỗi bên giữ một bản.",
    "本交接单一式两份，越中文本具有同等效力，双方各执一份。",
)
_SIZE = 125


@dataclass(frozen=True, slots=True)
class Counted:
    """What one side counted, or what the list says."""

    people: int
    women: int


@dataclass(frozen=True, slots=True)
class NotThere:
    """Somebody who was on the list and did not cross, or crossed without being on it; `by` refused them."""

    ordinal: int
    full_name: str
    passport_name: str = ""
    name_zh: str = ""
    document: str = ""
    reason: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class MinutesParty:
    """Who gives or receives, and who signs for them."""

    name_vi: str = ""
    name_zh: str = ""
    signer: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class MinutesData:
    """Minutes ready to be printed; moments are aware."""

    number: str
    roster_number: str
    version: int
    digest: str
    direction: Direction
    at: datetime
    closed_at: datetime
    issuing: str
    listed: Counted
    ours: Counted
    theirs: Counted
    crossed: Counted
    superior: str = ""
    place: str = "Lạng Sơn"
    gate_vi: str = ""
    gate_zh: str = ""
    agreement: str = ""
    agreement_zh: str = ""
    programme_vi: str = ""
    programme_zh: str = ""
    giver: MinutesParty = MinutesParty()
    receiver: MinutesParty = MinutesParty()
    witness: MinutesParty = MinutesParty()
    absent: tuple[NotThere, ...] = ()
    refused: tuple[NotThere, ...] = ()
    unexpected: tuple[NotThere, ...] = ()
    differences: tuple[tuple[str, str], ...] = ()
    """(name or "", reason) of each difference between the counts and the list."""
    recounts: tuple[str, ...] = ()
    """Why it was counted again."""
    practice: bool = False
    reprint: bool = False


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


def _blocks(data: MinutesData) -> list[AnyBlock]:
    back = data.direction is Direction.BACK
    title = "BIÊN BẢN BÀN GIAO NGƯỜI LAO ĐỘNG" + (" VỀ NƯỚC" if back else "")
    blocks: list[AnyBlock] = [Title(title, below=("务工人员回国交接单" if back else "务工人员交接单",))]
    blocks += _when_and_where(data)
    blocks += _who(data)
    blocks += _both("Kết quả đếm người:", "清点结果：", keep=True)
    blocks.append(_counts(data))
    blocks += _lists(data)
    blocks += _differences(data)
    blocks += _both(*NO_FEE)
    return blocks + _both(*EQUAL)


def _when_and_where(data: MinutesData) -> list[AnyBlock]:
    at = data.at.astimezone(HANOI)
    moment = f"{both_zones(data.at)} ngày {at:%d/%m/%Y}"
    grounds = f"Căn cứ {data.agreement}; " if data.agreement else ""
    grounds_zh = f"依据{data.agreement_zh or data.agreement}，" if data.agreement else ""
    listing = f"danh sách bàn giao số {data.roster_number}, bản {data.version} (mã {data.digest})"
    listing_zh = f"移交名册 {data.roster_number} 第{data.version}版（{data.digest}）"
    programme = f", chương trình {data.programme_vi}" if data.programme_vi else ""
    programme_zh = f"（{data.programme_zh}）" if data.programme_zh else ""
    return _both(
        f"{grounds}vào lúc {moment}, tại {data.gate_vi}, hai bên tiến hành bàn giao theo {listing}{programme}.",
        f"{grounds_zh}于{at:%Y}年{at.month}月{at.day}日 {both_zones(data.at)}，在{data.gate_zh or data.gate_vi}，"
        f"双方按{listing_zh}{programme_zh}进行交接。",
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


def _counts(data: MinutesData) -> Table:
    columns = (
        Column("", 40),
        Column("Tổng số", 46, head_below="合计"),
        Column("Nữ", 38, head_below="女"),
        Column("Nam", 38, head_below="男"),
    )
    ours_gives = data.direction is Direction.OUT
    rows = (
        _count_row("Theo danh sách\n名册人数", data.listed),
        _count_row("Bên giao đếm\n移交方清点" if ours_gives else "Bên nhận đếm\n接收方清点", data.ours),
        _count_row("Bên nhận đếm\n接收方清点" if ours_gives else "Bên giao đếm\n移交方清点", data.theirs),
        _count_row("Đã qua cửa khẩu\n实际通行", data.crossed),
    )
    return Table(columns, rows, strong=frozenset({3}))


def _count_row(head: str, counted: Counted) -> tuple[str, ...]:
    numbers = (counted.people, counted.women, counted.people - counted.women)
    return head, *(f"{n}\n{vietnamese(n)} / {chinese(n)}" for n in numbers)


def _said(number: int) -> str:
    return f"{number} ({vietnamese(number)} / {chinese(number)})"


def _lists(data: MinutesData) -> list[AnyBlock]:
    blocks: list[AnyBlock] = []
    for people, vi, zh in (
        (data.absent, "Có tên trong danh sách nhưng không có mặt", "名册有名但未到场"),
        (data.refused, "Không được qua cửa khẩu", "未获准通行"),
        (data.unexpected, "Có mặt nhưng không có tên trong danh sách", "到场但名册无名"),
    ):
        if people:
            blocks.append(Paragraph(f"{vi} {zh}: {_said(len(people))}", size=_SIZE, style="bold", keep=True))
            blocks.append(_people(people))
        else:
            blocks.append(Paragraph(f"{vi} {zh}: 0 (không / 零).", size=_SIZE, indent=False))
    return blocks


def _people(people: tuple[NotThere, ...]) -> Table:
    columns = (
        Column("STT", 9, "centre", "序号"),
        Column("Họ và tên", 46, head_below="姓名"),
        Column("Giấy tờ", 28, head_below="证件"),
        Column("Lý do", 79, head_below="原因"),
    )
    return Table(columns, tuple(_person(person) for person in people), size=105)


def _person(person: NotThere) -> tuple[str, ...]:
    below = " · ".join(part for part in (person.passport_name, person.name_zh) if part)
    why = "; ".join(part for part in (person.reason, person.by and f"bởi 由: {person.by}") if part)
    return str(person.ordinal), person.full_name + (f"\n{below}" if below else ""), person.document, why


def _differences(data: MinutesData) -> list[AnyBlock]:
    blocks: list[AnyBlock] = [
        Paragraph(f"Đếm lại 重新清点: {reason}", size=_SIZE, indent=False) for reason in data.recounts
    ]
    if not data.differences:
        same = "Số đếm của hai bên và danh sách khớp nhau." if data.ours == data.theirs == data.crossed else ""
        if same:
            blocks += _both(same, "双方清点人数与名册一致。")
        return blocks
    said = _said(len(data.differences))
    blocks.append(Paragraph(f"Chênh lệch và cách giải quyết 差异及处理: {said}", size=_SIZE, style="bold", keep=True))
    columns = (
        Column("STT", 9, "centre", "序号"),
        Column("Người", 50, head_below="人员"),
        Column("Lý do", 103, head_below="原因"),
    )
    rows = tuple(
        (str(at), name or "không rõ là ai 不详", reason) for at, (name, reason) in enumerate(data.differences, 1)
    )
    blocks.append(Table(columns, rows, size=105))
    return blocks


def _signature(head: tuple[str, str], party: MinutesParty) -> Signature:
    below = tuple(part for part in (party.title, "(ký, ghi rõ họ tên 签名)") if part)
    return Signature(" ".join(head), party.signer, below)
