"""A reprint says so on every page, keeps every word, and covers none."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, datetime

import pypdfium2
import pytest
from pypdf import PdfReader

from desktop_app.clock import HANOI
from desktop_app.documents.letter import Letter, Signature, render_letter
from desktop_app.documents.letter_blocks import Column, Paragraph, Table, Title
from desktop_app.documents.reprint import marked_as_reprint
from desktop_app.documents.roster import RosterData, render_roster

MARK = "BẢN IN LẠI / 重印"


@pytest.fixture(scope="module")
def paper() -> bytes:
    rows = tuple((str(n), f"Nông Văn Bình {n}", "020091004417") for n in range(1, 81))
    return render_letter(
        Letter(
            issuing="Trung tâm Dịch vụ việc làm",
            superior="Sở Nội vụ tỉnh Lạng Sơn",
            dated=date(2026, 11, 22),
            issued_at=datetime(2026, 11, 22, 9, tzinfo=HANOI),
            number="15/KB-TTDVVL",
            about="V/v khai báo hợp đồng lao động",
            blocks=(
                Title("KHAI BÁO"),
                Paragraph("Kính gửi: Ủy ban nhân dân xã Đồng Đăng"),
                Table((Column("STT", 1), Column("Họ và tên", 4), Column("Số định danh", 3)), rows),
            ),
            signatures=(Signature("Giám đốc", "Lý Thị Lan"),),
        )
    )


def texts(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def test_every_page_says_so_and_keeps_its_words(paper: bytes) -> None:
    before, after = texts(paper), texts(marked_as_reprint(paper))
    assert len(after) == len(before) > 1
    assert not any(MARK in page for page in before)
    for was, now in zip(before, after, strict=True):
        assert MARK in now
        assert set(was.split()) <= set(now.split())


def test_the_same_paper_gives_the_same_copy_and_stays_as_it_is(paper: bytes) -> None:
    kept = bytes(paper)
    assert marked_as_reprint(paper) == marked_as_reprint(paper)
    assert paper == kept


def test_the_mark_stands_in_the_margin_and_nothing_else_moves(paper: bytes) -> None:
    def drawn(pdf: bytes) -> tuple[bytes, int, int]:
        page = pypdfium2.PdfDocument(pdf)[0].render(scale=1).to_pil().convert("L")
        return page.tobytes(), page.width, page.height

    (before, width, height), (after, _, _) = drawn(paper), drawn(marked_as_reprint(paper))
    differ = [at for at, (was, now) in enumerate(zip(before, after, strict=True)) if was != now]
    assert differ
    assert max(differ) // width < height * 20 / 297  # all of it above the first line of text


def test_on_a_roster_the_mark_covers_nothing(roster: Callable[..., RosterData]) -> None:
    def drawn(pdf: bytes) -> bytes:
        return bytes(pypdfium2.PdfDocument(pdf)[0].render(scale=1).to_pil().convert("L").tobytes())

    issued = render_roster(roster(3))
    pairs = list(zip(drawn(issued), drawn(marked_as_reprint(issued)), strict=True))
    assert any(was != now for was, now in pairs)
    assert {was for was, now in pairs if was != now} == {255}  # white before


def test_fonts_are_embedded(paper: bytes) -> None:
    for page in PdfReader(io.BytesIO(marked_as_reprint(paper))).pages:
        fonts = page["/Resources"]["/Font"]  # type: ignore[index]  # pypdf's objects are dictionaries
        used = [font.get_object() for font in fonts.values() if font.get_object()["/Subtype"] == "/Type0"]
        assert used
        for font in used:
            assert "/FontFile2" in font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
