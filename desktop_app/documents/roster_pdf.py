"""Puts a roster's rows on pages: all pages are computed first, then drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.documents import roster_text as text
from desktop_app.documents.decree30 import Block
from desktop_app.documents.pdf import About, PdfFile
from desktop_app.documents.roster_data import RosterData, content_digest, qr_text
from desktop_app.documents.roster_pages import (
    BOTTOM,
    LEFT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TOP,
    at,
    document_head,
    end,
    foot,
    marks,
    qr_form,
    table_head,
)
from desktop_app.documents.roster_rows import EDGES, Row, RowMaker, band
from desktop_app.documents.typeset import Typesetter

_UNIT = 10


@dataclass(frozen=True, slots=True)
class _Frame:
    """What every page is made with."""

    head: Block
    table_head: Block
    end: Block
    marks: str

    def room(self, page: int) -> int:
        """The height that rows have on a page (the first is 0)."""
        return TOP - BOTTOM - self.table_head.height - (self.head.height if page == 0 else 0)


def draw_roster(data: RosterData) -> bytes:
    """The roster as PDF."""
    pdf = PdfFile(PAGE_WIDTH / _UNIT, PAGE_HEIGHT / _UNIT, _about(data))
    setter = Typesetter(pdf)
    digest = content_digest(data)
    side, code = qr_form(qr_text(data, digest))
    pdf.form("QR", side, side, code)
    frame = _Frame(document_head(setter, data), table_head(setter), end(setter, data), marks(setter, data))
    rows = list(_rows(setter, data, min(frame.room(0), frame.room(1) - frame.end.height)))
    pages = _paginated(rows, frame)
    counted = 0
    for number, page in enumerate(pages, 1):
        here = sum(row.counted for row in page)
        words = text.foot(data, digest, (number, len(pages)), (counted + 1, counted + here) if here else None)
        counted += here
        pdf.page(_page(frame, page, number, last=number == len(pages)) + foot(setter, words))
    return pdf.bytes()


def _about(data: RosterData) -> About:
    title = f"{text.title(data)[0].capitalize()} {data.number}"
    subject = f"{text.title(data)[1]} · {text.version_line(data)}"
    return About(title, subject, data.issuing_vi, data.issued_at)


def _rows(setter: Typesetter, data: RosterData, tallest: int) -> Iterator[Row]:
    maker = RowMaker(setter, tallest)
    if not data.lines:
        yield band(setter, text.NOBODY)
    for line in data.lines:
        yield from maker.rows(line)
    if data.struck:
        over = band(setter, text.left_since(data))
        shorter = RowMaker(setter, tallest - over.height)
        first, *others = (row for line in data.struck for row in shorter.rows(line, struck=True))
        yield _under(over, first)
        yield from others


def _under(over: Row, row: Row) -> Row:
    """A row with a band over it that must not be parted from it."""
    rules = "".join(f"{x} {-over.height} m {x} {-over.height - row.height} l " for x in EDGES[1:-1])
    ops = (
        f"{over.ops}0 {-over.height} m {EDGES[-1]} {-over.height} l {rules}S q 1 0 0 1 0 {-over.height} cm {row.ops}Q "
    )
    return Row(ops, over.height + row.height, row.counted, ruled=False)


def _paginated(rows: list[Row], frame: _Frame) -> list[list[Row]]:
    """The rows page by page; the last page keeps room for the end, and at least one row before it."""
    pages: list[list[Row]] = [[]]
    used = 0
    for row in rows:
        if used + row.height > frame.room(len(pages) - 1):
            pages.append([])
            used = 0
        pages[-1].append(row)
        used += row.height
    if used + frame.end.height > frame.room(len(pages) - 1):
        pages.append(_taken_over(pages[-1], frame))
    return pages


def _taken_over(page: list[Row], frame: _Frame) -> list[Row]:
    """Rows that leave the last full page to stand with the end: as few as will do, three where they fit."""
    taken: list[Row] = []
    used = frame.end.height
    while page and len(taken) < 3 and used + page[-1].height <= frame.room(1) and (len(page) > 1 or not taken):
        taken.insert(0, page.pop())
        used += taken[0].height
    return taken


def _page(frame: _Frame, rows: list[Row], number: int, *, last: bool) -> str:
    """A page's drawing but for its foot."""
    parts = [f"{1 / _UNIT} 0 0 {1 / _UNIT} 0 0 cm {frame.marks}"]
    top = TOP
    if number == 1:
        parts.append(at(frame.head, top))
        top -= frame.head.height
    if rows:
        parts.append(at(frame.table_head, top))
        parts.append(
            f"q 1 0 0 1 {LEFT} {top} cm 5 w {_rules(frame.table_head.height, 0)}"
            f"{_grid(rows, -frame.table_head.height)}Q "
        )
        top -= frame.table_head.height
    for row in rows:
        parts.append(f"q 1 0 0 1 {LEFT} {top} cm 5 w {row.ops}Q ")
        top -= row.height
    if last:
        parts.append(at(frame.end, top))
    return "".join(parts)


def _grid(rows: list[Row], top: int) -> str:
    """The rules of the rows: verticals run through as many rows as they can."""
    parts: list[str] = []
    start, y = top, top
    for row in rows:
        if not row.ruled:
            parts.append(_rules(start - y, start) if start > y else "")
            parts.append(f"0 {y - row.height} {EDGES[-1]} {row.height} re S ")
            start = y - row.height
        else:
            parts.append(f"0 {y - row.height} m {EDGES[-1]} {y - row.height} l S ")
        y -= row.height
    return "".join(parts) + (_rules(start - y, start) if start > y else "")


def _rules(height: int, top: int) -> str:
    """A frame with the columns' rules in it."""
    inside = "".join(f"{x} {top} m {x} {top - height} l " for x in EDGES[1:-1])
    return f"0 {top - height} {EDGES[-1]} {height} re {inside}S "
