"""Letters and other upright papers: blocks of text and tables that flow over as many pages as they need.

A letter is said as data (`Letter` with its blocks) and set by `render_letter`: bytes of a PDF, the same for the same
data. Pages after the first bear their number in the top margin, as Decree 30/2020 asks of letters; a paper that must
not lose a page says "n of N" at its foot instead.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from desktop_app.documents.decree30 import Block, OfficeBlock, Sheet, centred, marks, office, state, texts
from desktop_app.documents.fonts import printable
from desktop_app.documents.letter_blocks import (
    AnyBlock,
    Piece,
    Setting,
    pieces_of,
)
from desktop_app.documents.pdf import About, PdfFile
from desktop_app.documents.typeset import Line, Typesetter, baselines, mm, placed, stacked
from desktop_app.documents.words import place_and_date

PAGE_WIDTH, PAGE_HEIGHT = mm(210), mm(297)
LEFT, RIGHT = mm(30), PAGE_WIDTH - mm(18)
TOP, BOTTOM = PAGE_HEIGHT - mm(20), mm(20)
WIDTH = RIGHT - LEFT
_UNIT = 10
_SHEET = Sheet(PAGE_WIDTH, PAGE_HEIGHT, RIGHT, TOP, LEFT + mm(26))
_OFFICE = mm(66)
_STATE = mm(92)


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: the title in capitals, lines under it in small (a second language), and the name, if it is known."""

    title: str
    name: str = ""
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """An upright paper. Texts come as the record holds them; what is not known is "" and is left out.

    `recipients` ("Nơi nhận") stand left of the one signature; without them the signatures share the width.
    """

    issuing: str
    dated: date
    issued_at: datetime
    blocks: tuple[AnyBlock, ...]
    superior: str = ""
    place: str = "Lạng Sơn"
    number: str = ""
    dated_words: str = ""
    """What stands for place and date where the day is to be written by hand."""
    about: str = ""
    """What a letter is about ("V/v ..."), under its number."""
    title: str = ""
    """The file's title; what is printed as a title is a block."""
    recipients: tuple[str, ...] = ()
    signatures: tuple[Signature, ...] = ()
    numbered_foot: str = ""
    """Where pages say "n of N" at the foot: the words before it."""
    practice: bool = False
    reprint: bool = False
    pictures: tuple[tuple[str, bytes, int, int], ...] = ()
    """Colour JPEGs that blocks name: (name, bytes, width, height)."""


class FromOffice(Protocol):
    """A paper's data that say who writes it and when."""

    @property
    def dated(self) -> date:
        """The day on the paper."""

    @property
    def issued_at(self) -> datetime:
        """When the file was made."""

    @property
    def office(self) -> tuple[str, str, str, str, str]:
        """Superior, issuing body, place, signer, signer's title."""

    @property
    def practice(self) -> bool:
        """Whether it comes of a practice store."""


def render_from_office(
    data: FromOffice,
    title: str,
    blocks: tuple[AnyBlock, ...],
    *,
    about: str = "",
    recipients: tuple[str, ...] = (),
    numbered_foot: str = "",
) -> bytes:
    """A paper of the office that one person signs, as PDF."""
    superior, issuing, place, signer, signer_title = data.office
    return render_letter(
        Letter(
            issuing=issuing,
            superior=superior,
            place=place,
            dated=data.dated,
            issued_at=data.issued_at,
            about=about,
            title=title,
            blocks=blocks,
            recipients=recipients,
            signatures=(Signature(signer_title, signer),),
            numbered_foot=numbered_foot,
            practice=data.practice,
        )
    )


def render_letter(letter: Letter) -> bytes:
    """The paper as PDF."""
    about = About(letter.title or letter.number, letter.about, letter.issuing, letter.issued_at)
    pdf = PdfFile(PAGE_WIDTH / _UNIT, PAGE_HEIGHT / _UNIT, about)
    for picture in letter.pictures:
        pdf.picture(*picture)
    setter = Typesetter(pdf)
    setting = Setting(setter, WIDTH)
    flow = [_head(setter, letter)]
    for block in letter.blocks:
        flow += pieces_of(setting, block)
    if letter.signatures or letter.recipients:
        flow += [_ending(setter, letter)]
    pages = paginated(flow)
    copies = marks(setter, _SHEET, practice=letter.practice, reprint=letter.reprint)
    for number, page in enumerate(pages, 1):
        ops = page_ops(page) + _page_number(setter, letter, number, len(pages))
        pdf.page(f"{1 / _UNIT} 0 0 {1 / _UNIT} 0 0 cm {copies}{ops}")
    return pdf.bytes()


