"""The letter that answers somebody who asked about their data: what was done, and what stays and for how long."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from db.vocabulary import DataRequestKind
from desktop_app.documents.letter import render_from_office
from desktop_app.documents.letter_blocks import AnyBlock, Column, Paragraph, Table, Title
from desktop_app.formats import show_date

_LAW = "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP"
ASKED: Mapping[DataRequestKind, str] = {
    DataRequestKind.ACCESS: "cung cấp dữ liệu cá nhân",
    DataRequestKind.CORRECT: "chỉnh sửa dữ liệu cá nhân",
    DataRequestKind.WITHDRAW: "rút lại sự đồng ý",
    DataRequestKind.RESTRICT: "hạn chế xử lý dữ liệu cá nhân",
    DataRequestKind.DELETE: "xóa dữ liệu cá nhân",
}
PAPERS: Mapping[str, str] = {
    "roster": "Danh sách bàn giao",
    "minutes": "Biên bản bàn giao",
    "declaration": "Văn bản khai báo với UBND cấp xã",
    "confirmation": "Danh sách đối chiếu với đối tác",
    "incident": "Báo cáo vụ việc",
}
_DELETED = (
    "Họ tên, số định danh, ngày sinh, điện thoại, địa chỉ, giấy tờ đi lại, kết quả khám sức khỏe, ảnh, người liên hệ "
    "và các dữ liệu cá nhân khác đã được xóa khỏi cơ sở dữ liệu. Khóa mã hóa các giá trị cá nhân trong nhật ký đã bị "
    "hủy, nên các giá trị đó không thể đọc lại. Số liệu thống kê của những kỳ đã báo cáo được giữ nguyên, không "
    "gắn với họ tên hay số giấy tờ của ai. Bản sao lưu được lập trước ngày xóa còn dữ liệu cho đến khi hết hạn lưu "
    "(tối đa 24 tháng) và không được đưa trở lại sử dụng."
)
_COLUMNS = (
    Column("TT", 10, "centre"), Column("Văn bản", 62), Column("Số", 40), Column("Ngày phát hành", 30, "centre"),
    Column("Lưu đến", 28, "centre"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RequestAnswerData:
    """An answer ready to be printed. `received_on` None: nobody asked, the office did it by itself."""

    kind: DataRequestKind
    to_whom: str
    person: str
    received_on: date | None
    dated: date
    issued_at: datetime
    office: tuple[str, str, str, str, str]
    """Superior, issuing body, place, signer, signer's title."""
    archive_years: int
    papers: tuple[tuple[str, str, date, date], ...] = ()
    """(kind, number, issued on, kept until) of each issued paper that stays."""
    refusal: str = ""
    """Why it is refused; empty where it was done."""
    outcome: str = ""
    practice: bool = False


def render_request_answer(data: RequestAnswerData) -> bytes:
    """The letter as PDF."""
    return render_from_office(
        data,
        f"Trả lời yêu cầu {ASKED[data.kind]}",
        tuple(_blocks(data)),
        about=f"V/v trả lời yêu cầu {ASKED[data.kind]}",
        recipients=("- Như trên;", "- Lưu: VT."),
    )


def _blocks(data: RequestAnswerData) -> list[AnyBlock]:
    blocks: list[AnyBlock] = [Title(f"Kính gửi: {data.to_whom}"), Paragraph(_opening(data))]
    if data.refusal:
        return [*blocks, Paragraph(f"Trung tâm không thực hiện được yêu cầu này, vì: {data.refusal}")]
    if data.kind is DataRequestKind.DELETE:
        blocks.append(Paragraph(_DELETED))
        blocks += _archive(data)
    if data.outcome:
        blocks.append(Paragraph(data.outcome))
    return [*blocks, Paragraph("Trung tâm không thu bất kỳ khoản phí nào cho việc này.")]


def _opening(data: RequestAnswerData) -> str:
    done = "trả lời" if data.refusal else "đã thực hiện"
    asked = f"yêu cầu {ASKED[data.kind]} của {data.person}"
    received = f", nhận ngày {show_date(data.received_on)}" if data.received_on else ""
    return f"Căn cứ {_LAW}, Trung tâm {done} {asked}{received}, như sau:"


def _archive(data: RequestAnswerData) -> list[AnyBlock]:
    if not data.papers:
        return [Paragraph("Trung tâm không lưu văn bản đã phát hành nào có tên người này.")]
    said = (
        f"Các văn bản đã phát hành sau đây là tài liệu lưu trữ của cơ quan, được giữ nguyên trong {data.archive_years} "
        "năm kể từ ngày phát hành rồi tiêu hủy, và chỉ được xem khi có yêu cầu của cơ quan có thẩm quyền:"
    )
    rows = tuple(
        (str(at), PAPERS.get(kind, "Văn bản"), number, show_date(issued), show_date(until))
        for at, (kind, number, issued, until) in enumerate(data.papers, 1)
    )
    return [Paragraph(said, keep=True), Table(_COLUMNS, rows)]
