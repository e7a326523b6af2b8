"""Everything that the record holds of a person, on paper, for that person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.documents.letter import render_from_office
from desktop_app.documents.letter_blocks import AnyBlock, Column, Facts, Paragraph, Table, Title
from desktop_app.documents.request_answer import PAPERS
from desktop_app.formats import show_date

_SENT = (
    Column("Thời điểm", 28), Column("Gửi cho", 44), Column("Văn bản", 28), Column("Dữ liệu đã gửi", 60),
    Column("Cách gửi", 30),
)  # fmt: skip
_KEPT = (Column("Văn bản", 70), Column("Số", 40), Column("Ngày phát hành", 30), Column("Lưu đến", 30))


@dataclass(frozen=True, slots=True)
class Section:
    """The rows of one kind: each a list of (what, value)."""

    title: str
    rows: tuple[tuple[tuple[str, str], ...], ...]


@dataclass(frozen=True, slots=True)
class PersonalDataPaper:
    """The paper's content, ready to be printed."""

    person: str
    sections: tuple[Section, ...]
    sent_abroad: tuple[tuple[str, str, str, str, str], ...]
    """(when, to whom, paper, columns, how) of each transfer."""
    papers: tuple[tuple[str, str, date, date], ...]
    dated: date
    issued_at: datetime
    office: tuple[str, str, str, str, str]
    """Superior, issuing body, place, signer, signer's title."""
    practice: bool = False


def render_personal_data(data: PersonalDataPaper) -> bytes:
    """The paper as PDF."""
    return render_from_office(
        data,
        "Dữ liệu cá nhân đang được lưu",
        tuple(_blocks(data)),
        numbered_foot=f"Dữ liệu cá nhân của {data.person}",
    )


def _blocks(data: PersonalDataPaper) -> list[AnyBlock]:
    blocks: list[AnyBlock] = [Title("DỮ LIỆU CÁ NHÂN ĐANG ĐƯỢC LƯU", below=(data.person,))]
    for section in data.sections:
        blocks.append(Paragraph(section.title, style="bold", indent=False, keep=True))
        blocks += [Facts(row) for row in section.rows if row]
    blocks.append(Paragraph("Đã chuyển ra nước ngoài", style="bold", indent=False, keep=True))
    blocks.append(Table(_SENT, data.sent_abroad) if data.sent_abroad else Paragraph("Chưa lần nào.", indent=False))
    blocks.append(Paragraph("Văn bản đã phát hành có tên", style="bold", indent=False, keep=True))
    rows = tuple(
        (PAPERS.get(kind, "Văn bản"), no, show_date(on), show_date(until)) for kind, no, on, until in data.papers
    )
    blocks.append(Table(_KEPT, rows) if rows else Paragraph("Không có.", indent=False))
    return blocks
