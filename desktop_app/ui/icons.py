"""The icons of resources/icons, painted in the colour that is wanted."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QListWidget, QListWidgetItem, QMessageBox, QWidget

from desktop_app.ui.theme import DARK, LIGHT, Tokens, Tone
from resources import ROOT

_SIZES = (16, 20)
_SIGN = "sign"
"""The property of what bears a sign: name, colour and size, so that it can be drawn anew."""
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
    app = QGuiApplication.instance()
    return _icon(name, colour, disabled, app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0)


@cache
def _icon(name: str, colour: str, disabled: str, ratio: float) -> QIcon:
    made = QIcon()
    for size in _SIZES:
        dots = round(size * ratio)
        made.addPixmap(pixmap(name, colour, dots))
        if disabled:
            made.addPixmap(pixmap(name, disabled, dots), QIcon.Mode.Disabled)
    _drawn()[made.cacheKey()] = (name, colour, disabled)
    return made


@cache
def _drawn() -> dict[int, tuple[str, str, str]]:
    """Name and colours of every icon that was made, by Qt's key of it; each is made once."""
    return {}


def show_sign(place: QLabel | QMessageBox, name: str, colour: str, size: int) -> None:
    """The drawing on a label or a message, where it follows when light turns to dark."""
    place.setProperty(_SIGN, [name, colour, size])
    drawn = pixmap(name, colour, size, place.devicePixelRatioF())
    if isinstance(place, QMessageBox):
        place.setIconPixmap(drawn)
    else:
        place.setPixmap(drawn)


# Light turns to dark


def _all_widgets() -> list[QWidget]:
    """Qt's own list; the binding may give for a new widget what stood at its address before (seen): those are left."""
    return [widget for widget in QApplication.allWidgets() if isinstance(widget, QWidget)]


def recolour(tokens: Tokens) -> None:
    """Draw whatever icon stands in the program in the colours of a set, where it has those of the other."""
    others = asdict(DARK if tokens is LIGHT else LIGHT)
    new = asdict(tokens)
    turned = {colour: new[part] for part, colour in others.items()}
    turned[others["on_accent"]] = new["on_accent"]  # light has that white thrice: icons stand on the accent
    for widget in _all_widgets():
        for action in widget.actions():
            _turn(action, turned)
        match widget:
            case QAbstractButton():
                _turn(widget, turned)
            case QLabel() | QMessageBox() if (sign := widget.property(_SIGN)) is not None:
                name, colour, size = sign
                show_sign(widget, name, turned.get(colour, colour), size)
            case QListWidget():
                for row in range(widget.count()):
                    _turn(widget.item(row), turned)


def _turn(place: QAbstractButton | QAction | QListWidgetItem, turned: dict[str, str]) -> None:
    drawn = _drawn().get(place.icon().cacheKey())
    if drawn is not None:
        name, colour, disabled = drawn
        place.setIcon(icon(name, turned.get(colour, colour), turned.get(disabled, disabled)))
