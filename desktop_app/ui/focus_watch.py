"""Hearing the events of what has the focus: a filter on the application would see every event of the window."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class FocusWatch(QObject):
    """A filter that stands on what has the focus, and goes with it, as long as its parent lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watched: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def concerns(self, now: QWidget) -> bool:  # noqa: ARG002 - for those who hear of some only
        """Whether the events of what has come to have the focus are heard."""
        return True

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        old = self._watched
        if old is not None and isValid(old):  # type: ignore[no-untyped-call]  # shiboken ships no types for it
            old.removeEventFilter(self)
        self._watched = now if now is not None and self.concerns(now) else None
        if self._watched is not None:
            self._watched.installEventFilter(self)
