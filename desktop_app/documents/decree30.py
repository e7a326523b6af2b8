"""What every paper of the office bears, as Decree 30/2020 lays it out: its two blocks at the head, and marks on copies.

Each function gives drawing operators on a page whose unit is a tenth of a point.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.documents.fonts import printable
from desktop_app.documents.typeset import Line, Typesetter, baselines, mm, placed, stacked

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
PRACTICE = "DỮ LIỆU THỬ / 练习"
REPRINT = "BẢN IN LẠI / 重印"
RULE = "5 w "
_GAP = 15
"""From a block's words to the rule under them; the next line stands 25 below the rule."""


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a page: operators in coordinates that count down from its top left corner, and its height."""

    ops: str
    height: int


def texts(lines: list[tuple[Line, int, int]]) -> str:
    """Lines at their places, as one text object."""
    return "BT " + "".join(placed(line, x, y) for line, x, y in lines) + "ET "


def centred(lines: tuple[Line, ...], middle: int, top: int) -> list[tuple[Line, int, int]]:
    """Lines that hang from `top`, each with its middle there."""
    return [(line, middle - line.width // 2, y) for line, y in zip(lines, baselines(lines, top), strict=True)]


@dataclass(frozen=True, slots=True)
class OfficeBlock:
    """The left block: superior, issuing body over its rule, number, and what a letter is about."""

    superior: str
    issuing: str
    number: str = ""
    about: str = ""


def office(setter: Typesetter, said: OfficeBlock, *, least: int, most: int) -> tuple[Block, int]:
    """The left block, and its width: as wide as the names ask for, between `least` and `most`."""
    superior = setter.balanced(printable(said.superior).upper(), "regular", 120, most)
    issuing = setter.balanced(printable(said.issuing).upper(), "bold", 120, most)
    width = max([least, *(line.width for line in superior + issuing)])
    lines = centred(superior + issuing, width // 2, 0)
    under = -stacked(superior + issuing) - _GAP
    half = max((line.width for line in issuing), default=0) // 5
    rule = f"{RULE}{width // 2 - half} {under} m {width // 2 + half} {under} l S " if issuing else ""
    below = setter.wrap(f"Số: {said.number}", "regular", 130, width) if said.number else ()
    below += setter.balanced(said.about, "regular", 120, width) if said.about else ()
    lines += centred(below, width // 2, under - 25)
    return Block(texts(lines) + rule, -under + 25 + stacked(below)), width


def state(setter: Typesetter, dated: str, middle: int, width: int) -> Block:
    """The right block: the state's title, the motto over a rule as wide as itself, place and date."""
    size = 120 if width >= mm(95) else 115
    title = (setter.line(STATE, "bold", size), setter.line(MOTTO, "bold", 130))
    lines = centred(title, middle, 0)
    under, half = -stacked(title) - _GAP, title[1].width // 2
    date_line = setter.wrap(dated, "italic", 130, width)
    lines += centred(date_line, middle, under - 25)
    rule = f"{RULE}{middle - half} {under} m {middle + half} {under} l S "
    return Block(texts(lines) + rule, -under + 25 + stacked(date_line))


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page that marks are put on, in tenths of a point; `top` is where its text begins."""

    width: int
    height: int
    right: int
    top: int
    practice_at: int
    """The middle of the practice mark in the margin above."""


def marks(setter: Typesetter, sheet: Sheet, *, practice: bool, reprint: bool) -> str:
    """What every page of a practice paper or of a reprint says: in the margin above; practice also across the page."""
    said = []
    if practice:
        said.append(_boxed(setter.line(PRACTICE, "bold", 130), sheet.practice_at, sheet.top))
    if reprint:
        said.append(_boxed(setter.line(REPRINT, "bold", 130), sheet.right - mm(22), sheet.top))
    large = min(900, sheet.width * 107 // 1000)
    across = _across(setter.line("DỮ LIỆU THỬ  练习", "bold", large), sheet) if practice else ""
    return across + "".join(said)


def _boxed(line: Line, middle: int, top: int) -> str:
    x, y = middle - line.width // 2, top + mm(4.5)
    box = f"{x - 60} {y - 45} {line.width + 120} 175 re S"
    return f"q 0.66 0.15 0.12 rg 0.66 0.15 0.12 RG 10 w {box} BT {placed(line, x, y)}ET Q "


def _across(line: Line, sheet: Sheet) -> str:
    """Large and pale over the page, under what is written on it."""
    cos, sin = 0.8829, 0.4695
    x = round(sheet.width / 2 - line.width / 2 * cos)
    y = round(sheet.height / 2 - line.width / 2 * sin)
    return f"q 0.945 g BT {cos} {sin} {-sin} {cos} {x} {y} Tm {line.ops}ET Q "
