"""The list beneath the answer: big rows, one of which changes at a tick without the others being touched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop_app.formats import show_date
from desktop_app.services.gate_view import GateLine
from desktop_app.ui import icons, theme
from desktop_app.ui.handovers.columns import sex_words
from desktop_app.ui.handovers.gate.words import document_words, presence_pill, translate
from desktop_app.ui.model import Pill
from desktop_app.ui.theme import CELL_PADDING, Tokens, Tone, tokens_for

ROW = 46
_HEAD = 38
_PILL, _ICON = 34, 18
_POINTS = 14
Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


_STATE = 240
"""What the state needs at least."""


@dataclass(frozen=True)
class GateColumn:
    """One column: `width` in points, `strong` for what is read first, `muted` for what is only compared."""

    title: str
    width: int
    value: Callable[[GateLine], str]
    strong: bool = False
    muted: bool = False
    stretch: bool = False
    pill: bool = False
    gives: int = 0
    """Where there is too little room: which of them leaves first. 0 never leaves."""


def gate_columns() -> tuple[GateColumn, ...]:
    """The columns of gate mode; the last takes what is left of 1334 points."""
    return (
        GateColumn(translate("Gate", "No."), 62, lambda line: str(line.state.ordinal), strong=True),
        GateColumn(translate("Gate", "Full name"), 240, lambda line: line.full_name, strong=True),
        GateColumn(translate("Gate", "Passport form"), 256, lambda line: line.passport_name, muted=True, gives=2),
        GateColumn(translate("Gate", "Chinese"), 112, lambda line: line.name_zh, gives=1),
        GateColumn(translate("Gate", "Sex"), 104, lambda line: sex_words(line.sex)),
        GateColumn(translate("Gate", "Document"), 228, document_words),
        GateColumn(translate("Gate", "State"), 318, lambda line: presence_pill(line).text, stretch=True, pill=True),
    )


class GateRows(QAbstractTableModel):
    """The lines that are in sight, in their order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = gate_columns()
        self._lines: tuple[GateLine, ...] = ()

    def show_lines(self, lines: Sequence[GateLine]) -> None:
        """Show these; where they are the same people, or one of them has left, the others stay where they are."""
        before, after = [line.id for line in self._lines], [line.id for line in lines]
        if before == after:
            self._replace(tuple(lines))
        elif len(before) == len(after) + 1 and (gone := _gone(before, after)) is not None:
            self.beginRemoveRows(_NONE, gone, gone)
            self._lines = (*self._lines[:gone], *self._lines[gone + 1 :])
            self.endRemoveRows()
            self._replace(tuple(lines))
        else:
            self.beginResetModel()
            self._lines = tuple(lines)
            self.endResetModel()

    def line(self, row: int) -> GateLine | None:
        """The line in a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, worker_id: int) -> int | None:
        """Where a person stands; None while they are not in sight."""
        return next((row for row, line in enumerate(self._lines) if line.id == worker_id), None)

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return _LEFT if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.columns[index.column()].value(line)
        return _tip(line) if role == Qt.ItemDataRole.ToolTipRole else None

    def _replace(self, lines: tuple[GateLine, ...]) -> None:
        changed = [row for row, (old, new) in enumerate(zip(self._lines, lines, strict=True)) if old != new]
        self._lines = lines
        for row in changed:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _gone(before: Sequence[int], after: Sequence[int]) -> int | None:
    at = next((row for row, (old, new) in enumerate(zip(before, after, strict=False)) if old != new), len(after))
    return at if list(before[at + 1 :]) == list(after[at:]) else None


def _tip(line: GateLine) -> str:
    parts = (
        f"{line.state.ordinal} · {line.full_name} · {line.passport_name} {line.name_zh}".strip(),
        show_date(line.birth_date, line.birth_precision),
        line.citizen_id,
        f"{line.document_number} {show_date(line.expires_on)}".strip(),
        line.employer_vi,
        presence_pill(line).text,
    )
    return "\n".join(part for part in parts if part)


class _Colours:
    """The colours of a set, made once."""

    def __init__(self, tokens: Tokens) -> None:
        self.soft, self.line = QColor(tokens.soft), QColor(tokens.line)
        self.text, self.muted = QColor(tokens.text), QColor(tokens.muted)
        pairs = {tone: tokens.tone(tone) for tone in Tone}
        self.tones = {tone: (words, QColor(words), QColor(ground)) for tone, (words, ground) in pairs.items()}


class GateDelegate(QStyledItemDelegate):
    """Paints big cells: text, and the state as icon and words on its soft ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plain = theme.font(_POINTS)
        self._strong = theme.font(_POINTS, QFont.Weight.DemiBold)
        self._palette = 0
        self._kept = _Colours(theme.LIGHT)
        self._metrics = {False: QFontMetrics(self._plain), True: QFontMetrics(self._strong)}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        line = model.line(index.row()) if isinstance(model, GateRows) else None
        if line is None or not isinstance(model, GateRows):
            return
        column, colours = model.columns[index.column()], self._colours(option.palette)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, colours.soft)
        painter.fillRect(option.rect.adjusted(0, option.rect.height() - 1, 0, 0), colours.line)
        inner = option.rect.adjusted(CELL_PADDING, 0, -CELL_PADDING, -1)
        if column.pill:
            self._paint_pill(painter, QRectF(inner), presence_pill(line), option)
            return
        words = self._metrics[column.strong].elidedText(column.value(line), Qt.TextElideMode.ElideRight, inner.width())
        painter.setFont(self._strong if column.strong else self._plain)
        painter.setPen(colours.muted if column.muted else colours.text)
        painter.drawText(inner, int(_LEFT), words)

    def _colours(self, palette: QPalette) -> _Colours:
        """To ask a palette takes longer than to paint a cell: it is asked once, and again when it has changed."""
        if self._palette != palette.cacheKey():
            self._palette, self._kept = palette.cacheKey(), _Colours(tokens_for(palette))
        return self._kept

    def _paint_pill(self, painter: QPainter, inner: QRectF, pill: Pill, option: QStyleOptionViewItem) -> None:
        name, colour, ground = self._colours(option.palette).tones[pill.tone]
        metrics = self._metrics[True]
        text = metrics.elidedText(pill.text, Qt.TextElideMode.ElideRight, int(inner.width() - _ICON - 34))
        wide = min(metrics.horizontalAdvance(text) + _ICON + 34, inner.width())
        box = QRectF(inner.left(), inner.center().y() - _PILL / 2, wide, _PILL)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 8, 8)
        sign = QRectF(box.left() + 10, box.center().y() - _ICON / 2, _ICON, _ICON)
        icons.renderer(pill.icon or icons.TONE_ICONS[pill.tone], name).render(painter, sign)
        painter.setFont(self._strong)
        painter.setPen(colour)
        painter.drawText(box.adjusted(_ICON + 18, 0, -8, 0), int(_LEFT), text)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        words = str(index.data() or "")
        return QSize(self._metrics[True].horizontalAdvance(words) + 2 * CELL_PADDING, ROW)


