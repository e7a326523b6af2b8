"""A list of the registry on paper, as it is shown on the screen: A4 across, its head on every page, page n of N."""

from __future__ import annotations

from desktop_app.documents.decree30 import Sheet, marks
from desktop_app.documents.fonts import printable
from desktop_app.documents.letter_blocks import Column, Paragraph, Piece, Setting, Table, Title, pieces_of
from desktop_app.documents.pdf import About, PdfFile
from desktop_app.documents.registry_export import RegistryTable, Step, Value
from desktop_app.documents.typeset import Typesetter, mm, placed
from desktop_app.formats import show_date

_UNIT = 10
_PAGE_WIDTH, _PAGE_HEIGHT = mm(297), mm(210)
_LEFT, _RIGHT = mm(20), _PAGE_WIDTH - mm(15)
_TOP, _BOTTOM = _PAGE_HEIGHT - mm(15), mm(15)
_SHEET = Sheet(_PAGE_WIDTH, _PAGE_HEIGHT, _RIGHT, _TOP, _PAGE_WIDTH // 2)
_NUMBER = 5
_EVERY = 200
_NOBODY = "Danh sách không có người nào."


def render_registry_list(table: RegistryTable, author: str, step: Step) -> bytes:
    """The list as PDF, rows numbered, columns in proportion of their widths. `step` may raise to stop."""
    about = About(table.title, table.notes[0] if table.notes else "", author, table.made_at)
    pdf = PdfFile(_PAGE_WIDTH / _UNIT, _PAGE_HEIGHT / _UNIT, about)
    setter = Typesetter(pdf)
    setting = Setting(setter, _RIGHT - _LEFT)
    flow = pieces_of(setting, Title(printable(table.title).upper(), below=table.notes, size=135, below_style="italic"))
    columns = (Column("STT", _NUMBER, "centre"), *(Column(c.title, c.width) for c in table.columns))
    for start in range(0, len(table.rows), _EVERY):
        part = table.rows[start : start + _EVERY]
        rows = tuple((str(n), *map(_shown, row)) for n, row in enumerate(part, start + 1))
        head, *made = pieces_of(setting, Table(columns, rows, size=100 if len(columns) < 9 else 85))
        flow += [head, *made] if start == 0 else made
        step(start + len(part), len(table.rows))
    if not table.rows:
        flow += pieces_of(setting, Paragraph(_NOBODY, "italic"))
    pages = _paginated(flow)
    copies = marks(setter, _SHEET, practice=table.practice, reprint=False)
    for number, page in enumerate(pages, 1):
        foot = _foot(setter, f"{table.title} · trang {number}/{len(pages)}")
        pdf.page(f"{1 / _UNIT} 0 0 {1 / _UNIT} 0 0 cm {copies}{_drawn(page)}{foot}")
    return pdf.bytes()


def _shown(value: Value) -> str:
    if value is None:
        return ""
    return str(value) if isinstance(value, str | int) else show_date(value)


def _paginated(flow: list[Piece]) -> list[list[Piece]]:
    """The pieces page by page; a page that a row begins has the table's head before it."""
    pages: list[list[Piece]] = [[]]
    used = 0
    for piece in flow:
        if pages[-1] and used + piece.height > _TOP - _BOTTOM:
            pages.append([piece.again] if piece.again else [])
            used = sum(p.block.height for p in pages[-1])
        used += piece.height if pages[-1] else piece.block.height
        pages[-1].append(piece)
    return pages


def _drawn(page: list[Piece]) -> str:
    parts, top = [], _TOP
    for number, piece in enumerate(page):
        top -= piece.before if number else 0
        parts.append(f"q 1 0 0 1 {_LEFT} {top} cm {piece.block.ops}Q ")
        top -= piece.block.height
    return "".join(parts)


def _foot(setter: Typesetter, words: str) -> str:
    return f"0.2 g BT {placed(setter.line(printable(words), 'regular', 85), _LEFT, _BOTTOM - mm(6))}ET 0 g "
