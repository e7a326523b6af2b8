"""What stands on a roster's pages around the table: head, table head, totals and signatures, foot, marks.

Each function gives drawing operators on a page whose unit is a tenth of a point; the origin is the lower left corner.
"""

from __future__ import annotations

from typing import Any

import zxingcpp

from desktop_app.documents import decree30
from desktop_app.documents import roster_text as text
from desktop_app.documents.decree30 import RULE, Block, OfficeBlock, Sheet, centred, office, state, texts
from desktop_app.documents.fonts import printable
from desktop_app.documents.roster_data import RosterData, RosterParty
from desktop_app.documents.roster_rows import EDGES, HEAD_PAD, WIDTHS
from desktop_app.documents.typeset import Line, Typesetter, baselines, mm, placed, stacked

PAGE_WIDTH, PAGE_HEIGHT = mm(297), mm(210)
LEFT, RIGHT = mm(30), PAGE_WIDTH - mm(15)
"""The left edge is the bound one."""
TOP = PAGE_HEIGHT - mm(15)
BOTTOM = mm(15)
"""Where the table ends at the latest; the foot stands below."""
WIDTH = RIGHT - LEFT

_QR_SIZE = mm(14)
_QR_LEFT, _QR_BOTTOM = mm(14), mm(9)
"""In the margin of the bound side, clear of staples and of the holes in the middle of the edge."""
_SIGNATURE_GAP = mm(13)
_STATE_WIDTH = mm(110)
_OFFICE_MOST = WIDTH - _STATE_WIDTH - mm(8)
"""The widest that the issuing body's block may be beside the state's."""


def at(block: Block, top: int) -> str:
    """The block with its top at that height of the page."""
    return f"q 1 0 0 1 {LEFT} {top} cm {block.ops}Q "


