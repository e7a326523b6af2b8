"""Upright papers: what a reader finds on their pages, and how they are divided."""

from __future__ import annotations

import io
import re
import unicodedata
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from desktop_app.documents.letter import Letter, Signature, render_letter
from desktop_app.documents.letter_blocks import AnyBlock, Column, Facts, Items, Paragraph, Table, Title

COLUMNS = (Column("STT", 1, "centre", "序号"), Column("Họ và tên", 6), Column("Ngày", 3, "right"))
LONG = "Căn cứ cơ chế hợp tác quản lý lao động qua biên giới giữa tỉnh Lạng Sơn và thành phố Sùng Tả, Trung tâm " * 4


def letter(*blocks: AnyBlock, **more: object) -> Letter:
    said = {
        "issuing": "Trung tâm Dịch vụ việc làm tỉnh Lạng Sơn",
        "superior": "Sở Nội vụ tỉnh Lạng Sơn",
        "number": "15/KB-TTDVVL",
        "dated": date(2026, 2, 5),
        "issued_at": datetime(2026, 2, 5, 2, tzinfo=UTC),
        "signatures": (Signature("Giám đốc", "Lý Thị Lan"),),
        "recipients": ("- Như trên;", "- Lưu: VT."),
    }
    return Letter(blocks=blocks, **(said | more))  # type: ignore[arg-type]  # fields by name


def pages(paper: Letter) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(render_letter(paper))).pages]


def in_one_line(text: str) -> str:
    return " ".join(text.split())


def test_the_head_says_who_writes_and_when() -> None:
    text = in_one_line(pages(letter(Paragraph("Một.")))[0])
    for words in (
        "SỞ NỘI VỤ TỈNH LẠNG SƠN",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 15/KB-TTDVVL",
        "Lạng Sơn, ngày 05 tháng 02 năm 2026",
        "Nơi nhận:",
        "GIÁM ĐỐC",
        "Lý Thị Lan",
    ):
        assert words in text


def test_a_paragraph_is_found_whole_though_it_is_stretched() -> None:
    assert in_one_line(LONG) in in_one_line(pages(letter(Paragraph(LONG)))[0])


def test_a_table_goes_on_under_its_head_and_no_row_is_lost() -> None:
    rows = tuple((str(n), f"Nông Văn Bình {n}", f"{n:02d}/11") for n in range(1, 91))
    found = pages(letter(Paragraph("Danh sách:"), Table(COLUMNS, rows), Paragraph("Hết.")))
    assert len(found) > 2
    for page in found[:-1]:
        assert "Họ và tên" in page
    text = "\n".join(found)
    assert [n for n in range(1, 91) if not re.search(rf"Nông Văn Bình {n}\b", text)] == []


def test_pages_after_the_first_bear_their_number() -> None:
    found = pages(letter(Table(COLUMNS, tuple((str(n), "Vi", "") for n in range(70)))))
    assert "2" in found[1].split()
    assert in_one_line(found[0]).startswith("SỞ NỘI VỤ")


def test_a_paper_that_must_not_lose_a_page_says_how_many_there_are() -> None:
    found = pages(letter(Table(COLUMNS, tuple((str(n), "Vi", "") for n in range(70))), numbered_foot="BB-01"))
    assert [f"BB-01 · trang 页 {n}/{len(found)}" in page for n, page in enumerate(found, 1)] == [True] * len(found)


@given(st.integers(0, 80), st.integers(0, 3))
@settings(max_examples=25, deadline=None)
def test_who_signs_never_stands_alone(rows: int, lines: int) -> None:
    table = Table(COLUMNS, tuple((str(n), f"Người {n}.", "") for n in range(rows)))
    found = pages(letter(table, *[Paragraph(f"Câu {n}.") for n in range(lines)]))
    if len(found) > 1:
        assert "Người" in found[-1] or "Câu" in found[-1]


def test_a_cell_longer_than_a_page_is_divided_and_found_whole() -> None:
    words = " ".join(f"chữ{n}" for n in range(2_000))
    text = in_one_line(" ".join(pages(letter(Table(COLUMNS, (("1", words, ""),))))))
    assert all(f"chữ{n}" in text for n in (0, 999, 1_999))


@pytest.mark.parametrize("words", ["x < y & z", "Lu\u0323c Thi\u0323 Nu\u031b\u0303", "中文长句" * 60, "W" * 400])
def test_any_text_is_found_again(words: str) -> None:
    said = unicodedata.normalize("NFC", words)
    found = "".join("".join(pages(letter(Paragraph(words), Items((words,)), Facts((("Tên", words),))))).split())
    assert found.count("".join(said.split())) == 3


def test_copies_are_marked() -> None:
    text = in_one_line(pages(letter(Title("GIẤY"), practice=True, reprint=True))[0])
    assert "DỮ LIỆU THỬ / 练习" in text
    assert "BẢN IN LẠI / 重印" in text


def test_the_same_letter_is_the_same_bytes() -> None:
    assert render_letter(letter(Paragraph(LONG))) == render_letter(letter(Paragraph(LONG)))


@pytest.mark.parametrize("count", range(28, 46))
def test_a_total_never_stands_alone_on_a_page(count: int) -> None:
    rows = tuple((str(n), f"Nông Văn {n}", "") for n in range(count))
    table = Table(COLUMNS, (*rows, ("", "Cộng", "")), strong=frozenset({count}))
    page = next(page for page in pages(letter(table)) if "Cộng" in page)
    assert f"Nông Văn {count - 1}" in page
