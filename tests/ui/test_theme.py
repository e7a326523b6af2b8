"""Colours can be read by everybody; the style sheet and the icons are whole."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QMessageBox,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.ui import icons, theme
from resources import ROOT

SETS = {"light": theme.LIGHT, "dark": theme.DARK}


def luminance(colour: str) -> float:
    parts = QColor(colour).getRgbF()[:3]
    red, green, blue = (float(p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4) for p in parts)
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_as_the_web_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize(("words", "ground"), theme.TEXT_ON_GROUND)
def test_every_word_can_be_read_on_its_ground(name: str, words: str, ground: str) -> None:
    tokens = SETS[name]
    assert contrast(getattr(tokens, words), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("tone", list(theme.Tone))
def test_every_tone_can_be_read(name: str, tone: theme.Tone) -> None:
    assert contrast(*SETS[name].tone(tone)) >= 4.5


@pytest.mark.parametrize("name", SETS)
def test_a_palette_leads_back_to_its_set(name: str) -> None:
    assert theme.tokens_for(theme.palette_of(SETS[name])) is SETS[name]


@pytest.mark.parametrize("name", SETS)
def test_the_style_sheet_names_no_colour_of_its_own_and_only_files_that_exist(name: str) -> None:
    template = (ROOT / "qss" / "main.qss").read_text(encoding="utf-8")
    values = re.findall(r":[^;{}]*;", template)
    assert values
    assert not [value for value in values if "#" in value or "rgb" in value]
    made = theme.style_sheet(SETS[name])
    files = [part.partition(")")[0] for part in made.split("url(")[1:]]
    assert files
    assert all((ROOT / "icons" / file.rpartition("/")[2]).is_file() for file in files)


def test_the_typeface_is_there_in_three_weights() -> None:
    assert {"Regular", "Medium", "SemiBold"} <= set(QFontDatabase.styles(theme.FAMILY))


@pytest.mark.parametrize("file", sorted((ROOT / "icons").glob("*.svg")), ids=lambda file: file.stem)
def test_every_icon_is_a_drawing_of_24_by_24(file: object) -> None:
    renderer = QSvgRenderer(str(file))
    assert renderer.isValid()
    assert (renderer.defaultSize().width(), renderer.defaultSize().height()) == (24, 24)


def test_an_icon_is_painted_in_the_colour_that_is_asked_for() -> None:
    picture = icons.pixmap("check", "#A9271F", 24).toImage()
    colours = {
        picture.pixelColor(x, y).name() for x in range(24) for y in range(24) if picture.pixelColor(x, y).alpha() == 255
    }
    assert colours == {"#a9271f"}


@pytest.mark.parametrize("name", SETS)
def test_what_the_style_sheet_does_to_a_widget_does_not_hide_its_set(
    qapp: QApplication, qtbot: QtBot, name: str
) -> None:
    theme.dress(qapp, dark=name == "dark")
    try:
        for widget in (QTableView(), QPushButton(), QFrame()):
            qtbot.addWidget(widget)
            widget.setProperty("role", "primary")
            widget.ensurePolished()
            assert theme.tokens_for(widget.palette()) is SETS[name]
    finally:
        theme.dress(qapp, dark=False)


def drawn(picture: QPixmap) -> set[str]:
    """The colours that a drawing has where it is full."""
    image = picture.toImage()
    points = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return {image.pixelColor(x, y).name().upper() for x, y in points if image.pixelColor(x, y).alpha() == 255}


def test_icons_that_stand_turn_dark_and_light_again(qapp: QApplication, qtbot: QtBot) -> None:
    light = theme.LIGHT
    window = QWidget()
    qtbot.addWidget(window)
    button, primary, label, things, menu = (
        QPushButton(window), QPushButton(window), QLabel(window), QListWidget(window), QMenu(window)
    )  # fmt: skip
    box = QMessageBox(window)
    button.setIcon(icons.icon("save", light.text, light.muted))
    primary.setIcon(icons.icon("save", light.on_accent))
    icons.show_sign(label, "save", light.ok, 16)
    icons.show_sign(box, "save", light.info, 32)
    things.addItem(QListWidgetItem(icons.icon("save", light.warn), "somebody"))
    action = menu.addAction(icons.icon("save", light.text), "save")

    def colours() -> list[set[str]]:
        signs = [place.icon().pixmap(16) for place in (button, primary, things.item(0), action)]
        return [drawn(sign) for sign in (*signs, label.pixmap(), box.iconPixmap())]

    def wanted(tokens: theme.Tokens) -> list[set[str]]:
        return [{each} for each in (tokens.text, tokens.on_accent, tokens.warn, tokens.text, tokens.ok, tokens.info)]

    assert colours() == wanted(theme.LIGHT)
    try:
        theme.dress(qapp, dark=True)
        assert colours() == wanted(theme.DARK)
    finally:
        theme.dress(qapp, dark=False)
    assert colours() == wanted(theme.LIGHT)
