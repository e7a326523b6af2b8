"""The head of every page: its title, a quiet line with counts beneath, the page's buttons at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui import icons
from desktop_app.ui.theme import tokens_for


class PageHead(QWidget):
    """`title` and `line` are labels; buttons are added from left to right, the primary one last."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.title = QLabel(title)
        self.title.setObjectName(f"{name}Title")
        self.title.setProperty("role", "page_title")
        self.line = QLabel()
        self.line.setObjectName(f"{name}Line")
        self.line.setProperty("role", "muted")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.line)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addLayout(words, 1)

    def add_button(self, button: QPushButton) -> None:
        """Put a button at the right end."""
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)


def make_button(
    name: str, words: str, *, role: str = "", icon: str = "", tip: str = "", shortcut: str = ""
) -> QPushButton:
    """A button with its icon in the right colour and its shortcut in the tooltip."""
    button = QPushButton(f" {words}" if icon and words else words)
    button.setObjectName(name)
    button.setAccessibleName(words or tip)
    button.setProperty("role", role)
    if icon:
        tokens = tokens_for(button.palette())
        colour = {"primary": tokens.on_accent, "danger": tokens.block, "quiet": tokens.accent}.get(role, tokens.text)
        made = icons.icon(icon, colour)
        made.addPixmap(icons.pixmap(icon, tokens.muted, 20), QIcon.Mode.Disabled)
        button.setIcon(made)
    if shortcut:
        button.setShortcut(shortcut)
    button.setToolTip(" · ".join(part for part in (tip or words, shortcut) if part))
    return button
