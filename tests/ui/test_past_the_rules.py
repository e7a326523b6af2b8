"""What slips past the narrower tests: sentences in a variable or a named argument, colours by name, colour pairs."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

from desktop_app.ui.theme import TEXT_ON_GROUND
from resources import ROOT

UI = Path(__file__).parents[2] / "desktop_app" / "ui"
_WORD = re.compile(r"[^\W\d_]{2,}")
_MARKUP = re.compile(r"[<>=;_*|]|%\(")
TRANSLATED_BY = frozenset({"tr", "translate", "QT_TRANSLATE_NOOP", "sentence"})
NAMED = frozenset(
    {"title", "label", "tip", "text", "words", "hint", "placeholder", "about", "note", "more", "question"}
)
"""Arguments by which a text is given to what shows it."""
NOT_SHOWN = {
    "Thông báo tuyển lao động đi làm việc tại Sùng Tả, Trung Quốc": "stands on the paper, which is in Vietnamese",
    " language ngôn ngữ 语言": "what is typed to find a language, whatever is spoken",
    "Tiếng Việt": "a language's own name",
    "rejecting jobs": "what a printer's queue says of itself",
    "Vietcombank": "a bank's name",
    "Be Vietnam Pro": "a typeface", "Noto Sans SC": "a typeface", "Noto Serif SC": "a typeface",
}  # fmt: skip


@cache
def sources() -> frozenset[str]:
    """Every text that is translated."""
    file = ROOT / "translations" / "bangiao_vi.ts"
    return frozenset(each.findtext("source") or "" for each in ET.parse(file).iter("message"))  # noqa: S314 - ours


def _called(node: ast.Call) -> str:
    return str(getattr(node.func, "attr", getattr(node.func, "id", "")))


def _unseen(tree: ast.AST) -> set[int]:
    """Nodes that nobody reads on a screen: what goes through tr(), docstrings, and what only a fault's trace shows."""
    found: set[int] = set()
    for node in ast.walk(tree):
        passes = isinstance(node, ast.Call) and (_called(node) in TRANSLATED_BY or _called(node).endswith("Error"))
        if passes or isinstance(node, ast.Assert | ast.Raise):
            found |= {id(part) for part in ast.walk(node)}
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            found.add(id(node.value))
    return found


def sentences(source: str) -> Iterator[tuple[int, str]]:
    """Line and text of what reads as words and is offered to nobody for translation, wherever it stands."""
    tree = ast.parse(source)
    unseen = _unseen(tree)
    types = {id(part) for node in ast.walk(tree) if isinstance(node, ast.Call) and _called(node) == "cast"
             for part in ast.walk(node)}  # fmt: skip
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and not {id(node)} & (unseen | types):
            text = node.value
            words = " " in text.strip() and len(_WORD.findall(text)) > 1
            if words and text not in sources() and text not in NOT_SHOWN and not _MARKUP.search(text):
                yield node.lineno, text
        if isinstance(node, ast.Call):
            yield from _named(node)


def _named(node: ast.Call) -> Iterator[tuple[int, str]]:
    for given in node.keywords:
        if given.arg in NAMED and isinstance(given.value, ast.Constant):
            text = str(given.value.value)
            if (
                re.match(r"[^\W\d_]+[a-zà-ỹ]", text) and text[0].isupper() and text not in NOT_SHOWN
            ):  # neither a code nor a key
                yield node.lineno, text


def test_a_sentence_is_seen_wherever_it_stands() -> None:
    bad = '_ASKED = "Really delete it?"\nbox(title="Delete")\nwords = "One of two" if many else self.tr("Two")'
    fine = '"""Really a docstring."""\nraise ValueError("Not to be read")\nbox(title=self.tr("Delete"), name="title")'
    assert {line for line, _ in sentences(bad)} == {1, 2, 3}
    assert list(sentences(fine)) == []


def test_every_sentence_of_the_window_is_offered_for_translation() -> None:
    found = [
        f"{file.relative_to(UI)}:{line} {text!r}"
        for file in sorted(UI.rglob("*.py"))
        for line, text in sentences(file.read_text(encoding="utf-8"))
    ]
    assert found == []


# Colours

OWN_COLOURS = {
    "theme.py": "the colours themselves",
    "scanning/test_page.py": "a code that is scanned stands on white",
    "preview/printing.py": "paper is white",
}


def named_colours(source: str) -> Iterator[int]:
    """Lines where a colour is given by its name or its parts instead of a token."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(args=given) if _called(node) in {"QColor", "fromRgb", "fromString", "fromHsv"}:
                bad = any(isinstance(part, ast.Constant) for part in given)
            case ast.Attribute(value=ast.Attribute(attr="GlobalColor") | ast.Name(id="GlobalColor"), attr=name):
                bad = name != "transparent"
            case ast.Constant(value=str(text)):
                bad = re.search(r"\brgba?\(|color:\s*\w|bgcolor=['\"]\w", text) is not None
            case _:
                continue
        if bad:
            yield node.lineno


def test_a_colour_by_name_is_seen() -> None:
    bad = 'a = QColor("red")\nb = QColor(1, 2, 3)\nc = Qt.GlobalColor.red\nd = "<p style=\'color: gray\'>"'
    fine = 'a = QColor(tokens.text)\nc = Qt.GlobalColor.transparent\nd = f"color:{tokens.muted}"'
    assert set(named_colours(bad)) == {1, 2, 3, 4}
    assert list(named_colours(fine)) == []


def test_no_colour_is_named_outside_the_theme() -> None:
    found = {
        f"{name}:{line}" for file in sorted(UI.rglob("*.py")) if (name := str(file.relative_to(UI))) not in OWN_COLOURS
        for line in named_colours(file.read_text(encoding="utf-8"))
    }  # fmt: skip
    assert found == set()


def _rules() -> list[tuple[str, dict[str, str]]]:
    sheet = re.sub(r"/\*.*?\*/", "", (ROOT / "qss" / "main.qss").read_text(encoding="utf-8"), flags=re.DOTALL)
    parts = re.findall(r"([^{}]+)\{([^{}]*)\}", re.sub(r"\$\{(\w+)\}", r"$\1", sheet))
    return [(" ".join(head.split()), {key.strip(): value.strip() for key, _, value in
             (line.partition(":") for line in body.split(";"))}) for head, body in parts]  # fmt: skip


def test_words_and_ground_of_a_rule_are_a_pair_whose_contrast_is_measured() -> None:
    painted = {
        (said["color"][1:], ground[1:], rule) for rule, said in _rules()
        if (ground := said.get("background-color", said.get("background", "")))[:1] == said.get("color", "")[:1] == "$"
    }  # fmt: skip
    assert len(painted) > 10
    assert [(*pair, rule) for *pair, rule in painted if tuple(pair) not in TEXT_ON_GROUND] == []
