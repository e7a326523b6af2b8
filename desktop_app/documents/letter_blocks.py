"""What a letter is made of: titles, paragraphs, lists, tables, boxes; and how each is cut into pieces for pages.

Lengths are tenths of a point; a piece's origin is its top left corner, and what is drawn lies below zero.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from desktop_app.documents.decree30 import RULE, Block, centred, texts
from desktop_app.documents.fonts import CHAINS, face, printable
from desktop_app.documents.typeset import Line, Typesetter, baselines, mm, stacked

Style = Literal["regular", "bold", "italic", "bolditalic"]
Align = Literal["left", "centre", "right"]
BODY = 135
_INDENT = mm(10)
_BETWEEN = 60
"""6 pt between paragraphs, as Decree 30 asks."""
_PAD_X, _PAD_Y = 20, 26


@dataclass(frozen=True, slots=True)
class Title:
    """A title in the middle; lines of `below` are set under it in regular type."""

    text: str
    below: tuple[str, ...] = ()
    size: int = 140
    before: int = mm(4)
    below_style: Style = "regular"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; its first line is indented unless `indent` is False."""

    text: str
    style: Style = "regular"
    size: int = BODY
    indent: bool = True
    align: Align = "left"
    keep: bool = False
    """Whether it must not be parted from what follows."""


@dataclass(frozen=True, slots=True)
class Items:
    """A list; each item hangs behind its mark."""

    items: tuple[str, ...]
    mark: str = "-"
    size: int = BODY


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and what they are, in two columns: ("Họ và tên", "Nông Văn Bình")."""

    rows: tuple[tuple[str, str], ...]
    label: int = mm(52)
    size: int = 125


@dataclass(frozen=True, slots=True)
class Portrait:
    """Facts, and beside them a framed place for a picture of 3 by 4 cm; without one it says `words`."""

    facts: Facts
    words: str
    picture: str = ""
    """The name of one of the paper's pictures."""


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column; `width` is its share of the table's."""

    head: str
    width: float
    align: Align = "left"
    head_below: str = ""
    """The head in the second language."""


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table; its head stands on every page that has rows. Each row has a text a column."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    size: int = 110
    strong: frozenset[int] = field(default_factory=frozenset)
    """Rows in bold (totals)."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawing made elsewhere (a chart, a QR code), not divided."""

    block: Block
    before: int = mm(3)


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing that sets text of its own: it is given who sets, and the width; not divided."""

    draw: Callable[[Typesetter, int], Block]
    before: int = mm(3)


AnyBlock = Chart | Title | Paragraph | Items | Facts | Portrait | Table | Drawn


@dataclass(frozen=True, slots=True)
class Piece:
    """A part that stays on one page."""

    block: Block
    before: int = 0
    """Room before it, where it does not begin a page."""
    keep: bool = False
    again: Piece | None = None
    """What stands before it where it begins a page: a table's head."""
    whole: bool = False
    """An ending: it takes something before it along to a new page."""

    @property
    def height(self) -> int:
        """With the room before it."""
        return self.before + self.block.height


@dataclass(frozen=True, slots=True)
class Setting:
    """Who sets, and how wide."""

    setter: Typesetter
    width: int


def pieces_of(setting: Setting, block: AnyBlock) -> list[Piece]:
    """The block's pieces in order."""
    match block:
        case Title():
            found = [_title(setting, block)]
        case Paragraph():
            found = _paragraph(setting, block)
        case Items():
            found = _items(setting, block)
        case Facts():
            found = _facts(setting, block)
        case Portrait():
            found = [_portrait(setting, block)]
        case Table():
            found = _table(setting, block)
        case Drawn():
            found = [Piece(block.block, before=block.before)]
        case Chart():
            found = [Piece(block.draw(setting.setter, setting.width), before=block.before)]
    return found


