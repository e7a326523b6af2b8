"""The place of a tab that is built late."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Holder(QWidget):
    """The place of a tab that is built when it is first looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.held: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def hold(self, tab: QWidget) -> None:
        """Take it in."""
        self.held = tab
        self._layout.addWidget(tab)
        self.setFocusProxy(tab)
