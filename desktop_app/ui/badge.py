"""A state outside a table: its word and icon on the tone's soft ground."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop_app.ui import icons
from desktop_app.ui.forms import restyle
from desktop_app.ui.theme import Tone, tokens_for

_ICON = 16


class Badge(QFrame):
    """Says a state; `say` changes it. Hidden while it has nothing to say."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._sign = QLabel()
        self._words = QLabel()
        self._words.setObjectName(f"{name}Words")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 12, 3)
        row.setSpacing(6)
        row.addWidget(self._sign)
        row.addWidget(self._words)
        self.hide()

    def text(self) -> str:
        """The words."""
        return self._words.text()

    def say(self, words: str, tone: Tone) -> None:
        """Show a state, or nothing when `words` is empty."""
        self._words.setText(words)
        self.setAccessibleName(words)
        for part in (self, self._words):
            part.setProperty("tone", tone.value)
            restyle(part)
        colour, _ = tokens_for(self.palette()).tone(tone)
        icons.show_sign(self._sign, icons.TONE_ICONS[tone], colour, _ICON)
        if words and self.parentWidget() is None:  # shown now, it would be a window and take the activation
            self.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, on=False)
        else:
            self.setVisible(bool(words))
