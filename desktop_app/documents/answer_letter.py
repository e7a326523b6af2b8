"""The letter that answers a request to review need and capacity: our figures, in tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.documents.letter import Letter, Signature, render_letter
from desktop_app.documents.letter_blocks import AnyBlock, Column, Paragraph, Table, Title
from desktop_app.formats import show_date

NO_FEE = "Trung tâm không thu bất kỳ khoản phí nào của người lao động."
_ORDERS = (
    Column("TT", 8, "centre"),
    Column("Đơn vị tiếp nhận, công việc", 66),
    Column("Nhu cầu", 18, "right"),
    Column("Trong đó nữ", 18, "right"),
    Column("Đã bố trí", 18, "right"),
    Column("Đã giới thiệu", 18, "right"),
    Column("Còn thiếu", 18, "right"),
)
_PEOPLE = (Column("Nội dung", 100), Column("Tổng số", 28, "right"), Column("Trong đó nữ", 28, "right"))


@dataclass(frozen=True, slots=True)
class OrderLine:
    """An open job order. `women` None: the employer does not say."""

    employer: str
    job: str
    headcount: int
    women: int | None
    filled: int
    referred: int

    @property
    def open(self) -> int:
        """Places that nobody holds."""
        return max(0, self.headcount - self.filled)


@dataclass(frozen=True, slots=True)
class PeopleLine:
    """So many people, of whom women. `strong`: the sum of a group, whose parts follow."""

    words: str
    people: int
    women: int
    strong: bool = False


@dataclass(frozen=True, slots=True)
class AnswerLetterData:
    """An answer ready to be printed. `field` names the field of work; plan None: there is none for the year."""

    number: str
    to_whom: str
    about: str
    asked_number: str
    asked_dated: date
    programme: str
    dated: date
    issued_at: datetime
    issuing: str
    orders: tuple[OrderLine, ...]
    people: tuple[PeopleLine, ...]
    sent: PeopleLine
    across: PeopleLine
    plan: tuple[int, int] | None = None
    field: str = ""
    remarks: tuple[str, ...] = ()
    superior: str = ""
    place: str = "Lạng Sơn"
    signer: str = ""
    signer_title: str = ""
    practice: bool = False


def letter_of(data: AnswerLetterData) -> Letter:
    """The answer as blocks."""
    return Letter(
        issuing=data.issuing,
        superior=data.superior,
        place=data.place,
        number=data.number,
        about=data.about,
        dated=data.dated,
        issued_at=data.issued_at,
        title=f"{data.number} – {data.about}",
        blocks=(
            Title(f"Kính gửi: {data.to_whom}", size=140),
            Paragraph(_opening(data)),
            *_need(data),
            *_capacity(data),
            *_done(data),
            *(Paragraph(text) for text in data.remarks),
            Paragraph(f"{NO_FEE} {data.issuing} trân trọng báo cáo./.", keep=True),
        ),
        recipients=("- Như trên;", "- Lưu: VT."),
        signatures=(Signature(data.signer_title or "Người lập văn bản", data.signer),),
        practice=data.practice,
    )


def render_answer(data: AnswerLetterData) -> bytes:
    """The answer as PDF; the same data give the same bytes."""
    return render_letter(letter_of(data))


def _opening(data: AnswerLetterData) -> str:
    number = f" số {data.asked_number}" if data.asked_number else ""
    field = f", lĩnh vực {data.field}" if data.field else ""
    return (
        f"Thực hiện Công văn{number} ngày {show_date(data.asked_dated)} của {data.to_whom}, {data.issuing} đã rà soát "
        f"nhu cầu và năng lực cung ứng lao động theo chương trình {data.programme}{field}. Số liệu trong hồ sơ quản lý "
        f"đến ngày {show_date(data.dated)} như sau:"
    )


def _need(data: AnswerLetterData) -> Iterable[AnyBlock]:
    yield Paragraph("1. Nhu cầu tiếp nhận lao động đang tuyển", style="bold", keep=True)
    if not data.orders:
        yield Paragraph("Hiện chưa có đơn hàng đang tuyển thuộc chương trình, lĩnh vực này.")
        return
    rows = tuple(_order(number, line) for number, line in enumerate(data.orders, 1))
    yield Table(_ORDERS, (*rows, _total(data.orders)), strong=frozenset({len(rows)}))


def _order(number: int, line: OrderLine) -> tuple[str, ...]:
    women = "" if line.women is None else _grouped(line.women)
    counts = (line.filled, line.referred, line.open)
    return (
        str(number),
        f"{line.employer}\n{line.job}",
        _grouped(line.headcount),
        women,
        *map(_grouped, counts),
    )


def _total(orders: tuple[OrderLine, ...]) -> tuple[str, ...]:
    said = [line.women for line in orders if line.women is not None]
    women = _grouped(sum(said)) if said else ""
    sums = (sum(o.filled for o in orders), sum(o.referred for o in orders), sum(o.open for o in orders))
    return ("", "Tổng cộng", _grouped(sum(o.headcount for o in orders)), women, *map(_grouped, sums))


def _capacity(data: AnswerLetterData) -> Iterable[AnyBlock]:
    yield Paragraph("2. Năng lực cung ứng: người lao động đã đăng ký, chưa có việc làm", style="bold", keep=True)
    yield _people(data.people)


def _done(data: AnswerLetterData) -> Iterable[AnyBlock]:
    year = data.dated.year
    yield Paragraph(f"3. Kết quả đưa lao động đi làm việc năm {year}", style="bold", keep=True)
    yield _people((data.sent, data.across))
    if data.plan is not None:
        least, most = data.plan
        share = f"{100 * data.sent.people / least:.1f}".replace(".", ",") if least else ""
        reached = f", đạt {share}% mức tối thiểu" if share else ""
        yield Paragraph(f"Kế hoạch năm {year}: từ {_grouped(least)} đến {_grouped(most)} lao động{reached}.")


def _people(lines: tuple[PeopleLine, ...]) -> Table:
    rows = tuple((line.words, _grouped(line.people), _grouped(line.women)) for line in lines)
    return Table(_PEOPLE, rows, strong=frozenset(n for n, line in enumerate(lines) if line.strong))


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")
