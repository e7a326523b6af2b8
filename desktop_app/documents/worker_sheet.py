"""A worker's sheet in both languages: who it is, papers, placements, what is missing and by when.

It is made for the worker and the file of the centre, never for the other side: it bears a health result and no detail.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import date, datetime

from desktop_app.clock import HANOI
from desktop_app.documents.letter import Letter, Signature, render_letter
from desktop_app.documents.letter_blocks import AnyBlock, Column, Facts, Paragraph, Portrait, Table, Title
from desktop_app.documents.roster_text import NO_FEE
from desktop_app.formats import show_date, show_moment

TITLE = ("PHIẾU THÔNG TIN NGƯỜI LAO ĐỘNG", "劳动者信息表")
PHOTO = "Ảnh 照片 3 × 4 cm"
NOTHING_MISSING = ("Không thiếu gì để xuất cảnh vào ngày trên.", "于上述日期出境无欠缺事项。")
_PICTURE = "Portrait"
_MOST_PIXELS = (450, 600)
_FACTS_BESIDE = 8


@dataclass(frozen=True, slots=True)
class SheetPaper:
    """A travel document, health certificate or other paper; `kind` and `state` are said in both languages."""

    kind: str
    number: str
    issued: date | None
    expires: date | None
    state: str


@dataclass(frozen=True, slots=True)
class SheetPlacement:
    """A job that this person has, had or was referred to; names in both languages."""

    employer: str
    job: str
    contract: str
    starts: date | None
    ends: date | None
    state: str


@dataclass(frozen=True, slots=True)
class SheetFinding:
    """Something that is missing: what, and what to do, in Vietnamese and in Chinese."""

    vietnamese: str
    chinese: str
    fix_vietnamese: str
    fix_chinese: str
    blocks: bool
    fix_by: date | None


@dataclass(frozen=True, slots=True)
class WorkerSheetData:
    """Everything on a sheet. `facts` are (label in both languages, value); what is not known is "" and stays dotted."""

    full_name: str
    facts: tuple[tuple[str, str], ...]
    issuing: str
    made_at: datetime
    day: date
    """The day for which it was looked what is missing."""
    officer: str
    papers: tuple[SheetPaper, ...] = ()
    placements: tuple[SheetPlacement, ...] = ()
    findings: tuple[SheetFinding, ...] = ()
    superior: str = ""
    place: str = "Lạng Sơn"
    photo: bytes = field(default=b"", repr=False)
    """A picture of any usual kind; "" leaves a frame to paste one into."""
    practice: bool = False


def render_worker_sheet(data: WorkerSheetData) -> bytes:
    """The sheet as PDF."""
    photo = _jpeg(data.photo) if data.photo else None
    return render_letter(
        Letter(
            issuing=data.issuing,
            superior=data.superior,
            place=data.place,
            dated=data.made_at.astimezone(HANOI).date(),
            issued_at=data.made_at,
            title=f"{TITLE[0].capitalize()} {data.full_name}",
            blocks=_blocks(data, _PICTURE if photo else ""),
            signatures=(
                Signature("Người lao động", data.full_name, ("劳动者 (ký 签名)",)),
                Signature("Người lập phiếu", data.officer, ("制表人 (ký 签名)",)),
            ),
            numbered_foot=f"{data.full_name} · lập lúc 制表于 {show_moment(data.made_at)}",
            practice=data.practice,
            pictures=((_PICTURE, *photo),) if photo else (),
        )
    )


def _blocks(data: WorkerSheetData, picture: str) -> tuple[AnyBlock, ...]:
    beside, below = data.facts[:_FACTS_BESIDE], data.facts[_FACTS_BESIDE:]
    blocks: list[AnyBlock] = [Title(TITLE[0], (TITLE[1],)), Portrait(Facts(beside, size=120), PHOTO, picture)]
    if below:
        blocks.append(Facts(below, size=120))
    blocks += [_section("Giấy tờ 证件"), _papers(data) if data.papers else _none()]
    blocks += [_section("Nơi làm việc và hợp đồng 工作单位与合同"), _placements(data) if data.placements else _none()]
    blocks.append(_section(f"Còn thiếu để xuất cảnh ngày {show_date(data.day)} 出境尚缺事项"))
    if data.findings:
        blocks.append(_findings(data))
    else:
        blocks += [Paragraph(words, size=115, indent=False) for words in NOTHING_MISSING]
    blocks.append(Paragraph(NO_FEE, "bolditalic", 110, indent=False, keep=True))
    return tuple(blocks)


def _section(words: str) -> Paragraph:
    return Paragraph(words, "bold", 125, indent=False, keep=True)


def _none() -> Paragraph:
    return Paragraph("Chưa có 暂无", "italic", 115, indent=False)


def _papers(data: WorkerSheetData) -> Table:
    columns = (
        Column("Loại giấy tờ", 5, head_below="证件类型"),
        Column("Số", 3, head_below="号码"),
        Column("Ngày cấp", 2.4, "centre", "签发日期"),
        Column("Hết hạn", 2.4, "centre", "有效期至"),
        Column("Tình trạng", 3.4, head_below="状态"),
    )
    rows = tuple((p.kind, p.number, show_date(p.issued), show_date(p.expires), p.state) for p in data.papers)
    return Table(columns, rows, size=105)


def _placements(data: WorkerSheetData) -> Table:
    columns = (
        Column("Nơi làm việc", 5.4, head_below="工作单位"),
        Column("Công việc", 3, head_below="工种"),
        Column("Hợp đồng", 2.6, head_below="合同"),
        Column("Từ ngày", 2.3, "centre", "起始"),
        Column("Đến ngày", 2.3, "centre", "终止"),
        Column("Trạng thái", 2.9, head_below="状态"),
    )
    rows = tuple(
        (p.employer, p.job, p.contract, show_date(p.starts), show_date(p.ends), p.state) for p in data.placements
    )
    return Table(columns, rows, size=105)


def _findings(data: WorkerSheetData) -> Table:
    columns = (
        Column("STT", 0.9, "centre", "序号"),
        Column("Còn thiếu", 6, head_below="尚缺"),
        Column("Việc cần làm", 6, head_below="应办事项"),
        Column("Chậm nhất", 2.3, "centre", "最迟"),
    )
    rows = tuple(
        (
            f"{number}",
            f"{_weight(f)}{f.vietnamese} {f.chinese}",
            f"{f.fix_vietnamese} {f.fix_chinese}",
            show_date(f.fix_by) or "—",
        )
        for number, f in enumerate(data.findings, 1)
    )
    return Table(columns, rows, size=105, strong=frozenset(n for n, f in enumerate(data.findings) if f.blocks))


def _weight(finding: SheetFinding) -> str:
    return "" if finding.blocks else "(lưu ý 提示) "


def _jpeg(content: bytes) -> tuple[bytes, int, int] | None:
    """The picture, cut to 3 by 4 about its middle; None where it cannot be read."""
    from PIL import Image, ImageOps  # noqa: PLC0415  most sheets have no picture

    try:
        with Image.open(io.BytesIO(content)) as opened:
            turned = ImageOps.exif_transpose(opened).convert("RGB")
    except (OSError, ValueError, Image.DecompressionBombError):
        return None
    cut = ImageOps.fit(turned, _MOST_PIXELS)
    file = io.BytesIO()
    cut.save(file, "JPEG", quality=85)
    return file.getvalue(), *cut.size