class GateTable(QTableView):
    """The list. It never takes the focus: the field moves its current row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gateTable")
        self.setAccessibleName(self.tr("The list"))
        self.rows = GateRows(self)
        self.setModel(self.rows)
        self.setItemDelegate(GateDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)  # no row is cut under the head
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW)
        head = self.horizontalHeader()
        head.setFixedHeight(_HEAD)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        for place, column in enumerate(self.rows.columns):
            head.resizeSection(place, column.width)
            if column.stretch:
                head.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A longer answer above takes some of the room: the current row stays in sight."""
        super().resizeEvent(event)
        self._give_way()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def _give_way(self) -> None:
        """On a small screen the names in other scripts leave, so that the state keeps its room."""
        head, columns = self.horizontalHeader(), self.rows.columns
        leaving = sorted(
            (place for place, column in enumerate(columns) if column.gives), key=lambda p: columns[p].gives
        )
        spare = self.viewport().width() - sum(_STATE if column.stretch else column.width for column in columns)
        for place in leaving:
            head.setSectionHidden(place, spare < 0)
            spare += columns[place].width if spare < 0 else 0

    def current(self) -> GateLine | None:
        """The line of the current row."""
        return self.rows.line(self.currentIndex().row())

    def go_to(self, worker_id: int) -> bool:
        """Make a person's row the current one and bring it into sight; False while a filter hides them."""
        row = self.rows.row_of(worker_id)
        if row is not None:
            self.go_to_row(row)
        return row is not None

    def go_to_row(self, row: int) -> None:
        """Make a row the current one, with the one after it in sight too."""
        last = self.rows.rowCount() - 1
        if last < 0:
            return
        row = max(0, min(row, last))
        self.selectRow(row)
        self.scrollTo(self.rows.index(min(row + 1, last), 0))
        self.scrollTo(self.rows.index(row, 0))

    def move_by(self, rows: int) -> None:
        """Up or down from the current row."""
        at = self.currentIndex().row()
        self.go_to_row(at + rows if at >= 0 else 0)