def _title(setting: Setting, title: Title) -> Piece:
    setter = setting.setter
    lines = setter.balanced(title.text, "bold", title.size, setting.width)
    for words in title.below:
        lines += setter.balanced(words, title.below_style, 130, setting.width)
    return Piece(Block(texts(centred(lines, setting.width // 2, 0)), stacked(lines)), before=title.before, keep=True)


def _lines(setting: Setting, text: str, style: Style, size: int, indent: int) -> list[tuple[Line, int]]:
    """A paragraph's lines with where each begins; the full ones are stretched to the width."""
    words = printable(text).split(" ")
    setter, width = setting.setter, setting.width
    if not text.strip():
        return []
    if face(CHAINS[style][0]).width(printable(text)) < 0:  # another script: broken between its characters
        return [(line, 0) for line in setter.wrap(text, style, size, width)]
    lines: list[list[str]] = [[]]
    room = width - indent
    for word in words:
        tried = " ".join([*lines[-1], word])
        if lines[-1] and setter.line(tried, style, size).width > room:
            lines.append([])
            room = width
        lines[-1].append(word)
    found = []
    for number, line in enumerate(lines):
        left = indent if number == 0 else 0
        last = number == len(lines) - 1
        made = _stretched(setter, line, style, size, None if last else width - left)
        found += [(part, left) for part in made]
    return found


def _stretched(setter: Typesetter, words: list[str], style: Style, size: int, width: int | None) -> list[Line]:
    """A line of words as wide as asked, its spaces stretched; as it comes where that cannot be."""
    text = " ".join(words)
    natural = setter.line(text, style, size)
    gaps = len(words) - 1
    first = CHAINS[style][0]
    if width is None or gaps < 1 or face(first).width(text) < 0:
        whole = width is None or natural.width <= width
        return [natural] if whole or gaps else list(setter.wrap_once(text, style, size, width or natural.width))
    extra = (width - natural.width) * 1000 // (size * gaps)
    codes = setter.codes(first)
    parts = f" {-extra} ".join(f"<{(word + ' ').translate(codes)}>" for word in words[:-1])
    ops = f"/{first} {size} Tf[{parts} {-extra} <{words[-1].translate(codes)}>]TJ "
    return [Line(ops, width, size, natural.leading, natural.drop)]


def _paragraph(setting: Setting, said: Paragraph) -> list[Piece]:
    """Its lines, of which at least two stay together at either end of a page."""
    if said.align == "left":
        lines = _lines(setting, said.text, said.style, said.size, _INDENT if said.indent else 0)
    else:
        wrapped = setting.setter.wrap(said.text, said.style, said.size, setting.width)
        shift = 2 if said.align == "centre" else 1
        lines = [(line, (setting.width - line.width) // shift) for line in wrapped]
    pieces = []
    for number, (line, left) in enumerate(lines):
        drawn = Block(texts([(line, left, -line.drop)]), line.leading + 12)
        keep = number == 0 < len(lines) - 1 or number == len(lines) - 2 or (said.keep and number == len(lines) - 1)
        pieces.append(Piece(drawn, before=_BETWEEN if number == 0 else 0, keep=keep))
    return pieces


def _items(setting: Setting, said: Items) -> list[Piece]:
    pieces = []
    hang = _INDENT + mm(5)
    for item in said.items:
        lines = setting.setter.wrap(item, "regular", said.size, setting.width - hang)
        mark = setting.setter.line(said.mark, "regular", said.size)
        places = [(line, hang, y) for line, y in zip(lines, baselines(lines, 0), strict=True)]
        if places:
            places.append((mark, _INDENT, places[0][2]))
        pieces.append(Piece(Block(texts(places), stacked(lines)), before=_BETWEEN // 2))
    return pieces


def _facts(setting: Setting, said: Facts) -> list[Piece]:
    pieces = []
    for name, value in said.rows:
        left = setting.setter.wrap(name, "regular", said.size, said.label - mm(2))
        right = setting.setter.wrap(value or "…………………………", "bold", said.size, setting.width - said.label)
        places = [(line, 0, y) for line, y in zip(left, baselines(left, 0), strict=True)]
        places += [(line, said.label, y) for line, y in zip(right, baselines(right, 0), strict=True)]
        pieces.append(Piece(Block(texts(places), max(stacked(left), stacked(right))), before=24))
    return pieces


def _portrait(setting: Setting, said: Portrait) -> Piece:
    wide, high = mm(30), mm(40)
    left = setting.width - wide
    ops, depth = "", 0
    for piece in _facts(Setting(setting.setter, left - mm(4)), said.facts):
        ops += f"q 1 0 0 1 0 {-depth} cm {piece.block.ops}Q "
        depth += piece.height
    if said.picture:
        inside = f"q {wide} 0 0 {high} {left} {-high} cm /{said.picture} Do Q "
    else:
        lines = setting.setter.wrap(said.words, "italic", 105, wide - mm(4))
        inside = texts(centred(lines, left + wide // 2, (stacked(lines) - high) // 2))
    frame = f"{RULE}{left} {-high} {wide} {high} re S "
    return Piece(Block(ops + inside + frame, max(depth, high)), before=_BETWEEN)


def _table(setting: Setting, table: Table) -> list[Piece]:
    total = sum(column.width for column in table.columns)
    edges = [0]
    for column in table.columns:
        edges.append(edges[-1] + round(column.width * setting.width / total))
    head = Piece(_table_head(setting, table, edges), before=mm(2), keep=True)
    again = Piece(head.block)
    rows = []
    for number, row in enumerate(table.rows):
        blocks = _row(setting, table, edges, row, "bold" if number in table.strong else "regular")
        totalled = number + 1 == len(table.rows) - 1 and number + 1 in table.strong  # a total never begins a page
        rows += [Piece(block, again=again, keep=totalled and block is blocks[-1]) for block in blocks]
    return [head, *rows]


def _table_head(setting: Setting, table: Table, edges: list[int]) -> Block:
    size = table.size - 5
    cells = []
    for column, left, right in zip(table.columns, edges, edges[1:], strict=False):
        room = right - left - 2 * _PAD_X
        cells.append(
            setting.setter.wrap(column.head, "bold", size, room)
            + setting.setter.wrap(column.head_below, "bold", size - 8, room)
        )
    height = max(map(stacked, cells)) + 2 * _PAD_Y
    places = [
        place
        for cell, left, right in zip(cells, edges, edges[1:], strict=False)
        for place in centred(cell, (left + right) // 2, -(height - stacked(cell)) // 2)
    ]
    ground = f"0.92 g 0 {-height} {edges[-1]} {height} re f 0 g "
    return Block(ground + texts(places) + _ruled(edges, height), height)


def _row(setting: Setting, table: Table, edges: list[int], row: tuple[str, ...], style: Style) -> list[Block]:
    """A row; several blocks where the text of a cell is too long for a page."""
    cells = []
    for text, left, right in zip(row, edges, edges[1:], strict=False):
        room = right - left - 2 * _PAD_X
        cells.append(
            tuple(line for part in text.split("\n") for line in setting.setter.wrap(part, style, table.size, room))
        )
    blocks = []
    most = mm(180)
    while True:
        part, rest = _split(cells, most)
        blocks.append(_row_block(table, edges, part))
        if not any(rest):
            return blocks
        cells = rest


def _split(cells: list[tuple[Line, ...]], most: int) -> tuple[list[tuple[Line, ...]], list[tuple[Line, ...]]]:
    part, rest = [], []
    for cell in cells:
        count, used = 0, 0
        while count < len(cell) and used + cell[count].leading <= most:
            used += cell[count].leading
            count += 1
        part.append(cell[:count])
        rest.append(cell[count:])
    return part, rest


def _row_block(table: Table, edges: list[int], cells: list[tuple[Line, ...]]) -> Block:
    height = max(max(map(stacked, cells)) + 2 * _PAD_Y, mm(7))
    places = []
    for column, cell, left, right in zip(table.columns, cells, edges, edges[1:], strict=False):
        top = -(height - stacked(cell)) // 2
        for line, y in zip(cell, baselines(cell, top), strict=True):
            places.append((line, _left(column.align, line, left, right), y))
    return Block(texts(places) + _ruled(edges, height), height)


def _left(align: Align, line: Line, left: int, right: int) -> int:
    if align == "centre":
        return (left + right - line.width) // 2
    return right - _PAD_X - line.width if align == "right" else left + _PAD_X


def _ruled(edges: list[int], height: int) -> str:
    inside = "".join(f"{x} 0 m {x} {-height} l " for x in edges[1:-1])
    return f"{RULE}0 {-height} {edges[-1]} {height} re {inside}S "
