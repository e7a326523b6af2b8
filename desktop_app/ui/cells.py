"""How the cells of every table are painted. A screen of them is painted at every jump, so each must be quick."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.ui import icons
from desktop_app.ui.model import PILL_ROLE, Pill, RowsModel
from desktop_app.ui.theme import CELL_PADDING, ROW_HEIGHT, Tokens, tokens_for

_PILL_HEIGHT = 24
_PILL_ICON = 14
_ALIGNED = {right: int(Qt.AlignmentFlag.AlignVCenter | side) for right, side in (
    (True, Qt.AlignmentFlag.AlignRight), (False, Qt.AlignmentFlag.AlignLeft),
)}  # fmt: skip

_FOCUS = 3
"""How wide the bar is at the left of the cell where the keys are."""


class CellDelegate(QStyledItemDelegate):
    """Paints text with the header's padding, hairlines between rows, and states as word, colour and icon."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Of a RowsModel the row is asked directly: through the index each answer would take its way through Qt."""
        tokens = tokens_for(option.palette)
        place: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, _colour(tokens.soft))
        painter.fillRect(place.adjusted(0, place.height() - 1, 0, 0), _colour(tokens.line))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(place.x(), place.y(), _FOCUS, place.height() - 1, _colour(tokens.accent))
        inner = place.adjusted(CELL_PADDING, 0, -CELL_PADDING, -1)
        model = index.model()
        if not isinstance(model, RowsModel):
            words, pill = str(index.data() or ""), index.data(PILL_ROLE)
            aligned, muted = int(index.data(Qt.ItemDataRole.TextAlignmentRole)), False
        else:
            column, row = model.columns[index.column()], model.record(index.row())
            if row is None:
                return
            pill = column.pill(row) if column.pill else None
            words = "" if pill is not None else column.value(row)
            aligned, muted = _ALIGNED[column.right], column.muted
        if isinstance(pill, Pill):
            paint_pill(painter, QRectF(inner), pill, option)
        elif words:
            painter.setFont(option.font)
            painter.setPen(_colour(tokens.muted if muted else tokens.text))
            painter.drawText(inner, aligned, _cut(words, option.fontMetrics, inner.width()))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as its text, or its pill."""
        pill = index.data(PILL_ROLE)
        text = pill.text if isinstance(pill, Pill) else str(index.data() or "")
        extra = _PILL_ICON + 24 if isinstance(pill, Pill) else 0
        return QSize(option.fontMetrics.horizontalAdvance(text) + 2 * CELL_PADDING + extra, ROW_HEIGHT)


@lru_cache(maxsize=64)
def _colour(name: str) -> QColor:
    return QColor(name)


def _cut(words: str, metrics: QFontMetrics, room: int) -> str:
    """The words, with an ellipsis where there is no room for them; what surely fits is not measured."""
    if len(words) * metrics.maxWidth() <= room:
        return words
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)


@lru_cache(maxsize=8)
def _pill_face(family: str) -> tuple[QFont, QFontMetrics]:
    face = QFont()
    face.fromString(family)
    face.setPointSizeF(max(9.0, face.pointSizeF() - 1))
    face.setWeight(QFont.Weight.Medium)
    return face, QFontMetrics(face)


def paint_pill(painter: QPainter, inner: QRectF, pill: Pill, option: Any) -> None:
    """A state: word and icon on its soft ground, at the left of `inner`, cut with an ellipsis where it is too long."""
    tokens: Tokens = tokens_for(option.palette)
    words, ground = tokens.tone(pill.tone)
    face, metrics = _pill_face(option.font.toString())
    room = inner.width() - _PILL_ICON - 22
    text = metrics.elidedText(pill.text, Qt.TextElideMode.ElideRight, max(0, int(room)))
    width = metrics.horizontalAdvance(text) + _PILL_ICON + 24
    box = QRectF(inner.left(), inner.center().y() - _PILL_HEIGHT / 2, min(width, inner.width()), _PILL_HEIGHT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_colour(ground))
    painter.drawRoundedRect(box, _PILL_HEIGHT / 2, _PILL_HEIGHT / 2)
    sign = QRectF(box.left() + 8, box.center().y() - _PILL_ICON / 2, _PILL_ICON, _PILL_ICON)
    icons.renderer(pill.icon or icons.TONE_ICONS[pill.tone], words).render(painter, sign)
    painter.setFont(face)
    painter.setPen(QPen(_colour(words)))
    painter.drawText(box.adjusted(_PILL_ICON + 12, 0, -4, 0), int(Qt.AlignmentFlag.AlignVCenter), text)
    painter.restore()
