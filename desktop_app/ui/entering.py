"""Enter: a button that has the focus is pressed by it as by the space bar, and a form on a page is kept by it.

Qt gives Enter to the default button of a dialog even where another button has the focus: whoever had gone to "Cancel"
by Tab would have done the very thing. On a page, which has no default button, it would do nothing at all.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from desktop_app.ui.focus_watch import FocusWatch

_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_PLAIN = frozenset({Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier})


def is_enter(event: QEvent) -> bool:
    """Whether Enter alone was pressed, on either part of the keyboard."""
    return (
        isinstance(event, QKeyEvent)
        and event.type() is QEvent.Type.KeyPress
        and event.key() in _KEYS
        and event.modifiers() in _PLAIN
    )


class Entering(FocusWatch):
    """For all windows of the program, as long as its parent lives."""

    def concerns(self, now: QWidget) -> bool:
        """Buttons only."""
        return isinstance(now, QPushButton | QToolButton)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if is_enter(event) and isinstance(watched, QPushButton | QToolButton) and isinstance(event, QKeyEvent):
            if not event.isAutoRepeat():
                watched.click()
            return True
        return super().eventFilter(watched, event)


class EnterKeeps(QObject):
    """Enter in a field of `form` that has no use for it presses `button`: the one thing that a form on a page does."""

    def __init__(self, form: QWidget, button: QPushButton) -> None:
        super().__init__(form)
        self._button = button
        form.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if is_enter(event):
            self._button.click()  # what cannot be pressed now stays as it is
            return True
        return super().eventFilter(watched, event)
