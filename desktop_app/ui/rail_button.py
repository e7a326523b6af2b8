"""A button of the rail: its words beside its sign, and under it where the rail is narrow."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from desktop_app.ui.theme import font, tokens_for

_POINTS = 9
_LOW, _HIGH, _LEAST = 40, 44, 28
"""How high a button of a narrow rail is: with its sign alone, with its words, and where the window is low."""
_GAP = 2


class RailButton(QPushButton):
    """As any button, until `set_narrow`: then words that have no room are left to the tooltip."""

    def __init__(self, parent: QWidget | None = None, *, words_under: bool = True) -> None:
        super().__init__(parent)
        self._words_under = words_under
        self._narrow = False
        self._words = True

    def set_narrow(self, *, on: bool, words: bool) -> None:
        """Stand in a narrow rail, with or without words, or in a wide one again."""
        self._narrow, self._words = on, words and self._words_under
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_LEAST, _HIGH if self._has_room() else _LOW) if self._narrow else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, _LEAST) if self._narrow else super().minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._narrow:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        size = self.iconSize()
        line = QFontMetrics(self._type()).height()
        words = self.text().strip() if self._has_room() and self.height() >= size.height() + line + _GAP else ""
        top = (self.height() - size.height() - (line + _GAP if words else 0)) // 2
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        sign = QRect((self.width() - size.width()) // 2, top, size.width(), size.height())
        self.icon().paint(painter, sign, mode=mode)
        painter.setFont(self._type())
        painter.setPen(self._colour())
        under = QRect(0, top + size.height() + _GAP, self.width(), line)
        painter.drawText(under, Qt.AlignmentFlag.AlignCenter, words)

    def _type(self) -> QFont:
        return font(_POINTS, QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Medium)

    def _has_room(self) -> bool:
        wide = QFontMetrics(self._type()).horizontalAdvance(self.text().strip())
        return self._words and 0 < wide <= self.width() - 2 * _GAP

    def _colour(self) -> str:
        tokens = tokens_for(self.palette())
        if not self.isEnabled():
            return tokens.muted
        return tokens.rail_strong if self.isChecked() else tokens.rail_text
