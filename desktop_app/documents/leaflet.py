"""One page that a commune pins on its board: what work there is, what it pays, and how to apply. Large, in few words.

What is set for many jobs is set smaller; where even that is too much, the last ones are counted instead of named.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.documents.decree30 import Sheet, centred, marks, texts
from desktop_app.documents.fonts import printable
from desktop_app.documents.notice_letter import AnnouncedJob, NoticeData
from desktop_app.documents.pdf import About, PdfFile
from desktop_app.documents.roster_pages import qr_form
from desktop_app.documents.typeset import Line, Typesetter, baselines, mm, stacked
from desktop_app.formats import grouped, show_date

WIDTH, HEIGHT = mm(210), mm(297)
_LEFT, _RIGHT = mm(14), WIDTH - mm(14)
_BAND = mm(64)
"""The dark band at the top."""
_FOOT = mm(86)
"""From the lower edge to where the jobs end."""
_UNIT = 10
_ACCENT, _DARK, _PALE, _RED = "0.043 0.42 0.4", "0.071 0.2 0.184", "0.89 0.945 0.941", "0.663 0.153 0.122"
_TEXT, _GREY = "0.114 0.153 0.2", "0.35"
_SIZES = (
    (300, 390, 175), (250, 330, 155), (230, 290, 138), (215, 265, 126), (180, 225, 114), (155, 190, 106),
    (135, 165, 98), (120, 140, 92), (108, 125, 84),
)  # fmt: skip
_RUN_ON = 98
"""From this size down the facts of a job run on in one paragraph."""
"""Of a job's name, of its pay, of the rest: the largest that lets all jobs stand on the page is taken."""


@dataclass(frozen=True, slots=True)
class _Card:
    """A job as drawn: operators below its top left corner, and its height."""

    ops: str
    height: int


