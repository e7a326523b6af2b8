"""The letter by which a commune's People's Committee is told of contracts signed, extended and ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from db.vocabulary import BirthPrecision, DeclarationEvent
from desktop_app.documents.letter import Letter, Signature, render_letter
from desktop_app.documents.letter_blocks import Column, Paragraph, Table, Title
from desktop_app.documents.words import vietnamese
from desktop_app.formats import show_date

ABOUT = "V/v khai báo người lao động ký, gia hạn, chấm dứt hợp đồng làm việc tại nước ngoài"
NO_FEE = "Trung tâm không thu bất kỳ khoản phí nào của người lao động."
COLUMNS = (
    Column("TT", 8, "centre"),
    Column("Họ và tên", 28.8),
    Column("Ngày sinh", 18.2, "centre"),
    Column("Số căn cước", 23.5, "centre"),
    Column("Nội dung, thời hạn", 38.5),
    Column("Nơi tiếp nhận, công việc", 45),
)


@dataclass(frozen=True, slots=True)
class DeclaredLine:
    """One event of one worker's contract. What is not known is None or ""."""

    full_name: str
    event: DeclarationEvent
    event_on: date | None = None
    birth_date: date | None = None
    birth_precision: BirthPrecision = BirthPrecision.DAY
    citizen_id: str = ""
    contract_number: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    extended_until: date | None = None
    end_reason: str = ""
    employer_vi: str = ""
    job_vi: str = ""
    address: str = ""
    """As the unit was called where that is another than the one addressed."""


@dataclass(frozen=True, slots=True)
class DeclarationLetterData:
    """A letter ready to be printed. `commune` is "xã Đồng Đăng"; `replaces` names number, date and why."""

    number: str
    commune: str
    dated: date
    issued_at: datetime
    issuing: str
    lines: tuple[DeclaredLine, ...]
    superior: str = ""
    place: str = "Lạng Sơn"
    signer: str = ""
    signer_title: str = ""
    replaces: tuple[str, date, str] | None = None
    practice: bool = False


def letter_of(data: DeclarationLetterData) -> Letter:
    """The letter as blocks."""
    return Letter(
        issuing=data.issuing,
        superior=data.superior,
        place=data.place,
        number=data.number,
        about=ABOUT,
        dated=data.dated,
        issued_at=data.issued_at,
        title=f"Khai báo {data.number} – {data.commune}",
        blocks=(
            Title(f"Kính gửi: Ủy ban nhân dân {data.commune}", size=140),
            *_replacing(data),
            Paragraph(_opening(data), keep=True),
            Table(COLUMNS, tuple(_row(number, line) for number, line in enumerate(data.lines, 1)), size=103),
            Paragraph(_total(data)),
            Paragraph(
                f"Đề nghị Ủy ban nhân dân {data.commune} tiếp nhận, phối hợp theo dõi, quản lý người lao động và xác "
                f"nhận đã nhận được khai báo này. {NO_FEE}"
            ),
        ),
        recipients=("- Như trên;", "- Lưu: VT, hồ sơ người lao động."),
        signatures=(Signature(data.signer_title or "Người lập khai báo", data.signer),),
        practice=data.practice,
    )


def render_declaration(data: DeclarationLetterData) -> bytes:
    """The letter as PDF; the same data give the same bytes."""
    return render_letter(letter_of(data))


def _opening(data: DeclarationLetterData) -> str:
    return (
        "Căn cứ Luật Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng (Luật số 69/2020/QH14) và cơ chế "
        f"hợp tác quản lý lao động đã ký kết, {data.issuing} khai báo với Ủy ban nhân dân {data.commune} việc ký, "
        "gia hạn, chấm dứt hợp đồng của người lao động cư trú tại địa bàn như sau:"
    )


def _replacing(data: DeclarationLetterData) -> tuple[Paragraph, ...]:
    if data.replaces is None:
        return ()
    number, day, reason = data.replaces
    return (
        Paragraph(f"Văn bản này thay thế văn bản số {number} ngày {show_date(day)}. Lý do: {reason}.", style="italic"),
    )


def _row(number: int, line: DeclaredLine) -> tuple[str, ...]:
    name = line.full_name + (f"\n({line.address})" if line.address else "")
    place = "\n".join(part for part in (line.employer_vi, line.job_vi) if part)
    born = show_date(line.birth_date, line.birth_precision) if line.birth_date else ""
    return str(number), name, born, line.citizen_id, "\n".join(_said(line)), place


def _said(line: DeclaredLine) -> list[str]:
    """What happened, in a few short lines: the event with its day, the contract, its term."""
    day = f" ngày {show_date(line.event_on)}" if line.event_on else ""
    contract = f"Hợp đồng số {line.contract_number}" if line.contract_number else ""
    term = f"{show_date(line.starts_on)} – {show_date(line.ends_on)}" if line.starts_on and line.ends_on else ""
    match line.event:
        case DeclarationEvent.SIGNED:
            said = [f"Ký{day}", contract, term]
        case DeclarationEvent.EXTENDED:
            until = f"Đến hết {show_date(line.extended_until)}" if line.extended_until else ""
            before = f"(trước: {show_date(line.ends_on)})" if line.ends_on else ""
            said = [f"Gia hạn{day}", contract, until, before]
        case DeclarationEvent.ENDED:
            said = [f"Chấm dứt{day}", contract, term, f"Lý do: {line.end_reason}" if line.end_reason else ""]
    return [part for part in said if part]


def _total(data: DeclarationLetterData) -> str:
    people = len({(line.full_name, line.citizen_id, line.birth_date) for line in data.lines})
    events = len(data.lines)
    text = f"Danh sách gồm {people:02d} người lao động ({vietnamese(people)} người)"
    return text + (f", {events:02d} nội dung khai báo." if events != people else ".")
