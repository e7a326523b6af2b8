"""Cancelling a handover: what that means, and the reason."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from db.rows import HandoverRow
from desktop_app.ui.forms import NoteField


class CancelDialog(QDialog):
    """`asked(reason)` when it is confirmed. Open with open()."""

    asked = Signal(str)

    def __init__(self, handover: HandoverRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cancelHandover")
        self.setWindowTitle(self.tr("Cancel the handover"))
        self.setMinimumWidth(520)
        title = QLabel(self.tr("Cancel {number}?").format(number=handover.number))
        title.setProperty("role", "card_title")
        meaning = QLabel(
            self.tr(
                "Its {people} people are free for another handover. "
                "What was issued is kept, and the number is not used again."
            ).format(people=handover.listed)
        )
        meaning.setWordWrap(True)
        self.reason = NoteField("cancelReason", self.tr("Reason"), needed=True, lines=3)
        self.keep = QPushButton(self.tr("Keep it"))
        self.keep.setObjectName("cancelKeep")
        self.keep.setAutoDefault(False)
        self.go = QPushButton(self.tr("Cancel the handover"))
        self.go.setObjectName("cancelGo")
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
