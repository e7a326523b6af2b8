"""What the charts of Reports share: an axis with round steps, marks that are told apart without colours, keys, words.

The first series is filled and dark; the second is pale, framed and hatched.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop_app.ui import theme
from desktop_app.ui.naming import grouped
from desktop_app.ui.theme import Tokens, tokens_for

POINTS = 9.0
_NEAR = 3
_LEGEND = 12


@dataclass(frozen=True)
class Mark:
    """One bar: where it is, what it says, and what it opens (None: nobody)."""

    box: QRectF
    words: str
    key: Any = None


class Chart(QWidget):
    """The arrows go from bar to bar, Enter or a click opens the people of one: `asked(key)`."""

    asked = Signal(object)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFont(theme.font(POINTS))
        self.at = -1

    # What a chart is

    def marks(self) -> list[Mark]:
        """The bars, in the order in which the arrows go through them."""
        raise NotImplementedError

    def draw(self, painter: QPainter, tokens: Tokens) -> None:
        """Paint all of it."""
        raise NotImplementedError

    def follow(self) -> None:
        """Other figures are shown: the words and the place follow."""
        self.at = -1
        self.setAccessibleDescription("\n".join(mark.words for mark in self.marks()))
        self.update()

    # What Qt asks

    def minimumSizeHint(self) -> QSize:
        """Still readable."""
        return QSize(240, 150)

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        return QSize(420, 240)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        self.draw(painter, tokens)
        if self.hasFocus():
            self._draw_focus(painter, tokens)
        painter.end()

    def _draw_focus(self, painter: QPainter, tokens: Tokens) -> None:
        """Round all of it, and round the bar at which the arrows are."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.accent), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        found = self.marks()
        if 0 <= self.at < len(found):
            painter.setPen(QPen(QColor(tokens.text), 2))
            painter.drawRoundedRect(found[self.at].box.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR), 3, 3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        found = self.marks()
        if event.key() in steps and found:
            self._go(min(max(self.at + steps[Qt.Key(event.key())], 0), len(found) - 1), found)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and 0 <= self.at < len(found):
            self._open(found[self.at])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.marks()
        place = _at(found, event.position())
        if place is not None and event.button() is Qt.MouseButton.LeftButton:
            self.at = place
            self._open(found[place])
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self.marks()
        place = _at(found, event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if place is not None else Qt.CursorShape.ArrowCursor)
        self.setToolTip(found[place].words if place is not None else "")
        super().mouseMoveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.PaletteChange:
            self.update()
        super().changeEvent(event)

    def _go(self, place: int, found: list[Mark]) -> None:
        self.at = place
        mark = found[place]
        self.setAccessibleDescription(mark.words)
        QToolTip.showText(self.mapToGlobal(mark.box.bottomLeft().toPoint()), mark.words, self)
        self.update()

    def _open(self, mark: Mark) -> None:
        self.update()
        if mark.key is not None:
            self.asked.emit(mark.key)

    # Painting

    def metrics(self) -> QFontMetricsF:
        """Of the chart's type."""
        return QFontMetricsF(self.font())

    def legend(self, painter: QPainter, tokens: Tokens, series: tuple[str, str], unit: str) -> None:
        """Both fillings with what they mean at the head; the unit at the right."""
        metrics, x, y = self.metrics(), 2.0, 2.0
        for number, name in enumerate(series):
            fill(painter, QRectF(x, y + 1, _LEGEND + 6, _LEGEND), tokens, second=number == 1)
            painter.setPen(QColor(tokens.text))
            painter.drawText(QPointF(x + _LEGEND + 12, y + metrics.ascent()), name)
            x += _LEGEND + 12 + metrics.horizontalAdvance(name) + 20
        painter.setPen(QColor(tokens.muted))
        painter.drawText(QPointF(self.width() - metrics.horizontalAdvance(unit) - 2, y + metrics.ascent()), unit)


def _at(found: list[Mark], position: QPointF) -> int | None:
    near = (n for n, mark in enumerate(found) if mark.box.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR).contains(position))
    return next(near, None)


def fill(painter: QPainter, box: QRectF, tokens: Tokens, *, second: bool) -> None:
    """A bar of a series."""
    if box.width() <= 0 or box.height() <= 0:
        return
    painter.save()
    if second:
        painter.setPen(QPen(QColor(tokens.warn), 1.2))
        painter.setBrush(QColor(tokens.warn_soft))
        painter.drawRect(box)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(tokens.warn), Qt.BrushStyle.BDiagPattern))
        painter.drawRect(box)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        painter.drawRect(box)
    painter.restore()


def axis_across(painter: QPainter, tokens: Tokens, box: QRectF, step: int, ceiling: int) -> None:
    """Lines from left to right with their values at the left: for bars that stand."""
    metrics = QFontMetricsF(painter.font())
    for value in range(0, ceiling + 1, step):
        y = box.bottom() - box.height() * value / ceiling
        painter.setPen(QPen(QColor(tokens.muted if value == 0 else tokens.line), 1))
        painter.drawLine(QLineF(box.left(), y, box.right(), y))
        words = grouped(value)
        painter.setPen(QColor(tokens.muted))
        left = box.left() - metrics.horizontalAdvance(words) - 6
        painter.drawText(QPointF(left, y + metrics.capHeight() / 2), words)


def axis_along(painter: QPainter, tokens: Tokens, box: QRectF, step: int, ceiling: int) -> None:
    """Lines from top to bottom with their values beneath: for bars that lie."""
    metrics = QFontMetricsF(painter.font())
    for value in range(0, ceiling + 1, step):
        x = box.left() + box.width() * value / ceiling
        painter.setPen(QPen(QColor(tokens.muted if value == 0 else tokens.line), 1))
        painter.drawLine(QLineF(x, box.top(), x, box.bottom()))
        words = grouped(value)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(QPointF(x - metrics.horizontalAdvance(words) / 2, box.bottom() + metrics.height()), words)
