"""One thing to be done, painted by itself: there are many, and each costs one widget."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.services.today_line import Line, Urgency
from desktop_app.ui import icons
from desktop_app.ui.theme import BASE_POINTS, Tone, font, tokens_for

HEIGHT = 50
_ICON = 18
_LEFT = 44
_RIGHT = 14
_SMALL = 9.5
_CUT = Qt.TextElideMode.ElideRight
TONES = {Urgency.NOW: Tone.BLOCK, Urgency.SOON: Tone.WARN, Urgency.KNOWN: Tone.INFO}
_SIGNS = {Urgency.NOW: "warning", Urgency.SOON: "calendar", Urgency.KNOWN: "info"}


class LineButton(QAbstractButton):
    """Shows a line; `asked(target)` on a click, Enter or Space."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line: Line | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(HEIGHT)
        self.clicked.connect(self._ask)

    def show_line(self, line: Line) -> None:
        """Say another thing."""
        if line != self.line:
            self.line = line
            said = "\n".join(part for part in (line.title, line.detail, line.aside) if part)
            self.setObjectName(f"today_{line.section.value}_{line.id}")
            self.setAccessibleName(said.replace("\n", ". "))
            self.setToolTip(said)
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(240, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, as Space does; the arrows are the page's, which knows the order of the lists."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        line = self.line
        if line is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        tokens = tokens_for(self.palette())
        tone = tokens.tone(TONES[line.urgency])[0]
        sign = QRectF(_LEFT / 2 - _ICON / 2, HEIGHT / 2 - _ICON / 2, _ICON, _ICON)
        icons.renderer(_SIGNS[line.urgency], tone).render(painter, sign)
        big, small = _face(BASE_POINTS, medium=True), _face(_SMALL, medium=False)
        aside = _face(_SMALL, medium=True)
        wide = aside[1].horizontalAdvance(line.aside)
        room = self.width() - _LEFT - _RIGHT
        upper, lower = QRect(_LEFT, 6, room, 20), QRect(_LEFT, 26, room, 18)
        painter.setFont(aside[0])
        painter.setPen(QColor(tokens.muted if line.urgency is Urgency.KNOWN else tone))
        painter.drawText(upper, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), line.aside)
        painter.setFont(big[0])
        painter.setPen(QColor(tokens.text))
        cut = big[1].elidedText(line.title, _CUT, room - wide - 12)
        painter.drawText(upper, int(Qt.AlignmentFlag.AlignVCenter), cut)
        painter.setFont(small[0])
        painter.setPen(QColor(tokens.muted))
        painter.drawText(lower, int(Qt.AlignmentFlag.AlignVCenter), small[1].elidedText(line.detail, _CUT, room))
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        tokens = tokens_for(self.palette())
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect()).adjusted(5, 1, -5, -1)
        if self.underMouse() or self.isDown():
            painter.setBrush(QColor(tokens.soft))
            painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)

    def _ask(self) -> None:
        if self.line is not None:
            self.asked.emit(self.line.target)


@lru_cache(maxsize=8)
def _face(points: float, *, medium: bool) -> tuple[QFont, QFontMetrics]:
    face = font(points, QFont.Weight.Medium if medium else QFont.Weight.Normal)
    return face, QFontMetrics(face)
