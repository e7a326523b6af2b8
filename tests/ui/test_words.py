"""The words of the three languages: nothing goes past tr(), nothing is left in English, the glossary's terms hold."""

from __future__ import annotations

import ast
import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from resources import ROOT

UI = Path(__file__).parents[2] / "desktop_app" / "ui"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What is said past tr()

SAYS = _words(
    "setText setToolTip setWindowTitle setPlaceholderText setAccessibleName setAccessibleDescription setStatusTip "
    "setWhatsThis setTitle addTab setTabText addItem addItems setItemText insertItem addAction addMenu addRow "
    "setSuffix setPrefix setSpecialValueText setInformativeText setLabelText notify ask drawText "
    "QLabel QPushButton QCheckBox QRadioButton QGroupBox QAction QToolButton QMenu"
)
KEYS = _words("Esc Enter Alt Ctrl Shift Del")
_WORD = re.compile(r"[^\W\d_]{2,}")


def _literals(node: ast.expr) -> Iterator[str]:
    """The pieces of text that an expression puts together, without what goes through tr() and what names a thing."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=parts) | ast.List(elts=parts) | ast.Tuple(elts=parts):
            for part in parts:
                yield from _literals(part)
        case ast.BinOp(left=left, right=right) | ast.IfExp(body=left, orelse=right):
            yield from _literals(left)
            yield from _literals(right)
        case ast.Call(func=ast.Attribute(value=base, attr="format" | "join")):
            yield from _literals(base)


def said_untranslated(source: str) -> list[tuple[int, str]]:
    """Line and words of every text that a source shows without having it translated."""
    found: list[tuple[int, str]] = []
    for node in ast.walk(ast.parse(source)):
        name = getattr(getattr(node, "func", None), "attr", getattr(getattr(node, "func", None), "id", ""))
        if isinstance(node, ast.Call) and name in SAYS:
            texts = (text for given in node.args for text in _literals(given))
            found += [(node.lineno, text) for text in texts if set(_WORD.findall(text)) - KEYS]
    return found


def test_a_text_past_tr_is_seen() -> None:
    bad = (
        'label.setText("Hello")\nx = QLabel(f"{n} people")\nb.setToolTip("a " + self.tr("b"))\n'
        'notify(w, "Saved {n}".format(n=1))'
    )
    fine = 'label.setText(self.tr("Hello"))\nb.setToolTip(f"{words} · Enter")\nw.setObjectName("name")'
    assert [line for line, _ in said_untranslated(bad)] == [1, 2, 4]
    assert said_untranslated(fine) == []


def test_every_text_of_the_window_goes_through_tr() -> None:
    found = [
        f"{file.relative_to(UI)}:{line} {text!r}"
        for file in sorted(UI.rglob("*.py"))
        for line, text in said_untranslated(file.read_text(encoding="utf-8"))
    ]
    assert found == []


# What both languages say


@dataclass(frozen=True)
class Said:
    """One text: where it stands, and in the three languages."""

    place: str
    en: str
    vi: str
    zh: str


@cache
def everything() -> tuple[Said, ...]:
    """All of the window and all of the wording files."""
    return (*_of_window(), *_of_wording())


def _of_window() -> Iterator[Said]:
    found: dict[tuple[str, str], dict[str, str]] = {}
    for name in ("bangiao_vi", "bangiao_zh_CN"):
        for context in ET.parse(ROOT / "translations" / f"{name}.ts").iter("context"):  # noqa: S314 - our own file
            for message in context.iter("message"):
                key = (context.findtext("name") or "", message.findtext("source") or "")
                found.setdefault(key, {})[name] = message.findtext("translation") or ""
    for (where, source), said in found.items():
        yield Said(f"{where}: {source}", source, said["bangiao_vi"], said["bangiao_zh_CN"])


def _of_wording() -> Iterator[Said]:
    for file in sorted((ROOT / "wording").glob("*.en.json")):
        part = file.name.partition(".")[0]
        en, vi, zh = (
            json.loads((file.parent / f"{part}.{lang}.json").read_text("utf-8")) for lang in ("en", "vi", "zh")
        )
        for section, sentences in en.items():
            for code, sentence in sentences.items():
                yield Said(f"{part}/{section}/{code}", sentence, vi[section][code], zh[section][code])


_FIELD = re.compile(r"\{[^}]*\}")
THE_SAME = {
    "Excel (*.xlsx)", "PDF (*.pdf)", "JSON lines (*.jsonl)", "Excel…", "Bàn Giao",
    "EPS-TOPIK, B1…", "HSK 3, B1…",  # examinations
    "{act} (Enter)", "{commune}: {people}",  # nothing but what is filled in
    "MB",
}  # fmt: skip
VIETNAMESE_IN_ALL = "import_template/template_head/"
"""The heads of the list that communes fill in: those of the paper, whatever the window speaks."""


@pytest.mark.parametrize("language", ["vi", "zh"])
def test_no_translation_is_its_source(language: str) -> None:
    left = [
        said.place
        for said in everything()
        if getattr(said, language) == said.en
        and _WORD.search(_FIELD.sub("", said.en))
        and said.en not in THE_SAME
        and not said.place.startswith(VIETNAMESE_IN_ALL)
    ]
    assert left == []


def test_the_fields_are_those_of_the_english() -> None:
    differ = [
        said.place
        for said in everything()
        for other in (said.vi, said.zh)
        if sorted(set(_FIELD.findall(other))) != sorted(set(_FIELD.findall(said.en)))
    ]
    assert differ == []


# Chinese without other letters

LATIN = _words(
    # formats, programs, standards
    "Excel PDF CSV JSON lines OpenDocument UTF Unicode JPEG PNG WebP MB ISO USB COM serial ALT code PostgreSQL TLS "
    "CUPS Telex VNI UniKey TCVN3 ABC VnTime Times Windows SQL "
    # keys
    "Enter Esc Escape Del Delete Tab Caps Lock Ctrl Alt Shift Up Down Left Right PgDown "
    # codes and examples of what is typed
    "CHN TWN KOR CZE OTHER CNY KRW JPY EUR TWD CZK LAK USD VND HSK EPS TOPIK B1 L1 Q4 H2 dec ee e6 ê huong HĐLĐ czech "
    "plzen O I L U S V Z C "
    # laws, as they are numbered
    "QH14 QH15 NĐ CP "
    # what Vietnamese papers bear, and a page of the guide, which is in Vietnamese
    "Nam Nữ GTH Bàn Giao Ngày đầu tiên Ví dụ DỮ LIỆU THỬ Danh sách "
    # what is typed for the command line, beside its commands
    "none meals lodging and male female day month open full lapsed cancelled market departed year total numbers prefix "
    "ssl on sslrootcert ×"
)
_COMMANDS = re.compile(
    r"\{[^}]*\}|\*?\.\w+|--[a-z-]+(?: [A-Z]+)?|“[a-z][a-z -]+”|[“\"]?bangiao[ _a-z.\[\]{}-]*|BANGIAO_\w+|\w+://\S+"
    r"|officer (?:recovery|reset)|KEY\.pub|-o |CREATE ROLE|LOGIN|pip install|T\d\d:\d\d"
)
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ][A-Za-z0-9À-ɏḀ-ỿ]*")
SEARCHED_BY = ("FindMore: ", "cli/", VIETNAMESE_IN_ALL)
"""Words by which an action is found, in any language; the command line, with its commands."""


def test_chinese_has_no_letters_that_are_not_listed() -> None:
    found = {
        f"{said.place}: {word}"
        for said in everything()
        if not said.place.startswith(SEARCHED_BY)
        for word in _LATIN.findall(_COMMANDS.sub(" ", said.zh))
        if word not in LATIN and not re.fullmatch(r"F\d{1,2}|[A-Z]", word)
    }
    assert found == set()


def test_chinese_is_chinese_and_vietnamese_is_not() -> None:
    han = re.compile(r"[㐀-鿿]")
    bare = [s.place for s in everything() if not han.search(s.zh) and _WORD.search(_FIELD.sub("", s.en))]
    assert [
        p for p in bare if p.split(": ")[-1] not in THE_SAME and not p.startswith((*SEARCHED_BY, "office/policy_unit"))
    ] == []
    quoting = {"cli/cli/practice_store", "stay/error/answer_no_columns"}  # what a paper bears, how a column is headed
    assert {said.place for said in everything() if han.search(said.vi)} == quoting


# The glossary

WHOLE_SENSE = {
    # our word stands for something else than the glossary's here
    "PictureIntake: Pictures", "PictureWindow: The picture", "ScanStrip: Picture…",  # scans too, not photos of people
    "CertificatesSection: Level", "EndDialog: End it", "DeadlinesTab: Breaches", "worker_card/worker_card/phone",
}  # fmt: skip
FIRM = (
    "Họ và tên", "Giới tính", "Dân tộc", "Quốc tịch", "Số căn cước", "Hộ chiếu", "Công ty tiếp nhận",
    "Hợp đồng lao động", "Gia hạn", "Giấy khám sức khỏe", "Giáo dục định hướng", "Cửa khẩu song phương",
    "Danh sách bàn giao", "Trong đó nữ", "Vắng mặt", "Về nước", "Nợ lương", "Tai nạn lao động", "Bên giao", "Bên nhận",
    "Đón về",
)  # fmt: skip
"""Terms that have one sense; the others (a list, a photo, to cross) are held to where they are the whole text."""
FREE = {
    # said with other words of the same meaning, so that the sentence reads well
    "duplicates/likeness/name_given_differs", "duplicates/likeness/name_middle_differs",
    "import/import_field/family_name",
    "stay/column/renews_id", "declaration/error/sent_before_event", "clearance/state.placement/listed",
    "packets/error/packet_too_long", "summary/figure.means/across_closing", "FormerSection: Former citizen ID",
}  # fmt: skip


def _terms() -> list[tuple[str, list[str], list[str]]]:
    with (ROOT / "reference" / "glossary.csv").open(encoding="utf-8") as file:
        rows: list[Any] = list(csv.DictReader(file))
    return [(row["vi"], row["vi"].split("/"), row["zh"].split("/")) for row in rows]


def test_a_text_that_is_a_term_of_the_glossary_has_its_chinese() -> None:
    said_otherwise = [
        f"{said.place}: {said.zh}, not {'/'.join(chinese)}"
        for whole, vietnamese, chinese in _terms()
        for said in everything()
        if said.vi.strip(" …:*").lower() in {term.strip().lower() for term in (whole, *vietnamese)}
        and not any(term.strip() in said.zh for term in chinese)
        and said.place not in WHOLE_SENSE
        and not said.place.startswith(VIETNAMESE_IN_ALL)
    ]
    assert said_otherwise == []


@pytest.mark.parametrize("term", FIRM)
def test_a_term_has_the_chinese_of_the_glossary_wherever_it_stands(term: str) -> None:
    (chinese,) = [zh for vi, _, zh in _terms() if vi == term]
    stands = re.compile(rf"(?<!\w){re.escape(term)}(?!\w)", re.IGNORECASE)
    said_otherwise = [
        f"{said.place}: {said.zh}"
        for said in everything()
        if stands.search(said.vi)
        and not any(each.strip() in said.zh for each in chinese)
        and said.place not in FREE
        and not said.place.startswith(VIETNAMESE_IN_ALL)
    ]
    assert said_otherwise == []
