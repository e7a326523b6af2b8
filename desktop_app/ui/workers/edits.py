"""Undo and redo of what is typed on a worker's page, across all its fields and sections."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QWidget

from desktop_app.ui.workers.section import Memento

_MOST = 500
_UNDO = (QKeySequence("Ctrl+Z"), QKeySequence("Alt+Backspace"))
_REDO = (QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z"))
_HISTORY = (QKeySequence("Ctrl+H"),)


@dataclass(frozen=True)
class Edit:
    """One step: what a section held before and after, and the field it was made in (empty: a row came or went)."""

    section: str
    field: str
    before: Memento
    after: Memento


class Edits:
    """The steps, newest last. Typing on in one field stays one step until `seal`."""

    def __init__(self) -> None:
        self._done: list[Edit] = []
        self._undone: list[Edit] = []
        self._open = False

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back."""
        return bool(self._undone)

    def clear(self) -> None:
        """Another worker, or all is saved."""
        self._done.clear()
        self._undone.clear()
        self._open = False

    def seal(self) -> None:
        """The next edit is a step of its own."""
        self._open = False

    def push(self, edit: Edit, *, word_ends: bool = False) -> None:
        """Note an edit; it continues the last one where that was typed in the same field."""
        last = self._done[-1] if self._done else None
        if last and self._open and edit.field and (last.section, last.field) == (edit.section, edit.field):
            self._done[-1] = replace(last, after=edit.after)
        else:
            self._done.append(edit)
            del self._done[:-_MOST]
        self._undone.clear()
        self._open = not word_ends

    def undo(self) -> Edit | None:
        """The step to take back: its `before` is to be restored."""
        return self._move(self._done, self._undone)

    def redo(self) -> Edit | None:
        """The step to do again: its `after` is to be restored."""
        return self._move(self._undone, self._done)

    def _move(self, frm: list[Edit], to: list[Edit]) -> Edit | None:
        self._open = False
        if not frm:
            return None
        to.append(frm.pop())
        return to[-1]


class EditKeys(QObject):
    """Sees to it that Ctrl+Z, Ctrl+Y and Ctrl+H mean the page's, not the single field's, wherever in `over` one types.

    With nothing typed to take back the keys are left to the window.

    It listens to the one widget that has the focus, never to the whole application.
    """

    undo = Signal()
    redo = Signal()
    history = Signal(object)
    """The officer wants to know who changed the field with this editor."""

    def __init__(self, over: QWidget, edits: Edits) -> None:
        super().__init__(over)
        self._over = over
        self._edits = edits
        self._heard: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def _focus_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is not None and old is self._heard:
            old.removeEventFilter(self)
            self._heard = None
        if now is not None and self._over.isAncestorOf(now):
            now.installEventFilter(self)
            self._heard = now

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() in {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}:
            return self._key(watched, event)
        if isinstance(event, QContextMenuEvent) and isinstance(watched, QLineEdit | QPlainTextEdit):
            self._menu(watched, event)
            return True
        return super().eventFilter(watched, event)

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        pressed = QKeySequence(event.keyCombination())
        for keys, signal, can in (
            (_UNDO, self.undo, self._edits.can_undo),
            (_REDO, self.redo, self._edits.can_redo),
            (_HISTORY, self.history, True),
        ):
            if pressed in keys and not can:
                event.ignore()
                return (
                    event.type() is QEvent.Type.ShortcutOverride
                )  # a text field would swallow it, with nothing to undo
            if pressed in keys:
                event.accept()
                if event.type() is QEvent.Type.KeyPress:
                    signal.emit(*([watched] if signal is self.history else []))
                return True
        return False

    def _menu(self, editor: QLineEdit | QPlainTextEdit, event: QContextMenuEvent) -> None:
        menu = editor.createStandardContextMenu()
        menu.setParent(editor, menu.windowFlags())  # else it goes with this name
        menu.setObjectName("fieldMenu")
        _own_undo(menu, menu.actions())
        menu.addSeparator()
        words = QCoreApplication.translate("Edits", "Who changed this field?")
        asked = menu.addAction(words)
        asked.setObjectName("fieldHistory")
        asked.setShortcut(_HISTORY[0])
        asked.triggered.connect(lambda: self.history.emit(editor))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())


def _own_undo(menu: QMenu, actions: Iterable[QAction]) -> None:
    """Qt's undo knows one field only: it goes, and its separator with it."""
    for action in list(actions)[:3]:
        if action.objectName() in {"edit-undo", "edit-redo"} or action.isSeparator():
            menu.removeAction(action)