def _head(setter: Typesetter, letter: Letter) -> Piece:
    """The two blocks side by side."""
    said = OfficeBlock(letter.superior, letter.issuing, letter.number, letter.about)
    left, _ = office(setter, said, least=_OFFICE, most=_OFFICE)
    right = state(setter, letter.dated_words or place_and_date(letter.place, letter.dated), WIDTH - _STATE // 2, _STATE)
    return Piece(Block(left.ops + right.ops, max(left.height, right.height)), keep=True)


def _ending(setter: Typesetter, letter: Letter) -> Piece:
    """The recipients and who signs: one block, never divided."""
    aside = bool(letter.recipients) or len(letter.signatures) == 1  # who signs alone signs on the right
    share = WIDTH // max(1, len(letter.signatures) + aside)
    lines: tuple[Line, ...] = ()
    if letter.recipients:
        lines = setter.wrap("Nơi nhận:", "bolditalic", 120, share)
        for words in letter.recipients:
            lines += setter.wrap(words, "regular", 110, share)
    drawn = texts([(line, 0, y) for line, y in zip(lines, baselines(lines, 0), strict=True)])
    tallest = stacked(lines)
    first = WIDTH - share * len(letter.signatures)
    heads = [_signing(setter, signature, share - mm(4)) for signature in letter.signatures]
    under = max(map(stacked, heads), default=0) + mm(22)
    for number, (signature, head) in enumerate(zip(letter.signatures, heads, strict=True)):
        block = _signed(setter, head, signature.name, first + share * number + share // 2, under, share - mm(4))
        drawn += block.ops
        tallest = max(tallest, block.height)
    return Piece(Block(drawn, tallest), before=mm(4), whole=True)


def _signing(setter: Typesetter, signature: Signature, width: int) -> tuple[Line, ...]:
    """What stands over the room to sign."""
    head = setter.wrap(printable(signature.title).upper(), "bold", 130, width)
    for words in signature.below:
        head += setter.wrap(words, "italic", 110, width)
    return head


def _signed(setter: Typesetter, head: tuple[Line, ...], signer: str, middle: int, under: int, width: int) -> Block:
    """A place to sign; all names of a paper stand at the same height."""
    lines = centred(head, middle, 0)
    name = setter.wrap(signer, "bold", 130, width)
    lines += centred(name, middle, -under)
    return Block(texts(lines), under + max(stacked(name), mm(6)))


def paginated(flow: list[Piece]) -> list[list[Piece]]:
    """The pieces page by page. A piece that is kept with the next goes over with it."""
    room = TOP - BOTTOM
    pages: list[list[Piece]] = [[]]
    used = 0
    for piece in flow:
        height = piece.height if pages[-1] else piece.block.height
        if used + height > room and pages[-1]:
            moved = _taken_along(pages[-1], piece)
            head = [moved[0].again] if moved and moved[0].again else [piece.again] if not moved and piece.again else []
            pages.append([*head, *moved])
            used = sum(p.block.height if not n else p.height for n, p in enumerate(pages[-1]))
            height = piece.height if pages[-1] else piece.block.height
        pages[-1].append(piece)
        used += height
    return pages


def _taken_along(page: list[Piece], piece: Piece) -> list[Piece]:
    """What leaves the full page: whatever is kept with what comes next, and one row before an ending."""
    moved: list[Piece] = []
    if piece.whole and len(page) > 1 and not page[-1].whole:
        moved.insert(0, page.pop())
    while len(page) > 1 and page[-1].keep:
        moved.insert(0, page.pop())
    return moved


def page_ops(page: list[Piece]) -> str:
    """What draws the pieces of a page."""
    parts, top = [], TOP
    for number, piece in enumerate(page):
        top -= piece.before if number else 0
        parts.append(f"q 1 0 0 1 {LEFT} {top} cm {piece.block.ops}Q ")
        top -= piece.block.height
    return "".join(parts)


def _page_number(setter: Typesetter, letter: Letter, number: int, of: int) -> str:
    if letter.numbered_foot:
        line = setter.line(printable(f"{letter.numbered_foot} · trang 页 {number}/{of}"), "regular", 85)
        return f"0.2 g BT {placed(line, LEFT, BOTTOM - mm(8))}ET 0 g "
    if number == 1:
        return ""
    line = setter.line(str(number), "regular", 130)
    return f"BT {placed(line, LEFT + WIDTH // 2 - line.width // 2, TOP + mm(6))}ET "
