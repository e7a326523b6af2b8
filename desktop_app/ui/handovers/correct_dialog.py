"""Somebody did not cross although the handover says so: why, for the ledger's entry that corrects it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.forms import NoteField


class CorrectDialog(QDialog):
    """`asked(reason)` when it is confirmed. Open with open()."""

    asked = Signal(str)

    def __init__(self, name: str, number: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("correctPassage")
        self.setWindowTitle(self.tr("Correct the ledger"))
        self.setMinimumWidth(520)
        title = QLabel(self.tr("{name} did not cross on {number}?").format(name=name, number=number))
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setProperty("role", "card_title")
        title.setWordWrap(True)
        meaning = QLabel(
            self.tr("The passage stays in the ledger, and an entry with your reason cancels it. Nothing is erased.")
        )
        meaning.setWordWrap(True)
        self.reason = NoteField("correctReason", self.tr("Reason"), needed=True, lines=3)
        self.keep = QPushButton(self.tr("Cancel"))
        self.keep.setObjectName("correctKeep")
        self.keep.setAutoDefault(False)
        self.go = QPushButton(self.tr("Correct the ledger"))
        self.go.setObjectName("correctGo")
        self.go.setProperty("role", "danger")
        self.go.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.keep)
        foot.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(title)
        layout.addWidget(meaning)
        layout.addWidget(self.reason)
        layout.addLayout(foot)
        self.keep.clicked.connect(self.reject)
        self.go.clicked.connect(self._ask)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        if self.reason.check():
            self.accept()
            self.asked.emit(self.reason.value())
