"""Rows that give way on a small screen: the words of buttons leave, their signs and tooltips stay."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

_BETWEEN = 8
_WORDS = "wordsThatGive"


class WordsGive(QObject):
    """Watches a widget: where buttons have no room beside each other, words leave, those of the last button first.

    `beside` is what else stands in their row, in points. Only buttons with a sign lose their words.
    """

    def __init__(self, holder: QWidget, buttons: Sequence[QPushButton], beside: int = 0) -> None:
        super().__init__(holder)
        self._holder, self._buttons, self._beside = holder, tuple(buttons), beside
        holder.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The holder has another width, or is shown."""
        if watched is self._holder and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Give each its words again, then take those for which there is no room."""
        for button in self._buttons:
            if button.text():
                button.setProperty(_WORDS, button.text())
            _say(button, button.property(_WORDS) or "")
        shown = [button for button in self._buttons if not button.isHidden()]
        for button in reversed(shown):
            if self._beside + sum(each.sizeHint().width() + _BETWEEN for each in shown) <= self._holder.width():
                return
            if not button.icon().isNull():
                _say(button, "")


class SidePane(QFrame):
    """A card beside a list: `width` where there is room, and down to `least` where there is not."""

    def __init__(self, width: int, least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = width
        self.setMaximumWidth(width)
        self.setMinimumWidth(least)

    def sizeHint(self) -> QSize:
        return QSize(self._width, super().sizeHint().height())


def _say(button: QPushButton, words: str) -> None:
    if button.text() == words:
        return
    keys = button.shortcut()  # Qt takes it away with the text
    button.setText(words)
    button.setShortcut(keys)
