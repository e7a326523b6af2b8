"""The scanner test: a code with every Vietnamese letter, a line to scan it into, and what came of it."""

from __future__ import annotations

import time
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.intake.scanner_check import ScannerCheck, check_scanner, code_text
from desktop_app.ui.field import restyle
from desktop_app.ui.scanning.words import advice, fault_tone, fault_words, wrong_words
from desktop_app.ui.theme import Tone

_RESTS_AFTER = 400
_MODULE = 4


@dataclass(frozen=True)
class Manner:
    """How a scan came: milliseconds between keys (None: not by keys), and the key that ended it ("" for none)."""

    gap: float | None = None
    ending: str = ""


class TestCode(QWidget):
    """The test code, black on white whatever the window's colours are."""

    __test__ = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scannerTestCode")
        self.setAccessibleName(self.tr("Test code with all Vietnamese letters"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._drawing = QSvgRenderer(QByteArray(code_svg().encode()))

    def sizeHint(self) -> QSize:
        return self._drawing.defaultSize() * _MODULE  # whole points: the edges stay sharp

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#FFFFFF"))
        self._drawing.render(painter, QRectF(self.rect()))
        painter.end()


class TestLine(QLineEdit):
    """Takes the scan as it comes, input method or not, and notices how. `scanned(text, Manner)`."""

    __test__ = False
    scanned = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scannerTestLine")
        self.setProperty("role", "search")
        self._first = self._last = 0.0
        self._keys = 0
        self._rested = QTimer(self, singleShot=True, interval=_RESTS_AFTER)
        self._rested.timeout.connect(lambda: self._end(""))
        self.textEdited.connect(self._typed)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.text():
            if event.key() == Qt.Key.Key_Tab and self._rested.isActive():
                self._end("Tab")
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._end("Enter")
                return True
        return super().event(event)

    def _typed(self) -> None:
        self._last = time.monotonic() * 1000
        if not self._rested.isActive():
            self._first, self._keys = self._last, 0
        self._keys += 1
        self._rested.start()

    def _end(self, ending: str) -> None:
        self._rested.stop()
        said = self.text()
        gap = (self._last - self._first) / (self._keys - 1) if self._keys > 1 else None
        self.clear()
        if said.strip():
            self.scanned.emit(said, Manner(gap, ending))


class ScannerTest(QFrame):
    """Says what the scanner does with the code, and how to set it. `take(text)` is for what came by a port."""

    __test__ = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scannerTest")
        self.line = TestLine()
        self.line.setAccessibleName(self.tr("Scan the test code here"))
        self.line.setPlaceholderText(self.tr("Scan the code at the left"))
        self.result = QFrame()
        self.result.setObjectName("scannerResult")
        self._head, self._letters, self._manner, self._todo = QLabel(), QLabel(), QLabel(), QLabel()
        self._head.setProperty("role", "section")
        self._manner.setProperty("role", "source")
        inside = QVBoxLayout(self.result)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.setSpacing(6)
        for name, label in (("Head", self._head), ("Letters", self._letters), ("Todo", self._todo)):
            label.setObjectName(f"scanner{name}")
            label.setWordWrap(True)
            inside.addWidget(label)
        self._manner.setObjectName("scannerManner")
        self._manner.setWordWrap(True)
        inside.addWidget(self._manner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.line)
        column.addWidget(self.result)
        column.addStretch(1)
        self.line.scanned.connect(self.take)
        self.result.hide()

    def take(self, text: str, manner: Manner | None = None) -> ScannerCheck:
        """Show what came of the test code."""
        check = check_scanner(text)
        tone = fault_tone(check)
        self._head.setText(fault_words(check))
        self._letters.setText(wrong_words(check))
        self._todo.setText(advice(check))
        self._manner.setText(self._how(manner))
        for label in (self._letters, self._todo):
            label.setVisible(bool(label.text()))
        self._tint(tone)
        self.result.setAccessibleName(f"{self._head.text()} {self._todo.text()}")
        self.result.show()
        return check

    def _tint(self, tone: Tone) -> None:
        for part in (self.result, self._head):
            part.setProperty("tone", tone.value)
            restyle(part)

    def _how(self, manner: Manner | None) -> str:
        if manner is None or manner.gap is None:
            return self.tr("It came by the serial port.") if manner is None else ""
        ending = {
            "Enter": self.tr("ends with Enter"),
            "Tab": self.tr("ends with Tab"),
            "": self.tr("ends with no key"),
        }[manner.ending]
        said = self.tr("It types a letter every {gap} milliseconds and {ending}.")
        return said.format(gap=round(manner.gap), ending=ending)


def code_svg() -> str:
    """The drawing of the test code."""
    import zxingcpp  # noqa: PLC0415 - loaded for the test only

    code = zxingcpp.create_barcode(code_text(), zxingcpp.BarcodeFormat.QRCode, ec_level="L")
    return str(zxingcpp.write_barcode_to_svg(code))
