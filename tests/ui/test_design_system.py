"""One design system: colours, sizes and drawings stand in the theme and nowhere else."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop_app.ui import icons, theme
from desktop_app.ui.badge import Badge
from desktop_app.ui.theme import TYPE_SCALE, Tone
from resources import ROOT

UI = ROOT.parent / "desktop_app" / "ui"
COLOUR = re.compile(r"^#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$")
THEIR_OWN = {
    "theme.py": "the colours themselves",
    "icons.py": "the stroke that every file of a drawing has",
    "scanning/test_page.py": "a code that a scanner is to read stands on white, by dark too",
}
ICONS = {file.stem for file in (ROOT / "icons").glob("*.svg") if not file.stem.startswith("qss-")}


@lru_cache(maxsize=1)
def trees() -> dict[str, ast.Module]:
    """Every module of the window, parsed."""
    return {str(file.relative_to(UI)): ast.parse(file.read_text(encoding="utf-8")) for file in UI.rglob("*.py")}


def calls(tree: ast.AST, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in names:
                yield node


def strings(tree: ast.AST) -> set[str]:
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_no_colour_stands_outside_the_theme() -> None:
    found = {
        (name, text) for name, tree in trees().items() if name not in THEIR_OWN
        for text in strings(tree) if COLOUR.match(text)
    }  # fmt: skip
    assert found == set()
    assert set(THEIR_OWN) <= trees().keys()


def test_no_text_is_hidden_in_a_formatted_one() -> None:
    """Qt's tools do not look into f-strings: a tr() in one is never offered for translation."""
    hidden = [
        name for name, tree in trees().items() for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr) and any(call.args and isinstance(call.args[0], ast.Constant)
                                                   for call in calls(node, "tr", "translate"))
    ]  # fmt: skip
    assert hidden == []


def test_no_widget_has_a_style_sheet_of_its_own() -> None:
    assert [name for name, tree in trees().items() if name != "theme.py" and any(calls(tree, "setStyleSheet"))] == []


def test_every_size_of_type_is_of_the_scale() -> None:
    sheet = (ROOT / "qss" / "main.qss").read_text(encoding="utf-8")
    sizes = {float(size) for size in re.findall(r"font-size: ([0-9.]+)pt", sheet)}
    assert "font-size" not in re.sub(r"font-size: [0-9.]+pt", "", sheet)
    for name, tree in trees().items():
        for call in calls(tree, "font", "setPointSizeF", "setPointSize", "setPixelSize"):
            at = call.args[0] if call.args else None
            if isinstance(at, ast.Constant) and name != "theme.py":
                sizes.add(float(str(at.value)))
    assert sizes <= set(TYPE_SCALE)
    assert min(TYPE_SCALE) >= 9


def named_icons(tree: ast.Module) -> set[str]:
    """Names given straight to what draws: first argument, or `icon=`."""
    first = [call.args[0] for call in calls(tree, "icon", "pixmap", "renderer") if call.args]
    named = [word.value for call in ast.walk(tree) if isinstance(call, ast.Call)
             for word in call.keywords if word.arg == "icon"]  # fmt: skip
    return {
        node.value for node in (*first, *named) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    } - {""}


def test_every_icon_that_is_named_is_there_and_every_one_there_is_named() -> None:
    named = set().union(*(named_icons(tree) for tree in trees().values()))
    assert named <= ICONS
    assert set(icons.TONE_ICONS.values()) <= ICONS
    assert set().union(*(strings(tree) for tree in trees().values())) >= ICONS


@pytest.mark.parametrize("name", sorted(ICONS))
def test_the_icons_are_of_one_hand(name: str) -> None:
    root = ET.parse(ROOT / "icons" / f"{name}.svg").getroot()  # noqa: S314 - our own file
    wanted = {
        "width": "24", "height": "24", "viewBox": "0 0 24 24", "fill": "none", "stroke": "#000000",
        "stroke-width": "1.7", "stroke-linecap": "round", "stroke-linejoin": "round",
    }  # fmt: skip
    assert {key: root.get(key) for key in wanted} == wanted
    assert not [part for part in root.iter() if part is not root and {"fill", "stroke", "style"} & set(part.keys())]


def test_the_icons_stand_under_a_licence() -> None:
    assert "24 x 24" in (ROOT / "icons" / "LICENSE.txt").read_text(encoding="utf-8")


def test_an_icon_is_drawn_for_the_dots_of_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for ratio in (1.0, 1.25, 1.5, 2.0):
        monkeypatch.setattr(QApplication, "devicePixelRatio", lambda _app, ratio=ratio: ratio)
        made = icons.icon("search", theme.LIGHT.text, theme.LIGHT.muted)
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled):
            widths = {size.width() for size in made.availableSizes(mode)}
            assert widths == {round(16 * ratio), round(20 * ratio)}


@pytest.mark.parametrize("tone", list(Tone))
def test_a_state_is_a_word_a_colour_and_a_sign(qapp: QApplication, tone: Tone) -> None:
    assert isinstance(qapp, QApplication)
    badge = Badge("state")
    badge.say("Có mặt", tone)
    assert badge.text() == badge.accessibleName() == "Có mặt"
    assert badge.property("tone") == tone.value
    assert not badge._sign.pixmap().isNull()
    badge.deleteLater()


def test_the_files_of_the_design_system_are_one_each() -> None:
    assert [file.name for file in Path(ROOT / "qss").iterdir()] == ["main.qss"]
    assert not [name for name, tree in trees().items() if name != "theme.py" and any(calls(tree, "setPalette"))]
