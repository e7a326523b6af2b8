"""The report on one case: who, what, where; what was done, entry by entry; and how it ended. Decree 30/2020 layout.

Whoever may not see what touches health or detention gets the same paper without the person and the thread.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.documents.letter import Letter, Signature, render_letter
from desktop_app.documents.letter_blocks import AnyBlock, Column, Facts, Items, Paragraph, Table, Title
from desktop_app.formats import show_date, show_moment

NO_FEE = "Trung tâm không thu bất kỳ khoản phí nào của người lao động."
_HIDDEN = (
    "Nội dung vụ việc liên quan đến sức khỏe hoặc việc bị giữ của một người nên không in trên bản này; "
    "chỉ người có thẩm quyền được xem."
)
_WARNED = "Báo cáo có thông tin về sức khỏe hoặc việc bị giữ của một người: chỉ giao cho người có thẩm quyền."
_THREAD = (
    Column("TT", 8, "centre"), Column("Thời điểm", 25, "centre"), Column("Việc", 34), Column("Nội dung", 72),
    Column("Người ghi", 27),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ThreadLine:
    """One entry of the thread in words; `what` is its kind and with whom."""

    at: datetime
    what: str
    text: str
    officer: str


@dataclass(frozen=True, slots=True)
class IncidentReportData:
    """A report ready to be printed. What is not known is None or "" and is left out."""

    number: str
    paper_number: str
    """As it is printed: "7/VV-TTDVVL"."""
    dated: date
    issued_at: datetime
    issuing: str
    state: str
    opened_on: date
    kind: str = ""
    about: str = ""
    full_name: str = ""
    birth: str = ""
    citizen_id: str = ""
    phone: str = ""
    commune: str = ""
    happened_on: date | None = None
    where: str = ""
    employer: str = ""
    partner: str = ""
    officer: str = ""
    due_on: date | None = None
    overdue: bool = False
    waiting_for: str = ""
    settled_on: date | None = None
    outcome: str = ""
    thread: tuple[ThreadLine, ...] = ()
    linked: tuple[str, ...] = ()
    """Whom else it concerns, each in words."""
    hidden: bool = False
    sensitive: bool = False
    version: int = 1
    superior: str = ""
    place: str = "Lạng Sơn"
    signer: str = ""
    signer_title: str = ""
    practice: bool = False


def render_incident_report(data: IncidentReportData) -> bytes:
    """The report as PDF; the same data give the same bytes."""
    below = (data.kind[:1].upper() + data.kind[1:],) if data.kind else ()
    again = (f"Lần lập thứ {data.version}",) if data.version > 1 else ()
    blocks: tuple[AnyBlock, ...] = (
        Title("BÁO CÁO VỤ VIỆC", (f"Số hồ sơ {data.number}", *below, *again)),
        *((Paragraph(_WARNED, "italic", 115, indent=False),) if data.sensitive and not data.hidden else ()),
        Facts(_facts(data)),
        *(_hidden() if data.hidden else _told(data)),
        *_ended(data),
    )
    return render_letter(
        Letter(
            issuing=data.issuing,
            superior=data.superior,
            place=data.place,
            number=data.paper_number,
            dated=data.dated,
            issued_at=data.issued_at,
            title=f"Báo cáo vụ việc {data.number}",
            blocks=blocks,
            signatures=(Signature(data.signer_title or "Người lập", data.signer),),
            numbered_foot=data.number,
            practice=data.practice,
        )
    )


def _facts(data: IncidentReportData) -> tuple[tuple[str, str], ...]:
    due = show_date(data.due_on) + (" (quá hạn)" if data.overdue else "")
    facts = (
        ("Người lao động", " · ".join(filter(None, (data.full_name, data.birth)))),
        ("Số căn cước", data.citizen_id),
        ("Nơi cư trú, điện thoại", " · ".join(filter(None, (data.commune, data.phone)))),
        ("Nơi làm việc", data.employer),
        ("Đối tác", data.partner),
        ("Xảy ra", " · ".join(filter(None, (show_date(data.happened_on), data.where)))),
        ("Ngày mở hồ sơ", show_date(data.opened_on)),
        ("Cán bộ phụ trách", data.officer),
        ("Tình trạng", data.state + (f": {data.waiting_for}" if data.waiting_for else "")),
        ("Hạn xử lý", "" if data.settled_on else due),
    )
    return tuple(fact for fact in facts if fact[1])


def _hidden() -> tuple[AnyBlock, ...]:
    return (Paragraph(_HIDDEN, "italic"),)


def _told(data: IncidentReportData) -> tuple[AnyBlock, ...]:
    blocks: list[AnyBlock] = [Paragraph("1. Nội dung", "bold", indent=False, keep=True)]
    blocks += [Paragraph(part) for part in data.about.split("\n") if part.strip()]
    if data.linked:
        blocks += [Paragraph("Người có liên quan:", keep=True), Items(data.linked, size=125)]
    blocks.append(Paragraph("2. Diễn biến và việc đã làm", "bold", indent=False, keep=True))
    if not data.thread:
        return (*blocks, Paragraph("Chưa có diễn biến nào được ghi.", "italic"))
    rows = tuple(
        (str(n), show_moment(line.at), line.what, line.text, line.officer) for n, line in enumerate(data.thread, 1)
    )
    return (*blocks, Table(_THREAD, rows))


def _ended(data: IncidentReportData) -> tuple[AnyBlock, ...]:
    head = Paragraph("Kết quả" if data.hidden else "3. Kết quả", "bold", indent=False, keep=True)
    if data.settled_on is None:
        return head, Paragraph(f"Vụ việc chưa giải quyết xong; còn tiếp tục theo dõi. {NO_FEE}")
    said = f"Giải quyết xong ngày {show_date(data.settled_on)}."
    return head, Paragraph(f"{said} {data.outcome}".rstrip()), Paragraph(NO_FEE)
