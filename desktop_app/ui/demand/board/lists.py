"""The lists of the board: people of one column, and handing people from one list to another by mouse."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QDragMoveEvent, QDropEvent, QIcon, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout

from db.vocabulary import Verdict
from desktop_app.services.referrals import BoardColumn, BoardPerson
from desktop_app.ui import icons
from desktop_app.ui.demand.board.words import column_words, person_lines
from desktop_app.ui.findings import VERDICT_TONES
from desktop_app.ui.theme import tokens_for

CANDIDATES = "candidates"
_MIME = "application/x-bangiao-workers"
_ID = Qt.ItemDataRole.UserRole
_ROW = 48


class Handing(QObject):
    """Lets the people of a view be dragged, and takes those of others: `handed(from, ids)`."""

    handed = Signal(str, object)

    def __init__(
        self, view: QAbstractItemView, name: str, ids: Callable[[], Sequence[int]], takes_from: frozenset[str]
    ) -> None:
        super().__init__(view)
        self._view = view
        self._name = name
        self._ids = ids
        self._takes = takes_from
        self._pressed: QPoint | None = None
        view.setAcceptDrops(True)
        view.viewport().setAcceptDrops(True)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QMouseEvent):
            return self._mouse(event, kind)
        if kind is QEvent.Type.DragEnter or kind is QEvent.Type.DragMove:
            assert isinstance(event, QDragMoveEvent)  # noqa: S101 - a DragEnter is one too
            if self._from(event.mimeData()) in self._takes:
                event.acceptProposedAction()
            else:
                event.ignore()
            return True
        if isinstance(event, QDropEvent) and kind is QEvent.Type.Drop:
            self._drop(event)
            return True
        return super().eventFilter(watched, event)

    def _mouse(self, event: QMouseEvent, kind: QEvent.Type) -> bool:
        if kind is QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            chosen = self._view.indexAt(self._pressed) in self._view.selectionModel().selectedIndexes()
            return chosen and event.modifiers() == Qt.KeyboardModifier.NoModifier and len(self._ids()) > 1
        if kind is QEvent.Type.MouseMove and event.buttons() & Qt.MouseButton.LeftButton and self._pressed is not None:
            if (event.position().toPoint() - self._pressed).manhattanLength() >= QApplication.startDragDistance():
                self._pressed = None
                self._begin()
            return True
        return False

    def _begin(self) -> None:
        ids = self._ids()
        if ids:
            drag = QDrag(self._view)
            drag.setMimeData(carried(self._name, ids))
            drag.exec(Qt.DropAction.MoveAction)

    def _from(self, data: QMimeData) -> str:
        return bytes(data.data(_MIME).data()).decode().partition(":")[0]

    def _drop(self, event: QDropEvent) -> None:
        source, _, ids = bytes(event.mimeData().data(_MIME).data()).decode().partition(":")
        if source in self._takes and ids:
            event.acceptProposedAction()
            self.handed.emit(source, tuple(map(int, ids.split(","))))


def carried(name: str, ids: Sequence[int]) -> QMimeData:
    """People on their way from a list."""
    data = QMimeData()
    data.setData(_MIME, QByteArray(f"{name}:{','.join(map(str, ids))}".encode()))
    return data


class PeopleList(QFrame):
    """One column: title with its count, and the people in it. `on` is Enter, `down` Delete, `off` Shift+Delete."""

    chosen = Signal(object)
    """The BoardPerson who is looked at, or None."""
    on = Signal()
    down = Signal()
    off = Signal()
    opened = Signal()

    def __init__(self, column: BoardColumn, takes_from: frozenset[str]) -> None:
        super().__init__()
        self.column = column
        self.setObjectName(f"board_{column}")
        self.title = QLabel()
        self.title.setObjectName(f"boardTitle_{column}")
        self.title.setProperty("role", "section")
        self.list = QListWidget()
        self.list.setObjectName(f"boardList_{column}")
        self.list.setAccessibleName(column_words(column))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setIconSize(QSize(16, 16))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.handing = Handing(self.list, column.value, self.selected_ids, takes_from)
        self._rows: dict[int, BoardPerson] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(self.list, 1)
        self.list.currentItemChanged.connect(lambda *_: self.chosen.emit(self.current()))
        self.list.itemDoubleClicked.connect(lambda _item: self.opened.emit())
        self.list.installEventFilter(self)

    def show_people(self, rows: Sequence[BoardPerson], language: str, today: date) -> None:
        """Show these; whoever was chosen stays so, where still here."""
        kept = set(self.selected_ids())
        self._rows = {row.placement_id: row for row in rows}
        self.title.setText(f"{column_words(self.column)} · {len(rows)}")
        self.list.clear()
        for row in rows:
            name, line = person_lines(row, language, today)
            item = QListWidgetItem(f"{name}\n{line}")
            item.setData(_ID, row.placement_id)
            item.setToolTip(f"{name}\n{line}")
            item.setSizeHint(QSize(0, _ROW))
            if row.verdict is not None:
                item.setIcon(self._sign(row.verdict))
            self.list.addItem(item)
            item.setSelected(row.id in kept)

    def _sign(self, verdict: Verdict) -> QIcon:
        tone = VERDICT_TONES[verdict]
        return icons.icon(icons.TONE_ICONS[tone], tokens_for(self.palette()).tone(tone)[0])

    def selected_ids(self) -> tuple[int, ...]:
        """The workers who are chosen."""
        return tuple(self._rows[item.data(_ID)].id for item in self.list.selectedItems())

    def people(self) -> list[BoardPerson]:
        """Everybody who is listed."""
        return list(self._rows.values())

    def current(self) -> BoardPerson | None:
        """Who is looked at."""
        item = self.list.currentItem()
        return self._rows.get(item.data(_ID)) if item is not None else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and watched is self.list:
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.on.emit()
                return True
            if event.key() == Qt.Key.Key_Delete:
                (self.off if shifted else self.down).emit()
                return True
        return super().eventFilter(watched, event)
