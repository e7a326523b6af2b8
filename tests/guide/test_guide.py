"""The guide cannot rot: what it names is there, on the screen, on the keyboard, at the command line, as a picture."""

from __future__ import annotations

import json
import re
from datetime import datetime
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from pypdf import PdfReader

from desktop_app.cli import parser
from desktop_app.clock import HANOI
from desktop_app.documents import guide_pdf, guide_text
from desktop_app.documents.guide_shortcuts import shortcuts
from desktop_app.documents.guide_text import FOLDER, PICTURES, GuidePage, Heading, Picture, pages, spans_of, texts_of
from desktop_app.ui.guide.topics import PLACES as PAGES_OF_PLACES
from desktop_app.ui.guide.topics import TOPICS
from desktop_app.ui.navigation import PLACES
from resources import ROOT
from tests.guide import collect_shortcuts
from tests.guide.take_pictures import SCENES

KEY = re.compile(r"\b(?:(?:Ctrl|Alt|Shift)\+)+(?:[A-Z][a-zA-Z]*|\d(?:…\d)?|[^\s\w])|\bF\d{1,2}\b")
USUAL = {"Shift+Tab", "Esc", "Enter", "Tab"}
"""Keys that every program knows."""
COMMAND = re.compile(r"bangiao ([a-z][a-z-]*)\b(?: ([a-z]+)\b)?")
UI = Path(__file__).parents[2] / "desktop_app" / "ui"
MOMENT = datetime(2026, 11, 22, 9, tzinfo=HANOI)


@lru_cache(maxsize=1)
def on_screen() -> frozenset[str]:
    """Every Vietnamese text that the program can show, without the dots of a button that asks for more."""
    file = ROOT / "translations" / "bangiao_vi.ts"
    texts = {message.findtext("translation") or "" for message in ET.parse(file).iter("message")}  # noqa: S314  ours
    for file in (ROOT / "wording").glob("*.vi.json"):
        for section in json.loads(file.read_text(encoding="utf-8")).values():
            texts |= set(section.values())
    return frozenset(text.strip().removesuffix("…").removesuffix(".") for text in texts)


@lru_cache(maxsize=1)
def keys() -> frozenset[str]:
    return frozenset(keys for group in shortcuts("vi") for keys, _ in group.lines) | USUAL


def is_key(text: str) -> bool:
    return text in keys() or any(
        text.startswith(known[: known.index("1…9")]) and text[-1].isdigit() for known in keys() if "1…9" in known
    )


def known(bold: str) -> bool:
    """Whether a bold text is on the screen, or a key; a number in it may be any ("Phát hành bản 2")."""
    words = bold.strip().removesuffix("…").removesuffix(".")
    patterned = re.sub(r"\d+", "{n}", words)
    return is_key(bold) or words in on_screen() or patterned in on_screen()


def test_every_page_is_in_the_contents_once() -> None:
    listed = [key for chapter in json.loads((FOLDER / "contents.json").read_text("utf-8")) for key in chapter["pages"]]
    assert sorted(listed) == sorted(file.name.removesuffix(".vi.md") for file in FOLDER.glob("*.vi.md"))
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize("page", pages().values(), ids=pages().keys())
def test_what_a_page_prints_bold_is_on_the_screen_or_a_key(page: GuidePage) -> None:
    bold = [span.text for part in page.parts for span in spans_of(part) if span.bold]
    assert [text for text in bold if not known(text)] == []


@pytest.mark.parametrize("page", pages().values(), ids=pages().keys())
def test_every_key_that_a_page_names_is_a_shortcut_of_the_program(page: GuidePage) -> None:
    named = {found for part in page.parts for text in texts_of(part) for found in KEY.findall(text)}
    assert sorted(found for found in named if not is_key(found)) == []


@pytest.mark.parametrize("page", pages().values(), ids=pages().keys())
def test_every_link_leads_to_a_page_and_a_heading(page: GuidePage) -> None:
    targets = [span.target for part in page.parts for span in spans_of(part) if span.target]
    assert [target for target in targets if not leads(target)] == []


@pytest.mark.parametrize("page", pages().values(), ids=pages().keys())
def test_every_command_that_a_page_names_is_one(page: GuidePage) -> None:
    said = "\n".join(text for part in page.parts for text in texts_of(part))
    assert [found for found in COMMAND.findall(said) if not is_command(*found)] == []


def leads(target: str) -> bool:
    key, _, anchor = target.partition("#")
    page = pages().get(key)
    headings = {part.anchor for part in page.parts if isinstance(part, Heading)} if page else set()
    return page is not None and (not anchor or anchor in headings)


