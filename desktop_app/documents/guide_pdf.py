"""The guide as one PDF: a cover, the contents with page numbers, every page with its pictures, and all shortcuts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from desktop_app.documents.decree30 import Block, texts
from desktop_app.documents.fonts import printable
from desktop_app.documents.guide_shortcuts import shortcuts
from desktop_app.documents.guide_text import (
    PICTURES,
    Chapter,
    Code,
    Grid,
    GuidePage,
    Heading,
    Part,
    Picture,
    Points,
    Span,
    Spans,
    Text,
    chapters,
    plain,
)
from desktop_app.documents.letter import BOTTOM, LEFT, PAGE_HEIGHT, PAGE_WIDTH, WIDTH, page_ops, paginated
from desktop_app.documents.letter_blocks import Column, Piece, Setting, Table, pieces_of
from desktop_app.documents.pdf import About, PdfFile
from desktop_app.documents.typeset import Line, Typesetter, baselines, mm, placed, stacked

_UNIT = 10
_BODY, _SMALL = 115, 95
_BETWEEN = 50
_HANG = mm(7)
_TITLES = {2: 135, 3: 120}
_LINES_A_PAGE = 30
SHORTCUTS = "shortcuts"
"""The page that the list of all shortcuts follows."""


@dataclass(frozen=True, slots=True)
class _Sheets:
    """A page of the guide, set: what is drawn on each of its sheets."""

    title: str
    sheets: tuple[str, ...]
    chapter: str = ""


def render_guide(made_at: datetime, only: GuidePage | None = None) -> bytes:
    """The whole guide, or one page of it without cover and contents. The same for the same moment."""
    title = only.title if only else "Hướng dẫn sử dụng"
    about = About(f"Bàn Giao: {title}", "Hướng dẫn", "Bàn Giao", made_at)
    pdf = PdfFile(PAGE_WIDTH / _UNIT, PAGE_HEIGHT / _UNIT, about)
    book = _Book(pdf)
    if only is not None:
        fronts, pages = [], [book.page(only)]
    else:
        pages = [book.page(page, chapter) for chapter in chapters() for page in chapter.pages]
        fronts = book.fronts(pages)
    sheets = [*fronts, *(sheet for page in pages for sheet in page.sheets)]
    for number, sheet in enumerate(sheets, 1):
        foot = book.foot(number, len(sheets)) if number > 1 or only else ""
        pdf.page(f"{1 / _UNIT} 0 0 {1 / _UNIT} 0 0 cm {sheet}{foot}")
    return pdf.bytes()


class _Book:
    """Sets one guide into one file."""

    def __init__(self, pdf: PdfFile) -> None:
        self._pdf = pdf
        self._setter = Typesetter(pdf)
        self._setting = Setting(self._setter, WIDTH)
        self._sizes: dict[str, tuple[int, int]] = {}

    def page(self, page: GuidePage, chapter: Chapter | None = None) -> _Sheets:
        """The sheets of a page, which begins a new one."""
        flow = [self._title(page.title)]
        for part in page.parts:
            flow += self._pieces(part)
        if page.key == SHORTCUTS:
            flow += self._shortcuts()
        return _Sheets(page.title, tuple(map(page_ops, paginated(flow))), chapter.title if chapter else "")

    def fronts(self, pages: list[_Sheets]) -> list[str]:
        """The cover, and the contents: a line a page, under its chapter, with the sheet it begins on."""
        chapters_named = len({page.chapter for page in pages})
        count = -(-(len(pages) + 2 * chapters_named) // _LINES_A_PAGE)
        at = 1 + count
        flow = [self._title("Mục lục")]
        for chapter, held in groupby(pages, key=lambda page: page.chapter):
            flow.append(self._heading(chapter, 2))
            for page in held:
                flow.append(self._content(page.title, at + 1))
                at += len(page.sheets)
        listed = list(map(page_ops, paginated(flow)))
        return [self._cover(), *listed, *[""] * (count - len(listed))]

    def foot(self, number: int, of: int) -> str:
        """What stands under each sheet."""
        line = self._setter.line(printable(f"Bàn Giao · Hướng dẫn · trang {number}/{of}"), "regular", 85)
        return f"0.35 g BT {placed(line, LEFT, BOTTOM - mm(8))}ET 0 g "

    def _cover(self) -> str:
        lines = [
            (self._setter.line("Bàn Giao", "bold", 340), PAGE_HEIGHT - mm(96)),
            (self._setter.line("Hướng dẫn sử dụng", "regular", 200), PAGE_HEIGHT - mm(110)),
            (self._setter.line("Trung tâm Dịch vụ việc làm tỉnh Lạng Sơn", "regular", 130), PAGE_HEIGHT - mm(124)),
        ]
        said = "Hình chụp từ chính chương trình; mọi người trong hình đều là tên bịa."
        foot = self._setter.line(said, "italic", 100)
        return texts([(line, LEFT, y) for line, y in lines] + [(foot, LEFT, mm(30))])

    def _content(self, title: str, sheet: int) -> Piece:
        line = self._setter.line(printable(title), "regular", 120)
        number = self._setter.line(str(sheet), "regular", 120)
        first, last = line.width + mm(2), WIDTH - number.width - mm(2)
        rule = f"[8 24] 0 d 4 w {first} {-line.drop} m {last} {-line.drop} l S [] 0 d "
        drawn_texts = texts([(line, 0, -line.drop), (number, WIDTH - number.width, -line.drop)])
        return Piece(Block(f"0.6 G {rule}0 G {drawn_texts}", line.leading + 20))

    def _title(self, text: str) -> Piece:
        lines = self._setter.wrap(text, "bold", 190, WIDTH)
        ops = texts([(line, 0, y) for line, y in zip(lines, baselines(lines, 0), strict=True)])
        return Piece(Block(ops, stacked(lines) + 40), keep=True)

    def _heading(self, text: str, level: int) -> Piece:
        lines = self._setter.wrap(text, "bold", _TITLES[level], WIDTH)
        ops = texts([(line, 0, y) for line, y in zip(lines, baselines(lines, 0), strict=True)])
        return Piece(Block(ops, stacked(lines)), before=mm(4), keep=True)

    def _pieces(self, part: Part) -> list[Piece]:
        match part:
            case Heading():
                return [self._heading(part.text, max(2, part.level))]
            case Text():
                return [self._note(part.spans)] if part.note else self._paragraph(part.spans)
            case Points():
                return [self._point(item, f"{n}." if part.numbered else "•") for n, item in enumerate(part.items, 1)]
            case Code():
                return [self._code(part.lines)]
            case Grid():
                return self._table(part)
            case Picture():
                return self._picture(part)

    def _paragraph(self, spans: Spans) -> list[Piece]:
        lines = self._rich(spans, WIDTH)
        return [Piece(_block((line,), 0), before=_BETWEEN * (not n), keep=not n < len(lines) - 1 and n < 1)
                for n, line in enumerate(lines)]  # fmt: skip

    def _note(self, spans: Spans) -> Piece:
        lines = self._rich(spans, WIDTH - mm(8))
        block = _block(lines, mm(5))
        bar = f"0.75 g 0 {-block.height} {mm(1)} {block.height} re f 0 g "
        return Piece(Block(bar + block.ops, block.height), before=_BETWEEN)

    def _point(self, spans: Spans, mark: str) -> Piece:
        block = _block(self._rich(spans, WIDTH - _HANG), _HANG)
        first = self._setter.line(mark, "regular", _BODY)
        return Piece(Block(block.ops + texts([(first, mm(1), -first.drop)]), block.height), before=_BETWEEN // 2)

    def _code(self, lines: tuple[str, ...]) -> Piece:
        room = WIDTH - mm(6)
        wrapped = tuple(part for line in lines for part in self._setter.wrap(line, "regular", _SMALL, room))
        block = _block(wrapped, mm(3))
        ground = f"0.94 g 0 {-block.height - 30} {WIDTH} {block.height + 30} re f 0 g "
        return Piece(Block(f"{ground}q 1 0 0 1 0 -15 cm {block.ops}Q ", block.height + 30), before=_BETWEEN)

    def _table(self, grid: Grid) -> list[Piece]:
        rows = tuple(tuple(map(plain, row)) for row in grid.rows)
        heads = tuple(map(plain, grid.head))
        longest = [max(len(text) for text in column) for column in zip(heads, *rows, strict=True)]
        columns = tuple(Column(head, min(max(long, 10), 60)) for head, long in zip(heads, longest, strict=True))
        return pieces_of(self._setting, Table(columns, rows, size=_SMALL))

    def _picture(self, picture: Picture) -> list[Piece]:
        name = "G" + picture.file.partition(".")[0].replace("_", "").replace("-", "")
        if name not in self._sizes:
            self._sizes[name] = self._pdf.png(name, (PICTURES / picture.file).read_bytes())
        wide, high = self._sizes[name]
        width = min(WIDTH, wide * 5)
        height = width * high // wide
        ops = f"q {width} 0 0 {height} 0 {-height} cm /{name} Do Q 0.8 G 5 w 0 {-height} {width} {height} re S 0 G "
        words = self._setter.wrap(picture.words, "italic", _SMALL, WIDTH)
        told = _block(words, 0)
        whole = Block(f"{ops}q 1 0 0 1 0 {-height - 20} cm {told.ops}Q ", height + 20 + told.height)
        return [Piece(whole, before=mm(3))]

    def _shortcuts(self) -> list[Piece]:
        found: list[Piece] = []
        columns = (Column("Phím", 30), Column("Việc", 70))
        for group in shortcuts("vi"):
            found.append(self._heading(group.title, 2))
            found += pieces_of(self._setting, Table(columns, group.lines, size=_SMALL))
        return found

    def _rich(self, spans: Spans, width: int) -> tuple[Line, ...]:
        """Lines of mixed styles, broken at spaces."""
        rows: list[list[tuple[str, str]]] = [[]]
        used = 0
        for unit in _units(_words(spans)):
            length = sum(self._setter.line(word, style, _BODY).width if word != " " else _BODY // 4
                         for word, style in unit)  # fmt: skip
            if used + length > width and rows[-1]:
                rows.append([])
                used = 0
            if unit[0][0] != " " or rows[-1]:
                rows[-1] += unit
                used += length
        return tuple(self._row(row) for row in rows if row)

    def _row(self, row: list[tuple[str, str]]) -> Line:
        ops, width, last = "", 0, None
        for style, run in groupby(row, key=lambda part: part[1]):
            last = self._setter.line("".join(word for word, _ in run), style, _BODY)
            ops, width = ops + last.ops, width + last.width
        leading = last.leading + 14 if last else 0
        return Line(ops, width, _BODY, leading, last.drop if last else 0)


def _words(spans: Spans) -> list[tuple[str, str]]:
    """Words and spaces with their style, in order."""
    found: list[tuple[str, str]] = []
    for span in spans:
        style = _style(span)
        for number, word in enumerate(printable_parts(span.text)):
            if number:
                found.append((" ", style))
            if word:
                found.append((word, style))
    return found


def _units(words: list[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    """What stays on one line: words with the marks that touch them, whatever their styles; and spaces."""
    units: list[list[tuple[str, str]]] = []
    for word in words:
        if units and word[0] != " " and units[-1][-1][0] != " ":
            units[-1].append(word)
        else:
            units.append([word])
    return units


def printable_parts(text: str) -> list[str]:
    """A text's words as they go on paper, with "" where it begins or ends with a space."""
    return [printable(word) for word in text.split(" ")]


def _style(span: Span) -> str:
    return "bold" if span.bold else "italic" if span.code or span.target else "regular"


def _block(lines: tuple[Line, ...], left: int) -> Block:
    return Block(texts([(line, left, y) for line, y in zip(lines, baselines(lines, 0), strict=True)]), stacked(lines))
