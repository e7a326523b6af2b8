"""Colours, type and style of the window. Nothing here is kept globally: whoever paints asks `tokens_for(palette)`."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from resources import ROOT

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

FAMILY = "Be Vietnam Pro"
CHINESE_FAMILY = "Noto Sans SC"
"""The characters of GB 2312 and of our own words, in two weights; a rarer one comes from the face of the papers."""
RARE_FAMILY = "Noto Serif SC"
BASE_POINTS = 10.5
TYPE_SCALE = (9, 9.5, 10, BASE_POINTS, 11, 14, 16, 18, 20, 22, 26, 40)
"""Every size of type in the window, in points: nothing is smaller than 9, gate mode takes 14 and more."""
ROW_HEIGHT = 40
CORNER = 8
CELL_PADDING = 12
_STYLE = "Fusion"
_STYLED = "bangiaoStyle"
"""The application's property that says which style it was given."""
_HALF = 128


class Tone(StrEnum):
    """What a colour says. A tone never stands alone: a word and an icon go with it."""

    OK = "ok"
    WARN = "warn"
    BLOCK = "block"
    INFO = "info"
    NEUTRAL = "neutral"


@dataclass(frozen=True)
class Tokens:
    """The named colours of one set, as #RRGGBB."""

    ground: str
    surface: str
    line: str
    field_line: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    soft: str
    rail: str
    rail_text: str
    rail_on: str
    rail_strong: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    block: str
    block_soft: str
    info: str
    info_soft: str

    def tone(self, tone: Tone) -> tuple[str, str]:
        """Colour of the words and of their soft ground."""
        if tone is Tone.NEUTRAL:
            return self.muted, self.ground
        colours = asdict(self)
        return colours[tone.value], colours[f"{tone.value}_soft"]


LIGHT = Tokens(
    ground="#F5F6F8",
    surface="#FFFFFF",
    line="#E2E6EB",
    field_line="#C3CBD4",
    text="#1D2733",
    muted="#5A6673",
    accent="#0B6B66",
    accent_hover="#095854",
    on_accent="#FFFFFF",
    soft="#E3F1F0",
    rail="#12332F",
    rail_text="#CFE3E0",
    rail_on="#2C4A46",
    rail_strong="#FFFFFF",
    ok="#176B41",
    ok_soft="#E5F3EB",
    warn="#8A5200",
    warn_soft="#FFF2D9",
    block="#A9271F",
    block_soft="#FCE9E7",
    info="#1C5A9C",
    info_soft="#E6EFF9",
)
DARK = Tokens(
    ground="#12171C",
    surface="#1B2229",
    line="#303A44",
    field_line="#4A5663",
    text="#E6EBF0",
    muted="#A3B0BD",
    accent="#4FC3B8",
    accent_hover="#6BD3C9",
    on_accent="#06211F",
    soft="#17393A",
    rail="#0C2220",
    rail_text="#CFE3E0",
    rail_on="#1F403C",
    rail_strong="#FFFFFF",
    ok="#6FD39B",
    ok_soft="#173525",
    warn="#F0B95B",
    warn_soft="#3A2C12",
    block="#FF9C92",
    block_soft="#44201D",
    info="#8CBFF5",
    info_soft="#1A2F49",
)