@lru_cache(maxsize=1)
def commands() -> dict[str, Any]:
    def below(made: Any) -> dict[str, Any]:
        return next((a.choices for a in made._actions if isinstance(a.choices, dict)), {})

    return {name: below(made) for name, made in below(parser.build()).items()}


def is_command(name: str, act: str) -> bool:
    acts = commands().get(name)
    return acts is not None and (not acts or not act or act in acts)


def test_every_picture_is_named_and_every_name_is_a_picture_that_the_script_takes() -> None:
    named = {part.file for page in pages().values() for part in page.parts if isinstance(part, Picture)}
    assert named == {file.name for file in PICTURES.glob("*.png")}
    assert named == {f"{scene}.png" for scene in SCENES}
    assert sum(file.stat().st_size for file in PICTURES.iterdir()) < 3_000_000


def test_f1_leads_to_pages_that_are_there_from_widgets_that_are_there() -> None:
    assert [topic for topic in TOPICS.values() if not leads(topic)] == []
    assert {place.key for place in PLACES} == set(PAGES_OF_PLACES)
    files = (file for file in UI.rglob("*.py") if file.parent.name != "guide")
    named = {name for file in files for name in re.findall(r'"(\w+)"', file.read_text(encoding="utf-8"))}
    assert sorted(name for name in TOPICS if name not in named and name.removesuffix("Tab") not in named) == []


def test_the_list_of_shortcuts_is_that_of_the_sources() -> None:
    """Otherwise: python -m tests.guide.collect_shortcuts."""
    assert collect_shortcuts.MADE.read_text(encoding="utf-8") == collect_shortcuts.as_text()


def test_the_shortcuts_are_there_in_three_languages() -> None:
    vi, zh, en = (shortcuts(language) for language in ("vi", "zh", "en"))
    assert len(vi) > 12
    for groups in (vi, zh, en):
        assert all(group.title and keys and words for group in groups for keys, words in group.lines)
        assert [len(group.lines) for group in groups] == [len(group.lines) for group in vi]


def test_markdown_is_read_as_it_is_meant() -> None:
    page = guide_text.parse("x", "# T\n\nA **b** `c d`\nand [e](f.vi.md#g).\n\n> mind\n\n1. one\n   more\n2. two\n")
    text, note, points = page.parts
    assert page.title == "T"
    assert isinstance(text, guide_text.Text)
    assert [(s.text, s.bold, s.code, s.target) for s in text.spans] == [
        ("A ", False, False, ""),
        ("b", True, False, ""),
        (" ", False, False, ""),
        ("c d", False, True, ""),
        (" and ", False, False, ""),
        ("e", False, False, "f#g"),
        (".", False, False, ""),
    ]
    assert isinstance(note, guide_text.Text)
    assert note.note
    assert isinstance(points, guide_text.Points)
    assert [guide_text.plain(item) for item in points.items] == ["one more", "two"]


def test_the_search_needs_no_marks() -> None:
    assert {found.page.key for found in guide_text.search("mat dien")} >= {"gate_morning"}
    assert guide_text.search("   ") == ()
    assert guide_text.search("khong-co-chu-nay") == ()


def test_the_whole_guide_is_a_pdf_with_contents_and_page_numbers() -> None:
    read = PdfReader(BytesIO(guide_pdf.render_guide(MOMENT)))
    texts = [" ".join(sheet.extract_text().split()) for sheet in read.pages]
    assert "Mục lục" in texts[1]
    for page in pages().values():
        begins = next(n for n, text in enumerate(texts, 1) if n > 2 and text.startswith(page.title))
        assert f"{page.title} {begins}" in texts[1], page.key
    assert f"trang {len(texts)}/{len(texts)}" in texts[-1]
    assert "Ctrl+Shift+N" in " ".join(texts[-6:])
    sheets = [sheet for sheet in read.pages if "/gate" in str(sheet.get("/Resources")) or sheet.images]
    assert sheets
    assert read.metadata is not None
    assert read.metadata.title == "Bàn Giao: Hướng dẫn sử dụng"


def test_one_page_of_it_is_a_pdf_of_its_own_and_the_same_moment_gives_the_same_bytes() -> None:
    page = pages()["gate"]
    content = guide_pdf.render_guide(MOMENT, page)
    assert content == guide_pdf.render_guide(MOMENT, page)
    text = PdfReader(BytesIO(content)).pages[0].extract_text()
    assert text.startswith(page.title)
