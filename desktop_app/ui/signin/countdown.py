"""The wait after wrong passwords, said in words and counted down."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel

_SECOND = 1000


class Countdown(QLabel):
    """Hidden until `begin(seconds)`; `over` when one may try again."""

    over = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setWordWrap(True)
        self.setProperty("tone", "warn")
        self.setMargin(8)
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND)
        self._timer.timeout.connect(self._tick)
        self.hide()

    def begin(self, seconds: int) -> None:
        """Count down from so many seconds."""
        self._left = max(1, seconds)
        self._say()
        self.show()
        self._timer.start()

    def stop(self) -> None:
        """Forget it."""
        self._timer.stop()
        self.hide()

    def _tick(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self.stop()
            self.over.emit()
        else:
            self._say()

    def _say(self) -> None:
        minutes, seconds = divmod(self._left, 60)
        left = self.tr("{m} min {s} s").format(m=minutes, s=seconds) if minutes else self.tr("{s} s").format(s=seconds)
        said = self.tr(
            "The password was wrong too often. You can try again in {left}; each further miss doubles the wait."
        )
        self.setText(said.format(left=left))