def render_leaflet(data: NoticeData) -> bytes:
    """The leaflet as PDF, always one page; the same data give the same bytes."""
    about = About(f"Tờ rơi {data.number}", data.title, data.issuing, data.issued_at)
    pdf = PdfFile(WIDTH / _UNIT, HEIGHT / _UNIT, about)
    side, code = qr_form(qr_text(data))
    pdf.form("QR", side, side, code)
    setter = Typesetter(pdf)
    sheet = Sheet(WIDTH, HEIGHT, _RIGHT, mm(3), WIDTH // 2 + mm(32))  # in the foot: the head is a dark band
    copies = marks(setter, sheet, practice=data.practice, reprint=False)
    drawn = _band(setter, data) + _jobs(setter, data) + _no_fee(setter) + _apply(setter, data, side)
    pdf.page(f"{1 / _UNIT} 0 0 {1 / _UNIT} 0 0 cm {copies}{drawn}")
    return pdf.bytes()


def qr_text(data: NoticeData) -> str:
    """What the code says: the announcement's number and the centre's phone."""
    return "\n".join(filter(None, (f"TB {data.number}", data.phone and f"ĐT {data.phone}")))


def _filled(colour: str, left: int, bottom: int, width: int, height: int) -> str:
    return f"{colour} rg {left} {bottom} {width} {height} re f 0 g "


def _said(colour: str, lines: list[tuple[Line, int, int]]) -> str:
    return f"{colour} {'rg' if ' ' in colour else 'g'} {texts(lines)}0 g "


def _hung(lines: tuple[Line, ...], left: int, top: int) -> list[tuple[Line, int, int]]:
    return [(line, left, y) for line, y in zip(lines, baselines(lines, top), strict=True)]


def _band(setter: Typesetter, data: NoticeData) -> str:
    """Who announces, and in the largest letters that there is work."""
    room = _RIGHT - _LEFT
    top = HEIGHT - mm(9)
    issuing = setter.balanced(printable(data.issuing).upper(), "posterbold", 120, room)
    if data.superior:
        issuing = setter.balanced(printable(data.superior).upper(), "poster", 95, room) + issuing
    head = setter.wrap("TUYỂN LAO ĐỘNG", "posterbold", 470, room)
    people = sum(job.headcount for job in data.jobs)
    where = "; ".join(data.programmes)
    line = f"{grouped(people)} người · {where}" if where else f"{grouped(people)} người"
    size = next((s for s in range(165, 90, -5) if setter.line(line, "posterbold", s).width <= room), 90)
    under = setter.wrap(line, "posterbold", size, room)
    drawn = _filled(_DARK, 0, HEIGHT - _BAND, WIDTH, _BAND) + _filled(_ACCENT, 0, HEIGHT - _BAND, WIDTH, mm(15))
    words = centred(issuing, WIDTH // 2, top)
    middle = (top - stacked(issuing) + HEIGHT - _BAND + mm(15) + stacked(head)) // 2
    words += centred(head, WIDTH // 2, middle)
    words += centred(under, WIDTH // 2, HEIGHT - _BAND + (mm(15) + stacked(under)) // 2)
    return drawn + _said("1", words)


def _jobs(setter: Typesetter, data: NoticeData) -> str:
    """The jobs under each other, as large as all of them may be."""
    room = HEIGHT - _BAND - _FOOT - mm(5)
    cards, gap = _fitting(setter, data.jobs, room)
    left_out = len(data.jobs) - len(cards)
    free = room - sum(card.height for card in cards) - gap * (len(cards) - 1)
    top = HEIGHT - _BAND - mm(5) - (min(free // 2, mm(12)) if not left_out else 0)
    ops = ""
    for card in cards:
        ops += f"q 1 0 0 1 {_LEFT} {top} cm {card.ops}Q "
        top -= card.height + gap
    if left_out:
        more = setter.wrap(f"… và {left_out} công việc khác: hỏi Trung tâm.", "posterbold", 110, _RIGHT - _LEFT)
        ops += _said(_ACCENT, centred(more, WIDTH // 2, top))
    return ops


def _fitting(setter: Typesetter, jobs: tuple[AnnouncedJob, ...], room: int) -> tuple[list[_Card], int]:
    cards: list[_Card] = []
    gap = mm(3)
    for sizes in _SIZES:
        gap = sizes[2] * 3 // 4
        cards = [_card(setter, job, sizes) for job in jobs]
        if sum(card.height for card in cards) + gap * (len(cards) - 1) <= room:
            return cards, gap
    used, kept = mm(7), []
    for card in cards:
        used += card.height + gap
        if used > room:
            break
        kept.append(card)
    return kept, gap


def _card(setter: Typesetter, job: AnnouncedJob, sizes: tuple[int, int, int]) -> _Card:
    name_size, pay_size, size = sizes
    pad, width, bar = size // 2, _RIGHT - _LEFT, mm(2.2)
    left, right = bar + pad * 2, width - pad * 2
    pay, dong, rate = _pay(setter, job, pay_size, size, width * 45 // 100)
    name_room = right - left - max((line.width for line in pay + dong + rate), default=0) - pad * 2
    name = setter.wrap(job.job_vi, "posterbold", name_size, name_room)
    employer = setter.wrap(job.employer_vi, "poster", size, name_room)
    employer += setter.wrap(job.employer_zh, "poster", size, name_room)
    head = max(stacked(name + employer), stacked(pay + dong + rate))
    said = _facts(job) if size > _RUN_ON else ["   ·   ".join(_facts(job))]
    facts = tuple(line for part in said for line in setter.wrap(part, "poster", size, right - left))
    height = pad * 2 + head + pad // 2 + stacked(facts)
    words = _said(_TEXT, _hung(name, left, -pad) + _hung(facts, left, -pad - head - pad // 2))
    words += _said(_GREY, _hung(employer, left, -pad - stacked(name)))
    words += _said(_ACCENT, _ending(pay, right, -pad))
    words += _said(_TEXT, _ending(dong, right, -pad - stacked(pay)))
    words += _said(_GREY, _ending(rate, right, -pad - stacked(pay + dong)))
    ground = _filled(_PALE, 0, -height, width, height) + _filled(_ACCENT, 0, -height, bar, height)
    return _Card(ground + words, height)


def _pay(
    setter: Typesetter, job: AnnouncedJob, pay_size: int, size: int, room: int
) -> tuple[tuple[Line, ...], tuple[Line, ...], tuple[Line, ...]]:
    """The pay on one line, what it is in VND, and the rate of that."""
    said = job.wage or "Lương thỏa thuận"
    least = min(pay_size, 110)
    fits = next((s for s in range(pay_size, least, -5) if setter.line(said, "posterbold", s).width <= room), least)
    dong, _, rate = job.wage_vnd.partition(" (")
    return (
        setter.wrap(said, "posterbold", fits, room),
        setter.wrap(dong, "posterbold", size, room),
        setter.wrap(f"({rate}" if rate else "", "poster", size * 8 // 10, room),
    )


def _ending(lines: tuple[Line, ...], right: int, top: int) -> list[tuple[Line, int, int]]:
    return [(line, right - line.width, y) for line, y in zip(lines, baselines(lines, top), strict=True)]


def _facts(job: AnnouncedJob) -> list[str]:
    """What else one must know, in two or three lines."""
    people = f"{grouped(job.headcount)} người" + (f" ({grouped(job.women)} nữ)" if job.women is not None else "")
    first = [f"Cần {people}", job.term and f"Hợp đồng {job.term}", job.place and f"Nơi làm việc: {job.place}"]
    second = [job.hours, job.board[:1].upper() + job.board[1:]]
    if job.starts_on:
        second.append(f"Bắt đầu {show_date(job.starts_on)}")
    asks = f"Yêu cầu: {'; '.join(job.asks)}" if job.asks else ""
    last = f"Đăng ký trước {show_date(job.needed_by)}" if job.needed_by else ""
    lines = ("   ·   ".join(filter(None, part)) for part in (first, second, (asks, last)))
    return [line for line in lines if line]


def _no_fee(setter: Typesetter) -> str:
    """The words that must be seen from across the road."""
    high, bottom = mm(25), mm(57)
    words = setter.wrap("KHÔNG THU PHÍ / 不收费", "posterbold", 330, WIDTH)
    under = setter.wrap(
        "Trung tâm không thu tiền của người lao động. Ai đòi tiền, hãy báo ngay cho Trung tâm.", "poster", 115, WIDTH
    )
    top = bottom + (high + stacked(words + under)) // 2
    lines = centred(words + under, WIDTH // 2, top)
    return _filled(_RED, 0, bottom, WIDTH, high) + _said("1", lines)


def _apply(setter: Typesetter, data: NoticeData, side: int) -> str:
    """How to apply; the code with number and phone at the right."""
    wide = mm(36)
    x, y = _RIGHT - wide, mm(14)
    scale = wide / side
    code = f"q {scale:.4f} 0 0 {scale:.4f} {x} {y} cm /QR Do Q "
    room = x - _LEFT - mm(8)
    head = setter.wrap("Đăng ký thế nào?", "posterbold", 190, room)
    steps = setter.wrap(
        "Mang căn cước đến Ủy ban nhân dân xã, phường hoặc đến Trung tâm, nói số thông báo này.", "poster", 115, room
    )
    if data.address:
        steps += setter.wrap(data.address, "poster", 115, room)
    phone = setter.wrap(f"Điện thoại: {data.phone}", "posterbold", 200, room) if data.phone else ()
    top = mm(52)
    lines = _said(_TEXT, _hung(head, _LEFT, top))
    lines += _said(_TEXT, _hung(steps, _LEFT, top - stacked(head) - mm(1)))
    lines += _said(_ACCENT, _hung(phone, _LEFT, top - stacked(head + steps) - mm(2)))
    foot = setter.wrap(f"Thông báo số {data.number} ngày {show_date(data.dated)}", "poster", 100, WIDTH)
    foot_lines = _hung(foot, _LEFT, mm(10))
    return code + lines + _said(_GREY, foot_lines)
