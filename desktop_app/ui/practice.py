"""The band over the pages of a practice record: what it is, and the way out of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy

from desktop_app.formats import show_date
from desktop_app.services.work import Desk
from desktop_app.ui import icons
from desktop_app.ui.theme import tokens_for


class PracticeBand(QFrame):
    """`left` where the officer wants the real record back. Built when somebody first signs in to practise."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("practiceBand")
        self.setProperty("tone", "warn")
        self._day = ""
        sign = QLabel()
        tokens = tokens_for(self.palette())
        icons.show_sign(sign, "info", tokens.warn, 18)
        self.words = QLabel()
        self.words.setProperty("tone", "warn")
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.leave = QPushButton()
        self.leave.setObjectName("practiceLeave")
        self.leave.setAutoDefault(False)
        self.leave.clicked.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 10, 4)
        row.setSpacing(10)
        row.addWidget(sign)
        row.addWidget(self.words, 1)
        row.addWidget(self.leave)

    def show_for(self, desk: Desk) -> None:
        """Say which day it is here: in the record of invented people the clock stands still."""
        self._day = show_date(desk.today())
        self._speak()
        self.show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._speak()
        super().changeEvent(event)

    def _speak(self) -> None:
        said = self.tr("Practice data · today is {day} here · nothing of it gets into the real record")
        self.words.setText(said.format(day=self._day))
        self.words.setToolTip(self.words.text())
        self.leave.setText(self.tr("Leave practice"))
        self.leave.setAccessibleName(self.tr("Leave practice"))
