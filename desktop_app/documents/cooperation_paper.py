"""The paper for a meeting with a partner or a visiting delegation: Vietnamese with Chinese headings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.documents.charts import Columns, columns
from desktop_app.documents.letter import Letter, Signature, render_letter
from desktop_app.documents.letter_blocks import AnyBlock, Chart, Column, Facts, Paragraph, Table, Title
from desktop_app.formats import grouped, show_date

TITLE = ("VĂN BẢN LÀM VIỆC VỀ HỢP TÁC LAO ĐỘNG", "劳务合作工作材料")
NO_FEE = "Trung tâm không thu bất kỳ khoản phí nào của người lao động. 中心不向劳动者收取任何费用。"
SECTIONS = (
    "I. KHÁI QUÁT HỢP TÁC 合作概况",
    "II. THỎA THUẬN ĐÃ KÝ 已签协议",
    "III. KẾT QUẢ TỪNG NĂM 历年成果",
    "IV. TÁC ĐỘNG ĐỐI VỚI CÁC XÃ, PHƯỜNG 对乡、坊的影响",
    "V. TIỀN LƯƠNG THEO HỢP ĐỒNG 合同工资",
    "VI. VỤ VIỆC ĐÃ PHỐI HỢP GIẢI QUYẾT 共同处理的事件",
    "VII. CÁC CUỘC GẶP, LÀM VIỆC 会晤与工作会议",
    "VIII. KHÓ KHĂN, VƯỚNG MẮC 困难与问题",
    "IX. ĐỀ XUẤT, KIẾN NGHỊ 建议",
)


def _head(words: str, width: int, chinese: str) -> Column:
    return Column(words, width, head_below=chinese)


def _number(words: str, width: int, chinese: str) -> Column:
    return Column(words, width, "right", head_below=chinese)


_AGREED = (
    _head("Số", 24, "编号"), _head("Tên", 66, "名称"), _head("Bên ký", 44, "签署方"), _head("Ngày ký", 22, "签署日期"),
    _head("Hiệu lực", 26, "有效期"),
)  # fmt: skip
_BY_YEAR = (
    _head("Năm", 44, "年份"), _number("Bàn giao", 26, "移交"), _number("nữ", 22, "其中女"),
    _number("Về nước", 26, "返回"), _number("Cuối kỳ", 26, "期末在外"),
)  # fmt: skip
_BY_COMMUNE = (
    _head("Xã, phường", 62, "乡、坊"), _number("Người đi", 26, "派出人数"), _number("nữ", 22, "其中女"),
    _number("Lượt đi", 26, "人次"), _number("Đang làm việc", 28, "目前在外"),
)  # fmt: skip
_PAID = (
    _head("Công việc", 60, "工种"), _number("Số HĐ", 18, "合同数"), _number("Thấp nhất", 22, "最低"),
    _number("Trung bình", 22, "平均"), _number("Cao nhất", 22, "最高"), _head("Đơn vị", 26, "单位"),
)  # fmt: skip
_ONLY_KNOWN = "Chỉ tính hợp đồng có ghi mức lương trong sổ. 仅统计登记了工资的合同。"
_HAPPENED = (
    _head("Loại vụ việc", 90, "类别"), _number("Phát sinh", 30, "新增"), _number("Đã giải quyết", 30, "已解决")
)  # fmt: skip
_MET = (_head("Thời gian", 30, "时间"), _head("Nội dung", 80, "内容"), _head("Kết quả", 70, "结果"))


@dataclass(frozen=True, slots=True)
class YearLine:
    """A calendar year; the first and the last may be parts of one. `across` at its end."""

    year: int
    first: date
    last: date
    handed_over: int
    women: int
    returned: int
    across: int


@dataclass(frozen=True, slots=True)
class CommuneLine:
    """What the work meant for a commune: people who left (each once), passages, and who is across now."""

    name: str
    people: int
    women: int
    departures: int
    across: int


@dataclass(frozen=True, slots=True)
class CooperationPaper:
    """A paper ready to be printed. Tables are rows of texts, in order; "" is not known."""

    about: str
    about_zh: str
    first: date
    last: date
    dated: date
    issued_at: datetime
    issuing: str
    years: tuple[YearLine, ...]
    communes: tuple[CommuneLine, ...]
    agreements: tuple[tuple[str, ...], ...] = ()
    """Number; title and its Chinese; with whom; signed; in force."""
    wages: tuple[tuple[str, ...], ...] = ()
    """Job; contracts; lowest, mean, highest; unit."""
    cases: tuple[tuple[str, ...], ...] = ()
    """Kind; opened; settled."""
    meetings: tuple[tuple[str, ...], ...] = ()
    """Day; kind and about; outcome."""
    difficulties: str = ""
    proposals: str = ""
    superior: str = ""
    place: str = "Lạng Sơn"
    signer: str = ""
    signer_title: str = ""
    practice: bool = False


def render_cooperation(paper: CooperationPaper) -> bytes:
    """The paper as PDF; the same data give the same bytes."""
    return render_letter(
        Letter(
            issuing=paper.issuing,
            superior=paper.superior,
            place=paper.place,
            dated=paper.dated,
            issued_at=paper.issued_at,
            title=f"Hợp tác lao động – {paper.about}",
            blocks=tuple(_blocks(paper)),
            signatures=(Signature(paper.signer_title or "Người lập", paper.signer),),
            numbered_foot="Hợp tác lao động 劳务合作",
            practice=paper.practice,
        )
    )


def _blocks(paper: CooperationPaper) -> Iterable[AnyBlock]:
    below = (TITLE[1], paper.about, paper.about_zh)
    yield Title(TITLE[0], below=tuple(words for words in below if words), below_style="bold")
    yield Paragraph(f"{show_date(paper.first)} – {show_date(paper.last)}", align="centre", indent=False)
    yield from _overview(paper)
    yield from _listed(SECTIONS[1], _AGREED, paper.agreements)
    yield from _yearly(paper)
    yield from _by_commune(paper)
    yield from _listed(SECTIONS[4], _PAID, paper.wages)
    if paper.wages:
        yield Paragraph(_ONLY_KNOWN, style="italic", size=110, indent=False)
    yield from _listed(SECTIONS[5], _HAPPENED, paper.cases)
    yield from _listed(SECTIONS[6], _MET, paper.meetings)
    for section, text in ((SECTIONS[7], paper.difficulties), (SECTIONS[8], paper.proposals)):
        yield _section(section)
        lines = [line for line in text.splitlines() if line.strip()]
        yield from (Paragraph(line) for line in lines or ["Không có. 无。"])
    yield Paragraph(NO_FEE, style="italic", size=115)


def _section(words: str) -> Paragraph:
    return Paragraph(words, style="bold", indent=False, keep=True, size=125)


def _overview(paper: CooperationPaper) -> Iterable[AnyBlock]:
    yield _section(SECTIONS[0])
    sent = sum(year.handed_over for year in paper.years)
    women = sum(year.women for year in paper.years)
    people = sum(commune.people for commune in paper.communes)
    across = paper.years[-1].across if paper.years else 0
    rows = (
        ("Tổng lượt bàn giao 移交人次", f"{grouped(sent)} (nữ 女: {grouped(women)})"),
        ("Số người đã đi 派出人数", grouped(people)),
        ("Số lượt về nước 返回人次", grouped(sum(year.returned for year in paper.years))),
        ("Đang làm việc 目前在外", f"{grouped(across)} ({show_date(paper.last)})"),
        ("Số xã, phường có người đi 涉及乡、坊", grouped(sum(commune.name != "" for commune in paper.communes))),
    )
    yield Facts(rows, label=720 * 80 // 25)


def _listed(section: str, columns_: tuple[Column, ...], rows: tuple[tuple[str, ...], ...]) -> Iterable[AnyBlock]:
    yield _section(section)
    if rows:
        yield Table(columns_, rows, size=100)
    else:
        yield Paragraph("Không có. 无。", style="italic", size=115)


def _yearly(paper: CooperationPaper) -> Iterable[AnyBlock]:
    rows = [
        (_spell(year), grouped(year.handed_over), grouped(year.women), grouped(year.returned), grouped(year.across))
        for year in paper.years
    ]
    yield from _listed(SECTIONS[2], _BY_YEAR, tuple(rows))
    if len(paper.years) > 1:
        chart = Columns(
            "Biểu đồ. Người đi và về theo năm 历年出境与返回",
            tuple(str(year.year) for year in paper.years),
            ("Bàn giao 移交", "Về nước 返回"),
            tuple((year.handed_over, year.returned) for year in paper.years),
            "Đơn vị: lượt người 单位：人次",
        )
        yield Chart(lambda setter, width: columns(setter, width, chart))


def _spell(year: YearLine) -> str:
    """The year; of a part of one also its days."""
    whole = (year.first.month, year.first.day, year.last.month, year.last.day) == (1, 1, 12, 31)
    return str(year.year) if whole else f"{year.year} ({year.first:%d/%m} – {year.last:%d/%m})"


def _by_commune(paper: CooperationPaper) -> Iterable[AnyBlock]:
    rows = [
        (line.name or "(chưa rõ)", *map(grouped, (line.people, line.women, line.departures, line.across)))
        for line in paper.communes
    ]
    yield from _listed(SECTIONS[3], _BY_COMMUNE, tuple(rows))
