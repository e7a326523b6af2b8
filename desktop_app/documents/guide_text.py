"""The guide's pages as they lie in resources/guide: Markdown, read into blocks that the window and the PDF both show.

What stands in **bold** is on the screen, or a key; `code` is typed at a command line. A test holds the guide to that.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from desktop_app.formats import fold
from resources import ROOT

FOLDER = ROOT / "guide"
PICTURES = FOLDER / "pictures"
_SPANS = re.compile(r"\*\*(?P<bold>.+?)\*\*|`(?P<code>[^`]+)`|\[(?P<words>[^\]]+)\]\((?P<target>[^)]+)\)")
_PICTURE = re.compile(r"!\[(?P<words>[^\]]*)\]\(pictures/(?P<file>[^)]+)\)")
_ITEM = re.compile(r"(?P<mark>\d+\.|-) +(?P<text>.*)")
_HEADING = re.compile(r"(#{1,3}) +(.*)")


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text of one kind. `target` is "page" or "page#anchor" of another page."""

    text: str
    bold: bool = False
    code: bool = False
    target: str = ""


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a page; level 2 or 3."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; `note` is one that warns, set apart."""

    spans: Spans
    note: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """A list, numbered or not."""

    items: tuple[Spans, ...]
    numbered: bool


@dataclass(frozen=True, slots=True)
class Code:
    """Lines for a command line or a file."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with its head."""

    head: tuple[Spans, ...]
    rows: tuple[tuple[Spans, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the program, and what it shows."""

    file: str
    words: str


Part = Heading | Text | Points | Code | Grid | Picture


@dataclass(frozen=True, slots=True)
class GuidePage:
    """One page of the guide."""

    key: str
    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """Pages under a name."""

    title: str
    pages: tuple[GuidePage, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Where what was looked for stands: the page, the heading before it, and words around it."""

    page: GuidePage
    heading: str
    anchor: str
    words: str


@lru_cache(maxsize=1)
def chapters() -> tuple[Chapter, ...]:
    """The whole guide in its order."""
    listed = json.loads((FOLDER / "contents.json").read_text(encoding="utf-8"))
    return tuple(Chapter(entry["title"], tuple(map(read_page, entry["pages"]))) for entry in listed)


def pages() -> dict[str, GuidePage]:
    """Every page by its key, in order."""
    return {page.key: page for chapter in chapters() for page in chapter.pages}


def read_page(key: str) -> GuidePage:
    """A page of the guide from its file."""
    return parse(key, (FOLDER / f"{key}.vi.md").read_text(encoding="utf-8"))


def parse(key: str, text: str) -> GuidePage:
    """A page from its Markdown; its first heading is its title."""
    parts = [_part(block) for block in _blocks(text.splitlines())]
    title = next((part.text for part in parts if isinstance(part, Heading) and part.level == 1), key)
    return GuidePage(key, title, tuple(part for part in parts if not (isinstance(part, Heading) and part.level == 1)))


def plain(spans: Spans) -> str:
    """The text alone."""
    return "".join(span.text for span in spans)


def texts_of(part: Part) -> tuple[str, ...]:
    """All that a part says, text by text."""
    match part:
        case Heading():
            return (part.text,)
        case Text():
            return (plain(part.spans),)
        case Points():
            return tuple(map(plain, part.items))
        case Code():
            return part.lines
        case Grid():
            return tuple(" · ".join(map(plain, row)) for row in (part.head, *part.rows))
        case Picture():
            return (part.words,)


def spans_of(part: Part) -> Iterator[Span]:
    """Every run of text of a part."""
    match part:
        case Text():
            yield from part.spans
        case Points():
            yield from (span for item in part.items for span in item)
        case Grid():
            yield from (span for row in (part.head, *part.rows) for cell in row for span in cell)
        case _:
            return


def anchor_of(heading: str) -> str:
    """A heading's name in links: "Quên mật khẩu" is "quen-mat-khau"."""
    return re.sub(r"[^a-z0-9]+", "-", fold(heading)).strip("-")


def search(words: str) -> tuple[Found, ...]:
    """Where all the words stand in one place of the guide, with or without marks; one place for each heading.

    Where they stand together comes first.
    """
    wanted = fold(words).split()
    together = " ".join(wanted)
    places: dict[tuple[str, str], Found] = {}
    apart = sorted(_found(wanted), key=lambda found: together not in fold(found.words)) if wanted else []
    for found in apart:
        places.setdefault((found.page.key, found.anchor), found)
    return tuple(places.values())


def _found(wanted: list[str]) -> Iterator[Found]:
    for page in pages().values():
        heading = anchor = ""
        if _holds(page.title, wanted):
            yield Found(page, page.title, "", next((text for part in page.parts for text in texts_of(part)), ""))
        for part in page.parts:
            if isinstance(part, Heading):
                heading, anchor = part.text, part.anchor
            yield from (Found(page, heading, anchor, text) for text in texts_of(part) if _holds(text, wanted))


def _holds(text: str, wanted: list[str]) -> bool:
    folded = fold(text)
    return all(word in folded for word in wanted)


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    """The lines of each block: blocks stand between empty lines; a heading and a picture stand alone."""
    block: list[str] = []
    for line in [*lines, ""]:
        code = line.startswith("    ") and (not block or block[-1].startswith("    "))
        alone = bool(_HEADING.match(line) or _PICTURE.match(line)) and not code
        if (not line.strip() or alone) and block:
            yield block
            block = []
        if alone:
            yield [line]
        elif line.strip():
            block.append(line)


def _part(block: list[str]) -> Part:
    first = block[0]
    if heading := _HEADING.match(first):
        return Heading(len(heading[1]), heading[2].strip(), anchor_of(heading[2]))
    if picture := _PICTURE.match(first):
        return Picture(picture["file"], picture["words"])
    kinds: tuple[tuple[bool, Callable[[list[str]], Part]], ...] = (
        (first.startswith("    "), lambda lines: Code(tuple(line[4:] for line in lines))),
        (first.startswith("|"), _grid),
        (bool(_ITEM.match(first)), _points),
    )
    return next((make(block) for fits, make in kinds if fits), _text(block))


def _text(block: list[str]) -> Text:
    note = block[0].startswith(">")
    return Text(_spans(" ".join(line.lstrip("> ").strip() for line in block)), note=note)


def _points(block: list[str]) -> Points:
    items: list[str] = []
    for line in block:
        if item := _ITEM.match(line):
            items.append(item["text"])
        else:
            items[-1] += f" {line.strip()}"
    return Points(tuple(map(_spans, items)), numbered=block[0][0].isdigit())


def _grid(block: list[str]) -> Grid:
    rows = [tuple(_spans(cell.strip()) for cell in line.strip().strip("|").split("|")) for line in block]
    return Grid(rows[0], tuple(rows[2:]))


def _spans(text: str) -> Spans:
    found: list[Span] = []
    at = 0
    for match in _SPANS.finditer(text):
        if match.start() > at:
            found.append(Span(text[at : match.start()]))
        found.append(_span(match))
        at = match.end()
    if at < len(text):
        found.append(Span(text[at:]))
    return tuple(found)


def _span(match: re.Match[str]) -> Span:
    if match["bold"] is not None:
        return Span(match["bold"], bold=True)
    if match["code"] is not None:
        return Span(match["code"], code=True)
    return Span(match["words"], target=match["target"].replace(".vi.md", ""))
