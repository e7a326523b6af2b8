"""The blank forms for a day without power: numbered, in both languages, with room to write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pypdfium2
import pytest
import zxingcpp

from desktop_app.clock import HANOI
from desktop_app.documents.blank_minutes import render_blank_minutes
from desktop_app.documents.blank_roster import ROWS, BlankForm, blank_qr, render_blank_roster

FORM = BlankForm(
    "MT-2026-0003",
    "Trung tâm Dịch vụ việc làm tỉnh Lạng Sơn",
    datetime(2026, 11, 22, 9, tzinfo=HANOI),
    "Sở Nội vụ tỉnh Lạng Sơn",
    practice=True,
)
RENDERERS = (render_blank_roster, render_blank_minutes)


def pages(content: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(content)
    return ["".join(page.get_textpage().get_text_range().split()) for page in document]


@pytest.mark.parametrize("render", RENDERERS)
def test_every_page_bears_the_number_and_the_mark_of_practice(render: Callable[[BlankForm], bytes]) -> None:
    found = pages(render(FORM))
    for at, page in enumerate(found, 1):
        assert "MT-2026-0003" in page
        assert f"{at}/{len(found)}" in page
        assert "DỮLIỆUTHỬ" in page
    assert render(FORM) == render(FORM)


@pytest.mark.parametrize("render", RENDERERS)
def test_the_code_says_which_form_it_is(render: Callable[[BlankForm], bytes]) -> None:
    picture = pypdfium2.PdfDocument(render(FORM))[0].render(scale=3).to_pil()
    (code,) = zxingcpp.read_barcodes(picture)
    assert code.text == blank_qr("MT-2026-0003")


def test_the_roster_has_rows_and_nothing_of_its_end_falls_off_the_page() -> None:
    first, second = pages(render_blank_roster(FORM))
    assert ROWS >= 20
    assert str(ROWS) in second
    assert "Họvàtên" in first
    assert "Họvàtên" in second
    for words in ("Bêngiaođếm", "移交方清点", "Bênnhậnđếm", "BÊNGIAO", "CHỨNGKIẾN", "không thu"):
        assert words.replace(" ", "") in second
    for page in pypdfium2.PdfDocument(render_blank_roster(replace(FORM, practice=False))):
        text = page.get_textpage()
        for at in range(text.count_rects()):
            left, bottom, right, _ = text.get_rect(at)
            assert left >= 0
            assert right <= page.get_width() - 36
            assert bottom >= 20


def test_the_minutes_have_places_for_figures_and_words() -> None:
    said = "".join(pages(render_blank_minutes(FORM)))
    assert said.count("số数字:") == 12
    for words in ("Bên giao đếm", "Vắng mặt hoặc không được qua", "差异及处理", "giá trị như nhau", "không thu"):
        assert words.replace(" ", "") in said
