"""The icons of resources/icons, painted in the colour that is wanted."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop_app.ui.theme import Tone
from resources import ROOT

_SIZES = (20, 40)
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


def icon(name: str, colour: str) -> QIcon:
    """The drawing as an icon, in every size the window uses."""
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(pixmap(name, colour, size))
    return made
