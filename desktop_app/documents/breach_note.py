"""The notice of a breach of personal data to the authority, within 72 hours of finding it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.documents.letter import render_from_office
from desktop_app.documents.letter_blocks import AnyBlock, Facts, Paragraph, Title
from desktop_app.formats import show_moment

AUTHORITY = "Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao (A05), Bộ Công an"
"""Whom the law names (assumed; the letter can be addressed otherwise by hand)."""


@dataclass(frozen=True, slots=True)
class BreachNoteData:
    """A notice ready to be printed. What is not known yet is "" and said to follow."""

    found_at: datetime
    tell_by: datetime
    what: str
    whose: str
    measures: str
    late: bool
    dated: date
    issued_at: datetime
    office: tuple[str, str, str, str, str]
    """Superior, issuing body, place, signer, signer's title."""
    practice: bool = False


def render_breach_note(data: BreachNoteData) -> bytes:
    """The notice as PDF."""
    issuing = data.office[1]
    follows = "đang xác minh, sẽ báo bổ sung"
    facts = (
        ("Thời điểm phát hiện", show_moment(data.found_at)),
        ("Phải báo trước", show_moment(data.tell_by)),
        ("Nội dung vi phạm", data.what),
        ("Dữ liệu và người liên quan", data.whose or follows),
        ("Biện pháp đã thực hiện", data.measures or follows),
    )
    blocks: list[AnyBlock] = [
        Title("THÔNG BÁO VI PHẠM QUY ĐỊNH VỀ BẢO VỆ DỮ LIỆU CÁ NHÂN", below=(f"Kính gửi: {AUTHORITY}",)),
        Paragraph(
            "Căn cứ Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP, "
            f"{issuing or 'cơ quan'} thông báo về sự việc sau:"
        ),
        Facts(facts),
    ]
    if data.late:
        blocks.append(Paragraph("Thông báo này gửi sau thời hạn 72 giờ; lý do chậm: ................................"))
    blocks.append(Paragraph("Cơ quan sẽ tiếp tục thông báo khi có thêm thông tin và phối hợp xử lý theo quy định."))
    return render_from_office(
        data,
        "Thông báo vi phạm dữ liệu cá nhân",
        tuple(blocks),
        about="V/v thông báo vi phạm quy định về bảo vệ dữ liệu cá nhân",
        recipients=("- Như trên;", "- Lưu: VT."),
    )
