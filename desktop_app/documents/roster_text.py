"""What a roster says besides its data, in both languages; the terms are those of resources/reference/glossary.csv."""

from __future__ import annotations

from datetime import datetime

from db.vocabulary import Direction, DocumentKind, GateClass, Sex
from desktop_app.clock import BEIJING, HANOI
from desktop_app.documents import words
from desktop_app.documents.roster_data import RosterData, men_among, women_among
from desktop_app.documents.words import chinese, vietnamese
from desktop_app.formats import both_zones

HEADS = (
    ("STT", "序号"),
    ("Họ và tên", "姓名"),
    ("Ngày sinh", "出生日期"),
    ("Giới tính", "性别"),
    ("Loại và số giấy tờ", "证件类型及号码"),
    ("Ngày hết hạn", "有效期至"),
    ("Địa chỉ (xã)", "常住地址"),
    ("Công ty tiếp nhận", "接收单位"),
    ("Công việc", "工种"),
    ("Thời hạn hợp đồng", "合同期限"),
    ("", ""),
    ("Ghi chú", "备注"),
)
"""The columns in order. The one without a head is the box to tick."""

SEXES = {Sex.MALE: "Nam 男", Sex.FEMALE: "Nữ 女"}
DOCUMENT_KINDS = {
    DocumentKind.PASSPORT: ("Hộ chiếu", "护照"),
    DocumentKind.BORDER_AREA_PASS: ("GTH biên giới", "边境通行证"),
    DocumentKind.ENTRY_EXIT_PASS: ("GTH xuất nhập cảnh", "出入境通行证"),
    DocumentKind.PASS_UNSTATED: ("Giấy thông hành", "通行证"),
}
_GATES = {
    GateClass.INTERNATIONAL: ("Cửa khẩu quốc tế", "国际性口岸"),
    GateClass.BILATERAL: ("Cửa khẩu song phương", "双边性口岸"),
    GateClass.SECONDARY: ("Cửa khẩu phụ", "边民互市点"),
    GateClass.CLEARANCE_ROUTE: ("Lối thông quan", "通关通道"),
}

NO_FEE = "Trung tâm không thu bất kỳ khoản phí nào của người lao động. 本中心不向劳动者收取任何费用。"
EQUAL_VALUE = "Bản tiếng Việt và bản tiếng Trung có giá trị như nhau. 越中文本具有同等效力。"
NO_EMPLOYER = "chưa có công ty 未定单位"
NOBODY = "Danh sách không có người nào. 名册上无人员。"
ADDED = "Mới 新增"
PARTIES = (("BÊN GIAO", "移交方"), ("BÊN NHẬN", "接收方"), ("CHỨNG KIẾN", "见证"))
SIGN_HERE = "(ký, ghi rõ họ tên 签名并注明姓名)"


def title(data: RosterData) -> tuple[str, str]:
    """The document's title in Vietnamese and in Chinese."""
    if data.direction is Direction.BACK:
        chinese_title = "出境" if data.gate_class is GateClass.AIRPORT else "跨境"
        return "DANH SÁCH BÀN GIAO NGƯỜI LAO ĐỘNG VỀ NƯỚC", f"{chinese_title}务工人员回国移交名册"
    if data.gate_class is GateClass.AIRPORT:
        return "DANH SÁCH BÀN GIAO NGƯỜI LAO ĐỘNG XUẤT CẢNH", "出境务工人员移交名册"
    return "DANH SÁCH BÀN GIAO NGƯỜI LAO ĐỘNG QUA BIÊN GIỚI", "跨境务工人员移交名册"


def place_and_date(data: RosterData) -> str:
    """As the decree asks."""
    return words.place_and_date(data.place, data.issued_at.astimezone(HANOI).date())


def _joined(*parts: str, by: str = " ") -> str:
    return by.join(part for part in parts if part)


def _crossing(moment: datetime, gate: GateClass | None) -> str:
    """Date and time on both sides; the Chinese date is written too where it is another day there.

    At an airport nobody hands over across a border: the time there is Hanoi's.
    """
    hanoi, beijing = moment.astimezone(HANOI), moment.astimezone(BEIJING)
    if gate is GateClass.AIRPORT:
        return f"{hanoi:%d/%m/%Y %H:%M} (Hà Nội)"
    if hanoi.date() == beijing.date():
        return f"{hanoi:%d/%m/%Y} {both_zones(moment)}"
    return f"{hanoi:%d/%m/%Y %H:%M} (Hà Nội) / {beijing:%d/%m/%Y %H:%M} (北京)"


