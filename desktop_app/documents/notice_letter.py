"""The letter that makes job orders known to communes; each order as it also stands on the leaflet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.documents.letter import Letter, Signature, render_letter
from desktop_app.documents.letter_blocks import AnyBlock, Column, Items, Paragraph, Table, Title
from desktop_app.documents.words import vietnamese
from desktop_app.formats import grouped, show_date

_LEADING = 9
"""Up to here a number has a nought in front, as in official letters."""
NO_FEE = "Trung tâm không thu bất kỳ khoản phí nào của người lao động."
_NAMED = 10
"""So many communes are named in the address; more stand in a list at the end."""
_COLUMNS = (
    Column("TT", 8, "centre"),
    Column("Công việc, nơi tiếp nhận", 45),
    Column("Số người (nữ)", 17, "centre"),
    Column("Tiền lương", 34),
    Column("Thời hạn, điều kiện làm việc", 32),
    Column("Yêu cầu", 26),
)


@dataclass(frozen=True, slots=True)
class AnnouncedJob:
    """One job order as papers say it. What is not known is "" or None and is left out."""

    job_vi: str
    employer_vi: str
    headcount: int
    employer_zh: str = ""
    job_zh: str = ""
    women: int | None = None
    wage: str = ""
    """ "3.200 CNY/tháng"."""
    wage_vnd: str = ""
    """ "≈ 11.520.000 đ/tháng (tỷ giá 3.600, 20/11/2026)"."""
    term: str = ""
    """ "6 tháng"."""
    place: str = ""
    hours: str = ""
    board: str = ""
    starts_on: date | None = None
    needed_by: date | None = None
    asks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NoticeData:
    """An announcement ready to be printed. `communes` are within a sentence: "xã Đồng Đăng"."""

    number: str
    dated: date
    issued_at: datetime
    issuing: str
    title: str
    programmes: tuple[str, ...]
    jobs: tuple[AnnouncedJob, ...]
    communes: tuple[str, ...] = ()
    """None named: all communes of the province."""
    superior: str = ""
    place: str = "Lạng Sơn"
    text: str = ""
    phone: str = ""
    address: str = ""
    signer: str = ""
    signer_title: str = ""
    replaces: date | None = None
    practice: bool = False


def letter_of(data: NoticeData) -> Letter:
    """The letter as blocks."""
    return Letter(
        issuing=data.issuing,
        superior=data.superior,
        place=data.place,
        number=data.number,
        about=f"V/v {data.title[:1].lower()}{data.title[1:]}",
        dated=data.dated,
        issued_at=data.issued_at,
        title=f"Thông báo {data.number}",
        blocks=(
            Title(f"Kính gửi: {_addressed(data)}", size=140),
            *_replacing(data),
            Paragraph(_opening(data), keep=True),
            Table(_COLUMNS, tuple(_row(n, job) for n, job in enumerate(data.jobs, 1)), size=107),
            Paragraph(_total(data)),
            *(Paragraph(part) for part in data.text.split("\n") if part.strip()),
            *_how_to_apply(data),
            Paragraph(
                f"{NO_FEE} Người lao động không phải nộp tiền cho bất kỳ ai để được giới thiệu việc làm; nếu có người "
                "đòi tiền, đề nghị báo ngay cho Trung tâm.",
                style="bold",
            ),
            Paragraph(
                "Đề nghị Ủy ban nhân dân các xã, phường thông báo rộng rãi đến người dân, niêm yết tờ rơi gửi kèm tại "
                "trụ sở và nhà văn hóa thôn, khối phố, và phối hợp giới thiệu người lao động có nhu cầu."
            ),
            *_list(data),
        ),
        recipients=("- Như trên;", f"- {data.superior} (để báo cáo);" if data.superior else "", "- Lưu: VT."),
        signatures=(Signature(data.signer_title or "Giám đốc", data.signer),),
        practice=data.practice,
    )


def render_notice(data: NoticeData) -> bytes:
    """The letter as PDF; the same data give the same bytes."""
    return render_letter(letter_of(data))


def _addressed(data: NoticeData) -> str:
    if not data.communes:
        return "Ủy ban nhân dân các xã, phường trên địa bàn tỉnh"
    if len(data.communes) <= _NAMED:
        return f"Ủy ban nhân dân {', '.join(data.communes)}"
    return f"Ủy ban nhân dân {len(data.communes)} xã, phường có tên trong danh sách cuối công văn"


def _list(data: NoticeData) -> tuple[AnyBlock, ...]:
    if len(data.communes) <= _NAMED:
        return ()
    return (
        Paragraph(
            f"Danh sách {len(data.communes)} xã, phường nhận công văn: {'; '.join(data.communes)}.",
            style="italic",
            size=120,
        ),
    )


def _replacing(data: NoticeData) -> tuple[AnyBlock, ...]:
    if data.replaces is None:
        return ()
    said = f"Công văn này thay thế công văn cùng số phát hành ngày {show_date(data.replaces)}."
    return (Paragraph(said, style="italic"),)


def _opening(data: NoticeData) -> str:
    named = f" ({'; '.join(data.programmes)})" if data.programmes else ""
    return (
        f"{data.issuing} đã tiếp nhận nhu cầu tuyển dụng của các doanh nghiệp, đơn vị ở nước ngoài{named} và thông báo "
        "để người lao động trên địa bàn biết, đăng ký như sau:"
    )


def _row(number: int, job: AnnouncedJob) -> tuple[str, ...]:
    people = grouped(job.headcount) + (f"\n({grouped(job.women)} nữ)" if job.women is not None else "")
    what = [job.job_vi, job.employer_vi, job.employer_zh, job.place and f"Nơi làm việc: {job.place}"]
    how = [job.term and f"Hợp đồng {job.term}", job.hours, job.board[:1].upper() + job.board[1:]]
    if job.starts_on:
        how.append(f"Bắt đầu {show_date(job.starts_on)}")
    if job.needed_by:
        how.append(f"Đăng ký trước {show_date(job.needed_by)}")
    return (
        str(number),
        "\n".join(filter(None, what)),
        people,
        "\n".join(filter(None, (job.wage, job.wage_vnd))) or "Theo thỏa thuận",
        "\n".join(filter(None, how)),
        "\n".join(job.asks) or "Từ đủ 18 tuổi",
    )


def _total(data: NoticeData) -> str:
    people = sum(job.headcount for job in data.jobs)
    figures = grouped(people) if people > _LEADING else f"{people:02d}"
    said = f"Tổng số cần tuyển: {figures} người ({vietnamese(people)} người)."
    if any(job.wage_vnd for job in data.jobs):
        said += " Số tiền Việt Nam chỉ để tham khảo, tính theo tỷ giá của ngày ghi trong bảng."
    return said


def _how_to_apply(data: NoticeData) -> tuple[AnyBlock, ...]:
    where = data.issuing + (f", {data.address}" if data.address else "")
    items = [
        f"Đăng ký tại Ủy ban nhân dân xã, phường nơi cư trú hoặc tại {where}"
        + (f", điện thoại {data.phone}" if data.phone else "")
        + f"; khi đăng ký nói rõ thông báo số {data.number}.",
    ]
    papers = (
        "Mang theo căn cước công dân hoặc thẻ căn cước. Trung tâm hướng dẫn làm hộ chiếu hoặc giấy thông hành, khám "
        "sức khỏe, ký hợp đồng và xuất cảnh."
    )
    items.append(papers)
    return (Paragraph("Cách đăng ký:", style="bold", keep=True), Items(tuple(items)))