def document_head(setter: Typesetter, data: RosterData) -> Block:
    """The head as Decree 30/2020 lays it out, then the title and the lines under it."""
    said = OfficeBlock(data.superior_vi, data.issuing_vi, data.number)
    left, _ = office(setter, said, least=mm(100), most=_OFFICE_MOST)
    right = state(setter, text.place_and_date(data), WIDTH - _STATE_WIDTH // 2, _STATE_WIDTH)
    top = -max(left.height, right.height) - mm(1.5)
    vietnamese, chinese = text.title(data)
    title = setter.wrap(vietnamese, "bold", 135, WIDTH) + setter.wrap(chinese, "bold", 130, WIDTH)
    lines = centred(title, WIDTH // 2, top)
    top -= stacked(title) + mm(0.7)
    below = tuple(line for words in text.subtitle(data) for line in setter.wrap(words, "regular", 90, WIDTH))
    lines += centred(below, WIDTH // 2, top)
    return Block(left.ops + right.ops + texts(lines), -top + stacked(below) + mm(1.5))


def table_head(setter: Typesetter) -> Block:
    """The table's head in both languages; it stands on every page that has rows."""
    heads = [
        setter.wrap(vietnamese, "bold", 75, width - 2 * HEAD_PAD)
        + setter.wrap(chinese, "bold", 70, width - 2 * HEAD_PAD)
        for (vietnamese, chinese), width in zip(text.HEADS, WIDTHS, strict=True)
    ]
    height = max(map(stacked, heads)) + 30
    lines = [
        place
        for left, width, cell in zip(EDGES, WIDTHS, heads, strict=False)
        for place in centred(cell, left + width // 2, -(height - stacked(cell)) // 2)
    ]
    return Block(f"0.92 g 0 {-height} {WIDTH} {height} re f 0 g {texts(lines)}{_ticked_box(height)}", height)


def _ticked_box(height: int) -> str:
    """The head of the column to tick: a ticked box."""
    x, y, side = EDGES[10] + (WIDTHS[10] - 80) // 2, -(height + 80) // 2, 80
    return f"{RULE}{x} {y} {side} {side} re S 9 w {x + 16} {y + 42} m {x + 34} {y + 20} l {x + 66} {y + 64} l S "


def end(setter: Typesetter, data: RosterData) -> Block:
    """Totals, the sentences, and the three places to sign: one block, never divided."""
    words = setter.wrap(text.totals(data), "bold", 105, WIDTH)
    words += setter.wrap(f"{text.NO_FEE} {text.EQUAL_VALUE}", "italic", 90, WIDTH)
    words += setter.wrap(data.approval, "regular", 90, WIDTH)
    top = -mm(1.5)
    lines = [(line, 0, y) for line, y in zip(words, baselines(words, top), strict=True)]
    top -= stacked(words) + mm(2.5)
    signatures = [
        _signature(setter, head, party, WIDTH * (2 * n + 1) // 6)
        for n, (head, party) in enumerate(zip(text.PARTIES, (data.giver, data.receiver, data.witness), strict=True))
    ]
    tallest = max(height for _, height, _ in signatures)
    drawn = "".join(f"q 1 0 0 1 0 {top} cm {ops}Q " for ops, _, _ in signatures)
    names = [(line, x, y + top - tallest - _SIGNATURE_GAP) for _, _, signer in signatures for line, x, y in signer]
    deepest = max((line.leading for line, _, _ in names), default=mm(5))
    return Block(texts(lines) + drawn + texts(names), -top + tallest + _SIGNATURE_GAP + deepest + mm(1))


def _signature(
    setter: Typesetter, head: tuple[str, str], party: RosterParty, middle: int
) -> tuple[str, int, list[tuple[Line, int, int]]]:
    """A party's head and how high it is, and the signer's name as it is to stand under the room for signing."""
    room = WIDTH // 3 - mm(2)
    lines = setter.wrap(" ".join(head), "bold", 115, room)
    lines += setter.wrap(party.name_vi, "regular", 95, room) + setter.wrap(party.name_zh, "regular", 90, room)
    lines += setter.wrap(f"{printable(party.title_vi).upper()} {party.title_zh}", "bold", 100, room)
    lines += setter.wrap(text.SIGN_HERE, "italic", 85, room)
    signer = setter.wrap(party.signer or "." * 46, "bold" if party.signer else "regular", 110, room)
    return texts(centred(lines, middle, 0)), stacked(lines), centred(signer, middle, 0)


def foot(setter: Typesetter, words: str) -> str:
    """The page's foot and the QR code beside it."""
    line = setter.line(printable(words), "regular", 80)
    rule = _QR_BOTTOM + mm(5)
    return (
        f"0.35 G 3 w {LEFT} {rule} m {RIGHT} {rule} l S 0 G "
        f"0.2 g BT {placed(line, LEFT, rule - mm(4))}ET 0 g q 1 0 0 1 {_QR_LEFT} {_QR_BOTTOM} cm /QR Do Q "
    )


def qr_form(words: str) -> tuple[int, str]:
    """The QR code as rectangles: its side, and the operators."""
    code = zxingcpp.create_barcode(words, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image: Any = memoryview(code.to_image(scale=1, add_quiet_zones=False)).tolist()  # type: ignore[arg-type]
    count = len(image)
    side = _QR_SIZE / count
    parts = ["0 g "]
    for row, modules in enumerate(image):
        start = None
        for column, value in enumerate([*modules, 255]):
            if value == 0 and start is None:
                start = column
            elif value != 0 and start is not None:
                y = (count - 1 - row) * side
                parts.append(f"{start * side:.2f} {y:.2f} {(column - start) * side:.2f} {side:.2f} re ")
                start = None
    return _QR_SIZE, "".join(parts) + "f "


def marks(setter: Typesetter, data: RosterData) -> str:
    """What every page of a practice paper or of a reprint says."""
    return decree30.marks(
        setter,
        Sheet(PAGE_WIDTH, PAGE_HEIGHT, RIGHT, TOP, PAGE_WIDTH // 2),
        practice=data.practice,
        reprint=data.reprint,
    )