def _gate(data: RosterData) -> str:
    return _joined(*gate_names(data))


def gate_names(data: RosterData) -> tuple[str, str]:
    """The gate with its class, in Vietnamese and in Chinese ("" where that is not known)."""
    kind_vi, kind_zh = _GATES.get(data.gate_class, ("", "")) if data.gate_class else ("", "")
    named = data.gate_vi if data.gate_vi.startswith(kind_vi) else _joined(kind_vi, data.gate_vi)
    chinese_name = data.gate_zh
    if chinese_name and kind_zh:
        chinese_name += ("" if chinese_name.endswith("口岸") else "口岸") + f"（{kind_zh}）"
    return named, chinese_name


def subtitle(data: RosterData) -> tuple[str, ...]:
    """The lines under the title: where and when, the other side, by which agreement, which paper this is."""
    out = data.direction is Direction.OUT
    head, party = ("Bên nhận 接收方", data.receiver) if out else ("Bên giao 移交方", data.giver)
    partner = _joined(data.partner_vi or party.name_vi, data.partner_zh or party.name_zh)
    agreement = _joined(
        data.agreement_title_vi, data.agreement_title_zh, data.agreement_number and f"số {data.agreement_number}"
    )
    programme = _joined(data.programme_vi, data.programme_zh)
    return tuple(
        line
        for line in (
            _joined(_gate(data), _crossing(data.at, data.gate_class), by=" · "),
            f"{head}: {partner}" if partner else "",
            _joined(
                agreement and f"Căn cứ 依据: {agreement}", programme and f"Chương trình 项目: {programme}", by=" · "
            ),
            _joined(version_line(data), _issued(data.issued_at), by=" · "),
            part_line(data),
        )
        if line
    )


def _issued(moment: datetime) -> str:
    return f"Phát hành 签发: {moment.astimezone(HANOI):%d/%m/%Y %H:%M} (Hà Nội)"


def version_line(data: RosterData) -> str:
    """Which version this is, and which one it replaces."""
    this = f"Bản {data.version} 第{data.version}版"
    if data.replaces is None:
        return this
    number, version = data.replaces
    return f"{this} – Thay thế bản {version} / 替代第{version}版 ({number})"


def part_line(data: RosterData) -> str:
    """Which part of which roster this is; "" for the whole."""
    part = data.part
    if part is None:
        return ""
    name = _joined(part.employer_vi, part.employer_zh) or NO_EMPLOYER
    return (
        f"PHẦN {part.at}/{part.of} CỦA DANH SÁCH {data.number}, BẢN {data.version} "
        f"名册 {data.number} 第{data.version}版 第{part.at}/{part.of}部分: {name} "
        f"(cả danh sách 全册: {part.people:02d} người 人, mã 码 {part.digest})"
    )


def totals(data: RosterData) -> str:
    """How many there are, of whom women and men, in figures and in words."""

    def said(count: int) -> str:
        return f"{count:02d} người ({vietnamese(count)} / {chinese(count)}人)"

    women, men = women_among(data.lines), men_among(data.lines)
    unknown = len(data.lines) - women - men
    head = "Tổng số của phần này 本部分合计" if data.part else "Tổng số 合计"
    text = f"{head}: {said(len(data.lines))} · trong đó nữ 其中女性: {said(women)} · nam 男性: {said(men)}"
    return text + (f" · chưa rõ giới tính 性别不详: {said(unknown)}" if unknown else "") + "."


def left_since(data: RosterData) -> str:
    """The head over those who left."""
    count, since = len(data.struck), data.replaces
    vietnamese_since = f" so với bản {since[1]}" if since else ""
    chinese_since = f"较第{since[1]}版" if since else ""
    return (
        f"Không còn trong danh sách{vietnamese_since} ({count} người, gạch ngang, không tính vào tổng số) "
        f"{chinese_since}删除（{count}人，划线，不计入合计）"
    )


def foot(data: RosterData, digest: str, page: tuple[int, int], lines: tuple[int, int] | None) -> str:
    """The foot: which paper, which page, and how far the count has come (`lines` is None where nobody is counted)."""
    total = len(data.lines)
    span = f"{lines[0]}–{lines[1]} / {total}" if lines else f"– / {total}"
    part = f" · phần 部分 {data.part.at}/{data.part.of}" if data.part else ""
    return (
        f"{data.number} · bản 版 {data.version}{part} · trang 页 {page[0]}/{page[1]} · dòng 行 {span} · mã 码 {digest}"
    )