TEXT_ON_GROUND = (
    ("text", "ground"),
    ("text", "surface"),
    ("text", "soft"),
    ("muted", "ground"),
    ("muted", "surface"),
    ("muted", "soft"),
    ("accent", "surface"),
    ("accent", "ground"),
    ("accent", "soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("rail_text", "rail_on"),
    ("rail_strong", "rail_on"),
    *((tone, ground) for tone in ("ok", "warn", "block", "info") for ground in (f"{tone}_soft", "surface")),
    *((tone, ground) for tone in ("ok", "warn", "block", "info") for ground in ("ground", "soft")),
    *((words, f"{tone}_soft") for words in ("text", "muted", "accent") for tone in ("ok", "warn", "block", "info")),
    *(("on_accent", tone) for tone in ("ok", "warn", "block", "info")),
    ("text", "line"),
    ("muted", "line"),
    ("rail_text", "rail"),
    ("surface", "text"),
    ("surface", "muted"),
)
"""Every pair of words and ground that the window paints; each has a contrast of 4.5 and more."""


def tokens_for(palette: QPalette) -> Tokens:
    """The set that a palette belongs to: what a delegate or an icon asks when it paints.

    It is known by the accent, the one role that no rule of the style sheet writes over.
    """
    return DARK if palette.color(QPalette.ColorRole.Accent) == QColor(DARK.accent) else LIGHT


def load_text_fonts() -> None:
    """The Vietnamese typeface, in its three weights (under 10 ms). Before the first window."""
    for weight in ("400Regular", "500Medium", "600SemiBold"):
        QFontDatabase.addApplicationFont(str(ROOT / "fonts" / f"BeVietnamPro_{weight}.ttf"))


def load_chinese_font() -> None:
    """The Chinese fallbacks, 20 MB: once the first window is painted, never before."""
    if CHINESE_FAMILY not in QFontDatabase.families():
        for file in ("NotoSansSC_400Regular", "NotoSansSC_600SemiBold", "NotoSerifSC_400Regular"):
            QFontDatabase.addApplicationFont(str(ROOT / "fonts" / f"{file}.ttf"))


def font(points: float = BASE_POINTS, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The window's type at a size, Chinese characters falling back to the bundled faces."""
    made = QFont()
    made.setFamilies([FAMILY, CHINESE_FAMILY, RARE_FAMILY])
    made.setPointSizeF(points)
    made.setWeight(weight)
    return made


def palette_of(tokens: Tokens) -> QPalette:
    """A palette for Fusion, so that whatever the style sheet does not name has the right colours too."""
    palette = QPalette()
    role = QPalette.ColorRole
    for part, colour in (
        (role.Window, tokens.ground),
        (role.WindowText, tokens.text),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.ground),
        (role.Text, tokens.text),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.text),
        (role.BrightText, tokens.block),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Accent, tokens.accent),
        (role.PlaceholderText, tokens.muted),
        (role.ToolTipBase, tokens.text),
        (role.ToolTipText, tokens.surface),
        (role.Link, tokens.accent),
        (role.Mid, tokens.field_line),
        (role.Light, tokens.surface),
        (role.Midlight, tokens.line),
        (role.Dark, tokens.field_line),
        (role.Shadow, tokens.line),
    ):
        palette.setColor(part, QColor(colour))
    for part in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, part, QColor(tokens.muted))
    return palette


def style_sheet(tokens: Tokens) -> str:
    """The one style sheet, made from resources/qss/main.qss."""
    template = Template((ROOT / "qss" / "main.qss").read_text(encoding="utf-8"))
    check = "qss-check-on-light" if tokens is DARK else "qss-check-on-dark"
    return template.substitute(asdict(tokens), icons=(ROOT / "icons").as_posix(), corner=f"{CORNER}px", check=check)


def make_application(name: str = "bangiao") -> QApplication:
    """Qt's application, in our style from its start: to name a style later loads 10 ms of types into Python."""
    app = QApplication([name, "-style", _STYLE])
    app.setProperty(_STYLED, _STYLE)
    return app


def system_is_dark() -> bool:
    """Whether the desktop asks for dark colours, before we give our own: the style's palette follows it.

    Not asked of the style hints: Qt's namespace, which their answer is in, takes longer to load than all of our window.
    """
    return QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < _HALF


def dress(app: QApplication, *, dark: bool) -> None:
    """Give the application its style, palette, type and style sheet; what stands there takes the colours too."""
    tokens = DARK if dark else LIGHT
    if app.property(_STYLED) != _STYLE:
        app.setStyle(_STYLE)
        app.setProperty(_STYLED, _STYLE)
    app.setFont(font())
    app.setPalette(palette_of(tokens))
    app.setStyleSheet(style_sheet(tokens))
    if app.topLevelWidgets():
        from desktop_app.ui import icons  # noqa: PLC0415 - it has its colours from here

        icons.recolour(tokens)


class ThemeKeeper(QObject):
    """Dresses the application and follows the desktop when it turns dark or light."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        load_text_fonts()
        dress(app, dark=system_is_dark())
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def _follow(self, scheme: Qt.ColorScheme) -> None:
        dress(self._app, dark=scheme is scheme.Dark)
