"""How far something long is, in a line of the page, with the way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget


class ProgressStrip(QFrame):
    """Hidden until `begin`, and to be hidden again by whoever began; `stop_asked` by its button."""

    stop_asked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}Strip")
        self.setProperty("role", "card")
        self.told = QLabel()
        self.told.setObjectName(f"{name}Told")
        self.bar = QProgressBar()
        self.bar.setObjectName(f"{name}Progress")
        self.bar.setFixedWidth(220)
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.setObjectName(f"{name}Stop")
        self.stop.setProperty("role", "quiet")
        self.stop.clicked.connect(self.stop_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.addWidget(self.told, 1)
        row.addWidget(self.bar)
        row.addWidget(self.stop)
        self.hide()

    def begin(self, said: str) -> None:
        """Show what is being done; how long it will be is not known yet."""
        self.told.setText(said)
        self.bar.setAccessibleName(said)
        self.bar.setRange(0, 0)
        self.show()

    def step(self, done: int, every: int) -> None:
        """So much of it is done."""
        self.bar.setRange(0, every)
        self.bar.setValue(done)
