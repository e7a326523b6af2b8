"""The scanner: how it is connected, and a test of what it does with Vietnamese letters. Open with open()."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app import settings
from desktop_app.ui.badge import Badge
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.forms import ChoiceField
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.scanning import serial
from desktop_app.ui.scanning.serial import PortState, SerialReader
from desktop_app.ui.scanning.test_page import ScannerTest, TestCode
from desktop_app.ui.scanning.words import port_tone, port_words
from desktop_app.ui.sizes import resize_within

_KEYBOARD = ""


class ScannerDialog(Dialog):
    """What is chosen holds at once and is remembered on this computer."""

    def __init__(self, reader: SerialReader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scannerDialog")
        self.setWindowTitle(self.tr("Scanner"))
        self._reader = reader
        self.port = ChoiceField("scannerPort", self.tr("How the scanner is connected"))
        self.port.drop_empty()
        self._again = make_button("scannerPorts", self.tr("Look again"), icon="refresh", shortcut="F5")
        self._state = Badge("scannerState")
        self.test = ScannerTest()
        self._close = make_button("scannerClose", self.tr("Close"), tip=self.tr("Close · Esc"))
        self._build()
        self._connect()
        self._offer()
        self._show_state(reader.now)
        resize_within(self, 880, 600)
        self.test.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        connection = QHBoxLayout()
        connection.setSpacing(8)
        connection.addWidget(self.port, 1)
        connection.addWidget(self._again, 0, Qt.AlignmentFlag.AlignBottom)
        title = QLabel(self.tr("Test"))
        title.setProperty("role", "section")
        said = QLabel(
            self.tr(
                "Scan this code into the line at the right, from the screen or printed: "
                "it holds every letter of Vietnamese, and tells what the scanner does with them."
            )
        )
        said.setProperty("role", "muted")
        said.setWordWrap(True)
        panes = QHBoxLayout()
        panes.setSpacing(16)
        panes.addWidget(TestCode(), 0, Qt.AlignmentFlag.AlignTop)
        panes.addWidget(self.test, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._close)
        line = QFrame()
        line.setProperty("role", "line")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addLayout(connection)
        layout.addWidget(self._state)
        layout.addWidget(line)
        layout.addWidget(title)
        layout.addWidget(said)
        layout.addLayout(panes, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self._again.clicked.connect(self._offer)
        self._again.setAutoDefault(False)
        self._close.setAutoDefault(False)
        self._close.clicked.connect(self.accept)
        self.port.changed.connect(self._choose)
        self._reader.state.connect(self._show_state)
        self._reader.text.connect(self._came)

    def _offer(self) -> None:
        """The ports that are there, and the one that is remembered."""
        found = [(port.name, port.words) for port in serial.ports()]
        if self._reader.port and self._reader.port not in {name for name, _ in found}:
            found.append((self._reader.port, self._reader.port))
        self.port.set_choices([(_KEYBOARD, self.tr("Types like a keyboard (USB)")), *found])
        self.port.drop_empty()
        self.port.set_value(self._reader.port)

    def _choose(self) -> None:
        port = str(self.port.value() or _KEYBOARD)
        settings.change(scanner_port=port)
        self._reader.connect_to(port)

    def _show_state(self, state: PortState) -> None:
        self._state.say(port_words(state, self._reader.port), port_tone(state))

    def _came(self, text: str) -> None:
        if self.isVisible():
            self.test.take(text)
