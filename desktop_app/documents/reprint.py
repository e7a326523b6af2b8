"""A copy of an issued paper that says on every page that it is a reprint. What was issued stays as it is."""

from __future__ import annotations

import io
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop_app.clock import HANOI
from desktop_app.documents.decree30 import REPRINT, Sheet, marks
from desktop_app.documents.pdf import About, PdfFile
from desktop_app.documents.typeset import Typesetter, mm

if TYPE_CHECKING:
    from pypdf import PageObject

_UNIT = 10
_NO_MOMENT = datetime(2000, 1, 1, tzinfo=HANOI)
"""Of a mark that never is a file of its own."""
_MARGIN_UPRIGHT, _MARGIN_LYING = mm(18), mm(15)
_TOP_UPRIGHT, _TOP_LYING = mm(20), mm(15)
"""Where letters, and rosters, begin to write: the mark stands above."""


def marked_as_reprint(pdf: bytes) -> bytes:
    """The paper with "BẢN IN LẠI / 重印" in the top margin of each page; the same bytes for the same paper."""
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415  loaded when first needed

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    for page in writer.pages:
        page.merge_page(_stamp(float(page.mediabox.width), float(page.mediabox.height)))
        page.compress_content_streams()
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def _stamp(width: float, height: float) -> PageObject:
    from pypdf import PdfReader  # noqa: PLC0415  as above

    return PdfReader(io.BytesIO(_mark(width, height))).pages[0]


@lru_cache(maxsize=4)
def _mark(width: float, height: float) -> bytes:
    """A page of that size, in points, with nothing on it but the mark."""
    pdf = PdfFile(width, height, About(REPRINT, "", "", _NO_MOMENT))
    setter = Typesetter(pdf)
    wide, high = round(width * _UNIT), round(height * _UNIT)
    margin, top = (_MARGIN_LYING, _TOP_LYING) if wide > high else (_MARGIN_UPRIGHT, _TOP_UPRIGHT)
    sheet = Sheet(wide, high, wide - margin, high - top, wide // 2)
    pdf.page(f"{1 / _UNIT} 0 0 {1 / _UNIT} 0 0 cm {marks(setter, sheet, practice=False, reprint=True)}")
    return pdf.bytes()
