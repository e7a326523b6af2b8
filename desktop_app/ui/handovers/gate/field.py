"""The field that everything at the gate is scanned or typed into: it keeps the focus, and moves the list's row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop_app.formats import fold
from desktop_app.intake.scan import read_scan
from desktop_app.ui.scanning.field import ScanLine

_MOVES = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -6,
    Qt.Key.Key_PageDown: 6,
}
_LONGEST_NAME = 60
_NO_NAME = frozenset("<|>[]{}=\\/;:")


class GateField(ScanLine):
    """`scanned(text)` at Enter or after a scanner's last key; `ticked` for Space, `moved(rows)` for the arrows."""

    ticked = Signal()
    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gateField")
        self.setProperty("role", "gate")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MOVES:
            self.moved.emit(_MOVES[key])
        elif key == Qt.Key.Key_Space and not self.text():
            if not event.isAutoRepeat():
                self.ticked.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z is the window's: it takes the last tick back, not the last letter."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _undoes(event):
            event.ignore()
            return False
        return super().event(event)

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """Tab goes nowhere: a key that is typed after it must not be lost."""
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:  # type: ignore[override]  # as the base class
        super().focusOutEvent(event)
        if event.reason() in {Qt.FocusReason.MouseFocusReason, Qt.FocusReason.TabFocusReason}:
            self.setFocus(Qt.FocusReason.OtherFocusReason)


def _undoes(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


def is_name(text: str) -> bool:
    """Whether somebody has typed part of a name: letters, no figures, and nothing that is scanned."""
    plain = text.strip()
    if not plain or len(plain) > _LONGEST_NAME or any(c.isdigit() or c in _NO_NAME for c in plain):
        return False
    return any(c.isalpha() for c in fold(plain)) and read_scan(plain).kind is None
