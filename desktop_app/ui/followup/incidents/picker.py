"""A field in which one worker is looked for as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QVBoxLayout, QWidget

from desktop_app.formats import show_date
from desktop_app.services import workers
from desktop_app.ui.field import Field
from desktop_app.ui.tasks import Latest, Tasks

if TYPE_CHECKING:
    from db.rows import WorkerListRow
    from desktop_app.services.work import Desk

_SHOWN = 4
_PAUSE = 120
_ROW = 36
Answer = tuple["list[WorkerListRow]", int]


class WorkerField(Field):
    """Value is the worker's id or None. `changed` when somebody was chosen or given up."""

    def __init__(self, name: str, label: str, desk: Desk, tasks: Tasks, *, needed: bool = False) -> None:
        self._place = QWidget()
        self.line = QLineEdit()
        self.list = QListWidget()
        layout = QVBoxLayout(self._place)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.line)
        layout.addWidget(self.list)
        super().__init__(name, label, self._place, needed=needed)
        self._desk = desk
        self._looking = Latest(tasks)
        self._found: list[WorkerListRow] = []
        self._id: int | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._look)
        self._build(name, label)

    def value(self) -> int | None:
        return self._id

    def set_value(self, value: Any) -> None:
        """Takes the id of a worker, or (id, words), or None."""
        self._id, words = value if isinstance(value, tuple) else (value, "")
        self.line.setText(words)
        self.line.setCursorPosition(0)
        self._show_list(on=False)
        self.show_problem("")

    def words(self) -> str:
        """Who is chosen."""
        return self.line.text() if self._id is not None else ""

    def _build(self, name: str, label: str) -> None:
        self.line.setObjectName(f"{name}Line")
        self.line.setAccessibleName(label)
        self.line.setPlaceholderText(self.tr("Type a name, a citizen ID or a phone, then choose"))
        self.line.setClearButtonEnabled(True)
        self.list.setObjectName(f"{name}Found")
        self.list.setAccessibleName(self.tr("Found people"))
        self.list.setFixedHeight(_ROW * _SHOWN + 10)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.hide()
        self.setFocusProxy(self.line)
        self.label.setBuddy(self.line)
        self.line.textEdited.connect(self._typed)
        self.line.installEventFilter(self)
        self.list.itemActivated.connect(lambda _item: self._choose())
        self.list.itemClicked.connect(lambda _item: self._choose())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows go through what was found, Enter chooses, while one goes on typing."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self.list.isVisible():
                step = 1 if key == Qt.Key.Key_Down else -1
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.list.isVisible() and self._found:
                self._choose()
                return True
        return super().eventFilter(watched, event)

    def _typed(self, text: str) -> None:
        self.show_problem("")
        if self._id is not None:
            self._id = None
            self.changed.emit()
        if text.strip():
            self._pause.start()
        else:
            self._pause.stop()
            self._show_list(on=False)

    def _look(self) -> None:
        self._looking.run(_find, self._desk, self.line.text(), done=self._show)

    def _show(self, answer: Answer) -> None:
        self._found = answer[0]
        self.list.clear()
        self.list.addItems([_words(row) for row in self._found] or [self.tr("Nobody is found.")])
        self.list.setCurrentRow(0)
        self._show_list(on=self._id is None and bool(self.line.text().strip()))

    def _show_list(self, *, on: bool) -> None:
        """The dialog grows with the list, and shrinks again."""
        self.list.setVisible(on)
        window = self.window()
        QTimer.singleShot(0, window, lambda: _fit(window))

    def _choose(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._found):
            self.set_value((self._found[row].id, _words(self._found[row])))
            self.changed.emit()


def _fit(window: QWidget) -> None:
    """As high as it must be at its width."""
    if window.isWindow() and window.layout() is not None:
        need = window.heightForWidth(window.width()) if window.hasHeightForWidth() else window.sizeHint().height()
        window.resize(window.width(), need)


def _find(desk: Desk, text: str) -> Answer:
    return workers.first(desk, text, limit=_SHOWN)


def _words(row: WorkerListRow) -> str:
    born = show_date(row.birth_date, row.birth_precision)
    return " · ".join(filter(None, (row.full_name, row.citizen_id, born, row.commune_name, row.employer_vi)))
