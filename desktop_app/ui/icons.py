"""The icons of resources/icons, painted in the colour that is wanted."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop_app.ui.theme import Tone
from resources import ROOT

_SIZES = (16, 20)
_FILE_COLOUR = b"#000000"
TONE_ICONS = {Tone.OK: "check", Tone.WARN: "warning", Tone.BLOCK: "block", Tone.INFO: "info", Tone.NEUTRAL: "dot"}
"""The sign that stands beside a state's word."""


@cache
def renderer(name: str, colour: str) -> QSvgRenderer:
    """The drawing of that name in that colour; for painting straight into a cell."""
    drawing = (ROOT / "icons" / f"{name}.svg").read_bytes().replace(_FILE_COLOUR, colour.encode())
    return QSvgRenderer(QByteArray(drawing))


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The drawing as a picture of `size` by `size` points at a device pixel ratio."""
    made = QPixmap(QSize(size, size) * ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    renderer(name, colour).render(painter, QRectF(0, 0, made.width(), made.height()))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def icon(name: str, colour: str, disabled: str = "") -> QIcon:
    """The drawing as an icon in the sizes of the window, each drawn for the screen's own dots so that none is scaled.

    `disabled`: the colour where it can do nothing; without it Qt greys the other.
    """
    made = QIcon()
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    for size in _SIZES:
        dots = round(size * ratio)
        made.addPixmap(pixmap(name, colour, dots))
        if disabled:
            made.addPixmap(pixmap(name, disabled, dots), QIcon.Mode.Disabled)
    return made
