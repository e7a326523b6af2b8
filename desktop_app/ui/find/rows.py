"""What the find dialog lists, and how it is painted: heads of groups, and under them what was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.ui import icons
from desktop_app.ui.theme import font, tokens_for

_HEAD, _ROW = 28, 48
_ICON = 18
_LEFT, _GAP, _RIGHT = 14, 12, 14
_SMALL = 9.0
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Row:
    """A line: with `what` it can be chosen, without it is a head or a sentence."""

    title: str
    detail: str = ""
    aside: str = ""
    icon: str = ""
    what: Any = None


class Rows(QAbstractListModel):
    """The lines, replaced as a whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return " · ".join(part for part in (row.title, row.detail, row.aside) if part)
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(200, _ROW if row.what is not None else _HEAD)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if 0 <= index.row() < len(self.rows) and self.rows[index.row()].what is not None:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def choosable(self) -> list[int]:
        """The places of the lines that can be chosen."""
        return [place for place, row in enumerate(self.rows) if row.what is not None]


class RowPainter(QStyledItemDelegate):
    """Two lines: what it is called, and what tells it from others; at the right its state, day or keys."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, Rows):
            return
        row, tokens = model.rows[index.row()], tokens_for(option.palette)
        place: QRect = option.rect
        painter.save()
        if row.what is None:
            self._paint_head(painter, place, row, tokens.muted)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            if chosen:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.soft))
                painter.drawRoundedRect(QRectF(place).adjusted(4, 1, -4, -1), 8, 8)
            sign = QRectF(place.left() + _LEFT, place.center().y() - _ICON / 2 + 1, _ICON, _ICON)
            icons.renderer(row.icon or "dot", tokens.accent if chosen else tokens.muted).render(painter, sign)
            self._paint_words(painter, place, row, (tokens.text, tokens.muted))
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        hint: QSize = index.data(Qt.ItemDataRole.SizeHintRole)
        return hint

    def _paint_head(self, painter: QPainter, place: QRect, row: Row, colour: str) -> None:
        painter.setFont(font(_SMALL, QFont.Weight.DemiBold))
        painter.setPen(QColor(colour))
        inner = place.adjusted(_LEFT, 6, -_RIGHT, 0)
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), row.title)

    def _paint_words(self, painter: QPainter, place: QRect, row: Row, colours: tuple[str, str]) -> None:
        text, muted = colours
        inner = place.adjusted(_LEFT + _ICON + _GAP, 4, -_RIGHT, -4)
        half = inner.height() // 2
        small, large = font(_SMALL), font(weight=QFont.Weight.Medium)
        aside = QFontMetrics(small).elidedText(row.aside, Qt.TextElideMode.ElideRight, inner.width() // 3)
        wide = QFontMetrics(small).horizontalAdvance(aside)
        painter.setFont(small)
        painter.setPen(QColor(muted))
        aligned = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, int(aligned | Qt.AlignmentFlag.AlignRight), aside)
        room = inner.width() - wide - (_GAP if wide else 0)
        upper = QRect(inner.left(), inner.top(), room, half if row.detail else inner.height())
        lower = QRect(inner.left(), inner.top() + half, room, half)
        said = QFontMetrics(small).elidedText(row.detail, Qt.TextElideMode.ElideRight, room)
        painter.drawText(lower, int(aligned | Qt.AlignmentFlag.AlignLeft), said)
        painter.setFont(large)
        painter.setPen(QColor(text))
        called = QFontMetrics(large).elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(upper, int(aligned | Qt.AlignmentFlag.AlignLeft), called)
