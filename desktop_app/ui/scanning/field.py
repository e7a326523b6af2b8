"""The scan field: takes whatever a scanner types, with the input method off, and says what it is waiting for."""

from __future__ import annotations

import time
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.intake.scan import read_scan
from desktop_app.ui import icons
from desktop_app.ui.field import restyle
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.theme import Tone, tokens_for

_RESTS_AFTER = 180
_SLOWEST = 100
"""Milliseconds between the keys of the slowest scanner; a person who types a number in by hand ends it with Enter."""
_HINTS = (
    Qt.InputMethodHint.ImhLatinOnly
    | Qt.InputMethodHint.ImhPreferLatin
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
    | Qt.InputMethodHint.ImhSensitiveData
)


class ScanLine(QLineEdit):
    """A line in which no input method composes. `scanned(text)` at Enter, or when a scanner's keys have stopped."""

    scanned = Signal(str)
    picture_pasted = Signal()
    left = Signal()
    """Escape."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scanLine")
        self.setProperty("role", "search")
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setInputMethodHints(_HINTS)
        self._since = 0.0
        self._keys = 0
        self._rested = QTimer(self, singleShot=True, interval=_RESTS_AFTER)
        self._rested.timeout.connect(self._rest)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._give()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            self._count()
            super().keyPressEvent(event)
            self._rested.start()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._ends_with_tab(event):
            self._give()
            return True
        return super().event(event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:  # type: ignore[override]  # the stubs know one of two
        return False if query == Qt.InputMethodQuery.ImEnabled else super().inputMethodQuery(query)

    def focusOutEvent(self, event: QEvent) -> None:
        self._rested.stop()
        super().focusOutEvent(event)  # type: ignore[arg-type]  # the stubs name the narrower event

    def _ends_with_tab(self, event: QKeyEvent) -> bool:
        """A scanner's Tab ends its scan; a person's Tab goes on to the next control."""
        return event.key() == Qt.Key.Key_Tab and bool(self.text()) and self._is_fast()

    def _count(self) -> None:
        if not self.text():
            self._since, self._keys = time.monotonic(), 0
        self._keys += 1

    def _is_fast(self) -> bool:
        return self._keys > 1 and (time.monotonic() - self._since) * 1000 / self._keys <= _SLOWEST

    def _rest(self) -> None:
        found = read_scan(self.text())
        slow = (time.monotonic() - self._since) * 1000 - _RESTS_AFTER > _SLOWEST * max(self._keys, 1)
        if found.kind is not None and not slow:
            self._give()

    def _give(self) -> None:
        self._rested.stop()
        said = self.text()
        self.clear()
        if said.strip():
            self.scanned.emit(said)

    def _paste(self) -> None:
        held = QGuiApplication.clipboard().mimeData()
        if held.hasImage():
            self.picture_pasted.emit()
        elif held.hasText():
            self.scanned.emit(held.text())


class ScanStrip(QFrame):
    """The scan field over the page, with the other ways to read a code. Hidden until it is asked for."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scanStrip")
        self.setProperty("role", "card")
        self.line = ScanLine()
        self.line.setAccessibleName(self.tr("Scan"))
        self.line.setPlaceholderText(self.tr("Scan the card's QR code, or the lines at the foot of the passport"))
        self.picture = make_button(
            "scanPicture", self.tr("Picture…"), role="quiet", icon="file", shortcut="Ctrl+Shift+O"
        )
        self.camera = make_button("scanCamera", self.tr("Camera…"), role="quiet", icon="camera")
        self.setup = make_button("scanSetup", self.tr("Scanner test…"), role="quiet", icon="info")
        self._close = make_button("scanClose", "", role="quiet", icon="close", tip=self.tr("Close · Esc"))
        self._sign = QLabel()
        self._words = QLabel()
        self._words.setObjectName("scanWords")
        self._words.setWordWrap(True)
        self._build()
        self._close.clicked.connect(self.close_strip)
        self.line.left.connect(self.close_strip)
        self.hide()

    def _build(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(4)
        above.addWidget(self.line, 1)
        for button in (self.picture, self.camera, self.setup, self._close):
            above.addWidget(button)
        self._box = QFrame()
        below = QHBoxLayout(self._box)
        below.setContentsMargins(8, 4, 8, 4)
        below.setSpacing(8)
        below.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 8, 10)
        column.setSpacing(6)
        column.addLayout(above)
        column.addWidget(self._box)

    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def listen(self) -> None:
        """Show it, with the focus, waiting for a scan."""
        self.say_waiting()
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def say_waiting(self) -> None:
        """What it is waiting for."""
        said = self.tr(
            "Waiting for a citizen card, a passport or one of our lists. Vietnamese typing is off in this line."
        )
        self.say(said, Tone.INFO)

    def say(self, text: str, tone: Tone) -> None:
        """Another sentence in its place; the strip is shown."""
        self._words.setText(text)
        for part in (self._box, self._words):
            part.setProperty("tone", tone.value)
            restyle(part)
        colour = tokens_for(self.palette()).tone(tone)[0]
        icons.show_sign(self._sign, icons.TONE_ICONS[tone], colour, 18)
        self.line.setAccessibleDescription(text)
        self.show()

    def buttons(self) -> tuple[QPushButton, ...]:
        """The other ways to read a code."""
        return self.picture, self.camera, self.setup

    def close_strip(self) -> None:
        """Listen no more in this line."""
        self.line.clear()
        self.hide()
        self.closed.emit()
