"""The head of every page: its title, a quiet line with counts beneath, the page's buttons at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui import icons
from desktop_app.ui.theme import tokens_for


class PageHead(QWidget):
    """`title` and `line` are labels; buttons are added from left to right, the primary one last.

    Where the room is small buttons keep only their signs, the leftmost first, and never the primary one.
    """

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
        self._buttons: list[QPushButton] = []
        self._folded: dict[QPushButton, tuple[str, int]] = {}

    def add_button(self, button: QPushButton) -> None:
        """Put a button at the right end."""
        self._buttons.append(button)
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def insert_button(self, button: QPushButton) -> None:
        """Put a button before the others."""
        self._buttons.insert(0, button)
        self._row.insertWidget(1, button, 0, Qt.AlignmentFlag.AlignVCenter)

    def event(self, event: QEvent) -> bool:
        answer = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._fit()
        return answer

    def _fit(self) -> None:
        shown = [button for button in self._buttons if not button.isHidden()]
        said = max(label.sizeHint().width() for label in (self.title, self.line))
        room = self.width() - said - self._row.spacing() * len(shown)
        need = sum(self._whole(button) for button in shown)
        for button in shown:
            small = need > room and button.property("role") != "primary" and not button.icon().isNull()
            need -= self._whole(button)
            self._fold(button, on=small)
            need += button.sizeHint().width()

    def _whole(self, button: QPushButton) -> int:
        """How wide it is with its words."""
        return self._folded[button][1] if button in self._folded else button.sizeHint().width()

    def _fold(self, button: QPushButton, *, on: bool) -> None:
        if on and button not in self._folded and button.text():
            self._folded[button] = (button.text(), button.sizeHint().width())
            _set_words(button, "")
        elif not on and button in self._folded:
            _set_words(button, self._folded.pop(button)[0])


def _set_words(button: QPushButton, words: str) -> None:
    """Qt takes a button's shortcut away together with its words."""
    shortcut = button.shortcut()
    button.setText(words)
    button.setShortcut(shortcut)


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
        button.setIcon(icons.icon(icon, colour, tokens.muted))
    if shortcut:
        button.setShortcut(shortcut)
    keys = shortcut.replace("Return", "Enter")  # as it stands on the key
    button.setToolTip(" · ".join(part for part in (tip or words, keys) if part))
    return button
