"""The upper and the lower edge of gate mode: which list and what time, and the keys."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from db.vocabulary import Direction, HandoverState
from desktop_app.services.gate_view import GateView


class GateHead(QWidget):
    """Number, version and gate; the time on both sides; sound, and the way back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gateHead")
        self.title, self.clock = QLabel(), QLabel()
        for label, name, size in ((self.title, "gateTitle", "18"), (self.clock, "gateClock", "14")):
            label.setObjectName(name)
            label.setProperty("type", size)
        self.quiet = _button("gateSound", self.tr("Sound on"), "Ctrl+M")
        self.quiet.setCheckable(True)
        self.leave = _button("gateLeave", self.tr("Leave"), "")
        self.leave.setText(f"Esc  {self.leave.text()}")
        self.leave.setToolTip(self.tr("Back to the office; everything is kept · Esc"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(self.title, 1)
        for part in (self.clock, self.quiet, self.leave):
            row.addWidget(part)

    def say_quiet(self, *, on: bool) -> None:
        """Whether sounds are off."""
        words = self.tr("Sound off") if on else self.tr("Sound on")
        self.quiet.setText(words)
        self.quiet.setAccessibleName(words)


class GateFoot(QWidget):
    """The keys, as buttons that never take the focus. On a narrow screen only the keys stand there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gateFoot")
        self.absent = _button("gateAbsent", self.tr("Absent…"), "F2")
        self.refused = _button("gateRefuse", self.tr("Refused…"), "F3")
        self.other = _button("gateOther", self.tr("Not on the list…"), "F4")
        self.back = _button("gateBack", self.tr("Take back"), "Ctrl+Z")
        self.print = _button("gatePrint", self.tr("Print the list…"), "Ctrl+P")
        self.counts = _button("gateCounts", self.tr("Counts, close…"), "F8")
        self.minutes = _button("gateMinutes", self.tr("Minutes"), "F9")
        left, right = (self.absent, self.refused, self.other, self.back), (self.print, self.counts, self.minutes)
        self._buttons = (*left, *right)
        row = QHBoxLayout(self)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for part in left:
            row.addWidget(part)
        row.addStretch(1)
        for part in right:
            row.addWidget(part)
        self.setMinimumHeight(self.absent.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As wide as the keys alone: else the window would never be narrow enough for the words to leave."""
        return QSize(0, self.absent.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for button in self._buttons:
            button.setText(f"{button.property('keys')}  {button.accessibleName()}")
        shown = [button for button in self._buttons if not button.isHidden()]
        if sum(button.sizeHint().width() + 4 for button in shown) > self.width():
            for button in self._buttons:
                button.setText(button.property("keys"))

    def offer(self, view: GateView) -> None:
        """What the handover's state allows; on the way back nobody is refused."""
        ticking, closed = view.state is HandoverState.ISSUED, view.state is HandoverState.CLOSED
        for button in (self.absent, self.refused, self.other, self.back):
            button.setEnabled(ticking)
        self.refused.setVisible(view.direction is Direction.OUT)
        self.minutes.setVisible(closed)
        self.counts.setVisible(not closed)
        self._fit()


def _button(name: str, words: str, shortcut: str) -> QPushButton:
    button = QPushButton(f"{shortcut}  {words}" if shortcut.startswith(("F", "Ctrl+P", "Ctrl+Z")) else words)
    button.setObjectName(name)
    button.setAccessibleName(words)
    button.setProperty("role", "quiet")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setProperty("keys", shortcut)
    button.setToolTip(" · ".join(part for part in (words, shortcut) if part))
    return button
