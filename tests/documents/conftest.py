"""What the tests of documents share: invented rosters, and how a reader sees a PDF."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from desktop_app.documents.roster import RosterData, render_roster
from tests.benchmarks.roster_people import people

KEPT = Path(__file__).parent / "kept"
DPI = 144


class Seen:
    """A PDF as a reader sees it."""

    def __init__(self, data: bytes) -> None:
        self.bytes = data
        self._document = pypdfium2.PdfDocument(data)
        self.pages = [_text(self._document, number) for number in range(len(self._document))]

    @property
    def text(self) -> str:
        return "".join(self.pages)

    def has(self, words: str) -> bool:
        """Whether the words are there; where lines are broken does not matter."""
        return bare(words) in self.text

    def close(self) -> None:
        self._document.close()

    def picture(self, page: int = 0, dpi: int = DPI) -> Image.Image:
        image: Image.Image = self._document[page].render(scale=dpi / 72).to_pil().convert("L")
        return image


def bare(words: str) -> str:
    return re.sub(r"\s", "", words)


def _text(document: Any, number: int) -> str:
    return bare(document[number].get_textpage().get_text_range())


@pytest.fixture
def roster() -> Callable[..., RosterData]:
    """An invented roster of so many lines; further arguments replace what it says."""
    return lambda count, **changes: replace(people(count), **changes)


@pytest.fixture
def seen() -> Iterator[Callable[[RosterData], Seen]]:
    """A roster, printed, as a reader sees it."""
    opened: list[Seen] = []

    def see(data: RosterData) -> Seen:
        opened.append(Seen(render_roster(data)))
        return opened[-1]

    yield see
    for one in opened:
        one.close()


@pytest.fixture
def kept_page() -> Image.Image:
    """The kept picture of a roster's first page."""
    return Image.open(BytesIO((KEPT / "roster_page1.png").read_bytes()))
